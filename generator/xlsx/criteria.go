package xlsx

import (
	"fmt"

	"congvan/input"
	"congvan/templates"
)

// criteriaRows are the indicators under a heading row for each criterion.
func (b *book) criteriaRows() []row {
	c := b.campaign
	thresholds := c.Criteria.Thresholds(b.unit())
	var rows []row
	for _, criterion := range c.Criteria.Set.Criteria {
		registered := c.RegisteredYear(b.index, criterion.Number).String()
		rows = append(rows, criterionRow(criterion, registered))
		for _, t := range thresholds[:len(criterion.Indicators)] {
			rows = append(rows, indicatorRow(t, registered))
			if t.Indicator.SubValue != nil {
				rows = append(rows, subValueRow(t.Indicator))
			}
		}
		thresholds = thresholds[len(criterion.Indicators):]
	}
	return rows
}

func criterionRow(c input.Criterion, registered string) row {
	return row{
		key: templates.CriterionKey(c.Number), kind: heading,
		values: map[string]value{
			templates.CodeColumn:    words(c.Number),
			templates.ContentColumn: words(fmt.Sprintf("Tiêu chí %s. %s", c.Number, c.Name)),
			templates.YearColumn:    words(registered),
		},
	}
}

// unverifiedMark stands behind a threshold nobody compared with the decision.
const unverifiedMark = " (*)"

func indicatorRow(t input.Threshold, registered string) row {
	required := t.Text()
	if t.Decision != "" { // what the figure rests on, as in the annex
		required += " (" + t.Decision + ")"
	}
	if !t.Verified {
		required += unverifiedMark
	}
	return row{
		key: templates.IndicatorKey(t.Code),
		values: map[string]value{
			templates.CodeColumn:      words(t.Code),
			templates.ContentColumn:   words(t.Name),
			templates.UnitColumn:      words(unitOf(t.Indicator)),
			templates.ThresholdColumn: words(required),
			templates.YearColumn:      words(registered),
		},
		rules: map[string]templates.Rule{templates.ResultColumn: templates.ResultRule(t)},
	}
}

// subValueRow asks the second figure inside an indicator ("trong đó"); it is
// neither required nor judged.
func subValueRow(i *input.Indicator) row {
	return row{
		key: templates.SubValueKey(i.Code),
		values: map[string]value{
			templates.ContentColumn: words("– " + i.SubValue.Name),
			templates.UnitColumn:    words(unitOf(i)),
		},
		rules:  map[string]templates.Rule{templates.ResultColumn: templates.SubValueRule(i)},
		closed: map[string]bool{templates.AssessmentColumn: true},
	}
}

// unitOf is the unit of measure; the threshold of a state ("Đạt") is none.
func unitOf(i *input.Indicator) string {
	if i.Kind == input.KindBool {
		return ""
	}
	return i.Unit
}

// criteriaNotes explain the marks of the thresholds.
func (b *book) criteriaNotes() []string {
	set := b.campaign.Criteria.Set
	decision := "Quyết định " + set.Decision
	if !set.Issued.IsZero() {
		decision += " ngày " + set.Issued.String()
	}
	notes := []string{"Ghi chú: kết quả và tự đánh giá do đơn vị chịu trách nhiệm; kết quả kỳ trước để trống trong kỳ đầu tiên."}
	unverified, unknown := false, false
	for _, t := range b.campaign.Criteria.Thresholds(b.unit()) {
		unverified = unverified || !t.Verified
		unknown = unknown || t.Goal == nil
	}
	if unverified {
		notes = append(notes, "(*) Nội dung, mức phải đạt chưa đối chiếu với "+decision+"; đề nghị xem văn bản gốc trước khi sử dụng.")
	}
	if unknown {
		notes = append(notes, "Chỉ tiêu ghi “Do UBND tỉnh quy định” hoặc “Chưa có số liệu”: chưa biết mức phải đạt, không dùng để tự động kết luận đạt hay chưa đạt; đơn vị vẫn điền kết quả.")
	}
	return notes
}
