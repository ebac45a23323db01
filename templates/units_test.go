package templates

import (
	"encoding/csv"
	"io/fs"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"congvan/input"
)

// unitRows reads a list of units as a map from column to text, a row each.
func unitRows(t *testing.T, fsys fs.FS, name string) []map[string]string {
	t.Helper()
	file, err := fsys.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	records, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	var rows []map[string]string
	for _, record := range records[1:] {
		row := map[string]string{}
		for i, text := range record {
			row[records[0][i]] = text
		}
		rows = append(rows, row)
	}
	return rows
}

func column(rows []map[string]string, name string) []string {
	var all []string
	for _, row := range rows {
		all = append(all, row[name])
	}
	return all
}

// The sample's communes are those of the shipped list of 2022.
func TestSampleHasTheListOf2022(t *testing.T) {
	shipped, sample := unitRows(t, UnitLists, "units/tuan-giao-2022.csv"), unitRows(t, Sample, "sample/communes.csv")
	if len(shipped) != 19 {
		t.Errorf("%d units, want 19", len(shipped))
	}
	for _, name := range []string{"code", "name", "kind", "valid_to", "successor"} {
		if diff := cmp.Diff(column(shipped, name), column(sample, name)); diff != "" {
			t.Errorf("%s (-shipped +sample):\n%s", name, diff)
		}
	}
}

// Every unit of 2022 became part of one of 2025, every one of 2025 was made of
// some, and the one list ends the day before the other begins.
func TestMergersOf2025(t *testing.T) {
	before, after := unitRows(t, UnitLists, "units/tuan-giao-2022.csv"), unitRows(t, UnitLists, "units/tuan-giao-2025.csv")
	successors := column(before, "successor")
	slices.Sort(successors)
	codes := column(after, "code")
	if !slices.IsSorted(codes) {
		t.Errorf("codes are not in order: %v", codes)
	}
	if diff := cmp.Diff(codes, slices.Compact(successors)); diff != "" {
		t.Errorf("successors (-of 2025 +of 2022):\n%s", diff)
	}
	for _, row := range before {
		for _, next := range after {
			if row["successor"] == next["code"] && dayOf(t, row["valid_to"]).AddDays(1) != dayOf(t, next["valid_from"]) {
				t.Errorf("%s ends on %s, %s begins on %s", row["name"], row["valid_to"], next["name"], next["valid_from"])
			}
		}
	}
}

func dayOf(t *testing.T, text string) input.Date {
	t.Helper()
	var d input.Date
	if err := d.UnmarshalText([]byte(text)); err != nil {
		t.Fatal(err)
	}
	return d
}
