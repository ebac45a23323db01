package xlsx

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"congvan/input"
	"congvan/templates"

	"github.com/xuri/excelize/v2"
)

var testOptions = Options{Period: input.Period{ID: "2022-Q3", Due: day(2022, 10, 5)}, Now: time.Date(2022, 9, 1, 8, 0, 0, 0, time.UTC), Version: "test", Plain: strings.NewReplacer(`\*`, "*", `\_`, "_", `\\`, `\`, "*", "").Replace}

// The units of fixture.
const (
	commune = iota
	agency
)

func day(y, m, d int) input.Date { return input.Date{Year: y, Month: m, Day: d} }

// fixture is a small campaign with one of everything: deadlines of each form,
// products, indicators of each kind, an agency that is not judged.
func fixture() *input.Campaign {
	communes := input.Audience{Groups: []string{"xa"}}
	all := input.Audience{Groups: []string{"xa", "co-quan"}}
	return &input.Campaign{
		ID:     "ntm-2022",
		Issuer: input.Issuer{Short: "UBND huyện Tuần Giáo", Code: "UBND"},
		Dispatch: input.Dispatch{
			Type: input.OfficialLetter, DraftingUnit: "NN", Date: day(2022, 7, 26), Subject: "thực hiện Chương trình",
		},
		Units: []input.Unit{
			{Code: "03259", Name: "Phình Sáng", Kind: "xã", Groups: []string{"xa"}, Region: "tdmnpb"},
			{Code: "NN", Name: "Phòng Nông nghiệp", Kind: input.AgencyKind, Groups: []string{"co-quan"}},
		},
		Sections: []input.Section{{Audience: all, Paragraphs: []input.Paragraph{{Tasks: []input.Task{
			{Code: "NV-01", Text: "Gửi kế hoạch trước ngày **05/08/2022**, theo *mẫu* \\*1.", Deliverable: "Kế hoạch",
				Deadline: input.Deadline{Before: day(2022, 8, 5)}},
			{Code: "NV-02", Text: strings.Repeat("Rà soát, điều chỉnh mục tiêu, nhiệm vụ. ", 12), Deadline: input.Deadline{Month: input.Month{Year: 2022, Month: 10}}},
			{Code: "NV-03", Text: "Tuyên truyền, vận động."},
			{Code: "NV-08", Text: "Hướng dẫn các chủ thể xây dựng hồ sơ.", Audience: communes,
				Deadline: input.Deadline{Year: input.YearSpan{First: 2022, Last: 2023}},
				Products: []input.Product{{Unit: "Phình Sáng", Year: 2022}, {Unit: "03259", Name: "Chè Shan tuyết", Year: 2022}, {Unit: "NN"}}},
		}}}}},
		Criteria: &input.CriteriaPlan{
			Audience: communes, Year: 2022, Set: fixtureSet(),
			Registered: []input.Registration{{Audience: communes, Year: input.YearSpan{First: 2023, Last: 2023}}},
		},
	}
}

func fixtureSet() *input.CriteriaSet {
	goal := func(s string) map[string]input.Goal { return map[string]input.Goal{"tdmnpb": input.NewGoal(s)} }
	return &input.CriteriaSet{
		ID: "xa-ntm-2021-2025", Decision: "318/QĐ-TTg", Issued: day(2022, 3, 8),
		Criteria: []input.Criterion{
			{Number: "1", Name: "Quy hoạch", Indicators: []input.Indicator{
				{Code: "1.1", Name: "Có quy hoạch chung", Kind: input.KindBool, Targets: goal("Đạt"), Verified: true},
				{Code: "1.2", Name: "Kế hoạch phát triển vùng nguyên liệu", Kind: input.KindBool, Targets: goal("Đạt"), NotApplicableAllowed: true},
			}},
			{Number: "9", Name: "Nhà ở dân cư", Indicators: []input.Indicator{
				{Code: "9.1", Name: "Nhà tạm, dột nát", Kind: input.KindBool, Targets: goal("Không")},
				{Code: "9.2", Name: "Thu nhập bình quân", Kind: input.KindMoney, Unit: "triệu đồng", Direction: ">=", SetByProvince: true},
			}},
			{Number: "17", Name: "Môi trường", Indicators: []input.Indicator{
				{Code: "17.1", Name: "Tỷ lệ hộ được sử dụng nước sạch", Kind: input.KindPercent, Unit: "%", Direction: ">=",
					SubValue: &input.SubValue{Name: "trong đó từ hệ thống tập trung"}},
				{Code: "17.10", Name: "Tỷ lệ hộ bảo đảm an toàn thực phẩm", Kind: input.KindPercent, Unit: "%", Direction: "<=", Targets: goal("100")},
			}},
		},
	}
}

func written(t testing.TB, c *input.Campaign, unit int) []byte {
	t.Helper()
	return writtenWith(t, c, unit, testOptions)
}

func writtenWith(t testing.TB, c *input.Campaign, unit int, o Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, c, unit, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func reopened(t testing.TB, raw []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// stampOf reads the keys and values of the stamp.
func stampOf(t testing.TB, f *excelize.File) map[string]string {
	t.Helper()
	rows, err := f.GetRows(templates.StampSheet)
	if err != nil {
		t.Fatal(err)
	}
	stamp := map[string]string{}
	for _, r := range rows {
		if len(r) == 2 {
			stamp[r[0]] = r[1]
		}
	}
	return stamp
}

// stampedInputs reads the map of input cells: sheet!cell -> key/column.
func stampedInputs(t testing.TB, f *excelize.File) map[string]string {
	t.Helper()
	rows, err := f.GetRows(templates.StampSheet)
	if err != nil {
		t.Fatal(err)
	}
	inputs, inMap := map[string]string{}, false
	for _, r := range rows {
		if inMap {
			inputs[r[2]+"!"+r[3]] = r[0] + "/" + r[1]
		}
		inMap = inMap || len(r) == 4 && r[0] == templates.StampMap[0]
	}
	if len(inputs) == 0 {
		t.Fatal("no inputs in the stamp")
	}
	return inputs
}

// allCells gives the cells a sheet's XML has, from A1 to its last.
func allCells(t testing.TB, f *excelize.File, sheet string) []string {
	t.Helper()
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for i, r := range rows {
		for j := range max(len(r), 8) {
			all = append(all, cell(j, i+1))
		}
	}
	if len(all) == 0 {
		t.Fatal(fmt.Sprintf("sheet %s is empty", sheet))
	}
	return all
}
