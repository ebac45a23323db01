package typeset

import (
	"slices"

	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
)

// grid is a table being set: the words of its cells at a size, and where its
// columns stand.
type grid struct {
	*setter
	columns []doc.Column
	size    geom.Length
	heads   [][]word // of each column
	rows    []tableRow
	edges   []geom.Length
}

// tableRow is the words of a row's cells; a group has one, a sum one for the
// label and the empty cells after it.
type tableRow struct {
	cells [][]word
	group bool
	spans int // columns under the first cell of a sum, whose label may be longer than the first column
}

// table sets a table over the whole column: a strip for each row. A row is
// divided only where a page would be left too empty without it (takeDivided);
// the head comes again on every page.
func (s *setter) table(t doc.Table, col column) []strip {
	if len(t.Columns) == 0 {
		return nil
	}
	g := s.grid(t, col)
	head := g.head()
	strips := []strip{head}
	keep := true // the head never stands alone, nor does the heading of a group
	for _, r := range g.rows {
		st := g.row(r)
		st.keep = keep
		if head.height <= s.sheet.textHeight()/headRepeats {
			st.head = &head
		}
		strips, keep = append(strips, st), r.group
	}
	for i := range strips {
		strips[i].body = true
	}
	return strips
}

// measured cuts a table into words at a size.
func (s *setter) measured(t doc.Table, size geom.Length) *grid {
	g := &grid{setter: s, columns: t.Columns, size: size}
	for _, c := range t.Columns {
		g.heads = append(g.heads, wordsOf(s.family, size, font.Bold, doc.Text(c.Title)))
	}
	for _, r := range t.Rows {
		row := tableRow{group: r.Group, spans: 1}
		face := font.Regular
		if r.Group || r.Bold {
			face = font.Bold
		}
		for i := range min(len(r.Cells), g.cellsOf(r)) {
			row.cells = append(row.cells, wordsOf(s.family, size, face, r.Cells[i]))
		}
		if row.spans = labelSpan(r, row.cells); row.spans > 1 {
			row.cells = append(row.cells[:1:1], row.cells[row.spans:]...)
		}
		g.rows = append(g.rows, row)
	}
	return g
}

// labelSpan counts the columns that the label of a sum stands over.
func labelSpan(r doc.Row, cells [][]word) int {
	if !r.Bold || r.Group || len(cells) == 0 || len(cells[0]) == 0 {
		return 1
	}
	n := 1
	for n < len(cells)-1 && len(cells[n]) == 0 {
		n++
	}
	return n
}

func (g *grid) cellsOf(r doc.Row) int {
	if r.Group {
		return 1
	}
	return len(g.columns)
}

func (g *grid) row(r tableRow) strip {
	edges := g.edges
	if r.group {
		edges = []geom.Length{edges[0], edges[len(edges)-1]}
	} else if r.spans > 1 {
		edges = append([]geom.Length{edges[0]}, edges[r.spans:]...)
	}
	cells := make([][]strip, len(edges)-1)
	for i := range r.cells {
		align := g.columns[min(i+r.spans-1, len(g.columns)-1)].Align
		switch {
		case r.group:
			align = doc.Left
		case i == 0 && r.spans > 1:
			align = doc.Center
		}
		cells[i] = g.cell(r.cells[i], align, edges[i], edges[i+1])
	}
	if blank(cells) { // a row to be filled in by hand
		cells[0] = []strip{{height: g.single(g.size)}}
	}
	return frame(cells, edges)
}

// blank tells whether no cell of a row holds a line.
func blank(cells [][]strip) bool {
	return !slices.ContainsFunc(cells, func(lines []strip) bool { return len(lines) > 0 })
}

// modes are how the lines of a cell stand; no cell is justified, for its lines
// are too short.
var modes = [...]mode{doc.Left: ragged, doc.Center: centered, doc.Right: flushRight}

// cell sets the words of one cell between two edges.
func (g *grid) cell(words []word, align doc.Align, left, right geom.Length) []strip {
	pad := padding(right - left)
	return g.lines(words, style{
		size: g.size, spacing: g.single(g.size), left: left + pad,
		measure: measure{width: right - left - 2*pad, mode: modes[align]},
	})
}

// padding is what a cell keeps free at both sides: less where the cell is
// hardly wider than a letter.
func padding(width geom.Length) geom.Length { return min(cellPadX, width/8) }
