package consolidate_test

import (
	"time"

	"congvan/generator/collect"
	"congvan/generator/consolidate"
	"congvan/input"
	"congvan/templates"

	"github.com/shopspring/decimal"
)

func goal(text string) map[string]input.Goal {
	if text == "" {
		return nil
	}
	return map[string]input.Goal{"r": input.NewGoal(text)}
}

// campaign has three criteria with five indicators, three communes, a township
// and an agency. The threshold of 2.2 is not known; 3.1 is met when it is low.
func campaign() *input.Campaign {
	communes := input.Audience{Groups: []string{"xa"}}
	return &input.Campaign{
		ID:      "c",
		Periods: []input.Period{{ID: "2022-Q3", Due: day(5, 10)}, {ID: "2022-Q4", Due: day(20, 12)}},
		Units: []input.Unit{
			{Code: "01", Name: "Một", Kind: "xã", Groups: []string{"xa"}},
			{Code: "02", Name: "Hai", Kind: "xã", Groups: []string{"xa"}},
			{Code: "03", Name: "Ba", Kind: "xã", Groups: []string{"xa"}},
			{Code: "04", Name: "Bốn", Kind: "thị trấn", Groups: []string{"xa"}},
			{Code: "NN", Name: "Phòng Nông nghiệp", Kind: input.AgencyKind},
		},
		Sections: []input.Section{{Audience: communes, Paragraphs: []input.Paragraph{{Tasks: []input.Task{
			{Code: "NV-01", Text: "Gửi kế hoạch.", Deadline: input.Deadline{On: day(1, 12)}},
			{Code: "NV-02", Text: "Hoàn thiện.", Audience: input.Audience{Units: []string{"NN"}}},
		}}}}},
		Criteria: &input.CriteriaPlan{Audience: communes, Region: "r", Year: 2022, Set: &input.CriteriaSet{ID: "set", Criteria: []input.Criterion{
			{Number: "1", Name: "Quy hoạch", Indicators: []input.Indicator{{Code: "1.1", Kind: input.KindBool, Targets: goal("Đạt")}}},
			{Number: "2", Name: "Giao thông", Indicators: []input.Indicator{
				{Code: "2.1", Kind: input.KindPercent, Direction: ">=", Targets: goal("80")},
				{Code: "2.2", Kind: input.KindPercent, Direction: ">=", SubValue: &input.SubValue{Name: "trong đó"}},
			}},
			{Number: "3", Name: "Hộ nghèo", Indicators: []input.Indicator{
				{Code: "3.1", Kind: input.KindPercent, Direction: "<=", Targets: goal("13")},
				{Code: "3.2", Kind: input.KindBool, Targets: goal("Không")},
			}},
		}}},
		Settings: input.Settings{GroupBounds: []int{3, 2}},
	}
}

func day(d, m int) input.Date { return input.Date{Year: 2022, Month: m, Day: d} }

// said is a return: "ct:1.1/result=Đạt" and so on; a value that is a number is
// one, d/m/yyyy a date, "?" in front a value asked back.
func said(received time.Time, cells map[string]string) consolidate.Return {
	r := consolidate.Return{Version: 1, Versions: 1, Received: received, First: received}
	for place, text := range cells {
		row, column := cut(place)
		a := collect.Answer{Key: row, Column: column, State: collect.Taken, Typed: text, Value: collect.Value{Text: text}}
		if d, err := decimal.NewFromString(text); err == nil {
			a.Value = collect.Value{Number: decimal.NewNullDecimal(d)}
		}
		var on input.Date
		if on.UnmarshalText([]byte(text)) == nil {
			a.Value = collect.Value{Date: on}
		}
		if text[0] == '?' {
			a.State, a.Value = collect.Refused, collect.Value{}
		}
		r.Reading.Answers = append(r.Reading.Answers, a)
	}
	return r
}

func cut(place string) (row, column string) {
	for i := len(place) - 1; i >= 0; i-- {
		if place[i] == '/' {
			return place[:i], place[i+1:]
		}
	}
	return place, templates.ResultColumn
}
