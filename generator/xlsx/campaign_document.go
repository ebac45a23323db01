package xlsx

import (
	"reflect"
	"slices"
	"strings"

	"congvan/input"
	"congvan/templates"
)

// hintColumn is the key of the column with the guides of Văn bản.
const hintColumn = "hint"

// withHints puts the column of guides beside the contents they are about.
func withHints(columns []templates.BookColumn) []templates.BookColumn {
	hints := templates.BookColumn{Key: hintColumn, Header: templates.BookHintHeader, Width: 40, Note: "Chỉ để xem, chương trình không đọc cột này"}
	return slices.Insert(slices.Clone(columns), 2, hints)
}

// emptyLines is how many rows the empty workbook has ready for a list.
var emptyLines = map[string]int{
	"issuer.name": 2, "signature.authority": 3, "dispatch.bases": 3, "dispatch.addressees": 3, "dispatch.recipients": 6,
}

// documentRows has every label once at least, lists with room for one more.
func (b *campaignBook) documentRows(s templates.BookSheet) []bookRow {
	var rows []bookRow
	for _, l := range s.Labels {
		found := b.labelRows(s, l)
		least := 1
		if l.List {
			least = max(len(found)+1, 2)
			if b.guided {
				least = max(1, emptyLines[l.Path])
			} else if len(found) == 0 {
				least = 1
			}
		}
		for len(found) < least {
			found = append(found, b.labelRow(s, l, reflect.Value{}))
		}
		rows = append(rows, found...)
	}
	return rows
}

// labelRows are the rows of a label that have something in them.
func (b *campaignBook) labelRows(s templates.BookSheet, l templates.BookLabel) []bookRow {
	v, ok := b.labelled(l.Path)
	if !ok {
		return nil
	}
	if !l.List {
		return []bookRow{b.labelRow(s, l, v)}
	}
	var rows []bookRow
	for i := range v.Len() {
		rows = append(rows, b.labelRow(s, l, v.Index(i)))
	}
	return rows
}

// labelled finds the value of a label: of the campaign, or of its own set.
func (b *campaignBook) labelled(path string) (reflect.Value, bool) {
	if inSet, ok := strings.CutPrefix(path, "set."); ok {
		return field(reflect.ValueOf(ownSet(b.campaign)), inSet)
	}
	return field(reflect.ValueOf(b.campaign), path)
}

// labelRow is one row; v is invalid where there is nothing to write yet.
func (b *campaignBook) labelRow(s templates.BookSheet, l templates.BookLabel, v reflect.Value) bookRow {
	r := newRow()
	r.closed, r.choices, r.day, r.hint, r.needed = map[string]bool{}, l.Choices, l.Date, hintOf(l), l.Required
	r.set(templates.BookLabelColumn, l.Label)
	entry := entryOf(l)
	for _, c := range s.Columns {
		path := strings.TrimPrefix(c.Path, audienceStep(l))
		switch f, known := field(reflect.New(entry), path); {
		case c.Key == templates.BookLabelColumn, c.Key == hintColumn:
		case c.Key == templates.BookContentColumn:
			if v.IsValid() {
				r.values[c.Key] = worded(content(l, v), l.Choices)
			}
			r.closed[c.Key] = entry == reflect.TypeFor[input.Audience]()
		case c.Path == "" || !known:
			r.closed[c.Key] = true
		case v.IsValid():
			f, _ = field(v, path)
			r.values[c.Key] = worded(inCell(f), c.Choices)
		}
	}
	return r
}

// entryOf is what a row of a label describes.
func entryOf(l templates.BookLabel) reflect.Type {
	v, ok := field(reflect.ValueOf(&input.Campaign{Criteria: &input.CriteriaPlan{}}), l.Path)
	switch {
	case !ok: // of a set
		return reflect.TypeFor[string]()
	case l.List:
		return v.Type().Elem()
	}
	return v.Type()
}

// audienceStep is what the columns' paths have in front of the fields of a
// label that is an audience itself.
func audienceStep(l templates.BookLabel) string {
	if entryOf(l) == reflect.TypeFor[input.Audience]() {
		return "audience."
	}
	return ""
}

func content(l templates.BookLabel, v reflect.Value) bookValue {
	if l.Sub != "" {
		v, _ = field(v, l.Sub)
	}
	return inCell(v)
}

// hintOf is a label's guide and example.
func hintOf(l templates.BookLabel) string {
	var parts []string
	if l.Guide != "" {
		parts = append(parts, l.Guide)
	}
	if l.Example != "" {
		parts = append(parts, "ví dụ: "+l.Example)
	}
	return strings.Join(parts, "; ")
}
