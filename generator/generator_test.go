package generator

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"congvan/input"

	"github.com/google/go-cmp/cmp"
)

// Any number of workers gives the same files, manifest and report.
func TestSameOutputForAnyJobs(t *testing.T) {
	one, report := tree(t, testJob(t, func(j *Job) { j.Jobs = 1 }))
	if report.Made != 20 || len(report.Files) != 40 {
		t.Fatalf("made %d units, %d files", report.Made, len(report.Files))
	}
	for _, jobs := range []int{0, 2, 8, 100} {
		many, again := tree(t, testJob(t, func(j *Job) { j.Jobs = jobs }))
		if diff := cmp.Diff(one, many); diff != "" {
			t.Errorf("jobs %d: %s", jobs, diff)
		}
		if diff := cmp.Diff(report, again); diff != "" {
			t.Errorf("jobs %d: %s", jobs, diff)
		}
	}
}

// A run over its own output changes nothing.
func TestRunAgain(t *testing.T) {
	job := testJob(t)
	first, _ := tree(t, job)
	second, _ := tree(t, job)
	if diff := cmp.Diff(first, second); diff != "" {
		t.Error(diff)
	}
}

// A unit that fails, or panics, stops no other and leaves no file.
func TestBadUnitStopsNoOther(t *testing.T) {
	broken := errors.New("no room")
	job := testJob(t, func(j *Job) {
		j.makers[PDF] = func(_ context.Context, unit int) (made, error) {
			switch unit {
			case 3:
				return made{}, broken
			case 5:
				panic("index out of range")
			}
			return made{content: []byte("pdf"), pages: 1}, nil
		}
	})
	files, report := tree(t, job)
	if report.Made != 18 || report.Failed != 2 || report.Skipped != 0 || len(report.Files) != 38 {
		t.Errorf("report: %+v", report)
	}
	if f := report.Failures[0]; f.Unit != 3 || f.Kind != PDF || !errors.Is(f.Err, broken) {
		t.Errorf("first failure: %+v", f)
	}
	f := report.Failures[1]
	if !errors.As(f.Err, new(PanicError)) || strings.ContainsAny(f.Err.Error(), "\n") {
		t.Errorf("second failure: %+v", f)
	}
	if _, there := files[f.Path]; there {
		t.Errorf("%s was written", f.Path)
	}
	if _, there := files["u05-xa/u05-xa-theo-doi.xlsx"]; !there {
		t.Error("the sheet of the unit without PDF is missing")
	}
}

// An interrupted run starts no new unit and records what it made; run again,
// it completes to what an undisturbed run gives.
func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	job := testJob(t, func(j *Job) {
		j.Jobs = 2
		j.Progress = func(e Event) {
			if e.Done == 4 {
				cancel()
			}
		}
	})
	report, err := Run(ctx, job)
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("error %v", err)
	}
	if report.Made < 4 || report.Made > 7 || report.Skipped != 20-report.Made || report.Failed != 0 {
		t.Errorf("report: %+v", report)
	}
	files := readTree(t, job.OutDir)
	if n := strings.Count(files[ManifestName], `"path"`); n != len(report.Files) {
		t.Errorf("the manifest lists %d files of %d", n, len(report.Files))
	}
	noTemporary(t, files)
	job.Progress = nil
	again, _ := tree(t, job)
	whole, _ := tree(t, testJob(t))
	if diff := cmp.Diff(whole, again); diff != "" {
		t.Error(diff)
	}
}

// A maker that notices the interruption has not failed.
func TestInterruptedMaker(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	job := testJob(t, func(j *Job) {
		j.makers[PDF] = func(ctx context.Context, unit int) (made, error) {
			cancel()
			return made{}, fmt.Errorf("composing: %w", ctx.Err())
		}
	})
	report, err := Run(ctx, job)
	if !errors.Is(err, context.Canceled) || report.Failed != 0 || report.Skipped != 20 {
		t.Errorf("error %v, report %+v", err, report)
	}
	if files := readTree(t, job.OutDir); len(files) != 0 {
		t.Errorf("files: %v", files)
	}
}

// Progress hears of every unit once, counting up.
func TestProgress(t *testing.T) {
	var counts []int
	tree(t, testJob(t, func(j *Job) {
		j.Progress = func(e Event) {
			counts = append(counts, e.Done)
			if e.Total != 20 || e.Failed {
				t.Errorf("event %+v", e)
			}
		}
	}))
	for i, n := range counts {
		if n != i+1 {
			t.Fatalf("counts %v", counts)
		}
	}
}

// The dispatch's date is the instant of the files unless another is given.
func TestNow(t *testing.T) {
	files, _ := tree(t, testJob(t))
	if !strings.Contains(files[ManifestName], `"stamp": "2022-07-26T00:00:00Z"`) {
		t.Error(files[ManifestName])
	}
	files, _ = tree(t, testJob(t, func(j *Job) { j.Now = time.Date(2022, 8, 1, 7, 30, 0, 0, time.UTC) }))
	if !strings.Contains(files[ManifestName], `"stamp": "2022-08-01T07:30:00Z"`) {
		t.Error(files[ManifestName])
	}
}

// What cannot be begun is said, and nothing is written.
func TestCannotBegin(t *testing.T) {
	for name, change := range map[string]func(*Job){
		"no campaign":  func(j *Job) { j.Campaign = nil },
		"unknown kind": func(j *Job) { j.Only = "docx" },
		"no such unit": func(j *Job) { j.Units = []int{20} },
		"shared name":  func(j *Job) { j.Campaign.Units[1].Code = j.Campaign.Units[0].Code },
	} {
		t.Run(name, func(t *testing.T) {
			job := testJob(t, change)
			if _, err := Run(t.Context(), job); err == nil {
				t.Error("no error")
			}
			if _, err := os.Stat(job.OutDir); !errors.Is(err, fs.ErrNotExist) {
				t.Error("the output folder exists")
			}
		})
	}
}

// testJob is a job of 20 units with makers that write a few bytes.
func testJob(t *testing.T, changes ...func(*Job)) Job {
	t.Helper()
	c := &input.Campaign{ID: "thu", InputFiles: []input.InputFile{{Name: "campaign.yaml", SHA256: "00"}}}
	c.SetDefaults()
	c.Dispatch.Date = input.Date{Year: 2022, Month: 7, Day: 26}
	c.Sections = []input.Section{{}} // there is something to track
	for i := range 20 {
		c.Units = append(c.Units, input.Unit{Code: fmt.Sprintf("U%02d", i), Name: "Xã"})
	}
	job := Job{Campaign: c, OutDir: filepath.Join(t.TempDir(), "out"), Tool: "test", makers: map[Kind]maker{
		PDF: func(_ context.Context, unit int) (made, error) {
			return made{content: fmt.Appendf(nil, "pdf of %d", unit), pages: unit%3 + 1}, nil
		},
		XLSX: func(_ context.Context, unit int) (made, error) {
			return made{content: bytes.Repeat([]byte("x"), unit)}, nil
		},
	}}
	for _, change := range changes {
		change(&job)
	}
	return job
}

// tree runs the job and reads everything it wrote.
func tree(t *testing.T, job Job) (map[string]string, Report) {
	t.Helper()
	report, err := Run(t.Context(), job)
	if err != nil {
		t.Fatal(err)
	}
	files := readTree(t, job.OutDir)
	noTemporary(t, files)
	return files, report
}

func readTree(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := os.ReadFile(filepath.Join(dir, path))
		files[path] = string(content)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func noTemporary(t *testing.T, files map[string]string) {
	t.Helper()
	for path := range files {
		if strings.HasSuffix(path, temporarySuffix) {
			t.Errorf("%s was left behind", path)
		}
	}
}
