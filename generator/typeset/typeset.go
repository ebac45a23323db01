package typeset

import (
	"congvan/generator/doc"
	"congvan/generator/font"
)

// Set sets a document: the dispatch with its signature, then its annexes,
// each with its own page numbers.
func Set(d doc.Document, family *font.Family) []Page {
	return append(newSetter(d, family, loose).dispatch(d).pages, annexes(d, family, loose)...)
}

func annexes(d doc.Document, family *font.Family, how tightness) []Page {
	var pages []Page
	for i, a := range d.Annexes {
		pages = append(pages, newSetter(d, family, how).annexPages(i+1, a, d.Marks.Draft)...)
	}
	return pages
}

// setter is one run over a part: the faces it measures with, the sizes of the
// document and the sheet it sets for.
type setter struct {
	family *font.Family
	sizes  sizeSet
	tight  tightness
	sheet  sheet
}

func newSetter(d doc.Document, family *font.Family, how tightness) *setter {
	sizes := sizesOf(d.SizeSet)
	sizes.body = how.body
	return &setter{family: family, sizes: sizes, tight: how, sheet: portrait}
}

// dispatch sets the main part: letterhead, body, foot, and the address at the
// foot of its first page.
func (s *setter) dispatch(d doc.Document) makeup {
	first := opening(d.Body, portrait)
	s.sheet = first
	address := s.address(d.Address, first.textWidth())

	strips := s.head(d, first.textWidth())
	strips = append(strips, s.body(d.Body, first)...)
	strips = append(strips, s.foot(endingOf(d), lastSheet(strips, first).textWidth())...)
	accompany(strips)

	made := s.breakPages(0, strips, first, address.height)
	s.placeAddress(&made.pages[0], address)
	s.mark(made.pages, d.Marks)
	return made
}

// annexPages sets an annex.
func (s *setter) annexPages(number int, a doc.Annex, draft bool) []Page {
	first := opening(a.Body, sheetOf(a.Landscape))
	s.sheet = first
	pages := s.breakPages(number, s.annex(a, first), first, 0).pages
	s.mark(pages, doc.Marks{Draft: draft})
	return pages
}
