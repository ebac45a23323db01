package input

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// KeepsLines tells whether the text at a path is Markdown of several
// paragraphs, whose line breaks mean something; any other text is one
// paragraph. See [CleanLines] and [Clean].
func KeepsLines(path string) bool {
	return path == "dispatch.body" || strings.HasPrefix(path, "annexes[") && strings.HasSuffix(path, "].body")
}

// CleanLines is a text of several lines as the campaign keeps it: composed
// (NFC), lines ended by \n alone, tabs as the four spaces Markdown takes them
// for, lines of blanks empty, none of them at the end. Those at the beginning
// stay: lines are counted from there.
func CleanLines(s string) string {
	s = norm.NFC.String(s)
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\t", "    ").Replace(s)
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		if strings.Trim(line, " ") == "" {
			lines[i] = ""
		}
	}
	return strings.TrimRight(strings.Join(lines, "\n"), " \n")
}

// InText is where a line (from 1) and a column (from 1; 0: unknown) of the
// text at a path stand for whoever wrote it: a line of campaign.yaml or of the
// file beside it, or a cell. A text of one paragraph stands where it begins.
func (c *Campaign) InText(path string, line, column int) Where {
	where, known := c.Places[Index(path, line)]
	if !known {
		return c.Places.Of(path)
	}
	switch {
	case where.Sheet != "":
	case column == 0:
		where.Column = 0
	default:
		where.Column = max(where.Column, 1) + column - 1
	}
	return where
}
