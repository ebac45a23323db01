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
// each task, and one for the units that are judged by the criteria.
func (c *console) printMatrix(campaign *input.Campaign) {
	all := campaign.Assignments()
	judged := criteriaUnits(campaign)
	rows := [][]string{c.matrixHead(all)}
	for i := range campaign.Units {
		rows = append(rows, matrixRow(campaign, all, judged, i))
	}
	rows = append(rows, c.matrixFoot(all, judged))
	c.print(text{
		"Giao nhiệm vụ (x: được giao; TC: đánh giá theo bộ tiêu chí)",
		"Tasks by unit (x: assigned; CR: judged by the criteria)",
	})
	printTable(c.out, rows)
	given := 0
	for _, a := range all {
		given += len(a.Units)
	}
	c.print(text{
		"\n%[1]d đơn vị, %[2]d nhiệm vụ, %[3]d lượt giao, %[4]d đơn vị đánh giá tiêu chí",
		"\nunits: %[1]d, tasks: %[2]d, assignments: %[3]d, units judged by criteria: %[4]d",
	}, len(campaign.Units), len(all), given, len(judged))
}

// criteriaUnits holds the units that get a table of criteria.
func criteriaUnits(campaign *input.Campaign) map[int]bool {
	judged := map[int]bool{}
	if campaign.Criteria != nil {
		for _, i := range campaign.Resolve(campaign.Criteria.Audience) {
			judged[i] = true
		}
	}
	return judged
}

func (c *console) matrixHead(all []input.Assignment) []string {
	row := []string{c.say(text{"Mã", "Code"}), c.say(text{"Đơn vị", "Unit"})}
	for _, a := range all {
		row = append(row, a.Task.Code)
	}
	return append(row, c.say(text{"TC", "CR"}), c.say(text{"Số NV", "Tasks"}))
}

func matrixRow(campaign *input.Campaign, all []input.Assignment, judged map[int]bool, unit int) []string {
	u := campaign.Units[unit]
	row := []string{u.Code, cut(u.Territory(), maxUnitName)}
	count := 0
	for _, a := range all {
		row = append(row, mark(a.Binds(unit)))
		if a.Binds(unit) {
			count++
		}
	}
	return append(row, mark(judged[unit]), strconv.Itoa(count))
}

// matrixFoot counts the units of each column.
func (c *console) matrixFoot(all []input.Assignment, judged map[int]bool) []string {
	row := []string{"", c.say(text{"Số đơn vị", "Units"})}
	for _, a := range all {
		row = append(row, strconv.Itoa(len(a.Units)))
	}
	return append(row, strconv.Itoa(len(judged)))
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
