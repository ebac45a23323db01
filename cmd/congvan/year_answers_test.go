package main

import (
	"fmt"
	"hash/fnv"
	"math"
	"math/rand/v2"
	"strings"
	"time"

	"congvan/input"
	"congvan/templates"

	"github.com/shopspring/decimal"
)

// fillIn answers everything that a sheet asks, as a unit might: seeded by unit
// and row, moving on from period to period. Every text names its unit, row and
// period, so that it can be seen when it lands in a wrong place.
func (b *yearBook) fillIn(period int) {
	thresholds := map[string]input.Threshold{}
	if _, judged := b.issued.Table(templates.CriteriaSheet); judged {
		for _, t := range b.campaign.Criteria.Thresholds(b.campaign.Units[b.issued.Unit]) {
			thresholds[t.Code] = t
		}
	}
	for _, table := range b.issued.Tables {
		for _, row := range table.Rows {
			kind, code, _ := strings.Cut(row.Key, ":")
			dice := b.dice(row.Key)
			switch {
			case row.Kind != templates.Entry:
			case kind == "nv":
				b.fillTask(row, dice, period)
			case kind == "ct":
				b.fillIndicator(row, thresholds[code], dice, period)
			case kind == "cp":
				b.fillPart(row, code)
			case kind == "sp":
				b.fillProduct(row, dice, period)
			}
		}
	}
	b.sign()
}

// dice are thrown the same way in every run.
func (b *yearBook) dice(key string) *rand.Rand {
	h := fnv.New64a()
	fmt.Fprint(h, b.campaign.Units[b.issued.Unit].Code, key)
	return rand.New(rand.NewPCG(h.Sum64(), 2022))
}

// words is a text that can belong nowhere else.
func (b *yearBook) words(what, key string) string {
	return fmt.Sprintf("%s (%s, %s, %s)", what, key, b.campaign.Units[b.issued.Unit].Code, b.issued.Period.ID)
}

// fillTask moves a task from "not started" to "done".
func (b *yearBook) fillTask(row templates.Row, dice *rand.Rand, period int) {
	begun, done := dice.IntN(3), dice.IntN(5)+1 // the period from which on it is so
	on := time.Date(2022, 8, 1+dice.IntN(20), 0, 0, 0, 0, time.UTC).AddDate(0, 0, 30*min(done-1, 4))
	last := row.Values[templates.LastDayColumn].Date
	status := templates.NotStarted
	switch {
	case done <= period && !last.IsZero() && last.Time().Before(on):
		status = templates.DoneLate
	case done <= period:
		status = templates.Done
	case begun <= period:
		status = templates.InProgress
	}
	b.answer(row.Key, templates.StatusColumn, status)
	b.answer(row.Key, templates.NoteColumn, b.words("Ghi chú", row.Key))
	switch {
	case done <= period:
		b.answer(row.Key, templates.ProgressColumn, 100.0)
		b.answer(row.Key, templates.DoneOnColumn, on)
		b.answer(row.Key, templates.ResultColumn, b.words(fmt.Sprintf("Kế hoạch số %d/KH-UBND", 10+dice.IntN(90)), row.Key))
	case status == templates.InProgress:
		b.answer(row.Key, templates.ProgressColumn, float64(20+10*period+dice.IntN(40)))
		b.answer(row.Key, templates.ReasonColumn, b.words("Thiếu kinh phí", row.Key))
	}
}

// fillIndicator gives a result around the threshold and the claim that goes
// with it.
func (b *yearBook) fillIndicator(row templates.Row, t input.Threshold, dice *rand.Rand, period int) {
	chance, at := dice.Float64(), dice.Float64()+0.1*float64(period)
	var result any
	switch rule := row.Rules[templates.ResultColumn]; rule.List {
	case templates.MetList:
		result = pick(at > 0.4, templates.Met, templates.NotMet)
	case templates.YesNoList:
		result = pick(at > 0.4, templates.No, templates.Yes)
	case templates.MetOrNAList:
		result = pick(at > 0.4, templates.Met, templates.NotMet)
		if chance < 0.2 {
			result = templates.NotApplicable
		}
	default:
		result = figureAround(t, at, rule.Kind == templates.Percent)
	}
	b.answer(row.Key, templates.ResultColumn, result)
	b.answer(row.Key, templates.EvidenceColumn, b.words("Báo cáo", row.Key))
	if row.Values[templates.YearColumn].Text == "" && chance > 0.5 {
		b.answer(row.Key, templates.YearColumn, float64(2023+dice.IntN(3)))
	}
	b.claim(t, chance)
}

func pick(first bool, one, other string) string {
	if first {
		return one
	}
	return other
}

// figureAround is a figure of two decimals, never so small that it may be a
// share meant as a percentage.
func figureAround(t input.Threshold, at float64, percent bool) float64 {
	goal := 40.0
	if t.Goal != nil && t.Goal.Number.Valid {
		goal = t.Goal.Number.Decimal.InexactFloat64()
	}
	f := math.Round(100*(goal*(0.7+0.5*at)+1)) / 100
	if percent {
		return min(f, 100)
	}
	return f
}

// claim has the unit judge itself as its figure says; where nothing says it,
// chance does.
func (b *yearBook) claim(t input.Threshold, chance float64) {
	key := templates.IndicatorKey(t.Code)
	result := b.truth[templates.CellKey{Row: key, Column: templates.ResultColumn}]
	verdict := input.NoVerdict
	d, err := decimal.NewFromString(strings.Replace(result, ",", ".", 1))
	switch {
	case result == "":
	case result == templates.NotApplicable:
		verdict = input.VerdictNA
	case err == nil:
		verdict = t.JudgeFigure(d)
	default:
		verdict = t.JudgeWord(result)
	}
	claim := map[input.Verdict]string{
		input.VerdictMet: templates.Met, input.VerdictMiss: pick(chance > 0.2, templates.NotMet, templates.BasicallyMet),
		input.VerdictNA: templates.NotApplicable, input.NoVerdict: pick(chance > 0.5, templates.Met, pick(chance > 0.1, templates.NotMet, templates.NotAssessed)),
	}[verdict]
	b.answer(key, templates.AssessmentColumn, claim)
	if claim != templates.Met {
		b.answer(key, templates.ReasonColumn, b.words("Còn thiếu nguồn lực", key))
	}
}

// fillPart gives the figure "trong đó", a part of the whole.
func (b *yearBook) fillPart(row templates.Row, code string) {
	whole, err := decimal.NewFromString(strings.Replace(b.truth[templates.CellKey{Row: templates.IndicatorKey(code), Column: templates.ResultColumn}], ",", ".", 1))
	if err == nil && whole.GreaterThan(decimal.NewFromInt(4)) {
		b.answer(row.Key, templates.ResultColumn, whole.Div(decimal.NewFromInt(2)).Floor().InexactFloat64())
	}
}

// fillProduct fills in the products that the dispatch asks for, and for some
// units one more.
func (b *yearBook) fillProduct(row templates.Row, dice *rand.Rand, period int) {
	if strings.HasPrefix(row.Key, "sp:new:") && (row.Key != templates.OpenProductKey(1) || dice.IntN(3) > 0) {
		return
	}
	for column, v := range map[string]any{
		templates.ProductColumn: b.words("Mật ong", row.Key), templates.GroupColumn: "Thực phẩm", templates.OwnerColumn: b.words("Hợp tác xã", row.Key),
		templates.OwnerKindColumn: "Hợp tác xã", templates.PurposeColumn: templates.NewProduct, templates.StarsColumn: "3 sao",
		templates.FormPartColumn: templates.PartDone, templates.PlanPartColumn: templates.PartDoing, templates.ScoreColumn: float64(50+dice.IntN(15)) + float64(period)/2,
	} {
		b.answer(row.Key, column, v)
	}
}

// sign fills in the page that the leader signs.
func (b *yearBook) sign() {
	for key, v := range map[string]any{
		templates.PreparerKey: b.words("Lò Văn A", templates.PreparerKey), templates.PhoneKey: "0912 345 678",
		templates.LeaderKey: b.words("Quàng Thị B", templates.LeaderKey), templates.PositionKey: "Phó Chủ tịch",
		templates.SignedOnKey: b.issued.Period.LastDay().Time(), templates.RequestsKey: b.words("Hỗ trợ xi măng", templates.RequestsKey),
	} {
		b.answer(key, templates.ValueColumn, v)
	}
}
