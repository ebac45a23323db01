package xlsx

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// maxCellText is how much a cell holds, in UTF-16 units; excelize cuts what is
// longer without a word.
const maxCellText = 32767

// clean makes a text fit for a cell. Text too long is cut with a mark; table
// rows never come near the limit, since they are split before (see spread).
func clean(s string) string { return escaped(cut(printable(s), maxCellText)) }

// escapeLike is how workbooks write a control character; a text that happens
// to look so must be escaped itself (ECMA-376 part 1, 22.4.2.4), which
// excelize 2.11.1 works out for shared strings and then drops.
var escapeLike = regexp.MustCompile(`^_x[0-9A-Fa-f]{4}_`)

func escaped(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var b strings.Builder
	for i, r := range s { // each underscore by itself: two escapes may share one
		if r == '_' && escapeLike.MatchString(s[i:]) {
			b.WriteString("_x005F")
		}
		b.WriteRune(r)
	}
	return b.String()
}

// printable replaces what XML cannot hold: control characters by spaces.
func printable(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		if r != '\n' && unicode.IsControl(r) {
			return ' '
		}
		if r == '\uFFFE' || r == '\uFFFF' {
			return '\uFFFD'
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

// property makes a text fit for the document's properties.
func property(s string) string { return cut(printable(s), 255) }

// cut shortens a text to so many UTF-16 units, marking where.
func cut(s string, most int) string {
	if len(s) <= most {
		return s
	}
	units := 0
	end := 0 // where the text and the mark still fit
	for i, r := range s {
		if units < most {
			end = i
		}
		units += utf16.RuneLen(r)
	}
	if units <= most {
		return s
	}
	return s[:end] + "…"
}

// sentence makes one of a message, which may stand inside another as well.
func sentence(s string) string {
	if s == "" {
		return ""
	}
	r, size := utf8.DecodeRuneInString(s)
	s = string(unicode.ToUpper(r)) + s[size:]
	if last, _ := utf8.DecodeLastRuneInString(s); strings.ContainsRune(".?!…:", last) {
		return s
	}
	return s + "."
}

// lowerFirst makes a word fit into the middle of a sentence.
func lowerFirst(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[size:]
}
