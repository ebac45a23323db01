package compose

import (
	"regexp"
	"strings"
)

// special are the characters that mean something inside a line of Markdown.
var special = strings.NewReplacer(
	`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", `\<`, "&", `\&`, "!", `\!`,
	"{", `\{`, "}", `\}`,
)

// Escape makes plain text that Markdown reads as just that text.
func Escape(text string) string { return inline(special.Replace(text)) }

// blockStart are beginnings that would make a list, a heading, a quotation, a
// rule or a fence of a line.
var blockStart = regexp.MustCompile("^(?:[-+*](?:[ \t]|$)|#{1,6}(?:[ \t]|$)|>|```|~~~|[0-9]{1,9}[.)](?:[ \t]|$)|(?:-[ \t]*){3,}$|(?:\\*[ \t]*){3,}$|(?:_[ \t]*){3,}$)")

// inline makes a text one line and keeps its beginning from being read as a
// block, so that "1. ..." or "- ..." in a clerk's text stays text.
func inline(text string) string {
	text = strings.Join(strings.FieldsFunc(text, func(r rune) bool {
		return r == ' ' || r == '\t' || r == '\n' || r == '\r'
	}), " ")
	start := blockStart.FindString(text)
	if start == "" {
		return text
	}
	if digits := strings.TrimLeft(start, "0123456789"); len(digits) < len(start) {
		n := len(start) - len(digits)
		return text[:n] + `\` + text[n:]
	}
	return `\` + text
}
