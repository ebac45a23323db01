package load

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/shopspring/decimal"

	"congvan/input"
	"congvan/input/sheet"
	"congvan/templates"
)

func typedDay(cell sheet.Cell, text string) (input.Date, error) {
	if cell.Kind == sheet.Day && !cell.Day.IsZero() {
		text = cell.Day.String() // its year is judged like any other
	}
	return input.TypedDate(text)
}

// typedDeadline reads a deadline. Excel makes a day of 10/2022, shown as a
// month; what shows a day is that day.
func typedDeadline(cell sheet.Cell, text string) (input.Deadline, error) {
	if cell.Kind == sheet.Day && cell.MonthOnly {
		text = input.Month{Year: cell.Day.Year, Month: cell.Day.Month}.String()
	}
	return input.TypedDeadline(text)
}

func wholeNumber(text string) (int, error) {
	n, err := strconv.ParseInt(text, 10, 32)
	if err != nil {
		return 0, input.Fault{Code: input.BadNumber, Args: []any{shortText(text)}}
	}
	return int(n), nil
}

// chosen is the value of a choice that is shown in other words; any other text
// is left for the rules to judge.
func chosen(choices, text string) string {
	if list, ok := templates.BookListOf(choices); ok {
		if value, known := list.Value(signs.Replace(text)); known {
			return value
		}
	}
	return text
}

var signs = strings.NewReplacer("≥", ">=", "≤", "<=")

// figureText is a stored figure as one types it: Excel stores 0.29 as
// 0.28999999999999998, and 95 % as 0.95.
func figureText(cell sheet.Cell) string {
	v, err := strconv.ParseFloat(strings.TrimSpace(cell.Text), 64)
	const most = 1e15
	if err != nil || v > most || v < -most || (v != 0 && v < 1/most && v > -1/most) {
		return cleanText(cell.Text)
	}
	d, err := decimal.NewFromString(strconv.FormatFloat(v, 'f', -1, 64))
	if err != nil {
		return cleanText(cell.Text)
	}
	if cell.Percent {
		d = d.Shift(2)
	}
	return d.String()
}

// cleanText is a text as the campaign keeps it. Characters without width come
// with pasted text and nobody sees them; blanks of any kind at the ends are
// nobody's wish either.
func cleanText(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\u2028' || r == '\u2029' || r == '\v' || r == '\f':
			return '\n'
		case unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, s)
	return input.Clean(strings.TrimSpace(s))
}

// shortText is a text as a message repeats it.
func shortText(s string) string {
	const most = 60
	if rs := []rune(s); len(rs) > most {
		return string(rs[:most]) + "…"
	}
	return s
}
