package input

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The file, its sheets and columns, its values; kinds together, cells in the
// order of reading; errors before warnings.
func TestGrouped(t *testing.T) {
	var p Problems
	at := func(cell string) Where { return Where{File: "a.xlsx", Sheet: "Đơn vị", Cell: cell} }
	p.Warn(at("C1"), UnknownColumn)
	p.Add(at("A10"), BadDate)
	p.Add(at("B2"), UnknownUnit)
	p.Add(at("AA2"), BadDate)
	p.Add(at("Z2"), BadDate)
	p.Warn(at("A1"), NotOnList)
	p.Add(at("A1"), MissingColumn)
	p.Add(Where{File: "b.csv"}, BadEncoding)
	var got []string
	for _, group := range p.Grouped() {
		line := string(group[0].Code)
		for _, one := range group {
			line += " " + one.Where.Cell
		}
		got = append(got, line)
	}
	want := []string{"bad-encoding ", "missing-column A1", "unknown-unit B2", "bad-date Z2 AA2 A10", "unknown-column C1", "not-on-list A1"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
