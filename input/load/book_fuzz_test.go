package load_test

import (
	"fmt"
	"html"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"congvan/input"
	"congvan/input/load"
	"congvan/templates"
)

// Whatever the bytes, loading ends, panics never, and tells sorted problems at
// places that exist, in sentences that are complete.
func FuzzBook(f *testing.F) {
	f.Add(plainBook(f, change1{}))
	for _, tt := range notBooks {
		if raw := tt.make(f); len(raw) < 1<<16 {
			f.Add(raw)
		}
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		checkBook(t, raw)
	})
}

// FuzzBookCells puts any text or number, in any font and format, into any
// cell of a good workbook.
func FuzzBookCells(f *testing.F) {
	for _, text := range []string{
		"", "x", "1.285", "8,5", "13/26/2022", "quý IV/2022", "NV-02", "Phần 9", "(ví dụ) x", "Quài Cang; Quài Tở, Tỏa Tình|NN\nxa",
		"Mã", "Mức nam: Nam", "_x0007_", "\u200b\u00a0", "17.10", "{{range}}", "**đậm", "\xff", "1e400", "-0", "👍", "#REF!",
	} {
		for _, s := range []struct{ sheet, row, column, kind uint8 }{{5, 3, 1, 0}, {4, 4, 0, 1}, {10, 4, 0, 2}, {1, 4, 0, 0}, {2, 4, 3, 0}, {2, 4, 5, 1}, {3, 4, 4, 3}} {
			f.Add(s.sheet, s.row, s.column, text, s.kind)
		}
	}
	f.Fuzz(func(t *testing.T, sheet, row, column uint8, text string, kind uint8) {
		if len(text) > 1<<12 {
			t.Skip("only slow")
		}
		checkBook(t, plainBook(t, change1{sheet: int(sheet) % len(templates.CampaignBook().Sheets), row: int(row)%12 + 1, column: int(column) % 20, text: text, kind: int(kind) % 7}))
	})
}

func checkBook(t *testing.T, raw []byte) {
	t.Helper()
	c, problems, err := load.Book(raw, "x.xlsx")
	if err != nil || c == nil {
		t.Fatal(c, err)
	}
	checkProblems(t, problems)
	for _, p := range problems {
		if p.Where.Line != 0 || (p.Where.Sheet != "" && p.Where.Cell == "") {
			t.Errorf("%s at %+v", p.Code, p.Where)
		}
	}
	for path, w := range c.Places {
		if w.File != "x.xlsx" {
			t.Errorf("%s at %+v", path, w)
		}
	}
	if !problems.HasErrors() {
		input.EachText(c, func(path, text string) {
			clean := input.Clean
			if input.KeepsLines(path) {
				clean = input.CleanLines
			}
			if text != clean(text) {
				t.Errorf("%s is not clean: %q", path, text)
			}
		})
	}
}

// change1 is one cell of the plain workbook with another content.
type change1 struct {
	sheet, row, column int
	text               string
	kind               int // 0: text; then stored kinds and formats
}

// plainBook writes the good workbook by hand, which is quick.
func plainBook(t testing.TB, change change1) []byte {
	var book, links strings.Builder
	parts := []string{"xl/styles.xml", plainStyles}
	for i, s := range templates.CampaignBook().Sheets {
		fmt.Fprintf(&book, `<sheet name="%s" r:id="r%d"/>`, html.EscapeString(s.Name), i)
		fmt.Fprintf(&links, `<Relationship Id="r%d" Type="x/worksheet" Target="s%[1]d.xml"/>`, i)
		rows := append([][]any{{s.Title}, {s.Guide}, goodHeaders(s)}, goodRows[s.Name]...)
		parts = append(parts, fmt.Sprintf("xl/s%d.xml", i), plainSheet(rows, change, change.text != "" && i == change.sheet))
	}
	links.WriteString(`<Relationship Id="st" Type="x/styles" Target="styles.xml"/>`)
	return archive(t, append(parts,
		"xl/workbook.xml", `<workbook xmlns:r="r"><sheets>`+book.String()+"</sheets></workbook>",
		"xl/_rels/workbook.xml.rels", "<Relationships>"+links.String()+"</Relationships>")...)
}

// plainStyles are: nothing, a date, a month, a percentage, .VnTime, VNI.
const plainStyles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="mm/yyyy"/></numFmts><fonts><font/><font><name val=".VnTimeH"/></font><font><name val="VNI-Times"/></font></fonts>
	<cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="9"/><xf fontId="1"/><xf fontId="2"/></cellXfs></styleSheet>`

func plainSheet(rows [][]any, change change1, changed bool) string {
	var b strings.Builder
	b.WriteString("<worksheet><sheetData>")
	for i := range max(len(rows), change.row) {
		fmt.Fprintf(&b, `<row r="%d">`, i+1)
		for j := range 20 {
			at, _ := excelize.CoordinatesToCellName(j+1, i+1)
			var v any
			if i < len(rows) && j < len(rows[i]) {
				v = rows[i][j]
			}
			if day, ok := v.(time.Time); ok {
				v = day.Format("2/1/2006")
			}
			if changed && i+1 == change.row && j == change.column {
				b.WriteString(change.cell(at))
			} else if v != nil {
				fmt.Fprintf(&b, `<c r="%s" t="inlineStr"><is><t>%s</t></is></c>`, at, html.EscapeString(fmt.Sprint(v)))
			}
		}
		b.WriteString("</row>")
	}
	b.WriteString("</sheetData></worksheet>")
	return b.String()
}

// cell is the changed cell as a workbook stores it.
func (c change1) cell(at string) string {
	text := html.EscapeString(c.text)
	switch c.kind {
	case 1, 2, 3:
		return fmt.Sprintf(`<c r="%s" s="%d"><v>%s</v></c>`, at, c.kind, text)
	case 4, 5:
		return fmt.Sprintf(`<c r="%s" s="%d" t="str"><v>%s</v></c>`, at, c.kind, text)
	case 6:
		return fmt.Sprintf(`<c r="%s" t="e"><f>1</f><v>%s</v></c>`, at, text)
	}
	return fmt.Sprintf(`<c r="%s" t="inlineStr"><is><t>%s</t></is></c>`, at, text)
}

// The plain workbook is the good one.
func TestPlainBook(t *testing.T) {
	_, problems := readBook(t, plainBook(t, change1{}))
	if len(problems) > 0 {
		t.Error(found(problems))
	}
}
