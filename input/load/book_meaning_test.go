package load_test

// damagedMeaning is damage to what the cells say together.
var damagedMeaning = []damage{
	{"label that is none", func(e sheetEditor) { e.set("Văn bản!A15", "Trich yeeu") }, `
		unknown-label Văn bản!A15
	`},
	{"label that is like none", func(e sheetEditor) { e.row("Văn bản!A34", "Ghi chú thêm", "abc") }, `
		unknown-label Văn bản!A34
	`},
	{"label in other words", func(e sheetEditor) { e.set("Văn bản!A11", "HỌ TÊN NGƯỜI KÝ:") }, ``},
	{"field twice", func(e sheetEditor) { e.row("Văn bản!A34", "Trích yếu", "khác") }, `
		duplicate-key Văn bản!B34
	`},
	{"list going on without its label", func(e sheetEditor) { e.set("Văn bản!A6", nil) }, ``},
	{"field empty", func(e sheetEditor) { e.set("Văn bản!B15", nil) }, `
		missing-field Văn bản!B15
	`},
	{"field without a row", func(e sheetEditor) { e.check(e.f.RemoveRow(vb, 11)) }, `
		missing-field Văn bản!A3
	`},
	{"value in a column the row has no use for", func(e sheetEditor) { e.set("Văn bản!C15", "b/c"); e.set("Văn bản!D19", "x") }, `
		unused-cell? Văn bản!C15
		unused-cell? Văn bản!D19
	`},
	{"section without its number", func(e sheetEditor) { e.set("Nhiệm vụ!A5", nil) }, `
		missing-field Nhiệm vụ!A5
	`},
	{"section whose number is none", func(e sheetEditor) { e.set("Nhiệm vụ!A5", "một") }, `
		bad-number Nhiệm vụ!A5
	`},
	{"sections in Roman numbers", func(e sheetEditor) {
		e.set("Nhiệm vụ!A4", "I")
		e.set("Nhiệm vụ!A5", "I.")
		e.set("Nhiệm vụ!A6", "Phần II")
	}, ``},
	{"section with two titles", func(e sheetEditor) { e.set("Nhiệm vụ!B5", "Các thị trấn") }, `
		title-twice Nhiệm vụ!B5
	`},
	{"section without a title", func(e sheetEditor) { e.set("Nhiệm vụ!B6", nil) }, `
		missing-field Nhiệm vụ!B6
	`},
	{"section without tasks", func(e sheetEditor) { e.row("Nhiệm vụ!A7", "3", "Phần trống") }, ``},
	{"task without a code", func(e sheetEditor) { e.set("Nhiệm vụ!D6", nil) }, `
		missing-field Nhiệm vụ!D6
	`},
	{"code of a task twice", func(e sheetEditor) { e.set("Nhiệm vụ!D6", "NV-01") }, `
		duplicate-code Nhiệm vụ!D6
	`},
	{"section assigned that is none", func(e sheetEditor) { e.set("Phân công!A6", "Phần 5") }, `
		unknown-target Phân công!A6
	`},
	{"task assigned that is none", func(e sheetEditor) { e.set("Phân công!A5", "NV-22") }, `
		unknown-target Phân công!A5
	`},
	{"task assigned twice, differently", func(e sheetEditor) { e.set("Nhiệm vụ!K5", "Tỏa Tình") }, `
		audience-twice Phân công!A5
	`},
	{"task assigned twice, alike", func(e sheetEditor) { e.set("Nhiệm vụ!K5", "Tỏa Tình; Quài Tở") }, ``},
	{"one target on two rows", func(e sheetEditor) {
		e.set("Phân công!C5", "03295")
		e.row("Phân công!A7", "NV-02", nil, "Tỏa Tình")
	}, ``},
	{"task assigned to nobody", func(e sheetEditor) { e.check(e.f.RemoveRow(pc, 6)) }, `
		task-without-unit Nhiệm vụ!K6
		unit-without-task Đơn vị!A7
	`},
	{"unit that is none", func(e sheetEditor) { e.set("Phân công!C5", "03295; Mường Lay") }, `
		unknown-unit Phân công!C5
	`},
	{"units parted by commas and lines", func(e sheetEditor) { e.set("Phân công!C5", "03295, Tỏa Tình"); e.set("Đơn vị!E5", "xa\nocop") }, ``},
	{"unit by its alias", func(e sheetEditor) { e.set("Phân công!C5", "03295; Tỏa Tinh") }, `
		name-taken? Phân công!C5
	`},
	{"code of a unit as a number, without its zero", func(e sheetEditor) {
		e.set("Phân công!C5", 3295)
		e.row("Phân công!A7", "NV-02", nil, "Tỏa Tình")
	}, `
		name-taken? Phân công!C5
	`},
	{"group that is none", func(e sheetEditor) { e.set("Phân công!B4", "xã") }, `
		unknown-group Phân công!B4
	`},
	{"code of a unit twice", func(e sheetEditor) { e.set("Đơn vị!A6", "03289") }, `
		duplicate-code Đơn vị!A6
	`},
	{"criterion that is none", func(e sheetEditor) { e.set("Nhiệm vụ!I4", "2; 25") }, `
		unknown-criterion Nhiệm vụ!I4
	`},
	{"criteria parted by commas", func(e sheetEditor) { e.set("Nhiệm vụ!I4", "2, 2") }, ``},
	{"criteria that Excel made a day", func(e sheetEditor) { e.shown("Nhiệm vụ!I4", 44562, "d-mmm") }, `
		code-is-date Nhiệm vụ!I4
	`},
	{"indicator that is none", func(e sheetEditor) { e.set("Tiêu chí!A4", "2.3") }, `
		unknown-indicator Tiêu chí!A4
	`},
	{"override without its decision", func(e sheetEditor) { e.set("Tiêu chí!F4", nil) }, `
		override-no-basis? Tiêu chí!A4
	`},
	{"built-in set that is none", func(e sheetEditor) {
		for _, at := range []string{"A4", "A5"} {
			e.check(e.f.RemoveRow(bo, 4))
			_ = at
		}
		e.row("Văn bản!A28", "Bộ tiêu chí", "xa-ntm-2030")
	}, `
		unknown-set Văn bản!B28
	`},
	{"set without thresholds", func(e sheetEditor) {
		for _, c := range []string{"K3", "L3", "M3"} {
			e.set("Bộ tiêu chí!"+c, nil)
		}
	}, `
		missing-column Bộ tiêu chí!A3
	`},
	{"year of a threshold that is none", func(e sheetEditor) { e.set("Bộ tiêu chí!J5", "nay") }, `
		bad-year Bộ tiêu chí!J5
	`},
	{"product of no task", func(e sheetEditor) { e.set("Hiện trạng!F5", "NV-09") }, `
		unknown-target Hiện trạng!F5
	`},
	{"product without a task", func(e sheetEditor) { e.set("Hiện trạng!F5", nil) }, `
		missing-field Hiện trạng!F5
	`},
	{"product without a unit", func(e sheetEditor) { e.set("Hiện trạng!B5", nil) }, `
		missing-field Hiện trạng!B5
	`},
	{"registration without a year", func(e sheetEditor) { e.set("Hiện trạng!D4", nil) }, `
		missing-field Hiện trạng!D4
	`},
}
