package xlsx

import (
	"fmt"
	"io"
	"strings"
	"time"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"congvan/generator/font"
	"congvan/input"

	"github.com/xuri/excelize/v2"
)

// draft is a workbook in the making that is no tracking sheet: its cells are
// open, and its looks are made as they are asked for.
type draft struct {
	*book
	made map[look]int
	tabs []string // in order
}

// newDraft begins a workbook with these sheets.
func newDraft(c *input.Campaign, o Options, tabs []string) (*draft, error) {
	d := &draft{
		book: &book{file: excelize.NewFile(), campaign: c, options: o, cached: map[string][]cachedCell{}},
		made: map[look]int{}, tabs: tabs,
	}
	d.useFonts()
	d.defaultFont()
	d.check(d.file.SetSheetName("Sheet1", tabs[0]))
	for _, name := range tabs[1:] {
		d.newSheet(name)
	}
	d.file.SetActiveSheet(0)
	return d, d.err
}

// useFonts finds the fonts to measure lines with, if none were given.
func (d *draft) useFonts() {
	if d.options.Fonts == nil {
		serif, err := font.Serif()
		d.check(err)
		d.options.Fonts = serif
	}
}

// finish writes the workbook; what says what it is, for errors.
func (d *draft) finish(w io.Writer, what, title string) error {
	d.describe(title)
	if d.err != nil {
		return fmt.Errorf("writing %s: %w", what, d.err)
	}
	d.file.SetZipWriter(d.finishParts)
	if err := d.file.Write(w); err != nil {
		return fmt.Errorf("writing %s: %w", what, err)
	}
	return nil
}

// describe fills in the document's properties.
func (d *draft) describe(title string) {
	now := d.options.Now.UTC().Format(time.RFC3339)
	d.check(d.file.SetDocProps(&excelize.DocProperties{
		Title: property(title), Subject: property(d.campaign.Dispatch.Subject), Identifier: property(d.campaign.ID),
		Creator: property(d.campaign.Issuer.Short), LastModifiedBy: property(d.campaign.Issuer.Short),
		Created: now, Modified: now, Language: "vi-VN",
	}))
	d.check(d.file.SetAppProps(&excelize.AppProperties{Application: "congvan", AppVersion: "1.0"}))
}

// styleOf makes each look once: excelize compares every new style with all
// former ones.
func (d *draft) styleOf(l look) int {
	id, ok := d.made[l]
	if !ok {
		var err error
		id, err = d.file.NewStyle(l.style())
		d.check(err)
		d.made[l] = id
	}
	return id
}

// paint gives a range of cells a look.
func (d *draft) paint(sheet, from, to string, l look) {
	d.check(d.file.SetCellStyle(sheet, from, to, d.styleOf(l)))
}

// put writes a text, whole, in a look.
func (d *draft) put(sheet, at, text string, l look) {
	d.check(d.file.SetCellStyle(sheet, at, at, d.styleOf(l)))
	if text == "" {
		return
	}
	if why := unfit(text); why != "" {
		d.check(fmt.Errorf("%s!%s cannot hold the text: %s", sheet, at, why))
		return
	}
	d.check(d.file.SetCellStr(sheet, at, escaped(text)))
}

// unfit says why a cell would change a text; "": it would not. Cutting what is
// too long or dropping what XML cannot hold would lose it without a word.
func unfit(text string) string {
	units := 0
	for _, r := range text {
		units += utf16.RuneLen(r)
		if r != '\n' && r != '\t' && unicode.IsControl(r) || r == '\uFFFE' || r == '\uFFFF' {
			return fmt.Sprintf("it has the character U+%04X", r)
		}
	}
	switch {
	case !utf8.ValidString(text):
		return "it is no UTF-8"
	case units > maxCellText:
		return fmt.Sprintf("it is longer than %d characters", maxCellText)
	}
	return ""
}

// day writes a day as the serial number Excel counts it by.
func (d *draft) day(sheet, at string, day input.Date, l look) {
	d.check(d.file.SetCellStyle(sheet, at, at, d.styleOf(l)))
	if !day.IsZero() {
		d.check(d.file.SetCellInt(sheet, at, int64(serial(day))))
	}
}

// span sets the widths of a sheet's columns, in digits of the default font.
func (d *draft) span(sheet string, widths []float64) {
	for i, w := range widths {
		d.check(d.file.SetColWidth(sheet, letter(i), letter(i), w))
	}
}

// linesIn is how many lines a text takes in a column so many digits wide.
func (d *draft) linesIn(text string, face font.Face, width float64) int {
	const millimetresPerDigit = digitPixels * 25.4 / 96
	return len(d.lines(text, face, width*millimetresPerDigit))
}

// fit makes a row as high as its texts need, as far as Excel goes.
func (d *draft) fit(sheet string, row, lines int) {
	d.height(sheet, row, min(points(lines)+2, maxRowPoint))
}

// sheetPaper sets the paper: A4 across, one page wide, the sheet's name and
// the page at the foot, the header on every page.
func (d *draft) sheetPaper(sheet, orientation, tab string, header int) {
	const font = `&"Times New Roman,Regular"&10 `
	left := sheet
	if id := d.campaign.ID; id != "" {
		left = cut(printable(id), 40) + " · " + sheet
	}
	d.paper(sheet, orientation, tab, asTallAsNeeded, "&L"+font+strings.ReplaceAll(left, "&", "&&")+"&R"+font+"Trang &P/&N")
	if header > 0 {
		d.local("_xlnm.Print_Titles", sheet, fmt.Sprintf("$%d:$%d", header, header))
	}
}

// keep freezes what is above a row and left of a column, and puts the cursor
// into that corner.
func (d *draft) keep(sheet string, columns, rows int) {
	at := cell(columns, rows+1)
	pane := "bottomLeft"
	if columns > 0 {
		pane = "bottomRight"
	}
	d.check(d.file.SetPanes(sheet, &excelize.Panes{
		Freeze: true, XSplit: columns, YSplit: rows, TopLeftCell: at, ActivePane: pane,
		Selection: []excelize.Selection{{SQRef: at, ActiveCell: at, Pane: pane}},
	}))
}
