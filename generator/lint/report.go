package lint

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"congvan/generator/geom"
	"congvan/generator/pdfium"
	"congvan/input"
)

// Departure is one place where a page departs from the format.
type Departure struct {
	Page     int          // counted from 1; 0: the file as a whole
	Box      string       // the decree's number of the part, or page, margin, text, annex
	Rule     Rule         // a stable code
	What     input.Phrase // what was measured: "lề trái"
	Measured input.Phrase // with its unit
	Allowed  input.Phrase // with its unit
	Clause   string       // "phụ lục I, mục I.2"
	X, Y     geom.Length  // from the top left corner of the page; the baseline of text
	Excerpt  string       // the text it is about, "" for none
}

// Message is the departure as a sentence, without its place.
func (d Departure) Message(l input.Lang) string {
	form := "%s: %s; theo thể thức: %s"
	if l == input.English {
		form = "%s: %s; the format asks for %s"
	}
	return fmt.Sprintf(form, d.What.In(l), d.Measured.In(l), d.Allowed.In(l))
}

// Report is what was found in one file.
type Report struct {
	Pages      int
	Type       string // the code of the document type, "" where it was not recognised
	Departures []Departure
}

// Clean tells whether nothing was found.
func (r Report) Clean() bool { return len(r.Departures) == 0 }

// Check measures a file. The error is the file's or the system's, never a
// departure.
func Check(file *pdfium.File) (Report, error) {
	pages := make([]pdfium.Page, file.PageCount())
	for i := range pages {
		p, err := file.Page(i)
		if err != nil {
			return Report{}, fmt.Errorf("reading page %d: %w", i+1, err)
		}
		pages[i] = p
	}
	return Pages(pages), nil
}

// Pages measures pages that have been read.
func Pages(pages []pdfium.Page) Report {
	c := newChecker(pages)
	c.check()
	slices.SortStableFunc(c.found, func(a, b Departure) int {
		return cmp.Or(cmp.Compare(a.Page, b.Page), cmp.Compare(a.Y, b.Y), cmp.Compare(a.X, b.X))
	})
	return Report{Pages: len(pages), Type: c.kind.Code, Departures: c.found}
}

// checker holds the pages and what has been recognised on them.
type checker struct {
	sheets []sheet
	parts  []part
	head   head
	foot   foot
	body   []line // of the dispatch itself, without tables
	kind   input.DocumentType
	found  []Departure
}

// check is the linter: what every page has, then box after box.
func (c *checker) check() {
	if c.scanned() {
		return
	}
	if !c.readHead() {
		c.report(NoDispatch, line{}, same("0"))
		return
	}
	c.readParts()
	c.readFoot()
	c.readBody()

	c.checkPages()
	c.checkFonts()
	c.checkNation()
	c.checkIssuer()
	c.checkNumber()
	c.checkDate()
	c.checkSizeSet()
	c.checkSubject()
	c.checkTitle()
	c.checkStamps()
	c.checkAddressees()
	c.checkBases()
	c.checkBody()
	c.checkRecipients()
	c.checkSignature()
	c.checkAnnexes()
	c.checkEnds()
	c.checkWords()
}

// report records a departure at a line; one without runs is the file's.
func (c *checker) report(rule Rule, at line, measured input.Phrase) {
	r := catalogue[rule]
	d := Departure{
		Box: r.box, Rule: rule, What: r.what, Measured: measured, Allowed: r.allowed,
		Clause: r.clause, X: at.x, Y: at.y, Excerpt: excerpt(at.text),
	}
	if at.found() || at.y > 0 {
		d.Page = at.page + 1
	}
	c.found = append(c.found, d)
}

func excerpt(text string) string {
	const most = 60
	if rs := []rune(text); len(rs) > most {
		return strings.TrimSpace(string(rs[:most])) + "…"
	}
	return text
}

// same is a phrase that reads alike in both languages.
func same(text string) input.Phrase { return input.Phrase{VI: text, EN: text} }

func mm(l geom.Length) input.Phrase {
	text := fmt.Sprintf("%.1f mm", l.Mm())
	return input.Phrase{VI: strings.Replace(text, ".", ",", 1), EN: text}
}

func pt(l geom.Length) input.Phrase {
	text := strings.TrimSuffix(fmt.Sprintf("%.1f", l.Pt()), ".0") + " pt"
	return input.Phrase{VI: strings.Replace(text, ".", ",", 1), EN: text}
}

// looks says a line's style in words.
func looks(l line) input.Phrase {
	var p input.Phrase
	add := func(has bool, vi, en string) {
		if has {
			p.VI, p.EN = p.VI+", "+vi, p.EN+", "+en
		}
	}
	add(l.bold(), "đậm", "bold")
	add(l.italic(), "nghiêng", "italic")
	add(l.roman(), "đứng, không đậm", "regular")
	add(l.caps(), "in hoa", "capitals")
	add(!l.caps(), "in thường", "small letters")
	return input.Phrase{VI: strings.TrimPrefix(p.VI, ", "), EN: strings.TrimPrefix(p.EN, ", ")}
}
