package save

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"congvan/input"
)

// targets writes an indicator's thresholds, by region, or by year and region.
func (w *writer) targets(i *input.Indicator, depth int) {
	if len(i.YearTargets) == 0 {
		w.line(depth, "targets: "+goals(i.Targets))
		return
	}
	w.line(depth, "targets:")
	for _, region := range slices.Sorted(maps.Keys(i.Targets)) {
		w.line(depth+1, scalar(region)+": "+goal(i.Targets[region]))
	}
	for _, year := range slices.Sorted(maps.Keys(i.YearTargets)) {
		w.line(depth+1, strconv.Itoa(year)+": "+goals(i.YearTargets[year]))
	}
}

func goals(set input.GoalSet) string {
	var parts []string
	for _, region := range slices.Sorted(maps.Keys(set)) {
		parts = append(parts, scalar(region)+": "+goal(set[region]))
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// goal writes a figure as it is: it is read as it is written.
func goal(g input.Goal) string {
	if g.Number.Valid {
		return g.Text
	}
	return scalar(g.Text)
}
