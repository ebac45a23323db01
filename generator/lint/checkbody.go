package lint

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"congvan/generator/geom"
)

var kinhGui = regexp.MustCompile(`^Kính gửi ?:`)

func (c *checker) checkAddressees() {
	a := c.head.addressing
	if !a.found() {
		return
	}
	if !kinhGui.MatchString(a.text) {
		c.report(AddresseeColon, a, same(a.text))
	}
	lines := []line{a}
	for _, entry := range c.head.addressees {
		lines = append(lines, entry...)
	}
	for _, l := range lines {
		if !l.roman() {
			c.report(AddresseeStyle, l, looks(l))
			break
		}
	}
	for _, l := range lines {
		if !within(l.size(), 13, 14) {
			c.report(AddresseeSize, l, pt(l.size()))
			break
		}
	}
	if !dashed(strings.TrimSpace(kinhGui.ReplaceAllString(a.text, ""))) {
		c.marks(AddresseeMark, c.head.addressees)
		c.checkDashes()
	}
}

// marks reports entries of a list that do not end ";" and, the last, ".".
func (c *checker) marks(rule Rule, entries [][]line) {
	for i, entry := range entries {
		last := entry[len(entry)-1]
		want := byte(';')
		if i == len(entries)-1 {
			want = '.'
		}
		if text := strings.TrimSuffix(last.text, "./."); text == last.text && text[len(text)-1] != want {
			c.report(rule, last, same("…"+lastWord(text)))
		}
	}
}

func lastWord(text string) string {
	fields := strings.Fields(text)
	return fields[len(fields)-1]
}

// dashSlack: the colon is narrow, and tabs stop every few millimetres.
const dashSlack = 3 * geom.Millimetre

func (c *checker) checkDashes() {
	colon := c.head.addressing.at(func(r rune) bool { return r == ':' })
	if colon == 0 || len(c.head.addressees) == 0 {
		return
	}
	if dash := c.head.addressees[0][0]; apart(dash.x, colon) > dashSlack {
		c.report(AddresseeDash, dash, mm(apart(dash.x, colon)))
	}
}

// checkBases looks at the căn cứ of a decision, and of others where the first
// paragraphs are evidently such.
func (c *checker) checkBases() {
	var bases []paragraph
	for _, p := range c.paragraphs() {
		if p.centre && len(bases) == 0 {
			continue // the authority that decides
		}
		if first := p.lines[0]; !isBasis(first) && !(len(bases) > 0 && (first.starts("theo de nghi") || first.starts("xet "))) {
			break
		}
		bases = append(bases, p)
	}
	decision := c.kind.Code == "quyet-dinh" || c.kind.Code == "nghi-quyet"
	if len(bases) == 0 || !decision && !strings.HasSuffix(bases[0].text(), ";") {
		return
	}
	for i, p := range bases {
		if l := p.lines[0]; !l.italic() || l.bold() {
			c.report(BasisStyle, l, looks(l))
		}
		last := i == len(bases)-1
		if text := p.text(); !last && !strings.HasSuffix(text, ";") || last && decision && !strings.HasSuffix(text, ".") {
			c.report(BasisMark, p.lines[len(p.lines)-1], same("…"+lastWord(text)))
		}
	}
}

func (c *checker) checkBody() {
	c.checkBodySize()
	c.checkIndent()
	c.checkSpacing()
	if !c.justified() {
		for _, l := range c.body {
			c.report(BodyJustified, l, says("phần lớn không chạm lề phải", "most do not reach the right margin"))
			break
		}
	}
}

// checkBodySize reports the first line of each wrong size.
func (c *checker) checkBodySize() {
	seen := map[geom.Length]bool{}
	for _, l := range c.body {
		if s := l.size(); !within(s, 13, 14) && !seen[s] && hasWord(l.text) && !c.isCaption(l) {
			seen[s] = true
			c.report(BodySize, l, pt(s))
		}
	}
}

// isCaption tells a line in the middle below a picture, of which the decree
// says nothing.
func (c *checker) isCaption(l line) bool {
	for _, p := range c.sheets[l.page].Images {
		if l.y > p.Y+p.Height && l.y < p.Y+p.Height+25*geom.Millimetre && c.inMiddle(l) {
			return true
		}
	}
	return false
}

// justified tells whether lines that are followed by another of their
// paragraph reach the right edge; with few of them, nothing is said.
func (c *checker) justified() bool {
	const few, most = 4, 70
	all, reach := 0, 0
	right := c.furthestRight()
	for _, p := range c.paragraphs() {
		if p.centre || c.sheets[p.lines[0].page].landscape() {
			continue
		}
		for _, l := range p.lines[:len(p.lines)-1] {
			all++
			if apart(l.right, right) <= tolerance {
				reach++
			}
		}
	}
	return all < few || 100*reach >= most*all
}

func (c *checker) furthestRight() (right geom.Length) {
	for _, l := range c.body {
		if !c.sheets[l.page].landscape() {
			right = max(right, l.right)
		}
	}
	return right
}

// The first line is set in by 1 or 1.27 cm; annex I, II.6.
const (
	indentSmall = 10 * geom.Millimetre
	indentWide  = geom.Millimetre * 127 / 10
)

// checkIndent looks at paragraphs of two lines and more whose second begins at
// the left edge, and reports the first wrong one where most are.
func (c *checker) checkIndent() {
	left, _ := c.edges()
	var wrong []line
	all := 0
	for _, p := range c.paragraphs() {
		if p.centre || len(p.lines) < 2 || apart(p.lines[1].x, left) > tolerance || p.lines[0].page != p.lines[1].page || isContinued(p.lines[0].text) {
			continue
		}
		all++
		in := p.lines[0].x - p.lines[1].x
		if apart(in, indentSmall) > tolerance && apart(in, indentWide) > tolerance {
			wrong = append(wrong, p.lines[0])
		}
	}
	if 2*len(wrong) > all {
		c.report(BodyIndent, wrong[0], mm(max(0, wrong[0].x-left)))
	}
}

// isContinued tells text that goes on from the page before.
func isContinued(text string) bool {
	for _, r := range text {
		return unicode.IsLower(r)
	}
	return false
}

// lineHeight is the single spacing of Times New Roman, per thousand.
const lineHeight = 1150

// checkSpacing measures baselines: the usual distance within paragraphs, and
// the usual one between them beyond that.
func (c *checker) checkSpacing() {
	pitch := c.pitch()
	if pitch == 0 {
		return
	}
	var gaps []geom.Length
	var between, inside line
	paragraphs := c.paragraphs()
	for i, p := range paragraphs {
		if len(p.lines) > 1 && !inside.found() {
			inside = p.lines[1]
		}
		if i == 0 || p.centre || paragraphs[i-1].centre {
			continue
		}
		before, first := paragraphs[i-1].lines[len(paragraphs[i-1].lines)-1], p.lines[0]
		if first.page == before.page && first.size() == before.size() && first.y-before.y < pitch*3 && !c.between(before, first) {
			gaps = append(gaps, first.y-before.y-p.pitch(pitch))
			if !between.found() {
				between = first
			}
		}
	}
	const slack = 3 // hundredths of a line
	if share := int(int64(pitch) * 100000 / int64(max(1, inside.size().Scale(lineHeight, 1)))); inside.found() && (share < 100-slack || share > 150+slack) {
		text := fmt.Sprintf("%d.%02d", share/100, share%100)
		c.report(BodySpacing, inside, says(strings.Replace(text, ".", ",", 1)+" dòng", text+" lines"))
	}
	if gap := median(gaps); len(gaps) > 1 && gap < 6*geom.Point-geom.Point/2 {
		c.report(BodyGap, between, pt(max(0, gap)))
	}
}

// pitch is the distance of the lines of a paragraph, where it has two: bases
// may be set closer than the text is. Otherwise it is the usual one.
func (p paragraph) pitch(usual geom.Length) geom.Length {
	if len(p.lines) < 2 || p.lines[0].page != p.lines[1].page {
		return usual
	}
	return min(usual, p.lines[1].y-p.lines[0].y)
}

// between tells whether a table stands between two lines.
func (c *checker) between(a, b line) bool {
	for _, g := range c.sheets[a.page].grids {
		if g.y1 > a.y && g.y1 < b.y {
			return true
		}
	}
	return false
}
