package typeset

import (
	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
)

// table sets a table over the whole width: a strip for each row. A row is
// divided only where a page would be left too empty without it (divideRow);
// the head comes again on every page.
func (s *setter) table(t doc.Table) []strip {
	columns := columnEdges(t.Columns)
	head := s.tableHead(t.Columns, columns)
	strips := []strip{head}
	keep := true // the head never stands alone, nor does the heading of a group
	for _, r := range t.Rows {
		st := s.tableRow(r, t.Columns, columns)
		st.head, st.keep = &head, keep
		strips, keep = append(strips, st), r.Group
	}
	for i := range strips {
		strips[i].body = true
	}
	return strips
}

// columnEdges divides the text's width by the columns' shares.
func columnEdges(columns []doc.Column) []geom.Length {
	total := 0
	for _, c := range columns {
		total += c.Share
	}
	edges, sum := []geom.Length{0}, 0
	for _, c := range columns {
		sum += c.Share
		edges = append(edges, textWidth.Scale(int64(sum), int64(total)))
	}
	return edges
}

func (s *setter) tableHead(columns []doc.Column, edges []geom.Length) strip {
	cells := make([][]strip, len(columns))
	for i, c := range columns {
		cells[i] = s.cell(doc.Text(c.Title), font.Bold, doc.Center, edges[i], edges[i+1])
	}
	return frame(cells, edges)
}

// row is the cells of a row, line by line, and the edges between them.
type row struct {
	cells [][]strip
	edges []geom.Length
}

func (s *setter) tableRow(r doc.Row, columns []doc.Column, edges []geom.Length) strip {
	if r.Group {
		edges = []geom.Length{edges[0], edges[len(edges)-1]}
	}
	cells := make([][]strip, len(edges)-1)
	for i := range cells {
		face, align := font.Regular, columns[i].Align
		if r.Group {
			face, align = font.Bold, doc.Left
		}
		if i < len(r.Cells) {
			cells[i] = s.cell(r.Cells[i], face, align, edges[i], edges[i+1])
		}
	}
	return frame(cells, edges)
}

// cell sets the text of one cell between two edges.
func (s *setter) cell(spans []doc.Span, face font.Face, align doc.Align, left, right geom.Length) []strip {
	m := measure{width: right - left - 2*cellPadX, mode: ragged}
	if align == doc.Center {
		m.mode = centered
	}
	return s.paragraph(spans, style{
		size: tableSize, face: face, spacing: s.single(tableSize), left: left + cellPadX, measure: m,
	})
}

// frame puts the cells side by side, each in the middle of the row's height,
// and draws their borders.
func frame(cells [][]strip, edges []geom.Length) strip {
	st := strip{row: &row{cells, edges}}
	for _, c := range cells {
		st.height = max(st.height, stack(c).height+2*cellPadY)
	}
	height := st.height
	for _, c := range cells {
		content := stack(c)
		st.beside(content.shifted(0, (height-content.height)/2))
	}
	st.height = height
	for _, x := range edges {
		st.rules = append(st.rules, Rule{X1: x, X2: x, Y2: height, Thickness: tableRule})
	}
	for _, y := range []geom.Length{0, height} {
		st.rules = append(st.rules, Rule{X1: edges[0], X2: edges[len(edges)-1], Y1: y, Y2: y, Thickness: tableRule})
	}
	return st
}

// divided cuts a row into what fits the room above a page break and the rest,
// after the same number of lines in every cell. It refuses where that would
// leave fewer than two lines of the longest cell on either side.
func (st strip) divided(room geom.Length) (above, below strip, ok bool) {
	most, lines := 0, 0
	for _, c := range st.row.cells {
		if len(c) > most {
			most, lines = len(c), int((room-2*cellPadY)/c[0].height)
		}
	}
	lines = min(lines, most-widowLines)
	if lines < widowLines {
		return strip{}, strip{}, false
	}
	first, rest := make([][]strip, len(st.row.cells)), make([][]strip, len(st.row.cells))
	for i, c := range st.row.cells {
		n := min(lines, len(c))
		first[i], rest[i] = c[:n], c[n:]
	}
	above, below = frame(first, st.row.edges), frame(rest, st.row.edges)
	above.gap, above.keep, above.head, above.body = st.gap, st.keep, st.head, st.body
	below.head, below.body = st.head, st.body
	return above, below, true
}
