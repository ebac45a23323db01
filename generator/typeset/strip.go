package typeset

import (
	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
)

// strip is a piece of a part that is never divided: a line of text, a row of
// a table, the letterhead. (A high row of a table is two strips once it has
// been divided.) Its items are placed from its own top left corner,
// which comes to lie at the left margin. The page breaker sees nothing else.
type strip struct {
	gap    geom.Length // above it; dropped at the top of a page
	height geom.Length
	texts  []Text
	rules  []Rule
	fills  []Fill
	images []Image
	keep   bool    // no page break before it
	body   bool    // a line of the body: the signature needs some for company
	fresh  *sheet  // a new page, such a one, begins with it
	head   *strip  // what is repeated where a page begins with this strip: a table's head
	row    *row    // what the strip was made of, where it may be divided after all
	notes  []strip // the lines of the footnotes whose marks it bears
}

// noted is the height of its footnotes.
func (st *strip) noted() geom.Length {
	sum := geom.Length(0)
	for i := range st.notes {
		sum += st.notes[i].height
	}
	return sum
}

// style is how the lines of a paragraph look.
type style struct {
	size    geom.Length
	face    font.Face
	spacing geom.Length // from baseline to baseline
	measure measure
	left    geom.Length // of the measure, from the left margin
}

// spaced is the body's line spacing at a size.
func (s *setter) spaced(size geom.Length) geom.Length {
	return s.single(size).Scale(s.tight.spacing, 100)
}

func (s *setter) single(size geom.Length) geom.Length {
	return s.family.LineHeight(font.Regular, size)
}

// paragraph breaks spans into lines, a strip each.
func (s *setter) paragraph(spans []doc.Span, st style) []strip {
	return s.lines(wordsOf(s.family, st.size, st.face, spans), st)
}

// lines breaks words into lines, a strip each, with the footnotes whose marks
// it bears.
func (s *setter) lines(words []word, st style) []strip {
	words, lines := breakLines(s.family, st.size, words, st.measure)
	strips := make([]strip, len(lines))
	for i, l := range lines {
		strips[i] = s.place(words, l, st)
		strips[i].notes = s.notes(words[l.from:l.to])
	}
	return strips
}

// baseline is where the letters stand in a line of that height: the letters,
// from the top of the tallest to the bottom of the deepest, in its middle.
func (s *setter) baseline(size, height geom.Length) geom.Length {
	ascent, descent := s.family.Ascent(font.Regular, size), s.family.Descent(font.Regular, size)
	return (height-ascent-descent)/2 + ascent
}

// moved gives the items of a strip as they lie on a page.
func (st *strip) moved(dx, dy geom.Length) (texts []Text, rules []Rule) {
	for _, t := range st.texts {
		t.X, t.Y = t.X+dx, t.Y+dy
		texts = append(texts, t)
	}
	for _, r := range st.rules {
		r.X1, r.Y1, r.X2, r.Y2 = r.X1+dx, r.Y1+dy, r.X2+dx, r.Y2+dy
		rules = append(rules, r)
	}
	return texts, rules
}

// movedImages gives its pictures as they lie on a page.
func (st *strip) movedImages(dx, dy geom.Length) []Image {
	var images []Image
	for _, p := range st.images {
		p.X, p.Y = p.X+dx, p.Y+dy
		images = append(images, p)
	}
	return images
}

// movedFills gives its filled rectangles as they lie on a page.
func (st *strip) movedFills(dx, dy geom.Length) []Fill {
	var fills []Fill
	for _, f := range st.fills {
		f.X, f.Y = f.X+dx, f.Y+dy
		fills = append(fills, f)
	}
	return fills
}

// stack puts strips under each other into one.
func stack(strips []strip) strip {
	var all strip
	for i := range strips {
		if i > 0 {
			all.height += strips[i].gap
		}
		height := all.height + strips[i].height
		all.beside(strips[i].shifted(0, all.height))
		all.height = height
	}
	return all
}

// beside lays one strip over another; both keep their places.
func (st *strip) beside(other strip) {
	st.texts = append(st.texts, other.texts...)
	st.rules = append(st.rules, other.rules...)
	st.fills = append(st.fills, other.fills...)
	st.images = append(st.images, other.images...)
	st.notes = append(st.notes, other.notes...)
	st.height = max(st.height, other.height)
}

// shifted is the strip further down or to the right.
func (st strip) shifted(dx, dy geom.Length) strip {
	st.images, st.fills = st.movedImages(dx, dy), st.movedFills(dx, dy)
	st.texts, st.rules = st.moved(dx, dy)
	st.height += dy
	return st
}
