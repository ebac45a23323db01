package main

import (
	"fmt"
	"strings"

	"congvan/generator/consolidate"
	"congvan/input"
)

// statusHead heads the columns of the table.
var statusHead = []text{
	{"Đơn vị", "Unit"}, {"Tình trạng", "State"}, {"Lần", "Version"}, {"Nhận", "Received"}, {"Chậm", "Late"},
	{"Đủ", "Filled"}, {"Nhiệm vụ", "Tasks"}, {"Quá hạn", "Overdue"}, {"Tiêu chí", "Criteria"},
}

// printStatus prints the table of units and what it comes to.
func (c *console) printStatus(k consolidate.Consolidation) {
	c.print(text{"%[1]s, tính đến %[2]s%[3]s", "%[1]s, as of %[2]s%[3]s"}, k.Period.Title(), k.Today, c.due(k.Period))
	rows := make([][]string, 0, len(k.Standings)+1)
	head := make([]string, len(statusHead))
	for i, t := range statusHead {
		head[i] = c.say(t)
	}
	rows = append(rows, head)
	for _, s := range k.Standings {
		rows = append(rows, c.statusRow(k, s))
	}
	printTable(c.out, rows)
	total := totals(k)
	c.print(text{
		"Đã nộp %[1]d/%[4]d · đúng hạn %[2]d/%[4]d · đầy đủ %[3]d/%[4]d",
		"Returned %[1]d/%[4]d · in time %[2]d/%[4]d · complete %[3]d/%[4]d",
	}, total.Returned, total.InTime, total.Complete, total.Units)
	c.print(text{
		"Đúng hạn: phiếu đọc được đầu tiên đến trong hạn; đầy đủ: đủ ô bắt buộc và không còn lỗi; chậm: số ngày theo lịch; nhiệm vụ: xong/tổng.",
		"In time: the first readable sheet came by the due day; complete: every required cell filled and no error left; late: calendar days; tasks: done/all.",
	})
}

// due is the end of the title where the period has a due date.
func (c *console) due(p input.Period) string {
	if p.Due.IsZero() {
		return ""
	}
	return c.say(text{" (hạn nộp %[1]s)", " (due %[1]s)"}, p.Due)
}

const nothing = "–"

// statusRow is the line of a unit.
func (c *console) statusRow(k consolidate.Consolidation, s consolidate.Standing) []string {
	row := []string{k.Campaign.Units[s.Unit].Name, c.state(s), nothing, nothing, nothing, nothing, nothing, nothing, nothing}
	if s.DaysLate > 0 {
		row[4] = fmt.Sprint(s.DaysLate)
	}
	if !s.Came {
		return row
	}
	row[2] = fmt.Sprint(s.Version)
	row[3] = s.Received.Format("02/01/2006 15:04")
	if s.Asked > 0 {
		row[5] = fmt.Sprintf("%d%%", s.Filled*100/s.Asked)
	}
	if all := s.Done + s.Open; all > 0 {
		row[6], row[7] = fmt.Sprintf("%d/%d", s.Done, all), fmt.Sprint(s.Overdue)
	}
	if s.Judged {
		row[8] = fmt.Sprintf("%d/%d", s.Met, len(k.Criteria))
	}
	return row
}

// state says in words how a unit stands.
func (c *console) state(s consolidate.Standing) string {
	if !s.Came {
		return c.say(text{"chưa nộp", "missing"})
	}
	var parts []string
	if s.Errors > 0 {
		parts = append(parts, c.say(text{"có lỗi %[1]d", "errors: %[1]d"}, s.Errors))
	}
	if left := s.Asked - s.Filled; left > 0 {
		parts = append(parts, c.say(text{"thiếu %[1]d ô", "empty cells: %[1]d"}, left))
	}
	if len(parts) == 0 {
		parts = append(parts, c.say(text{"đủ", "complete"}))
	}
	if s.Warnings > 0 {
		parts = append(parts, c.say(text{"cần xem %[1]d", "to look at: %[1]d"}, s.Warnings))
	}
	return strings.Join(parts, ", ")
}

// statusTotals is what a period comes to.
type statusTotals struct {
	Units    int `json:"units"`
	Returned int `json:"returned"`
	InTime   int `json:"in_time"`
	Complete int `json:"complete"`
}

func totals(k consolidate.Consolidation) statusTotals {
	t := statusTotals{Units: len(k.Standings)}
	for _, s := range k.Standings {
		if s.Came {
			t.Returned++
		}
		if s.Came && s.InTime {
			t.InTime++
		}
		if s.Complete() {
			t.Complete++
		}
	}
	return t
}
