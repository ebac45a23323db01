package compose

import (
	"strconv"
	"strings"

	"congvan/generator/doc"
)

// counters number the headings of a text: Phần, Chương and Điều run through
// it, the others start again under what is above them.
type counters [doc.LetterHeading + 1]int

// below are the ranks that start again under a rank.
var below = map[doc.Rank][]doc.Rank{
	doc.Chapter:       {doc.Section, doc.Subsection},
	doc.Section:       {doc.Subsection},
	doc.Article:       {doc.Clause},
	doc.RomanHeading:  {doc.NumberHeading, doc.LetterHeading},
	doc.NumberHeading: {doc.LetterHeading},
}

// reach counts a heading: on by one, or to the number it bears.
func (c *counters) reach(r doc.Rank, own int) {
	if own > 0 {
		c[r] = own
	} else {
		c[r]++
	}
	for _, b := range below[r] {
		c[b] = 0
	}
}

// label is the number of the heading counted last, as annex I, II.6 writes it.
func (c *counters) label(r doc.Rank) string {
	n := c[r]
	switch r {
	case doc.Part:
		return "Phần " + roman(n)
	case doc.Chapter:
		return "Chương " + roman(n)
	case doc.Section:
		return "Mục " + strconv.Itoa(n)
	case doc.Subsection:
		return "Tiểu mục " + strconv.Itoa(n)
	case doc.Article:
		return "Điều " + strconv.Itoa(n) + "."
	case doc.RomanHeading:
		return roman(n) + "."
	case doc.LetterHeading:
		return letter(n) + ")"
	}
	return strconv.Itoa(n) + "."
}

var romanDigits = []struct {
	value int
	sign  string
}{
	{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"},
}

// roman writes a number with Roman digits; what has none stays Arabic.
func roman(n int) string {
	const most = 3999
	if n < 1 || n > most {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, d := range romanDigits {
		for ; n >= d.value; n -= d.value {
			b.WriteString(d.sign)
		}
	}
	return b.String()
}

// arabic reads Roman digits; 0 for what is no number so written.
func arabic(s string) int {
	n, rest := 0, s
	for _, d := range romanDigits {
		for strings.HasPrefix(rest, d.sign) {
			n, rest = n+d.value, rest[len(d.sign):]
		}
	}
	if rest != "" || roman(n) != s {
		return 0
	}
	return n
}

// alphabet are the letters that number điểm: the Vietnamese ones, without
// those with a breve, a circumflex or a horn (annex I, II.6).
var alphabet = []string{
	"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y",
}

// letter numbers with letters; after y follow aa, ab, ...
func letter(n int) string {
	if n < 1 {
		return strconv.Itoa(n)
	}
	var s string
	for ; n > 0; n = (n - 1) / len(alphabet) {
		s = alphabet[(n-1)%len(alphabet)] + s
	}
	return s
}

// ordinal is what a letter counts; 0 for none of the alphabet.
func ordinal(s string) int {
	for i, a := range alphabet {
		if a == s {
			return i + 1
		}
	}
	return 0
}
