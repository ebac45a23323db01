package pdfium

import (
	"math"

	"congvan/generator/geom"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// Page is what stands on one page. All places are measured from its top left
// corner as it is shown, also where the file turns the page.
type Page struct {
	Width, Height geom.Length
	Runs          []Run   // in the order of the file
	Lines         []Line  // straight lines, pieces of one line joined
	Boxes         []Box   // frames: stroked rectangles, or four lines that meet
	Images        []Image // pictures
	More          bool    // the page holds more than was read: it is no dispatch's
}

// Run is text of one font, size and colour on one baseline, without a gap.
// Runs of strangers may be single words, spaces or letters.
type Run struct {
	X, Y         geom.Length // the left end of the baseline
	Width        geom.Length
	Size         geom.Length // as it appears, whatever the file scales
	Font         string      // as the file calls it, without the tag of a subset
	Bold, Italic bool
	Color        Color
	Angle        int // degrees, counter-clockwise
	Text         string
	At           []geom.Length // the left end of each rune of Text
}

// Right is the right end of the run.
func (r Run) Right() geom.Length { return r.X + r.Width }

// Color is red, green and blue.
type Color struct{ R, G, B uint8 }

// Line is a straight horizontal or vertical line, drawn or a thin filled
// rectangle, along its middle. X1 <= X2 and Y1 <= Y2.
type Line struct {
	X1, Y1, X2, Y2 geom.Length
	Thickness      geom.Length
	Color          Color
}

// Horizontal tells which way the line runs.
func (l Line) Horizontal() bool { return l.X2-l.X1 >= l.Y2-l.Y1 }

// Length is how long the line is.
func (l Line) Length() geom.Length { return max(l.X2-l.X1, l.Y2-l.Y1) }

// Box is a frame, measured along the middle of its lines.
type Box struct {
	X, Y, Width, Height geom.Length
	Color               Color
}

// Image is the place of a picture.
type Image struct{ X, Y, Width, Height geom.Length }

// Limits on one page: over them the rest is left out and More is set.
const (
	maxChars   = 50_000
	maxObjects = 20_000
)

// Page reads page i, counted from 0.
func (f *File) Page(i int) (Page, error) {
	var p Page
	err := f.page(i, func(ref requests.Page) error {
		sheet, err := f.sheet(ref)
		if err != nil {
			return damaged(err)
		}
		p.Width, p.Height = points(sheet.width), points(sheet.height)
		if err := f.readText(ref, sheet, &p); err != nil {
			return damaged(err)
		}
		return f.readObjects(ref, sheet, &p)
	})
	if err != nil {
		return Page{}, err
	}
	p.Lines = joined(p.Lines)
	p.Boxes = append(p.Boxes, framed(p.Lines)...)
	return p, nil
}

// matrix is x' = ax + cy + e, y' = bx + dy + f. Floats are PDF's; lengths on
// the page are made of them at the end.
type matrix struct{ a, b, c, d, e, f float64 }

func (m matrix) at(x, y float64) (float64, float64) {
	return m.a*x + m.c*y + m.e, m.b*x + m.d*y + m.f
}

// then is the matrix that does m first.
func (m matrix) then(n matrix) matrix {
	e, f := n.at(m.e, m.f)
	return matrix{
		m.a*n.a + m.b*n.c, m.a*n.b + m.b*n.d,
		m.c*n.a + m.d*n.c, m.c*n.b + m.d*n.d, e, f,
	}
}

// inverse undoes a matrix that only turns, mirrors and moves.
func (m matrix) inverse() matrix {
	det := m.a*m.d - m.b*m.c
	n := matrix{m.d / det, -m.b / det, -m.c / det, m.a / det, 0, 0}
	e, f := n.at(m.e, m.f)
	n.e, n.f = -e, -f
	return n
}

// scale is how much longer the matrix makes things.
func (m matrix) scale() float64 { return math.Sqrt(math.Abs(m.a*m.d - m.b*m.c)) }

// sheet is the page as it is shown: view turns the file's co-ordinates into
// points from the top left corner.
type sheet struct {
	width, height float64
	view          matrix
}

func (f *File) sheet(ref requests.Page) (sheet, error) {
	left, bottom, right, top := f.visible(ref)
	turned, err := f.module.FPDFPage_GetRotation(&requests.FPDFPage_GetRotation{Page: ref})
	if err != nil {
		return sheet{}, err
	}
	w, h := right-left, top-bottom
	switch turned.PageRotation {
	case 1: // clockwise
		return sheet{h, w, matrix{0, 1, 1, 0, -bottom, -left}}, nil
	case 2:
		return sheet{w, h, matrix{-1, 0, 0, 1, right, -bottom}}, nil
	case 3:
		return sheet{h, w, matrix{0, -1, -1, 0, top, right}}, nil
	}
	return sheet{w, h, matrix{1, 0, 0, -1, -left, top}}, nil
}

// visible is the part of the page that is shown.
func (f *File) visible(ref requests.Page) (left, bottom, right, top float64) {
	if box, err := f.module.FPDF_GetPageBoundingBox(&requests.FPDF_GetPageBoundingBox{Page: ref}); err == nil {
		r := box.Rect
		return float64(r.Left), float64(r.Bottom), float64(r.Right), float64(r.Top)
	}
	return 0, 0, 612, 792 // what PDF readers show of a page without size
}

func points(pt float64) geom.Length {
	const far = 1e6 // beyond any page; more would not fit a Length
	if math.IsNaN(pt) {
		return 0
	}
	return geom.Pt(max(-far, min(far, pt)))
}

func (f *File) matrixOf(object references.FPDF_PAGEOBJECT) (matrix, error) {
	m, err := f.module.FPDFPageObj_GetMatrix(&requests.FPDFPageObj_GetMatrix{PageObject: object})
	if err != nil {
		return matrix{}, err
	}
	v := m.Matrix
	return matrix{float64(v.A), float64(v.B), float64(v.C), float64(v.D), float64(v.E), float64(v.F)}, nil
}
