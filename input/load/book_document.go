package load

import (
	"reflect"
	"strings"
	"sync"

	"congvan/input"
	"congvan/input/sheet"
	"congvan/templates"
)

// document reads the sheet Văn bản: a field a row.
func (b *book) document() {
	t := b.tables[templates.BookDocument]
	if t == nil {
		return
	}
	d := &documentReader{book: b, table: t, given: map[string]input.Where{}}
	for _, row := range t.rows {
		d.row(row)
	}
	// What no row is about is missed at the head of the table.
	for _, l := range t.form.Labels {
		if !strings.HasPrefix(l.Path, setPath) {
			b.fill.note(l.Path, t.where)
		}
	}
	b.fill.note("criteria", b.c.Places["criteria.set"])
}

// setPath begins the paths of what a set of the office's own is called.
const setPath = "set."

type documentReader struct {
	*book
	table *table
	last  *templates.BookLabel
	given map[string]input.Where // where fields that are no lists stood
}

func (d *documentReader) row(row sheet.Row) {
	label, ok := d.label(row)
	if !ok {
		return
	}
	d.last = label
	content := d.table.cell(row, templates.BookContentColumn)
	s := spec{path: label.Path, choices: label.Choices}
	switch {
	case strings.HasPrefix(label.Path, setPath):
		d.ofSet(label, content)
	case label.Path == "criteria.audience":
		d.audience(row)
		return
	case label.Sub != "":
		d.entry(label, row, content)
		return
	case !label.List && d.twice(label, content):
	default:
		d.fill.field(d.c, "", s, content)
	}
	d.spare(label, row, nil)
}

// label finds the field of a row. A row without a label goes on with the list
// above it.
func (d *documentReader) label(row sheet.Row) (*templates.BookLabel, bool) {
	cell := d.table.cell(row, templates.BookLabelColumn)
	text, ok := d.fill.text(cell, "dispatch")
	if !ok {
		return nil, false
	}
	if text == "" && d.last != nil && d.last.List {
		return d.last, true
	}
	labels := d.table.form.Labels
	if i, known := labelAt()[headerKey(text)]; known {
		return &labels[i], true
	}
	var names []string
	for _, l := range labels {
		names = append(names, l.Label)
	}
	if text == "" && cleanText(d.table.cell(row, templates.BookContentColumn).Text) == "" {
		return nil, false
	}
	near := input.Nearest(text, names)
	d.problems.Add(cell.Where, input.UnknownLabel, shortText(text), input.DidYouMean(near))
	for _, l := range labels { // what was most likely meant is not missing too
		if l.Label == near && near != "" {
			d.c.Unread = append(d.c.Unread, l.Path)
		}
	}
	d.last = nil
	return nil, false
}

// labelAt is the index of every label and its synonyms, as keys.
var labelAt = sync.OnceValue(func() map[string]int {
	all := map[string]int{}
	for i, l := range formOf(templates.BookDocument).Labels {
		for _, name := range append([]string{l.Label}, l.Synonyms...) {
			all[headerKey(name)] = i
		}
	}
	return all
})

// twice tells a field that was given before.
func (d *documentReader) twice(l *templates.BookLabel, content sheet.Cell) bool {
	if content.Blank() {
		return false
	}
	if _, given := d.given[l.Path]; given {
		d.problems.Add(content.Where, input.DuplicateKey, l.Label)
		return true
	}
	d.given[l.Path] = content.Where
	return false
}

// entry reads a line of Kính gửi or Nơi nhận.
func (d *documentReader) entry(l *templates.BookLabel, row sheet.Row, content sheet.Cell) {
	d.fill.note(l.Path, content.Where)
	list := descend(reflect.ValueOf(d.c).Elem(), l.Path)
	entry := reflect.New(list.Type().Elem())
	takes := fieldsOf(list.Type().Elem())
	blank := content.Blank()
	for _, c := range d.table.form.Columns {
		name, _, _ := strings.Cut(c.Path, ".")
		if _, ok := takes.find(name); ok && c.Path != "" {
			blank = blank && d.table.cell(row, c.Key).Blank()
		}
	}
	if blank {
		return
	}
	base := input.Index(l.Path, list.Len())
	d.c.Places[base] = content.Where
	d.fill.field(entry.Interface(), base, spec{path: l.Sub}, content)
	for _, c := range d.table.form.Columns {
		name, _, _ := strings.Cut(c.Path, ".")
		if _, ok := takes.find(name); ok && c.Path != "" && d.table.has(c.Key) {
			d.fill.field(entry.Interface(), base, specOf(c), d.table.cell(row, c.Key))
		}
	}
	list.Set(reflect.Append(list, entry.Elem()))
	d.spare(l, row, takes)
}

// audience reads who is judged by the criteria.
func (d *documentReader) audience(row sheet.Row) {
	d.fill.note("criteria.audience", d.table.cell(row, templates.BookGroupsColumn).Where)
	for _, key := range audienceKeys {
		if cell := d.table.cell(row, key); d.table.has(key) && !cell.Blank() {
			c := d.table.column(key)
			s := specOf(c)
			d.fill.field(d.c, "", spec{path: "criteria." + s.path, list: true}, cell)
		}
	}
	content := d.table.cell(row, templates.BookContentColumn)
	d.warnUnused(content, d.table.column(templates.BookContentColumn), "Đối tượng đánh giá tiêu chí")
}

var audienceKeys = []string{templates.BookGroupsColumn, templates.BookUnitsColumn, templates.BookExceptColumn}

// ofSet reads what the office calls its own set of criteria.
func (d *documentReader) ofSet(l *templates.BookLabel, content sheet.Cell) {
	if content.Blank() || d.twice(l, content) {
		return
	}
	d.setFiller().field(d.set, "", spec{path: strings.TrimPrefix(l.Path, setPath)}, content)
}

// spare warns of values in columns that a row has no use for.
func (d *documentReader) spare(l *templates.BookLabel, row sheet.Row, takes fields) {
	for _, c := range d.table.form.Columns {
		name, _, _ := strings.Cut(c.Path, ".")
		if _, used := takes.find(name); c.Path != "" && !used && d.table.has(c.Key) {
			d.warnUnused(d.table.cell(row, c.Key), c, l.Label)
		}
	}
}

func (d *documentReader) warnUnused(cell sheet.Cell, c templates.BookColumn, label string) {
	if text := cleanText(cell.Text); text != "" {
		d.problems.Warn(cell.Where, input.UnusedCell, shortText(text), label, c.Header)
	}
}
