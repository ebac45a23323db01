package xlsx

import (
	"fmt"

	"congvan/templates"

	"github.com/xuri/excelize/v2"
)

// condition names one of the conditional formats. None says anything by
// colour alone: the check column says the same in words. None sets bold, which
// is wider than the row heights were estimated for.
type condition int

const (
	overdue condition = iota
	done
	near
	notMet
	missing
	mended
	conditionCount
)

func (b *book) makeConditions() {
	fill := func(colour string) excelize.Fill {
		return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
	}
	for name, s := range [conditionCount]*excelize.Style{
		overdue: {Font: &excelize.Font{Color: overdueInk}},
		done:    {Fill: fill(metFill)},
		near:    {Fill: fill(nearFill)},
		notMet:  {Fill: fill(notMetFill)},
		missing: {Font: &excelize.Font{Color: overdueInk}, Fill: fill(overdueFill)},
		mended:  {Font: &excelize.Font{Color: inputInk}, Fill: fill(inputFill)},
	} {
		id, err := b.file.NewConditionalStyle(s)
		b.check(err)
		b.rules[name] = id
	}
}

// when is one conditional format: a formula written for the first row.
type when struct {
	formula string
	look    condition
}

// paint gives cells their conditional formats, the most important first.
func (b *book) paint(sheet, cells string, rules ...when) {
	var options []excelize.ConditionalFormatOptions
	for _, r := range rules {
		options = append(options, excelize.ConditionalFormatOptions{
			Type: "formula", Criteria: r.formula, Format: &b.rules[r.look], StopIfTrue: true,
		})
	}
	b.check(b.file.SetConditionalFormat(sheet, cells, options))
}

// paintTable shows how each row stands.
func (b *book) paintTable(t *table) {
	whole := cell(0, t.first) + ":" + cell(t.visible()-1, t.last)
	at := func(column string) string { return fmt.Sprintf("$%s%d", letter(t.sheet.Column(column)), t.first) }
	is := func(column, value string) string { return fmt.Sprintf(`%s="%s"`, at(column), value) }
	switch t.sheet.Key {
	case templates.TaskSheet:
		finished := fmt.Sprintf("OR(%s,%s)", is(templates.StatusColumn, templates.Done), is(templates.StatusColumn, templates.DoneLate))
		b.paint(t.sheet.Name, whole,
			when{finished, done},
			when{fmt.Sprintf(`AND(%s<>"",%s<TODAY(),%s<>"%s")`, at(templates.LastDayColumn), at(templates.LastDayColumn),
				at(templates.StatusColumn), templates.NotOurs), overdue},
			when{is(templates.StatusColumn, templates.Blocked), notMet})
	case templates.CriteriaSheet:
		b.paint(t.sheet.Name, t.columnCells(templates.AssessmentColumn),
			when{is(templates.AssessmentColumn, templates.Met), done},
			when{is(templates.AssessmentColumn, templates.BasicallyMet), near},
			when{is(templates.AssessmentColumn, templates.NotMet), notMet})
		b.paintCheck(t)
	case templates.ProductSheet:
		b.paintCheck(t)
	}
}

// paintCheck colours the words of the check column.
func (b *book) paintCheck(t *table) {
	at := fmt.Sprintf("$%s%d", letter(t.sheet.Column(templates.CheckColumn)), t.first)
	b.paint(t.sheet.Name, t.columnCells(templates.CheckColumn),
		when{at + `="` + enough + `"`, done}, when{fmt.Sprintf(`OR(LEFT(%[1]s,5)="Thiếu",%[1]s="%[2]s")`, at, disagreement), near})
}
