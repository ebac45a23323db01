package xlsx

import (
	"congvan/generator/collect"
	"congvan/generator/consolidate"
	"congvan/input"
	"congvan/templates"

	"github.com/shopspring/decimal"
)

// What a judgement rests on, and what became of the answer, in words.
const (
	byThreshold = "mức phải đạt"
	byClaim     = "tự đánh giá"
)

var answerWords = map[collect.State]string{
	collect.Blank: "để trống", collect.Taken: "đã nhận", collect.Doubted: "cần xem lại",
	collect.Refused: "hỏi lại", collect.Gone: "mất ô",
}

// factsPrinted leaves what tells where a figure comes from to the screen.
const factsPrinted = 16

// facts writes the indicators in long form, a row for each of a unit.
func (b *consolidatedBook) facts() {
	type column = longColumn[consolidate.Fact]
	columns := []column{
		{header: "Đơn vị", width: 16, align: "left", of: func(f consolidate.Fact) any { return b.unit(f.Unit).Territory() }},
		{header: "Mã ĐV", width: 9, align: "center", of: func(f consolidate.Fact) any { return b.unit(f.Unit).Code }},
		{header: "Kỳ", width: 9, align: "center", of: func(consolidate.Fact) any { return b.k.Period.ID }},
		{header: "Tiêu chí", width: 9, align: "center", of: func(f consolidate.Fact) any { return b.k.Criteria[f.Criterion].Criterion.Number }},
		{header: "Mã chỉ tiêu", width: 9, align: "center", of: func(f consolidate.Fact) any { return f.Threshold.Code }},
		{header: "Nội dung", width: 40, align: "left", of: contentOf},
		{header: "ĐVT", width: 9, align: "center", of: measureOf},
		{header: "Giá trị", width: 11, of: func(f consolidate.Fact) any { return answerValue(f.Answer) }},
		{header: "Mức phải đạt", width: 15, align: "center", of: goalOf},
		{header: "Tự đánh giá", width: 12, align: "center", of: func(f consolidate.Fact) any { return string(f.Claim) }},
		{header: "Tính lại", width: 12, align: "center", of: recomputedOf, fill: func(f consolidate.Fact) string { return stateFills[f.State] }},
		{header: "Căn cứ", width: 11, align: "center", of: restsOn},
		{header: "Trái nhau?", width: 9, align: "center", of: disagreeWord, fill: disagreeFill},
		{header: "Kỳ trước", width: 11, of: beforeOf},
		{header: "Tăng, giảm", width: 10, of: func(f consolidate.Fact) any { return changeOf(f) }},
		{header: "Tình trạng", width: 11, align: "center", of: func(f consolidate.Fact) any { return answerWords[f.Answer.State] }},
		{header: "Tệp", width: 26, align: "left", of: func(f consolidate.Fact) any { return f.Source }},
		{header: "Lần gửi", width: 8, align: "center", of: func(f consolidate.Fact) any { return f.Version }},
		{header: "Sheet", width: 12, align: "left", of: func(f consolidate.Fact) any { return f.Answer.Where.Sheet }},
		{header: "Ô", width: 8, align: "center", of: func(f consolidate.Fact) any { return f.Answer.Where.Cell }},
		{header: "Chữ gốc", width: 18, align: "left", of: func(f consolidate.Fact) any { return f.Answer.Typed }},
	}
	list(b, listPage{
		sheet: factsSheet, title: "CHI TIẾT TỪNG CHỈ TIÊU", table: "ChiTiet", tab: "2F75B5", frozen: 2, printed: factsPrinted, size: 10, streamed: true,
		legend: "Mỗi dòng một chỉ tiêu của một đơn vị; cột từ Tệp đến Chữ gốc (không in) cho biết số liệu lấy từ đâu. " + b.unverifiedNote(),
		none:   "Chưa có số liệu tiêu chí.",
	}, columns, b.k.Facts)
}

// unverifiedNote explains the mark.
func (b *consolidatedBook) unverifiedNote() string {
	decision := "quyết định ban hành"
	if b.campaign.Criteria != nil && b.campaign.Criteria.Set != nil && b.campaign.Criteria.Set.Decision != "" {
		decision = "Quyết định " + b.campaign.Criteria.Set.Decision
	}
	return "(*): kết luận dựa trên mức phải đạt chưa đối chiếu với " + decision + "."
}

func contentOf(f consolidate.Fact) any {
	if f.Sub {
		return "– " + f.Threshold.Indicator.SubValue.Name
	}
	return f.Threshold.Name
}

// measureOf is the unit of measure; the threshold of a state is none.
func measureOf(f consolidate.Fact) any {
	if f.Threshold.Indicator.Kind == input.KindBool {
		return ""
	}
	return f.Threshold.Indicator.Unit
}

func goalOf(f consolidate.Fact) any {
	if f.Sub {
		return ""
	}
	text := f.Threshold.Text()
	if f.Threshold.Decision != "" {
		text += " (" + f.Threshold.Decision + ")"
	}
	if f.Threshold.Goal != nil && !f.Threshold.Verified {
		text += templates.UnverifiedMark
	}
	return text
}

// recomputedOf is the judgement; of the second figure inside an indicator
// there is none.
func recomputedOf(f consolidate.Fact) any {
	switch {
	case f.Sub:
		return ""
	case f.State == "":
		return string(consolidate.NotAssessed)
	}
	return string(f.State)
}

func restsOn(f consolidate.Fact) any {
	switch {
	case f.Judged == input.VerdictMet || f.Judged == input.VerdictMiss:
		if !f.Threshold.Verified {
			return byThreshold + templates.UnverifiedMark
		}
		return byThreshold
	case f.ByClaim || f.Judged == input.VerdictNA:
		return byClaim
	}
	return ""
}

func disagreeWord(f consolidate.Fact) any {
	if f.Disagree {
		return "Trái nhau"
	}
	return ""
}

func disagreeFill(f consolidate.Fact) string {
	if f.Disagree {
		return overdueFill
	}
	return ""
}

// answerValue is what was taken, as a cell holds it.
func answerValue(a collect.Answer) any {
	switch v := a.Value; {
	case !a.HasValue():
		return ""
	case v.Number.Valid:
		return v.Number
	case !v.Date.IsZero():
		return v.Date
	default:
		return v.Text
	}
}

func beforeOf(f consolidate.Fact) any {
	if f.Before == nil {
		return ""
	}
	return answerValue(*f.Before)
}

// changeOf is how much a figure grew; not valid where either is missing.
func changeOf(f consolidate.Fact) decimal.NullDecimal {
	if f.Before == nil || !f.Answer.HasValue() || !f.Before.HasValue() || !f.Answer.Value.Number.Valid || !f.Before.Value.Number.Valid {
		return decimal.NullDecimal{}
	}
	return decimal.NewNullDecimal(f.Answer.Value.Number.Decimal.Sub(f.Before.Value.Number.Decimal))
}
