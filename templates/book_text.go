package templates

// textTable is the text proper of a document, a line a row.
func textTable() BookSheet {
	return BookSheet{
		Key: BookText, Name: "Nội dung", Title: "NỘI DUNG VĂN BẢN",
		Guide:   "Lời văn của văn bản, mỗi dòng một ô; dòng trống ngăn hai đoạn. Trống: văn bản gồm các phần ở sheet Nhiệm vụ, hoặc chỉ các mục riêng ở sheet Văn bản. Cách ghi đề mục, danh sách, bảng: xem sheet Hướng dẫn.",
		Columns: []BookColumn{{Key: BookContentColumn, Header: "Dòng của nội dung", Synonyms: []string{"Dòng nội dung", "Lời văn của văn bản"}, Required: true, Width: 120}},
	}
}

// annexTable is the annexes for everybody.
func annexTable() BookSheet {
	return BookSheet{
		Key: BookAnnexes, Name: "Phụ lục", Title: "PHỤ LỤC, VĂN BẢN BAN HÀNH KÈM THEO",
		Guide: "Mỗi phụ lục một dòng có tên. Lời văn dài thì ghi tiếp ở các dòng dưới, chỉ cột Lời văn; hoặc để tệp .md, .csv cùng thư mục với tệp này và ghi tên tệp.",
		Columns: []BookColumn{
			{Key: "title", Header: "Tên phụ lục", Synonyms: []string{"Tên văn bản kèm theo", "title"}, Path: "title", Required: true, Width: 40, Note: "Hoặc trích yếu của văn bản ban hành kèm theo", Example: "Danh sách xã đăng ký đạt chuẩn"},
			{Key: "type", Header: "Loại phụ lục", Synonyms: []string{"Loại văn bản kèm theo", "type"}, Path: "type", Choices: "annex_types", Width: 14, Note: "Trống: phụ lục; quy chế, quy định ban hành kèm theo quyết định thì chọn"},
			{Key: "file", Header: "Tệp", Synonyms: []string{"Tên tệp", "file"}, Path: "file", Width: 24, Note: "Tệp .md hoặc .csv cùng thư mục với tệp Excel này, thay cho Lời văn", Example: "danh-sach.csv"},
			{Key: "body", Header: "Lời văn", Synonyms: []string{"Nội dung phụ lục", "body"}, Path: "body", Width: 70, Note: "Mỗi dòng một ô, ghi tiếp ở các dòng dưới"},
			{Key: "landscape", Header: "Khổ ngang", Synonyms: []string{"landscape"}, Path: "landscape", Choices: "yes", Width: 8, Note: "x: giấy ngang"},
			{Key: "widths", Header: "Độ rộng cột", Synonyms: []string{"widths"}, Path: "widths", List: true, Width: 14, Note: "Của tệp .csv: tỷ lệ các cột, cách nhau bằng dấu ; trống: theo nội dung", Example: "1; 4; 2"},
		},
	}
}

// partyTable is the sides of a contract.
func partyTable() BookSheet {
	return BookSheet{
		Key: BookParties, Name: "Các bên", Title: "CÁC BÊN CỦA HỢP ĐỒNG, BẢN GHI NHỚ, BẢN THỎA THUẬN",
		Guide: "Mỗi bên một dòng, bên A trước. Chỉ cho hợp đồng, bản ghi nhớ, bản thỏa thuận.",
		Columns: []BookColumn{
			{Key: "name", Header: "Tên bên", Synonyms: []string{"Tên cơ quan, tổ chức", "Bên"}, Path: "name", Required: true, Width: 40, Example: "VĂN PHÒNG HĐND VÀ UBND HUYỆN TUẦN GIÁO"},
			{Key: "representative", Header: "Đại diện", Synonyms: []string{"Người đại diện", "representative"}, Path: "representative", Required: true, Width: 28, Example: "Ông Nguyễn Văn A"},
			{Key: "position", Header: "Chức vụ", Synonyms: []string{"Chức vụ người đại diện", "position"}, Path: "position", Width: 22, Example: "Chánh Văn phòng"},
			{Key: "address", Header: "Địa chỉ", Synonyms: []string{"address"}, Path: "address", Width: 34, Example: "Khối Tân Giang, thị trấn Tuần Giáo"},
			{Key: "phone", Header: "Điện thoại", Synonyms: []string{"Số điện thoại", "phone"}, Path: "phone", Width: 16, Example: "0215 3862 000"},
			{Key: "account", Header: "Tài khoản", Synonyms: []string{"Số tài khoản", "account"}, Path: "account", Width: 34, Example: "8900201000000 tại Agribank Tuần Giáo"},
			{Key: "tax_code", Header: "Mã số thuế", Synonyms: []string{"MST", "tax_code"}, Path: "tax_code", Width: 16, Example: "5600000000"},
		},
	}
}

// particularLabels are the rows of Văn bản that only some types print, and
// what a document may carry besides its text.
func particularLabels() []BookLabel {
	const p = "dispatch.particulars."
	return []BookLabel{
		{Label: "Thẩm quyền ban hành", Path: "dispatch.authority", Guide: "Nghị quyết, quyết định: chữ in hoa dưới trích yếu; trống: cơ quan ban hành", Example: "CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN TUẦN GIÁO"},
		{Label: "Độ khẩn", Synonyms: []string{"Mức độ khẩn"}, Path: "dispatch.marks.urgency", Choices: "urgencies"},
		{Label: "Độ mật", Synonyms: []string{"Mức độ mật"}, Path: "dispatch.marks.secrecy", Choices: "secrecies"},
		{Label: "Phạm vi lưu hành", Path: "dispatch.marks.circulation", Choices: "circulations"},
		{Label: "Ký hiệu người soạn thảo", Synonyms: []string{"Người soạn thảo"}, Path: "dispatch.drafter", Guide: "In dưới Nơi nhận", Example: "PL"},
		{Label: "Số bản phát hành", Path: "dispatch.issued", Guide: "In sau ký hiệu người soạn thảo; 0 hoặc trống: không in", Example: "300"},
		{Label: "Chức vụ người ký thứ hai", Synonyms: []string{"Quyền hạn, chức vụ người ký thứ hai"}, Path: "second_signature.authority", List: true, Guide: "Biên bản: THƯ KÝ; hợp đồng: ĐẠI DIỆN BÊN A; in bên trái", Example: "THƯ KÝ"},
		{Label: "Người ký thứ hai", Path: "second_signature.name", Guide: "Người ký bên trái", Example: "Lò Thị B"},
		{Label: "Tệp chữ ký", Path: "signature.image.file", Guide: "Hình PNG nền trong suốt cùng thư mục với tệp này", Example: "chu-ky.png"},
		{Label: "Rộng chữ ký (mm)", Path: "signature.image.width", Guide: "Trống: theo độ phân giải ghi trong tệp", Example: "40"},
		{Label: "Tệp con dấu", Path: "signature.seal.file", Guide: "Hình PNG nền trong suốt cùng thư mục với tệp này", Example: "dau.png"},
		{Label: "Rộng con dấu (mm)", Path: "signature.seal.width", Guide: "Đúng kích thước thật; trống: theo độ phân giải ghi trong tệp", Example: "36"},
		{Label: "Tệp chữ ký thứ hai", Path: "second_signature.image.file", Example: "chu-ky-2.png"},
		{Label: "Rộng chữ ký thứ hai (mm)", Path: "second_signature.image.width", Example: "40"},
		{Label: "Tệp con dấu thứ hai", Path: "second_signature.seal.file", Example: "dau-2.png"},
		{Label: "Rộng con dấu thứ hai (mm)", Path: "second_signature.seal.width", Example: "36"},
		{Label: "Người điện", Synonyms: []string{"Nơi điện"}, Path: p + "sender", Guide: "Công điện: ai điện", Example: "CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN TUẦN GIÁO"},
		{Label: "Lời chào đầu thư", Path: p + "salutation", Guide: "Thư công", Example: "Kính gửi các thầy giáo, cô giáo"},
		{Label: "Tới dự", Path: p + "event", Guide: "Giấy mời: tới dự việc gì", Example: "Hội nghị sơ kết 6 tháng đầu năm"},
		{Label: "Thời gian", Synonyms: []string{"Thời gian bắt đầu"}, Path: p + "time", Guide: "Giấy mời; biên bản: lúc bắt đầu", Example: "8 giờ 00 ngày 05 tháng 8 năm 2022"},
		{Label: "Thời gian kết thúc", Path: p + "end_time", Guide: "Biên bản", Example: "11 giờ 30 cùng ngày"},
		{Label: "Địa điểm", Path: p + "venue", Guide: "Giấy mời, biên bản", Example: "Hội trường UBND huyện"},
		{Label: "Chủ trì", Synonyms: []string{"Chủ tọa"}, Path: p + "chair", Guide: "Giấy mời, biên bản", Example: "Ông Mùa Va Hồ, Chủ tịch UBND huyện"},
		{Label: "Thư ký", Path: p + "secretary", Guide: "Biên bản", Example: "Bà Lò Thị B"},
		{Label: "Thành phần tham dự", Synonyms: []string{"Có mặt"}, Path: p + "present", List: true, Guide: "Biên bản", Example: "Đại diện các phòng, ban"},
		{Label: "Vắng mặt", Path: p + "absent", List: true, Guide: "Biên bản", Example: "Ông Vàng A C (có lý do)"},
		{Label: "Ông (bà)", Synonyms: []string{"Họ và tên"}, Path: p + "person", Guide: "Giấy giới thiệu, giấy ủy quyền, giấy nghỉ phép", Example: "Lò Thị B"},
		{Label: "Chức vụ của ông (bà)", Synonyms: []string{"Chức vụ"}, Path: p + "position", Guide: "Giấy giới thiệu, giấy ủy quyền, giấy nghỉ phép", Example: "Chuyên viên"},
		{Label: "Nơi đến", Synonyms: []string{"Được cử đến", "Nghỉ tại"}, Path: p + "destination", Guide: "Giấy giới thiệu: được cử đến; giấy nghỉ phép: nghỉ tại", Example: "Sở Nông nghiệp và Phát triển nông thôn"},
		{Label: "Về việc", Synonyms: []string{"Nội dung ủy quyền", "Đề nghị"}, Path: p + "purpose", Guide: "Giấy giới thiệu, giấy ủy quyền, phiếu chuyển", Example: "thống nhất số liệu năm 2022"},
		{Label: "Ngày của đơn xin nghỉ phép", Path: p + "request_date", Date: true, Guide: "Giấy nghỉ phép", Example: "20/7/2022"},
		{Label: "Từ ngày", Path: p + "from", Date: true, Guide: "Giấy ủy quyền, giấy nghỉ phép", Example: "01/8/2022"},
		{Label: "Đến hết ngày", Path: p + "until", Date: true, Guide: "Giấy giới thiệu, giấy ủy quyền, giấy nghỉ phép", Example: "05/8/2022"},
		{Label: "Văn bản kèm theo", Synonyms: []string{"Tài liệu kèm theo"}, Path: p + "documents", List: true, Guide: "Phiếu gửi, phiếu chuyển", Example: "Báo cáo số 12/BC-UBND ngày 20/7/2022"},
	}
}
