package main

import (
	"bytes"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"congvan/input"
	"congvan/templates"

	"github.com/xuri/excelize/v2"
)

// yearBook is a tracking workbook that a unit fills in and damages, with the
// truth about it: what must be read out of it and what must be told of it.
type yearBook struct {
	*excelize.File
	t        *testing.T
	campaign *input.Campaign
	issued   templates.Issued
	at       map[templates.CellKey][2]string // sheet and cell of every input, as issued
	truth    map[templates.CellKey]string    // every value, as a sheet shows it
	told     []string                        // "E ambiguous-number Tiêu chí!F12"; E, W and N are the levels
	after    func(raw []byte) []byte         // what is done to the saved file; nil: nothing
}

// openYearBook opens a workbook that generate wrote. What is printed in its
// inputs already is part of the truth.
func openYearBook(t *testing.T, c *input.Campaign, issued templates.Issued, path string) *yearBook {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	b := &yearBook{File: f, t: t, campaign: c, issued: issued, at: map[templates.CellKey][2]string{}, truth: map[templates.CellKey]string{}}
	rows, err := f.GetRows(templates.StampSheet)
	b.must(err)
	for _, r := range rows {
		if len(r) == len(templates.StampMap) && r[0] != templates.StampMap[0] {
			b.at[templates.CellKey{Row: r[0], Column: r[1]}] = [2]string{r[2], r[3]}
		}
	}
	for _, table := range issued.Tables {
		for _, row := range table.Rows {
			for _, column := range table.Sheet.Columns {
				if _, input := row.Rule(column); input && row.Values[column.Key].String() != "" {
					b.truth[templates.CellKey{Row: row.Key, Column: column.Key}] = row.Values[column.Key].String()
				}
			}
		}
	}
	return b
}

func (b *yearBook) must(err error) {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
}

// place is where an input stands.
func (b *yearBook) place(row, column string) (sheet, cell string) {
	b.t.Helper()
	at, ok := b.at[templates.CellKey{Row: row, Column: column}]
	if !ok {
		b.t.Fatalf("no input %s %s", row, column)
	}
	return at[0], at[1]
}

// write puts something into an input, where it was issued.
func (b *yearBook) write(row, column string, v any) {
	b.t.Helper()
	sheet, cell := b.place(row, column)
	b.must(b.SetCellValue(sheet, cell, v))
}

// read says as what an input must be read; "" as nothing.
func (b *yearBook) read(row, column, value string) {
	key := templates.CellKey{Row: row, Column: column}
	if b.truth[key] = value; value == "" {
		delete(b.truth, key)
	}
}

// answer writes a clear answer into an input.
func (b *yearBook) answer(row, column string, v any) {
	b.t.Helper()
	b.write(row, column, v)
	b.read(row, column, yearShown(v))
}

// yearShown is a clear answer as a Vietnamese sheet shows it.
func yearShown(v any) string {
	switch v := v.(type) {
	case float64:
		return strings.Replace(strconv.FormatFloat(v, 'f', -1, 64), ".", ",", 1)
	case time.Time:
		return v.Format("02/01/2006")
	case nil:
		return ""
	}
	return fmt.Sprint(v)
}

// tell says what must be told of an input.
func (b *yearBook) tell(finding, row, column string) {
	b.t.Helper()
	sheet, cell := b.place(row, column)
	b.told = append(b.told, finding+" "+sheet+"!"+cell)
}

// style gives an input another look.
func (b *yearBook) style(row, column string, s excelize.Style) {
	b.t.Helper()
	id, err := b.NewStyle(&s)
	b.must(err)
	sheet, cell := b.place(row, column)
	b.must(b.SetCellStyle(sheet, cell, cell, id))
}

// row is the number of the row an input was issued in.
func (b *yearBook) row(key, column string) int {
	b.t.Helper()
	_, cell := b.place(key, column)
	_, n, err := excelize.CellNameToCoordinates(cell)
	b.must(err)
	return n
}

// letter is the column an input was issued in.
func (b *yearBook) letter(key, column string) string {
	b.t.Helper()
	_, cell := b.place(key, column)
	return strings.TrimRight(cell, "0123456789")
}

// forget drops every answer of a row, or with the key of a column as well of
// that column alone, from the truth.
func (b *yearBook) forget(fits func(templates.CellKey) bool) {
	for key := range b.truth {
		if fits(key) {
			delete(b.truth, key)
		}
	}
}

// bytes is the workbook as it is sent.
func (b *yearBook) bytes() []byte {
	b.t.Helper()
	var out bytes.Buffer
	b.must(b.Write(&out))
	b.must(b.Close())
	if b.after == nil {
		return out.Bytes()
	}
	return b.after(out.Bytes())
}
