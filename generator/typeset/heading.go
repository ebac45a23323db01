package typeset

import (
	"congvan/generator/doc"
	"congvan/generator/font"
)

// heading sets a heading after the model of annex I, II.6; body keeps it with
// what follows. Its text comes in the case it is to have.
func (s *setter) heading(h doc.Heading, col column) []strip {
	switch h.Rank {
	case doc.Part, doc.Chapter, doc.Section, doc.Subsection:
		return together(s.titled(h, col))
	case doc.LetterHeading:
		return together(s.running(labelled(h.Label, h.Spans), font.BoldItalic, col))
	}
	return together(s.running(labelled(h.Label, h.Spans), font.Bold, col))
}

// titled sets a label and below it a title, both in the middle.
func (s *setter) titled(h doc.Heading, col column) []strip {
	m := measure{width: col.width, mode: centered}
	label := s.prose(doc.Text(h.Label), font.Bold, col, m)
	return append(label, s.prose(h.Spans, font.Bold, col, m)...)
}
