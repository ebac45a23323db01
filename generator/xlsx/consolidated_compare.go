package xlsx

import (
	"fmt"

	"congvan/generator/consolidate"
)

// compare writes this period beside the one before: the units, then what moved
// in every indicator.
func (b *consolidatedBook) compare() {
	type column = longColumn[consolidate.Standing]
	group := func(s consolidate.Standing) any {
		if !s.Came {
			return "chưa gửi"
		}
		return b.groupName(s)
	}
	var rows []consolidate.Standing
	if b.k.Before != nil {
		rows = b.judged()
	}
	title := "SO SÁNH VỚI KỲ TRƯỚC"
	if b.k.Before != nil {
		title += " – " + b.k.Before.Title()
	}
	columns := []column{
		{header: "Mã ĐV", width: 10, align: "center", of: func(s consolidate.Standing) any { return b.unit(s.Unit).Code }},
		{header: "Đơn vị", width: 44, align: "left", of: func(s consolidate.Standing) any { return b.unit(s.Unit).Territory() }},
		{header: "Số TC đạt kỳ trước", width: 13, align: "center", of: func(s consolidate.Standing) any { return pointed(s.MetBefore) }},
		{header: "Số TC đạt kỳ này", width: 13, align: "center", of: metOf},
		{header: "Tăng, giảm", width: 13, align: "center", number: changeFormat, of: gained, fill: gainFill},
		{header: "Nhóm kỳ trước", width: 13, align: "center", of: func(s consolidate.Standing) any { return b.groupBefore(s) }},
		{header: "Nhóm kỳ này", width: 13, align: "center", of: group},
	}
	last := list(b, listPage{
		sheet: compareSheet, title: title, table: "SoSanh", tab: "375623", frozen: 2,
		legend: "Số tiêu chí đạt của cả hai kỳ đều tính lại từ số liệu và mức phải đạt. " + b.unverifiedNote(), none: b.whyNoCompare(),
	}, columns, rows)
	if b.k.Before == nil {
		return
	}
	last = b.moves(last + 2)
	if note := b.unlikeNote(); note != "" {
		b.below(compareSheet, last+2, len(columns), []string{note})
	}
}

func (b *consolidatedBook) whyNoCompare() string {
	if note := b.unlikeNote(); note != "" {
		return note
	}
	return "Không có kỳ trước, hoặc kỳ trước chưa thu phiếu: không so sánh."
}

func (b *consolidatedBook) unlikeNote() string {
	if len(b.k.Unlike) == 0 {
		return ""
	}
	return fmt.Sprintf("Không so sánh %d đơn vị vì phiếu kỳ trước theo bộ tiêu chí khác: %s.", len(b.k.Unlike), b.namesOf(b.k.Unlike))
}

func pointed(n *int) any {
	if n == nil {
		return nil
	}
	return *n
}

func metOf(s consolidate.Standing) any {
	if !s.Came {
		return nil
	}
	return s.Met
}

// gained is how many criteria more a unit meets, nil where one is not known.
func gained(s consolidate.Standing) any {
	if !s.Came || s.MetBefore == nil {
		return nil
	}
	return s.Met - *s.MetBefore
}

func gainFill(s consolidate.Standing) string {
	n, known := gained(s).(int)
	switch {
	case known && n > 0:
		return metFill
	case known && n < 0:
		return notMetFill
	}
	return ""
}

// groupBefore is the group of the period before.
func (b *consolidatedBook) groupBefore(s consolidate.Standing) any {
	if s.MetBefore == nil || !s.Commune {
		return ""
	}
	for _, g := range b.k.Groups {
		if *s.MetBefore >= g.Least {
			return g.Name
		}
	}
	return ""
}

// move is what became of an indicator's figures since the period before.
type move struct {
	fact                     consolidate.Fact
	up, down, same, reworded int
}

// moves writes how many units' results rose, fell and stayed in every
// indicator, and gives the last row.
func (b *consolidatedBook) moves(at int) int {
	headers := []string{"Mã chỉ tiêu", "Nội dung", "Số ĐV so sánh được", "Tăng", "Giảm", "Giữ nguyên", "Đổi khác (chữ)"}
	for i, h := range headers {
		b.enter(compareSheet, cell(i, at), h, headLook)
	}
	b.height(compareSheet, at, points(2)+4)
	code := centred12
	code.asText = true
	for _, m := range b.moved() {
		at++
		b.enter(compareSheet, cell(0, at), m.fact.Threshold.Code, code)
		text := b.enter(compareSheet, cell(1, at), m.fact.Threshold.Name, leftLook)
		for i, n := range []int{m.up + m.down + m.same + m.reworded, m.up, m.down, m.same, m.reworded} {
			b.enter(compareSheet, cell(2+i, at), n, centred12)
		}
		b.fit(compareSheet, at, b.linesOf(text, 44))
	}
	return at
}

// moved gathers the moves in the order of the set.
func (b *consolidatedBook) moved() []*move {
	var all []*move
	at := map[string]*move{}
	for _, f := range b.k.Facts {
		if f.Sub {
			continue
		}
		m := at[f.Threshold.Code]
		if m == nil {
			m = &move{fact: f}
			at[f.Threshold.Code] = m
			all = append(all, m)
		}
		m.add(f)
	}
	return all
}

func (m *move) add(f consolidate.Fact) {
	if f.Before == nil || !f.Answer.HasValue() {
		return
	}
	change := changeOf(f)
	switch {
	case change.Valid && change.Decimal.IsPositive():
		m.up++
	case change.Valid && change.Decimal.IsNegative():
		m.down++
	case f.Answer.Value.String() == f.Before.Value.String():
		m.same++
	default:
		m.reworded++
	}
}
