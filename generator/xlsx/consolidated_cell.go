package xlsx

import (
	"cmp"
	"strconv"
	"strings"
	"time"

	"congvan/input"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"
)

const (
	wholeFormat  = "#,##0"
	momentFormat = "dd/mm/yyyy hh:mm"
)

// officeZone is where receipts are told the time of.
var officeZone = time.FixedZone("+07", 7*60*60)

// heldBy is what a cell holds of a value, in which look, and as it is seen: a
// string, int, decimal, day or instant. A number has the format of the look, or
// one after its kind. What units wrote may hold anything, so
// it is made fit for a cell.
func heldBy(v any, l look) (held any, _ look, shown string) {
	switch v := v.(type) {
	case string:
		if v == "" {
			return nil, l, ""
		}
		shown = cut(printable(v), maxCellText)
		return escaped(shown), l, shown
	case int:
		l.number = cmp.Or(l.number, wholeFormat)
		return v, l, strconv.Itoa(v)
	case decimal.NullDecimal:
		if !v.Valid {
			return nil, l, ""
		}
		l.number = cmp.Or(l.number, figureFormat(v.Decimal))
		return v.Decimal.InexactFloat64(), l, input.Comma(v.Decimal)
	case input.Date:
		if v.IsZero() {
			return nil, l, ""
		}
		l.number = dateFormat
		return serial(v), l, v.String()
	case time.Time:
		if v.IsZero() {
			return nil, l, ""
		}
		v = v.In(officeZone)
		l.number = momentFormat
		minutes := v.Hour()*60 + v.Minute()
		return float64(serial(input.DateOf(v))) + float64(minutes)/(24*60), l, v.Format("02/01/2006 15:04")
	}
	return nil, l, ""
}

// figureFormat shows a figure with the decimals it has: #,##0.## would leave a
// comma hanging behind a whole one.
func figureFormat(d decimal.Decimal) string {
	const most = 6
	_, part, _ := strings.Cut(d.String(), ".")
	if part == "" {
		return wholeFormat
	}
	return wholeFormat + "." + strings.Repeat("0", min(len(part), most))
}

// enter writes a value into a cell and gives how it is seen.
func (b *consolidatedBook) enter(sheet, at string, v any, l look) string {
	held, l, shown := heldBy(v, l)
	b.paint(sheet, at, at, l)
	b.hold(sheet, at, held)
	return shown
}

func (b *consolidatedBook) hold(sheet, at string, held any) {
	switch held := held.(type) {
	case string:
		b.check(b.file.SetCellStr(sheet, at, held))
	case int:
		b.check(b.file.SetCellInt(sheet, at, int64(held)))
	case float64:
		b.check(b.file.SetCellFloat(sheet, at, held, -1, 64))
	}
}

// computed writes a formula together with what it shows.
func (b *consolidatedBook) computed(sheet, at, formula string, shown any, l look) {
	b.check(b.file.SetCellFormula(sheet, at, formula))
	b.paint(sheet, at, at, l)
	b.cached[sheet] = append(b.cached[sheet], cachedCell{at, shown})
}

// joined merges cells, each with the look, so that all have their lines.
func (b *consolidatedBook) joined(sheet, from, to string, v any, l look) string {
	b.paint(sheet, from, to, l)
	shown := b.enter(sheet, from, v, l)
	if from != to {
		b.check(b.file.MergeCell(sheet, from, to))
	}
	return shown
}

// opening writes the rows that open a sheet.
func (b *consolidatedBook) opening(sheet, title, legend string) {
	for row, line := range b.openingLines(title, legend) {
		b.enter(sheet, cell(0, row+1), line.text, line.look)
	}
	b.height(sheet, headingRow, 24)
}

type openingLine struct {
	text string
	look look
}

func (b *consolidatedBook) openingLines(title, legend string) []openingLine {
	return []openingLine{
		{title, look{size: 14, bold: true}},
		{b.ofPeriod(), look{italic: true}},
		{b.provisional(), look{bold: true, ink: inputInk}},
		{legend, look{ink: quietInk}},
	}
}

// a3 prints a sheet on A3, the larger paper of a wide table.
func (b *consolidatedBook) a3(sheet string) {
	const paperA3 = 8
	b.check(b.file.SetPageLayout(sheet, &excelize.PageLayoutOptions{Size: new(paperA3)}))
}
