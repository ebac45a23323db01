package xlsx

import (
	"fmt"

	"congvan/input"
	"congvan/templates"
)

// codeWidth is room for the sheet code at the left, millimetres.
const codeWidth = 48

// banner writes the rows that open every visible sheet; widths are those of
// its columns, so that the period stands clear of the code.
func (b *book) banner(sheet, heading string, widths []float64) {
	b.text(sheet, cell(0, titleRow), heading+" – "+b.unit().FullName(), title)
	b.height(sheet, titleRow, 24)
	b.text(sheet, cell(0, attachedRow), b.attachedTo(), subtitle)
	b.text(sheet, cell(0, codeRow), templates.CodeLabel+": "+b.issued.Code, progress)
	column, room := 0, 0.0
	for room < codeWidth && column < len(widths)-1 {
		room += widths[column]
		column++
	}
	wide := total(widths) > total(summaryWidths)
	b.text(sheet, cell(column, codeRow), b.period(wide), progress)
	note := "Chỉ điền vào ô nền vàng có viền, chữ xanh; ô khác đã khóa (không có mật khẩu)."
	if wide {
		note += " Nếu thấy thanh vàng ở đầu màn hình, bấm Bật chỉnh sửa (Enable Editing)."
	}
	b.text(sheet, cell(0, noticeRow), note, notice)
}

// period says what the figures are of and when the sheet is due, and where
// there is room until when they count.
func (b *book) period(wide bool) string {
	p := b.issued.Period
	s := templates.PeriodLabel + ": " + p.Title() + " (" + p.ID + ")"
	if d := p.LastDay(); wide && !d.IsZero() {
		s += " · chốt số liệu: " + d.String()
	}
	if !p.Due.IsZero() {
		s += " · hạn gửi: " + p.Due.String()
	}
	return s
}

// attachedTo says which dispatch the sheet belongs to.
func (b *book) attachedTo() string {
	c := b.campaign
	kind := "Văn bản"
	if t, ok := input.DocumentTypeByCode(c.Dispatch.Type); ok {
		kind = t.Name
	}
	number := c.Dispatch.Number
	if number == "" {
		number = "......"
	}
	date := "ngày ..... tháng ..... năm ......"
	if !c.Dispatch.Date.IsZero() {
		date = c.Dispatch.Date.Long()
	}
	return fmt.Sprintf("Kèm theo %s số %s%s %s của %s", kind, number, c.Symbol(), date, c.Issuer.Short)
}

func total(widths []float64) float64 {
	sum := 0.0
	for _, w := range widths {
		sum += w
	}
	return sum
}
