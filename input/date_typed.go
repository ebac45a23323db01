package input

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

// TypedDate reads a day as people type it into a table, always day first:
// 5/8/2022, 05.08.22, 5-8-2022, ngày 5 tháng 8 năm 2022, and ISO 8601, which
// programs write. A year of two digits is of this century. The error is a
// [Fault]: [DateSwapped] where only the other order would be a day.
func TypedDate(text string) (Date, error) {
	s := plainWords(text)
	for _, form := range dateForms {
		if m := form.pattern.FindStringSubmatch(s); m != nil {
			return form.date(text, m)
		}
	}
	return Date{}, Fault{BadDate, []any{shown(text)}}
}

// plainWords is a text in small ASCII letters with single spaces.
func plainWords(text string) string {
	return strings.Join(strings.FieldsFunc(Fold(text), unicode.IsSpace), " ")
}

// dateForm is a way of writing dates; the groups of its pattern in the order
// day, month, year, or reversed.
type dateForm struct {
	pattern  *regexp.Regexp
	reversed bool
}

var dateForms = []dateForm{
	{regexp.MustCompile(`^(?:ngay )?(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4}|\d{2})(?: 0?0:00(?::00)?)?$`), false},
	{regexp.MustCompile(`^(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})$`), false},
	{regexp.MustCompile(`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]00:00(?::00(?:\.0+)?)?z?)?$`), true},
}

func (f dateForm) date(text string, m []string) (Date, error) {
	if f.reversed {
		m[1], m[3] = m[3], m[1]
	}
	d := Date{Year: atoi(m[3]), Month: atoi(m[2]), Day: atoi(m[1])}
	if len(m[3]) == 2 {
		d.Year += 2000
	}
	switch inYears := d.Year >= firstYear && d.Year <= lastYear; {
	case inYears && realDay(d.Day, d.Month, d.Year):
		return d, nil
	case inYears && realDay(d.Month, d.Day, d.Year):
		return Date{}, Fault{DateSwapped, []any{shown(text), Date{d.Year, d.Day, d.Month}.String()}}
	}
	return Date{}, Fault{BadDate, []any{shown(text)}}
}

// atoi reads what a pattern has found to be digits.
func atoi(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// shown is a value as a message repeats it: not longer than a line.
func shown(text string) string {
	const most = 80
	if rs := []rune(text); len(rs) > most {
		return string(rs[:most]) + "…"
	}
	return text
}

// TypedYears reads a year or a span of years: 2023, năm 2023, 2022 – 2023,
// giai đoạn 2022-2023. The error is a [Fault].
func TypedYears(text string) (YearSpan, error) {
	var y YearSpan
	m := yearsForm.FindStringSubmatch(plainWords(text))
	if m == nil {
		return y, Fault{BadYear, []any{shown(text)}}
	}
	if m[2] == "" {
		m[2] = m[1]
	}
	if err := y.UnmarshalText([]byte(m[1] + "-" + m[2])); err != nil {
		return YearSpan{}, Fault{BadYear, []any{shown(text)}}
	}
	return y, nil
}

var yearsForm = regexp.MustCompile(`^(?:(?:trong |het )?nam |(?:trong )?giai doan )?(\d{4})(?: ?[-–—] ?(\d{4}))?$`)

// TypedDeadline reads a deadline in the words of a table: trước ngày
// 01/10/2022, ngày 05/08/2022, tháng 10/2022, năm 2023, năm 2022-2023. The
// error is a [Fault]. A quarter is asked back: the dispatch would print
// another word than was written.
func TypedDeadline(text string) (Deadline, error) {
	s := plainWords(text)
	if day, ok := cutPrefix(s, "truoc ngay ", "truoc "); ok && dated.MatchString(day) {
		date, err := TypedDate(day)
		return Deadline{Before: date}, retold(err, text)
	}
	if m := monthForm.FindStringSubmatch(s); m != nil && validMonth(m[1], m[2]) {
		return Deadline{Month: Month{atoi(m[2]), atoi(m[1])}}, nil
	}
	if years, err := TypedYears(s); err == nil {
		return Deadline{Year: years}, nil
	}
	day, _ := cutPrefix(s, "den het ngay ", "den ngay ", "het ngay ", "cham nhat ngay ", "cham nhat den ngay ", "vao ngay ", "trong ngay ", "xong ngay ")
	if dated.MatchString(day) {
		date, err := TypedDate(day)
		return Deadline{On: date}, retold(err, text)
	}
	return Deadline{}, Fault{BadDeadline, []any{shown(text), suggestedDeadline(s)}}
}

var (
	dated       = regexp.MustCompile(`^(ngay )?\d{1,4}( ?[/.-] ?| thang )\d{1,2}( ?[/.-] ?| nam )\d{1,4}`)
	monthForm   = regexp.MustCompile(`^(?:trong |het )?(?:thang )?(\d{1,2})(?: ?[/.-] ?| nam )(\d{4})$`)
	quarterForm = regexp.MustCompile(`^(?:trong |het )?quy (i{1,3}|iv|[1-4])(?: ?[/.-] ?| nam | )(\d{4})$`)
	quarters    = map[string]int{"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
)

// retold makes a fault show what was written instead of its plain words.
func retold(err error, text string) error {
	fault, ok := err.(Fault)
	if !ok {
		return err
	}
	fault.Args[0] = shown(text)
	return fault
}

// suggestedDeadline is what may have been meant.
func suggestedDeadline(s string) Phrase {
	m := quarterForm.FindStringSubmatch(s)
	if m == nil {
		return Phrase{}
	}
	last := lastDayOf(Month{atoi(m[2]), 3 * quarters[m[1]]})
	what := fmt.Sprintf("tháng %02d/%d", last.Month, last.Year)
	return Phrase{
		VI: fmt.Sprintf(" (hết quý là «%s», hoặc «ngày %s»)", what, last),
		EN: fmt.Sprintf(" (the quarter ends with “%s”, or “ngày %s”)", what, last),
	}
}

func validMonth(month, year string) bool {
	m, y := atoi(month), atoi(year)
	return m >= 1 && m <= 12 && y >= firstYear && y <= lastYear
}

// cutPrefix takes the first of the prefixes away that the text has.
func cutPrefix(s string, prefixes ...string) (rest string, found bool) {
	for _, p := range prefixes {
		if rest, found = strings.CutPrefix(s, p); found {
			return rest, true
		}
	}
	return s, false
}
