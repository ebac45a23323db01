package typeset

import (
	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
)

// tightness is how tight a document is set.
type tightness struct {
	spacing int64       // of the lines of the body, percent of single
	body    geom.Length // the size of the body
}

var loose = tightness{lineSpacing, bodySize}

// tighter are the steps of fine setting, the least visible first: II.6 allows
// single spacing, then 13 pt. The gap between paragraphs is already the least legal.
var tighter = []tightness{
	{105, bodySize}, {100, bodySize},
	{lineSpacing, bodySmaller}, {105, bodySmaller}, {100, bodySmaller},
}

// Tightening says how a document was set, and what fine setting has saved.
type Tightening struct {
	Spacing       int         // of the lines, percent of single spacing
	Size          geom.Length // of the body
	Before, After int         // pages of the dispatch without its annexes
}

// Saved tells whether fine setting has saved a page.
func (t Tightening) Saved() bool { return t.After < t.Before }

// Fit sets a document that asks for it (doc.Document.Fit) a little tighter
// where that saves a last page with the signature and hardly a line above it:
// with the first step that does, and its annexes alike. Where no step saves
// the page, or an annex would have a page more, it is set as Set sets it.
func Fit(d doc.Document, family *font.Family) ([]Page, Tightening) {
	plain := newSetter(d, family, loose).dispatch(d)
	pages, n := append(plain.pages, annexes(d, family, loose)...), len(plain.pages)
	if !d.Fit || n < 2 || plain.last > fitLines {
		return pages, Tightening{lineSpacing, bodySize, n, n}
	}
	for _, how := range tighter {
		tight := newSetter(d, family, how).dispatch(d).pages
		if len(tight) >= n {
			continue
		}
		after := len(tight)
		tight = append(tight, annexes(d, family, how)...)
		if !lengthened(pages, tight) {
			return tight, Tightening{int(how.spacing), how.body, n, after}
		}
	}
	return pages, Tightening{lineSpacing, bodySize, n, n}
}

// OnePage sets a document on one page, no tighter than it needs to be; ok is
// false where no step of fine setting gets it there.
func OnePage(d doc.Document, family *font.Family) (pages []Page, ok bool) {
	for _, how := range append([]tightness{loose}, tighter...) {
		pages = append(newSetter(d, family, how).dispatch(d).pages, annexes(d, family, how)...)
		if len(pages) == 1 {
			return pages, true
		}
	}
	return pages, false
}

// lengthened tells whether a part has more pages than it had.
func lengthened(before, after []Page) bool {
	lengths := map[int]int{}
	for _, p := range before {
		lengths[p.Part] = p.Number
	}
	for _, p := range after {
		if p.Number > lengths[p.Part] {
			return true
		}
	}
	return false
}
