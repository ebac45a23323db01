package xlsx

import (
	"congvan/generator/consolidate"
	"congvan/input"
	"congvan/templates"
)

// products writes the list of OCOP products, in the columns of the sheet that
// the units fill in.
func (b *consolidatedBook) products() {
	type column = longColumn[consolidate.ProductFact]
	columns := []column{
		{header: "Đơn vị", width: 18, align: "left", of: func(p consolidate.ProductFact) any { return b.unit(p.Unit).Territory() }},
		{header: "Mã ĐV", width: 9, align: "center", of: func(p consolidate.ProductFact) any { return b.unit(p.Unit).Code }},
	}
	sheet, _ := templates.Tracking().Sheet(templates.ProductSheet)
	for _, c := range sheet.Columns {
		switch {
		case c.Key == templates.ExpiryColumn:
			columns = append(columns, column{
				header: c.Header, width: 12, align: "center",
				of:   func(p consolidate.ProductFact) any { return p.Expiry },
				fill: func(p consolidate.ProductFact) string { return b.expiredFill(p.Expiry) },
			})
		case c.Input:
			columns = append(columns, column{
				header: c.Header, width: c.Width / 2, align: productAlign(c),
				of: func(p consolidate.ProductFact) any { return productValue(p, c.Key) },
			})
		}
	}
	list(b, listPage{
		sheet: ocopSheet, title: "SẢN PHẨM OCOP", table: "OCOP", tab: "C65911", frozen: 3, size: 10,
		legend: "Hết hạn: 36 tháng sau ngày quyết định công nhận; nền vàng: đã hết hạn tính đến ngày lập.", none: "Chưa có đơn vị nào báo cáo sản phẩm.",
	}, columns, b.k.Products)
}

func productAlign(c templates.Column) string {
	if c.Kind == templates.Text || c.Kind == templates.LongText {
		return "left"
	}
	return "center"
}

func productValue(p consolidate.ProductFact, column string) any {
	v := p.Values[column]
	switch {
	case v.Number.Valid:
		return v.Number
	case !v.Date.IsZero():
		return v.Date
	}
	return p.Text[column]
}

func (b *consolidatedBook) expiredFill(day input.Date) string {
	if !day.IsZero() && day.Before(b.k.Today) {
		return nearFill
	}
	return ""
}

// remarks writes the texts that somebody should read.
func (b *consolidatedBook) remarks() {
	type column = longColumn[consolidate.Remark]
	list(b, listPage{
		sheet: remarkSheet, title: "KHÓ KHĂN, KIẾN NGHỊ", table: "KienNghi", tab: "C65911", frozen: 1,
		legend: "Lời của đơn vị, chép nguyên văn: lý do, ghi chú và kiến nghị.", none: "Không đơn vị nào ghi khó khăn hay kiến nghị.",
	}, []column{
		{header: "Đơn vị", width: 24, align: "left", of: func(r consolidate.Remark) any { return b.unit(r.Unit).Territory() }},
		{header: "Mã ĐV", width: 10, align: "center", of: func(r consolidate.Remark) any { return b.unit(r.Unit).Code }},
		{header: "Về việc", width: 18, align: "left", of: func(r consolidate.Remark) any { return r.About }},
		{header: "Nội dung", width: 70, align: "left", of: func(r consolidate.Remark) any { return r.Text }},
		{header: "Nguồn", width: 28, align: "left", of: func(r consolidate.Remark) any { return r.Where.String() }},
	}, b.k.Remarks)
}

// finding is a row of what somebody has to look at: what reading found, or a
// claim that its own figure contradicts.
type finding struct {
	unit                      int
	level                     input.Level
	what, found, why, how, at string
}

// review writes what does not tie out: first the claims, then what was found
// while reading.
func (b *consolidatedBook) review() {
	type column = longColumn[finding]
	list(b, listPage{
		sheet: reviewSheet, title: "NHỮNG CHỖ CẦN XEM LẠI", table: "CanXem", tab: "C00000", frozen: 1,
		legend: "Lỗi: chưa lấy số liệu, đơn vị phải gửi lại · Cần xem: đã lấy, cần người kiểm tra. " + b.unverifiedNote(),
		none:   "Không có chỗ nào cần xem lại.",
	}, []column{
		{header: "Đơn vị", width: 20, align: "left", of: func(f finding) any { return b.unit(f.unit).Territory() }},
		{header: "Mức", width: 10, align: "center", of: func(f finding) any { return levelWords[f.level] }, fill: func(f finding) string { return levelFills[f.level] }},
		{header: "Nội dung", width: 26, align: "left", of: func(f finding) any { return f.what }},
		{header: "Đơn vị ghi", width: 18, align: "left", of: func(f finding) any { return f.found }},
		{header: "Vì sao", width: 40, align: "left", of: func(f finding) any { return f.why }},
		{header: "Cần làm", width: 34, align: "left", of: func(f finding) any { return f.how }},
		{header: "Nguồn", width: 26, align: "left", of: func(f finding) any { return f.at }},
	}, b.found())
}

func (b *consolidatedBook) found() []finding {
	var all []finding
	for _, f := range b.k.Facts {
		if f.Disagree {
			all = append(all, b.contradiction(f))
		}
	}
	for _, f := range b.k.Findings {
		if f.Code == input.ReturnClaim || f.Level == input.Note {
			continue // a claim is told above, with both; of a note there is nothing to review
		}
		all = append(all, finding{
			unit: f.Unit, level: f.Level, what: faultOf(f.Finding), found: f.Found, why: f.Message.VI, how: f.Hint.VI, at: f.Where.String(),
		})
	}
	return all
}

func (b *consolidatedBook) contradiction(f consolidate.Fact) finding {
	goal, _ := goalOf(f).(string)
	counted := "tính theo mức phải đạt"
	if f.Claim == consolidate.NotApplicable {
		counted = "tính là không áp dụng"
	}
	return finding{
		unit: f.Unit, level: input.Warning, what: "Chỉ tiêu " + f.Threshold.Code, found: string(f.Claim),
		why: "Tự đánh giá “" + string(f.Claim) + "” trong khi kết quả là " + f.Answer.Value.String() + ", mức phải đạt: " + goal + ".",
		how: "Đơn vị xem lại kết quả hoặc tự đánh giá. Số liệu tổng hợp " + counted + ".", at: f.Answer.Where.String(),
	}
}
