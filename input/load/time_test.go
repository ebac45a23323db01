package load_test

import (
	"io/fs"
	"testing"
	"testing/fstest"

	"congvan/input"
	"congvan/templates"
)

// sampleWith is the sample with another list of communes and another date.
func sampleWith(t *testing.T, list, date string) fs.FS {
	t.Helper()
	files := fstest.MapFS{}
	for _, name := range []string{"campaign.yaml", "agencies.csv"} {
		raw, err := fs.ReadFile(templates.SampleCampaign(), name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = &fstest.MapFile{Data: raw}
	}
	raw, err := fs.ReadFile(templates.UnitLists, "units/"+list)
	if err != nil {
		t.Fatal(err)
	}
	files["communes.csv"] = &fstest.MapFile{Data: raw}
	edit(t, files, "campaign.yaml", "date: 26/7/2022", "date: "+date)
	return files
}

// A campaign with the list of units of another year is told so once, and
// nothing of what follows from it.
func TestListOfAnotherYear(t *testing.T) {
	for _, tt := range []struct {
		list, date string
		wrong      bool
	}{
		{"tuan-giao-2022.csv", "26/7/2022", false},
		{"tuan-giao-2022.csv", "30/6/2025", false},
		{"tuan-giao-2022.csv", "1/7/2025", true},
		{"tuan-giao-2025.csv", "26/7/2022", true},
	} {
		_, problems := read(t, sampleWith(t, tt.list, tt.date))
		var units []input.Code
		for _, p := range problems {
			switch p.Code {
			case input.UnitsOutOfDate, input.UnitNotValid, input.UnknownUnit, input.UnknownGroup, input.UnitWithoutTask:
				units = append(units, p.Code)
			}
		}
		if told := len(units) == 1 && units[0] == input.UnitsOutOfDate; told != tt.wrong || (!tt.wrong && len(units) > 0) {
			t.Errorf("%s on %s: %v", tt.list, tt.date, units)
		}
	}
}
