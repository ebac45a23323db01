package xlsx

import (
	"strings"
	"unicode/utf8"

	"congvan/generator/font"
	"congvan/generator/geom"
)

// The text of the tables: Times New Roman 12, whose single line Excel makes
// 21 pixels high.
const (
	textSize  = 12 * geom.Point
	linePoint = 15.75
	// maxRowPoint is a little under Excel's highest row (409.5), so that
	// other programs' rounding still fits.
	maxRowPoint = 25 * linePoint
	// maxLineBytes ends a line of letters without width.
	maxLineBytes = 600
)

// Room that Excel keeps free inside a cell, and how much wider than the font
// its screen sets text: letters are rounded to whole pixels there.
const (
	cellPadding  = 7 * 9525 * geom.EMU // 7 pixels
	hintingWiden = 104                 // per cent
)

// lines breaks a text as a cell so many millimetres wide does: at spaces, at
// line feeds, and inside words that are wider than the cell.
func (b *book) lines(text string, face font.Face, mm float64) []string {
	room := (geom.Length(columnPixels(mm))*9525 - cellPadding).Scale(100, hintingWiden)
	var all []string
	for _, paragraph := range strings.Split(text, "\n") {
		all = append(all, b.fill(paragraph, face, room)...)
	}
	return all
}

func (b *book) fill(p string, face font.Face, room geom.Length) []string {
	var all []string
	start, end := 0, -1 // the line so far is p[start:end]
	for at := 0; at <= len(p); {
		next := wordEnd(p, at)
		if end >= 0 && !b.fits(p[start:next], face, room) {
			all = append(all, p[start:end])
			start = at
		}
		for start == at && !b.fits(p[at:next], face, room) {
			piece := b.longestPiece(p[at:next], face, room)
			if at+len(piece) == next {
				break // a letter wider than the cell
			}
			all = append(all, piece)
			at += len(piece)
			start = at
		}
		end, at = next, next+1
	}
	return append(all, p[start:end])
}

func wordEnd(p string, at int) int {
	if n := strings.IndexByte(p[at:], ' '); n >= 0 {
		return at + n
	}
	return len(p)
}

func (b *book) fits(line string, face font.Face, room geom.Length) bool {
	return len(line) <= maxLineBytes && b.options.Fonts.Width(face, textSize, line) <= room
}

// longestPiece is how much of a word that is wider than the cell fits, at
// least a letter.
func (b *book) longestPiece(word string, face font.Face, room geom.Length) string {
	end := 0
	for i, r := range word {
		next := i + utf8.RuneLen(r)
		if end > 0 && !b.fits(word[:next], face, room) {
			break
		}
		end = next
	}
	return word[:end]
}

// after is where the text goes on behind those lines of it.
func after(text string, lines []string) int {
	at := 0
	for _, line := range lines {
		at += len(line)
		if at < len(text) && (text[at] == ' ' || text[at] == '\n') {
			at++
		}
	}
	return at
}

// points is the height of a row that shows so many lines.
func points(lines int) float64 { return float64(max(lines, 1)) * linePoint }
