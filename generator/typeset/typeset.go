package typeset

import (
	"congvan/generator/doc"
	"congvan/generator/font"
)

// Set sets a document: the dispatch with its signature, then its annexes,
// each with its own page numbers.
func Set(d doc.Document, family *font.Family) []Page {
	s := &setter{family: family, sizes: sizesOf(d.SizeSet)}
	address := s.address(d.Address)

	strips := []strip{s.letterhead(d.Letterhead)}
	strips = append(strips, s.addressees(d.Addressees)...)
	strips = append(strips, s.body(d.Body)...)
	strips = append(strips, s.foot(d.Recipients, d.Signature)...)
	accompany(strips)

	pages := s.breakPages(0, strips, address.height)
	s.placeAddress(&pages[0], address)
	for i, a := range d.Annexes {
		pages = append(pages, s.breakPages(i+1, s.annex(a), 0)...)
	}
	return pages
}

// setter is one run: the faces it measures with and the sizes of the document.
type setter struct {
	family *font.Family
	sizes  sizeSet
}
