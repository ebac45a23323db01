package xlsx

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"congvan/generator/consolidate"
	"congvan/generator/font"
	"congvan/input"
)

// The sheets of the table of problems.
const (
	findingsSheet = "Danh sách"
	countsSheet   = "Tổng hợp"
)

const findingsHeader = 4

// NoUnit stands in UnitFinding.Unit for a file whose unit is not known.
const NoUnit = -1

// WriteFindings writes the clerk's table of everything that was found in the
// sheets of a period: a row for each finding, in the order of the units, those
// of files of no known unit ([NoUnit]) last; and how many there are by unit and
// by kind. The same findings and options give the same bytes.
func WriteFindings(w io.Writer, c *input.Campaign, p input.Period, found []consolidate.UnitFinding, o Options) error {
	o.Now = dayOf(o.Now, c)
	d, err := newDraft(c, o, []string{findingsSheet, countsSheet})
	if err != nil {
		return err
	}
	defer d.file.Close()
	b := &findingsBook{draft: d, period: p, found: slices.Clone(found)}
	slices.SortStableFunc(b.found, func(x, y consolidate.UnitFinding) int {
		return cmp.Compare(uint(x.Unit), uint(y.Unit)) // NoUnit becomes the largest
	})
	b.list()
	b.counts()
	return b.finish(w, "the table of problems", "Lỗi của phiếu gửi về – "+p.Title())
}

type findingsBook struct {
	*draft
	period input.Period
	found  []consolidate.UnitFinding
}

// findingsColumn is a column of the list, its width in digits.
type findingsColumn struct {
	header string
	width  float64
	centre bool
	of     func(f consolidate.UnitFinding) string
}

func (b *findingsBook) columns() []findingsColumn {
	return []findingsColumn{
		{"Đơn vị", 16, false, func(f consolidate.UnitFinding) string { return b.nameOf(f.Unit) }},
		{"Tệp", 15, false, func(f consolidate.UnitFinding) string { return f.Where.File }},
		{"Sheet", 10, false, func(f consolidate.UnitFinding) string { return f.Where.Sheet }},
		{"Ô", 7, true, func(f consolidate.UnitFinding) string { return f.Where.Cell }},
		{"Mức", 9, true, func(f consolidate.UnitFinding) string { return levelWords[f.Level] }},
		{"Nội dung", 19, false, func(f consolidate.UnitFinding) string { return faultOf(f.Finding) }},
		{"Thấy", 14, false, func(f consolidate.UnitFinding) string { return f.Found }},
		{"Phải là", 20, false, func(f consolidate.UnitFinding) string { return f.Expected }},
		{"Vì sao", 25, false, func(f consolidate.UnitFinding) string { return sentence(f.Message.VI) }},
		{"Cách sửa", 24, false, func(f consolidate.UnitFinding) string { return sentence(f.Hint.VI) }},
	}
}

var levelWords = map[input.Level]string{input.Error: "Lỗi", input.Warning: "Cần xem", input.Note: "Lưu ý"}

var levelFills = map[input.Level]string{input.Error: overdueFill, input.Warning: nearFill}

func (b *findingsBook) nameOf(unit int) string {
	if unit < 0 || unit >= len(b.campaign.Units) {
		return "(chưa rõ đơn vị)"
	}
	return b.campaign.Units[unit].Territory()
}

func (b *findingsBook) list() {
	columns := b.columns()
	var widths []float64
	for _, c := range columns {
		widths = append(widths, c.width)
	}
	b.span(findingsSheet, widths)
	b.heading(findingsSheet, "LỖI CỦA PHIẾU GỬI VỀ – "+b.period.Title())
	for i, c := range columns {
		b.put(findingsSheet, cell(i, findingsHeader), c.header, headLook)
	}
	b.height(findingsSheet, findingsHeader, points(2))
	for i, f := range b.found {
		at, most := findingsHeader+1+i, 1
		for j, c := range columns {
			l := look{ruled: true, wrap: true, asText: true, down: "top", across: "left"}
			if c.centre {
				l.across = "center"
			}
			if c.header == "Mức" {
				l.fill = levelFills[f.Level]
			}
			text := cut(printable(c.of(f)), 2000)
			b.put(findingsSheet, cell(j, at), text, l)
			most = max(most, b.linesIn(text, font.Regular, c.width))
		}
		b.fit(findingsSheet, at, most)
	}
	last := max(findingsHeader+len(b.found), findingsHeader+1)
	b.check(b.file.AutoFilter(findingsSheet, cell(0, findingsHeader)+":"+cell(len(columns)-1, last), nil)) // before the paper, whose work it undoes
	b.sheetPaper(findingsSheet, "landscape", "C00000", findingsHeader)
	b.keep(findingsSheet, 1, findingsHeader)
	b.check(b.file.SetSheetDimension(findingsSheet, "A1:"+cell(len(columns)-1, last)))
}

var headLook = look{bold: true, fill: headerFill, across: "center", wrap: true, ruled: true}

func (b *findingsBook) heading(sheet, title string) {
	b.put(sheet, "A1", title, look{size: 14, bold: true})
	b.height(sheet, 1, 24)
	b.put(sheet, "A2", b.attachedTo(), look{italic: true})
	n := b.levels(func(consolidate.UnitFinding) bool { return true })
	b.put(sheet, "A3", fmt.Sprintf("%d lỗi phải sửa, %d chỗ cần xem, %d lưu ý (đã đọc được, không phải làm gì).", n[input.Error], n[input.Warning], n[input.Note]), look{ink: quietInk})
}

// levels counts findings by level.
func (b *findingsBook) levels(of func(consolidate.UnitFinding) bool) map[input.Level]int {
	n := map[input.Level]int{}
	for _, f := range b.found {
		if of(f) {
			n[f.Level]++
		}
	}
	return n
}
