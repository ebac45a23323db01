package pdfium_test

import (
	"context"
	"testing"

	"congvan/generator/font"
	"congvan/generator/geom"
	"congvan/generator/pdfium"
	"congvan/generator/typeset"
)

// dense is a file of pages full of text: lines of regular letters with a bold
// word in each.
func dense(b testing.TB, pages int) []byte {
	var all []typeset.Page
	for range pages {
		p := typeset.Page{Width: 210 * geom.Millimetre, Height: 297 * geom.Millimetre}
		for i := range 42 {
			y := 25 + 6*float64(i)
			p.Texts = append(p.Texts,
				words(30, y, font.Regular, 14, "Ủy ban nhân dân huyện yêu cầu các cơ quan, đơn vị, Ủy ban nhân dân các"),
				words(175, y, font.Bold, 14, "tập trung"))
		}
		all = append(all, p)
	}
	return written(b, all...)
}

// Reading a file of seven full pages, as lint and copies do.
func BenchmarkRead(b *testing.B) {
	raw := dense(b, 7)
	for b.Loop() {
		f, err := pdfium.Open(context.Background(), raw)
		if err != nil {
			b.Fatal(err)
		}
		for i := range f.PageCount() {
			if _, err := f.Page(i); err != nil {
				b.Fatal(err)
			}
		}
		f.Close()
	}
}
