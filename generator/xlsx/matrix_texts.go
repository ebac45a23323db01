package xlsx

import (
	"strconv"
	"strings"

	"congvan/generator/font"
	"congvan/input"
)

// texts writes the second sheet of the matrix: each task with its text, its
// day and who gets it.
func (m *matrixBook) texts() {
	columns := []struct {
		header string
		width  float64
		left   bool
		of     func(t input.MatrixTask) string
	}{
		{"Mã", 9, false, func(t input.MatrixTask) string { return t.Task.Code }},
		{"Phần", 7, false, func(t input.MatrixTask) string { return strconv.Itoa(t.Section + 1) }},
		{"Nội dung", 62, true, func(t input.MatrixTask) string { return m.options.Plain(t.Task.UnitContent()) }},
		{"Thời hạn", 16, false, func(t input.MatrixTask) string { return orNone(t.Task.Deadline.String()) }},
		{"Sản phẩm phải có", 28, true, func(t input.MatrixTask) string { return t.Task.Deliverable }},
		{"Tiêu chí", 10, false, func(t input.MatrixTask) string { return strings.Join(t.Task.Criteria, listSeparator) }},
		{"Số đơn vị", 8, false, func(t input.MatrixTask) string { return strconv.Itoa(len(t.Units)) }},
		{"Giao cho", 44, true, func(t input.MatrixTask) string { return m.names(t.Units) }},
	}
	const header = 3
	most := 1
	var widths []float64
	for i, c := range columns {
		widths = append(widths, c.width)
		m.put(textsSheet, cell(i, header), c.header, look{bold: true, fill: headerFill, across: "center", wrap: true, ruled: true})
		most = max(most, m.linesIn(c.header, font.Bold, c.width))
	}
	m.span(textsSheet, widths)
	m.height(textsSheet, header, points(most)+6)
	for i, t := range m.matrix.Tasks {
		at, most := header+1+i, 1
		for j, c := range columns {
			l := look{ruled: true, wrap: true, across: "center", down: "top", asText: true}
			if c.left {
				l.across = "left"
			}
			if len(t.Units) == 0 {
				l.fill = notMetFill
			}
			text := c.of(t)
			m.put(textsSheet, cell(j, at), text, l)
			most = max(most, m.linesIn(text, font.Regular, c.width))
		}
		m.fit(textsSheet, at, most)
	}
	m.put(textsSheet, "A1", "NỘI DUNG NHIỆM VỤ", look{size: 14, bold: true})
	m.sheetPaper(textsSheet, "landscape", "2F75B5", header)
	m.keep(textsSheet, 1, header)
	m.check(m.file.SetSheetDimension(textsSheet, "A1:"+cell(len(columns)-1, header+len(m.matrix.Tasks))))
}

func orNone(deadline string) string {
	if deadline == "" {
		return input.NoDeadline
	}
	return deadline
}
