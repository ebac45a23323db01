package collect_test

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// grid is the XML of a sheet, its cells in reach: mutations work on what the
// file holds, without a library that would put it right.
type grid struct {
	before, after string // of the rows
	rows          []gridRow
}

type gridRow struct {
	number int
	attrs  string // without r
	cells  []gridCell
}

type gridCell struct {
	column int    // from 1
	attrs  string // without r: s="5" t="s"
	inner  string // <v>12</v>
}

var (
	rowForm  = regexp.MustCompile(`(?s)<row r="(\d+)"([^>]*?)(?:/>|>(.*?)</row>)`)
	cellForm = regexp.MustCompile(`(?s)<c r="([A-Z]+)\d+"([^>]*?)(?:/>|>(.*?)</c>)`)
)

func parseGrid(t testing.TB, xml string) *grid {
	t.Helper()
	from, to := strings.Index(xml, "<sheetData>"), strings.Index(xml, "</sheetData>")
	if from < 0 || to < 0 {
		t.Fatal("no rows")
	}
	from += len("<sheetData>")
	g := &grid{before: xml[:from], after: xml[to:]}
	for _, m := range rowForm.FindAllStringSubmatch(xml[from:to], -1) {
		n, _ := strconv.Atoi(m[1])
		r := gridRow{number: n, attrs: m[2]}
		for _, c := range cellForm.FindAllStringSubmatch(m[3], -1) {
			column, err := excelize.ColumnNameToNumber(c[1])
			if err != nil {
				t.Fatal(err)
			}
			r.cells = append(r.cells, gridCell{column, c[2], c[3]})
		}
		g.rows = append(g.rows, r)
	}
	return g
}

func (g *grid) String() string {
	var b strings.Builder
	b.WriteString(g.before)
	for _, r := range g.rows {
		fmt.Fprintf(&b, `<row r="%d"%s>`, r.number, r.attrs)
		for _, c := range r.cells {
			fmt.Fprintf(&b, `<c r="%s"%s>%s</c>`, cellName(c.column, r.number), c.attrs, c.inner)
		}
		b.WriteString("</row>")
	}
	return b.String() + g.after
}

func cellName(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		panic(err)
	}
	return name
}

// at finds a cell, which is made where the row has none.
func (g *grid) at(row, column int) *gridCell {
	for i := range g.rows {
		r := &g.rows[i]
		if r.number != row {
			continue
		}
		for j := range r.cells {
			if r.cells[j].column == column {
				return &r.cells[j]
			}
		}
		r.cells = append(r.cells, gridCell{column: column})
		return &r.cells[len(r.cells)-1]
	}
	g.rows = append(g.rows, gridRow{number: row, cells: []gridCell{{column: column}}})
	return &g.rows[len(g.rows)-1].cells[0]
}

var (
	typeAttr  = regexp.MustCompile(` t="[^"]*"`)
	styleAttr = regexp.MustCompile(` s="[^"]*"`)
)

// write puts a text or a figure into the cell, its format kept.
func (c *gridCell) write(text string) {
	c.attrs = typeAttr.ReplaceAllString(c.attrs, "")
	switch _, err := strconv.ParseFloat(text, 64); {
	case text == "":
		c.inner = ""
	case err == nil:
		c.inner = "<v>" + text + "</v>"
	default:
		c.attrs += ` t="inlineStr"`
		c.inner = `<is><t xml:space="preserve">` + escape.Replace(text) + `</t></is>`
	}
}

var escape = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\x00", "")

// shift moves the rows from one on.
func (g *grid) shift(from, by int) {
	for i := range g.rows {
		if g.rows[i].number >= from {
			g.rows[i].number += by
		}
	}
}

// shiftColumns moves the columns from one on.
func (g *grid) shiftColumns(from, by int) {
	for i := range g.rows {
		for j := range g.rows[i].cells {
			if c := &g.rows[i].cells[j]; c.column >= from {
				c.column += by
			}
		}
	}
}

// drop removes the cells for which gone is true.
func (g *grid) drop(gone func(row, column int) bool) {
	for i := range g.rows {
		r := &g.rows[i]
		kept := r.cells[:0:0]
		for _, c := range r.cells {
			if !gone(r.number, c.column) {
				kept = append(kept, c)
			}
		}
		r.cells = kept
	}
}
