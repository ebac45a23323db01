package pdfium

import (
	"math"
	"regexp"
	"strings"
	"unicode"

	"congvan/generator/geom"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"golang.org/x/text/unicode/norm"
)

// letter is one character of the page.
type letter struct {
	rune  rune
	x, y  geom.Length
	width geom.Length
	style style
}

// style is what the letters of one run have in common.
type style struct {
	size         geom.Length
	font         string
	bold, italic bool
	color        Color
	angle        int
}

func (f *File) readText(ref requests.Page, s sheet, p *Page) error {
	loaded, err := f.module.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: ref})
	if err != nil {
		return err
	}
	text := loaded.TextPage
	defer f.module.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: text})
	count, err := f.module.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: text})
	if err != nil {
		return err
	}
	n := min(count.Count, maxChars)
	letters, err := (&reader{f: f, text: text, sheet: s, last: n, each: f.eachLetter}).letters()
	if err != nil {
		return err
	}
	p.More = p.More || count.Count > maxChars
	p.Runs = runs(letters)
	return nil
}

func (f *File) style(text references.FPDF_TEXTPAGE, i int, s sheet) (style, error) {
	got, err := f.module.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: text, Index: i})
	if err != nil {
		return style{}, err
	}
	size, err := f.module.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: text, Index: i})
	if err != nil {
		return style{}, err
	}
	v := got.Matrix
	m := matrix{float64(v.A), float64(v.B), float64(v.C), float64(v.D), 0, 0}.then(s.view)
	// Word and LibreOffice write size 1 and let the matrix make it 14.
	st := style{size: points(size.FontSize * math.Hypot(m.c, m.d)), angle: turned(m.a, m.b)}
	st.font, st.bold, st.italic = f.face(text, i)
	st.italic = st.italic || slanted(m)
	if c, err := f.module.FPDFText_GetFillColor(&requests.FPDFText_GetFillColor{TextPage: text, Index: i}); err == nil {
		st.color = Color{uint8(c.R), uint8(c.G), uint8(c.B)}
	}
	return st, nil
}

// turned is the angle of a direction on the page, counter-clockwise, 0 to 359.
func turned(x, y float64) int {
	return (int(math.Round(math.Atan2(-y, x)*180/math.Pi)) + 360) % 360
}

// slanted tells an italic that a program made of upright letters.
func slanted(m matrix) bool {
	const slant = 0.1 // programs lean them by 0.2 to 0.35
	return math.Abs(m.a*m.c+m.b*m.d) > slant*math.Abs(m.a*m.d-m.b*m.c)
}

var (
	subsetTag = regexp.MustCompile(`^[A-Z]{6}\+`)
	boldName  = regexp.MustCompile(`(?i)bold|black|heavy|(^|[-,])bd($|[^a-z])`)
	italName  = regexp.MustCompile(`(?i)italic|oblique|(^|[-,])it($|[^a-z])`)
)

// The bits of a font's description (PDF 1.7, 9.8.2).
const (
	italicFlag    = 1 << 6
	forceBoldFlag = 1 << 18
	boldWeight    = 600
)

// face is the name of a letter's font and what the name, the description or
// the weight say of its style; a file may give any of them.
func (f *File) face(text references.FPDF_TEXTPAGE, i int) (name string, bold, italic bool) {
	info, err := f.module.FPDFText_GetFontInfo(&requests.FPDFText_GetFontInfo{TextPage: text, Index: i})
	if err != nil {
		return "", false, false
	}
	name = subsetTag.ReplaceAllString(strings.ToValidUTF8(info.FontName, "?"), "")
	bold = boldName.MatchString(name) || info.Flags&forceBoldFlag != 0
	italic = italName.MatchString(name) || info.Flags&italicFlag != 0
	if w, err := f.module.FPDFText_GetFontWeight(&requests.FPDFText_GetFontWeight{TextPage: text, Index: i}); err == nil {
		bold = bold || w.FontWeight >= boldWeight && w.FontWeight <= 1000
	}
	return name, bold, italic
}

// runs groups letters that follow one another in one style.
func runs(letters []letter) []Run {
	var out []Run
	for start := 0; start < len(letters); {
		end := start + 1
		for end < len(letters) && letters[end-1].leads(letters[end]) {
			end++
		}
		out = append(out, run(letters[start:end]))
		start = end
	}
	return out
}

// leads tells whether b stands right after a on its baseline. After a space
// there may be more of it: a justified line stretches its spaces.
func (a letter) leads(b letter) bool {
	if a.style != b.style {
		return false
	}
	if a.style.angle != 0 {
		return distance(a, b) < 3*a.style.size
	}
	gap := b.x - a.x - a.width
	most := a.style.size.Scale(15, 100)
	if a.rune == ' ' {
		most = a.style.size
	}
	return a.y-b.y < a.style.size/20 && b.y-a.y < a.style.size/20 && gap < most && gap > -a.style.size/4
}

func distance(a, b letter) geom.Length {
	return geom.Length(math.Hypot(float64(a.x-b.x), float64(a.y-b.y)))
}

func run(letters []letter) Run {
	first, last := letters[0], letters[len(letters)-1]
	s := first.style
	r := Run{
		X: first.x, Y: first.y, Width: last.x + last.width - first.x, Size: s.size, Font: s.font,
		Bold: s.bold, Italic: s.italic, Color: s.color, Angle: s.angle,
	}
	if s.angle != 0 {
		r.Width = distance(first, last) + last.width
	}
	for _, l := range letters {
		r.add(l)
	}
	return r
}

// add puts a letter at the end of the text, an accent onto the letter before.
func (r *Run) add(l letter) {
	if unicode.Is(unicode.Mn, l.rune) && r.Text != "" {
		whole := norm.NFC.String(r.Text + string(l.rune))
		if len([]rune(whole)) == len(r.At) {
			r.Text = whole
			return
		}
	}
	r.Text += string(l.rune)
	r.At = append(r.At, l.x)
}
