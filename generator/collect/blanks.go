package collect

import (
	"slices"

	"congvan/input"
	"congvan/templates"
)

// blanks asks for what is required and missing. Rows and columns that are gone
// are told where they should be.
func (g *reading) blanks() bool {
	need := g.out.needs(g.form)
	for _, f := range g.form.fields {
		a := g.at(f.key, f.column)
		if a.State == Blank && need(f) == asks {
			at := spot{where: a.Where, key: f.key, column: f.column, header: f.header, expect: g.expected(f)}
			g.tell(input.Error, input.ReturnMissing, at, f.header, howToFill(f))
		}
	}
	return true
}

// howToFill says what to write into an empty input, by its kind.
func howToFill(f field) input.Phrase {
	exempt := input.Phrase{}
	if f.unless.Column != "" {
		exempt = input.Phrase{VI: "; không thuộc đối tượng thì chọn " + f.unless.Value + " ở cột đánh giá", EN: "; choose " + f.unless.Value + " as the assessment where it does not apply"}
	}
	how := input.Phrase{VI: "điền ô này", EN: "fill it in"}
	switch f.rule.Kind {
	case templates.Number, templates.Percent:
		how = input.Phrase{VI: "gõ số, không có thì gõ 0", EN: "type a number, 0 if there is none"}
	case templates.Choice:
		how = input.Phrase{VI: "chọn trong danh sách của ô", EN: "choose from the cell's list"}
	case templates.Date:
		how = input.Phrase{VI: "gõ ngày/tháng/năm, ví dụ 05/08/2022", EN: "type day/month/year, such as 05/08/2022"}
	}
	return input.Phrase{VI: how.VI + exempt.VI, EN: how.EN + exempt.EN}
}

// at is the answer of an input.
func (g *reading) at(row, column string) *Answer {
	i, known := g.answers[templates.CellKey{Row: row, Column: column}]
	if !known {
		return &Answer{State: Gone}
	}
	return &g.out.Answers[i]
}

// needed says what the form wants of an input.
type needed int

const (
	free    needed = iota // not required
	asks                  // required
	excused               // required, but another answer frees the unit from it
)

// Completeness counts the required inputs of the form and those of them that
// have an answer, or need none because of another answer.
func (r Reading) Completeness(i templates.Issued) (filled, asked int) {
	f := &form{issued: i, rows: map[string]formRow{}}
	f.addRows()
	answers := r.byCell()
	need := r.needs(f)
	for _, one := range f.fields {
		switch n := need(one); {
		case n == free:
		case n == excused, answers[templates.CellKey{Row: one.key, Column: one.column}].has():
			filled++
			asked++
		default:
			asked++
		}
	}
	return filled, asked
}

func (a Answer) has() bool { return a.State == Taken || a.State == Doubted }

func (r Reading) byCell() map[templates.CellKey]Answer {
	all := make(map[templates.CellKey]Answer, len(r.Answers))
	for _, a := range r.Answers {
		all[templates.CellKey{Row: a.Key, Column: a.Column}] = a
	}
	return all
}

// needs decides for every input of the form whether it is required. A product
// that nobody named asks nothing; "không phát sinh" frees from all but the
// signature sheet; an indicator that does not apply has no result.
func (r Reading) needs(f *form) func(field) needed {
	answers := r.byCell()
	at := func(row, column string) Answer { return answers[templates.CellKey{Row: row, Column: column}] }
	nothing := at(templates.NothingKey, templates.ValueColumn).Value.Text == templates.Yes
	return func(one field) needed {
		if !one.required {
			return free
		}
		if one.open && !slices.ContainsFunc(f.inputs(one.key), func(o field) bool {
			a := at(o.key, o.column)
			return a.State != Blank && a.State != Gone && a.State != ""
		}) {
			return free
		}
		answered := at(one.key, one.column).has()
		switch excuse := one.unless; {
		case answered:
			return asks
		case excuse.Column != "" && at(one.key, excuse.Column).Value.Text == excuse.Value:
			return excused
		case nothing && one.sheet.Key != templates.SignSheet:
			return excused
		}
		return asks
	}
}

// Previous is what a unit answered as the form of the next period shows it,
// by the key of the row: for templates.IssueOptions.
func Previous(r Reading) map[string]string {
	all := map[string]string{}
	add := func(column string) {
		for _, a := range r.Answers {
			if text := a.text(); a.Column == column && a.has() && text != "" && all[a.Key] == "" {
				all[a.Key] = text
			}
		}
	}
	add(templates.StatusColumn) // of a task its state, not the words about it
	add(templates.ResultColumn)
	add(templates.AssessmentColumn) // where it does not apply there is no result
	return all
}

// text is the value as a sheet shows it.
func (a Answer) text() string {
	switch {
	case a.Value.Number.Valid:
		return input.Comma(a.Value.Number.Decimal)
	case !a.Value.Date.IsZero():
		return a.Value.Date.String()
	}
	return a.Value.Text
}
