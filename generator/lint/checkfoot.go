package lint

import (
	"regexp"
	"strings"

	"congvan/generator/geom"
)

func (c *checker) checkRecipients() {
	h := c.foot.head
	if !h.found() {
		if c.kind.Code != "" && !c.kind.TwoSigners && !c.kind.Unnumbered {
			c.report(RecipientsNone, c.lastLine(), says("không có", "none"))
		}
		return
	}
	if !h.bold() || !h.italic() || !within(h.size(), 12, 12) || !strings.HasSuffix(h.text, ":") || h.caps() {
		style := looks(h)
		c.report(RecipientsHead, h, says(pt(h.size()).VI+", "+style.VI+": "+h.text, pt(h.size()).EN+", "+style.EN+": "+h.text))
	}
	entries := c.foot.entries
	if len(entries) == 0 {
		return
	}
	for _, e := range entries {
		if !within(e[0].size(), 11, 11) {
			c.report(RecipientsSize, e[0], pt(e[0].size()))
			break
		}
	}
	for _, e := range entries {
		if !e[0].roman() || e[0].caps() && len(squeezed(e[0].text)) > 12 {
			c.report(RecipientsStyle, e[0], looks(e[0]))
			break
		}
	}
	for _, e := range entries {
		if !strings.HasPrefix(e[0].text, "- ") {
			c.report(RecipientsDash, e[0], same(e[0].text))
		}
	}
	c.marks(RecipientsMark, entries)
	if last := entries[len(entries)-1][0]; !strings.HasPrefix(last.text, "- Lưu: ") {
		c.report(RecipientsLast, last, same(last.text))
	}
}

// lastLine is the last line of the dispatch without its annexes.
func (c *checker) lastLine() line {
	for i := c.parts[0].to - 1; i >= 0; i-- {
		if rows := c.sheets[i].rows; len(rows) > 0 {
			return whole(rows[len(rows)-1])
		}
	}
	return c.head.nation
}

var academic = regexp.MustCompile(`(?i)^(gs|pgs|ts|ths|bs|bscki{1,2}|cn|ks|kts|dr|tiến sĩ|tiến sỹ|thạc sĩ|thạc sỹ|giáo sư|phó giáo sư|bác sĩ|bác sỹ|kỹ sư|cử nhân)([. ]|$)`)

func (c *checker) checkSignature() {
	f := c.foot
	if !f.head.found() || c.kind.TwoSigners || f.two {
		return // two blocks: which is whose cannot be told from the page
	}
	if len(f.authority) == 0 {
		c.report(SignatureNone, f.head, says("không có", "none"))
		return
	}
	first := f.authority[0]
	for _, l := range f.authority {
		if isNote(l) {
			continue
		}
		if !l.bold() || l.italic() || !l.caps() {
			c.report(SignatureStyle, l, looks(l))
			break
		}
	}
	for _, l := range f.authority {
		if !isNote(l) && !within(l.size(), 13, 14) {
			c.report(SignatureSize, l, pt(l.size()))
			break
		}
	}
	if first.centre() < c.sheets[first.page].Width/2+10*geom.Millimetre {
		c.report(SignaturePlace, first, mm(first.centre()))
	}
	if d := apart(first.y, f.head.y); d > 2*geom.Millimetre {
		c.report(SignatureLevel, first, mm(d))
	}
	c.checkSigner(first)
}

// isNote tells the line that says how to sign: (Ký, ghi rõ họ tên).
func isNote(l line) bool { return strings.HasPrefix(l.text, "(") }

func (c *checker) checkSigner(authority line) {
	if len(c.foot.name) == 0 {
		return // not yet known who signs
	}
	n := c.foot.name[0]
	if isNote(n) {
		return
	}
	if !n.bold() || n.italic() {
		c.report(SignerStyle, n, looks(n))
	}
	if !within(n.size(), 13, 14) {
		c.report(SignerSize, n, pt(n.size()))
	}
	c.centred(SignerCentred, n, authority, offMiddle)
	if academic.MatchString(n.text) {
		c.report(SignerTitle, n, same(n.text))
	}
}

// checkEnds looks for "./." at the end of the text and of each annex.
func (c *checker) checkEnds() {
	for i, p := range c.parts {
		if c.ends(p, i == 0) {
			continue
		}
		if i == 0 {
			l := c.head.nation
			if len(c.body) > 0 {
				l = c.body[len(c.body)-1]
			}
			c.report(BodyEnd, l, same("…"+lastWord(l.text)))
			continue
		}
		l := c.lastOf(p)
		c.report(AnnexEnd, l, same("…"+lastWord(l.text)))
	}
}

// ends tells whether a part has a line or a cell that ends "./.".
func (c *checker) ends(p part, dispatch bool) bool {
	for i := p.from; i < p.to; i++ {
		for _, row := range c.sheets[i].rows {
			for _, l := range row {
				if strings.HasSuffix(strings.ReplaceAll(l.text, " ", ""), "./.") && !(dashed(l.text) && dispatch && i == c.foot.sheet && c.foot.head.found() && l.y > c.foot.head.y) {
					return true
				}
			}
		}
	}
	return false
}

func (c *checker) lastOf(p part) line {
	l := p.label
	for i := p.from; i < p.to; i++ {
		if rows := c.sheets[i].rows; len(rows) > 0 {
			l = whole(rows[len(rows)-1])
		}
	}
	return l
}
