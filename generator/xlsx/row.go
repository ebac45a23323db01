package xlsx

import (
	"congvan/generator/font"
	"congvan/input"
	"congvan/templates"
)

// row is one line of a table before it is drawn.
type row struct {
	key    string
	kind   rowKind
	values map[string]value          // what is printed, and inputs that are filled in already
	rules  map[string]templates.Rule // inputs of this row that differ from their column
	closed map[string]bool           // input columns that this row does not ask
}

type rowKind int

const (
	entry    rowKind = iota // a task, indicator or product: has inputs
	heading                 // a criterion
	overflow                // the rest of a text too long for one row
)

// value is a text or, where date is set, a day.
type value struct {
	text string
	date input.Date
}

func words(s string) value { return value{text: s} }

// rule is what the row's input in that column accepts; ok is false where the
// cell is no input.
func (r row) rule(c templates.Column) (rule templates.Rule, ok bool) {
	if !c.Input || r.kind != entry || r.closed[c.Key] {
		return templates.Rule{}, false
	}
	if own, differs := r.rules[c.Key]; differs {
		return own, true
	}
	return c.Rule, true
}

func (r row) face(c templates.Column) font.Face {
	return font.Of(r.kind == heading, c.Kind == templates.Check)
}

// spread splits rows whose texts are higher than a row may be: the rest goes
// on in rows below that have neither key nor inputs, so that no word of a long
// task is hidden.
func (b *book) spread(sheet templates.Sheet, rows []row) []row {
	var all []row
	for _, r := range rows {
		for more := true; more; {
			var rest row
			r, rest, more = b.split(sheet, r)
			all = append(all, r)
			r = rest
		}
	}
	return all
}

// split cuts a row's texts after as many lines as a row shows.
func (b *book) split(sheet templates.Sheet, r row) (head, rest row, more bool) {
	most := int(maxRowPoint / linePoint)
	rest = row{kind: overflow, values: map[string]value{}}
	for _, c := range sheet.Columns {
		if !grows(r, c) {
			continue
		}
		text := printable(r.values[c.Key].text)
		lines := b.lines(text, r.face(c), c.Width)
		if len(lines) <= most {
			continue
		}
		cut := after(text, lines[:most])
		r.values[c.Key] = words(text[:cut])
		rest.values[c.Key] = words(text[cut:])
	}
	return r, rest, len(rest.values) > 0
}

// grows tells whether the cell makes its row higher: printed text does; the
// check column and days are short.
func grows(r row, c templates.Column) bool {
	if _, input := r.rule(c); input {
		return false
	}
	return c.Kind == templates.Code || c.Kind == templates.Text || c.Kind == templates.LongText
}

// lineCount is how many lines the row must show, inputs filled in already
// included.
func (b *book) lineCount(sheet templates.Sheet, r row) int {
	most := 1
	if r.kind == entry {
		most = sheet.Lines
	}
	for _, c := range sheet.Columns {
		if text := r.values[c.Key].text; text != "" && c.Kind != templates.Key {
			most = max(most, len(b.lines(printable(text), r.face(c), c.Width)))
		}
	}
	return min(most, int(maxRowPoint/linePoint))
}
