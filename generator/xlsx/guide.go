package xlsx

import (
	"fmt"

	"congvan/generator/font"
	"congvan/templates"
)

// The columns of the guide, millimetres: number or colour, text.
var guideWidths = []float64{48, 138}

// guide says how to fill the workbook in, what its colours mean and where it
// goes.
func (b *book) guide() {
	sheet := templates.GuideSheet
	b.widths(sheet, guideWidths)
	b.banner(sheet, "HƯỚNG DẪN", guideWidths)
	b.text(sheet, cell(0, noticeRow), "Mở bằng Excel, LibreOffice hoặc WPS; không cần cài thêm chương trình nào.", notice)
	row := progressRow
	row = b.guideBlock(row, [2]string{"Các bước", "Việc cần làm"}, b.steps())
	row = b.guideBlock(row, [2]string{"Màu", "Ý nghĩa"}, b.legend())
	row = b.guideBlock(row, [2]string{"Máy báo", "Nghĩa là gì, làm gì"}, b.meanings())
	row = b.guideBlock(row, [2]string{"Hỏi và gửi", "Nơi liên hệ, cách gửi"}, b.contacts())
	b.textPage(sheet, guideWidths, row, 1)
}

// guideLine is a row of the guide; the first cell shows a style or a number.
type guideLine struct {
	mark  string
	look  styleName
	words string
}

func (b *book) guideBlock(row int, heading [2]string, lines []guideLine) int {
	sheet := templates.GuideSheet
	row++
	b.text(sheet, cell(0, row), heading[0], header)
	b.text(sheet, cell(1, row), heading[1], header)
	b.height(sheet, row, points(1)+4)
	for _, l := range lines {
		row++
		b.text(sheet, cell(0, row), l.mark, l.look)
		b.text(sheet, cell(1, row), l.words, lockedText)
		n := max(len(b.lines(l.words, font.Regular, guideWidths[1])), len(b.lines(l.mark, font.Bold, guideWidths[0])))
		b.height(sheet, row, points(n)+4)
	}
	return row + 1
}

func (b *book) steps() []guideLine {
	texts := []string{
		"Lưu tệp về máy rồi mở. Nếu Excel hiện thanh vàng “Chế độ xem được bảo vệ”, bấm Bật chỉnh sửa (Enable Editing).",
	}
	for _, t := range b.tables {
		texts = append(texts, stepOf(t))
	}
	texts = append(texts,
		"Khi chép chữ từ Word hoặc trang web, nhấn chuột phải vào ô, chọn Dán giá trị (Paste Values) để giữ khung và danh sách chọn.",
		"Không thêm, xóa hay sắp xếp lại dòng, cột; không đổi tên trang. Có thể kéo rộng cột, cao dòng và lọc.",
		"Xem trang “Tổng hợp”: dòng “Phiếu đã điền …” cho biết còn thiếu bao nhiêu ô bắt buộc.",
		"Lưu lại dạng Excel (.xlsx), giữ nguyên tên tệp và gửi về.")
	var lines []guideLine
	for i, text := range texts {
		lines = append(lines, guideLine{fmt.Sprintf("Bước %d", i+1), lockedCode, text})
	}
	return lines
}

func stepOf(t *table) string {
	name := "Trang “" + t.sheet.Name + "”: "
	switch t.sheet.Key {
	case templates.TaskSheet:
		return name + "với mỗi nhiệm vụ, chọn Trạng thái (bắt buộc); ghi tiến độ, ngày hoàn thành, kết quả thực hiện, minh chứng. " +
			"Chưa xong hoặc chậm thì ghi lý do, khó khăn. Nhiệm vụ không phải của đơn vị thì chọn “" + templates.NotOurs + "” và ghi vì sao ở cột Ghi chú."
	case templates.CriteriaSheet:
		return name + "với mỗi chỉ tiêu, điền Kết quả kỳ này và chọn Tự đánh giá (đều bắt buộc). Kết quả là số thì chỉ gõ số, " +
			"ví dụ 95,5; không có thì gõ 0, không để trống. Ghi minh chứng (số văn bản, tên tệp hoặc đường dẫn); chưa đạt thì ghi lý do. " +
			"Năm đăng ký đạt đã điền theo công văn; khác thì sửa lại."
	case templates.SignSheet:
		return name + "ghi người lập, số điện thoại, người duyệt, ngày duyệt (bắt buộc) và kiến nghị nếu có; in trang này trình lãnh đạo ký, đóng dấu. " +
			"Không có gì thay đổi so với kỳ trước thì chọn Có ở dòng Không phát sinh."
	}
	return name + "mỗi sản phẩm một dòng: tên sản phẩm (bắt buộc khi dòng đã có nội dung), nhóm, chủ thể, hạng phấn đấu, tình trạng từng phần hồ sơ, " +
		"điểm, quyết định công nhận. Ngày hết hạn tự tính (36 tháng). Dòng không dùng thì để trống."
}

func (b *book) legend() []guideLine {
	return []guideLine{
		{"Ô điền", legendInput, "Nền vàng nhạt, chữ xanh, có viền: đơn vị điền vào đây."},
		{"Ô đã khóa", lockedCode, "Nền trắng: nội dung của công văn, không sửa được (không có mật khẩu, khóa chỉ để tránh sửa nhầm)."},
		{"Ô tự tính", lockedCheck, "Nền xám, chữ nghiêng: máy tự tính, không phải điền."},
		{"Đã xong, Đạt", legendDone, "Nền xanh lá: nhiệm vụ đã xong, chỉ tiêu đạt, dòng đã đủ."},
		{"Cơ bản đạt, Thiếu", legendNear, "Nền vàng: chỉ tiêu cơ bản đạt, hoặc dòng còn thiếu ô bắt buộc."},
		{"Vướng mắc, Chưa đạt", legendNotMet, "Nền cam: nhiệm vụ có vướng mắc, chỉ tiêu chưa đạt."},
		{"Quá hạn", legendOverdue, "Chữ đỏ: đã qua hạn cuối mà chưa xong; cột Tình hình ghi số ngày quá hạn."},
	}
}

// meanings explains what the check columns and Excel's windows say.
func (b *book) meanings() []guideLine {
	lines := []guideLine{
		{"Quá hạn, Còn ... ngày", lockedCheck, "So hạn cuối của nhiệm vụ với hôm nay. Đã xong rồi thì chọn lại Trạng thái."},
		{"Chưa điền, Thiếu ...", lockedCheck, "Dòng còn ô bắt buộc để trống."},
	}
	if b.campaign.Judges(b.index) {
		lines = append(lines, guideLine{disagreement, lockedCheck,
			"Kết quả và tự đánh giá trái nhau so với mức phải đạt (ví dụ 60 % mà ghi Đạt trong khi phải từ 80 %). Xem lại cả hai ô."})
	}
	return append(lines,
		guideLine{"Ngoài danh sách", lockedCheck, "Ô chỉ nhận mục có sẵn: bấm Hủy (Cancel), chọn ở mũi tên bên phải ô."},
		guideLine{"Không phải ngày hợp lệ", lockedCheck, "Gõ ngày/tháng/năm, ví dụ 05/08/2022. Máy để kiểu Mỹ thì gõ 2022-08-05."})
}

func (b *book) contacts() []guideLine {
	c := b.campaign
	contact := c.Settings.ContactForTracking
	if contact == "" {
		contact = c.Issuer.Short + "."
	}
	return []guideLine{
		{"Liên hệ", lockedCode, contact},
		{"Gửi lại", lockedCode, "Gửi tệp Excel này (không chụp ảnh, không chuyển sang PDF) về nơi đã gửi công văn, qua hệ thống quản lý văn bản hoặc thư điện tử công vụ. Sửa và gửi lại nhiều lần được; bản gửi sau thay bản trước."},
		{templates.CodeLabel, lockedCode, b.issued.Code + ": mã riêng của đơn vị cho kỳ này. Ghi mã khi gọi điện, gửi thư; không chép sang phiếu khác."},
		{"Nếu bị trả lại", lockedCode, "Nơi nhận gửi một phiếu sửa có trang “" + templates.CorrectionSheet + "” ở đầu: bấm vào ô được nêu, sửa, lưu rồi gửi lại chính phiếu đó."},
	}
}
