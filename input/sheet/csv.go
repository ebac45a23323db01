// Package sheet reads tables into rows that remember where each cell stood:
// file, line and column of a CSV, sheet and cell of a workbook. It knows
// nothing of what the columns mean.
package sheet

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"congvan/input"
)

// Table is one table: a row of column names and the rows under it. Rows that
// are blank all over are left out.
type Table struct {
	Columns []Cell
	Rows    []Row
	Comma   rune // what separated the cells
}

// ReadCSV reads a CSV in UTF-8, with or without byte order mark, its cells
// separated by commas or semicolons (as the header shows) and quoted where
// needed. Rows that cannot be read are told and left out.
func ReadCSV(file string, raw []byte) (Table, input.Problems) {
	text, problems := input.ReadText(file, raw)
	if problems != nil {
		return Table{}, problems
	}
	r := newReader(file, text)
	t := Table{Comma: r.csv.Comma}
	for {
		row, err := r.read()
		if errors.Is(err, io.EOF) {
			return t, problems
		}
		if err != nil {
			where, cause := r.explain(err)
			problems.Add(where, input.BadCSV, cause)
			continue
		}
		switch {
		case row.blank():
		case t.Columns == nil:
			t.Columns = row.Cells
		case len(row.Cells) > len(t.Columns):
			problems.Add(row.Cells[len(t.Columns)].Where, input.BadCSV, input.Phrase{
				VI: "có nhiều ô hơn số cột ở dòng đầu (ô có dấu phẩy phải đặt trong dấu nháy kép)",
				EN: "more cells than columns in the first row (quote a cell that holds the separator)",
			})
		default:
			t.Rows = append(t.Rows, row)
		}
	}
}

// reader reads rows and counts columns in characters, where encoding/csv
// counts bytes.
type reader struct {
	file  string
	lines []string
	csv   *csv.Reader
}

func newReader(file, text string) *reader {
	c := csv.NewReader(strings.NewReader(text))
	c.Comma = separator(text)
	c.FieldsPerRecord = -1
	c.TrimLeadingSpace = true
	return &reader{file: file, lines: strings.Split(text, "\n"), csv: c}
}

// separator is the semicolon that Vietnamese Excel writes, where the header
// holds more of them than commas.
func separator(text string) rune {
	header, _, _ := strings.Cut(strings.TrimLeft(text, "\n"), "\n")
	if strings.Count(header, ";") > strings.Count(header, ",") {
		return ';'
	}
	return ','
}

// read gives the next row. At a row that cannot be read it answers a
// *csv.ParseError and can go on.
func (r *reader) read() (Row, error) {
	record, err := r.csv.Read()
	if err != nil {
		return Row{}, err
	}
	row := Row{Cells: make([]Cell, len(record))}
	for i, text := range record {
		line, column := r.csv.FieldPos(i)
		row.Cells[i] = Cell{Text: input.Clean(text), Where: r.where(line, column)}
	}
	row.Where = row.Cells[0].Where
	// Cells that are empty to the end are a spreadsheet's, not the clerk's.
	for len(row.Cells) > 1 && row.Cells[len(row.Cells)-1].Text == "" {
		row.Cells = row.Cells[:len(row.Cells)-1]
	}
	return row, nil
}

// where turns a line and a byte of it, both from 1, into a place.
func (r *reader) where(line, column int) input.Where {
	w := input.Where{File: r.file, Line: line, Column: 1}
	if line >= 1 && line <= len(r.lines) && column >= 1 {
		s := r.lines[line-1]
		w.Column = utf8.RuneCountInString(s[:min(column-1, len(s))]) + 1
	}
	return w
}

// explain says in both languages why a row cannot be read.
func (r *reader) explain(err error) (input.Where, input.Phrase) {
	var parse *csv.ParseError
	if !errors.As(err, &parse) {
		return input.Where{File: r.file}, input.Phrase{VI: err.Error(), EN: err.Error()}
	}
	where := r.where(parse.Line, parse.Column)
	if errors.Is(err, csv.ErrBareQuote) {
		return where, input.Phrase{
			VI: "dấu nháy kép nằm giữa ô (viết hai dấu liền nhau và đặt cả ô trong dấu nháy)",
			EN: "a double quote inside a cell (double it, and quote the whole cell)",
		}
	}
	return r.where(parse.StartLine, 1), input.Phrase{
		VI: "dấu nháy kép mở mà không đóng, hoặc còn chữ sau dấu nháy đóng",
		EN: "a double quote that is not closed, or text after the closing one",
	}
}
