package compose

import (
	"strings"
	"testing"

	"congvan/generator/doc"
	"congvan/input"
)

// shown is a text as a dump, a line a block.
func shown(t *testing.T, text Text) string {
	t.Helper()
	blocks, faults := text.Blocks()
	if len(faults) > 0 {
		t.Fatalf("%q: %v", text.Markdown, faults)
	}
	var b strings.Builder
	if err := doc.Dump(&b, doc.Document{Body: blocks}); err != nil {
		t.Fatal(err)
	}
	_, body, _ := strings.Cut(b.String(), "sizes 0\n")
	return strings.TrimSpace(body)
}

func TestHeadings(t *testing.T) {
	tests := []struct {
		name      string
		structure input.Structure
		markdown  string
		want      string
	}{
		{"numbers", input.ByNumbers, "# a\n## b\n## c\n### d\n### e\n# f\n## g",
			"roman I. | A\nnumber 1. | b\nnumber 2. | c\nletter a) | d\nletter b) | e\nroman II. | F\nnumber 1. | g"},
		{"own numbers go on", input.ByNumbers, "# II. a\n# b\n## 3. c\n## d\n### đ) e\n### g",
			"roman II. | A\nroman III. | B\nnumber 3. | c\nnumber 4. | d\nletter đ) | e\nletter e) | g"},
		{"none", input.ByNumbers, "{không số}\n## a\n\n## b", "number  | a\nnumber 1. | b"},
		{"articles", input.ByArticles, "# a\n## b\n### c\n#### d\n##### e\n###### g\n### h\n##### i\n###### k\n## l\n### m",
			"part Phần I | A\nchapter Chương I | B\nsection Mục 1 | C\nsubsection Tiểu mục 1 | D\narticle Điều 1. | e\nclause heading 1. | g\n" +
				"section Mục 2 | H\narticle Điều 2. | i\nclause heading 1. | k\nchapter Chương II | L\nsection Mục 1 | M"},
		{"words go before levels", input.ByArticles, "# Điều 3. a\n# điều 4: b\n##### Chương II - c\n# Mục 2. d\n##### e",
			"article Điều 3. | a\narticle Điều 4. | b\nchapter Chương II | C\nsection Mục 2 | D\narticle Điều 5. | e"},
		{"title on the next line", input.ByArticles, "# Chương I\nQuy định chung\n\nx", "chapter Chương I | QUY ĐỊNH CHUNG\nparagraph x"},
		{"words that only look so", input.ByArticles, "##### Điều kiện\n##### Mục tiêu", "article Điều 1. | Điều kiện\narticle Điều 2. | Mục tiêu"},
		{"khoản and điểm", input.ByArticles, "1. a\n   1. b\n   2. c\n2. d", "clause 0 1. a\nclause 1 a) b\nclause 1 b) c\nclause 0 2. d"},
		{"typed points", input.ByArticles, "a:\na) b;\nb) c.", "paragraph a:\nparagraph a) b;\nparagraph b) c."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := shown(t, Text{Markdown: tt.markdown, Structure: tt.structure, Counted: true}); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

func TestDirectivesTablesNotes(t *testing.T) {
	tests := []struct{ name, markdown, want string }{
		{"alignment", "{giữa}\n**A:**\n\n{right}\nb", "paragraph centred **A:**\nparagraph right b"},
		{"pages", "a\n{sang trang}\nb\n\n{trang ngang}\n\nc\n\n{portrait}", "paragraph a\nnew page\nparagraph b\nturn landscape=true\nparagraph c\nturn landscape=false"},
		{"table", "{rộng: 1 2 3}\n| N > a | N > b | c \\> d |\n|:-:|--:|---|\n| **g** |\n| 1 | 2 | 3 |\n| | **s** | **4** |",
			"table N > a:1c | N > b:2r | c > d:3\n  group g\n  row 1 | 2 | 3\n  sum  | s | 4"},
		{"note", "a[^1] b\n\n[^1]: *c* d", "paragraph a[note: *c* d] b"},
		{"quote", "> a\n>\n> b", "quote\nparagraph a\nparagraph b\nend of quote"},
		{"braces", "\\{giữa\\}", "paragraph {giữa}"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := shown(t, Text{Markdown: tt.markdown}); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

func TestFaultLines(t *testing.T) {
	tests := []struct {
		name, markdown string
		code           input.Code
		line           int
	}{
		{"unknown directive", "a\n\n{gữa}\nb", input.BadDirective, 3},
		{"widths without a table", "a\n\n{rộng: 1 2}\nb", input.BadDirective, 3},
		{"widths of another table", "{rộng: 1 2}\n| a |\n|---|\n| b |", input.BadDirective, 1},
		{"no whole widths", "{rộng: 1 x}\n| a | b |\n|---|---|\n", input.BadDirective, 1},
		{"directive at the end", "a\n\n{giữa}", input.BadDirective, 3},
		{"row too long", "| a | b |\n|---|---|\n| 1 | 2 | 3 |", input.BadTable, 3},
		{"row too short", "| a | b |\n|---|---|\n| 1 |", input.BadTable, 3},
		{"text below a table", "| a | b |\n|---|---|\n| 1 | 2 |\nc", input.BadTable, 4},
		{"mark without note", "a\nb[^1]", input.BadNote, 2},
		{"note without mark", "a\n\n[^1]: b", input.BadNote, 3},
		{"note used twice", "a[^1]\n\nb[^1]\n\n[^1]: c", input.BadNote, 3},
		{"missing picture", "a\n\n![b](c.png)", input.BadPicture, 3},
		{"picture in a line", "a\n\nb ![c](d.png)", input.BadMarkdown, 3},
		{"link in a cell", "| a |\n|---|\n| [b](c) |", input.BadMarkdown, 3},
		{"link in a list", "- a\n- b\n  [c](d)", input.BadMarkdown, 3},
		{"rule", "a\n\n---", input.BadMarkdown, 3},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, faults := Text{Markdown: tt.markdown}.Blocks()
			if len(faults) != 1 || faults[0].Code != tt.code || faults[0].Line != tt.line {
				t.Errorf("got %+v, want %s in line %d", faults, tt.code, tt.line)
			}
		})
	}
}

// Whatever the table of an annex: no panic, rows of one length, or a fault in
// a line of it.
func FuzzAnnexTable(f *testing.F) {
	for _, seed := range []string{"a,b\n1,2", "a;b\n\"1;2\";3", "a\tb\n1\t2", "\ufeffSTT,N > b\n1,1.234,5\nTổng,", "\"a", "a\n\n,\n"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		rows, faults := readRows(text)
		for _, fault := range faults {
			if fault.Line < 1 {
				t.Fatalf("%q: %+v", text, fault)
			}
		}
		if len(rows) == 0 {
			return
		}
		table := tableOf(rows)
		for _, r := range table.Rows {
			if !r.Group && len(r.Cells) != len(table.Columns) {
				t.Fatalf("%q: %d cells for %d columns", text, len(r.Cells), len(table.Columns))
			}
		}
	})
}
