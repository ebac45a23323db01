package xlsx

import (
	"fmt"

	"congvan/input"
	"congvan/templates"
)

// What the check column says.
const (
	enough            = "Đủ"
	nameMissing       = "Thiếu tên"
	resultMissing     = "Thiếu kết quả"
	assessmentMissing = "Thiếu đánh giá"
	disagreement      = "Xem lại đánh giá"
)

// checkFormula says in words how a row stands.
func (b *book) checkFormula(t *table, r templates.Row, at int) string {
	ref := func(column string) string { return cell(t.sheet.Column(column), at) }
	switch t.sheet.Key {
	case templates.TaskSheet:
		return taskCheck(ref(templates.StatusColumn), ref(templates.LastDayColumn))
	case templates.CriteriaSheet:
		return b.criteriaCheck(r.Key, ref(templates.ResultColumn), ref(templates.AssessmentColumn))
	}
	return t.productCheck(r, at)
}

// standing is what checkFormula gives while the workbook is as it was made.
func (b *book) standing(t *table, r templates.Row) string {
	switch t.sheet.Key {
	case templates.TaskSheet:
		return b.taskStanding(r)
	case templates.CriteriaSheet:
		return b.criteriaStanding(r)
	}
	switch {
	case r.Values[templates.ProductColumn].Text != "":
		return enough
	case t.sheet.Opens(r.Key) && !t.touched(r):
		return ""
	}
	return nameMissing
}

// soonDays is how many days ahead the sheet warns.
const soonDays = 7

func taskCheck(status, last string) string {
	is := func(s string) string { return status + `="` + s + `"` }
	return fmt.Sprintf(`IF(OR(%s,%s),"Đã xong",IF(%s,"Không thực hiện",`, is(templates.Done), is(templates.DoneLate), is(templates.NotOurs)) +
		fmt.Sprintf(`IF(AND(%[1]s<>"",%[1]s<TODAY()),"Quá hạn "&(TODAY()-%[1]s)&" ngày",`, last) +
		fmt.Sprintf(`IF(%s="","Chưa điền",IF(%s="","Không có hạn",IF(%s-TODAY()<=%d,"Còn "&(%s-TODAY())&" ngày","Trong hạn"))))))`,
			status, last, last, soonDays, last)
}

func (b *book) taskStanding(r templates.Row) string {
	status, last := r.Values[templates.StatusColumn].Text, r.Values[templates.LastDayColumn].Date
	left := 0
	if !last.IsZero() {
		left = daysBetween(input.DateOf(b.options.Now), last)
	}
	switch {
	case status == templates.Done || status == templates.DoneLate:
		return "Đã xong"
	case status == templates.NotOurs:
		return "Không thực hiện"
	case left < 0:
		return fmt.Sprintf("Quá hạn %d ngày", -left)
	case status == "":
		return "Chưa điền"
	case last.IsZero():
		return "Không có hạn"
	case left <= soonDays:
		return fmt.Sprintf("Còn %d ngày", left)
	}
	return "Trong hạn"
}

// criteriaCheck also asks to look again where the unit's own assessment goes
// against its result; it never says which of them is wrong.
func (b *book) criteriaCheck(key, result, assessment string) string {
	last := `"` + enough + `"`
	if miss := missFormula(b.thresholds[key], result); miss != "" {
		last = fmt.Sprintf(`IF(OR(AND(%[1]s="%[2]s",%[3]s),AND(%[1]s="%[4]s",NOT(%[3]s))),"%[5]s","%[6]s")`,
			assessment, templates.Met, miss, templates.NotMet, disagreement, enough)
		if b.thresholds[key].Goal.Number.Valid {
			last = fmt.Sprintf(`IF(ISNUMBER(%s),%s,"%s")`, result, last, enough)
		}
	}
	return fmt.Sprintf(`IF(%[2]s="%[3]s","%[4]s",IF(%[1]s="","%[5]s",IF(%[2]s="","%[6]s",%[7]s)))`,
		result, assessment, templates.NotApplicable, enough, resultMissing, assessmentMissing, last)
}

// missFormula tells whether a result misses its threshold; "" where nobody
// knows.
func missFormula(t input.Threshold, result string) string {
	if t.Goal == nil {
		return ""
	}
	if !t.Goal.Number.Valid {
		return fmt.Sprintf(`%s<>"%s"`, result, t.Goal.Text)
	}
	against, known := map[string]string{">=": "<", "<=": ">", "==": "<>"}[t.Indicator.Direction]
	if !known {
		return ""
	}
	return result + against + t.Goal.Number.Decimal.String()
}

func (b *book) criteriaStanding(r templates.Row) string {
	result, assessment := r.Values[templates.ResultColumn].Text, r.Values[templates.AssessmentColumn].Text
	switch {
	case assessment == templates.NotApplicable:
		return enough
	case result == "":
		return resultMissing
	case assessment == "":
		return assessmentMissing
	}
	switch verdict := b.judged(r.Key, result); {
	case assessment == templates.Met && verdict == input.VerdictMiss, assessment == templates.NotMet && verdict == input.VerdictMet:
		return disagreement
	}
	return enough
}

// judged holds a result against its threshold. A figure is one only where it
// was carried in as a number; a text that looks like one is none to a program.
func (b *book) judged(key, result string) input.Verdict {
	t := b.thresholds[key]
	if t.Goal == nil || !t.Goal.Number.Valid {
		return t.JudgeWord(result)
	}
	if answer, ok := b.carried[templates.CellKey{Row: key, Column: templates.ResultColumn}]; ok && answer.Value.Number.Valid {
		return t.JudgeFigure(answer.Value.Number.Decimal)
	}
	return input.NoVerdict
}

// thresholdsOf finds the thresholds of a judged unit by the keys of their rows.
func thresholdsOf(c *input.Campaign, unit int) map[string]input.Threshold {
	all := map[string]input.Threshold{}
	if !c.Judges(unit) {
		return all
	}
	for _, t := range c.Criteria.Thresholds(c.Units[unit]) {
		all[templates.IndicatorKey(t.Code)] = t
	}
	return all
}

// productCheck says nothing about an open row while all of it is blank.
func (t *table) productCheck(r templates.Row, at int) string {
	name := cell(t.sheet.Column(templates.ProductColumn), at)
	missing := `"` + nameMissing + `"`
	if t.sheet.Opens(r.Key) {
		var counts []tally
		for _, span := range t.inputSpans() {
			counts = append(counts, tally{formula: fmt.Sprintf("COUNTA(%s:%s)", cell(span[0], at), cell(span[1], at))})
		}
		missing = fmt.Sprintf(`IF(%s=0,"",%s)`, sum(counts...).formula, missing)
	}
	return fmt.Sprintf(`IF(%s<>"","%s",%s)`, name, enough, missing)
}

// inputSpans are the input columns, neighbours together.
func (t *table) inputSpans() [][2]int {
	var all [][2]int
	for i, c := range t.sheet.Columns {
		switch {
		case !c.Input:
		case len(all) > 0 && all[len(all)-1][1] == i-1:
			all[len(all)-1][1] = i
		default:
			all = append(all, [2]int{i, i})
		}
	}
	return all
}

// touched tells whether anything stands in the inputs of a row.
func (t *table) touched(r templates.Row) bool {
	for _, c := range t.sheet.Columns {
		if _, input := r.Rule(c); input && r.Values[c.Key].String() != "" {
			return true
		}
	}
	return false
}

// expiry writes until when a product's recognition holds.
func (b *book) expiry(t *table, r templates.Row, at int) {
	decided := cell(t.sheet.Column(templates.DecidedOnColumn), at)
	var shown any = ""
	if d := r.Values[templates.DecidedOnColumn].Date; !d.IsZero() {
		shown = serial(monthsAfter(d, templates.CertificateMonths))
	}
	b.formula(t.sheet.Name, cell(t.sheet.Column(templates.ExpiryColumn), at),
		fmt.Sprintf(`IF(ISNUMBER(%[1]s),EDATE(%[1]s,%[2]d),"")`, decided, templates.CertificateMonths), shown, lockedExpiry)
}

// monthsAfter is what EDATE gives: the same day of a later month, or its last.
func monthsAfter(d input.Date, n int) input.Date {
	month := d.Month - 1 + n
	year, m := d.Year+month/12, month%12+1
	last := input.Date{Year: year + m/12, Month: m%12 + 1, Day: 1}.Time().AddDate(0, 0, -1).Day()
	return input.Date{Year: year, Month: m, Day: min(d.Day, last)}
}
