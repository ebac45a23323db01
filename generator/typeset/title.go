package typeset

import (
	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
)

// head sets everything above the text: the letterhead, the title of a
// document that has one, the addressees.
func (s *setter) head(d doc.Document, width geom.Length) []strip {
	strips := []strip{s.letterhead(d.Letterhead, d.Marks, width)}
	if d.Letterhead.Title != "" {
		strips = append(strips, s.title(d.Letterhead, width))
	}
	return append(strips, s.addressees(d.Addressing, d.Addressees, width)...)
}

// title sets box 5a, and who decides below it.
func (s *setter) title(l doc.Letterhead, width geom.Length) strip {
	block := s.titleBlock(doc.Text(l.Title), l.Subject, width)
	if l.Authority != "" {
		authority := s.titleLines(doc.Text(l.Authority), width)
		block.under(authority, authorityGap)
	}
	block.gap, block.keep = titleGap, true
	return block
}

// titleBlock is the name of a type over its subject and the rule.
func (s *setter) titleBlock(name, subject []doc.Span, width geom.Length) strip {
	block := s.titleLines(name, width)
	if len(subject) == 0 {
		return block
	}
	block.under(s.titleLines(subject, width), titleLineGap)
	return underline(block, issuerRuleNumerator, issuerRuleDenominator)
}

// titleLines sets one part of a title, its lines parted by sense.
func (s *setter) titleLines(spans []doc.Span, width geom.Length) strip {
	return stack(s.paragraph(spans, style{
		size: titleSize, face: font.Bold, spacing: s.single(titleSize), left: titleInset,
		measure: measure{width: width - 2*titleInset, mode: centered, title: true},
	}))
}

// under puts another strip below everything in this one.
func (st *strip) under(other strip, gap geom.Length) {
	st.beside(other.shifted(0, st.height+gap))
}
