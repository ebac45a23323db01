package xlsx

import (
	"congvan/generator/consolidate"
	"congvan/generator/font"
	"congvan/templates"
)

// The matrix shows its criteria upright; the names are short enough.
const (
	statesFixed      = 2
	statesHeadHeight = 150
)

// matrix writes the states of every unit's criteria with fills and letters, and
// the claim beside where it is another.
func (b *consolidatedBook) matrix() {
	b.opening(statesSheet, "MA TRẬN TIÊU CHÍ THEO ĐƠN VỊ", lettersLegend+" Trong ngoặc là tự đánh giá của đơn vị khi khác kết quả tính lại. "+b.unverifiedNote())
	judged := b.judged()
	if len(b.k.Criteria) == 0 || len(judged) == 0 {
		b.enter(statesSheet, cell(0, longHeader), "Đợt này không có đơn vị nào đánh giá tiêu chí.", look{italic: true})
		b.sheetPaper(statesSheet, "landscape", "375623", 0)
		return
	}
	b.statesHead()
	for i, s := range judged {
		b.statesRow(longFirst+i, s)
	}
	last := b.statesFoot(longFirst + len(judged))
	b.sheetPaper(statesSheet, "landscape", "375623", longHeader)
	b.a3(statesSheet)
	b.keep(statesSheet, statesFixed, longHeader)
	b.check(b.file.SetSheetDimension(statesSheet, "A1:"+cell(statesFixed+len(b.k.Criteria), last)))
}

func (b *consolidatedBook) statesHead() {
	widths := []float64{9, 24}
	for range b.k.Criteria {
		widths = append(widths, 8.5)
	}
	b.span(statesSheet, append(widths, 9))
	b.enter(statesSheet, cell(0, longHeader), "Mã", headLook)
	b.enter(statesSheet, cell(1, longHeader), "Đơn vị", headLook)
	upright := headLook
	upright.turned = 90
	for i, c := range b.k.Criteria {
		name := c.Criterion.Number + ". " + c.Criterion.Name
		if c.Unverified {
			name += templates.UnverifiedMark
		}
		b.enter(statesSheet, cell(statesFixed+i, longHeader), name, upright)
	}
	b.enter(statesSheet, cell(statesFixed+len(b.k.Criteria), longHeader), "Số TC đạt", headLook)
	b.height(statesSheet, longHeader, statesHeadHeight)
}

func (b *consolidatedBook) statesRow(at int, s consolidate.Standing) {
	plainCell, left := centred12, leftLook
	if !s.Came {
		plainCell.fill, left.fill = checkFill, checkFill
	}
	code := plainCell
	code.asText = true
	b.enter(statesSheet, cell(0, at), b.unit(s.Unit).Code, code)
	name := b.unit(s.Unit).Territory()
	b.enter(statesSheet, cell(1, at), name, left)
	for i := range b.k.Criteria {
		l, letters := plainCell, ""
		if s.Came {
			state, claim := s.Recomputed[i], s.Claimed[i]
			l.fill, letters = stateFills[state], stateLetters[state]
			if claim != state {
				letters += " (" + stateLetters[claim] + ")"
			}
		}
		b.enter(statesSheet, cell(statesFixed+i, at), letters, l)
	}
	end := cell(statesFixed+len(b.k.Criteria), at)
	if s.Came {
		bold := centred12
		bold.bold = true
		b.enter(statesSheet, end, s.Met, bold)
	} else {
		b.enter(statesSheet, end, "chưa gửi", plainCell)
	}
	b.fit(statesSheet, at, b.linesOf(name, 24))
}

// statesFoot counts every state by criterion, in its colour, which is the
// legend as well; it gives the last row.
func (b *consolidatedBook) statesFoot(at int) int {
	for _, state := range consolidate.States {
		label := stateLetters[state] + ": " + string(state)
		l := look{ruled: true, across: "left", bold: true, fill: stateFills[state]}
		b.joined(statesSheet, cell(0, at), cell(1, at), label, l)
		sum := 0
		for i, c := range b.k.Criteria {
			b.enter(statesSheet, cell(statesFixed+i, at), c.Counts[state], footLook)
			sum += c.Counts[state]
		}
		b.enter(statesSheet, cell(statesFixed+len(b.k.Criteria), at), sum, footLook)
		b.fit(statesSheet, at, b.linesIn(label, font.Bold, 33))
		at++
	}
	return at - 1
}
