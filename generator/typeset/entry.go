package typeset

import (
	"congvan/generator/doc"
	"congvan/generator/geom"
)

// entry is a block of a body in the order in which it is set, and how far it
// is set in: quotations are taken apart.
type entry struct {
	block doc.Block
	inset geom.Length
}

// arranged puts the blocks of a part in the order in which they are set, with
// their footnotes numbered. A new page that is asked for after a heading
// begins before it, for the heading goes with what it heads; at the end of the
// part there is none.
func arranged(blocks []doc.Block) []entry {
	var notes numbering
	entries := flattened(blocks, 0, &notes)
	for len(entries) > 0 && entries[len(entries)-1].directs() {
		entries = entries[:len(entries)-1]
	}
	for i := range entries {
		for j := i; j > 0 && entries[j].directs() && entries[j-1].keeps(); j-- {
			entries[j-1], entries[j] = entries[j], entries[j-1]
		}
	}
	return entries
}

func flattened(blocks []doc.Block, depth int, notes *numbering) []entry {
	var entries []entry
	for _, b := range blocks {
		if q, ok := b.(doc.Quote); ok {
			entries = append(entries, flattened(q.Blocks, depth+1, notes)...)
			continue
		}
		entries = append(entries, entry{notes.block(b), geom.Length(min(depth, maxQuotes)) * quoteInset})
	}
	return entries
}

// directs tells whether the block is no text but begins a page.
func (e entry) directs() bool {
	switch e.block.(type) {
	case doc.PageBreak, doc.Turn:
		return true
	}
	return false
}

// turn gives the page that the block begins, if it does.
func (e entry) turn(now sheet) (sheet, bool) {
	if t, ok := e.block.(doc.Turn); ok {
		return sheetOf(t.Landscape), true
	}
	return now, e.directs()
}

// keeps tells whether the block belongs on the page of what follows it.
func (e entry) keeps() bool {
	switch b := e.block.(type) {
	case doc.Heading:
		return true
	case doc.Paragraph:
		return b.Keep
	}
	return false
}

// opening is the page on which a part with that body begins: a body that
// begins with a turn has its head on the turned page too, for alone it would
// leave its page empty.
func opening(blocks []doc.Block, first sheet) sheet {
	for _, e := range arranged(blocks) {
		sh, ok := e.turn(first)
		if !ok {
			break
		}
		first = sh
	}
	return first
}
