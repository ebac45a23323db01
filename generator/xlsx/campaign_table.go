package xlsx

import (
	"strings"

	"congvan/generator/font"
	"congvan/templates"

	"github.com/xuri/excelize/v2"
)

// bookTable is a sheet of the campaign's workbook with its rows.
type bookTable struct {
	sheet templates.BookSheet
	rows  []bookRow
	spare int // empty rows made ready below them
}

func (t *bookTable) name() string { return t.sheet.Name }

// last is the last row with something in it, end the last that is ready.
func (t *bookTable) last() int { return bookFirstRow + len(t.rows) - 1 }
func (t *bookTable) end() int  { return t.last() + t.spare }

// column is the place of a column, from 0.
func (t *bookTable) column(key string) int {
	for i, c := range t.sheet.Columns {
		if c.Key == key {
			return i
		}
	}
	panic("xlsx: no column " + key + " in " + t.sheet.Key) // of our own form
}

// cells is the cells of a column that hold entries.
func (t *bookTable) cells(column int) string {
	return cell(column, bookFirstRow) + ":" + cell(column, t.end())
}

// draw writes a table: title, guide, headers with notes, rows, and the empty
// rows below, which have the same formats, choices and notes.
func (b *campaignBook) draw(t *bookTable) {
	var widths []float64
	for _, c := range t.sheet.Columns {
		widths = append(widths, c.Width)
	}
	b.span(t.name(), widths)
	b.put(t.name(), cell(0, bookTitleRow), t.sheet.Title, look{size: 14, bold: true})
	b.height(t.name(), bookTitleRow, 24)
	b.put(t.name(), cell(0, bookGuideRow), t.sheet.Guide, look{italic: true, ink: quietInk})
	b.bookHeaders(t)
	b.ready(t)
	for i, r := range t.rows {
		b.bookRow(t, r, bookFirstRow+i)
	}
	b.choices(t)
	b.outline(t)
	b.bookPage(t)
}

// The fill of headers: what must be there stands out from what need not be.
const (
	neededFill = "BDD7EE"
	closedFill = "F2F2F2"
	labelFill  = "EAF1FB"
)

func (b *campaignBook) bookHeaders(t *bookTable) {
	most := 1
	for i, c := range t.sheet.Columns {
		l := look{bold: true, fill: headerFill, across: "center", wrap: true, ruled: true}
		if c.Required {
			l.fill = neededFill
		}
		b.put(t.name(), cell(i, bookHeaderRow), c.Header, l)
		b.comment(t.name(), cell(i, bookHeaderRow), columnNote(c))
		most = max(most, b.linesIn(c.Header, font.Bold, c.Width))
	}
	b.height(t.name(), bookHeaderRow, points(most)+6)
}

// columnNote says what to write under a header.
func columnNote(c templates.BookColumn) string {
	var lines []string
	add := func(s string) {
		if s != "" {
			lines = append(lines, s)
		}
	}
	if c.Required {
		add("Bắt buộc có cột này.")
	}
	add(c.Note)
	if c.Choices != "" {
		add("Chọn trong danh sách.")
	}
	if c.List && !strings.Contains(c.Note, ";") {
		add("Nhiều giá trị cách nhau bằng dấu ;")
	}
	if c.Date {
		add("Ngày/tháng/năm, ví dụ 05/08/2022.")
	}
	if c.Example != "" {
		add("Ví dụ: " + c.Example)
	}
	if len(lines) == 0 {
		add(c.Header + ": không bắt buộc.")
	}
	return strings.Join(lines, "\n")
}

// comment writes a note on a cell, large enough to be read whole.
func (d *draft) comment(sheet, at, text string) {
	width, height := noteSize(text)
	d.check(d.file.AddComment(sheet, excelize.Comment{
		Author: "congvan", Cell: at, Width: width, Height: height,
		Paragraph: []excelize.RichTextRun{{Text: text, Font: &excelize.Font{Family: fontName, Size: 11}}},
	}))
}

// ready formats every cell of a table, so that a code typed into any row stays
// a code. Blank rows have no lines: they would be printed.
func (b *campaignBook) ready(t *bookTable) {
	for i, c := range t.sheet.Columns {
		if t.spare > 0 {
			b.paint(t.name(), cell(i, t.last()+1), cell(i, t.end()), columnLook(t, c))
		}
	}
}

// centred is how narrow a column is whose entries stand in the middle.
const centred = 16

// columnLook is an entry's look: text, whatever it looks like, but for days.
func columnLook(t *bookTable, c templates.BookColumn) look {
	l := look{wrap: true, across: "left", down: "top", asText: true}
	if c.Width <= centred {
		l.across = "center"
	}
	if c.Date {
		l.asText, l.number = false, dateFormat
	}
	switch {
	case t.sheet.Key != templates.BookDocument:
	case c.Key == templates.BookLabelColumn:
		l.bold = true
	case c.Key == hintColumn:
		l.italic, l.ink = true, quietInk
	}
	return l
}

// bookRow writes a row as high as its texts.
func (b *campaignBook) bookRow(t *bookTable, r bookRow, at int) {
	most, marked := 1, !r.example
	for i, c := range t.sheet.Columns {
		v, l := r.values[c.Key], columnLook(t, c)
		l.ruled = true
		switch {
		case r.closed[c.Key]:
			l.fill = closedFill
		case c.Key == templates.BookLabelColumn:
			l.fill = labelFill
			if r.needed {
				l.fill = neededFill
			}
		case c.Key == hintColumn:
			v.text = r.hint
		case r.example:
			l.italic, l.ink = true, quietInk
		case c.Key == templates.BookContentColumn && r.day:
			l.asText, l.number = false, dateFormat
		}
		if t.sheet.Key == templates.BookDocument && l.fill == "" && c.Key != hintColumn {
			l.fill = inputFill
		}
		if !marked && !v.isZero() {
			v, marked = bookValue{text: templates.BookExample + " " + v.text + v.shownDay()}, true
		}
		b.putValue(t.name(), cell(i, at), v, l)
		most = max(most, b.linesIn(v.text, font.Of(l.bold, l.italic), c.Width))
	}
	b.fit(t.name(), at, most)
}

func (v bookValue) shownDay() string {
	if v.day.IsZero() {
		return ""
	}
	return v.day.String()
}

func (d *draft) putValue(sheet, at string, v bookValue, l look) {
	switch {
	case !v.day.IsZero():
		l.asText, l.number = false, dateFormat
		d.day(sheet, at, v.day, l)
	case v.figure != nil:
		d.paint(sheet, at, at, l)
		d.check(d.file.SetCellFloat(sheet, at, *v.figure, -1, 64))
	default:
		d.put(sheet, at, v.text, l)
	}
}

// outline draws lines around a row as soon as something stands in it.
func (b *campaignBook) outline(t *bookTable) {
	last := letter(len(t.sheet.Columns) - 1)
	id, err := b.file.NewConditionalStyle(&excelize.Style{Border: look{ruled: true}.style().Border})
	b.check(err)
	from := bookFirstRow + len(t.rows)
	b.check(b.file.SetConditionalFormat(t.name(), cell(0, from)+":"+cell(len(t.sheet.Columns)-1, t.end()), []excelize.ConditionalFormatOptions{{
		Type: "formula", Format: &id, Criteria: "COUNTA($A" + rowText(from) + ":$" + last + rowText(from) + ")>0",
	}}))
}

// bookPage sets paper and frozen headers.
func (b *campaignBook) bookPage(t *bookTable) {
	colour := "2F75B5"
	if t.sheet.Key == templates.BookSet || t.sheet.Key == templates.BookBody {
		colour = "A6A6A6" // only for those who have their own
	}
	b.sheetPaper(t.name(), "landscape", colour, bookHeaderRow)
	b.keep(t.name(), 0, bookHeaderRow)
	b.check(b.file.AddIgnoredErrors(t.name(), cell(0, bookHeaderRow)+":"+cell(len(t.sheet.Columns)-1, t.end()), excelize.IgnoredErrorsNumberStoredAsText))
	b.check(b.file.SetSheetDimension(t.name(), "A1:"+cell(len(t.sheet.Columns)-1, t.end())))
}
