package typeset

import "congvan/generator/geom"

// bar draws a bar on the line, as high as its capitals: a thin frame, filled
// from the left.
func (r *runs) bar(w word) {
	height := r.size.Scale(2, 3)
	top := r.y - height
	part, whole := max(0, min(w.bar.Part, w.bar.Whole)), max(1, w.bar.Whole)
	if filled := w.width.Scale(int64(part), int64(whole)); filled > 0 {
		r.fills = append(r.fills, Fill{X: r.x, Y: top, Width: filled, Height: height, Color: Shade})
	}
	left, right := r.x, r.x+w.width
	for _, y := range []geom.Length{top, r.y} {
		r.rules = append(r.rules, Rule{X1: left, X2: right, Y1: y, Y2: y, Thickness: barFrame})
	}
	for _, x := range []geom.Length{left, right} {
		r.rules = append(r.rules, Rule{X1: x, X2: x, Y1: top, Y2: r.y, Thickness: barFrame})
	}
}
