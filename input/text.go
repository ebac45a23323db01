package input

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Clean is a value as the campaign keeps it: composed (NFC), without blanks
// at its ends, and with every line break or tab, and the blanks around it, as
// one space: each of our texts is one paragraph. No-break spaces stay, the
// clerk put them there.
func Clean(s string) string {
	s = norm.NFC.String(s)
	if strings.ContainsAny(s, "\n\r\t") {
		s = joinLines(s)
	}
	return strings.Trim(s, " ")
}

func joinLines(s string) string {
	fields := strings.FieldsFunc(s, func(r rune) bool { return r == '\n' || r == '\r' || r == '\t' })
	lines := fields[:0]
	for _, f := range fields {
		if f = strings.Trim(f, " "); f != "" {
			lines = append(lines, f)
		}
	}
	return strings.Join(lines, " ")
}

// ReadText gives the characters of a text file: UTF-8 checked, byte order
// mark dropped, composed (NFC), lines ended by \n alone. Composing it before
// it is read makes columns count what an editor shows.
func ReadText(file string, raw []byte) (string, Problems) {
	var problems Problems
	if !utf8.Valid(raw) {
		problems.Add(badByte(file, raw), BadEncoding)
		return "", problems
	}
	s := strings.TrimPrefix(string(raw), "\ufeff")
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = strings.ReplaceAll(s, "\r", "\n")
	return norm.NFC.String(s), nil
}

// badByte is the place of the first byte that is no UTF-8.
func badByte(file string, raw []byte) Where {
	line, column := 1, 1
	for len(raw) > 0 {
		r, size := utf8.DecodeRune(raw)
		switch {
		case r == utf8.RuneError && size == 1:
			return Where{File: file, Line: line, Column: column}
		case r == '\n':
			line, column = line+1, 1
		default:
			column++
		}
		raw = raw[size:]
	}
	return Where{File: file, Line: line, Column: column}
}

// controlCharacter names the first character of s that controls rather than
// shows, such as U+0007 or the zero-width U+200B: pasted ones make two equal
// looking names differ.
func controlCharacter(s string) (name string, found bool) {
	for _, r := range s {
		// U+FFFD stands where a character could not be read.
		if r == unicode.ReplacementChar || unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) {
			return fmt.Sprintf("U+%04X", r), true
		}
	}
	return "", false
}
