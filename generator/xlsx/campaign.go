package xlsx

import (
	"io"
	"time"

	"congvan/input"
	"congvan/templates"
)

// WriteCampaign writes a whole campaign as a workbook after
// [templates.CampaignBook], so that load.Book reads the same campaign from it.
// The same campaign and options give the same bytes. A text that a cell would
// change is an error: nothing of a campaign is lost in silence.
func WriteCampaign(w io.Writer, c *input.Campaign, o Options) error {
	return writeCampaign(w, c, o, false)
}

// WriteEmptyCampaign writes the workbook of a campaign that is still to be
// written: every field with its guide, every table with an example in grey.
func WriteEmptyCampaign(w io.Writer, o Options) error {
	c := &input.Campaign{}
	c.SetDefaults()
	return writeCampaign(w, c, o, true)
}

func writeCampaign(w io.Writer, c *input.Campaign, o Options, guided bool) error {
	o.Now = dayOf(o.Now, c)
	form := templates.CampaignBook()
	tabs := []string{templates.BookGuideName}
	for _, s := range form.Sheets {
		tabs = append(tabs, s.Name)
	}
	d, err := newDraft(c, o, append(tabs, templates.BookListsName))
	if err != nil {
		return err
	}
	defer d.file.Close()
	b := &campaignBook{draft: d, guided: guided}
	b.plan(form)

	b.guide()
	b.lists()
	for _, t := range b.tables {
		b.draw(t)
	}
	title := "Đợt " + c.ID
	if guided {
		title = "Đợt mới"
	}
	return b.finish(w, "the campaign's workbook", title)
}

// dayOf is the instant in the document's properties: a campaign turned into a
// workbook twice is the same twice, so where no time is told it is that of
// the dispatch.
func dayOf(now time.Time, c *input.Campaign) time.Time {
	switch {
	case !now.IsZero():
		return now
	case !c.Dispatch.Date.IsZero():
		return c.Dispatch.Date.Time()
	}
	return time.Date(2020, 3, 5, 0, 0, 0, 0, time.UTC) // of Decree 30/2020
}

// campaignBook is a campaign's workbook in the making.
type campaignBook struct {
	*draft
	guided bool // empty, with examples
	tables []*bookTable
	ranges map[string]string // where each list stands, by its key
}

// The rows above every table, and how many rows under it are made ready.
const (
	bookTitleRow  = 1
	bookGuideRow  = 2
	bookHeaderRow = 3
	bookFirstRow  = 4
	spareRows     = 300
	spareLabels   = 40 // of the sheet Văn bản, whose rows are counted
)

// plan decides on the tables and their rows.
func (b *campaignBook) plan(form templates.Book) {
	for _, s := range form.Sheets {
		t := &bookTable{sheet: s, spare: spareRows}
		switch s.Key {
		case templates.BookDocument:
			t.spare = spareLabels
			t.sheet.Columns = withHints(s.Columns)
			t.rows = b.documentRows(t.sheet)
		case templates.BookText:
			t.rows = lineRows(b.campaign.Dispatch.Body, templates.BookContentColumn)
		case templates.BookAnnexes:
			t.rows = annexRows(b.campaign, s)
		case templates.BookParties:
			t.rows = partyRows(b.campaign, s)
		case templates.BookUnits:
			t.rows = unitRows(b.campaign, s)
		case templates.BookTasks:
			t.rows = taskRows(b.campaign, s)
		case templates.BookAssignments:
			t.rows = assignmentRows(b.campaign, s)
		case templates.BookCriteria:
			t.rows = overrideRows(b.campaign, s)
		case templates.BookStatus:
			t.rows = statusRows(b.campaign, s)
		case templates.BookPeriods:
			t.rows = periodRows(b.campaign, s)
		case templates.BookSet:
			t.sheet.Columns = withRegions(s.Columns, ownSet(b.campaign))
			t.rows = setRows(ownSet(b.campaign), s)
		case templates.BookBody:
			t.rows = bodyRows(b.campaign)
		}
		if b.guided {
			t.rows = append(exampleRows(t.sheet), t.rows...)
		}
		b.tables = append(b.tables, t)
	}
}

// table finds one by its key.
func (b *campaignBook) table(key string) *bookTable {
	for _, t := range b.tables {
		if t.sheet.Key == key {
			return t
		}
	}
	panic("xlsx: no table " + key) // of our own form
}

// ownSet is the office's own set of criteria, nil where it uses a built-in one.
func ownSet(c *input.Campaign) *input.CriteriaSet {
	if c.Criteria == nil || c.Criteria.SetFile == "" {
		return nil
	}
	return c.Criteria.Set
}
