package consolidate

import (
	"congvan/generator/collect"
	"congvan/input"
	"congvan/templates"
)

// judged is what the criteria of one unit come to.
type judged struct {
	facts      []Fact
	claimed    []State
	recomputed []State
}

// judgeUnit makes the facts of a unit that fills in criteria.
func judgeUnit(c *input.Campaign, unit int, r Return, before answers) judged {
	var j judged
	all := index(r.Reading)
	thresholds := c.Criteria.Thresholds(c.Units[unit])
	for ci, criterion := range c.Criteria.Set.Criteria {
		var claims, states []State
		for _, t := range thresholds[:len(criterion.Indicators)] {
			key := templates.IndicatorKey(t.Code)
			f := judge(Fact{
				Unit: unit, Criterion: ci, Threshold: t, Answer: all.of(key, templates.ResultColumn),
				Source: r.Reading.File, Version: r.Version,
			}, all.of(key, templates.AssessmentColumn))
			f.Before = before.result(key)
			j.facts = append(j.facts, f)
			claims, states = append(claims, f.Claim), append(states, f.State)
			if t.Indicator.SubValue != nil {
				j.facts = append(j.facts, subFact(f, all, before))
			}
		}
		thresholds = thresholds[len(criterion.Indicators):]
		j.claimed, j.recomputed = append(j.claimed, criterionState(claims)), append(j.recomputed, criterionState(states))
	}
	return j
}

// subFact is the second figure inside an indicator; it is never judged.
func subFact(whole Fact, all, before answers) Fact {
	key := templates.SubValueKey(whole.Threshold.Code)
	return Fact{
		Unit: whole.Unit, Criterion: whole.Criterion, Threshold: whole.Threshold, Sub: true,
		Answer: all.of(key, templates.ResultColumn), Before: before.result(key),
		Source: whole.Source, Version: whole.Version,
	}
}

// result is the result of the period before, nil where none was taken.
func (all answers) result(key string) *collect.Answer {
	a := all.of(key, templates.ResultColumn)
	if !a.HasValue() {
		return nil
	}
	return &a
}

// count counts the criteria in a state.
func count(states []State, s State) int {
	n := 0
	for _, one := range states {
		if one == s {
			n++
		}
	}
	return n
}
