package collect

import (
	"congvan/input"
	"congvan/input/sheet"
	"congvan/templates"
)

// Reader reads the returns of one campaign and period. It is safe for use by
// many goroutines.
type Reader struct {
	campaign *input.Campaign
	options  Options
	forms    []*form             // by unit
	codes    map[string]sheetOf  // by sheet code
	owners   map[string]unitSet  // by key of a row: the units that have it
	units    map[string]unitName // names found in title rows, and whose they are
}

// sheetOf is what a sheet code stands for.
type sheetOf struct {
	unit   int
	period string
}

// unitSet are indexes of units, in order.
type unitSet []int

// NewReader prepares for reading: the issued form of every unit is built once.
func NewReader(c *input.Campaign, o Options) *Reader {
	if o.Period == (input.Period{}) {
		o.Period = c.FirstPeriod()
	}
	r := &Reader{campaign: c, options: o, owners: map[string]unitSet{}, codes: sheetCodes(c, o.Period), units: unitNames(c)}
	for unit := range c.Units {
		f := newForm(c, unit, templates.IssueOptions{Period: o.Period, Plain: o.Plain})
		r.forms = append(r.forms, f)
		for _, key := range f.order {
			r.owners[key] = append(r.owners[key], unit)
		}
	}
	return r
}

// sheetCodes are the codes of every sheet the campaign may have sent out.
func sheetCodes(c *input.Campaign, now input.Period) map[string]sheetOf {
	codes := map[string]sheetOf{}
	for _, p := range periodsOf(c, now) {
		for unit := range c.Units {
			codes[templates.SheetCode(c.ID, p, c.Units[unit].Code)] = sheetOf{unit, p}
		}
	}
	return codes
}

// Read reads one file. It never panics, whatever the bytes.
func (r *Reader) Read(f File) Reading {

	g := &reading{Reader: r, raw: f.Raw, unit: unknownUnit}
	g.out = Reading{File: f.Name, SHA256: f.Digest()}
	g.run()
	return g.conclude()
}

// reading is one reading of one file.
type reading struct {
	*Reader
	raw  []byte
	out  Reading
	book sheet.Workbook
	unit int
	form *form // of the unit

	stamps  []stamp
	tabs    []*tab
	places  map[templates.CellKey][]place // where inputs stand in the file
	lost    map[string]bool               // rows that are no longer in the file
	mixed   map[string]bool               // rows whose key and text are of two rows
	issued  map[templates.CellKey]string  // where inputs stood in the issued form
	rows    map[string]input.Where        // first cell of every row found
	answers map[templates.CellKey]int     // index into out.Answers
	found   []Finding
}

const unknownUnit = -1

// run goes through the stages; one that cannot go on ends the reading.
func (g *reading) run() {
	defer func() {
		if cause := recover(); cause != nil {
			g.refuse(input.WorkbookDamaged)
		}
	}()
	for _, stage := range []func() (goOn bool){
		g.open,     // is it a workbook, and ours
		g.identify, // whose it is
		g.admit,    // whether it is of this campaign, period and form
		g.frame,    // where its tables, rows and columns are
		g.values,   // what stands in the inputs
		g.blanks,   // what is missing
		g.cross,    // what contradicts something else
		g.compare,  // what changed that was locked
	} {
		if !stage() {
			return
		}
	}
}
