package compose

import (
	"fmt"
	"strings"

	"congvan/generator/doc"
	"congvan/input"
	"congvan/templates"
)

// annex is the unit's phụ lục: its tasks and, where it is judged, its criteria.
func (comp *Composer) annex(unit int) doc.Annex {
	c := comp.campaign
	title := "Nhiệm vụ của "
	if c.Judges(unit) {
		title = "Nhiệm vụ và tiêu chí của "
	}
	a := doc.Annex{
		Title:    strings.ToUpper(title + c.Units[unit].Territory()),
		Enclosed: comp.enclosed("Kèm theo"),
		Body:     []doc.Block{part("I. Nhiệm vụ được giao"), comp.taskTable(unit)},
	}
	if c.Judges(unit) {
		a.Body = append(a.Body, comp.criteriaPart(unit)...)
	}
	code := templates.SheetCode(c.ID, c.FirstPeriod().ID, c.Units[unit].Code)
	a.Body = append(a.Body, paragraph("Kết quả ghi vào phiếu theo dõi mã "+code+" gửi kèm văn bản này./."))
	return a
}

// part heads a part of an annex: Roman, bold capitals (Decree 30/2020, annex I,
// II.6, the layout without điều).
func part(title string) doc.Heading {
	return doc.Heading{Rank: doc.RomanHeading, Spans: doc.Text(strings.ToUpper(title))}
}

// said is a text, or the word for its absence: no cell of an official table
// stays empty.
func said(text, absent string) []doc.Span {
	if text == "" {
		text = absent
	}
	return doc.Text(text)
}

func paragraph(text string) doc.Paragraph { return doc.Paragraph{Spans: doc.Text(text)} }

func (comp *Composer) taskTable(unit int) doc.Table {
	t := doc.Table{Columns: []doc.Column{
		{Title: "Mã", Share: 17, Align: doc.Center},
		{Title: "Nội dung nhiệm vụ", Share: 86},
		{Title: "Thời hạn", Share: 30, Align: doc.Center},
		{Title: "Sản phẩm", Share: 32},
	}}
	for _, a := range input.TasksOf(comp.assignments, unit) {
		content, _ := Inline(a.Task.UnitContent()) // New has refused whatever it cannot read
		for _, p := range a.Task.Products {
			content = append(content, comp.product(p, unit)...)
		}
		t.Rows = append(t.Rows, doc.Row{Cells: [][]doc.Span{
			doc.Text(a.Task.Code), content, said(a.Task.Deadline.String(), input.NoDeadline), said(a.Task.Deliverable, "–"),
		}})
	}
	return t
}

// product says which OCOP product of the unit a task is about; one that the
// dispatch does not name is asked for in the tracking sheet.
func (comp *Composer) product(p input.Product, unit int) []doc.Span {
	if m := comp.campaign.FindUnit(p.Unit); !comp.campaign.Takes(m) || m.Unit != unit {
		return nil
	}
	name := p.Name
	if name == "" {
		name = "ghi tên tại phiếu theo dõi"
	}
	return doc.Text(fmt.Sprintf(" Sản phẩm OCOP đăng ký năm %d: %s.", p.Year, name))
}

// unverifiedMark marks a threshold that nobody checked against the decision.
const unverifiedMark = "\u00a0(*)"

func (comp *Composer) criteriaPart(unit int) []doc.Block {
	plan := comp.campaign.Criteria
	return []doc.Block{
		part("II. " + plan.Set.Title),
		comp.scope(unit),
		comp.criteriaTable(unit),
		paragraph("Ghi chú: (*) nội dung, mức phải đạt chưa được đối chiếu với Quyết định số " + plan.Set.Decision +
			"; chỉ tiêu chưa có mức phải đạt thì không tự động đánh giá."),
	}
}

// scope says for which region and year the thresholds hold.
func (comp *Composer) scope(unit int) doc.Paragraph {
	plan := comp.campaign.Criteria
	code := plan.RegionOf(comp.campaign.Units[unit])
	name := code
	for _, r := range plan.Set.Regions {
		if r.Code == code {
			name = r.Name
		}
	}
	return paragraph(fmt.Sprintf("Mức phải đạt theo Quyết định số %s, vùng %s, năm %d.", plan.Set.Decision, name, plan.Year))
}

func (comp *Composer) criteriaTable(unit int) doc.Table {
	c := comp.campaign
	t := doc.Table{Columns: []doc.Column{
		{Title: "Mã", Share: 15, Align: doc.Center},
		{Title: "Chỉ tiêu", Share: 82},
		{Title: "Mức phải đạt", Share: 46, Align: doc.Center},
		{Title: "Năm đăng ký", Share: 22, Align: doc.Center},
	}}
	thresholds := c.Criteria.Thresholds(c.Units[unit])
	for _, criterion := range c.Criteria.Set.Criteria {
		t.Rows = append(t.Rows, doc.Row{Group: true, Cells: [][]doc.Span{
			doc.Text("Tiêu chí " + criterion.Number + ". " + criterion.Name),
		}})
		year := said(c.RegisteredYear(unit, criterion.Number).String(), "–")
		for range criterion.Indicators {
			t.Rows = append(t.Rows, indicatorRow(thresholds[0], year))
			thresholds = thresholds[1:]
		}
	}
	return t
}

func indicatorRow(t input.Threshold, year []doc.Span) doc.Row {
	goal := t.Text()
	if t.Decision != "" {
		goal += " (" + t.Decision + ")"
	}
	if !t.Verified {
		goal += unverifiedMark
	}
	return doc.Row{Cells: [][]doc.Span{doc.Text(t.Code), doc.Text(t.Name), doc.Text(goal), year}}
}
