package generator

import (
	"bytes"
	"sort"
	"time"

	"congvan/generator/collect"
	"congvan/generator/compose"
	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/pdf"
	"congvan/generator/typeset"
	"congvan/input"
)

// SendBackLetter sets the letter that a unit's sheet is sent back with, on one
// page: it names as many findings as fit there. A nil family is font.Serif.
func SendBackLetter(c *input.Campaign, p input.Period, unit int, r collect.Reading, o compose.LetterOptions, family *font.Family) ([]typeset.Page, error) {
	_, pages, err := sendBack(c, p, unit, r, o, family)
	return pages, err
}

// SendBackPDF is the letter of [SendBackLetter] as a file; tool is the version
// of congvan.
func SendBackPDF(c *input.Campaign, p input.Period, unit int, r collect.Reading, o compose.LetterOptions, family *font.Family, tool string) ([]byte, error) {
	family, err := Job{Fonts: family}.family()
	if err != nil {
		return nil, err
	}
	d, pages, err := sendBack(c, p, unit, r, o, family)
	if err != nil {
		return nil, err
	}
	return asPDF(d, pages, family, o.Today.Time(), tool)
}

func sendBack(c *input.Campaign, p input.Period, unit int, r collect.Reading, o compose.LetterOptions, family *font.Family) (doc.Document, []typeset.Page, error) {
	family, err := Job{Fonts: family}.family()
	if err != nil {
		return doc.Document{}, nil, err
	}
	most := o.Rows
	if most == 0 {
		most = compose.MostRows
	}
	most = min(most, max(1, r.Count(input.Error)+r.Count(input.Warning)))
	set := func(rows int) (d doc.Document, pages []typeset.Page, ok bool) {
		o.Rows = rows
		if rows == 0 {
			o.Rows = -1 // none; 0 would be as many as there may be
		}
		if d, err = compose.SendBack(c, p, unit, r, o); err != nil {
			return doc.Document{}, nil, false
		}
		d = printable(d, family)
		pages, ok = typeset.OnePage(d, family)
		return d, pages, ok
	}
	// Halving: fewer rows never need more room, and each try sets a page.
	left := sort.Search(most, func(less int) bool {
		_, _, ok := set(most - less)
		return ok || err != nil
	})
	if err != nil {
		return doc.Document{}, nil, err
	}
	d, pages, _ := set(most - left)
	return d, pages, err
}

// asLetter sets a document about returns and makes its PDF.
func asLetter(d doc.Document, family *font.Family, now time.Time, tool string) (content []byte, pages int, err error) {
	d = printable(d, family)
	set, _ := typeset.Fit(d, family)
	content, err = asPDF(d, set, family, now, tool)
	return content, len(set), err
}

// asPDF makes the PDF of a document that was set.
func asPDF(d doc.Document, pages []typeset.Page, family *font.Family, now time.Time, tool string) ([]byte, error) {
	var content bytes.Buffer
	err := pdf.Write(&content, pages, pdf.Info{
		Title: d.Info.Title, Author: d.Info.Author, Subject: d.Info.Subject, Language: d.Info.Language,
		Creator: "congvan " + tool, Date: now,
	}, family)
	return content.Bytes(), err
}
