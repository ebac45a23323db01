package typeset

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
)

func words(n int) string {
	return strings.Join(strings.Fields(strings.Repeat(sentence+" ", 20))[:n], " ")
}

func prose(text string) doc.Paragraph { return doc.Paragraph{Spans: doc.Text(text)} }

func bodyOf(blocks ...doc.Block) doc.Document { return doc.Document{Body: blocks} }

// Headings stand as annex I, II.6 has them.
func TestHeadings(t *testing.T) {
	middle := marginLeft + textWidth/2
	for _, rank := range []doc.Rank{doc.Part, doc.Chapter, doc.Section, doc.Subsection} {
		p := Set(bodyOf(doc.Heading{Rank: rank, Label: "Nhãn I", Spans: doc.Text("ĐẦU ĐỀ")}, prose(sentence)), serif(t))[0]
		label, title := find(t, p, "Nhãn I"), find(t, p, "ĐẦU ĐỀ")
		if title.Y <= label.Y || label.Face != font.Bold || title.Face != font.Bold {
			t.Errorf("%s: the title is not bold below its label", rank)
		}
		near(t, rank.String()+": middle of the label", label.X+label.Width/2, middle.Mm())
		near(t, rank.String()+": middle of the title", title.X+title.Width/2, middle.Mm())
	}
	for rank, face := range map[doc.Rank]font.Face{
		doc.Article: font.Bold, doc.Clause: font.Bold, doc.RomanHeading: font.Bold,
		doc.NumberHeading: font.Bold, doc.LetterHeading: font.BoldItalic,
	} {
		p := Set(bodyOf(doc.Heading{Rank: rank, Label: "Điều 1.", Spans: doc.Text("Phạm vi")}, prose(sentence)), serif(t))[0]
		line := find(t, p, "Điều 1. Phạm vi")
		near(t, rank.String()+": indent", line.X, 30+12.7)
		if line.Face != face {
			t.Errorf("%s is set in %s, want %s", rank, line.Face, face)
		}
	}
}

// A khoản starts where a paragraph does; a line in the middle or at the right
// has no indent; a quotation is set in from both sides.
func TestPlaces(t *testing.T) {
	p := Set(bodyOf(
		doc.Item{Marker: "a)", Depth: 2, Clause: true, Spans: doc.Text("điểm")},
		doc.Paragraph{Spans: doc.Text("QUYẾT ĐỊNH:"), Align: doc.Center},
		doc.Paragraph{Spans: doc.Text("Người lập"), Align: doc.Right},
		doc.Quote{Blocks: []doc.Block{prose("TRÍCH " + sentence)}},
	), serif(t))[0]
	near(t, "điểm", find(t, p, "a) điểm").X, 30+12.7)
	decides, right := find(t, p, "QUYẾT ĐỊNH:"), find(t, p, "Người lập")
	near(t, "middle", decides.X+decides.Width/2, 30+165.0/2)
	near(t, "right edge", right.X+right.Width, 195)
	quoted := find(t, p, "TRÍCH")
	near(t, "start of the quotation", quoted.X, 30+12.7+12.7)
	near(t, "its right edge", quoted.X+quoted.Width, 195-12.7)
}

// A turn begins a page of the other orientation with the margins of both, page
// numbers go on, and no directive leaves an empty page or a heading alone.
func TestTurns(t *testing.T) {
	turn, back, fresh := doc.Turn{Landscape: true}, doc.Turn{}, doc.PageBreak{}
	head := doc.Heading{Rank: doc.RomanHeading, Label: "II.", Spans: doc.Text("BẢNG")}
	tests := []struct {
		name   string
		blocks []doc.Block
		wide   []bool // for each page
	}{
		{"in the middle", []doc.Block{prose("a"), turn, prose("b"), back, prose("c")}, []bool{false, true, false}},
		{"at the end", []doc.Block{prose("a"), turn, prose("b"), back, fresh}, []bool{false, true}},
		{"at the top", []doc.Block{fresh, turn, fresh, prose("a")}, []bool{true}},
		{"twice", []doc.Block{prose("a"), fresh, turn, back, fresh, prose("b")}, []bool{false, false}},
		{"after a heading", []doc.Block{prose("a"), head, turn, prose("b")}, []bool{false, true}},
		{"in a quotation", []doc.Block{doc.Quote{Blocks: []doc.Block{prose("a"), fresh, prose("b")}}}, []bool{false, false}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			pages := Set(bodyOf(tt.blocks...), serif(t))
			if len(pages) != len(tt.wide) {
				t.Fatalf("%d pages, want %d", len(pages), len(tt.wide))
			}
			for i, p := range pages {
				if wide := p.Width > p.Height; wide != tt.wide[i] || p.Number != i+1 {
					t.Errorf("page %d is numbered %d, landscape %v", i+1, p.Number, wide)
				}
				insideSheet(t, p)
			}
			if tt.name == "after a heading" {
				find(t, pages[1], "II. BẢNG")
			}
		})
	}
	pages := Set(bodyOf(prose("a"), turn, prose("ĐẦU "+words(300))), serif(t))
	first := find(t, pages[1], "ĐẦU")
	near(t, "right edge of a landscape line", first.X+first.Width, 297-15)
	for _, annex := range Set(doc.Document{Annexes: []doc.Annex{{Label: "Phụ lục", Landscape: true, Body: []doc.Block{prose("a")}}}}, serif(t))[1:] {
		near(t, "width of a landscape annex", annex.Width, 297)
	}
}

// However the lines above fall, a footnote stands at the foot of the page of
// its mark, whether that is in text, in a heading or in a table.
func TestFootnotes(t *testing.T) {
	note := func(n int) doc.Span { return doc.Span{Note: doc.Text(fmt.Sprintf("CHÚ-%d %s", n, words(40)))} }
	for lead := range 40 {
		d := bodyOf(prose(words(lead*11)), doc.Heading{Rank: doc.Article, Label: "Điều 1.", Spans: []doc.Span{{Text: "ĐIỀU"}, note(1)}})
		d.Body = append(d.Body, doc.Paragraph{Spans: []doc.Span{{Text: words(30) + " DÒNG"}, note(2), {Text: ", " + words(30)}}})
		d.Body = append(d.Body, doc.Table{Columns: []doc.Column{{Title: "Ô"}}, Rows: []doc.Row{{Cells: [][]doc.Span{{{Text: words(60) + " BẢNG"}, note(3)}}}}})
		pages := Set(d, serif(t))
		for n, word := range map[int]string{1: "ĐIỀU", 2: "DÒNG", 3: "BẢNG"} {
			mark := pageWith(t, pages, word)
			at := find(t, mark, fmt.Sprintf("CHÚ-%d", n))
			if at.Size != 10*geom.Point {
				t.Fatalf("a footnote of %.1f pt", at.Size.Pt())
			}
		}
		for _, p := range pages {
			insideSheet(t, p)
			apart(t, p)
		}
	}
}

func pageWith(t *testing.T, pages []Page, word string) Page {
	t.Helper()
	for _, p := range pages {
		for _, text := range p.Texts {
			if strings.Contains(text.String, word) {
				return p
			}
		}
	}
	t.Fatalf("%q is on no page", word)
	return Page{}
}

// A footnote longer than a page goes on at the foot of the next ones.
func TestFootnoteLongerThanPage(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat(sentence+" ", 60))
	pages := Set(bodyOf(doc.Paragraph{Spans: []doc.Span{{Text: "Dấu"}, {Note: doc.Text(long)}}}, prose("CUỐI")), serif(t))
	var got strings.Builder
	for _, p := range pages {
		insideSheet(t, p)
		for _, text := range p.Texts {
			if text.Size == 10*geom.Point {
				got.WriteString(text.String + " ")
			}
		}
	}
	if set := strings.Join(strings.Fields(got.String()), " "); set != long || len(pages) < 2 {
		t.Errorf("%d of %d letters are set on %d pages", len(set), len(long), len(pages))
	}
}

// A picture is made smaller to fit, never larger, keeps its proportions and
// its caption, and stands in the middle.
func TestFigures(t *testing.T) {
	for _, tt := range []struct{ width, height, want float64 }{{80, 40, 80}, {330, 100, 165}, {100, 600, -1}, {900, 600, 165}} {
		for lead := range 25 {
			pages := Set(bodyOf(prose(words(lead*15)), doc.Figure{Picture: doc.Picture{Width: tt.width, Height: tt.height}, Caption: doc.Text("Hình 1")}), serif(t))
			for _, p := range pages {
				insideSheet(t, p)
				apart(t, p)
				for _, i := range p.Images {
					find(t, p, "Hình 1")
					near(t, "middle", i.X+i.Width/2, 30+165.0/2)
					near(t, "height", i.Height, i.Width.Mm()*tt.height/tt.width)
					if tt.want > 0 {
						near(t, "width", i.Width, tt.want)
					}
				}
			}
		}
	}
}

// Columns by content: numbers stay on one line, no word is cut that could
// stand, the widths fill the line; what does not fit at 12 pt is set smaller.
func TestColumnsByContent(t *testing.T) {
	table := doc.Table{
		Columns: []doc.Column{{Title: "STT"}, {Title: "Nội dung"}, {Title: "Kế hoạch", Group: "Năm 2022"}, {Title: "Thực hiện", Group: "Năm 2022", Align: doc.Right}},
		Rows:    []doc.Row{{Cells: [][]doc.Span{doc.Text("1"), doc.Text(words(80)), doc.Text("12.345.678"), doc.Text("9")}}},
	}
	p := Set(bodyOf(table), serif(t))[0]
	find(t, p, "12.345.678")
	nine, group, title := find(t, p, "9"), find(t, p, "Năm 2022"), find(t, p, "Kế hoạch")
	near(t, "right edge of a right-aligned cell", nine.X+nine.Width, 195-1.5)
	if group.Y >= title.Y || find(t, p, "STT").Y <= group.Y {
		t.Error("the head has not two rows with a title over both")
	}
	if x := find(t, p, "Để thúc đẩy").X; x > marginLeft+20*geom.Millimetre {
		t.Errorf("the column of numbers takes the text's room up to %s mm", x)
	}

	var many doc.Table
	row := doc.Row{}
	for range 13 {
		many.Columns, row.Cells = append(many.Columns, doc.Column{Title: "Tiếng"}), append(row.Cells, doc.Text("Tiếng"))
	}
	many.Rows = []doc.Row{row}
	p = Set(bodyOf(many), serif(t))[0]
	insideSheet(t, p)
	if size := find(t, p, "Tiếng").Size; size >= tableSize || size < tableSmallest {
		t.Errorf("13 columns are set at %.1f pt", size.Pt())
	}
}

// A column that the office made too narrow for its words gets what they need
// of the others; the size stays.
func TestGivenColumnsHoldTheirWords(t *testing.T) {
	table := doc.Table{
		Columns: []doc.Column{{Title: "STT", Share: 1}, {Title: "Nội dung", Share: 20}, {Title: "Kế hoạch", Share: 10}},
		Rows:    []doc.Row{{Bold: true, Cells: [][]doc.Span{doc.Text("Tổng cộng"), doc.Text(words(20)), doc.Text("9.800")}}},
	}
	p := Set(bodyOf(table), serif(t))[0]
	insideSheet(t, p)
	for _, whole := range []string{"STT", "Tổng", "cộng"} {
		if size := find(t, p, whole).Size; size != tableSize {
			t.Errorf("%q is set at %.1f pt", whole, size.Pt())
		}
	}
}

// A row without text is as high as one with a line, to be written in by hand.
func TestBlankRow(t *testing.T) {
	blank := doc.Row{Cells: [][]doc.Span{nil, nil}}
	table := doc.Table{
		Columns: []doc.Column{{Title: "TT"}, {Title: "Nội dung"}},
		Rows:    []doc.Row{blank, {Cells: [][]doc.Span{doc.Text("cuối"), nil}}},
	}
	p := Set(bodyOf(table), serif(t))[0]
	if gap := find(t, p, "cuối").Y - find(t, p, "TT").Y; gap < 2*tableSize {
		t.Errorf("%.1f mm from the head to the line below a blank row", gap.Mm())
	}
}

// The page of the signature has company where the body ends in a table, a
// picture or a list.
func TestSignatureHasCompanyOfAnyKind(t *testing.T) {
	ends := map[string]doc.Block{
		"table":  manyRows(3, "một dòng"),
		"figure": doc.Figure{Picture: doc.Picture{Width: 60, Height: 30}},
		"list":   doc.Item{Marker: "-", Spans: doc.Text("một dòng")},
	}
	for name, end := range ends {
		for lead := range 60 {
			d := letter2022(0)
			d.Address = ""
			d.Body = append(d.Body, prose(words(lead*9+1)), end)
			pages := Set(d, serif(t))
			p := pages[len(pages)-1]
			above := 0
			for _, text := range p.Texts {
				if text.Y < find(t, p, "Nơi nhận").Y && text.Y > marginTop {
					above++
				}
			}
			if above+2*len(p.Images) < 2 {
				t.Errorf("%s after %d words: the signature has %d texts for company", name, lead*9+1, above)
			}
		}
	}
}

// Fine setting saves a last page that holds hardly more than the signature,
// within the legal figures, and leaves every other document as it was.
func TestFit(t *testing.T) {
	saved := 0
	for n := 60; n < 900; n += 7 {
		d := letter2022(0)
		d.Body = []doc.Block{prose(words(n / 2)), prose(words(n - n/2))}
		plain := Set(d, serif(t))
		if pages, done := Fit(d, serif(t)); done.Saved() || len(pages) != len(plain) {
			t.Fatalf("%d words: a document that does not ask for it was set tighter: %+v", n, done)
		}
		d.Fit = true
		pages, done := Fit(d, serif(t))
		if done.After != len(pages) || done.Before != len(plain) || done.After > done.Before {
			t.Fatalf("%d words: %+v, but %d pages became %d", n, done, len(plain), len(pages))
		}
		if done.Spacing < 100 || done.Size < 13*geom.Point {
			t.Fatalf("%d words: set beyond what is legal: %+v", n, done)
		}
		body, signer := find(t, pages[0], "Để thúc đẩy"), find(t, pages[len(pages)-1], "Phạm Thị Tuyền")
		if body.Size != done.Size || signer.Size != done.Size {
			t.Fatalf("%d words: body %.1f pt, signer %.1f pt, said %.1f pt", n, body.Size.Pt(), signer.Size.Pt(), done.Size.Pt())
		}
		if done.Saved() {
			saved++
		} else if done.Spacing != 110 || done.Size != 14*geom.Point {
			t.Fatalf("%d words: tightened for nothing: %+v", n, done)
		}
	}
	if saved < 3 {
		t.Errorf("only %d pages were saved", saved)
	}
}

// Long documents are set in well under a second.
func TestLongDocuments(t *testing.T) {
	start := time.Now()
	table := doc.Table{Columns: []doc.Column{{Title: "STT"}, {Title: "Nội dung"}, {Title: "Ghi chú"}}}
	for i := range 2000 {
		table.Rows = append(table.Rows, doc.Row{Cells: [][]doc.Span{doc.Text(fmt.Sprint(i)), doc.Text(words(25)), doc.Text("x")}})
	}
	built := time.Now()
	d := letter2022(200)
	d.Body = append(d.Body, table)
	pages := Set(d, serif(t))
	t.Logf("%d pages in %v (%v to build)", len(pages), time.Since(built), built.Sub(start))
	if took := time.Since(built); took > 5*time.Second { // a loaded machine is slow, a quadratic loop is slower
		t.Errorf("%d pages took %v", len(pages), took)
	}
}
