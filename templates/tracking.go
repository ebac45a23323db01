package templates

import "fmt"

// The states of a task (trạng thái).
const (
	NotStarted = "Chưa thực hiện"
	InProgress = "Đang thực hiện"
	Done       = "Hoàn thành"
	DoneLate   = "Hoàn thành chậm"
	Blocked    = "Vướng mắc"
	NotOurs    = "Không thuộc trách nhiệm"
)

// The judgements of an indicator (đánh giá).
const (
	Met           = "Đạt"
	BasicallyMet  = "Cơ bản đạt"
	NotMet        = "Chưa đạt"
	NotAssessed   = "Chưa đánh giá"
	NotApplicable = "Không áp dụng"
	Yes           = "Có"
	No            = "Không"
)

// The keys of the choice lists.
const (
	StatusList     = "status"
	AssessmentList = "assessment"
	MetList        = "met"
	MetOrNAList    = "met_na"
	YesNoList      = "yes_no"
)

// The keys of the tables and of their columns.
const (
	TaskSheet     = "nv"
	CriteriaSheet = "ct"
	ProductSheet  = "sp"

	OrderColumn       = "order"
	CodeColumn        = "code"
	ContentColumn     = "content"
	DeadlineColumn    = "deadline"
	LastDayColumn     = "last_day"
	DeliverableColumn = "deliverable"
	StatusColumn      = "status"
	ProgressColumn    = "progress"
	DoneOnColumn      = "done_on"
	ResultColumn      = "result"
	EvidenceColumn    = "evidence"
	NoteColumn        = "note"
	CheckColumn       = "check"
	UnitColumn        = "unit"
	ThresholdColumn   = "threshold"
	YearColumn        = "year"
	PreviousColumn    = "previous"
	AssessmentColumn  = "assessment"
	ProductColumn     = "product"
	OwnerColumn       = "owner"
)

// TaskKey is the key of a task's row.
func TaskKey(code string) string { return "nv:" + code }

// IndicatorKey is the key of an indicator's row.
func IndicatorKey(code string) string { return "ct:" + code }

// SubValueKey is the key of the row for the second figure inside an indicator.
func SubValueKey(code string) string { return "cp:" + code }

// CriterionKey is the key of the heading row of a criterion.
func CriterionKey(number string) string { return "tc:" + number }

// ProductKey is the key of the n-th product, from 1, of a unit within a task.
func ProductKey(task string, n int) string { return fmt.Sprintf("sp:%s:%d", task, n) }

// Tracking is the tracking workbook's form.
func Tracking() Form {
	return Form{
		Version: FormVersion,
		Sheets:  []Sheet{taskSheet(), criteriaSheet(), productSheet()},
		Lists: []List{
			{StatusList, "DM_TrangThai", "Trạng thái nhiệm vụ", []string{NotStarted, InProgress, Done, DoneLate, Blocked, NotOurs}},
			{AssessmentList, "DM_DanhGia", "Tự đánh giá", []string{Met, BasicallyMet, NotMet, NotAssessed, NotApplicable}},
			{MetList, "DM_Dat", "Kết quả đạt", []string{Met, NotMet}},
			{MetOrNAList, "DM_DatKhongApDung", "Kết quả đạt hoặc không áp dụng", []string{Met, NotMet, NotApplicable}},
			{YesNoList, "DM_CoKhong", "Có hoặc không", []string{Yes, No}},
		},
	}
}

func taskSheet() Sheet {
	return Sheet{
		Key: TaskSheet, Name: "Nhiệm vụ", Title: "PHIẾU THEO DÕI THỰC HIỆN NHIỆM VỤ", Prefix: "nv:", Frozen: 3, Lines: 3,
		Columns: []Column{
			locked(OrderColumn, "TT", 9, Code),
			locked(CodeColumn, "Mã", 17, Code),
			locked(ContentColumn, "Nội dung nhiệm vụ", 88, LongText),
			locked(DeadlineColumn, "Thời hạn", 26, Text),
			locked(LastDayColumn, "Hạn cuối", 24, Date),
			locked(DeliverableColumn, "Sản phẩm phải có", 32, LongText),
			asked(StatusColumn, "Trạng thái", 30, choice(StatusList, "Trạng thái",
				"Chọn một mục trong danh sách (mũi tên bên phải ô, hoặc Alt + mũi tên xuống).")),
			optional(ProgressColumn, "Tiến độ (%)", 18, percent("Tiến độ (%)",
				"Nhập số từ 0 đến 100, ví dụ 75. Không gõ dấu %.")),
			optional(DoneOnColumn, "Ngày hoàn thành", 24, day("Ngày hoàn thành",
				"Gõ ngày/tháng/năm, ví dụ 05/08/2022 là ngày 5 tháng 8. Chưa hoàn thành thì để trống.")),
			optional(ResultColumn, "Kết quả thực hiện", 46, text(LongText, 2000, "Kết quả thực hiện",
				"Nêu ngắn gọn việc đã làm, số và ngày văn bản đã ban hành. Xuống dòng: Alt + Enter.")),
			optional(EvidenceColumn, "Minh chứng", 32, text(LongText, 500, "Minh chứng",
				"Số, ký hiệu văn bản, tên tệp gửi kèm hoặc đường dẫn.")),
			optional(NoteColumn, "Ghi chú", 26, text(LongText, 500, "Ghi chú",
				"Khó khăn, vướng mắc, kiến nghị (nếu có).")),
			locked(CheckColumn, "Tình hình", 23, Check),
			keyColumn(),
		},
	}
}

func criteriaSheet() Sheet {
	return Sheet{
		Key: CriteriaSheet, Name: "Tiêu chí", Title: "PHIẾU TỰ ĐÁNH GIÁ TIÊU CHÍ NÔNG THÔN MỚI", Prefix: "ct:", Extra: []string{"cp:"}, Frozen: 2, Lines: 2,
		Columns: []Column{
			locked(CodeColumn, "Mã", 15, Code),
			locked(ContentColumn, "Nội dung chỉ tiêu", 108, LongText),
			locked(UnitColumn, "ĐVT", 22, Text),
			locked(ThresholdColumn, "Mức phải đạt", 34, Text),
			locked(YearColumn, "Năm đăng ký", 22, Code),
			locked(PreviousColumn, "Kết quả kỳ trước", 24, Text),
			{
				Key: ResultColumn, Header: "Kết quả kỳ này", Width: 26, Input: true, Required: true,
				Unless: Excuse{AssessmentColumn, NotApplicable},
				Rule:   Rule{Kind: Text}, // of each row its own: ResultRule
			},
			asked(AssessmentColumn, "Tự đánh giá", 27, choice(AssessmentList, "Tự đánh giá",
				"Chọn một mục trong danh sách (mũi tên bên phải ô, hoặc Alt + mũi tên xuống).")),
			optional(NoteColumn, "Ghi chú", 44, text(LongText, 500, "Ghi chú",
				"Nguồn số liệu, lý do chưa đạt, minh chứng, kiến nghị (nếu có).")),
			locked(CheckColumn, "Kiểm tra", 29, Check),
			keyColumn(),
		},
	}
}

func productSheet() Sheet {
	return Sheet{
		Key: ProductSheet, Name: "Sản phẩm OCOP", Title: "SẢN PHẨM ĐĂNG KÝ THAM GIA CHƯƠNG TRÌNH OCOP", Prefix: "sp:", Frozen: 3, Lines: 3,
		Columns: []Column{
			locked(OrderColumn, "TT", 10, Code),
			locked(CodeColumn, "Nhiệm vụ", 22, Code),
			locked(YearColumn, "Năm đăng ký", 22, Code),
			asked(ProductColumn, "Tên sản phẩm", 70, text(LongText, 300, "Tên sản phẩm",
				"Ghi tên sản phẩm đã đăng ký. Công văn nêu tên thì tên đã được điền sẵn; sai thì sửa lại.")),
			optional(OwnerColumn, "Chủ thể", 60, text(LongText, 300, "Chủ thể",
				"Tên hợp tác xã, doanh nghiệp, tổ hợp tác hoặc hộ kinh doanh; địa chỉ, điện thoại.")),
			optional(NoteColumn, "Tình trạng hồ sơ, ghi chú", 70, text(LongText, 500, "Tình trạng hồ sơ",
				"Hồ sơ đã có gì, còn thiếu gì, khó khăn, kiến nghị.")),
			locked(CheckColumn, "Kiểm tra", 26, Check),
			keyColumn(),
		},
	}
}

func locked(key, header string, width float64, kind Kind) Column {
	return Column{Key: key, Header: header, Width: width, Rule: Rule{Kind: kind}}
}

func asked(key, header string, width float64, r Rule) Column {
	return Column{Key: key, Header: header, Width: width, Input: true, Required: true, Rule: r}
}

func optional(key, header string, width float64, r Rule) Column {
	return Column{Key: key, Header: header, Width: width, Input: true, Rule: r}
}

func keyColumn() Column { return locked(KeyColumn, KeyHeader, 20, Key) }
