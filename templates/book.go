package templates

// Book is what a campaign workbook looks like: a whole campaign in one Excel
// file. It is the one contract between generator/xlsx, which writes it, and
// input/load, which reads it. Sheets and columns are found by the words of
// their headers, so the order means nothing to the reader.
type Book struct {
	Sheets []BookSheet // in the order of the workbook, the lists last
}

// BookSheet is one table of the workbook.
type BookSheet struct {
	Key     string // stable, ASCII
	Name    string // of the tab
	Title   string // cell A1, over the table
	Guide   string // one sentence under the title: what to write here
	Columns []BookColumn
	Labels  []BookLabel // of the sheet whose rows are fields: Văn bản; else none
}

// BookColumn is a column. Path is the field it fills, below the entry that
// the row is (see BookSheets for what that is); a Path of "" is used to find
// the entry.
type BookColumn struct {
	Key      string
	Header   string
	Synonyms []string // other headers understood, compared without case and accents
	Path     string
	Required bool   // the header must be there
	Date     bool   // the cell is a day
	List     bool   // several values in a cell, separated by ";"
	Choices  string // key of a list of BookLists (the cell holds its word); "": anything
	Width    float64
	Note     string // shown on the header cell
	Example  string // in grey, in the empty workbook
}

// BookLabel is a row of the sheet Văn bản: a field and what it is called.
// A list has its label on as many rows as it has entries.
type BookLabel struct {
	Label    string
	Synonyms []string
	Path     string // of the field; of a list without its index
	Sub      string // of a list of entries: the field below the entry that the content fills
	List     bool
	Choices  string
	Date     bool   // the content is a day
	Required bool   // no dispatch can be made without it
	Guide    string // in the column BookHintHeader
	Example  string
}

// BookExample is how the first cell with something in it begins in a row of
// the empty workbook that is only an example. A row whose first non-empty cell
// begins with it is not read, whatever else the row holds; the comparison is
// made after trimming, without case and accents. Some sheets have no such rows,
// and a line of theirs that begins so is a line like any other: Mẫu nội dung,
// whose lines may say anything, Văn bản, whose labels are filled in
// beforehand and whose examples stand in a column that is not read
// (BookHintHeader). Neither has Nội dung, and a row of Phụ lục is judged by its
// title alone.
const BookExample = "(ví dụ)"

// BookHintHeader heads the column of the sheet Văn bản with the guide and the
// example of each label. A reader knows it and passes over it in silence.
const BookHintHeader = "Hướng dẫn"

// The names of the sheets that a reader passes over in silence.
const (
	BookGuideName = "Hướng dẫn" // the first: what to do, step by step
	BookListsName = "Danh mục"  // the last: what the dropdowns offer
	// BookFaultsName begins the name of the sheet that check --mark puts
	// first into a copy: what must be corrected.
	BookFaultsName = "Cần sửa"
)

// What a campaign from a workbook calls the files that a folder would have.
const (
	BookBodyFile = "Mẫu nội dung" // its body_file
	BookSetFile  = "Bộ tiêu chí"  // its set_file
)

// The keys of the sheets.
const (
	BookDocument    = "document"    // Văn bản: a field a row
	BookText        = "text"        // Nội dung: a row is a line of dispatch.body
	BookAnnexes     = "annexes"     // Phụ lục: a row is annexes[i], or one more line of its body
	BookParties     = "parties"     // Các bên: a row is dispatch.particulars.parties[i]
	BookUnits       = "units"       // Đơn vị: a row is units[i]
	BookTasks       = "tasks"       // Nhiệm vụ: a row is a task; section and paragraph by their numbers
	BookAssignments = "assignments" // Phân công: a row is the audience of a section or a task
	BookCriteria    = "criteria"    // Tiêu chí: a row is criteria.overrides[i]
	BookStatus      = "status"      // Hiện trạng: a row is criteria.registered[i], or a product of a task
	BookPeriods     = "periods"     // Kỳ báo cáo: a row is periods[i]
	BookSet         = "set"         // Bộ tiêu chí: a row is an indicator; only for a set of the office's own
	BookBody        = "body"        // Mẫu nội dung: a row is a line of the office's own body template
	BookListSheet   = "lists"       // Danh mục: the choices
)

// The keys of columns that several sheets share, or that find the entry.
const (
	BookLabelColumn     = "label"
	BookContentColumn   = "content"
	BookNoteColumn      = "note"
	BookOutsideColumn   = "outside"
	BookGroupsColumn    = "groups"
	BookUnitsColumn     = "units"
	BookExceptColumn    = "except"
	BookSectionColumn   = "section"
	BookTitleColumn     = "title"
	BookParagraphColumn = "paragraph"
	BookTargetColumn    = "for"
	BookDeadlineColumn  = "deadline"
	BookYearColumn      = "year"
	BookProductColumn   = "product"
	BookTaskColumn      = "task"
	BookSetTargets      = "targets" // one column for each region
)

// audienceColumns name an audience; wherever they stand they mean the same.
func audienceColumns(path string) []BookColumn {
	return []BookColumn{
		{Key: BookGroupsColumn, Header: "Nhóm", Synonyms: []string{"Nhóm đơn vị", "Giao cho nhóm"}, Path: path + ".groups", List: true, Width: 18,
			Note: "Tên nhóm như ở sheet Đơn vị; nhiều nhóm cách nhau bằng dấu ;", Example: "xa-thi-tran"},
		{Key: BookUnitsColumn, Header: "Đơn vị", Synonyms: []string{"Tên đơn vị", "Giao cho đơn vị", "Các đơn vị"}, Path: path + ".units", List: true, Width: 30,
			Note: "Tên chính thức hoặc mã; nhiều đơn vị cách nhau bằng dấu ;", Example: "Quài Cang; Quài Tở"},
		{Key: BookExceptColumn, Header: "Trừ đơn vị", Synonyms: []string{"Trừ", "Không gồm"}, Path: path + ".except", List: true, Width: 18,
			Note: "Đơn vị trong nhóm nhưng không thuộc diện"},
	}
}

// CampaignBook is the form of the campaign workbook.
func CampaignBook() Book {
	return Book{Sheets: []BookSheet{
		documentTable(), textTable(), annexTable(), partyTable(), unitsTable(), tasksTable(), assignmentsTable(), criteriaTable(), statusTable(), periodsTable(), setTable(), bodyTable(),
	}}
}

func documentTable() BookSheet {
	columns := []BookColumn{
		{Key: BookLabelColumn, Header: "Mục", Synonyms: []string{"Tên mục", "Trường"}, Required: true, Width: 28},
		{Key: BookContentColumn, Header: "Nội dung", Synonyms: []string{"Giá trị"}, Required: true, Width: 64},
		{Key: BookNoteColumn, Header: "Ghi trong ngoặc", Synonyms: []string{"Ghi chú trong ngoặc"}, Path: "note", Width: 11,
			Note: "Chỉ cho Nơi nhận: b/c, p/h, ..."},
		{Key: BookOutsideColumn, Header: "Ngoài danh sách", Path: "outside", Choices: "yes", Width: 10,
			Note: "Chỉ cho Nơi nhận: x nếu nơi nhận không có trong danh sách đơn vị"},
	}
	return BookSheet{
		Key: BookDocument, Name: "Văn bản", Title: "VĂN BẢN",
		Guide:   "Mỗi dòng một mục. Mục có nhiều dòng (căn cứ, Kính gửi, Nơi nhận, tên cơ quan) thì chép thêm dòng cùng tên mục.",
		Columns: append(columns, audienceColumns("audience")...),
		Labels:  append(documentLabels(), particularLabels()...),
	}
}

func documentLabels() []BookLabel {
	return []BookLabel{
		{Label: "Mã đợt", Path: "id", Required: true, Guide: "Tên ngắn, không dấu, ghi vào mọi phiếu", Example: "tuan-giao-ntm-2022"},
		{Label: "Cơ quan chủ quản", Path: "issuer.parent", List: true, Guide: "UBND không có; mỗi dòng in một dòng", Example: ""},
		{Label: "Tên cơ quan ban hành", Synonyms: []string{"Cơ quan ban hành", "Tên cơ quan"}, Path: "issuer.name", Required: true, List: true, Guide: "Mỗi dòng in một dòng", Example: "ỦY BAN NHÂN DÂN"},
		{Label: "Tên gọi trong lời văn", Synonyms: []string{"Tên gọi tắt"}, Path: "issuer.short", Required: true, Example: "UBND huyện Tuần Giáo"},
		{Label: "Địa danh", Path: "issuer.place", Required: true, Guide: "Trước ngày tháng", Example: "Tuần Giáo"},
		{Label: "Chữ viết tắt cơ quan", Path: "issuer.code", Required: true, Guide: "Trong số, ký hiệu", Example: "UBND"},
		{Label: "Địa chỉ cuối trang 1", Synonyms: []string{"Địa chỉ"}, Path: "issuer.address", Guide: "Không bắt buộc"},
		{Label: "Quyền hạn, chức vụ người ký", Synonyms: []string{"Quyền hạn người ký", "Chức vụ người ký"}, Path: "signature.authority", Required: true, List: true, Guide: "Mỗi dòng in một dòng", Example: "KT. CHỦ TỊCH"},
		{Label: "Người ký", Synonyms: []string{"Họ tên người ký"}, Path: "signature.name", Required: true, Example: "Phạm Thị Tuyền"},
		{Label: "Loại văn bản", Path: "dispatch.type", Choices: "types", Example: "Công văn"},
		{Label: "Số văn bản", Synonyms: []string{"Số"}, Path: "dispatch.number", Guide: "Chưa có thì để trống"},
		{Label: "Đơn vị soạn thảo", Path: "dispatch.drafting_unit", Guide: "Chữ viết tắt, trong ký hiệu", Example: "NN"},
		{Label: "Ngày ban hành", Synonyms: []string{"Ngày văn bản", "Ngày"}, Path: "dispatch.date", Required: true, Date: true, Example: "26/7/2022"},
		{Label: "Trích yếu", Path: "dispatch.subject", Required: true, Guide: "Không ghi V/v", Example: "triển khai nhiệm vụ năm 2022"},
		{Label: "Căn cứ", Path: "dispatch.bases", List: true, Guide: "Mỗi căn cứ một dòng, không ghi dấu ở cuối", Example: "Thực hiện Kế hoạch số 1986/KH-UBND ngày 29/6/2022 của UBND tỉnh"},
		{Label: "Đoạn mở đầu", Synonyms: []string{"Mở đầu"}, Path: "dispatch.opening", Guide: "Bắt buộc khi có sheet Nhiệm vụ mà không có sheet Nội dung", Example: "UBND huyện yêu cầu các đơn vị thực hiện một số nội dung như sau:"},
		{Label: "Đoạn kết", Synonyms: []string{"Kết thúc"}, Path: "dispatch.closing", Guide: "Bắt buộc như đoạn mở đầu; không ghi ./. ở cuối", Example: "Yêu cầu các đơn vị thực hiện đúng thời gian"},
		{Label: "Đoạn mở đầu riêng", Path: "dispatch.individual.opening", Guide: "Khi mỗi đơn vị một văn bản; {unit} là tên đơn vị"},
		{Label: "Đoạn kết riêng", Path: "dispatch.individual.closing", Guide: "Khi mỗi đơn vị một văn bản; {unit} là tên đơn vị"},
		{Label: "Kính gửi", Path: "dispatch.addressees", Sub: "text", List: true, Guide: "Bắt buộc với công văn, tờ trình, công điện. Nhóm, Đơn vị: dòng này gồm những ai trong danh sách", Example: "UBND các xã, thị trấn"},
		{Label: "Nơi nhận", Path: "dispatch.recipients", Required: true, Sub: "text", List: true, Guide: "Không kể dòng Lưu", Example: "Như trên"},
		{Label: "Lưu", Path: "dispatch.archive", Required: true, Guide: "Sau chữ Lưu:", Example: "VT, NN"},
		{Label: "Số bản lưu", Synonyms: []string{"Số bản"}, Path: "dispatch.copies", Guide: "0 hoặc trống: không in"},
		{Label: "Cách soạn lời văn", Path: "settings.text", Choices: "text", Guide: "Chọn trong danh sách: một văn bản chung, hoặc mỗi đơn vị một văn bản", Example: "một văn bản chung"},
		{Label: "Bộ cỡ chữ", Path: "settings.size_set", Choices: "sizes", Guide: "12 hoặc 13", Example: "12"},
		{Label: "\"Trước ngày\" gồm cả ngày đó", Path: "settings.before_includes_day", Choices: "yes", Guide: "x: có"},
		{Label: "Liên hệ về phiếu theo dõi", Synonyms: []string{"Liên hệ"}, Path: "settings.contact_for_tracking", Example: "Phòng Nông nghiệp và Phát triển nông thôn"},
		{Label: "Co gọn trang cuối", Synonyms: []string{"Dồn trang"}, Path: "settings.fit", Choices: "yes", Guide: "x: dãn cách sít hơn, trong khuôn khổ nghị định, khi trang cuối chỉ còn vài dòng"},
		{Label: "Mức phân nhóm xã", Synonyms: []string{"Phân nhóm xã", "Mức phân nhóm"}, Path: "settings.group_bounds", Guide: "Số tiêu chí ít nhất của từng nhóm trong báo cáo tổng hợp, từ lớn đến nhỏ; trống: 19; 15; 10; 5", Example: "19; 15; 10; 5"},
		{Label: "Bộ tiêu chí", Path: "criteria.set", Choices: "sets", Guide: "Trống: đợt này không đánh giá tiêu chí, hoặc dùng sheet Bộ tiêu chí", Example: "xa-ntm-2021-2025"},
		{Label: "Mã bộ tiêu chí riêng", Path: "set.id", Guide: "Chỉ khi dùng sheet Bộ tiêu chí"},
		{Label: "Tên bộ tiêu chí riêng", Path: "set.title"},
		{Label: "Quyết định ban hành bộ riêng", Path: "set.decision"},
		{Label: "Ngày ban hành bộ riêng", Path: "set.issued", Date: true},
		{Label: "Bộ riêng được thay bằng quyết định", Path: "set.superseded_by.decision"},
		{Label: "Bộ riêng hết áp dụng từ", Path: "set.superseded_by.in_force_from", Date: true},
		{Label: "Đối tượng đánh giá tiêu chí", Path: "criteria.audience", Guide: "Ghi ở cột Nhóm, Đơn vị"},
		{Label: "Vùng", Path: "criteria.region", Example: "tdmnpb"},
		{Label: "Năm áp dụng mức", Synonyms: []string{"Năm tiêu chí"}, Path: "criteria.year", Example: "2022"},
	}
}

func unitsTable() BookSheet {
	return BookSheet{
		Key: BookUnits, Name: "Đơn vị", Title: "DANH SÁCH ĐƠN VỊ",
		Guide: "Mỗi đơn vị nhận văn bản và phiếu một dòng. Mã hành chính ghi đủ số 0 ở đầu.",
		Columns: []BookColumn{
			{Key: "code", Header: "Mã", Synonyms: []string{"Mã đơn vị", "Mã ĐVHC", "code"}, Path: "code", Required: true, Width: 12, Note: "Chữ không dấu, chữ số", Example: "03289"},
			{Key: "name", Header: "Tên đơn vị", Synonyms: []string{"Tên", "Đơn vị", "name"}, Path: "name", Required: true, Width: 40, Note: "Không ghi xã, thị trấn, UBND", Example: "Quài Cang"},
			{Key: "kind", Header: "Loại", Synonyms: []string{"Loại đơn vị", "Cấp", "kind"}, Path: "kind", Required: true, Choices: "kinds", Width: 12, Example: "xã"},
			{Key: "aliases", Header: "Tên gọi khác", Synonyms: []string{"Bí danh", "aliases"}, Path: "aliases", List: true, Width: 24, Example: "Toả Tình"},
			{Key: "groups", Header: "Nhóm", Synonyms: []string{"Nhóm đơn vị", "groups"}, Path: "groups", List: true, Width: 24, Note: "Nhiều nhóm cách nhau bằng dấu ;", Example: "xa-thi-tran; xa"},
			{Key: "region", Header: "Vùng", Synonyms: []string{"region"}, Path: "region", Width: 12, Note: "Trống: vùng chung của đợt"},
			{Key: "valid_from", Header: "Có hiệu lực từ", Synonyms: []string{"Từ ngày", "valid_from"}, Path: "valid_from", Date: true, Width: 14},
			{Key: "valid_to", Header: "Đến ngày", Synonyms: []string{"Hết hiệu lực", "valid_to"}, Path: "valid_to", Date: true, Width: 14, Example: "30/06/2025"},
			{Key: "successor", Header: "Nhập vào đơn vị", Synonyms: []string{"Mã đơn vị mới", "Đơn vị mới", "successor"}, Path: "successor", Width: 14, Note: "Mã của đơn vị mà đơn vị này nhập vào sau ngày hết hiệu lực; không bắt buộc"},
		},
	}
}

func tasksTable() BookSheet {
	return BookSheet{
		Key: BookTasks, Name: "Nhiệm vụ", Title: "NHIỆM VỤ",
		Guide: "Mỗi nhiệm vụ một dòng, theo thứ tự trong văn bản. Nhiệm vụ cùng Phần và Đoạn in nối tiếp trong một đoạn.",
		Columns: append([]BookColumn{
			{Key: BookSectionColumn, Header: "Phần", Synonyms: []string{"Phần số", "section"}, Required: true, Width: 8, Note: "Số thứ tự của phần: 1, 2, 3", Example: "1"},
			{Key: BookTitleColumn, Header: "Tên phần", Synonyms: []string{"Tiêu đề phần", "title"}, Width: 24, Note: "Ghi ở dòng đầu của phần", Example: "UBND các xã, thị trấn"},
			{Key: BookParagraphColumn, Header: "Đoạn", Synonyms: []string{"Đoạn số", "paragraph"}, Width: 8, Note: "Số thứ tự của đoạn trong phần; trống: mỗi nhiệm vụ một đoạn", Example: "1"},
			{Key: "code", Header: "Mã nhiệm vụ", Synonyms: []string{"Mã NV", "Mã", "code"}, Path: "code", Required: true, Width: 12, Example: "NV-01"},
			{Key: "text", Header: "Lời văn", Synonyms: []string{"Nội dung nhiệm vụ", "Nội dung", "Nhiệm vụ", "text"}, Path: "text", Required: true, Width: 58, Note: "Nguyên văn in trong văn bản; **đậm**, *nghiêng*", Example: "Rà soát, xây dựng kế hoạch."},
			{Key: "content", Header: "Nội dung giao", Synonyms: []string{"Nội dung ghi ở phiếu", "content"}, Path: "content", Width: 38, Note: "Ghi ở phụ lục và phiếu; trống: như lời văn"},
			{Key: BookDeadlineColumn, Header: "Thời hạn", Synonyms: []string{"Hạn hoàn thành", "Hạn", "deadline"}, Path: "deadline", Width: 18, Note: "Trước ngày 01/10/2022; ngày 01/10/2022; tháng 10/2022; năm 2023; năm 2022-2023", Example: "Trước ngày 01/10/2022"},
			{Key: "deliverable", Header: "Sản phẩm phải có", Synonyms: []string{"Sản phẩm", "Kết quả", "deliverable"}, Path: "deliverable", Width: 26, Example: "Kế hoạch năm 2022"},
			{Key: "criteria", Header: "Tiêu chí", Synonyms: []string{"Tiêu chí liên quan", "criteria"}, Path: "criteria", List: true, Width: 14, Note: "Số tiêu chí, cách nhau bằng dấu ;", Example: "10; 11"},
		}, audienceColumns("audience")...),
	}
}

func assignmentsTable() BookSheet {
	return BookSheet{
		Key: BookAssignments, Name: "Phân công", Title: "PHÂN CÔNG",
		Guide: "Phần nào, nhiệm vụ nào giao cho ai. Nhiệm vụ không có dòng riêng thì theo phần chứa nó.",
		Columns: append([]BookColumn{
			{Key: BookTargetColumn, Header: "Phần hoặc nhiệm vụ", Synonyms: []string{"Nhiệm vụ", "Mã nhiệm vụ", "Phần"}, Required: true, Width: 22, Note: "Phần 1, hoặc NV-05", Example: "Phần 1"},
		}, audienceColumns("audience")...),
	}
}

func criteriaTable() BookSheet {
	return BookSheet{
		Key: BookCriteria, Name: "Tiêu chí", Title: "MỨC VÀ LỜI VĂN TIÊU CHÍ CỦA TỈNH, HUYỆN",
		Guide: "Chỉ ghi những chỉ tiêu khác với bộ tiêu chí, hoặc đã đối chiếu. Mức hẹp hơn (vùng, năm) được dùng trước.",
		Columns: []BookColumn{
			{Key: "code", Header: "Mã chỉ tiêu", Synonyms: []string{"Chỉ tiêu", "Mã"}, Path: "code", Required: true, Width: 12, Example: "2.1"},
			{Key: "name", Header: "Nội dung chỉ tiêu", Synonyms: []string{"Tên chỉ tiêu", "Nội dung"}, Path: "name", Width: 60, Note: "Trống: như bộ tiêu chí"},
			{Key: "target", Header: "Mức phải đạt", Synonyms: []string{"Mức", "Mức quy định"}, Path: "target", Required: true, Width: 16, Note: "Số, hoặc Đạt", Example: "80"},
			{Key: "region", Header: "Vùng", Path: "region", Width: 12, Note: "Trống: mọi vùng"},
			{Key: BookYearColumn, Header: "Năm", Path: "year", Width: 10, Note: "Trống: mọi năm"},
			{Key: "decision", Header: "Quyết định", Synonyms: []string{"Căn cứ", "Văn bản quy định"}, Path: "decision", Width: 24, Example: "000/QĐ-UBND"},
			{Key: "verified", Header: "Đã đối chiếu", Path: "verified", Choices: "yes", Width: 12, Note: "x: đã đối chiếu với quyết định"},
		},
	}
}

func statusTable() BookSheet {
	return BookSheet{
		Key: BookStatus, Name: "Hiện trạng", Title: "HIỆN TRẠNG: NĂM ĐĂNG KÝ, SẢN PHẨM OCOP",
		Guide: "Dòng đăng ký: đơn vị và năm đăng ký đạt. Dòng sản phẩm: đơn vị, mã nhiệm vụ và năm của sản phẩm.",
		Columns: append(audienceColumns("audience"), []BookColumn{
			{Key: BookYearColumn, Header: "Năm đăng ký đạt", Synonyms: []string{"Năm đăng ký"}, Path: "year", Width: 16, Note: "2023, hoặc 2022-2023", Example: "2023"},
			{Key: "criteria", Header: "Tiêu chí", Synonyms: []string{"Tiêu chí đăng ký"}, Path: "criteria", List: true, Width: 14, Note: "Trống: mọi tiêu chí"},
			{Key: BookTaskColumn, Header: "Mã nhiệm vụ", Synonyms: []string{"Nhiệm vụ"}, Width: 14, Note: "Dòng sản phẩm: nhiệm vụ nói về sản phẩm"},
			{Key: BookProductColumn, Header: "Sản phẩm OCOP", Synonyms: []string{"Sản phẩm", "Tên sản phẩm"}, Path: "name", Width: 36, Note: "Trống: đơn vị ghi tên ở phiếu"},
			{Key: "product_year", Header: "Năm sản phẩm", Synonyms: []string{"Năm đăng ký sản phẩm"}, Path: "year", Width: 14},
		}...),
	}
}

func setTable() BookSheet {
	return BookSheet{
		Key: BookSet, Name: "Bộ tiêu chí", Title: "BỘ TIÊU CHÍ RIÊNG",
		Guide: "Chỉ dùng khi cơ quan có bộ tiêu chí riêng. Mỗi chỉ tiêu một dòng; mỗi vùng một cột có tên là mã vùng, hoặc một cột Mức chung.",
		Columns: []BookColumn{
			{Key: "num", Header: "Số tiêu chí", Synonyms: []string{"TC", "Tiêu chí số"}, Required: true, Width: 10, Example: "1"},
			{Key: "criterion", Header: "Tên tiêu chí", Required: true, Width: 30, Example: "Quy hoạch"},
			{Key: "group", Header: "Nhóm tiêu chí", Width: 24, Note: "Mã và tên nhóm: I. Quy hoạch"},
			{Key: "code", Header: "Mã chỉ tiêu", Path: "code", Required: true, Width: 12, Example: "1.1"},
			{Key: "name", Header: "Nội dung chỉ tiêu", Synonyms: []string{"Tên chỉ tiêu"}, Path: "name", Required: true, Width: 60},
			{Key: "kind", Header: "Kiểu", Path: "kind", Choices: "indicator_kinds", Required: true, Width: 10, Note: "đạt hoặc không; phần trăm; số; tiền"},
			{Key: "unit", Header: "Đơn vị tính", Synonyms: []string{"ĐVT"}, Path: "unit", Width: 14},
			{Key: "direction", Header: "Chiều", Synonyms: []string{"So sánh"}, Path: "direction", Choices: "directions", Required: true, Width: 8, Note: ">= : không dưới; <= : không quá; == : đúng"},
			{Key: "by_year", Header: "Theo năm", Path: "by_year", Choices: "yes", Width: 8, Note: "x: mức của chỉ tiêu khác nhau theo năm"},
			{Key: BookYearColumn, Header: "Năm", Width: 8, Note: "Chỉ tiêu có mức theo năm: mỗi năm một dòng"},
			{Key: BookSetTargets, Header: "Mức", Width: 12, Note: "Mỗi vùng một cột: Mức, mã vùng, tên vùng, ví dụ «Mức tdmnpb: Trung du miền núi phía Bắc»; mức chung cả nước: «Mức chung». Trống: chưa có mức"},
			{Key: "sub_name", Header: "Trong đó", Path: "sub_value.name", Width: 24},
			{Key: "sub_direction", Header: "Chiều trong đó", Path: "sub_value.direction", Choices: "directions", Width: 10},
			{Key: "set_by_province", Header: "Tỉnh quy định", Path: "set_by_province", Choices: "yes", Width: 10},
			{Key: "not_applicable_allowed", Header: "Được không áp dụng", Path: "not_applicable_allowed", Choices: "yes", Width: 12},
			{Key: "verified", Header: "Đã đối chiếu", Path: "verified", Choices: "yes", Width: 12},
		},
	}
}

func bodyTable() BookSheet {
	return BookSheet{
		Key: BookBody, Name: "Mẫu nội dung", Title: "MẪU NỘI DUNG RIÊNG",
		Guide:   "Chỉ dùng khi cơ quan có mẫu nội dung riêng: mỗi dòng của mẫu một ô.",
		Columns: []BookColumn{{Key: BookContentColumn, Header: "Dòng của mẫu", Required: true, Width: 120}},
	}
}
