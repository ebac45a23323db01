package input

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold is s in lower-case ASCII-like letters: diacritics gone, đ as d.
func Fold(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(s)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r == 'đ':
			b.WriteByte('d')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// Slug is s as a file name part: ASCII letters and digits, single hyphens.
func Slug(s string) string {
	var b strings.Builder
	for _, r := range Fold(s) {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return strings.Trim(b.String(), "-")
}

// cutSlug shortens a slug at a hyphen.
func cutSlug(slug string, limit int) string {
	if len(slug) <= limit {
		return slug
	}
	if cut := strings.LastIndexByte(slug[:limit+1], '-'); cut > 0 {
		return slug[:cut]
	}
	return slug[:limit]
}
