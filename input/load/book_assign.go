package load

import (
	"slices"
	"strings"

	"congvan/input"
	"congvan/input/sheet"
	"congvan/templates"
)

// assignments reads the sheet Phân công: the audience of a section or a task.
func (b *book) assignments() {
	t := b.tables[templates.BookAssignments]
	if t == nil || b.tables[templates.BookTasks] == nil {
		return
	}
	first := map[string]bool{} // targets whose audience began here
	for _, row := range t.rows {
		cell := t.cell(row, templates.BookTargetColumn)
		text, ok := b.fill.text(cell, "")
		if !ok {
			b.c.Unread = b.c.Unread[:len(b.c.Unread)-1]
			b.audiencesUnknown()
			continue
		}
		b.assign(t, row, cell, text, first)
	}
}

func (b *book) assign(t *table, row sheet.Row, cell sheet.Cell, text string, first map[string]bool) {
	dst, path := b.target(text)
	if cell.Kind == sheet.Day || dst == nil {
		code, args := input.UnknownTarget, []any{shortText(text), input.DidYouMean(input.Nearest(text, b.targets()))}
		if cell.Kind == sheet.Day {
			code, args = input.CodeIsDate, []any{text}
		}
		b.problems.Add(cell.Where, code, args...)
		b.audiencesUnknown()
		return
	}
	entry := struct {
		Audience input.Audience `yaml:"audience"`
	}{*dst}
	if dst.IsZero() || first[path] {
		// Several rows for one target say more of the same audience.
		first[path] = true
		b.c.Places[path+".audience"] = cell.Where
		b.fill.row(&entry, path, t, row)
		*dst = entry.Audience
		return
	}
	b.compare(t, row, cell, text, path, dst)
}

// compare holds a row against the audience that the sheet Nhiệm vụ gave. Where
// they differ it goes on with both, so that nothing follows from the mistake.
func (b *book) compare(t *table, row sheet.Row, cell sheet.Cell, text, path string, there *input.Audience) {
	var here struct {
		Audience input.Audience `yaml:"audience"`
	}
	aside := &filler{c: b.c, places: input.Places{}, unread: b.fill.unread, problems: b.fill.problems}
	aside.row(&here, path, t, row)
	if !slices.Equal(b.c.Resolve(here.Audience), b.c.Resolve(*there)) {
		b.problems.Add(cell.Where, input.AudienceTwice, shortText(text), b.c.Places.Of(path+".audience").String())
		there.Groups = append(there.Groups, here.Audience.Groups...)
		there.Units = append(there.Units, here.Audience.Units...)
	}
}

// target finds the audience of "Phần 1" or "NV-05".
func (b *book) target(text string) (*input.Audience, string) {
	if dst, path := b.taskNamed(text); dst != nil {
		return &dst.Audience, path
	}
	if n, ok := sectionNumber(text); ok {
		if i := slices.Index(b.numbers, n); i >= 0 {
			return &b.c.Sections[i].Audience, input.Index("sections", i)
		}
	}
	return nil, ""
}

// taskNamed finds a task by its code.
func (b *book) taskNamed(code string) (*input.Task, string) {
	for _, a := range b.c.Assignments() {
		if code != "" && strings.EqualFold(a.Task.Code, code) {
			return a.Task, a.Path
		}
	}
	return nil, ""
}

// targets lists what may be assigned.
func (b *book) targets() []string {
	var all []string
	for _, a := range b.c.Assignments() {
		all = append(all, a.Task.Code)
	}
	return all
}

// audiencesUnknown says that sections without an audience may have one that
// could not be read.
func (b *book) audiencesUnknown() {
	for i := range b.c.Sections {
		path := input.Index("sections", i) + ".audience"
		if b.c.Sections[i].Audience.IsZero() && !slices.Contains(b.c.Unread, path) {
			b.c.Unread = append(b.c.Unread, path)
		}
	}
}
