package xlsx

import (
	"fmt"

	"congvan/generator/font"
	"congvan/input"
	"congvan/templates"
)

// criteria counts criteria and indicators by the unit's own assessment, and
// lists the criteria.
func (s *summarySheet) criteria(t *table) {
	all := s.b.campaign.Criteria.Set.Criteria
	list, _ := s.b.form.List(templates.AssessmentList)
	s.head(fmt.Sprintf("%d tiêu chí, theo tự đánh giá", len(all)), "Số lượng", "Tỷ lệ")
	heading, first := s.row, s.row+1
	// The list below stands at a fixed distance: these rows, and the block of indicators.
	listed := s.row + len(list.Items) + 2 + 4 + 2 + 1
	for _, value := range list.Items {
		s.counted("Tiêu chí "+lowerFirst(value), s.criteriaCount(t, listed, value), 0, tally{})
		s.b.formula(s.name, cell(2, s.row), fmt.Sprintf("%s/%d", cell(1, s.row), max(1, len(all))),
			fraction(s.criteriaCount(t, listed, value).now, len(all)), share)
	}
	s.b.name(metName, s.name, absolute(1, first, first))
	last := s.row
	s.indicators(t)
	s.chart(heading, s.row, barChart{
		title: fmt.Sprintf("%d tiêu chí theo tự đánh giá", len(all)), first: first, last: last, most: len(all), colour: "548235",
		alt: fmt.Sprintf("Biểu đồ số tiêu chí đạt, cơ bản đạt, chưa đạt trên %d tiêu chí; số liệu ở bảng bên trái.", len(all)),
	})
	s.head("Tiêu chí", "Số chỉ tiêu", "Đã đánh giá", "Chỉ tiêu đạt", "Kết quả")
	for _, c := range all {
		s.criterion(t, c)
	}
}

// criteriaCount counts the results in the list of criteria that begins in a row.
func (s *summarySheet) criteriaCount(t *table, first int, value string) tally {
	all := s.b.campaign.Criteria.Set.Criteria
	n := 0
	for _, c := range all {
		if s.b.verdict(t, c) == value {
			n++
		}
	}
	return tally{fmt.Sprintf(`COUNTIF(%s:%s,"%s")`, cell(4, first), cell(4, first+max(1, len(all))-1), value), n}
}

func (s *summarySheet) indicators(t *table) {
	all := t.count(t.all())
	s.head("Chỉ tiêu", "Số lượng", "Tỷ lệ")
	s.counted("Tổng số chỉ tiêu", all, 0, all)
	whole := s.row
	s.counted("Đã điền kết quả", t.count(t.all(), filledIn(templates.ResultColumn)), whole, all)
	s.counted("Tự đánh giá đạt", t.count(t.all(), having(templates.AssessmentColumn, templates.Met)), whole, all)
	s.counted("Chưa điền tự đánh giá", all.minus(t.count(t.all(), filledIn(templates.AssessmentColumn))), whole, all)
}

// criterionTally counts the indicators of a criterion with an assessment.
func (t *table) criterionTally(c input.Criterion, criteria ...criterion) tally {
	return t.count(templates.IndicatorKey(c.Number+".")+"*", criteria...)
}

func (s *summarySheet) criterion(t *table, c input.Criterion) {
	s.row++
	name := c.Number + ". " + c.Name
	b := s.b
	b.text(s.name, cell(0, s.row), name, label)
	for i, n := range []tally{
		t.criterionTally(c), t.criterionTally(c, filledIn(templates.AssessmentColumn)),
		t.criterionTally(c, having(templates.AssessmentColumn, templates.Met)),
	} {
		b.formula(s.name, cell(1+i, s.row), n.formula, n.now, figure)
	}
	judged := func(value string) string {
		return t.criterionTally(c, having(templates.AssessmentColumn, value)).formula
	}
	b.formula(s.name, cell(4, s.row), verdictFormula(s.row, judged), b.verdict(t, c), verdict)
	b.height(s.name, s.row, points(len(b.lines(name, font.Regular, summaryWidths[0])))+1)
	b.paint(s.name, cell(4, s.row),
		when{fmt.Sprintf(`%s="%s"`, cell(4, s.row), templates.Met), done},
		when{fmt.Sprintf(`%s="%s"`, cell(4, s.row), templates.BasicallyMet), near},
		when{fmt.Sprintf(`%s="%s"`, cell(4, s.row), templates.NotMet), notMet})
}

// verdictFormula judges a criterion by the unit's own assessment of its
// indicators: met when all of them are. One that does not apply stands in
// nobody's way.
func verdictFormula(row int, judged func(string) string) string {
	count, assessed, met := cell(1, row), cell(2, row), cell(3, row)
	exempt, basically := judged(templates.NotApplicable), judged(templates.BasicallyMet)
	return fmt.Sprintf(`IF(OR(%s<%s,%s>0),"%s",`, assessed, count, judged(templates.NotAssessed), templates.NotAssessed) +
		fmt.Sprintf(`IF(%s=%s,"%s",`, exempt, count, templates.NotApplicable) +
		fmt.Sprintf(`IF(%s+%s=%s,"%s",`, met, exempt, count, templates.Met) +
		fmt.Sprintf(`IF(%s+%s+%s=%s,"%s","%s"))))`, met, basically, exempt, count, templates.BasicallyMet, templates.NotMet)
}

// verdict is what verdictFormula gives while the workbook is as it was made.
func (b *book) verdict(t *table, c input.Criterion) string {
	n := func(value string) int { return t.criterionTally(c, having(templates.AssessmentColumn, value)).now }
	count, assessed := t.criterionTally(c).now, t.criterionTally(c, filledIn(templates.AssessmentColumn)).now
	met, basically, exempt := n(templates.Met), n(templates.BasicallyMet), n(templates.NotApplicable)
	switch {
	case assessed < count || n(templates.NotAssessed) > 0:
		return templates.NotAssessed
	case exempt == count:
		return templates.NotApplicable
	case met+exempt == count:
		return templates.Met
	case met+basically+exempt == count:
		return templates.BasicallyMet
	}
	return templates.NotMet
}
