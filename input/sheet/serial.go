package sheet

import (
	"math"
	"strconv"
	"strings"

	"congvan/input"
)

// Workbooks count days from 30/12/1899, or from 1/1/1904 where they come from
// a Macintosh. Excel's calendar of 1900 has a 29 February that never was, so
// what is before it is a day off; no dispatch is as old.
var (
	days1900 = input.Date{Year: 1899, Month: 12, Day: 30}
	days1904 = input.Date{Year: 1904, Month: 1, Day: 1}
)

const (
	firstSerial = 61      // 1/3/1900
	lastSerial  = 2958465 // 31/12/9999
)

// DayOf is the day that a number means where its format does not say that it
// is one; zero where it means none.
func (w Workbook) DayOf(number string) input.Date { return dayOf(number, w.From1904) }

// dayOf is the day a number means; zero where it means none.
func dayOf(text string, from1904 bool) input.Date {
	f, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsNaN(f) || f < 0 || f > lastSerial || (!from1904 && f < firstSerial) {
		return input.Date{}
	}
	if from1904 {
		return days1904.AddDays(int(f))
	}
	return days1900.AddDays(int(f))
}

// serialOf is the number of a day that the file stores as ISO 8601, which
// Google Sheets and LibreOffice write.
func serialOf(iso string, from1904 bool) (day input.Date, serial string) {
	date, _, _ := strings.Cut(iso, "T")
	if err := day.UnmarshalText([]byte(date)); err != nil || !strings.Contains(date, "-") {
		return input.Date{}, iso
	}
	start := days1900
	if from1904 {
		start = days1904
	}
	n := day.Time().Sub(start.Time()).Hours() / 24
	return day, strconv.Itoa(int(n))
}
