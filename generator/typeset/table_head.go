package typeset

import (
	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
)

// span is columns[from:to] that stand under one cell of the head; a column
// without a group is a span of its own.
type span struct {
	from, to int
	group    string
}

func spansOf(columns []doc.Column) []span {
	var spans []span
	for i, c := range columns {
		if last := len(spans) - 1; last >= 0 && c.Group != "" && spans[last].group == c.Group {
			spans[last].to = i + 1
			continue
		}
		spans = append(spans, span{i, i + 1, c.Group})
	}
	return spans
}

// head sets the head: one row of titles, or two where columns are grouped.
func (g *grid) head() strip {
	spans, grouped := spansOf(g.columns), false
	for _, sp := range spans {
		grouped = grouped || sp.group != ""
	}
	if grouped {
		return g.groupedHead(spans)
	}
	cells := make([][]strip, len(g.columns))
	for i := range cells {
		cells[i] = g.title(i)
	}
	return frame(cells, g.edges)
}

func (g *grid) title(i int) []strip {
	return g.cell(g.heads[i], doc.Center, g.edges[i], g.edges[i+1])
}

// headCell is a cell of a head of two rows with the room it has.
type headCell struct {
	content strip
	span    span
	upper   bool // the name of a group
	both    bool // a title beside the groups, over both rows
}

// groupedHead sets the names of the groups over their columns' titles; the
// title of a column without a group takes both rows.
func (g *grid) groupedHead(spans []span) strip {
	var cells []headCell
	for _, sp := range spans {
		if sp.group == "" {
			cells = append(cells, headCell{content: stack(g.title(sp.from)), span: sp, both: true})
			continue
		}
		name := wordsOf(g.family, g.size, font.Bold, doc.Text(sp.group))
		content := stack(g.cell(name, doc.Center, g.edges[sp.from], g.edges[sp.to]))
		cells = append(cells, headCell{content: content, span: sp, upper: true})
		for i := sp.from; i < sp.to; i++ {
			cells = append(cells, headCell{content: stack(g.title(i)), span: span{i, i + 1, ""}})
		}
	}
	return g.placeHead(cells)
}

func (g *grid) placeHead(cells []headCell) strip {
	middle, bottom := headRows(cells)
	var st strip
	for _, c := range cells {
		y1, y2 := middle, bottom
		switch {
		case c.both:
			y1 = 0
		case c.upper:
			y1, y2 = 0, middle
		}
		st.beside(c.content.shifted(0, y1+(y2-y1-c.content.height)/2))
		st.box([]geom.Length{g.edges[c.span.from], g.edges[c.span.to]}, y1, y2)
	}
	st.height = bottom
	return st
}

// headRows gives the heights at which the two rows of a head end.
func headRows(cells []headCell) (middle, bottom geom.Length) {
	var lower, both geom.Length
	for _, c := range cells {
		height := c.content.height + 2*cellPadY
		switch {
		case c.both:
			both = max(both, height)
		case c.upper:
			middle = max(middle, height)
		default:
			lower = max(lower, height)
		}
	}
	return middle, max(middle+lower, both)
}
