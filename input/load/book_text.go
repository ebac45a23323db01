package load

import (
	"strings"

	"congvan/input"
	"congvan/input/sheet"
	"congvan/templates"
)

// text reads the sheet Nội dung.
func (b *book) text() {
	const path = "dispatch.body"
	t := b.tables[templates.BookText]
	if t == nil {
		return
	}
	b.c.Places[path] = t.where
	b.c.Dispatch.Body = input.CleanLines(b.lines(t, t.rows, templates.BookContentColumn, path, t.number+1))
}

// lines joins what rows have under a column. A cell is a line, or several;
// blank rows between two are blank lines, and so are those before, from the
// first on. Every line gets its place below the path.
func (b *book) lines(t *table, rows []sheet.Row, key, path string, first int) string {
	var all []string
	for _, row := range rows {
		for ; first < row.Number; first++ {
			all = append(all, "")
		}
		first++
		cell := t.cell(row, key)
		for line := range strings.SplitSeq(b.line(cell, path), "\n") {
			all = append(all, line)
			b.c.Places[input.Index(path, len(all))] = cell.Where
		}
	}
	return strings.Join(all, "\n")
}

// line is a cell as a line of a text: blanks at its beginning may mean
// something.
func (b *book) line(cell sheet.Cell, path string) string {
	text, ok := b.fill.text(cell, path)
	if ok && cell.Kind == sheet.Text {
		return templateLine(cell.Text)
	}
	return text
}

// annexList reads the sheet Phụ lục. A row with nothing but a text goes on
// with the annex above it.
func (b *book) annexList() {
	t := b.tables[templates.BookAnnexes]
	if t == nil {
		return
	}
	b.c.Places["annexes"] = t.where
	var rows []sheet.Row // of one annex
	for i, row := range t.rows {
		rows = append(rows, row)
		if i+1 == len(t.rows) || !t.onlyBody(t.rows[i+1]) {
			b.annex(t, rows)
			rows = nil
		}
	}
}

// bodyColumn is the text of an annex.
const bodyColumn = "body"

func (t *table) onlyBody(row sheet.Row) bool {
	for _, c := range t.form.Columns {
		if c.Key != bodyColumn && t.has(c.Key) && !t.cell(row, c.Key).Blank() {
			return false
		}
	}
	return true
}

func (b *book) annex(t *table, rows []sheet.Row) {
	a, path := input.Annex{}, input.Index("annexes", len(b.c.Annexes))
	b.c.Places[path] = rows[0].Where
	b.fill.row(&a, path, t, rows[0], bodyColumn)
	if t.has(bodyColumn) {
		b.c.Places[path+".body"] = t.cell(rows[0], bodyColumn).Where
		a.Body = input.CleanLines(b.lines(t, rows, bodyColumn, path+".body", rows[0].Number))
	}
	b.c.Annexes = append(b.c.Annexes, a)
}

// partyList reads the sheet Các bên.
func (b *book) partyList() {
	const path = "dispatch.particulars.parties"
	t := b.tables[templates.BookParties]
	if t == nil {
		return
	}
	b.c.Places[path] = t.where
	for _, row := range t.rows {
		p, at := input.Party{}, input.Index(path, len(b.c.Dispatch.Particulars.Parties))
		b.c.Places[at] = row.Where
		b.fill.row(&p, at, t, row)
		b.c.Dispatch.Particulars.Parties = append(b.c.Dispatch.Particulars.Parties, p)
	}
}
