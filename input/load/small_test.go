package load_test

import (
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"congvan/input"
	"congvan/input/load"
)

// small is the campaign under testdata/small, in memory and free to change.
// It has no problems at all.
func small(t testing.TB) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	folder := os.DirFS("testdata/small")
	names, err := fs.Glob(folder, "*")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		data, err := fs.ReadFile(folder, name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = &fstest.MapFile{Data: data}
	}
	return files
}

// edit replaces one text by another, which must be there exactly once.
func edit(t testing.TB, files fstest.MapFS, name, old, new string) {
	t.Helper()
	data := string(files[name].Data)
	if n := strings.Count(data, old); n != 1 {
		t.Fatalf("%s holds %q %d times, want once", name, old, n)
	}
	files[name] = &fstest.MapFile{Data: []byte(strings.Replace(data, old, new, 1))}
}

// found lists problems as "code file:line:column", warnings with a "?".
func found(problems input.Problems) string {
	var b strings.Builder
	for _, p := range problems {
		mark := ""
		if p.Level == input.Warning {
			mark = "?"
		}
		fmt.Fprintf(&b, "%s%s %s\n", p.Code, mark, p.Where)
	}
	return strings.TrimSpace(b.String())
}

func read(t testing.TB, files fs.FS) (*input.Campaign, input.Problems) {
	t.Helper()
	c, problems, err := load.Campaign(files, "small")
	if err != nil {
		t.Fatal(err)
	}
	return c, problems
}
