package xlsx

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"congvan/generator/font"
	"congvan/input"
)

// The sheets of the matrix.
const (
	matrixSheet = "Giao nhiệm vụ"
	textsSheet  = "Nội dung nhiệm vụ"
)

// The rows of the matrix above its units.
const (
	matrixHeader = 4
	matrixFirst  = 5
)

// turnedFrom is how many tasks turn their codes upright, so that the table
// stays a page wide.
const turnedFrom = 12

// WriteMatrix writes who gets which task and which criteria: units by tasks,
// what does not fit together, and the texts of the tasks. The same campaign
// and options give the same bytes.
func WriteMatrix(w io.Writer, c *input.Campaign, o Options) error {
	o.Now = dayOf(o.Now, c)
	if o.Plain == nil {
		o.Plain = func(markdown string) string { return markdown }
	}
	d, err := newDraft(c, o, []string{matrixSheet, textsSheet})
	if err != nil {
		return err
	}
	defer d.file.Close()
	m := &matrixBook{draft: d, matrix: c.Matrix()}
	m.columns = m.plan()

	m.heading()
	m.headers()
	for i := range m.matrix.Units {
		m.unitRow(i)
	}
	m.counts()
	m.gaps()
	m.matrixPage()
	m.texts()
	return m.finish(w, "the matrix", "Bảng giao nhiệm vụ")
}

// matrixBook is the workbook of the matrix in the making.
type matrixBook struct {
	*draft
	matrix  input.Matrix
	columns []matrixColumn
}

// matrixColumn is a column of the matrix.
type matrixColumn struct {
	header string
	width  float64
	turned bool
	left   bool                            // else in the middle
	of     func(u input.MatrixUnit) string // what a unit has there
	total  string                          // in the row of counts
}

func (m *matrixBook) plan() []matrixColumn {
	all := []matrixColumn{
		{header: "Mã", width: 9, of: func(u input.MatrixUnit) string { return u.Unit.Code }},
		{header: "Đơn vị", width: 38, left: true, total: "Số đơn vị", of: func(u input.MatrixUnit) string { return u.Unit.Territory() }},
	}
	for t, task := range m.matrix.Tasks {
		all = append(all, m.taskColumn(t, task))
	}
	all = append(all, matrixColumn{header: "Tiêu chí", width: 8, total: strconv.Itoa(m.matrix.Judged()),
		of: func(u input.MatrixUnit) string { return cross(u.Judged) }})
	more := []matrixColumn{
		{header: "Vùng", width: 10, of: func(u input.MatrixUnit) string { return u.Region }},
		{header: "Năm đăng ký đạt", width: 14, of: func(u input.MatrixUnit) string { return registeredYears(u) }},
	}
	for _, c := range more {
		if slices.ContainsFunc(m.matrix.Units, func(u input.MatrixUnit) bool { return c.of(u) != "" }) {
			all = append(all, c)
		}
	}
	return append(all, matrixColumn{header: "Số nhiệm vụ", width: 8, total: strconv.Itoa(m.matrix.Assigned()),
		of: func(u input.MatrixUnit) string { return strconv.Itoa(len(u.Tasks)) }})
}

func (m *matrixBook) taskColumn(t int, task input.MatrixTask) matrixColumn {
	c := matrixColumn{header: task.Task.Code, width: 7.5, total: strconv.Itoa(len(task.Units)),
		of: func(u input.MatrixUnit) string {
			_, bound := slices.BinarySearch(u.Tasks, t)
			return cross(bound)
		}}
	if len(m.matrix.Tasks) >= turnedFrom {
		c.turned, c.width = true, 4
	}
	return c
}

func cross(yes bool) string {
	if yes {
		return "x"
	}
	return ""
}

// registeredYears is the year of all criteria, then those of single ones.
func registeredYears(u input.MatrixUnit) string {
	var parts []string
	if y := u.Registered.String(); y != "" {
		parts = append(parts, y)
	}
	for _, one := range u.RegisteredApart {
		if y := one.Year.String(); y != "" {
			parts = append(parts, "TC "+one.Criterion+": "+y)
		}
	}
	return strings.Join(parts, listSeparator)
}

func (m *matrixBook) heading() {
	var widths []float64
	for _, c := range m.columns {
		widths = append(widths, c.width)
	}
	m.span(matrixSheet, widths)
	m.put(matrixSheet, "A1", "BẢNG GIAO NHIỆM VỤ", look{size: 14, bold: true})
	m.height(matrixSheet, 1, 24)
	m.put(matrixSheet, "A2", m.attachedTo(), look{italic: true})
	m.put(matrixSheet, "A3", fmt.Sprintf("x: được giao, hoặc được đánh giá tiêu chí. %d đơn vị, %d nhiệm vụ, %d lượt giao, %d đơn vị đánh giá tiêu chí.",
		len(m.matrix.Units), len(m.matrix.Tasks), m.matrix.Assigned(), m.matrix.Judged()), look{ink: quietInk})
}

func (m *matrixBook) headers() {
	const turnedHeight = 78
	most, turned := 1, false
	for i, c := range m.columns {
		l := look{bold: true, fill: headerFill, across: "center", wrap: true, ruled: true}
		if c.turned {
			l.turned, l.wrap, turned = 90, false, true
		} else {
			most = max(most, m.linesIn(c.header, font.Bold, c.width))
		}
		m.put(matrixSheet, cell(i, matrixHeader), c.header, l)
	}
	high := points(most) + 6
	if turned {
		high = max(high, turnedHeight)
	}
	m.height(matrixSheet, matrixHeader, high)
}

// unitRow writes a unit; one that gets nothing stands out.
func (m *matrixBook) unitRow(i int) {
	u, at, most := m.matrix.Units[i], matrixFirst+i, 1
	for j, c := range m.columns {
		l := m.columnLook(c)
		if len(u.Tasks) == 0 {
			l.fill = notMetFill
		}
		text := c.of(u)
		m.put(matrixSheet, cell(j, at), text, l)
		most = max(most, m.linesIn(text, font.Regular, c.width))
	}
	m.fit(matrixSheet, at, most)
}

func (m *matrixBook) columnLook(c matrixColumn) look {
	l := look{ruled: true, wrap: true, across: "center", asText: true}
	if c.left {
		l.across = "left"
	}
	return l
}

// counts writes the row under the units; a task that nobody gets stands out.
func (m *matrixBook) counts() {
	at := matrixFirst + len(m.matrix.Units)
	for j, c := range m.columns {
		l := m.columnLook(c)
		l.bold, l.fill = true, groupFill
		if c.total == "0" && j > 1 && j < 2+len(m.matrix.Tasks) {
			l.fill = notMetFill
		}
		m.put(matrixSheet, cell(j, at), c.total, l)
	}
	m.fit(matrixSheet, at, 1)
}

// gaps lists below the table what does not fit together.
func (m *matrixBook) gaps() {
	at := matrixFirst + len(m.matrix.Units) + 2
	for _, g := range m.found() {
		m.put(matrixSheet, cell(0, at), g.heading, look{bold: true, ink: inputInk})
		if len(g.lines) == 0 {
			g.lines = []string{"không có"}
		}
		for _, line := range g.lines {
			at++
			m.put(matrixSheet, cell(0, at), "– "+line, look{})
		}
		at += 2
	}
}

// gap is a kind of misfit with its cases.
type gap struct {
	heading string
	lines   []string
}

func (m *matrixBook) found() []gap {
	idle := gap{heading: "Đơn vị không được giao nhiệm vụ nào"}
	for _, u := range m.matrix.Idle() {
		idle.lines = append(idle.lines, u.Unit.Code+" "+u.Unit.Territory())
	}
	unbound := gap{heading: "Nhiệm vụ không giao cho đơn vị nào"}
	for _, t := range m.matrix.Unbound() {
		unbound.lines = append(unbound.lines, t.Task.Code)
	}
	names := gap{heading: "Tên xã trong lời văn khác với phân công"}
	for _, d := range m.matrix.Disagreements {
		if len(d.NotBound) > 0 {
			names.lines = append(names.lines, d.Task+": lời văn nhắc đến nhưng không được giao: "+m.names(d.NotBound))
		}
		if len(d.NotNamed) > 0 {
			names.lines = append(names.lines, d.Task+": được giao nhưng lời văn không nhắc đến: "+m.names(d.NotNamed))
		}
	}
	return []gap{idle, unbound, names}
}

func (m *matrixBook) names(units []int) string {
	var all []string
	for _, i := range units {
		all = append(all, m.matrix.Units[i].Unit.Territory())
	}
	return strings.Join(all, ", ")
}

func (m *matrixBook) matrixPage() {
	m.sheetPaper(matrixSheet, "landscape", "2F75B5", matrixHeader)
	m.keep(matrixSheet, 2, matrixHeader)
	m.check(m.file.SetSheetDimension(matrixSheet, "A1:"+cell(len(m.columns)-1, matrixFirst+len(m.matrix.Units))))
}
