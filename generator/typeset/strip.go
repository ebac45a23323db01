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
	keep   bool   // no page break before it
	body   bool   // a line of the body: the signature needs some for company
	head   *strip // what is repeated where a page begins with this strip: a table's head
	row    *row   // what the strip was made of, where it may be divided after all
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
	return s.single(size).Scale(lineSpacingNumerator, lineSpacingDenom)
}

func (s *setter) single(size geom.Length) geom.Length {
	return s.family.LineHeight(font.Regular, size)
}

// paragraph breaks spans into lines, a strip each.
func (s *setter) paragraph(spans []doc.Span, st style) []strip {
	words, lines := breakLines(s.family, st.size, wordsOf(s.family, st.size, st.face, spans), st.measure)
	strips := make([]strip, len(lines))
	for i, l := range lines {
		strips[i] = strip{height: st.spacing, texts: s.place(words, l, st)}
	}
	return strips
}

// baseline is where the letters stand in a line of that height: the letters,
// from the top of the tallest to the bottom of the deepest, in its middle.
func (s *setter) baseline(size, height geom.Length) geom.Length {
	ascent, descent := s.family.Ascent(font.Regular, size), s.family.Descent(font.Regular, size)
	return (height-ascent-descent)/2 + ascent
}

// place puts the words of a line at their places, a Text for each run of one
// face.
func (s *setter) place(words []word, l line, st style) []Text {
	x := st.left + l.indent
	if st.measure.mode == centered {
		x += (st.measure.width - l.indent - l.width) / 2
	}
	r := runs{y: s.baseline(st.size, st.spacing), size: st.size, extra: l.extra, x: x}
	for i := l.from; i < l.to; i++ {
		r.word(words[i])
		if i+1 < l.to {
			r.space(words[i].after)
		}
	}
	r.flush()
	return r.texts
}

// runs gathers the words of a line into Texts.
type runs struct {
	texts []Text
	open  Text
	x, y  geom.Length
	size  geom.Length
	extra geom.Length
	gap   geom.Length // room skipped before the next run
}

func (r *runs) word(w word) {
	if w.room {
		r.flush()
		r.x += w.width
		return
	}
	for _, f := range w.fragments {
		r.use(f.face)
		r.open.String += f.text
		r.open.Width += f.width
		r.x += f.width
	}
}

// use makes the open run one of that face.
func (r *runs) use(face font.Face) {
	if r.open.String != "" && r.open.Face == face {
		return
	}
	r.flush()
	r.open = Text{X: r.x, Y: r.y, Face: face, Size: r.size, WordSpace: r.extra}
}

// space adds the glue to the open run. It stays with the run before it even
// where the face changes after it, so that copied text keeps its spaces.
func (r *runs) space(g glue) {
	if g.width == 0 {
		return
	}
	width := g.width + r.extra
	if r.open.String != "" {
		r.open.String += " "
		r.open.Width += width
	}
	r.x += width
}

func (r *runs) flush() {
	if r.open.String != "" {
		r.texts = append(r.texts, r.open)
	}
	r.open = Text{}
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

// stack puts strips under each other into one.
func stack(strips []strip) strip {
	var all strip
	for i := range strips {
		if i > 0 {
			all.height += strips[i].gap
		}
		texts, rules := strips[i].moved(0, all.height)
		all.texts, all.rules = append(all.texts, texts...), append(all.rules, rules...)
		all.height += strips[i].height
	}
	return all
}

// beside lays one strip over another; both keep their places.
func (st *strip) beside(other strip) {
	st.texts = append(st.texts, other.texts...)
	st.rules = append(st.rules, other.rules...)
	st.height = max(st.height, other.height)
}

// shifted is the strip further down or to the right.
func (st strip) shifted(dx, dy geom.Length) strip {
	texts, rules := st.moved(dx, dy)
	st.texts, st.rules = texts, rules
	st.height += dy
	return st
}
