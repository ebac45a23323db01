package compose

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"congvan/generator/collect"
	"congvan/generator/doc"
	"congvan/input"
	"congvan/templates"
)

// ErrNothingToMend says that there is nothing to send a sheet back for.
var ErrNothingToMend = errors.New("nothing to send the sheet back for")

// sentBack is what the model of the letter sees: Markdown.
type sentBack struct {
	Cited, Issuer, Unit, Period, Code, Due, Contact string
	File, Refused                                   string // of a file that is not taken at all
	Filled                                          string // how many cells are filled in; "": not known
	Counts                                          string
	Warnings                                        int
	Table                                           bool
	Rest                                            string // how many findings the table does not name
}

// SendBack composes the letter that a returned sheet is sent back with. It
// names at most o.Rows findings; how many fit on one page is for whoever sets
// it to try out.
func SendBack(c *input.Campaign, p input.Period, unit int, r collect.Reading, o LetterOptions) (doc.Document, error) {
	findings := toMend(r)
	if r.Refused == nil && len(findings) == 0 {
		return doc.Document{}, ErrNothingToMend
	}
	shown := findings[:min(len(findings), o.rows())]
	data := sentBack{
		Cited: cited(c, false), Issuer: Escape(c.Issuer.Short), Unit: Escape(c.Units[unit].FullName()),
		Period: Escape(inPeriod(p)), Code: templates.SheetCode(c.ID, p.ID, c.Units[unit].Code),
		Due: o.due().Long(), Contact: Escape(c.Settings.ContactForTracking),
		Filled: filled(c, p, unit, r), Counts: mendCounts(r, "**"), Warnings: r.Count(input.Warning), Table: len(shown) > 0,
	}
	if data.Period != "" {
		data.Period = " " + data.Period
	}
	if rest := len(findings) - len(shown); rest > 0 {
		data.Rest = counted(rest)
	}
	if r.Refused != nil {
		data.File, data.Refused = Escape("«"+shortened(r.File, 80)+"»"), Escape(whyAndHow(*r.Refused, 600))
	}
	return followUp{
		kind: input.OfficialLetter, subject: "hoàn thiện phiếu theo dõi" + inPeriod(p),
		addressees: []string{c.Units[unit].FullName()}, recipients: sameAddressees,
		model: templates.SendBackModel, data: data,
		tables: map[string]doc.Table{"findings": findingTable(shown)},
	}.document(c, o)
}

func (o LetterOptions) rows() int {
	return max(0, min(cmp.Or(o.Rows, MostRows), MostRows))
}

// toMend are the findings that ask for something, the gravest first, each
// level in reading order.
func toMend(r collect.Reading) []collect.Finding {
	asked := slices.DeleteFunc(slices.Clone(r.Findings), func(f collect.Finding) bool { return f.Level == input.Note })
	slices.SortStableFunc(asked, func(a, b collect.Finding) int { return cmp.Compare(a.Level, b.Level) })
	return asked
}

// mendCounts is "03 điểm phải sửa và 02 điểm cần xem lại"; mark stands around
// each.
func mendCounts(r collect.Reading, mark string) string {
	errors, warnings := r.Count(input.Error), r.Count(input.Warning)
	mend := fmt.Sprintf("%s%s điểm phải sửa%s", mark, counted(errors), mark)
	look := fmt.Sprintf("%s%s điểm cần xem lại%s", mark, counted(warnings), mark)
	switch {
	case warnings == 0:
		return mend
	case errors == 0:
		return look
	}
	return mend + " và " + look
}

// filled says how many of the required cells have a value.
func filled(c *input.Campaign, p input.Period, unit int, r collect.Reading) string {
	have, asked := completeness(c, p, unit, r)
	if asked == 0 {
		return ""
	}
	return fmt.Sprintf("Phiếu đã có %d/%d ô bắt buộc.", have, asked)
}

// completeness counts the required cells of a sheet, and those with a value.
func completeness(c *input.Campaign, p input.Period, unit int, r collect.Reading) (have, asked int) {
	return r.Completeness(templates.Issue(c, unit, templates.IssueOptions{Period: p}))
}

// findingTable lists findings, under a heading for each level where there are
// two.
func findingTable(findings []collect.Finding) doc.Table {
	t := doc.Table{Columns: []doc.Column{
		{Title: "TT", Share: 8, Align: doc.Center},
		{Title: "Sheet, ô", Share: 22},
		{Title: "Nội dung", Share: 33},
		{Title: "Đã nhập", Share: 22},
		{Title: "Vì sao, cách sửa", Share: 80},
	}}
	mixed := len(findings) > 0 && findings[0].Level != findings[len(findings)-1].Level
	for i, f := range findings {
		if mixed && (i == 0 || f.Level != findings[i-1].Level) {
			t.Rows = append(t.Rows, doc.Row{Group: true, Cells: [][]doc.Span{doc.Text(levelHeads[f.Level])}})
		}
		t.Rows = append(t.Rows, doc.Row{Cells: [][]doc.Span{
			doc.Text(fmt.Sprint(i + 1)), said(shortened(placeOfFinding(f), 60), "Cả phiếu"), said(shortened(aboutFinding(f), 90), "–"),
			said(shortened(f.Found, 60), "(trống)"), doc.Text(whyAndHow(f, 220)),
		}})
	}
	return t
}

var levelHeads = map[input.Level]string{input.Error: "Phải sửa", input.Warning: "Cần xem lại (đúng thì giữ nguyên)"}

// placeOfFinding is where to look, as people say it: Tiêu chí, ô H12.
func placeOfFinding(f collect.Finding) string {
	switch {
	case f.Where.Sheet == "":
		return ""
	case f.Where.Cell == "":
		return f.Where.Sheet
	}
	return f.Where.Sheet + ", ô\u00a0" + f.Where.Cell
}

// aboutFinding is what a finding is about: Chỉ tiêu 17.10: Kết quả.
func aboutFinding(f collect.Finding) string {
	if f.Row == "" || f.Header == "" {
		return f.Row + f.Header
	}
	return f.Row + ": " + lowered(f.Header)
}

// whyAndHow is why something is wrong and how to mend it, in sentences.
func whyAndHow(f collect.Finding, most int) string {
	text := sentence(capitalised(f.Message.VI))
	if f.Hint.VI != "" {
		text += " " + sentence(capitalised(f.Hint.VI))
	}
	return shortened(text, most)
}
