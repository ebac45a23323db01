// Package typeset sets a document tree on pages: it measures with package
// font, breaks paragraphs and pages, and answers placed items. It knows no
// file, no clock and no PDF; whatever draws its pages decides nothing.
//
// The figures of the official format are in format.go, each with its clause.
package typeset

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
)

// Page is one sheet of A4 with everything on it at its place.
type Page struct {
	Width, Height geom.Length
	Part          int    // 0 the dispatch, 1 the first annex, ...
	Number        int    // within its part, from 1; a first page does not show it
	Under         []Text // drawn first, below everything: the mark of a draft
	Fills         []Fill // drawn next, below text and rules
	Texts         []Text
	Rules         []Rule
	Images        []Image // drawn last, in order: a seal lies over the signature
}

// Text is words of one style on one baseline. X and Y are measured from the
// top left corner of the page; Y is the baseline.
type Text struct {
	X, Y      geom.Length
	Face      font.Face
	Size      geom.Length
	String    string
	WordSpace geom.Length // added to every space; negative where a line is set tight
	Width     geom.Length // with WordSpace
	Color     Color
	Angle     int // degrees, counter-clockwise about X, Y
}

// Color is a colour of ink (annex I: black; stamps red).
type Color uint8

// The colours.
const (
	Black Color = iota
	Red
	Grey  // the mark of a draft, light enough to read through
	Shade // the filled part of a bar, dark enough for any printer
)

// String names a colour in dumps; black is not said.
func (c Color) String() string {
	return [...]string{Black: "", Red: " red", Grey: " grey", Shade: " shade"}[c]
}

// Image is a picture at its place; X and Y are its top left corner.
type Image struct {
	X, Y, Width, Height geom.Length
	Picture             *doc.Picture
}

// Fill is a filled rectangle; X and Y are its top left corner.
type Fill struct {
	X, Y, Width, Height geom.Length
	Color               Color
}

// Rule is a straight line, horizontal or vertical.
type Rule struct {
	X1, Y1, X2, Y2 geom.Length
	Thickness      geom.Length
	Color          Color
}

func (r Rule) vertical() bool { return r.X1 == r.X2 }

// Dump writes the placed items of pages as text, in reading order and in
// millimetres, for goldens.
func Dump(w io.Writer, pages []Page) error {
	for _, p := range pages {
		if _, err := fmt.Fprintf(w, "page part=%d number=%d %sx%s\n", p.Part, p.Number, p.Width, p.Height); err != nil {
			return err
		}
		d := dumper{w: w}
		for _, t := range p.Under {
			d.text("under", t)
		}
		for _, t := range p.Texts {
			d.text("", t)
		}
		for _, f := range p.Fills {
			d.line("  fill %s,%s %sx%s%s", f.X, f.Y, f.Width, f.Height, f.Color)
		}
		for _, r := range p.Rules {
			d.line("  rule %s,%s %s,%s%s", r.X1, r.Y1, r.X2, r.Y2, r.Color)
		}
		for _, im := range p.Images {
			d.line("  image %s,%s %sx%s %s", im.X, im.Y, im.Width, im.Height, im.Picture.Name)
		}
		if d.err != nil {
			return d.err
		}
	}
	return nil
}

// dumper writes lines until one fails.
type dumper struct {
	w   io.Writer
	err error
}

func (d *dumper) line(format string, args ...any) {
	if d.err == nil {
		_, d.err = fmt.Fprintf(d.w, format+"\n", args...)
	}
}

func (d *dumper) text(layer string, t Text) {
	angle := ""
	if t.Angle != 0 {
		angle = fmt.Sprintf(" %d°", t.Angle)
	}
	d.line("%s  %7s %7s %-2s %4.1f w=%s s=%+.2f%s%s %s",
		layer, t.X, t.Y, t.Face, t.Size.Pt(), t.Width, t.WordSpace.Pt(), t.Color, angle, t.String)
}

// joinRules makes one rule of collinear rules that touch, so that the frame of
// a table is drawn in long strokes, and drops rules drawn twice.
func joinRules(rules []Rule) []Rule {
	slices.SortStableFunc(rules, func(a, b Rule) int {
		if a.vertical() != b.vertical() {
			return map[bool]int{true: 1, false: -1}[a.vertical()]
		}
		if a.vertical() {
			return cmp.Or(cmp.Compare(a.X1, b.X1), cmp.Compare(a.Y1, b.Y1))
		}
		return cmp.Or(cmp.Compare(a.Y1, b.Y1), cmp.Compare(a.X1, b.X1))
	})
	var joined []Rule
	for _, r := range rules {
		if n := len(joined); n > 0 && joined[n-1].reach(r) {
			joined[n-1].X2, joined[n-1].Y2 = max(joined[n-1].X2, r.X2), max(joined[n-1].Y2, r.Y2)
			continue
		}
		joined = append(joined, r)
	}
	return joined
}

// reach tells whether s continues r on the same line.
func (r Rule) reach(s Rule) bool {
	if r.vertical() != s.vertical() || r.Thickness != s.Thickness || r.Color != s.Color {
		return false
	}
	if r.vertical() {
		return r.X1 == s.X1 && s.Y1 <= r.Y2
	}
	return r.Y1 == s.Y1 && s.X1 <= r.X2
}
