package load

import (
	"errors"
	"reflect"
	"slices"
	"strings"

	"congvan/input"
	"congvan/input/sheet"
	"congvan/templates"
)

// filler fills the fields of a campaign from cells, and remembers where each
// stood.
type filler struct {
	c        *input.Campaign // whose units tell names from lists of names
	places   input.Places
	unread   *[]string
	problems *input.Problems
}

// spec is how a field stands in a table.
type spec struct {
	path    string // below the entry
	list    bool
	choices string
	isCode  bool // never a figure or a day, whatever Excel makes of it
}

// specOf is the spec of a column.
func specOf(c templates.BookColumn) spec {
	code := slices.Contains([]string{"id", "code", "num", "criteria", "successor", "phone", "account", "tax_code"}, c.Key)
	return spec{path: c.Path, list: c.List, choices: c.Choices, isCode: code}
}

// fail tells a problem with the value at a path, which then counts as unread.
func (f *filler) fail(where input.Where, path string, code input.Code, args ...any) {
	f.problems.Add(where, code, args...)
	*f.unread = append(*f.unread, path)
}

// fault tells the fault of a value.
func (f *filler) fault(where input.Where, path string, err error) {
	var fault input.Fault
	if errors.As(err, &fault) {
		f.fail(where, path, fault.Code, fault.Args...)
	}
}

// row fills the fields of an entry from the columns that have a path, but
// those in except.
func (f *filler) row(entry any, base string, t *table, row sheet.Row, except ...string) {
	for _, c := range t.form.Columns {
		if c.Path != "" && t.has(c.Key) && !slices.Contains(except, c.Key) {
			f.field(entry, base, specOf(c), t.cell(row, c.Key))
		}
	}
}

// field fills one field below an entry, a pointer to a struct. A blank cell is
// the place where a value was expected.
func (f *filler) field(entry any, base string, s spec, cell sheet.Cell) {
	path := input.Field(base, s.path)
	text, ok := f.text(cell, path)
	if !ok {
		return
	}
	if text == "" {
		if !strings.HasSuffix(path, "deadline") { // a place there says that one was given
			f.note(path, cell.Where)
		}
		return
	}
	f.places[path] = cell.Where
	f.value(descend(reflect.ValueOf(entry).Elem(), s.path), path, s, cell, text)
}

// note records a place unless one is known.
func (f *filler) note(path string, where input.Where) {
	if _, known := f.places[path]; !known {
		f.places[path] = where
	}
}

// descend goes down to a field by the names of YAML, making what is nil on
// the way.
func descend(v reflect.Value, path string) reflect.Value {
	for name := range strings.SplitSeq(path, ".") {
		if v.Kind() == reflect.Pointer {
			if v.IsNil() {
				v.Set(reflect.New(v.Type().Elem()))
			}
			v = v.Elem()
		}
		one, ok := fieldsOf(v.Type()).find(name)
		if !ok {
			panic("load: no field " + path) // of our own form
		}
		v = v.Field(one.index)
	}
	return v
}

// text is a cell's value as text, cleaned. Not ok: the cell holds an error.
func (f *filler) text(cell sheet.Cell, path string) (text string, ok bool) {
	switch {
	case cell.Kind == sheet.Fault:
		f.fail(cell.Where, path, input.CellError, cell.Text)
		return "", false
	case cell.Formula == sheet.Uncomputed:
		f.fail(cell.Where, path, input.FormulaEmpty)
		return "", false
	case cell.Kind == sheet.Number:
		return figureText(cell), true
	case cell.Kind == sheet.Day && !cell.Day.IsZero():
		return cell.Day.String(), true
	}
	return cleanText(cell.Text), true
}

// value fills a field from a cell that is not blank.
func (f *filler) value(dst reflect.Value, path string, s spec, cell sheet.Cell, text string) {
	if s.isCode && cell.Kind == sheet.Day {
		f.fail(cell.Where, path, input.CodeIsDate, text)
		return
	}
	var err error
	switch p := dst.Addr().Interface().(type) {
	case *input.Date:
		*p, err = typedDay(cell, text)
	case *input.YearSpan:
		*p, err = input.TypedYears(text)
	case *input.Deadline:
		*p, err = typedDeadline(cell, text)
	case *[]string:
		f.list(p, path, s, cell, text)
	case *[]int:
		err = f.numbers(p, path, cell, text)
	case *int:
		*p, err = wholeNumber(text)
	case *bool:
		*p, err = input.TypedYes(text)
	default:
		dst.SetString(chosen(s.choices, text))
	}
	f.fault(cell.Where, path, err)
}
