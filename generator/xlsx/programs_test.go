package xlsx

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"congvan/generator/font"

	"github.com/google/go-cmp/cmp"
)

// LibreOffice computes every formula as the sheet means it, after the unit
// has filled it in and LibreOffice has saved it.
func TestLibreOfficeComputes(t *testing.T) {
	soffice := tool(t, "soffice")
	f := reopened(t, written(t, fixture(), commune))
	for at, value := range map[string]any{
		"Nhiệm vụ!G6": "Hoàn thành chậm", "Nhiệm vụ!G7": "Đang thực hiện", "Nhiệm vụ!H7": 40,
		"Tiêu chí!G7": "Đạt", "Tiêu chí!H7": "Đạt", "Tiêu chí!H8": "Không áp dụng",
		"Tiêu chí!G10": "Không", "Tiêu chí!H10": "Đạt", "Tiêu chí!G11": 38.5, "Tiêu chí!H11": "Cơ bản đạt",
		"Tiêu chí!G13": 95.5, "Tiêu chí!H13": "Chưa đạt", "Sản phẩm OCOP!D6": "Mật ong",
	} {
		sheet, at, _ := strings.Cut(at, "!")
		if err := f.SetCellValue(sheet, at, value); err != nil {
			t.Fatal(err)
		}
	}
	// LibreOffice trusts the numbers it finds; drop those from before.
	if err := f.UpdateLinkedValue(); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	back := reopened(t, converted(t, soffice, b.Bytes(), "xlsx"))
	got, want := map[string]string{}, map[string]string{
		"Nhiệm vụ!A4": "Đã điền 2/4 ô bắt buộc", "Nhiệm vụ!M6": "Đã xong", "Nhiệm vụ!M8": "Chưa điền",
		"Tiêu chí!A4": "Đã điền 10/12 ô bắt buộc", "Tiêu chí!J7": "Đủ", "Tiêu chí!J8": "Đủ", "Tiêu chí!J15": "Thiếu kết quả",
		"Sản phẩm OCOP!A4": "Đã điền 2/2 ô bắt buộc",
		"Tổng hợp!A4":      "Phiếu đã điền 14/18 ô bắt buộc",
		// Of the four tasks one is done late, one under way; the third has no
		// deadline and the other two are long past theirs.
		"Tổng hợp!B7": "4", "Tổng hợp!B8": "1", "Tổng hợp!B9": "1", "Tổng hợp!B10": "1", "Tổng hợp!B14": "2", "Tổng hợp!B15": "2",
		"Tổng hợp!B18": "6", "Tổng hợp!B19": "4", "Tổng hợp!B20": "2", "Tổng hợp!B28": "1",
		"Tổng hợp!E31": "Đạt", "Tổng hợp!E32": "Cơ bản đạt", "Tổng hợp!E33": "Chưa đánh giá",
	}
	for at := range want {
		sheet, cell, _ := strings.Cut(at, "!")
		got[at], _ = back.GetCellValue(sheet, cell)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if v, err := back.GetDataValidations("Tiêu chí"); err != nil || len(v) < 6 {
		t.Errorf("%d validations after saving (%v)", len(v), err)
	}
}

// Printed by LibreOffice, the tables are a page wide and no word is missing.
func TestLibreOfficePrints(t *testing.T) {
	soffice, pdftotext := tool(t, "soffice"), tool(t, "pdftotext")
	dir := t.TempDir()
	pdf := filepath.Join(dir, "sheet.pdf")
	if err := os.WriteFile(pdf, converted(t, soffice, written(t, fixture(), commune), "pdf"), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(pdftotext, "-layout", pdf, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	pages := strings.Split(strings.TrimSuffix(string(out), "\f"), "\f")
	if len(pages) != 5 {
		t.Errorf("%d pages, want one for each visible sheet", len(pages))
	}
	all := strings.Join(strings.Fields(string(out)), "")
	for _, words := range []string{"Gửi kế hoạch", "Tình hình", "Kiểm tra", "chưa đối chiếu", "Chè Shan tuyết", "Trang 5/5"} {
		if !strings.Contains(all, strings.ReplaceAll(words, " ", "")) {
			t.Errorf("%q is not printed", words)
		}
	}
}

// officeDir has the settings of LibreOffice and the fonts for all tests: the
// first start takes longest.
var officeDir = sync.OnceValues(func() (string, error) {
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
	return dir, os.WriteFile(filepath.Join(dir, "fonts.conf"), []byte(config), 0o600)
})

func TestMain(m *testing.M) {
	code := m.Run()
	if dir, err := officeDir(); err == nil {
		os.RemoveAll(dir)
	}
	os.Exit(code)
}

// converted saves a workbook by LibreOffice in another format, with our fonts
// in place of Times New Roman where it is not installed.
func converted(t *testing.T, soffice string, raw []byte, format string) []byte {
	t.Helper()
	dir, err := officeDir()
	if err != nil {
		t.Fatal(err)
	}
	in, out := filepath.Join(t.TempDir(), "sheet.xlsx"), t.TempDir()
	write(t, in, raw)
	c := exec.Command(soffice, "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless",
		"--convert-to", format, "--outdir", out, in)
	c.Env = append(os.Environ(), "FONTCONFIG_FILE="+filepath.Join(dir, "fonts.conf"))
	if output, err := c.CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, output)
	}
	result, err := os.ReadFile(filepath.Join(out, "sheet."+format))
	if err != nil {
		t.Fatal(err)
	}
	return result
}

func write(t *testing.T, file string, content []byte) {
	t.Helper()
	if err := os.WriteFile(file, content, 0o600); err != nil {
		t.Fatal(err)
	}
}

// openpyxlScript tells what another reader sees.
const openpyxlScript = `
import sys, openpyxl
w = openpyxl.load_workbook(sys.argv[1])
for s in w:
    rules = sum(len(s[str(r)]) if ":" in str(r) else 1 for v in s.data_validations.dataValidation for r in v.sqref.ranges)
    print(s.title, s.sheet_state, s.protection.sheet, rules > 0, len(s.conditional_formatting) > 0, s.freeze_panes, s.page_setup.orientation, s.page_setup.paperSize)
n = w["Nhiệm vụ"]
print(n["E6"].value.isoformat(), n["E6"].number_format, n["C6"].font.name, n["C6"].protection.locked, n["G6"].protection.locked)
`

func TestOpenpyxlReads(t *testing.T) {
	python := pythonWith(t, "openpyxl")
	file := filepath.Join(t.TempDir(), "sheet.xlsx")
	write(t, file, written(t, fixture(), commune))
	out, err := exec.Command(python, "-c", openpyxlScript, file).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	want := `Nhiệm vụ visible True True True D6 landscape 9
Tiêu chí visible True True True C6 landscape 9
Sản phẩm OCOP visible True True True D6 landscape 9
Tổng hợp visible True False True None portrait 9
Hướng dẫn visible True False False None portrait 9
Danh mục hidden True False False None None None
_tw veryHidden True False False None None None
2022-08-04T00:00:00 dd/mm/yyyy Times New Roman True False
`
	if diff := cmp.Diff(want, string(out)); diff != "" {
		t.Error(diff)
	}
}

// pythonWith finds a Python that has the module: the first in the path may be
// another than the system's, which has its packages.
func pythonWith(t *testing.T, module string) string {
	t.Helper()
	for _, python := range []string{"/usr/bin/python3", "python3"} {
		if exec.Command(python, "-c", "import "+module).Run() == nil {
			return python
		}
	}
	if os.Getenv("CONGVAN_REQUIRE_TOOLS") == "1" {
		t.Fatalf("python3 with %s is not installed", module)
	}
	t.Skipf("python3 with %s is not installed", module)
	return ""
}
