package collect_test

import (
	"fmt"
	"maps"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"

	"congvan/generator/collect"
	"congvan/input"
	"congvan/templates"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// damage is something done to a sound return of Phình Sáng, and all that is
// said about it: "E code sheet!cell" (W: warning, N: note), with {row column}
// for the place of an input as issued. states are answers that are not as in
// the sound return, "row column state value"; every other must be.
type damage struct {
	name   string
	do     func(b *book)
	want   []string
	states []string
}

func level(l input.Level) string { return []string{"E", "W", "N"}[l] }

var slot = regexp.MustCompile(`\{(?:(row\+?\d*|head) )?(\S+) (\S+)\}`)

// places puts cells for {row column}, the header over one for {head row
// column}, and numbers of rows for {row row column} and {row+3 row column}.
func (b *book) places(s string) string {
	return slot.ReplaceAllStringFunc(s, func(m string) string {
		parts := slot.FindStringSubmatch(m)
		at, ok := b.at[templates.CellKey{Row: parts[2], Column: parts[3]}]
		if !ok {
			b.t.Fatalf("no input %s", m)
		}
		more, isRow := strings.CutPrefix(parts[1], "row")
		switch {
		case parts[1] == "head":
			return at[0] + "!" + fmt.Sprint(b.column(parts[2], parts[3]), b.headerRow(at[0]))
		case isRow:
			n, _ := strconv.Atoi(strings.TrimPrefix(more, "+"))
			return fmt.Sprint(b.row(parts[2], parts[3]) + n)
		}
		return at[0] + "!" + at[1]
	})
}

func findings(r collect.Reading) []string {
	all := []string{}
	if r.Refused != nil {
		return []string{"refused " + string(r.Refused.Code)}
	}
	for _, f := range r.Findings {
		place := f.Where.Sheet
		if f.Where.Cell != "" {
			place += "!" + f.Where.Cell
		}
		all = append(all, strings.TrimSpace(level(f.Level)+" "+string(f.Code)+" "+place))
	}
	return all
}

func shownValue(a collect.Answer) string {
	s := string(a.State)
	switch v := a.Value; {
	case v.Number.Valid:
		s += " " + v.Number.Decimal.String()
	case !v.Date.IsZero():
		s += " " + v.Date.String()
	case v.Text != "":
		s += " " + v.Text
	}
	return s
}

func answers(r collect.Reading) map[string]string {
	all := map[string]string{}
	for _, a := range r.Answers {
		all[a.Key+" "+a.Column] = shownValue(a)
	}
	return all
}

// soundAnswers are those of a sound return of Phình Sáng.
var soundAnswers = sync.OnceValue(func() map[string]string {
	sound.Lock()
	defer sound.Unlock()
	return answers(reader().Read(collect.File{Raw: sound.raw[phinhSang]}))
})

func check(t *testing.T, d damage) {
	t.Helper()
	b, expected := filled(t, phinhSang), maps.Clone(soundAnswers())
	want := []string{}
	for _, w := range d.want {
		want = append(want, b.places(w))
	}
	d.do(b)
	r := read(t, b.bytes())
	if diff := cmp.Diff(want, findings(r)); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
		for _, f := range r.Findings {
			t.Logf("%s: %s (%s)", f.Code, f.Message.VI, f.Hint.VI)
		}
	}
	if r.Refused != nil {
		return
	}
	for _, s := range d.states {
		parts := strings.SplitN(s, " ", 3)
		expected[parts[0]+" "+parts[1]] = parts[2]
	}
	if diff := cmp.Diff(expected, answers(r)); diff != "" {
		t.Errorf("answers (-want +got):\n%s", diff)
	}
	for _, f := range r.Findings {
		if f.Message.VI == "" || f.Message.EN == "" || f.Hint.VI == "" || strings.Contains(f.Message.VI+f.Hint.VI+f.Message.EN+f.Hint.EN, "%!") {
			t.Errorf("%s: %+v %+v", f.Code, f.Message, f.Hint)
		}
	}
}

const (
	nv = "Nhiệm vụ"
	ct = "Tiêu chí"
	sp = "Sản phẩm OCOP"
	xn = "Xác nhận"
)

func TestDamage(t *testing.T) {
	for _, all := range [][]damage{frameDamage, cellDamage, crossDamage} {
		for _, d := range all {
			t.Run(d.name, func(t *testing.T) {
				t.Parallel()
				check(t, d)
			})
		}
	}
}

// row is the number of a row in the issued sheet.
func (b *book) row(key, column string) int {
	_, n, err := excelize.CellNameToCoordinates(b.cell(key, column))
	b.must(err)
	return n
}

func (b *book) column(key, column string) string {
	n, _, err := excelize.CellNameToCoordinates(b.cell(key, column))
	b.must(err)
	name, err := excelize.ColumnNumberToName(n)
	b.must(err)
	return name
}

// keyColumn is the letter of the hidden column of a sheet.
func (b *book) keyColumn(sheet string) string {
	rows, err := b.GetRows(sheet)
	b.must(err)
	for _, r := range rows {
		for i, text := range r {
			if text == templates.KeyHeader {
				name, err := excelize.ColumnNumberToName(i + 1)
				b.must(err)
				return name
			}
		}
	}
	b.t.Fatalf("no keys in %s", sheet)
	return ""
}

func (b *book) put(sheet, cell string, v any) { b.t.Helper(); b.must(b.SetCellValue(sheet, cell, v)) }

func (b *book) get(sheet, cell string) string {
	b.t.Helper()
	v, err := b.GetCellValue(sheet, cell)
	b.must(err)
	return v
}

// swap exchanges two rows of a sheet cell by cell, as sorting does.
func (b *book) swap(sheet string, one, other, columns int) {
	b.t.Helper()
	for c := 1; c <= columns; c++ {
		name, err := excelize.ColumnNumberToName(c)
		b.must(err)
		x, y := fmt.Sprint(name, one), fmt.Sprint(name, other)
		if b.computes(sheet, x) || b.computes(sheet, y) {
			continue
		}
		was := b.stored(sheet, x)
		b.put(sheet, x, b.stored(sheet, y))
		b.put(sheet, y, was)
	}
}

// copyRow copies the values of a row to another.
func (b *book) copyRow(sheet string, from, to, columns int) {
	b.t.Helper()
	for c := 1; c <= columns; c++ {
		name, err := excelize.ColumnNumberToName(c)
		b.must(err)
		if at := fmt.Sprint(name, from); !b.computes(sheet, at) {
			b.put(sheet, fmt.Sprint(name, to), b.stored(sheet, at))
		}
	}
}

func (b *book) computes(sheet, cell string) bool {
	f, err := b.GetCellFormula(sheet, cell)
	b.must(err)
	return f != ""
}

// stored is the value of a cell as the file has it: a figure as a figure.
func (b *book) stored(sheet, cell string) any {
	v, err := b.GetCellValue(sheet, cell, excelize.Options{RawCellValue: true})
	b.must(err)
	kind, err := b.GetCellType(sheet, cell)
	b.must(err)
	if f, err := strconv.ParseFloat(v, 64); err == nil && kind == excelize.CellTypeUnset {
		return f
	}
	if v == "" {
		return nil
	}
	return v
}

// copySheet makes a second sheet of one, values and all.
func (b *book) copySheet(name, to string) {
	b.t.Helper()
	n, err := b.NewSheet(to)
	b.must(err)
	from, err := b.GetSheetIndex(name)
	b.must(err)
	b.must(b.CopySheet(from, n))
}

func (b *book) headerRow(sheet string) int {
	rows, err := b.GetRows(sheet)
	b.must(err)
	for i, r := range rows {
		for _, text := range r {
			if text == templates.KeyHeader {
				return i + 1
			}
		}
	}
	b.t.Fatalf("no header in %s", sheet)
	return 0
}

// moveColumn cuts a column and puts it before the first.
func (b *book) moveColumn(sheet, column, defined string) {
	b.t.Helper()
	rows, err := b.GetRows(sheet)
	b.must(err)
	values := make([]any, len(rows))
	for i := range rows {
		values[i] = b.stored(sheet, fmt.Sprint(column, i+1))
	}
	b.must(b.RemoveCol(sheet, column))
	b.must(b.InsertCols(sheet, "A", 1))
	for i := range rows {
		if i+1 >= b.headerRow(sheet) {
			b.put(sheet, fmt.Sprint("A", i+1), values[i])
		}
	}
	name := &excelize.DefinedName{Name: defined, RefersTo: fmt.Sprintf("'%s'!$A$%d:$A$%d", sheet, b.headerRow(sheet)+1, len(rows))}
	b.must(b.DeleteDefinedName(name))
	b.must(b.SetDefinedName(name)) // as Excel does, and excelize does not
}

// gone are the answers of a table that is no longer there.
func gone(unit int, table string) []string {
	var all []string
	i := issuedForm(unit)
	one, _ := i.Table(table)
	for _, r := range one.Rows {
		all = append(all, goneRow(unit, r.Key)...)
	}
	return all
}

func goneRow(unit int, key string) []string {
	var all []string
	t, r, _ := issuedForm(unit).Row(key)
	for _, c := range t.Sheet.Columns {
		if _, input := r.Rule(c); input {
			all = append(all, key+" "+c.Key+" gone")
		}
	}
	return all
}

func goneColumn(unit int, table, column string) []string {
	var all []string
	i := issuedForm(unit)
	one, _ := i.Table(table)
	for _, r := range one.Rows {
		if _, input := r.Rule(one.Sheet.Columns[one.Sheet.Column(column)]); input {
			all = append(all, r.Key+" "+column+" gone")
		}
	}
	return all
}
