package typeset

import (
	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
)

// body sets blocks under each other with the breaks a reader can bear: no
// line of a paragraph alone on a page, no heading at the foot.
func (s *setter) body(blocks []doc.Block) []strip {
	var strips []strip
	keepNext := false
	for i, b := range blocks {
		set := s.block(b)
		if len(set) == 0 {
			continue
		}
		set[0].keep = keepNext
		set[0].gap = gapBefore(blocks, i)
		_, keepNext = b.(doc.Heading)
		strips = append(strips, set...)
	}
	if len(strips) > 0 {
		strips[0].gap = addresseesGap
	}
	return strips
}

func gapBefore(blocks []doc.Block, i int) geom.Length {
	if _, table := blocks[i].(doc.Table); table {
		return tableGap
	}
	return paragraphGap
}

func (s *setter) block(b doc.Block) []strip {
	switch b := b.(type) {
	case doc.Paragraph:
		return s.running(b.Spans, 0, font.Regular)
	case doc.Heading:
		return s.heading(b)
	case doc.Item:
		spans := append([]doc.Span{{Text: b.Marker + "\u00a0"}}, b.Spans...)
		return s.running(spans, geom.Length(min(b.Depth, maxDepth))*depthIndent, font.Regular)
	case doc.Table:
		return s.table(b)
	}
	return nil
}

// running sets justified text with an indented first line.
func (s *setter) running(spans []doc.Span, left geom.Length, face font.Face) []strip {
	strips := s.paragraph(spans, style{
		size: bodySize, face: face, spacing: s.spaced(bodySize), left: left,
		measure: measure{width: textWidth - left, indent: firstLineIndent, mode: justified},
	})
	holdWidows(strips)
	for i := range strips {
		strips[i].body = true
	}
	return strips
}

// heading keeps its lines together; body keeps it with what follows.
func (s *setter) heading(h doc.Heading) []strip {
	strips := s.running(h.Spans, 0, font.Bold)
	for i := 1; i < len(strips); i++ {
		strips[i].keep = true
	}
	return strips
}

// holdWidows allows a page break inside a paragraph only where two lines stay
// on either side.
func holdWidows(strips []strip) {
	for i := 1; i < len(strips); i++ {
		strips[i].keep = i < widowLines || len(strips)-i < widowLines
	}
}
