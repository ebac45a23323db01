package templates

import (
	"crypto/sha256"
	"strings"

	"congvan/input"
)

// The sheet code (mã phiếu) is printed in the sheet, in the annex of the
// dispatch and in reminders. It names campaign, period and unit at once: six
// characters derived from the three, and two check characters that find any
// one wrong character and any two swapped ones. It proves nothing against
// somebody who means to deceive.
const (
	codeAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ" // Crockford's base 32: no I, L, O, U
	codeBody     = 6
	CodeLength   = codeBody + 2
	codePrime    = 1021 // below 32²
	codeBase     = 37   // its powers below codePrime differ for every place
)

// SheetCode is the code of a unit's sheet for a period.
func SheetCode(campaign, period, unit string) string {
	sum := sha256.Sum256([]byte(strings.Join([]string{FormName, campaign, strings.ToUpper(period), unit}, "\x00")))
	body := make([]byte, codeBody)
	for i := range body {
		body[i] = codeAlphabet[sum[i]&31]
	}
	return string(body) + codeCheck(string(body))
}

// codeCheck gives the two check characters of a body.
func codeCheck(body string) string {
	sum, weight := 0, 1
	for i := range len(body) {
		weight = weight * codeBase % codePrime
		sum = (sum + weight*(strings.IndexByte(codeAlphabet, body[i])+1)) % codePrime
	}
	return string([]byte{codeAlphabet[sum>>5], codeAlphabet[sum&31]})
}

// ReadSheetCode finds a sheet code in a text as people type it: small letters,
// spaces and hyphens inside, O for 0, I and L for 1. Not ok where there is no
// code whose check characters are right.
func ReadSheetCode(text string) (code string, ok bool) {
	for _, word := range codeWords(text) {
		if len(word) == CodeLength && codeCheck(word[:codeBody]) == word[codeBody:] {
			return word, true
		}
	}
	return "", false
}

// codeWords are the words of a text as codes may be spelt, each alone and
// joined with those that follow it.
func codeWords(text string) []string {
	plain := strings.Map(func(r rune) rune {
		switch {
		case r == 'O':
			return '0'
		case r == 'I' || r == 'L':
			return '1'
		case strings.ContainsRune(codeAlphabet, r):
			return r
		}
		return ' '
	}, strings.ToUpper(input.Fold(text)))
	words := strings.Fields(plain)
	var all []string
	for i := range words {
		joined := ""
		for _, w := range words[i:min(len(words), i+CodeLength)] {
			joined += w
			all = append(all, joined)
		}
	}
	return all
}
