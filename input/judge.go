package input

import "github.com/shopspring/decimal"

// Verdict is whether a result satisfies a threshold.
type Verdict string

// The verdicts. NoVerdict: the threshold is not known, or there is no result.
const (
	NoVerdict   Verdict = ""
	VerdictMet  Verdict = "met"
	VerdictMiss Verdict = "not_met"
	VerdictNA   Verdict = "not_applicable"
)

// JudgeFigure holds a figure against the threshold. A threshold nobody knows
// (Goal nil) judges nothing, and neither does one without a direction.
func (t Threshold) JudgeFigure(d decimal.Decimal) Verdict {
	if t.Goal == nil || !t.Goal.Number.Valid {
		return NoVerdict
	}
	goal := t.Goal.Number.Decimal
	switch t.Indicator.Direction {
	case ">=":
		return verdict(d.GreaterThanOrEqual(goal))
	case "<=":
		return verdict(d.LessThanOrEqual(goal))
	case "==":
		return verdict(d.Equal(goal))
	}
	return NoVerdict
}

// JudgeWord holds a word, as the choice lists spell it, against a threshold
// that is one: Đạt, or Không where there must be none.
func (t Threshold) JudgeWord(word string) Verdict {
	if t.Goal == nil || t.Goal.Number.Valid {
		return NoVerdict
	}
	return verdict(word == t.Goal.Text)
}

func verdict(met bool) Verdict {
	if met {
		return VerdictMet
	}
	return VerdictMiss
}
