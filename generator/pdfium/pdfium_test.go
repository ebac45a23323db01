package pdfium_test

import (
	"bytes"
	"context"
	"errors"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"congvan/generator/font"
	"congvan/generator/geom"
	"congvan/generator/pdf"
	"congvan/generator/pdfium"
	"congvan/generator/programs"
	"congvan/generator/typeset"
)

// written makes a file of our own.
func written(t testing.TB, pages ...typeset.Page) []byte {
	t.Helper()
	family, err := font.Serif()
	if err != nil {
		t.Fatal(err)
	}
	for i := range pages {
		pages[i].Width, pages[i].Height = 210*geom.Millimetre, 297*geom.Millimetre
	}
	var out bytes.Buffer
	info := pdf.Info{Title: "Thử", Language: "vi-VN", Creator: "congvan test", Date: time.Date(2022, 7, 26, 0, 0, 0, 0, time.UTC)}
	if err := pdf.Write(&out, pages, info, family); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func words(x, y float64, face font.Face, size int, s string) typeset.Text {
	family, _ := font.Serif()
	pt := geom.Length(size) * geom.Point
	return typeset.Text{X: geom.Mm(x), Y: geom.Mm(y), Face: face, Size: pt, String: s, Width: family.Width(face, pt, s)}
}

func opened(t testing.TB, raw []byte) *pdfium.File {
	t.Helper()
	f, err := pdfium.Open(context.Background(), raw)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func within(a, b geom.Length) bool { return a-b < geom.Millimetre/20 && b-a < geom.Millimetre/20 }

// Two lines on nearly one level stay two, also where the right one is the
// higher; pieces of one line become one.
func TestJoinsPieces(t *testing.T) {
	line := func(x1, x2, y float64) typeset.Rule {
		return typeset.Rule{X1: geom.Mm(x1), X2: geom.Mm(x2), Y1: geom.Mm(y), Y2: geom.Mm(y), Thickness: geom.Point / 2}
	}
	raw := written(t, typeset.Page{Rules: []typeset.Rule{
		line(120, 176, 29.6), line(56, 72, 29.7), // apart, the left one lower
		line(40, 80, 100), line(80, 120, 100), line(110, 160, 100.05), // one
	}})
	p, err := opened(t, raw).Page(0)
	if err != nil {
		t.Fatal(err)
	}
	var lengths []int
	for _, l := range p.Lines {
		lengths = append(lengths, int(l.Length().Mm()+0.5))
	}
	if want := []int{56, 16, 120}; !slices.Equal(lengths, want) {
		t.Errorf("lines of %v mm, want %v", lengths, want)
	}
}

// What was drawn is read back where it was drawn.
func TestReadsBack(t *testing.T) {
	drawn := []typeset.Text{
		words(30, 20, font.Bold, 12, "ỦY BAN NHÂN DÂN"),
		words(110.5, 30, font.Italic, 13, "Tuần Giáo, ngày 26 tháng 7 năm 2022"),
		words(30, 100, font.Regular, 14, "ằẳẵắặ ầẩẫấậ ườưởữứự"),
		words(30, 110, font.BoldItalic, 12, "Nơi nhận:"),
	}
	p, err := opened(t, written(t, typeset.Page{
		Texts: drawn,
		Rules: []typeset.Rule{
			{X1: geom.Mm(40), Y1: geom.Mm(50), X2: geom.Mm(60), Y2: geom.Mm(50), Thickness: geom.Point},
			{X1: geom.Mm(60), Y1: geom.Mm(50), X2: geom.Mm(80), Y2: geom.Mm(50), Thickness: geom.Point},
		},
	})).Page(0)
	if err != nil {
		t.Fatal(err)
	}
	if !within(p.Width, geom.Mm(210)) || !within(p.Height, geom.Mm(297)) {
		t.Errorf("page of %s x %s", p.Width, p.Height)
	}
	if len(p.Runs) != len(drawn) {
		t.Fatalf("%d runs, want %d: %+v", len(p.Runs), len(drawn), p.Runs)
	}
	for i, want := range drawn {
		got := p.Runs[i]
		if got.Text != want.String || !within(got.X, want.X) || !within(got.Y, want.Y) || !within(got.Width-want.Width, 0) && !within(got.Width-want.Width, geom.Mm(0.1)) || !within(got.Size, want.Size) {
			t.Errorf("got  %q at %s, %s, wide %s, size %.2f\nwant %q at %s, %s, wide %s, size %.2f",
				got.Text, got.X, got.Y, got.Width, got.Size.Pt(), want.String, want.X, want.Y, want.Width, want.Size.Pt())
		}
		if font.Of(got.Bold, got.Italic) != want.Face || !strings.HasPrefix(got.Font, "LiberationSerif") || len(got.At) != len([]rune(got.Text)) {
			t.Errorf("%q: face %v of %s, %d places", got.Text, font.Of(got.Bold, got.Italic), got.Font, len(got.At))
		}
	}
	if len(p.Lines) != 1 || !within(p.Lines[0].Length(), geom.Mm(40)) || !within(p.Lines[0].Y1, geom.Mm(50)) || !within(p.Lines[0].Thickness, geom.Point) {
		t.Errorf("lines %+v, want one of 40 mm", p.Lines)
	}
}

// Four lines that meet are a frame; three are not.
func TestFindsFrames(t *testing.T) {
	rule := func(x1, y1, x2, y2 float64) typeset.Rule {
		return typeset.Rule{X1: geom.Mm(x1), Y1: geom.Mm(y1), X2: geom.Mm(x2), Y2: geom.Mm(y2), Thickness: geom.Point}
	}
	p, err := opened(t, written(t, typeset.Page{Rules: []typeset.Rule{
		rule(40, 50, 70, 50), rule(40, 58, 70, 58), rule(40, 50, 40, 58), rule(70, 50, 70, 58),
		rule(40, 80, 70, 80), rule(40, 88, 70, 88), rule(40, 80, 40, 88),
	}})).Page(0)
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Boxes) != 1 || !within(p.Boxes[0].Width, geom.Mm(30)) || !within(p.Boxes[0].Height, geom.Mm(8)) || !within(p.Boxes[0].X, geom.Mm(40)) || !within(p.Boxes[0].Y, geom.Mm(50)) {
		t.Errorf("boxes %+v, want one of 30 x 8 mm", p.Boxes)
	}
}

func TestRenders(t *testing.T) {
	img, err := opened(t, written(t, typeset.Page{Texts: []typeset.Text{words(30, 20, font.Bold, 12, "ỦY BAN NHÂN DÂN")}})).Render(0, 72)
	if err != nil {
		t.Fatal(err)
	}
	if b := img.Bounds(); b.Dx() != 595 && b.Dx() != 596 || b.Dy() != 842 {
		t.Errorf("image of %v", b)
	}
	dark := 0
	for y := 40; y < 60; y++ {
		for x := 80; x < 250; x++ {
			if r, _, _, _ := img.At(x, y).RGBA(); r < 0x8000 {
				dark++
			}
		}
	}
	if dark < 200 {
		t.Errorf("%d dark dots where the text is", dark)
	}
	if err := png.Encode(new(bytes.Buffer), img); err != nil {
		t.Error(err)
	}
}

func TestOverlayAndJoin(t *testing.T) {
	base := written(t, typeset.Page{Texts: []typeset.Text{words(30, 20, font.Regular, 14, "Trang đầu ặ")}}, typeset.Page{Texts: []typeset.Text{words(30, 20, font.Regular, 14, "Trang hai")}})
	over := written(t, typeset.Page{Texts: []typeset.Text{words(100, 200, font.Bold, 13, "SAO Y ộ")}})
	ctx := context.Background()
	laid, err := pdfium.Overlay(ctx, base, pdfium.Stamp{Page: 1, PDF: over})
	if err != nil {
		t.Fatal(err)
	}
	if again, err := pdfium.Overlay(ctx, base, pdfium.Stamp{Page: 1, PDF: over}); err != nil || !bytes.Equal(laid, again) {
		t.Errorf("two overlays differ: %v", err)
	}
	p, err := opened(t, laid).Page(1)
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Runs) != 2 || p.Runs[0].Text != "Trang hai" || p.Runs[1].Text != "SAO Y ộ" || !within(p.Runs[1].X, geom.Mm(100)) || !within(p.Runs[1].Y, geom.Mm(200)) || !p.Runs[1].Bold {
		t.Errorf("the page reads %+v", p.Runs)
	}
	all, err := pdfium.Join(ctx, laid, over)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := pdfium.Join(ctx, laid, over); err != nil || !bytes.Equal(all, again) {
		t.Errorf("two joins differ: %v", err)
	}
	f := opened(t, all)
	if f.PageCount() != 3 {
		t.Fatalf("%d pages, want 3", f.PageCount())
	}
	if p, err = f.Page(2); err != nil || len(p.Runs) != 1 || p.Runs[0].Text != "SAO Y ộ" {
		t.Errorf("the last page reads %+v, %v", p.Runs, err)
	}
	for _, raw := range [][]byte{laid, all} {
		file := filepath.Join(t.TempDir(), "a.pdf")
		if err := os.WriteFile(file, raw, 0o600); err != nil {
			t.Fatal(err)
		}
		output(t, "qpdf", "--check", file)
		for _, l := range strings.Split(strings.TrimSpace(output(t, "pdffonts", file)), "\n")[2:] {
			if !strings.Contains(l, "+LiberationSerif") || strings.Count(l, "yes") != 3 {
				t.Errorf("not embedded, cut down and readable: %s", l)
			}
		}
		if text := output(t, "pdftotext", file, "-"); !strings.Contains(text, "SAO Y ộ") || !strings.Contains(text, "Trang đầu ặ") {
			t.Errorf("the text reads %q", text)
		}
	}
}

// A page that leaves its scale changed does not scale what is laid over it.
func TestOverlayUnscaled(t *testing.T) {
	base := "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n" +
		"3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.28 841.89]/Contents 4 0 R>>\nendobj\n" +
		"4 0 obj\n<</Length 40>>stream\n.5 0 0 .5 100 100 cm 0 0 m 500 0 l S    \nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n"
	over := written(t, typeset.Page{Texts: []typeset.Text{words(100, 200, font.Bold, 13, "SAO Y")}})
	laid, err := pdfium.Overlay(context.Background(), []byte(base), pdfium.Stamp{Page: 0, PDF: over})
	if err != nil {
		t.Fatal(err)
	}
	p, err := opened(t, laid).Page(0)
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Runs) != 1 || !within(p.Runs[0].X, geom.Mm(100)) || !within(p.Runs[0].Y, geom.Mm(200)) || !within(p.Runs[0].Size, 13*geom.Point) {
		t.Errorf("the page reads %+v", p.Runs)
	}
	if len(p.Lines) != 1 || !within(p.Lines[0].Length(), 250*geom.Point) || !within(p.Lines[0].X1, 100*geom.Point) {
		t.Errorf("lines %+v", p.Lines)
	}
}

// output runs an outside program, or skips the test with its name.
func output(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(programs.Find(t, name), args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

func TestFaults(t *testing.T) {
	good := written(t, typeset.Page{})
	locked, err := os.ReadFile("testdata/password.pdf")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		raw  []byte
		want error
	}{
		{"empty", nil, pdfium.ErrNotPDF},
		{"text", []byte("Kính gửi: Ủy ban nhân dân"), pdfium.ErrNotPDF},
		{"only a head", []byte("%PDF-1.7\n"), pdfium.ErrDamaged},
		{"cut off", good[:len(good)/3], pdfium.ErrDamaged},
		{"password", locked, pdfium.ErrPassword},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := pdfium.Open(context.Background(), c.raw); !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
	f := opened(t, good)
	if _, err := f.Page(1); !errors.Is(err, pdfium.ErrNoPage) {
		t.Errorf("page 2 of 1: %v", err)
	}
	if _, err := f.Render(0, 100_000); !errors.Is(err, pdfium.ErrTooLarge) {
		t.Errorf("a huge image: %v", err)
	}
}

// A page that would draw for ever is stopped by its context, and nothing hangs.
func TestStops(t *testing.T) {
	opened(t, written(t, typeset.Page{})) // starting PDFium does not count
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	f, err := pdfium.Open(ctx, endless())
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := f.Render(0, 300); !errors.Is(err, context.DeadlineExceeded) {
		t.Fatalf("got %v, want the deadline", err)
	}
	if _, err := f.Page(0); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("afterwards: %v", err)
	}
}

// endless is a file whose page draws forms within forms, 8 at each of 12 levels.
func endless() []byte {
	var b strings.Builder
	b.WriteString("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n")
	b.WriteString("3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>\nendobj\n")
	b.WriteString("4 0 obj\n<</Length 5>>stream\n/F Do\nendstream\nendobj\n")
	for i := 5; i < 17; i++ {
		next := ""
		body := strings.Repeat("/F Do\n", 8)
		if i < 16 {
			next = "/Resources<</XObject<</F " + itoa(i+1) + " 0 R>>>>"
		} else {
			body = "0 0 500 800 re f\n"
		}
		b.WriteString(itoa(i) + " 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 595 842]" + next + "/Length " + itoa(len(body)) + ">>stream\n" + body + "endstream\nendobj\n")
	}
	b.WriteString("trailer\n<</Root 1 0 R>>\n%%EOF\n")
	return []byte(b.String())
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + itoa(n%10)
}

func TestManyAtOnce(t *testing.T) {
	raw := written(t, typeset.Page{Texts: []typeset.Text{words(30, 20, font.Regular, 14, "Kính gửi")}})
	shared := opened(t, raw)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			f, err := pdfium.Open(context.Background(), raw)
			if err != nil {
				t.Error(err)
				return
			}
			defer f.Close()
			for _, f := range []*pdfium.File{f, shared} {
				if p, err := f.Page(0); err != nil || len(p.Runs) != 1 || p.Runs[0].Text != "Kính gửi" {
					t.Errorf("read %+v, %v", p.Runs, err)
				}
			}
		})
	}
	all.Wait()
}

// Damaged files give an error or what can be read, and never a panic or a hang.
func FuzzOpen(f *testing.F) {
	f.Add(written(f, typeset.Page{Texts: []typeset.Text{words(30, 20, font.Regular, 14, "Kính gửi")}}))
	f.Add(endless()[:400])
	f.Fuzz(func(t *testing.T, raw []byte) {
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		file, err := pdfium.Open(ctx, raw)
		if err != nil {
			return
		}
		defer file.Close()
		if _, err := file.Page(0); err != nil {
			return
		}
		_, _ = file.Render(0, 20)
	})
}
