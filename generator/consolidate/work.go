package consolidate

import (
	"congvan/generator/collect"
	"congvan/input"
	"congvan/templates"
)

// unitTasks are the tasks of one unit. A unit that sent nothing has them all,
// with nothing known of them.
func unitTasks(in Input, assignments []input.Assignment, unit int, all answers, came bool) []TaskFact {
	var facts []TaskFact
	for _, a := range input.TasksOf(assignments, unit) {
		key := templates.TaskKey(a.Task.Code)
		f := TaskFact{
			Unit: unit, Task: a.Task, LastDay: a.Task.Deadline.LastDay(in.Campaign.Settings.BeforeIncludesDay), Came: came,
			Status: all.text(key, templates.StatusColumn), DoneOn: all.day(key, templates.DoneOnColumn),
			Result: all.text(key, templates.ResultColumn), Evidence: all.text(key, templates.EvidenceColumn),
			Reason: all.text(key, templates.ReasonColumn), Note: all.text(key, templates.NoteColumn),
			Where: all.of(key, templates.StatusColumn).Where,
		}
		if p := all.of(key, templates.ProgressColumn); p.HasValue() {
			f.Progress = p.Value.Number
		}
		f.Done = f.Status == templates.Done || f.Status == templates.DoneLate
		switch {
		case f.Done:
			f.Late = daysBetween(f.LastDay, f.DoneOn)
		case came && f.Status != templates.NotOurs:
			f.Overdue = daysBetween(f.LastDay, in.Today)
		}
		facts = append(facts, f)
	}
	return facts
}

// unitProducts are the rows of the OCOP list with something in them.
func unitProducts(issued templates.Issued, all answers) []ProductFact {
	t, ok := issued.Table(templates.ProductSheet)
	if !ok {
		return nil
	}
	var facts []ProductFact
	for _, row := range t.Rows {
		p := ProductFact{Unit: issued.Unit, Key: row.Key, Values: map[string]collect.Value{}, Text: map[string]string{}}
		for _, c := range t.Sheet.Columns {
			a := all.of(row.Key, c.Key)
			if _, input := row.Rule(c); !input || !a.HasValue() {
				continue
			}
			p.Values[c.Key], p.Text[c.Key] = a.Value, a.Value.String()
			if p.Where == (input.Where{}) {
				p.Where = a.Where
			}
		}
		if len(p.Values) == 0 {
			continue
		}
		p.Expiry = expiry(p.Values[templates.DecidedOnColumn].Date)
		facts = append(facts, p)
	}
	return facts
}

// expiry is the last day a product's recognition holds.
func expiry(decided input.Date) input.Date {
	if decided.IsZero() {
		return input.Date{}
	}
	first := input.Date{Year: decided.Year, Month: decided.Month, Day: 1}
	month := input.DateOf(first.Time().AddDate(0, templates.CertificateMonths, 0))
	last := input.DateOf(month.Time().AddDate(0, 1, -1)) // as the sheet's EDATE: no 29/02 flows over into March
	return input.Date{Year: month.Year, Month: month.Month, Day: min(decided.Day, last.Day)}
}

// unitRemarks are the texts somebody should read, in the order of the form.
func unitRemarks(issued templates.Issued, all answers) []Remark {
	var remarks []Remark
	for _, t := range issued.Tables {
		for _, row := range t.Rows {
			for _, column := range []string{templates.ReasonColumn, templates.NoteColumn, templates.ValueColumn} {
				if column == templates.ValueColumn && row.Key != templates.RequestsKey {
					continue
				}
				if text := all.text(row.Key, column); text != "" {
					remarks = append(remarks, Remark{
						Unit: issued.Unit, About: about(t.Sheet, row), Text: text, Where: all.of(row.Key, column).Where,
					})
				}
			}
		}
	}
	return remarks
}

// about names a row of the form in words.
func about(s templates.Sheet, r templates.Row) string {
	switch s.Key {
	case templates.TaskSheet:
		return "Nhiệm vụ " + r.Values[templates.CodeColumn].Text
	case templates.CriteriaSheet:
		return "Chỉ tiêu " + r.Values[templates.CodeColumn].Text
	case templates.ProductSheet:
		return "Sản phẩm OCOP"
	}
	return "Kiến nghị"
}
