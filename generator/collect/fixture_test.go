package collect_test

import (
	"bytes"
	"strings"
	"sync"
	"testing"
	"time"

	"congvan/generator/collect"
	"congvan/generator/xlsx"
	"congvan/input"
	"congvan/templates"

	"github.com/xuri/excelize/v2"
)

// The units of fixture.
const (
	phinhSang = iota // a commune with one task more than the other
	quaiCang
	agency
)

var plain = strings.NewReplacer(`\*`, "*", `\_`, "_", `\\`, `\`, "*", "").Replace

func day(y, m, d int) input.Date { return input.Date{Year: y, Month: m, Day: d} }

// fixture is a small campaign with one of everything: three periods, two
// communes, an agency, indicators of each kind, products.
func fixture() *input.Campaign {
	communes := input.Audience{Groups: []string{"xa"}}
	all := input.Audience{Groups: []string{"xa", "co-quan"}}
	return &input.Campaign{
		ID:       "ntm-2022",
		Issuer:   input.Issuer{Short: "UBND huyện Tuần Giáo", Code: "UBND"},
		Dispatch: input.Dispatch{Type: input.OfficialLetter, DraftingUnit: "NN", Date: day(2022, 7, 26), Subject: "thực hiện Chương trình"},
		Periods:  []input.Period{{ID: "2022-Q3"}, {ID: "2022-Q4"}, {ID: "2023-Q1"}},
		Units: []input.Unit{
			{Code: "03259", Name: "Phình Sáng", Kind: "xã", Groups: []string{"xa"}, Region: "tdmnpb"},
			{Code: "03289", Name: "Quài Cang", Kind: "xã", Groups: []string{"xa"}, Region: "tdmnpb"},
			{Code: "NN", Name: "Phòng Nông nghiệp", Kind: input.AgencyKind, Groups: []string{"co-quan"}},
		},
		Sections: []input.Section{{Audience: all, Paragraphs: []input.Paragraph{{Tasks: []input.Task{
			{Code: "NV-01", Text: "Gửi kế hoạch trước ngày **05/08/2022**.", Deliverable: "Kế hoạch", Deadline: input.Deadline{Before: day(2022, 8, 5)}},
			{Code: "NV-02", Text: strings.Repeat("Rà soát, điều chỉnh mục tiêu, nhiệm vụ. ", 130), Deadline: input.Deadline{Month: input.Month{Year: 2022, Month: 10}}},
			{Code: "NV-03", Text: "Tuyên truyền, vận động."},
			{Code: "NV-04", Text: "Riêng xã Phình Sáng.", Audience: input.Audience{Units: []string{"03259"}}},
			{Code: "NV-08", Text: "Hướng dẫn các chủ thể xây dựng hồ sơ.", Audience: communes,
				Products: []input.Product{{Unit: "Phình Sáng", Year: 2022}, {Unit: "03259", Name: "Chè Shan tuyết", Year: 2022}, {Unit: "Quài Cang"}}},
		}}}}},
		Criteria: &input.CriteriaPlan{Audience: communes, Year: 2022, Set: fixtureSet(),
			Registered: []input.Registration{{Audience: communes, Year: input.YearSpan{First: 2023, Last: 2023}}}},
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
				{Code: "11", Name: "Tỷ lệ nghèo đa chiều", Kind: input.KindPercent, Unit: "%", Direction: "<=", Targets: goal("13"), Verified: true},
			}},
			{Number: "17", Name: "Môi trường", Indicators: []input.Indicator{
				{Code: "17.1", Name: "Tỷ lệ hộ được sử dụng nước sạch", Kind: input.KindPercent, Unit: "%", Direction: ">=", Targets: goal("30"),
					SubValue: &input.SubValue{Name: "trong đó từ hệ thống tập trung"}},
				{Code: "17.10", Name: "Tỷ lệ hộ bảo đảm an toàn thực phẩm", Kind: input.KindPercent, Unit: "%", Direction: ">=", Targets: goal("100")},
			}},
		},
	}
}

var quarter = input.Period{ID: "2022-Q3"}

var options = collect.Options{Period: quarter, Today: day(2022, 10, 5), Plain: plain}

var reader = sync.OnceValue(func() *collect.Reader { return collect.NewReader(fixture(), options) })

func issuedBytes(t testing.TB, c *input.Campaign, unit int, p input.Period) []byte {
	t.Helper()
	var b bytes.Buffer
	o := xlsx.Options{Now: time.Date(2022, 9, 1, 8, 0, 0, 0, time.UTC), Version: "test", Plain: plain, Period: p}
	if err := xlsx.Write(&b, c, unit, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func issuedForm(unit int) templates.Issued {
	return templates.Issue(fixture(), unit, templates.IssueOptions{Period: quarter, Plain: plain})
}

// book is a returned workbook in the making.
type book struct {
	*excelize.File
	t  testing.TB
	at map[templates.CellKey][2]string // sheet and cell of every input, as issued
}

func open(t testing.TB, raw []byte) *book {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	b := &book{f, t, map[templates.CellKey][2]string{}}
	rows, err := f.GetRows(templates.StampSheet)
	b.must(err)
	inMap := false
	for _, r := range rows {
		if inMap && len(r) == 4 {
			b.at[templates.CellKey{Row: r[0], Column: r[1]}] = [2]string{r[2], r[3]}
		}
		inMap = inMap || len(r) == 4 && r[0] == templates.StampMap[0]
	}
	if len(b.at) == 0 {
		t.Fatal("no inputs in the stamp")
	}
	return b
}

func (b *book) must(err error) {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
}

// set puts a value into an input, where it stood when it was issued.
func (b *book) set(row, column string, v any) {
	b.t.Helper()
	at, ok := b.at[templates.CellKey{Row: row, Column: column}]
	if !ok {
		b.t.Fatalf("no input %s %s", row, column)
	}
	b.must(b.SetCellValue(at[0], at[1], v))
}

func (b *book) cell(row, column string) string {
	return b.at[templates.CellKey{Row: row, Column: column}][1]
}

func (b *book) bytes() []byte {
	b.t.Helper()
	var out bytes.Buffer
	b.must(b.Write(&out))
	return out.Bytes()
}

// good are sound answers to every required input, and some more.
func good(i templates.Issued) map[templates.CellKey]any {
	all := map[templates.CellKey]any{}
	put := func(row, column string, v any) { all[templates.CellKey{Row: row, Column: column}] = v }
	for _, t := range i.Tables {
		for _, r := range t.Rows {
			switch {
			case r.Kind != templates.Entry:
			case t.Sheet.Key == templates.TaskSheet:
				put(r.Key, templates.StatusColumn, templates.InProgress)
				put(r.Key, templates.ProgressColumn, 50)
				put(r.Key, templates.ResultColumn, "Đã ban hành Kế hoạch "+r.Key)
			case strings.HasPrefix(r.Key, "ct:"):
				put(r.Key, templates.AssessmentColumn, templates.Met)
				switch r.Rules[templates.ResultColumn].List {
				case templates.MetList, templates.MetOrNAList:
					put(r.Key, templates.ResultColumn, templates.Met)
				case templates.YesNoList:
					put(r.Key, templates.ResultColumn, templates.No)
				}
			}
		}
	}
	if i.Unit != agency {
		put("ct:9.2", templates.ResultColumn, 38.5)
		put("ct:11", templates.ResultColumn, 12.25)
		put("ct:17.1", templates.ResultColumn, 45)
		put("cp:17.1", templates.ResultColumn, 12)
		put("ct:17.10", templates.ResultColumn, 100)
		put("sp:NV-08:1", templates.ProductColumn, "Mật ong")
		put("sp:NV-08:1", templates.StarsColumn, "3 sao")
	}
	put("nv:NV-01", templates.StatusColumn, templates.Done)
	put("nv:NV-01", templates.ProgressColumn, 100)
	put("nv:NV-01", templates.DoneOnColumn, time.Date(2022, 8, 3, 0, 0, 0, 0, time.UTC))
	put(templates.PreparerKey, templates.ValueColumn, "Lò Văn A")
	put(templates.PhoneKey, templates.ValueColumn, "0912 345 678")
	put(templates.LeaderKey, templates.ValueColumn, "Quàng Văn B")
	put(templates.SignedOnKey, templates.ValueColumn, time.Date(2022, 10, 3, 0, 0, 0, 0, time.UTC))
	return all
}

// filled is a sound return of a unit.
func filled(t testing.TB, unit int) *book {
	t.Helper()
	sound.Lock()
	defer sound.Unlock()
	if sound.raw[unit] == nil {
		b := open(t, issuedBytes(t, fixture(), unit, quarter))
		for key, v := range good(issuedForm(unit)) {
			b.set(key.Row, key.Column, v)
		}
		sound.raw[unit] = b.bytes()
	}
	return open(t, sound.raw[unit])
}

var sound struct {
	sync.Mutex
	raw [agency + 1][]byte
}

func read(t testing.TB, raw []byte) collect.Reading {
	t.Helper()
	return reader().Read(collect.File{Name: "thu/phieu.xlsx", Raw: raw})
}
