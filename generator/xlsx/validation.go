package xlsx

import (
	"fmt"
	"strings"

	"congvan/input"
	"congvan/templates"

	"github.com/xuri/excelize/v2"
)

// ruled is a rule with the cells it holds for.
type ruled struct {
	rule  templates.Rule
	cells []string
}

// validate lets every input refuse what it cannot be.
func (b *book) validate(t *table) {
	for i, c := range t.sheet.Columns {
		if c.Input {
			for _, one := range t.ruledCells(i, c) {
				b.addValidation(t.sheet.Name, one)
			}
		}
	}
}

// ruledCells gathers the inputs of a column by their rule, in the order of
// first appearance, as few ranges as possible.
func (t *table) ruledCells(column int, c templates.Column) []ruled {
	var all []ruled
	index := map[string]int{}
	previous := ""
	for i, r := range t.rows {
		rule, input := r.Rule(c)
		if !input {
			previous = ""
			continue
		}
		id := identity(rule)
		at, known := index[id]
		if !known {
			at = len(all)
			index[id] = at
			all = append(all, ruled{rule: rule})
		}
		place := cell(column, t.first+i)
		cells := &all[at].cells
		if id == previous {
			from, _, _ := strings.Cut((*cells)[len(*cells)-1], ":")
			(*cells)[len(*cells)-1] = from + ":" + place
		} else {
			*cells = append(*cells, place)
		}
		previous = id
	}
	return all
}

// identity tells rules apart: within a column, kind, list and what they say do.
func identity(r templates.Rule) string {
	return strings.Join([]string{string(r.Kind), r.List, r.Prompt.Title, r.Prompt.Text}, "\x00")
}

func (b *book) addValidation(sheet string, one ruled) {
	v := excelize.NewDataValidation(true)
	v.SetSqref(strings.Join(one.cells, " "))
	b.check(b.restrict(v, one.rule))
	v.SetInput(one.rule.Prompt.Title, one.rule.Prompt.Text)
	// Without this call excelize leaves the alert off: anything is accepted.
	v.SetError(excelize.DataValidationErrorStyleStop, one.rule.Error.Title, one.rule.Error.Text)
	b.check(b.file.AddDataValidation(sheet, v))
}

// largest bounds figures that have no bound of their own: beyond any sum of a
// commune, in any unit.
const largest = 1e15

// restrict sets what a rule accepts. Formulas here hold no &, < or >, which
// excelize does not escape.
func (b *book) restrict(v *excelize.DataValidation, r templates.Rule) error {
	kind, from, to := excelize.DataValidationTypeTextLength, any(0), any(r.MaxLength)
	switch r.Kind {
	case templates.Choice:
		list, ok := b.form.List(r.List)
		if !ok {
			return fmt.Errorf("no choice list %q", r.List)
		}
		v.SetSqrefDropList(list.Name)
		return nil
	case templates.Number, templates.Percent, templates.Year:
		kind, from, to = excelize.DataValidationTypeDecimal, *r.Min, largest
		if r.Kind == templates.Year {
			kind = excelize.DataValidationTypeWhole
		}
		if r.Max != nil {
			to = *r.Max
		}
	case templates.Date:
		issued := b.campaign.Dispatch.Date
		kind, from, to = excelize.DataValidationTypeDate, serial(templates.FirstDay(issued)), serial(templates.LastDay(issued))
	}
	return v.SetRange(from, to, kind, excelize.DataValidationOperatorBetween)
}

// serial is the number by which Excel counts a day.
func serial(d input.Date) int {
	return int(d.Time().Sub(input.Date{Year: 1899, Month: 12, Day: 30}.Time()).Hours() / 24)
}
