package xlsx

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"congvan/generator/consolidate"
	"congvan/templates"

	"github.com/xuri/excelize/v2"
)

// The charts stand beside their tables, one under the other. More bars than
// chartMost cannot be told apart.
const (
	chartTableColumns = 7
	chartColumn       = chartTableColumns + 1
	chartMost         = 60
	chartWidth        = 760
	barPixels         = 22  // of one bar, where there is room
	barsPixels        = 840 // of all of them: a page
	chartScale        = 70  // per cent, so that a page holds table and chart
	chartFrame        = 110 // title, legend and axis
)

// charts writes the pictures of the period, each beside its figures.
func (b *consolidatedBook) charts() {
	b.opening(chartSheet, "BIỂU ĐỒ", "Mỗi biểu đồ đứng cạnh bảng số của nó. "+b.unverifiedNote())
	widths := []float64{26}
	for range chartTableColumns - 1 {
		widths = append(widths, 9)
	}
	b.span(chartSheet, append(widths, 3))
	at := longHeader
	if b.k.Average.Communes == 0 && len(b.came()) == 0 {
		b.enter(chartSheet, cell(0, at), "Chưa có số liệu tiêu chí để vẽ.", look{italic: true})
	} else {
		at = b.metChart(at)
		at = b.criteriaChart(at)
		at = b.groupChart(at)
	}
	b.chartPage()
	b.check(b.file.SetSheetDimension(chartSheet, "A1:"+cell(chartTableColumns, at)))
}

// chartPage prints every chart whole, on a page of its own: fitting to the
// width would take no notice of breaks.
func (b *consolidatedBook) chartPage() {
	b.sheetPaper(chartSheet, "landscape", "00B0F0", 0)
	b.check(b.file.SetSheetProps(chartSheet, &excelize.SheetPropsOptions{FitToPage: new(false)}))
	b.check(b.file.SetPageLayout(chartSheet, &excelize.PageLayoutOptions{AdjustTo: new(uint(chartScale))}))
}

// came are the judged units that returned.
func (b *consolidatedBook) came() []consolidate.Standing {
	return slices.DeleteFunc(b.judged(), func(s consolidate.Standing) bool { return !s.Came })
}

// metChart shows the criteria met by every unit, in the distribution list's
// order.
func (b *consolidatedBook) metChart(at int) int {
	came := b.came()
	t := chartTable{headers: []string{"Đơn vị", "Số TC đạt (tính lại)", "Số TC đạt (tự đánh giá)"}}
	for _, s := range came {
		t.rows = append(t.rows, []any{b.unit(s.Unit).Territory(), s.Met, s.MetClaimed})
	}
	first, last := b.chartRows(at, t)
	if len(came) > chartMost {
		b.enter(chartSheet, cell(chartColumn, at), fmt.Sprintf("Có %d đơn vị, quá nhiều để vẽ từng cột; xem bảng bên trái.", len(came)), look{italic: true})
		return last + 2
	}
	return b.picture(first, last, chartSpec{
		kind: excelize.Bar, title: "Số tiêu chí đạt theo đơn vị (tính lại)", series: []chartSeries{{1, "2F75B5"}}, most: len(b.k.Criteria),
		alt: fmt.Sprintf("Biểu đồ thanh: số tiêu chí đạt của %d đơn vị đã gửi phiếu.", len(came)),
	})
}

// criteriaChart shows how the units stand in every criterion, the hardest
// first: the one that fewest have met.
func (b *consolidatedBook) criteriaChart(at int) int {
	criteria := slices.Clone(b.k.Criteria)
	slices.SortStableFunc(criteria, func(x, y consolidate.CriterionTotal) int {
		return cmp.Or(cmp.Compare(x.Counts[consolidate.Met], y.Counts[consolidate.Met]), cmp.Compare(y.Counts[consolidate.NotMet], x.Counts[consolidate.NotMet]))
	})
	t := chartTable{headers: []string{"Tiêu chí"}}
	series := []chartSeries{}
	colours := []string{"A9D08E", "FFE699", "F4B084", "D0CECE", "DDEBF7"} // light: the labels on them are dark
	for i, state := range consolidate.States {
		t.headers = append(t.headers, string(state))
		series = append(series, chartSeries{i + 1, colours[i]})
	}
	for _, c := range criteria {
		name := c.Criterion.Number + ". " + c.Criterion.Name
		if c.Unverified {
			name += templates.UnverifiedMark
		}
		row := []any{name}
		for _, state := range consolidate.States {
			row = append(row, c.Counts[state])
		}
		t.rows = append(t.rows, row)
	}
	b.check(b.file.InsertPageBreak(chartSheet, cell(0, at)))
	first, last := b.chartRows(at, t)
	return b.picture(first, last, chartSpec{
		kind: excelize.BarStacked, title: "Số đơn vị theo trạng thái từng tiêu chí, khó nhất trước", series: series, most: len(b.came()), legend: true,
		alt: "Biểu đồ thanh chồng: mỗi tiêu chí có bao nhiêu đơn vị đạt, cơ bản đạt, chưa đạt, chưa đánh giá, không áp dụng; tiêu chí ít đơn vị đạt nhất đứng trước.",
	})
}

// groupChart shows the groups of communes beside those of the period before.
func (b *consolidatedBook) groupChart(at int) int {
	t := chartTable{headers: []string{"Nhóm xã (số TC đạt)", "Kỳ này"}}
	series := []chartSeries{{1, "2F75B5"}}
	if b.k.Before != nil {
		t.headers = []string{"Nhóm xã (số TC đạt)", "Kỳ trước", "Kỳ này"}
		series = []chartSeries{{1, "A6A6A6"}, {2, "2F75B5"}}
	}
	most := 1
	for _, g := range b.k.Groups {
		row := []any{g.Name}
		if b.k.Before != nil {
			row = append(row, g.Before)
			most = max(most, g.Before)
		}
		t.rows = append(t.rows, append(row, len(g.Units)))
		most = max(most, len(g.Units))
	}
	b.check(b.file.InsertPageBreak(chartSheet, cell(0, at)))
	first, last := b.chartRows(at, t)
	return b.picture(first, last, chartSpec{
		kind: excelize.Col, title: "Số xã theo nhóm tiêu chí đạt", series: series, most: most + max(1, most/6), legend: len(series) > 1, // room for the labels
		alt: "Biểu đồ cột: số xã trong từng nhóm theo số tiêu chí đạt, kỳ này" + strings.Repeat(" và kỳ trước", len(series)-1) + ".",
	})
}

// chartTable is the figures of a chart: names, then a column for each series.
type chartTable struct {
	headers []string
	rows    [][]any
}

func (b *consolidatedBook) chartRows(at int, t chartTable) (first, last int) {
	most := 1
	for i, h := range t.headers {
		b.enter(chartSheet, cell(i, at), h, headLook)
		width := 9.0
		if i == 0 {
			width = 26
		}
		most = max(most, b.linesOf(h, width-1))
	}
	b.height(chartSheet, at, points(most)+4)
	for i, row := range t.rows {
		for j, v := range row {
			l := centred12
			if j == 0 {
				l = leftLook
			}
			b.enter(chartSheet, cell(j, at+1+i), v, l)
		}
		name, _ := row[0].(string)
		b.fit(chartSheet, at+1+i, b.linesOf(name, 26))
	}
	return at + 1, at + len(t.rows)
}

type chartSeries struct {
	column int
	colour string
}

type chartSpec struct {
	kind       excelize.ChartType
	title, alt string
	series     []chartSeries
	most       int // the end of the axis
	legend     bool
}

// picture draws a chart beside the rows of its table, and gives the row under
// both.
func (b *consolidatedBook) picture(first, last int, c chartSpec) int {
	height := 320
	if c.kind != excelize.Col {
		bars := last - first + 1
		height = min(bars*barPixels, barsPixels) + chartFrame
	}
	b.check(b.file.AddChart(chartSheet, cell(chartColumn, first-1), b.chartOf(first, last, height, c)))
	at, used := first-1, 0
	for at <= last || used < height {
		points, err := b.file.GetRowHeight(chartSheet, at)
		b.check(err)
		if at > last {
			points = linePoint
			b.height(chartSheet, at, points)
		}
		used += int(points * 96 / 72)
		at++
	}
	return at + 1
}

func (b *consolidatedBook) chartOf(first, last, height int, c chartSpec) *excelize.Chart {
	letters := func(size float64, bold bool) excelize.Font {
		return excelize.Font{Family: fontName, Size: size, Color: chartInk, Bold: bold}
	}
	cells := func(column int) string { return quoted(chartSheet) + "!" + absolute(column, first, last) }
	var series []excelize.ChartSeries
	for _, s := range c.series {
		series = append(series, excelize.ChartSeries{
			Name: quoted(chartSheet) + "!" + absoluteCell(s.column, first-1), Categories: cells(0), Values: cells(s.column),
			Fill:      excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{s.colour}},
			DataLabel: excelize.ChartDataLabel{Font: letters(9, false)},
		})
	}
	least, most, small := 0.0, float64(max(1, c.most)), letters(9, false)
	chart := &excelize.Chart{
		Type: c.kind, Series: series,
		Format:     excelize.GraphicOptions{AltText: c.alt, Name: c.title, PrintObject: new(true), Locked: new(true), Positioning: "oneCell", OffsetY: 4},
		Dimension:  excelize.ChartDimension{Width: chartWidth, Height: uint(height)},
		Legend:     excelize.ChartLegend{Position: "none", Font: &small},
		Title:      excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: c.title, Font: new(letters(11, true))}}},
		VaryColors: new(false),
		XAxis:      excelize.ChartAxis{ReverseOrder: c.kind != excelize.Col, Font: letters(9, false)},
		YAxis:      excelize.ChartAxis{Minimum: &least, Maximum: &most, MajorUnit: unitOfAxis(c.most), Font: letters(9, false), None: c.kind != excelize.Col},
		PlotArea:   excelize.ChartPlotArea{ShowVal: true, NumFmt: excelize.ChartNumFmt{CustomNumFmt: c.labels()}},
		GapWidth:   new(uint(40)),
	}
	if c.legend {
		chart.Legend.Position = "bottom"
	}
	if c.kind == excelize.BarStacked {
		chart.Overlap = new(100)
	}
	return chart
}

// labels leaves noughts out of stacked bars, where they have no place.
func (c chartSpec) labels() string {
	if c.kind == excelize.BarStacked {
		return "0;;"
	}
	return "0"
}

// unitOfAxis keeps the marks of an axis of counts whole.
func unitOfAxis(most int) float64 { return float64(max(1, (most+9)/10)) }
