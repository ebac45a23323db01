package generator

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A file is replaced whole.
func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "new", "file.txt")
	for _, content := range []string{"first, and longer", "second", ""} {
		if err := writeFile(path, []byte(content)); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(map[string]string{"new/file.txt": content}, readTree(t, dir)); diff != "" {
			t.Error(diff)
		}
	}
}

// A folder in the way of a file is left alone, and so is everything else.
func TestWriteFileBlocked(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "file.txt", "inside"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := writeFile(filepath.Join(dir, "file.txt"), []byte("content")); err == nil {
		t.Error("no error")
	}
	if files := readTree(t, dir); len(files) != 0 {
		t.Errorf("files left: %v", files)
	}
}

// The file made before stays when making it again fails.
func TestFailureKeepsOldFile(t *testing.T) {
	job := testJob(t)
	before, _ := tree(t, job)
	job.makers[PDF] = func(context.Context, int) (made, error) {
		return made{content: []byte("half"), pages: 1}, errors.New("no room")
	}
	after, report := tree(t, job)
	if report.Failed != 20 {
		t.Errorf("report: %+v", report)
	}
	if diff := cmp.Diff(before, after); diff != "" {
		t.Error(diff)
	}
}

// A file in the place of the output folder is an error of the whole run.
func TestOutDirIsFile(t *testing.T) {
	job := testJob(t)
	if err := os.WriteFile(job.OutDir, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if report, err := Run(t.Context(), job); err == nil {
		t.Errorf("no error, report %+v", report)
	}
}

// A file in the place of one unit's folder is an error of that unit.
func TestUnitFolderBlocked(t *testing.T) {
	job := testJob(t)
	if err := os.Mkdir(job.OutDir, 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(job.OutDir, "u07-xa"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	files, report := tree(t, job)
	if report.Made != 19 || len(report.Failures) != 2 || report.Failures[0].Unit != 7 {
		t.Errorf("report: %+v", report)
	}
	if len(files) != 2*19+2 { // the manifest and the file in the way
		t.Errorf("%d files", len(files))
	}
}

// A folder that cannot be written to is named itself, not the file tried in it.
func TestOpenFolderRefused(t *testing.T) {
	const refuses = "/proc" // even to an administrator
	if info, err := os.Stat(refuses); err != nil || !info.IsDir() {
		t.Skip("no folder here that refuses everybody")
	}
	err := openFolder(refuses)
	if err == nil || strings.Contains(err.Error(), temporaryPrefix) || !strings.Contains(err.Error(), refuses) {
		t.Errorf("%v", err)
	}
}
