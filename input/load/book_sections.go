package load

import (
	"slices"
	"strconv"
	"strings"

	"congvan/input"
	"congvan/input/sheet"
	"congvan/templates"
)

// taskRow is a row of the table of tasks and where it belongs.
type taskRow struct {
	row       sheet.Row
	section   int
	paragraph string // "": one of its own
}

// sections makes sections of a table of tasks; they get the paths sections[n]
// with n from first on. Rows belong together by the numbers of section and
// paragraph, so a sorted sheet is still the same dispatch. The numbers are
// those of the sections.
func (f *filler) sections(t *table, first int) (sections []input.Section, numbers []int) {
	byNumber := map[int][]taskRow{}
	number := 0
	for _, row := range t.rows {
		number = f.sectionNumber(t, row, number)
		if byNumber[number] == nil {
			numbers = append(numbers, number)
		}
		paragraph, _ := f.text(t.cell(row, templates.BookParagraphColumn), "sections")
		byNumber[number] = append(byNumber[number], taskRow{row, number, paragraph})
	}
	slices.Sort(numbers)
	for i, n := range numbers {
		sections = append(sections, f.section(t, byNumber[n], input.Index("sections", first+i)))
	}
	return sections, numbers
}

// sectionNumber reads the column Phần. A row whose number cannot be read is
// kept with those above it.
func (f *filler) sectionNumber(t *table, row sheet.Row, above int) int {
	cell := t.cell(row, templates.BookSectionColumn)
	text, ok := f.text(cell, "")
	if !ok {
		*f.unread = (*f.unread)[:len(*f.unread)-1] // only the number, not all there is
		return above
	}
	if text == "" {
		f.problems.Add(cell.Where, input.MissingField, t.column(templates.BookSectionColumn).Header,
			input.Phrase{VI: "số thứ tự của phần: 1, 2, 3", EN: "number of the section: 1, 2, 3"})
		return above
	}
	if n, ok := sectionNumber(text); ok {
		return n
	}
	f.problems.Add(cell.Where, input.BadNumber, shortText(text))
	return above
}

// sectionNumber reads 1, "1.", "Phần 1", II.
func sectionNumber(text string) (int, bool) {
	s := strings.TrimPrefix(headerKey(text), "phan ")
	if n, err := strconv.Atoi(s); err == nil && n >= 0 && n < 1000 {
		return n, true
	}
	i := slices.Index(roman, s)
	return i + 1, i >= 0
}

var roman = []string{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"}

// section makes one section of its rows.
func (f *filler) section(t *table, rows []taskRow, path string) input.Section {
	s := input.Section{}
	f.places[path] = rows[0].row.Where
	f.title(t, rows, path, &s)
	for j, group := range paragraphs(t, rows) {
		at := input.Index(path+".paragraphs", j)
		f.places[at] = group[0].row.Where
		p := input.Paragraph{}
		for k, r := range group {
			p.Tasks = append(p.Tasks, f.task(t, r.row, input.Index(at+".tasks", k)))
		}
		s.Paragraphs = append(s.Paragraphs, p)
	}
	return s
}

// title takes the section's title from the first row that has one.
func (f *filler) title(t *table, rows []taskRow, path string, s *input.Section) {
	path += ".title"
	for i, r := range rows {
		cell := t.cell(r.row, templates.BookTitleColumn)
		text, _ := f.text(cell, path)
		switch {
		case i == 0 && text == "":
			f.places[path] = cell.Where
		case text == "" || text == s.Title:
		case s.Title == "":
			s.Title, f.places[path] = text, cell.Where
		default:
			f.problems.Add(cell.Where, input.TitleTwice, strconv.Itoa(r.section), shortText(text), f.places[path].String())
		}
	}
}

// paragraphs groups rows by their paragraph, in the order of its numbers where
// all have one. A row that only names the section is no task.
func paragraphs(t *table, rows []taskRow) [][]taskRow {
	var groups [][]taskRow
	at, numbered := map[string]int{}, true
	for _, r := range rows {
		if t.onlyTitle(r.row) {
			continue
		}
		i, known := at[r.paragraph]
		if !known || r.paragraph == "" {
			i = len(groups)
			at[r.paragraph] = i
			groups = append(groups, nil)
			_, err := strconv.Atoi(r.paragraph)
			numbered = numbered && err == nil
		}
		groups[i] = append(groups[i], r)
	}
	if numbered {
		slices.SortStableFunc(groups, func(a, b []taskRow) int {
			x, _ := strconv.Atoi(a[0].paragraph)
			y, _ := strconv.Atoi(b[0].paragraph)
			return x - y
		})
	}
	return groups
}

func (t *table) onlyTitle(row sheet.Row) bool {
	for _, c := range t.form.Columns {
		switch c.Key {
		case templates.BookSectionColumn, templates.BookTitleColumn, templates.BookParagraphColumn:
		default:
			if t.has(c.Key) && !t.cell(row, c.Key).Blank() {
				return false
			}
		}
	}
	return true
}

func (f *filler) task(t *table, row sheet.Row, path string) input.Task {
	task := input.Task{}
	f.places[path] = row.Where
	if t.has(templates.BookUnitsColumn) {
		f.places[path+".audience"] = t.cell(row, templates.BookUnitsColumn).Where
	}
	f.row(&task, path, t, row)
	return task
}
