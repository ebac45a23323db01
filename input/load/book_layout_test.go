package load_test

import "github.com/xuri/excelize/v2"

// damagedLayout is damage to sheets, headers and rows, and what must not be
// taken for damage.
var damagedLayout = []damage{
	{"nothing wrong", func(e sheetEditor) {}, ``},
	{"sheet of tasks deleted", func(e sheetEditor) { e.check(e.f.DeleteSheet(nv)) }, `
		missing-sheet x.xlsx
	`},
	{"sheet of units deleted", func(e sheetEditor) { e.check(e.f.DeleteSheet(dv)) }, `
		missing-sheet x.xlsx
	`},
	{"sheet of the document deleted", func(e sheetEditor) { e.check(e.f.DeleteSheet(vb)) }, `
		missing-sheet x.xlsx
	`},
	{"sheet renamed", func(e sheetEditor) { e.check(e.f.SetSheetName(dv, "Danh sách xã")) }, ``},
	{"sheets in another order", func(e sheetEditor) { e.check(e.f.MoveSheet(bo, vb)) }, ``},
	{"sheet hidden", func(e sheetEditor) { e.check(e.f.SetSheetVisible(dv, false, true)) }, ``},
	{"row hidden", func(e sheetEditor) { e.check(e.f.SetRowVisible(dv, 5, false)) }, ``},
	{"sheet copied", func(e sheetEditor) {
		e.copySheet(dv, "Đơn vị (2)")
	}, `
		duplicate-sheet Đơn vị (2)!A3
	`},
	{"sheet of something else", func(e sheetEditor) {
		_, err := e.f.NewSheet("Danh bạ")
		e.check(err)
		e.row("Danh bạ!A1", "STT", "Họ tên", "Điện thoại")
		e.row("Danh bạ!A2", 1, "Nguyễn Văn B", "0912")
	}, `
		unused-sheet? Danh bạ!A1
	`},
	{"guide, lists and faults are passed over", func(e sheetEditor) {
		for _, name := range []string{"Hướng dẫn", "Danh mục", "Cần sửa (2)"} {
			_, err := e.f.NewSheet(name)
			e.check(err)
			e.row(name+"!A1", "Mã", "Tên đơn vị", "Loại")
		}
	}, ``},
	{"blank sheet", func(e sheetEditor) { _, err := e.f.NewSheet("Sheet2"); e.check(err) }, ``},
	{"header of a needed column changed", func(e sheetEditor) { e.set("Đơn vị!C3", "Ghi chú gì đó") }, `
		missing-column Đơn vị!A3
		unknown-column? Đơn vị!C3
	`},
	{"headers all gone, name of the tab left", func(e sheetEditor) { e.check(e.f.RemoveRow(dv, 3)) }, `
		missing-column Đơn vị!A1
		missing-column Đơn vị!A1
		missing-column Đơn vị!A1
	`},
	{"column more than the form has", func(e sheetEditor) { e.set("Đơn vị!J3", "Điện thoại"); e.set("Đơn vị!J4", "0912") }, `
		unknown-column? Đơn vị!J3
	`},
	{"column twice", func(e sheetEditor) { e.set("Đơn vị!J3", "Tên đơn vị") }, `
		duplicate-key Đơn vị!J3
	`},
	{"synonym beside the header it stands for", func(e sheetEditor) { e.set("Đơn vị!J3", "Tên") }, `
		unknown-column? Đơn vị!J3
	`},
	{"headers in other words, cases, lines and marks", func(e sheetEditor) {
		e.row("Đơn vị!A3", "MÃ\nĐƠN VỊ (*)", "  Ten Don Vi:", "Cấp")
	}, ``},
	{"columns in another order", func(e sheetEditor) {
		e.row("Phân công!A3", "Đơn vị", "Trừ đơn vị", "Phần hoặc nhiệm vụ", "Nhóm")
		e.row("Phân công!A4", nil, nil, "Phần 1", "xa")
		e.row("Phân công!A5", "03295; Tỏa Tình", nil, "NV-02")
		e.row("Phân công!A6", "NN", nil, "Phần 2")
		e.set("Phân công!B4", nil)
	}, ``},
	{"titles of the office above", func(e sheetEditor) {
		e.check(e.f.InsertRows(nv, 1, 6))
		e.row("Nhiệm vụ!A1", "UBND HUYỆN", nil, nil, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
		e.check(e.f.MergeCell(nv, "A1", "C1"))
	}, ``},
	{"header over two rows", func(e sheetEditor) {
		e.check(e.f.InsertRows(pc, 3, 1))
		e.row("Phân công!A3", "Phần hoặc nhiệm vụ", "Giao cho")
		e.set("Phân công!A4", nil)
		e.check(e.f.MergeCell(pc, "A3", "A4"))
		e.check(e.f.MergeCell(pc, "B3", "D3"))
	}, ``},
	{"row of numbers under the header", func(e sheetEditor) {
		e.check(e.f.InsertRows(dv, 4, 1))
		e.row("Đơn vị!A4", "(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)")
	}, ``},
	{"blank rows and rows with blanks", func(e sheetEditor) {
		e.check(e.f.InsertRows(dv, 5, 2))
		e.set("Đơn vị!B5", " \u00a0\u200b")
	}, ``},
	{"rows of examples", func(e sheetEditor) {
		e.check(e.f.InsertRows(dv, 4, 2))
		e.row("Đơn vị!A4", "(ví dụ) 03289", "Quài Cang", "xã")
		e.row("Đơn vị!A5", nil, "(VÍ DỤ) Quài Tở", "xa")
	}, ``},
	{"sections merged", func(e sheetEditor) {
		e.set("Nhiệm vụ!A5", nil)
		e.check(e.f.MergeCell(nv, "A4", "A5"))
		e.check(e.f.MergeCell(nv, "B4", "B5"))
		e.set("Nhiệm vụ!C5", nil)
		e.check(e.f.MergeCell(nv, "C4", "C5"))
	}, ``},
	{"merged texts are one text", func(e sheetEditor) {
		e.set("Nhiệm vụ!E5", nil)
		e.check(e.f.MergeCell(nv, "E4", "E5"))
	}, `
		missing-field Nhiệm vụ!E5
	`},
	{"tasks sorted by their deadlines", func(e sheetEditor) {
		e.row("Nhiệm vụ!A4", "2", "Phòng Nông nghiệp", "1", "NV-03", "Tổng hợp", nil, "Trong tháng 10/2022")
		e.row("Nhiệm vụ!A5", "1", "Các xã", "1", "NV-01", "Rà soát các tiêu chí", nil, "Trước ngày 05/08/2022", nil, "2")
		e.row("Nhiệm vụ!A6", "1", nil, "1", "NV-02", "Các xã Quài Tở, Tỏa Tình nộp hồ sơ", nil, "Năm 2023")
		e.set("Nhiệm vụ!B6", nil)
		e.set("Nhiệm vụ!I4", nil)
	}, ``},
	{"value far below", func(e sheetEditor) { e.set("Đơn vị!A20001", "x") }, `
		workbook-too-large Đơn vị!A20001
	`},
	{"value far right", func(e sheetEditor) { e.set("Đơn vị!XFD4", "x") }, `
		workbook-too-large Đơn vị!XFD4
	`},
	{"value far below in a sheet that is not used", func(e sheetEditor) {
		_, err := e.f.NewSheet("Nháp")
		e.check(err)
		e.set("Nháp!A1", "x")
		e.set("Nháp!A20001", "x")
	}, `
		unused-sheet? Nháp!A1
	`},
}

// copySheet writes what a sheet holds into a new one.
func (e sheetEditor) copySheet(from, to string) {
	e.t.Helper()
	rows, err := e.f.GetRows(from, excelize.Options{RawCellValue: true})
	e.check(err)
	_, err = e.f.NewSheet(to)
	e.check(err)
	for i, row := range rows {
		at, _ := excelize.CoordinatesToCellName(1, i+1)
		e.check(e.f.SetSheetRow(to, at, &row))
	}
}
