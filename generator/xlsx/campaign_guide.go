package xlsx

import (
	"congvan/generator/font"
	"congvan/templates"
)

// guideStep is a line of the sheet Hướng dẫn: what it is about and the words.
type guideStep struct {
	mark  string
	look  look
	words string
}

var bookGuideWidths = []float64{26, 92}

// guide writes the sheet that opens: what to do, step by step, what the
// colours mean, and what to do about mistakes.
func (b *campaignBook) guide() {
	sheet := templates.BookGuideName
	b.span(sheet, bookGuideWidths)
	b.put(sheet, "A1", "HƯỚNG DẪN GHI MỘT ĐỢT VĂN BẢN", look{size: 14, bold: true})
	b.height(sheet, 1, 24)
	b.put(sheet, "A2", "Tệp này là toàn bộ dữ liệu của một đợt: một văn bản, những đơn vị nhận, nhiệm vụ giao cho từng đơn vị và tiêu chí đánh giá.", look{italic: true, ink: quietInk})
	row := b.steps(sheet, 4, "Các bước", bookSteps())
	row = b.steps(sheet, row+1, "Cách ghi lời văn ở sheet Nội dung, Phụ lục", textSteps())
	row = b.steps(sheet, row+1, "Ô và màu", b.legend())
	row = b.steps(sheet, row+1, "Khi có lỗi", mistakeSteps())
	b.sheetPaper(sheet, "portrait", "70AD47", 0)
	b.check(b.file.SetSheetDimension(sheet, "A1:"+cell(1, row-1)))
}

// steps writes a heading and its lines; the row after them is free.
func (b *campaignBook) steps(sheet string, row int, heading string, lines []guideStep) (next int) {
	b.put(sheet, cell(0, row), heading, look{bold: true, ink: inputInk, size: 13})
	for _, l := range lines {
		row++
		l.look.ruled, l.look.wrap, l.look.down = true, true, "top"
		b.put(sheet, cell(0, row), l.mark, l.look)
		b.put(sheet, cell(1, row), l.words, look{ruled: true, wrap: true, across: "left", down: "top"})
		most := max(b.linesIn(l.words, font.Regular, bookGuideWidths[1]), b.linesIn(l.mark, font.Bold, bookGuideWidths[0]))
		b.fit(sheet, row, most)
	}
	return row + 1
}

func bookSteps() []guideStep {
	all := []guideStep{
		{mark: "1. Văn bản", words: "Cột Mục đã ghi sẵn; điền cột Nội dung. Mục có nhiều dòng (Căn cứ, Kính gửi, Nơi nhận, tên cơ quan, chức vụ) thì thêm dòng cùng tên mục; dòng để trống không sao."},
		{mark: "2. Nội dung, Phụ lục", words: "Báo cáo, quyết định, biên bản và văn bản khác không giao nhiệm vụ: ghi lời văn vào sheet Nội dung, mỗi dòng một ô; khi đó các sheet từ 3 đến 7 để trống. Phụ lục ghi ở sheet Phụ lục; hợp đồng, bản thỏa thuận ghi thêm sheet Các bên."},
		{mark: "3. Đơn vị", words: "Mỗi đơn vị nhận văn bản một dòng. Cột Nhóm để gọi nhiều đơn vị một lần, ví dụ xa-thi-tran; một đơn vị thuộc nhiều nhóm thì cách nhau bằng dấu chấm phẩy."},
		{mark: "4. Nhiệm vụ", words: "Mỗi nhiệm vụ một dòng, theo đúng thứ tự trong văn bản. Tên phần ghi ở dòng đầu của phần. Thời hạn ghi bằng lời: Trước ngày 01/10/2022, Tháng 10/2022, Năm 2023."},
		{mark: "5. Phân công", words: "Phần nào giao cho ai: ghi Phần 1, Phần 2 ...; nhiệm vụ nào giao hẹp hơn phần chứa nó thì thêm một dòng với mã nhiệm vụ."},
		{mark: "6. Tiêu chí, Hiện trạng", words: "Chỉ khi đợt có đánh giá tiêu chí. Tiêu chí: mức của tỉnh, huyện khác với bộ tiêu chí. Hiện trạng: năm đăng ký đạt của đơn vị, sản phẩm OCOP của nhiệm vụ."},
		{mark: "7. Kỳ báo cáo", words: "Đợt có báo cáo định kỳ: mỗi kỳ một dòng với ngày chốt số liệu và hạn gửi. Đợt chỉ báo cáo một lần thì để trống."},
		{mark: "8. Bộ tiêu chí, Mẫu nội dung", words: "Chỉ khi cơ quan có bộ tiêu chí riêng hoặc mẫu nội dung riêng; không dùng thì để nguyên."},
		{mark: "9. Kiểm tra", words: "Lưu tệp, rồi mở cửa sổ lệnh và gõ:  congvan check TỆP.xlsx  (thay TỆP.xlsx bằng tên tệp này). Mọi chỗ sai được nêu một lần, theo tên sheet và ô."},
		{mark: "10. Tạo văn bản", words: "Khi không còn lỗi:  congvan generate TỆP.xlsx  tạo văn bản, và phiếu theo dõi cho từng đơn vị."},
	}
	for i := range all {
		all[i].look = look{bold: true, fill: labelFill, across: "left"}
	}
	return all
}

// textSteps say what the marks in a text become.
func textSteps() []guideStep {
	all := []guideStep{
		{mark: "# Đề mục", words: "Đề mục lớn; ## và ### là đề mục nhỏ hơn. Số thứ tự (I., 1., a) tự đánh. Quyết định, quy chế, hợp đồng: ## Tên chương, ##### Tên điều."},
		{mark: "1. Khoản   a) Điểm", words: "Mỗi khoản, mỗi điểm một dòng. Dòng bắt đầu bằng dấu - là một mục liệt kê. Giữa hai đoạn để một dòng trống."},
		{mark: "**đậm**   *nghiêng*", words: "Chữ in đậm, in nghiêng."},
		{mark: "| TT | Tên xã |", words: "Một dòng của bảng; dòng thứ hai ghi |---|---|. Dòng {rộng: 1 4} đứng trước bảng chia độ rộng các cột."},
		{mark: "![Chú thích](hinh.png)", words: "Hình PNG, JPEG cùng thư mục với tệp này; ghi bề rộng (mm): ![Chú thích](hinh.png \"80\")."},
		{mark: "{sang trang}", words: "Đứng riêng một dòng. Còn có {trang ngang}, {trang dọc}, {giữa}, {phải}, {không số}."},
	}
	for i := range all {
		all[i].look = look{bold: true, fill: labelFill, across: "left"}
	}
	return all
}

// legend explains the colours.
func (b *campaignBook) legend() []guideStep {
	return []guideStep{
		{"Tên cột đậm màu", look{bold: true, fill: neededFill, across: "center"}, "Cột bắt buộc phải có. Đưa chuột lên tên cột để xem cách ghi và ví dụ."},
		{"Tên cột nhạt màu", look{bold: true, fill: headerFill, across: "center"}, "Cột không bắt buộc; có thể xóa cột không dùng, đổi chỗ các cột, thêm cột riêng (cột riêng không được đọc)."},
		{"Chữ nghiêng màu xám", look{italic: true, ink: quietInk, across: "center"}, "Dòng ví dụ, bắt đầu bằng " + templates.BookExample + ": chương trình bỏ qua, xóa lúc nào cũng được."},
		{"Mục đậm màu", look{bold: true, fill: neededFill, across: "center"}, "Ở sheet Văn bản: mục bắt buộc."},
		{"Ô màu xám", look{fill: closedFill, across: "center"}, "Ở sheet Văn bản: ô không dùng cho mục đó."},
		{"Mũi tên bên phải ô", look{across: "center"}, "Có danh sách chọn. Ô nhiều giá trị (Nhóm, Đơn vị) thì chọn một giá trị rồi gõ thêm, cách nhau bằng dấu ;"},
		{"Mã", look{across: "center"}, "Mã đơn vị, mã chỉ tiêu là chữ: gõ 03289, 17.10 giữ nguyên như vậy. Khi chép từ tệp khác, chọn Dán giá trị (Paste Values)."},
	}
}

func mistakeSteps() []guideStep {
	all := []guideStep{
		{mark: "Xem chỗ sai", words: "congvan check TỆP.xlsx --mark BẢN-SAO.xlsx  ghi một bản sao của tệp này: ô sai được tô màu và có ghi chú nói sai gì, sửa thế nào. Sửa ở tệp gốc rồi kiểm tra lại."},
		{mark: "Tên đơn vị không khớp", words: "Ghi tên chính thức như ở sheet Đơn vị, hoặc mã của đơn vị. Tên gọi khác ghi ở cột Tên gọi khác."},
		{mark: "Ngày bị đảo", words: "Ghi 05/08/2022 mà ô hiện 08/05/2022 là máy đang để kiểu ngày của Mỹ: gõ 2022-08-05, hoặc đổi định dạng vùng của Windows sang tiếng Việt."},
		{mark: "Tệp không mở được", words: "Lưu lại bằng Excel: Tệp, Lưu thành (Save As), chọn Excel Workbook (*.xlsx), không đặt mật khẩu."},
	}
	for i := range all {
		all[i].look = look{bold: true, fill: labelFill, across: "left"}
	}
	return all
}
