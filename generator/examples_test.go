package generator_test

import (
	"bytes"
	"context"
	"testing"

	"congvan/generator"
	"congvan/generator/compose"
	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/typeset"
	"congvan/input"
	"congvan/input/load"
	"congvan/templates"
)

// example is the example campaign of a type, found to be in order.
func example(t *testing.T, code string) *input.Campaign {
	t.Helper()
	files, err := templates.Example(code)
	if err != nil {
		t.Fatal(err)
	}
	c, problems, err := load.Campaign(files, code)
	if err != nil {
		t.Fatal(err)
	}
	if problems = append(problems, generator.Check(c, nil)...); len(problems) > 0 {
		t.Fatalf("the example has problems: %v", problems)
	}
	return c
}

// Every type of document has an example: its tree and its placed items.
func TestExampleGoldens(t *testing.T) {
	family, err := font.Serif()
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range input.DocumentTypes() {
		t.Run(kind.Code, func(t *testing.T) {
			c := example(t, kind.Code)
			composer, problems := compose.New(c)
			if composer == nil {
				t.Fatal(problems)
			}
			unit := compose.NoUnit
			if len(c.Units) > 0 {
				unit = 0
			}
			d, err := composer.Document(unit)
			if err != nil {
				t.Fatal(err)
			}
			var tree, pages bytes.Buffer
			if err := doc.Dump(&tree, d); err != nil {
				t.Fatal(err)
			}
			set, _ := typeset.Fit(d, family)
			if err := typeset.Dump(&pages, set); err != nil {
				t.Fatal(err)
			}
			golden(t, "types/"+kind.Code+".tree.txt", tree.Bytes())
			golden(t, "types/"+kind.Code+".pages.txt", pages.Bytes())
		})
	}
}

// Every generated file obeys the format, measured on the finished PDF: all
// examples, with both sets of sizes and as drafts, and the reference dispatch
// of every unit.
func TestGeneratedObeys(t *testing.T) {
	for _, kind := range input.DocumentTypes() {
		t.Run(kind.Code, func(t *testing.T) {
			t.Parallel()
			c := example(t, kind.Code)
			obeys(t, generator.Job{Campaign: c})
			c.Settings.SizeSet = 13
			obeys(t, generator.Job{Campaign: c, Draft: true})
		})
	}
	t.Run("reference", func(t *testing.T) {
		t.Parallel()
		c := sample(t)
		obeys(t, generator.Job{Campaign: c})
	})
}

// obeys runs a job and tells every departure of its files.
func obeys(t *testing.T, job generator.Job) {
	t.Helper()
	job.OutDir, job.Lint, job.Only = t.TempDir(), true, generator.PDF
	report, err := generator.Run(context.Background(), job)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range report.Failures {
		t.Errorf("%s: %v", f.Path, f.Err)
	}
	if len(report.Files) == 0 {
		t.Error("nothing was made")
	}
	for _, f := range report.Files {
		for _, d := range f.Departures {
			t.Errorf("%s, page %d: %s [%s]", f.Path, d.Page, d.Message(input.English), d.Rule)
		}
	}
}
