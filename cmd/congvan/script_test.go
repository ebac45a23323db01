package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"congvan/generator/font"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"congvan": main})
}

// Every behaviour of the command has a script in testdata/script. Each starts
// with a small campaign of three communes in the folder dot.
func TestScript(t *testing.T) { runScripts(t, "testdata/script") }

// Every kind of mistake in a campaign has a script in testdata/broken: it
// makes that mistake in the small campaign and says what must be told.
func TestBroken(t *testing.T) { runScripts(t, "testdata/broken") }

func runScripts(t *testing.T, dir string) {
	testscript.Run(t, testscript.Params{
		Dir: dir,
		Setup: func(env *testscript.Env) error {
			env.Setenv("CONGVAN_LANG", "")
			env.Setenv("GORACE", "atexit_sleep_ms=0") // under -race, each command would end a second late
			return os.CopyFS(filepath.Join(env.WorkDir, "dot"), os.DirFS("testdata/minimal"))
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":  exits,
			"edit":   edit,
			"tree":   tree,
			"same":   same,
			"broken": broken,
			"cell":   cell,
			"fill":   fill,
			"answer": answer,
			"shown":  shown,
			"zip":    archived,
			"unzip":  unzipped,
			"fonts":  fonts,
			"shows":  shows,
			"png":    isPNG,
		},
		RequireUniqueNames: true,
	})
}

// exits CODE COMMAND ARGS...: the command must end with that exit code.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits code command args...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	if got := exitCode(ts, args[1:]...); got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

func exitCode(ts *testscript.TestScript, args ...string) int {
	err := ts.Exec(args[0], args[1:]...)
	var ended *exec.ExitError
	if err != nil && !errors.As(err, &ended) {
		ts.Check(err)
	}
	if ended != nil {
		return ended.ExitCode()
	}
	return 0
}

// edit FILE OLD NEW: replace the one place that reads OLD. Both may hold the
// escapes of Go, such as \n and \xd4.
func edit(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: edit file old new")
	}
	before, old := ts.ReadFile(args[0]), unescaped(ts, args[1])
	if n := strings.Count(before, old); n != 1 {
		ts.Fatalf("%q stands in %s %d times", old, args[0], n)
	}
	after := strings.Replace(before, old, unescaped(ts, args[2]), 1)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(after), 0o666))
}

func unescaped(ts *testscript.TestScript, s string) string {
	plain, err := strconv.Unquote(`"` + strings.ReplaceAll(s, `"`, `\"`) + `"`)
	ts.Check(err)
	return plain
}

// tree DIR: print every file below DIR, sorted, with slashes.
func tree(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: tree dir")
	}
	for _, name := range filesBelow(ts, args[0]) {
		fmt.Fprintln(ts.Stdout(), name)
	}
}

// same DIR1 DIR2: both hold the same files with the same bytes. With ! they
// must differ in something.
func same(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: same dir1 dir2")
	}
	difference := firstDifference(ts, args[0], args[1])
	if neg == (difference == "") {
		ts.Fatalf("%s and %s: difference %q", args[0], args[1], difference)
	}
}

func firstDifference(ts *testscript.TestScript, one, other string) string {
	names := filesBelow(ts, one)
	if others := filesBelow(ts, other); !slices.Equal(names, others) {
		return fmt.Sprint(names, others)
	}
	for _, name := range names {
		a, err := os.ReadFile(filepath.Join(ts.MkAbs(one), name))
		ts.Check(err)
		b, err := os.ReadFile(filepath.Join(ts.MkAbs(other), name))
		ts.Check(err)
		if !bytes.Equal(a, b) {
			return name
		}
	}
	return ""
}

func filesBelow(ts *testscript.TestScript, dir string) []string {
	var names []string
	ts.Check(fs.WalkDir(os.DirFS(ts.MkAbs(dir)), ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			names = append(names, name)
		}
		return err
	}))
	return names
}

// broken DIR PLACE CODE [PLACE CODE...]: check and generate tell exactly these
// errors, both with exit code 3, and not a file or folder is made.
func broken(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 || len(args)%2 == 0 {
		ts.Fatalf("usage: broken dir place code [place code...]")
	}
	var want []string
	for i := 1; i < len(args); i += 2 {
		want = append(want, args[i]+" "+args[i+1])
	}
	before := filesBelow(ts, ".")
	for _, command := range []string{"check", "generate"} {
		if code := exitCode(ts, "congvan", command, args[0]); code != exitProblems {
			ts.Fatalf("%s: exit code %d", command, code)
		}
		if got := toldErrors(ts); !slices.Equal(got, want) {
			ts.Fatalf("%s tells\n%s\nwant\n%s", command, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
	if after := filesBelow(ts, "."); !slices.Equal(before, after) {
		ts.Fatalf("files were made: %v", after)
	}
	if _, err := os.Stat(ts.MkAbs("out")); err == nil {
		ts.Fatalf("the folder out was made")
	}
}

var toldError = regexp.MustCompile(`(?m)^(\S+): lỗi: .* \[([a-z-]+)\]$`)

// toldErrors lists place and code of every error that the last command told;
// check tells them on stdout, generate on stderr.
func toldErrors(ts *testscript.TestScript) []string {
	var told []string
	for _, m := range toldError.FindAllStringSubmatch(ts.ReadFile("stdout")+ts.ReadFile("stderr"), -1) {
		told = append(told, m[1]+" "+m[2])
	}
	return told
}

// fonts DIR: put a font into DIR the way Windows names Times New Roman.
func fonts(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: fonts dir")
	}
	family, err := font.Serif()
	ts.Check(err)
	ts.Check(os.MkdirAll(ts.MkAbs(args[0]), 0o777))
	for face, name := range map[font.Face]string{
		font.Regular: "times.ttf", font.Bold: "timesbd.ttf", font.Italic: "timesi.ttf", font.BoldItalic: "timesbi.ttf",
	} {
		ts.Check(os.WriteFile(filepath.Join(ts.MkAbs(args[0]), name), family.TTF(face), 0o666))
	}
}
