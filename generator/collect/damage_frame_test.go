package collect_test

import (
	"fmt"

	"congvan/templates"

	"github.com/xuri/excelize/v2"
)

// What is done to sheets, rows and columns.
var frameDamage = []damage{
	{"nothing", func(b *book) {}, nil, nil},
	{"sheet renamed", func(b *book) { b.must(b.SetSheetName(ct, "Sheet1")) }, []string{"N return-sheet-renamed Sheet1"}, nil},
	{"sheet deleted", func(b *book) { b.must(b.DeleteSheet(sp)) }, []string{"E return-table-gone"}, gone(phinhSang, templates.ProductSheet)},
	{"sheet hidden", func(b *book) { b.must(b.SetSheetVisible(ct, false)) }, []string{"N return-sheet-hidden Tiêu chí"}, nil},
	{"sheet added", func(b *book) {
		_, err := b.NewSheet("Ghi chú")
		b.must(err)
		b.put("Ghi chú", "A1", "họp ngày 5/8")
	}, []string{"N return-sheet-extra Ghi chú"}, nil},
	{"sheet copied", func(b *book) { b.copySheet(xn, "Xác nhận (2)") }, []string{
		"N return-value-twice {xn:nguoi_lap value}", "N return-value-twice {xn:dien_thoai value}", "N return-value-twice {xn:nguoi_duyet value}",
		"N return-value-twice {xn:ngay value}", "N return-sheet-twice Xác nhận (2)",
	}, nil},
	{"sheet copied and one changed", func(b *book) {
		b.copySheet(xn, "Xác nhận (2)")
		b.put("Xác nhận (2)", b.cell(templates.PreparerKey, "value"), "Khác")
	}, []string{"E return-values-differ {xn:nguoi_lap value}", "N return-value-twice {xn:dien_thoai value}", "N return-value-twice {xn:nguoi_duyet value}", "N return-value-twice {xn:ngay value}", "N return-sheet-twice Xác nhận (2)"},
		[]string{"xn:nguoi_lap value refused"}},
	{"rows sorted", func(b *book) { b.swap(ct, b.row("ct:11", "result"), b.row("ct:17.1", "result"), 13) }, nil, nil},
	{"row inserted above the table", func(b *book) { b.must(b.InsertRows(nv, 1, 2)) }, nil, nil},
	{"row inserted in the table", func(b *book) { b.must(b.InsertRows(ct, b.row("ct:11", "result"), 1)) }, nil, nil},
	{"row inserted and written in", func(b *book) {
		n := b.row("ct:11", "result")
		b.must(b.InsertRows(ct, n, 1))
		b.put(ct, fmt.Sprint("A", n), "11a")
		b.put(ct, fmt.Sprint(b.column("ct:11", "result"), n), 7)
	}, []string{"W return-row-stray {ct:11 result}"}, nil},
	{"required row deleted", func(b *book) { b.must(b.RemoveRow(ct, b.row("ct:11", "result"))) }, []string{"E return-row-gone Tiêu chí"}, goneRow(phinhSang, "ct:11")},
	{"open row deleted", func(b *book) {
		b.put(sp, fmt.Sprint(b.keyColumn(sp), b.row("sp:new:03", "product")), "")
		b.put(sp, fmt.Sprint("A", b.row("sp:new:03", "product")), "")
	}, []string{"N return-row-gone Sản phẩm OCOP"}, goneRow(phinhSang, "sp:new:03")},
	{"column inserted", func(b *book) {
		c := b.column("ct:11", "result")
		b.must(b.InsertCols(ct, c, 1))
		b.put(ct, fmt.Sprint(c, b.headerRow(ct)), "Cột1")
	}, []string{"N return-column-extra Tiêu chí"}, nil},
	{"printed column deleted", func(b *book) { b.must(b.RemoveCol(nv, "F")) }, nil, nil},
	{"optional input column deleted", func(b *book) { b.must(b.RemoveCol(ct, b.column("ct:11", "evidence"))) }, []string{"W return-column-gone Tiêu chí"}, goneColumn(phinhSang, "ct", "evidence")},
	{"required input column deleted", func(b *book) { b.must(b.RemoveCol(ct, b.column("ct:11", "assessment"))) }, []string{"E return-column-gone Tiêu chí"}, goneColumn(phinhSang, "ct", "assessment")},
	{"column moved to the front", func(b *book) { b.moveColumn(ct, b.column("ct:11", "result"), "ct_result") }, nil, nil},
	{"headers in capitals, without marks, with blanks", func(b *book) {
		n := b.headerRow(ct)
		b.put(ct, fmt.Sprint(b.column("ct:11", "result"), n), "KẾT  QUẢ KỲ NÀY ")
		b.put(ct, fmt.Sprint(b.column("ct:11", "assessment"), n), "Tu danh gia:")
	}, nil, nil},
	{"header changed", func(b *book) {
		b.put(ct, fmt.Sprint(b.column("ct:11", "result"), b.headerRow(ct)), "Số liệu xã")
	}, []string{"W return-header-named {head ct:11 result}"}, nil},
	{"header row deleted", func(b *book) { b.must(b.RemoveRow(ct, b.headerRow(ct))) }, []string{"W return-header-gone Tiêu chí"}, nil},
	{"one table pasted as values without its header", func(b *book) {
		b.must(b.RemoveRow(ct, b.headerRow(ct)))
		for _, n := range b.GetDefinedName() {
			b.must(b.DeleteDefinedName(&n))
		}
		for _, name := range b.GetSheetList() {
			if name != ct {
				b.must(b.DeleteSheet(name))
			}
		}
	}, []string{"refused return-columns-unknown"}, nil},
	{"key column deleted", func(b *book) { b.must(b.RemoveCol(ct, b.keyColumn(ct))) }, []string{"W return-keys-gone Tiêu chí"}, nil},
	{"key column deleted and rows sorted", func(b *book) {
		b.swap(ct, b.row("ct:11", "result"), b.row("ct:17.1", "result"), 13)
		b.must(b.RemoveCol(ct, b.keyColumn(ct)))
	}, []string{"W return-keys-gone Tiêu chí"}, nil},
	{"one key deleted", func(b *book) {
		b.put(ct, fmt.Sprint(b.keyColumn(ct), b.row("ct:11", "result")), "")
	}, []string{"W return-key-gone Tiêu chí!A{row ct:11 result}"}, nil},
	{"key header deleted", func(b *book) { b.put(ct, fmt.Sprint(b.keyColumn(ct), b.headerRow(ct)), "") }, nil, nil},
	{"sorted without the hidden keys", func(b *book) { b.swap(ct, b.row("ct:11", "result"), b.row("ct:17.1", "result"), 11) },
		[]string{"E return-row-mixed Tiêu chí!A{row ct:11 result}", "E return-row-mixed Tiêu chí!A{row ct:17.1 result}"},
		[]string{"ct:11 result refused", "ct:11 assessment refused", "ct:11 year refused", "ct:17.1 result refused", "ct:17.1 assessment refused", "ct:17.1 year refused"}},
	{"sorted without codes and keys", func(b *book) {
		b.swap(ct, b.row("ct:11", "result"), b.row("ct:17.10", "result"), 11)
		b.swap(ct, b.row("ct:11", "result"), b.row("ct:17.10", "result"), 1)
	}, []string{"E return-row-mixed Tiêu chí!A{row ct:11 result}", "E return-row-mixed Tiêu chí!A{row ct:17.10 result}"}, mixedStates},
	{"sorted without words and keys", func(b *book) {
		b.swap(ct, b.row("ct:11", "result"), b.row("ct:17.10", "result"), 11)
		b.swap(ct, b.row("ct:11", "result"), b.row("ct:17.10", "result"), 2)
		b.swap(ct, b.row("ct:11", "result"), b.row("ct:17.10", "result"), 1)
	}, []string{"E return-row-mixed Tiêu chí!A{row ct:11 result}", "E return-row-mixed Tiêu chí!A{row ct:17.10 result}"}, mixedStates},
	{"codes made numbers", codesMadeNumbers, nil, nil},
	{"codes made numbers and no keys", func(b *book) {
		codesMadeNumbers(b)
		b.must(b.RemoveCol(ct, b.keyColumn(ct)))
	}, []string{"W return-keys-gone Tiêu chí"}, nil},
	{"row copied", func(b *book) { b.copyRow(nv, b.row("nv:NV-03", "status"), b.row("nv:NV-03", "status")+4, 16) },
		[]string{"N return-value-twice {nv:NV-03 status}", "N return-value-twice {nv:NV-03 progress}", "N return-value-twice {nv:NV-03 result}"}, nil},
	{"row copied and changed", func(b *book) {
		n := b.row("nv:NV-03", "status") + 4
		b.copyRow(nv, b.row("nv:NV-03", "status"), n, 16)
		b.put(nv, fmt.Sprint(b.column("nv:NV-03", "progress"), n), 60)
	}, []string{"N return-value-twice {nv:NV-03 status}", "E return-values-differ {nv:NV-03 progress}", "N return-value-twice {nv:NV-03 result}"}, []string{"nv:NV-03 progress refused"}},
	{"row of another unit", func(b *book) {
		n := b.row("nv:NV-08", "status") + 3
		b.put(nv, fmt.Sprint(b.keyColumn(nv), n), "sp:NV-08:9")
		b.put(nv, fmt.Sprint(b.column("nv:NV-03", "status"), n), templates.Done)
	}, []string{"W return-row-unknown Nhiệm vụ!A{row+3 nv:NV-08 status}"}, nil},
	{"merged over inputs", func(b *book) {
		b.must(b.MergeCell(ct, b.cell("ct:1.1", "assessment"), b.cell("ct:1.2", "assessment")))
	}, []string{"W return-merged {ct:1.1 assessment}", "E return-missing {ct:1.2 assessment}"}, []string{"ct:1.2 assessment blank"}},
	{"rows hidden", func(b *book) { b.must(b.SetRowVisible(ct, b.row("ct:11", "result"), false)) }, []string{"N return-rows-hidden Tiêu chí"}, nil},
	{"columns hidden", func(b *book) { b.must(b.SetColVisible(ct, b.column("ct:11", "result"), false)) }, []string{"N return-columns-hidden Tiêu chí"}, nil},
	{"phantom rows", func(b *book) {
		style, err := b.NewStyle(&excelize.Style{Fill: excelize.Fill{Type: "pattern", Color: []string{"FFFF00"}, Pattern: 1}})
		b.must(err)
		b.must(b.SetCellStyle(ct, "A200", "K900", style))
	}, nil, nil},
	{"value far away", func(b *book) { b.put(nv, "A30001", "x") }, []string{"W return-beyond Nhiệm vụ!A30001"}, nil},
	{"a remark", func(b *book) {
		b.must(b.AddComment(ct, excelize.Comment{Cell: b.cell("ct:11", "result"), Author: "Lò Văn A", Text: "số tạm"}))
	}, []string{"N return-remark {ct:11 result}"}, nil},
	{"a remark of the issuing office's", func(b *book) {
		b.must(b.AddComment(ct, excelize.Comment{Cell: b.cell("ct:11", "result"), Author: "UBND huyện Tuần Giáo", Text: "sửa ô này"}))
	}, nil, nil},
	{"another unit's code in a note", func(b *book) {
		b.set("nv:NV-01", "note", "Mã phiếu: "+templates.SheetCode("ntm-2022", "2022-Q3", "03289"))
	}, nil, []string{"nv:NV-01 note taken Mã phiếu: " + templates.SheetCode("ntm-2022", "2022-Q3", "03289")}},
	{"title without diacritics", func(b *book) { b.put(nv, "A1", "PHIEU – xã Phinh Sang") }, nil, nil},
	{"written where nothing is asked", func(b *book) {
		b.put(ct, fmt.Sprint(b.column("ct:11", "assessment"), b.row("cp:17.1", "result")), "Đạt")
	}, []string{"W unused-cell Tiêu chí!G{row cp:17.1 result}"}, nil},
	{"written beside the table", func(b *book) { b.put(ct, fmt.Sprint("P", b.row("ct:11", "result")), "xem lại") }, []string{"N return-column-extra Tiêu chí"}, nil},
	{"locked text deleted", func(b *book) { b.put(ct, fmt.Sprint("D", b.row("ct:11", "result")), nil) },
		[]string{"W return-locked-changed Tiêu chí!D{row ct:11 result}"}, nil},
	{"locked text changed", func(b *book) { b.put(ct, fmt.Sprint("D", b.row("ct:11", "result")), "≤ 50%") },
		[]string{"W return-locked-changed Tiêu chí!D{row ct:11 result}"}, nil},
	{"stamp gone", func(b *book) { b.must(b.DeleteSheet(templates.StampSheet)) }, []string{"N return-fallback"}, nil},
	{"stamp renamed and shown", func(b *book) {
		b.must(b.SetSheetName(templates.StampSheet, "Sheet9"))
		b.must(b.SetSheetVisible("Sheet9", true))
	}, nil, nil},
}

// mixedStates are the answers of two rows that nobody can tell apart any more.
var mixedStates = []string{"ct:11 result refused", "ct:11 assessment refused", "ct:11 year refused",
	"ct:17.10 result refused", "ct:17.10 assessment refused", "ct:17.10 year refused"}

// codesMadeNumbers is what pasting into cells without a format does: 17.10
// becomes 17.1.
func codesMadeNumbers(b *book) {
	for key, code := range map[string]float64{"ct:1.1": 1.1, "ct:1.2": 1.2, "ct:9.1": 9.1, "ct:9.2": 9.2, "ct:11": 11, "ct:17.1": 17.1, "ct:17.10": 17.1} {
		b.put(ct, fmt.Sprint("A", b.row(key, "result")), code)
	}
}
