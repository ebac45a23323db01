package input

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// spelling makes one key of all the ways of writing a name that count as the
// same.
type spelling func(string) string

// exactKey makes two spellings equal that differ in case, blanks, characters
// without width, or Unicode composition.
func exactKey(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFC.String(s))
	return strings.Join(strings.Fields(s), " ")
}

// looseKey makes two spellings equal that any reader takes for the same name:
// tones placed the old or the new way (hoà, hòa; thuý, thúy), i for y where
// both are written (Lý, Lí), a hyphen or a dot for a blank (X. Quài Cang).
func looseKey(s string) string {
	words := strings.FieldsFunc(exactKey(s), func(r rune) bool {
		return unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) || r == '.' || r == ','
	})
	for i, w := range words {
		words[i] = looseSyllable(w)
	}
	return strings.Join(words, " ")
}

// looseSyllable puts the tone of a syllable at its end, so that it does not
// matter which vowel bore it, and i for a y that is the only vowel.
func looseSyllable(s string) string {
	var letters, tone strings.Builder
	for _, r := range norm.NFD.String(s) {
		if strings.ContainsRune(tones, r) {
			tone.WriteRune(r)
		} else {
			letters.WriteRune(r)
		}
	}
	base := norm.NFC.String(letters.String())
	if lonelyY.MatchString(base) {
		base = base[:len(base)-1] + "i"
	}
	return base + tone.String()
}

// tones are the marks of the five tones: huyền, sắc, ngã, hỏi, nặng.
const tones = "\u0300\u0301\u0303\u0309\u0323"

// lonelyY is a syllable with y as its only vowel; the u of qu is none.
var lonelyY = regexp.MustCompile(`^(qu|[bcdđghklmnpqrstvx]*)y$`)

// plainKey is looseKey without any diacritics: Quai Cang, Dong for Đông.
func plainKey(s string) string { return Fold(looseKey(s)) }

// codeKey is a code of digits without the zeros in front, which a spreadsheet
// drops: 3289 for 03289. Anything else has none.
func codeKey(s string) string {
	s = strings.TrimSpace(s)
	if _, ok := digits(s, maxCode); !ok {
		return ""
	}
	return strings.TrimLeft(s, "0")
}

// councils is what may stand before the kind of a commune.
var councils = []string{"UBND", "Ủy ban nhân dân", "U.B.N.D"}

// kindShort are the abbreviations of the kinds of units. With a dot or
// without: the keys that take dots for blanks see none.
var kindShort = map[string][]string{
	"xã":        {"X", "X."},
	"phường":    {"P", "P."},
	"thị trấn":  {"TT", "TT."},
	"đặc khu":   {"ĐK", "ĐK."},
	"huyện":     {"H", "H."},
	"quận":      {"Q", "Q."},
	"thị xã":    {"TX", "TX."},
	"thành phố": {"TP", "TP."},
	"tỉnh":      {"T", "T."},
	"cơ quan":   nil,
}

// bareName is a name without what may stand before it: UBND and a kind.
func bareName(name string) string {
	rest := looseKey(name)
	for _, council := range councils {
		rest = strings.TrimPrefix(rest, looseKey(council)+" ")
	}
	for _, kind := range unitKinds {
		for _, word := range append([]string{kind}, kindShort[kind]...) {
			if bare, ok := strings.CutPrefix(rest, looseKey(word)+" "); ok {
				return bare
			}
		}
	}
	return rest
}
