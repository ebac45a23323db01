package generator

import (
	"bytes"
	"context"
	"fmt"

	"congvan/generator/font"
	"congvan/generator/geom"
	"congvan/generator/pdf"
	"congvan/generator/pdfium"
	"congvan/generator/typeset"
)

// CopyJob is a copy to make of a finished PDF (Decree 30/2020, articles 25-27;
// annex I, part V). Either Caption or Block says it on the page.
type CopyJob struct {
	Original []byte
	Pages    []int         // of the original, from 0, for an extract (trích sao); empty: all
	Caption  string        // box 14, of an electronic copy; "": Block is set
	Block    *typeset.Copy // of a copy on paper
	Fonts    *font.Family
	Info     pdf.Info
}

// MakeCopy gives the copy. The original's pages stay as they are; the block
// stands below the text of the last, or on a page of its own where it finds no
// room there.
func MakeCopy(ctx context.Context, job CopyJob) ([]byte, error) {
	original, err := extract(ctx, job)
	if err != nil {
		return nil, err
	}
	file, err := pdfium.Open(ctx, original)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	at := 0
	if job.Caption == "" {
		at = file.PageCount() - 1
	}
	page, err := file.Page(at)
	if err != nil {
		return nil, err
	}
	if job.Caption != "" {
		return stampOn(ctx, job, original, at, typeset.CopyCaption(job.Caption, page.Width, page.Height, job.Fonts))
	}
	room := freeRoom(page)
	ink, err := lowestInk(file, at)
	if err != nil {
		return nil, err
	}
	if ink > room.Top-copyGap+2*geom.Point { // less is the edge of a letter
		room.Top = ink + copyGap
	}
	block, own := typeset.CopyBlock(*job.Block, room, job.Fonts)
	if !own {
		return stampOn(ctx, job, original, at, block)
	}
	last, err := drawn(job, block)
	if err != nil {
		return nil, err
	}
	return pdfium.Join(ctx, original, last)
}

// extract keeps the asked pages of the original.
func extract(ctx context.Context, job CopyJob) ([]byte, error) {
	if len(job.Pages) == 0 {
		return job.Original, nil
	}
	return pdfium.Extract(ctx, job.Original, job.Pages)
}

func stampOn(ctx context.Context, job CopyJob, original []byte, at int, page typeset.Page) ([]byte, error) {
	stamp, err := drawn(job, page)
	if err != nil {
		return nil, err
	}
	return pdfium.Overlay(ctx, original, pdfium.Stamp{Page: at, PDF: stamp})
}

func drawn(job CopyJob, page typeset.Page) ([]byte, error) {
	var out bytes.Buffer
	if err := pdf.Write(&out, []typeset.Page{page}, job.Info, job.Fonts); err != nil {
		return nil, fmt.Errorf("drawing the copy's block: %w", err)
	}
	return out.Bytes(), nil
}

// copyMargin is kept free at the foot of the page below the block: the least
// bottom margin (annex I, I.2).
const copyMargin = 20 * geom.Millimetre

// freeRoom is what is free below everything on a page: text, lines, pictures.
func freeRoom(p pdfium.Page) typeset.Room {
	low := geom.Length(0)
	for _, r := range p.Runs {
		low = max(low, r.Y+r.Size/4) // below the baseline hang the letters' feet
	}
	for _, l := range p.Lines {
		low = max(low, l.Y2)
	}
	for _, b := range p.Boxes {
		low = max(low, b.Y+b.Height)
	}
	for _, i := range p.Images {
		low = max(low, i.Y+i.Height)
	}
	return typeset.Room{Width: p.Width, Height: p.Height, Top: low + copyGap, Bottom: p.Height - copyMargin}
}

// lowestInk is how far down a page anything is seen: shapes, fields of a form
// and notes too, which are no text.
func lowestInk(file *pdfium.File, at int) (geom.Length, error) {
	const dpi, white = 72, 0xf8
	drawn, err := file.Render(at, dpi)
	if err != nil {
		return 0, err
	}
	b := drawn.Bounds()
	for y := b.Max.Y - 1; y >= b.Min.Y; y-- {
		for x := b.Min.X; x < b.Max.X; x++ {
			if c := drawn.RGBAAt(x, y); min(c.R, c.G, c.B) < white {
				return geom.Length(y+1) * geom.Point * 72 / dpi, nil
			}
		}
	}
	return 0, nil
}

// copyGap is left between the original's text and the rule of the block.
const copyGap = 6 * geom.Millimetre
