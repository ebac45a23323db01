package compose

import (
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
		{"image", "![hình](a.png)"},
		{"code span", "gõ `lệnh`"},
		{"html", "xuống <br> dòng"},
		{"address", "gửi <a@example.vn>"},
		{"rule", "a\n\n---\n\nb"},
		{"quotation", "> trích"},
		{"fence", "```\na\n```"},
		{"html block", "<table>\n</table>"},
		{"html entity", "a&nbsp;b"},
		{"html number", "a&#128512;"},
		{"table", "| a | b |\n|---|:-:|\n| 1 | 2 |"},
		{"mark of a list before a heading", "- # a"},
		{"mark of a list before another", "- 1. a"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, faults := Blocks(tt.markdown)
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
		doc.Heading{Level: 3, Spans: doc.Text("1. Tiêu đề")},
		doc.Item{Marker: "-", Spans: doc.Text("Một")},
		doc.Item{Marker: "-", Spans: []doc.Span{{Text: "Hai", Style: doc.Bold}}},
		doc.Item{Marker: "1.", Depth: 1, Spans: doc.Text("Con")},
		doc.Paragraph{Spans: doc.Text("Kết thúc ---x")},
	}
	got, faults := Blocks(body)
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
			blocks, faults := Blocks(tt.markdown)
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
	for _, seed := range []string{"a*b_c", "1. x", "- x", "&amp; <br> [a](b)", "\\", "**", "a  b", "# #", "`", "~~~", "+", "1)"} {
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

// Whatever the Markdown: no panic, and every letter or digit comes out or a
// fault says why not.
func FuzzBlocks(f *testing.F) {
	for _, seed := range []string{"# a\n\n- b\n  1. c", "*a **b* c**", "> q", "```\nx", "a\\\nb", "1. a\n\n   b\n2. c", "&#0; &nbsp; &#x1F600;", "-\n-", "![a](b) [c]"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, markdown string) {
		if len(markdown) > 2000 || !utf8.ValidString(markdown) || strings.ContainsAny(markdown, "&\\\x00") {
			t.Skip()
		}
		blocks, faults := Blocks(markdown)
		if len(faults) > 0 {
			return
		}
		var got strings.Builder
		for _, b := range blocks {
			switch b := b.(type) {
			case doc.Paragraph:
				got.WriteString(doc.Plain(b.Spans))
			case doc.Heading:
				got.WriteString(doc.Plain(b.Spans))
			case doc.Item:
				got.WriteString(b.Marker + doc.Plain(b.Spans))
			}
		}
		// Markers of numbered lists may be counted anew, so digits are left out.
		letters := func(s string) string {
			return strings.Map(func(r rune) rune {
				if unicode.IsLetter(r) {
					return r
				}
				return -1
			}, s)
		}
		if want := letters(markdown); letters(got.String()) != want {
			t.Fatalf("%q came out as %q", markdown, got.String())
		}
	})
}
