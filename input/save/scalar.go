package save

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// plainText is what needs no quotes in YAML, in flow or out of it: it starts
// with a letter and has none of the marks that mean something. Spaces may not
// be doubled or at an end.
var plainText = regexp.MustCompile(`^\p{L}[\p{L}\p{M}\p{N}/.()+%;="'_-]*( [\p{L}\p{M}\p{N}/.()+%;="'_–-]+)*$`)

// plainFigure is a whole number that every YAML reads alike; a code such as
// 03289 is quoted, since some drop its nought.
var plainFigure = regexp.MustCompile(`^(0|[1-9][0-9]{0,8})$`)

// wordsOfYAML are texts that YAML 1.1 or 1.2 takes for something else.
var wordsOfYAML = map[string]bool{
	"true": true, "false": true, "null": true, "yes": true, "no": true, "on": true, "off": true, "y": true, "n": true,
}

// scalar writes a text so that it is read back as it is.
func scalar(s string) string {
	if plainText.MatchString(s) && !wordsOfYAML[strings.ToLower(s)] && !strings.HasSuffix(s, ":") {
		return s
	}
	return quote(s)
}

// blockScalar is scalar for a text with a line of its own, where a comma means
// nothing.
func blockScalar(s string) string {
	if strings.Contains(s, ",") && scalar(strings.ReplaceAll(s, ",", ".")) == strings.ReplaceAll(s, ",", ".") {
		return s
	}
	return scalar(s)
}

// quote writes a text in double quotes, with the few escapes it needs.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	escaped := false
	for _, r := range s {
		after := escaped
		escaped = r == '\n' || r == '\t'
		switch {
		case after && unicode.Is(unicode.Mn, r): // it would join the letter of the escape
			fmt.Fprintf(&b, `\u%04X`, r)
			escaped = true
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r == utf8.RuneError || unicode.IsPrint(r) || r == '\u00a0':
			b.WriteRune(r)
		case r <= 0xFF:
			fmt.Fprintf(&b, `\x%02X`, r)
			escaped = true
		case r <= 0xFFFF:
			fmt.Fprintf(&b, `\u%04X`, r)
			escaped = true
		default:
			fmt.Fprintf(&b, `\U%08X`, r)
			escaped = true
		}
	}
	b.WriteByte('"')
	return b.String()
}

// foldable tells a text whose lines may be broken at any space and are joined
// again: no doubled or outer spaces, nothing but what shows, and words that no
// reader takes for a mark of YAML at the start of a line.
func foldable(s string) bool {
	if s == "" || strings.Contains(s, "  ") || strings.HasPrefix(s, " ") || strings.HasSuffix(s, " ") {
		return false
	}
	for _, r := range s {
		if !unicode.IsPrint(r) && r != '\u00a0' || r == utf8.RuneError {
			return false
		}
	}
	return true
}

// blockable tells a text that a block gives back: several lines, with nothing
// in them that is not shown.
func blockable(s string) bool {
	if !strings.Contains(s, "\n") || strings.Trim(s, "\n ") == "" || strings.HasSuffix(s, "\n") || strings.HasSuffix(s, " ") {
		return false
	}
	for line := range strings.SplitSeq(s, "\n") {
		if line != "" && strings.Trim(line, " ") == "" {
			return false
		}
		for _, r := range line {
			if !unicode.IsPrint(r) && r != '\u00a0' || r == utf8.RuneError {
				return false
			}
		}
	}
	return true
}

// fold breaks a text into lines of so many characters, where it has spaces.
// A line never starts with a mark or ends with a colon, which a person, or a
// weak reader, could take for YAML.
func fold(s string, most int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Split(s, " ") {
		switch {
		case line == "":
			line = word
		case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) <= most || marked(word):
			line += " " + word
		default:
			lines = append(lines, line)
			line = word
		}
	}
	return append(lines, line)
}

func marked(word string) bool {
	return word == "" || strings.ContainsRune("-#?:|>&*!%@`{}[],'\"=", rune(word[0]))
}
