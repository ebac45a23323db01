package xlsx

import (
	"math"

	"github.com/xuri/excelize/v2"
)

// barChart is a bar for every row of a block of the summary: names in its
// first column, figures in its second.
type barChart struct {
	title, alt  string
	first, last int // rows
	most        int // the end of the axis
	colour      string
}

// chartInk is the colour of letters in charts; excelize's own is nearly white.
const chartInk = "262626"

// chart draws one beside a block that reaches from one row to another.
func (s *summarySheet) chart(from, to int, c barChart) {
	width := 0
	for _, mm := range summaryWidths[3:] {
		width += columnPixels(mm)
	}
	yes, no, gap := true, false, uint(40)
	least, most := 0.0, 1.15*float64(max(1, c.most)) // room for the figure at the end of the longest bar
	letters := func(size float64, bold bool) excelize.Font {
		return excelize.Font{Family: fontName, Size: size, Color: chartInk, Bold: bold}
	}
	titleFont := letters(10, true)
	cells := func(column int) string { return quoted(s.name) + "!" + absolute(column, c.first, c.last) }
	s.b.check(s.b.file.AddChart(s.name, cell(3, from), &excelize.Chart{
		Type: excelize.Bar,
		Series: []excelize.ChartSeries{{
			Name: quoted(s.name) + "!" + absoluteCell(1, from), Categories: cells(0), Values: cells(1),
			Fill:      excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{c.colour}},
			DataLabel: excelize.ChartDataLabel{Font: letters(9, false)},
		}},
		Format: excelize.GraphicOptions{
			AltText: c.alt, Name: c.title, PrintObject: &yes, Locked: &yes, OffsetX: 6,
		},
		Dimension:  excelize.ChartDimension{Width: uint(width - 8), Height: uint(s.pixels(from, to))},
		Legend:     excelize.ChartLegend{Position: "none"},
		Title:      excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: c.title, Font: &titleFont}}},
		VaryColors: &no,
		XAxis:      excelize.ChartAxis{ReverseOrder: true, Font: letters(9, false)},
		YAxis:      excelize.ChartAxis{Minimum: &least, Maximum: &most, None: true, Font: letters(9, false)},
		PlotArea:   excelize.ChartPlotArea{ShowVal: true},
		GapWidth:   &gap,
	}))
}

// pixels is how high the rows are together as excelize counts them when it
// looks for the cell a chart ends in, less a little to end inside the last.
func (s *summarySheet) pixels(from, to int) int {
	const inside = 4
	sum := 0
	for row := from; row <= to; row++ {
		height, err := s.b.file.GetRowHeight(s.name, row)
		s.b.check(err)
		sum += int(math.Ceil(4 / 3.4 * height))
	}
	return sum - inside
}
