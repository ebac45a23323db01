package xlsx

import (
	"fmt"
	"strings"

	"congvan/templates"

	"github.com/xuri/excelize/v2"
)

// paperA4 is A4 in Excel's list of papers.
const paperA4 = 9

// The margins of a printed sheet, millimetres.
const (
	topMargin, bottomMargin = 12.0, 15.0
	sideMargin              = 10.0
	headerMargin            = 7.0
)

// tablePage sets a table up: what stays when scrolling, filter, paper, print
// titles, protection.
func (b *book) tablePage(t *table) {
	name := t.sheet.Name
	header := cell(0, t.header) + ":" + cell(t.visible()-1, t.last)
	b.check(b.file.AutoFilter(name, header, nil)) // before SetSheetProps, whose work it undoes
	b.page(name, "landscape", "2F75B5", asTallAsNeeded)
	b.freeze(t)
	b.check(b.file.AddIgnoredErrors(name, cell(0, t.header)+":"+cell(t.visible(), t.last), excelize.IgnoredErrorsNumberStoredAsText))
	b.local("_xlnm.Print_Titles", name, fmt.Sprintf("$%d:$%d", t.header, t.header))
	b.local("_xlnm.Print_Area", name, absoluteArea(t.visible()-1, b.lastUsed(t)))
	b.close(name, t.visible(), b.lastUsed(t))
}

// freeze keeps the header and the columns that say what a row is, and puts the
// cursor on the first input.
func (b *book) freeze(t *table) {
	at := cell(t.firstInput())
	b.check(b.file.SetPanes(t.sheet.Name, &excelize.Panes{
		Freeze: true, XSplit: t.sheet.Frozen, YSplit: t.header,
		TopLeftCell: cell(t.sheet.Frozen, t.first), ActivePane: "bottomRight",
		Selection: []excelize.Selection{
			{SQRef: cell(t.sheet.Frozen, 1), ActiveCell: cell(t.sheet.Frozen, 1), Pane: "topRight"},
			{SQRef: cell(0, t.first), ActiveCell: cell(0, t.first), Pane: "bottomLeft"},
			{SQRef: at, ActiveCell: at, Pane: "bottomRight"},
		},
	}))
}

func (t *table) firstInput() (column, row int) {
	for i, r := range t.rows {
		for j, c := range t.sheet.Columns {
			if _, input := r.Rule(c); input {
				return j, t.first + i
			}
		}
	}
	return t.sheet.Frozen, t.first
}

// asTallAsNeeded is no limit of pages.
const asTallAsNeeded = 0

// page sets the paper of a visible sheet of the unit's workbook.
func (b *book) page(sheet, orientation, tab string, tall int) {
	b.paper(sheet, orientation, tab, tall, b.footer(sheet))
}

// paper sets the paper of a sheet: A4, one page wide, so many tall.
func (b *book) paper(sheet, orientation, tab string, tall int, footer string) {
	yes, one := true, 1
	height := linePoint
	b.check(b.file.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &yes, TabColorRGB: &tab, DefaultRowHeight: &height}))
	b.check(b.file.SetPageLayout(sheet, &excelize.PageLayoutOptions{
		Size: new(paperA4), Orientation: &orientation, FitToWidth: &one, FitToHeight: &tall,
	}))
	// All six: excelize sets those not given to nought.
	b.check(b.file.SetPageMargins(sheet, &excelize.PageLayoutMarginsOptions{
		Top: inches(topMargin), Bottom: inches(bottomMargin), Left: inches(sideMargin), Right: inches(sideMargin),
		Header: inches(headerMargin), Footer: inches(headerMargin), Horizontally: &yes,
	}))
	b.check(b.file.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddFooter: footer}))
}

func inches(mm float64) *float64 { return new(mm / 25.4) }

// footer has the unit and the sheet's code on the left, the page on the right.
// Excel takes & for a command and at most 255 characters in all.
func (b *book) footer(sheet string) string {
	const font = `&"Times New Roman,Regular"&10 `
	left := cut(printable(b.unit().FullName()), 70) + " · " + templates.CodeLabel + " " + b.issued.Code + " · " + sheet
	left = strings.ReplaceAll(strings.ReplaceAll(left, "\n", " "), "&", "&&")
	return "&L" + font + left + "&R" + font + "Trang &P/&N"
}

// local names a range within a sheet; Excel knows print titles and areas so.
func (b *book) local(name, sheet, reference string) {
	b.check(b.file.SetDefinedName(&excelize.DefinedName{Name: name, RefersTo: quoted(sheet) + "!" + reference, Scope: sheet}))
}

func absoluteArea(lastColumn, lastRow int) string {
	first, _, _ := strings.Cut(absolute(0, 1, 1), ":")
	_, last, _ := strings.Cut(absolute(lastColumn, 1, lastRow), ":")
	return first + ":" + last
}

// close says how far a sheet reaches and locks it without a password: it stops
// accidents, not people. Columns and rows may be resized and rows filtered.
func (b *book) close(sheet string, lastColumn, lastRow int) {
	b.check(b.file.SetSheetDimension(sheet, "A1:"+cell(lastColumn, lastRow)))
	b.check(b.file.ProtectSheet(sheet, &excelize.SheetProtectionOptions{
		SelectLockedCells: true, SelectUnlockedCells: true,
		FormatColumns: true, FormatRows: true, AutoFilter: true,
		EditObjects: true, EditScenarios: true,
	}))
}

// textPage sets up a sheet that is read: summary and guide.
func (b *book) textPage(sheet string, widths []float64, lastRow, tall int) {
	b.page(sheet, "portrait", "A6A6A6", tall)
	b.local("_xlnm.Print_Area", sheet, absoluteArea(len(widths)-1, lastRow))
	b.close(sheet, len(widths)-1, lastRow)
}
