package generator_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"congvan/generator"
	"congvan/generator/collect"
	"congvan/generator/compose"
	"congvan/generator/consolidate"
	"congvan/input"
	"congvan/templates"
)

// allIn is a period in which every unit sent a complete sheet and did its
// tasks.
func allIn(t *testing.T) consolidate.Consolidation {
	t.Helper()
	c := sample(t)
	k := consolidate.Consolidation{Campaign: c, Period: quarter, Today: letterDay.Today}
	for i := range c.Units {
		k.Standings = append(k.Standings, consolidate.Standing{Unit: i, Came: true, Filled: 57, Asked: 57, InTime: true, Group: -1})
		for _, a := range input.TasksOf(c.Assignments(), i) {
			k.Tasks = append(k.Tasks, consolidate.TaskFact{Unit: i, Task: a.Task, Came: true, Done: true, Status: templates.Done,
				LastDay: a.Task.Deadline.LastDay(false)})
		}
	}
	return k
}

// absent makes a unit one that sent nothing.
func absent(k *consolidate.Consolidation, unit int) {
	k.Standings[unit] = consolidate.Standing{Unit: unit, Asked: 57, DaysLate: 1, Group: -1}
	for i := range k.Tasks {
		if k.Tasks[i].Unit == unit {
			k.Tasks[i].Came, k.Tasks[i].Done, k.Tasks[i].Status, k.Tasks[i].Overdue = false, false, "", 40+i%7
		}
	}
}

// remindSample has a unit that sent nothing, one with a sheet full of holes,
// one with a task overdue; all others have nothing to answer for.
func remindSample(t *testing.T) (k consolidate.Consolidation, never, holes, late int) {
	k = allIn(t)
	c := k.Campaign
	never, holes, late = c.FindUnit("03289").Unit, c.FindUnit("03253").Unit, c.FindUnit("MTTQ").Unit
	absent(&k, never)
	s := &k.Standings[holes]
	s.Reading = returned(45, 3, 0)
	for i := range s.Reading.Findings {
		if i > 3 {
			s.Reading.Findings[i].Code, s.Reading.Findings[i].Column = "return-missing", templates.ResultColumn
		}
	}
	s.Errors, s.Warnings, s.Filled, s.Reminded = 45, 3, 12, 2
	for i := range k.Tasks {
		if k.Tasks[i].Unit == late {
			k.Tasks[i].Done, k.Tasks[i].Status, k.Tasks[i].Overdue = false, templates.InProgress, 12
			break
		}
	}
	return k, never, holes, late
}

// Exactly the units that something is asked of get a letter, each with its own
// list and code, in the official format.
func TestRemind(t *testing.T) {
	k, never, holes, late := remindSample(t)
	k.Campaign.Dispatch.Number = "1285"
	job := generator.RemindJob{Figures: k, OutDir: t.TempDir(), Letter: letterDay, Tool: "test"}
	made, err := generator.Remind(context.Background(), job)
	if err != nil {
		t.Fatal(err)
	}
	var units []int
	for _, r := range made {
		units = append(units, r.Unit)
	}
	if want := map[int]bool{never: true, holes: true, late: true}; len(units) != 3 || !want[units[0]] || !want[units[1]] || !want[units[2]] {
		t.Fatalf("reminded %v", units)
	}
	wants := map[int][]string{
		never: {"chưa nhận được phiếu theo dõi", "đã quá hạn 01 ngày", "chưa có báo cáo kết quả", "Công văn số 1285/UBND-NN ngày 26 tháng 7 năm 2022"},
		holes: {"phiếu mới có 12/57 ô bắt buộc", "còn 45 điểm phải bổ sung", "đã đôn đốc 02 lần", "H11-H54 (44 ô)"},
		late:  {"01 nhiệm vụ quá hạn", "đôn đốc thực hiện nhiệm vụ quá hạn", "12", templates.InProgress},
	}
	for _, r := range made {
		d, err := compose.Reminder(k, r.Request, letterDay)
		if err != nil {
			t.Fatal(err)
		}
		text := onPages(setPages(t, d))
		message := read(t, filepath.Join(job.OutDir, r.Message))
		u := k.Campaign.Units[r.Unit]
		for _, want := range append(wants[r.Unit], templates.SheetCode(k.Campaign.ID, quarter.ID, u.Code), "Kính gửi: "+u.FullName()) {
			if !strings.Contains(text, want) {
				t.Errorf("%s: no %q in\n%s", u.Code, want, text)
			}
		}
		for _, other := range k.Campaign.Units {
			if other.Code != u.Code && other.Name != k.Campaign.Settings.ContactForTracking && (strings.Contains(text, other.FullName()) || strings.Contains(message, other.FullName())) {
				t.Errorf("%s is told of %s", u.Code, other.FullName())
			}
		}
		if n := utf8.RuneCountInString(message); n > compose.MostMessage+1 {
			t.Errorf("%s: a message of %d characters", u.Code, n)
		}
		t.Log("\n" + message)
		passesLint(t, u.Code, func() ([]byte, error) { return os.ReadFile(filepath.Join(job.OutDir, r.Letter)) })
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// A unit that answers after a reminder is in the next run neither reminded nor
// left with a letter; other files in its folder stay, and so does a letter that
// is no longer as it was made.
func TestRemindAgain(t *testing.T) {
	k, never, holes, late := remindSample(t)
	job := generator.RemindJob{Figures: k, OutDir: t.TempDir(), Letter: letterDay}
	if _, err := generator.Remind(context.Background(), job); err != nil {
		t.Fatal(err)
	}
	folder := func(unit int) string { return filepath.Join(job.OutDir, k.Campaign.Units[unit].FileName()) }
	own := filepath.Join(folder(holes), "ghi-chu.txt")
	if err := os.WriteFile(own, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	signed := filepath.Join(folder(late), filepath.Base(folder(late))+"-don-doc.pdf")
	if err := os.WriteFile(signed, []byte("signed"), 0o644); err != nil {
		t.Fatal(err)
	}
	job.Figures = allIn(t)
	made, err := generator.Remind(context.Background(), job)
	if err != nil || len(made) > 0 {
		t.Fatalf("%v, %v", made, err)
	}
	if _, err := os.Stat(folder(never)); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the folder of a unit that answered: %v", err)
	}
	if read(t, signed) != "signed" {
		t.Error("a letter that somebody worked on is gone")
	}
	left, err := os.ReadDir(folder(holes))
	if err != nil || len(left) != 1 || left[0].Name() != "ghi-chu.txt" {
		t.Errorf("%v, %v", left, err)
	}
}

// Before the due date only units that sent nothing are reminded, on the days
// asked for, and told how many are left.
func TestRemindEarly(t *testing.T) {
	k, never, _, _ := remindSample(t)
	day := func(d int) compose.LetterOptions {
		return compose.LetterOptions{Today: input.Date{Year: 2023, Month: 1, Day: d}}
	}
	for _, tt := range []struct {
		day  int
		want string // "" for no reminder
	}{{1, ""}, {2, "còn 03 ngày"}, {4, "còn 01 ngày"}, {5, "ngày cuối của thời hạn"}, {6, ""}} {
		made, err := generator.Remind(context.Background(), generator.RemindJob{Figures: k, OutDir: t.TempDir(), DaysBefore: 3, Letter: day(tt.day)})
		if none := new(generator.NoReminderError); tt.want == "" {
			if !errors.As(err, none) || none.From != day(2).Today {
				t.Errorf("day %d: %v", tt.day, err)
			}
			continue
		}
		if err != nil || len(made) != 1 || made[0].Unit != never {
			t.Fatalf("day %d: %v, %v", tt.day, made, err)
		}
		d, err := compose.Reminder(k, made[0].Request, day(tt.day))
		if err != nil {
			t.Fatal(err)
		}
		if text := onPages(setPages(t, d)); !strings.Contains(text, tt.want) || strings.Contains(text, "quá hạn") || !strings.Contains(text, "chậm nhất ngày 05 tháng 01 năm 2023.") {
			t.Errorf("day %d:\n%s", tt.day, text)
		}
	}
	k.Period.Due = input.Date{}
	if _, err := generator.Remind(context.Background(), generator.RemindJob{Figures: k, OutDir: t.TempDir(), DaysBefore: 3, Letter: day(4)}); !errors.As(err, new(generator.NoReminderError)) {
		t.Errorf("without a due date: %v", err)
	}
}

// Findings of one kind in a column are told once, with their cells.
func TestRemindJoinsCells(t *testing.T) {
	k, _, holes, _ := remindSample(t)
	s := &k.Standings[holes]
	s.Reading.Findings = nil
	for _, cell := range []string{"H7", "H8", "H9", "H12", "H20", "H21", "J5"} {
		f := collect.Finding{Code: "return-missing", Column: cell[:1], Where: input.Where{Sheet: "Tiêu chí", Cell: cell}, Header: "Kết quả kỳ này", Message: input.Phrase{VI: "để trống"}}
		s.Reading.Findings = append(s.Reading.Findings, f)
	}
	for _, q := range compose.Requests(k, false) {
		if q.Unit != holes {
			continue
		}
		d, err := compose.Reminder(k, q, letterDay)
		if err != nil {
			t.Fatal(err)
		}
		text := onPages(setPages(t, d))
		if !strings.Contains(text, "H7-H9, H12, H20, H21 (06 ô)") || !strings.Contains(text, "ô J5") {
			t.Error(text)
		}
	}
}
