package consolidate

import (
	"congvan/generator/collect"
	"congvan/input"
	"congvan/templates"
)

// answers finds the answers of one reading.
type answers map[templates.CellKey]collect.Answer

func index(r collect.Reading) answers {
	all := make(answers, len(r.Answers))
	for _, a := range r.Answers {
		all[templates.CellKey{Row: a.Key, Column: a.Column}] = a
	}
	return all
}

// of is the answer of a cell; what the form does not ask is blank.
func (all answers) of(key, column string) collect.Answer {
	if a, ok := all[templates.CellKey{Row: key, Column: column}]; ok {
		return a
	}
	return collect.Answer{Key: key, Column: column, State: collect.Blank}
}

// text is a text or choice that was taken, "" for none.
func (all answers) text(key, column string) string {
	if a := all.of(key, column); a.HasValue() {
		return a.Value.Text
	}
	return ""
}

// day is a date that was taken.
func (all answers) day(key, column string) input.Date {
	if a := all.of(key, column); a.HasValue() {
		return a.Value.Date
	}
	return input.Date{}
}

// daysBetween counts the calendar days from one day to a later one; 0 where
// it is not later, or where one of them is not known.
func daysBetween(from, to input.Date) int {
	if from.IsZero() || to.IsZero() || !from.Before(to) {
		return 0
	}
	return int(to.Time().Sub(from.Time()).Hours() / 24)
}
