package xlsx

import (
	"slices"
	"testing"

	"congvan/templates"

	"congvan/input"
)

// The decision that a figure rests on stands beside it.
func TestDecisionBesideTheFigure(t *testing.T) {
	c := fixture()
	c.Criteria.Overrides = []input.Override{
		{Code: "17.1", Target: "80", Decision: "12/QĐ-UBND", Verified: true},
		{Code: "17.10", Target: "98.5", Decision: "13/QĐ-UBND"},
	}
	f := reopened(t, written(t, c, commune))
	rows, err := f.GetRows("Tiêu chí")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range rows {
		if len(r) > 3 && (r[0] == "17.1" || r[0] == "17.10") {
			got = append(got, r[3])
		}
	}
	if want := []string{"≥ 80% (12/QĐ-UBND)", "≤ 98,5% (13/QĐ-UBND) (*)"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// A product whose unit a workbook names without diacritics is that unit's.
func TestProductOfAPlainName(t *testing.T) {
	c := fixture()
	c.Lenient = true
	c.Sections[0].Paragraphs[0].Tasks[3].Products = []input.Product{{Unit: "xa Phinh Sang", Name: "Mật ong", Year: 2022}}
	_, row, ok := templates.Issue(c, commune, templates.IssueOptions{}).Row(templates.ProductKey(c.Sections[0].Paragraphs[0].Tasks[3].Code, 1))
	if !ok || row.Values[templates.ProductColumn].Text != "Mật ong" {
		t.Errorf("%+v", row)
	}
}
