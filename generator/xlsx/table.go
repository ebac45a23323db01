package xlsx

import (
	"strings"

	"congvan/generator/font"
	"congvan/templates"
)

// The rows above every table.
const (
	titleRow    = 1
	attachedRow = 2
	codeRow     = 3 // sheet code and period
	noticeRow   = 4
	progressRow = 5
	headerRow   = 6
	firstRow    = 7
)

// table is a sheet of the form with the rows of one unit, and where they stand.
type table struct {
	sheet       templates.Sheet
	rows        []templates.Row
	header      int // the row of the headers
	first, last int
	notes       []string // under the table
	noPrevious  bool     // nothing was collected before: that column is hidden
}

func (b *book) newTable(sheet templates.Sheet, rows []templates.Row) *table {
	if len(rows) == 0 { // names and formulas need a row to speak of
		rows = []templates.Row{{Kind: templates.Overflow, Values: map[string]templates.Value{templates.ContentColumn: words("Không có nội dung.")}}}
	}
	rows = b.spread(sheet, rows)
	return &table{sheet: sheet, rows: rows, header: headerRow, first: firstRow, last: firstRow + len(rows) - 1}
}

// lower moves the table down, to leave room over it.
func (t *table) lower(rows int) {
	t.header, t.first, t.last = t.header+rows, t.first+rows, t.last+rows
}

// visible is how many columns are shown: all but the key, the last.
func (t *table) visible() int { return len(t.sheet.Columns) - 1 }

// columnCells is the range of a column, relative: H6:H20.
func (t *table) columnCells(key string) string {
	c := t.sheet.Column(key)
	return cell(c, t.first) + ":" + cell(c, t.last)
}

func (b *book) drawTable(t *table) {
	b.columns(t)
	b.banner(t.sheet.Name, t.sheet.Title, t.widths())
	b.tableProgress(t)
	b.headers(t)
	for i, r := range t.rows {
		b.drawRow(t, r, t.first+i)
	}
	b.footnotes(t)
	b.names(t)
	b.validate(t)
	b.paintTable(t)
	if t.sheet.Key == templates.SignSheet {
		b.signPage(t)
		return
	}
	b.tablePage(t)
}

// shows tells whether a column can be seen.
func (t *table) shows(c templates.Column) bool {
	return c.Kind != templates.Key && (c.Key != templates.PreviousColumn || !t.noPrevious)
}

// widths are those of the columns, nought for what is hidden.
func (t *table) widths() []float64 {
	var all []float64
	for _, c := range t.sheet.Columns {
		if !t.shows(c) {
			c.Width = 0
		}
		all = append(all, c.Width)
	}
	return all
}

func (t *table) width() float64 { return total(t.widths()) }

func (b *book) columns(t *table) {
	var widths []float64
	for _, c := range t.sheet.Columns {
		widths = append(widths, c.Width)
	}
	b.widths(t.sheet.Name, widths)
	for i, c := range t.sheet.Columns {
		if !t.shows(c) {
			b.check(b.file.SetColVisible(t.sheet.Name, letter(i), false))
		}
	}
}

func (b *book) headers(t *table) {
	most := 1
	for i, c := range t.sheet.Columns {
		look := header
		if c.Kind == templates.Key {
			look = keyCell
		}
		b.text(t.sheet.Name, cell(i, t.header), c.Header, look)
		most = max(most, len(b.lines(c.Header, font.Bold, c.Width)))
	}
	if t.sheet.Key != templates.SignSheet {
		most++ // a line for the filter's arrows
	}
	b.height(t.sheet.Name, t.header, points(most))
}

func (b *book) drawRow(t *table, r templates.Row, at int) {
	for i, c := range t.sheet.Columns {
		place := cell(i, at)
		switch rule, input := r.Rule(c); {
		case input:
			b.input(t, r, c, rule, place)
		case c.Kind == templates.Key:
			b.text(t.sheet.Name, place, r.Key, keyCell)
		case c.Kind == templates.Check && r.Kind == templates.Entry && strings.HasPrefix(r.Key, t.sheet.Prefix):
			if c.Key == templates.ExpiryColumn {
				b.expiry(t, r, at)
				continue
			}
			b.formula(t.sheet.Name, place, b.checkFormula(t, r, at), b.standing(t, r), lockedCheck)
		case c.Kind == templates.Date:
			b.date(t.sheet.Name, place, r.Values[c.Key].Date, lockedStyle(r, c))
		default:
			b.text(t.sheet.Name, place, r.Values[c.Key].Text, lockedStyle(r, c))
		}
	}
	height := points(b.lineCount(t.sheet, r))
	if t.sheet.Key == templates.SignSheet {
		height += signRoom
	}
	b.height(t.sheet.Name, at, min(height, maxRowPoint))
}

func lockedStyle(r templates.Row, c templates.Column) styleName {
	switch {
	case c.Key == templates.LabelColumn:
		return label
	case r.Kind == templates.Heading && c.Kind != templates.LongText:
		return groupCode
	case r.Kind == templates.Heading:
		return group
	case c.Kind == templates.Code:
		return lockedCode
	case c.Kind == templates.Text:
		return lockedShort
	case c.Kind == templates.Date:
		return lockedDate
	case c.Kind == templates.Check:
		return lockedCheck
	}
	return lockedText
}

// names gives every input column, the key and what formulas count by a name,
// so that formulas can be read and the columns found again.
func (b *book) names(t *table) {
	for i, c := range t.sheet.Columns {
		if c.Input || c.Kind == templates.Key || c.Kind == templates.Date || c.Kind == templates.Check {
			b.name(t.sheet.RangeName(c.Key), t.sheet.Name, absolute(i, t.first, t.last))
		}
	}
}

// footnotes writes the notes under the table, a row of the sheet for each line.
func (b *book) footnotes(t *table) {
	at := t.last + 2
	for _, note := range t.notes {
		for _, line := range b.lines(note, font.Italic, t.width()) {
			b.text(t.sheet.Name, cell(0, at), line, footnote)
			at++
		}
	}
}

// lastUsed is the last row that prints.
func (b *book) lastUsed(t *table) int {
	n := t.last
	for i, note := range t.notes {
		if i == 0 {
			n++
		}
		n += len(b.lines(note, font.Italic, t.width()))
	}
	return n
}
