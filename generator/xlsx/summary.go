package xlsx

import (
	"fmt"
	"strings"

	"congvan/generator/font"
	"congvan/input"
	"congvan/templates"
)

// The columns of the summary, millimetres.
var summaryWidths = []float64{96, 26, 26, 26, 34}

// summary counts, with live formulas, how far the unit has come.
func (b *book) summary() {
	s := &summarySheet{b: b, name: templates.SummarySheet}
	b.widths(s.name, summaryWidths)
	b.banner(s.name, "TỔNG HỢP")
	b.text(s.name, cell(0, noticeRow), "Trang này tự tính từ các trang trước, không phải điền.", notice)
	s.completeness()
	for _, t := range b.tables {
		switch t.sheet.Key {
		case templates.TaskSheet:
			s.tasks(t)
		case templates.CriteriaSheet:
			s.indicators(t)
			s.criteria(t)
		}
	}
	b.textPage(s.name, summaryWidths, s.row)
}

// summarySheet writes rows downwards; row is the last one written.
type summarySheet struct {
	b    *book
	name string
	row  int
}

func (s *summarySheet) completeness() {
	var filled, total []string
	answered, asked := 0, 0
	for _, t := range s.b.tables {
		filled, total = append(filled, t.filled()), append(total, t.total())
		answered, asked = answered+t.answered(), asked+t.asks()
	}
	s.row = progressRow
	s.b.formula(s.name, cell(0, s.row),
		`"Phiếu đã điền "&(`+strings.Join(filled, "+")+`)&"/"&(`+strings.Join(total, "+")+`)&" ô bắt buộc"`,
		fmt.Sprintf("Phiếu đã điền %d/%d ô bắt buộc", answered, asked), progress)
}

// head begins a block, after an empty row.
func (s *summarySheet) head(texts ...string) {
	s.row += 2
	lines := 1
	for i, text := range texts {
		s.b.text(s.name, cell(i, s.row), text, header)
		lines = max(lines, len(s.b.lines(text, font.Bold, summaryWidths[i])))
	}
	s.b.height(s.name, s.row, points(lines)+4)
}

// counted is a row with a number and its share of the whole, which stands in
// row whole; whole 0: this is the whole.
func (s *summarySheet) counted(what, formula string, now, whole int, wholeNow int) {
	s.row++
	s.b.text(s.name, cell(0, s.row), what, label)
	s.b.formula(s.name, cell(1, s.row), formula, now, figure)
	if whole > 0 {
		ofAll := cell(1, whole)
		s.b.formula(s.name, cell(2, s.row), fmt.Sprintf("IF(%s=0,0,%s/%s)", ofAll, cell(1, s.row), ofAll), fraction(now, wholeNow), share)
	} else {
		s.b.text(s.name, cell(2, s.row), "", label)
	}
	s.b.height(s.name, s.row, points(1)+3)
}

func fraction(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

func (s *summarySheet) tasks(t *table) {
	n, late := t.entries(), s.b.overdue(t)
	status := func(value string) string { return t.count(t.sheet.Prefix, templates.StatusColumn, having(value)) }
	s.head("Nhiệm vụ", "Số lượng", "Tỷ lệ")
	s.counted("Tổng số nhiệm vụ", t.count(t.sheet.Prefix), n, 0, n)
	whole := s.row
	s.counted("Đã xong (hoàn thành, hoàn thành chậm)", status(templates.Done)+"+"+status(templates.DoneLate), 0, whole, n)
	for _, value := range []string{templates.DoneLate, templates.InProgress, templates.NotStarted, templates.Blocked, templates.NotOurs} {
		what := value
		if value == templates.DoneLate {
			what = "– trong đó hoàn thành chậm"
		}
		s.counted(what, status(value), 0, whole, n)
	}
	s.counted("Quá hạn, chưa xong", t.late(), late, whole, n)
	s.counted("Chưa điền trạng thái", t.count(t.sheet.Prefix)+"-"+t.count(t.sheet.Prefix, templates.StatusColumn, filledIn), n, whole, n)
}

// late is the formula for the tasks past their last day that are not done.
func (t *table) late() string {
	past := func(conditions ...string) string {
		return t.count(t.sheet.Prefix, append([]string{templates.LastDayColumn, `"<"&TODAY()`}, conditions...)...)
	}
	s := past()
	for _, value := range []string{templates.Done, templates.DoneLate, templates.NotOurs} {
		s += "-" + past(templates.StatusColumn, having(value))
	}
	return s
}

func (b *book) overdue(t *table) int {
	n := 0
	for _, r := range t.rows {
		if b.daysLate(r.values[templates.LastDayColumn].date) > 0 {
			n++
		}
	}
	return n
}

func (s *summarySheet) indicators(t *table) {
	n := t.entries()
	s.head("Chỉ tiêu", "Số lượng", "Tỷ lệ")
	s.counted("Tổng số chỉ tiêu", t.count(t.sheet.Prefix), n, 0, n)
	whole := s.row
	s.counted("Đã điền kết quả", t.count(t.sheet.Prefix, templates.ResultColumn, filledIn), 0, whole, n)
	list, _ := s.b.form.List(templates.AssessmentList)
	for _, value := range list.Items {
		s.counted("Tự đánh giá: "+value, t.count(t.sheet.Prefix, templates.AssessmentColumn, having(value)), 0, whole, n)
	}
	s.counted("Chưa điền tự đánh giá", t.count(t.sheet.Prefix)+"-"+t.count(t.sheet.Prefix, templates.AssessmentColumn, filledIn), n, whole, n)
}

// criteria judges each criterion by the unit's own assessment of its
// indicators: met when all of them are.
func (s *summarySheet) criteria(t *table) {
	all := s.b.campaign.Criteria.Set.Criteria
	s.head("Số tiêu chí tự đánh giá đạt", "Số lượng", "Tỷ lệ")
	s.row++
	total := s.row
	first := total + 3
	last := first + len(all) - 1
	s.b.text(s.name, cell(0, total), fmt.Sprintf("Đạt trên tổng số %d tiêu chí", len(all)), label)
	s.b.formula(s.name, cell(1, total), fmt.Sprintf(`COUNTIF(%s:%s,"%s")`, cell(4, first), cell(4, last), templates.Met), 0, figure)
	s.b.formula(s.name, cell(2, total), fmt.Sprintf("%s/%d", cell(1, total), max(1, len(all))), 0.0, share)
	s.b.height(s.name, total, points(1)+3)
	s.head("Tiêu chí", "Số chỉ tiêu", "Đã đánh giá", "Chỉ tiêu đạt", "Kết quả")
	for _, c := range all {
		s.criterion(t, c)
	}
}

func (s *summarySheet) criterion(t *table, c input.Criterion) {
	s.row++
	name := c.Number + ". " + c.Name
	prefix := templates.IndicatorKey(c.Number + ".")
	judged := func(value string) string { return t.count(prefix, templates.AssessmentColumn, value) }
	b := s.b
	b.text(s.name, cell(0, s.row), name, label)
	b.formula(s.name, cell(1, s.row), t.count(prefix), len(c.Indicators), figure)
	b.formula(s.name, cell(2, s.row), judged(filledIn), 0, figure)
	b.formula(s.name, cell(3, s.row), judged(having(templates.Met)), 0, figure)
	b.formula(s.name, cell(4, s.row), verdictFormula(s.row, judged), templates.NotAssessed, verdict)
	b.height(s.name, s.row, points(len(b.lines(name, font.Regular, summaryWidths[0])))+3)
	b.paint(s.name, cell(4, s.row),
		when{fmt.Sprintf(`%s="%s"`, cell(4, s.row), templates.Met), done},
		when{fmt.Sprintf(`%s="%s"`, cell(4, s.row), templates.BasicallyMet), near},
		when{fmt.Sprintf(`%s="%s"`, cell(4, s.row), templates.NotMet), notMet})
}

// verdictFormula: an indicator that does not apply stands in nobody's way.
func verdictFormula(row int, judged func(string) string) string {
	count, assessed, met := cell(1, row), cell(2, row), cell(3, row)
	exempt, basically := judged(having(templates.NotApplicable)), judged(having(templates.BasicallyMet))
	return fmt.Sprintf(`IF(OR(%s<%s,%s>0),"%s",`, assessed, count, judged(having(templates.NotAssessed)), templates.NotAssessed) +
		fmt.Sprintf(`IF(%s=%s,"%s",`, exempt, count, templates.NotApplicable) +
		fmt.Sprintf(`IF(%s+%s=%s,"%s",`, met, exempt, count, templates.Met) +
		fmt.Sprintf(`IF(%s+%s+%s=%s,"%s","%s"))))`, met, basically, exempt, count, templates.BasicallyMet, templates.NotMet)
}
