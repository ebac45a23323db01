// Package pdf draws typeset pages into a PDF file. It decides nothing about
// layout, and it is the only package that knows fpdf.
package pdf

import (
	"bytes"
	"fmt"
	"io"
	"strings"
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

// Write draws the pages. The same pages and info give the same bytes.
func Write(w io.Writer, pages []typeset.Page, info Info, family *font.Family) error {
	f := fpdf.New("P", "pt", "A4", "")
	f.SetAutoPageBreak(false, 0)
	f.SetMargins(0, 0, 0)
	describe(f, info)
	if err := register(f, pages, family); err != nil {
		return err
	}
	d := drawer{f, family}
	for _, p := range pages {
		d.page(p)
	}
	var out bytes.Buffer
	if err := f.Output(&out); err != nil {
		return fmt.Errorf("writing PDF: %w", err)
	}
	_, err := w.Write(nameSubsets(out.Bytes(), pages, family.Name))
	return err
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

type drawer struct {
	f      *fpdf.Fpdf
	family *font.Family
}

func (d drawer) page(p typeset.Page) {
	d.f.AddPageFormat("P", fpdf.SizeType{Wd: p.Width.Pt(), Ht: p.Height.Pt()})
	for _, t := range p.Texts {
		d.text(t)
	}
	for _, r := range p.Rules {
		d.f.SetLineWidth(r.Thickness.Pt())
		d.f.Line(r.X1.Pt(), r.Y1.Pt(), r.X2.Pt(), r.Y2.Pt())
	}
}

// text draws a run. The space operators of PDF do not reach two-byte fonts, so
// each word of a stretched run is placed on its own, with its space after it:
// a reader that copies the text finds the space as a character.
func (d drawer) text(t typeset.Text) {
	d.f.SetFont(alias(t.Face), "", t.Size.Pt())
	if t.WordSpace == 0 {
		d.f.Text(t.X.Pt(), t.Y.Pt(), t.String)
		return
	}
	x := t.X
	for _, piece := range strings.SplitAfter(t.String, " ") {
		if piece == "" {
			continue
		}
		d.f.Text(x.Pt(), t.Y.Pt(), piece)
		x += d.family.Width(t.Face, t.Size, piece)
		if strings.HasSuffix(piece, " ") {
			x += t.WordSpace
		}
	}
}
