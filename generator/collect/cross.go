package collect

import (
	"congvan/input"
	"congvan/templates"

	"github.com/shopspring/decimal"
)

// cross holds answers against each other, against thresholds and against the
// period before. It only warns: what the unit wrote stays.
func (g *reading) cross() bool {
	g.crossTasks()
	g.crossIndicators()
	g.crossProducts()
	g.crossBefore()
	return true
}

// warn tells a contradiction at an answer.
func (g *reading) warn(level input.Level, code input.Code, a *Answer, args ...any) {
	f := g.fieldOf(a.Key, a.Column)
	g.tell(level, code, spot{where: a.Where, key: a.Key, column: a.Column, header: f.header, found: a.Typed, expect: g.expected(f)}, args...)
}

func (g *reading) fieldOf(row, column string) field {
	for _, f := range g.form.inputs(row) {
		if f.column == column {
			return f
		}
	}
	return field{}
}

// crossTasks holds the state of a task against its dates and words.
func (g *reading) crossTasks() {
	table, _ := g.form.issued.Table(templates.TaskSheet)
	for _, r := range table.Rows {
		if r.Key == "" || g.lost[r.Key] {
			continue
		}
		status, on := g.at(r.Key, templates.StatusColumn), g.at(r.Key, templates.DoneOnColumn)
		done := status.Value.Text == templates.Done || status.Value.Text == templates.DoneLate
		last := r.Values[templates.LastDayColumn].Date
		day := on.Value.Date
		switch {
		case done && on.State == Blank && g.at(r.Key, templates.ResultColumn).State == Blank:
			g.warn(input.Warning, input.ReturnDoneEmpty, status, status.Value.Text)
		case done && on.State == Blank:
			g.warn(input.Note, input.ReturnDoneUndated, on, status.Value.Text)
		case !day.IsZero() && !g.options.Today.IsZero() && g.options.Today.Before(day):
			g.warn(input.Warning, input.ReturnDayToCome, on, day.String(), g.options.Today.String())
		case status.Value.Text == templates.Done && !day.IsZero() && !last.IsZero() && last.Before(day):
			g.warn(input.Warning, input.ReturnDoneLate, status, day.String(), last.String())
		case !day.IsZero() && status.has() && !done:
			g.warn(input.Note, input.ReturnNotDoneDated, on, status.Value.Text, day.String())
		}
	}
	if signed := g.at(templates.SignedOnKey, templates.ValueColumn); signed.has() && !g.options.Today.IsZero() && g.options.Today.Before(signed.Value.Date) {
		g.warn(input.Warning, input.ReturnDayToCome, signed, signed.Value.Date.String(), g.options.Today.String())
	}
}

// crossIndicators holds the unit's own judgement against what its figure is
// worth, and a part against its whole.
func (g *reading) crossIndicators() {
	if _, judged := g.form.issued.Table(templates.CriteriaSheet); !judged {
		return
	}
	for _, t := range g.campaign.Criteria.Thresholds(g.campaign.Units[g.unit]) {
		key := templates.IndicatorKey(t.Code)
		result, claim := g.at(key, templates.ResultColumn), g.at(key, templates.AssessmentColumn)
		verdict := judge(t, result)
		met := claim.Value.Text == templates.Met
		missed := claim.Value.Text == templates.NotMet
		switch {
		case verdict == input.VerdictMiss && met, verdict == input.VerdictMet && missed:
			g.warn(input.Warning, input.ReturnClaim, claim, claim.Value.Text, result.text()+measureOf(t, result), t.Text(), unverifiedWords(t))
		case (missed || verdict == input.VerdictMiss) && !met && result.has() && g.at(key, templates.ReasonColumn).State == Blank:
			g.warn(input.Note, input.ReturnReasonMissing, g.at(key, templates.ReasonColumn), t.Code)
		}
		g.crossPart(t, result)
	}
}

// judge is what the result is worth, where the threshold is known.
func judge(t input.Threshold, result *Answer) input.Verdict {
	switch {
	case result.State != Taken: // a figure in doubt is asked about by itself
		return input.NoVerdict
	case result.Value.Number.Valid:
		return t.JudgeFigure(result.Value.Number.Decimal)
	case result.Value.Text == templates.NotApplicable:
		return input.VerdictNA
	}
	return t.JudgeWord(result.Value.Text)
}

func measureOf(t input.Threshold, result *Answer) string {
	if !result.Value.Number.Valid || t.Indicator.Unit == "" {
		return ""
	}
	return " " + t.Indicator.Unit
}

func unverifiedWords(t input.Threshold) input.Phrase {
	if t.Verified {
		return input.Phrase{}
	}
	return input.Phrase{VI: " (*) (mức này chưa đối chiếu với văn bản gốc)", EN: " (*) (a threshold nobody compared with the decision)"}
}

// crossPart finds a figure "trong đó" that is more than what it is part of.
func (g *reading) crossPart(t input.Threshold, whole *Answer) {
	if t.Indicator.SubValue == nil {
		return
	}
	part := g.at(templates.SubValueKey(t.Code), templates.ResultColumn)
	if whole.State == Taken && whole.Value.Number.Valid && part.Value.Number.Valid && part.Value.Number.Decimal.GreaterThan(whole.Value.Number.Decimal) {
		g.warn(input.Warning, input.ReturnPartOverWhole, part, part.text(), whole.text())
	}
}

// bandOf are the least points of each rank of stars.
var bandOf = []struct {
	stars string
	least int64
}{{"5 sao", 90}, {"4 sao", 70}, {"3 sao", 50}}

// crossProducts holds the points of a product against the stars aimed at, and
// its decision against today.
func (g *reading) crossProducts() {
	table, _ := g.form.issued.Table(templates.ProductSheet)
	for _, r := range table.Rows {
		if r.Key == "" {
			continue
		}
		score, stars := g.at(r.Key, templates.ScoreColumn), g.at(r.Key, templates.StarsColumn)
		for _, band := range bandOf {
			if score.Value.Number.Valid && stars.Value.Text == band.stars && score.Value.Number.Decimal.LessThan(decimal.NewFromInt(band.least)) {
				g.warn(input.Warning, input.ReturnStars, score, score.text(), band.stars, band.least)
			}
		}
		on := g.at(r.Key, templates.DecidedOnColumn)
		if on.has() && !g.options.Today.IsZero() && g.options.Today.Before(on.Value.Date) {
			g.warn(input.Warning, input.ReturnDayToCome, on, on.Value.Date.String(), g.options.Today.String())
		}
	}
}

// crossBefore holds figures against those of the period before: ten or a
// hundred times as much is a comma that got lost.
func (g *reading) crossBefore() {
	if g.options.Before == nil {
		return
	}
	before, known := g.options.Before(g.unit)
	if !known {
		return
	}
	old := before.byCell()
	for i := range g.out.Answers {
		a := &g.out.Answers[i]
		was := old[templates.CellKey{Row: a.Key, Column: a.Column}]
		if a.Column == templates.ResultColumn && lostComma(was.Value.Number, a.Value.Number) {
			g.warn(input.Warning, input.ReturnJump, a, was.text(), a.text())
		}
	}
}

// lostComma tells a figure that has the digits of the former one, ten or a
// hundred times as large or as small.
func lostComma(was, is decimal.NullDecimal) bool {
	if !was.Valid || !is.Valid || !was.Decimal.IsPositive() || !is.Decimal.IsPositive() {
		return false
	}
	for _, places := range []int32{-2, -1, 1, 2} {
		near := was.Decimal.Shift(places)
		if off := is.Decimal.Sub(near).Abs(); off.LessThanOrEqual(near.Shift(-1).Mul(decimal.NewFromFloat(0.2))) {
			return true
		}
	}
	return false
}
