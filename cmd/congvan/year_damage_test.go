package main

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"congvan/templates"

	"github.com/xuri/excelize/v2"
)

// yearDamage is one row, or a part of one, of the table of what goes wrong
// with returned sheets: what a unit does to its sheet, and through the book
// what must come of it. delivery, where it is set, is about the file.
type yearDamage struct {
	name     string
	do       func(b *yearBook)
	delivery func(d *yearDelivery)
}

// yearFigures is done to the results that communes give.
var yearFigures = []yearDamage{
	figureDamage("a decimal comma as text", templates.Percent, "8,5", "8,5"),
	figureDamage("thousands and comma as text", templates.Number, "1.135,42", "1135,42", "N return-read-as"),
	figureDamage("one point that reads in two ways", templates.Number, "1.285", "", "E ambiguous-number"),
	figureDamage("a percentage with its sign", templates.Percent, "95%", "95", "N return-read-as"),
	figureDamage("a share for a percentage", templates.Percent, 0.95, "0,95", "W return-fraction"),
	formatDamage(figureDamage("a cell in percent format", templates.Percent, 0.955, "95,5"), templates.Percent, "0.0%"),
	figureDamage("more than all", templates.Percent, 120.0, "", "E return-out-of-bounds"),
	figureDamage("a dash", templates.Percent, "-", "", "E return-figure-word"),
	figureDamage("the word không", templates.Number, "không", "", "E return-figure-word"),
	figureDamage("nought", templates.Number, 0.0, "0"),
	figureDamage("about sixty", templates.Percent, "khoảng 60", "", "E bad-figure"),
	figureDamage("two figures", templates.Percent, "35% (12% tập trung)", "", "E return-two-figures"),
	figureDamage("nothing", templates.Number, nil, "", "E return-missing"),
	formatDamage(figureDamage("a figure that Excel made a day", templates.Number, onDay(5, 8), "", "E return-figure-is-day"), templates.Number, "d/m"),
	claimDamage("small letters", "đạt", templates.Met, "N return-read-as"),
	claimDamage("Đ", "Đ", templates.Met, "N return-read-as"),
	claimDamage("x", "x", templates.Met, "N return-read-as"),
	claimDamage("one", 1, templates.Met, "N return-read-as"),
	claimDamage("Đat", "Đat", templates.Met, "N return-read-as"),
	claimDamage("decomposed letters", "\u0110a\u0323t", templates.Met),
	claimDamage("không for a judgement", "không", "", "E return-not-in-list"),
	claimDamage("a claim that the figure contradicts", templates.NotMet, templates.NotMet, "W return-claim"),
	{name: "a formula over an input", do: func(b *yearBook) {
		key := b.met()
		sheet, cell := b.place(key, templates.ResultColumn)
		b.must(b.SetCellFormula(sheet, cell, "60+40"))
		b.tell("N return-formula", key, templates.ResultColumn)
	}},
	{name: "#REF!", do: func(b *yearBook) {
		key := templates.IndicatorKey(b.indicator(templates.Percent).Code)
		b.write(key, templates.ResultColumn, 77777)
		b.read(key, templates.ResultColumn, "")
		b.tell("E cell-error", key, templates.ResultColumn)
		_, cell := b.place(key, templates.ResultColumn)
		was := regexp.MustCompile(`(<c r="` + cell + `"[^>]*)><v>77777</v>`)
		b.after = func(raw []byte) []byte {
			return repacked(b.t, raw, func(part string) string { return was.ReplaceAllString(part, `$1 t="e"><v>#REF!</v>`) })
		}
	}},
	{name: "a total typed over", do: func(b *yearBook) {
		rows, err := b.GetRows(templates.SummarySheet)
		b.must(err)
		for r := range rows {
			for c := range rows[r] {
				cell, err := excelize.CoordinatesToCellName(c+1, r+1)
				b.must(err)
				if formula, err := b.GetCellFormula(templates.SummarySheet, cell); err == nil && formula != "" {
					b.must(b.SetCellValue(templates.SummarySheet, cell, 19))
				}
			}
		}
	}},
	{name: "a font of TCVN3", do: func(b *yearBook) {
		key := templates.IndicatorKey(b.indicator(templates.Percent).Code)
		b.style(key, templates.NoteColumn, excelize.Style{Font: &excelize.Font{Family: ".VnTime"}})
		b.write(key, templates.NoteColumn, "§¹t chuÈn")
		b.read(key, templates.NoteColumn, "Đạt chuẩn")
		b.tell("N legacy-font", key, templates.NoteColumn)
	}},
	{name: "merged cells", do: func(b *yearBook) {
		one, next := b.neighbours()
		sheet, from := b.place(one, templates.AssessmentColumn)
		_, to := b.place(next, templates.AssessmentColumn)
		b.must(b.MergeCell(sheet, from, to))
		b.read(next, templates.AssessmentColumn, "")
		b.tell("W return-merged", one, templates.AssessmentColumn)
		b.tell("E return-missing", next, templates.AssessmentColumn)
	}},
	{name: "rows sorted", do: func(b *yearBook) {
		one, next := b.neighbours()
		sheet, _ := b.place(one, templates.ResultColumn)
		b.swapRows(sheet, b.row(one, templates.ResultColumn), b.row(next, templates.ResultColumn))
	}},
	{name: "a row inserted", do: func(b *yearBook) {
		one, _ := b.neighbours()
		sheet, _ := b.place(one, templates.ResultColumn)
		b.must(b.InsertRows(sheet, b.row(one, templates.ResultColumn), 2))
	}},
	{name: "a row deleted", do: func(b *yearBook) {
		one, _ := b.neighbours()
		sheet, _ := b.place(one, templates.ResultColumn)
		b.must(b.RemoveRow(sheet, b.row(one, templates.ResultColumn)))
		b.forget(func(k templates.CellKey) bool { return k.Row == one })
		b.told = append(b.told, "E return-row-gone "+sheet)
	}},
	{name: "a column inserted", do: func(b *yearBook) {
		one, _ := b.neighbours()
		sheet, _ := b.place(one, templates.ResultColumn)
		b.must(b.InsertCols(sheet, b.letter(one, templates.ResultColumn), 1))
	}},
	{name: "a column deleted", do: func(b *yearBook) {
		one, _ := b.neighbours()
		sheet, _ := b.place(one, templates.EvidenceColumn)
		b.must(b.RemoveCol(sheet, b.letter(one, templates.EvidenceColumn)))
		b.forget(func(k templates.CellKey) bool {
			return k.Column == templates.EvidenceColumn && strings.HasPrefix(k.Row, "ct:")
		})
		b.told = append(b.told, "W return-column-gone "+sheet)
	}},
	{name: "the keys deleted and rows sorted", do: func(b *yearBook) {
		one, next := b.neighbours()
		sheet, _ := b.place(one, templates.ResultColumn)
		b.swapRows(sheet, b.row(one, templates.ResultColumn), b.row(next, templates.ResultColumn))
		b.must(b.RemoveCol(sheet, b.keyLetter(sheet)))
		b.told = append(b.told, "W return-keys-gone "+sheet)
	}},
	{name: "phantom rows", do: func(b *yearBook) {
		style, err := b.NewStyle(&excelize.Style{Fill: excelize.Fill{Type: "pattern", Color: []string{"FFFF00"}, Pattern: 1}})
		b.must(err)
		sheet, _ := b.place(templates.IndicatorKey(b.known().Code), templates.ResultColumn)
		b.must(b.SetCellStyle(sheet, "A300", "K900", style))
	}},
	{name: "a sheet renamed", do: func(b *yearBook) {
		sheet, _ := b.place(templates.IndicatorKey(b.known().Code), templates.ResultColumn)
		b.must(b.SetSheetName(sheet, "Sheet1"))
		b.told = append(b.told, "N return-sheet-renamed Sheet1")
	}},
	{name: "a threshold changed", do: func(b *yearBook) {
		sheet, _ := b.place(templates.IndicatorKey(b.known().Code), templates.ResultColumn)
		cell := fmt.Sprint("D", b.row(templates.IndicatorKey(b.known().Code), templates.ResultColumn))
		b.must(b.SetCellValue(sheet, cell, "≥ 5%"))
		b.told = append(b.told, "W return-locked-changed "+sheet+"!"+cell)
	}},
}

// yearTasks is done to what every unit fills in.
var yearTasks = []yearDamage{
	dayDamage("a day as text", "5/8/2022", "05/08/2022"),
	dayDamage("a day with points", "5.8.22", "05/08/2022"),
	dayDamage("a day of another program", "2022-08-05", "05/08/2022"),
	dayDamage("month before day", "8/13/2022", "", "E date-swapped"),
	dayDamage("words for a day", "đầu tháng 8", "", "E bad-date"),
	dayDamage("a day turned round by Excel", onDay(3, 8), "08/03/2022", "W return-day-turned"),
	dayDamage("a day to come", time.Date(2023, 8, 20, 0, 0, 0, 0, time.UTC), "20/08/2023", "W return-day-to-come"),
	statusDamage("no-break spaces", "\u00a0Hoàn\u00a0thành", templates.Done),
	statusDamage("another word", "đã xong", templates.Done, "N return-read-as"),
	statusDamage("no word of the list", "Cơ bản xong", "", "E return-not-in-list"),
	statusDamage("no status", nil, "", "E return-missing"),
	{name: "a pasted block", do: func(b *yearBook) {
		key := b.doneTask()
		sheet, cell := b.place(key, templates.StatusColumn)
		b.must(b.DeleteDataValidation(sheet))
		b.must(b.SetCellStyle(sheet, cell, cell, 0))
		b.must(b.SetCellValue(sheet, cell, "HOÀN THÀNH"))
		b.tell("N return-read-as", key, templates.StatusColumn)
	}},
	{name: "the stamp deleted", do: func(b *yearBook) {
		b.must(b.DeleteSheet(templates.StampSheet))
		b.told = append(b.told, "N return-fallback")
	}},
	{name: "a sheet of one's own", do: func(b *yearBook) {
		_, err := b.NewSheet("Ghi chú họp")
		b.must(err)
		b.must(b.SetCellValue("Ghi chú họp", "A1", "họp ngày 5/8"))
		b.told = append(b.told, "N return-sheet-extra Ghi chú họp")
	}},
	{name: "a telephone number as a figure", do: func(b *yearBook) {
		b.answer(templates.PhoneKey, templates.ValueColumn, 912345678)
		b.tell("N return-text-is-figure", templates.PhoneKey, templates.ValueColumn)
	}},
}

// Every row of the table has a name of its own.
func TestYearDamageNames(t *testing.T) {
	seen := map[string]bool{}
	for _, all := range [][]yearDamage{yearFigures, yearTasks, yearDeliveries} {
		for _, d := range all {
			if seen[d.name] {
				t.Errorf("%q twice", d.name)
			}
			seen[d.name] = true
		}
	}
}
