package lint

import (
	"regexp"
	"slices"

	"congvan/generator/geom"
)

// foot is boxes 7 and 9b.
type foot struct {
	sheet     int // where it begins
	y         geom.Length
	head      line // Nơi nhận:
	entries   [][]line
	authority []line // box 7a
	name      []line // box 7b
	two       bool   // two signatures side by side above Nơi nhận
}

func isRecipients(l line) bool { return recipientsHead.MatchString(l.plain()) }

var (
	recipientsHead = regexp.MustCompile(`^noi nhan\s*[:.;]?$`)
	drafterMark    = regexp.MustCompile(`^[\p{Lu}\d]{1,6}[.,]? ?\(?\d+\)?\.?$`)
)

// signatureRoom is the least room above the name that shows it to be the name.
const signatureRoom = 12 * geom.Millimetre

// readFoot finds Nơi nhận from the end of the dispatch, and on its right the signature.
func (c *checker) readFoot() {
	f := &c.foot
	f.sheet, f.y = c.parts[0].to, 0
	for i := c.parts[0].to - 1; i >= 0 && !f.head.found(); i-- {
		for _, row := range slices.Backward(c.sheets[i].rows) {
			if at := slices.IndexFunc(row, isRecipients); at >= 0 {
				f.head, f.sheet, f.y = row[at], i, row[at].y
				break
			}
		}
	}
	if !f.head.found() {
		c.readBareSignature()
		return
	}
	c.readSignature()
	c.readEntries()
}

// footLevel is how far above Nơi nhận the authority may begin.
const footLevel = 8 * geom.Millimetre

// readSignature takes what stands right of Nơi nhận.
func (c *checker) readSignature() {
	f := &c.foot
	var column []line
	for _, row := range c.sheets[f.sheet].rows {
		for _, l := range row {
			if l.y > f.head.y-footLevel && l.x > f.head.right && l.centre() > 95*geom.Millimetre && !dashed(l.text) {
				column = append(column, l)
				f.y = min(f.y, l.y)
			}
		}
	}
	// A line of the body may end that low; it does not look like an authority.
	for len(column) > 0 && column[0].y < f.head.y-3*geom.Millimetre && !column[0].caps() {
		column = column[1:]
	}
	f.y = f.head.y
	if len(column) > 0 {
		f.y = min(f.y, column[0].y)
	} else {
		c.readTwoSignatures()
	}
	f.authority, f.name = divide(column)
}

// readTwoSignatures finds the row in which two authorities begin: bold
// capitals on either side, above Nơi nhận.
func (c *checker) readTwoSignatures() {
	f := &c.foot
	middle := c.sheets[f.sheet].Width / 2
	for _, row := range c.sheets[f.sheet].rows {
		if len(row) < 2 || row[0].y >= f.head.y || f.sheet == 0 && row[0].y <= c.head.top() {
			continue
		}
		left, right := row[0], row[len(row)-1]
		if left.bold() && left.caps() && right.bold() && right.caps() && left.right < middle+leftFrom && right.x > middle {
			f.two, f.y = true, row[0].y
			return
		}
	}
}

// divide parts a column into the authority and, after the room for the
// signature, the name.
func divide(column []line) (authority, name []line) {
	for i := 1; i < len(column); i++ {
		if column[i].y-column[i-1].y > signatureRoom {
			return column[:i], column[i:]
		}
	}
	return column, nil
}

// readBareSignature finds the signature of a document without Nơi nhận: the
// last lines in bold capitals in the right half.
func (c *checker) readBareSignature() {
	f := &c.foot
	for i := c.parts[0].to - 1; i >= 0; i-- {
		rows := c.sheets[i].rows
		for j := len(rows) - 1; j >= 0; j-- {
			l := rows[j][len(rows[j])-1]
			if l.bold() && l.caps() && l.centre() > 115*geom.Millimetre && (i > 0 || j >= c.head.end) && !c.sheets[i].inTable(l) {
				f.sheet, f.y = i, l.y
			} else if f.sheet == i && l.y < f.y {
				return
			}
		}
		if f.sheet == i {
			return
		}
	}
}

// readEntries takes the list of box 9b, over the end of the page if need be.
func (c *checker) readEntries() {
	f := &c.foot
	edge := f.head.x
	for i := f.sheet; i < c.parts[0].to; i++ {
		for _, row := range c.sheets[i].rows {
			l := row[0]
			if i == f.sheet && l.y <= f.head.y+sameBaseline || l.x > edge+25*geom.Millimetre || c.sheets[i].inTable(l) {
				continue
			}
			switch {
			case drafterMark.MatchString(l.text):
			case dashed(l.text) || len(f.entries) == 0 || l.x < edge+geom.Millimetre*3/2 && endsEntry(f.entries[len(f.entries)-1]):
				f.entries = append(f.entries, []line{l})
			default:
				n := len(f.entries) - 1
				f.entries[n] = append(f.entries[n], l)
			}
		}
	}
}

// endsEntry tells an entry that its mark has ended.
func endsEntry(entry []line) bool {
	text := entry[len(entry)-1].text
	return text[len(text)-1] == ';' || text[len(text)-1] == '.'
}
