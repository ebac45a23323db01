package typeset

import (
	"congvan/generator/font"
	"congvan/generator/geom"
)

// place puts the words of a line at their places, a Text for each run of one
// face.
func (s *setter) place(words []word, l line, st style) strip {
	x := st.left + l.indent
	switch free := st.measure.width - l.indent - l.width; st.measure.mode {
	case centered:
		x += free / 2
	case flushRight:
		x += free
	}
	r := runs{family: s.family, y: s.baseline(st.size, st.spacing), size: st.size, extra: l.extra, x: x}
	for i := l.from; i < l.to; i++ {
		r.word(words[i])
		if i+1 < l.to {
			r.space(words[i].after)
		}
	}
	r.flush()
	return strip{height: st.spacing, texts: r.texts, rules: r.rules, fills: r.fills}
}

// runs gathers the words of a line into Texts.
type runs struct {
	family *font.Family
	texts  []Text
	rules  []Rule
	fills  []Fill
	open   Text
	raised bool // the open run is the mark of a footnote
	x, y   geom.Length
	size   geom.Length
	extra  geom.Length
}

func (r *runs) word(w word) {
	if w.bar != nil {
		r.flush()
		r.bar(w)
	}
	if w.blank() {
		r.flush()
		r.x += w.width
		return
	}
	for _, f := range w.fragments {
		r.use(f.face, f.raised)
		r.open.String += f.text
		r.open.Width += f.width
		r.x += f.width
	}
}

// use makes the open run one of that face, on the line or raised above it.
func (r *runs) use(face font.Face, raised bool) {
	if r.open.String != "" && r.open.Face == face && r.raised == raised {
		return
	}
	r.flush()
	r.raised = raised
	r.open = Text{X: r.x, Y: r.y, Face: face, Size: r.size, WordSpace: r.extra}
	if raised {
		r.open.Y, r.open.Size = r.y-markRise(r.size), markSize(r.size)
	}
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
		if r.raised { // its letters are small, the space after it is not
			r.open.WordSpace = width - r.family.Width(r.open.Face, r.open.Size, " ")
		}
	}
	r.x += width
}

func (r *runs) flush() {
	if r.open.String != "" {
		r.texts = append(r.texts, r.open)
	}
	r.open = Text{}
}
