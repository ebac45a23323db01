package save

// campaignComments head the fields of campaign.yaml.
var campaignComments = map[string]string{
	"id":                   "Tên ngắn của đợt, không dấu; ghi vào mọi phiếu theo dõi.",
	"issuer":               `Cơ quan ban hành: name mỗi phần tử in một dòng; short là cách gọi trong lời văn; code ghi trong số, ký hiệu.`,
	"signature":            "Người ký: quyền hạn, chức vụ mỗi phần tử một dòng, rồi họ tên.",
	"second_signature":     "Người ký bên trái khi có hai người ký: thư ký của biên bản, bên A của hợp đồng.",
	"annexes":              "Phụ lục gửi mọi nơi nhận: body là lời văn (Markdown), hoặc file chỉ tệp .md, .csv bên cạnh.",
	"dispatch.body":        "Nội dung văn bản, Markdown.",
	"dispatch.particulars": "Nội dung riêng của loại văn bản.",
	"dispatch.marks":       "Dấu chỉ độ khẩn, độ mật, phạm vi lưu hành.",
	"dispatch":             "Văn bản. Chưa có số thì bỏ mục number. Sau >- có thể ngắt dòng tùy ý; **đậm**, *nghiêng*.",
	"dispatch.bases":       "Căn cứ: không ghi dấu ở cuối.",
	"dispatch.individual":  "Lời văn riêng khi mỗi đơn vị một văn bản; {unit} là tên đơn vị nhận.",
	"dispatch.addressees":  "Kính gửi; audience là những đơn vị nào trong danh sách.",
	"dispatch.recipients":  "Nơi nhận, không kể dòng Lưu; note in trong ngoặc; outside: true là không có trong danh sách.",
	"unit_files":           "Danh sách đơn vị nhận văn bản và phiếu, bên cạnh tệp này.",
	"units":                "Danh sách đơn vị nhận văn bản và phiếu.",
	"sections": `Các phần đánh số của văn bản. audience: groups (nhóm), units (tên hoặc mã), except (trừ ra).
Mỗi mục của paragraphs là một đoạn in ra; text là nguyên văn, content ghi ở phụ lục và phiếu.`,
	"criteria":            "Bộ tiêu chí mà các đơn vị tự đánh giá, theo vùng và theo năm.",
	"criteria.overrides":  "Mức và lời văn của tỉnh, huyện; decision là quyết định làm căn cứ.",
	"criteria.registered": "Năm các đơn vị đăng ký đạt.",
	"periods": `Các kỳ báo cáo, theo thứ tự thời gian: cut_off là ngày chốt số liệu (bỏ trống: ngày cuối của kỳ), due là hạn gửi.
Mã kỳ: 2022-12 (tháng), 2022-Q4 (quý), 2022-6T, 2022-9T, 2022-CN (năm); mã riêng thì phải có name và cut_off.`,
	"settings":  "Những điều pháp luật để cơ quan tự chọn.",
	"body_file": "Mẫu nội dung riêng của cơ quan.",
}

// setComments head the fields of a set of criteria.
var setComments = map[string]string{
	"id":            "Bộ tiêu chí của cơ quan.",
	"superseded_by": "Quyết định thay thế và ngày bắt đầu áp dụng.",
	"regions":       "Các vùng có mức riêng.",
	"groups":        "Các nhóm tiêu chí.",
	"criteria":      "Các tiêu chí và chỉ tiêu: direction là chiều so sánh; chưa có mức thì bỏ targets; verified: đã đối chiếu.",
}
