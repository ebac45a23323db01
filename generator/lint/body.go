package lint

import (
	"cmp"
	"slices"
	"strings"

	"congvan/generator/geom"
	"congvan/generator/pdfium"
)

// paragraph is lines of the body that belong together.
type paragraph struct {
	lines  []line
	centre bool // it stands in the middle
}

func (p paragraph) text() string {
	var words []string
	for _, l := range p.lines {
		words = append(words, l.text)
	}
	return strings.Join(words, " ")
}

// readBody takes the rows between the head and the foot that are running text.
func (c *checker) readBody() {
	for i := c.parts[0].from; i < c.parts[0].to && i <= c.foot.sheet; i++ {
		s := c.sheets[i]
		for j, row := range s.rows {
			l := whole(row)
			switch {
			case i == 0 && j < c.head.end, i == c.foot.sheet && l.y >= c.foot.y-sameBaseline:
			case s.inTable(row[0]), s.isNote(l):
			default:
				c.body = append(c.body, l)
			}
		}
	}
}

// isNote tells a line among the footnotes: below a short rule, in small print.
func (s sheet) isNote(l line) bool {
	if l.size() > 12*geom.Point {
		return false
	}
	return slices.ContainsFunc(s.Lines, func(r pdfium.Line) bool {
		return r.Horizontal() && r.Length() > 15*geom.Millimetre && r.Length() < 80*geom.Millimetre &&
			r.Y1 < l.y && r.Y1 > s.Height/3 && r.X1 < leftTo+2*geom.Millimetre
	})
}

// edges are the left and right ends that most lines of the body share, the
// left one that of the lines that go on with a paragraph; 0 where no line does.
func (c *checker) edges() (left, right geom.Length) {
	var rs []geom.Length
	for _, l := range c.body {
		if !c.sheets[l.page].landscape() {
			rs = append(rs, l.right)
		}
	}
	if len(rs) == 0 {
		return 0, 0
	}
	right = fullLine(rs)
	switch starts := c.goingOn(slices.Max(rs)); {
	case len(starts) == 1:
		return starts[0], right
	case common(starts) != 0:
		return common(starts), right
	}
	return 0, 0 // paragraphs of one line: they show neither
}

// fullLine is where full lines end. A page with few of them may have two short
// ones that happen to end at one place: that is no edge while others go on.
func fullLine(rs []geom.Length) geom.Length {
	const few = 3
	right, most := common(rs), slices.Max(rs)
	n := 0
	for _, r := range rs {
		if apart(r, right) <= geom.Millimetre/2 {
			n++
		}
	}
	if n < few && most > right+5*geom.Millimetre {
		return most
	}
	return right
}

// goingOn are the beginnings of lines below a line that is full: it reaches
// as far right as any. Among one-line paragraphs the longest is not full: one
// must show it by its indent, or several must end there.
func (c *checker) goingOn(right geom.Length) []geom.Length {
	const several = 3
	var starts []geom.Length
	set, full := false, 0
	for i := 1; i < len(c.body); i++ {
		above, l := c.body[i-1], c.body[i]
		if c.sheets[above.page].landscape() || apart(above.right, right) > geom.Millimetre {
			continue
		}
		full++
		if above.page == l.page && l.x <= above.x+geom.Millimetre/2 {
			starts = append(starts, l.x)
			set = set || l.x < above.x-3*geom.Millimetre
		}
	}
	if !set && full < several {
		return nil
	}
	return starts
}

// common is the length that most of the list have, to half a millimetre.
func common(list []geom.Length) geom.Length {
	slices.Sort(list)
	var best geom.Length
	most := 0
	for i := range list {
		n := 0
		for j := i; j < len(list) && list[j]-list[i] <= geom.Millimetre/2; j++ {
			n++
		}
		if n > most {
			best, most = list[i+n/2], n
		}
	}
	if most < 2 {
		return 0
	}
	return best
}

// paragraphs divides the body: a paragraph begins where a line is set in, or
// further below than a line of its size would be, or after a short line.
func (c *checker) paragraphs() []paragraph {
	left, right := c.edges()
	pitch := c.pitch()
	var out []paragraph
	for i, l := range c.body {
		middle := c.inMiddle(l) && apart(l.right, right) > 5*geom.Millimetre
		if i == 0 || middle || out[len(out)-1].centre || c.begins(l, c.body[i-1], left, right, pitch) {
			out = append(out, paragraph{centre: middle})
		}
		p := &out[len(out)-1]
		p.lines = append(p.lines, l)
	}
	return out
}

func (c *checker) begins(l, before line, left, right, pitch geom.Length) bool {
	if right == 0 {
		return true
	}
	if l.page != before.page {
		return l.x > left+3*geom.Millimetre || before.right < right-15*geom.Millimetre
	}
	far := pitch > 0 && l.y-before.y > pitch+4*geom.Point
	return l.x > before.x+3*geom.Millimetre || l.x > left+3*geom.Millimetre && apart(l.x, before.x) > geom.Millimetre/2 && l.x > before.x ||
		far || before.right < right-25*geom.Millimetre
}

// pitch is the usual distance of two lines of one paragraph: of the second
// one that begins at the left edge while the first fills the line.
func (c *checker) pitch() geom.Length {
	left, right := c.edges()
	var all []geom.Length
	for i := 1; i < len(c.body); i++ {
		a, b := c.body[i-1], c.body[i]
		if a.page == b.page && apart(b.x, left) < tolerance && a.right > right-tolerance*4 && b.y-a.y < 3*a.size() {
			all = append(all, b.y-a.y)
		}
	}
	return median(all)
}

// median is 0 of fewer than two.
func median(list []geom.Length) geom.Length {
	if len(list) < 2 {
		return 0
	}
	slices.Sort(list)
	return list[(len(list)-1)/2]
}

func isBasis(l line) bool { return l.starts("can cu ") }

// widest is the line furthest to one side, for reports.
func furthest(lines []line, by func(a, b line) int) line {
	return slices.MaxFunc(lines, func(a, b line) int { return cmp.Or(by(a, b), cmp.Compare(b.y, a.y)) })
}
