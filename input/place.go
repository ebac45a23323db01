package input

import (
	"cmp"
	"strconv"
	"strings"
)

// Where is the place of a value in what the office wrote: a line and column
// of a text file, or a cell of a sheet. Zero parts are unknown.
type Where struct {
	File   string `json:"file,omitempty"`
	Line   int    `json:"line,omitempty"`   // from 1
	Column int    `json:"column,omitempty"` // from 1, in characters
	Sheet  string `json:"sheet,omitempty"`
	Cell   string `json:"cell,omitempty"` // A1 notation
}

// String is "campaign.yaml:12:5" or "units.xlsx, Đơn vị!B7".
func (w Where) String() string {
	if w.Sheet != "" {
		return strings.TrimPrefix(w.File+", ", ", ") + w.Sheet + "!" + w.Cell
	}
	s := w.File
	for _, n := range []int{w.Line, w.Column} {
		if n == 0 {
			break
		}
		s += ":" + strconv.Itoa(n)
	}
	return s
}

// compareCells orders cells as one reads a sheet: row by row, B7 before A10.
func compareCells(a, b string) int {
	rowA, columnA := splitCell(a)
	rowB, columnB := splitCell(b)
	return cmp.Or(
		cmp.Compare(rowA, rowB),
		cmp.Compare(len(columnA), len(columnB)),
		cmp.Compare(columnA, columnB),
	)
}

// splitCell parts B7 into 7 and B; what is no cell has row 0.
func splitCell(cell string) (row int, column string) {
	column = strings.TrimRight(cell, "0123456789")
	row, _ = strconv.Atoi(cell[len(column):])
	return row, column
}

// Places remembers where each value of a campaign stood, by its path, e.g.
// "sections[0].paragraphs[1].tasks[0].deadline".
type Places map[string]Where

// Of finds the place of a path, or of the nearest thing around it: a missing
// field is reported at the entry that lacks it.
func (p Places) Of(path string) Where {
	for {
		if w, ok := p[path]; ok {
			return w
		}
		cut := strings.LastIndexAny(path, ".[")
		if cut < 0 {
			return p[""]
		}
		path = path[:cut]
	}
}

// Index is the path of an element: Index("units", 3) is "units[3]".
func Index(path string, i int) string { return path + "[" + strconv.Itoa(i) + "]" }

// Field is the path of a field: Field("dispatch", "date") is "dispatch.date".
func Field(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

// lastField is the name of the innermost field of a path.
func lastField(path string) string {
	name := FieldName(path)
	return name[strings.LastIndexByte(name, '.')+1:]
}

// FieldName is how a message calls the field at a path: without the list
// entries around it, which the place tells.
func FieldName(path string) string {
	path = strings.TrimRight(path, "0123456789[]")
	if cut := strings.LastIndex(path, "]."); cut >= 0 {
		return path[cut+2:]
	}
	return path
}

func taskPath(section, paragraph, task int) string {
	return Index(Index(Index("sections", section)+".paragraphs", paragraph)+".tasks", task)
}
