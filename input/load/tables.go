package load

import (
	"unicode"

	"golang.org/x/text/unicode/norm"

	"strings"

	"congvan/input"
	"congvan/input/sheet"
	"congvan/templates"
)

// formOf is the form of one of the workbook's tables, which CSV files share.
func formOf(key string) templates.BookSheet {
	for _, s := range templates.CampaignBook().Sheets {
		if s.Key == key {
			return s
		}
	}
	panic("load: no table " + key) // of our own form
}

// units makes units of a table; they get the paths units[n] with n from the
// campaign's last on.
func (f *filler) units(t *table) []input.Unit {
	units := f.c.Units
	for _, row := range t.rows {
		path := input.Index("units", len(units))
		f.places[path] = row.Where
		u := input.Unit{}
		f.row(&u, path, t, row)
		u.Code = f.fullCode(t.cell(row, "code"), u.Code)
		units = append(units, u)
	}
	return units
}

// fullCode asks back a code that Excel may have cut: those of communes have
// five digits, and a number of four has lost its zero. It goes on with the
// zero, so that the names of the campaign are still found.
func (f *filler) fullCode(cell sheet.Cell, code string) string {
	const digits = 5
	if cell.Kind != sheet.Number || len(code) != digits-1 || strings.Trim(code, "0123456789") != "" {
		return code
	}
	f.problems.Add(cell.Where, input.CodeLostZero, code, "0"+code)
	return "0" + code
}

// templateLine is a line of a body template as it is kept: blanks at its
// beginning may mean something there.
func templateLine(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, norm.NFC.String(s))
	return strings.ReplaceAll(s, "\r\n", "\n")
}
