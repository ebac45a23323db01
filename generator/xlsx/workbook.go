package xlsx

import (
	"fmt"
	"io"
	"time"

	"congvan/generator/collect"
	"congvan/generator/font"
	"congvan/input"
	"congvan/templates"

	"github.com/xuri/excelize/v2"
)

// Options are what a workbook needs to know beside the campaign.
type Options struct {
	Now     time.Time    // of the document's properties, and "today" until a program recalculates
	Version string       // of congvan, for the stamp
	Fonts   *font.Family // to estimate row heights with; nil: font.Serif

	Period   input.Period      // of the figures; zero: the campaign's first
	Previous map[string]string // as templates.IssueOptions

	// Plain gives the text of inline Markdown without its marks; nil: tasks
	// are shown as they are written. The caller reads Markdown for the page
	// too, and both must say the same.
	Plain func(markdown string) string
}

// Write writes the tracking workbook of the unit at that index of
// Campaign.Units. The same campaign and options give the same bytes.
func Write(w io.Writer, c *input.Campaign, unit int, o Options) error {
	b, err := newBook(c, unit, o)
	if err != nil {
		return err
	}
	defer b.file.Close()
	b.planTables()
	b.addSheets()
	return b.finish(w)
}

// finish draws the sheets of the form and writes the workbook.
func (b *book) finish(w io.Writer) error {
	b.lists()
	for _, t := range b.tables {
		b.drawTable(t)
	}
	b.summary()
	b.guide()
	b.stamp()
	b.properties()

	if b.err != nil {
		return fmt.Errorf("writing the workbook of %s: %w", b.unit().Code, b.err)
	}
	b.file.SetZipWriter(b.finishParts)
	if err := b.file.Write(w); err != nil {
		return fmt.Errorf("writing the workbook of %s: %w", b.unit().Code, err)
	}
	return nil
}

// book is one workbook in the making. Its methods remember the first error in
// err and go on, so that drawing reads as a list of what is drawn.
type book struct {
	file     *excelize.File
	campaign *input.Campaign
	index    int
	options  Options
	form     templates.Form
	issued   templates.Issued
	issue    int    // 1, and one more with every correction
	digest   string // of what is locked
	tables   []*table
	styles   [styleCount]int
	rules    [conditionCount]int
	cached   map[string][]cachedCell // by sheet: what its formulas show until a program calculates
	err      error

	thresholds map[string]input.Threshold // by the key of the indicator's row

	// Of a correction: what the unit answered, and the cells to look at.
	carried map[templates.CellKey]collect.Answer
	flagged map[templates.CellKey]collect.Finding
}

func newBook(c *input.Campaign, unit int, o Options) (*book, error) {
	if unit < 0 || unit >= len(c.Units) {
		return nil, fmt.Errorf("no unit %d among %d", unit, len(c.Units))
	}
	if o.Fonts == nil {
		serif, err := font.Serif()
		if err != nil {
			return nil, err
		}
		o.Fonts = serif
	}
	issued := templates.Issue(c, unit, templates.IssueOptions{Period: o.Period, Previous: o.Previous, Plain: o.Plain})
	b := &book{
		file: excelize.NewFile(), campaign: c, index: unit, options: o,
		form: issued.Form, issued: issued, issue: 1, digest: templates.Digest(issued.Locked()), cached: map[string][]cachedCell{},
		thresholds: thresholdsOf(c, unit),
	}
	b.makeStyles()
	return b, nil
}

func (b *book) unit() input.Unit { return b.campaign.Units[b.index] }

// check remembers the first error.
func (b *book) check(err error) {
	if b.err == nil {
		b.err = err
	}
}

// planTables lays the rows of the issued form out.
func (b *book) planTables() {
	for _, t := range b.issued.Tables {
		planned := b.newTable(t.Sheet, t.Rows)
		planned.notes = t.Notes
		planned.noPrevious = len(b.options.Previous) == 0
		b.tables = append(b.tables, planned)
		if t.Sheet.Key == templates.SignSheet {
			planned.lower(len(b.signFacts()) + 2)
		}
	}
}

// addSheets makes all sheets before anything refers to them, since excelize
// does not follow a renaming. The first is the one that opens: the first table,
// or a sheet before them.
func (b *book) addSheets(before ...string) {
	names := before
	for _, t := range b.tables {
		names = append(names, t.sheet.Name)
	}
	names = append(names, templates.SummarySheet, templates.GuideSheet, templates.ListSheet, templates.StampSheet)
	b.check(b.file.SetSheetName("Sheet1", names[0]))
	for _, name := range names[1:] {
		b.newSheet(name)
	}
	b.file.SetActiveSheet(0)
	b.check(b.file.SetSheetVisible(templates.ListSheet, false))
	b.check(b.file.SetSheetVisible(templates.StampSheet, false, true))
}

func (b *book) newSheet(name string) {
	_, err := b.file.NewSheet(name)
	b.check(err)
}

// name gives a range a name; absolute references only, and the sheet quoted
// because Vietnamese names need it.
func (b *book) name(name, sheet, reference string) {
	b.nameFormula(name, quoted(sheet)+"!"+reference)
}

// nameFormula names what a formula gives.
func (b *book) nameFormula(name, formula string) {
	b.check(b.file.SetDefinedName(&excelize.DefinedName{Name: name, RefersTo: formula}))
}

func quoted(sheet string) string { return "'" + sheet + "'" }
