package compose

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"congvan/generator/collect"
	"congvan/generator/doc"
	"congvan/input"
)

// mend is one thing to put right, in one cell or in several of a column.
type mend struct {
	first collect.Finding
	cells []string
}

// mends puts findings of one kind in one column of a sheet together, in the
// order of their first: a sheet with sixty empty cells is told in a few lines.
func mends(findings []collect.Finding) []mend {
	var all []mend
	type kind struct {
		sheet, column string
		code          input.Code
	}
	at := map[kind]int{}
	for _, f := range findings {
		k := kind{f.Where.Sheet, f.Column, f.Code}
		i, known := at[k]
		if !known || f.Where.Cell == "" {
			i, at[k] = len(all), len(all)
			all = append(all, mend{first: f})
		}
		if f.Where.Cell != "" {
			all[i].cells = append(all[i].cells, f.Where.Cell)
		}
	}
	return all
}

func mendTable(findings []collect.Finding) doc.Table {
	t := doc.Table{Columns: []doc.Column{
		{Title: "TT", Share: 9, Align: doc.Center},
		{Title: "Sheet, ô", Share: 46},
		{Title: "Nội dung", Share: 46},
		{Title: "Phải bổ sung, sửa", Share: 64},
	}}
	for i, m := range mends(findings) {
		t.Rows = append(t.Rows, doc.Row{Cells: [][]doc.Span{
			doc.Text(fmt.Sprint(i + 1)), said(m.place(), "Cả phiếu"), said(m.about(), "–"), doc.Text(whyAndHow(m.first, 220)),
		}})
	}
	return t
}

// place is where to look: Tiêu chí: H7-H12, H15 (07 ô).
func (m mend) place() string {
	if len(m.cells) < 2 {
		return placeOfFinding(m.first)
	}
	return fmt.Sprintf("%s: %s (%s ô)", m.first.Where.Sheet, cellList(m.cells), counted(len(m.cells)))
}

// about is the row of one finding, the column of several.
func (m mend) about() string {
	if len(m.cells) < 2 {
		return shortened(aboutFinding(m.first), 90)
	}
	return shortened("Cột "+m.first.Header, 90)
}

// cellList shortens a list of cells: neighbours below each other become a
// range.
func cellList(cells []string) string {
	var parts []string
	for i := 0; i < len(cells); {
		end := i
		for end+1 < len(cells) && nextDown(cells[end], cells[end+1]) {
			end++
		}
		switch {
		case end > i+1:
			parts = append(parts, cells[i]+"-"+cells[end])
		default:
			parts = slices.Concat(parts, cells[i:end+1])
		}
		i = end + 1
	}
	return strings.Join(parts, ", ")
}

// nextDown tells whether a cell is the next one down.
func nextDown(cell, next string) bool {
	column := strings.TrimRight(cell, "0123456789")
	row, _ := strconv.Atoi(cell[len(column):])
	return next == column+strconv.Itoa(row+1)
}
