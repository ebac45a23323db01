package collect

import (
	"fmt"
	"slices"
	"strings"

	"congvan/input"
	"congvan/input/sheet"
	"congvan/templates"
)

// tellHidden says what of the tables a reader of the sheet would not see, or
// would see otherwise: hidden rows, merged cells, old fonts, remarks.
func (g *reading) tellHidden() {
	for _, t := range g.tabs {
		if t.sheet.Hidden {
			g.tell(input.Note, input.ReturnSheetHidden, spot{where: t.place(), found: t.sheet.Name}, t.sheet.Name)
		}
		g.tellHiddenRows(t)
		g.tellHiddenColumns(t)
		for _, m := range t.sheet.Merges {
			g.tellMerge(t, m)
		}
		if l := t.sheet.Legacy; l != nil {
			g.tell(input.Note, input.LegacyFont, spot{where: l.Where, found: l.To}, l.Font, shown(l.From), shown(l.To))
		}
		if b := t.sheet.Beyond; b != nil {
			g.tell(input.Warning, input.ReturnBeyond, spot{where: b.Where}, b.What)
		}
		for _, n := range t.sheet.Notes {
			if !g.ownNote(n) {
				g.tell(input.Note, input.ReturnRemark, spot{where: n.Where, found: n.Text}, shown(n.Text), n.Author)
			}
		}
	}
}

// ownNote tells the notes of a correction sheet, which come back with it: they
// are signed by the issuing office, where the program kept that.
func (g *reading) ownNote(n sheet.CellNote) bool {
	author := templates.PlainText(n.Author)
	if author == "" {
		return g.out.Identity.Issue > 1
	}
	return strings.HasPrefix(templates.PlainText(g.campaign.Issuer.Short), author)
}

func (g *reading) tellHiddenRows(t *tab) {
	var rows []string
	for _, r := range t.rows {
		if _, own := g.form.rows[r.key]; own && r.Hidden && t.answers(r.Row) {
			rows = append(rows, fmt.Sprint(r.Number))
		}
	}
	if len(rows) > 0 {
		g.tell(input.Note, input.ReturnRowsHidden, spot{where: t.place(), found: strings.Join(rows, ", ")}, t.sheet.Name, strings.Join(rows, ", "))
	}
}

func (g *reading) tellHiddenColumns(t *tab) {
	var columns []string
	for _, c := range t.form.Columns {
		for _, at := range t.columns[c.Key] {
			hidden := slices.ContainsFunc(t.sheet.Shut, func(span [2]int) bool { return span[0] <= at && at <= span[1] })
			holds := slices.ContainsFunc(t.rows, func(r tabRow) bool { return !r.Cell(at).Blank() })
			if c.Input && hidden && holds {
				columns = append(columns, c.Header)
			}
		}
	}
	if len(columns) > 0 {
		g.tell(input.Note, input.ReturnColumnsHidden, spot{where: t.place(), found: strings.Join(columns, ", ")}, t.sheet.Name, strings.Join(columns, ", "))
	}
}

// tellMerge names cells made one over inputs: the value is the first's alone,
// and the others stay blank.
func (g *reading) tellMerge(t *tab, m sheet.Merge) {
	covers := func(column, row int) bool {
		return m.FirstColumn <= column && column <= m.LastColumn && m.FirstRow <= row && row <= m.LastRow
	}
	inputs := 0
	for _, r := range t.rows {
		if r.Number < m.FirstRow || r.Number > m.LastRow {
			continue
		}
		for _, f := range g.form.inputs(r.key) {
			if slices.ContainsFunc(t.columns[f.column], func(at int) bool { return covers(at, r.Number) }) {
				inputs++
			}
		}
	}
	if inputs == 0 {
		return
	}
	first := sheet.CellName(m.FirstColumn, m.FirstRow)
	area := first + ":" + sheet.CellName(m.LastColumn, m.LastRow)
	g.tell(input.Warning, input.ReturnMerged, spot{where: input.Where{File: g.out.File, Sheet: t.sheet.Name, Cell: first}, found: area}, area, first)
}
