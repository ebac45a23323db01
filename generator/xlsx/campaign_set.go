package xlsx

import (
	"fmt"
	"maps"
	"slices"
	"strconv"

	"congvan/input"
	"congvan/templates"
)

// setRows writes an own set of criteria: an indicator a row, one whose
// thresholds differ by year a row a year.
func setRows(s *input.CriteriaSet, sheet templates.BookSheet) []bookRow {
	var rows []bookRow
	if s == nil {
		return nil
	}
	for i := range s.Criteria {
		criterion := &s.Criteria[i]
		for j := range criterion.Indicators {
			indicator := &criterion.Indicators[j]
			for _, year := range yearsOf(indicator) {
				r := newRow()
				r.fill(indicator, sheet.Columns)
				r.set("num", criterion.Number)
				r.set("criterion", criterion.Name)
				r.set("group", groupOf(s, criterion))
				goals := input.GoalSet(indicator.Targets)
				if year != 0 {
					goals = indicator.YearTargets[year]
					r.set(templates.BookYearColumn, strconv.Itoa(year))
				}
				for region, goal := range goals {
					r.values[regionKey(region)] = goalValue(goal.Text)
				}
				rows = append(rows, r)
			}
		}
	}
	return rows
}

// yearsOf lists the rows of an indicator: 0 for that of all years.
func yearsOf(i *input.Indicator) []int {
	years := slices.Sorted(maps.Keys(i.YearTargets))
	if len(years) == 0 || len(i.Targets) > 0 {
		years = append([]int{0}, years...)
	}
	return years
}

// groupOf is a criterion's group, code and name: "I. Quy hoạch".
func groupOf(s *input.CriteriaSet, c *input.Criterion) string {
	for _, g := range s.Groups {
		if g.Code == c.Group || c.Group == "" && slices.Contains(g.Criteria, c.Number) {
			return fmt.Sprintf("%s. %s", g.Code, g.Name)
		}
	}
	return c.Group
}

func regionKey(region string) string { return templates.BookSetTargets + "." + region }

// withRegions puts a column for each region of a set in place of the one
// column of thresholds.
func withRegions(columns []templates.BookColumn, s *input.CriteriaSet) []templates.BookColumn {
	var all []templates.BookColumn
	for _, c := range columns {
		if c.Key != templates.BookSetTargets || s == nil {
			all = append(all, c)
			continue
		}
		for _, r := range regionsOf(s) {
			one := c
			one.Key, one.Header = regionKey(r.Code), "Mức "+r.Code
			if r.Name != "" {
				one.Header += ": " + r.Name
			}
			all = append(all, one)
		}
	}
	return all
}

// regionsOf lists the set's regions, then what else has thresholds: the whole
// country ("chung").
func regionsOf(s *input.CriteriaSet) []input.Region {
	all := slices.Clone(s.Regions)
	known := map[string]bool{}
	for _, r := range all {
		known[r.Code] = true
	}
	others := map[string]bool{}
	note := func(goals input.GoalSet) {
		for region := range goals {
			others[region] = !known[region]
		}
	}
	for i := range s.Criteria {
		for _, indicator := range s.Criteria[i].Indicators {
			note(indicator.Targets)
			for _, goals := range indicator.YearTargets {
				note(goals)
			}
		}
	}
	for _, code := range slices.Sorted(maps.Keys(others)) {
		if others[code] {
			all = append(all, input.Region{Code: code})
		}
	}
	return all
}
