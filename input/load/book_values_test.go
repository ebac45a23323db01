package load_test

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/xuri/excelize/v2"

	"congvan/templates"
)

// damagedValues is damage to single values, and values typed in ways that are
// no damage.
var damagedValues = []damage{
	{"date as text", func(e sheetEditor) { e.set("Văn bản!B14", "26.7.22") }, ``},
	{"date in words", func(e sheetEditor) { e.set("Văn bản!B14", "ngày 26 tháng 7 năm 2022") }, ``},
	{"date of a program", func(e sheetEditor) { e.set("Văn bản!B14", "2022-07-26") }, ``},
	{"date that is none", func(e sheetEditor) { e.set("Văn bản!B14", "13/26/2022") }, `
		bad-date Văn bản!B14
	`},
	{"month before day", func(e sheetEditor) { e.set("Văn bản!B14", "07/26/2022") }, `
		date-swapped Văn bản!B14
	`},
	{"date without its format", func(e sheetEditor) { e.shown("Văn bản!B14", 44768, "0") }, `
		bad-date Văn bản!B14
	`},
	{"date before the state", func(e sheetEditor) { e.shown("Văn bản!B14", 100, "dd/mm/yyyy") }, `
		bad-date Văn bản!B14
	`},
	{"validity of a unit that is no date", func(e sheetEditor) { e.set("Đơn vị!H5", "hết quý") }, `
		bad-date Đơn vị!H5
	`},
	{"deadlines in words", func(e sheetEditor) {
		e.set("Nhiệm vụ!G4", "trước 5.8.22")
		e.set("Nhiệm vụ!G5", 2023)
		e.set("Nhiệm vụ!G6", "tháng 10 năm 2022")
	}, ``},
	{"deadline as a day, as a month that Excel made a day", func(e sheetEditor) {
		e.shown("Nhiệm vụ!G4", 44778, "dd/mm/yyyy")
		e.shown("Nhiệm vụ!G6", 44835, "mmm-yy")
	}, ``},
	{"deadline that is a quarter", func(e sheetEditor) { e.set("Nhiệm vụ!G6", "Quý IV/2022") }, `
		bad-deadline Nhiệm vụ!G6
	`},
	{"deadline without a date", func(e sheetEditor) { e.set("Nhiệm vụ!G6", "thường xuyên") }, `
		bad-deadline Nhiệm vụ!G6
	`},
	{"deadline on a day that is none", func(e sheetEditor) { e.set("Nhiệm vụ!G4", "Trước ngày 31/9/2022") }, `
		bad-date Nhiệm vụ!G4
	`},
	{"deadline before the dispatch", func(e sheetEditor) { e.set("Nhiệm vụ!G4", "ngày 5/8/2021") }, `
		deadline-early Nhiệm vụ!G4
	`},
	{"year that is none", func(e sheetEditor) { e.set("Hiện trạng!D4", "2023-2022") }, `
		bad-year Hiện trạng!D4
	`},
	{"whole number that is none", func(e sheetEditor) { e.set("Văn bản!B23", "mười ba") }, `
		bad-number Văn bản!B23
	`},
	{"numbers as numbers", func(e sheetEditor) {
		e.set("Văn bản!B23", 13)
		e.set("Văn bản!B27", 2022)
		e.set("Hiện trạng!E4", 2)
		e.set("Nhiệm vụ!A4", 1)
		e.set("Tiêu chí!C4", 80.5)
	}, ``},
	{"threshold in percent", func(e sheetEditor) {
		e.set("Tiêu chí!A4", "2.1")
		e.shown("Tiêu chí!C4", 0.805, "0.0%")
	}, ``},
	{"threshold over 1000 with a point, a percentage", func(e sheetEditor) {
		e.set("Tiêu chí!A4", "2.1")
		e.set("Tiêu chí!C4", "80.123")
	}, ``},
	{"threshold that may be thousands", func(e sheetEditor) { e.set("Tiêu chí!C4", "1.285") }, `
		ambiguous-number Tiêu chí!C4
	`},
	{"threshold with both marks", func(e sheetEditor) { e.set("Tiêu chí!C4", "1.135,42") }, ``},
	{"threshold that is no number", func(e sheetEditor) { e.set("Tiêu chí!C4", "8,,5") }, `
		bad-figure Tiêu chí!C4
	`},
	{"threshold that Excel made a day", func(e sheetEditor) { e.shown("Tiêu chí!C4", 44778, "d-mmm") }, `
		bad-figure Tiêu chí!C4
	`},
	{"word where a figure is needed", func(e sheetEditor) { e.set("Tiêu chí!C4", "cao") }, `
		bad-target Tiêu chí!C4
	`},
	{"yes in other words", func(e sheetEditor) { e.set("Văn bản!B24", "CÓ"); e.set("Tiêu chí!G4", true) }, ``},
	{"neither yes nor no", func(e sheetEditor) { e.set("Văn bản!B24", "có thể") }, `
		bad-yes Văn bản!B24
	`},
	{"choice that is none", func(e sheetEditor) { e.set("Đơn vị!C4", "bản") }, `
		bad-choice Đơn vị!C4
	`},
	{"choices in other cases", func(e sheetEditor) {
		e.set("Đơn vị!C4", "XÃ")
		e.set("Bộ tiêu chí!F4", "percent")
		e.set("Bộ tiêu chí!H4", "≥")
	}, ``},
	{"code that lost its zero", func(e sheetEditor) { e.set("Đơn vị!A4", 3289) }, `
		code-lost-zero Đơn vị!A4
	`},
	{"code of an indicator that Excel made a day", func(e sheetEditor) { e.shown("Tiêu chí!A4", 44562, "d-mmm") }, `
		code-is-date Tiêu chí!A4
	`},
	{"target that Excel made a day", func(e sheetEditor) { e.shown("Phân công!A5", 44562, "d-mmm") }, `
		code-is-date Phân công!A5
	`},
	{"code that may have lost its last zero", func(e sheetEditor) { e.set("Tiêu chí!A4", 2.1) }, `
		ambiguous-code Tiêu chí!A4
	`},
	{"code after 2.9 that is a number", func(e sheetEditor) {
		e.set("Bộ tiêu chí!D4", "2.9")
		e.set("Bộ tiêu chí!D5", 2.1)
		e.set("Tiêu chí!A4", "2.1")
	}, `
		ambiguous-code Bộ tiêu chí!D5
	`},
	{"error of a formula", func(e sheetEditor) { e.error("Đơn vị!B4", "#REF!") }, `
		cell-error Đơn vị!B4
	`},
	{"error where nothing is read", func(e sheetEditor) { e.set("Đơn vị!K3", nil); e.error("Đơn vị!K4", "#N/A") }, ``},
	{"formula without its value", func(e sheetEditor) {
		e.set("Nhiệm vụ!E6", nil)
		e.check(e.f.SetCellFormula(nv, "E6", `CONCATENATE("Tổng ","hợp")`))
	}, `
		formula-empty Nhiệm vụ!E6
	`},
	{"formula with its value", func(e sheetEditor) { e.check(e.f.SetCellFormula(nv, "E6", `CONCATENATE("Tổng ","hợp")`)) }, ``},
	{"control character", func(e sheetEditor) { e.set("Nhiệm vụ!E6", "Tổng_x0007_hợp") }, `
		bad-text Nhiệm vụ!E6
	`},
	{"control character that a program replaced", func(e sheetEditor) { e.set("Nhiệm vụ!E6", "Tổng\x01hợp") }, `
		bad-text Nhiệm vụ!E6
	`},
	{"blanks, line breaks and characters without width", func(e sheetEditor) {
		e.set("Đơn vị!B4", "\u00a0Quài\u200b Cang \ufeff\n")
		e.set("Nhiệm vụ!E6", "  Tổng\nhợp\u2028 ")
	}, ``},
	{"decomposed letters", func(e sheetEditor) { e.set("Đơn vị!B6", "To\u0309a Ti\u0300nh") }, ``},
	{"32,767 characters", func(e sheetEditor) { e.set("Nhiệm vụ!E6", strings.Repeat("chữ ", 8191)+"hết") }, ``},
	{"picture letters", func(e sheetEditor) { e.set("Nhiệm vụ!E6", "Tổng hợp 👍") }, ``},
	{"text of TCVN3", func(e sheetEditor) { e.inFont("Đơn vị!B4", "Quµi Cang", ".VnTime") }, `
		legacy-font? Đơn vị!B4
	`},
	{"capitals of TCVN3", func(e sheetEditor) { e.inFont("Văn bản!B5", "ñy ban nh©n d©n", ".VnTimeH") }, `
		legacy-font? Văn bản!B5
	`},
	{"text of VNI", func(e sheetEditor) { e.inFont("Đơn vị!B6", "Toûa Tình", "VNI-Times") }, `
		legacy-font? Đơn vị!B6
	`},
	{"Unicode in an old font", func(e sheetEditor) { e.inFont("Đơn vị!B6", "Tỏa Tình", ".VnTime") }, ``},
}

// error makes an error of a cell. The library has no call for it, so it is
// written into its memory of the sheet.
func (e sheetEditor) error(at, text string) {
	e.t.Helper()
	e.set(at, text)
	name, cell, _ := strings.Cut(at, "!")
	number := 2 // of the first table's part, after the sheet that a new file has
	for _, s := range templates.CampaignBook().Sheets {
		if s.Name == name {
			break
		}
		number++
	}
	sheet, found := e.f.Sheet.Load(fmt.Sprintf("xl/worksheets/sheet%d.xml", number))
	if !found {
		e.t.Fatal("no part for", name)
	}
	column, row, err := excelize.CellNameToCoordinates(cell)
	e.check(err)
	c := reflect.ValueOf(sheet).Elem().FieldByName("SheetData").FieldByName("Row").Index(row - 1).FieldByName("C").Index(column - 1)
	if r := c.FieldByName("R").String(); r != cell {
		e.t.Fatalf("%s is not %s", r, cell)
	}
	c.FieldByName("T").SetString("e")
	c.FieldByName("V").SetString(text)
}
