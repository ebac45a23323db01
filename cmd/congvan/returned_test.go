package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"congvan/generator/compose"
	"congvan/input"
	"congvan/input/load"
	"congvan/templates"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"
)

// fill FILE KEY COLUMN VALUE: write into one input of a tracking workbook, by
// the keys of its row and column, as the unit would. A value that is a number
// is written as one.
func fill(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 4 {
		ts.Fatalf("usage: fill file key column value")
	}
	f, err := excelize.OpenFile(ts.MkAbs(args[0]))
	ts.Check(err)
	defer f.Close()
	put(ts, f, templates.CellKey{Row: args[1], Column: args[2]}, args[3])
	saveAs(ts, f, args[0])
}

// saveAs writes a workbook under any name; excelize minds how names end.
func saveAs(ts *testscript.TestScript, f *excelize.File, name string) {
	content, err := f.WriteToBuffer()
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(name), content.Bytes(), 0o666))
}

// shown FILE KEY COLUMN: print what a tracking workbook shows in a cell, by the
// hidden key of its row and the heading of its column.
func shown(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: shown file key column")
	}
	f, err := excelize.OpenFile(ts.MkAbs(args[0]))
	ts.Check(err)
	defer f.Close()
	for _, table := range templates.Tracking().Sheets {
		at := slices.IndexFunc(table.Columns, func(c templates.Column) bool { return c.Key == args[2] })
		rows, err := f.GetRows(table.Name)
		if err != nil || at < 0 { // not every unit has every table
			continue
		}
		for _, row := range rows {
			if len(row) > at && slices.Contains(row, args[1]) {
				fmt.Fprintln(ts.Stdout(), row[at])
				return
			}
		}
	}
	ts.Fatalf("no row %s with a column %s", args[1], args[2])
}

// answer CAMPAIGN FILE...: fill in everything that tracking workbooks ask, in
// a way that leaves nothing to mend.
func answer(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: answer campaign file...")
	}
	campaign, problems, err := load.Campaign(os.DirFS(ts.MkAbs(args[0])), args[0])
	ts.Check(err)
	if problems.HasErrors() {
		ts.Fatalf("the campaign has mistakes: %v", problems)
	}
	for _, name := range args[1:] {
		f, err := excelize.OpenFile(ts.MkAbs(name))
		ts.Check(err)
		issued := issuedAs(ts, campaign, f)
		for _, table := range issued.Tables {
			for _, row := range table.Rows {
				for _, column := range table.Sheet.Columns {
					if row.Required(table.Sheet, column) || goesWithDone(row, column) {
						put(ts, f, templates.CellKey{Row: row.Key, Column: column.Key}, goodAnswer(campaign, issued, row, column))
					}
				}
			}
		}
		saveAs(ts, f, name)
		ts.Check(f.Close())
	}
}

// goesWithDone tells the cells that a task said to be done must have.
func goesWithDone(row templates.Row, column templates.Column) bool {
	return strings.HasPrefix(row.Key, "nv:") && row.Kind == templates.Entry &&
		(column.Key == templates.DoneOnColumn || column.Key == templates.ResultColumn)
}

// archived ARCHIVE FILE...: put files into an archive, without their folders.
func archived(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: zip archive file...")
	}
	var content bytes.Buffer
	archive := zip.NewWriter(&content)
	for _, name := range args[1:] {
		w, err := archive.Create(filepath.Base(name))
		ts.Check(err)
		_, err = w.Write([]byte(ts.ReadFile(name)))
		ts.Check(err)
	}
	ts.Check(archive.Close())
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), content.Bytes(), 0o666))
}

// unzipped ARCHIVE DIR: write out what is in an archive.
func unzipped(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: unzip archive dir")
	}
	archive, err := zip.OpenReader(ts.MkAbs(args[0]))
	ts.Check(err)
	defer archive.Close()
	ts.Check(os.CopyFS(ts.MkAbs(args[1]), archive))
}

// issuedAs builds the form that a workbook is, by its stamp.
func issuedAs(ts *testscript.TestScript, c *input.Campaign, f *excelize.File) templates.Issued {
	stamp := map[string]string{}
	rows, err := f.GetRows(templates.StampSheet)
	ts.Check(err)
	for _, row := range rows {
		if len(row) == 2 {
			stamp[row[0]] = row[1]
		}
	}
	unit := slices.IndexFunc(c.Units, func(u input.Unit) bool { return u.Code == stamp[templates.StampUnitCode] })
	period, ok := c.PeriodByID(stamp[templates.StampPeriod])
	if unit < 0 || !ok {
		ts.Fatalf("stamp %v", stamp)
	}
	return templates.Issue(c, unit, templates.IssueOptions{Period: period, Plain: compose.Plain})
}

// goodAnswer is a right answer of one cell.
func goodAnswer(c *input.Campaign, issued templates.Issued, row templates.Row, column templates.Column) string {
	rule, _ := row.Rule(column)
	switch {
	case column.Key == templates.StatusColumn:
		return templates.Done
	case column.Key == templates.AssessmentColumn:
		return templates.Met
	case column.Key == templates.ResultColumn && strings.HasPrefix(row.Key, "ct:"):
		for _, t := range c.Criteria.Thresholds(c.Units[issued.Unit]) {
			if templates.IndicatorKey(t.Code) == row.Key && t.Goal != nil {
				return t.Goal.Text
			}
		}
	}
	switch rule.Kind {
	case templates.Date:
		return "01/08/2022"
	case templates.Number:
		return "12"
	case templates.Percent:
		return "100"
	case templates.Year:
		return "2023"
	case templates.Choice:
		return map[string]string{
			templates.MetList: templates.Met, templates.MetOrNAList: templates.Met, templates.YesNoList: templates.No,
			templates.PurposeList: templates.NewProduct, templates.PartList: templates.PartDone,
			templates.GroupList: "Thực phẩm", templates.OwnerKindList: "Hợp tác xã", templates.StarsList: "3 sao",
		}[rule.List]
	}
	return fmt.Sprintf("%s: %s", column.Header, row.Key)
}

// put writes into the cell that the stamp gives for an input.
func put(ts *testscript.TestScript, f *excelize.File, key templates.CellKey, value string) {
	rows, err := f.GetRows(templates.StampSheet)
	ts.Check(err)
	for _, row := range rows {
		if len(row) != len(templates.StampMap) || row[0] != key.Row || row[1] != key.Column {
			continue
		}
		if number, err := strconv.ParseFloat(value, 64); err == nil {
			ts.Check(f.SetCellFloat(row[2], row[3], number, -1, 64))
		} else {
			ts.Check(f.SetCellStr(row[2], row[3], value))
		}
		return
	}
	ts.Fatalf("no input %v", key)
}
