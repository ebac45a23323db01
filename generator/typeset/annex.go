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
	keepClosing(body)
	return append([]strip{stack(head)}, body...)
}

// keepClosing holds what stands below the last table with the table's last
// row, as the signature is held with the body: alone on a page it would look
// forgotten.
func keepClosing(body []strip) {
	last := len(body) - 1
	for last >= 0 && body[last].row == nil {
		last--
	}
	for i := last + 1; last >= 0 && i < len(body); i++ {
		body[i].keep = true
	}
}
