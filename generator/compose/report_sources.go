package compose

import (
	"fmt"

	"congvan/generator/doc"
)

// The sheets of the consolidated workbook that figures of the report stand in.
const (
	sheetSummary  = "Tổng hợp"
	sheetReturns  = "Tình hình nộp"
	sheetTasks    = "Nhiệm vụ"
	sheetTaskList = "Nhiệm vụ chi tiết"
	sheetProducts = "OCOP"
	sheetRemarks  = "Khó khăn, kiến nghị"
	sheetReview   = "Cần xem lại"
)

// source is where a figure of the report comes from.
type source struct{ figure, value, sheet, how string }

// from notes where a figure comes from, at the place that prints it, so that
// no figure is printed without its source.
func (r *report) from(figure, value, sheet, how string) {
	r.sources = append(r.sources, source{figure, value, sheet, how})
}

// sourceAnnex is the annex that says where each figure stands in the
// consolidated workbook.
func (r *report) sourceAnnex() doc.Annex {
	t := doc.Table{Columns: []doc.Column{
		{Title: "TT", Share: 9, Align: doc.Center},
		{Title: "Số liệu trong báo cáo", Share: 54},
		{Title: "Giá trị", Share: 26, Align: doc.Center},
		{Title: "Sheet của tệp tổng hợp", Share: 32},
		{Title: "Cách tính", Share: 48},
	}}
	for i, s := range r.sources {
		t.Rows = append(t.Rows, row(fmt.Sprint(i+1), s.figure, s.value, s.sheet, s.how))
	}
	return doc.Annex{Title: "NGUỒN SỐ LIỆU", Body: []doc.Block{
		t, paragraph("Tệp tổng hợp lập cùng ngày, từ cùng các phiếu đã nhận./."),
	}}
}
