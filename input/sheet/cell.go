package sheet

import (
	"strconv"

	"congvan/input"
)

// Row is one row of a table. Cells that are blank to its end may be left out.
type Row struct {
	Where  input.Where // of its first cell
	Number int         // of a workbook's row, from 1; 0 in a CSV
	Hidden bool        // filtered out, or hidden by hand
	Cells  []Cell
}

// Cell is one value with its place. In a CSV it is a text, cleaned as
// [input.Clean] does; in a workbook it is what the file stores.
type Cell struct {
	Text      string
	Where     input.Where
	Kind      Kind
	Percent   bool       // a Number that is shown as a percentage
	MonthOnly bool       // a Day that is shown as month and year
	Day       input.Date // of a Day; zero where the number is no day
	Formula   Formula
}

// Kind is what a cell of a workbook stores. Excel guesses it while one types:
// 1.1 becomes a day, 03289 a number.
type Kind int

// The kinds of values.
const (
	Text   Kind = iota // text, and everything in a CSV
	Number             // Text is the figure with a decimal point
	Day                // a number shown as a date; Text is still the number
	Truth              // Text is TRUE or FALSE
	Fault              // Text is #REF!, #N/A, ...
)

// Formula says whether a cell computes its value.
type Formula int

// How a value came about.
const (
	NoFormula  Formula = iota
	Computed           // the text is what the formula gave when the file was saved
	Uncomputed         // the file holds a formula without its value
)

// Blank tells a cell that holds nothing, not even a formula.
func (c Cell) Blank() bool { return c.Text == "" && c.Formula != Uncomputed }

// Cell gives the cell under a column, from 0; a row that ends before has a
// blank one.
func (r Row) Cell(column int) Cell {
	if column < len(r.Cells) && r.Cells[column].Where != (input.Where{}) {
		return r.Cells[column]
	}
	where := r.Where
	if r.Number > 0 {
		where.Cell = cellName(column, r.Number)
	}
	return Cell{Where: where}
}

// blank tells a row without any text.
func (r Row) blank() bool {
	for _, c := range r.Cells {
		if !c.Blank() {
			return false
		}
	}
	return true
}

// cellName is a place as Excel writes it; the column counts from 0, the row
// from 1.
func cellName(column, row int) string {
	name := ""
	for n := column + 1; n > 0; n = (n - 1) / 26 {
		name = string(rune('A'+(n-1)%26)) + name
	}
	return name + strconv.Itoa(row)
}

// CellName is a place as Excel writes it, B7; the column counts from 0, the row
// from 1.
func CellName(column, row int) string { return cellName(column, row) }

// ParseCellName is the opposite of what places hold: B7 is column 1, row 7.
// Not ok where it is no such name, or beyond what Excel has.
func ParseCellName(name string) (column, row int, ok bool) {
	i := 0
	for ; i < len(name) && i < 4; i++ {
		c := name[i] &^ 0x20
		if c < 'A' || c > 'Z' {
			break
		}
		column = column*26 + int(c-'A') + 1
	}
	row, err := strconv.Atoi(name[i:])
	ok = err == nil && name[i] != '+' && column > 0 && column <= excelColumns && row > 0 && row <= excelRows
	return column - 1, row, ok
}

// What a sheet of Excel has.
const (
	excelColumns = 16384
	excelRows    = 1048576
)
