package load

import (
	"strconv"
	"strings"

	"congvan/input"
	"congvan/input/sheet"
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
	table, problems := sheet.ReadCSV(file, raw)
	l.problems = append(l.problems, problems...)
	columns, complete := l.columns(file, table)
	if problems.HasErrors() || !complete {
		l.c.Unread = append(l.c.Unread, "unit_files")
	}
	if !complete {
		return
	}
	for _, row := range table.Rows {
		path := input.Index("units", len(l.c.Units))
		places[path] = row.Where
		var u input.Unit
		for i, c := range columns {
			if c == nil {
				continue
			}
			cell := row.Cell(i)
			places[input.Field(path, c.name)] = cell.Where
			if fault := c.fill(&u, cell.Text); fault != nil {
				l.problems.Add(cell.Where, fault.Code, fault.Args...)
				l.c.Unread = append(l.c.Unread, input.Field(path, c.name))
			}
		}
		l.c.Units = append(l.c.Units, u)
	}
}

// unitColumn is a column of a list of units.
type unitColumn struct {
	name     string
	required bool
	fill     func(u *input.Unit, text string) *input.Fault
}

var unitColumns = []unitColumn{
	{"code", true, plain(func(u *input.Unit) *string { return &u.Code })},
	{"name", true, plain(func(u *input.Unit) *string { return &u.Name })},
	{"kind", true, plain(func(u *input.Unit) *string { return &u.Kind })},
	{"aliases", false, several(func(u *input.Unit) *[]string { return &u.Aliases })},
	{"groups", false, several(func(u *input.Unit) *[]string { return &u.Groups })},
	{"region", false, plain(func(u *input.Unit) *string { return &u.Region })},
	{"valid_from", false, day(func(u *input.Unit) *input.Date { return &u.ValidFrom })},
	{"valid_to", false, day(func(u *input.Unit) *input.Date { return &u.ValidTo })},
}

// columns finds out what each column of the table is; nil: not used.
func (l *loader) columns(file string, t sheet.Table) (columns []*unitColumn, complete bool) {
	columns = make([]*unitColumn, len(t.Columns))
	found, names := map[string]bool{}, []string{}
	for i, head := range t.Columns {
		name := strings.ToLower(head.Text)
		names = append(names, head.Text)
		column := columnNamed(name)
		switch {
		case name == "":
		case column == nil:
			l.problems.Warn(head.Where, input.UnknownColumn, head.Text, strings.Join(columnNames(), ", "))
		case found[name]:
			l.problems.Add(head.Where, input.DuplicateKey, head.Text)
		default:
			columns[i], found[name] = column, true
		}
	}
	complete = true
	for _, c := range unitColumns {
		if c.required && !found[c.name] {
			l.problems.Add(input.Where{File: file, Line: 1, Column: 1}, input.MissingColumn, c.name, strings.Join(names, ", "))
			complete = false
		}
	}
	return columns, complete
}

func columnNamed(name string) *unitColumn {
	for i := range unitColumns {
		if unitColumns[i].name == name {
			return &unitColumns[i]
		}
	}
	return nil
}

func columnNames() []string {
	var names []string
	for _, c := range unitColumns {
		names = append(names, c.name)
	}
	return names
}

func plain(of func(*input.Unit) *string) func(*input.Unit, string) *input.Fault {
	return func(u *input.Unit, text string) *input.Fault {
		*of(u) = text
		return nil
	}
}

// several fills a list whose entries one cell holds, separated by ; or |.
func several(of func(*input.Unit) *[]string) func(*input.Unit, string) *input.Fault {
	return func(u *input.Unit, text string) *input.Fault {
		for _, part := range strings.FieldsFunc(text, func(r rune) bool { return r == ';' || r == '|' }) {
			if part = input.Clean(part); part != "" {
				*of(u) = append(*of(u), part)
			}
		}
		return nil
	}
}

func day(of func(*input.Unit) *input.Date) func(*input.Unit, string) *input.Fault {
	return func(u *input.Unit, text string) *input.Fault {
		if text == "" {
			return nil
		}
		if err := of(u).UnmarshalText([]byte(text)); err != nil {
			fault := err.(input.Fault)
			return &fault
		}
		return nil
	}
}
