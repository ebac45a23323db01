package xlsx

import (
	"fmt"
	"io"
	"strings"

	"congvan/generator/consolidate"
	"congvan/generator/font"
	"congvan/input"
)

// The sheets of the consolidated workbook, in order.
const (
	totalSheet   = "Tổng hợp"
	statesSheet  = "Ma trận"
	factsSheet   = "Chi tiết"
	compareSheet = "So sánh kỳ"
	workSheet    = "Nhiệm vụ"
	worksSheet   = "Nhiệm vụ chi tiết"
	ocopSheet    = "OCOP"
	remarkSheet  = "Khó khăn, kiến nghị"
	returnSheet  = "Tình hình nộp"
	reviewSheet  = "Cần xem lại"
	chartSheet   = "Biểu đồ"
	aboutSheet   = "Thông tin"
)

// The rows that open every sheet of the consolidated workbook.
const (
	headingRow     = 1
	ofPeriodRow    = 2
	provisionalRow = 3
	legendRow      = 4
	longHeader     = 5
	longFirst      = 6
)

// WriteConsolidated writes the workbook of a reporting period. Every figure is
// a value, so that it shows where nothing calculates; formulas only check that
// what stands there adds up. The same figures and options give the same bytes.
func WriteConsolidated(w io.Writer, k consolidate.Consolidation, o Options) error {
	o.Now = dayOf(o.Now, k.Campaign)
	if o.Plain == nil {
		o.Plain = func(markdown string) string { return markdown }
	}
	d, err := newDraft(k.Campaign, o, []string{
		totalSheet, statesSheet, factsSheet, compareSheet, workSheet, worksSheet,
		ocopSheet, remarkSheet, returnSheet, reviewSheet, chartSheet, aboutSheet,
	})
	if err != nil {
		return err
	}
	defer d.file.Close()
	b := &consolidatedBook{draft: d, k: k, measured: map[measure]int{}}
	b.totals()
	b.matrix()
	b.facts()
	b.compare()
	b.taskMatrix()
	b.taskList()
	b.products()
	b.remarks()
	b.returns()
	b.review()
	b.charts()
	b.about()
	return b.finishStreamed(w, "the consolidated workbook", "Tổng hợp – "+k.Period.Title())
}

// consolidatedBook is the workbook of a period in the making.
type consolidatedBook struct {
	*draft
	k        consolidate.Consolidation
	measured map[measure]int
}

// measure remembers how many lines a text takes: indicators and tasks are
// written once for every unit.
type measure struct {
	text  string
	width float64
}

func (b *consolidatedBook) linesOf(text string, width float64) int {
	m := measure{text, width}
	n, known := b.measured[m]
	if !known {
		n = b.linesIn(text, font.Regular, width)
		b.measured[m] = n
	}
	return n
}

// ofPeriod says what the figures are of.
func (b *consolidatedBook) ofPeriod() string {
	p := b.k.Period
	s := "Kỳ báo cáo: " + p.Title() + " (" + p.ID + ")"
	if d := p.LastDay(); !d.IsZero() {
		s += " · chốt số liệu: " + d.String()
	}
	if !p.Due.IsZero() {
		s += " · hạn gửi: " + p.Due.String()
	}
	return s + " · " + b.campaign.Issuer.Short
}

// provisional says how much of the whole the figures are.
func (b *consolidatedBook) provisional() string {
	n := b.k.Shares()
	word := "Tạm tính"
	if n.Complete == n.Asked {
		word = "Đủ số liệu"
	}
	s := fmt.Sprintf("%s: %d/%d đơn vị đã gửi", word, n.Came, n.Asked)
	if less := n.Came - n.Complete; less > 0 {
		s += fmt.Sprintf(", trong đó %d còn thiếu hoặc còn lỗi", less)
	}
	if missing := n.Asked - n.Came; missing > 0 {
		s += fmt.Sprintf(", %d chưa gửi", missing)
	}
	if !b.k.Today.IsZero() {
		s += "; tính đến ngày " + b.k.Today.String()
	}
	return s + "."
}

func (b *consolidatedBook) unit(unit int) input.Unit { return b.campaign.Units[unit] }

// namesOf lists units as places.
func (b *consolidatedBook) namesOf(units []int) string {
	var all []string
	for _, u := range units {
		all = append(all, b.unit(u).Territory())
	}
	return strings.Join(all, ", ")
}

// judged are the units that fill in criteria.
func (b *consolidatedBook) judged() []consolidate.Standing {
	var all []consolidate.Standing
	for _, s := range b.k.Standings {
		if s.Judged {
			all = append(all, s)
		}
	}
	return all
}

// stateLetters are the states as tables show them; never by colour alone.
var stateLetters = map[consolidate.State]string{
	consolidate.Met: "Đ", consolidate.BasicallyMet: "CB", consolidate.NotMet: "C",
	consolidate.NotAssessed: "–", consolidate.NotApplicable: "KAD",
}

var stateFills = map[consolidate.State]string{
	consolidate.Met: metFill, consolidate.BasicallyMet: nearFill, consolidate.NotMet: notMetFill,
	consolidate.NotAssessed: checkFill,
}

const lettersLegend = "Đ: đạt · CB: cơ bản đạt · C: chưa đạt · –: chưa đánh giá hoặc thiếu số liệu · KAD: không áp dụng."
