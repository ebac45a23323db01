package xlsx

import (
	"slices"
	"strings"

	"congvan/generator/consolidate"
	"congvan/generator/font"
	"congvan/input"
)

// The columns of the counts, in digits of the default font.
var countsWidths = []float64{44, 10, 10, 10, 10}

// counts says how many findings there are by unit and by kind.
func (b *findingsBook) counts() {
	b.span(countsSheet, countsWidths)
	b.heading(countsSheet, "TỔNG HỢP LỖI CỦA PHIẾU GỬI VỀ – "+b.period.Title())
	at := b.countBlock(findingsHeader, "Đơn vị", b.byUnit())
	at = b.countBlock(at+2, "Loại (ví dụ)", b.byKind())
	b.sheetPaper(countsSheet, "portrait", "A6A6A6", 0)
	b.check(b.file.SetSheetDimension(countsSheet, "A1:"+cell(len(countsWidths)-1, at)))
}

// findingCount is a row of the counts.
type findingCount struct {
	what   string
	levels map[input.Level]int
}

func (c findingCount) sum() int {
	return c.levels[input.Error] + c.levels[input.Warning] + c.levels[input.Note]
}

// byUnit has the units with findings, in their order.
func (b *findingsBook) byUnit() []findingCount {
	var all []findingCount
	for i, f := range b.found {
		if i > 0 && b.found[i-1].Unit == f.Unit {
			continue
		}
		all = append(all, findingCount{b.nameOf(f.Unit), b.levels(func(g consolidate.UnitFinding) bool { return g.Unit == f.Unit })})
	}
	return all
}

// byKind has the kinds of finding, the most frequent first, each with its
// first message as an example.
func (b *findingsBook) byKind() []findingCount {
	seen := map[input.Code]bool{}
	var all []findingCount
	for _, f := range b.found {
		if seen[f.Code] {
			continue
		}
		seen[f.Code] = true
		all = append(all, findingCount{cut(printable(sentence(f.Message.VI)), 200), b.levels(func(g consolidate.UnitFinding) bool { return g.Code == f.Code })})
	}
	slices.SortStableFunc(all, func(x, y findingCount) int { return y.sum() - x.sum() })
	return all
}

// countBlock writes a table of counts and gives its last row.
func (b *findingsBook) countBlock(at int, what string, rows []findingCount) int {
	for i, h := range []string{what, levelWords[input.Error], levelWords[input.Warning], levelWords[input.Note], "Cộng"} {
		b.put(countsSheet, cell(i, at), h, headLook)
	}
	text := look{ruled: true, wrap: true, across: "left"}
	figure := look{ruled: true, across: "center", number: "0"}
	for _, r := range rows {
		at++
		b.put(countsSheet, cell(0, at), strings.ReplaceAll(r.what, "\n", " "), text)
		for i, n := range []int{r.levels[input.Error], r.levels[input.Warning], r.levels[input.Note], r.sum()} {
			b.paint(countsSheet, cell(1+i, at), cell(1+i, at), figure)
			b.check(b.file.SetCellInt(countsSheet, cell(1+i, at), int64(n)))
		}
		b.fit(countsSheet, at, b.linesIn(r.what, font.Regular, countsWidths[0]))
	}
	return at
}
