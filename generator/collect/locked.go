package collect

import (
	"fmt"
	"slices"
	"strings"

	"congvan/input"
	"congvan/input/sheet"
	"congvan/templates"
)

// compare says which locked texts are no longer as the campaign prints them.
// Where the file is as it was issued and only the campaign changed since, that
// is one thing to say.
func (g *reading) compare() bool {
	changed := g.changes()
	if len(changed) > 0 && g.asIssued() {
		g.tell(input.Note, input.ReturnCampaignChanged, spot{found: fmt.Sprint(len(changed))}, len(changed))
		return true
	}
	g.found = append(g.found, changed...)
	return true
}

// changes compares every locked text, in the order of the file.
func (g *reading) changes() []Finding {
	var all []Finding
	for _, t := range g.tabs {
		for i, r := range t.rows {
			if _, own := g.form.rows[r.key]; !own || g.mixed[r.key] {
				continue
			}
			for _, c := range t.form.Columns {
				for _, at := range t.columns[c.Key] {
					if f, changed := g.change(t, i, at, c); changed {
						all = append(all, f)
					}
				}
			}
		}
	}
	return all
}

// change compares one cell. One that is no input of its row, and in which
// nothing is printed, should be blank.
func (g *reading) change(t *tab, row, at int, c templates.Column) (f Finding, changed bool) {
	r := t.rows[row]
	cell, want := r.Cell(at), g.form.locked[templates.CellKey{Row: r.key, Column: c.Key}]
	where := spot{where: cell.Where, key: r.key, column: c.Key, header: c.Header, found: cellText(cell), expect: shown(want)}
	switch _, asked := g.form.rows[r.key].row.Rule(c); {
	case asked || c.Kind == templates.Check || c.Kind == templates.Key || c.Key == templates.PreviousColumn:
		return Finding{}, false
	case want == "" && blank(cell):
		return Finding{}, false
	case want == "" && c.Input:
		return g.finding(input.Warning, input.UnusedCell, where, where.found, g.form.rowName(r.key), c.Header), true
	case c.Key == templates.CodeColumn && cell.Kind == sheet.Number && plainCode(where.found) == plainCode(want):
		return Finding{}, false // a program took it for a number
	case want != "" && (sameText(t.lockedText(row, at), want) || t.continued(row, at, want)):
		return Finding{}, false
	}
	return g.finding(input.Warning, input.ReturnLockedChanged, where, shown(want), shown(where.found)), true
}

// lockedText is a printed text with the rows under it that go on with it.
func (t *tab) lockedText(row, column int) string {
	text := cellText(t.rows[row].Cell(column))
	for _, r := range t.rows[row+1:] {
		if r.key != "" || t.answers(r.Row) || r.Number != t.rows[row].Number+1 {
			break
		}
		row++
		text += cellText(r.Cell(column))
	}
	return text
}

// sameText compares without blanks: where a long text was cut into two rows,
// programs drop them.
func sameText(a, b string) bool { return noBlanks(a) == noBlanks(b) }

func noBlanks(s string) string { return strings.Join(strings.Fields(templates.PlainText(s)), "") }

// continued tells a text whose rest stands in some row without a key: sorting
// parts the two.
func (t *tab) continued(row, column int, want string) bool {
	head, whole := noBlanks(cellText(t.rows[row].Cell(column))), noBlanks(want)
	if head == "" || !strings.HasPrefix(whole, head) {
		return false
	}
	if head == whole {
		return true
	}
	return slices.ContainsFunc(t.rows, func(r tabRow) bool {
		rest := noBlanks(cellText(r.Cell(column)))
		return r.key == "" && rest != "" && strings.HasPrefix(whole[len(head):], rest)
	})
}

// asIssued tells whether the file's locked texts are still those its own stamp
// was made of.
func (g *reading) asIssued() bool {
	if len(g.stamps) == 0 || g.out.Identity.Digest == "" {
		return false
	}
	inputs := g.stamps[0].cells
	locked := map[templates.CellKey]string{}
	for _, t := range g.tabs {
		for i, r := range t.rows {
			if r.key == "" {
				continue
			}
			for _, c := range t.form.Columns {
				key := templates.CellKey{Row: r.key, Column: c.Key}
				_, input := inputs[key]
				if input || c.Kind == templates.Check || c.Kind == templates.Key || c.Key == templates.PreviousColumn || len(t.columns[c.Key]) == 0 {
					continue
				}
				if text := t.lockedText(i, t.columns[c.Key][0]); templates.PlainText(text) != "" {
					locked[key] = text
				}
			}
		}
	}
	return templates.Digest(locked) == g.out.Identity.Digest
}
