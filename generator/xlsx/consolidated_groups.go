package xlsx

import (
	"fmt"

	"congvan/generator/consolidate"
	"congvan/generator/font"

	"github.com/shopspring/decimal"
)

// groupTable writes, under the summary, how many communes are in each group
// and the average, with what it is divided by; it gives the last row.
func (b *consolidatedBook) groupTable(at int, judged []consolidate.Standing) int {
	wide := (len(b.k.Criteria) + len(totalColumns)) / 6 // columns of one figure
	block := func(n int) (from, to int) { return totalFixed + n*wide, totalFixed + (n+1)*wide - 1 }
	last := b.after(checkColumn)
	room := 0.0
	for i := totalFixed + 3*wide; i <= last; i++ {
		width, err := b.file.GetColWidth(totalSheet, letter(i))
		b.check(err)
		room += width
	}
	line := func(label string, figures [3]any, names string, l look) {
		left := l
		left.across = "left"
		b.joined(totalSheet, cell(0, at), cell(2, at), label, left)
		for i, v := range figures {
			from, to := block(i)
			b.joined(totalSheet, cell(from, at), cell(to, at), v, l)
		}
		b.joined(totalSheet, cell(totalFixed+3*wide, at), cell(last, at), names, left)
		b.fit(totalSheet, at, max(b.linesIn(label, font.Bold, 33), b.linesIn(names, font.Bold, room)))
		at++
	}
	line("Nhóm xã theo số tiêu chí đạt", [3]any{"Số xã", "Tỷ lệ (%)", "Kỳ trước"}, "Các xã", headLook)
	communes := b.k.Average.Communes
	for _, g := range b.k.Groups {
		line(g.Name+" tiêu chí", [3]any{len(g.Units), percentage(len(g.Units), communes), b.before(g.Before)}, b.namesOf(g.Units), centred12)
	}
	average := footLook
	average.number = "0.00"
	line("Bình quân tiêu chí/xã", [3]any{b.k.Average.Value, nil, b.k.Average.Before}, b.averageNote(judged), average)
	return at - 1
}

// percentage is a share with one decimal, half a tenth upwards.
func percentage(part, whole int) decimal.NullDecimal {
	if whole == 0 {
		return decimal.NullDecimal{}
	}
	return decimal.NewNullDecimal(decimal.NewFromInt(int64(100*part)).DivRound(decimal.NewFromInt(int64(whole)), 1))
}

// before is a count of the period before, blank where there is none.
func (b *consolidatedBook) before(n int) any {
	if b.k.Before == nil {
		return nil
	}
	return n
}

// averageNote says what the average is divided by, and who is in no figure.
func (b *consolidatedBook) averageNote(judged []consolidate.Standing) string {
	a := b.k.Average
	s := fmt.Sprintf("%d tiêu chí đạt / %d xã đã gửi.", a.Sum, a.Communes)
	var missing, others []int
	for _, one := range judged {
		switch {
		case !one.Commune:
			others = append(others, one.Unit)
		case !one.Came:
			missing = append(missing, one.Unit)
		}
	}
	if len(missing) > 0 {
		s += fmt.Sprintf(" %d xã chưa gửi, không tính là 0: %s.", a.Missing, b.namesOf(missing))
	}
	if len(others) > 0 {
		s += " Không tính vào nhóm và bình quân: " + b.namesOf(others) + "."
	}
	return s
}
