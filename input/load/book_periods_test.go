package load_test

// damagedPeriods are workbooks with something wrong on the sheet Kỳ báo cáo,
// or with the bounds of the groups.
var damagedPeriods = []damage{
	{"no sheet of periods", func(e sheetEditor) { e.check(e.f.DeleteSheet(kb)) }, ``},
	{"sheet of periods under another name, columns elsewhere", func(e sheetEditor) {
		e.check(e.f.SetSheetName(kb, "Sheet9"))
		e.row("Sheet9!A3", "HẠN NỘP", "Mã kỳ báo cáo", "Tên kỳ", "Ngày chốt")
		e.row("Sheet9!A4", "20/12/2022", "2022-Q4", nil, "14/12/2022")
		e.row("Sheet9!A5", "10/01/2023", 2022, nil, nil)
	}, ``},
	{"year as a number, days as days", func(e sheetEditor) {
		e.set("Kỳ báo cáo!A5", 2022)
		e.shown("Kỳ báo cáo!C5", 44926, "dd/mm/yyyy")
		e.shown("Kỳ báo cáo!D5", 44936, "dd/mm/yyyy")
	}, ``},
	{"month that Excel made a day", func(e sheetEditor) { e.shown("Kỳ báo cáo!A5", 44896, "mmm-yy") }, `
		code-is-date Kỳ báo cáo!A5
	`},
	{"no column of the IDs", func(e sheetEditor) { e.set("Kỳ báo cáo!A3", "TT") }, `
		missing-column Kỳ báo cáo!A3
		unknown-column? Kỳ báo cáo!A3
	`},
	{"period without an ID", func(e sheetEditor) { e.set("Kỳ báo cáo!A5", nil) }, `
		missing-field Kỳ báo cáo!A5
	`},
	{"own period without name and last day", func(e sheetEditor) { e.row("Kỳ báo cáo!B5", nil, nil) }, `
		missing-field Kỳ báo cáo!B5
		missing-field Kỳ báo cáo!C5
	`},
	{"one period twice", func(e sheetEditor) { e.set("Kỳ báo cáo!A5", "2022-q3") }, `
		duplicate-code Kỳ báo cáo!A5
	`},
	{"IDs that cannot be used", func(e sheetEditor) {
		e.set("Kỳ báo cáo!A4", "Mot-Lan")
		e.row("Kỳ báo cáo!B4", "Một lần", "30/9/2022")
		e.set("Kỳ báo cáo!A5", "Đợt 2")
	}, `
		period-reserved Kỳ báo cáo!A4
		bad-period-id Kỳ báo cáo!A5
	`},
	{"due on no day, and on a day that is none", func(e sheetEditor) {
		e.set("Kỳ báo cáo!D4", nil)
		e.set("Kỳ báo cáo!D5", "31/11/2022")
	}, `
		bad-date Kỳ báo cáo!D5
		period-no-due? Kỳ báo cáo!D4
	`},
	{"due before the last day", func(e sheetEditor) { e.set("Kỳ báo cáo!D5", "13/12/2022") }, `
		period-due-early? Kỳ báo cáo!D5
	`},
	{"periods in disorder", func(e sheetEditor) { e.row("Kỳ báo cáo!A4", "2023-Q1", nil, nil, "5/4/2023") }, `
		period-order? Kỳ báo cáo!A5
	`},
	{"a last day that is an error", func(e sheetEditor) { e.set("Kỳ báo cáo!C5", "#REF!") }, `
		bad-date Kỳ báo cáo!C5
	`},
	{"bounds that rise, of no commune, too high", func(e sheetEditor) { e.set("Văn bản!B34", "3; 1; 1; 0") }, `
		bad-group-bounds Văn bản!B34
		bad-group-bounds Văn bản!B34
		bad-group-bounds Văn bản!B34
	`},
	{"bounds in words", func(e sheetEditor) { e.set("Văn bản!B34", "một") }, `
		bad-number Văn bản!B34
	`},
}
