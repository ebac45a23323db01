package sheet

import (
	"encoding/xml"
	"slices"
	"strconv"
	"strings"

	"congvan/input"
)

// rowReader reads the cells of one sheet. It goes through the XML itself: a
// library that builds the whole sheet makes a row for every number up to the
// last, and a cell for every column.
type rowReader struct {
	book   *bookReader
	sheet  *WorkbookSheet
	place  input.Where // of the sheet
	row    Row
	number int // of the last row
	column int // of the last cell, from 0; -1: none yet
	cell   storedCell

	inFooter bool
	footer   []byte
}

// storedCell is a cell as the file has it.
type storedCell struct {
	kind    string // attribute t
	style   int
	value   []byte // of <v>
	hasV    bool
	inV     bool
	formula bool
	inline  textReader
}

func (r *rowReader) read(t *tokens) error {
	for {
		token, err := t.next()
		if token == nil || err != nil {
			return err
		}
		switch e := token.(type) {
		case xml.StartElement:
			err = r.begin(e)
		case xml.CharData:
			if r.cell.inV {
				r.cell.value = append(r.cell.value, e...)
			}
			if r.inFooter && len(r.footer) < maxFooter {
				r.footer = append(r.footer, e...)
			}
			r.cell.inline.chars(e)
		case xml.EndElement:
			err = r.end(e)
		}
		if err != nil {
			return err
		}
	}
}

func (r *rowReader) begin(e xml.StartElement) error {
	switch e.Name.Local {
	case "row":
		r.number++
		if n, err := strconv.Atoi(attribute(e, "r")); err == nil && n > 0 && n <= excelRows {
			r.number = n
		}
		r.row, r.column = Row{Number: r.number, Hidden: truth(attribute(e, "hidden"))}, -1
	case "col":
		r.columns(e)
	case "oddFooter":
		r.inFooter = true
	case "c":
		r.beginCell(e)
	case "v":
		r.cell.inV, r.cell.hasV = true, true
	case "f":
		r.cell.formula = true
	case "mergeCell":
		r.merge(attribute(e, "ref"))
	default:
		r.cell.inline.begin(e)
	}
	return nil
}

func (r *rowReader) beginCell(e xml.StartElement) {
	r.column++
	if column, _, ok := ParseCellName(attribute(e, "r")); ok {
		r.column = column
	}
	style, err := strconv.Atoi(attribute(e, "s"))
	if err != nil || style < 0 {
		style = 0
	}
	r.cell = storedCell{kind: attribute(e, "t"), style: style, value: r.cell.value[:0]}
}

func (r *rowReader) end(e xml.EndElement) error {
	switch e.Name.Local {
	case "v":
		r.cell.inV = false
	case "c":
		return r.endCell()
	case "row":
		r.endRow()
	case "oddFooter":
		r.inFooter, r.sheet.Footer = false, string(r.footer)
	default:
		r.cell.inline.end(e)
	}
	return nil
}

// endCell keeps a cell that is not blank. One beyond the limits ends what is
// kept of the sheet: the first is remembered, the others are passed over.
func (r *rowReader) endCell() error {
	c := r.value()
	if c.Blank() || r.sheet.Beyond != nil {
		return nil
	}
	c.Where = r.place
	c.Where.Cell = cellName(r.column, r.number)
	switch {
	case r.number > MaxRows:
		r.sheet.Beyond = &Beyond{Where: c.Where, What: rowCount}
		return nil
	case r.column >= MaxColumns:
		r.sheet.Beyond = &Beyond{Where: c.Where, What: colCount}
		return nil
	}
	if more := r.column + 1 - len(r.row.Cells); more > 0 {
		if r.book.cells += more; r.book.cells > MaxCells {
			return tooLarge(cellCount)
		}
		r.row.Cells = append(r.row.Cells, make([]Cell, more)...)
	}
	r.row.Cells[r.column] = c
	return nil
}

func (r *rowReader) endRow() {
	if r.row.blank() {
		return
	}
	r.row.Where = r.place
	r.row.Where.Cell = cellName(0, r.number)
	r.sheet.Rows = append(r.sheet.Rows, r.row)
}

// value makes a cell of what was stored.
func (r *rowReader) value() Cell {
	s, text := &r.cell, string(r.cell.value)
	look := r.book.style(s.style)
	c := Cell{Text: text}
	switch s.kind {
	case "s":
		c.Text = r.shared(text, look.font)
	case "str":
		c.Text = r.converted([]run{{unescaped(text), ""}}, look.font)
	case "inlineStr":
		c.Text = r.converted(s.inline.runs, look.font)
	case "b":
		c.Kind, c.Text = Truth, map[string]string{"1": "TRUE", "0": "FALSE", "true": "TRUE", "false": "FALSE"}[text]
	case "e":
		c.Kind = Fault
	case "d":
		c.Kind = Day
		c.Day, c.Text = serialOf(text, r.book.from1904)
	default:
		if text != "" {
			c.number(look, r.book.from1904)
		}
	}
	switch {
	case s.formula && (!s.hasV || text == "" && s.kind != "str"): // an empty text is a result, no figure is not
		c.Formula = Uncomputed
	case s.formula:
		c.Formula = Computed
	}
	return c
}

func (c *Cell) number(look style, from1904 bool) {
	c.Kind, c.Percent = Number, look.percent
	if look.date {
		c.Kind, c.Day, c.MonthOnly = Day, dayOf(c.Text, from1904), look.month
	}
}

func (r *rowReader) shared(index, font string) string {
	i, err := strconv.Atoi(strings.TrimSpace(index))
	if err != nil || i < 0 || i >= len(r.book.texts) {
		return ""
	}
	return r.converted(r.book.texts[i], font)
}

// converted joins the runs of a text, those in fonts of old encodings made
// Unicode.
func (r *rowReader) converted(runs []run, font string) string {
	var b strings.Builder
	for _, one := range runs {
		if one.font == "" {
			one.font = font
		}
		text, changed := fromLegacy(one.text, one.font)
		if changed && r.sheet.Legacy == nil {
			where := r.place
			where.Cell = cellName(r.column, r.number)
			r.sheet.Legacy = &Legacy{Where: where, Font: one.font, From: one.text, To: text}
		}
		b.WriteString(text)
	}
	return b.String()
}

func truth(v string) bool { return v == "1" || v == "true" }

// columns remembers those that are not shown.
func (r *rowReader) columns(e xml.StartElement) {
	first, err1 := strconv.Atoi(attribute(e, "min"))
	last, err2 := strconv.Atoi(attribute(e, "max"))
	if truth(attribute(e, "hidden")) && err1 == nil && err2 == nil && first > 0 && first <= last && len(r.sheet.Shut) < MaxColumns {
		r.sheet.Shut = append(r.sheet.Shut, [2]int{first - 1, last - 1})
	}
}

// merge remembers cells that were made one.
func (r *rowReader) merge(ref string) {
	first, last, found := strings.Cut(ref, ":")
	c1, r1, ok1 := ParseCellName(first)
	c2, r2, ok2 := ParseCellName(last)
	if found && ok1 && ok2 && c1 <= c2 && r1 <= r2 && len(r.sheet.Merges) < maxMerges {
		r.sheet.Merges = append(r.sheet.Merges, Merge{c1, r1, c2, r2})
	}
}

// sortRows puts rows that a program wrote out of order into it.
func sortRows(rows []Row) {
	slices.SortStableFunc(rows, func(a, b Row) int { return a.Number - b.Number })
}
