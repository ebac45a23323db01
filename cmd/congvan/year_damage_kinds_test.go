package main

import (
	"fmt"
	"strings"
	"time"

	"congvan/input"
	"congvan/templates"

	"github.com/xuri/excelize/v2"
)

// figureDamage writes something into the result of an indicator of that kind. With
// read the sheet must be healed to it; else the cell is asked back, or told.
func figureDamage(name string, kind templates.Kind, write any, read string, findings ...string) yearDamage {
	return yearDamage{name: name, do: func(b *yearBook) {
		t := b.indicator(kind)
		key := templates.IndicatorKey(t.Code)
		b.write(key, templates.ResultColumn, write)
		b.read(key, templates.ResultColumn, read)
		if b.withoutPart(t); read != "" {
			b.claim(t, 0.5)
		}
		for _, f := range findings {
			b.tell(f, key, templates.ResultColumn)
		}
	}}
}

// indicator takes an indicator whose result is of a kind, another one in every
// unit.
func (b *yearBook) indicator(kind templates.Kind) input.Threshold {
	b.t.Helper()
	var all []input.Threshold
	for _, t := range b.campaign.Criteria.Thresholds(b.campaign.Units[b.issued.Unit]) {
		if templates.ResultRule(t).Kind == kind {
			all = append(all, t)
		}
	}
	if len(all) == 0 {
		b.t.Fatalf("no indicator of the kind %s", kind)
	}
	return all[b.issued.Unit%len(all)]
}

// withoutPart clears the figure "trong đó", which might be more than a whole
// that has changed.
func (b *yearBook) withoutPart(t input.Threshold) {
	if t.Indicator.SubValue != nil {
		b.answer(templates.SubValueKey(t.Code), templates.ResultColumn, nil)
	}
}

// formatDamage gives a damage of an indicator's result a number format.
func formatDamage(d yearDamage, kind templates.Kind, format string) yearDamage {
	do := d.do
	d.do = func(b *yearBook) {
		do(b)
		b.style(templates.IndicatorKey(b.indicator(kind).Code), templates.ResultColumn, excelize.Style{CustomNumFmt: &format})
	}
	return d
}

// claimDamage writes something into the unit's own assessment of an indicator
// that is met.
func claimDamage(name string, write any, read string, findings ...string) yearDamage {
	return yearDamage{name: name, do: func(b *yearBook) {
		key := b.met()
		b.write(key, templates.AssessmentColumn, write)
		b.read(key, templates.AssessmentColumn, read)
		for _, f := range findings {
			b.tell(f, key, templates.AssessmentColumn)
		}
	}}
}

// met makes an indicator with a known threshold met.
func (b *yearBook) met() string {
	b.t.Helper()
	t := b.known()
	key := templates.IndicatorKey(t.Code)
	b.answer(key, templates.ResultColumn, 100.0)
	b.withoutPart(t)
	b.answer(key, templates.AssessmentColumn, templates.Met)
	return key
}

// known is an indicator that is met from some percentage on.
func (b *yearBook) known() input.Threshold {
	b.t.Helper()
	var all []input.Threshold
	for _, t := range b.campaign.Criteria.Thresholds(b.campaign.Units[b.issued.Unit]) {
		if t.Goal != nil && t.Goal.Number.Valid && t.Indicator.Direction == ">=" && t.Indicator.Kind == input.KindPercent {
			all = append(all, t)
		}
	}
	if len(all) == 0 {
		b.t.Fatal("no such indicator")
	}
	return all[b.issued.Unit%len(all)]
}

// dayDamage writes something for the day on which the unit's first task was done.
func dayDamage(name string, write any, read string, findings ...string) yearDamage {
	return yearDamage{name: name, do: func(b *yearBook) {
		key := b.doneTask()
		b.write(key, templates.DoneOnColumn, write)
		b.read(key, templates.DoneOnColumn, read)
		for _, f := range findings {
			b.tell(f, key, templates.DoneOnColumn)
		}
	}}
}

// doneTask makes the unit's first task done in time.
func (b *yearBook) doneTask() string {
	table, _ := b.issued.Table(templates.TaskSheet)
	key := table.Rows[0].Key
	b.answer(key, templates.StatusColumn, templates.Done)
	b.answer(key, templates.DoneOnColumn, onDay(8, 3))
	b.answer(key, templates.ResultColumn, b.words("Xong", key))
	return key
}

// statusDamage writes something for the state of that task.
func statusDamage(name string, write any, read string, findings ...string) yearDamage {
	return yearDamage{name: name, do: func(b *yearBook) {
		key := b.doneTask()
		b.write(key, templates.StatusColumn, write)
		b.read(key, templates.StatusColumn, read)
		for _, f := range findings {
			b.tell(f, key, templates.StatusColumn)
		}
	}}
}

func onDay(month, day int) time.Time {
	return time.Date(2022, time.Month(month), day, 0, 0, 0, 0, time.UTC)
}

// neighbours are two indicators in rows beside each other.
func (b *yearBook) neighbours() (one, next string) {
	b.t.Helper()
	table, _ := b.issued.Table(templates.CriteriaSheet)
	n := b.issued.Unit % 10
	for i := range table.Rows[1:] {
		one, next := table.Rows[i], table.Rows[i+1]
		if strings.HasPrefix(one.Key, "ct:") && strings.HasPrefix(next.Key, "ct:") && one.Kind == templates.Entry && next.Kind == templates.Entry {
			if n--; n < 0 {
				return one.Key, next.Key
			}
		}
	}
	b.t.Fatal("no neighbours")
	return "", ""
}

// swapRows exchanges what stands in two rows, as sorting does.
func (b *yearBook) swapRows(sheet string, one, other int) {
	b.t.Helper()
	for column := 1; column <= 20; column++ {
		x, err := excelize.CoordinatesToCellName(column, one)
		b.must(err)
		y, err := excelize.CoordinatesToCellName(column, other)
		b.must(err)
		if formula, err := b.GetCellFormula(sheet, x); err != nil || formula != "" {
			continue
		}
		was := b.stored(sheet, x)
		b.must(b.SetCellValue(sheet, x, b.stored(sheet, y)))
		b.must(b.SetCellValue(sheet, y, was))
	}
}

// stored is what a cell holds: a figure as a figure.
func (b *yearBook) stored(sheet, cell string) any {
	b.t.Helper()
	v, err := b.GetCellValue(sheet, cell, excelize.Options{RawCellValue: true})
	b.must(err)
	kind, err := b.GetCellType(sheet, cell)
	b.must(err)
	var f float64
	if _, err := fmt.Sscanf(v, "%g", &f); err == nil && kind == excelize.CellTypeUnset {
		return f
	}
	if v == "" {
		return nil
	}
	return v
}

// keyLetter is the hidden column of a sheet.
func (b *yearBook) keyLetter(sheet string) string {
	b.t.Helper()
	rows, err := b.GetRows(sheet)
	b.must(err)
	for _, r := range rows {
		for i, text := range r {
			if text == templates.KeyHeader {
				name, err := excelize.ColumnNumberToName(i + 1)
				b.must(err)
				return name
			}
		}
	}
	b.t.Fatal("no keys")
	return ""
}
