package collect

import (
	"fmt"
	"strings"

	"congvan/input"
	"congvan/input/sheet"
	"congvan/templates"
)

// values reads every input of the form. A file in which nothing was filled in
// did not come back.
func (g *reading) values() bool {
	g.answers = map[templates.CellKey]int{}
	filled := false
	for _, f := range g.form.fields {
		a := g.answer(f)
		a.Issued = g.issued[templates.CellKey{Row: f.key, Column: f.column}]
		if a.Where.File == "" {
			a.Where.File = g.out.File
		}
		filled = filled || a.Typed != "" && templates.PlainText(a.Typed) != templates.PlainText(f.filled)
		g.answers[templates.CellKey{Row: f.key, Column: f.column}] = len(g.out.Answers)
		g.out.Answers = append(g.out.Answers, a)
	}
	if !filled {
		if t, found := g.headless(); found {
			return g.refuse(input.ReturnColumnsUnknown, g.campaign.Units[g.unit].FullName(), t.sheet.Name)
		}
		return g.refuse(input.ReturnNothing, g.campaign.Units[g.unit].FullName())
	}
	return true
}

func (g *reading) answer(f field) Answer {
	a := g.answerIn(f)
	if a.State == Refused {
		again := g.valueReader(f, sheet.Cell{Kind: sheet.Text, Text: a.Typed}).read()
		a.Withheld = again.state != Refused
	}
	return a
}

func (g *reading) answerIn(f field) Answer {
	a := Answer{Key: f.key, Column: f.column, Kind: f.rule.Kind, State: Blank}
	places := g.places[templates.CellKey{Row: f.key, Column: f.column}]
	if len(places) == 0 {
		a.State, a.Where = Gone, g.rows[f.key]
		return a
	}
	p, agree := g.choose(f, places)
	c := p.cell()
	a.Where = c.Where
	if blank(c) {
		return a
	}
	a.Typed = cellText(c)
	at := g.spotOf(f, c)
	switch {
	case !agree:
		a.State = Refused
		g.tellDiffer(at, places)
		return a
	case g.mixed[f.key]:
		a.State = Refused // told at the row
		return a
	}
	v := g.valueReader(f, c)
	out := v.read()
	a.State, a.Value, a.How = out.state, out.value, out.how
	if a.State == Taken && p.tab.doubted[f.column] {
		a.State = Doubted
	}
	for _, n := range out.notes {
		g.tell(n.level, n.code, at, n.args...)
	}
	return a
}

// blank tells a cell in which nothing can be seen.
func blank(c sheet.Cell) bool {
	return c.Blank() || c.Formula == sheet.NoFormula && templates.PlainText(c.Text) == ""
}

// choose takes the first place with a value. It does not agree where another
// place of the same input has another one.
func (g *reading) choose(f field, places []place) (first place, agree bool) {
	first, agree = places[0], true
	for _, p := range places[1:] {
		switch c := p.cell(); {
		case blank(c):
		case blank(first.cell()):
			first = p
		case cellText(c) != cellText(first.cell()):
			return first, false
		}
	}
	if len(places) > 1 && !blank(first.cell()) {
		g.tellTwice(f, first, places)
	}
	return first, agree
}

// tellTwice says that an input stands in the file more than once. A blank one
// may have been cleared on purpose, so somebody must look.
func (g *reading) tellTwice(f field, first place, places []place) {
	level := input.Note
	for _, p := range places {
		if blank(p.cell()) {
			level = input.Warning
		}
	}
	g.tell(level, input.ReturnValueTwice, g.spotOf(f, first.cell()), cellList(places))
}

func (g *reading) tellDiffer(at spot, places []place) {
	var texts []string
	for _, p := range places {
		if c := p.cell(); !blank(c) {
			texts = append(texts, fmt.Sprintf("%s!%s «%s»", c.Where.Sheet, c.Where.Cell, shown(cellText(c))))
		}
	}
	g.tell(input.Error, input.ReturnValuesDiffer, at, strings.Join(texts, "; "))
}

func cellList(places []place) string {
	var cells []string
	for _, p := range places {
		w := p.cell().Where
		cells = append(cells, w.Sheet+"!"+w.Cell)
	}
	return strings.Join(cells, ", ")
}

func (g *reading) spotOf(f field, c sheet.Cell) spot {
	return spot{where: c.Where, key: f.key, column: f.column, header: f.header, found: cellText(c), expect: g.expected(f)}
}

// expected is what an input accepts, in words.
func (g *reading) expected(f field) string {
	switch f.rule.Kind {
	case templates.Choice:
		list, _ := g.form.issued.Form.List(f.rule.List)
		return strings.Join(list.Items, " / ")
	case templates.Percent, templates.Number:
		return "số " + boundsText(f.rule)
	case templates.Year:
		return "năm, bốn chữ số"
	case templates.Date:
		return "ngày/tháng/năm"
	}
	return "chữ"
}

func boundsText(r templates.Rule) string {
	switch {
	case r.Min != nil && r.Max != nil:
		return fmt.Sprintf("từ %g đến %g", *r.Min, *r.Max)
	case r.Min != nil:
		return fmt.Sprintf("từ %g trở lên", *r.Min)
	case r.Max != nil:
		return fmt.Sprintf("nhiều nhất %g", *r.Max)
	}
	return ""
}

// cellText is what stands in a cell as its sheet shows it: a text letter by
// letter, a day as a day, a figure with a comma, a percentage with its sign.
func cellText(c sheet.Cell) string {
	switch c.Kind {
	case sheet.Day:
		if !c.Day.IsZero() {
			return c.Day.String()
		}
	case sheet.Number:
		if d, ok := figureOf(c.Text); ok {
			if c.Percent {
				return input.Comma(d.Shift(2)) + "%"
			}
			return input.Comma(d)
		}
	}
	return c.Text
}
