package generator

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/png"
	"math"

	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
	"congvan/generator/pdf"
	"congvan/generator/pdfium"
	"congvan/generator/typeset"
)

// Letters gives a function that makes the PDFs of a job's units in memory, one
// at a time, with what they share prepared once.
func Letters(job Job) (func(ctx context.Context, unit int) ([]byte, error), error) {
	p, err := newPlan(job)
	if err != nil {
		return nil, fmt.Errorf("planning: %w", err)
	}
	by, err := makers(p.job)
	if err != nil {
		return nil, fmt.Errorf("preparing: %w", err)
	}
	return func(ctx context.Context, unit int) ([]byte, error) {
		made, err := by[PDF](ctx, unit)
		return made.content, err
	}, nil
}

// Thumbnail is a letter on a contact sheet: its first and last page.
type Thumbnail struct {
	Label       string
	Pages       int
	First, Last image.Image // the same picture where there is one page
}

// Contact sheets: a thumbnail is an A4 page at contactDPI, less where there are
// so many that the sheet would have more than maxContactPixels.
const (
	contactDPI       = 36
	minContactDPI    = 12
	maxContactPixels = 40_000_000
	contactGap       = 8 * geom.Point
	contactLabel     = 9 * geom.Point
)

// ContactDPI is the resolution at which n letters fit one contact sheet.
func ContactDPI(n int) int {
	pixelsAtOne := 2 * float64(n) * (210 / 25.4) * (297 / 25.4) * 1.2 // with the gaps
	return max(minContactDPI, min(contactDPI, int(math.Sqrt(maxContactPixels/pixelsAtOne))))
}

// ContactSheet is one PDF page with the first and last page of every letter,
// each pair under its label, so that an odd one strikes the eye.
func ContactSheet(thumbnails []Thumbnail, family *font.Family) ([]byte, error) {
	columns := max(1, int(math.Ceil(math.Sqrt(float64(len(thumbnails))*0.9))))
	w, h := 105*geom.Millimetre, 297*geom.Millimetre/2 // half size: labels stay readable
	cellW, cellH := 2*w+3*contactGap, h+contactLabel+3*contactGap
	rows := (len(thumbnails) + columns - 1) / columns
	page := typeset.Page{Width: geom.Length(columns)*cellW + contactGap, Height: geom.Length(rows)*cellH + contactGap, Number: 1}
	for i, t := range thumbnails {
		x, y := contactGap+geom.Length(i%columns)*cellW, contactGap+geom.Length(i/columns)*cellH
		page.Texts = append(page.Texts, label(t, x, y+contactLabel, family))
		y += contactLabel + contactGap
		for j, picture := range []image.Image{t.First, t.Last} {
			if j == 1 && t.Pages == 1 {
				continue
			}
			left := x + geom.Length(j)*(w+contactGap)
			one, err := thumbnail(picture, fmt.Sprintf("%s %d", t.Label, j), left, y, w, h)
			if err != nil {
				return nil, err
			}
			page.Images = append(page.Images, one)
			page.Rules = append(page.Rules, around(left, y, w, h)...)
		}
	}
	var out bytes.Buffer
	err := pdf.Write(&out, []typeset.Page{page}, pdf.Info{Title: "congvan", Language: "vi-VN"}, family)
	return out.Bytes(), err
}

func label(t Thumbnail, x, y geom.Length, family *font.Family) typeset.Text {
	text := fmt.Sprintf("%s: %d trang", t.Label, t.Pages)
	return typeset.Text{
		X: x, Y: y, Face: font.Bold, Size: contactLabel, String: text,
		Width: family.Width(font.Bold, contactLabel, text),
	}
}

func thumbnail(picture image.Image, name string, x, y, w, h geom.Length) (typeset.Image, error) {
	if b := picture.Bounds(); b.Dx() > b.Dy() { // a landscape page keeps its shape
		h = w.Scale(int64(b.Dy()), int64(b.Dx()))
	}
	var data bytes.Buffer
	if err := png.Encode(&data, picture); err != nil {
		return typeset.Image{}, err
	}
	return typeset.Image{X: x, Y: y, Width: w, Height: h, Picture: &doc.Picture{Name: name, Format: "png", Data: data.Bytes()}}, nil
}

// around frames a thumbnail, outside of its edge: pictures are drawn last.
func around(x, y, w, h geom.Length) []typeset.Rule {
	const thin = geom.Point / 2
	x, y, w, h = x-thin, y-thin, w+2*thin, h+2*thin
	return []typeset.Rule{
		{X1: x, Y1: y, X2: x + w, Y2: y, Thickness: thin}, {X1: x, Y1: y + h, X2: x + w, Y2: y + h, Thickness: thin},
		{X1: x, Y1: y, X2: x, Y2: y + h, Thickness: thin}, {X1: x + w, Y1: y, X2: x + w, Y2: y + h, Thickness: thin},
	}
}

// Thumb renders the first and last page of a letter.
func Thumb(ctx context.Context, content []byte, label string, dpi int) (Thumbnail, error) {
	file, err := pdfium.Open(ctx, content)
	if err != nil {
		return Thumbnail{}, err
	}
	defer file.Close()
	t := Thumbnail{Label: label, Pages: file.PageCount()}
	if t.First, err = file.Render(0, dpi); err != nil {
		return t, err
	}
	t.Last = t.First
	if t.Pages > 1 {
		t.Last, err = file.Render(t.Pages-1, dpi)
	}
	return t, err
}
