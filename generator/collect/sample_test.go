package collect_test

import (
	"testing"

	"congvan/generator/collect"
	"congvan/input"
	"congvan/input/load"
	"congvan/templates"
)

// The reference campaign: a sheet of every sort of unit comes back whole, and
// one that nobody filled in did not come back.
func TestSample(t *testing.T) {
	c, _, err := load.Campaign(templates.SampleCampaign(), ".")
	if err != nil {
		t.Fatal(err)
	}
	o := collect.Options{Period: c.FirstPeriod(), Today: day(2022, 10, 5), Plain: plain}
	r := collect.NewReader(c, o)
	for _, code := range []string{c.Units[0].Code, c.Units[len(c.Units)/2].Code, c.Units[len(c.Units)-1].Code} {
		unit := c.FindUnit(code).Unit
		raw := issuedBytes(t, c, unit, o.Period)
		if empty := r.Read(collect.File{Raw: raw}); empty.Refused == nil || empty.Refused.Code != input.ReturnNothing {
			t.Errorf("%s: %+v", code, empty.Refused)
		}
		b := open(t, raw)
		issued := templates.Issue(c, unit, templates.IssueOptions{Period: o.Period, Plain: plain})
		for key, v := range sampleAnswers(issued) {
			b.set(key.Row, key.Column, v)
		}
		got := r.Read(collect.File{Raw: b.bytes()})
		if got.Refused != nil || got.Identity.Unit != code {
			t.Fatalf("%s: %+v %+v", code, got.Refused, got.Identity)
		}
		for _, f := range got.Findings {
			t.Errorf("%s %s %s %s", code, f.Code, f.Where, f.Message.VI)
		}
		if filled, asked := got.Completeness(issued); filled != asked || asked == 0 {
			t.Errorf("%s: %d of %d", code, filled, asked)
		}
	}
}

// sampleAnswers fill in every required input of a form.
func sampleAnswers(i templates.Issued) map[templates.CellKey]any {
	all := map[templates.CellKey]any{}
	for _, t := range i.Tables {
		for _, r := range t.Rows {
			for _, c := range t.Sheet.Columns {
				rule, asked := r.Rule(c)
				if !asked || !r.Required(t.Sheet, c) || t.Sheet.Opens(r.Key) {
					continue
				}
				key := templates.CellKey{Row: r.Key, Column: c.Key}
				switch rule.Kind {
				case templates.Choice:
					list, _ := i.Form.List(rule.List)
					all[key] = list.Items[1] // of no list one that must be explained
				case templates.Percent, templates.Number:
					all[key] = 40
				case templates.Date:
					all[key] = on(2022, 10, 1)
				default:
					all[key] = "Lò Văn A"
				}
			}
		}
	}
	return all
}
