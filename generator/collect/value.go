package collect

import (
	"errors"

	"congvan/input"
	"congvan/input/sheet"
	"congvan/templates"
)

// outcome is what became of one cell.
type outcome struct {
	state State
	value Value
	how   string
	notes []remark
}

// remark is a finding that does not know its place yet.
type remark struct {
	level input.Level
	code  input.Code
	args  []any
}

// valueReader reads one cell by the rule of its input. It depends on nothing
// else in the file, so that it can be tried with any cell.
type valueReader struct {
	cell     sheet.Cell
	rule     templates.Rule
	list     []string // Choice
	measure  string   // đơn vị tính of the row
	serial   func(number string) input.Date
	first    input.Date // the days that can be meant
	last     input.Date
	dispatch input.Date // zero: unknown
	today    input.Date
	happened bool // the day of something done: not to come
}

func (g *reading) valueReader(f field, c sheet.Cell) valueReader {
	issued := g.campaign.Dispatch.Date
	list, _ := g.form.issued.Form.List(f.rule.List)
	return valueReader{
		cell: c, rule: f.rule, list: list.Items, measure: g.form.printed(f.key, templates.UnitColumn), serial: g.book.DayOf,
		first: templates.FirstDay(issued), last: templates.LastDay(issued), dispatch: issued, today: g.options.Today,
		happened: f.column == templates.DoneOnColumn || f.column == templates.DecidedOnColumn || f.key == templates.SignedOnKey,
	}
}

// read reads a cell that holds something.
func (v valueReader) read() outcome {
	switch {
	case v.cell.Kind == sheet.Fault:
		return refused(input.CellError, v.cell.Text)
	case v.cell.Formula == sheet.Uncomputed:
		return refused(input.FormulaEmpty)
	}
	out := v.byKind()
	if v.cell.Formula == sheet.Computed && out.state != Refused {
		out.notes = append(out.notes, remark{input.Note, input.ReturnFormula, []any{shown(cellText(v.cell))}})
	}
	return out
}

func (v valueReader) byKind() outcome {
	switch v.rule.Kind {
	case templates.Number, templates.Percent:
		return v.figure()
	case templates.Year:
		return v.year()
	case templates.Date:
		return v.day()
	case templates.Choice:
		return v.choice()
	}
	return v.text()
}

func refused(code input.Code, args ...any) outcome {
	return outcome{state: Refused, notes: []remark{{input.Error, code, args}}}
}

// refusedBy is the outcome of a fault of package input.
func refusedBy(err error) outcome {
	var fault input.Fault
	if errors.As(err, &fault) {
		return refused(fault.Code, fault.Args...)
	}
	return refused(input.BadFigure, err.Error())
}

func taken(v Value, how string) outcome { return outcome{state: Taken, value: v, how: how} }

// doubted marks a value that somebody must look at.
func (o outcome) doubted(code input.Code, args ...any) outcome {
	o.state = Doubted
	o.notes = append(o.notes, remark{input.Warning, code, args})
	return o
}

// noted says how a value was read.
func (o outcome) noted(code input.Code, args ...any) outcome {
	o.notes = append(o.notes, remark{input.Note, code, args})
	return o
}
