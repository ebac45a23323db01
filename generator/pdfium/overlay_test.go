package pdfium_test

import (
	"context"
	"fmt"
	"testing"

	"congvan/generator/font"
	"congvan/generator/geom"
	"congvan/generator/pdfium"
	"congvan/generator/typeset"
)

// What is laid over a page that its file turns or cuts stands upright where it
// was meant to be on the page that is shown.
func TestOverlayTurned(t *testing.T) {
	for _, c := range []struct{ name, page string }{
		{"plain", "/MediaBox[0 0 595.28 841.89]"},
		{"cut", "/MediaBox[-50 -80 700 1000]/CropBox[20 30 615.28 871.89]"},
		{"turned right", "/MediaBox[0 0 841.89 595.28]/Rotate 90"},
		{"on its head", "/MediaBox[0 0 595.28 841.89]/Rotate 180"},
		{"turned left, cut", "/MediaBox[0 0 900 700]/CropBox[10 20 851.89 615.28]/Rotate 270"},
	} {
		t.Run(c.name, func(t *testing.T) {
			base := fmt.Sprintf("%%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"+
				"3 0 obj\n<</Type/Page/Parent 2 0 R%s>>\nendobj\ntrailer\n<</Root 1 0 R>>\n", c.page)
			over := written(t, typeset.Page{Texts: []typeset.Text{words(100, 200, font.Bold, 13, "SAO Y")}})
			laid, err := pdfium.Overlay(context.Background(), []byte(base), pdfium.Stamp{PDF: over})
			if err != nil {
				t.Fatal(err)
			}
			p, err := opened(t, laid).Page(0)
			if err != nil {
				t.Fatal(err)
			}
			if !within(p.Width, 210*geom.Millimetre) || len(p.Runs) != 1 {
				t.Fatalf("a page %v wide with %+v", p.Width, p.Runs)
			}
			if r := p.Runs[0]; r.Text != "SAO Y" || r.Angle != 0 || !within(r.X, geom.Mm(100)) || !within(r.Y, geom.Mm(200)) {
				t.Errorf("laid at %v, %v, angle %d: %q", r.X, r.Y, r.Angle, r.Text)
			}
		})
	}
}
