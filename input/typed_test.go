package input

import (
	"errors"
	"fmt"
	"testing"

	"github.com/shopspring/decimal"
)

// said is the outcome of a reader of one value: the value, or the fault's code.
func said(value any, err error) string {
	var fault Fault
	if errors.As(err, &fault) {
		return string(fault.Code)
	}
	return fmt.Sprint(value)
}

func TestTypedDate(t *testing.T) {
	for in, want := range map[string]string{
		"5/8/2022":                       "05/08/2022",
		"05.08.22":                       "05/08/2022",
		"5-8-2022":                       "05/08/2022",
		" 5 / 8 / 2022 ":                 "05/08/2022",
		"05/08/2022 00:00:00":            "05/08/2022",
		"2022-08-05":                     "05/08/2022",
		"2022/8/5":                       "05/08/2022",
		"2022-08-05T00:00:00":            "05/08/2022",
		"ngày 5 tháng 8 năm 2022":        "05/08/2022",
		"Ngày\u00a005 tháng 08 năm 2022": "05/08/2022",
		"NGÀY 5/8/2022":                  "05/08/2022",
		"29/2/2024":                      "29/02/2024",
		"29/2/2022":                      "bad-date",
		"08/13/2022":                     "date-swapped",
		"13/26/2022":                     "bad-date",
		"31/4/2022":                      "bad-date",
		"0/8/2022":                       "bad-date",
		"5/8":                            "bad-date",
		"5/8/1022":                       "bad-date",
		"5/8/022":                        "bad-date",
		"44778":                          "bad-date",
		"":                               "bad-date",
		"mai":                            "bad-date",
	} {
		d, err := TypedDate(in)
		if got := said(d, err); got != want {
			t.Errorf("%q: %s, want %s", in, got, want)
		}
	}
}

func TestTypedDeadline(t *testing.T) {
	for in, want := range map[string]string{
		"Trước ngày 01/10/2022":          "Trước ngày 01/10/2022",
		"trước 1/10/2022":                "Trước ngày 01/10/2022",
		"TRƯỚC NGÀY 1.10.22":             "Trước ngày 01/10/2022",
		"trước ngày 1 tháng 10 năm 2022": "Trước ngày 01/10/2022",
		"ngày 05/08/2022":                "Ngày 05/08/2022",
		"5/8/2022":                       "Ngày 05/08/2022",
		"2022-08-05":                     "Ngày 05/08/2022",
		"Đến hết ngày 05/08/2022":        "Ngày 05/08/2022",
		"chậm nhất ngày 5/8/2022":        "Ngày 05/08/2022",
		"trong tháng 10/2022":            "Trong tháng 10/2022",
		"tháng 10 năm 2022":              "Trong tháng 10/2022",
		"10/2022":                        "Trong tháng 10/2022",
		"năm 2023":                       "Năm 2023",
		"2023":                           "Năm 2023",
		"2022-2023":                      "Năm 2022-2023",
		"năm 2022 – 2023":                "Năm 2022-2023",
		"giai đoạn 2022-2025":            "Năm 2022-2025",
		"trước 8/13/2022":                "date-swapped",
		"trước ngày 31/9/2022":           "bad-date",
		"13/2022":                        "bad-deadline",
		"2023-2022":                      "bad-deadline",
		"quý IV/2022":                    "bad-deadline",
		"trước tháng 10/2022":            "bad-deadline",
		"thường xuyên":                   "bad-deadline",
		"trước":                          "bad-deadline",
	} {
		d, err := TypedDeadline(in)
		if got := said(d, err); got != want {
			t.Errorf("%q: %s, want %s", in, got, want)
		}
	}
}

// What a campaign says of its deadlines is read back as the same.
func TestDeadlineReadsItself(t *testing.T) {
	for _, d := range []Deadline{
		{Before: Date{2022, 10, 1}}, {On: Date{2022, 8, 5}}, {Month: Month{2022, 3}}, {Year: YearSpan{2023, 2023}}, {Year: YearSpan{2022, 2023}},
	} {
		if got, err := TypedDeadline(d.String()); err != nil || got != d {
			t.Errorf("%s: %v, %v", d, got, err)
		}
	}
}

// The hint for a quarter offers its last month and day.
func TestQuarterIsAskedBack(t *testing.T) {
	_, err := TypedDeadline("Quý IV năm 2022")
	fault := err.(Fault)
	got := Problem{Code: fault.Code, Args: fault.Args}.Hint(Vietnamese)
	want := "ghi: Trước ngày 01/10/2022; ngày 01/10/2022; tháng 10/2022; năm 2023; năm 2022-2023 (hết quý là «tháng 12/2022», hoặc «ngày 31/12/2022»)"
	if got != want {
		t.Errorf("got %s", got)
	}
}

func TestTypedFigure(t *testing.T) {
	any := func(decimal.Decimal) bool { return true }
	for _, tt := range []struct {
		in   string
		fits func(decimal.Decimal) bool
		want string
	}{
		{"8,5", any, "8.5"},
		{"8.5", any, "8.5"},
		{"80", any, "80"},
		{"80,00", any, "80.00"},
		{"1.135,42", any, "1135.42"},
		{"1 135,42", any, "1135.42"},
		{"1\u00a0135,42", any, "1135.42"},
		{"1,135.42", any, "1135.42"},
		{"1.135.420", any, "1135420"},
		{"1,135,420", any, "1135420"},
		{"95%", any, "95"},
		{"95 %", any, "95"},
		{"-1,5", any, "-1.5"},
		{"1.285", any, "ambiguous-number"},
		{"1.285", KindPercent.Fits, "1.285"},
		{"1,285", any, "1.285"},
		{"0.285", any, "0.285"},
		{"1285.5", any, "1285.5"},
		{"12.345", func(d decimal.Decimal) bool { return d.GreaterThan(decimal.NewFromInt(100)) }, "12345"},
		{"1.13,5", any, "bad-figure"},
		{"1.2.3", any, "bad-figure"},
		{"1e5", any, "bad-figure"},
		{"--5", any, "bad-figure"},
		{"", any, "bad-figure"},
		{"%", any, "bad-figure"},
		{"Đạt", any, "bad-figure"},
	} {
		s, err := TypedFigure(tt.in, tt.fits)
		if got := said(s, err); got != tt.want {
			t.Errorf("%q: %s, want %s", tt.in, got, tt.want)
		}
	}
}

func TestTypedYes(t *testing.T) {
	for in, want := range map[string]string{
		"x": "true", "X": "true", "có": "true", "CÓ": "true", "1": "true", "TRUE": "true", "✓": "true",
		"không": "false", "0": "false", "FALSE": "false", "": "false", " ": "false", "-": "false",
		"có thể": "bad-yes", "2": "bad-yes",
	} {
		yes, err := TypedYes(in)
		if got := said(yes, err); got != want {
			t.Errorf("%q: %s, want %s", in, got, want)
		}
	}
}

// Whatever is typed, a value is read or a fault with its sentences is told.
func FuzzTyped(f *testing.F) {
	for _, s := range []string{"5/8/2022", "trước ngày 1/10/2022", "quý IV/2022", "1.285", "1.135,42", "95%", "08/13/2022", "x", "2022-2023"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, read := range []func(string) (any, error){
			func(s string) (any, error) { return anyOf(TypedDate(s)) },
			func(s string) (any, error) { return anyOf(TypedYears(s)) },
			func(s string) (any, error) { return anyOf(TypedDeadline(s)) },
			func(s string) (any, error) { return anyOf(TypedFigure(s, nil)) },
			func(s string) (any, error) { return anyOf(TypedYes(s)) },
		} {
			_, err := read(s)
			var fault Fault
			if err != nil && (!errors.As(err, &fault) || Problem{Code: fault.Code, Args: fault.Args}.Message(Vietnamese) == "") {
				t.Errorf("%q: %v", s, err)
			}
		}
	})
}

func anyOf[T any](value T, err error) (any, error) { return value, err }
