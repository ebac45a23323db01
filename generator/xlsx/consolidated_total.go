package xlsx

import (
	"fmt"
	"strings"

	"congvan/generator/consolidate"
	"congvan/generator/font"
	"congvan/templates"
)

// The rows of the summary: its header has two, as the official tables have.
const (
	totalHead  = 5
	totalFirst = 7
)

// The columns of the summary before the criteria.
const totalFixed = 3

var (
	totalTitle = "BẢNG TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC TIÊU CHÍ NÔNG THÔN MỚI"
	centred12  = look{ruled: true, wrap: true, across: "center"}
	footLook   = look{ruled: true, wrap: true, across: "center", bold: true, fill: groupFill}
	leftLook   = look{ruled: true, wrap: true, across: "left"}
)

// changeFormat shows which way a figure went.
const changeFormat = "+0;-0;0"

// totalColumns are the columns after the criteria, by their place behind them.
var totalColumns = []struct {
	header string
	width  float64
}{
	{"Số TC đạt (tính lại)", 8}, {"Số TC đạt (tự đánh giá)", 8}, {"Kỳ trước", 7}, {"So kỳ trước", 7},
	{"Nhóm", 9}, {"Năm đăng ký", 11}, {"Kiểm tra", 8},
}

const (
	metColumn = iota
	claimedColumn
	beforeColumn
	changeColumn
	groupColumn
	registeredColumn
	checkColumn
)

// totals writes the summary after the official layout: a row for every unit
// that is judged, a column for every criterion.
func (b *consolidatedBook) totals() {
	b.opening(totalSheet, totalTitle, lettersLegend+" Ô tiêu chí: tính lại từ số liệu và mức phải đạt. "+b.unverifiedNote())
	judged := b.judged()
	if len(b.k.Criteria) == 0 || len(judged) == 0 {
		b.enter(totalSheet, cell(0, totalHead), "Đợt này không có đơn vị nào đánh giá tiêu chí.", look{italic: true})
		b.sheetPaper(totalSheet, "landscape", "375623", 0)
		return
	}
	b.totalHeader()
	for i, s := range judged {
		b.totalRow(totalFirst+i, i+1, s)
	}
	at := b.totalFoot(totalFirst+len(judged), judged)
	last := b.groupTable(at+1, judged)
	b.sheetPaper(totalSheet, "landscape", "375623", 0)
	b.local("_xlnm.Print_Titles", totalSheet, fmt.Sprintf("$%d:$%d", totalHead, totalHead+1))
	b.keep(totalSheet, totalFixed, totalHead+1)
	b.check(b.file.SetSheetDimension(totalSheet, "A1:"+cell(b.after(checkColumn), last)))
}

// after is the place of a column behind the criteria.
func (b *consolidatedBook) after(column int) int { return totalFixed + len(b.k.Criteria) + column }

func (b *consolidatedBook) totalHeader() {
	widths := []float64{5, 8, 20}
	for range b.k.Criteria {
		widths = append(widths, 5)
	}
	for _, c := range totalColumns {
		widths = append(widths, c.width)
	}
	b.span(totalSheet, widths)
	down := func(column int, header string) {
		b.joined(totalSheet, cell(column, totalHead), cell(column, totalHead+1), header, headLook)
	}
	for i, h := range []string{"TT", "Mã", "Đơn vị"} {
		down(i, h)
	}
	b.joined(totalSheet, cell(totalFixed, totalHead), cell(b.after(0)-1, totalHead), "Kết quả theo từng tiêu chí", headLook)
	for i, c := range b.k.Criteria {
		b.enter(totalSheet, cell(totalFixed+i, totalHead+1), markedNumber(c), headLook)
	}
	most := 1
	for i, c := range totalColumns {
		down(b.after(i), c.header)
		most = max(most, b.linesIn(c.header, font.Bold, c.width))
	}
	b.height(totalSheet, totalHead, points(1)+4)
	b.height(totalSheet, totalHead+1, max(points(most-1), points(2))+4)
}

// markedNumber is the number of a criterion, with the mark where a judgement
// rests on a threshold that nobody compared.
func markedNumber(c consolidate.CriterionTotal) string {
	if c.Unverified {
		return c.Criterion.Number + "\n" + strings.TrimSpace(templates.UnverifiedMark)
	}
	return c.Criterion.Number
}

func (b *consolidatedBook) totalRow(at, number int, s consolidate.Standing) {
	l, left := centred12, leftLook
	if !s.Came {
		l.fill, left.fill = checkFill, checkFill
	}
	code := l
	code.asText = true
	b.enter(totalSheet, cell(0, at), number, l)
	b.enter(totalSheet, cell(1, at), b.unit(s.Unit).Code, code)
	name := b.enter(totalSheet, cell(2, at), b.unit(s.Unit).Territory(), left)
	for i := range b.k.Criteria {
		letter := ""
		if s.Came {
			letter = stateLetters[s.Recomputed[i]]
		}
		b.enter(totalSheet, cell(totalFixed+i, at), letter, l)
	}
	bold := l
	bold.bold = true
	values := make([]any, len(totalColumns))
	if s.Came {
		values[metColumn], values[claimedColumn], values[groupColumn] = s.Met, s.MetClaimed, b.groupName(s)
	} else {
		values[groupColumn] = "chưa gửi"
	}
	if s.MetBefore != nil {
		values[beforeColumn] = *s.MetBefore
		if s.Came {
			values[changeColumn] = s.Met - *s.MetBefore
		}
	}
	values[registeredColumn] = s.Registered.String()
	for i, v := range values {
		look := l
		switch i {
		case metColumn:
			look = bold
		case registeredColumn:
			look = code
		case changeColumn:
			look.number = changeFormat
		}
		b.enter(totalSheet, cell(b.after(i), at), v, look)
	}
	if s.Came {
		formula := fmt.Sprintf(`IF(COUNTIF(%s:%s,"Đ")=%s,"khớp","lệch")`, cell(totalFixed, at), cell(b.after(0)-1, at), cell(b.after(metColumn), at))
		b.computed(totalSheet, cell(b.after(checkColumn), at), formula, "khớp", l)
	}
	b.fit(totalSheet, at, b.linesOf(name, 20))
}

// groupName is the group of a commune; others are in none.
func (b *consolidatedBook) groupName(s consolidate.Standing) string {
	if s.Group < 0 {
		return "–"
	}
	return b.k.Groups[s.Group].Name
}

// totalFoot counts every criterion on both bases under the units, and gives
// the row after it.
func (b *consolidatedBook) totalFoot(at int, judged []consolidate.Standing) int {
	came, met, claimed := 0, 0, 0
	for _, s := range judged {
		if s.Came {
			came, met, claimed = came+1, met+s.Met, claimed+s.MetClaimed
		}
	}
	first := at
	for _, state := range consolidate.States {
		sum := 0
		b.footLabel(at, string(state)+" (tính lại)")
		for i, c := range b.k.Criteria {
			b.enter(totalSheet, cell(totalFixed+i, at), c.Counts[state], footLook)
			sum += c.Counts[state]
		}
		b.footEnd(at, sum, metColumn)
		at++
	}
	b.footLabel(at, "Đạt (tự đánh giá)")
	for i, c := range b.k.Criteria {
		b.enter(totalSheet, cell(totalFixed+i, at), c.Claimed[consolidate.Met], footLook)
	}
	b.footEnd(at, claimed, claimedColumn)
	at++
	b.footLabel(at, fmt.Sprintf("Kiểm tra: đủ %d đơn vị đã gửi", came))
	for i := range b.k.Criteria {
		place := cell(totalFixed+i, at)
		formula := fmt.Sprintf(`IF(SUM(%s:%s)=%d,"khớp","lệch")`, cell(totalFixed+i, first), cell(totalFixed+i, at-2), came)
		small := centred12
		small.size = 9
		b.computed(totalSheet, place, formula, "khớp", small)
	}
	unitRows := fmt.Sprintf("%s:%s", cell(b.after(metColumn), totalFirst), cell(b.after(metColumn), first-1))
	b.footEnd(at, nil, metColumn)
	b.computed(totalSheet, cell(b.after(checkColumn), at),
		fmt.Sprintf(`IF(SUM(%s)=%s,"khớp","lệch")`, unitRows, cell(b.after(metColumn), first)), "khớp", centred12)
	return at + 1
}

func (b *consolidatedBook) footLabel(at int, label string) {
	l := footLook
	l.across = "left"
	b.joined(totalSheet, cell(0, at), cell(2, at), label, l)
	b.fit(totalSheet, at, b.linesIn(label, font.Bold, 33))
}

func (b *consolidatedBook) footEnd(at int, sum any, column int) {
	for i := range totalColumns {
		b.enter(totalSheet, cell(b.after(i), at), nil, footLook)
	}
	b.enter(totalSheet, cell(b.after(column), at), sum, footLook)
}
