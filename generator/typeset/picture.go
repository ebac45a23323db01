package typeset

import (
	"congvan/generator/doc"
	"congvan/generator/geom"
)

// sized is the size of a picture on the page: its own or, where that is more
// than the room, what fits it without changing its shape.
func sized(p *doc.Picture, width, height geom.Length) (w, h geom.Length) {
	w, h = geom.Mm(p.Width), geom.Mm(p.Height)
	if h > height {
		w, h = w.Scale(int64(height), int64(h)), height
	}
	if w > width {
		w, h = width, h.Scale(int64(width), int64(w))
	}
	return w, h
}
