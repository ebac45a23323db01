package xlsx

import (
	"strconv"

	"congvan/input"

	"github.com/xuri/excelize/v2"
)

// cell is the A1 name of a column, from 0, and a row, from 1.
func cell(column, row int) string { return letter(column) + strconv.Itoa(row) }

func letter(column int) string {
	s, _ := excelize.ColumnNumberToName(column + 1) // fails only beyond XFD
	return s
}

// absolute is $A$7:$A$20.
func absolute(column, first, last int) string {
	l := "$" + letter(column) + "$"
	return l + strconv.Itoa(first) + ":" + l + strconv.Itoa(last)
}

// text writes a string as a string, whatever it looks like.
func (b *book) text(sheet, at, s string, style styleName) {
	if s != "" {
		b.check(b.file.SetCellStr(sheet, at, clean(s)))
	}
	b.style(sheet, at, style)
}

func (b *book) number(sheet, at string, n int, style styleName) {
	b.check(b.file.SetCellInt(sheet, at, int64(n)))
	b.style(sheet, at, style)
}

// date writes a day as the serial number Excel counts it by.
func (b *book) date(sheet, at string, d input.Date, style styleName) {
	if !d.IsZero() {
		b.check(b.file.SetCellValue(sheet, at, d.Time()))
	}
	b.style(sheet, at, style)
}

// formula writes a formula with what it shows until a program calculates it:
// Excel's Protected View, telephones and previews never do. A string is shown
// as text, an int or float64 as a number.
func (b *book) formula(sheet, at, formula string, shown any, style styleName) {
	b.check(b.file.SetCellFormula(sheet, at, formula))
	b.style(sheet, at, style)
	b.cached[sheet] = append(b.cached[sheet], cachedCell{at, shown})
}

func (b *book) style(sheet, at string, style styleName) {
	b.check(b.file.SetCellStyle(sheet, at, at, b.styles[style]))
}

func (b *book) height(sheet string, row int, points float64) {
	b.check(b.file.SetRowHeight(sheet, row, points))
}

// widths sets the columns of a sheet, in millimetres, and a locked style on
// them and on a margin of columns beside: LibreOffice takes the style Normal
// for cells that have none, and Normal is unlocked (see makeStyles).
func (b *book) widths(sheet string, millimetres []float64) {
	const margin = 12
	b.check(b.file.SetColStyle(sheet, "A:"+letter(len(millimetres)+margin), b.styles[plain]))
	for i, mm := range millimetres {
		b.check(b.file.SetColWidth(sheet, letter(i), letter(i), columnUnits(mm)))
	}
}

// Excel measures columns in digits of the default font: one of Times New
// Roman 12 is 8 pixels wide at 96 per inch (ECMA-376 part 1, 18.3.1.13).
const digitPixels = 8

func columnPixels(mm float64) int { return int(mm*96/25.4 + 0.5) }

func columnUnits(mm float64) float64 { return float64(columnPixels(mm)) / digitPixels }
