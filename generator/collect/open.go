package collect

import (
	"slices"

	"congvan/input"
	"congvan/input/sheet"
	"congvan/templates"
)

// open reads the file as a workbook and says what it is where it is none of
// ours.
func (g *reading) open() bool {
	book, err := sheet.ReadSheets(g.out.File, g.raw)
	if err != nil {
		if refusal, ok := sheet.AsRefusal(err); ok {
			return g.refuse(refusal.Code, refusal.Args...)
		}
		return g.refuse(input.WorkbookDamaged)
	}
	g.book = book
	g.out.Program, g.out.Modified = book.Properties.Program, book.Properties.Modified
	g.stamps = stampsIn(book)
	g.findTabs()
	switch {
	case len(g.stamps) == 0 && g.isCampaignBook():
		return g.refuse(input.ReturnCampaignBook)
	case len(g.stamps) == 0 && len(g.tabs) == 0:
		return g.refuse(input.ReturnNotOurs)
	}
	return true
}

// isCampaignBook tells the workbook a campaign is written in, which bears
// some of the same sheets.
func (g *reading) isCampaignBook() bool {
	n := 0
	for _, s := range templates.CampaignBook().Sheets {
		if slices.ContainsFunc(g.book.Sheets, func(have sheet.WorkbookSheet) bool { return have.Name == s.Name }) {
			n++
		}
	}
	return n >= 4
}
