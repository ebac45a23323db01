package xlsx

import (
	"fmt"
	"strconv"
	"strings"

	"congvan/input"
	"congvan/templates"
)

// Formulas keep to IF, AND, OR, NOT, EXACT, EDATE, INT, ISNUMBER, COUNTA,
// COUNTIF(S), LEFT, TODAY and arithmetic, which Excel, LibreOffice, WPS and
// Google Sheets compute alike.

// tally is a formula that counts, and what it gives while the workbook is as
// it was made.
type tally struct {
	formula string
	now     int
}

func constant(n int) tally { return tally{strconv.Itoa(n), n} }

func sum(all ...tally) tally {
	var terms []string
	n := 0
	for _, one := range all {
		terms, n = append(terms, one.formula), n+one.now
	}
	if len(terms) == 0 {
		return constant(0)
	}
	return tally{"(" + strings.Join(terms, "+") + ")", n}
}

func (a tally) minus(all ...tally) tally {
	for _, one := range all {
		a = tally{a.formula + "-" + one.formula, a.now - one.now}
	}
	return tally{"(" + a.formula + ")", a.now}
}

// criterion is what a counted row satisfies: in Excel's words for the column,
// and as ourselves see it.
type criterion struct {
	column, words string
	holds         func(templates.Row) bool
}

func having(column, value string) criterion {
	return criterion{column, `"` + value + `"`, func(r templates.Row) bool { return r.Values[column].Text == value }}
}

func filledIn(column string) criterion {
	return criterion{column, `"<>"`, func(r templates.Row) bool { return r.Values[column].String() != "" }}
}

func blank(column string) criterion {
	return criterion{column, `"="`, func(r templates.Row) bool { return r.Values[column].String() == "" }}
}

// past is a day before today.
func (b *book) past(column string) criterion {
	return criterion{column, `"<"&TODAY()`, func(r templates.Row) bool { return b.daysLate(r.Values[column].Date) > 0 }}
}

// count counts the rows whose key has that pattern, a prefix with * or a whole
// key, and that satisfy the criteria.
func (t *table) count(pattern string, criteria ...criterion) tally {
	s := fmt.Sprintf(`COUNTIFS(%s,"%s"`, t.sheet.RangeName(templates.KeyColumn), pattern)
	for _, c := range criteria {
		s += fmt.Sprintf(`,%s,%s`, t.sheet.RangeName(c.column), c.words)
	}
	n := 0
	for _, r := range t.rows {
		if matches(r, pattern, criteria) {
			n++
		}
	}
	return tally{s + ")", n}
}

func matches(r templates.Row, pattern string, criteria []criterion) bool {
	prefix, some := strings.CutSuffix(pattern, "*")
	if !strings.HasPrefix(r.Key, prefix) || !some && r.Key != pattern {
		return false
	}
	for _, c := range criteria {
		if !c.holds(r) {
			return false
		}
	}
	return true
}

// all is the pattern of the rows that must be filled in.
func (t *table) all() string { return t.sheet.Prefix + "*" }

// asked counts the cells that must be filled in.
func (b *book) asked(t *table) tally {
	var terms []tally
	for _, c := range t.sheet.Columns {
		if c.Required {
			terms = append(terms, t.count(t.all()))
			if t.sheet.Open != "" {
				terms[len(terms)-1] = terms[len(terms)-1].minus(b.untouched(t))
			}
		}
	}
	n := 0
	for _, r := range t.rows {
		n += len(r.Must)
	}
	if n > 0 {
		terms = append(terms, constant(n))
	}
	return sum(terms...)
}

// untouched counts the open rows with nothing in them: the check column of
// those in use says something.
func (b *book) untouched(t *table) tally {
	open := t.sheet.Open + "*"
	standing := func(words string) criterion {
		return criterion{templates.CheckColumn, `"` + words + `"`, func(r templates.Row) bool { return b.standing(t, r) == words }}
	}
	return t.count(open).minus(t.count(open, standing(enough)), t.count(open, standing(nameMissing)))
}

// filled counts those of the cells that must be filled in which are.
func (b *book) filled(t *table) tally {
	var terms []tally
	for _, c := range t.sheet.Columns {
		if !c.Required {
			continue
		}
		terms = append(terms, t.count(t.all(), filledIn(c.Key)))
		if c.Unless.Column != "" {
			terms = append(terms, t.count(t.all(), blank(c.Key), having(c.Unless.Column, c.Unless.Value)))
		}
	}
	for _, r := range t.rows {
		for _, c := range t.sheet.Columns {
			if r.Must[c.Key] {
				terms = append(terms, t.count(r.Key, filledIn(c.Key)))
			}
		}
	}
	return sum(terms...)
}

// finished counts the tasks that are done, in time or late.
func (t *table) finished() tally {
	return sum(t.count(t.all(), having(templates.StatusColumn, templates.Done)), t.count(t.all(), having(templates.StatusColumn, templates.DoneLate)))
}

// late counts the tasks past their last day that are not done.
func (b *book) late(t *table) tally {
	past := b.past(templates.LastDayColumn)
	n := t.count(t.all(), past)
	for _, value := range []string{templates.Done, templates.DoneLate, templates.NotOurs} {
		n = n.minus(t.count(t.all(), past, having(templates.StatusColumn, value)))
	}
	return n
}

// daysLate counts the days since a deadline passed; 0 where it has not.
func (b *book) daysLate(last input.Date) int {
	if last.IsZero() {
		return 0
	}
	return max(0, daysBetween(last, input.DateOf(b.options.Now)))
}

func daysBetween(from, to input.Date) int { return int(to.Time().Sub(from.Time()).Hours()) / 24 }
