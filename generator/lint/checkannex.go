package lint

import (
	"fmt"
	"regexp"

	"congvan/generator/geom"
)

var romanLabel = regexp.MustCompile(`^Phụ lục (I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII|XIII|XIV|XV|XVI|XVII|XVIII|XIX|XX)$`)

func (c *checker) checkAnnexes() {
	var annexes []part
	for _, p := range c.parts[1:] {
		if annexLabel.MatchString(p.label.plain()) {
			annexes = append(annexes, p)
		}
	}
	for i, p := range annexes {
		c.checkAnnexLabel(p.label, i, len(annexes))
		c.checkAnnexHead(p)
	}
}

func (c *checker) checkAnnexLabel(l line, i, n int) {
	if !l.bold() || l.italic() || l.caps() || !within(l.size(), 14, 14) || c.offMiddle(l) {
		style := looks(l)
		c.report(AnnexLabel, l, says(pt(l.size()).VI+", "+style.VI, pt(l.size()).EN+", "+style.EN))
	}
	m := romanLabel.FindStringSubmatch(l.text)
	switch {
	case n > 1 && (m == nil || m[1] != roman(i+1)):
		c.report(AnnexNumber, l, says(fmt.Sprintf("«%s» ở phụ lục thứ %d", l.text, i+1), fmt.Sprintf("“%s” on annex %d", l.text, i+1)))
	case n == 1 && l.text != "Phụ lục" && m == nil:
		c.report(AnnexNumber, l, same(l.text))
	}
}

func roman(n int) string {
	text := ""
	for _, d := range []struct {
		value int
		sign  string
	}{{10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for n >= d.value {
			text += d.sign
			n -= d.value
		}
	}
	return text
}

// offMiddle tells a line whose middle is neither that of the page nor that of
// any lawful text area on it.
func (c *checker) offMiddle(l line) bool {
	s := c.sheets[l.page]
	low, high := s.Width/2-2*offMiddle, s.Width/2+(leftTo-rightFrom)/2+2*offMiddle
	return l.centre() < low || l.centre() > high
}

// checkAnnexHead looks at the title and the line in brackets below the label.
func (c *checker) checkAnnexHead(p part) {
	titled := false
	for _, row := range c.sheets[p.from].rows {
		l := whole(row)
		if l.y <= p.label.y || l.y > p.label.y+80*geom.Millimetre || c.sheets[p.from].inTable(l) {
			continue
		}
		switch {
		case l.starts("(kem theo") || l.starts("(ban hanh kem theo"):
			if !l.italic() || l.bold() || !within(l.size(), 13, 14) || c.offMiddle(l) {
				style := looks(l)
				c.report(AnnexEnclosed, l, says(pt(l.size()).VI+", "+style.VI, pt(l.size()).EN+", "+style.EN))
			}
			return
		case !titled || l.bold() && l.caps():
			titled = true
			if !l.bold() || l.italic() || !l.caps() || !within(l.size(), 13, 14) || c.offMiddle(l) {
				style := looks(l)
				c.report(AnnexTitle, l, says(pt(l.size()).VI+", "+style.VI, pt(l.size()).EN+", "+style.EN))
				return
			}
		default:
			return
		}
	}
}
