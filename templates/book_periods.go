package templates

func periodsTable() BookSheet {
	return BookSheet{
		Key: BookPeriods, Name: "Kỳ báo cáo", Title: "KỲ BÁO CÁO",
		Guide: "Mỗi kỳ một dòng, theo thứ tự thời gian; kỳ trên là kỳ được so sánh. Để trống: phiếu gửi về một lần.",
		Columns: []BookColumn{
			{Key: "id", Header: "Mã kỳ", Synonyms: []string{"Mã kỳ báo cáo"}, Path: "id", Required: true, Width: 18,
				Note: "2022-12 (tháng), 2022-Q4 (quý), 2022-6T, 2022-9T, 2022-CN (năm), hoặc mã riêng không dấu", Example: "2022-Q4"},
			{Key: "name", Header: "Tên kỳ", Synonyms: []string{"Tên kỳ báo cáo"}, Path: "name", Width: 36,
				Note: "Trống: theo mã kỳ; mã riêng thì phải ghi tên", Example: "Quý IV năm 2022"},
			{Key: "cut_off", Header: "Chốt số liệu", Synonyms: []string{"Ngày chốt số liệu", "Ngày chốt"}, Path: "cut_off", Date: true, Width: 16,
				Note: "Ngày cuối cùng mà số liệu tính đến; trống: ngày cuối của kỳ", Example: "14/12/2022"},
			{Key: "due", Header: "Hạn gửi", Synonyms: []string{"Hạn gửi phiếu", "Hạn nộp"}, Path: "due", Date: true, Width: 16,
				Note: "Ngày cuối cùng phiếu gửi về còn đúng hạn", Example: "20/12/2022"},
		},
	}
}
