package collect

import (
	"strings"

	"congvan/input"
	"congvan/input/sheet"
	"congvan/templates"
)

// Return is what one returned workbook says.
type Return struct {
	Stamp   map[string]string // by the keys of templates.Stamp...; empty: the sheet is gone
	Answers []Answer          // in the order of the workbook; blank cells give none
}

// Answer is one input cell that is not blank.
type Answer struct {
	Key    string // of the row: nv:NV-01
	Column string // key of the column: status
	Kind   templates.Kind
	Text   string // as the file stores it
	Where  input.Where
}

// Read takes the answers and the stamp out of a workbook.
func Read(form templates.Form, w sheet.Workbook) Return {
	r := Return{Stamp: map[string]string{}}
	for _, s := range w.Sheets {
		if readStamp(s, r.Stamp) {
			continue
		}
		if t, ok := findTable(form, s); ok {
			r.Answers = append(r.Answers, t.answers()...)
		}
	}
	return r
}

// Find gives the answer of a row in a column; ok is false where it is blank.
func (r Return) Find(key, column string) (a Answer, ok bool) {
	for _, a := range r.Answers {
		if a.Key == key && a.Column == column {
			return a, true
		}
	}
	return Answer{}, false
}

// readStamp reads the key and value block of the sheet that has it, whatever
// the sheet is called, up to the map of cells under it.
func readStamp(s sheet.WorkbookSheet, into map[string]string) bool {
	found := false
	for _, row := range s.Rows {
		key, text := row.Cell(0).Text, row.Cell(1).Text
		if key == templates.StampForm && text == templates.FormName {
			found = true
		}
		if key == templates.StampMap[0] && text == templates.StampMap[1] {
			break
		}
		if found && key != "" {
			into[key] = text
		}
	}
	return found
}

// table is a sheet recognised as one of the form's.
type table struct {
	form    templates.Sheet
	rows    []sheet.Row // under the header
	keys    int         // index of the key column
	columns map[int]templates.Column
}

// findTable looks for the header row, known by the key column's header, and
// for the sheet of the form that shares most headers with it.
func findTable(form templates.Form, s sheet.WorkbookSheet) (table, bool) {
	for i, row := range s.Rows {
		keys := headerIndex(row, templates.KeyHeader)
		if keys < 0 {
			continue
		}
		best := table{}
		for _, candidate := range form.Sheets {
			if columns := inputsOf(candidate, row); len(columns) > len(best.columns) {
				best = table{form: candidate, rows: s.Rows[i+1:], keys: keys, columns: columns}
			}
		}
		return best, len(best.columns) > 0
	}
	return table{}, false
}

func headerIndex(row sheet.Row, header string) int {
	for i, c := range row.Cells {
		if sameHeader(c.Text, header) {
			return i
		}
	}
	return -1
}

// inputsOf finds the inputs of a form's sheet in a header row.
func inputsOf(s templates.Sheet, row sheet.Row) map[int]templates.Column {
	columns := map[int]templates.Column{}
	for _, c := range s.Columns {
		if i := headerIndex(row, c.Header); c.Input && i >= 0 {
			columns[i] = c
		}
	}
	return columns
}

// sameHeader forgives case, spaces, line breaks and decomposed letters.
func sameHeader(a, b string) bool {
	return strings.Join(strings.Fields(input.Fold(a)), " ") == strings.Join(strings.Fields(input.Fold(b)), " ")
}

func (t table) answers() []Answer {
	var all []Answer
	for _, row := range t.rows {
		key := strings.TrimSpace(row.Cell(t.keys).Text)
		if !t.form.Asks(key) {
			continue
		}
		for i, c := range row.Cells {
			column, input := t.columns[i]
			if input && strings.TrimSpace(c.Text) != "" {
				all = append(all, Answer{Key: key, Column: column.Key, Kind: column.Kind, Text: c.Text, Where: c.Where})
			}
		}
	}
	return all
}
