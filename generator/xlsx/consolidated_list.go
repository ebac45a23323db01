package xlsx

import (
	"congvan/generator/font"

	"github.com/xuri/excelize/v2"
)

// listPage is a sheet that is one list: a header row and a row for each entry.
type listPage struct {
	sheet, title, legend string
	table                string // name of the Excel table
	tab                  string // colour of the tab
	none                 string // what stands there instead of no rows
	frozen               int    // columns that stay
	printed              int    // columns that are printed, 0: all
	size                 float64
	streamed             bool // written row by row; excelize allows one such sheet the same bytes every time
}

// longColumn is a column of a list of T.
type longColumn[T any] struct {
	header string
	width  float64 // in digits
	align  string  // left, center; empty: figures right, words left
	number string  // format of figures, empty: by their kind
	of     func(T) any
	fill   func(T) string // may be nil
}

// list writes a sheet that is one list and gives the last row used.
func list[T any](b *consolidatedBook, p listPage, columns []longColumn[T], rows []T) (last int) {
	last = longHeader + max(len(rows), 1)
	listSetup(b, p, columns, last)
	sink := b.sink(p)
	for i, line := range b.openingLines(p.title, p.legend) {
		height := linePoint
		if i == 0 {
			height = 24
		}
		held, l, _ := heldBy(line.text, line.look)
		sink.row(i+1, []excelize.Cell{{StyleID: b.styleOf(l), Value: held}}, height)
	}
	listRows(b, p, columns, rows, sink)
	table := &excelize.Table{Range: cell(0, longHeader) + ":" + cell(len(columns)-1, last), Name: p.table, StyleName: "TableStyleLight1", ShowRowStripes: new(false)}
	if len(rows) == 0 {
		table = nil
	}
	b.check(sink.end(table))
	return last
}

// listSetup does what has to stand before the rows: a sheet written in one go
// takes it along when it begins.
func listSetup[T any](b *consolidatedBook, p listPage, columns []longColumn[T], last int) {
	var widths []float64
	for _, c := range columns {
		widths = append(widths, c.width)
	}
	b.span(p.sheet, widths)
	b.sheetPaper(p.sheet, "landscape", p.tab, longHeader)
	if p.printed == 0 {
		p.printed = len(columns)
	}
	if p.streamed { // nothing is written below it
		b.local("_xlnm.Print_Area", p.sheet, absoluteArea(p.printed-1, last))
	}
	b.keep(p.sheet, p.frozen, longHeader)
	b.check(b.file.AddIgnoredErrors(p.sheet, cell(0, longHeader)+":"+cell(len(columns)-1, last), excelize.IgnoredErrorsNumberStoredAsText))
	b.check(b.file.SetSheetDimension(p.sheet, "A1:"+cell(len(columns)-1, last)))
}

func listRows[T any](b *consolidatedBook, p listPage, columns []longColumn[T], rows []T, sink rowSink) {
	size, wider := linePoint, 1.0 // lines are measured in 12 points
	if p.size > 0 {
		size, wider = linePoint*p.size/12, 12/p.size
	}
	tall := func(lines int) float64 { return min(size*float64(lines)+4, maxRowPoint) }
	head, most := make([]excelize.Cell, len(columns)), 1
	for i, c := range columns {
		l := headLook
		l.size = p.size
		head[i] = excelize.Cell{StyleID: b.styleOf(l), Value: c.header}
		most = max(most, b.linesIn(c.header, font.Bold, (c.width-2)*wider)) // the arrow of the filter
	}
	sink.row(longHeader, head, tall(most))
	if len(rows) == 0 {
		sink.row(longFirst, []excelize.Cell{{StyleID: b.styleOf(look{italic: true}), Value: p.none}}, linePoint)
	}
	cells := make([]excelize.Cell, len(columns))
	for i, r := range rows {
		lines := listRow(b, p, columns, r, wider, cells)
		sink.row(longFirst+i, cells, tall(lines)) // which keeps none of them
	}
}

// listRow makes the cells of a row and counts the lines of its highest.
func listRow[T any](b *consolidatedBook, p listPage, columns []longColumn[T], r T, wider float64, cells []excelize.Cell) (lines int) {
	lines = 1
	for i, c := range columns {
		l := look{ruled: true, wrap: true, down: "top", across: c.align, size: p.size, number: c.number}
		if c.fill != nil {
			l.fill = c.fill(r)
		}
		v := c.of(r)
		_, l.asText = v.(string)
		held, l, shown := heldBy(v, l)
		cells[i] = excelize.Cell{StyleID: b.styleOf(l), Value: held}
		if l.asText && shown != "" {
			lines = max(lines, b.linesOf(shown, c.width*wider))
		}
	}
	return lines
}

// below writes lines of text under what so many columns of a sheet hold.
func (b *consolidatedBook) below(sheet string, at, columns int, lines []string) {
	for i, line := range lines {
		b.enter(sheet, cell(0, at+i), line, look{italic: true, ink: quietInk})
	}
	b.check(b.file.SetSheetDimension(sheet, "A1:"+cell(columns-1, at+len(lines))))
}
