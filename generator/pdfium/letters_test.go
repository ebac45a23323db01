package pdfium_test

import (
	"context"
	"reflect"
	"testing"

	"congvan/generator"
	"congvan/generator/font"
	"congvan/generator/geom"
	"congvan/generator/pdfium"
	"congvan/input"
	"congvan/input/load"
	"congvan/templates"
)

// sameBothWays reads every page the short way and letter by letter.
func sameBothWays(t *testing.T, raw []byte) {
	t.Helper()
	f := opened(t, raw)
	for i := range f.PageCount() {
		short, err := f.Page(i)
		if err != nil {
			t.Fatal(err)
		}
		long, err := f.PageEachLetter(i)
		if err != nil {
			t.Fatal(err)
		}
		if len(short.Runs) != len(long.Runs) {
			t.Fatalf("page %d: %d runs, letter by letter %d", i+1, len(short.Runs), len(long.Runs))
		}
		for k := range short.Runs {
			if !sameRun(short.Runs[k], long.Runs[k]) {
				t.Fatalf("page %d, run %d:\n%+v\nletter by letter:\n%+v", i+1, k, short.Runs[k], long.Runs[k])
			}
		}
	}
}

// sameRun allows for letters that hang over to the left of their origin, as an
// italic y does.
func sameRun(a, b pdfium.Run) bool {
	near := func(x, y geom.Length) bool { return max(x-y, y-x) <= b.Size.Scale(12, 100) }
	for i := range a.At {
		if i >= len(b.At) || !near(a.At[i], b.At[i]) {
			return false
		}
	}
	ok := near(a.X, b.X) && near(a.Width, b.Width)
	a.X, a.Width, a.At = b.X, b.Width, b.At
	return ok && reflect.DeepEqual(a, b)
}

// What is read once for each piece of text is what each letter of it says, in
// the examples of all types.
func TestReadsEveryStyle(t *testing.T) {
	family, err := font.Serif()
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range input.DocumentTypes() {
		t.Run(kind.Code, func(t *testing.T) {
			fsys, err := templates.Example(kind.Code)
			if err != nil {
				t.Fatal(err)
			}
			c, _, err := load.Campaign(fsys, kind.Code)
			if err != nil {
				t.Fatal(err)
			}
			letter, err := generator.Letters(generator.Job{Campaign: c, Fonts: family, Draft: kind.Code == "bao-cao"})
			if err != nil {
				t.Fatal(err)
			}
			unit := generator.NoUnit
			if len(c.Units) > 0 {
				unit = 0
			}
			raw, err := letter(context.Background(), unit)
			if err != nil {
				t.Fatal(err)
			}
			sameBothWays(t, raw)
		})
	}
}

// So it is in strangers' files, which change style in the middle of a word.
func TestReadsStyledWord(t *testing.T) {
	sameBothWays(t, styled)
	p, err := opened(t, styled).Page(0)
	if err != nil {
		t.Fatal(err)
	}
	bold := ""
	for _, r := range p.Runs {
		if r.Bold {
			bold += r.Text
		}
	}
	if bold != "ach" {
		t.Errorf("bold is %q", bold)
	}
}

// styled shows in one text block: a word whose end is bold, a letter that is
// raised, one in red, a slanted one, spread letters, and text at an angle.
var styled = []byte(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>/F2<</Type/Font/Subtype/Type1/BaseFont/Times-Bold>>>>>>>>endobj
4 0 obj<</Length 330>>stream
BT /F1 14 Tf 100 700 Td (thu ho) Tj /F2 14 Tf (ach) Tj /F1 14 Tf ( mua) Tj 5 Ts (2) Tj 0 Ts
1 0 0 rg (do) Tj 0 g 10 Tf (nho) Tj /F1 14 Tf [(A)120(V)-300(T)-900(o)] TJ 3 Tc (xa nhau) Tj 0 Tc
150 Tz (rong) Tj 100 Tz 1 0 0.3 1 100 600 Tm (nghieng) Tj 0.7 0.7 -0.7 0.7 200 400 Tm (cheo) Tj
0 1 -1 0 300 300 Tm (dung) Tj ET
endstream
endobj
trailer<</Root 1 0 R>>
`)
