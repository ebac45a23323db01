package typeset

import (
	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
)

// The fixed lines of box 1.
const (
	nationalName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
	motto        = "Độc lập - Tự do - Hạnh phúc"
)

// letterhead sets boxes 1 to 5: two columns, then number and date on one
// baseline, then the subject under the number.
func (s *setter) letterhead(l doc.Letterhead) strip {
	left, right := s.issuer(l), s.nation()
	top := max(left.height, right.height) + numberGap
	left.beside(right)

	number := s.centred(l.Number, s.sizes.number, font.Regular, 0, letterheadLeft)
	date := s.centred(doc.Text(l.PlaceDate), s.sizes.date, font.Italic, letterheadLeft, letterheadRight)
	alignBaselines(&number, &date)
	left.beside(number.shifted(0, top))
	left.beside(date.shifted(0, top))

	if len(l.Subject) > 0 {
		subject := s.centred(l.Subject, s.sizes.subject, font.Regular, letterheadInset, letterheadLeft-2*letterheadInset)
		left.beside(subject.shifted(0, top+number.height+subjectGap))
	}
	return left
}

// centred sets a centred paragraph in a column, single-spaced.
func (s *setter) centred(spans []doc.Span, size geom.Length, face font.Face, x, width geom.Length) strip {
	return stack(s.paragraph(spans, style{
		size: size, face: face, spacing: s.single(size), left: x,
		measure: measure{width: width, mode: centered},
	}))
}

// alignBaselines lowers the strip whose first line stands higher.
func alignBaselines(a, b *strip) {
	if len(a.texts) == 0 || len(b.texts) == 0 {
		return
	}
	switch d := a.texts[0].Y - b.texts[0].Y; {
	case d < 0:
		*a = a.shifted(0, -d)
	case d > 0:
		*b = b.shifted(0, d)
	}
}

func (s *setter) nation() strip {
	column := func(text string, size geom.Length) strip {
		return s.centred(doc.Text(text), size, font.Bold, letterheadLeft, letterheadRight)
	}
	block := stack([]strip{column(nationalName, s.sizes.national), column(motto, s.sizes.motto)})
	return underline(block, 1, 1)
}

func (s *setter) issuer(l doc.Letterhead) strip {
	var lines []strip
	column := func(texts []string, face font.Face) {
		for _, t := range texts {
			lines = append(lines, s.centred(doc.Text(t), s.sizes.national, face,
				letterheadInset, letterheadLeft-2*letterheadInset))
		}
	}
	column(l.Parent, font.Regular)
	column(l.Issuer, font.Bold)
	return underline(stack(lines), issuerRuleNumerator, issuerRuleDenominator)
}

// underline draws a rule under the last line of a block, centred to it and a
// fraction of it long.
func underline(block strip, numerator, denominator int64) strip {
	if len(block.texts) == 0 {
		return block
	}
	x1, x2 := lastLine(block.texts)
	middle, half := (x1+x2)/2, (x2-x1).Scale(numerator, 2*denominator)
	y := block.height + ruleGap
	block.rules = append(block.rules, Rule{X1: middle - half, Y1: y, X2: middle + half, Y2: y, Thickness: ruleThickness})
	block.height = y + ruleThickness
	return block
}

// lastLine gives the extent of the texts on the lowest baseline.
func lastLine(texts []Text) (x1, x2 geom.Length) {
	last := texts[len(texts)-1]
	x1, x2 = last.X, last.X+last.Width
	for _, t := range texts {
		if t.Y == last.Y {
			x1, x2 = min(x1, t.X), max(x2, t.X+t.Width)
		}
	}
	return x1, x2
}

// addressees sets box 9a. One addressee stands on the line of "Kính gửi:";
// several stand below it, their dashes under the colon.
func (s *setter) addressees(names []string) []strip {
	if len(names) == 0 {
		return nil
	}
	const label = "Kính gửi"
	labelWidth := s.family.Width(font.Regular, bodySize, label)
	var strips []strip
	if len(names) == 1 {
		hang := s.family.Width(font.Regular, bodySize, label+": ")
		strips = s.hanging(label+": "+names[0], bodySize, addresseesIndent, hang, textWidth-addresseesIndent, s.spaced(bodySize))
	} else {
		strips = s.hanging(label+":", bodySize, addresseesIndent, 0, textWidth-addresseesIndent, s.spaced(bodySize))
		dash := s.family.Width(font.Regular, bodySize, "- ")
		for i, name := range names {
			x := addresseesIndent + labelWidth
			strips = append(strips, s.hanging("-\u00a0"+name+closing(i, len(names)), bodySize, x, dash, textWidth-x, s.spaced(bodySize))...)
		}
	}
	for i := range strips {
		strips[i].keep = i > 0
	}
	strips[0].gap = addresseesGap
	strips[0].keep = true
	return strips
}

// closing is the mark after an entry of a list: ";", and "." after the last.
func closing(i, n int) string {
	if i == n-1 {
		return "."
	}
	return ";"
}

// hanging sets a paragraph whose later lines start further right by hang.
func (s *setter) hanging(text string, size, x, hang, width, spacing geom.Length) []strip {
	return s.paragraph(doc.Text(text), style{
		size: size, face: font.Regular, spacing: spacing, left: x + hang,
		measure: measure{width: width - hang, indent: -hang, mode: ragged},
	})
}
