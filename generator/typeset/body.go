package typeset

import (
	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
)

// body sets blocks under each other with the breaks a reader can bear: no
// line of a paragraph alone on a page, no heading at the foot. It starts on a
// page of that kind.
func (s *setter) body(blocks []doc.Block, first sheet) []strip {
	var strips []strip
	s.sheet = first
	keepNext, turned := false, false
	for _, e := range arranged(blocks) {
		if sh, ok := e.turn(s.sheet); ok {
			s.sheet, turned = sh, true
			continue
		}
		set := s.block(e.block, s.sheet.column(e.inset))
		if len(set) == 0 {
			continue
		}
		set[0].keep, set[0].gap = keepNext, gapBefore(e.block)
		if turned && (len(strips) > 0 || s.sheet != first) {
			sh := s.sheet
			set[0].fresh = &sh
		}
		keepNext, turned = e.keeps(), false
		strips = append(strips, set...)
	}
	if len(strips) > 0 {
		strips[0].gap = addresseesGap
	}
	return strips
}

func gapBefore(b doc.Block) geom.Length {
	switch b := b.(type) {
	case doc.Table:
		return tableGap
	case doc.Figure:
		return figureGap
	case doc.Heading:
		if b.Rank <= doc.Subsection {
			return chapterGap
		}
	}
	return paragraphGap
}

func (s *setter) block(b doc.Block, col column) []strip {
	switch b := b.(type) {
	case doc.Paragraph:
		return s.aligned(b, col)
	case doc.Heading:
		return s.heading(b, col)
	case doc.Item:
		return s.item(b, col)
	case doc.Figure:
		return s.figure(b, col)
	case doc.Table:
		return s.table(b, col)
	}
	return nil
}

// aligned sets a paragraph: running text, or lines in the middle or at the
// right, which have no indent.
func (s *setter) aligned(p doc.Paragraph, col column) []strip {
	switch p.Align {
	case doc.Center:
		return s.prose(p.Spans, font.Regular, col, measure{width: col.width, mode: centered})
	case doc.Right:
		return s.prose(p.Spans, font.Regular, col, measure{width: col.width, mode: flushRight})
	}
	return s.running(p.Spans, font.Regular, col)
}

// item sets an entry of a list after its marker; a khoản or điểm is not set
// further in than a paragraph.
func (s *setter) item(i doc.Item, col column) []strip {
	if !i.Clause {
		in := geom.Length(min(i.Depth, maxDepth)) * depthIndent
		col = column{col.left + in, col.width - in}
	}
	return s.running(labelled(i.Marker, i.Spans), font.Regular, col)
}

// labelled puts a label before spans, on the line of their first word.
func labelled(label string, spans []doc.Span) []doc.Span {
	if label == "" {
		return spans
	}
	return append([]doc.Span{{Text: label + "\u00a0"}}, spans...)
}

// running sets justified text with an indented first line.
func (s *setter) running(spans []doc.Span, face font.Face, col column) []strip {
	return s.prose(spans, face, col, measure{width: col.width, indent: firstLineIndent, mode: justified})
}

// prose sets a paragraph of the body at its size.
func (s *setter) prose(spans []doc.Span, face font.Face, col column, m measure) []strip {
	size := s.sizes.body
	strips := s.paragraph(spans, style{size: size, face: face, spacing: s.spaced(size), left: col.left, measure: m})
	holdWidows(strips)
	for i := range strips {
		strips[i].body = true
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

// together keeps strips on one page.
func together(strips []strip) []strip {
	for i := 1; i < len(strips); i++ {
		strips[i].keep = true
	}
	return strips
}
