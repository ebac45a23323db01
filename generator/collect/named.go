package collect

import (
	"slices"
	"strings"

	"congvan/input"
	"congvan/templates"
)

// namedColumn is where the defined name of a column says it is, which programs
// keep when columns move; -1 where it does not say.
func (g *reading) namedColumn(t *tab, column string) int {
	name := t.form.RangeName(column)
	for _, n := range g.book.Names {
		if !strings.EqualFold(n.Name, name) {
			continue
		}
		if a, ok := areaOfName(n.RefersTo); ok && a.sheet == t.sheet.Name && a.firstColumn == a.lastColumn {
			return a.firstColumn
		}
	}
	return -1
}

// headed is the column of the form whose header stands over a column, "" none.
func (t *tab) headed(at int) string {
	for _, c := range t.form.Columns {
		for _, one := range t.columns[c.Key] {
			if one == at {
				return c.Key
			}
		}
	}
	return ""
}

// nameColumns finds columns whose header is gone by the defined name of their
// cells.
func (g *reading) nameColumns(t *tab) {
	known := 0
	for _, c := range t.form.Columns {
		at := g.namedColumn(t, c.Key)
		if len(t.columns[c.Key]) > 0 || at < 0 || t.headed(at) != "" {
			continue
		}
		t.columns[c.Key] = []int{at}
		if known++; t.header.Number == 0 {
			continue // the whole row is gone, which is one thing to say
		}
		have := t.header.Cell(at).Text
		g.tell(input.Warning, input.ReturnHeaderNamed, spot{where: t.headerPlace(at), column: c.Key, header: c.Header, found: have, expect: c.Header}, c.Header, shown(have))
	}
	if t.header.Number == 0 && known > 0 {
		g.tell(input.Warning, input.ReturnHeaderGone, spot{where: t.place()}, t.sheet.Name, known)
	}
}

// headless is a table of the unit's rows in which no column can be told from
// another any more, though there is something in them.
func (g *reading) headless() (t *tab, found bool) {
	for _, t := range g.tabs {
		if t.header.Number != 0 || slices.ContainsFunc(t.form.Columns, func(c templates.Column) bool { return c.Input && len(t.columns[c.Key]) > 0 }) {
			continue
		}
		if slices.ContainsFunc(t.rows, func(r tabRow) bool { return len(g.form.inputs(r.key)) > 0 }) {
			return t, true
		}
	}
	return nil, false
}

// crossColumns finds headers that changed places while the cells under them
// did not: the names say where those are. What is read there is in doubt.
func (g *reading) crossColumns(t *tab) {
	for _, c := range t.form.Columns {
		if len(t.columns[c.Key]) != 1 || !c.Input {
			continue
		}
		at, named := t.columns[c.Key][0], g.namedColumn(t, c.Key)
		if named < 0 || named == at {
			continue
		}
		other := t.headed(named)
		if other == "" {
			continue
		}
		if back := g.namedColumn(t, other); back == at || back < 0 {
			t.doubted[c.Key] = true
			header := t.form.Columns[t.form.Column(other)].Header
			g.tell(input.Warning, input.ReturnHeadersCrossed, spot{where: t.headerPlace(at), column: c.Key, header: c.Header, found: header, expect: c.Header}, c.Header, header)
		}
	}
}
