package collect

import (
	"strings"

	"congvan/input"
	"congvan/input/sheet"
	"congvan/templates"
)

// frame finds every input of the form in the file: rows by their keys, columns
// by their headers, never by position.
func (g *reading) frame() bool {
	g.places = map[templates.CellKey][]place{}
	g.rows = map[string]input.Where{}
	g.mixed = map[string]bool{}
	for _, t := range g.tabs {
		g.nameColumns(t)
		g.crossColumns(t)
		g.findRows(t)
	}
	for _, t := range g.tabs {
		g.tellColumns(t)
		g.takeRows(t)
	}
	g.tellGone()
	g.tellSheets()
	g.tellHidden()
	return true
}

// takeRows notes where the inputs of the unit's own rows are, and says which
// rows are none of them.
func (g *reading) takeRows(t *tab) {
	var foreign, stray []tabRow
	for i, r := range t.rows {
		own, known := g.form.rows[r.key]
		switch {
		case known && g.form.issued.Tables[own.table].Sheet.Key == t.form.Key:
			g.takeRow(t, i)
		case r.key != "":
			foreign = append(foreign, r)
		case t.answers(r.Row):
			stray = append(stray, r)
		}
	}
	g.tellForeign(t, foreign)
	g.tellStray(t, stray)
}

func (g *reading) takeRow(t *tab, at int) {
	r := t.rows[at]
	if _, known := g.rows[r.key]; !known {
		g.rows[r.key] = r.Where
	}
	if other, harm, found := g.otherRow(t, r); found && t.answers(r.Row) {
		level := input.Warning
		if harm {
			level, g.mixed[r.key] = input.Error, true
		}
		g.tell(level, input.ReturnRowMixed, spot{where: r.Where, key: r.key, found: t.answersText(r.Row), expect: g.form.rowName(r.key)}, r.Number, other, g.form.rowName(r.key))
	}
	for _, f := range g.form.inputs(r.key) {
		key := templates.CellKey{Row: r.key, Column: f.column}
		for _, column := range t.columns[f.column] {
			g.places[key] = append(g.places[key], place{t, at, column})
		}
	}
}

// answers tells whether anything stands in the row's inputs.
func (t *tab) answers(r sheet.Row) bool { return len(t.filled(r)) > 0 }

// answersText is what stands in the row's inputs.
func (t *tab) answersText(r sheet.Row) string {
	var texts []string
	for _, c := range t.filled(r) {
		texts = append(texts, cellText(c))
	}
	return strings.Join(texts, "; ")
}

// filled are the cells of a row under input columns that hold something.
func (t *tab) filled(r sheet.Row) []sheet.Cell {
	var all []sheet.Cell
	for _, c := range t.form.Columns {
		if !c.Input {
			continue
		}
		for _, at := range t.columns[c.Key] {
			if one := r.Cell(at); !one.Blank() && templates.PlainText(one.Text) != "" {
				all = append(all, one)
			}
		}
	}
	return all
}

// tellForeign names rows with keys that are not the unit's.
func (g *reading) tellForeign(t *tab, rows []tabRow) {
	for _, r := range rows {
		cells := t.filled(r.Row)
		level := input.Warning
		if len(cells) == 0 {
			level = input.Note
		}
		at := spot{where: r.Where, found: r.key}
		switch owners := g.owners[r.key]; {
		case len(owners) > 0:
			g.tell(level, input.ReturnRowForeign, at, r.key, g.ownersNames(owners))
		case g.wasIssued(r.key):
			g.tell(level, input.ReturnRowDropped, at, r.key)
		default:
			g.tell(level, input.ReturnRowUnknown, at, r.key)
		}
	}
}

func (g *reading) ownersNames(owners unitSet) string {
	name := g.campaign.Units[owners[0]].FullName()
	if len(owners) > 1 {
		name += ", ..."
	}
	return name
}

// wasIssued tells a row the sheet went out with, though the campaign has it no
// more.
func (g *reading) wasIssued(row string) bool {
	for _, s := range g.stamps {
		for key := range s.cells {
			if key.Row == row {
				return true
			}
		}
	}
	return false
}

// tellStray names values in rows that have no key: nobody can say what they
// are of. Under a signature sheet stands what is signed.
func (g *reading) tellStray(t *tab, rows []tabRow) {
	last := 0
	for _, r := range t.rows {
		if r.key != "" {
			last = max(last, r.Number)
		}
	}
	for _, r := range rows {
		if t.form.Key == templates.SignSheet && r.Number > last {
			continue
		}
		var cells, texts []string
		for _, c := range t.filled(r.Row) {
			cells, texts = append(cells, c.Where.Cell), append(texts, shown(c.Text))
		}
		g.tell(input.Warning, input.ReturnRowStray, spot{where: t.filled(r.Row)[0].Where, found: strings.Join(texts, "; ")}, r.Number, strings.Join(cells, ", "))
	}
}
