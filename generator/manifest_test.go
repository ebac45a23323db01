package generator

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"congvan/input"

	"github.com/google/go-cmp/cmp"
)

// The manifest as it stands in the folder.
func TestManifest(t *testing.T) {
	files, _ := tree(t, testJob(t, func(j *Job) { j.Units = []int{2, 1, 2} }))
	want := `{
  "tool_version": "test",
  "input_sha256": "` + InputHash([]input.InputFile{{Name: "campaign.yaml", SHA256: "00"}}) + `",
  "campaign": "thu",
  "dispatch_date": "2022-07-26",
  "stamp": "2022-07-26T00:00:00Z",
  "files": [
    {
      "unit": "U01",
      "name": "Xã",
      "kind": "pdf",
      "path": "u01-xa/u01-xa-cong-van.pdf",
      "size": 8,
      "sha256": "ff1d7a08a23d258ac9aea3cb7d1e8e8c37f028b92b46eace4f7afde194f089f3",
      "pages": 2
    },
`
	got := files[ManifestName]
	if len(got) < len(want) {
		t.Fatal(got)
	}
	if diff := cmp.Diff(want, got[:len(want)]); diff != "" {
		t.Error(diff)
	}
	wantPaths := []string{
		"u01-xa/u01-xa-cong-van.pdf", "u01-xa/u01-xa-theo-doi.xlsx",
		"u02-xa/u02-xa-cong-van.pdf", "u02-xa/u02-xa-theo-doi.xlsx",
	}
	if diff := cmp.Diff(wantPaths, listed(t, got)); diff != "" {
		t.Error(diff)
	}
}

// The hash does not depend on the order of reading, but on names and contents.
func TestInputHash(t *testing.T) {
	a, b := input.InputFile{Name: "a", SHA256: "01"}, input.InputFile{Name: "b", SHA256: "02"}
	hash := InputHash([]input.InputFile{a, b})
	if InputHash([]input.InputFile{b, a}) != hash {
		t.Error("depends on the order")
	}
	a.Name = "c"
	if InputHash([]input.InputFile{a, b}) == hash {
		t.Error("does not depend on names")
	}
}

// What a partial run keeps of the manifest before it.
func TestPartialRun(t *testing.T) {
	const all, part = 40, 2
	for _, test := range []struct {
		name   string
		change func(t *testing.T, j *Job)
		want   int // entries after making unit 4 again
	}{
		{"same input", func(*testing.T, *Job) {}, all},
		{"other input", func(_ *testing.T, j *Job) { j.Campaign.InputFiles[0].SHA256 = "01" }, part},
		{"other tool", func(_ *testing.T, j *Job) { j.Tool = "later" }, part},
		{"other instant", func(_ *testing.T, j *Job) { j.Now = time.Unix(0, 0) }, part},
		{"a file was removed", func(t *testing.T, j *Job) {
			remove(t, filepath.Join(j.OutDir, "u09-xa", "u09-xa-cong-van.pdf"))
		}, all - 1},
		{"a file was changed", func(t *testing.T, j *Job) {
			write(t, filepath.Join(j.OutDir, "u09-xa", "u09-xa-cong-van.pdf"), "pdf of 8")
		}, all - 1},
		{"the manifest was removed", func(t *testing.T, j *Job) {
			remove(t, filepath.Join(j.OutDir, ManifestName))
		}, part},
		{"the manifest was damaged", func(t *testing.T, j *Job) {
			write(t, filepath.Join(j.OutDir, ManifestName), `{"files": 1`)
		}, part},
		{"only one kind", func(_ *testing.T, j *Job) { j.Only = PDF }, all},
		{"nothing was made", func(_ *testing.T, j *Job) {
			j.Tool = "later"
			j.makers[PDF] = func(context.Context, int) (made, error) { return made{}, errors.New("no") }
			j.makers[XLSX] = j.makers[PDF]
		}, all},
	} {
		t.Run(test.name, func(t *testing.T) {
			job := testJob(t)
			tree(t, job)
			job.Units = []int{4}
			test.change(t, &job)
			files, _ := tree(t, job)
			if paths := listed(t, files[ManifestName]); len(paths) != test.want {
				t.Errorf("%d entries, want %d: %v", len(paths), test.want, paths)
			}
		})
	}
}

// Two partial runs make the manifest of a whole one.
func TestPartsMakeTheWhole(t *testing.T) {
	whole, _ := tree(t, testJob(t))
	job := testJob(t, func(j *Job) { j.Only = XLSX })
	tree(t, job)
	job.Only = PDF
	parts, _ := tree(t, job)
	if diff := cmp.Diff(whole, parts); diff != "" {
		t.Error(diff)
	}
}

func listed(t *testing.T, manifest string) []string {
	t.Helper()
	var m Manifest
	if err := json.Unmarshal([]byte(manifest), &m); err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, e := range m.Files {
		paths = append(paths, e.Path)
	}
	return paths
}

func remove(t *testing.T, path string) {
	t.Helper()
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}
