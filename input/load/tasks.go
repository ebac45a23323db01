package load

import (
	"slices"

	"congvan/input"
	"congvan/templates"
)

// tasks puts the sections of the task files behind those of campaign.yaml.
// The numbers of sections count within a file.
func (l *loader) tasks() error {
	for i, name := range l.c.TaskFiles {
		path := input.Index("task_files", i)
		raw, ok, err := l.read(name, l.c.Places.Of(path))
		if err != nil {
			return err
		}
		if !ok {
			l.c.Unread = append(l.c.Unread, "sections")
			continue
		}
		l.taskFile(name, raw)
	}
	return nil
}

// taskFile reads one list of tasks, a CSV with the columns of the workbook's
// sheet Nhiệm vụ.
func (l *loader) taskFile(file string, raw []byte) {
	t, ok := l.csvFile(file, raw, templates.BookTasks)
	if !ok && !slices.Contains(l.c.Unread, "sections") {
		l.c.Unread = append(l.c.Unread, "sections")
	}
	if t == nil {
		return
	}
	f := &filler{c: l.c, places: l.c.Places, unread: &l.c.Unread, problems: &l.problems}
	sections, _ := f.sections(t, len(l.c.Sections))
	l.c.Sections = append(l.c.Sections, sections...)
}
