package main

import (
	"congvan/generator/consolidate"
)

// standing is how a period stands, in a few lines.
func (c *console) standing(k consolidate.Consolidation) {
	var missing, late, faulty []int
	came := 0
	for _, s := range k.Standings {
		switch {
		case !s.Came:
			missing = append(missing, s.Unit)
			continue
		case !s.InTime:
			late = append(late, s.Unit)
		}
		came++
		if s.Errors+s.Warnings > 0 {
			faulty = append(faulty, s.Unit)
		}
	}
	c.print(text{"%[1]s: đã nộp %[2]d/%[3]d đơn vị", "%[1]s: returned by %[2]d of %[3]d units"}, k.Period.Title(), came, len(k.Standings))
	for _, line := range []struct {
		says  text
		units []int
	}{
		{text{"  chưa nộp (%[1]d): %[2]s", "  missing (%[1]d): %[2]s"}, missing},
		{text{"  nộp muộn (%[1]d): %[2]s", "  late (%[1]d): %[2]s"}, late},
		{text{"  phải sửa hoặc xem lại (%[1]d): %[2]s", "  to mend or look at (%[1]d): %[2]s"}, faulty},
	} {
		if len(line.units) > 0 {
			c.print(line.says, len(line.units), c.names(k.Campaign, line.units))
		}
	}
}
