package generator

import (
	"bytes"
	"encoding/csv"
	"strings"

	"congvan/generator/consolidate"
	"congvan/generator/xlsx"
	"congvan/input"
)

// The clerk's table of all findings.
const (
	findingsBook = "loi-va-canh-bao.xlsx"
	findingsCSV  = "loi-va-canh-bao.csv"
)

// tables are the files for the clerk.
func (s *sending) tables() []part {
	return []part{
		{unit: NoUnit, path: findingsBook, from: s.job.Found, make: func() ([]byte, error) {
			var content bytes.Buffer
			err := xlsx.WriteFindings(&content, s.job.Campaign, s.job.Period, s.job.Found, s.sheetOptions(NoUnit))
			return content.Bytes(), err
		}},
		{unit: NoUnit, path: findingsCSV, from: s.job.Found, make: func() ([]byte, error) { return findingsTable(s.job.Campaign, s.job.Found) }},
	}
}

// byteOrderMark has Excel take the CSV for UTF-8.
const byteOrderMark = "\ufeff"

var findingsHead = []string{
	"Mã đơn vị", "Đơn vị", "Mức", "Tệp", "Sheet", "Ô", "Ô trong phiếu phát hành", "Nội dung", "Cột",
	"Đã nhập", "Phải là", "Vì sao", "Cách sửa", "Mã lỗi",
}

var levelNames = map[input.Level]string{input.Error: "Lỗi", input.Warning: "Cần xem lại", input.Note: "Lưu ý"}

// findingsTable is the table as CSV, separated by semicolons as Vietnamese
// Excel expects it.
func findingsTable(c *input.Campaign, found []consolidate.UnitFinding) ([]byte, error) {
	var content bytes.Buffer
	content.WriteString(byteOrderMark)
	w := csv.NewWriter(&content)
	w.Comma, w.UseCRLF = ';', true
	rows := [][]string{findingsHead}
	for _, f := range found {
		code, name := "", ""
		if f.Unit != NoUnit {
			code, name = c.Units[f.Unit].Code, c.Units[f.Unit].FullName()
		}
		rows = append(rows, []string{
			code, name, levelNames[f.Level], f.Where.File, f.Where.Sheet, f.Where.Cell, f.Issued, f.Row, f.Header,
			f.Found, f.Expected, f.Message.VI, f.Hint.VI, string(f.Code),
		})
	}
	for _, row := range rows {
		for i := range row {
			row[i] = harmless(row[i])
		}
		if err := w.Write(row); err != nil {
			return nil, err
		}
	}
	w.Flush()
	return content.Bytes(), w.Error()
}

// harmless keeps a text that came from outside from being a formula in Excel.
func harmless(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}
