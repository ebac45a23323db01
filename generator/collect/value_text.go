package collect

import (
	"strings"
	"unicode/utf16"

	"congvan/input"
	"congvan/input/sheet"

	"golang.org/x/text/unicode/norm"
)

// text reads words. A figure or day that Excel made of them is told: a
// telephone number lost its nought, 5/8 became a day.
func (v valueReader) text() outcome {
	text := cleanText(cellText(v.cell))
	out := taken(Value{Text: text}, "")
	switch v.cell.Kind {
	case sheet.Number:
		out = out.noted(input.ReturnTextIsFigure, text)
	case sheet.Day:
		out = out.noted(input.ReturnTextIsDay, text)
	}
	if n := len(utf16.Encode([]rune(text))); v.rule.MaxLength > 0 && n > v.rule.MaxLength {
		return out.doubted(input.ReturnTooLong, n, v.rule.MaxLength)
	}
	return out
}

// cleanText is a text composed (NFC), its lines kept, without what cannot be
// seen.
func cleanText(s string) string {
	return strings.TrimSpace(seen.Replace(norm.NFC.String(s)))
}

var seen = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u200b", "", "\ufeff", "")
