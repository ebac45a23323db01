package load_test

import (
	"io/fs"
	"slices"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"congvan/input"
	"congvan/input/load"
	"congvan/templates"
)

// Whatever a folder holds, loading it ends, panics never, and tells sorted
// problems at places that exist, in sentences that are complete.
func FuzzCampaign(f *testing.F) {
	files := small(f)
	list, set := files["units.csv"].Data, files["bo.yaml"].Data
	f.Add(files["campaign.yaml"].Data, list, set)
	if raw, err := fs.ReadFile(templates.SampleCampaign(), "campaign.yaml"); err == nil {
		f.Add(raw, list, set)
	}
	for _, tt := range broken {
		files := small(f)
		for _, c := range tt.changes {
			c.apply(f, files)
		}
		if file := files["campaign.yaml"]; file != nil && len(files["bo.yaml"].Data) < 1<<16 {
			f.Add(file.Data, files["units.csv"].Data, files["bo.yaml"].Data)
		}
	}
	f.Add([]byte("a: &a [*a]\n<<: *a\n"), []byte("\"\n"), []byte("criteria: [[[\n"))
	f.Fuzz(func(t *testing.T, campaign, units, set []byte) {
		if len(campaign)+len(units)+len(set) > 1<<16 {
			t.Skip("only slow")
		}
		files := fstest.MapFS{"campaign.yaml": {Data: campaign}, "units.csv": {Data: units}, "bo.yaml": {Data: set}}
		c, problems, err := load.Campaign(files, "fuzz")
		if err != nil {
			return // the system's: names that this FS refuses
		}
		if c == nil {
			t.Fatal("no campaign and no error")
		}
		checkProblems(t, problems)
	})
}

func checkProblems(t *testing.T, problems input.Problems) {
	t.Helper()
	sorted := slices.Clone(problems)
	sorted.Sort()
	for i, p := range problems {
		if p.Where != sorted[i].Where || p.Code != sorted[i].Code {
			t.Fatalf("problems are not sorted:\n%s", found(problems))
		}
		if p.Where.File == "" || p.Where.Line < 0 || p.Where.Column < 0 {
			t.Errorf("%s has no place: %+v", p.Code, p.Where)
		}
		for _, l := range []input.Lang{input.Vietnamese, input.English} {
			if s := p.Message(l); s == "" || !utf8.ValidString(s) || p.Hint(l) == "" {
				t.Errorf("%s has no sentence in %s: %q", p.Code, l, s)
			}
		}
	}
}
