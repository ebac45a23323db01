package input

import (
	"encoding"
	"errors"
	"fmt"
	"testing"
)

func TestDatesMonthsYears(t *testing.T) {
	for _, tt := range []struct {
		value encoding.TextUnmarshaler
		in    string
		want  string // or the code of the fault
	}{
		{new(Date), "26/7/2022", "26/07/2022"},
		{new(Date), " 2022-07-26 ", "26/07/2022"},
		{new(Date), "29/2/2024", "29/02/2024"},
		{new(Date), "29/2/2022", "bad-date"},
		{new(Date), "7/26/2022", "bad-date"},
		{new(Date), "26/7/22", "bad-date"},
		{new(Date), "26-7-2022", "bad-date"},
		{new(Date), "26.7.2022", "bad-date"},
		{new(Date), "+6/7/2022", "bad-date"},
		{new(Date), "", "bad-date"},
		{new(Month), "10/2022", "10/2022"},
		{new(Month), "2022-1", "01/2022"},
		{new(Month), "0/2022", "bad-month"},
		{new(Month), "10/22", "bad-month"},
		{new(YearSpan), "2023", "2023"},
		{new(YearSpan), "2022 - 2023", "2022-2023"},
		{new(YearSpan), "2023-2022", "bad-year"},
		{new(YearSpan), "23", "bad-year"},
		{new(YearSpan), "2022-", "bad-year"},
	} {
		got := ""
		err := tt.value.UnmarshalText([]byte(tt.in))
		var fault Fault
		if errors.As(err, &fault) {
			got = string(fault.Code)
		} else {
			got = fmt.Sprint(tt.value)
		}
		if got != tt.want {
			t.Errorf("%T of %q: %s, want %s", tt.value, tt.in, got, tt.want)
		}
	}
}

func TestLongDate(t *testing.T) {
	for d, want := range map[Date]string{
		{2020, 1, 5}:   "ngày 05 tháng 01 năm 2020",
		{2022, 7, 26}:  "ngày 26 tháng 7 năm 2022",
		{2022, 12, 31}: "ngày 31 tháng 12 năm 2022",
	} {
		if got := d.Long(); got != want {
			t.Errorf("%v: %s, want %s", d, got, want)
		}
	}
}

// "Trước ngày" ends the day before, unless the office says otherwise.
func TestLastDay(t *testing.T) {
	for _, tt := range []struct {
		deadline    Deadline
		includesDay bool
		want        string
	}{
		{Deadline{Before: Date{2022, 8, 5}}, false, "04/08/2022"},
		{Deadline{Before: Date{2022, 8, 5}}, true, "05/08/2022"},
		{Deadline{Before: Date{2022, 3, 1}}, false, "28/02/2022"},
		{Deadline{On: Date{2022, 8, 5}}, false, "05/08/2022"},
		{Deadline{Month: Month{2022, 10}}, false, "31/10/2022"},
		{Deadline{Month: Month{2024, 2}}, false, "29/02/2024"},
		{Deadline{Year: YearSpan{2022, 2023}}, false, "31/12/2023"},
	} {
		if got := tt.deadline.LastDay(tt.includesDay).String(); got != tt.want {
			t.Errorf("%v: %s, want %s", tt.deadline, got, tt.want)
		}
	}
}

// A figure is digits with a decimal point; what could fill the memory or
// leaves a doubt is a word.
func TestNewGoal(t *testing.T) {
	for text, figure := range map[string]bool{
		"80": true, "70.5": true, "-1": true, "0": true, "Đạt": false, "8,5": false, "1e900000000": false, "": false, "0x10": false, "NaN": false,
	} {
		if g := NewGoal(text); g.Number.Valid != figure || g.Text != text {
			t.Errorf("%q: %+v", text, g)
		}
	}
}

func TestFindUnit(t *testing.T) {
	c := &Campaign{Units: []Unit{
		{Code: "03253", Name: "Tuần Giáo", Kind: "thị trấn"},
		{Code: "03280", Name: "Tỏa Tình", Kind: "xã", Aliases: []string{"Toả Tình"}},
		{Code: "NN", Name: "Phòng Nông nghiệp", Kind: AgencyKind},
		{Code: "A1", Name: "Mường Mùn", Kind: "xã"},
		{Code: "A2", Name: "Mường Mùn", Kind: "phường"},
	}}
	for name, want := range map[string]Match{
		"03253":                   {Kind: MatchCode, Unit: 0},
		"nn":                      {Kind: MatchCode, Unit: 2},
		"Tuần Giáo":               {Kind: MatchName, Unit: 0},
		"UBND thị trấn Tuần Giáo": {Kind: MatchName, Unit: 0},
		"xã  tỏa  tình":           {Kind: MatchName, Unit: 1},
		"Toả Tình":                {Kind: MatchAlias, Unit: 1},
		"Mường Mùn":               {Kind: MatchSeveral},
		"phường Mường Mùn":        {Kind: MatchName, Unit: 4},
		"Toa Tinh":                {Kind: MatchPlain, Unit: 1},
		"Hà Nội":                  {Kind: MatchNone},
	} {
		if got := c.FindUnit(name); got != want {
			t.Errorf("%q: %+v, want %+v", name, got, want)
		}
	}
}

func TestFileName(t *testing.T) {
	for _, tt := range []struct {
		unit Unit
		want string
	}{
		{Unit{Code: "03289", Name: "Quài Cang", Kind: "xã"}, "03289-quai-cang"},
		{Unit{Code: "NN", Name: "Phòng Nông nghiệp và Phát triển nông thôn", Kind: AgencyKind}, "nn-phong-nong-nghiep-va-phat-trien-nong-thon"},
		{Unit{Code: "Đ.1", Name: "Đ", Kind: "xã"}, "d-1-d"},
	} {
		if got := tt.unit.FileName(); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.unit.Code, got, tt.want)
		}
	}
}

// What could not be read, and all around and inside of it, is not judged.
func TestUnreadIsNotJudged(t *testing.T) {
	r := &reporter{unread: []string{"dispatch.date", "units[1]", "issuer.name[0]"}}
	for path, want := range map[string]bool{
		"dispatch.date": true, "dispatch": true, "dispatch.dat": false, "dispatch.number": false,
		"units[1].code": true, "units[10].code": false, "units[2]": false, "issuer.name": true, "issuer.name[1]": false,
	} {
		if got := r.isUnread(path); got != want {
			t.Errorf("%s: %t", path, got)
		}
	}
}

// Validate needs no places and changes nothing.
func TestValidateEmptyCampaign(t *testing.T) {
	c := &Campaign{}
	c.SetDefaults()
	problems := Validate(c)
	if !problems.HasErrors() {
		t.Error("an empty campaign is no campaign")
	}
}
