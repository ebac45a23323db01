package pdfium

import (
	"cmp"
	"math"
	"slices"

	"congvan/generator/geom"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// What counts as a line or a frame.
const (
	thinnest  = 2 * geom.Millimetre    // a filled rectangle up to this is a line
	slender   = 4                      // and at least so many times longer than thick
	touching  = geom.Point * 3 / 4     // pieces of one line end this near to one another
	levelling = geom.Point * 3 / 10    // how far a straight line may rise
	mostDeep  = 8                      // forms within forms
	mostLines = 2000                   // beyond it frames are not looked for
	smallBox  = geom.Length(2 * 36000) // a frame has sides of 2 mm at least
)

// readObjects reads the drawings and pictures of a page.
func (f *File) readObjects(ref requests.Page, s sheet, p *Page) error {
	count, err := f.module.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: ref})
	if err != nil {
		return damaged(err)
	}
	r := objects{file: f, page: p, left: maxObjects}
	for i := range count.Count {
		object, err := f.module.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: ref, Index: i})
		if err != nil {
			return damaged(err)
		}
		r.read(object.PageObject, s.view, 0)
	}
	p.More = p.More || r.left <= 0
	return nil
}

// objects walks over what is drawn; what cannot be read is passed over.
type objects struct {
	file *File
	page *Page
	left int
}

func (r *objects) read(object references.FPDF_PAGEOBJECT, view matrix, depth int) {
	if r.left--; r.left < 0 || depth > mostDeep {
		return
	}
	kind, err := r.file.module.FPDFPageObj_GetType(&requests.FPDFPageObj_GetType{PageObject: object})
	if err != nil {
		return
	}
	switch kind.Type {
	case enums.FPDF_PAGEOBJ_PATH:
		r.path(object, view)
	case enums.FPDF_PAGEOBJ_IMAGE:
		r.image(object, view)
	case enums.FPDF_PAGEOBJ_FORM:
		r.form(object, view, depth)
	}
}

func (r *objects) form(object references.FPDF_PAGEOBJECT, view matrix, depth int) {
	m, err := r.file.matrixOf(object)
	if err != nil {
		return
	}
	count, err := r.file.module.FPDFFormObj_CountObjects(&requests.FPDFFormObj_CountObjects{PageObject: object})
	if err != nil {
		return
	}
	for i := range count.Count {
		if inner, err := r.file.module.FPDFFormObj_GetObject(&requests.FPDFFormObj_GetObject{PageObject: object, Index: uint64(i)}); err == nil {
			r.read(inner.PageObject, m.then(view), depth+1)
		}
	}
}

func (r *objects) image(object references.FPDF_PAGEOBJECT, view matrix) {
	b, err := r.file.module.FPDFPageObj_GetBounds(&requests.FPDFPageObj_GetBounds{PageObject: object})
	if err != nil {
		return
	}
	x1, y1, x2, y2 := bounds(view, [][2]float64{{float64(b.Left), float64(b.Bottom)}, {float64(b.Right), float64(b.Top)}})
	r.page.Images = append(r.page.Images, Image{x1, y1, x2 - x1, y2 - y1})
}

// bounds is the rectangle around points, on the page.
func bounds(view matrix, at [][2]float64) (x1, y1, x2, y2 geom.Length) {
	left, top, right, bottom := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, p := range at {
		x, y := view.at(p[0], p[1])
		left, right, top, bottom = min(left, x), max(right, x), min(top, y), max(bottom, y)
	}
	return points(left), points(top), points(right), points(bottom)
}

// path takes the straight lines, frames and thin rectangles of a drawing.
func (r *objects) path(object references.FPDF_PAGEOBJECT, view matrix) {
	mode, err := r.file.module.FPDFPath_GetDrawMode(&requests.FPDFPath_GetDrawMode{PageObject: object})
	if err != nil {
		return
	}
	m, err := r.file.matrixOf(object)
	if err != nil {
		return
	}
	view = m.then(view)
	for _, at := range r.subpaths(object) {
		switch {
		case mode.Stroke:
			r.stroke(object, view, at)
		case mode.FillMode != enums.FPDF_FILLMODE_NONE:
			r.fill(object, view, at)
		}
	}
}

// subpaths are the corners of the straight pieces of a path.
func (r *objects) subpaths(object references.FPDF_PAGEOBJECT) (paths [][][2]float64) {
	module := r.file.module
	count, err := module.FPDFPath_CountSegments(&requests.FPDFPath_CountSegments{PageObject: object})
	if err != nil {
		return nil
	}
	r.left -= count.Count
	for i := range min(count.Count, max(0, r.left)) {
		segment, err := module.FPDFPath_GetPathSegment(&requests.FPDFPath_GetPathSegment{PageObject: object, Index: i})
		if err != nil {
			return paths
		}
		kind, err1 := module.FPDFPathSegment_GetType(&requests.FPDFPathSegment_GetType{PathSegment: segment.PathSegment})
		point, err2 := module.FPDFPathSegment_GetPoint(&requests.FPDFPathSegment_GetPoint{PathSegment: segment.PathSegment})
		closed, err3 := module.FPDFPathSegment_GetClose(&requests.FPDFPathSegment_GetClose{PathSegment: segment.PathSegment})
		if err1 != nil || err2 != nil || err3 != nil {
			return paths
		}
		if kind.Type != enums.FPDF_SEGMENT_LINETO || len(paths) == 0 {
			paths = append(paths, nil) // a curve is no line: what follows it starts anew
		}
		last := &paths[len(paths)-1]
		*last = append(*last, [2]float64{float64(point.X), float64(point.Y)})
		if closed.IsClose && (*last)[0] != (*last)[len(*last)-1] {
			*last = append(*last, (*last)[0])
		}
	}
	return paths
}

func (r *objects) stroke(object references.FPDF_PAGEOBJECT, view matrix, at [][2]float64) {
	thickness, color := r.pen(object, view)
	for i := 1; i < len(at); i++ {
		x1, y1, x2, y2 := bounds(view, at[i-1:i+1])
		if level, upright := y2-y1 <= levelling, x2-x1 <= levelling; level != upright {
			r.page.Lines = append(r.page.Lines, Line{x1, y1, x2, y2, thickness, color}.straight())
		}
	}
}

func (r *objects) pen(object references.FPDF_PAGEOBJECT, view matrix) (geom.Length, Color) {
	var thickness geom.Length
	if w, err := r.file.module.FPDFPageObj_GetStrokeWidth(&requests.FPDFPageObj_GetStrokeWidth{PageObject: object}); err == nil {
		thickness = points(float64(w.StrokeWidth) * view.scale())
	}
	var color Color
	if c, err := r.file.module.FPDFPageObj_GetStrokeColor(&requests.FPDFPageObj_GetStrokeColor{PageObject: object}); err == nil {
		color = Color{uint8(c.StrokeColor.R), uint8(c.StrokeColor.G), uint8(c.StrokeColor.B)}
	}
	return thickness, color
}

// fill takes a filled rectangle that is thin enough to look like a line.
func (r *objects) fill(object references.FPDF_PAGEOBJECT, view matrix, at [][2]float64) {
	if len(at) < 4 {
		return
	}
	x1, y1, x2, y2 := bounds(view, at)
	thick, long := min(x2-x1, y2-y1), max(x2-x1, y2-y1)
	if thick > thinnest || long < slender*thick {
		return
	}
	var color Color
	if c, err := r.file.module.FPDFPageObj_GetFillColor(&requests.FPDFPageObj_GetFillColor{PageObject: object}); err == nil {
		color = Color{uint8(c.FillColor.R), uint8(c.FillColor.G), uint8(c.FillColor.B)}
	}
	if color == (Color{255, 255, 255}) {
		return // paper
	}
	r.page.Lines = append(r.page.Lines, Line{x1, y1, x2, y2, thick, color}.straight())
}

// straight is the line along its middle.
func (l Line) straight() Line {
	if l.Horizontal() {
		l.Y1 = (l.Y1 + l.Y2) / 2
		l.Y2 = l.Y1
	} else {
		l.X1 = (l.X1 + l.X2) / 2
		l.X2 = l.X1
	}
	return l
}

// joined makes one line of the pieces that programs draw it in.
func joined(lines []Line) []Line {
	slices.SortStableFunc(lines, func(a, b Line) int {
		if a.Horizontal() != b.Horizontal() {
			if a.Horizontal() {
				return -1
			}
			return 1
		}
		if a.Horizontal() {
			return cmp.Or(cmp.Compare(a.Y1, b.Y1), cmp.Compare(a.X1, b.X1))
		}
		return cmp.Or(cmp.Compare(a.X1, b.X1), cmp.Compare(a.Y1, b.Y1))
	})
	var out []Line
	for _, l := range lines {
		if i := reached(out, l); i >= 0 {
			o := &out[i]
			o.X1, o.Y1, o.X2, o.Y2 = min(o.X1, l.X1), min(o.Y1, l.Y1), max(o.X2, l.X2), max(o.Y2, l.Y2)
			continue
		}
		out = append(out, l)
	}
	return out
}

// reached finds the line, among those on l's level, that l goes on with; -1
// for none. Lines come sorted: what is further off than that can be no level.
func reached(out []Line, l Line) int {
	for i := len(out) - 1; i >= 0; i-- {
		switch o := out[i]; {
		case o.Horizontal() != l.Horizontal(), o.Horizontal() && !near(o.Y1, l.Y1), !o.Horizontal() && !near(o.X1, l.X1):
			return -1
		case o.Color == l.Color && o.meets(l):
			return i
		}
	}
	return -1
}

// meets tells whether two lines on one level touch or overlap, whichever is
// the first: of two lines on nearly one level the right one may be the higher.
func (l Line) meets(m Line) bool {
	if l.Horizontal() {
		return m.X1 <= l.X2+touching && m.X2 >= l.X1-touching
	}
	return m.Y1 <= l.Y2+touching && m.Y2 >= l.Y1-touching
}

func near(a, b geom.Length) bool { return a-b <= touching && b-a <= touching }

// framed finds frames of four lines that meet at the corners.
func framed(lines []Line) []Box {
	if len(lines) > mostLines {
		return nil
	}
	var boxes []Box
	upright := lines[slices.IndexFunc(append(slices.Clone(lines), Line{Y2: 1}), func(l Line) bool { return !l.Horizontal() }):]
	for i, top := range lines {
		if !top.Horizontal() {
			break
		}
		for _, bottom := range lines[i+1:] {
			if bottom.Horizontal() && near(top.X1, bottom.X1) && near(top.X2, bottom.X2) && bottom.Y1-top.Y1 >= smallBox &&
				top.Length() >= smallBox && side(upright, top.X1, top.Y1, bottom.Y1) && side(upright, top.X2, top.Y1, bottom.Y1) {
				boxes = append(boxes, Box{top.X1, top.Y1, top.X2 - top.X1, bottom.Y1 - top.Y1, top.Color})
				break
			}
		}
	}
	return boxes
}

// side tells whether an upright line joins two corners.
func side(upright []Line, x, y1, y2 geom.Length) bool {
	return slices.ContainsFunc(upright, func(l Line) bool {
		return near(l.X1, x) && l.Y1 <= y1+touching && l.Y2 >= y2-touching
	})
}
