package load

import (
	"io/fs"
	"slices"

	"congvan/input"
	"congvan/input/sheet"
	"congvan/templates"
)

// Book is [BookIn] for a workbook that came without its folder: naming a file
// is a problem.
func Book(raw []byte, name string) (*input.Campaign, input.Problems, error) {
	return BookIn(nil, raw, name)
}

// BookIn reads and validates a campaign that is one Excel workbook, after
// [templates.CampaignBook]; name is what Places call the file. Annexes and
// pictures that it names lie in its folder, files. It promises what [Campaign]
// promises: everything that is wrong at once, sorted, at sheet and cell, and a
// campaign that is never nil without an error.
func BookIn(files fs.FS, raw []byte, name string) (*input.Campaign, input.Problems, error) {
	c := &input.Campaign{Lenient: true, FieldNames: bookNames(), Places: input.Places{"": {File: name}}}
	b := &book{loader: &loader{folder: folder{fsys: files, root: name}, c: c}}
	b.fill = &filler{c: c, places: c.Places, unread: &c.Unread, problems: &b.problems}
	b.remember(name, raw)
	c.InputFiles = b.files
	w, err := sheet.ReadSheets(name, raw)
	if err != nil {
		b.refused(name, err)
		return c, b.problems, nil
	}
	b.findTables(w)
	b.document()
	b.text()
	b.annexList()
	b.partyList()
	b.unitList()
	b.sections()
	b.assignments()
	if err := b.criteria(); err != nil {
		return nil, nil, err
	}
	b.status()
	b.periodList()
	b.bodyText()
	for _, beside := range []func() error{b.annexes, b.pictures} {
		if err := beside(); err != nil {
			return nil, nil, err
		}
	}
	c.InputFiles = b.files
	c.SetDefaults()
	b.problems = append(b.problems, input.Validate(c)...)
	b.problems.Sort()
	return c, b.problems, nil
}

// book is one reading of one campaign workbook.
type book struct {
	*loader
	fill    *filler
	tables  map[string]*table // by the keys of the sheets
	numbers []int             // of the sections, as the sheet Nhiệm vụ counts them
	set     *input.CriteriaSet
}

// refused tells why the file is not read.
func (b *book) refused(name string, err error) {
	code, args := input.WorkbookDamaged, []any(nil)
	if r, ok := sheet.AsRefusal(err); ok {
		code, args = r.Code, r.Args
	}
	b.problems.Add(input.Where{File: name}, code, args...)
}

// unitList reads the sheet Đơn vị.
func (b *book) unitList() {
	if t := b.tables[templates.BookUnits]; t != nil {
		b.c.Places["units"] = t.where
		b.c.Units = b.fill.units(t)
	}
}

// sections reads the sheet Nhiệm vụ.
func (b *book) sections() {
	if t := b.tables[templates.BookTasks]; t != nil {
		b.c.Places["sections"] = t.where
		b.c.Sections, b.numbers = b.fill.sections(t, 0)
	}
}

// periodList reads the sheet Kỳ báo cáo.
func (b *book) periodList() {
	t := b.tables[templates.BookPeriods]
	if t == nil {
		return
	}
	b.c.Places["periods"] = t.where
	for _, row := range t.rows {
		path, p := input.Index("periods", len(b.c.Periods)), input.Period{}
		b.c.Places[path] = row.Where
		b.fill.row(&p, path, t, row)
		b.c.Periods = append(b.c.Periods, p)
	}
}

// bodyText reads the sheet Mẫu nội dung.
func (b *book) bodyText() {
	t := b.tables[templates.BookBody]
	if t == nil || len(t.rows) == 0 {
		return
	}
	b.c.BodyFile = templates.BookBodyFile
	b.c.Places["body_file"] = t.where
	b.c.BodyText = b.lines(t, t.rows, templates.BookContentColumn, "body_file", t.number+1) + "\n"
}

// markUnread says that what a table would hold is not known, so that nothing
// is told that only follows from it.
func (b *book) markUnread(key string) {
	paths := map[string][]string{
		templates.BookDocument: {"id", "issuer", "signature", "second_signature", "dispatch", "settings", "criteria.audience", "criteria.region", "criteria.year"},
		templates.BookText:     {"dispatch.body"},
		templates.BookAnnexes:  {"annexes"},
		templates.BookParties:  {"dispatch.particulars.parties"},
		templates.BookUnits:    {"units"},
		templates.BookTasks:    {"sections"},
		templates.BookCriteria: {"criteria.overrides"},
		templates.BookStatus:   {"criteria.registered"},
		templates.BookPeriods:  {"periods"},
		templates.BookSet:      {"criteria"},
	}[key]
	for _, path := range paths {
		if !slices.Contains(b.c.Unread, path) {
			b.c.Unread = append(b.c.Unread, path)
		}
	}
}
