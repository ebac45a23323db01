package lint

import (
	"regexp"
	"slices"
	"strings"

	"congvan/generator/geom"
	"congvan/generator/pdfium"
)

// The page, annex I, I.1, I.2 and I.7. Tolerance: the edge of a letter is not
// the edge of its place, and programs round.
const (
	paperShort = 210 * geom.Millimetre
	paperLong  = 297 * geom.Millimetre
	tolerance  = 1 * geom.Millimetre

	leftFrom, leftTo   = 30 * geom.Millimetre, 35 * geom.Millimetre
	rightFrom, rightTo = 15 * geom.Millimetre, 20 * geom.Millimetre
	topFrom, topTo     = 20 * geom.Millimetre, 25 * geom.Millimetre
	bottomFrom         = 20 * geom.Millimetre
)

// sheet is one page as rows of text.
type sheet struct {
	pdfium.Page
	rows   [][]line // the page number is not among them
	number line     // the page number, not found() where there is none
	grids  []grid   // tables with drawn lines
	foot   geom.Length
}

// grid is the area of a table.
type grid struct{ x1, y1, x2, y2 geom.Length }

func (g grid) holds(l line) bool {
	return l.y > g.y1 && l.y < g.y2 && l.right > g.x1 && l.x < g.x2
}

func newChecker(pages []pdfium.Page) *checker {
	c := &checker{}
	for i, p := range pages {
		s := sheet{Page: p, rows: rows(i, p.Runs), foot: p.Height}
		s.grids = grids(p)
		s.takeNumber()
		s.takeFooter()
		c.sheets = append(c.sheets, s)
	}
	return c
}

// landscape tells a page that lies on its side.
func (s sheet) landscape() bool { return s.Width > s.Height }

// grids are the areas that two or more upright lines share.
func grids(p pdfium.Page) []grid {
	var out []grid
	count := map[int]int{}
	for _, l := range p.Lines {
		if l.Horizontal() || l.Length() < 4*geom.Millimetre {
			continue
		}
		at := -1
		for i, g := range out {
			if l.Y1 < g.y2+geom.Millimetre && l.Y2 > g.y1-geom.Millimetre {
				at = i
				break
			}
		}
		if at < 0 {
			out = append(out, grid{l.X1, l.Y1, l.X1, l.Y2})
			at = len(out) - 1
		}
		g := &out[at]
		g.x1, g.x2, g.y1, g.y2 = min(g.x1, l.X1), max(g.x2, l.X1), min(g.y1, l.Y1), max(g.y2, l.Y2)
		count[at]++
	}
	kept := out[:0]
	for i, g := range out {
		if count[i] > 1 {
			kept = append(kept, g)
		}
	}
	return kept
}

// inTable tells whether a line stands in a drawn table.
func (s sheet) inTable(l line) bool {
	for _, g := range s.grids {
		if g.holds(l) {
			return true
		}
	}
	return false
}

var pageNumber = regexp.MustCompile(`^(- ?)?(\d{1,4}|[ivxlcIVXLC]{1,6})( ?-)?(/\d+)?$`)

// numberZone is how far from the edge of the paper a page number stands.
const numberZone = 25 * geom.Millimetre

// takeNumber finds the page number in the first or last row.
func (s *sheet) takeNumber() {
	for _, i := range []int{0, len(s.rows) - 1} {
		if i < 0 || i >= len(s.rows) || len(s.rows[i]) != 1 {
			continue
		}
		l := s.rows[i][0]
		atEdge := l.y < numberZone || l.y > s.Height-numberZone
		if pageNumber.MatchString(l.text) && atEdge && !s.inTable(l) {
			s.number = l
			s.rows = append(s.rows[:i:i], s.rows[i+1:]...)
			return
		}
	}
}

// takeFooter cuts off what stands below a rule over the whole width near the
// foot: the address of box 13, or a footer.
func (s *sheet) takeFooter() {
	const wide, zone = 120 * geom.Millimetre, 60 * geom.Millimetre
	for _, l := range s.Lines {
		if !l.Horizontal() || l.Length() < wide || l.Y1 < s.Height-zone || s.inTable(line{x: l.X1, right: l.X2, y: l.Y1 + 1}) {
			continue
		}
		for i, row := range s.rows {
			if row[0].y > l.Y1 && smaller(s.rows[i:]) && !s.inTable(row[0]) {
				s.rows, s.foot = s.rows[:i], l.Y1
				return
			}
		}
	}
}

// smaller tells rows in the size of a footer.
func smaller(rows [][]line) bool {
	for _, row := range rows {
		if whole(row).size() > 12*geom.Point+geom.Point/4 {
			return false
		}
	}
	return true
}

// scanned reports a file without text to measure.
func (c *checker) scanned() bool {
	for _, s := range c.sheets {
		if len(s.rows) > 0 {
			return false
		}
	}
	c.report(Scan, line{}, says("không có", "none"))
	return true
}

// part is the dispatch, or one annex of it.
type part struct {
	from, to int // sheets
	label    line
}

var annexLabel = regexp.MustCompile(`^phu luc( [ivxlcdm]+| \d+| so \d+| [a-z])?\.?$`)

// readParts finds where annexes begin.
func (c *checker) readParts() {
	c.parts = []part{{0, len(c.sheets), line{}}}
	for i := 1; i < len(c.sheets); i++ {
		first, ok := c.sheets[i].first()
		if !ok || !annexLabel.MatchString(first.plain()) && !c.beginsDocument(i, first) {
			continue
		}
		c.parts[len(c.parts)-1].to = i
		c.parts = append(c.parts, part{i, len(c.sheets), first})
	}
}

// beginsDocument tells a page that a document issued with the dispatch begins:
// a letterhead, or a title without a page number above it, though the page
// before or behind has one.
func (c *checker) beginsDocument(i int, first line) bool {
	switch {
	case c.sheets[i].number.found():
		return false
	case slices.ContainsFunc(c.sheets[i].rows[:min(len(c.sheets[i].rows), letterhead)], func(row []line) bool { return slices.ContainsFunc(row, isNation) }):
		return true
	case !first.bold() || !first.caps():
		return false
	}
	return i > 1 && c.sheets[i-1].number.found() || i+1 < len(c.sheets) && c.sheets[i+1].number.found()
}

// letterhead is the rows in which the Quốc hiệu stands: an urgency or
// circulation mark may be above it.
const letterhead = 4

func (s sheet) first() (line, bool) {
	for _, row := range s.rows {
		for _, l := range row {
			if l.width() > 0 && strings.TrimSpace(l.text) != "" {
				return whole(row), true
			}
		}
	}
	return line{}, false
}

// below is the horizontal line right below text that shares most of its width
// or lies within it.
func (c *checker) below(l line, within geom.Length) (pdfium.Line, bool) {
	var best pdfium.Line
	found := false
	for _, r := range c.sheets[l.page].Lines {
		middle := (r.X1 + r.X2) / 2
		if r.Horizontal() && r.Y1 > l.y && r.Y1 < l.y+within && r.Length() > 4*geom.Millimetre &&
			middle > l.x && middle < l.right && r.Length() < l.width()*2 {
			if !found || r.Y1 < best.Y1 {
				best, found = r, true
			}
		}
	}
	return best, found
}
