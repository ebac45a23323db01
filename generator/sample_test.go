package generator_test

import (
	"bytes"
	"context"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"congvan/generator"
	"congvan/generator/compose"
	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/programs"
	"congvan/generator/typeset"
	"congvan/input"
	"congvan/input/load"
	"congvan/templates"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the goldens anew")

// sample is the reference campaign, found to be in order.
func sample(t *testing.T) *input.Campaign {
	t.Helper()
	c, problems, err := load.Campaign(templates.SampleCampaign(), "mẫu")
	if err != nil {
		t.Fatal(err)
	}
	problems = append(problems, generator.Check(c, nil)...)
	if problems.HasErrors() {
		t.Fatalf("the sample has problems: %v", problems)
	}
	return c
}

// golden compares text with a file, or writes it with -update.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", "golden", name)
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(string(got), "\n")); diff != "" {
		t.Errorf("%s differs (go test ./generator -update writes it anew):\n%s", name, diff)
	}
}

// The sample's documents as trees and as placed items: a commune that meets
// the standard, one with an OCOP product, the township, the agency with a
// section of its own, and an agency without.
func TestGoldens(t *testing.T) {
	c := sample(t)
	composer, problems := compose.New(c)
	if composer == nil {
		t.Fatal(problems)
	}
	family, err := font.Serif()
	if err != nil {
		t.Fatal(err)
	}
	for _, code := range []string{"03289", "03280", "03253", "NN", "MTTQ"} {
		t.Run(code, func(t *testing.T) {
			d, err := composer.Document(c.FindUnit(code).Unit)
			if err != nil {
				t.Fatal(err)
			}
			var tree, pages bytes.Buffer
			if err := doc.Dump(&tree, d); err != nil {
				t.Fatal(err)
			}
			if err := typeset.Dump(&pages, typeset.Set(d, family)); err != nil {
				t.Fatal(err)
			}
			golden(t, code+".tree.txt", tree.Bytes())
			golden(t, code+".pages.txt", pages.Bytes())
		})
	}
}

// An individual text is addressed to the unit alone and holds only what
// concerns it.
func TestIndividualText(t *testing.T) {
	c := sample(t)
	c.Settings.Text = input.IndividualText
	composer, problems := compose.New(c)
	if composer == nil {
		t.Fatal(problems)
	}
	for _, code := range []string{"03289", "03280", "NN"} {
		t.Run(code, func(t *testing.T) {
			d, err := composer.Document(c.FindUnit(code).Unit)
			if err != nil {
				t.Fatal(err)
			}
			d.Annexes = nil // the same as in common mode
			var tree bytes.Buffer
			if err := doc.Dump(&tree, d); err != nil {
				t.Fatal(err)
			}
			golden(t, code+".individual.txt", tree.Bytes())
		})
	}
}

var spaces = regexp.MustCompile(`\s+`)

// Another program reads from the finished PDF every line of the real dispatch
// of 2022, in its order.
func TestReferenceDispatch(t *testing.T) {
	pdftotext := programs.Find(t, "pdftotext")
	want, err := os.ReadFile("testdata/dispatch-2022.txt")
	if err != nil {
		t.Fatal(err)
	}
	c := sample(t)
	for _, code := range []string{"03289", "NN"} {
		t.Run(code, func(t *testing.T) {
			dir := t.TempDir()
			unit := c.FindUnit(code).Unit
			job := generator.Job{Campaign: c, OutDir: dir, Units: []int{unit}, Only: generator.PDF, Tool: "test"}
			if _, err := generator.Run(context.Background(), job); err != nil {
				t.Fatal(err)
			}
			stem := c.Units[unit].FileName()
			file := filepath.Join(dir, stem, stem+"-cong-van.pdf")
			text, err := exec.Command(pdftotext, "-raw", file, "-").Output()
			if err != nil {
				t.Fatal(err)
			}
			rest := spaces.ReplaceAllString(string(text), " ")
			for _, line := range strings.Split(strings.TrimSpace(string(want)), "\n") {
				_, after, found := strings.Cut(rest, line)
				if !found {
					t.Fatalf("missing, or out of order: %q", line)
				}
				rest = after
			}
		})
	}
}
