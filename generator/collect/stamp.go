package collect

import (
	"slices"
	"strings"

	"congvan/input/sheet"
	"congvan/templates"
)

// stamp is what a sheet of identity says.
type stamp struct {
	sheet  string
	values map[string]string                // by the keys of package templates
	cells  map[templates.CellKey]issuedCell // the map under it
}

// issuedCell is where an input stood when the form was issued.
type issuedCell struct{ sheet, cell string }

// fewStampKeys is how many keys make a sheet a stamp that no longer says so.
const fewStampKeys = 4

var stampKeys = []string{
	templates.StampForm, templates.StampFormVersion, templates.StampCampaign, templates.StampUnitCode,
	templates.StampUnitName, templates.StampIssued, templates.StampDispatch, templates.StampCriteria,
	templates.StampYear, templates.StampPeriod, templates.StampCode, templates.StampIssue,
	templates.StampDigest, templates.StampRows, templates.StampTool,
}

// stampsIn finds the sheets of identity, whatever their tabs are called. Two
// of them are two witnesses.
func stampsIn(b sheet.Workbook) []stamp {
	var all []stamp
	for _, s := range b.Sheets {
		if one := stampOf(s); strings.EqualFold(one.values[templates.StampForm], templates.FormName) || len(one.values) >= fewStampKeys {
			all = append(all, one)
		}
	}
	return all
}

// stampOf reads pairs of key and value in the first two cells that are not
// blank, then the map.
func stampOf(s sheet.WorkbookSheet) stamp {
	one := stamp{sheet: s.Name, values: map[string]string{}, cells: map[templates.CellKey]issuedCell{}}
	inMap := false
	for _, r := range s.Rows {
		if !inMap && !mayBeStamp(r) {
			continue
		}
		texts := textsOf(r)
		switch {
		case inMap && len(texts) >= len(templates.StampMap):
			one.cells[templates.CellKey{Row: texts[0], Column: texts[1]}] = issuedCell{texts[2], texts[3]}
		case slices.Equal(texts, templates.StampMap):
			inMap = true
		case len(texts) >= 2 && slices.Contains(stampKeys, texts[0]) && one.values[texts[0]] == "":
			one.values[texts[0]] = texts[1]
		}
	}
	return one
}

// mayBeStamp passes over the rows of other sheets without a look at all their
// texts.
func mayBeStamp(r sheet.Row) bool {
	for _, c := range r.Cells {
		if text := strings.TrimSpace(c.Text); text != "" {
			return slices.Contains(stampKeys, text) || text == templates.StampMap[0]
		}
	}
	return false
}

// textsOf are the texts of a row without its blank cells.
func textsOf(r sheet.Row) []string {
	var all []string
	for _, c := range r.Cells {
		if text := templates.PlainText(c.Text); text != "" {
			all = append(all, text)
		}
	}
	return all
}
