package typeset

import "congvan/generator/geom"

// row is the cells of a row, line by line, and the edges between them.
type row struct {
	cells [][]strip
	edges []geom.Length
}

// frame puts the cells side by side, each in the middle of the row's height,
// and draws their borders.
func frame(cells [][]strip, edges []geom.Length) strip {
	st := strip{row: &row{cells, edges}}
	height := geom.Length(0)
	contents := make([]strip, len(cells))
	for i, c := range cells {
		contents[i] = stack(c)
		height = max(height, contents[i].height+2*cellPadY)
	}
	for _, c := range contents {
		st.beside(c.shifted(0, (height-c.height)/2))
	}
	st.height = height
	st.box(edges, 0, height)
	return st
}

// box draws the upright lines at the edges from y1 to y2 and closes them above
// and below.
func (st *strip) box(edges []geom.Length, y1, y2 geom.Length) {
	for _, x := range edges {
		st.rules = append(st.rules, Rule{X1: x, X2: x, Y1: y1, Y2: y2, Thickness: tableRule})
	}
	for _, y := range []geom.Length{y1, y2} {
		st.rules = append(st.rules, Rule{X1: edges[0], X2: edges[len(edges)-1], Y1: y, Y2: y, Thickness: tableRule})
	}
}

// longest is the number of lines of the cell that has most, and the height of
// one.
func (r *row) longest() (most int, line geom.Length) {
	for _, c := range r.cells {
		if len(c) > most {
			most, line = len(c), c[0].height
		}
	}
	return most, line
}

// divided cuts a row into what fits the page above a break, with its
// footnotes, and the rest, after the same number of lines in every cell. It
// refuses where that would leave fewer than two lines of the longest cell on
// either side.
func (st *strip) divided(l left) (above, below strip, ok bool) {
	most, line := st.row.longest()
	if most < 2*widowLines {
		return strip{}, strip{}, false
	}
	for n := min(int((l.room-2*cellPadY)/line), most-widowLines); n >= widowLines; n-- {
		above, below = st.dividedAt(n)
		if l.holds(0, &above) {
			return above, below, true
		}
	}
	return strip{}, strip{}, false
}

func (st *strip) dividedAt(lines int) (above, below strip) {
	first, rest := make([][]strip, len(st.row.cells)), make([][]strip, len(st.row.cells))
	for i, c := range st.row.cells {
		n := min(lines, len(c))
		first[i], rest[i] = c[:n], c[n:]
	}
	above, below = frame(first, st.row.edges), frame(rest, st.row.edges)
	above.gap, above.keep, above.fresh = st.gap, st.keep, st.fresh
	above.head, above.body = st.head, st.body
	below.head, below.body = st.head, st.body
	return above, below
}
