// Package pdf draws typeset pages into a PDF file. It decides nothing about
// layout, and it is the only package that knows fpdf.
package pdf

import (
	"bytes"
	"fmt"
	"io"
	"time"

	"congvan/generator/font"
	"congvan/generator/typeset"

	"github.com/go-pdf/fpdf"
)

// Info is the document information of the file.
type Info struct {
	Title, Author, Subject string
	Language               string // BCP 47: vi-VN
	Creator                string // the program, with its version
	Date                   time.Time
}

// Write draws the pages. The same pages and info give the same bytes. A picture
// that cannot be read is a *PictureError.
func Write(w io.Writer, pages []typeset.Page, info Info, family *font.Family) (err error) {
	// fpdf trusts the font files it is given; those of an office's own may be
	// in disorder in ways that only reading all of them would show.
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("writing PDF with font %s: %v", family.Name, r)
		}
	}()
	f := fpdf.New("P", "pt", "A4", "")
	f.SetAutoPageBreak(false, 0)
	f.SetMargins(0, 0, 0)
	describe(f, info)
	if err := register(f, pages, family); err != nil {
		return err
	}
	if err := embed(f, pages); err != nil {
		return err
	}
	d := drawer{f: f, family: family}
	for _, p := range pages {
		d.page(p)
	}
	var out bytes.Buffer
	if err := f.Output(&out); err != nil {
		return fmt.Errorf("writing PDF: %w", err)
	}
	_, err = w.Write(nameSubsets(atLeast14(out.Bytes()), pages, family))
	return err
}

// atLeast14 lifts the version in the header: the decree asks 1.4 of copies
// (annex I, part V), and fpdf writes 1.3 where nothing needs more.
func atLeast14(file []byte) []byte {
	return bytes.Replace(file, []byte("%PDF-1.3"), []byte("%PDF-1.4"), 1)
}

// describe sets what would otherwise come from the clock or from a map's
// order: without both dates and the sorted catalogue fpdf's output differs
// from run to run.
func describe(f *fpdf.Fpdf, info Info) {
	f.SetCatalogSort(true)
	f.SetCreationDate(info.Date.UTC())
	f.SetModificationDate(info.Date.UTC())
	f.SetTitle(info.Title, true)
	f.SetAuthor(info.Author, true)
	f.SetSubject(info.Subject, true)
	f.SetCreator(info.Creator, true)
	f.SetProducer(info.Creator, true)
	f.SetLang(info.Language)
}

// register hands fpdf the faces the pages use, and no other: fpdf embeds
// every registered font, used or not.
func register(f *fpdf.Fpdf, pages []typeset.Page, family *font.Family) error {
	for _, face := range font.Faces {
		if usedText(pages, face) != "" {
			f.AddUTF8FontFromBytes(alias(face), "", family.TTF(face))
		}
	}
	if err := f.Error(); err != nil {
		return fmt.Errorf("reading fonts: %w", err)
	}
	return nil
}
