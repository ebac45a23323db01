package consolidate

import (
	"slices"

	"congvan/generator/collect"
	"congvan/input"
	"congvan/templates"
)

// The states, as the choice list of the sheet spells them.
const (
	Met           State = templates.Met
	BasicallyMet  State = templates.BasicallyMet
	NotMet        State = templates.NotMet
	NotAssessed   State = templates.NotAssessed
	NotApplicable State = templates.NotApplicable
)

// States lists them, best first.
var States = []State{Met, BasicallyMet, NotMet, NotAssessed, NotApplicable}

// stateOfVerdict is the state that a threshold gives; "" where it judges
// nothing.
func stateOfVerdict(v input.Verdict) State {
	switch v {
	case input.VerdictMet:
		return Met
	case input.VerdictMiss:
		return NotMet
	case input.VerdictNA:
		return NotApplicable
	}
	return ""
}

// criterionState follows from the states of a criterion's indicators: met when
// all of them are. One that does not apply stands in nobody's way; while one
// is not known, so is the criterion.
func criterionState(indicators []State) State {
	has := func(s State) bool { return slices.Contains(indicators, s) }
	switch {
	case has("") || has(NotAssessed):
		return NotAssessed
	case has(NotMet):
		return NotMet
	case has(BasicallyMet):
		return BasicallyMet
	case has(Met):
		return Met
	}
	return NotApplicable
}

// judge gives the fact of one indicator: on the unit's own claim, and on the
// threshold where that is known.
func judge(f Fact, claim collect.Answer) Fact {
	if claim.HasValue() {
		f.Claim = State(claim.Value.Text)
	}
	f.Judged = verdict(f, f.Claim)
	f.State = stateOfVerdict(f.Judged)
	if f.State == "" && f.Threshold.Goal == nil { // with a threshold, a claim is no figure
		f.State, f.ByClaim = f.Claim, f.Claim != ""
	}
	f.Disagree = disagree(f)
	return f
}

// disagree tells whether the unit claims other than its own figure says.
func disagree(f Fact) bool {
	byFigure := verdict(f, "")
	switch f.Claim {
	case "", NotAssessed:
		return false
	case NotApplicable: // a way out of a figure that misses
		return byFigure == input.VerdictMiss
	}
	return (byFigure == input.VerdictMet || byFigure == input.VerdictMiss) && (f.Claim == Met) != (byFigure == input.VerdictMet)
}

// verdict judges the value, never on a threshold nobody knows.
func verdict(f Fact, claim State) input.Verdict {
	value := f.Answer.Value
	switch {
	case claim == NotApplicable, f.Answer.HasValue() && value.Text == templates.NotApplicable:
		return input.VerdictNA
	case !f.Answer.HasValue():
		return input.NoVerdict
	case value.Number.Valid:
		return f.Threshold.JudgeFigure(value.Number.Decimal)
	}
	return f.Threshold.JudgeWord(value.Text)
}
