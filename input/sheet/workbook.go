package sheet

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"congvan/input"
)

// Workbook is the values of a workbook, hidden sheets, rows and columns
// included.
type Workbook struct {
	File       string
	Sheets     []WorkbookSheet
	Names      []Name // defined names, in the file's order
	Properties Properties
	From1904   bool // days count from 1/1/1904
}

// Name is a defined name of the workbook or of one of its sheets.
type Name struct{ Name, RefersTo string }

// WorkbookSheet is one sheet: its rows that are not blank. The text of a cell
// is what the file stores, neither formatted nor cleaned: a day is its serial
// number, a figure has a decimal point. Only text in the fonts of old
// Vietnamese encodings is made Unicode.
type WorkbookSheet struct {
	Name   string
	Rows   []Row
	Hidden bool     // the tab is not shown
	Footer string   // of printed pages, with the codes Excel has in it: &L, &P
	Shut   [][2]int // columns that are not shown, first and last, from 0
	Merges []Merge
	Notes  []CellNote
	Legacy *Legacy // the first text that was converted; nil: none
	Beyond *Beyond // the first value outside of the limits, with all after it left out; nil: none
}

// Merge is an area of cells made one; columns count from 0, rows from 1. Its
// value stands in the first cell.
type Merge struct{ FirstColumn, FirstRow, LastColumn, LastRow int }

// Legacy is a text that was written for a font of an old encoding.
type Legacy struct {
	Where    input.Where
	Font     string
	From, To string
}

// Beyond is a value outside of the limits.
type Beyond struct {
	Where input.Where
	What  input.Phrase
}

// ReadWorkbook reads an xlsx workbook that came from outside. It never panics,
// whatever the bytes. The error is a [*Refusal].
func ReadWorkbook(file string, raw []byte) (Workbook, error) {
	w, err := ReadSheets(file, raw)
	if err != nil {
		return Workbook{}, err
	}
	for _, s := range w.Sheets {
		if s.Beyond != nil {
			return Workbook{}, fmt.Errorf("sheet %q, cell %s: %w", s.Name, s.Beyond.Where.Cell, tooLarge(s.Beyond.What))
		}
	}
	return w, nil
}

// ReadSheets is ReadWorkbook for who needs only some of the sheets: one that
// is beyond the limits is cut there and says so.
func ReadSheets(file string, raw []byte) (w Workbook, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			w, err = Workbook{}, refuse(input.WorkbookDamaged)
		}
	}()
	ctx, cancel := context.WithTimeout(context.Background(), MaxReadTime)
	defer cancel()
	if len(raw) < 4 || !strings.HasPrefix(string(raw[:2]), string(markZip)) {
		if len(raw) > MaxWorkbookBytes {
			return Workbook{}, tooLarge(fileSize)
		}
		return Workbook{}, recognise(raw)
	}
	p, err := openParts(ctx, raw)
	if err != nil {
		return Workbook{}, err
	}
	b := &bookReader{parts: p, file: file}
	if err := b.read(); err != nil {
		return Workbook{}, err
	}
	return Workbook{File: file, Sheets: b.sheets, Names: b.names, Properties: b.properties, From1904: b.from1904}, nil
}

// bookReader is one reading of one workbook.
type bookReader struct {
	parts    *parts
	file     string
	from1904 bool
	texts    [][]run
	styles   []style
	cells    int
	sheets   []WorkbookSheet
	names    []Name

	properties Properties
}

func (b *bookReader) style(i int) style {
	if i >= len(b.styles) {
		return style{}
	}
	return b.styles[i]
}

func (b *bookReader) read() error {
	name := b.mainPart()
	links, err := b.links(name)
	if err != nil {
		return err
	}
	list, err := b.sheetList(name)
	if err != nil {
		return err
	}
	if b.styles, err = readStyles(b.parts, links.ofType("styles")); err != nil {
		return err
	}
	if b.texts, err = readTexts(b.parts, links.ofType("sharedStrings")); err != nil {
		return err
	}
	for _, s := range list {
		link, found := links[s.id]
		if found && link.kind != "worksheet" { // a chart
			continue
		}
		if err := b.sheet(s, link.part); err != nil {
			return err
		}
	}
	b.properties, err = b.readProperties()
	return err
}

func (b *bookReader) noWorkbook() error { return recogniseZip(b.parts.list()) }

func (b *bookReader) sheet(listed listedSheet, part string) error {
	s := WorkbookSheet{Name: listed.name, Hidden: listed.hidden}
	t, err := b.parts.open(part)
	if err != nil {
		return err
	}
	if t != nil {
		defer t.close.Close()
		r := &rowReader{book: b, sheet: &s, place: input.Where{File: b.file, Sheet: s.Name}}
		if err := r.read(t); err != nil {
			return err
		}
		sortRows(s.Rows)
		if s.Notes, err = b.cellNotes(part, r.place); err != nil {
			return err
		}
	}
	b.sheets = append(b.sheets, s)
	return nil
}

// AsRefusal takes the refusal out of an error of this package.
func AsRefusal(err error) (*Refusal, bool) {
	var r *Refusal
	ok := errors.As(err, &r)
	return r, ok
}
