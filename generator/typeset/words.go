package typeset

import (
	"unicode"

	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
)

// fragment is a part of a word in one face.
type fragment struct {
	text  string
	face  font.Face
	width geom.Length
}

// word is what no space divides; a word may change its style inside
// ("**01/10/2022**."). A word of room has no text.
type word struct {
	fragments []fragment
	width     geom.Length
	room      bool
	after     glue // to the next word; of the last word it means nothing
}

// glue is what stands between two words.
type glue struct {
	width geom.Length // 0 between the pieces of a word that had to be cut
	face  font.Face   // of the space, for runs of one style
	tied  bool        // the line may not break here
}

// text is the word without its styles.
func (w word) text() string {
	s := ""
	for _, f := range w.fragments {
		s += f.text
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
	for _, s := range spans {
		face := faceOf(base, s.Style)
		if s.Room != doc.NoRoom {
			b.add(word{width: numberRoom, room: true, after: glue{face: face, tied: true}})
			b.open = true // "/UBND-NN" follows without a space
			continue
		}
		b.text(face, s.Text)
	}
	tie(b.words)
	return b.words
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
	f := fragment{text, face, b.family.Width(face, b.size, text)}
	if !b.open || len(b.words) == 0 {
		b.add(word{})
	}
	w := &b.words[len(b.words)-1]
	if w.room { // letters right after a room: a word of its own, without space between
		w.after = glue{face: face, tied: true}
		b.add(word{})
		w = &b.words[len(b.words)-1]
	}
	if n := len(w.fragments); n > 0 && w.fragments[n-1].face == face {
		// One run is measured as a whole, so that its width does not depend on
		// where the spans were cut.
		joined := w.fragments[n-1].text + text
		width := b.family.Width(face, b.size, joined)
		w.width += width - w.fragments[n-1].width
		w.fragments[n-1] = fragment{joined, face, width}
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
