package collect_test

import (
	"strings"
	"time"

	"congvan/templates"

	"github.com/xuri/excelize/v2"
)

// typed puts something into an input and says what becomes of it there.
func typed(name, row, column string, v any, state string, finding ...string) damage {
	d := damage{name: name, do: func(b *book) { b.set(row, column, v) }, states: []string{row + " " + column + " " + state}}
	for _, f := range finding {
		d.want = append(d.want, f+" {"+row+" "+column+"}")
	}
	return d
}

// styled puts a value with a number format into an input.
func styled(name, row, column string, v any, format, state string, finding ...string) damage {
	d := typed(name, row, column, v, state, finding...)
	d.do = func(b *book) {
		b.set(row, column, v)
		at := b.at[templates.CellKey{Row: row, Column: column}]
		style, err := b.NewStyle(&excelize.Style{CustomNumFmt: &format})
		b.must(err)
		b.must(b.SetCellStyle(at[0], at[1], at[1], style))
	}
	return d
}

func computed(name, row, column, formula, state string, value any, finding ...string) damage {
	d := typed(name, row, column, nil, state, finding...)
	d.do = func(b *book) {
		at := b.at[templates.CellKey{Row: row, Column: column}]
		b.put(at[0], at[1], value)
		b.must(b.SetCellFormula(at[0], at[1], formula))
	}
	return d
}

func on(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

// What is done to the inputs themselves.
var cellDamage = []damage{
	typed("decimal comma as text", "ct:11", "result", "8,5", "taken 8.5"),
	typed("thousands and comma as text", "ct:9.2", "result", "1.135,42", "taken 1135.42", "N return-read-as"),
	typed("ambiguous", "ct:9.2", "result", "1.285", "refused", "E ambiguous-number"),
	typed("decided by the bounds", "ct:17.1", "result", "51.285", "taken 51.285", "N return-read-as"),
	typed("percent sign", "ct:17.1", "result", "95%", "taken 95", "N return-read-as"),
	styled("percent format", "ct:17.1", "result", 0.95, "0%", "taken 95"),
	styled("percent format where a figure is asked", "ct:9.2", "result", 0.95, "0%", "refused", "E return-percent-format"),
	typed("a share for percent", "ct:17.1", "result", 0.95, "doubted 0.95", "W return-fraction"),
	typed("more than all", "ct:17.1", "result", 120, "refused", "E return-out-of-bounds"),
	typed("less than nothing", "ct:9.2", "result", -3, "refused", "E return-out-of-bounds"),
	typed("the row's own measure", "ct:9.2", "result", "45 Triệu đồng", "taken 45", "N return-read-as"),
	typed("another measure", "ct:9.2", "result", "45 nghìn", "refused", "E bad-figure"),
	typed("two figures", "ct:17.1", "result", "35% (12% tập trung)", "refused", "E return-two-figures"),
	typed("about", "ct:17.1", "result", "khoảng 60", "refused", "E bad-figure"),
	typed("a dash", "ct:9.2", "result", "-", "refused", "E return-figure-word"),
	typed("không", "ct:9.2", "result", "không", "refused", "E return-figure-word"),
	typed("nought", "ct:9.2", "result", 0, "taken 0"),
	typed("blank", "ct:9.2", "result", nil, "blank", "E return-missing"),
	typed("blanks only", "ct:9.2", "result", " \u00a0 ", "blank", "E return-missing"),
	styled("a day for a figure", "ct:11", "result", on(2022, 5, 8), "d/m", "refused", "E return-figure-is-day"),
	computed("a formula", "ct:17.1", "result", "40+5", "taken 45", 45, "N return-formula"),
	computed("a formula without its value", "ct:17.1", "result", "40+5", "refused", nil, "E formula-empty"),
	typed("NFD", "ct:1.1", "result", "\u0110a\u0323t", "taken Đạt"),
	typed("no-break spaces", "nv:NV-02", "status", "\u00a0Đang\u00a0thực hiện", "taken Đang thực hiện"),
	typed("small letters", "ct:1.1", "assessment", "đạt", "taken Đạt", "N return-read-as"),
	typed("Đ", "ct:1.1", "assessment", "Đ", "taken Đạt", "N return-read-as"),
	typed("x", "ct:1.1", "assessment", "x", "taken Đạt", "N return-read-as"),
	typed("1", "ct:1.1", "assessment", 1, "taken Đạt", "N return-read-as"),
	typed("Đat", "ct:1.1", "assessment", "Đat", "taken Đạt", "N return-read-as"),
	typed("near", "nv:NV-02", "status", "Đang thực hịên 50", "refused", "E return-not-in-list"),
	typed("không in a list that has two of it", "ct:1.2", "assessment", "không", "refused", "E return-not-in-list"),
	typed("nought in a list", "ct:1.1", "assessment", 0, "refused", "E return-not-in-list"),
	typed("a day as text", "nv:NV-01", "done_on", "3.8.22", "taken 03/08/2022"),
	typed("a day in words", "nv:NV-01", "done_on", "ngày 4 tháng 8 năm 2022", "taken 04/08/2022"),
	typed("an ISO day", "nv:NV-01", "done_on", "2022-08-04", "taken 04/08/2022"),
	styled("a day without its format", "nv:NV-01", "done_on", 44777, "0", "taken 04/08/2022", "N return-read-as"),
	typed("month before day as text", "nv:NV-01", "done_on", "8/13/2022", "refused", "E date-swapped"),
	typed("no day", "nv:NV-01", "done_on", "đầu tháng 8", "refused", "E bad-date"),
	typed("a day of another century", "nv:NV-01", "done_on", "03/08/1922", "refused", "E bad-date"),
	typed("a day of another decade", "nv:NV-01", "done_on", "03/08/2002", "refused", "E return-day-range"),
	typed("a day turned round", "nv:NV-01", "done_on", on(2022, 3, 8), "doubted 08/03/2022", "W return-day-turned"),
	styled("a month", "nv:NV-01", "done_on", on(2022, 8, 1), "mm/yyyy", "doubted 01/08/2022", "W return-month-only"),
	typed("a year in words", "ct:1.1", "year", "năm 2025", "taken 2025", "N return-read-as"),
	typed("two years", "ct:1.1", "year", "2024-2025", "refused", "E bad-year"),
	typed("a year far off", "ct:1.1", "year", 2205, "refused", "E return-out-of-bounds"),
	styled("a year shown as a day", "ct:1.1", "year", 2025, "dd/mm/yyyy", "taken 2025", "N return-read-as"),
	typed("a telephone number as a figure", "xn:dien_thoai", "value", 912345678, "taken 912345678", "N return-text-is-figure"),
	styled("a document's number as a day", "nv:NV-01", "evidence", on(2022, 5, 8), "d/m", "taken 08/05/2022", "N return-text-is-day"),
	typed("too long", "nv:NV-01", "note", strings.Repeat("ă", 501), "doubted "+strings.Repeat("ă", 501), "W return-too-long-text"),
	{"an old font", func(b *book) {
		at := b.at[templates.CellKey{Row: "ct:1.1", Column: "note"}]
		style, err := b.NewStyle(&excelize.Style{Font: &excelize.Font{Family: ".VnTime"}})
		b.must(err)
		b.must(b.SetCellStyle(at[0], at[1], at[1], style))
		b.put(at[0], at[1], "§¹t")
	}, []string{"N legacy-font {ct:1.1 note}"}, []string{"ct:1.1 note taken Đạt"}},
	{"pasted block destroys list and lock", func(b *book) {
		at := b.at[templates.CellKey{Row: "ct:1.1", Column: "assessment"}]
		b.must(b.DeleteDataValidation(at[0]))
		b.must(b.SetCellStyle(at[0], at[1], at[1], 0))
		b.put(at[0], at[1], "ĐẠT")
	}, []string{"N return-read-as {ct:1.1 assessment}"}, nil},
	{"nothing came up", func(b *book) {
		for _, key := range []string{"ct:1.1", "ct:9.2"} {
			b.set(key, "result", nil)
			b.set(key, "assessment", nil)
		}
		b.set("nv:NV-03", "status", nil)
		b.set(templates.NothingKey, "value", "Có")
	}, nil, []string{"ct:1.1 result blank", "ct:1.1 assessment blank", "ct:9.2 result blank", "ct:9.2 assessment blank", "nv:NV-03 status blank", "xn:khong_phat_sinh value taken Có"}},
	{"an indicator that does not apply", func(b *book) {
		b.set("ct:1.2", "result", nil)
		b.set("ct:1.2", "assessment", templates.NotApplicable)
	}, nil, []string{"ct:1.2 result blank", "ct:1.2 assessment taken Không áp dụng"}},
	{"an open row without its name", func(b *book) { b.set("sp:new:02", "stars", "3 sao") },
		[]string{"E return-missing {sp:new:02 product}"}, []string{"sp:new:02 stars taken 3 sao"}},
	typed("nobody signed", templates.LeaderKey, "value", nil, "blank", "E return-missing"),
}

// What contradicts something else.
var crossDamage = []damage{
	{"a claim that its figure contradicts", func(b *book) { b.set("ct:11", "result", 38.52) }, []string{"W return-claim {ct:11 assessment}"}, []string{"ct:11 result taken 38.52"}},
	typed("modest", "ct:11", "assessment", templates.NotMet, "taken Chưa đạt", "W return-claim"),
	{"done without a day", func(b *book) { b.set("nv:NV-03", "status", templates.Done) }, []string{"N return-done-undated {nv:NV-03 done_on}"}, []string{"nv:NV-03 status taken Hoàn thành"}},
	{"done with nothing to show", func(b *book) {
		b.set("nv:NV-03", "status", templates.Done)
		b.set("nv:NV-03", "result", nil)
	}, []string{"W return-done-empty {nv:NV-03 status}"}, []string{"nv:NV-03 status taken Hoàn thành", "nv:NV-03 result blank"}},
	typed("a day to come", "nv:NV-01", "done_on", on(2022, 11, 20), "taken 20/11/2022", "W return-day-to-come"),
	{"late by its day", func(b *book) { b.set("nv:NV-01", "done_on", on(2022, 9, 20)) }, []string{"W return-done-late {nv:NV-01 status}"}, []string{"nv:NV-01 done_on taken 20/09/2022"}},
	typed("not done, with a day", "nv:NV-03", "done_on", on(2022, 9, 20), "taken 20/09/2022", "N return-not-done-dated"),
	{"points under the stars", func(b *book) { b.set("sp:NV-08:1", "score", 42.5) }, []string{"W return-stars {sp:NV-08:1 score}"}, []string{"sp:NV-08:1 score taken 42.5"}},
	typed("a part over its whole", "cp:17.1", "result", 46, "taken 46", "W return-part-over-whole"),
	{"not met, no reason", func(b *book) {
		b.set("ct:11", "result", 20)
		b.set("ct:11", "assessment", templates.NotMet)
	}, []string{"N return-reason-missing {ct:11 reason}"}, []string{"ct:11 result taken 20", "ct:11 assessment taken Chưa đạt"}},
}
