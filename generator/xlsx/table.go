package xlsx

import (
	"fmt"
	"strings"

	"congvan/generator/font"
	"congvan/templates"
)

// The rows above every table.
const (
	titleRow    = 1
	attachedRow = 2
	noticeRow   = 3
	progressRow = 4
	headerRow   = 5
	firstRow    = 6
)

// table is a sheet of the form with the rows of one unit, and where they stand.
type table struct {
	sheet       templates.Sheet
	rows        []row
	first, last int
	notes       []string // under the table
}

func (b *book) newTable(sheet templates.Sheet, rows []row) *table {
	if len(rows) == 0 { // names and formulas need a row to speak of
		rows = []row{{kind: overflow, values: map[string]value{templates.ContentColumn: words("Không có nội dung.")}}}
	}
	rows = b.spread(sheet, rows)
	return &table{sheet: sheet, rows: rows, first: firstRow, last: firstRow + len(rows) - 1}
}

// visible is how many columns are shown: all but the key, the last.
func (t *table) visible() int { return len(t.sheet.Columns) - 1 }

// columnCells is the range of a column, relative: H6:H20.
func (t *table) columnCells(key string) string {
	c := t.sheet.Column(key)
	return cell(c, t.first) + ":" + cell(c, t.last)
}

// asks counts the inputs of a required column.
func (t *table) asks() int {
	n := 0
	for _, r := range t.rows {
		if !strings.HasPrefix(r.key, t.sheet.Prefix) {
			continue
		}
		for _, c := range t.sheet.Columns {
			if _, input := r.rule(c); input && c.Required {
				n++
			}
		}
	}
	return n
}

// answered counts those that are filled in already.
func (t *table) answered() int {
	n := 0
	for _, r := range t.rows {
		for _, c := range t.sheet.Columns {
			if _, input := r.rule(c); input && c.Required && r.values[c.Key].text != "" {
				n++
			}
		}
	}
	return n
}

// entries counts the rows that must be filled in.
func (t *table) entries() int {
	n := 0
	for _, r := range t.rows {
		if strings.HasPrefix(r.key, t.sheet.Prefix) {
			n++
		}
	}
	return n
}

func (b *book) drawTable(t *table) {
	b.columns(t)
	b.banner(t.sheet.Name, t.sheet.Title)
	b.formula(t.sheet.Name, cell(0, progressRow), `"Đã điền "&`+t.filled()+`&"/"&`+t.total()+`&" ô bắt buộc"`,
		fmt.Sprintf("Đã điền %d/%d ô bắt buộc", t.answered(), t.asks()), progress)
	b.headers(t)
	for i, r := range t.rows {
		b.drawRow(t, r, t.first+i)
	}
	b.footnotes(t)
	b.names(t)
	b.validate(t)
	b.paintTable(t)
	b.tablePage(t)
}

func (t *table) width() float64 {
	sum := 0.0
	for _, c := range t.sheet.Columns[:t.visible()] {
		sum += c.Width
	}
	return sum
}

func (b *book) columns(t *table) {
	var widths []float64
	for _, c := range t.sheet.Columns {
		widths = append(widths, c.Width)
	}
	b.widths(t.sheet.Name, widths)
	b.check(b.file.SetColVisible(t.sheet.Name, letter(t.visible()), false))
}

func (b *book) headers(t *table) {
	most := 1
	for i, c := range t.sheet.Columns {
		look := header
		if c.Kind == templates.Key {
			look = keyCell
		}
		b.text(t.sheet.Name, cell(i, headerRow), c.Header, look)
		most = max(most, len(b.lines(c.Header, font.Bold, c.Width)))
	}
	b.height(t.sheet.Name, headerRow, points(most+1)) // a line for the filter's arrows
}

func (b *book) drawRow(t *table, r row, at int) {
	for i, c := range t.sheet.Columns {
		place := cell(i, at)
		switch rule, input := r.rule(c); {
		case input:
			b.text(t.sheet.Name, place, r.values[c.Key].text, inputStyle(rule))
		case c.Kind == templates.Key:
			b.text(t.sheet.Name, place, r.key, keyCell)
		case c.Kind == templates.Check && r.kind == entry && strings.HasPrefix(r.key, t.sheet.Prefix):
			formula, shown := b.checkFormula(t, r, at)
			b.formula(t.sheet.Name, place, formula, shown, lockedCheck)
		case c.Kind == templates.Date:
			b.date(t.sheet.Name, place, r.values[c.Key].date, lockedStyle(r, c))
		default:
			b.text(t.sheet.Name, place, r.values[c.Key].text, lockedStyle(r, c))
		}
	}
	b.height(t.sheet.Name, at, points(b.lineCount(t.sheet, r)))
}

func inputStyle(r templates.Rule) styleName {
	switch r.Kind {
	case templates.Choice:
		return inputChoice
	case templates.Number, templates.Percent:
		return inputNumber
	case templates.Date:
		return inputDate
	}
	return inputText
}

func lockedStyle(r row, c templates.Column) styleName {
	switch {
	case r.kind == heading && c.Kind == templates.Code:
		return groupCode
	case r.kind == heading:
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
		if c.Input || c.Kind == templates.Key || c.Kind == templates.Date {
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
