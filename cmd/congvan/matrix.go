package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"congvan/input"
)

// maxUnitName is the width that unit names get; longer ones are cut, their
// code tells them apart.
const maxUnitName = 40

// printMatrix prints who gets which task: a row for each unit, a column for
// each task, one for the units that are judged by the criteria and one for the
// year they registered; then what does not fit together, and the criteria.
func (c *console) printMatrix(campaign *input.Campaign) {
	m := campaign.Matrix()
	rows := [][]string{c.matrixHead(m)}
	for _, u := range m.Units {
		rows = append(rows, matrixRow(m, u))
	}
	rows = append(rows, c.matrixFoot(m))
	c.print(text{
		"Giao nhiệm vụ (x: được giao; TC: đánh giá theo bộ tiêu chí)",
		"Tasks by unit (x: assigned; CR: judged by the criteria)",
	})
	printTable(c.out, rows)
	c.print(text{
		"\n%[1]d đơn vị, %[2]d nhiệm vụ, %[3]d lượt giao, %[4]d đơn vị đánh giá tiêu chí",
		"\nunits: %[1]d, tasks: %[2]d, assignments: %[3]d, units judged by criteria: %[4]d",
	}, len(m.Units), len(m.Tasks), m.Assigned(), m.Judged())
	c.printGaps(campaign, m)
	c.printCriteria(campaign)
	c.printPeriods(campaign)
}

// registers tells whether some unit has registered a year.
func registers(m input.Matrix) bool {
	for _, u := range m.Units {
		if registered(u) != "" {
			return true
		}
	}
	return false
}

// registered is the year a unit registered; a star marks criteria with another
// year, "*" alone years for some criteria only.
func registered(u input.MatrixUnit) string {
	year := u.Registered.String()
	if len(u.RegisteredApart) > 0 {
		year += "*"
	}
	return year
}

func (c *console) matrixHead(m input.Matrix) []string {
	row := []string{c.say(text{"Mã", "Code"}), c.say(text{"Đơn vị", "Unit"})}
	for _, t := range m.Tasks {
		row = append(row, t.Task.Code)
	}
	row = append(row, c.say(text{"TC", "CR"}))
	if registers(m) {
		row = append(row, c.say(text{"Đăng ký", "Year"}))
	}
	return append(row, c.say(text{"Số NV", "Tasks"}))
}

func matrixRow(m input.Matrix, u input.MatrixUnit) []string {
	row := []string{u.Unit.Code, cut(u.Unit.Territory(), maxUnitName)}
	next := 0
	for t := range m.Tasks {
		bound := next < len(u.Tasks) && u.Tasks[next] == t
		if bound {
			next++
		}
		row = append(row, mark(bound))
	}
	row = append(row, mark(u.Judged))
	if registers(m) {
		row = append(row, registered(u))
	}
	return append(row, strconv.Itoa(len(u.Tasks)))
}

// matrixFoot counts the units of each column.
func (c *console) matrixFoot(m input.Matrix) []string {
	row := []string{"", c.say(text{"Số đơn vị", "Units"})}
	for _, t := range m.Tasks {
		row = append(row, strconv.Itoa(len(t.Units)))
	}
	return append(row, strconv.Itoa(m.Judged()))
}

func mark(yes bool) string {
	if yes {
		return "x"
	}
	return ""
}

// printTable aligns columns by what a terminal shows: text is NFC, where every
// Vietnamese letter is one rune and one cell wide. The first two columns stand
// left, marks and counts right.
func printTable(w io.Writer, rows [][]string) {
	width := map[int]int{}
	for _, row := range rows {
		for i, cell := range row {
			width[i] = max(width[i], utf8.RuneCountInString(cell))
		}
	}
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			space := strings.Repeat(" ", width[i]-utf8.RuneCountInString(cell))
			if i < 2 {
				line.WriteString(cell + space + "  ")
			} else {
				line.WriteString(space + cell + " ")
			}
		}
		fmt.Fprintln(w, strings.TrimRight(line.String(), " "))
	}
}

// cut shortens s to at most n runes.
func cut(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	return strings.TrimRight(string([]rune(s)[:n-1]), " ") + "…"
}
