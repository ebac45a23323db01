package lint

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"congvan/generator/geom"
	"congvan/generator/pdfium"
	"congvan/input"
)

// line is text on one baseline without a wide gap in it.
type line struct {
	page     int
	x, right geom.Length
	y        geom.Length // the baseline
	text     string      // single spaces
	runs     []pdfium.Run
}

func (l line) found() bool         { return len(l.runs) > 0 }
func (l line) width() geom.Length  { return l.right - l.x }
func (l line) centre() geom.Length { return (l.x + l.right) / 2 }

// plain is the text in lower-case letters without diacritics.
func (l line) plain() string { return input.Fold(l.text) }

// How text is told apart on the page.
const (
	sameBaseline = geom.Point * 6 / 5
	noteMark     = geom.Point * 19 / 2 // footnote marks and the like are smaller
	watermark    = 30 * geom.Point     // a draft's mark is larger
)

// widestSpace is the widest space between two words of one line, in sizes: a
// justified line stretches its spaces, a column begins further off.
func widestSpace(size geom.Length) geom.Length { return max(size.Scale(6, 5), 12*geom.Point) }

// rows are the lines of a page from top to bottom, those on one baseline together.
func rows(page int, runs []pdfium.Run) [][]line {
	var kept []pdfium.Run
	for _, r := range runs {
		if r = trimmed(r); r.Angle == 0 && r.Text != "" && r.Size < watermark && !isMark(r) {
			kept = append(kept, r)
		}
	}
	slices.SortStableFunc(kept, func(a, b pdfium.Run) int { return cmp.Compare(a.Y, b.Y) })
	var out [][]line
	for start := 0; start < len(kept); {
		end := start + 1
		for end < len(kept) && kept[end].Y-kept[start].Y <= sameBaseline {
			end++
		}
		out = append(out, segments(page, kept[start:end]))
		start = end
	}
	return out
}

// isMark tells the raised figure that points to a footnote.
func isMark(r pdfium.Run) bool {
	return r.Size < noteMark && strings.Trim(r.Text, "0123456789*()[] ") == ""
}

// trimmed takes the spaces at both ends off a run.
func trimmed(r pdfium.Run) pdfium.Run {
	text, at := []rune(r.Text), r.At
	if len(text) != len(at) {
		return r
	}
	right := r.Right()
	for len(text) > 0 && unicode.IsSpace(text[len(text)-1]) {
		right = at[len(text)-1]
		text, at = text[:len(text)-1], at[:len(text)-1]
	}
	for len(text) > 0 && unicode.IsSpace(text[0]) {
		text, at = text[1:], at[1:]
	}
	r.Text, r.At = string(text), at
	if len(at) > 0 {
		r.X = at[0]
		r.Width = right - r.X
	}
	return r
}

// segments divides the runs of one baseline where a wide gap is.
func segments(page int, runs []pdfium.Run) []line {
	slices.SortStableFunc(runs, func(a, b pdfium.Run) int { return cmp.Compare(a.X, b.X) })
	var out []line
	for start := 0; start < len(runs); {
		end, right := start+1, runs[start].Right()
		for end < len(runs) && runs[end].X-right <= widestSpace(runs[end].Size) && !beginsNation(runs[end]) {
			right = max(right, runs[end].Right())
			end++
		}
		out = append(out, lineOf(page, runs[start:end]))
		start = end
	}
	return out
}

// beginsNation tells the Quốc hiệu, which stands close to a long name on its left.
func beginsNation(r pdfium.Run) bool {
	return strings.HasPrefix(r.Text, "CỘNG H")
}

func lineOf(page int, runs []pdfium.Run) line {
	l := line{page: page, x: runs[0].X, right: runs[0].Right(), y: runs[0].Y, runs: runs}
	var text strings.Builder
	for _, r := range runs {
		if gap := r.X - l.right; text.Len() > 0 && gap > r.Size.Scale(12, 100) {
			text.WriteByte(' ')
		}
		text.WriteString(r.Text)
		l.right = max(l.right, r.Right())
	}
	l.text = strings.Join(strings.FieldsFunc(text.String(), unicode.IsSpace), " ")
	return l
}

// whole makes one line of lines that stand on one baseline.
func whole(lines []line) line {
	if len(lines) == 0 {
		return line{}
	}
	var runs []pdfium.Run
	for _, l := range lines {
		runs = append(runs, l.runs...)
	}
	return lineOf(lines[0].page, runs)
}

// part is how many of the letters have a property, in hundredths.
func (l line) part(has func(pdfium.Run) bool) int {
	all, some := 0, 0
	for _, r := range l.runs {
		n := len([]rune(strings.ReplaceAll(r.Text, " ", "")))
		all += n
		if has(r) {
			some += n
		}
	}
	return 100 * some / max(1, all)
}

// mostly is the part of a line that gives it its style; a lone comma of
// another style does not count.
const mostly = 85

func (l line) bold() bool {
	return l.part(func(r pdfium.Run) bool { return r.Bold }) >= mostly
}

func (l line) italic() bool {
	return l.part(func(r pdfium.Run) bool { return r.Italic }) >= mostly
}

func (l line) roman() bool {
	return l.part(func(r pdfium.Run) bool { return !r.Bold && !r.Italic }) >= mostly
}

func (l line) red() bool {
	return l.part(func(r pdfium.Run) bool { return isRed(r.Color) }) >= mostly
}

// caps tells text without small letters.
func (l line) caps() bool {
	return strings.ToUpper(l.text) == l.text && strings.ToLower(l.text) != l.text
}

// size is the size most letters have, to a tenth of a point.
func (l line) size() geom.Length {
	count := map[geom.Length]int{}
	var best geom.Length
	for _, r := range l.runs {
		s := tenth(r.Size)
		if count[s] += len(r.Text); count[s] > count[best] {
			best = s
		}
	}
	return best
}

func tenth(size geom.Length) geom.Length {
	const step = geom.Point / 10
	return (size + step/2) / step * step
}

// at is the left end of the first rune that has the property, 0 if none has.
func (l line) at(is func(rune) bool) geom.Length {
	for _, r := range l.runs {
		for i, c := range []rune(r.Text) {
			if is(c) && i < len(r.At) {
				return r.At[i]
			}
		}
	}
	return 0
}

func isBlack(c pdfium.Color) bool { return max(c.R, c.G, c.B) <= 80 }

func isRed(c pdfium.Color) bool { return c.R >= 150 && c.G <= 80 && c.B <= 80 }

func (l line) starts(plain string) bool { return strings.HasPrefix(l.plain(), plain) }

// squeezed is plain text without anything but letters, for text whose spaces a
// program has lost.
func squeezed(s string) string { return notLetters.ReplaceAllString(input.Fold(s), "") }

var notLetters = regexp.MustCompile(`[^a-z]+`)

func apart(a, b geom.Length) geom.Length { return max(a-b, b-a) }
