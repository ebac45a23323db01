package main

import (
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"
)

// cell FILE SHEET!CELL [TEXT]: write a text into a cell of a workbook, as a
// clerk would with Excel; without one the cell is cleared.
func cell(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 || len(args) > 3 {
		ts.Fatalf("usage: cell file sheet!cell [text]")
	}
	sheet, at, ok := strings.Cut(args[1], "!")
	if !ok {
		ts.Fatalf("%q is no sheet!cell", args[1])
	}
	f, err := excelize.OpenFile(ts.MkAbs(args[0]))
	ts.Check(err)
	defer f.Close()
	if len(args) == 3 {
		ts.Check(f.SetCellStr(sheet, at, args[2]))
	} else {
		ts.Check(f.SetCellValue(sheet, at, nil))
	}
	ts.Check(f.Save())
}
