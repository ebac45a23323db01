package xlsx

import (
	"fmt"
	"strings"

	"congvan/input"
	"congvan/templates"
)

// Formulas keep to IF, AND, OR, COUNTIF(S), AVERAGE, LEFT, TODAY and
// arithmetic, which Excel, LibreOffice, WPS and Google Sheets compute alike.

// count counts the rows with that prefix of key whose column satisfies a
// criterion in Excel's words: "Đạt", "<>".
func (t *table) count(prefix string, conditions ...string) string {
	s := fmt.Sprintf(`COUNTIFS(%s,"%s*"`, t.sheet.RangeName(templates.KeyColumn), prefix)
	for i := 0; i+1 < len(conditions); i += 2 {
		s += fmt.Sprintf(`,%s,%s`, t.sheet.RangeName(conditions[i]), conditions[i+1])
	}
	return s + ")"
}

// having is a criterion "equals".
func having(s string) string { return `"` + s + `"` }

// Criteria for cells with something and with nothing in them.
const (
	filledIn = `"<>"`
	blank    = `"="`
)

// total is the formula for how many cells must be filled in.
func (t *table) total() string {
	return t.each(func(templates.Column) string { return t.count(t.sheet.Prefix) })
}

// filled is the formula for how many of them are.
func (t *table) filled() string {
	return t.each(func(c templates.Column) string {
		s := t.count(t.sheet.Prefix, c.Key, filledIn)
		if c.Unless.Column != "" {
			s += "+" + t.count(t.sheet.Prefix, c.Key, blank, c.Unless.Column, having(c.Unless.Value))
		}
		return s
	})
}

// each adds a term for every required column.
func (t *table) each(term func(templates.Column) string) string {
	var terms []string
	for _, c := range t.sheet.Columns {
		if c.Required {
			terms = append(terms, term(c))
		}
	}
	return "(" + strings.Join(terms, "+") + ")"
}

// checkFormula says in words how a row stands, and what it says while nothing
// was filled in since the workbook was made.
func (b *book) checkFormula(t *table, r row, at int) (formula, shown string) {
	ref := func(column string) string { return cell(t.sheet.Column(column), at) }
	switch t.sheet.Key {
	case templates.TaskSheet:
		return taskCheck(ref(templates.StatusColumn), ref(templates.LastDayColumn)), b.taskStanding(r.values[templates.LastDayColumn].date)
	case templates.CriteriaSheet:
		return fmt.Sprintf(`IF(%[2]s="%[3]s","Đủ",IF(%[1]s="","Thiếu kết quả",IF(%[2]s="","Thiếu đánh giá","Đủ")))`,
			ref(templates.ResultColumn), ref(templates.AssessmentColumn), templates.NotApplicable), "Thiếu kết quả"
	}
	shown = "Thiếu tên"
	if r.values[templates.ProductColumn].text != "" {
		shown = "Đủ"
	}
	return fmt.Sprintf(`IF(%s="","Thiếu tên","Đủ")`, ref(templates.ProductColumn)), shown
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

// taskStanding is what taskCheck gives for a task without a status.
func (b *book) taskStanding(last input.Date) string {
	if days := b.daysLate(last); days > 0 {
		return fmt.Sprintf("Quá hạn %d ngày", days)
	}
	return "Chưa điền"
}

// daysLate counts the days since a deadline passed; 0 where it has not.
func (b *book) daysLate(last input.Date) int {
	if last.IsZero() {
		return 0
	}
	today := input.DateOf(b.options.Now)
	return max(0, int(today.Time().Sub(last.Time()).Hours())/24)
}
