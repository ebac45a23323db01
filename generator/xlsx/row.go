package xlsx

import (
	"congvan/generator/font"
	"congvan/templates"
)

func words(s string) templates.Value { return templates.Value{Text: s} }

func face(r templates.Row, c templates.Column) font.Face {
	return font.Of(r.Kind == templates.Heading, c.Kind == templates.Check)
}

// spread splits rows whose texts are higher than a row may be: the rest goes
// on in rows below that have neither key nor inputs, so that no word of a long
// task is hidden.
func (b *book) spread(sheet templates.Sheet, rows []templates.Row) []templates.Row {
	var all []templates.Row
	for _, r := range rows {
		for more := true; more; {
			var rest templates.Row
			r, rest, more = b.split(sheet, r)
			all = append(all, r)
			r = rest
		}
	}
	return all
}

// split cuts a row's texts after as many lines as a row shows.
func (b *book) split(sheet templates.Sheet, r templates.Row) (head, rest templates.Row, more bool) {
	most := int(maxRowPoint / linePoint)
	rest = templates.Row{Kind: templates.Overflow, Values: map[string]templates.Value{}}
	for _, c := range sheet.Columns {
		if !grows(r, c) {
			continue
		}
		text := printable(r.Values[c.Key].Text)
		lines := b.lines(text, face(r, c), c.Width)
		if len(lines) <= most {
			continue
		}
		cut := after(text, lines[:most])
		r.Values[c.Key] = words(text[:cut])
		rest.Values[c.Key] = words(text[cut:])
	}
	return r, rest, len(rest.Values) > 0
}

// grows tells whether the cell makes its row higher: printed text does; the
// check column and days are short.
func grows(r templates.Row, c templates.Column) bool {
	if _, input := r.Rule(c); input {
		return false
	}
	return c.Kind == templates.Code || c.Kind == templates.Text || c.Kind == templates.LongText
}

// lineCount is how many lines the row must show, inputs filled in already
// included.
func (b *book) lineCount(sheet templates.Sheet, r templates.Row) int {
	most := 1
	if r.Kind == templates.Entry {
		most = sheet.Lines
	}
	for _, rule := range r.Rules {
		if rule.Kind == templates.LongText && sheet.Key == templates.SignSheet {
			most = 3 // room to write
		}
	}
	for _, c := range sheet.Columns {
		if text := r.Values[c.Key].Text; text != "" && c.Kind != templates.Key && (c.Key != templates.PreviousColumn || len(b.options.Previous) > 0) {
			most = max(most, len(b.lines(printable(text), face(r, c), c.Width)))
		}
	}
	return min(most, int(maxRowPoint/linePoint))
}
