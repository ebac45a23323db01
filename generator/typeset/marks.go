package typeset

import (
	"slices"

	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
)

// stampWidths are the lengths of the stamps that have one by law.
var stampWidths = map[string]geom.Length{
	"HỎA TỐC": stampMiddle, "THƯỢNG KHẨN": stampLong, "KHẨN": stampShort,
	"MẬT": stampShort, "TỐI MẬT": stampMiddle, "TUYỆT MẬT": stampLong,
}

// stamps sets boxes 10a and 10b, which stand under each other at the left.
func (s *setter) stamps(m doc.Marks) []strip {
	var stamps []strip
	if m.Secrecy != "" {
		st := s.stamp(m.Secrecy)
		st.frame(stampInner, stampInner, st.rules[0].X2-stampInner, stampHeight-stampInner, stampThickness, Red)
		stamps = append(stamps, st)
	}
	if m.Urgency != "" {
		stamps = append(stamps, s.stamp(m.Urgency))
	}
	return stamps
}

// stamp sets red capitals in a red frame.
func (s *setter) stamp(text string) strip {
	width, known := stampWidths[text]
	if !known {
		width = max(stampShort, s.family.Width(font.Bold, stampSize, text)+2*stampPad)
	}
	return s.boxed(text, stampSize, width, stampHeight, Red)
}

// boxed sets bold words in the middle of a frame.
func (s *setter) boxed(text string, size, width, height geom.Length, ink Color) strip {
	length := s.family.Width(font.Bold, size, text)
	st := strip{height: height, texts: []Text{{
		X: (width - length) / 2, Y: s.baseline(size, height),
		Face: font.Bold, Size: size, String: text, Width: length, Color: ink,
	}}}
	st.frame(0, 0, width, height, stampThickness, ink)
	return st
}

// frame draws four rules.
func (st *strip) frame(x1, y1, x2, y2, thickness geom.Length, ink Color) {
	for _, r := range []Rule{
		{X1: x1, Y1: y1, X2: x2, Y2: y1}, {X1: x1, Y1: y2, X2: x2, Y2: y2},
		{X1: x1, Y1: y1, X2: x1, Y2: y2}, {X1: x2, Y1: y1, X2: x2, Y2: y2},
	} {
		r.Thickness, r.Color = thickness, ink
		st.rules = append(st.rules, r)
	}
}

// mark puts on the finished pages what does not stand in the text area: the
// mark of a draft on all of them, boxes 11 and 14 on the first.
func (s *setter) mark(pages []Page, m doc.Marks) {
	if m.Draft {
		for i := range pages {
			pages[i].Under = append(pages[i].Under, s.draft(pages[i]))
		}
	}
	if m.Circulation != "" {
		pages[0].begin(s.circulation(m.Circulation))
	}
	if m.Copy != "" {
		pages[0].begin(s.copyCaption(m.Copy, pages[0].Width))
	}
}

// begin adds what is read before everything else on the page.
func (p *Page) begin(st strip) {
	p.Texts = slices.Concat(st.texts, p.Texts)
	p.Rules = append(p.Rules, st.rules...)
}

// circulation sets box 11, centred above box 1.
func (s *setter) circulation(text string) strip {
	width := s.family.Width(font.Bold, circulationSize, text) + 2*circulationPad
	middle := marginLeft + letterheadLeft + letterheadRight/2
	return s.boxed(text, circulationSize, width, circulationHeight, Black).shifted(middle-width/2, circulationTop)
}

// copyCaption sets box 14, flush with the right margin.
func (s *setter) copyCaption(text string, pageWidth geom.Length) strip {
	lines := s.paragraph(doc.Text(text), style{
		size: captionSize, face: font.Regular, spacing: s.single(captionSize),
		measure: measure{width: captionWidth, mode: ragged},
	})
	for i := range lines {
		x1, x2 := lastLine(lines[i].texts)
		lines[i] = lines[i].shifted(captionWidth-(x2-x1), 0)
	}
	return stack(lines).shifted(pageWidth-marginRight-captionWidth, captionTop)
}

// draft is the mark of a draft, its capitals centred on the page.
func (s *setter) draft(p Page) Text {
	width := s.family.Width(font.Bold, draftSize, draftText)
	along := func(l geom.Length) geom.Length { return l.Scale(draftSine, 2*draftOne) }
	return Text{
		X: p.Width/2 - along(width) + along(draftCap), Y: p.Height/2 + along(width) + along(draftCap),
		Face: font.Bold, Size: draftSize, String: draftText, Width: width, Color: Grey, Angle: draftAngle,
	}
}
