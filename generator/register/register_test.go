package register

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"congvan/input"

	"github.com/google/go-cmp/cmp"
)

var round = Round{"thu-2022", "2022-Q4"}

func opened(t *testing.T, path string) *Store {
	t.Helper()
	s, err := Open(t.Context(), path, true)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func fresh(t *testing.T) *Store { return opened(t, filepath.Join(t.TempDir(), "campaign.db")) }

// at is a moment of that day of October 2022.
func at(day int) time.Time {
	return time.Date(2022, 10, day, 9, 30, 0, 0, time.FixedZone("", 7*3600))
}

// arrival is a file of a unit with some content.
func arrival(unit, name, content string) Arrival {
	sum := sha256.Sum256([]byte(content))
	return Arrival{
		Round: round, Unit: unit, Received: at(4), Name: name, Issue: 1,
		SHA256: hex.EncodeToString(sum[:]), Bytes: []byte(content), Reading: []byte(`{"file":"` + name + `"}`),
	}
}

func refusal(name, content, reason string) Arrival {
	a := arrival("", name, content)
	a.Reason = reason
	return a
}

func keep(t *testing.T, s *Store, a Arrival) Kept {
	t.Helper()
	kept, err := s.Keep(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
	return kept
}

func history(t *testing.T, s *Store) []Return {
	t.Helper()
	all, err := s.History(t.Context(), round)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// told is a history in one line for each return.
func told(all []Return) []string {
	var lines []string
	for _, r := range all {
		lines = append(lines, fmt.Sprintf("%s %d %s %s", r.Unit, r.Version, r.Name, r.State))
	}
	return lines
}

// What is kept comes back as it was, after closing and opening again.
func TestKeep(t *testing.T) {
	path := filepath.Join(t.TempDir(), "Quý IV #1 100%?.db") // all that addresses treat in their own way
	s := opened(t, path)
	a := arrival("03289", "phieu.xlsx", "one")
	a.Modified = at(3)
	kept := keep(t, s, a)
	want := Return{
		ID: kept.ID, Unit: "03289", Version: 1, Received: at(4), Name: "phieu.xlsx", SHA256: a.SHA256, Size: 3,
		Issue: 1, Modified: at(3), State: Used, Reading: a.Reading,
	}
	if !kept.New || kept.Other != nil {
		t.Errorf("new %t, other %v", kept.New, kept.Other)
	}
	keep(t, s, refusal("thu.docx", "word", "không phải phiếu"))
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); err != nil {
		t.Fatal("the store lies elsewhere: ", err)
	}

	s = opened(t, path)
	all := history(t, s)
	if len(all) != 2 {
		t.Fatalf("kept %v", told(all))
	}
	if diff := cmp.Diff(want, all[1]); diff != "" {
		t.Error(diff)
	}
	if all[0].State != Refused || all[0].Reason != "không phải phiếu" || all[0].Version != 0 {
		t.Errorf("refused: %+v", all[0])
	}
	if content, err := s.Bytes(t.Context(), a.SHA256); err != nil || string(content) != "one" {
		t.Errorf("bytes %q, %v", content, err)
	}
	if _, err := s.Bytes(t.Context(), "no such"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("bytes of nothing: %v", err)
	}
	if _, offset := all[1].Received.Zone(); offset != 7*3600 {
		t.Errorf("the zone became %d", offset)
	}
}

// An empty file is kept as any other.
func TestKeepEmpty(t *testing.T) {
	s := fresh(t)
	for _, content := range [][]byte{nil, {}} {
		a := refusal("x.xlsx", "", "tệp rỗng")
		a.Bytes, a.SHA256 = content, fmt.Sprintf("%64d", len(history(t, s)))
		keep(t, s, a)
	}
	if got := history(t, s); len(got) != 2 || got[0].Size != 0 {
		t.Errorf("kept %v", told(got))
	}
}

// Which of two returns of a unit is used: issue, then time saved, then time
// received. Each case says what becomes of the first and of the second.
func TestNewer(t *testing.T) {
	for _, test := range []struct {
		name          string
		first, second func(*Arrival)
		want          [2]State
	}{
		{"later received", nil, func(a *Arrival) { a.Received = at(5) }, [2]State{Superseded, Used}},
		{"earlier received", nil, func(a *Arrival) { a.Received = at(3) }, [2]State{Used, Older}},
		{"at the same time", nil, nil, [2]State{Superseded, Used}},
		{"saved before", func(a *Arrival) { a.Modified = at(2) }, func(a *Arrival) { a.Modified = at(1) }, [2]State{Used, Older}},
		{"saved before, received later", func(a *Arrival) { a.Modified = at(2) }, func(a *Arrival) { a.Modified, a.Received = at(1), at(9) }, [2]State{Used, Older}},
		{"saved after, received earlier", func(a *Arrival) { a.Modified = at(1) }, func(a *Arrival) { a.Modified, a.Received = at(2), at(3) }, [2]State{Superseded, Used}},
		{"one does not say when saved", func(a *Arrival) { a.Modified = at(2) }, func(a *Arrival) { a.Received = at(9) }, [2]State{Superseded, Used}},
		{"saved at one time", func(a *Arrival) { a.Modified = at(2) }, func(a *Arrival) { a.Modified, a.Received = at(2), at(3) }, [2]State{Used, Older}},
		{"correction sheet saved before", func(a *Arrival) { a.Modified = at(2) }, func(a *Arrival) { a.Issue, a.Modified = 2, at(1) }, [2]State{Superseded, Used}},
		{"first issue after the correction", func(a *Arrival) { a.Issue = 2 }, func(a *Arrival) { a.Modified, a.Received = at(9), at(9) }, [2]State{Used, Older}},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := fresh(t)
			one, two := arrival("03289", "a.xlsx", "one"), arrival("03289", "b.xlsx", "two")
			if test.first != nil {
				test.first(&one)
			}
			if test.second != nil {
				test.second(&two)
			}
			keep(t, s, one)
			kept := keep(t, s, two)
			all := history(t, s)
			if got := [2]State{all[0].State, all[1].State}; got != test.want || all[0].Version != 1 || all[1].Version != 2 {
				t.Errorf("%v, want %v", told(all), test.want)
			}
			if kept.Other == nil || kept.Other.Name != "a.xlsx" || kept.Other.State != test.want[0] {
				t.Errorf("other: %+v", kept.Other)
			}
		})
	}
}

// The whole history of a unit stays, and no other unit, period or campaign is
// touched by it.
func TestHistory(t *testing.T) {
	s := fresh(t)
	for i := range 4 {
		keep(t, s, arrival("03289", fmt.Sprintf("v%d.xlsx", i), fmt.Sprint("content ", i)))
	}
	keep(t, s, arrival("03295", "other.xlsx", "other"))
	for _, other := range []Round{{"thu-2022", "2022-Q3"}, {"other", "2022-Q4"}} {
		a := arrival("03289", "v0.xlsx", "content 0")
		a.Round = other
		if kept := keep(t, s, a); !kept.New || kept.Version != 1 {
			t.Errorf("of %v: %+v", other, kept)
		}
	}
	want := []string{
		"03289 1 v0.xlsx superseded", "03289 2 v1.xlsx superseded", "03289 3 v2.xlsx superseded", "03289 4 v3.xlsx used",
		"03295 1 other.xlsx used",
	}
	if diff := cmp.Diff(want, told(history(t, s))); diff != "" {
		t.Error(diff)
	}
	lower, err := s.History(t.Context(), Round{"thu-2022", "2022-q4"})
	if err != nil || len(lower) != len(want) {
		t.Errorf("period in small letters: %v, %v", told(lower), err)
	}
}

// The same content again adds nothing but the name it came under, and the same
// folder again not one row.
func TestDuplicate(t *testing.T) {
	s := fresh(t)
	arrivals := []Arrival{
		arrival("03289", "a.xlsx", "one"), arrival("03289", "b.xlsx", "two"),
		arrival("03289", "copy of a.xlsx", "one"), refusal("x.xls", "old", "định dạng cũ"),
	}
	for _, a := range arrivals {
		keep(t, s, a)
	}
	all, rows := history(t, s), countRows(t, s)
	if want := []string{" 0 x.xls refused", "03289 1 a.xlsx superseded", "03289 2 b.xlsx used"}; !slices.Equal(told(all), want) {
		t.Errorf("kept %q", told(all))
	}
	if names, err := s.Names(t.Context(), all[1].ID); err != nil || !slices.Equal(names, []string{"a.xlsx", "copy of a.xlsx"}) {
		t.Errorf("names %q, %v", names, err)
	}
	for _, a := range arrivals {
		a.Received = at(20)
		if kept := keep(t, s, a); kept.New {
			t.Errorf("%s is new again", a.Name)
		}
	}
	if diff := cmp.Diff(all, history(t, s)); diff != "" {
		t.Error(diff)
	}
	if got := countRows(t, s); got != rows {
		t.Errorf("%d rows, then %d", rows, got)
	}
}

func countRows(t *testing.T, s *Store) (n int) {
	t.Helper()
	for _, table := range []string{"content", "returned", "seen", "reminder"} {
		var rows int
		if err := s.db.QueryRow("SELECT count(*) FROM " + table).Scan(&rows); err != nil {
			t.Fatal(err)
		}
		n += rows
	}
	return n
}

// A refused file is taken when the campaign has been mended; when it came
// stays.
func TestReconsider(t *testing.T) {
	s := fresh(t)
	keep(t, s, refusal("a.xlsx", "one", "kỳ khác"))
	again := arrival("03289", "a.xlsx", "one")
	again.Received = at(20)
	kept := keep(t, s, again)
	if !kept.New || kept.State != Used || kept.Version != 1 || !kept.Received.Equal(at(4)) {
		t.Errorf("%+v", kept)
	}
	if got := told(history(t, s)); !slices.Equal(got, []string{"03289 1 a.xlsx used"}) {
		t.Errorf("%q", got)
	}
}

// A letter printed twice is one reminder; another day or kind is another.
func TestReminders(t *testing.T) {
	s := fresh(t)
	first, second := input.Date{Year: 2022, Month: 10, Day: 3}, input.Date{Year: 2022, Month: 10, Day: 8}
	for _, r := range []struct {
		units []string
		on    input.Date
		kind  string
	}{
		{[]string{"03289", "03295"}, first, "late"}, {[]string{"03289"}, first, "late"},
		{[]string{"03289"}, second, "late"}, {[]string{"03289"}, second, "tasks"}, {nil, second, "tasks"},
	} {
		if err := s.Remind(t.Context(), round, r.units, r.on, r.kind); err != nil {
			t.Fatal(err)
		}
	}
	got, err := s.Reminded(t.Context(), round)
	if diff := cmp.Diff(map[string]int{"03289": 3, "03295": 1}, got); diff != "" || err != nil {
		t.Error(diff, err)
	}
	got, err = s.RemindedOn(t.Context(), round, second)
	if diff := cmp.Diff(map[string]int{"03289": 2}, got); diff != "" || err != nil {
		t.Error(diff, err)
	}
	if other, err := s.Reminded(t.Context(), Round{"thu-2022", "2023"}); len(other) != 0 || err != nil {
		t.Error(other, err)
	}
}

// Files that are no store are told apart and left as they are.
func TestForeign(t *testing.T) {
	foreign := func(t *testing.T, path string, statements ...string) {
		db, err := sql.Open("sqlite", path)
		for _, statement := range statements {
			if err == nil {
				_, err = db.Exec(statement)
			}
		}
		if err = errors.Join(err, db.Close()); err != nil {
			t.Fatal(err)
		}
	}
	text := func(content string) func(t *testing.T, path string) {
		return func(t *testing.T, path string) {
			if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, test := range []struct {
		name string
		make func(t *testing.T, path string)
		want error
	}{
		{"a text", text("Đây là ghi chú của văn phòng, không phải kho."), ErrNotStore},
		{"a short text", text("x"), ErrNotStore},
		{"the start of a database", text(magic + "and nothing of the rest"), ErrNotStore},
		{"another program's database", func(t *testing.T, path string) { foreign(t, path, "CREATE TABLE returned (id)") }, ErrNotStore},
		{"a newer store", func(t *testing.T, path string) {
			foreign(t, path, fmt.Sprint("PRAGMA application_id = ", applicationID), fmt.Sprint("PRAGMA user_version = ", newest+1))
		}, ErrNewer},
	} {
		t.Run(test.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "campaign.db")
			test.make(t, path)
			before, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			for _, create := range []bool{true, false} {
				if _, err := Open(t.Context(), path, create); !errors.Is(err, test.want) || !strings.Contains(err.Error(), path) {
					t.Errorf("create %t: %v", create, err)
				}
			}
			if after, err := os.ReadFile(path); err != nil || string(after) != string(before) {
				t.Errorf("the file was changed (%v)", err)
			}
		})
	}
}

// A store that is not there is made only where that was asked for; an empty
// file, as a crash at the creation leaves it, becomes one.
func TestMissing(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "campaign.db")
	if _, err := Open(t.Context(), path, false); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("missing: %v", err)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 0 {
		t.Errorf("made %v", entries)
	}
	if _, err := Open(t.Context(), filepath.Join(dir, "no such folder", "campaign.db"), true); err == nil {
		t.Error("a store in no folder")
	}
	if err := os.WriteFile(path, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	keep(t, opened(t, path), arrival("03289", "a.xlsx", "one"))
	if _, err := Open(t.Context(), dir, true); err == nil {
		t.Error("a folder was opened as a store")
	}
}

// Damage inside of a store is said to be that, whatever is asked.
func TestDamaged(t *testing.T) {
	path := filepath.Join(t.TempDir(), "campaign.db")
	s := opened(t, path)
	a := arrival("03289", "a.xlsx", strings.Repeat("content ", 10_000))
	keep(t, s, a)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	changed := slices.Clone(content)
	copy(changed[strings.LastIndex(string(content), "content "):], "CONTENT ")
	if err := os.WriteFile(path, changed, 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := opened(t, path).Bytes(t.Context(), a.SHA256); !errors.Is(err, ErrDamaged) {
		t.Errorf("changed content: %v", err)
	}

	clear(content[4096:]) // every page but the first
	if err := os.WriteFile(path, content, 0o666); err != nil {
		t.Fatal(err)
	}
	s, err = Open(t.Context(), path, false)
	if err == nil {
		_, err = s.History(t.Context(), round)
		_ = s.Close()
	}
	if !errors.Is(err, ErrDamaged) {
		t.Errorf("cleared pages: %v", err)
	}
}

// A store that cannot be written to can still be read.
func TestReadOnly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "campaign.db")
	s := opened(t, path)
	keep(t, s, arrival("03289", "a.xlsx", "one"))
	if _, err := s.db.Exec("PRAGMA query_only = 1"); err != nil { // rights stop no administrator
		t.Fatal(err)
	}
	if _, err := s.Keep(t.Context(), arrival("03289", "b.xlsx", "two")); !errors.Is(err, ErrReadOnly) {
		t.Errorf("keeping: %v", err)
	}
	if got := history(t, s); len(got) != 1 {
		t.Errorf("%v", told(got))
	}
}

// Whoever waits for the store may be interrupted, and nothing of it is kept.
func TestCancelled(t *testing.T) {
	s := fresh(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := s.Keep(ctx, arrival("03289", "a.xlsx", "one")); !errors.Is(err, context.Canceled) {
		t.Errorf("keeping: %v", err)
	}
	if got := history(t, s); len(got) != 0 {
		t.Errorf("kept %v", told(got))
	}
}
