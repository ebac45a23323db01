package compose

import (
	"encoding/csv"
	"errors"
	"io"
	"regexp"
	"strings"

	"congvan/generator/doc"
	"congvan/input"
)

// annexTable makes the one table of an annex that is a CSV file. Its places
// are those of its rows, the head being the first.
func (comp *Composer) annexTable(a input.Annex, path string) ([]doc.Block, input.Problems) {
	var problems input.Problems
	rows, faults := readRows(a.Text)
	for _, f := range faults {
		problems.Add(comp.campaign.InText(path+".file", f.Line, 0), f.Code, f.Args...)
	}
	if len(rows) == 0 {
		return nil, problems
	}
	t := tableOf(rows)
	switch {
	case len(a.Widths) == 0:
	case len(a.Widths) != len(t.Columns):
		problems.Add(comp.campaign.Places.Of(path+".widths"), input.BadTable, widthsOther, a.File)
	default:
		for i := range t.Columns {
			t.Columns[i].Share = a.Widths[i]
		}
	}
	return []doc.Block{t}, problems
}

// readRows reads CSV with commas, semicolons or tabs, whichever parts the
// first row most often. Every row must have the cells of the first; a row
// all empty is none.
func readRows(text string) ([][]string, []Fault) {
	text = strings.TrimPrefix(text, "\ufeff")
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = separator(text), -1, false
	var rows [][]string
	var faults []Fault
	for n := 1; ; n++ {
		row, err := r.Read()
		var broken *csv.ParseError
		switch {
		case errors.Is(err, io.EOF):
			return rows, faults
		case errors.As(err, &broken):
			return rows, append(faults, rowFault(rowQuoted, n, ""))
		}
		for i := range row {
			row[i] = strings.Join(strings.Fields(row[i]), " ")
		}
		switch {
		case strings.Join(row, "") == "":
		case len(rows) > 0 && len(row) != len(rows[0]):
			faults = append(faults, rowFault(rowUneven, n, strings.Join(row, string(r.Comma)+" ")))
		default:
			rows = append(rows, row)
		}
	}
}

var rowQuoted = input.Phrase{VI: "có dấu nháy không đóng hoặc đặt sai chỗ", EN: "has a quote that is not closed or stands in the wrong place"}

func rowFault(reason input.Phrase, row int, excerpt string) Fault {
	return Fault{input.Fault{Code: input.BadTable, Args: []any{reason, short(excerpt)}}, row}
}

func separator(text string) rune {
	first, _, _ := strings.Cut(text, "\n")
	best, most := ',', 0
	for _, r := range ",;\t" {
		if n := strings.Count(first, string(r)); n > most {
			best, most = r, n
		}
	}
	return best
}

// figure is a number as offices write it: 1.234,5 or 95% or –12; a dash for
// none.
var figure = regexp.MustCompile(`^(?:[-–−]?[0-9][0-9.,]*[ \x{a0}]?%?|[-–−])$`)

// tableOf makes a table of rows, the first being the head. Columns of figures
// stand to the right, a column that counts the rows in the middle.
func tableOf(rows [][]string) doc.Table {
	t := doc.Table{}
	for i, title := range rows[0] {
		c := doc.Column{Title: title, Align: alignOf(rows[1:], i)}
		if at := groupMark(title); at >= 0 {
			c.Group, c.Title = strings.TrimSpace(title[:at]), strings.TrimSpace(title[at+len(" > "):])
		}
		t.Columns = append(t.Columns, c)
	}
	for _, cells := range rows[1:] {
		var r doc.Row
		for _, text := range cells {
			r.Cells = append(r.Cells, doc.Text(text))
		}
		t.Rows = append(t.Rows, sumOrGroup(r, cells))
	}
	if counts(rows) {
		t.Columns[0].Align = doc.Center
	}
	return t
}

func counts(rows [][]string) bool {
	title := strings.ToUpper(strings.TrimRight(rows[0][0], "."))
	return title == "STT" || title == "TT" || title == "SỐ TT" || title == "SỐ THỨ TỰ"
}

// sumOrGroup finds the rows that a clerk types without marks: a row of which
// only the first cell is filled heads those below, one that begins with Tổng
// or Cộng is a sum.
func sumOrGroup(r doc.Row, cells []string) doc.Row {
	rest := strings.Join(cells[1:], "")
	if rest == "" && len(cells) > 1 {
		return doc.Row{Group: true, Cells: r.Cells[:1]}
	}
	first := strings.ToLower(strings.TrimSpace(cells[0]))
	if first == "" && len(cells) > 1 {
		first = strings.ToLower(cells[1])
	}
	r.Bold = strings.HasPrefix(first, "tổng cộng") || strings.HasPrefix(first, "cộng") || first == "tổng" || first == "tổng số"
	return r
}

func alignOf(rows [][]string, column int) doc.Align {
	filled := false
	for _, row := range rows {
		switch cell := row[column]; {
		case cell == "":
		case !figure.MatchString(cell):
			return doc.Left
		default:
			filled = true
		}
	}
	if filled {
		return doc.Right
	}
	return doc.Left
}
