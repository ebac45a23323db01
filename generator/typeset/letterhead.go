package typeset

import (
	"strings"

	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
)

// The fixed lines of box 1.
const (
	nationalName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
	motto        = "Độc lập - Tự do - Hạnh phúc"
)

// letterhead sets boxes 1 to 4, 5b and 10 in two columns: number and date on
// one baseline, then the subject of a công văn and the stamps under the number.
func (s *setter) letterhead(l doc.Letterhead, m doc.Marks, width geom.Length) strip {
	split := letterheadLeft.Scale(int64(width), int64(textWidth))
	head := s.issuer(l, split)
	head.beside(s.nation(split, width-split))

	low := s.numberAndDate(&head, l, split, width)
	put := func(st strip, gap geom.Length) {
		head.beside(st.shifted(0, low+gap))
		low += gap + st.height
	}
	if l.Title == "" && len(l.Subject) > 0 {
		put(s.centred(l.Subject, s.sizes.subject, font.Regular, letterheadInset, split-2*letterheadInset), subjectGap)
	}
	for _, stamp := range s.stamps(m) {
		put(stamp, stampGap)
	}
	return head
}

// numberAndDate sets boxes 3 and 4 under a head of two columns and answers how
// low the left one reaches.
func (s *setter) numberAndDate(head *strip, l doc.Letterhead, split, width geom.Length) geom.Length {
	number := s.centred(l.Number, s.sizes.number, font.Regular, 0, split)
	date := s.centred(doc.Text(l.PlaceDate), s.sizes.date, font.Italic, split, width-split)
	alignBaselines(&number, &date)
	top := head.height
	if number.height+date.height > 0 {
		top += numberGap
	}
	head.beside(number.shifted(0, top))
	head.beside(date.shifted(0, top))
	return top + number.height
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

func (s *setter) nation(x, width geom.Length) strip {
	column := func(text string, size geom.Length) strip {
		return s.centred(doc.Text(text), size, font.Bold, x, width)
	}
	block := stack([]strip{column(nationalName, s.sizes.national), column(motto, s.sizes.motto)})
	return underline(block, 1, 1)
}

func (s *setter) issuer(l doc.Letterhead, width geom.Length) strip {
	var lines []strip
	column := func(texts []string, face font.Face) {
		for _, t := range texts {
			lines = append(lines, s.centred(doc.Text(t), s.sizes.national, face,
				letterheadInset, width-2*letterheadInset))
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
// several stand below it, their dashes under the colon. Below the long label
// of a công điện stands even one, at the same place.
func (s *setter) addressees(label string, names []string, width geom.Length) []strip {
	if len(names) == 0 {
		return nil
	}
	if label = strings.TrimRight(label, ": "); label == "" {
		label = kindly
	}
	var strips []strip
	if len(names) == 1 && s.family.Width(font.Regular, s.sizes.body, label) <= shortLabel {
		hang := s.family.Width(font.Regular, s.sizes.body, label+": ")
		strips = s.hanging(label+": "+names[0], s.sizes.body, addresseesIndent, hang, width-addresseesIndent, s.spaced(s.sizes.body))
	} else {
		x := s.labelIndent(label, width)
		strips = s.hanging(label+":", s.sizes.body, x, 0, width-x, s.spaced(s.sizes.body))
		strips = append(strips, s.addresseeList(label, names, width)...)
	}
	for i := range strips {
		strips[i].keep = i > 0
	}
	strips[0].gap = addresseesGap
	strips[0].keep = true
	return strips
}

// kindly is how a dispatch addresses who gets it.
const kindly = "Kính gửi"

// labelIndent is where the label starts: where Kính gửi does or, where that
// leaves too little room for it, where a paragraph does.
func (s *setter) labelIndent(label string, width geom.Length) geom.Length {
	if s.family.Width(font.Regular, s.sizes.body, label+":") > width-addresseesIndent {
		return firstLineIndent
	}
	return addresseesIndent
}

func (s *setter) addresseeList(label string, names []string, width geom.Length) []strip {
	if s.family.Width(font.Regular, s.sizes.body, label) > shortLabel {
		label = kindly
	}
	x := addresseesIndent + s.family.Width(font.Regular, s.sizes.body, label)
	dash := s.family.Width(font.Regular, s.sizes.body, "- ")
	var strips []strip
	for i, name := range names {
		strips = append(strips, s.hanging("-\u00a0"+name+closing(i, len(names)), s.sizes.body, x, dash, width-x, s.spaced(s.sizes.body))...)
	}
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
