package xlsx

import (
	"fmt"
	"io"
	"time"

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

	b.addSheets()
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
	tables   []*table
	styles   [styleCount]int
	rules    [conditionCount]int
	cached   map[string][]cachedCell // by sheet: what its formulas show until a program calculates
	err      error
}

func newBook(c *input.Campaign, unit int, o Options) (*book, error) {
	if unit < 0 || unit >= len(c.Units) {
		return nil, fmt.Errorf("no unit %d among %d", unit, len(c.Units))
	}
	if o.Plain == nil {
		o.Plain = func(markdown string) string { return markdown }
	}
	if o.Fonts == nil {
		serif, err := font.Serif()
		if err != nil {
			return nil, err
		}
		o.Fonts = serif
	}
	b := &book{
		file: excelize.NewFile(), campaign: c, index: unit, options: o,
		form: templates.Tracking(), cached: map[string][]cachedCell{},
	}
	b.makeStyles()
	b.planTables()
	return b, nil
}

func (b *book) unit() input.Unit { return b.campaign.Units[b.index] }

// check remembers the first error.
func (b *book) check(err error) {
	if b.err == nil {
		b.err = err
	}
}

// planTables decides which tables the unit gets, and their rows.
func (b *book) planTables() {
	add := func(key string, rows []row) {
		sheet, _ := b.form.Sheet(key)
		b.tables = append(b.tables, b.newTable(sheet, rows))
	}
	tasks := input.TasksOf(b.campaign.Assignments(), b.index)
	add(templates.TaskSheet, b.taskRows(tasks))
	if b.campaign.Judges(b.index) {
		add(templates.CriteriaSheet, b.criteriaRows())
		b.tables[len(b.tables)-1].notes = b.criteriaNotes()
	}
	if rows := b.productRows(tasks); len(rows) > 0 {
		add(templates.ProductSheet, rows)
	}
}

// addSheets makes all sheets before anything refers to them, since excelize
// does not follow a renaming. The first table is the one that opens.
func (b *book) addSheets() {
	first := b.tables[0].sheet.Name
	b.check(b.file.SetSheetName("Sheet1", first))
	for _, t := range b.tables[1:] {
		b.newSheet(t.sheet.Name)
	}
	for _, name := range []string{templates.SummarySheet, templates.GuideSheet, templates.ListSheet, templates.StampSheet} {
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
