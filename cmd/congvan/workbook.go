package main

import (
	"io"
	"os"
	"path/filepath"

	"congvan/input/load"
	"congvan/input/sheet"
)

// readWorkbook reads a campaign that is one Excel file, and the annexes and
// pictures it names, which lie beside it.
func readWorkbook(path string, o opened) (opened, error) {
	raw, err := readLimited(path)
	if err != nil {
		return o, notRead(err)
	}
	o.workbook, o.inputs = raw, []string{path}
	root, err := os.OpenRoot(filepath.Dir(path))
	if err != nil {
		return o, notRead(err)
	}
	defer root.Close()
	o.campaign, o.problems, err = load.BookIn(root.FS(), raw, filepath.Base(path))
	if err != nil {
		return o, notRead(err)
	}
	for _, f := range o.campaign.InputFiles[1:] { // the first is the workbook
		o.inputs = append(o.inputs, filepath.Join(filepath.Dir(path), filepath.FromSlash(f.Name)))
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
