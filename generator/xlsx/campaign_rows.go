package xlsx

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"congvan/input"
	"congvan/templates"
)

// bookRow is a row of a table: what stands under each column, by its key.
type bookRow struct {
	values  map[string]bookValue
	closed  map[string]bool // columns that mean nothing in this row
	choices string          // Văn bản: what the content is chosen from
	day     bool            // Văn bản: the content is a day
	hint    string          // Văn bản
	needed  bool            // Văn bản: no dispatch can be made without it
	example bool            // not read
}

func newRow() bookRow { return bookRow{values: map[string]bookValue{}} }

// set fills a cell.
func (r bookRow) set(key, text string) { r.values[key] = bookValue{text: text} }

// fill takes from an entry, a pointer to a struct, what columns ask of it by
// their paths; those in except are left alone.
func (r bookRow) fill(entry any, columns []templates.BookColumn, except ...string) {
	v := reflect.ValueOf(entry).Elem()
	for _, c := range columns {
		if c.Path == "" || slices.Contains(except, c.Key) {
			continue
		}
		if f, ok := field(v, c.Path); ok {
			r.values[c.Key] = worded(inCell(f), c.Choices)
		}
	}
}

// worded is a choice in the words of its list.
func worded(v bookValue, choices string) bookValue {
	if l, ok := templates.BookListOf(choices); ok && v.text != "" {
		v.text = l.Word(v.text)
	}
	return v
}

var audienceKeys = []string{templates.BookGroupsColumn, templates.BookUnitsColumn, templates.BookExceptColumn}

func unitRows(c *input.Campaign, s templates.BookSheet) []bookRow {
	var rows []bookRow
	for i := range c.Units {
		r := newRow()
		r.fill(&c.Units[i], s.Columns)
		rows = append(rows, r)
	}
	return rows
}

// taskRows writes the tasks without their audiences, which have a sheet of
// their own.
func taskRows(c *input.Campaign, s templates.BookSheet) []bookRow {
	var rows []bookRow
	for i, section := range c.Sections {
		first := len(rows)
		for j, paragraph := range section.Paragraphs {
			for k := range paragraph.Tasks {
				r := newRow()
				r.fill(&paragraph.Tasks[k], s.Columns, audienceKeys...)
				r.set(templates.BookSectionColumn, strconv.Itoa(i+1))
				r.set(templates.BookParagraphColumn, strconv.Itoa(j+1))
				rows = append(rows, r)
			}
		}
		if len(rows) == first { // a section without tasks, which the check tells
			r := newRow()
			r.set(templates.BookSectionColumn, strconv.Itoa(i+1))
			rows = append(rows, r)
		}
		rows[first].set(templates.BookTitleColumn, section.Title)
	}
	return rows
}

// bookSection is how the sheet Phân công calls a section, from 1.
func bookSection(i int) string { return "Phần " + strconv.Itoa(i+1) }

func assignmentRows(c *input.Campaign, s templates.BookSheet) []bookRow {
	var rows []bookRow
	add := func(target string, entry any, a input.Audience) {
		if a.IsZero() {
			return
		}
		r := newRow()
		r.fill(entry, s.Columns)
		r.set(templates.BookTargetColumn, target)
		rows = append(rows, r)
	}
	for i := range c.Sections {
		section := &c.Sections[i]
		add(bookSection(i), section, section.Audience)
		for _, paragraph := range section.Paragraphs {
			for k := range paragraph.Tasks {
				add(paragraph.Tasks[k].Code, &paragraph.Tasks[k], paragraph.Tasks[k].Audience)
			}
		}
	}
	return rows
}

func overrideRows(c *input.Campaign, s templates.BookSheet) []bookRow {
	var rows []bookRow
	if c.Criteria == nil {
		return nil
	}
	for i := range c.Criteria.Overrides {
		o := &c.Criteria.Overrides[i]
		r := newRow()
		r.fill(o, s.Columns)
		r.values["target"] = goalValue(o.Target)
		rows = append(rows, r)
	}
	return rows
}

// statusRows writes the registrations, then the products of the tasks.
func statusRows(c *input.Campaign, s templates.BookSheet) []bookRow {
	var rows []bookRow
	if c.Criteria != nil {
		for i := range c.Criteria.Registered {
			r := newRow()
			r.fill(&c.Criteria.Registered[i], s.Columns, "product_year", templates.BookProductColumn)
			rows = append(rows, r)
		}
	}
	for _, a := range c.Assignments() {
		for _, p := range a.Task.Products {
			r := newRow()
			r.set(templates.BookUnitsColumn, p.Unit)
			r.set(templates.BookTaskColumn, a.Task.Code)
			r.set(templates.BookProductColumn, p.Name)
			r.values["product_year"] = inCell(reflect.ValueOf(p.Year))
			rows = append(rows, r)
		}
	}
	return rows
}

func periodRows(c *input.Campaign, s templates.BookSheet) []bookRow {
	var rows []bookRow
	for i := range c.Periods {
		r := newRow()
		r.fill(&c.Periods[i], s.Columns)
		rows = append(rows, r)
	}
	return rows
}

// bodyRows are the lines of the office's own template.
func bodyRows(c *input.Campaign) []bookRow {
	return lineRows(strings.TrimRight(c.BodyText, "\n"), templates.BookContentColumn)
}

// lineRows are the lines of a text, a row each.
func lineRows(text, key string) []bookRow {
	var rows []bookRow
	if text == "" {
		return nil
	}
	for _, line := range strings.Split(text, "\n") {
		r := newRow()
		r.set(key, line)
		rows = append(rows, r)
	}
	return rows
}

// annexRows are the annexes, the lines of their texts below each other.
func annexRows(c *input.Campaign, s templates.BookSheet) []bookRow {
	const body = "body"
	var rows []bookRow
	for i := range c.Annexes {
		lines := lineRows(c.Annexes[i].Body, body)
		if len(lines) == 0 {
			lines = []bookRow{newRow()}
		}
		lines[0].fill(&c.Annexes[i], s.Columns, body)
		rows = append(rows, lines...)
	}
	return rows
}

// partyRows are the sides of a contract.
func partyRows(c *input.Campaign, s templates.BookSheet) []bookRow {
	var rows []bookRow
	for i := range c.Dispatch.Particulars.Parties {
		r := newRow()
		r.fill(&c.Dispatch.Particulars.Parties[i], s.Columns)
		rows = append(rows, r)
	}
	return rows
}
