package pdfium

import (
	"math"
	"unicode"

	"congvan/generator/geom"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/structs"
)

// reader reads the letters of a page. A call into PDFium takes some
// microseconds, and a letter's style alone takes twenty of them: so the style
// is read once for each piece of text that the file draws in one go (a text
// object), within which it cannot change, and the baseline too.
type reader struct {
	f     *File
	text  references.FPDF_TEXTPAGE
	sheet sheet
	last  int  // characters to read
	each  bool // read everything of every letter: tests hold the short way against it

	end     int // where the piece ends that piece is of
	style   style
	first   structs.FPDF_FS_RECTF // the box of the piece's first letter
	y       geom.Length           // its baseline
	upright bool                  // boxes begin at the letters' origins, or where one hangs over to its left
}

func (r *reader) letters() ([]letter, error) {
	var all []letter
	for i := range r.last {
		l, ok, err := r.letter(i)
		if err != nil {
			return nil, err
		}
		if ok {
			all = append(all, l)
		}
	}
	return all, nil
}

// letter reads character i; ok is false of one that PDFium has made up, as it
// does between words and lines.
func (r *reader) letter(i int) (l letter, ok bool, err error) {
	code, err := r.f.module.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: r.text, Index: i})
	if err != nil || code.Unicode == 0 || code.Unicode > unicode.MaxRune {
		return l, false, err
	}
	l.rune = rune(code.Unicode)
	if unicode.IsSpace(l.rune) || unicode.IsControl(l.rune) { // nothing else is made up
		made, err := r.f.module.FPDFText_IsGenerated(&requests.FPDFText_IsGenerated{TextPage: r.text, Index: i})
		if err != nil || made.IsGenerated {
			return l, false, err
		}
	}
	if l.rune != '\u00a0' && unicode.IsSpace(l.rune) {
		l.rune = ' '
	}
	box, err := r.f.module.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: r.text, Index: i})
	if err != nil {
		return l, false, err
	}
	if err := r.place(&l, i, box.Rect); err != nil {
		return l, false, err
	}
	l.width = points(math.Abs(float64(box.Rect.Right - box.Rect.Left)))
	upright, turned := l.style.angle == 90 || l.style.angle == 270, r.sheet.view.a == 0
	if upright != turned { // the box is the file's, before the page is turned
		l.width = points(math.Abs(float64(box.Rect.Top - box.Rect.Bottom)))
	}
	return l, true, nil
}

// place gives letter i its style and its origin.
func (r *reader) place(l *letter, i int, box structs.FPDF_FS_RECTF) error {
	if i < r.end && !r.each {
		l.style = r.style
		if r.upright && box.Top == r.first.Top && box.Bottom == r.first.Bottom {
			x, _ := r.sheet.view.at(float64(box.Left), 0)
			l.x, l.y = points(x), r.y
			return nil
		}
		_, err := r.origin(l, i)
		return err
	}
	at, err := r.origin(l, i)
	if err != nil {
		return err
	}
	if r.style, err = r.f.style(r.text, i, r.sheet); err != nil {
		return err
	}
	const same = 0.001 // points: PDFium reckons with single precision
	l.style, r.first, r.y = r.style, box, l.y
	r.upright = r.style.angle == 0 && r.sheet.view.b == 0 && math.Abs(at-float64(box.Left)) < same
	r.end, err = r.pieceEnd(i)
	return err
}

// origin is where the letter stands; x is that of the file.
func (r *reader) origin(l *letter, i int) (x float64, err error) {
	at, err := r.f.module.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: r.text, Index: i})
	if err != nil {
		return 0, err
	}
	px, py := r.sheet.view.at(at.X, at.Y)
	l.x, l.y = points(px), points(py)
	return at.X, nil
}

// pieceEnd finds the end of the text object that character i begins: as long
// as the letters from i share one, PDFium counts one rectangle for them.
func (r *reader) pieceEnd(i int) (int, error) {
	if r.each {
		return i + 1, nil
	}
	one, many := 1, 2 // letters that are known to share one, and that may not
	for i+many <= r.last {
		shared, err := r.shared(i, many)
		if err != nil {
			return 0, err
		}
		if !shared {
			break
		}
		one, many = many, 2*many
	}
	many = min(many, r.last-i+1)
	for many-one > 1 {
		middle := (one + many) / 2
		shared, err := r.shared(i, middle)
		if err != nil {
			return 0, err
		}
		if shared {
			one = middle
		} else {
			many = middle
		}
	}
	return i + one, nil
}

func (r *reader) shared(from, n int) (bool, error) {
	got, err := r.f.module.FPDFText_CountRects(&requests.FPDFText_CountRects{TextPage: r.text, StartIndex: from, Count: n})
	if err != nil {
		return false, err
	}
	return got.Count <= 1, nil
}
