package typeset

import (
	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
)

// annex sets the head of a phụ lục, centred, and its body.
func (s *setter) annex(a doc.Annex) []strip {
	line := func(spans []doc.Span, size geom.Length, face font.Face) strip {
		return s.centred(spans, size, face, 0, textWidth)
	}
	head := []strip{
		line(doc.Text(a.Label), annexLabelSize, font.Bold),
		line(doc.Text(a.Title), annexTitleSize, font.Bold),
		line(a.Enclosed, annexEnclosedSize, font.Italic),
	}
	body := s.body(a.Body)
	if len(body) > 0 {
		body[0].gap, body[0].keep = annexTableGap, true
	}
	return append([]strip{stack(head)}, body...)
}
