package typeset

import (
	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
)

// CutWord is a word of a table that is wider than its column.
type CutWord struct {
	Part int // 0 the dispatch, 1 the first annex, ...
	Word string
}

// CutWords finds the first word of every table that will be divided between
// two letters, because the columns are too many for the page: a figure on two
// lines is read as two.
func CutWords(d doc.Document, family *font.Family) []CutWord {
	var all []CutWord
	parts := []doc.Annex{{Body: d.Body}}
	for i, a := range append(parts, d.Annexes...) {
		s := newSetter(d, family, loose)
		for _, w := range s.cutWords(a.Body, sheetOf(a.Landscape)) {
			all = append(all, CutWord{i, w})
		}
	}
	return all
}

func (s *setter) cutWords(blocks []doc.Block, sh sheet) []string {
	var cuts []string
	sh = opening(blocks, sh)
	for _, b := range blocks {
		switch b := b.(type) {
		case doc.Turn:
			sh = sheetOf(b.Landscape)
		case doc.Table:
			if len(b.Columns) == 0 {
				continue
			}
			if w, found := s.grid(b, sh.column(0)).cutWord(); found {
				cuts = append(cuts, w)
			}
		}
	}
	return cuts
}

// cutWord is the first word that is wider than its column.
func (g *grid) cutWord() (string, bool) {
	room := func(from, to int) geom.Length { return g.edges[to] - g.edges[from] - 2*cellPadX }
	for i, head := range g.heads {
		if w, found := wider(head, room(i, i+1)); found {
			return w, true
		}
	}
	for _, r := range g.rows {
		if r.group {
			continue
		}
		for i, cell := range r.cells {
			from, to := i+r.spans-1, i+r.spans
			if i == 0 {
				from, to = 0, r.spans
			}
			if w, found := wider(cell, room(from, to)); found {
				return w, true
			}
		}
	}
	return "", false
}

func wider(words []word, than geom.Length) (string, bool) {
	for _, w := range words {
		if w.width > than {
			return w.text(), true
		}
	}
	return "", false
}
