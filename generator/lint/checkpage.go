package lint

import (
	"cmp"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"congvan/generator/geom"
	"congvan/generator/pdfium"
	"congvan/input"
)

// Ascent and descent of Times New Roman and Liberation Serif, per thousand of
// the size.
const ascent, descent = 891, 216

func top(l line) geom.Length    { return l.y - l.size().Scale(ascent, 1000) }
func bottom(l line) geom.Length { return l.y + l.size().Scale(descent, 1000) }

func (c *checker) checkPages() {
	for i, s := range c.sheets {
		c.checkPaper(i, s)
		c.checkMargins(i, s)
	}
	c.checkEdges()
	c.checkPageNumbers()
}

func (c *checker) checkPaper(i int, s sheet) {
	short, long := min(s.Width, s.Height), max(s.Width, s.Height)
	if apart(short, paperShort) > tolerance || apart(long, paperLong) > tolerance {
		size := fmt.Sprintf("%.0f x %.0f mm", s.Width.Mm(), s.Height.Mm())
		c.report(Paper, line{page: i, y: 1}, same(size))
	}
}

// checkMargins looks for text that runs into a margin, and for a page that
// begins too low.
func (c *checker) checkMargins(i int, s sheet) {
	var all []line
	for _, row := range s.rows {
		for _, l := range row {
			if i > 0 || l.y >= c.head.nation.y-geom.Millimetre { // stamps and captions stand in the top margin
				all = append(all, l)
			}
		}
	}
	if len(all) == 0 {
		return
	}
	first, last := all[0], all[len(all)-1]
	left := furthest(all, func(a, b line) int { return cmp.Compare(b.x, a.x) })
	right := furthest(all, func(a, b line) int { return cmp.Compare(a.right, b.right) })
	leftLeast, rightLeast := geom.Length(leftFrom), geom.Length(rightFrom)
	if s.landscape() { // whichever edge is bound
		leftLeast = rightFrom
	}
	if left.x < leftLeast-tolerance {
		c.report(MarginLeft, left, mm(left.x))
	}
	if s.Width-right.right < rightLeast-tolerance {
		c.report(MarginRight, right, mm(s.Width-right.right))
	}
	if top(first) < topFrom-tolerance {
		c.report(MarginTop, first, mm(top(first)))
	}
	// Spacing above a first line adds to the margin; a picture or a frame may stand above it.
	const above = 6 * geom.Millimetre
	if !s.landscape() && top(first) > topTo+above && len(s.Images) == 0 && !s.inTable(first) && (i == 0 || s.number.found()) {
		c.report(MarginTop, first, mm(top(first)))
	}
	if s.Height-bottom(last) < bottomFrom-tolerance {
		c.report(MarginBottom, last, mm(s.Height-bottom(last)))
	}
}

// checkEdges holds the edges that the body evidently reaches against the
// widest margins.
func (c *checker) checkEdges() {
	left, right := c.edges()
	if left > leftTo+tolerance {
		for _, l := range c.body {
			if apart(l.x, left) < tolerance {
				if left < leftTo+8*geom.Millimetre { // further in, it is a body of set-in lines
					c.report(MarginLeft, l, mm(left))
				}
				break
			}
		}
	}
	if right > 0 && right < paperShort-rightTo-tolerance {
		for _, l := range c.body {
			if apart(l.right, right) < tolerance {
				if c.justified() {
					c.report(MarginRight, l, mm(paperShort-right))
				}
				break
			}
		}
	}
}

func (c *checker) checkPageNumbers() {
	for _, p := range c.parts {
		for i := p.from; i < p.to; i++ {
			c.checkPageNumber(p, i)
		}
	}
}

func (c *checker) checkPageNumber(p part, i int) {
	s, want := c.sheets[i], i-p.from+1
	n := s.number
	if i == p.from {
		if n.found() {
			c.report(PageNumberFirst, n, same(n.text))
		}
		return
	}
	if !n.found() {
		c.report(PageNumberNone, line{page: i, y: 1}, says("không có", "none"))
		return
	}
	// The middle of the paper or of the text between the margins.
	const slack = 4 * geom.Millimetre
	low, high := s.Width/2-slack, s.Width/2+(leftTo-rightFrom)/2+slack
	if n.y > numberZone || n.centre() < low || n.centre() > high {
		c.report(PageNumberPlace, n, says(
			fmt.Sprintf("cách mép trên %.0f mm, cách mép trái %.0f mm", n.y.Mm(), n.centre().Mm()),
			fmt.Sprintf("%.0f mm from the top, %.0f mm from the left", n.y.Mm(), n.centre().Mm())))
	}
	got, err := strconv.Atoi(strings.Trim(n.text, "- "))
	switch {
	case err != nil || n.italic() || !within(n.size(), 13, 14):
		style := looks(n)
		c.report(PageNumberStyle, n, says(n.text+", "+pt(n.size()).VI+", "+style.VI, n.text+", "+pt(n.size()).EN+", "+style.EN))
	case got != want:
		c.report(PageNumberOrder, n, says(fmt.Sprintf("%d ở trang thứ %d của phần này", got, want), fmt.Sprintf("%d on page %d of this part", got, want)))
	}
}

// sizeSlack is how far a size may be off: Word and LibreOffice round it.
const sizeSlack = geom.Point / 4

func within(size geom.Length, from, to int) bool {
	return size >= geom.Length(from)*geom.Point-sizeSlack && size <= geom.Length(to)*geom.Point+sizeSlack
}

var (
	rightFonts = regexp.MustCompile(`(?i)times|liberation ?serif|tinos|nimbusrom|termes|thorndale|cambriamath`)
	signFonts  = regexp.MustCompile(`(?i)symbol|wingding|dingbat|webding`) // dashes and dots of lists
)

// checkFonts reports each wrong font once, and each page with coloured text.
func (c *checker) checkFonts() {
	seen := map[string]bool{}
	for i, s := range c.sheets {
		coloured := false
		for _, row := range s.rows {
			for _, l := range row {
				for _, r := range l.runs {
					if r.Font != "" && !seen[r.Font] && !rightFonts.MatchString(r.Font) && !signFonts.MatchString(r.Font) && hasWord(r.Text) {
						seen[r.Font] = true
						c.report(FontFamily, at(i, r), same(r.Font))
					}
					if !coloured && !isBlack(r.Color) && !isWhite(r.Color) && hasWord(r.Text) && !c.isStampLine(l) {
						coloured = true
						c.report(Colour, at(i, r), same(fmt.Sprintf("#%02x%02x%02x", r.Color.R, r.Color.G, r.Color.B)))
					}
				}
			}
		}
	}
}

func isWhite(c pdfium.Color) bool { return min(c.R, c.G, c.B) > 240 }

func (c *checker) isStampLine(l line) bool {
	for _, s := range c.head.stamps {
		if s.page == l.page && s.y == l.y && s.x == l.x {
			return true
		}
	}
	return isStamp(l)
}

func at(page int, r pdfium.Run) line {
	return line{page: page, x: r.X, right: r.Right(), y: r.Y, text: r.Text, runs: []pdfium.Run{r}}
}

// hasWord tells text with letters: single signs come from many fonts.
func hasWord(text string) bool { return len(squeezed(input.Fold(text))) >= 2 }
