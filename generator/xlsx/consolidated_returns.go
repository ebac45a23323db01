package xlsx

import (
	"fmt"
	"time"

	"congvan/generator/consolidate"
	"congvan/input"
	"congvan/templates"

	"github.com/shopspring/decimal"
)

// The states of a return, in words.
const (
	notCome    = "Chưa gửi"
	needsMore  = "Cần sửa, bổ sung"
	allPresent = "Đã nhận đủ"
)

func returnState(s consolidate.Standing) string {
	switch {
	case !s.Came:
		return notCome
	case !s.Complete():
		return needsMore
	}
	return allPresent
}

var returnFills = map[string]string{notCome: overdueFill, needsMore: nearFill, allPresent: metFill}

// returns writes who sent what when, and under it what the shares mean.
func (b *consolidatedBook) returns() {
	type column = longColumn[consolidate.Standing]
	came := func(of func(s consolidate.Standing) any) func(consolidate.Standing) any {
		return func(s consolidate.Standing) any {
			if !s.Came {
				return nil
			}
			return of(s)
		}
	}
	columns := []column{
		{header: "TT", width: 6, align: "center", of: func(s consolidate.Standing) any { return s.Unit + 1 }},
		{header: "Đơn vị", width: 24, align: "left", of: func(s consolidate.Standing) any { return b.unit(s.Unit).Territory() }},
		{header: "Mã phiếu", width: 12, align: "center", of: func(s consolidate.Standing) any {
			return templates.SheetCode(b.campaign.ID, b.k.Period.ID, b.unit(s.Unit).Code)
		}},
		{header: "Hạn gửi", width: 12, align: "center", of: func(consolidate.Standing) any { return b.k.Period.Due }},
		{header: "Nhận lần đầu", width: 17, align: "center", of: came(func(s consolidate.Standing) any { return firstOf(s) })},
		{header: "Số lần gửi", width: 7, align: "center", of: came(func(s consolidate.Standing) any { return s.Versions })},
		{header: "Nhận bản đang dùng", width: 17, align: "center", of: came(func(s consolidate.Standing) any { return s.Received })},
		{header: "Bản đang dùng (lần)", width: 10, align: "center", of: came(func(s consolidate.Standing) any { return s.Version })},
		{header: "Trạng thái", width: 17, align: "center", of: func(s consolidate.Standing) any { return returnState(s) },
			fill: func(s consolidate.Standing) string { return returnFills[returnState(s)] }},
		{header: "Đúng hạn?", width: 9, align: "center", of: func(s consolidate.Standing) any { return b.inTimeWord(s) }},
		{header: "Số ngày chậm", width: 8, align: "center", of: func(s consolidate.Standing) any { return s.DaysLate }},
		{header: "Ô bắt buộc đã điền", width: 9, align: "center", of: func(s consolidate.Standing) any { return s.Filled }},
		{header: "Ô bắt buộc", width: 9, align: "center", of: func(s consolidate.Standing) any { return s.Asked }},
		{header: "% đủ", width: 8, align: "center", of: func(s consolidate.Standing) any { return percentage(s.Filled, s.Asked) }},
		{header: "Lỗi còn lại", width: 8, align: "center", of: came(func(s consolidate.Standing) any { return s.Errors })},
		{header: "Cần xem", width: 8, align: "center", of: came(func(s consolidate.Standing) any { return s.Warnings })},
		{header: "Đã nhắc (lần)", width: 8, align: "center", of: func(s consolidate.Standing) any { return s.Reminded }},
		{header: "Tệp", width: 24, align: "left", of: func(s consolidate.Standing) any { return s.Reading.File }},
	}
	last := list(b, listPage{
		sheet: returnSheet, title: "TÌNH HÌNH NỘP PHIẾU", table: "TinhHinhNop", tab: "7030A0", frozen: 2, size: 11,
		legend: "Giờ nhận theo giờ Việt Nam; cách tính ghi dưới bảng.", none: "Đợt này không có đơn vị nào.",
	}, columns, b.k.Standings)
	b.below(returnSheet, last+2, len(columns), b.shares())
}

func firstOf(s consolidate.Standing) time.Time {
	if s.First.IsZero() {
		return s.Received
	}
	return s.First
}

func (b *consolidatedBook) inTimeWord(s consolidate.Standing) any {
	switch {
	case b.k.Period.Due.IsZero():
		return "không có hạn"
	case s.InTime:
		return "Đúng hạn"
	case s.Came:
		return "Chậm"
	case s.DaysLate > 0:
		return "Quá hạn"
	}
	return "Chưa đến hạn"
}

// shares are how the returning went, each with what it is of what.
func (b *consolidatedBook) shares() []string {
	n := b.k.Shares()
	filled, asked := 0, 0
	for _, s := range b.k.Standings {
		filled, asked = filled+s.Filled, asked+s.Asked
	}
	share := func(name, of string, part, whole int) string {
		if whole == 0 {
			return fmt.Sprintf("%s = %s: không có.", name, of)
		}
		return fmt.Sprintf("%s = %s: %d/%d = %s %%.", name, of, part, whole, comma(percentage(part, whole)))
	}
	due := "kỳ này không có hạn gửi"
	if d := b.k.Period.Due; !d.IsZero() {
		due = "hạn gửi là hết ngày " + d.String()
	}
	return []string{
		share("Tỷ lệ nộp", "đơn vị có phiếu đọc được / đơn vị phải nộp", n.Came, n.Asked),
		share("Tỷ lệ đúng hạn", "đơn vị có phiếu đọc được đầu tiên nhận trong hạn / đơn vị phải nộp", n.InTime, n.Asked),
		share("Tỷ lệ đầy đủ", "ô bắt buộc có giá trị / ô bắt buộc của mọi đơn vị phải nộp", filled, asked),
		share("Tỷ lệ đúng ngay lần đầu", "đơn vị có bản đầu đang dùng, đủ ô, không lỗi / đơn vị đã nộp", n.FirstOK, n.Came),
		"Ghi chú: " + due + "; số ngày chậm là ngày lịch, tính đến lần nhận đầu, hoặc đến ngày lập nếu chưa gửi.",
	}
}

func comma(d decimal.NullDecimal) string {
	if !d.Valid {
		return "–"
	}
	return input.Comma(d.Decimal)
}
