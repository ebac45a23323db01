package collect

import (
	"fmt"
	"strings"

	"congvan/input"
	"congvan/templates"
)

// findRows knows rows again whose key is gone, by what is printed in them.
func (g *reading) findRows(t *tab) {
	present := map[string]bool{}
	for _, r := range t.rows {
		present[r.key] = true
	}
	prints := g.prints(t, present)
	var found []tabRow
	for i := range t.rows {
		r := &t.rows[i]
		if r.key != "" {
			continue
		}
		keys := prints[g.printOf(t, *r)]
		if len(keys) == 0 && t.text(*r, templates.ContentColumn) == "" {
			keys = prints[g.codeOf(t, *r)]
		}
		if len(keys) == 1 && !present[keys[0]] {
			r.key, present[keys[0]] = keys[0], true
			found = append(found, *r)
		}
	}
	g.tellKeysGone(t, found)
}

// prints are the rows that the file lacks by their keys, under what is printed
// in them and under their codes alone. Two rows that look the same are under
// none.
func (g *reading) prints(t *tab, present map[string]bool) map[string][]string {
	all := map[string][]string{}
	for at := range g.form.issued.Tables {
		table := &g.form.issued.Tables[at]
		if table.Sheet.Key != t.form.Key {
			continue
		}
		for _, r := range table.Rows {
			if r.Key == "" || present[r.Key] {
				continue
			}
			print := print(func(column string) string { return r.Values[column].String() })
			all[print] = append(all[print], r.Key)
			if code := r.Values[templates.CodeColumn].Text; code != "" && table.Sheet.Key != templates.ProductSheet {
				all["#"+printKey(code)] = append(all["#"+printKey(code)], r.Key)
			}
		}
	}
	return all
}

// printed columns tell one row from another.
var printedColumns = []string{templates.OrderColumn, templates.CodeColumn, templates.ContentColumn, templates.LabelColumn}

func print(of func(column string) string) string {
	var parts []string
	for _, column := range printedColumns {
		text := of(column)
		if column == templates.CodeColumn {
			text = plainCode(text) // the words beside it tell 17.1 from 17.10
		}
		parts = append(parts, printKey(text))
	}
	return strings.Join(parts, "\x00")
}

// printKey cuts long texts: the rest of one may stand in a row below. Dots
// stay: 1.1 is not 11.
func printKey(text string) string {
	const enough = 60
	rs := []rune(noBlanks(input.Fold(text)))
	return string(rs[:min(enough, len(rs))])
}

func (g *reading) printOf(t *tab, r tabRow) string {
	return print(func(column string) string { return t.text(r, column) })
}

// codeOf is how prints names a row by its code alone: enough where nothing else
// is left. A code next to other words proves nothing, 17.10 easily becomes 17.1.
func (g *reading) codeOf(t *tab, r tabRow) string {
	return "#" + printKey(t.text(r, templates.CodeColumn))
}

// text is what stands in the row under a column.
func (t *tab) text(r tabRow, column string) string {
	for _, at := range t.columns[column] {
		return cellText(r.Cell(at))
	}
	return ""
}

func (g *reading) tellKeysGone(t *tab, found []tabRow) {
	if t.keyAt < 0 {
		g.tell(input.Warning, input.ReturnKeysGone, spot{where: t.place()}, t.sheet.Name, len(found))
		return
	}
	for _, r := range found {
		g.tell(input.Warning, input.ReturnKeyGone, spot{where: r.Where, key: r.key, found: t.text(r, templates.CodeColumn)}, fmt.Sprint(r.Number), g.form.rowName(r.key))
	}
}

// otherRow is the row of the form that is printed where the key names another:
// somebody sorted some columns without the others. Products that nobody named
// are all alike, so one in another's row is no harm.
func (g *reading) otherRow(t *tab, r tabRow) (name string, harm, found bool) {
	own := g.form.rows[r.key]
	same := g.printedOf(t, r)
	if same(own.row, own.row) {
		return "", false, false
	}
	for _, other := range g.form.issued.Tables[own.table].Rows {
		if other.Key != "" && other.Key != r.key && same(other, own.row) {
			return g.form.rowName(other.Key), !t.form.Opens(r.key) || !t.form.Opens(other.Key), true
		}
	}
	return "", false, false
}

// printedOf tells whether what is printed in a row of the file is another
// row's where it is not the key's own: its words or its code, as sorting parts
// either from the rest; of products, which share codes and have no words, code
// and order. Asked about the key's own row, whether all is its own.
func (g *reading) printedOf(t *tab, r tabRow) func(row, own templates.Row) bool {
	is := func(row templates.Row, column string) bool {
		have, want := t.text(r, column), row.Values[column].String()
		if column == templates.CodeColumn && t.form.Key != templates.ProductSheet {
			have, want = plainCode(have), plainCode(want)
		}
		return printKey(have) == printKey(want)
	}
	if t.form.Key == templates.ProductSheet {
		return func(row, _ templates.Row) bool {
			return is(row, templates.OrderColumn) && is(row, templates.CodeColumn)
		}
	}
	return func(row, own templates.Row) bool {
		all, any := true, false
		for _, column := range []string{templates.CodeColumn, templates.ContentColumn, templates.LabelColumn} {
			switch {
			case t.text(r, column) == "":
			case !is(own, column):
				all, any = false, any || is(row, column)
			}
		}
		return all && row.Key == own.Key || any
	}
}

// plainCode is a code as programs leave it that take it for a number: 17.10
// becomes 17.1, shown as 17,1.
func plainCode(code string) string {
	whole, part, found := strings.Cut(strings.ReplaceAll(templates.PlainText(code), ",", "."), ".")
	if !found || strings.Trim(whole+part, "0123456789") != "" {
		return code
	}
	if part = strings.TrimRight(part, "0"); part == "" {
		return whole
	}
	return whole + "." + part
}
