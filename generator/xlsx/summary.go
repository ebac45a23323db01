package xlsx

import (
	"fmt"

	"congvan/generator/font"
	"congvan/templates"
)

// The columns of the summary, millimetres; the charts stand over the last three.
var summaryWidths = []float64{70, 24, 20, 26, 32, 18}

// summary counts, with live formulas, how far the unit has come.
func (b *book) summary() {
	s := &summarySheet{b: b, name: templates.SummarySheet}
	b.widths(s.name, summaryWidths)
	b.banner(s.name, "TỔNG HỢP", summaryWidths)
	b.text(s.name, cell(0, noticeRow), "Trang này tự tính từ các trang trước, không phải điền.", notice)
	b.progressLine(s.name)
	s.row = progressRow - 1
	s.completeness()
	for _, t := range b.tables {
		switch t.sheet.Key {
		case templates.TaskSheet:
			s.tasks(t)
		case templates.CriteriaSheet:
			s.criteria(t)
		}
	}
	b.textPage(s.name, summaryWidths, s.row, 1)
}

// summarySheet writes rows downwards; row is the last one written.
type summarySheet struct {
	b    *book
	name string
	row  int
}

// completeness counts the cells that must be filled in, page by page.
func (s *summarySheet) completeness() {
	s.head("Trang", "Ô bắt buộc", "Đã điền", "Tỷ lệ")
	line := func(what string, asked, filled tally) {
		s.row++
		s.b.text(s.name, cell(0, s.row), what, label)
		s.b.formula(s.name, cell(1, s.row), asked.formula, asked.now, figure)
		s.b.formula(s.name, cell(2, s.row), filled.formula, filled.now, figure)
		s.share(3, cell(2, s.row), cell(1, s.row), filled.now, asked.now)
	}
	for _, t := range s.b.tables {
		line(t.sheet.Name, s.b.asked(t), s.b.filled(t))
	}
	filled, asked := s.b.whole()
	line("Cả phiếu", asked, filled)
	s.b.name(askedName, s.name, absolute(1, s.row, s.row))
	s.b.name(filledName, s.name, absolute(2, s.row, s.row))
}

// share writes a part of a whole as a percentage and gives the row its height.
func (s *summarySheet) share(column int, part, whole string, now, wholeNow int) {
	s.b.formula(s.name, cell(column, s.row), fmt.Sprintf("IF(%[1]s=0,0,%[2]s/%[1]s)", whole, part), fraction(now, wholeNow), share)
	s.b.height(s.name, s.row, points(1)+1)
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
func (s *summarySheet) counted(what string, count tally, whole int, of tally) {
	s.row++
	s.b.text(s.name, cell(0, s.row), what, label)
	s.b.formula(s.name, cell(1, s.row), count.formula, count.now, figure)
	if whole > 0 {
		s.share(2, cell(1, s.row), cell(1, whole), count.now, of.now)
		return
	}
	s.b.text(s.name, cell(2, s.row), "", label)
	s.b.height(s.name, s.row, points(1)+1)
}

func fraction(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

func (s *summarySheet) tasks(t *table) {
	all := t.count(t.all())
	s.head("Nhiệm vụ", "Số lượng", "Tỷ lệ")
	heading := s.row
	s.counted("Tổng số nhiệm vụ", all, 0, all)
	whole := s.row
	s.counted("Đã xong (hoàn thành, hoàn thành chậm)", t.finished(), whole, all)
	s.counted("Quá hạn, chưa xong", s.b.late(t), whole, all)
	first := s.row + 1
	list, _ := s.b.form.List(templates.StatusList)
	for _, value := range list.Items {
		s.counted(value, t.count(t.all(), having(templates.StatusColumn, value)), whole, all)
	}
	s.counted("Chưa điền trạng thái", all.minus(t.count(t.all(), filledIn(templates.StatusColumn))), whole, all)
	s.chart(heading, s.row, barChart{
		title: "Nhiệm vụ theo trạng thái", first: first, last: s.row, most: all.now, colour: "2F75B5",
		alt: "Biểu đồ số nhiệm vụ theo từng trạng thái; số liệu ở bảng bên trái.",
	})
}
