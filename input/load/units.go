package load

import (
	"strconv"
	"strings"

	"congvan/input"
	"congvan/input/sheet"
	"congvan/templates"
)

// units puts the units of the files before those of campaign.yaml.
func (l *loader) units() error {
	inline := l.c.Units
	l.c.Units = nil
	fromFiles := input.Places{}
	for i, name := range l.c.UnitFiles {
		path := input.Index("unit_files", i)
		raw, ok, err := l.read(name, l.c.Places.Of(path))
		if err != nil {
			return err
		}
		if !ok {
			l.c.Unread = append(l.c.Unread, path)
			continue
		}
		l.unitFile(name, raw, fromFiles)
	}
	l.shiftInline(len(l.c.Units))
	for path, where := range fromFiles {
		l.c.Places[path] = where
	}
	l.c.Units = append(l.c.Units, inline...)
	return nil
}

// shiftInline renumbers the paths of the units in campaign.yaml, n others
// having come before them.
func (l *loader) shiftInline(n int) {
	if n == 0 {
		return
	}
	shifted := make(input.Places, len(l.c.Places))
	for path, where := range l.c.Places {
		shifted[shift(path, n)] = where
	}
	l.c.Places = shifted
	for i, path := range l.c.Unread {
		l.c.Unread[i] = shift(path, n)
	}
}

func shift(path string, n int) string {
	rest, ok := strings.CutPrefix(path, "units[")
	if !ok {
		return path
	}
	number, rest, _ := strings.Cut(rest, "]")
	i, _ := strconv.Atoi(number)
	return input.Index("units", i+n) + rest
}

// unitFile reads one list of units.
func (l *loader) unitFile(file string, raw []byte, places input.Places) {
	t, ok := l.csvFile(file, raw, templates.BookUnits)
	if !ok {
		l.c.Unread = append(l.c.Unread, "unit_files")
	}
	if t != nil {
		f := &filler{c: l.c, places: places, unread: &l.c.Unread, problems: &l.problems}
		l.c.Units = f.units(t)
	}
}

// csvFile reads a CSV with the columns of one of the workbook's tables; nil
// where it lacks some, not ok where anything of it could not be read.
func (l *loader) csvFile(file string, raw []byte, key string) (t *table, ok bool) {
	read, problems := sheet.ReadCSV(file, raw)
	l.problems = append(l.problems, problems...)
	if problems.HasErrors() && read.Columns == nil {
		return nil, false
	}
	t = csvTable(file, read, formOf(key))
	if !t.tell(&l.problems) {
		return nil, false
	}
	return t, !problems.HasErrors()
}
