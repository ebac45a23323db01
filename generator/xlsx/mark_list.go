package xlsx

import (
	"strconv"
	"strings"

	"congvan/generator/font"
	"congvan/input"
)

// listHeader is the row of the headers of the list of problems.
const listHeader = 3

var listWidths = []float64{6, 11, 22, 9, 60, 60}

// list writes the sheet in front: every problem, with a link to its cell.
func (m *marker) list() {
	sheet := m.freeName()
	m.newSheet(sheet)
	if m.err != nil {
		return
	}
	m.toFront(sheet)
	m.span(sheet, listWidths)
	m.put(sheet, "A1", strings.ToUpper(m.in("Cần sửa", "To be corrected")), look{size: 14, bold: true})
	m.height(sheet, 1, 24)
	m.put(sheet, "A2", m.in(
		"Bấm vào tên ô để tới chỗ sai: ô lỗi màu cam, ô cần xem màu vàng, có ghi chú. Đây là bản sao: hãy sửa ở tệp gốc rồi kiểm tra lại.",
		"Click a cell's name to go there: errors are orange, warnings yellow, with a note. This is a copy: correct the original and check again.",
	), look{italic: true, ink: quietInk})
	headers := []string{m.in("STT", "No."), m.in("Mức", "Level"), "Sheet", m.in("Ô", "Cell"), m.in("Sai gì", "What is wrong"), m.in("Cách sửa", "What to do")}
	for i, h := range headers {
		m.put(sheet, cell(i, listHeader), h, look{bold: true, fill: headerFill, across: "center", wrap: true, ruled: true})
	}
	for i, p := range m.problems {
		m.listRow(sheet, i, p)
	}
	m.sheetPaper(sheet, "landscape", "C00000", listHeader)
	m.keep(sheet, 0, listHeader)
}

func (m *marker) listRow(sheet string, i int, p input.Problem) {
	at := listHeader + 1 + i
	box := look{ruled: true, wrap: true, across: "left", down: "top"}
	centre := box
	centre.across = "center"
	level := centre
	level.fill = levelFill(p.Level)
	link := centre
	where, place := p.Where.Sheet, p.Where.Cell
	if where == "" { // of another file, or of none
		where = p.Where.String()
	}
	if m.inCell(p) {
		link.ink = "0563C1"
		m.check(m.file.SetCellHyperLink(sheet, cell(3, at), "'"+strings.ReplaceAll(p.Where.Sheet, "'", "''")+"'!"+place, "Location"))
	}
	message, hint := cut(printable(p.Message(m.lang)), maxCellText), cut(printable(p.Hint(m.lang)), maxCellText)
	m.put(sheet, cell(0, at), strconv.Itoa(i+1), centre)
	m.put(sheet, cell(1, at), m.level(p), level)
	m.put(sheet, cell(2, at), printable(where), box)
	m.put(sheet, cell(3, at), place, link)
	m.put(sheet, cell(4, at), message, box)
	m.put(sheet, cell(5, at), hint, box)
	m.fit(sheet, at, max(
		m.linesIn(message, font.Regular, listWidths[4]), m.linesIn(hint, font.Regular, listWidths[5]), m.linesIn(where, font.Regular, listWidths[2])))
}

// toFront makes a new sheet, the last, the first. Names within a sheet count
// sheets by their order, which excelize does not follow.
func (m *marker) toFront(sheet string) {
	m.check(m.file.MoveSheet(sheet, m.tabs[0]))
	if names := m.file.WorkBook.DefinedNames; names != nil {
		for i := range names.DefinedName {
			if local := names.DefinedName[i].LocalSheetID; local != nil {
				*local++
			}
		}
	}
	m.file.SetActiveSheet(0)
}
