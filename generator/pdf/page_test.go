package pdf

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
	"congvan/generator/typeset"
)

// Pages keep their own sizes, whichever way they lie and in whichever order.
func TestPageSizes(t *testing.T) {
	tall := typeset.Page{Width: 210 * geom.Millimetre, Height: 297 * geom.Millimetre}
	wide := typeset.Page{Width: 297 * geom.Millimetre, Height: 210 * geom.Millimetre}
	got := strings.Join(strings.Fields(output(t, "pdfinfo", "-f", "1", "-l", "4", inFile(t, written(t, wide, tall, wide, tall)))), " ")
	for _, want := range []string{"1 size: 841.89 x 595.28", "2 size: 595.28 x 841.89", "3 size: 841.89 x 595.28", "4 size: 595.28 x 841.89"} {
		if !strings.Contains(got, want) {
			t.Errorf("no page %s in\n%s", want, got)
		}
	}
}

// The header says 1.4 at least, with transparent pictures and without.
func TestVersion(t *testing.T) {
	if file := written(t, typeset.Page{Width: 210 * geom.Millimetre, Height: 297 * geom.Millimetre}); !bytes.HasPrefix(file, []byte("%PDF-1.4")) {
		t.Errorf("the file begins with %q", file[:8])
	}
}

// Colours stay with their items: a red rule and a grey mark below leave the
// rest black.
func TestColours(t *testing.T) {
	bar := func(y int, c typeset.Color) typeset.Rule {
		at := geom.Length(y) * geom.Millimetre
		return typeset.Rule{X1: 0, X2: 200 * geom.Millimetre, Y1: at, Y2: at, Thickness: 6 * geom.Millimetre, Color: c}
	}
	block := func(y int, c typeset.Color) typeset.Text { // full blocks, which need no shape
		return typeset.Text{X: 20 * geom.Millimetre, Y: geom.Length(y) * geom.Millimetre, Face: font.Bold, Size: 60 * geom.Point, String: "█████", Color: c}
	}
	p := typeset.Page{
		Width: 210 * geom.Millimetre, Height: 297 * geom.Millimetre,
		Under: []typeset.Text{block(60, typeset.Grey), block(200, typeset.Grey)},
		Texts: []typeset.Text{block(100, typeset.Red), block(140, typeset.Black), block(200, typeset.Black)},
		Rules: []typeset.Rule{bar(220, typeset.Red), bar(240, typeset.Black), bar(260, typeset.Red)},
	}
	p.Under[0].Angle = 90
	file := inFile(t, written(t, p, p))
	for _, page := range []string{"1", "2"} {
		for place, want := range map[[2]string][3]uint8{
			{"30", "95"}: {220, 0, 0}, {"30", "135"}: {}, {"30", "195"}: {},
			{"30", "220"}: {220, 0, 0}, {"30", "240"}: {}, {"30", "260"}: {220, 0, 0},
			{"15", "30"}: {222, 222, 222}, {"60", "55"}: {255, 255, 255}, // turned up, not lying
		} {
			if got := pixel(t, file, page, place[0], place[1]); !like(got, want) {
				t.Errorf("page %s at %v is %v, want %v", page, place, got, want)
			}
		}
	}
}

// An office's own fonts from a folder are embedded like the built-in ones.
func TestOwnFonts(t *testing.T) {
	serif, err := font.Serif()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for i, name := range []string{"times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"} {
		if err := os.WriteFile(filepath.Join(dir, name), serif.TTF(font.Face(i)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	own, err := font.Dir(dir)
	if err != nil {
		t.Fatal(err)
	}
	d := doc.Document{Body: []doc.Block{doc.Paragraph{Spans: doc.Text(letters)}}}
	var out bytes.Buffer
	if err := Write(&out, typeset.Set(d, own), info, own); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(out.Bytes(), write(t, letters, doc.Roman)) {
		t.Error("the same fonts from a folder give another file")
	}
}
