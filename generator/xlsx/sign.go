package xlsx

import (
	"cmp"
	"fmt"

	"congvan/generator/font"
	"congvan/templates"
)

// signFact is a line over the inputs of the signature sheet: what the leader
// signs for. Without a formula, shown is a plain text.
type signFact struct{ what, formula, shown string }

// signFacts are those lines; the counts are live.
func (b *book) signFacts() []signFact {
	facts := []signFact{
		{"Đơn vị", "", b.unit().FullName()},
		{templates.PeriodLabel, "", b.issued.Period.Title() + " (" + b.issued.Period.ID + ")"},
		{"Mã của phiếu", "", b.issued.Code},
	}
	for _, t := range b.tables {
		switch t.sheet.Key {
		case templates.TaskSheet:
			done, all, late := t.finished(), t.count(t.all()), b.late(t)
			facts = append(facts, signFact{
				"Nhiệm vụ đã xong",
				fmt.Sprintf(`%s&"/"&%s&", quá hạn chưa xong: "&%s`, done.formula, all.formula, late.formula),
				fmt.Sprintf("%d/%d, quá hạn chưa xong: %d", done.now, all.now, late.now),
			})
		case templates.CriteriaSheet:
			all, met := b.campaign.Criteria.Set.Criteria, 0
			for _, c := range all {
				if b.verdict(t, c) == templates.Met {
					met++
				}
			}
			facts = append(facts, signFact{
				"Tiêu chí tự đánh giá đạt", fmt.Sprintf(`%s&"/%d"`, metName, len(all)), fmt.Sprintf("%d/%d", met, len(all)),
			})
		}
	}
	return facts
}

// signPage draws what stands around the inputs of the signature sheet, and
// sets it up as one page that a leader signs.
func (b *book) signPage(t *table) {
	name := t.sheet.Name
	at := headerRow
	b.text(name, cell(0, at), "Phiếu gồm", header)
	b.text(name, cell(1, at), "Tự tính từ các trang trước", header)
	b.height(name, at, points(1)+signRoom)
	for _, f := range b.signFacts() {
		at++
		b.text(name, cell(0, at), f.what, label)
		if f.formula == "" {
			b.text(name, cell(1, at), f.shown, label)
		} else {
			b.formula(name, cell(1, at), f.formula, f.shown, label)
		}
		b.height(name, at, min(points(len(b.lines(f.shown, font.Regular, t.widths()[1])))+signRoom, maxRowPoint))
	}
	last := b.signatures(t)
	b.page(name, "portrait", "548235", 1)
	b.local("_xlnm.Print_Area", name, absoluteArea(t.visible()-1, last))
	b.close(name, t.visible(), last)
}

// sealRows is how many empty lines there are to sign and seal in: a seal is
// 36 mm wide. signRoom makes the lines over it easier to read, in points.
const (
	sealRows = 8
	signRoom = 7.0
)

// signatures is the foot: place and date, and who signs, in two columns.
func (b *book) signatures(t *table) (last int) {
	name, at := t.sheet.Name, t.last+2
	b.text(name, cell(1, at), b.place()+", ngày ...... tháng ...... năm ........", signHint)
	b.text(name, cell(0, at+1), "NGƯỜI LẬP PHIẾU", signHead)
	b.text(name, cell(1, at+1), "THỦ TRƯỞNG ĐƠN VỊ", signHead)
	b.text(name, cell(0, at+2), "(Ký, ghi rõ họ tên)", signHint)
	b.text(name, cell(1, at+2), "(Ký tên, đóng dấu)", signHint)
	last = at + 3 + sealRows
	for i, key := range []string{templates.PreparerKey, templates.LeaderKey} {
		for j, r := range t.rows {
			if r.Key == key {
				who := cell(t.sheet.Column(templates.ValueColumn), t.first+j)
				b.formula(name, cell(i, last), fmt.Sprintf(`IF(%[1]s="","",%[1]s)`, who), r.Values[templates.ValueColumn].Text, signName)
			}
		}
	}
	return last
}

// place is where the leader signs: the commune itself, or the issuer's town.
func (b *book) place() string {
	if u := b.unit(); !u.IsAgency() {
		return u.Name
	}
	return cmp.Or(b.campaign.Issuer.Place, "................")
}
