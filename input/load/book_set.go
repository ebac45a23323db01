package load

import (
	"slices"
	"strconv"
	"strings"

	"congvan/input"
	"congvan/input/sheet"
	"congvan/templates"
)

// setFiller fills the office's own set, which has places of its own.
func (b *book) setFiller() *filler {
	if b.set == nil {
		b.set = &input.CriteriaSet{Places: input.Places{}}
	}
	return &filler{c: b.c, places: b.set.Places, unread: &b.set.Unread, problems: &b.problems}
}

// ownSet reads the sheet Bộ tiêu chí: an indicator a row, or a row a year.
func (b *book) ownSet(t *table) {
	r := &setReader{filler: b.setFiller(), table: t, set: b.set, at: map[string]int{}}
	b.set.Places[""] = t.where
	if b.tables[templates.BookDocument] == nil {
		b.set.Unread = append(b.set.Unread, "id", "title", "decision", "issued")
	}
	for _, g := range t.headers.goals {
		if g.region.Code != nationwide {
			b.set.Places[input.Index("regions", len(b.set.Regions))] = g.cell.Where
			b.set.Regions = append(b.set.Regions, g.region)
		}
	}
	for _, row := range t.rows {
		r.row(row)
	}
	p := b.plan()
	p.SetFile, p.Set = templates.BookSetFile, b.set
	b.c.Places["criteria.set_file"] = t.where
}

type setReader struct {
	*filler
	table *table
	set   *input.CriteriaSet
	at    map[string]int // number of a criterion -> its index
	code  string         // of the indicator before
}

func (r *setReader) row(row sheet.Row) {
	ci := r.criterion(row)
	c := &r.set.Criteria[ci]
	path := input.Index(input.Index("criteria", ci)+".indicators", len(c.Indicators))
	i := input.Indicator{}
	codeCell := r.table.cell(row, "code")
	code, _ := r.text(codeCell, path+".code")
	year, yearOK := r.year(row, path)
	if same := r.sameIndicator(c, code, year); same >= 0 {
		at := input.Index(input.Index("criteria", ci)+".indicators", same)
		r.goals(&c.Indicators[same], row, at, year)
		return
	}
	r.places[path] = row.Where
	r.filler.row(&i, path, r.table, row)
	r.lostZero(codeCell, code, path)
	if yearOK {
		r.goals(&i, row, path, year)
	}
	c.Indicators = append(c.Indicators, i)
	r.code = code
}

// criterion finds or adds the criterion a row belongs to.
func (r *setReader) criterion(row sheet.Row) int {
	cell := r.table.cell(row, "num")
	number := input.Criterion{}
	path := input.Index("criteria", len(r.set.Criteria))
	text, _ := r.text(cell, path+".num")
	if i, known := r.at[text]; known {
		return i
	}
	r.places[path] = row.Where
	r.field(&number, path, spec{path: "num", isCode: true}, cell)
	r.field(&number, path, spec{path: "name"}, r.table.cell(row, "criterion"))
	number.Group = r.group(row, number.Number)
	r.at[text] = len(r.set.Criteria)
	r.set.Criteria = append(r.set.Criteria, number)
	return len(r.set.Criteria) - 1
}

// group reads "I. Quy hoạch": the group's code and name.
func (r *setReader) group(row sheet.Row, number string) string {
	cell := r.table.cell(row, "group")
	text, _ := r.text(cell, "groups")
	if text == "" {
		return ""
	}
	code, name, found := strings.Cut(text, ". ")
	if !found {
		code, name = text, text
	}
	i := slices.IndexFunc(r.set.Groups, func(g input.CriteriaGroup) bool { return g.Code == code })
	if i < 0 {
		i = len(r.set.Groups)
		r.places[input.Index("groups", i)] = cell.Where
		r.set.Groups = append(r.set.Groups, input.CriteriaGroup{Code: code, Name: strings.TrimSpace(name)})
	}
	r.set.Groups[i].Criteria = append(r.set.Groups[i].Criteria, number)
	return code
}

func (r *setReader) year(row sheet.Row, path string) (year int, ok bool) {
	cell := r.table.cell(row, templates.BookYearColumn)
	text, ok := r.text(cell, path+".targets")
	if !ok || text == "" {
		return 0, ok
	}
	year, err := strconv.Atoi(text)
	if err != nil {
		r.fail(cell.Where, path+".targets", input.BadYear, shortText(text))
	}
	return year, err == nil
}

// sameIndicator is the indicator that a row adds a year to; -1: none.
func (r *setReader) sameIndicator(c *input.Criterion, code string, year int) int {
	if year == 0 || code == "" {
		return -1
	}
	return slices.IndexFunc(c.Indicators, func(i input.Indicator) bool {
		return i.Code == code && i.ByYear && i.YearTargets[year] == nil
	})
}

// goals reads the thresholds of a row.
func (r *setReader) goals(i *input.Indicator, row sheet.Row, path string, year int) {
	goals := input.GoalSet{}
	at := path + ".targets"
	if year != 0 {
		at = input.Field(at, strconv.Itoa(year))
		i.ByYear = true
	}
	for _, g := range r.table.headers.goals {
		cell := row.Cell(g.index)
		if text := r.goal(cell, input.Field(at, g.region.Code), i.Kind); text != "" {
			goals[g.region.Code] = input.NewGoal(text)
		}
	}
	switch {
	case year != 0:
		if i.YearTargets == nil {
			i.YearTargets = map[int]input.GoalSet{}
		}
		i.YearTargets[year] = goals
	case len(goals) > 0:
		i.Targets = goals
	}
}

// lostZero asks back a number for a code that follows a code ending in 9:
// after 2.9 comes 2.10, which Excel makes 2.1.
func (r *setReader) lostZero(cell sheet.Cell, code, path string) {
	before, _ := strings.CutSuffix(r.code, ".9")
	if cell.Kind == sheet.Number && code == before+".1" && r.code != "" && before != r.code {
		r.fail(cell.Where, path+".code", input.AmbiguousCode, code, code+"0")
	}
}
