package compose

import (
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"congvan/generator/doc"
	"congvan/input"

	"github.com/google/go-cmp/cmp"
)

// marked shows spans with their styles, so that a table can state them.
func marked(markdown string) string {
	spans, faults := Inline(markdown)
	if len(faults) > 0 {
		return faults[0].Error()
	}
	return doc.Markup(spans)
}

func TestInline(t *testing.T) {
	tests := []struct{ name, markdown, want string }{
		{"plain", "Rà soát, điều chỉnh", "Rà soát, điều chỉnh"},
		{"bold deadline with its full stop outside", "trước ngày **01/10/2022**.", "trước ngày **01/10/2022**."},
		{"italic and both", "*a* ***b***", "*a* ***b***"},
		{"spaces and line ends are one space", "  a \n  b\t c  ", "a b c"},
		{"a no-break space stays", "mục\u00a0IV", "mục\u00a0IV"},
		{"a number at the start is text", "1. Rà soát", "1. Rà soát"},
		{"a dash at the start is text", "- Rà soát", "- Rà soát"},
		{"a hash at the start is text", "# Rà soát", "# Rà soát"},
		{"dashes at the start are text", "--- Rà soát", "--- Rà soát"},
		{"an underscore in a name", "tệp a_b_c.xlsx", "tệp a_b_c.xlsx"},
		{"less than", "dưới < 5%", "dưới < 5%"},
		{"an ampersand", "R&D; a & b; \\&amp;", "R&D; a & b; &amp;"},
		{"escaped stars", `2 \* 3`, "2 * 3"},
		{"a definition is no definition", "[1]: xem mục 2", "[1]: xem mục 2"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := marked(tt.markdown); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// What the format has no place for is refused, never dropped.
func TestRefused(t *testing.T) {
	tests := []struct{ name, markdown string }{
		{"link", "xem [đây](https://example.vn)"},
		{"image in a line", "xem ![hình](a.png)"},
		{"code span", "gõ `lệnh`"},
		{"html", "xuống <br> dòng"},
		{"address", "gửi <a@example.vn>"},
		{"rule", "a\n\n---\n\nb"},
		{"fence", "```\na\n```"},
		{"html block", "<table>\n</table>"},
		{"html entity", "a&nbsp;b"},
		{"html number", "a&#128512;"},
		{"mark of a list before a heading", "- # a"},
		{"mark of a list before another", "- 1. a"},
		{"heading without a name", "#\n\na"},
		{"number without a name", "## 1.\n\na"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, faults := Text{Markdown: tt.markdown}.Blocks()
			if len(faults) != 1 || faults[0].Code != input.BadMarkdown {
				t.Fatalf("got faults %v, want one of %s", faults, input.BadMarkdown)
			}
			if excerpt, _ := faults[0].Args[1].(string); excerpt == "" && tt.name != "rule" {
				t.Errorf("the fault does not show what it is about: %v", faults[0])
			}
		})
	}
}

func TestBlocks(t *testing.T) {
	const body = `
*Thực hiện Kế hoạch;*


    thụt vào vì mẫu có vòng lặp

### 1. Tiêu đề

- Một
- **Hai**
  1. Con

Kết thúc
---x
`
	want := []doc.Block{
		doc.Paragraph{Spans: []doc.Span{{Text: "Thực hiện Kế hoạch;", Style: doc.Italic}}},
		doc.Paragraph{Spans: doc.Text("thụt vào vì mẫu có vòng lặp")},
		doc.Heading{Rank: doc.LetterHeading, Label: "1.", Spans: doc.Text("Tiêu đề")},
		doc.Item{Marker: "-", Spans: doc.Text("Một")},
		doc.Item{Marker: "-", Spans: []doc.Span{{Text: "Hai", Style: doc.Bold}}},
		doc.Item{Marker: "1.", Depth: 1, Spans: doc.Text("Con")},
		doc.Paragraph{Spans: doc.Text("Kết thúc ---x")},
	}
	got, faults := Text{Markdown: body}.Blocks()
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
}

// Numbers stay as written; where all are alike, as a loop writes them, they
// are counted.
func TestNumbers(t *testing.T) {
	tests := []struct{ name, markdown, want string }{
		{"counted by the clerk", "1. a\n2. b", "1. 2."},
		{"a gap stays", "5. a\n7. b\n8. c", "5. 7. 8."},
		{"brackets", "1) a\n3) b", "1) 3)"},
		{"a loop", "1. a\n\n1. b\n\n1. c", "1. 2. 3."},
		{"with paragraphs between", "1. a\n\n   x\n\n4. b", "1. 4."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			blocks, faults := Text{Markdown: tt.markdown}.Blocks()
			var markers []string
			for _, b := range blocks {
				if item, ok := b.(doc.Item); ok {
					markers = append(markers, item.Marker)
				}
			}
			if got := strings.Join(markers, " "); got != tt.want || len(faults) > 0 {
				t.Errorf("got %q, faults %v, want %q", got, faults, tt.want)
			}
		})
	}
}

// Any text, once escaped, comes back as it was, less what white space folds.
func FuzzEscape(f *testing.F) {
	for _, seed := range []string{"a*b_c", "1. x", "- x", "&amp; <br> [a](b)", "\\", "**", "a  b", "# #", "`", "~~~", "+", "1)", "{}", "{giữa}", "– x", "• x", "a | b", "[^1]", "Điều 1. a", "a) b"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || strings.ContainsFunc(text, func(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' }) {
			t.Skip()
		}
		spans, faults := Inline(Escape(text))
		if len(faults) > 0 {
			t.Fatalf("%q is refused: %v", text, faults)
		}
		want := strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\t' || r == '\n' }), " ")
		if got := doc.Plain(spans); got != want {
			t.Fatalf("got %q, want %q", got, want)
		}
		for _, s := range spans {
			if s.Style != doc.Roman {
				t.Fatalf("%q came back with a style", text)
			}
		}
	})
}

// Whatever the Markdown: no panic, and every letter comes out or a fault says
// why not. Letters of markup (labels of notes, directives) are seeds that have
// none.
func FuzzBlocks(f *testing.F) {
	for _, seed := range []string{
		"# a\n\n- b\n  1. c", "*a **b* c**", "> q\n> - r", "```\nx", "a\\\nb", "1. a\n\n   b\n2. c", "-\n-", "![a](b) [c]",
		"| a | b > c |\n|---|:-:|\n| **d** |\n| **e** | **f** |\n| g | h |", "a[^1] b\n\n[^1]: n", "{giữa}\na", "# Điều 3. a\n1. b\n   1. c\nd) e",
		"## Chương I\nA\n\n### b", "    # i\n    j", "{không số}\n# a\n{rộng: 1 2}\nb", "# *a* b[^x]\n[^x]: c",
	} {
		f.Add(seed, false)
		f.Add(seed, true)
	}
	f.Fuzz(func(t *testing.T, markdown string, articles bool) {
		if len(markdown) > 2000 || !utf8.ValidString(markdown) || strings.ContainsAny(markdown, "&\\\x00") {
			t.Skip()
		}
		text := Text{Markdown: markdown, Counted: true}
		if articles {
			text.Structure = input.ByArticles
		}
		blocks, faults := text.Blocks()
		for _, fault := range faults {
			if last := strings.Count(markdown, "\n") + 1; fault.Line < 1 || fault.Line > last {
				t.Fatalf("%q: fault in line %d of %d: %v", markdown, fault.Line, last, fault)
			}
		}
		if len(faults) > 0 {
			return
		}
		got := map[rune]int{}
		for _, r := range everyWord(blocks) {
			got[r]++
		}
		for _, r := range strings.ToUpper(withoutMarks(markdown)) {
			if unicode.IsLetter(r) {
				if got[r]--; got[r] < 0 {
					t.Fatalf("%q lost %c: %q", markdown, r, everyWord(blocks))
				}
			}
		}
	})
}

var marksOfText = regexp.MustCompile(`(?m)\[\^[^\]\n]*\]|^[ \t>*+0-9.)-]*\{[^{}\n]*\}[ \t\r]*$`)

// withoutMarks leaves the labels of notes and the directives out.
func withoutMarks(markdown string) string { return marksOfText.ReplaceAllString(markdown, "") }

// everyWord is all the text of a tree, in capitals.
func everyWord(blocks []doc.Block) string {
	var b strings.Builder
	spans := func(all []doc.Span) {
		for _, s := range all {
			b.WriteString(s.Text + doc.Plain(s.Note) + " ")
		}
	}
	for _, block := range blocks {
		switch block := block.(type) {
		case doc.Paragraph:
			spans(block.Spans)
		case doc.Heading:
			b.WriteString(block.Label + " ")
			spans(block.Spans)
		case doc.Item:
			b.WriteString(block.Marker + " ")
			spans(block.Spans)
		case doc.Quote:
			b.WriteString(everyWord(block.Blocks))
		case doc.Table:
			for _, c := range block.Columns {
				b.WriteString(c.Group + " " + c.Title + " ")
			}
			for _, r := range block.Rows {
				for _, c := range r.Cells {
					spans(c)
				}
			}
		}
	}
	return strings.ToUpper(b.String())
}
