package generator_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"congvan/generator"
	"congvan/generator/collect"
	"congvan/generator/compose"
	"congvan/generator/consolidate"
	"congvan/generator/doc"
	"congvan/input"
	"congvan/templates"

	"github.com/shopspring/decimal"
)

// fullPeriod is a period with something of everything: units that are missing
// or late, criteria met by few and by all, a period before, tasks overdue,
// products, remarks.
func fullPeriod(t *testing.T) consolidate.Consolidation {
	t.Helper()
	k := allIn(t)
	c := k.Campaign
	k.Before = &input.Period{ID: "2022-Q3"}
	for _, one := range c.Criteria.Set.Criteria {
		k.Criteria = append(k.Criteria, consolidate.CriterionTotal{Criterion: one, Counts: map[consolidate.State]int{}})
	}
	k.Groups = []consolidate.Group{{Name: "19", Least: 19, Before: 1}, {Name: "15-18", Least: 15, Before: 2}, {Name: "10-14", Least: 10, Before: 9}, {Name: "5-9", Least: 5, Before: 6}, {Name: "dưới 5", Before: 1}}
	for i := range k.Standings {
		fullUnit(&k, i)
	}
	a := &k.Average
	a.Value = decimal.NewNullDecimal(decimal.NewFromInt(int64(a.Sum)).DivRound(decimal.NewFromInt(int64(a.Communes)), 2))
	a.Before = decimal.NewNullDecimal(decimal.RequireFromString("9.05"))
	return k
}

// fullUnit gives a unit its figures: a commune meets 6 to 18 criteria, every
// ninth unit sent nothing, every seventh late.
func fullUnit(k *consolidate.Consolidation, i int) {
	c := k.Campaign
	s := &k.Standings[i]
	u := c.Units[i]
	s.Judged, s.Commune = c.Judges(i), u.Kind == "xã"
	if i%9 == 4 {
		absent(k, i)
		s.Judged, s.Commune, s.Reminded = c.Judges(i), u.Kind == "xã", 1
		if s.Judged && s.Commune {
			k.Average.Missing++
		}
		return
	}
	s.First = time.Date(2023, 1, 4, 3, 0, 0, 0, time.UTC)
	if i%7 == 3 {
		s.InTime, s.DaysLate, s.Errors, s.Filled = false, 2, 3, 50
		s.First = s.First.AddDate(0, 0, 3)
	}
	for j := range k.Tasks {
		if k.Tasks[j].Unit == i && j%5 == 0 {
			k.Tasks[j].Done, k.Tasks[j].Status, k.Tasks[j].Overdue = false, templates.InProgress, (j%3)*10
		}
	}
	if !s.Judged {
		return
	}
	for n := range k.Criteria {
		state := consolidate.Met
		if (i*7+n*5)%19 > 6+i%13 {
			state = []consolidate.State{consolidate.NotMet, consolidate.BasicallyMet, consolidate.NotAssessed}[n%3]
		} else {
			s.Met++
		}
		s.Recomputed, s.Claimed = append(s.Recomputed, state), append(s.Claimed, state)
		k.Criteria[n].Counts[state]++
	}
	before := s.Met - i%4 + 1
	s.MetBefore = &before
	if s.Commune {
		k.Average.Sum += s.Met
		k.Average.Communes++
		for g := range k.Groups {
			if s.Met >= k.Groups[g].Least {
				s.Group = g
				k.Groups[g].Units = append(k.Groups[g].Units, i)
				break
			}
		}
	}
	if i%4 == 0 {
		k.Remarks = append(k.Remarks, consolidate.Remark{Unit: i, About: "Tiêu chí 17", Text: "Thiếu kinh phí xây dựng bãi xử lý rác thải | cần hỗ trợ *thêm* 😀"})
		k.Products = append(k.Products, consolidate.ProductFact{Unit: i, Text: map[string]string{
			templates.ProductColumn: "Mật ong rừng", templates.OwnerColumn: "HTX Nông nghiệp", templates.PurposeColumn: templates.NewProduct, templates.StarsColumn: "3 sao",
		}, Expiry: input.Date{Year: 2022, Month: 12, Day: 1 + i%28}})
	}
	if i%6 == 0 {
		k.Remarks = append(k.Remarks, consolidate.Remark{Unit: i, About: "Kiến nghị", Text: "Đề nghị huyện sớm phân bổ vốn."})
		k.Facts = append(k.Facts, consolidate.Fact{Unit: i, Threshold: c.Criteria.Thresholds(u)[0], Disagree: true})
	}
}

func reportText(t *testing.T, k consolidate.Consolidation) string {
	t.Helper()
	d, err := compose.Report(k, letterDay)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := doc.Dump(&b, d); err != nil {
		t.Fatal(err)
	}
	passesLint(t, "report", func() ([]byte, error) {
		out := t.TempDir()
		files, err := generator.ReportPeriod(context.Background(), generator.PeriodJob{Figures: k, OutDir: out, Letter: letterDay, Tool: "test"})
		if err != nil {
			return nil, err
		}
		return os.ReadFile(filepath.Join(out, files.Report))
	})
	return b.String()
}

// The report of a full period says every figure, in the format, and names for
// each where it comes from.
func TestReport(t *testing.T) {
	k := fullPeriod(t)
	text := reportText(t, k)
	a := k.Average
	for _, want := range []string{
		"35/39 đơn vị (89,7%)", "04 đơn vị chưa gửi",
		fmt.Sprintf("bình quân **%s tiêu chí/xã** (%d/%d)", strings.Replace(a.Value.Decimal.StringFixed(2), ".", ",", 1), a.Sum, a.Communes),
		"So với kỳ báo cáo quý III năm 2022: ", "9,05 tiêu chí/xã", "(*)", "[bar ", "| Chưa gửi |",
		"Mật ong rừng", "Thiếu kinh phí xây dựng bãi xử lý rác thải | cần hỗ trợ *thêm*", "Tổng hợp", "Tình hình nộp",
		"chỉ tiêu mà đơn vị tự đánh giá khác", "NGUỒN SỐ LIỆU",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q", want)
		}
	}
	if t.Failed() {
		t.Log(text)
	}
}

// A report is made of whatever there is: nothing returned, no criteria, the
// first period, one unit.
func TestReportOfLittle(t *testing.T) {
	nothing := func(t *testing.T) consolidate.Consolidation {
		k := allIn(t)
		for i := range k.Standings {
			absent(&k, i)
			k.Standings[i].Judged = k.Campaign.Judges(i)
		}
		for _, one := range k.Campaign.Criteria.Set.Criteria {
			k.Criteria = append(k.Criteria, consolidate.CriterionTotal{Criterion: one, Counts: map[consolidate.State]int{}})
		}
		return k
	}
	for _, tt := range []struct {
		name         string
		k            func(*testing.T) consolidate.Consolidation
		want, absent string
	}{
		{"nothing returned", nothing, "chưa có đơn vị nào trong 39 đơn vị gửi", "Không có đơn vị nào"},
		{"no criteria", func(t *testing.T) consolidate.Consolidation {
			k := fullPeriod(t)
			c := *k.Campaign
			c.Criteria = nil
			k.Campaign, k.Criteria, k.Groups, k.Products, k.Facts, k.Average = &c, nil, nil, nil, nil, consolidate.Average{}
			for i := range k.Standings {
				s := &k.Standings[i]
				s.Judged, s.Recomputed, s.Claimed, s.Group, s.MetBefore = false, nil, nil, -1, nil
			}
			return k
		}, "II. | KẾT QUẢ THỰC HIỆN NHIỆM VỤ", "TIÊU CHÍ\n"},
		{"nothing collected before", func(t *testing.T) consolidate.Consolidation {
			k := fullPeriod(t)
			k.Before = nil
			return k
		}, "Không so sánh với kỳ báo cáo quý III năm 2022 vì kỳ đó chưa thu phiếu", "So với kỳ"},
		{"first period", func(t *testing.T) consolidate.Consolidation {
			k := fullPeriod(t)
			k.Before, k.Campaign.Periods = nil, nil
			return k
		}, "đây là kỳ báo cáo đầu tiên", "So với kỳ"},
		{"one unit, all in order", func(t *testing.T) consolidate.Consolidation {
			k := allIn(t)
			c := *k.Campaign
			c.Units = c.Units[:1]
			k = consolidate.New(consolidate.Input{Campaign: &c, Period: quarter, Today: letterDay.Today, Returns: map[int]consolidate.Return{0: {Reading: collect.Reading{}, First: quarter.Due.Time()}}})
			return k
		}, "1/1 đơn vị (100%)", "1/01"},
		{"nobody late, nothing to mend", allIn, "không có đơn vị gửi muộn; không có đơn vị chưa gửi; 39 phiếu đầy đủ và không còn điểm phải sửa; không có phiếu còn phải hoàn thiện", "0 đơn vị"},
		{"one commune without the period before", func(t *testing.T) consolidate.Consolidation {
			k := fullPeriod(t)
			for i := range k.Standings {
				if s := &k.Standings[i]; s.Commune && s.Came && s.MetBefore != nil {
					s.MetBefore = nil
					break
				}
			}
			return k
		}, "xã có số liệu ở cả hai kỳ)", "0 lượt đơn vị"},
		{"one task done", func(t *testing.T) consolidate.Consolidation {
			k := allIn(t)
			for i := range k.Tasks {
				k.Tasks[i].Done, k.Tasks[i].Status, k.Tasks[i].Overdue = false, templates.InProgress, 0
			}
			k.Tasks[0].Done, k.Tasks[0].Status = true, templates.Done
			return k
		}, ": 01 lượt đã hoàn thành (", ": 1 lượt"},
		{"a remark that is too long", func(t *testing.T) consolidate.Consolidation {
			k := fullPeriod(t)
			k.Remarks[0].Text = strings.Repeat("khó khăn ", 60)
			return k
		}, "ghi theo lời của đơn vị; ý kiến dài ghi phần đầu, toàn văn trong tệp tổng hợp:", "của đơn vị:"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := reportText(t, tt.k(t))
			if !strings.Contains(text, tt.want) || strings.Contains(text, tt.absent) {
				t.Errorf("want %q, not %q, in\n%s", tt.want, tt.absent, text)
			}
		})
	}
}

// Every figure of the report is traceable: the annex names sheets that the
// consolidated workbook has, and the report bears the same bytes whenever it
// is made.
func TestReportSources(t *testing.T) {
	k := fullPeriod(t)
	out := t.TempDir()
	job := generator.PeriodJob{Figures: k, OutDir: out, Letter: letterDay}
	files, err := generator.ReportPeriod(context.Background(), job)
	if err != nil {
		t.Fatal(err)
	}
	book := read(t, filepath.Join(out, files.Workbook))
	sheets := zipPart(t, []byte(book), "xl/workbook.xml")
	d, err := compose.Report(k, letterDay)
	if err != nil {
		t.Fatal(err)
	}
	table := d.Annexes[0].Body[0].(doc.Table)
	if len(table.Rows) < 10 {
		t.Errorf("only %d sources", len(table.Rows))
	}
	for _, r := range table.Rows {
		if sheet := doc.Plain(r.Cells[3]); !strings.Contains(sheets, `name="`+sheet+`"`) {
			t.Errorf("%s is said to stand in %q, which the workbook lacks", doc.Plain(r.Cells[1]), sheet)
		}
	}
	report := read(t, filepath.Join(out, files.Report))
	if _, err := generator.ReportPeriod(context.Background(), job); err != nil {
		t.Fatal(err)
	}
	if read(t, filepath.Join(out, files.Report)) != report || read(t, filepath.Join(out, files.Workbook)) != book {
		t.Error("the same figures give other bytes")
	}
}

func zipPart(t *testing.T, content []byte, name string) string {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := r.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	part, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(part)
}
