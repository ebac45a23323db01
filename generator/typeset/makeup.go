package typeset

import (
	"slices"

	"congvan/generator/geom"
)

// makeup is the pages of a part as they are being made up.
type makeup struct {
	*setter
	number int
	sheet  sheet
	strips []strip // still to be placed
	notes  []strip // lines of footnotes that found no room on the page of their mark
	pages  []Page
	last   int // lines of the body on the last page
}

// breakPages fills pages with strips from top to bottom. A page ends before
// the last strip that may start a page and still lets everything above it fit,
// its footnotes included; foot is the height kept free at the foot of the first page.
func (s *setter) breakPages(part int, strips []strip, first sheet, foot geom.Length) makeup {
	m := makeup{setter: s, number: part, sheet: first, strips: strips}
	for len(m.strips) > 0 || len(m.notes) > 0 || len(m.pages) == 0 {
		m.page(foot)
		foot = 0
	}
	return m
}

// page makes up the next page.
func (m *makeup) page(foot geom.Length) {
	if len(m.strips) > 0 && m.strips[0].fresh != nil {
		m.sheet = *m.strips[0].fresh
	}
	room := m.sheet.textHeight() - foot
	notes := m.takeNotes(room, 0)
	set := m.takeStrips(room, height(notes), m.sheet.textHeight()/rowLeavesEmpty)
	for i := range set {
		m.notes = append(m.notes, set[i].notes...)
	}
	page := Page{Width: m.sheet.width, Height: m.sheet.height, Part: m.number, Number: len(m.pages) + 1}
	used := fill(&page, set)
	notes = append(notes, m.takeNotes(room-used, height(notes))...)
	placeNotes(&page, notes, marginTop+room)
	page.Rules = joinRules(page.Rules)
	if page.Number > 1 {
		page.Texts = append(page.Texts, m.pageNumber(page.Number))
	}
	m.pages, m.last = append(m.pages, page), bodyLines(set)
}

func height(strips []strip) geom.Length {
	sum := geom.Length(0)
	for i := range strips {
		sum += strips[i].height
	}
	return sum
}

// takeNotes takes the lines of footnotes that fit below those of that height.
func (m *makeup) takeNotes(room, above geom.Length) []strip {
	n := 0
	for used := noteGap + above; n < len(m.notes); n++ {
		if used += m.notes[n].height; used > room {
			break
		}
	}
	taken := slices.Clip(m.notes[:n])
	m.notes = m.notes[n:]
	return taken
}

// takeStrips takes the strips of one page with that room, notes of which are
// footnotes from the page before.
func (m *makeup) takeStrips(room, notes, empty geom.Length) []strip {
	end, left := firstOver(m.strips, room, notes)
	if taken := m.takeDivided(end, left, empty); taken != nil {
		return taken
	}
	end = pageEnd(m.strips, end)
	if end == 0 && notes == 0 && len(m.notes) == 0 && len(m.strips) > 0 {
		end = 1 // a strip higher than a page overhangs; its footnotes go on over pages
	}
	taken := m.strips[:end]
	m.strips = m.strips[end:]
	return taken
}

// left is what a page has room for.
type left struct {
	room  geom.Length // for strips and footnotes
	notes geom.Length // footnotes that the page has already
}

// holds tells whether a strip below a gap fits with its footnotes.
func (l left) holds(gap geom.Length, st *strip) bool { return l.with(gap, st).room >= 0 }

// with is what is left when the strip has been placed.
func (l left) with(gap geom.Length, st *strip) left {
	notes := l.notes + st.noted()
	return left{l.room - gap - st.height - (notesHeight(notes) - notesHeight(l.notes)), notes}
}

// firstOver finds the first strip that no longer fits on a page, or has to
// begin one, and what is left of the page.
func firstOver(strips []strip, room, notes geom.Length) (end int, l left) {
	l = left{room - notesHeight(notes), notes}
	if len(strips) > 0 && strips[0].head != nil {
		l.room -= strips[0].head.height
	}
	for end = range strips {
		gap := strips[end].gap
		if end == 0 {
			gap = 0
		}
		if end > 0 && strips[end].fresh != nil || !l.holds(gap, &strips[end]) {
			return end, l
		}
		l = l.with(gap, &strips[end])
	}
	return len(strips), l
}

// takeDivided divides the row of a table at which the page is full, where
// going over whole it would leave too much of the page empty, and takes the
// page with the first part of it.
func (m *makeup) takeDivided(end int, l left, empty geom.Length) []strip {
	if end == len(m.strips) || m.strips[end].row == nil || end > 0 && m.strips[end].fresh != nil {
		return nil
	}
	if end > 0 {
		l.room -= m.strips[end].gap
	}
	if l.room < empty {
		return nil
	}
	above, below, ok := m.strips[end].divided(l)
	if !ok {
		return nil
	}
	taken := append(slices.Clip(m.strips[:end]), above)
	m.strips = m.strips[end:]
	m.strips[0] = below
	return taken
}

// pageEnd finds where a page ends that is full before strips[full].
func pageEnd(strips []strip, full int) int {
	if full == len(strips) || full > 0 && strips[full].fresh != nil {
		return full
	}
	for cut := full; cut > 0; cut-- {
		if !strips[cut].keep {
			return cut
		}
	}
	return full // everything holds together and is more than a page: broken where it is full
}
