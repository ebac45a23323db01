package sheet

import (
	"bytes"
	"errors"
	"fmt"

	"congvan/input"

	"github.com/xuri/excelize/v2"
)

// What a returned workbook may weigh. A tracking workbook is near 40 KB, under
// 500 KB unpacked; the limits leave room for pictures pasted in and stop
// archives made to exhaust memory (libraries.md, 28-30).
const (
	MaxWorkbookBytes = 20 << 20
	MaxUnpackedBytes = 48 << 20
	MaxSheets        = 64
	MaxRows          = 20000
	MaxColumns       = 256
)

// Why a workbook cannot be read. Errors wrap one of these.
var (
	ErrNotWorkbook = errors.New("not an xlsx workbook")
	ErrTooLarge    = errors.New("workbook beyond the limits")
)

// Workbook is the text of a workbook, hidden sheets included.
type Workbook struct {
	File   string
	Sheets []WorkbookSheet
}

// WorkbookSheet is one sheet: its rows that are not blank. The text of a cell
// is what the file stores, neither formatted nor cleaned: a day is its serial
// number, a figure has a decimal point.
type WorkbookSheet struct {
	Name string
	Rows []Row
}

// ReadWorkbook reads an xlsx workbook that came from outside. It never panics,
// whatever the bytes.
func ReadWorkbook(file string, raw []byte) (w Workbook, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			w, err = Workbook{}, fmt.Errorf("%w: %v", ErrNotWorkbook, cause)
		}
	}()
	if len(raw) > MaxWorkbookBytes {
		return Workbook{}, fmt.Errorf("%w: %d bytes", ErrTooLarge, len(raw))
	}
	// Both limits alike: a part above the second would go to temporary files.
	f, err := excelize.OpenReader(bytes.NewReader(raw), excelize.Options{
		RawCellValue: true, UnzipSizeLimit: MaxUnpackedBytes, UnzipXMLSizeLimit: MaxUnpackedBytes,
	})
	if err != nil {
		return Workbook{}, fmt.Errorf("%w: %v", ErrNotWorkbook, err)
	}
	defer f.Close()
	return readSheets(file, f)
}

func readSheets(file string, f *excelize.File) (Workbook, error) {
	w := Workbook{File: file}
	names := f.GetSheetList()
	if len(names) > MaxSheets {
		return Workbook{}, fmt.Errorf("%w: %d sheets", ErrTooLarge, len(names))
	}
	for _, name := range names {
		rows, err := readRows(file, name, f)
		if err != nil {
			return Workbook{}, err
		}
		w.Sheets = append(w.Sheets, WorkbookSheet{Name: name, Rows: rows})
	}
	return w, nil
}

// readRows goes through a sheet row by row: asking for all at once would make
// a row for every number up to the last.
func readRows(file, sheet string, f *excelize.File) ([]Row, error) {
	rows, err := f.Rows(sheet)
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrNotWorkbook, err)
	}
	defer rows.Close()
	var all []Row
	for number := 1; rows.Next(); number++ {
		texts, err := rows.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return nil, fmt.Errorf("%w: %v", ErrNotWorkbook, err)
		}
		if blank(texts) {
			continue
		}
		if number > MaxRows || len(texts) > MaxColumns {
			return nil, fmt.Errorf("%w: sheet %q, row %d, %d columns", ErrTooLarge, sheet, number, len(texts))
		}
		all = append(all, workbookRow(file, sheet, number, texts))
	}
	if err := rows.Error(); err != nil {
		return nil, fmt.Errorf("%w: %v", ErrNotWorkbook, err)
	}
	return all, nil
}

func blank(texts []string) bool {
	for _, t := range texts {
		if t != "" {
			return false
		}
	}
	return true
}

func workbookRow(file, sheet string, number int, texts []string) Row {
	cells := make([]Cell, len(texts))
	for i, text := range texts {
		at, _ := excelize.CoordinatesToCellName(i+1, number) // fails only beyond Excel's limits
		cells[i] = Cell{Text: text, Where: input.Where{File: file, Sheet: sheet, Cell: at}}
	}
	return Row{Where: cells[0].Where, Cells: cells}
}
