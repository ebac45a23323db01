package collect

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"congvan/input"
	"congvan/templates"
)

// tellGone names tables, then rows, that are no longer in the file.
func (g *reading) tellGone() {
	g.lost = map[string]bool{}
	for at := range g.form.issued.Tables {
		table := &g.form.issued.Tables[at]
		present := slices.ContainsFunc(g.tabs, func(t *tab) bool { return t.form.Key == table.Sheet.Key })
		if !present {
			level := input.Error
			if g.isFormer() && !g.issuedAny(func(key templates.CellKey) bool { return strings.HasPrefix(key.Row, table.Sheet.Prefix) }) {
				level = input.Note // that form had none
			}
			g.tell(level, input.ReturnTableGone, spot{expect: table.Sheet.Name}, table.Sheet.Name)
		}
		for _, r := range table.Rows {
			if _, found := g.rows[r.Key]; found || r.Key == "" || r.Kind != templates.Entry {
				continue
			}
			g.lost[r.Key] = true
			if present {
				g.tellRowGone(table.Sheet, r)
			}
		}
	}
}

func (g *reading) tellRowGone(s templates.Sheet, r templates.Row) {
	level, code := input.Note, input.ReturnRowGone
	if slices.ContainsFunc(g.form.inputs(r.Key), func(f field) bool { return f.required && !f.open }) {
		level = input.Error
	}
	if len(g.issued) > 0 && !g.wasIssued(r.Key) {
		level, code = min(level, input.Warning), input.ReturnRowNew
		if level == input.Error {
			level = input.Warning
		}
	}
	where := input.Where{}
	for _, t := range g.tabs {
		if t.form.Key == s.Key {
			where = t.place()
			break
		}
	}
	g.tell(level, code, spot{where: where, key: r.Key, expect: g.form.rowName(r.Key)}, g.form.rowName(r.Key), where.Sheet)
}

// tellSheets names tabs with another name than they went out with, tables that
// are there twice, and sheets that are none of ours.
func (g *reading) tellSheets() {
	first := map[string]*tab{}
	for _, t := range g.tabs {
		switch before := first[t.form.Key]; {
		case before == nil:
			first[t.form.Key] = t
			if t.sheet.Name != t.form.Name {
				g.tell(input.Note, input.ReturnSheetRenamed, spot{where: t.place(), found: t.sheet.Name, expect: t.form.Name}, t.sheet.Name, t.form.Name)
			}
		default:
			g.tell(input.Note, input.ReturnSheetTwice, spot{where: t.place(), found: t.sheet.Name}, before.sheet.Name, t.sheet.Name, t.form.Name)
		}
	}
	for i, s := range g.book.Sheets {
		ours := g.isStamp(s.Name) || slices.ContainsFunc(g.tabs, func(t *tab) bool { return t.index == i }) ||
			slices.Contains([]string{templates.SummarySheet, templates.GuideSheet, templates.ListSheet, templates.CorrectionSheet}, s.Name)
		if !ours && len(s.Rows) > 0 {
			g.tell(input.Note, input.ReturnSheetExtra, spot{where: input.Where{Sheet: s.Name}, found: s.Name}, s.Name)
		}
	}
}

// tellColumns names the columns that are gone and those that are none of ours,
// all in one sentence each.
func (g *reading) tellColumns(t *tab) {
	var gone, required, extra []string
	known := map[int]bool{}
	for _, c := range t.form.Columns {
		for _, at := range t.columns[c.Key] {
			known[at] = true
		}
		if len(t.columns[c.Key]) > 0 || !c.Input || g.sinceVersion(t, c) {
			continue
		}
		gone = append(gone, c.Header)
		if c.Required || g.mustBeFilled(t, c) {
			required = append(required, c.Header)
		}
	}
	extra = g.extraColumns(t, known)
	if len(gone) > 0 {
		level := input.Warning
		if len(required) > 0 {
			level = input.Error
		}
		g.tell(level, input.ReturnColumnGone, spot{where: t.place(), expect: strings.Join(gone, ", ")}, t.sheet.Name, strings.Join(gone, ", "))
	}
	if len(extra) > 0 {
		g.tell(input.Note, input.ReturnColumnExtra, spot{where: t.place(), found: strings.Join(extra, ", ")}, t.sheet.Name, strings.Join(extra, ", "))
	}
}

// extraColumns are columns of the sender's own: with a header, or with values
// beside the unit's rows.
func (g *reading) extraColumns(t *tab, known map[int]bool) []string {
	if t.header.Number == 0 {
		return nil // nobody can say which are ours
	}
	names := map[int]string{}
	for at, c := range t.header.Cells {
		if text := shown(c.Text); text != "" && !known[at] {
			names[at] = fmt.Sprintf("«%s» (%s)", text, c.Where.Cell)
		}
	}
	for _, r := range t.rows {
		if _, own := g.form.rows[r.key]; !own {
			continue
		}
		for at, c := range r.Cells {
			if !known[at] && names[at] == "" && !blank(c) {
				names[at] = c.Where.Cell
			}
		}
	}
	var all []string
	for _, at := range slices.Sorted(maps.Keys(names)) {
		all = append(all, names[at])
	}
	return all
}

// sinceVersion tells a column that the version of the file did not have yet.
func (g *reading) sinceVersion(t *tab, c templates.Column) bool {
	return g.isFormer() && !g.issuedAny(func(key templates.CellKey) bool {
		return key.Column == c.Key && strings.HasPrefix(key.Row, t.form.Prefix)
	})
}

// isFormer tells a sheet of an older form.
func (g *reading) isFormer() bool {
	return slices.Contains(templates.FormerVersions, g.out.Identity.Version)
}

// issuedAny tells whether the sheet went out with such an input.
func (g *reading) issuedAny(which func(templates.CellKey) bool) bool {
	for key := range g.issued {
		if which(key) {
			return true
		}
	}
	return false
}

// mustBeFilled tells whether any row requires its cell of the column.
func (g *reading) mustBeFilled(t *tab, c templates.Column) bool {
	return slices.ContainsFunc(g.form.fields, func(f field) bool {
		return f.sheet.Key == t.form.Key && f.column == c.Key && f.required
	})
}
