package collect_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"congvan/generator/collect"
	"congvan/input"
	"congvan/input/sheet"
	"congvan/templates"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

func read(t testing.TB, raw []byte) collect.Return {
	t.Helper()
	w, err := sheet.ReadWorkbook("phieu.xlsx", raw)
	if err != nil {
		t.Fatal(err)
	}
	return collect.Read(templates.Tracking(), w)
}

// The one test of the contract: every input is written, filled in and read
// back at its key, with the cell it stood in.
func TestRoundTrip(t *testing.T) {
	f := open(t, issued(t))
	cells := inputCells(t, f)
	want := map[string]string{}
	for i, c := range cells {
		text := fmt.Sprintf("giá trị %d", i)
		want[c.key+"/"+c.column+" at "+c.sheet+"!"+c.cell] = text
		if err := f.SetCellValue(c.sheet, c.cell, text); err != nil {
			t.Fatal(err)
		}
	}
	r := read(t, saved(t, f))
	got := map[string]string{}
	for _, a := range r.Answers {
		got[a.Key+"/"+a.Column+" at "+a.Where.Sheet+"!"+a.Where.Cell] = a.Text
	}
	if diff := cmp.Diff(want, got); diff != "" || len(cells) != 26 {
		t.Error(len(cells), diff)
	}
	for key, want := range map[string]string{
		templates.StampForm: templates.FormName, templates.StampFormVersion: templates.FormVersion,
		templates.StampCampaign: "ntm-2022", templates.StampUnitCode: "03259", templates.StampDispatch: "05/UBND-NN",
		templates.StampIssued: "2022-07-26", templates.StampRows: "26",
	} {
		if r.Stamp[key] != want {
			t.Errorf("%s is %q, want %q", key, r.Stamp[key], want)
		}
	}
}

func TestBlankSheetHasNoAnswers(t *testing.T) {
	if r := read(t, issued(t)); len(r.Answers) != 0 || r.Stamp[templates.StampUnitCode] != "03259" {
		t.Errorf("%+v", r)
	}
}

// Values come back as what they are: a figure, a percentage, a day, a text.
func TestTypedValues(t *testing.T) {
	f := open(t, issued(t))
	place := map[string]inputCell{}
	for _, c := range inputCells(t, f) {
		place[c.key+"/"+c.column] = c
	}
	for at, v := range map[string]any{
		"nv:NV-01/progress": 75, "nv:NV-01/done_on": time.Date(2022, 8, 5, 0, 0, 0, 0, time.UTC), "nv:NV-01/status": templates.Done,
		"ct:17.1/result": 95.5, "ct:17.2/result": 0.3, "ct:17.10/result": templates.Met,
	} {
		if err := f.SetCellValue(place[at].sheet, place[at].cell, v); err != nil {
			t.Fatal(at, err)
		}
	}
	r := read(t, saved(t, f))
	find := func(key, column string) collect.Answer {
		a, ok := r.Find(key, column)
		if !ok {
			t.Errorf("no %s of %s", column, key)
		}
		return a
	}
	if d, ok := find("nv:NV-01", templates.DoneOnColumn).Date(); !ok || d != (input.Date{Year: 2022, Month: 8, Day: 5}) {
		t.Errorf("day %v", d)
	}
	for key, want := range map[string]string{"ct:17.1": "95.5", "ct:17.2": "0.3"} {
		if n, ok := find(key, templates.ResultColumn).Number(); !ok || n.String() != want {
			t.Errorf("%s: %v, want %s", key, n, want)
		}
	}
	if a := find("nv:NV-01", templates.StatusColumn); a.Text != templates.Done || a.Kind != templates.Choice {
		t.Errorf("%+v", a)
	}
	if _, ok := find("ct:17.10", templates.ResultColumn).Number(); ok {
		t.Error("a word was taken for a figure")
	}
	if _, ok := r.Find("nv:NV-08", templates.StatusColumn); ok {
		t.Error("an answer where none was given")
	}
}

// Rows and columns are found wherever they went.
func TestMovedRowsAndColumns(t *testing.T) {
	f := open(t, issued(t))
	status := inputCell{}
	for _, c := range inputCells(t, f) {
		if c.key == "nv:NV-08" && c.column == templates.StatusColumn {
			status = c
		}
	}
	check := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	check(f.SetCellValue(status.sheet, status.cell, templates.Blocked))
	check(f.InsertRows(status.sheet, 2, 3))
	check(f.InsertCols(status.sheet, "C", 2))
	check(f.SetSheetName(status.sheet, "Sheet2"))
	check(f.SetSheetName(templates.StampSheet, "Sheet9"))
	r := read(t, saved(t, f))
	a, ok := r.Find("nv:NV-08", templates.StatusColumn)
	if want := (input.Where{File: "phieu.xlsx", Sheet: "Sheet2", Cell: "I10"}); !ok || a.Text != templates.Blocked || a.Where != want {
		t.Errorf("%+v, want at %v", a, want)
	}
	if r.Stamp[templates.StampCampaign] != "ntm-2022" {
		t.Errorf("stamp %v", r.Stamp)
	}
}

func TestNumbersAndDays(t *testing.T) {
	for text, want := range map[string][2]string{
		"0": {"0", ""}, "44778": {"44778", "05/08/2022"}, "44778.75": {"44778.75", "05/08/2022"}, "1e3": {"1000", "26/09/1902"},
		"-1": {"-1", ""}, "0.28999999999999998": {"0.29", ""}, "1e999999999": {}, "1e-999999999": {"0", ""}, "NaN": {}, "Inf": {}, "0x10": {}, "": {}, "8,5": {},
		"2958466": {"2958466", ""}, "60": {"60", ""},
	} {
		a := collect.Answer{Text: text}
		number, day := "", ""
		if n, ok := a.Number(); ok {
			number = n.String()
		}
		if d, ok := a.Date(); ok {
			day = d.String()
		}
		if got := [2]string{number, day}; got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

// Workbooks that are none, or far too large, are refused, not read in part.
func TestRefusedWorkbooks(t *testing.T) {
	far := excelize.NewFile()
	for _, at := range []string{"A1", "A30000"} {
		if err := far.SetCellStr("Sheet1", at, "x"); err != nil {
			t.Fatal(err)
		}
	}
	wide := excelize.NewFile()
	if err := wide.SetCellStr("Sheet1", "XFD1", "x"); err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		raw  []byte
		want error
	}{
		"empty":     {nil, sheet.ErrNotWorkbook},
		"text":      {[]byte("TT;Mã\n1;NV-01\n"), sheet.ErrNotWorkbook},
		"cut off":   {issued(t)[:5000], sheet.ErrNotWorkbook},
		"huge file": {make([]byte, sheet.MaxWorkbookBytes+1), sheet.ErrTooLarge},
		"far row":   {saved(t, far), sheet.ErrTooLarge},
		"wide row":  {saved(t, wide), sheet.ErrTooLarge},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := sheet.ReadWorkbook(name, test.raw); !errors.Is(err, test.want) {
				t.Errorf("got %v, want %v", err, test.want)
			}
		})
	}
}

func BenchmarkRead(b *testing.B) {
	raw := issued(b)
	for b.Loop() {
		read(b, raw)
	}
}
