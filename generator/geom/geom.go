// Package geom has the lengths that pages are measured in. It knows nothing
// of documents.
package geom

import (
	"math"
	"strconv"
)

// Length is a distance on the page in EMU, 1/914400 inch: the unit in which
// both a millimetre (36000) and a point (12700) are whole numbers, so that
// pages come out the same on every machine.
type Length int64

// The units.
const (
	EMU        Length = 1
	Point      Length = 12700
	Millimetre Length = 36000
)

// Mm is a length in millimetres, rounded to the nearest EMU.
func Mm(mm float64) Length { return Length(math.Round(mm * float64(Millimetre))) }

// Pt is a length in points, rounded to the nearest EMU.
func Pt(pt float64) Length { return Length(math.Round(pt * float64(Point))) }

// Mm gives the length in millimetres.
func (l Length) Mm() float64 { return float64(l) / float64(Millimetre) }

// Pt gives the length in points.
func (l Length) Pt() float64 { return float64(l) / float64(Point) }

// Scale multiplies by a fraction, rounding towards zero.
func (l Length) Scale(numerator, denominator int64) Length {
	return Length(int64(l) * numerator / denominator)
}

// String is the length in millimetres with two decimals, for dumps and tests.
func (l Length) String() string { return strconv.FormatFloat(l.Mm(), 'f', 2, 64) }
