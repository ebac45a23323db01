package typeset

import (
	"unicode"
	"unicode/utf8"

	"congvan/generator/font"
	"congvan/generator/geom"
)

// The breaker chooses the breaks of a whole paragraph at once (Knuth and
// Plass, Breaking Paragraphs into Lines, 1981), without hyphenation:
// Vietnamese words are syllables and are never hyphenated. It minimises the
// sum of the cubes of how far each line's spaces are stretched, so that no
// line gapes because the one before was filled to the brim.

// Spaces may shrink by a tenth, and a line whose spaces would grow by more
// than maxStretch is set ragged: a gap of three spaces is worse than a short line.
const (
	shrinkPercent = 10
	maxStretch    = 200 // percent added to a space
)

// mode is how lines stand between the margins.
type mode uint8

const (
	justified  mode = iota
	ragged          // left-aligned
	centered        // each line centred, lines of like length
	flushRight      // each line at the right edge
)

// measure is the room a paragraph is broken into.
type measure struct {
	width  geom.Length
	indent geom.Length // of the first line: positive, the text starts further right
	mode   mode
	title  bool // its lines rather end where a reader pauses
}

// line is words[from:to] on one line.
type line struct {
	from, to int
	width    geom.Length // natural, without stretch
	extra    geom.Length // added to each space
	indent   geom.Length
}

// breakLines breaks words into lines. It may cut words that are wider than
// the measure; the words the lines refer to come back.
func breakLines(family *font.Family, size geom.Length, words []word, m measure) ([]word, []line) {
	if len(words) == 0 {
		return nil, nil
	}
	words = fit(family, size, words, m.width-max(0, m.indent))
	p := paragraph{words: words, measure: m}
	p.sum()
	lines := p.lines(p.choose())
	if m.mode == justified && p.gapes(lines) && parted(words) {
		lines = p.lines(p.choose())
	}
	return words, lines
}

// gapes tells whether a line was left short of the margin because its spaces
// would have grown too wide: a long date moved as a whole leaves such a line.
func (p *paragraph) gapes(lines []line) bool {
	for _, l := range lines[:len(lines)-1] {
		spaces, width := p.inner(l.from, l.to)
		slack := p.room(l.from == 0) - l.width
		if spaces > 0 && slack*100 > width*maxStretch {
			return true
		}
	}
	return false
}

// paragraph is one run of the algorithm.
type paragraph struct {
	words   []word
	measure measure
	upTo    []geom.Length // upTo[i]: width of words[:i] with the glue after each
	spaces  []int         // spaces[i]: stretchable glue after words[:i]
	spaceW  []geom.Length // their total width
}

func (p *paragraph) sum() {
	n := len(p.words)
	p.upTo, p.spaces, p.spaceW = make([]geom.Length, n+1), make([]int, n+1), make([]geom.Length, n+1)
	for i, w := range p.words {
		p.upTo[i+1] = p.upTo[i] + w.width + w.after.width
		p.spaces[i+1], p.spaceW[i+1] = p.spaces[i], p.spaceW[i]
		if w.after.width > 0 {
			p.spaces[i+1]++
			p.spaceW[i+1] += w.after.width
		}
	}
}

// natural is the width of words[i:j] on a line, the last one's glue left out.
func (p *paragraph) natural(i, j int) geom.Length {
	return p.upTo[j] - p.upTo[i] - p.words[j-1].after.width
}

// inner counts the spaces inside words[i:j] and their width.
func (p *paragraph) inner(i, j int) (int, geom.Length) {
	return p.spaces[j-1] - p.spaces[i], p.spaceW[j-1] - p.spaceW[i]
}

func (p *paragraph) room(first bool) geom.Length {
	if first {
		return p.measure.width - p.measure.indent
	}
	return p.measure.width
}

// choose finds the best break before every word: best[j] is the start of the
// last line when words[:j] are set.
func (p *paragraph) choose() []int {
	n := len(p.words)
	best, cost := make([]int, n+1), make([]int64, n+1)
	for j := 1; j <= n; j++ {
		cost[j] = -1
		if j < n && p.words[j-1].after.tied {
			continue
		}
		for i := j - 1; i >= 0; i-- {
			c, fits := p.lineCost(i, j)
			if !fits && cost[j] >= 0 {
				break // lines only get longer from here
			}
			if cost[i] < 0 || (i > 0 && p.words[i-1].after.tied) {
				continue
			}
			if total := cost[i] + c; cost[j] < 0 || total < cost[j] {
				best[j], cost[j] = i, total
			}
			if !fits {
				break
			}
		}
	}
	return best
}

// Costs in the unit of one percent of stretch, cubed.
const (
	lineCost     = 1000          // each line: of two ways alike, the shorter
	hopeless     = 10_000        // percent of stretch at which nothing gets worse: an empty line without spaces
	manyLines    = 1_000_000_000 // each ragged or centred line: never one more than needed
	overfullCost = 1 << 40       // a line too wide: only where a single word is
	runtCost     = 8000          // a last line of one short word
	pauseCost    = 60_000        // a line of a title that ends inside a phrase: as much as two lines 17 mm off their middle
)

// lineCost rates words[i:j] as a line; fits is false where it is too wide.
func (p *paragraph) lineCost(i, j int) (cost int64, fits bool) {
	slack := p.room(i == 0) - p.natural(i, j)
	spaces, width := p.inner(i, j)
	switch {
	case slack < 0 && (p.measure.mode != justified || -slack*100 > width*shrinkPercent):
		return overfullCost, false
	case p.measure.mode == centered:
		return manyLines + square(slack) + pauseCost*b2i(p.measure.title && j < len(p.words) && !pauses(p.words, j)), true
	case p.measure.mode == ragged || p.measure.mode == flushRight:
		return manyLines, true // ties go to the fuller first lines, as choose looks from the end
	case j == len(p.words) && slack >= 0:
		return lineCost + runtCost*b2i(i > 0 && p.natural(i, j) < p.measure.width/10), true
	case spaces == 0:
		return lineCost + cube(int64(slack*hopeless/p.room(i == 0))), true
	}
	percent := int64(slack * 100 / width)
	if percent < 0 { // shrinking is felt sooner than stretching
		percent *= -8
	}
	return lineCost + cube(min(percent, hopeless)), true
}

func cube(n int64) int64 { return n * n * n }

// square rates the slack of a centred line, in tenths of a millimetre.
func square(slack geom.Length) int64 {
	s := int64(slack / (geom.Millimetre / 10))
	return s * s
}

func b2i(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

// lines follows the chosen breaks back and sets the spaces of each line.
func (p *paragraph) lines(best []int) []line {
	var lines []line
	for j := len(p.words); j > 0; j = best[j] {
		lines = append(lines, p.line(best[j], j))
	}
	for a, b := 0, len(lines)-1; a < b; a, b = a+1, b-1 {
		lines[a], lines[b] = lines[b], lines[a]
	}
	return lines
}

func (p *paragraph) line(i, j int) line {
	l := line{from: i, to: j, width: p.natural(i, j)}
	if i == 0 {
		l.indent = p.measure.indent
	}
	slack := p.room(i == 0) - l.width
	spaces, width := p.inner(i, j)
	last := j == len(p.words)
	if p.measure.mode != justified || spaces == 0 || (last && slack >= 0) {
		return l
	}
	if slack*100 <= width*maxStretch {
		l.extra = floor(slack, spaces)
	}
	return l
}

// floor divides towards the smaller, so that a tight line never overhangs.
func floor(l geom.Length, n int) geom.Length {
	q := l / geom.Length(n)
	if l < 0 && q*geom.Length(n) != l {
		q--
	}
	return q
}

// fit makes every unbreakable chunk fit the measure: first its ties are
// loosened, then a word that is still too wide is cut between letters, never
// before a mark that combines with the letter before it. Room to write in
// and bars are narrowed.
func fit(family *font.Family, size geom.Length, words []word, width geom.Length) []word {
	for i := range words {
		if words[i].blank() {
			words[i].width = min(words[i].width, width)
		}
	}
	loosen(words, width)
	if !anyWider(words, width) {
		return words
	}
	var out []word
	for _, w := range words {
		if w.blank() || w.width <= width {
			out = append(out, w)
			continue
		}
		out = append(out, cut(family, size, w)...)
	}
	loosen(out, width)
	return out
}

func anyWider(words []word, width geom.Length) bool {
	for _, w := range words {
		if w.width > width {
			return true
		}
	}
	return false
}

// loosen unties chunks of tied words that together are wider than a line.
func loosen(words []word, width geom.Length) {
	for start := 0; start < len(words); {
		end, total := start, words[start].width
		for end+1 < len(words) && words[end].after.tied {
			total += words[end].after.width + words[end+1].width
			end++
		}
		if total > width {
			for i := start; i < end; i++ {
				words[i].after.tied = false
			}
		}
		start = end + 1
	}
}

// cut divides a word into its letters, with nothing between them: the breaker
// fills the lines with them, so that no line before, in or after the word is
// shorter than it must be. A closing mark stays with the letter before it.
func cut(family *font.Family, size geom.Length, w word) []word {
	var letters []word
	for _, f := range w.fragments {
		if last := len(letters) - 1; f.raised {
			if last >= 0 { // a mark stays with the letter before it
				letters[last].after.tied = true
			}
			letters = append(letters, word{fragments: []fragment{f}, width: f.width})
			continue
		}
		for text := f.text; text != ""; {
			n := letter(text)
			l := fragment{text: text[:n], face: f.face, width: family.Width(f.face, size, text[:n])}
			if last := len(letters) - 1; last >= 0 && closes(l.text) && !closes(letters[last].text()) {
				letters[last].after.tied = true
			}
			letters = append(letters, word{fragments: []fragment{l}, width: l.width})
			text = text[n:]
		}
	}
	letters[len(letters)-1].after = w.after
	return letters
}

// letter is the length in bytes of the first letter with its combining marks.
func letter(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if !unicode.Is(unicode.Mn, r) {
			break
		}
		n += size
	}
	return n
}
