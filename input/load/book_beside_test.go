package load_test

import (
	"testing"
	"testing/fstest"

	"congvan/input"
	"congvan/input/load"
)

// A workbook finds the files it names in its folder; one that came without its
// folder says that it cannot.
func TestBookBeside(t *testing.T) {
	raw := plainBook(t, change1{sheet: 2, row: 4, column: 2, text: "phu-luc.md"})
	const at = "x.xlsx, Phụ lục!C4"
	for name, tt := range map[string]struct {
		files fstest.MapFS
		code  input.Code
		where string
	}{
		"no folder": {nil, input.FileUnreachable, at},
		"not there": {fstest.MapFS{}, input.FileMissing, at},
		"no UTF-8":  {fstest.MapFS{"phu-luc.md": {Data: []byte("\xff")}}, input.BadEncoding, "phu-luc.md:1:1"},
		"there":     {fstest.MapFS{"phu-luc.md": {Data: []byte("Một\u200b")}}, input.BadText, "phu-luc.md:1"},
	} {
		t.Run(name, func(t *testing.T) {
			var err error
			var problems input.Problems
			if tt.files == nil {
				_, problems, err = load.Book(raw, "x.xlsx")
			} else {
				_, problems, err = load.BookIn(tt.files, raw, "x.xlsx")
			}
			if err != nil {
				t.Fatal(err)
			}
			complete(t, problems)
			for _, p := range problems {
				if p.Code == tt.code && p.Where.String() == tt.where {
					return
				}
			}
			t.Errorf("want %s at %s, got %s", tt.code, tt.where, found(problems))
		})
	}
}

// A text of several lines knows its cells; a line with several in one cell
// stands in that one.
func TestBookLines(t *testing.T) {
	c, _ := readBook(t, plainBook(t, change1{sheet: 1, row: 6, column: 0, text: "# Một\n\nHai"}))
	if want := "\n\n# Một\n\nHai"; c.Dispatch.Body != want {
		t.Errorf("%q, want %q", c.Dispatch.Body, want)
	}
	for line, want := range map[int]string{3: "A6", 5: "A6"} {
		if got := c.InText("dispatch.body", line, 3); got.Sheet != "Nội dung" || got.Cell != want {
			t.Errorf("line %d at %s", line, got)
		}
	}
}
