package typeset

import (
	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
)

// table sets a table over the whole width: a strip for each row. A row is
// never divided unless it is higher than a page; the head comes again on
// every page.
func (s *setter) table(t doc.Table) []strip {
	columns := columnEdges(t.Columns)
	head := s.tableHead(t.Columns, columns)
	strips := []strip{head}
	keep := true // the head never stands alone, nor does the heading of a group
	for _, r := range t.Rows {
		row := s.tableRow(r, t.Columns, columns, &head)
		row[0].keep = keep
		strips, keep = append(strips, row...), r.Group
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

// tableRow sets one row; more than one strip comes back where it is higher
// than a page.
func (s *setter) tableRow(r doc.Row, columns []doc.Column, edges []geom.Length, head *strip) []strip {
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
	var strips []strip
	for _, piece := range divide(cells, textHeight-head.height) {
		st := frame(piece, edges)
		st.head = head
		strips = append(strips, st)
	}
	return strips
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
	var row strip
	for _, c := range cells {
		row.height = max(row.height, stack(c).height+2*cellPadY)
	}
	height := row.height
	for _, c := range cells {
		content := stack(c)
		row.beside(content.shifted(0, (height-content.height)/2))
	}
	row.height = height
	for _, x := range edges {
		row.rules = append(row.rules, Rule{X1: x, X2: x, Y2: height, Thickness: tableRule})
	}
	for _, y := range []geom.Length{0, height} {
		row.rules = append(row.rules, Rule{X1: edges[0], X2: edges[len(edges)-1], Y1: y, Y2: y, Thickness: tableRule})
	}
	return row
}

// divide cuts a row that is higher than a page into pieces, each as high as
// fits, at the same number of lines in every cell.
func divide(cells [][]strip, limit geom.Length) [][][]strip {
	most := 0
	for _, c := range cells {
		most = max(most, len(c))
	}
	if most == 0 {
		return [][][]strip{cells}
	}
	perPiece := most
	for _, c := range cells {
		if len(c) > 0 {
			perPiece = min(perPiece, max(1, int((limit-2*cellPadY)/c[0].height)))
		}
	}
	if perPiece >= most {
		return [][][]strip{cells}
	}
	var pieces [][][]strip
	for from := 0; from < most; from += perPiece {
		piece := make([][]strip, len(cells))
		for i, c := range cells {
			piece[i] = c[min(from, len(c)):min(from+perPiece, len(c))]
		}
		pieces = append(pieces, piece)
	}
	return pieces
}
