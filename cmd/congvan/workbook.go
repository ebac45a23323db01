package main

import (
	"io"
	"os"
	"path/filepath"

	"congvan/input/load"
	"congvan/input/sheet"
)

// readWorkbook reads a campaign that is one Excel file.
func readWorkbook(path string, o opened) (opened, error) {
	raw, err := readLimited(path)
	if err != nil {
		return o, notRead(err)
	}
	o.workbook, o.inputs = raw, []string{path}
	o.campaign, o.problems, err = load.Book(raw, filepath.Base(path))
	if err != nil {
		return o, notRead(err)
	}
	return o, nil
}

// readLimited reads one byte more than the loader takes at most, so that it
// sees that a file is too large and nobody's memory is filled.
func readLimited(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, sheet.MaxWorkbookBytes+1))
}
