package compose

import (
	"bytes"
	"image"
	imagepng "image/png"
	"strings"
	"testing"

	"congvan/generator/doc"
	"congvan/input"
)

// wholeOf composes the document of a type for nobody and dumps it.
func wholeOf(t *testing.T, c *input.Campaign) string {
	t.Helper()
	c.SetDefaults()
	comp, problems := New(c)
	if problems.HasErrors() {
		t.Fatalf("%v", problems)
	}
	d, err := comp.Document(NoUnit)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := doc.Dump(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func planned(body string, sections ...string) *input.Campaign {
	c := &input.Campaign{Units: []input.Unit{{Code: "A", Name: "A", Kind: "xã"}}}
	c.Dispatch.Type, c.Dispatch.Body, c.Dispatch.Closing = "ke-hoach", body, "Hết"
	for i, title := range sections {
		task := input.Task{Code: string(rune('a' + i)), Text: "Làm.", Audience: input.Audience{Units: []string{"A"}}}
		c.Sections = append(c.Sections, input.Section{Title: title, Paragraphs: []input.Paragraph{{Tasks: []input.Task{task}}}})
	}
	return c
}

// Sections are counted on with the headings of the text before them, on the
// topmost of its levels; without headings they start at 1.
func TestSectionsGoOnWithTheHeadings(t *testing.T) {
	tests := []struct {
		name, body string
		sections   []string
		want       string
	}{
		{"roman", "# Mở\n\n## Nhỏ\n\nx", []string{"Hai", "Ba"}, "roman II. | HAI\nroman III. | BA"},
		{"one section", "# Mở\n\nx", []string{"Hai"}, "roman II. | HAI"},
		{"numbers", "## Mở\n\nx", []string{"Hai", "Ba"}, "number 2. | Hai\nnumber 3. | Ba"},
		{"text alone", "x", []string{"Một", "Hai"}, "number 1. | Một\nnumber 2. | Hai"},
		{"unnumbered", "{không số}\n# Mở\n\nx", []string{"Một", "Hai"}, "number 1. | Một\nnumber 2. | Hai"},
		{"no text", "", []string{"Một"}, "number  | Một"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for line := range strings.Lines(wholeOf(t, planned(tt.body, tt.sections...))) {
				for _, title := range tt.sections {
					if strings.HasSuffix(strings.ToLower(line), "| "+strings.ToLower(title)+"\n") {
						got = append(got, strings.TrimSpace(line))
					}
				}
			}
			if s := strings.Join(got, "\n"); s != tt.want {
				t.Errorf("got\n%s\nwant\n%s", s, tt.want)
			}
		})
	}
}

// The end of a text that more follows in the model is a sentence; the mark
// stands once, at the very end, whatever the text ends with.
func TestEndOfPassages(t *testing.T) {
	for _, closing := range []string{"nhất trí thông qua", "nhất trí thông qua.", "nhất trí thông qua./."} {
		c := planned("x")
		c.Units = nil
		c.Dispatch.Type, c.Dispatch.Closing = "bien-ban", closing
		c.Dispatch.Particulars.EndTime = "11 giờ"
		whole := wholeOf(t, c)
		if !strings.Contains(whole, "nhất trí thông qua.\n") || strings.Count(whole, endMark) != 1 || !strings.Contains(whole, "11 giờ./.") {
			t.Errorf("closing %q:\n%s", closing, whole)
		}
	}
	for _, end := range []string{"{sang trang}", "{trang ngang}", "{sang trang}\n\n{trang dọc}"} {
		c := planned("x\n\n" + end)
		c.Dispatch.Closing = ""
		if whole := wholeOf(t, c); !strings.Contains(whole, "x./.") {
			t.Errorf("a text that ends with %q:\n%s", end, whole)
		}
	}
}

// Lists as Word writes them are lists in a body; a dash inside a sentence, or
// before a text of one line, stays.
func TestDashesOfWord(t *testing.T) {
	c := planned("a:\n– b;\n— c;\n• d\n\nkinh tế\n– xã hội")
	c.Dispatch.Closing = "– Hết"
	whole := wholeOf(t, c)
	for _, want := range []string{"paragraph a:\nitem 0 - b;\nitem 0 - c;\nitem 0 - d\nparagraph kinh tế – xã hội\n", "paragraph – Hết./."} {
		if !strings.Contains(whole, want) {
			t.Errorf("%q is not in\n%s", want, whole)
		}
	}
}

// Two sides agree, or more of them.
func TestSides(t *testing.T) {
	for n, want := range map[int]string{2: "Hai bên thống nhất", 3: "Các bên thống nhất"} {
		for _, kind := range []string{"hop-dong", "ban-ghi-nho", "ban-thoa-thuan"} {
			c := planned("x")
			c.Units, c.Dispatch.Type = nil, kind
			for range n {
				c.Dispatch.Particulars.Parties = append(c.Dispatch.Particulars.Parties, input.Party{Name: "A", Representative: "B"})
			}
			if whole := wholeOf(t, c); !strings.Contains(whole, want) {
				t.Errorf("%s of %d sides does not say %q", kind, n, want)
			}
		}
	}
}

// A seal stands at its real size; one as large as a hand is a slip.
func TestSealTooLarge(t *testing.T) {
	var png bytes.Buffer
	if err := imagepng.Encode(&png, image.NewGray(image.Rect(0, 0, 10, 10))); err != nil {
		t.Fatal(err)
	}
	for width, want := range map[int]int{36: 0, 60: 0, 61: 1} {
		c := planned("x")
		c.Signature.Seal = input.Picture{File: "dau.png", Width: width, Content: png.Bytes()}
		c.SetDefaults()
		if _, problems := New(c); len(problems) != want || want > 0 && problems[0].Code != input.BadPicture {
			t.Errorf("%d mm: got %v, want %d problems", width, problems, want)
		}
	}
}

// Headings deeper than the levels there are would be counted among those above
// them, and an annex of nothing would be a page with a title: both are told.
func TestToldNotMade(t *testing.T) {
	for name, change := range map[string]func(c *input.Campaign){
		"deep heading": func(c *input.Campaign) { c.Dispatch.Body = "# a\n\n#### b\n\nx" },
		"empty CSV":    func(c *input.Campaign) { c.Annexes = []input.Annex{{Title: "A", File: "a.csv"}} },
		"empty text":   func(c *input.Campaign) { c.Annexes = []input.Annex{{Title: "A", File: "a.md", Text: "\n"}} },
		"breaks only":  func(c *input.Campaign) { c.Annexes = []input.Annex{{Title: "A", Body: "{sang trang}"}} },
	} {
		c := planned("x")
		change(c)
		c.SetDefaults()
		if _, problems := New(c); len(problems) == 0 || problems[0].Code != input.BadMarkdown {
			t.Errorf("%s: got %v, want %s", name, problems, input.BadMarkdown)
		}
	}
}
