package typeset

import (
	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
)

// figure sets a picture in the middle of the line with its caption in italics
// below, one strip. A picture is made smaller where the page asks for it,
// never larger: it has its size from whoever made it.
func (s *setter) figure(f doc.Figure, col column) []strip {
	caption := s.caption(f.Caption, col)
	room := s.sheet.textHeight() - caption.height - notesHeight(caption.noted())
	if caption.height > 0 {
		room -= figureGap
	}
	block := picture(f.Picture, col, room)
	switch {
	case len(block.images) == 0 && caption.height == 0:
		return nil
	case len(block.images) == 0:
		block = caption
	case caption.height > 0:
		caption.gap = figureGap
		block = stack([]strip{block, caption})
	}
	block.body = true
	return []strip{block}
}

func (s *setter) caption(spans []doc.Span, col column) strip {
	return stack(s.prose(spans, font.Italic, col, measure{width: col.width, mode: centered}))
}

// picture places a picture in a column; one without a size is none.
func picture(p doc.Picture, col column, room geom.Length) strip {
	width, height := fromMm(p.Width), fromMm(p.Height)
	if width == 0 || height == 0 || room <= 0 {
		return strip{}
	}
	width, height = shrunk(width, height, col.width, room)
	left := col.left + (col.width-width)/2
	return strip{height: height, images: []Image{{X: left, Width: width, Height: height, Picture: &p}}}
}

// shrunk is a size made to fit, its proportions kept.
func shrunk(width, height, across, down geom.Length) (geom.Length, geom.Length) {
	if width > across {
		width, height = across, height.Scale(int64(across), int64(width))
	}
	if height > down {
		width, height = width.Scale(int64(down), int64(height)), down
	}
	return width, height
}

// fromMm is a length of a picture, which comes from outside: what is no length
// counts as nothing.
func fromMm(mm float64) geom.Length {
	const most = 10_000 // ten metres
	if !(mm > 0) || mm > most {
		return 0
	}
	return geom.Mm(mm)
}
