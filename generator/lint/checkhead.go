package lint

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"

	"congvan/generator/geom"
	"congvan/input"
)

// How far parts may be off, against what a reader sees and programs round.
const (
	offMiddle = 2 * geom.Millimetre     // centred under one another
	offLevel  = 3 * geom.Millimetre / 5 // on one baseline
	offLength = 2 * geom.Millimetre     // a rule as long as its text
	ruleDepth = 6 * geom.Millimetre     // below the baseline of the text it belongs to
	offShare  = 3                       // a rule's share of its line, in hundredths
)

func (c *checker) checkNation() {
	n, m := c.head.nation, c.head.motto
	if strings.Join(strings.Fields(n.text), " ") != nationName {
		c.report(NationWords, n, same(n.text))
	}
	if !n.bold() || n.italic() || !n.caps() {
		c.report(NationStyle, n, looks(n))
	}
	if !within(n.size(), 12, 13) {
		c.report(NationSize, n, pt(n.size()))
	}
	if n.centre() < c.sheets[0].Width/2+10*geom.Millimetre {
		c.report(NationPlace, n, says("giữa dòng cách mép trái "+mm(n.centre()).VI, "its middle "+mm(n.centre()).EN+" from the left edge"))
	}
	if !m.found() {
		c.report(MottoWords, n, says("không có", "none"))
		return
	}
	if m.text != mottoText {
		c.report(MottoWords, m, same(m.text))
	}
	if !m.bold() || m.italic() || m.caps() {
		c.report(MottoStyle, m, looks(m))
	}
	if !within(m.size(), 13, 14) {
		c.report(MottoSize, m, pt(m.size()))
	}
	c.centred(MottoCentred, m, n, offMiddle)
	rule, ok := c.below(m, ruleDepth)
	switch {
	case !ok:
		c.report(MottoRule, m, says("không có", "none"))
	case apart(rule.Length(), m.width()) > offLength:
		c.report(MottoRuleLength, m, says(
			mm(rule.Length()).VI+" dưới dòng chữ dài "+mm(m.width()).VI, mm(rule.Length()).EN+" below a text of "+mm(m.width()).EN))
	}
}

// centred reports a line whose middle is off another's.
func (c *checker) centred(rule Rule, l, under line, slack geom.Length) {
	if l.found() && under.found() && apart(l.centre(), under.centre()) > slack {
		c.report(rule, l, mm(apart(l.centre(), under.centre())))
	}
}

func (c *checker) checkIssuer() {
	bodies := c.head.bodies
	if len(bodies) == 0 {
		c.report(IssuerMissing, c.head.nation, says("không có", "none"))
		return
	}
	last := bodies[len(bodies)-1]
	for _, b := range bodies {
		if !b.caps() || b.italic() {
			c.report(IssuerStyle, b, looks(b))
		}
		if !within(b.size(), 12, 13) {
			c.report(IssuerSize, b, pt(b.size()))
		}
		c.centred(IssuerCentred, b, last, offMiddle)
	}
	if !last.bold() {
		c.report(IssuerStyle, last, looks(last))
	}
	rule, ok := c.below(last, ruleDepth)
	c.shortRule(IssuerRule, IssuerRuleLength, last, rule.Length(), ok)
}

// shortRule reports a rule that is not 1/3 to 1/2 as long as its line.
func (c *checker) shortRule(missing, length Rule, l line, got geom.Length, ok bool) {
	if !ok {
		c.report(missing, l, says("không có", "none"))
		return
	}
	share := int(math.Round(float64(100*got) / float64(max(1, l.width()))))
	if share < 33-offShare || share > 50+offShare {
		c.report(length, l, same(fmt.Sprintf("%d %%", share)))
	}
}

// slot is what stands where something is to be written in.
const slot = `[.…_\s]*`

var (
	rightNumber = regexp.MustCompile(`^Số: ?(\d+|` + slot + `)/[\p{L}\d.&]+(-[\p{L}\d.&]+)*$`)
	numberYear  = regexp.MustCompile(`/(19|20)\d\d/`)
	numberDigit = regexp.MustCompile(`^Số ?:? ?(\d+)`)
	numberCode  = regexp.MustCompile(`/ ?([^\s/-]+) ?-`)
)

func (c *checker) checkNumber() {
	n := c.head.number
	if !n.found() {
		if !c.kind.Unnumbered && c.kind.Code != "" {
			c.report(NumberMissing, c.head.nation, says("không có", "none"))
		}
		return
	}
	switch {
	case numberYear.MatchString(n.text) && !c.mayBeLaw():
		c.report(NumberYear, n, same(n.text))
	case !rightNumber.MatchString(numberYear.ReplaceAllString(n.text, "/")),
		c.kind.Abbreviation != "" && !numberCode.MatchString(n.text): // BC/UBND, BC.UBND
		c.report(NumberForm, n, same(n.text))
	}
	if m := numberDigit.FindStringSubmatch(n.text); m != nil && len(m[1]) == 1 {
		c.report(NumberPadding, n, same(m[1]))
	}
	c.checkNumberCode()
	if !n.roman() {
		c.report(NumberStyle, n, looks(n))
	}
	if !within(n.size(), 13, 13) {
		c.report(NumberSize, n, pt(n.size()))
	}
	if len(c.head.bodies) > 0 {
		c.centred(NumberCentred, n, c.head.bodies[len(c.head.bodies)-1], 2*offMiddle)
	}
}

// mayBeLaw tells a type that is a legal document as well, whose number has the
// year (Luật Ban hành văn bản quy phạm pháp luật): which it is the page does
// not say.
func (c *checker) mayBeLaw() bool {
	return c.kind.Code == "quyet-dinh" || c.kind.Code == "nghi-quyet"
}

// checkNumberCode holds the code in the number against the type. A letter has
// none: a code of a type there is one too many.
func (c *checker) checkNumberCode() {
	n := c.head.number
	m := numberCode.FindStringSubmatch(n.text)
	if c.kind.Code == "" || c.kind.Unnumbered || m == nil {
		return
	}
	if c.kind.Abbreviation != "" && m[1] != c.kind.Abbreviation {
		c.report(NumberCode, n, says(m[1]+" trong văn bản "+c.kind.Name+" ("+c.kind.Abbreviation+")", m[1]+" in a "+c.kind.Name+" ("+c.kind.Abbreviation+")"))
	}
	if c.kind.Code == input.OfficialLetter && isTypeCode(m[1]) {
		c.report(NumberCode, n, says(m[1]+" trong công văn", m[1]+" in a công văn"))
	}
}

func isTypeCode(code string) bool {
	for _, t := range input.DocumentTypes() {
		if t.Abbreviation != "" && t.Abbreviation == code {
			return true
		}
	}
	return false
}

var (
	rightDate = regexp.MustCompile(`^\p{Lu}[^,]*(, ?[^,]+)?, ngày (\d{1,2}|` + slot + `) ?tháng (\d{1,2}|` + slot + `) ?năm (\d{4}|\d{0,3}` + slot + `)$`)
	dateParts = regexp.MustCompile(`(?i)ngày\s*(\d*)[.…_\s]*tháng\s*(\d*)[.…_\s]*năm\s*(\d*)`)
)

func (c *checker) checkDate() {
	d := c.head.date
	if !d.found() {
		if !c.kind.Undated && c.kind.Code != "" {
			c.report(DateMissing, c.head.nation, says("không có", "none"))
		}
		return
	}
	if !rightDate.MatchString(d.text) {
		c.report(DateForm, d, same(d.text))
	}
	if m := dateParts.FindStringSubmatch(d.text); m != nil && (misPadded(m[1], 9) || misPadded(m[2], 2)) {
		c.report(DatePadding, d, same(m[0]))
	}
	if !d.italic() || d.bold() || d.caps() {
		c.report(DateStyle, d, looks(d))
	}
	if !within(d.size(), 13, 14) {
		c.report(DateSize, d, pt(d.size()))
	}
	if n := c.head.number; n.found() && apart(d.y, n.y) > offLevel {
		c.report(DateLevel, d, mm(apart(d.y, n.y)))
	}
	c.centred(DateCentred, d, c.head.nation, offMiddle)
	if d.y < c.head.motto.y {
		c.report(Order, d, says("ngày tháng đứng trên Tiêu ngữ", "the date stands above the Tiêu ngữ"))
	}
}

// misPadded tells a number that lacks its leading zero, up to most, or has one
// too many above it.
func misPadded(digits string, most int) bool {
	n, err := strconv.Atoi(digits)
	if err != nil || n == 0 || n > 31 {
		return false
	}
	padded := strings.HasPrefix(digits, "0")
	return n <= most && !padded || n > most && padded
}

// documentDate is the date of box 4, zero where it has none yet.
func (c *checker) documentDate() input.Date {
	m := dateParts.FindStringSubmatch(c.head.date.text)
	if m == nil {
		return input.Date{}
	}
	return dateOf(m[1], m[2], m[3])
}

// dateOf is zero where there is no such day.
func dateOf(day, month, year string) input.Date {
	d, err := input.TypedDate(day + "/" + month + "/" + year)
	if err != nil {
		return input.Date{}
	}
	return d
}

// checkSizeSet reports sizes that are allowed one by one, but not together.
func (c *checker) checkSizeSet() {
	n, m, d := c.head.nation, c.head.motto, c.head.date
	if !m.found() || !within(n.size(), 12, 13) || !within(m.size(), 13, 14) || d.found() && !within(d.size(), 13, 14) {
		return
	}
	set := func(a, b int) bool {
		return within(n.size(), a, a) && within(m.size(), b, b) && (!d.found() || within(d.size(), b, b))
	}
	if set(12, 13) || set(13, 14) {
		return
	}
	got := pt(n.size()).VI + " + " + pt(m.size()).VI
	if d.found() {
		got += " + " + pt(d.size()).VI
	}
	c.report(SizeSet, n, same(strings.ReplaceAll(got, " pt", "")+" pt"))
}

func (c *checker) checkSubject() {
	about := c.head.about
	if len(about) == 0 {
		if !c.head.title.found() {
			c.report(SubjectMissing, c.head.nation, says("không có", "none"))
		}
		return
	}
	if !strings.HasPrefix(about[0].text, "V/v ") {
		c.report(SubjectForm, about[0], same(about[0].text))
	}
	for _, l := range about {
		if !l.roman() || l.caps() {
			c.report(SubjectStyle, l, looks(l))
			break
		}
	}
	for _, l := range about {
		if !within(l.size(), 12, 13) {
			c.report(SubjectSize, l, pt(l.size()))
			break
		}
	}
	c.centred(SubjectCentred, about[0], c.leftColumn(), 2*offMiddle)
	if n := c.head.number; n.found() && about[0].y < n.y {
		c.report(Order, about[0], says("trích yếu đứng trên số", "the subject stands above the number"))
	}
}

// leftColumn is a line in the middle of the left column.
func (c *checker) leftColumn() line {
	if c.head.number.found() {
		return c.head.number
	}
	if n := len(c.head.bodies); n > 0 {
		return c.head.bodies[n-1]
	}
	return line{}
}

func (c *checker) checkTitle() {
	t := c.head.title
	if !t.found() {
		return
	}
	if !t.bold() || t.italic() || !t.caps() {
		c.report(TitleStyle, t, looks(t))
	}
	middle := c.bodyMiddle()
	for _, l := range append([]line{t}, c.head.subject...) {
		if !within(l.size(), 13, 14) {
			c.report(TitleSize, l, pt(l.size()))
		}
		if apart(l.centre(), middle) > 2*offMiddle {
			c.report(TitleCentred, l, mm(apart(l.centre(), middle)))
		}
	}
	if len(c.head.subject) == 0 {
		return
	}
	if s := c.head.subject[0]; !s.bold() || s.italic() {
		c.report(TitleAbout, s, looks(s))
	}
	last := c.head.subject[len(c.head.subject)-1]
	rule, ok := c.below(last, ruleDepth)
	c.shortRule(TitleRule, TitleRuleLength, last, rule.Length(), ok)
}

// bodyMiddle is the middle between the edges of the body, or between the
// margins where the body shows none.
func (c *checker) bodyMiddle() geom.Length {
	left, right := c.edges()
	if left < leftFrom-tolerance || left > leftTo+tolerance || right < paperShort-rightTo-tolerance {
		return (leftFrom + paperShort - rightFrom) / 2
	}
	return (left + right) / 2
}

func (c *checker) checkStamps() {
	for _, s := range c.head.stamps {
		text := strings.Trim(s.plain(), " .!:")
		if long, urgent := urgencies[text]; urgent {
			c.checkUrgency(s, long)
		}
		if isCirculation(text) {
			c.checkCirculation(s)
		} else if !s.red() {
			c.report(StampColour, s, same(fmt.Sprintf("#%02x%02x%02x", s.runs[0].Color.R, s.runs[0].Color.G, s.runs[0].Color.B)))
		}
	}
}

func isCirculation(plain string) bool {
	return plain == circulations[0] || plain == circulations[1]
}

// urgencyHeight is how high the frame is; annex I, III.2.
const urgencyHeight = 8 * geom.Millimetre

func (c *checker) checkUrgency(s line, long geom.Length) {
	if !s.bold() || s.italic() || !within(s.size(), 13, 14) {
		style := looks(s)
		c.report(UrgencyStyle, s, says(pt(s.size()).VI+", "+style.VI, pt(s.size()).EN+", "+style.EN))
	}
	w, h, ok := c.frame(s)
	if !ok {
		c.report(UrgencySize, s, says("không có khung", "no frame"))
		return
	}
	if long > 0 && (apart(w, long) > tolerance || apart(h, urgencyHeight) > tolerance) {
		c.report(UrgencySize, s, same(fmt.Sprintf("%.0f x %.0f mm", w.Mm(), h.Mm())))
	}
}

// frame is the smallest box around a line.
func (c *checker) frame(l line) (width, height geom.Length, ok bool) {
	for _, b := range c.sheets[l.page].Boxes {
		if b.X <= l.x && b.X+b.Width >= l.right && b.Y < l.y && b.Y+b.Height > l.y && b.Height < 3*urgencyHeight {
			if !ok || b.Width < width {
				width, height, ok = b.Width, b.Height, true
			}
		}
	}
	return width, height, ok
}

func (c *checker) checkCirculation(s line) {
	_, _, framed := c.frame(s)
	if s.y > c.head.nation.y || !framed {
		place := says("cách mép trên "+mm(s.y).VI, mm(s.y).EN+" from the top")
		if !framed {
			place = says("không có khung", "no frame")
		}
		c.report(CirculationPlace, s, place)
	}
	if !s.bold() || s.italic() || !within(s.size(), 13, 14) {
		style := looks(s)
		c.report(CirculationStyle, s, says(pt(s.size()).VI+", "+style.VI, pt(s.size()).EN+", "+style.EN))
	}
}
