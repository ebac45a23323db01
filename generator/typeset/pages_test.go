package typeset

import (
	"fmt"
	"strings"
	"testing"

	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
)

// pageLines gives the baselines of a page from top to bottom with their text,
// page number and address left out.
func pageLines(p Page) []string {
	var lines []string
	last := geom.Length(-1)
	for _, t := range p.Texts {
		if t.Y < marginTop {
			continue
		}
		if t.Y == last {
			lines[len(lines)-1] += t.String
			continue
		}
		lines, last = append(lines, t.String), t.Y
	}
	return lines
}

// Wherever the body happens to end, the signature is never alone: two lines
// of the body, at least, stand on its page.
func TestSignatureHasCompany(t *testing.T) {
	for paragraphs := 1; paragraphs < 14; paragraphs++ {
		for words := 1; words < 60; words += 3 {
			d := letter2022(paragraphs)
			d.Address = ""
			tail := strings.Fields(sentence)[:words]
			d.Body = append(d.Body, doc.Paragraph{Spans: doc.Text(strings.Join(tail, " "))})
			pages := Set(d, serif(t))
			lines := pageLines(pages[len(pages)-1])
			before := 0
			for _, l := range lines {
				if strings.HasPrefix(l, "Nơi nhận") {
					break
				}
				before++
			}
			if before == len(lines) {
				t.Fatalf("%d paragraphs, %d words: no Nơi nhận on the last page", paragraphs, words)
			}
			if before < 2 {
				t.Errorf("%d paragraphs, %d words: %d lines go with the signature", paragraphs, words, before)
			}
		}
	}
}

// No page starts with the last line of a paragraph or ends with the first of
// one, and no heading ends a page.
func TestWidowsAndHeadings(t *testing.T) {
	for lead := range 30 {
		var d doc.Document
		for i := range lead {
			d.Body = append(d.Body, doc.Paragraph{Spans: doc.Text(fmt.Sprintf("đệm %d", i))})
		}
		for i := range 12 {
			d.Body = append(d.Body,
				doc.Heading{Rank: doc.LetterHeading, Spans: doc.Text(fmt.Sprintf("đề %d", i))},
				doc.Paragraph{Spans: doc.Text("ĐẦU " + sentence + " CUỐI")})
		}
		pages := Set(d, serif(t))
		for i, p := range pages {
			lines := pageLines(p)
			first, last := lines[0], lines[len(lines)-1]
			if i > 0 && strings.HasSuffix(first, "CUỐI") {
				t.Errorf("lead %d: page %d starts with a widow: %q", lead, i+1, first)
			}
			if i < len(pages)-1 && (strings.HasPrefix(last, "ĐẦU") || strings.HasPrefix(last, "đề")) {
				t.Errorf("lead %d: page %d ends with %q", lead, i+1, last)
			}
		}
	}
}

func manyRows(n int, cell string) doc.Table {
	table := doc.Table{Columns: []doc.Column{{Title: "MÃ SỐ", Share: 20, Align: doc.Center}, {Title: "Nội dung", Share: 145}}}
	for i := range n {
		table.Rows = append(table.Rows,
			doc.Row{Group: true, Cells: [][]doc.Span{doc.Text(fmt.Sprintf("Nhóm %d", i))}},
			doc.Row{Cells: [][]doc.Span{doc.Text(fmt.Sprintf("dòng %d", i)), doc.Text(cell)}})
	}
	return table
}

// A table repeats its head on every page, keeps the heading of a group with
// its first row, and stays inside the page.
func TestTablePages(t *testing.T) {
	for rows := 20; rows < 60; rows += 7 {
		d := doc.Document{Body: []doc.Block{manyRows(rows, sentence)}}
		pages := Set(d, serif(t))
		if len(pages) < 3 {
			t.Fatalf("%d rows are set on %d pages", rows, len(pages))
		}
		for i, p := range pages {
			lines := pageLines(p)
			if !strings.HasPrefix(lines[0], "MÃ SỐ") && i > 0 {
				t.Errorf("page %d starts with %q, not with the head", i+1, lines[0])
			}
			if last := lines[len(lines)-1]; strings.HasPrefix(last, "Nhóm") {
				t.Errorf("page %d ends with the heading of a group", i+1)
			}
			inside(t, p)
		}
	}
}

// A row higher than a page goes on over pages with no letter lost.
func TestRowHigherThanPage(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat(sentence+" ", 30))
	d := doc.Document{Body: []doc.Block{manyRows(1, long)}}
	pages := Set(d, serif(t))
	var text strings.Builder
	for _, p := range pages {
		inside(t, p)
		for _, item := range p.Texts {
			if item.X > marginLeft+20*geom.Millimetre && item.Face == font.Regular && item.Size == tableSize {
				text.WriteString(item.String + " ")
			}
		}
	}
	if got := strings.Join(strings.Fields(text.String()), " "); got != long {
		t.Errorf("%d letters of %d came out", len(got), len(long))
	}
}

// A list of recipients longer than a page goes on; every line is there once.
func TestManyRecipients(t *testing.T) {
	for _, n := range []int{2, 12, 25, 150} {
		d := letter2022(3)
		d.Recipients = nil
		for i := range n {
			d.Recipients = append(d.Recipients, fmt.Sprintf("Phòng số %d;", i))
		}
		seen := 0
		for _, p := range Set(d, serif(t)) {
			inside(t, p)
			for _, text := range p.Texts {
				if strings.HasPrefix(text.String, "- Phòng") {
					seen++
				}
			}
		}
		if seen != n {
			t.Errorf("%d of %d recipients are set", seen, n)
		}
	}
}

// inside checks that nothing leaves the text area but the page number.
func inside(t *testing.T, p Page) {
	t.Helper()
	for _, text := range p.Texts {
		if text.Y < marginTop && text.Y == pageNumberBaseline {
			continue
		}
		if text.X < marginLeft || text.X+text.Width > pageWidth-marginRight+100 || text.Y < marginTop || text.Y > pageHeight-marginBottom {
			t.Errorf("page %d: %q stands at %s, %s with width %s", p.Number, text.String, text.X, text.Y, text.Width)
		}
	}
	for _, r := range p.Rules {
		if r.X1 < marginLeft || r.X2 > pageWidth-marginRight || r.Y1 < marginTop || r.Y2 > pageHeight-marginBottom {
			t.Errorf("page %d: a rule leaves the text area: %+v", p.Number, r)
		}
	}
}

// An empty document still has a page.
func TestEmpty(t *testing.T) {
	if pages := Set(doc.Document{}, serif(t)); len(pages) != 1 {
		t.Errorf("an empty document has %d pages", len(pages))
	}
}

// A row that is too high for what is left of the page begins there all the
// same: no page ends after the head of the table, nor with a quarter of it
// empty, and either side of a break shows two lines at least.
func TestHighRowBeginsUnderHead(t *testing.T) {
	for words := 300; words < 1500; words += 41 {
		long := strings.Join(strings.Fields(strings.Repeat(sentence+" ", 30))[:words], " ")
		table := doc.Table{
			Columns: []doc.Column{{Title: "MÃ SỐ", Share: 20, Align: doc.Center}, {Title: "Nội dung", Share: 80}, {Title: "Hạn", Share: 65}},
			Rows:    []doc.Row{{Cells: [][]doc.Span{doc.Text("NV-01"), doc.Text(long), doc.Text("Năm 2022")}}},
		}
		d := doc.Document{Annexes: []doc.Annex{{Label: "Phụ lục", Title: "NHIỆM VỤ", Body: []doc.Block{
			doc.Heading{Rank: doc.RomanHeading, Spans: doc.Text("I. NHIỆM VỤ")}, table, doc.Paragraph{Spans: doc.Text("Hết./.")},
		}}}}
		pages := Set(d, serif(t))[1:]
		for i, p := range pages {
			inside(t, p)
			lines := pageLines(p)
			if strings.HasPrefix(lines[len(lines)-1], "MÃ SỐ") {
				t.Errorf("%d words: page %d ends with the head of the table", words, i+1)
			}
			if low := lowest(p); i < len(pages)-1 && low < pageHeight-marginBottom-textHeight/rowLeavesEmpty {
				t.Errorf("%d words: page %d ends at %s mm", words, i+1, low)
			}
			if rows := len(lines) - 1; i > 0 && i < len(pages)-1 && rows < widowLines {
				t.Errorf("%d words: page %d has %d lines of the row", words, i+1, rows)
			}
		}
	}
}

// lowest is the lowest baseline of a page.
func lowest(p Page) geom.Length {
	low := geom.Length(0)
	for _, text := range p.Texts {
		low = max(low, text.Y)
	}
	return low
}

// What stands below the last table of an annex is never alone on a page.
func TestAnnexClosingHasCompany(t *testing.T) {
	for rows := 1; rows < 60; rows++ {
		d := doc.Document{Annexes: []doc.Annex{{Label: "Phụ lục", Title: "NHIỆM VỤ", Body: []doc.Block{
			manyRows(rows, "một dòng"), doc.Paragraph{Spans: doc.Text("Ghi chú.")}, doc.Paragraph{Spans: doc.Text("Hết./.")},
		}}}}
		pages := Set(d, serif(t))
		lines := pageLines(pages[len(pages)-1])
		if n := len(lines); n < 3 || !strings.HasPrefix(lines[n-3], fmt.Sprintf("dòng %d", rows-1)) {
			t.Errorf("%d rows: the last page holds only %q", rows, lines)
		}
	}
}

// However deep a list goes, its lines stay long enough to be read.
func TestDeepList(t *testing.T) {
	var d doc.Document
	for depth := range 45 {
		d.Body = append(d.Body, doc.Item{Marker: "-", Depth: depth, Spans: doc.Text(sentence)})
	}
	for _, p := range Set(d, serif(t)) {
		inside(t, p)
		for _, text := range p.Texts {
			if text.X > pageWidth/2 && strings.HasPrefix(text.String, "-") {
				t.Fatalf("an item starts at %s mm", text.X)
			}
		}
	}
}

// However full the first page is, its text stays clear of the address's rule.
func TestAddressKeepsClear(t *testing.T) {
	for words := 300; words < 700; words += 7 {
		d := letter2022(1)
		d.Address = "Khối Tân Giang, thị trấn Tuần Giáo"
		d.Body = []doc.Block{doc.Paragraph{Spans: doc.Text(strings.Join(strings.Fields(strings.Repeat(sentence+" ", 20))[:words], " "))}}
		p := Set(d, serif(t))[0]
		rule, low := geom.Length(0), geom.Length(0)
		for _, r := range p.Rules {
			if r.X2-r.X1 == textWidth {
				rule = r.Y1
			}
		}
		for _, text := range p.Texts {
			if text.Y < rule {
				low = max(low, text.Y+serif(t).Descent(text.Face, text.Size))
			}
		}
		if rule == 0 || rule-low < 6*geom.Point {
			t.Errorf("%d words: text ends %s mm above the rule", words, rule-low)
		}
	}
}
