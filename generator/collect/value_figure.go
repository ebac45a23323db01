package collect

import (
	"regexp"
	"strconv"
	"strings"

	"congvan/input"
	"congvan/input/sheet"
	"congvan/templates"

	"github.com/shopspring/decimal"
)

// How a figure was read.
const (
	howText    = "số gõ dạng chữ"
	howPercent = "ô định dạng phần trăm"
	howMeasure = "bỏ đơn vị tính"
)

// figure reads a number or a percentage, the latter as 0 to 100.
func (v valueReader) figure() outcome {
	switch c := v.cell; c.Kind {
	case sheet.Number:
		return v.storedFigure()
	case sheet.Day:
		return refused(input.ReturnFigureIsDay, cellText(c))
	case sheet.Text:
		return v.typedFigure(templates.PlainText(c.Text))
	}
	return refused(input.BadFigure, v.cell.Text)
}

// storedFigure reads a cell that holds a number.
func (v valueReader) storedFigure() outcome {
	d, ok := figureOf(v.cell.Text)
	if !ok {
		return refused(input.BadFigure, v.cell.Text)
	}
	switch {
	case v.cell.Percent && v.rule.Kind == templates.Percent:
		return v.bounded(d.Shift(2), howPercent)
	case v.cell.Percent:
		return refused(input.ReturnPercentFormat, cellText(v.cell))
	}
	return v.bounded(d, "").fraction(v, d)
}

// fraction doubts a share typed where percent are asked: 0,95 for 95.
func (o outcome) fraction(v valueReader, d decimal.Decimal) outcome {
	one := decimal.NewFromInt(1)
	if o.state != Taken || v.rule.Kind != templates.Percent || !d.IsPositive() || !d.LessThan(one) {
		return o
	}
	return o.doubted(input.ReturnFraction, input.Comma(d), input.Comma(d.Shift(2)))
}

// nothingWords are what people write for "there is nothing to say", each of
// them with several meanings.
var nothingWords = map[string]bool{
	"-": true, "–": true, "—": true, "--": true, "x": true, "khong": true, "khong co": true, "ko": true, "k": true,
	"…": true, "...": true, "..": true, ".": true, "/": true, "n/a": true, "na": true, "?": true, "chua": true, "chua co": true,
	"co": true, "v": true, "khong ap dung": true,
}

var (
	numbersIn = regexp.MustCompile(`\d+(?:[.,]\d+)*`)
	signs     = strings.NewReplacer("−", "-", "％", "%")
)

// typedFigure reads a text.
func (v valueReader) typedFigure(text string) outcome {
	how, bare := howText, signs.Replace(text)
	switch {
	case nothingWords[strings.ToLower(input.Fold(bare))]:
		return refused(input.ReturnFigureWord, shown(text))
	case strings.HasSuffix(bare, "%") && v.rule.Kind != templates.Percent:
		return refused(input.ReturnPercentFormat, shown(text))
	}
	if rest, ok := withoutMeasure(bare, v.measure); ok {
		bare, how = rest, howMeasure
	}
	if !input.LooksLikeFigure(bare) && len(numbersIn.FindAllString(bare, 3)) > 1 {
		return refused(input.ReturnTwoFigures, shown(text))
	}
	plain, err := input.TypedFigure(bare, v.fits)
	if err != nil {
		return refusedBy(err)
	}
	d, err := decimal.NewFromString(plain)
	if err != nil {
		return refused(input.BadFigure, shown(text))
	}
	out := v.bounded(d, how)
	if !strings.HasSuffix(bare, "%") {
		out = out.fraction(v, d)
	}
	if out.state == Taken && (how == howMeasure || strings.Trim(bare, "0123456789,") != "") {
		out = out.noted(input.ReturnReadAs, shown(text), input.Comma(d))
	}
	return out
}

// withoutMeasure takes the unit of measure from the end of a text, where it is
// the one the sheet prints.
func withoutMeasure(text, measure string) (rest string, ok bool) {
	measure = templates.PlainText(measure)
	if measure == "" || measure == "%" {
		return text, false
	}
	rs, unit := []rune(text), []rune(measure)
	if len(rs) <= len(unit) {
		return text, false
	}
	tail := string(rs[len(rs)-len(unit):])
	if input.Fold(tail) != input.Fold(measure) {
		return text, false
	}
	return strings.TrimSpace(string(rs[:len(rs)-len(unit)])), true
}

// fits tells whether a figure is one the rule accepts.
func (v valueReader) fits(d decimal.Decimal) bool {
	return (v.rule.Min == nil || d.GreaterThanOrEqual(decimal.NewFromFloat(*v.rule.Min))) &&
		(v.rule.Max == nil || d.LessThanOrEqual(decimal.NewFromFloat(*v.rule.Max)))
}

func (v valueReader) bounded(d decimal.Decimal, how string) outcome {
	if !v.fits(d) {
		return refused(input.ReturnOutOfBounds, input.Comma(d), boundsText(v.rule))
	}
	return taken(Value{Number: decimal.NewNullDecimal(d)}, how)
}

// figureOf is a stored figure as one types it: workbooks store 0.29 as
// 0.28999999999999998. Not ok for what no office counts.
func figureOf(stored string) (decimal.Decimal, bool) {
	const most, digits = 1e15, 15
	f, err := strconv.ParseFloat(strings.TrimSpace(stored), 64)
	if err != nil || f != f || f > most || f < -most || f != 0 && f < 1/most && f > -1/most {
		return decimal.Decimal{}, false
	}
	d, err := decimal.NewFromString(strconv.FormatFloat(f, 'g', digits, 64))
	return d, err == nil
}

// year reads a year of four digits.
func (v valueReader) year() outcome {
	switch c := v.cell; c.Kind {
	case sheet.Number:
		if d, ok := figureOf(c.Text); ok && d.IsInteger() && !c.Percent {
			return v.bounded(d, "")
		}
		return refused(input.BadYear, cellText(c))
	case sheet.Day:
		return v.yearOfDay()
	case sheet.Text:
		span, err := input.TypedYears(c.Text)
		if err != nil || span.First != span.Last {
			return refused(input.BadYear, shown(c.Text))
		}
		out := v.bounded(decimal.NewFromInt(int64(span.First)), howText)
		if out.state == Taken && strings.Trim(templates.PlainText(c.Text), "0123456789") != "" {
			out = out.noted(input.ReturnReadAs, shown(c.Text), strconv.Itoa(span.First))
		}
		return out
	}
	return refused(input.BadYear, v.cell.Text)
}

// yearOfDay reads a year typed into a cell formatted as a date, which shows
// some day of 1905, and a whole date.
func (v valueReader) yearOfDay() outcome {
	if d, ok := figureOf(v.cell.Text); ok && d.IsInteger() && v.fits(d) {
		return taken(Value{Number: decimal.NewNullDecimal(d)}, "").noted(input.ReturnReadAs, cellText(v.cell), d.String())
	}
	year := decimal.NewFromInt(int64(v.cell.Day.Year))
	out := v.bounded(year, "năm của ngày")
	if out.state == Taken {
		out = out.noted(input.ReturnReadAs, cellText(v.cell), year.String())
	}
	return out
}
