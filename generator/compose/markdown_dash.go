package compose

import (
	"regexp"
	"strings"
)

// pastedDash begins an item of a list as Word writes it; Markdown knows "-" alone.
var pastedDash = regexp.MustCompile(`^([ \t]*)[–—•▪][ \t]+`)

// dashed makes lists of lines that begin with a dash or a dot of Word: to
// Markdown they are text, and the items of the list would run together. A dash
// in the middle of a wrapped sentence stays. Lines keep their numbers.
func dashed(markdown string) string {
	if !strings.ContainsAny(markdown, "–—•▪") {
		return markdown
	}
	lines := strings.Split(markdown, "\n")
	before, listed := "", false
	for i, line := range lines {
		starts := before == "" || listed || strings.ContainsAny(before[len(before)-1:], ":;.")
		listed = starts && pastedDash.MatchString(line)
		if listed {
			lines[i] = pastedDash.ReplaceAllString(line, "$1- ")
		}
		before = strings.TrimRight(line, " \t\r")
	}
	return strings.Join(lines, "\n")
}
