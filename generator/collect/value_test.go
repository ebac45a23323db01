package collect

import (
	"strings"
	"testing"

	"congvan/input"
	"congvan/input/sheet"
	"congvan/templates"

	"github.com/shopspring/decimal"
)

func rule(kind templates.Kind, least, most float64) templates.Rule {
	return templates.Rule{Kind: kind, Min: &least, Max: &most}
}

func listRule(list string) (templates.Rule, []string) {
	l, _ := templates.Tracking().List(list)
	return templates.Rule{Kind: templates.Choice, List: list}, l.Items
}

// kinds are the readers of inputs, by a short name.
var kinds = func() map[string]valueReader {
	zero := 0.0
	all := map[string]valueReader{
		"percent": {rule: rule(templates.Percent, 0, 100), measure: "%"},
		"number":  {rule: templates.Rule{Kind: templates.Number, Min: &zero}, measure: "triệu đồng/người/năm"},
		"year":    {rule: rule(templates.Year, 2010, 2045)},
		"date":    {rule: templates.Rule{Kind: templates.Date}, happened: true},
		"text":    {rule: templates.Rule{Kind: templates.LongText, MaxLength: 20}},
	}
	for name, list := range map[string]string{"met": templates.MetList, "assess": templates.AssessmentList, "status": templates.StatusList, "yes": templates.YesNoList, "stars": templates.StarsList, "part": templates.PartList} {
		r, items := listRule(list)
		all[name] = valueReader{rule: r, list: items}
	}
	for name, v := range all {
		v.serial = sheet.Workbook{}.DayOf
		v.dispatch = input.Date{Year: 2022, Month: 7, Day: 26}
		v.first, v.last = templates.FirstDay(v.dispatch), templates.LastDay(v.dispatch)
		v.today = input.Date{Year: 2022, Month: 10, Day: 5}
		all[name] = v
	}
	return all
}()

func outcomeText(o outcome) string {
	s := string(o.state)
	switch v := o.value; {
	case v.Number.Valid:
		s += " " + v.Number.Decimal.String()
	case !v.Date.IsZero():
		s += " " + v.Date.String()
	case v.Text != "":
		s += " " + v.Text
	}
	for _, n := range o.notes {
		s += " | " + string(n.code)
	}
	return s
}

// What people type, and what becomes of it.
func TestTypedValues(t *testing.T) {
	for _, c := range []struct{ kind, text, want string }{
		{"number", "8,5", "taken 8.5"},
		{"number", "8.5", "taken 8.5 | return-read-as"},
		{"number", "1.135,42", "taken 1135.42 | return-read-as"},
		{"number", "1 135,42", "taken 1135.42 | return-read-as"},
		{"number", "1\u00a0135", "taken 1135 | return-read-as"},
		{"number", "1.285", "refused | ambiguous-number"},
		{"number", "1.285.000", "taken 1285000 | return-read-as"},
		{"number", "0", "taken 0"},
		{"number", "00", "taken 0"},
		{"number", "-", "refused | return-figure-word"},
		{"number", "–", "refused | return-figure-word"},
		{"number", "không", "refused | return-figure-word"},
		{"number", "Không có", "refused | return-figure-word"},
		{"number", "x", "refused | return-figure-word"},
		{"number", "…", "refused | return-figure-word"},
		{"number", "-5", "refused | return-out-of-bounds"},
		{"number", "45 triệu đồng/người/năm", "taken 45 | return-read-as"},
		{"number", "45 TRIỆU ĐỒNG/NGƯỜI/NĂM", "taken 45 | return-read-as"},
		{"number", "45 triệu", "refused | bad-figure"},
		{"number", "45 tr", "refused | bad-figure"},
		{"number", "khoảng 60", "refused | bad-figure"},
		{"number", "12 hộ/35 hộ", "refused | return-two-figures"},
		{"number", "12/35", "refused | return-two-figures"},
		{"number", "60%", "refused | return-percent-format"},
		{"number", "1e5", "refused | return-two-figures"},
		{"number", "Đạt", "refused | bad-figure"},
		{"percent", "95", "taken 95"},
		{"percent", "95%", "taken 95 | return-read-as"},
		{"percent", "82,5 %", "taken 82.5 | return-read-as"},
		{"percent", "0,95", "doubted 0.95 | return-fraction"},
		{"percent", "0,95%", "taken 0.95 | return-read-as"},
		{"percent", "1", "taken 1"},
		{"percent", "100", "taken 100"},
		{"percent", "100,1", "refused | return-out-of-bounds"},
		{"percent", "1.285", "taken 1.285 | return-read-as"},
		{"percent", "35% (12% tập trung)", "refused | return-two-figures"},
		{"percent", "95 - 97", "refused | bad-figure"},
		{"year", "2025", "taken 2025"},
		{"year", "năm 2025", "taken 2025 | return-read-as"},
		{"year", "2024-2025", "refused | bad-year"},
		{"year", "2005", "refused | return-out-of-bounds"},
		{"year", "sau 2025", "refused | bad-year"},
		{"date", "5/8/2022", "taken 05/08/2022"},
		{"date", "5.8.22", "taken 05/08/2022"},
		{"date", "05-08-2022", "taken 05/08/2022"},
		{"date", "2022-08-05", "taken 05/08/2022"},
		{"date", "2022-08-05T00:00:00", "taken 05/08/2022"},
		{"date", "ngày 5 tháng 8 năm 2022", "taken 05/08/2022"},
		{"date", "8/13/2022", "refused | date-swapped"},
		{"date", "31/02/2022", "refused | bad-date"},
		{"date", "5/8", "refused | bad-date"},
		{"date", "tháng 8/2022", "refused | bad-date"},
		{"date", "5/8/2002", "refused | return-day-range"},
		{"date", "chưa", "refused | bad-date"},
		{"met", "Đạt", "taken Đạt"},
		{"met", "\u0110a\u0323t", "taken Đạt"},
		{"met", " ĐẠT. ", "taken Đạt | return-read-as"},
		{"met", "Đat", "taken Đạt | return-read-as"},
		{"met", "dat", "taken Đạt | return-read-as"},
		{"met", "Đ", "taken Đạt | return-read-as"},
		{"met", "X", "taken Đạt | return-read-as"},
		{"met", "1", "taken Đạt | return-read-as"},
		{"met", "Chua dat", "taken Chưa đạt | return-read-as"},
		{"met", "Không đạt", "taken Chưa đạt | return-read-as"},
		{"met", "không", "refused | return-not-in-list"},
		{"met", "0", "refused | return-not-in-list"},
		{"met", "-", "refused | return-not-in-list"},
		{"met", "CB", "refused | return-not-in-list"},
		{"assess", "CB", "taken Cơ bản đạt | return-read-as"},
		{"assess", "Đạtt", "refused | return-not-in-list"},
		{"yes", "không", "taken Không | return-read-as"},
		{"yes", "x", "refused | return-not-in-list"},
		{"yes", "3 nhà", "refused | return-not-in-list"},
		{"status", "Đã hoàn thành", "taken Hoàn thành | return-read-as"},
		{"status", "Hoan thanh", "taken Hoàn thành | return-read-as"},
		{"status", "Chậm", "refused | return-not-in-list"},
		{"stars", "4*", "taken 4 sao | return-read-as"},
		{"stars", "3", "taken 3 sao | return-read-as"},
		{"part", "có", "taken Đã có | return-read-as"},
		{"part", "không", "refused | return-not-in-list"},
		{"text", "-", "taken -"},
		{"text", "a\r\nb", "taken a\nb"},
		{"text", strings.Repeat("ă", 21), "doubted " + strings.Repeat("ă", 21) + " | return-too-long-text"},
	} {
		v := kinds[c.kind]
		v.cell = sheet.Cell{Text: c.text}
		if got := outcomeText(v.read()); got != c.want {
			t.Errorf("%s %q: %s, want %s", c.kind, c.text, got, c.want)
		}
	}
}

// What cells store that are no texts.
func TestStoredValues(t *testing.T) {
	stored := func(d input.Date) sheet.Cell { return sheet.Cell{Kind: sheet.Day, Text: "44778", Day: d} }
	for _, c := range []struct {
		name, kind string
		cell       sheet.Cell
		want       string
	}{
		{"a float", "number", sheet.Cell{Kind: sheet.Number, Text: "0.28999999999999998"}, "taken 0.29"},
		{"a sum of floats", "percent", sheet.Cell{Kind: sheet.Number, Text: "17.100000000000001"}, "taken 17.1"},
		{"percent format", "percent", sheet.Cell{Kind: sheet.Number, Text: "0.95", Percent: true}, "taken 95"},
		{"over all in percent format", "percent", sheet.Cell{Kind: sheet.Number, Text: "95", Percent: true}, "refused | return-out-of-bounds"},
		{"percent format of a figure", "number", sheet.Cell{Kind: sheet.Number, Text: "0.95", Percent: true}, "refused | return-percent-format"},
		{"a huge figure", "number", sheet.Cell{Kind: sheet.Number, Text: "1e300"}, "refused | bad-figure"},
		{"no number", "number", sheet.Cell{Kind: sheet.Number, Text: "NaN"}, "refused | bad-figure"},
		{"a day for a figure", "percent", stored(input.Date{Year: 2022, Month: 5, Day: 8}), "refused | return-figure-is-day"},
		{"true for a figure", "number", sheet.Cell{Kind: sheet.Truth, Text: "TRUE"}, "refused | bad-figure"},
		{"true in a list", "met", sheet.Cell{Kind: sheet.Truth, Text: "TRUE"}, "refused | return-not-in-list"},
		{"a day in a list", "met", stored(input.Date{Year: 2022, Month: 5, Day: 8}), "refused | return-not-in-list"},
		{"an error", "text", sheet.Cell{Kind: sheet.Fault, Text: "#REF!"}, "refused | cell-error"},
		{"a formula", "number", sheet.Cell{Kind: sheet.Number, Text: "5", Formula: sheet.Computed}, "taken 5 | return-formula"},
		{"a formula without value", "number", sheet.Cell{Formula: sheet.Uncomputed}, "refused | formula-empty"},
		{"a formula with a wrong value", "percent", sheet.Cell{Kind: sheet.Number, Text: "500", Formula: sheet.Computed}, "refused | return-out-of-bounds"},
		{"a year", "year", sheet.Cell{Kind: sheet.Number, Text: "2025"}, "taken 2025"},
		{"a year and a half", "year", sheet.Cell{Kind: sheet.Number, Text: "2025.5"}, "refused | bad-year"},
		{"the year of a day", "year", stored(input.Date{Year: 2025, Month: 12, Day: 31}), "taken 2025 | return-read-as"},
		{"a day", "date", stored(input.Date{Year: 2022, Month: 8, Day: 5}), "taken 05/08/2022"},
		{"a day turned round", "date", stored(input.Date{Year: 2022, Month: 5, Day: 8}), "doubted 08/05/2022 | return-day-turned"},
		{"a day to come turned round", "date", stored(input.Date{Year: 2022, Month: 12, Day: 8}), "doubted 08/12/2022 | return-day-turned"},
		{"a day before the dispatch that cannot be turned", "date", stored(input.Date{Year: 2022, Month: 5, Day: 18}), "taken 18/05/2022"},
		{"a day out of range", "date", stored(input.Date{Year: 1922, Month: 8, Day: 15}), "refused | return-day-range"},
		{"a number that is no day", "date", sheet.Cell{Kind: sheet.Day, Text: "60"}, "refused | bad-date"},
		{"a day without format", "date", sheet.Cell{Kind: sheet.Number, Text: "44778"}, "taken 05/08/2022 | return-read-as"},
		{"a year for a day", "date", sheet.Cell{Kind: sheet.Number, Text: "2022"}, "refused | bad-date"},
		{"digits for a day", "date", sheet.Cell{Kind: sheet.Number, Text: "20220805"}, "refused | bad-date"},
		{"a figure for words", "text", sheet.Cell{Kind: sheet.Number, Text: "912345678"}, "taken 912345678 | return-text-is-figure"},
	} {
		v := kinds[c.kind]
		v.cell = c.cell
		if got := outcomeText(v.read()); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// Whatever stands in a cell, it is taken within what the input accepts, or
// told.
func FuzzValue(f *testing.F) {
	for _, text := range []string{"8,5", "1.285", "95%", "35% (12%)", "5/8/2022", "Đạt", "#REF!", "1e309", "٣", "0x1p-2", "44778.5"} {
		f.Add(text, 0, 0)
		f.Add(text, 1, 1)
	}
	f.Fuzz(func(t *testing.T, text string, kind, formula int) {
		day := sheet.Workbook{}.DayOf(text)
		for name, v := range kinds {
			v.cell = sheet.Cell{Text: text, Kind: sheet.Kind(uint(kind) % 5), Formula: sheet.Formula(uint(formula) % 3), Day: day, Percent: kind%2 == 0}
			o := v.read()
			if (o.state == Refused) != (len(o.notes) > 0 && o.notes[0].level == input.Error) {
				t.Errorf("%s %q: %s", name, text, outcomeText(o))
			}
			if o.state == Refused && o.value != (Value{}) {
				t.Errorf("%s %q: refused with a value", name, text)
			}
			if d := o.value.Number; d.Valid && !v.fits(d.Decimal) {
				t.Errorf("%s %q: %s", name, text, d.Decimal)
			}
			if name == "percent" && o.value.Number.Valid && o.value.Number.Decimal.GreaterThan(decimal.NewFromInt(100)) {
				t.Errorf("%q: over 100 percent", text)
			}
		}
	})
}
