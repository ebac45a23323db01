package collect_test

import (
	"bytes"
	"testing"
	"time"

	"congvan/generator/xlsx"
	"congvan/input"
	"congvan/templates"

	"github.com/xuri/excelize/v2"
)

// campaign is a small campaign with a task, a product and an indicator of each
// kind of result.
func campaign() *input.Campaign {
	all := input.Audience{Groups: []string{"xa"}}
	return &input.Campaign{
		ID:       "ntm-2022",
		Issuer:   input.Issuer{Short: "UBND huyện Tuần Giáo", Code: "UBND"},
		Dispatch: input.Dispatch{Type: input.OfficialLetter, Number: "05", DraftingUnit: "NN", Date: input.Date{Year: 2022, Month: 7, Day: 26}},
		Units:    []input.Unit{{Code: "03259", Name: "Phình Sáng", Kind: "xã", Groups: []string{"xa"}}},
		Sections: []input.Section{{Audience: all, Paragraphs: []input.Paragraph{{Tasks: []input.Task{
			{Code: "NV-01", Text: "Gửi kế hoạch."},
			{Code: "NV-08", Text: "Hoàn thiện hồ sơ.", Products: []input.Product{{Unit: "03259", Year: 2022}}},
		}}}}},
		Criteria: &input.CriteriaPlan{Audience: all, Set: &input.CriteriaSet{
			ID: "set", Decision: "318/QĐ-TTg",
			Criteria: []input.Criterion{{Number: "17", Name: "Môi trường", Indicators: []input.Indicator{
				{Code: "17.1", Name: "Nước sạch", Kind: input.KindPercent, SubValue: &input.SubValue{Name: "tập trung"}},
				{Code: "17.10", Name: "An toàn thực phẩm", Kind: input.KindBool},
				{Code: "17.2", Name: "Thu nhập", Kind: input.KindMoney},
			}}},
		}},
	}
}

// issued is the workbook as it went out.
func issued(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := xlsx.Write(&b, campaign(), 0, xlsx.Options{Now: time.Date(2022, 8, 1, 0, 0, 0, 0, time.UTC)}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// inputCell is a line of the map in the stamp.
type inputCell struct{ key, column, sheet, cell string }

func inputCells(t testing.TB, f *excelize.File) []inputCell {
	t.Helper()
	rows, err := f.GetRows(templates.StampSheet)
	if err != nil {
		t.Fatal(err)
	}
	var all []inputCell
	begun := false
	for _, r := range rows {
		if begun {
			all = append(all, inputCell{r[0], r[1], r[2], r[3]})
		}
		begun = begun || len(r) > 0 && r[0] == templates.StampMap[0]
	}
	return all
}

func open(t testing.TB, raw []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func saved(t testing.TB, f *excelize.File) []byte {
	t.Helper()
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
