package typeset

import (
	"slices"

	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
)

// extent is how much room a column asks for, its padding included.
type extent struct {
	hard geom.Length // its widest word
	soft geom.Length // its widest words that are tied to each other
	want geom.Length // everything on one line; the head on two
}

func (e extent) or(f extent) extent {
	return extent{max(e.hard, f.hard), max(e.soft, f.soft), max(e.want, f.want)}
}

// grid measures a table and places its columns. It is set smaller where words
// would have to be cut otherwise.
func (s *setter) grid(t doc.Table, col column) *grid {
	var first, g *grid
	for _, size := range []geom.Length{tableSize, tableSmaller, tableSmallest} {
		g = s.measured(t, size)
		widths, fits := g.widths(col.width)
		g.place(col.left, widths)
		if fits {
			return g
		}
		if first == nil {
			first = g
		}
	}
	if shared(t.Columns) { // the office gave the widths: then the size stays
		return first
	}
	return g
}

// place puts the columns beside each other.
func (g *grid) place(left geom.Length, widths []geom.Length) {
	g.edges = []geom.Length{left}
	for _, w := range widths {
		left += w
		g.edges = append(g.edges, left)
	}
}

// shared tells whether the columns come with their shares of the width.
func shared(columns []doc.Column) bool {
	return !slices.ContainsFunc(columns, func(c doc.Column) bool { return c.Share <= 0 })
}

// widths shares a width out to the columns, by their shares or by what they
// hold. It fits where no word has to be cut.
func (g *grid) widths(width geom.Length) (widths []geom.Length, fits bool) {
	extents := g.extents(width)
	if shared(g.columns) {
		return g.given(width, extents)
	}
	hard, soft, want := columnsOf(extents)
	switch {
	case total(want) <= width:
		return proportional(width, want), true
	case total(soft) <= width:
		return filled(width, soft, want), true
	case total(hard) <= width:
		return filled(width, hard, want), true
	}
	return atLeast(width, g.letters(width), hard), false
}

// given shares the width out as the columns say; a column whose words would
// have to be cut gets more, as long as there is enough for all.
func (g *grid) given(width geom.Length, extents []extent) (widths []geom.Length, fits bool) {
	shares := make([]geom.Length, len(g.columns))
	for i, c := range g.columns {
		shares[i] = geom.Length(c.Share)
	}
	if hard, _, _ := columnsOf(extents); total(hard) <= width {
		return atLeast(width, hard, shares), true
	}
	return atLeast(width, g.letters(width), shares), false
}

// letters are the widths of columns of two letters, the narrowest that can be
// read; of very many columns none is promised more than its part.
func (g *grid) letters(width geom.Length) []geom.Length {
	n := len(g.columns)
	return slices.Repeat([]geom.Length{min(g.size.Scale(5, 2), width/geom.Length(n))}, n)
}

// extents measures what the columns hold.
func (g *grid) extents(width geom.Length) []extent {
	extents := make([]extent, len(g.columns))
	for i, words := range g.heads {
		extents[i] = g.extent(words, width)
		extents[i].want = max(extents[i].soft, twoLines(words)+2*cellPadX)
	}
	for _, r := range g.rows {
		if r.group {
			continue
		}
		for i, words := range r.cells {
			if at := i + r.spans - 1; i > 0 || r.spans == 1 { // a label over several columns claims none
				extents[at] = extents[at].or(g.extent(words, width))
			}
		}
	}
	g.widen(extents, width)
	return extents
}

// widen makes the columns of a group wide enough together for its name.
func (g *grid) widen(extents []extent, width geom.Length) {
	for _, sp := range spansOf(g.columns) {
		if sp.group == "" {
			continue
		}
		name := wordsOf(g.family, g.size, font.Bold, doc.Text(sp.group))
		need := g.extent(name, width)
		need.want = max(need.soft, twoLines(name)+2*cellPadX)
		hard, soft, want := columnsOf(extents[sp.from:sp.to])
		n := geom.Length(sp.to - sp.from)
		for i := sp.from; i < sp.to; i++ {
			extents[i].hard += max(0, need.hard-total(hard)+n-1) / n
			extents[i].soft += max(0, need.soft-total(soft)+n-1) / n
			extents[i].want += max(0, need.want-total(want)+n-1) / n
		}
	}
}

// extent measures the words of a cell. No word claims more than a part of the
// table: what is longer will be cut.
func (g *grid) extent(words []word, width geom.Length) extent {
	var e extent
	most := width / longestWord
	chunk, line := geom.Length(0), geom.Length(0)
	for i, w := range words {
		e.hard = max(e.hard, min(w.width, most))
		chunk, line = chunk+w.width, line+w.width
		e.soft = max(e.soft, min(chunk, most))
		if i+1 < len(words) {
			line += w.after.width
			chunk += w.after.width
		}
		if !w.after.tied {
			chunk = 0
		}
	}
	e.soft = max(e.soft, e.hard)
	return extent{e.hard + 2*cellPadX, e.soft + 2*cellPadX, max(e.soft, line) + 2*cellPadX}
}

// twoLines is the least width in which words stand on two lines.
func twoLines(words []word) geom.Length {
	whole := geom.Length(0)
	for _, w := range words {
		whole += w.width + w.after.width
	}
	best, upper := whole, geom.Length(0)
	for _, w := range words {
		upper += w.width
		best = min(best, max(upper, whole-upper-w.after.width))
		upper += w.after.width
	}
	return best
}

func columnsOf(extents []extent) (hard, soft, want []geom.Length) {
	for _, e := range extents {
		hard, soft, want = append(hard, e.hard), append(soft, e.soft), append(want, e.want)
	}
	return hard, soft, want
}
