package main

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"congvan/input"
)

// printGaps prints what does not fit together: units without a task, tasks
// without a unit, texts that name others than they bind.
func (c *console) printGaps(campaign *input.Campaign, m input.Matrix) {
	var units, tasks []string
	for _, u := range m.Idle() {
		units = append(units, u.Unit.Code+" "+u.Unit.Territory())
	}
	for _, t := range m.Unbound() {
		tasks = append(tasks, t.Task.Code)
	}
	c.printList(text{"Đơn vị không có nhiệm vụ (%[1]d): ", "Units without a task (%[1]d): "}, units, ", ", len(units))
	c.printList(text{"Nhiệm vụ không giao cho đơn vị nào (%[1]d): ", "Tasks that bind no unit (%[1]d): "}, tasks, ", ", len(tasks))
	if len(m.Disagreements) > 0 {
		c.print(text{"Lời văn khác với phân công:", "Texts that name others than the task binds:"})
	}
	for _, d := range m.Disagreements {
		names := func(units []int) []string {
			var all []string
			for _, i := range units {
				all = append(all, campaign.Units[i].Territory())
			}
			return all
		}
		c.printList(text{"  %[2]s nêu tên mà không giao (%[1]d): ", "  %[2]s names, but does not bind (%[1]d): "}, names(d.NotBound), ", ", len(d.NotBound), d.Task)
		c.printList(text{"  %[2]s giao mà không nêu tên (%[1]d): ", "  %[2]s binds, but does not name (%[1]d): "}, names(d.NotNamed), ", ", len(d.NotNamed), d.Task)
	}
	c.printApart(m)
}

// printApart lists the units that registered some criteria for another year.
func (c *console) printApart(m input.Matrix) {
	for _, u := range m.Units {
		var years []string
		for _, apart := range u.RegisteredApart {
			year := apart.Year.String()
			if year == "" {
				year = "–"
			}
			years = append(years, apart.Criterion+": "+year)
		}
		c.printList(text{"* %[1]s, năm đăng ký riêng theo tiêu chí: ", "* %[1]s, years of single criteria: "}, years, "; ", u.Unit.Territory())
	}
}

// printCriteria prints how the thresholds stand, for each region: what the
// province or the district decided instead of the set's, and what nobody
// checked. Those that are not known are a warning of their own.
func (c *console) printCriteria(campaign *input.Campaign) {
	regions := campaign.CriteriaByRegion()
	for _, r := range regions {
		c.print(text{
			"Tiêu chí: bộ %[1]s, năm %[2]d, vùng %[3]s, %[4]d đơn vị, %[5]d chỉ tiêu",
			"Criteria: set %[1]s, year %[2]d, region %[3]s, units: %[4]d, indicators: %[5]d",
		}, campaign.Criteria.Set.ID, campaign.Criteria.Year, r.Region, len(r.Units), r.Total)
		var changed []string
		for _, t := range r.Overridden {
			changed = append(changed, c.overridden(t))
		}
		c.printList(text{"  mức hoặc lời văn riêng (%[1]d): ", "  thresholds or wordings of our own (%[1]d): "}, changed, "; ", len(changed))
		c.printList(text{"  (*) chưa đối chiếu với quyết định (%[1]d): ", "  (*) not checked against the decision (%[1]d): "}, r.Unverified, ", ", len(r.Unverified))
	}
}

// printPeriods lists the reporting periods, where the campaign names any.
func (c *console) printPeriods(campaign *input.Campaign) {
	var all []string
	for _, p := range campaign.Periods {
		all = append(all, c.period(p))
	}
	c.printList(text{"Kỳ báo cáo (%[1]d): ", "Reporting periods (%[1]d): "}, all, "; ", len(all))
}

// period shows a period with its last day and the day it is due.
func (c *console) period(p input.Period) string {
	s := c.say(text{"%[1]s chốt số liệu %[2]s", "%[1]s until %[2]s"}, p.ID, p.LastDay())
	if p.Due.IsZero() {
		return s
	}
	return s + c.say(text{", hạn gửi %[1]s", ", due %[1]s"}, p.Due)
}

// overridden shows a threshold with the decision it rests on.
func (c *console) overridden(t input.Threshold) string {
	s := t.Code + " " + t.Text()
	if t.Decision != "" {
		s += " (" + t.Decision + ")"
	}
	if !t.Verified {
		s += " (*)"
	}
	return s
}

// listWidth is where lists go on to the next line.
const listWidth = 100

// printList prints a list behind its title, over as many lines as it needs;
// an empty one not at all.
func (c *console) printList(title text, items []string, comma string, args ...any) {
	if len(items) == 0 {
		return
	}
	var out strings.Builder
	line := c.say(title, args...)
	for i, item := range items {
		if i < len(items)-1 {
			item += comma
		}
		if utf8.RuneCountInString(line+strings.TrimRight(item, " ")) > listWidth && strings.TrimSpace(line) != "" && i > 0 {
			out.WriteString(strings.TrimRight(line, " ") + "\n")
			line = "      "
		}
		line += item
	}
	fmt.Fprintln(c.out, out.String()+line)
}
