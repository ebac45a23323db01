package pdfium

import (
	"fmt"
	"image"
	"slices"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/requests"
)

// maxPixels bounds one image: A4 at 800 dpi has 62 million.
const maxPixels = 64_000_000

// Render draws page i, counted from 0, on white at dpi dots per inch.
func (f *File) Render(i, dpi int) (*image.RGBA, error) {
	var drawn *image.RGBA
	err := f.page(i, func(ref requests.Page) error {
		s, err := f.sheet(ref)
		if err != nil {
			return damaged(err)
		}
		if dots := float64(dpi) / 72; dpi < 1 || s.width*dots*s.height*dots > maxPixels {
			return fmt.Errorf("%w: a page of %.0f x %.0f points at %d dpi", ErrTooLarge, s.width, s.height, dpi)
		}
		got, err := f.module.RenderPageInDPI(&requests.RenderPageInDPI{
			DPI: dpi, Page: ref, RenderFlags: enums.FPDF_RENDER_FLAG_ANNOT, // notes and fields of forms are on the page
			RenderForm: true, Document: &f.document,
		})
		if err != nil {
			return damaged(err)
		}
		defer got.CleanupFunc()
		if drawn, err = ours(got.Result.Image); err != nil {
			return damaged(err)
		}
		return nil
	})
	return drawn, err
}

// ours copies an image out of the module's memory.
func ours(img image.Image) (*image.RGBA, error) {
	theirs, ok := img.(*image.RGBA)
	if !ok {
		return nil, fmt.Errorf("an image of type %T", img)
	}
	return &image.RGBA{Pix: slices.Clone(theirs.Pix), Stride: theirs.Stride, Rect: theirs.Rect}, nil
}
