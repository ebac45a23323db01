// Package font knows the letters: how wide each is, which exist, and the font
// file they come from. Every font is read once per process. It knows nothing
// of pages or of PDF; typeset measures with it, pdf embeds its files, xlsx
// estimates row heights with it.
package font

import (
	"fmt"
	"sync"

	"congvan/generator/geom"

	"github.com/go-fonts/liberation/liberationserifbold"
	"github.com/go-fonts/liberation/liberationserifbolditalic"
	"github.com/go-fonts/liberation/liberationserifitalic"
	"github.com/go-fonts/liberation/liberationserifregular"
	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Face is one of the four styles of a family.
type Face uint8

// The faces.
const (
	Regular Face = iota
	Bold
	Italic
	BoldItalic
	faceCount
)

// Faces lists the four styles.
var Faces = [...]Face{Regular, Bold, Italic, BoldItalic}

// Of gives the face of a style.
func Of(bold, italic bool) Face {
	switch {
	case bold && italic:
		return BoldItalic
	case bold:
		return Bold
	case italic:
		return Italic
	}
	return Regular
}

// String is the usual abbreviation: R, B, I or BI.
func (f Face) String() string { return [...]string{"R", "B", "I", "BI"}[f] }

// Family is a typeface in four faces. It is safe for use by many goroutines.
type Family struct {
	Name  string
	faces [faceCount]*face
}

type face struct {
	ttf        []byte
	postScript string
	parsed     *sfnt.Font
	unitsPerEm int64
	ascent     int64 // above the baseline, font units
	descent    int64 // below it, positive
	lineGap    int64
	advances   []int16 // by rune - firstCached; -1: no glyph
	mu         sync.Mutex
	buffer     sfnt.Buffer    // guarded by mu
	rare       map[rune]int64 // guarded by mu: runes beyond the table
}

// The table of advances covers Latin, Vietnamese, punctuation and the common
// mathematical signs; anything else is looked up when it turns up.
const (
	firstCached = 0x20
	endCached   = 0x2300
)

// Serif is Liberation Serif 2.1: the metrics of Times New Roman, which
// format.md section 1 (Decree 30/2020, annex I, I.3) asks for, full Vietnamese,
// and a licence (OFL) that allows it to be embedded.
var Serif = sync.OnceValues(func() (*Family, error) {
	return New("Liberation Serif", [4][]byte{
		liberationserifregular.TTF, liberationserifbold.TTF,
		liberationserifitalic.TTF, liberationserifbolditalic.TTF,
	})
})

// New reads a family from its four TrueType files, in the order of Faces.
func New(name string, files [4][]byte) (*Family, error) {
	family := &Family{Name: name}
	for i, ttf := range files {
		f, err := newFace(ttf)
		if err != nil {
			return nil, fmt.Errorf("reading font %s %s: %w", name, Face(i), err)
		}
		family.faces[i] = f
	}
	return family, nil
}

// newFace reads one font file. The reader of fonts panics on some that are
// damaged (x/image/font/sfnt 0.47.0, in its kerning table): that is the file's
// fault, and an error like any other.
func newFace(ttf []byte) (f *face, err error) {
	defer func() {
		if r := recover(); r != nil {
			f, err = nil, fmt.Errorf("damaged font: %v", r)
		}
	}()
	parsed, err := sfnt.Parse(ttf)
	if err != nil {
		return nil, err
	}
	f = &face{ttf: ttf, parsed: parsed, unitsPerEm: int64(parsed.UnitsPerEm()), rare: map[rune]int64{}}
	f.postScript = postScriptName(parsed, &f.buffer)
	// At a size of unitsPerEm pixels, one pixel is one font unit.
	metrics, err := parsed.Metrics(&f.buffer, f.ppem(), font.HintingNone)
	if err != nil {
		return nil, err
	}
	f.ascent, f.descent = int64(metrics.Ascent.Round()), int64(metrics.Descent.Round())
	f.lineGap = int64(metrics.Height.Round()) - f.ascent - f.descent
	f.advances = make([]int16, endCached-firstCached)
	for i := range f.advances {
		f.advances[i] = int16(f.read(rune(firstCached + i)))
	}
	return f, nil
}

func (f *face) ppem() fixed.Int26_6 { return fixed.I(int(f.unitsPerEm)) }

// read asks the font file for an advance in font units; -1 where there is no
// glyph, or none that can be read.
func (f *face) read(r rune) (units int64) {
	defer func() {
		if recover() != nil {
			units = -1
		}
	}()
	glyph, err := f.parsed.GlyphIndex(&f.buffer, r)
	if err != nil || glyph == 0 {
		return -1
	}
	advance, err := f.parsed.GlyphAdvance(&f.buffer, glyph, f.ppem(), font.HintingNone)
	if err != nil {
		return -1
	}
	return int64(advance.Round())
}

func (f *face) advance(r rune) int64 {
	if r >= firstCached && r < endCached {
		return int64(f.advances[r-firstCached])
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	a, known := f.rare[r]
	if !known {
		a = f.read(r)
		f.rare[r] = a
	}
	return a
}

// Covers tells whether the face has a glyph for the rune. Runes beyond the
// basic plane are refused even where the font has them: the PDF writer cannot
// encode them.
func (fam *Family) Covers(face Face, r rune) bool {
	return r <= 0xFFFF && fam.faces[face].advance(r) >= 0
}

// Width is the length of the text set in the face at that size, without
// kerning, the way the PDF writer sets it. A rune without glyph counts nothing.
func (fam *Family) Width(face Face, size geom.Length, text string) geom.Length {
	f := fam.faces[face]
	var units int64
	for _, r := range text {
		units += max(0, f.advance(r))
	}
	return scaled(units, size, f.unitsPerEm)
}

// Ascent is the height above the baseline at that size.
func (fam *Family) Ascent(face Face, size geom.Length) geom.Length {
	return scaled(fam.faces[face].ascent, size, fam.faces[face].unitsPerEm)
}

// Descent is the depth below the baseline, positive.
func (fam *Family) Descent(face Face, size geom.Length) geom.Length {
	return scaled(fam.faces[face].descent, size, fam.faces[face].unitsPerEm)
}

// LineHeight is the single line spacing of the face: what Word calls "single".
func (fam *Family) LineHeight(face Face, size geom.Length) geom.Length {
	f := fam.faces[face]
	return scaled(f.ascent+f.descent+f.lineGap, size, f.unitsPerEm)
}

// PostScript is the name of the face in files that embed it.
func (fam *Family) PostScript(face Face) string { return fam.faces[face].postScript }

// TTF is the font file of the face; callers must not change it.
func (fam *Family) TTF(face Face) []byte { return fam.faces[face].ttf }

func scaled(units int64, size geom.Length, unitsPerEm int64) geom.Length {
	return geom.Length((units*int64(size) + unitsPerEm/2) / unitsPerEm)
}
