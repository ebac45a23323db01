package load

import (
	"slices"
	"strings"

	"congvan/input"
	"congvan/input/sheet"
	"congvan/templates"
)

// headerRows is how many rows are looked at for a header: above it stand the
// titles of the table and of the office.
const headerRows = 20

// needs tells whether a campaign cannot do without a sheet that is missing. A
// document to nobody in particular has a text in place of units and tasks.
func needs(key string, found map[string][]find) bool {
	switch key {
	case templates.BookDocument:
		return true
	case templates.BookUnits:
		return filled(found[templates.BookTasks]) || !filled(found[templates.BookText])
	case templates.BookTasks:
		return !filled(found[templates.BookText])
	}
	return false
}

// filled tells whether a table has rows.
func filled(finds []find) bool {
	return len(finds) > 0 && len(finds[0].sheet.Rows) > finds[0].header+1
}

// find is a table seen in a sheet.
type find struct {
	sheet  *sheet.WorkbookSheet
	table  *table
	header int // index of the header among the sheet's rows
	score  int
	named  bool // the tab has the table's name
}

// findTables finds every table of the form by its headers, or by the tab's
// name, and tells what is missing or there twice.
func (b *book) findTables(w sheet.Workbook) {
	b.tables = map[string]*table{}
	form := templates.CampaignBook()
	byKey := map[string][]find{}
	for i := range w.Sheets {
		s := &w.Sheets[i]
		if len(s.Rows) == 0 || aside(s.Name) {
			continue
		}
		if f, ok := bestTable(form, s); ok {
			byKey[f.table.form.Key] = append(byKey[f.table.form.Key], f)
			continue
		}
		b.unused(s, form)
	}
	for _, one := range form.Sheets {
		finds := b.chosen(byKey[one.Key], form)
		if len(finds) > 0 {
			b.take(finds[0])
		} else if needs(one.Key, byKey) {
			b.missing(one, w)
		}
	}
}

// aside tells the sheets that hold nothing of the campaign.
func aside(name string) bool {
	key := headerKey(name)
	return key == headerKey(templates.BookGuideName) || key == headerKey(templates.BookListsName) ||
		strings.HasPrefix(key, headerKey(templates.BookFaultsName))
}

// bestTable is the table that most headers of a sheet belong to.
func bestTable(form templates.Book, s *sheet.WorkbookSheet) (best find, ok bool) {
	byRow, name := rowsByNumber(s), headerKey(s.Name)
	var rows [][]headerCell
	for i := range min(len(s.Rows), headerRows) {
		rows = append(rows, headerCellsOf(headerCells(s, byRow, i)))
	}
	for _, one := range form.Sheets {
		named := name == headerKey(one.Name)
		for i, cells := range rows {
			t := &table{form: one, where: s.Rows[i].Where, number: s.Rows[i].Number, merges: s.Merges, byRow: byRow}
			if score := t.look(cells, named); score > best.score {
				best = find{sheet: s, table: t, header: i, score: score, named: named}
			}
		}
		if named && best.table == nil { // of which nothing but the name is left
			where := s.Rows[0].Where
			best = find{sheet: s, header: 0, named: true, table: &table{form: one, where: where, headers: headers{at: map[string]int{}}}}
		}
	}
	return best, best.table != nil
}

// look matches the cells of a row with the table's headers and says how much
// speaks for it; 0: it is not the header.
func (t *table) look(cells []headerCell, named bool) (score int) {
	t.headers = matchHeaders(t.form, cells)
	own, required, missing := 0, 0, len(t.headers.missing(t.form.Columns))
	for _, c := range t.form.Columns {
		if t.has(c.Key) && !strings.HasPrefix(c.Path, "audience.") {
			own++
		}
		if c.Required {
			required++
		}
	}
	found, present := len(t.headers.at), required-missing
	whole := missing == 0 && found >= min(2, len(t.form.Columns))
	if own == 0 || !(named || whole || (found >= 3 && 2*present >= required)) {
		return 0
	}
	score = 10 + 2*found + 3*present - 3*missing
	if named {
		score += 5
	}
	return score
}

// headerCells are the cells of a row, those of a header over several rows in
// the last of them too.
func headerCells(s *sheet.WorkbookSheet, byRow map[int]sheet.Row, i int) []sheet.Cell {
	row := s.Rows[i]
	width := len(row.Cells)
	for _, m := range s.Merges {
		if m.FirstRow < row.Number && row.Number <= m.LastRow {
			width = max(width, min(m.FirstColumn+1, sheet.MaxColumns))
		}
	}
	cells := make([]sheet.Cell, width)
	for column := range cells {
		cells[column] = row.Cell(column)
		if top, ok := mergedAbove(s.Merges, byRow, column, row.Number); ok && cells[column].Text == "" {
			cells[column] = top
		}
	}
	return cells
}

func rowsByNumber(s *sheet.WorkbookSheet) map[int]sheet.Row {
	all := make(map[int]sheet.Row, len(s.Rows))
	for _, r := range s.Rows {
		all[r.Number] = r
	}
	return all
}

// chosen settles which sheet has the table: of several the one with its name.
// Others that lack columns are no tables of ours; whole ones are one too many.
func (b *book) chosen(finds []find, form templates.Book) []find {
	slices.SortStableFunc(finds, func(x, y find) int { return rank(y) - rank(x) })
	for i, f := range finds {
		switch {
		case i == 0:
		case !f.named && finds[0].named && len(f.table.headers.missing(f.table.form.Columns)) > 0:
			b.unused(f.sheet, form)
		default:
			b.problems.Add(f.table.where, input.DuplicateSheet, finds[0].sheet.Name, f.sheet.Name, f.table.form.Name)
		}
	}
	return finds
}

func rank(f find) int {
	if f.named {
		return 1
	}
	return 0
}

// take settles on a table and reads its rows.
func (b *book) take(f find) {
	t := f.table
	if f.sheet.Beyond != nil {
		b.problems.Add(f.sheet.Beyond.Where, input.WorkbookTooLarge, f.sheet.Beyond.What)
		b.markUnread(t.form.Key) // what comes after it was left out
	}
	if l := f.sheet.Legacy; l != nil {
		b.problems.Warn(l.Where, input.LegacyFont, l.Font, shortText(l.From), shortText(l.To))
	}
	complete := t.tell(&b.problems)
	if t.form.Key == templates.BookSet && complete && len(t.headers.goals) == 0 {
		b.problems.Add(t.where, input.MissingColumn, t.column(templates.BookSetTargets).Header, strings.Join(t.found(), ", "))
		complete = false
	}
	if !complete {
		b.markUnread(t.form.Key)
		return
	}
	t.says(f.sheet.Rows[f.header+1:])
	b.tables[t.form.Key] = t
}

func (b *book) missing(one templates.BookSheet, w sheet.Workbook) {
	var names []string
	for _, s := range w.Sheets {
		names = append(names, s.Name)
	}
	b.problems.Add(input.Where{File: w.File}, input.MissingSheet, one.Name, formHeaders(one.Columns), strings.Join(names, ", "))
	b.markUnread(one.Key)
}

func (b *book) unused(s *sheet.WorkbookSheet, form templates.Book) {
	var names []string
	for _, one := range form.Sheets {
		names = append(names, one.Name)
	}
	b.problems.Warn(s.Rows[0].Where, input.UnusedSheet, s.Name, strings.Join(names, ", "))
}
