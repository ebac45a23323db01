package load

import (
	"slices"
	"strconv"
	"strings"

	"congvan/input"
	"congvan/input/sheet"
	"congvan/templates"
)

// table is one table of a campaign, of a workbook or a CSV: its header found,
// its rows those that say something.
type table struct {
	form    templates.BookSheet
	headers headers
	where   input.Where // of the header row
	number  int         // of the header row; 0 in a CSV
	rows    []sheet.Row
	merges  []sheet.Merge
	byRow   map[int]sheet.Row // of a workbook
}

// spread are the columns where an area of cells made one says the same for all
// of its rows. Elsewhere only its first cell has the value.
var spread = []string{
	templates.BookSectionColumn, templates.BookTitleColumn, templates.BookParagraphColumn,
	templates.BookLabelColumn, "num", "criterion", "group",
}

// cell is what a row has under a column; blank where there is no such column.
func (t *table) cell(row sheet.Row, key string) sheet.Cell {
	i, found := t.headers.at[key]
	if !found {
		return sheet.Cell{Where: row.Where}
	}
	c := row.Cell(i)
	if c.Text == "" && row.Number > 0 && slices.Contains(spread, key) {
		if top, ok := mergedAbove(t.merges, t.byRow, i, row.Number); ok {
			top.Where = c.Where
			return top
		}
	}
	return c
}

// has tells whether the table has a column.
func (t *table) has(key string) bool {
	_, found := t.headers.at[key]
	return found
}

// column is the form's column with the key.
func (t *table) column(key string) templates.BookColumn {
	for _, c := range t.form.Columns {
		if c.Key == key {
			return c
		}
	}
	panic("load: no column " + key) // of our own form
}

// mergedAbove is the first cell of the area of a column that a blank cell
// belongs to.
func mergedAbove(merges []sheet.Merge, rows map[int]sheet.Row, column, row int) (sheet.Cell, bool) {
	for _, m := range merges {
		if m.FirstColumn == column && m.FirstRow < row && row <= m.LastRow {
			top, found := rows[m.FirstRow]
			return top.Cell(column), found
		}
	}
	return sheet.Cell{}, false
}

// tell reports what is wrong with the headers of the table and gives whether
// it can be read.
func (t *table) tell(problems *input.Problems) (complete bool) {
	for _, c := range t.headers.extra {
		if t.form.Key == templates.BookDocument && headerKey(c.Text) == headerKey(templates.BookHintHeader) {
			continue
		}
		problems.Warn(c.Where, input.UnknownColumn, shortText(cleanText(c.Text)), formHeaders(t.form.Columns))
	}
	for _, c := range t.headers.twice {
		problems.Add(c.Where, input.DuplicateKey, shortText(cleanText(c.Text)))
	}
	missing := t.headers.missing(t.form.Columns)
	for _, name := range missing {
		problems.Add(t.where, input.MissingColumn, name, strings.Join(t.found(), ", "))
	}
	return len(missing) == 0
}

// found lists the headers there are.
func (t *table) found() []string {
	var all []string
	for _, c := range t.form.Columns {
		if t.has(c.Key) {
			all = append(all, c.Header)
		}
	}
	for _, c := range t.headers.extra {
		all = append(all, shortText(cleanText(c.Text)))
	}
	return all
}

// csvTable is a table of a CSV. Its columns may have the names of the fields
// in place of the headers.
func csvTable(file string, raw sheet.Table, form templates.BookSheet) *table {
	return &table{
		form: form, headers: matchHeaders(form, headerCellsOf(raw.Columns)), rows: raw.Rows,
		where: input.Where{File: file, Line: 1, Column: 1},
	}
}

// says leaves out the rows that say nothing: blank ones, examples, and a row
// of numbers under the header.
func (t *table) says(rows []sheet.Row) {
	for i, r := range rows {
		if first := firstText(r); first == "" && !hasFormula(r) || t.example(r, first) || (i == 0 && numbered(r)) {
			continue
		}
		t.rows = append(t.rows, r)
	}
}

func (t *table) example(r sheet.Row, first string) bool {
	switch t.form.Key {
	case templates.BookDocument, templates.BookBody, templates.BookText:
		return false
	case templates.BookAnnexes: // whose other rows are lines that may say anything
		first = cleanText(t.cell(r, "title").Text)
	}
	return strings.HasPrefix(input.Fold(first), input.Fold(templates.BookExample))
}

// firstText is the first value of a row.
func firstText(r sheet.Row) string {
	for _, c := range r.Cells {
		if s := cleanText(c.Text); s != "" {
			return s
		}
	}
	return ""
}

func hasFormula(r sheet.Row) bool {
	return slices.ContainsFunc(r.Cells, func(c sheet.Cell) bool { return c.Formula == sheet.Uncomputed })
}

// numbered tells a row that counts the columns: 1, 2, 3 or (1), (2), (3).
func numbered(r sheet.Row) bool {
	n := 0
	for _, c := range r.Cells {
		s := strings.Trim(cleanText(c.Text), "()")
		if s == "" {
			continue
		}
		if n++; s != strconv.Itoa(n) {
			return false
		}
	}
	return n >= 4
}
