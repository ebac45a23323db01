package pdf

import (
	"strings"

	"congvan/generator/font"
	"congvan/generator/typeset"

	"github.com/go-pdf/fpdf"
)

// inks are the colours in RGB. Red is that of a stamp, grey is light enough
// that text over it can be read and copied by machine.
var inks = [...][3]int{typeset.Black: {0, 0, 0}, typeset.Red: {220, 0, 0}, typeset.Grey: {222, 222, 222}, typeset.Shade: {120, 120, 120}}

type drawer struct {
	f      *fpdf.Fpdf
	family *font.Family
	ink    typeset.Color // of text and rules
}

// page draws from below: the mark of a draft, the text, the pictures. fpdf
// swaps width and height of a page that is called landscape; called portrait,
// it takes them as they are.
func (d *drawer) page(p typeset.Page) {
	d.f.AddPageFormat("P", fpdf.SizeType{Wd: p.Width.Pt(), Ht: p.Height.Pt()})
	for _, t := range p.Under {
		d.text(t)
	}
	d.fills(p.Fills)
	for _, t := range p.Texts {
		d.text(t)
	}
	for _, r := range p.Rules {
		d.dip(r.Color)
		d.f.SetLineWidth(r.Thickness.Pt())
		d.f.Line(r.X1.Pt(), r.Y1.Pt(), r.X2.Pt(), r.Y2.Pt())
	}
	for _, im := range p.Images {
		d.f.ImageOptions(pictureName(im), im.X.Pt(), im.Y.Pt(), im.Width.Pt(), im.Height.Pt(),
			false, fpdf.ImageOptions{AllowNegativePosition: true}, 0, "")
	}
}

// fills draws filled rectangles and puts the brush away: fpdf would wrap every
// text that has another colour than the brush.
func (d *drawer) fills(fills []typeset.Fill) {
	for _, f := range fills {
		rgb := inks[f.Color]
		d.f.SetFillColor(rgb[0], rgb[1], rgb[2])
		d.f.Rect(f.X.Pt(), f.Y.Pt(), f.Width.Pt(), f.Height.Pt(), "F")
	}
	if len(fills) > 0 {
		d.f.SetFillColor(0, 0, 0)
	}
}

// dip takes up another ink.
func (d *drawer) dip(c typeset.Color) {
	if c == d.ink {
		return
	}
	rgb := inks[c]
	d.f.SetTextColor(rgb[0], rgb[1], rgb[2])
	d.f.SetDrawColor(rgb[0], rgb[1], rgb[2])
	d.ink = c
}

func (d *drawer) text(t typeset.Text) {
	d.dip(t.Color)
	d.f.SetFont(alias(t.Face), "", t.Size.Pt())
	if t.Angle != 0 {
		d.f.TransformBegin()
		d.f.TransformRotate(float64(t.Angle), t.X.Pt(), t.Y.Pt())
		defer d.f.TransformEnd()
	}
	d.run(t)
}

// run draws a run. The space operators of PDF do not reach two-byte fonts, so
// each word of a stretched run is placed on its own, with its space after it:
// a reader that copies the text finds the space as a character.
func (d *drawer) run(t typeset.Text) {
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
