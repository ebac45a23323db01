package xlsx

import (
	"strings"

	"congvan/templates"

	"github.com/xuri/excelize/v2"
)

// firmness is what happens to an entry that a dropdown does not offer.
type firmness int

const (
	offered firmness = iota // taken: cells with several values are typed
	advised                 // taken after a question
	only                    // refused
)

// choices puts dropdowns and checks on the cells of a table, those of the
// empty rows too.
func (b *campaignBook) choices(t *bookTable) {
	if t.sheet.Key == templates.BookDocument {
		b.documentChoices(t)
	}
	for i, c := range t.sheet.Columns {
		cells := t.cells(i)
		if t.sheet.Key == templates.BookDocument {
			cells = openCells(t, i)
		}
		switch list, how := columnList(t, c); {
		case c.Date:
			b.askDay(t.name(), cells)
		case list != "" && cells != "":
			b.choose(t.name(), cells, list, how)
		}
	}
}

// columnList is the list a column is chosen from.
func columnList(t *bookTable, c templates.BookColumn) (list string, how firmness) {
	switch {
	case c.Choices != "":
		return c.Choices, only
	case c.Key == templates.BookGroupsColumn:
		return groupList, offered
	case t.sheet.Key == templates.BookUnits:
		if c.Key == "region" {
			return regionList, advised
		}
	case c.Key == templates.BookUnitsColumn, c.Key == templates.BookExceptColumn:
		return unitList, offered
	case c.Key == templates.BookTargetColumn:
		return taskList, offered
	case c.Key == templates.BookTaskColumn:
		return taskList, advised
	case c.Key == "region":
		return regionList, advised
	case c.Key == templates.BookLabelColumn:
		return labelList, advised
	}
	return "", offered
}

// openCells are the cells of a column of Văn bản that mean something, and the
// empty ones below.
func openCells(t *bookTable, column int) string {
	key := t.sheet.Columns[column].Key
	var all []string
	for i, r := range t.rows {
		if !r.closed[key] {
			all = append(all, cell(column, bookFirstRow+i))
		}
	}
	return strings.Join(append(all, cell(column, t.last()+1)+":"+cell(column, t.end())), " ")
}

// documentChoices are those of single fields.
func (b *campaignBook) documentChoices(t *bookTable) {
	content := t.column(templates.BookContentColumn)
	for i, r := range t.rows {
		at := cell(content, bookFirstRow+i)
		switch {
		case r.choices != "":
			b.choose(t.name(), at, r.choices, only)
		case r.day:
			b.askDay(t.name(), at)
		case r.values[templates.BookLabelColumn].text == "Vùng":
			b.choose(t.name(), at, regionList, advised)
		}
	}
}

func (b *campaignBook) choose(sheet, cells, list string, how firmness) {
	v := excelize.NewDataValidation(true)
	v.SetSqref(cells)
	v.SetSqrefDropList(b.ranges[list])
	switch how {
	case only:
		v.SetError(excelize.DataValidationErrorStyleStop, "Ngoài danh sách", "Ô này chỉ nhận các giá trị trong danh sách ở mũi tên bên phải ô.")
	case advised:
		v.SetError(excelize.DataValidationErrorStyleWarning, "Ngoài danh sách", "Giá trị này chưa có trong danh sách. Kiểm tra lại; nếu đúng thì bấm Có (Yes).")
	}
	b.check(b.file.AddDataValidation(sheet, v))
}

// askDay advises against what the program does not take for a day. What is
// left as text is read as day, month, year.
func (b *campaignBook) askDay(sheet, cells string) {
	v := excelize.NewDataValidation(true)
	v.SetSqref(cells)
	b.check(v.SetRange(firstDay, lastDay, excelize.DataValidationTypeDate, excelize.DataValidationOperatorBetween))
	v.SetInput("Ngày", "Ghi ngày/tháng/năm, ví dụ 05/08/2022 là ngày 5 tháng 8. Xem lại ô sau khi ghi.")
	v.SetError(excelize.DataValidationErrorStyleWarning, "Chưa hiểu là ngày", "Ghi ngày/tháng/năm, ví dụ 05/08/2022. Nếu máy không nhận mà ngày đã đúng thì bấm Có (Yes): chương trình vẫn đọc được.")
	b.check(b.file.AddDataValidation(sheet, v))
}

// The days that Excel's serial numbers are asked between: 1945 to 2999.
const firstDay, lastDay = 16438, 401768
