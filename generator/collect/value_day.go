package collect

import (
	"strings"

	"congvan/input"
	"congvan/input/sheet"
	"congvan/templates"
)

// How a day was read.
const (
	howSerial  = "số thứ tự ngày của Excel"
	howDayText = "ngày gõ dạng chữ"
)

// day reads a date.
func (v valueReader) day() outcome {
	switch c := v.cell; c.Kind {
	case sheet.Day:
		if c.Day.IsZero() {
			return refused(input.BadDate, shown(c.Text))
		}
		return v.storedDay(c.Day)
	case sheet.Number:
		day := v.serial(c.Text)
		if c.Percent || day.IsZero() || !v.plausible(day) || strings.ContainsAny(c.Text, ".eE") {
			return refused(input.BadDate, cellText(c))
		}
		return taken(Value{Date: day}, howSerial).noted(input.ReturnReadAs, c.Text, day.String())
	case sheet.Text:
		return v.typedDay(templates.PlainText(c.Text))
	}
	return refused(input.BadDate, v.cell.Text)
}

func (v valueReader) typedDay(text string) outcome {
	day, err := input.TypedDate(text)
	if err != nil {
		return refusedBy(err)
	}
	if !v.plausible(day) {
		return refused(input.ReturnDayRange, day.String(), v.first.String(), v.last.String())
	}
	return taken(Value{Date: day}, howDayText)
}

// storedDay reads a day that Excel stored. On a computer set to the United
// States, 05/08/2022 typed for 5 August is stored as 8 May: where only the day
// turned round can be meant, somebody must look.
func (v valueReader) storedDay(day input.Date) outcome {
	turned, can := turnedRound(day)
	switch {
	case !v.plausible(day) && can && v.plausible(turned):
		return refused(input.ReturnDayTurned, day.String(), turned.String())
	case !v.plausible(day):
		return refused(input.ReturnDayRange, day.String(), v.first.String(), v.last.String())
	}
	out := taken(Value{Date: day}, "")
	switch {
	case v.cell.MonthOnly:
		return out.doubted(input.ReturnMonthOnly, day.String())
	case v.happened && can && !v.likely(day) && v.likely(turned):
		return out.doubted(input.ReturnDayTurned, day.String(), turned.String())
	}
	return out
}

// turnedRound swaps day and month.
func turnedRound(d input.Date) (turned input.Date, can bool) {
	return input.Date{Year: d.Year, Month: d.Day, Day: d.Month}, d.Day <= 12 && d.Day != d.Month
}

// plausible tells whether the sheet accepts the day.
func (v valueReader) plausible(d input.Date) bool { return !d.Before(v.first) && !v.last.Before(d) }

// likely tells whether something done about the dispatch may have been done
// that day.
func (v valueReader) likely(d input.Date) bool {
	return (v.dispatch.IsZero() || !d.Before(v.dispatch)) && (v.today.IsZero() || !v.today.Before(d))
}
