package collect

import (
	"strings"

	"congvan/input/sheet"
)

// area is what a defined name refers to.
type area struct {
	sheet                                      string
	firstColumn, firstRow, lastColumn, lastRow int
}

// areaOfName reads 'Tiêu chí'!$H$6:$H$20.
func areaOfName(refersTo string) (a area, ok bool) {
	at := strings.LastIndexByte(refersTo, '!')
	if at < 0 {
		return area{}, false
	}
	a.sheet = refersTo[:at]
	if quoted := strings.TrimSuffix(strings.TrimPrefix(a.sheet, "'"), "'"); len(quoted) == len(a.sheet)-2 {
		a.sheet = strings.ReplaceAll(quoted, "''", "'")
	}
	first, last, found := strings.Cut(strings.ReplaceAll(refersTo[at+1:], "$", ""), ":")
	if !found {
		last = first
	}
	var ok1, ok2 bool
	a.firstColumn, a.firstRow, ok1 = sheet.ParseCellName(first)
	a.lastColumn, a.lastRow, ok2 = sheet.ParseCellName(last)
	return a, ok1 && ok2
}

// cellOf is the cell of a sheet at a column, from 0, and a row, from 1.
func cellOf(s *sheet.WorkbookSheet, column, row int) sheet.Cell {
	for _, r := range s.Rows {
		if r.Number == row {
			return r.Cell(column)
		}
	}
	return sheet.Cell{}
}
