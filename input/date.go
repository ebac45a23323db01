package input

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Date is a calendar day without a zone. The zero Date means "not given".
type Date struct{ Year, Month, Day int }

// No dispatch of this state is older; a later year is a slip of the hand.
const firstYear, lastYear = 1945, 2999

// IsZero tells whether no date was given.
func (d Date) IsZero() bool { return d == Date{} }

// Before orders dates.
func (d Date) Before(e Date) bool {
	if d.Year != e.Year {
		return d.Year < e.Year
	}
	if d.Month != e.Month {
		return d.Month < e.Month
	}
	return d.Day < e.Day
}

// Time is midnight UTC of that day, for files that want an instant.
func (d Date) Time() time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

// AddDays counts calendar days on.
func (d Date) AddDays(n int) Date { return DateOf(d.Time().AddDate(0, 0, n)) }

// DateOf is the day of an instant in the instant's own zone.
func DateOf(t time.Time) Date { return Date{t.Year(), int(t.Month()), t.Day()} }

// String is the short form used in texts and sheets: 05/08/2022.
func (d Date) String() string { return fmt.Sprintf("%02d/%02d/%04d", d.Day, d.Month, d.Year) }

// Long is the form of box 4: "ngày 05 tháng 01 năm 2020". Days under 10 and
// months 1 and 2 get a leading zero, months 3 to 9 do not (Decree 30/2020,
// annex I, II.4).
func (d Date) Long() string {
	month := strconv.Itoa(d.Month)
	if d.Month < 3 {
		month = "0" + month
	}
	return fmt.Sprintf("ngày %02d tháng %s năm %d", d.Day, month, d.Year)
}

// UnmarshalText reads a date as offices write it, day first (26/7/2022), or
// as ISO 8601 (2022-07-26).
func (d *Date) UnmarshalText(text []byte) error {
	s := strings.TrimSpace(string(text))
	parts, iso := strings.Split(s, "/"), false
	if strings.Contains(s, "-") {
		parts, iso = strings.Split(s, "-"), true
	}
	if len(parts) != 3 {
		return Fault{BadDate, []any{s}}
	}
	if iso {
		parts[0], parts[2] = parts[2], parts[0]
	}
	day, month, year, ok := threeInts(parts)
	if !ok || year < firstYear || year > lastYear || !realDay(day, month, year) {
		return Fault{BadDate, []any{s}}
	}
	*d = Date{year, month, day}
	return nil
}

func threeInts(parts []string) (a, b, c int, ok bool) {
	var n [3]int
	for i, p := range parts {
		v, good := digits(p, 4)
		if !good {
			return 0, 0, 0, false
		}
		n[i] = v
	}
	return n[0], n[1], n[2], true
}

// digits reads a plain number of at most max digits; signs are no digits.
func digits(s string, max int) (int, bool) {
	if s == "" || len(s) > max {
		return 0, false
	}
	for _, r := range s {
		if r < '0' || r > '9' {
			return 0, false
		}
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}

// realDay refuses 31/02 and 29/02 of a common year.
func realDay(day, month, year int) bool {
	if month < 1 || month > 12 || day < 1 {
		return false
	}
	return day <= lastDayOf(Month{year, month}).Day
}

func lastDayOf(m Month) Date {
	return DateOf(time.Date(m.Year, time.Month(m.Month)+1, 0, 0, 0, 0, 0, time.UTC))
}

// MarshalJSON writes ISO 8601, "" for no date.
func (d Date) MarshalJSON() ([]byte, error) {
	if d.IsZero() {
		return []byte(`""`), nil
	}
	return fmt.Appendf(nil, `"%04d-%02d-%02d"`, d.Year, d.Month, d.Day), nil
}

// UnmarshalJSON reads what MarshalJSON writes.
func (d *Date) UnmarshalJSON(b []byte) error {
	s := strings.Trim(string(b), `"`)
	if s == "" {
		*d = Date{}
		return nil
	}
	return d.UnmarshalText([]byte(s))
}
