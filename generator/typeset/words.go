package typeset

import (
	"unicode"

	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
)

// fragment is a part of a word in one face, or the mark of a footnote.
type fragment struct {
	text   string
	face   font.Face
	width  geom.Length
	raised bool       // a mark: small and raised
	note   []doc.Span // the footnote that the mark stands for
}

// word is what no space divides; a word may change its style inside
// ("**01/10/2022**."). A word of room has no text, nor has a bar.
type word struct {
	fragments []fragment
	width     geom.Length
	room      bool
	bar       *doc.Bar
	after     glue // to the next word; of the last word it means nothing
}

// glue is what stands between two words.
type glue struct {
	width geom.Length // 0 between the pieces of a word that had to be cut
	face  font.Face   // of the space, for runs of one style
	tied  bool        // the line may not break here
	dated bool        // tied only because a date goes on: better broken than a gaping line
}

// blank tells whether the word takes up width but has no letters.
func (w word) blank() bool { return w.room || w.bar != nil }

// text is the word without its styles and without marks of footnotes: what a
// reader takes it for.
func (w word) text() string {
	s := ""
	for _, f := range w.fragments {
		if !f.raised {
			s += f.text
		}
	}
	return s
}

// wordBuilder collects words from spans.
type wordBuilder struct {
	family *font.Family
	size   geom.Length
	words  []word
	open   bool // the last word may still grow
}

// wordsOf cuts spans into words and ties those that belong together.
func wordsOf(family *font.Family, size geom.Length, base font.Face, spans []doc.Span) []word {
	b := &wordBuilder{family: family, size: size}
	b.spans(base, spans)
	tie(b.words)
	return b.words
}

func (b *wordBuilder) spans(base font.Face, spans []doc.Span) {
	for _, s := range spans {
		face := faceOf(base, s.Style)
		switch {
		case s.Room != doc.NoRoom:
			b.add(word{width: numberRoom, room: true, after: glue{face: face, tied: true}})
			b.open = true // "/UBND-NN" follows without a space
		case s.Bar != nil:
			b.add(word{width: barWidth, bar: s.Bar, after: glue{width: barGap, face: face, tied: true}})
			b.open = false // the figure follows after a space
		case s.Note != nil:
			b.mark(face, s.Text, s.Note)
		default:
			b.text(face, s.Text)
		}
	}
}

// mark adds the mark of a footnote to the word before it, be there a space
// between them or not.
func (b *wordBuilder) mark(face font.Face, number string, note []doc.Span) {
	if last := len(b.words) - 1; last < 0 || b.words[last].room {
		b.add(word{})
	}
	w := &b.words[len(b.words)-1]
	width := b.family.Width(face, markSize(b.size), number)
	w.fragments = append(w.fragments, fragment{text: number, face: face, width: width, raised: true, note: note})
	w.width += width
}

// faceOf combines the style a part has by the format with that of a span.
func faceOf(base font.Face, style doc.Style) font.Face {
	bold := style&doc.Bold != 0 || base == font.Bold || base == font.BoldItalic
	italic := style&doc.Italic != 0 || base == font.Italic || base == font.BoldItalic
	return font.Of(bold, italic)
}

func (b *wordBuilder) text(face font.Face, text string) {
	start := 0
	for i, r := range text {
		if !isSpace(r) {
			continue
		}
		b.grow(face, text[start:i])
		b.space(face, r == '\u00a0' || r == '\u202f')
		start = i + len(string(r))
	}
	b.grow(face, text[start:])
}

func isSpace(r rune) bool { return r != 0xFFFD && unicode.IsSpace(r) }

// grow adds letters to the open word, or starts one.
func (b *wordBuilder) grow(face font.Face, text string) {
	if text == "" {
		return
	}
	f := fragment{text: text, face: face, width: b.family.Width(face, b.size, text)}
	if !b.open || len(b.words) == 0 {
		b.add(word{})
	}
	w := &b.words[len(b.words)-1]
	if w.room { // letters right after a room: a word of its own, without space between
		w.after = glue{face: face, tied: true}
		b.add(word{})
		w = &b.words[len(b.words)-1]
	}
	if n := len(w.fragments); n > 0 && w.fragments[n-1].face == face && !w.fragments[n-1].raised {
		// One run is measured as a whole, so that its width does not depend on
		// where the spans were cut.
		joined := w.fragments[n-1].text + text
		width := b.family.Width(face, b.size, joined)
		w.width += width - w.fragments[n-1].width
		w.fragments[n-1] = fragment{text: joined, face: face, width: width}
		return
	}
	w.fragments = append(w.fragments, f)
	w.width += f.width
}

func (b *wordBuilder) add(w word) {
	b.words = append(b.words, w)
	b.open = true
}

// space ends the open word. Several spaces count as one.
func (b *wordBuilder) space(face font.Face, tied bool) {
	if len(b.words) == 0 {
		return
	}
	w := &b.words[len(b.words)-1]
	if !b.open {
		w.after.tied = w.after.tied || tied
		return
	}
	w.after = glue{width: b.family.Width(face, b.size, " "), face: face, tied: tied}
	b.open = false
}
