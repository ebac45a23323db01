// Package programs runs the outside programs that tests read our files back
// with: poppler, LibreOffice, openpyxl. Tests alone import it. A program that
// is missing skips the test, or fails it where CONGVAN_REQUIRE_TOOLS is 1.
package programs

import (
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"

	"congvan/generator/font"
)

// Missing skips or fails the test for want of a program.
func Missing(t testing.TB, name string) {
	t.Helper()
	if os.Getenv("CONGVAN_REQUIRE_TOOLS") == "1" {
		t.Fatalf("%s is not installed", name)
	}
	t.Skipf("%s is not installed", name)
}

// Find is the path of a program.
func Find(t testing.TB, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		Missing(t, name)
	}
	return path
}

// Python is a Python that has the module: the first in the path may be
// another than the system's, which has its packages.
func Python(t testing.TB, module string) string {
	t.Helper()
	for _, python := range []string{"/usr/bin/python3", "python3"} {
		if exec.Command(python, "-c", "import "+module).Run() == nil {
			return python
		}
	}
	Missing(t, "python3 with "+module)
	return ""
}

// office is the folder with LibreOffice's settings and the fonts, one for the
// process: the first start takes longest. The system cleans it up with its
// other temporary files; see [Clean].
var office = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "congvan-office-")
	if err != nil {
		return "", err
	}
	serif, err := font.Serif()
	if err != nil {
		return "", err
	}
	for _, face := range font.Faces {
		if err := os.WriteFile(filepath.Join(dir, face.String()+".ttf"), serif.TTF(face), 0o600); err != nil {
			return "", err
		}
	}
	config := `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>` + dir + `</dir><cachedir>` + filepath.Join(dir, "cache") + `</cachedir></fontconfig>`
	used = true
	return dir, os.WriteFile(filepath.Join(dir, "fonts.conf"), []byte(config), 0o600)
})

var used bool

// Clean removes what the programs needed; for the end of a TestMain.
func Clean() {
	if !used {
		return
	}
	if dir, err := office(); err == nil {
		os.RemoveAll(dir)
	}
}

var oneOffice sync.Mutex // a profile serves one LibreOffice at a time

// LibreOffice saves files in another format ("xlsx", "ods", "pdf"), all in one
// start, with our fonts in place of Times New Roman where it is not installed.
// It gives the paths of the results, in the order of the files, which must
// have different names.
func LibreOffice(t testing.TB, format string, files ...string) []string {
	t.Helper()
	soffice := Find(t, "soffice")
	dir, err := office()
	if err != nil {
		t.Fatal(err)
	}
	oneOffice.Lock()
	defer oneOffice.Unlock()
	out := t.TempDir()
	args := append([]string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--convert-to", format, "--outdir", out}, files...)
	c := exec.Command(soffice, args...)
	c.Env = append(os.Environ(), "FONTCONFIG_FILE="+filepath.Join(dir, "fonts.conf"))
	if output, err := c.CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, output)
	}
	results := make([]string, len(files))
	for i, f := range files {
		base := filepath.Base(f)
		results[i] = filepath.Join(out, base[:len(base)-len(filepath.Ext(base))]+"."+format)
		if _, err := os.Stat(results[i]); err != nil {
			t.Fatalf("soffice made no %s of %s", format, base)
		}
	}
	return results
}

// SavedByLibreOffice is a workbook as LibreOffice saves it, in another format.
func SavedByLibreOffice(t testing.TB, raw []byte, format string) []byte {
	t.Helper()
	in := filepath.Join(t.TempDir(), "sheet.xlsx")
	write(t, in, raw)
	content, err := os.ReadFile(LibreOffice(t, format, in)[0])
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// SavedByOpenpyxl is a workbook as openpyxl saves it.
func SavedByOpenpyxl(t testing.TB, raw []byte) []byte {
	t.Helper()
	python := Python(t, "openpyxl")
	file := filepath.Join(t.TempDir(), "a.xlsx")
	write(t, file, raw)
	script := "import sys, openpyxl, io\nw = openpyxl.load_workbook(sys.argv[1]); b = io.BytesIO(); w.save(b); sys.stdout.buffer.write(b.getvalue())"
	out, err := exec.Command(python, "-c", script, file).Output()
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func write(t testing.TB, file string, content []byte) {
	t.Helper()
	if err := os.WriteFile(file, content, 0o600); err != nil {
		t.Fatal(err)
	}
}
