package typeset

import (
	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
)

// annex sets a phụ lục, or a document issued with the dispatch: its head, its
// body and, where it has one, its signature.
func (s *setter) annex(a doc.Annex, first sheet) []strip {
	head := s.annexHead(a, first.textWidth())
	body := s.body(a.Body, first)
	if len(body) > 0 {
		body[0].gap, body[0].keep = annexTableGap, true
	}
	keepClosing(body)
	strips := append(head, body...)
	if a.Signature != nil {
		strips = append(strips, s.foot(ending{signature: *a.Signature}, lastSheet(body, first).textWidth())...)
		accompany(strips)
	}
	return strips
}

// annexHead sets the lines above an annex, centred.
func (s *setter) annexHead(a doc.Annex, width geom.Length) []strip {
	line := func(spans []doc.Span, size geom.Length, face font.Face) strip {
		return s.centred(spans, size, face, 0, width)
	}
	enclosed := line(a.Enclosed, annexEnclosedSize, font.Italic)
	if a.Letterhead == nil {
		return []strip{stack([]strip{
			line(doc.Text(a.Label), annexLabelSize, font.Bold), line(doc.Text(a.Title), annexTitleSize, font.Bold), enclosed,
		})}
	}
	title := s.titleBlock(doc.Text(a.Label), doc.Text(a.Title), width)
	if enclosed.height > 0 {
		title.under(enclosed, titleEnclosed)
	}
	title.gap, title.keep = titleGap, true
	return []strip{s.letterhead(*a.Letterhead, doc.Marks{}, width), title}
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
