package input

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// Period is a reporting period (kỳ báo cáo): what the returned figures are
// of, and by when they must be in.
type Period struct {
	ID     string `yaml:"id"`      // ASCII: 2022-12, 2022-Q4, 2022-6T, 2022 or a name of its own
	Name   string `yaml:"name"`    // as people call it: Quý IV năm 2022; empty: what the ID says
	CutOff Date   `yaml:"cut_off"` // chốt số liệu: the last day the figures tell of; zero: the last day of the ID
	Due    Date   `yaml:"due"`     // hạn gửi: the last day a sheet comes in time; zero: none
}

// OneOff is the period of a campaign that names none: its sheets come back
// once.
var OneOff = Period{ID: "mot-lan", Name: "Báo cáo một lần"}

// Title is what the period is called on pages and sheets.
func (p Period) Title() string {
	if p.Name != "" {
		return p.Name
	}
	if standard, ok := StandardPeriod(p.ID); ok {
		return standard.Name
	}
	return p.ID
}

// LastDay is the day the figures are of: CutOff, or the last of the period.
func (p Period) LastDay() Date {
	if standard, ok := StandardPeriod(p.ID); ok && p.CutOff.IsZero() {
		return standard.CutOff
	}
	return p.CutOff
}

var periodForms = []struct {
	pattern *regexp.Regexp
	name    func(part string, year int) (name string, last Month, ok bool)
}{
	{regexp.MustCompile(`^(\d{4})-(\d{2})$`), func(part string, year int) (string, Month, bool) {
		n, ok := digits(part, 2)
		return fmt.Sprintf("Tháng %02d năm %d", n, year), Month{year, n}, ok && n >= 1 && n <= 12
	}},
	{regexp.MustCompile(`^(\d{4})-Q([1-4])$`), func(part string, year int) (string, Month, bool) {
		n, _ := digits(part, 1)
		return fmt.Sprintf("Quý %s năm %d", []string{"I", "II", "III", "IV"}[n-1], year), Month{year, 3 * n}, true
	}},
	{regexp.MustCompile(`^(\d{4})-(6T|H1)$`), func(_ string, year int) (string, Month, bool) {
		return fmt.Sprintf("6 tháng đầu năm %d", year), Month{year, 6}, true
	}},
	{regexp.MustCompile(`^(\d{4})-(9T)$`), func(_ string, year int) (string, Month, bool) {
		return fmt.Sprintf("9 tháng đầu năm %d", year), Month{year, 9}, true
	}},
	{regexp.MustCompile(`^(\d{4})-(H2)$`), func(_ string, year int) (string, Month, bool) {
		return fmt.Sprintf("6 tháng cuối năm %d", year), Month{year, 12}, true
	}},
	{regexp.MustCompile(`^(\d{4})(?:-(CN))?$`), func(_ string, year int) (string, Month, bool) {
		return fmt.Sprintf("Năm %d", year), Month{year, 12}, true
	}},
}

// StandardPeriod reads the ID of a month (2022-12), a quarter (2022-Q4), six
// or nine months (2022-6T, 2022-9T), a half-year (2022-H1, 2022-H2) or a year
// (2022, 2022-CN).
func StandardPeriod(id string) (Period, bool) {
	for _, f := range periodForms {
		m := f.pattern.FindStringSubmatch(strings.ToUpper(id))
		if m == nil {
			continue
		}
		year, _ := digits(m[1], 4)
		if year < firstYear || year > lastYear {
			return Period{}, false
		}
		name, last, ok := f.name(m[2], year)
		if !ok {
			return Period{}, false
		}
		return Period{ID: id, Name: name, CutOff: lastDayOf(last)}, true
	}
	return Period{}, false
}

// PeriodByID finds a period of the campaign, however its letters are cased. A
// campaign that names none has those of the calendar, and [OneOff].
func (c *Campaign) PeriodByID(id string) (Period, bool) {
	for _, p := range c.Periods {
		if strings.EqualFold(p.ID, id) {
			return p, true
		}
	}
	if len(c.Periods) > 0 {
		return Period{}, false
	}
	if strings.EqualFold(id, OneOff.ID) {
		return OneOff, true
	}
	return StandardPeriod(id)
}

// FirstPeriod is the period of the sheets that go out with the dispatch.
func (c *Campaign) FirstPeriod() Period {
	if len(c.Periods) == 0 {
		return OneOff
	}
	return c.Periods[0]
}

// PeriodBefore is the period before the one with that ID, in the order the
// campaign lists them.
func (c *Campaign) PeriodBefore(id string) (Period, bool) {
	i := slices.IndexFunc(c.Periods, func(p Period) bool { return strings.EqualFold(p.ID, id) })
	if i < 1 {
		return Period{}, false
	}
	return c.Periods[i-1], true
}
