package load_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"congvan/input"
)

// sheetEditor damages a good workbook.
type sheetEditor struct {
	t testing.TB
	f *excelize.File
}

func (e sheetEditor) check(err error) {
	e.t.Helper()
	if err != nil {
		e.t.Fatal(err)
	}
}

// set writes a value into "sheet!cell".
func (e sheetEditor) set(at string, value any) {
	e.t.Helper()
	name, cell, _ := strings.Cut(at, "!")
	e.check(e.f.SetCellValue(name, cell, value))
}

// shown writes a number with a number format.
func (e sheetEditor) shown(at string, value any, format string) {
	e.t.Helper()
	e.set(at, value)
	e.styled(at, &excelize.Style{CustomNumFmt: &format})
}

// inFont writes a text in a font.
func (e sheetEditor) inFont(at, text, font string) {
	e.t.Helper()
	e.set(at, text)
	e.styled(at, &excelize.Style{Font: &excelize.Font{Family: font, Size: 12}})
}

func (e sheetEditor) styled(at string, s *excelize.Style) {
	e.t.Helper()
	name, cell, _ := strings.Cut(at, "!")
	id, err := e.f.NewStyle(s)
	e.check(err)
	e.check(e.f.SetCellStyle(name, cell, cell, id))
}

func (e sheetEditor) row(at string, values ...any) {
	e.t.Helper()
	name, cell, _ := strings.Cut(at, "!")
	e.check(e.f.SetSheetRow(name, cell, &values))
}

// damage is a workbook with something wrong, and exactly what is told of it;
// places without the file.
type damage struct {
	name string
	do   func(e sheetEditor)
	want string
}

// damaged is every table of damages.
var damaged = [][]damage{damagedLayout, damagedValues, damagedMeaning, damagedPeriods}

func TestDamagedBooks(t *testing.T) {
	n := 0
	for _, table := range damaged {
		for _, tt := range table {
			n++
			t.Run(tt.name, func(t *testing.T) {
				t.Parallel()
				f := goodBook(t)
				tt.do(sheetEditor{t, f})
				_, problems := readBook(t, bytesOf(t, f))
				got := strings.ReplaceAll(found(problems), "x.xlsx, ", "")
				want := strings.ReplaceAll(strings.TrimSpace(tt.want), "\t", "")
				if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(got, "\n")); diff != "" {
					t.Errorf("problems (-want +got):\n%s", diff)
				}
				sentences(t, problems)
			})
		}
	}
	if n < 60 {
		t.Errorf("only %d kinds of damage", n)
	}
}

// sentences checks that every problem can be told in both languages.
func sentences(t *testing.T, problems input.Problems) {
	t.Helper()
	for _, p := range problems {
		for _, l := range []input.Lang{input.Vietnamese, input.English} {
			if s := p.Message(l) + p.Hint(l); strings.Contains(s, "%!") {
				t.Errorf("%s in %s: %s", p.Code, l, s)
			}
		}
	}
}

// shownByBooks lists the codes that damaged workbooks show.
func shownByBooks() map[string]bool {
	all := map[string]bool{}
	for _, table := range damaged {
		for _, tt := range table {
			for line := range strings.Lines(tt.want) {
				code, _, _ := strings.Cut(strings.TrimSpace(line), " ")
				all[strings.TrimSuffix(code, "?")] = true
			}
		}
	}
	for _, tt := range notBooks {
		all[string(tt.want)] = true
	}
	return all
}
