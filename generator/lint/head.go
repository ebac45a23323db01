package lint

import (
	"regexp"
	"slices"
	"strings"

	"congvan/generator/geom"
	"congvan/input"
)

// head is boxes 1 to 5, 9a, 10 and 11, as they were recognised on the first page.
type head struct {
	nation, motto line
	bodies        []line // box 2, the parent first
	number, date  line
	about         []line // box 5b, V/v ...
	title         line   // box 5a
	subject       []line // below the title
	addressing    line   // Kính gửi
	addressees    [][]line
	stamps        []line // boxes 10 and 11
	end           int    // the first row that belongs to the body
	split         geom.Length
}

const (
	nationName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
	mottoText  = "Độc lập - Tự do - Hạnh phúc"
)

var (
	placeDate = regexp.MustCompile(`ngay.{0,12}thang.{0,12}nam`)
	urgencies = map[string]geom.Length{ // annex I, III.2: how long the frame is
		"hoa toc": 30 * geom.Millimetre, "hoa toc hen gio": 0, "thuong khan": 40 * geom.Millimetre, "khan": 20 * geom.Millimetre,
	}
	secrecies    = []string{"mat", "toi mat", "tuyet mat"}
	circulations = []string{"xem xong tra lai", "luu hanh noi bo"}
)

// readHead recognises the parts above the body; it is false where there is no
// Quốc hiệu to begin with.
func (c *checker) readHead() bool {
	rows := c.sheets[0].rows
	at := slices.IndexFunc(rows, func(row []line) bool { return slices.ContainsFunc(row, isNation) })
	if at < 0 {
		return false
	}
	h := &c.head
	h.nation = rows[at][slices.IndexFunc(rows[at], isNation)]
	h.split = h.nation.x
	left, right := c.columns()
	h.readRight(right)
	h.readNumber(left)
	h.readBodies(left)
	h.readStamps(&c.sheets[0])
	h.readAbout(left)
	c.readTitle()
	c.readAddressing()
	c.readKind()
	return true
}

func isNation(l line) bool {
	s := squeezed(l.text)
	return strings.HasPrefix(s, "conghoaxahoi") || strings.Contains(s, "chunghiavietnam")
}

// columns are the rows of the first page, each in two: what has its middle
// left of the Quốc hiệu's beginning, and the rest.
func (c *checker) columns() (left, right []line) {
	for _, row := range c.sheets[0].rows {
		var l, r []line
		for _, s := range row {
			if s.centre() < c.head.split {
				l = append(l, s)
			} else {
				r = append(r, s)
			}
		}
		left, right = append(left, whole(l)), append(right, whole(r))
	}
	return left, right
}

// headDepth is how far below the Quốc hiệu the number and the date may stand.
const headDepth = 70 * geom.Millimetre

func (h *head) readRight(right []line) {
	for _, l := range right {
		if !l.found() || l.y <= h.nation.y || l.y > h.nation.y+headDepth {
			continue
		}
		s := squeezed(l.text)
		switch {
		case !h.motto.found() && (strings.Contains(s, "hanhphuc") || strings.Contains(s, "doclap") && strings.Contains(s, "tudo")):
			h.motto = l
		case !h.date.found() && l.x > h.split-20*geom.Millimetre && placeDate.MatchString(l.plain()):
			h.date = l
		}
	}
}

func (h *head) readNumber(left []line) {
	for _, l := range left {
		if l.found() && l.y > h.nation.y-geom.Millimetre && l.y < h.nation.y+headDepth && isNumber(l.text) {
			h.number = l
			return
		}
	}
}

var numberHead = regexp.MustCompile(`(?i)^số\s*[:.;]?\s*[\d/._…\s-]`)

func isNumber(text string) bool { return numberHead.MatchString(text + " ") }

// readBodies takes the left lines from the height of the Quốc hiệu down to the
// number, or to the date where there is none.
func (h *head) readBodies(left []line) {
	end := h.nation.y + headDepth
	switch {
	case h.number.found():
		end = h.number.y
	case h.date.found():
		end = h.date.y - geom.Millimetre
	case h.motto.found():
		end = h.motto.y + 10*geom.Millimetre
	}
	for _, l := range left {
		if l.found() && l.y > h.nation.y-8*geom.Millimetre && l.y < end && !isStamp(l) && !h.isAbout(l) && !l.starts("kinh gui") {
			h.bodies = append(h.bodies, l)
		}
	}
}

func isStamp(l line) bool {
	text := strings.Trim(l.plain(), " .!:")
	_, urgent := urgencies[text]
	return l.caps() && (urgent || slices.Contains(secrecies, text) || slices.Contains(circulations, text))
}

// readStamps takes boxes 10 and 11 out of the rows: they may stand beside
// whatever is level with them.
func (h *head) readStamps(s *sheet) {
	var rows [][]line
	for _, row := range s.rows {
		kept := slices.DeleteFunc(slices.Clone(row), func(l line) bool {
			if l.y > h.nation.y+2*headDepth || !isStamp(l) {
				return false
			}
			h.stamps = append(h.stamps, l)
			return true
		})
		if len(kept) > 0 {
			rows = append(rows, kept)
		}
	}
	s.rows = rows
}

// isAbout tells a line that begins a subject: with a capital, or it goes on
// with a sentence; and not as a field of a form, "Về việc: ...".
func (h *head) isAbout(l line) bool {
	return strings.HasPrefix(strings.TrimSpace(l.text), "V") && aboutHead.MatchString(l.plain())
}

var aboutHead = regexp.MustCompile(`^((v/v|v/ v|vv|v\.v|v/việc)( |:|$)|ve viec [^:])`)

// readAbout takes box 5b: the line that begins with V/v and those under it.
func (h *head) readAbout(left []line) {
	for _, l := range left {
		switch {
		case len(h.about) == 0:
			if l.found() && h.isAbout(l) && l.y < h.nation.y+2*headDepth {
				h.about = append(h.about, l)
			}
		case !l.found():
		case h.follows(l):
			h.about = append(h.about, l)
		default:
			return
		}
	}
}

// follows tells whether a line of the left column goes on with the subject.
func (h *head) follows(l line) bool {
	last := h.about[len(h.about)-1]
	return l.y-last.y < last.size()*2 && l.right < h.split+8*geom.Millimetre && !isStamp(l) && !l.starts("kinh gui")
}

// top is where the rows below the letterhead begin.
func (h *head) top() geom.Length {
	y := max(h.nation.y, h.motto.y, h.number.y, h.date.y)
	if len(h.about) > 0 {
		y = max(y, h.about[len(h.about)-1].y)
	}
	return y
}

// readTitle finds box 5a: the first row below the letterhead that stands in
// the middle and is the name of a type, or bold capitals.
func (c *checker) readTitle() {
	h := &c.head
	rows := c.sheets[0].rows
	h.end = len(rows)
	for i, row := range rows {
		l := whole(row)
		if l.y <= h.top() || isStamp(l) {
			continue
		}
		h.end = min(h.end, i)
		_, known := typeOf(l.text)
		if len(h.about) > 0 || l.starts("kinh gui") || !c.inMiddle(l) || !(known && l.caps() || l.bold() && l.caps()) {
			return
		}
		h.title = l
		c.readSubject(i + 1)
		return
	}
}

// inMiddle tells a line that stands in the middle and does not fill the page.
func (c *checker) inMiddle(l line) bool {
	const slack, free = 12 * geom.Millimetre, 4 * geom.Millimetre
	s := c.sheets[l.page]
	middle := (s.Width + leftFrom - rightFrom) / 2
	return apart(l.centre(), middle) < slack && l.x > leftTo+free
}

// onAxis tells a line that can only be meant to stand in the middle.
func (c *checker) onAxis(l line) bool {
	const slack = 4 * geom.Millimetre // the first line of a paragraph is twice as far off
	return c.inMiddle(l) && apart(l.centre(), (c.sheets[l.page].Width+leftFrom-rightFrom)/2) < slack
}

// readSubject takes the lines under the title, as long as they stand in the
// middle and look like the first of them.
func (c *checker) readSubject(from int) {
	h := &c.head
	rows := c.sheets[0].rows
	h.end = from
	last := h.title
	for i := from; i < len(rows); i++ {
		l := whole(rows[i])
		if !l.bold() && !c.onAxis(l) || l.y-last.y > 12*geom.Millimetre || l.caps() || l.starts("kinh gui") || isBasis(l) {
			return
		}
		if len(h.subject) > 0 {
			if _, ruled := c.below(last, l.y-last.y); ruled || l.bold() != h.subject[0].bold() {
				return
			}
		}
		h.subject = append(h.subject, l)
		last, h.end = l, i+1
	}
}

// typeOf is the document type a title names.
func typeOf(title string) (input.DocumentType, bool) {
	plain := strings.Trim(input.Fold(title), " .:")
	var best input.DocumentType
	for _, t := range input.DocumentTypes() {
		name := input.Fold(t.Name)
		if t.Code != input.OfficialLetter && (plain == name || strings.HasPrefix(plain, name+" ")) && len(t.Name) > len(best.Name) {
			best = t
		}
	}
	return best, best.Code != ""
}

func (c *checker) readKind() {
	h := c.head
	if h.title.found() {
		if c.kind, _ = typeOf(h.title.text); c.kind.Code == "" && h.title.starts("thu ") {
			c.kind, _ = input.DocumentTypeByCode("thu-cong")
		}
		return
	}
	if len(h.about) > 0 {
		c.kind, _ = input.DocumentTypeByCode(input.OfficialLetter)
	}
}

// readAddressing finds box 9a and its list.
func (c *checker) readAddressing() {
	h := &c.head
	rows := c.sheets[0].rows
	for i := h.end; i < len(rows) && i < h.end+4; i++ {
		l := whole(rows[i])
		if !l.starts("kinh gui") {
			continue
		}
		h.addressing, h.end = l, i+1
		for j := i + 1; j < len(rows); j++ {
			l := whole(rows[j])
			switch {
			case l.x > h.addressing.x-geom.Millimetre && dashed(l.text):
				h.addressees = append(h.addressees, []line{l})
			case l.x > h.addressing.x+5*geom.Millimetre && (len(h.addressees) > 0 || j == i+1):
				if n := len(h.addressees); n > 0 {
					h.addressees[n-1] = append(h.addressees[n-1], l)
				}
			default:
				return
			}
			h.end = j + 1
		}
		return
	}
}

func dashed(text string) bool {
	return strings.HasPrefix(text, "-") || strings.HasPrefix(text, "–") || strings.HasPrefix(text, "+")
}
