package input

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/shopspring/decimal"
)

// TypedFigure reads a number as people here type it and gives it with a
// decimal point, all its digits kept: 8,5 · 1.135,42 · 1 135,42 · 95%. Where
// the one point in it may part thousands or decimals (1.285), fits says which
// readings are possible in the field; with both it is an [AmbiguousNumber].
// A comma alone is a decimal comma, which is the way out of the doubt. A sign
// of percent is passed over. The error is a [Fault].
func TypedFigure(text string, fits func(decimal.Decimal) bool) (string, error) {
	s := strings.TrimSuffix(withoutBlanks(text), "%")
	for _, form := range figureForms {
		if form.pattern.MatchString(s) {
			return form.plain.Replace(s), nil
		}
	}
	if !eitherFigure.MatchString(s) {
		return "", Fault{BadFigure, []any{shown(text)}}
	}
	whole := strings.Replace(s, ".", "", 1)
	switch asWhole, asPart := fitsText(whole, fits), fitsText(s, fits); {
	case asWhole && asPart:
		return "", Fault{AmbiguousNumber, []any{shown(text), whole, strings.Replace(s, ".", ",", 1)}}
	case asWhole:
		return whole, nil
	}
	return s, nil
}

// figureForms are the ways of writing a number that leave no doubt.
var figureForms = []struct {
	pattern *regexp.Regexp
	plain   *strings.Replacer
}{
	{regexp.MustCompile(`^-?\d{1,15}$`), strings.NewReplacer()},
	{regexp.MustCompile(`^-?\d{1,15},\d{1,15}$`), strings.NewReplacer(",", ".")},                                           // 8,5
	{regexp.MustCompile(`^-?\d{1,3}(\.\d{3}){1,4},\d{1,15}$`), strings.NewReplacer(".", "", ",", ".")},                     // 1.135,42
	{regexp.MustCompile(`^-?\d{1,3}(\.\d{3}){2,4}$`), strings.NewReplacer(".", "")},                                        // 1.135.420
	{regexp.MustCompile(`^-?\d{1,3}(,\d{3}){1,4}\.\d{1,15}$`), strings.NewReplacer(",", "")},                               // 1,135.42
	{regexp.MustCompile(`^-?\d{1,3}(,\d{3}){2,4}$`), strings.NewReplacer(",", "")},                                         // 1,135,420
	{regexp.MustCompile(`^-?(\d{4,15}\.\d{1,15}|\d{1,3}\.(\d{1,2}|\d{4,15})|0\d{0,2}\.\d{1,15})$`), strings.NewReplacer()}, // 8.5
}

// eitherFigure may be read in two ways.
var eitherFigure = regexp.MustCompile(`^-?[1-9]\d{0,2}\.\d{3}$`)

func fitsText(text string, fits func(decimal.Decimal) bool) bool {
	d, err := decimal.NewFromString(text)
	return err == nil && (fits == nil || fits(d))
}

// withoutBlanks drops every blank: thousands are parted by some, and no-break
// ones come with pasted tables.
func withoutBlanks(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, text)
}

// LooksLikeFigure tells a text that was meant as a number from a word (Đạt).
func LooksLikeFigure(text string) bool {
	s := withoutBlanks(text)
	return s != "" && strings.Trim(s, "0123456789.,%-") == ""
}

// Fits tells whether a figure can be a result of the kind: a percentage lies
// between 0 and 100.
func (k IndicatorKind) Fits(d decimal.Decimal) bool {
	return k != KindPercent || (!d.IsNegative() && d.LessThanOrEqual(decimal.NewFromInt(100)))
}

// TypedYes reads a yes or no as people mark it: x, có, 1, TRUE; không, 0 or
// nothing. The error is a [Fault].
func TypedYes(text string) (bool, error) {
	switch plainWords(text) {
	case "x", "co", "1", "true", "dung", "yes", "✓", "✔", "√":
		return true, nil
	case "", "khong", "0", "false", "sai", "no", "-":
		return false, nil
	}
	return false, Fault{BadYes, []any{shown(text)}}
}
