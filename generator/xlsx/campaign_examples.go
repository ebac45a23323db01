package xlsx

import "congvan/templates"

// exampleRows are the rows in grey of the empty workbook: one with the
// examples of the columns, or those below where one cannot show it.
func exampleRows(s templates.BookSheet) []bookRow {
	if s.Key == templates.BookDocument || s.Key == templates.BookBody || s.Key == templates.BookText {
		return nil // their rows are never examples
	}
	texts, ok := examples[s.Key]
	if !ok {
		one := map[string]string{}
		for _, c := range s.Columns {
			one[c.Key] = c.Example
		}
		texts = []map[string]string{one}
	}
	var rows []bookRow
	for _, t := range texts {
		r := newRow()
		r.example = true
		for key, text := range t {
			r.set(key, text)
		}
		rows = append(rows, r)
	}
	return rows
}

var examples = map[string][]map[string]string{
	templates.BookUnits: {
		{"code": "03289", "name": "Quài Cang", "kind": "xã", "aliases": "Quài Cang 1; Q. Cang", "groups": "xa-thi-tran; xa", "valid_to": "30/06/2025"},
		{"code": "NN", "name": "Phòng Nông nghiệp và Phát triển nông thôn", "kind": "cơ quan", "groups": "co-quan"},
	},
	templates.BookTasks: {
		{"section": "1", "title": "UBND các xã, thị trấn", "paragraph": "1", "code": "NV-01", "text": "Rà soát, điều chỉnh kế hoạch năm 2022, gửi trước ngày **01/10/2022**.",
			"deadline": "Trước ngày 01/10/2022", "deliverable": "Kế hoạch năm 2022", "criteria": "10; 11"},
		{"section": "1", "paragraph": "1", "code": "NV-02", "text": "Đối với xã Quài Cang: hoàn thiện hồ sơ sản phẩm trong tháng 10/2022.",
			"content": "Hoàn thiện hồ sơ sản phẩm.", "deadline": "Tháng 10/2022", "deliverable": "Hồ sơ sản phẩm"},
	},
	templates.BookAssignments: {
		{"for": "Phần 1", "groups": "xa-thi-tran"},
		{"for": "NV-02", "units": "Quài Cang; 03292"},
	},
	templates.BookStatus: {
		{"units": "Quài Cang; Quài Tở", "year": "2023"},
		{"units": "Quài Cang", "task": "NV-02", "product": "Mật ong", "product_year": "2022"},
	},
	templates.BookPeriods: {
		{"id": "2022-Q4", "cut_off": "14/12/2022", "due": "20/12/2022"},
		{"id": "dot-1", "name": "Đợt kiểm tra lần 1", "cut_off": "15/11/2022", "due": "18/11/2022"},
	},
	templates.BookSet: {
		{"num": "1", "criterion": "Quy hoạch", "group": "I. Quy hoạch", "code": "1.1", "name": "Có quy hoạch chung xây dựng xã được phê duyệt", "kind": "đạt hoặc không", "direction": "==", "targets": "Đạt"},
		{"num": "2", "criterion": "Giao thông", "group": "II. Hạ tầng", "code": "2.1", "name": "Tỷ lệ đường xã được cứng hóa", "kind": "phần trăm", "unit": "%", "direction": ">=", "targets": "80"},
	},
}
