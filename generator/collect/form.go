package collect

import (
	"fmt"
	"strings"

	"congvan/input"
	"congvan/templates"
)

// form is the issued form of one unit, made ready to be looked up in.
type form struct {
	issued templates.Issued
	fields []field
	rows   map[string]formRow
	order  []string // the keys of rows in their order
	locked map[templates.CellKey]string
}

// formRow is a row of the form and where its inputs are in form.fields.
type formRow struct {
	table       int // of issued.Tables
	row         templates.Row
	first, past int // inputs
}

// field is one input of the form.
type field struct {
	key, column string
	sheet       *templates.Sheet
	header      string
	rule        templates.Rule
	unless      templates.Excuse
	required    bool
	open        bool   // of a row that may stay empty
	filled      string // what the form came with
}

func newForm(c *input.Campaign, unit int, o templates.IssueOptions) *form {
	f := &form{issued: templates.Issue(c, unit, o), rows: map[string]formRow{}}
	f.addRows()
	f.locked = f.issued.Locked()
	return f
}

// addRows makes the rows and inputs ready.
func (f *form) addRows() {
	for at := range f.issued.Tables {
		t := &f.issued.Tables[at]
		for _, r := range t.Rows {
			if r.Key == "" {
				continue
			}
			one := formRow{table: at, row: r, first: len(f.fields)}
			f.addInputs(&t.Sheet, r)
			one.past = len(f.fields)
			f.rows[r.Key] = one
			f.order = append(f.order, r.Key)
		}
	}
}

func (f *form) addInputs(s *templates.Sheet, r templates.Row) {
	for _, c := range s.Columns {
		rule, asked := r.Rule(c)
		if !asked {
			continue
		}
		f.fields = append(f.fields, field{
			key: r.Key, column: c.Key, sheet: s, header: c.Header, rule: rule, unless: c.Unless,
			required: r.Required(*s, c),
			open:     s.Open != "" && strings.HasPrefix(r.Key, s.Open),
			filled:   r.Values[c.Key].String(),
		})
	}
}

// inputs are the inputs of a row.
func (f *form) inputs(key string) []field {
	r := f.rows[key]
	return f.fields[r.first:r.past]
}

// printed is what the form has in a locked cell.
func (f *form) printed(key, column string) string { return f.rows[key].row.Values[column].String() }

// rowName says what a row is: Chỉ tiêu 17.10.
func (f *form) rowName(key string) string {
	r, known := f.rows[key]
	if !known {
		return ""
	}
	t := f.issued.Tables[r.table]
	code := r.row.Values[templates.CodeColumn].Text
	switch t.Sheet.Key {
	case templates.TaskSheet:
		return "Nhiệm vụ " + code
	case templates.CriteriaSheet:
		return f.indicatorName(r, key, code)
	case templates.ProductSheet:
		name := "Sản phẩm dòng " + r.row.Values[templates.OrderColumn].Text
		if product := r.row.Values[templates.ProductColumn].Text; product != "" {
			name += " (" + shown(product) + ")"
		}
		return name
	}
	return r.row.Values[templates.LabelColumn].Text
}

func (f *form) indicatorName(r formRow, key, code string) string {
	if r.row.Kind == templates.Heading {
		return r.row.Values[templates.ContentColumn].Text
	}
	if sub, ok := strings.CutPrefix(key, templates.SubValueKey("")); ok {
		return fmt.Sprintf("Chỉ tiêu %s, %s", sub, strings.TrimPrefix(r.row.Values[templates.ContentColumn].Text, "– "))
	}
	return "Chỉ tiêu " + code
}

// shown is a text as a message repeats it: one line, not too long.
func shown(text string) string {
	const most = 80
	text = strings.Join(strings.Fields(text), " ")
	if rs := []rune(text); len(rs) > most {
		return string(rs[:most]) + "…"
	}
	return text
}
