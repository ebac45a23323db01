package generator_test

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"congvan/generator"
	"congvan/generator/collect"
	"congvan/generator/consolidate"
	"congvan/input"

	"github.com/google/go-cmp/cmp"
)

// The units of answered, by their place in the sample's list.
const (
	faulty = iota
	sound
	refusedUnit
)

// answered is a job with a sheet full of errors, one in order and a refused
// file.
func answered(t *testing.T) generator.SendBackJob {
	t.Helper()
	c := sample(t)
	job := generator.SendBackJob{
		Campaign: c, Period: quarter, OutDir: filepath.Join(t.TempDir(), "tra-lai"), Today: letterDay.Today, Tool: "test",
		Answered: map[int]collect.Reading{faulty: returned(30, 2, 1), sound: returned(0, 0, 3), refusedUnit: {
			File: "cu.xls", Refused: &collect.Finding{
				Message: input.Phrase{VI: "tệp định dạng cũ"}, Hint: input.Phrase{VI: "lưu lại kiểu .xlsx"},
			},
		}},
	}
	for unit, r := range job.Answered {
		r.Identity = collect.Identity{Unit: c.Units[unit].Code, Period: quarter.ID, Issue: 1}
		job.Answered[unit] = r
	}
	for _, f := range job.Answered[faulty].Findings {
		job.Found = append(job.Found, consolidate.UnitFinding{Unit: faulty, Finding: f})
	}
	job.Found = append(job.Found, consolidate.UnitFinding{Unit: generator.NoUnit, Finding: *job.Answered[refusedUnit].Refused})
	return job
}

func sendBack(t *testing.T, job generator.SendBackJob) generator.SendBackReport {
	t.Helper()
	report, err := generator.SendBack(t.Context(), job)
	if err != nil || len(report.Failures) > 0 {
		t.Fatal(err, report.Failures)
	}
	return report
}

// folder reads every file below a folder.
func folder(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			files[name] = read(t, filepath.Join(dir, name))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// in is the path of a unit's file.
func in(job generator.SendBackJob, unit int, name string) string {
	stem := job.Campaign.Units[unit].FileName()
	return path.Join(stem, strings.Replace(name, "*", stem, 1))
}

// Every unit gets what it needs and nothing else, whatever the number of
// workers, and the same again.
func TestSendBack(t *testing.T) {
	job := answered(t)
	report := sendBack(t, job)
	want := []string{
		in(job, faulty, "*-phieu-sua.xlsx"), in(job, faulty, "*-thong-bao.pdf"), in(job, faulty, "tin-nhan.txt"),
		in(job, sound, "tin-nhan.txt"),
		in(job, refusedUnit, "*-thong-bao.pdf"), in(job, refusedUnit, "tin-nhan.txt"),
		"loi-va-canh-bao.xlsx", "loi-va-canh-bao.csv",
	}
	if diff := cmp.Diff(want, report.Files); diff != "" {
		t.Error(diff)
	}
	if !slices.Equal(report.Asked, []int{faulty, refusedUnit}) || !slices.Equal(report.Thanked, []int{sound}) {
		t.Errorf("asked %v, thanked %v", report.Asked, report.Thanked)
	}
	first := folder(t, job.OutDir)
	if got, want := slices.Sorted(maps.Keys(first)), append(want, generator.SentBackName); !slices.Equal(got, slices.Sorted(slices.Values(want))) {
		t.Errorf("in the folder: %q", got)
	}
	for _, jobs := range []int{1, 8} {
		job.Jobs = jobs
		if again := sendBack(t, job); len(again.Removed) > 0 {
			t.Errorf("removed %q", again.Removed)
		}
		if diff := cmp.Diff(first, folder(t, job.OutDir)); diff != "" {
			t.Errorf("jobs %d: %s", jobs, diff)
		}
	}
}

// Within one process only what changed is made again: a file that somebody
// changed or removed, and those of a unit that is answered something else.
func TestSendBackRemembers(t *testing.T) {
	job := answered(t)
	job.Made = map[string]string{}
	sendBack(t, job)
	first := folder(t, job.OutDir)
	past := time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC)
	for name := range first {
		if err := os.Chtimes(filepath.Join(job.OutDir, name), past, past); err != nil {
			t.Fatal(err)
		}
	}
	edited := in(job, faulty, "tin-nhan.txt")
	if err := os.WriteFile(filepath.Join(job.OutDir, edited), []byte("by hand"), 0o666); err != nil {
		t.Fatal(err)
	}
	other := job.Answered[sound]
	other.Findings = nil
	job.Answered[sound] = other
	sendBack(t, job)
	if diff := cmp.Diff(first, folder(t, job.OutDir)); diff != "" {
		t.Error(diff)
	}
	for name := range first {
		info, err := os.Stat(filepath.Join(job.OutDir, name))
		if err != nil {
			t.Fatal(err)
		}
		again := name == edited || name == in(job, sound, "tin-nhan.txt") || name == generator.SentBackName
		if again == info.ModTime().Equal(past) {
			t.Errorf("%s made again: %t, want %t", name, !again, again)
		}
	}
	job.Today = job.Today.AddDays(1)
	sendBack(t, job)
	if folder(t, job.OutDir)[in(job, faulty, "*-thong-bao.pdf")] == first[in(job, faulty, "*-thong-bao.pdf")] {
		t.Error("the letter of the day before stands there")
	}
}

// What a unit no longer needs is removed, but nothing that somebody changed or
// put there.
func TestSendBackStale(t *testing.T) {
	job := answered(t)
	sendBack(t, job)
	mine, edited := filepath.Join(job.OutDir, in(job, faulty, "mine.txt")), filepath.Join(job.OutDir, in(job, refusedUnit, "*-thong-bao.pdf"))
	for _, path := range []string{mine, edited} {
		if err := os.WriteFile(path, []byte("by hand"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	job.Answered[faulty] = job.Answered[sound]
	delete(job.Answered, refusedUnit)
	report := sendBack(t, job)
	want := []string{in(job, faulty, "*-phieu-sua.xlsx"), in(job, faulty, "*-thong-bao.pdf"), in(job, refusedUnit, "tin-nhan.txt")}
	if diff := cmp.Diff(want, report.Removed); diff != "" {
		t.Error(diff)
	}
	for _, path := range []string{mine, edited} {
		if read(t, path) != "by hand" {
			t.Errorf("%s was changed", path)
		}
	}

	delete(job.Answered, sound)
	sendBack(t, job)
	if _, err := os.Stat(filepath.Join(job.OutDir, job.Campaign.Units[sound].FileName())); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the empty folder of a unit stays: %v", err)
	}
}

// A run that was interrupted leaves no half file, and what it wrote is known
// to the next as ours.
func TestSendBackInterrupted(t *testing.T) {
	job := answered(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := generator.SendBack(ctx, job); !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	for name := range folder(t, job.OutDir) {
		if name != generator.SentBackName {
			t.Errorf("%s was written", name)
		}
	}
	left := filepath.Join(job.OutDir, in(job, faulty, "*-thong-bao.pdf")) // as if it had been killed a moment later
	if err := os.MkdirAll(filepath.Dir(left), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(left, []byte("%PDF"), 0o666); err != nil {
		t.Fatal(err)
	}
	delete(job.Answered, faulty)
	if report := sendBack(t, job); !slices.Equal(report.Removed, []string{in(job, faulty, "*-thong-bao.pdf")}) {
		t.Errorf("removed %q", report.Removed)
	}
}

// A file that cannot be written stops no other.
func TestSendBackBlocked(t *testing.T) {
	job := answered(t)
	blocked := in(job, faulty, "*-phieu-sua.xlsx")
	if err := os.MkdirAll(filepath.Join(job.OutDir, blocked, "x"), 0o777); err != nil {
		t.Fatal(err)
	}
	report, err := generator.SendBack(t.Context(), job)
	if err != nil || len(report.Failures) != 1 || report.Failures[0].Path != blocked || report.Failures[0].Unit != faulty {
		t.Fatalf("%v, failures %v", err, report.Failures)
	}
	if len(report.Files) != 7 {
		t.Errorf("files: %q", report.Files)
	}
	job.OutDir = filepath.Join(job.OutDir, "loi-va-canh-bao.csv")
	if _, err := generator.SendBack(t.Context(), job); err == nil {
		t.Error("a file served as the folder")
	}
}

// The list in the folder may have been tampered with: nothing outside of the
// folder is removed by it, and one that is no list at all counts as none.
func TestSendBackForeignList(t *testing.T) {
	job := answered(t)
	outside := filepath.Join(filepath.Dir(job.OutDir), "outside.txt")
	for path, content := range map[string]string{
		outside: "precious",
		filepath.Join(job.OutDir, generator.SentBackName): `{"files":[{"path":"../outside.txt","sha256":""}]}`,
	} {
		if err := generator.WriteFile(path, []byte(content)); err != nil {
			t.Fatal(err)
		}
	}
	sendBack(t, job)
	if read(t, outside) != "precious" {
		t.Error("a file outside was changed")
	}
	if err := generator.WriteFile(filepath.Join(job.OutDir, generator.SentBackName), []byte("not JSON")); err != nil {
		t.Fatal(err)
	}
	if report := sendBack(t, job); len(report.Removed) != 0 {
		t.Errorf("removed %q", report.Removed)
	}
}

// The table for the clerk opens in Excel as it is meant: with its letters, in
// columns, and with nothing in it run as a formula.
func TestFindingsCSV(t *testing.T) {
	job := answered(t)
	job.Found[0].Found = "=HYPERLINK(\"http://x\");1"
	job.Found[1].Found = "a\nb"
	sendBack(t, job)
	table := read(t, filepath.Join(job.OutDir, "loi-va-canh-bao.csv"))
	lines := strings.Split(table, "\r\n")
	if !strings.HasPrefix(table, "\ufeffMã đơn vị;Đơn vị;Mức;") {
		t.Errorf("begins %q", lines[0])
	}
	if !strings.Contains(lines[1], `;"'=HYPERLINK(""http://x"");1";`) {
		t.Errorf("row %q", lines[1])
	}
	if last := lines[len(lines)-2]; !strings.HasPrefix(last, ";;Lỗi;;") {
		t.Errorf("a file of no unit: %q", last)
	}
}
