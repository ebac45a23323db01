package lint_test

import (
	"context"
	"slices"
	"testing"

	"congvan/generator/geom"
	"congvan/generator/lint"
	"congvan/generator/pdfium"
)

// read gives the pages of a file, to be changed in ways our own writer cannot.
func read(t *testing.T, raw []byte) []pdfium.Page {
	t.Helper()
	f, err := pdfium.Open(context.Background(), raw)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var pages []pdfium.Page
	for i := range f.PageCount() {
		p, err := f.Page(i)
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, p)
	}
	return pages
}

// stamp is text with a frame around it.
func stamp(text string, x, y, w, h float64, c pdfium.Color) func([]pdfium.Page) {
	return func(p []pdfium.Page) {
		run := pdfium.Run{X: geom.Mm(x + 1), Y: geom.Mm(y + 6), Width: geom.Mm(w - 2), Size: 13 * geom.Point, Font: "TimesNewRomanPS-BoldMT", Bold: true, Color: c, Text: text}
		for range []rune(text) {
			run.At = append(run.At, run.X)
		}
		p[0].Runs = append(p[0].Runs, run)
		if h > 0 {
			p[0].Boxes = append(p[0].Boxes, pdfium.Box{X: geom.Mm(x), Y: geom.Mm(y), Width: geom.Mm(w), Height: geom.Mm(h), Color: c})
		}
	}
}

// thin takes the weight off the stamp that put adds.
func thin(put func([]pdfium.Page)) func([]pdfium.Page) {
	return func(p []pdfium.Page) {
		put(p)
		last := &p[0].Runs[len(p[0].Runs)-1]
		last.Bold, last.Font = false, "TimesNewRomanPSMT"
	}
}

func allRuns(change func(*pdfium.Run)) func([]pdfium.Page) {
	return func(p []pdfium.Page) {
		for i := range p {
			for j := range p[i].Runs {
				change(&p[i].Runs[j])
			}
		}
	}
}

func TestPlantedRuns(t *testing.T) {
	red, black := pdfium.Color{R: 255}, pdfium.Color{}
	raw := written(t, letter())
	for _, c := range []struct {
		name   string
		want   lint.Rule // "": clean
		change func([]pdfium.Page)
	}{
		{"untouched", "", func([]pdfium.Page) {}},
		{"Word's names of fonts", "", allRuns(func(r *pdfium.Run) { r.Font = "TimesNewRomanPSMT" })},
		{"a draft's mark", "", func(p []pdfium.Page) {
			p[0].Runs = append(p[0].Runs, pdfium.Run{X: geom.Mm(60), Y: geom.Mm(200), Width: geom.Mm(90), Size: 60 * geom.Point, Text: "DỰ THẢO", Angle: 45, Font: "Arial", Color: pdfium.Color{R: 200, G: 200, B: 200}, At: make([]geom.Length, 7)})
		}},
		{"words apart", "", splitRuns},
		{"urgent", "", stamp("HỎA TỐC", 35, 62, 30, 8, red)},
		{"urgent, wrong frame", lint.UrgencySize, stamp("HỎA TỐC", 35, 62, 40, 8, red)},
		{"urgent, no frame", lint.UrgencySize, stamp("KHẨN", 35, 62, 20, 0, red)},
		{"urgent, black", lint.StampColour, stamp("KHẨN", 35, 62, 20, 8, black)},
		{"circulation", "", stamp("LƯU HÀNH NỘI BỘ", 130, 8, 50, 8, black)},
		{"urgent, not bold", lint.UrgencyStyle, thin(stamp("HỎA TỐC", 35, 62, 30, 8, red))},
		{"circulation, not bold", lint.CirculationStyle, thin(stamp("LƯU HÀNH NỘI BỘ", 130, 8, 50, 8, black))},
		{"circulation low", lint.CirculationPlace, stamp("LƯU HÀNH NỘI BỘ", 33, 62, 50, 8, black)},
		{"circulation without frame", lint.CirculationPlace, stamp("LƯU HÀNH NỘI BỘ", 130, 8, 50, 0, black)},
		{"font", lint.FontFamily, allRuns(func(r *pdfium.Run) { r.Font = "ArialMT" })},
		{"colour", lint.Colour, func(p []pdfium.Page) { p[1].Runs[3].Color = pdfium.Color{B: 255} }},
		{"issuer missing", lint.IssuerMissing, func(p []pdfium.Page) {
			p[0].Runs = slices.DeleteFunc(p[0].Runs, func(r pdfium.Run) bool { return r.Text == "ỦY BAN NHÂN DÂN" || r.Text == "HUYỆN TUẦN GIÁO" })
		}},
		{"signature missing", lint.SignatureNone, func(p []pdfium.Page) {
			for i := range p {
				p[i].Runs = slices.DeleteFunc(p[i].Runs, func(r pdfium.Run) bool {
					return r.Bold && r.Size == 14*geom.Point && i < 2 && r.X > geom.Mm(92)
				})
			}
		}},
		{"scan", lint.Scan, func(p []pdfium.Page) {
			for i := range p {
				p[i].Runs = nil
			}
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			pages := read(t, raw)
			c.change(pages)
			r := lint.Pages(pages)
			if c.want == "" && !r.Clean() || c.want != "" && !slices.Contains(rules(r), c.want) {
				t.Errorf("want %q; departures:\n%s", c.want, told(r))
			}
		})
	}
}

// splitRuns makes a run of every word, with the spaces between them lost, as
// some programs write.
func splitRuns(pages []pdfium.Page) {
	for i := range pages {
		var out []pdfium.Run
		for _, r := range pages[i].Runs {
			text, start := []rune(r.Text), 0
			for k := 0; k <= len(text); k++ {
				if k < len(text) && text[k] != ' ' {
					continue
				}
				if k > start {
					w := r
					w.Text, w.At, w.X = string(text[start:k]), r.At[start:k], r.At[start]
					w.Width = r.Right() - w.X
					if k < len(text) {
						w.Width = r.At[k] - w.X
					}
					out = append(out, w)
				}
				start = k + 1
			}
		}
		pages[i].Runs = out
	}
}

// A report can be read in both languages, and every rule says what it allows.
func TestMessages(t *testing.T) {
	r := checked(t, letter(), face("CỘNG HÒA", 0))
	if len(r.Departures) == 0 {
		t.Fatal("nothing found")
	}
	if got, want := r.Departures[0].Message(""), "kiểu chữ Quốc hiệu: đứng, không đậm, in hoa; theo thể thức: in hoa, đứng, đậm"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
