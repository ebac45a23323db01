package compose

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"congvan/generator/doc"
	"congvan/input"

	"github.com/yuin/goldmark/ast"
)

// ranks are what the levels of Markdown head, # first.
var ranks = map[input.Structure][]doc.Rank{
	input.ByNumbers:  {doc.RomanHeading, doc.NumberHeading, doc.LetterHeading},
	input.ByArticles: {doc.Part, doc.Chapter, doc.Section, doc.Subsection, doc.Article, doc.Clause},
}

// What a text parted by numbers has no place for, in Vietnamese.
const (
	headingDeep  = "đề mục sâu hơn ###"
	headingEmpty = "đề mục không có tên"
)

// heading makes a heading with its number: its own, or counted on.
func (w *walker) heading(n *ast.Heading, said *directives) {
	h := doc.Heading{Rank: w.rankOf(n.Level), Spans: w.spans(n)}
	own, named := nameOf(doc.Plain(h.Spans))
	switch {
	case named:
		h.Rank = own.rankIn(w.text.Structure, h.Rank)
		h.Label, h.Spans = own.label, cut(h.Spans, own.length)
		w.count.reach(h.Rank, own.number)
	case w.counted && !said.unnumbered():
		if n.Level > len(ranks[w.text.Structure]) { // it would be counted among those above it
			w.faults = append(w.faults, Fault{refusal(headingDeep, doc.Plain(h.Spans)), w.lineOf(n)})
		}
		w.count.reach(h.Rank, 0)
		h.Label = w.count.label(h.Rank)
	}
	if len(h.Spans) == 0 && h.Rank <= doc.Subsection {
		h.Spans = w.titleBelow(n)
	}
	if len(h.Spans) == 0 && (h.Label == "" || w.text.Structure == input.ByNumbers) {
		w.faults = append(w.faults, Fault{refusal(headingEmpty, strings.Repeat("#", n.Level)+" "+h.Label), w.lineOf(n)})
		return
	}
	if h.Rank <= doc.Subsection || h.Rank == doc.RomanHeading {
		h.Spans = capitals(h.Spans)
	}
	w.blocks = append(w.blocks, h)
}

func (w *walker) rankOf(level int) doc.Rank {
	of := ranks[w.text.Structure]
	return of[min(level, len(of))-1]
}

// titleBelow is the title of a Chương that stands on the next line, as the
// page shows it, or further down in capitals.
func (w *walker) titleBelow(n *ast.Heading) []doc.Span {
	p, ok := n.NextSibling().(*ast.Paragraph)
	if !ok || p.Lines().Len() != 1 {
		return nil
	}
	text := string(p.Lines().Value(w.source))
	if p.HasBlankPreviousLines() && strings.ToUpper(text) != text {
		return nil
	}
	w.taken = p
	return w.spans(p)
}

// ownName is the number that a heading bears itself.
type ownName struct {
	label  string
	number int // 0: no number that can be counted on from
	length int // of what the title is cut off, in bytes
	rank   doc.Rank
	word   bool // it says by a word what it heads: Chương, Điều
}

// rankIn is what the heading heads in a text: what its word says, else what
// its level says; a number that is no article's heads what it looks like.
func (o ownName) rankIn(s input.Structure, level doc.Rank) doc.Rank {
	if o.word || s == input.ByArticles {
		return o.rank
	}
	return level
}

// The ways in which a heading bears its number.
var (
	partName    = regexp.MustCompile(`^(?i:(phần|chương|tiểu mục|mục))[ \x{a0}]+((?i:thứ) \p{L}+|[IVXLC]+|[0-9]+)(?:[ \x{a0}]*[.:–—-][ \x{a0}]*|[ \x{a0}]+|$)`)
	articleName = regexp.MustCompile(`^(?i:điều)[ \x{a0}]+([0-9]+)([a-zđ]?)(?:[ \x{a0}]*[.:][ \x{a0}]*|[ \x{a0}]+|$)`)
	romanName   = regexp.MustCompile(`^([IVXLC]+)[.)](?:[ \x{a0}]+|$)`)
	numberName  = regexp.MustCompile(`^((?:[0-9]+\.)*([0-9]+)[.)]|(?:[0-9]+\.)+([0-9]+))(?:[ \x{a0}]+|$)`)
	letterName  = regexp.MustCompile(`^([a-zđ])[.)](?:[ \x{a0}]+|$)`)
)

var partRanks = map[string]doc.Rank{"phần": doc.Part, "chương": doc.Chapter, "mục": doc.Section, "tiểu mục": doc.Subsection}

// nameOf finds the number at the start of a heading.
func nameOf(text string) (ownName, bool) {
	if m := partName.FindStringSubmatch(text); m != nil && !continued(text, m[0]) {
		number, _ := strconv.Atoi(m[2])
		number = max(number, arabic(m[2]))
		written := m[2]
		if number == 0 { // Phần thứ nhất
			written = strings.ToLower(written)
		}
		word := strings.ToLower(m[1])
		return ownName{capitalised(word) + " " + written, number, len(m[0]), partRanks[word], true}, true
	}
	if m := articleName.FindStringSubmatch(text); m != nil && !continued(text, m[0]) {
		number, _ := strconv.Atoi(m[1])
		return ownName{"Điều " + m[1] + m[2] + ".", number, len(m[0]), doc.Article, true}, true
	}
	if m := romanName.FindStringSubmatch(text); m != nil && arabic(m[1]) > 0 {
		return ownName{strings.TrimRight(m[0], " \u00a0"), arabic(m[1]), len(m[0]), doc.RomanHeading, false}, true
	}
	if m := numberName.FindStringSubmatch(text); m != nil {
		number, _ := strconv.Atoi(m[2] + m[3])
		return ownName{m[1], number, len(m[0]), doc.Clause, false}, true
	}
	if m := letterName.FindStringSubmatch(text); m != nil {
		return ownName{strings.TrimRight(m[0], " \u00a0"), ordinal(m[1]), len(m[0]), doc.LetterHeading, false}, true
	}
	return ownName{}, false
}

// continued tells whether a number goes on after its full stop: Mục 1.2.
func continued(text, name string) bool {
	rest := text[len(name):]
	return strings.HasSuffix(name, ".") && rest != "" && rest[0] >= '0' && rest[0] <= '9'
}

// cut takes the first n bytes of text off spans; a note among them stays.
func cut(spans []doc.Span, n int) []doc.Span {
	var left []doc.Span
	for _, s := range spans {
		off := min(n, len(s.Text))
		n -= off
		if s.Text = s.Text[off:]; n == 0 && len(left) == 0 && s.Note == nil {
			s.Text = strings.TrimLeft(s.Text, " \u00a0")
		}
		if s.Text != "" || s.Note != nil {
			left = append(left, s)
		}
	}
	return left
}

// capitals writes a title in capitals; the notes in it stay.
func capitals(spans []doc.Span) []doc.Span {
	for i := range spans {
		spans[i].Text = strings.ToUpper(spans[i].Text)
	}
	return spans
}

// capitalised writes the first letter of a text large.
func capitalised(text string) string {
	_, n := utf8.DecodeRuneInString(text)
	return strings.ToUpper(text[:n]) + text[n:]
}
