package xlsx

import (
	"cmp"
	"strconv"

	"congvan/input"
	"congvan/templates"
)

// taskRows are the tasks that bind the unit, in the dispatch's order.
func (b *book) taskRows(tasks []input.Assignment) []row {
	var rows []row
	for i, a := range tasks {
		rows = append(rows, row{
			key: templates.TaskKey(a.Task.Code),
			values: map[string]value{
				templates.OrderColumn:       words(strconv.Itoa(i + 1)),
				templates.CodeColumn:        words(a.Task.Code),
				templates.ContentColumn:     words(b.options.Plain(a.Task.UnitContent())),
				templates.DeadlineColumn:    words(cmp.Or(a.Task.Deadline.String(), input.NoDeadline)),
				templates.LastDayColumn:     {date: a.Task.Deadline.LastDay(b.campaign.Settings.BeforeIncludesDay)},
				templates.DeliverableColumn: words(a.Task.Deliverable),
			},
		})
	}
	return rows
}

// productRows are the products the tasks name for the unit; a name that the
// dispatch gives is filled in already and may be corrected.
func (b *book) productRows(tasks []input.Assignment) []row {
	var rows []row
	for _, a := range tasks {
		n := 0
		for _, p := range a.Task.Products {
			if m := b.campaign.FindUnit(p.Unit); !b.campaign.Takes(m) || m.Unit != b.index {
				continue
			}
			n++
			rows = append(rows, row{
				key: templates.ProductKey(a.Task.Code, n),
				values: map[string]value{
					templates.OrderColumn:   words(strconv.Itoa(len(rows) + 1)),
					templates.CodeColumn:    words(a.Task.Code),
					templates.YearColumn:    words(year(p.Year)),
					templates.ProductColumn: words(p.Name),
				},
			})
		}
	}
	return rows
}

func year(y int) string {
	if y == 0 {
		return ""
	}
	return strconv.Itoa(y)
}
