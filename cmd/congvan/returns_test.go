package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"congvan/generator/collect"
	"congvan/generator/register"
	"congvan/input"
)

// twoPeriods is a campaign of three units with two periods and a new store.
func twoPeriods(t *testing.T) *returns {
	t.Helper()
	c := &input.Campaign{
		ID: "thu", Periods: []input.Period{{ID: "2022-Q3"}, {ID: "2022-Q4"}},
		Units: []input.Unit{{Code: "A"}, {Code: "B"}, {Code: "C"}},
	}
	r, err := openReturns(t.Context(), opened{campaign: c}, filepath.Join(t.TempDir(), "campaign.db"), true)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = r.close() })
	return r
}

// keepReturn keeps a file of a unit that came on that day of October.
func keepReturn(t *testing.T, r *returns, period, unit, file string, day int) {
	t.Helper()
	reading, err := json.Marshal(collect.Reading{File: file, Identity: collect.Identity{Unit: unit}})
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256([]byte(file))
	_, err = r.store.Keep(t.Context(), register.Arrival{
		Round: register.Round{Campaign: "thu", Period: period}, Unit: unit, Name: file, Reading: reading,
		Received: time.Date(2022, 10, day, 8, 0, 0, 0, vietnam), SHA256: hex.EncodeToString(sum[:]), Bytes: []byte(file),
	})
	if err != nil {
		t.Fatal(err)
	}
}

// The figures of a period rest on the version in use, the day the first came,
// the period before and the reminders; units off the list are in none.
func TestReturnsInput(t *testing.T) {
	r := twoPeriods(t)
	keepReturn(t, r, "2022-Q3", "B", "q3.xlsx", 1)
	keepReturn(t, r, "2022-Q4", "B", "first.xlsx", 4)
	keepReturn(t, r, "2022-Q4", "B", "second.xlsx", 9)
	keepReturn(t, r, "2022-Q4", "gone", "gone.xlsx", 4)
	period, today := r.campaign.Periods[1], input.Date{Year: 2022, Month: 10, Day: 12}
	for range 2 { // the second time on one day counts once
		if err := r.reminded(t.Context(), period, []int{0, 2}, today, "late"); err != nil {
			t.Fatal(err)
		}
	}
	in, err := r.input(t.Context(), period, today)
	if err != nil {
		t.Fatal(err)
	}
	got := in.Returns[1]
	if len(in.Returns) != 1 || got.Reading.File != "second.xlsx" || got.Version != 2 || got.Versions != 2 {
		t.Errorf("returns %+v", in.Returns)
	}
	if got.First.Day() != 4 || got.Received.Day() != 9 {
		t.Errorf("first %v, in use %v", got.First, got.Received)
	}
	if len(in.Before) != 1 || in.Before[1].Reading.File != "q3.xlsx" {
		t.Errorf("before %+v", in.Before)
	}
	if len(in.Reminded) != 2 || in.Reminded[0] != 1 || in.Reminded[2] != 1 {
		t.Errorf("reminded %v", in.Reminded)
	}
}

// Without a store nothing came back, and none is made by looking.
func TestReturnsMissing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "campaign.db")
	c := &input.Campaign{ID: "thu", Units: []input.Unit{{Code: "A"}}}
	r, err := openReturns(t.Context(), opened{campaign: c}, path, false)
	if err != nil || r.exists() {
		t.Fatal(err)
	}
	in, err := r.input(t.Context(), input.OneOff, input.Date{})
	if err != nil || len(in.Returns)+len(in.Before)+len(in.Reminded) != 0 {
		t.Errorf("%+v, %v", in, err)
	}
	if err := r.close(); err != nil {
		t.Error(err)
	}
	if found, _ := filepath.Glob(path); len(found) > 0 {
		t.Error("a store was made")
	}
}

// A reading that is none is damage of the store, with a hint.
func TestReturnsDamaged(t *testing.T) {
	r := twoPeriods(t)
	_, err := r.store.Keep(t.Context(), register.Arrival{
		Round: register.Round{Campaign: "thu", Period: "2022-Q3"}, Unit: "A", Name: "a.xlsx", SHA256: "x", Reading: []byte("no JSON"),
	})
	if err != nil {
		t.Fatal(err)
	}
	_, err = r.input(t.Context(), r.campaign.Periods[0], input.Date{})
	var f *failure
	if !errors.As(err, &f) || !errors.Is(err, register.ErrDamaged) || f.hint == (text{}) {
		t.Errorf("%v", err)
	}
}

// Where the store of a campaign lies.
func TestStorePath(t *testing.T) {
	for _, test := range []struct{ name, flag, want string }{
		{"testdata/minimal", "", "testdata/minimal/campaign.db"},
		{"testdata/minimal/campaign.yaml", "", "testdata/minimal/campaign.db"},
		{"so/dot.xlsx", "", "so/campaign.db"},
		{"dot.xlsx", "", "campaign.db"},
		{"so/dot.xlsx", "kho/x.db", "kho/x.db"},
		{"", "kho/x.db", "kho/x.db"},
	} {
		got, err := storePath(opened{name: test.name}, test.flag)
		if err != nil || filepath.ToSlash(got) != test.want {
			t.Errorf("%q, %q: %q, %v", test.name, test.flag, got, err)
		}
	}
	if _, err := storePath(opened{}, ""); err == nil {
		t.Error("the sample has a store")
	}
}

// What --received may look like.
func TestReadReceived(t *testing.T) {
	want := time.Date(2022, 10, 4, 14, 5, 0, 0, vietnam)
	for _, s := range []string{"2022-10-04 14:05", "2022-10-04T14:05", "04/10/2022 14:05", "4/10/2022 14:05", "14:05 4/10/2022", "14h05 4/10/2022", "4/10/2022 14:05:00", "2022-10-04T14:05:00+07:00", "2022-10-04T07:05:00Z"} {
		if got, ok := readReceived(s); !ok || got.Format(time.RFC3339) != want.Format(time.RFC3339) { // in the zone of the due date
			t.Errorf("%q: %v, %t", s, got, ok)
		}
	}
	if got, ok := readReceived("04/10/2022"); !ok || got.Day() != 4 || got.Hour() != 0 {
		t.Errorf("a day alone: %v, %t", got, ok)
	}
	for _, s := range []string{"", "hôm qua", "14:05", "32/10/2022 14:05", "04/10/2022 25:00"} {
		if got, ok := readReceived(s); ok {
			t.Errorf("%q: %v", s, got)
		}
	}
}

// Where a period is to be added follows from what the campaign lies in.
func TestUnknownPeriod(t *testing.T) {
	for _, test := range []struct {
		workbook bool
		periods  []input.Period
		want     string
	}{
		{false, nil, "campaign.yaml"}, {true, nil, "Kỳ báo cáo"},
		{false, []input.Period{{ID: "2022-Q3"}}, "campaign.yaml"}, {true, []input.Period{{ID: "2022-Q3"}}, "Kỳ báo cáo"},
	} {
		_, err := choosePeriod(&input.Campaign{Lenient: test.workbook, Periods: test.periods}, "lan-1")
		var f *failure
		if !errors.As(err, &f) || f.code != exitUsage || !strings.Contains(f.hint.vi, test.want) || !strings.Contains(f.hint.en, test.want) {
			t.Errorf("%+v: %v, %q", test, err, f.hint.vi)
		}
	}
}
