package xlsx

import (
	"fmt"

	"congvan/input"
)

// banner writes the rows that open every visible sheet.
func (b *book) banner(sheet, heading string) {
	b.text(sheet, cell(0, titleRow), heading+" – "+b.unit().FullName(), title)
	b.height(sheet, titleRow, 24)
	b.text(sheet, cell(0, attachedRow), b.attachedTo(), subtitle)
	b.text(sheet, cell(0, noticeRow), "Chỉ điền vào ô nền vàng có viền, chữ xanh; ô khác đã khóa (không có mật khẩu). "+
		"Nếu thấy thanh vàng ở đầu màn hình, bấm Bật chỉnh sửa (Enable Editing).", notice)
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
