package xlsx

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"

	"congvan/generator/collect"
	"congvan/input"
	"congvan/templates"

	"github.com/xuri/excelize/v2"
)

// WriteCorrection writes the sheet that a unit gets back (phiếu sửa): the form
// as it was issued, locks and lists whole again, with what the unit answered
// carried in, the cells to correct coloured and noted, and a first sheet that
// lists them. It is the next issue of the sheet under the same code. The unit
// is the one the reading names; one the campaign does not have is an error.
func WriteCorrection(w io.Writer, c *input.Campaign, r collect.Reading, o Options) error {
	unit := slices.IndexFunc(c.Units, func(u input.Unit) bool { return u.Code == r.Identity.Unit })
	if unit < 0 {
		return fmt.Errorf("correcting %s: no unit %q in the campaign", r.File, r.Identity.Unit)
	}
	b, err := newBook(c, unit, o)
	if err != nil {
		return err
	}
	defer b.file.Close()
	b.issue = max(r.Identity.Issue, 1) + 1
	b.carry(r)
	b.planTables()
	b.addSheets(templates.CorrectionSheet)
	b.flag()
	b.faults(r)
	return b.finish(w)
}

// carry takes over what the unit answered, and what was found about it.
func (b *book) carry(r collect.Reading) {
	b.carried, b.flagged = map[templates.CellKey]collect.Answer{}, map[templates.CellKey]collect.Finding{}
	for _, a := range r.Answers {
		if _, row, ok := b.issued.Row(a.Key); ok && a.State != collect.Gone { // gone: as it was issued
			b.carried[templates.CellKey{Row: a.Key, Column: a.Column}] = a
			row.Values[a.Column] = shown(answered(a))
		}
	}
	for _, f := range asksBack(r) {
		key := templates.CellKey{Row: f.Key, Column: f.Column}
		if known, twice := b.flagged[key]; f.Key != "" && (!twice || f.Level < known.Level) {
			b.flagged[key] = f
		}
		if f.Key != "" && f.Column == "" {
			b.flagWithheld(f)
		}
	}
}

// flagWithheld marks the cells that a finding about their whole row leaves to
// be filled in anew.
func (b *book) flagWithheld(f collect.Finding) {
	for key, a := range b.carried {
		if _, told := b.flagged[key]; key.Row == f.Key && a.Withheld && !told {
			b.flagged[key] = f
		}
	}
}

// asksBack are the findings that somebody must do something about.
func asksBack(r collect.Reading) []collect.Finding {
	var all []collect.Finding
	if r.Refused != nil {
		all = append(all, *r.Refused)
	}
	for _, f := range r.Findings {
		if f.Level != input.Note {
			all = append(all, f)
		}
	}
	return all
}

// find tells where a cell of the form stands in this workbook, and whether it
// is an input.
func (b *book) find(key templates.CellKey) (sheet, at string, open, ok bool) {
	for _, t := range b.tables {
		column := t.sheet.Column(key.Column)
		for i, r := range t.rows {
			if r.Key == key.Row && r.Key != "" && column >= 0 {
				_, open = r.Rule(t.sheet.Columns[column])
				return t.sheet.Name, cell(column, t.first+i), open, true
			}
		}
	}
	return "", "", false, false
}

// flag colours the cells to correct until their content changes, and says in
// a note why. It comes before the other conditional formats, to outrank them.
func (b *book) flag() {
	for _, t := range b.tables {
		for i, r := range t.rows {
			for j, c := range t.sheet.Columns {
				key := templates.CellKey{Row: r.Key, Column: c.Key}
				f, flagged := b.flagged[key]
				if _, open := r.Rule(c); !flagged || !open {
					continue
				}
				at := cell(j, t.first+i)
				look := near
				if f.Level == input.Error {
					look = missing
				}
				b.paint(t.sheet.Name, at, when{unchanged(at, answered(b.carried[key])), look}, when{"TRUE", mended})
				b.note(t.sheet.Name, at, f)
			}
		}
	}
}

// unchanged is the formula that a cell still holds what came back in it. EXACT
// tells Đạt from đạt, and a figure from a text.
func unchanged(at string, v collect.Value) string {
	const most = 200 // a formula takes texts of 255
	switch text := clean(v.Text); {
	case v.Number.Valid:
		return at + "=" + v.Number.Decimal.String()
	case !v.Date.IsZero():
		return at + "=" + strconv.Itoa(serial(v.Date))
	case text == "":
		return at + `=""`
	case len(text) > most || strings.Contains(text, "\n"):
		return fmt.Sprintf("LEN(%s)=%d", at, len(utf16.Encode([]rune(text))))
	default:
		return fmt.Sprintf(`EXACT(%s,"%s")`, at, strings.ReplaceAll(text, `"`, `""`))
	}
}

// note writes why a cell came back, as a note of it.
func (b *book) note(sheet, at string, f collect.Finding) {
	text := cut(printable(sentence(f.Message.VI)+"\n"+howTo(f)), 1000)
	b.check(b.file.AddComment(sheet, excelize.Comment{
		Cell: at, Author: cut(printable(b.campaign.Issuer.Short), 50), Width: 300, Height: uint(40 + 20*len(b.lines(text, 0, 75))),
		Paragraph: []excelize.RichTextRun{{Text: text, Font: &excelize.Font{Family: fontName, Size: 11}}},
	}))
}

// howTo is what to do about a finding.
func howTo(f collect.Finding) string {
	switch {
	case f.Hint.VI != "":
		return sentence(f.Hint.VI)
	case f.Expected != "":
		return "Phải là: " + f.Expected + "."
	}
	return ""
}
