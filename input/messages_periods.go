package input

import "maps"

// The codes of problems with the reporting periods and with the groups that
// communes are counted in.
const (
	BadPeriodID    Code = "bad-period-id"    // an ID unfit for files and sheets
	PeriodReserved Code = "period-reserved"  // the ID of the period of a campaign that names none
	PeriodNoDue    Code = "period-no-due"    // warning: nobody can be late
	PeriodDueEarly Code = "period-due-early" // warning: due before the period has ended
	PeriodOrder    Code = "period-order"     // warning: listed after a period that ends later
	BadGroupBounds Code = "bad-group-bounds" // a bound that is not below the one before, or that no commune reaches
)

func init() { maps.Copy(messages, periodMessages) }

var periodMessages = map[Code]struct{ message, hint bilingual }{
	BadPeriodID: {
		bilingual{"mã kỳ «%[1]s» không dùng được", "the period's ID “%[1]s” cannot be used"},
		bilingual{"mã kỳ chỉ gồm chữ không dấu, chữ số và gạch nối, nhiều nhất %[2]d ký tự: 2022-12 (tháng), 2022-Q4 (quý), 2022-6T (6 tháng), 2022-CN (năm), hoặc mã riêng như dot-1",
			"letters without accents, digits and hyphens, at most %[2]d characters: 2022-12 (month), 2022-Q4 (quarter), 2022-6T (six months), 2022-CN (year), or one of your own such as dot-1"},
	},
	PeriodReserved: {
		bilingual{"mã kỳ «%[1]s» đã dành riêng cho đợt báo cáo một lần", "the period's ID “%[1]s” is kept for campaigns that report once"},
		bilingual{"đặt mã khác; đợt chỉ báo cáo một lần thì bỏ mục periods", "choose another; a campaign that reports once needs no periods"},
	},
	PeriodNoDue: {
		bilingual{"kỳ %[1]s không có hạn gửi: không đơn vị nào bị tính là gửi chậm", "period %[1]s is not due on any day: nobody can be late"},
		bilingual{"ghi ngày vào mục due, ví dụ due: 20/12/2022", "give the day in the field due, e.g. due: 20/12/2022"},
	},
	PeriodDueEarly: {
		bilingual{"hạn gửi %[1]s trước ngày chốt số liệu %[2]s", "due on %[1]s, before the last day of the figures, %[2]s"},
		bilingual{"sửa hạn gửi, hoặc ngày chốt số liệu (mục cut_off)", "correct the day it is due, or the last day of the figures (field cut_off)"},
	},
	PeriodOrder: {
		bilingual{"kỳ %[1]s (chốt số liệu %[2]s) đứng sau kỳ %[3]s (%[4]s)", "period %[1]s (figures until %[2]s) stands after period %[3]s (%[4]s)"},
		bilingual{"xếp các kỳ theo ngày chốt số liệu: kỳ đứng trước là kỳ được so sánh", "list the periods by the last day of their figures: each is compared with the one above"},
	},
	BadGroupBounds: {
		bilingual{"mức phân nhóm %[1]d không dùng được: %[2]s", "the bound of a group, %[1]d, cannot be used: it %[2]s"},
		bilingual{"ghi số tiêu chí ít nhất của từng nhóm xã, từ lớn đến nhỏ, ví dụ group_bounds: [19, 15, 10, 5]", "list the least criteria met of each group, from large to small, e.g. group_bounds: [19, 15, 10, 5]"},
	},
}
