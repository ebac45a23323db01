package input

import (
	"fmt"
	"strings"
)

// Deadline (thời hạn) is when a task must be done, as the dispatch says it:
// exactly one of its fields is set, or none where the dispatch names no date.
type Deadline struct {
	Before Date     `yaml:"before"` // trước ngày 05/08/2022
	On     Date     `yaml:"on"`     // ngày 05/08/2022, that day included
	Month  Month    `yaml:"month"`  // trong tháng 10/2022
	Year   YearSpan `yaml:"year"`   // năm 2023, or 2022-2023
}

// Month is a month of a year.
type Month struct{ Year, Month int }

// YearSpan is one year, or the years First to Last.
type YearSpan struct{ First, Last int }

// IsZero tells whether no month was given.
func (m Month) IsZero() bool { return m == Month{} }

// String is "10/2022".
func (m Month) String() string { return fmt.Sprintf("%02d/%04d", m.Month, m.Year) }

// UnmarshalText reads 10/2022 or 2022-10.
func (m *Month) UnmarshalText(text []byte) error {
	s := strings.TrimSpace(string(text))
	month, year, ok := strings.Cut(s, "/")
	if !ok {
		year, month, ok = strings.Cut(s, "-")
	}
	mm, ok1 := digits(month, 2)
	yy, ok2 := digits(year, 4)
	if !ok || !ok1 || !ok2 || mm < 1 || mm > 12 || yy < firstYear || yy > lastYear {
		return Fault{BadMonth, []any{s}}
	}
	*m = Month{yy, mm}
	return nil
}

// IsZero tells whether no year was given.
func (y YearSpan) IsZero() bool { return y == YearSpan{} }

// String is "2023" or "2022-2023".
func (y YearSpan) String() string {
	if y.IsZero() {
		return ""
	}
	if y.First == y.Last {
		return fmt.Sprint(y.First)
	}
	return fmt.Sprintf("%d-%d", y.First, y.Last)
}

// UnmarshalText reads 2023 or 2022-2023.
func (y *YearSpan) UnmarshalText(text []byte) error {
	s := strings.TrimSpace(string(text))
	first, last, span := strings.Cut(s, "-")
	if !span {
		last = first
	}
	a, ok1 := digits(strings.TrimSpace(first), 4)
	b, ok2 := digits(strings.TrimSpace(last), 4)
	if !ok1 || !ok2 || a < firstYear || b < a || b > lastYear {
		return Fault{BadYear, []any{s}}
	}
	*y = YearSpan{a, b}
	return nil
}

// IsZero tells whether the dispatch names no deadline.
func (d Deadline) IsZero() bool { return d == Deadline{} }

// LastDay is the last day on which the task is done in time; zero without a
// deadline. "Trước ngày 05/08" ends on 04/08 by the letter of it; with
// includesDay (Settings.BeforeIncludesDay) on 05/08.
func (d Deadline) LastDay(includesDay bool) Date {
	switch {
	case !d.Before.IsZero() && includesDay:
		return d.Before
	case !d.Before.IsZero():
		return d.Before.AddDays(-1)
	case !d.On.IsZero():
		return d.On
	case !d.Month.IsZero():
		return lastDayOf(d.Month)
	case !d.Year.IsZero():
		return Date{d.Year.Last, 12, 31}
	}
	return Date{}
}

// NoDeadline is what page and sheet show for a task without a deadline.
const NoDeadline = "Không ấn định"

// String is the deadline in the dispatch's words, "" where it names none.
func (d Deadline) String() string {
	switch {
	case !d.Before.IsZero():
		return "Trước ngày " + d.Before.String()
	case !d.On.IsZero():
		return "Ngày " + d.On.String()
	case !d.Month.IsZero():
		return "Trong tháng " + d.Month.String()
	case !d.Year.IsZero():
		return "Năm " + d.Year.String()
	}
	return ""
}

// said counts the fields that are set; more than one contradict each other.
func (d Deadline) said() int {
	n := 0
	for _, zero := range []bool{d.Before.IsZero(), d.On.IsZero(), d.Month.IsZero(), d.Year.IsZero()} {
		if !zero {
			n++
		}
	}
	return n
}
