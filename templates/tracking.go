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

// What a product is registered for (đăng ký).
const (
	NewProduct = "Đánh giá mới"
	Upgrade    = "Nâng hạng"
	Reassess   = "Đánh giá lại"
)

// The states of a part of a product's dossier (hồ sơ).
const (
	PartDone    = "Đã có"
	PartDoing   = "Đang làm"
	PartMissing = "Chưa có"
	PartNotDue  = "Không cần"
)

// The keys of the choice lists.
const (
	StatusList     = "status"
	AssessmentList = "assessment"
	MetList        = "met"
	MetOrNAList    = "met_na"
	YesNoList      = "yes_no"
	PurposeList    = "purpose"
	PartList       = "dossier_part"
	GroupList      = "product_group"
	OwnerKindList  = "owner_kind"
	StarsList      = "stars"
)

// The keys of the tables and of their columns.
const (
	TaskSheet     = "nv"
	CriteriaSheet = "ct"
	ProductSheet  = "sp"
	SignSheet     = "xn"

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
	YearColumn        = "year" // năm đăng ký đạt, filled in by the unit
	PlanColumn        = "plan" // năm đăng ký of a product, as the dispatch says
	PreviousColumn    = "previous"
	AssessmentColumn  = "assessment"
	ProductColumn     = "product"
	OwnerColumn       = "owner"
	ReasonColumn      = "reason"
	GroupColumn       = "group"
	OwnerKindColumn   = "owner_kind"
	AddressColumn     = "address"
	PurposeColumn     = "purpose"
	StarsColumn       = "stars"       // aimed at
	FormPartColumn    = "part_form"   // đơn đăng ký, phiếu đăng ký
	PlanPartColumn    = "part_plan"   // phương án, kế hoạch kinh doanh
	LegalPartColumn   = "part_legal"  // giấy đăng ký kinh doanh, an toàn thực phẩm
	StoryPartColumn   = "part_story"  // câu chuyện, giới thiệu tổ chức
	SamplePartColumn  = "part_sample" // sản phẩm mẫu
	ScoreColumn       = "score"
	DecisionColumn    = "decision"
	DecidedOnColumn   = "decided_on"
	ExpiryColumn      = "expiry" // a formula: DecidedOnColumn and CertificateMonths
	LabelColumn       = "label"
	ValueColumn       = "value"
)

// CertificateMonths is how long the recognition of a product holds.
const CertificateMonths = 36

// OpenProducts is how many rows a judged unit gets for products that the
// dispatch does not name.
const OpenProducts = 8

// The keys of the rows of the signature sheet.
const (
	PreparerKey = "xn:nguoi_lap"
	PhoneKey    = "xn:dien_thoai"
	LeaderKey   = "xn:nguoi_duyet"
	PositionKey = "xn:chuc_vu"
	SignedOnKey = "xn:ngay"
	NothingKey  = "xn:khong_phat_sinh"
	ChangesKey  = "xn:sua_doi"
	RequestsKey = "xn:kien_nghi"
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

// OpenProductKey is the key of the n-th row, from 1, for a product that the
// dispatch does not name.
func OpenProductKey(n int) string { return fmt.Sprintf("sp:new:%02d", n) }

// Tracking is the tracking workbook's form.
func Tracking() Form {
	return Form{
		Version: FormVersion,
		Sheets:  []Sheet{taskSheet(), criteriaSheet(), productSheet(), signSheet()},
		Lists: []List{
			{StatusList, "DM_TrangThai", "Trạng thái nhiệm vụ", []string{NotStarted, InProgress, Done, DoneLate, Blocked, NotOurs}},
			{AssessmentList, "DM_DanhGia", "Tự đánh giá", []string{Met, BasicallyMet, NotMet, NotAssessed, NotApplicable}},
			{MetList, "DM_Dat", "Kết quả đạt", []string{Met, NotMet}},
			{MetOrNAList, "DM_DatKhongApDung", "Kết quả đạt hoặc không áp dụng", []string{Met, NotMet, NotApplicable}},
			{YesNoList, "DM_CoKhong", "Có hoặc không", []string{Yes, No}},
			{PurposeList, "DM_DangKy", "Đăng ký", []string{NewProduct, Upgrade, Reassess}},
			{PartList, "DM_HoSo", "Tình trạng hồ sơ", []string{PartDone, PartDoing, PartMissing, PartNotDue}},
			{GroupList, "DM_NhomSanPham", "Nhóm sản phẩm", []string{
				"Thực phẩm", "Đồ uống", "Dược liệu và sản phẩm từ dược liệu", "Hàng thủ công mỹ nghệ",
				"Sinh vật cảnh", "Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch",
			}},
			{OwnerKindList, "DM_ChuThe", "Loại hình chủ thể", []string{"Hợp tác xã", "Doanh nghiệp", "Tổ hợp tác", "Hộ kinh doanh, trang trại", "Khác"}},
			{StarsList, "DM_Sao", "Hạng sao", []string{"3 sao", "4 sao", "5 sao"}},
		},
	}
}

func taskSheet() Sheet {
	return Sheet{
		Key: TaskSheet, Name: "Nhiệm vụ", Title: "PHIẾU THEO DÕI THỰC HIỆN NHIỆM VỤ", Prefix: "nv:", Frozen: 3, Lines: 3,
		Columns: []Column{
			locked(OrderColumn, "TT", 9, Code),
			locked(CodeColumn, "Mã", 15, Code),
			locked(ContentColumn, "Nội dung nhiệm vụ", 68, LongText),
			locked(DeadlineColumn, "Thời hạn", 22, Text),
			locked(LastDayColumn, "Hạn cuối", 23, Date),
			locked(DeliverableColumn, "Sản phẩm phải có", 24, LongText),
			locked(PreviousColumn, "Kỳ trước", 22, LongText),
			asked(StatusColumn, "Trạng thái", 26, choice(StatusList, "Trạng thái",
				"Chọn một mục trong danh sách (mũi tên bên phải ô, hoặc Alt + mũi tên xuống).")),
			optional(ProgressColumn, "Tiến độ (%)", 15, percent("Tiến độ (%)",
				"Nhập số từ 0 đến 100, ví dụ 75. Không gõ dấu %.")),
			optional(DoneOnColumn, "Ngày hoàn thành", 23, day("Ngày hoàn thành",
				"Gõ ngày/tháng/năm, ví dụ 05/08/2022 là ngày 5 tháng 8. Chưa hoàn thành thì để trống.")),
			optional(ResultColumn, "Kết quả thực hiện", 32, text(LongText, 2000, "Kết quả thực hiện",
				"Nêu ngắn gọn việc đã làm, số và ngày văn bản đã ban hành. Xuống dòng: Alt + Enter.")),
			optional(EvidenceColumn, "Minh chứng", 23, text(LongText, 500, "Minh chứng",
				"Số, ký hiệu văn bản, tên tệp gửi kèm hoặc đường dẫn.")),
			optional(ReasonColumn, "Lý do chưa xong, khó khăn", 24, text(LongText, 500, "Lý do chưa xong",
				"Vì sao chưa xong hoặc chậm; khó khăn, vướng mắc.")),
			optional(NoteColumn, "Ghi chú, kiến nghị", 21, text(LongText, 500, "Ghi chú",
				"Điều cần nói thêm, kiến nghị (nếu có).")),
			locked(CheckColumn, "Tình hình", 22, Check),
			keyColumn(),
		},
	}
}

func criteriaSheet() Sheet {
	return Sheet{
		Key: CriteriaSheet, Name: "Tiêu chí", Title: "PHIẾU TỰ ĐÁNH GIÁ TIÊU CHÍ NÔNG THÔN MỚI", Prefix: "ct:", Extra: []string{"cp:"}, Frozen: 2, Lines: 2,
		Columns: []Column{
			locked(CodeColumn, "Mã", 14, Code),
			locked(ContentColumn, "Nội dung chỉ tiêu", 90, LongText),
			locked(UnitColumn, "ĐVT", 20, Text),
			locked(ThresholdColumn, "Mức phải đạt", 30, Text),
			locked(PreviousColumn, "Kết quả kỳ trước", 22, Text),
			{
				Key: ResultColumn, Header: "Kết quả kỳ này", Width: 24, Input: true, Required: true,
				Unless: Excuse{AssessmentColumn, NotApplicable},
				Rule:   Rule{Kind: Text}, // of each row its own: ResultRule
			},
			asked(AssessmentColumn, "Tự đánh giá", 25, choice(AssessmentList, "Tự đánh giá",
				"Chọn một mục trong danh sách (mũi tên bên phải ô, hoặc Alt + mũi tên xuống).")),
			optional(YearColumn, "Năm đăng ký đạt", 18, yearRule()),
			optional(EvidenceColumn, "Minh chứng", 32, text(LongText, 500, "Minh chứng",
				"Số, ký hiệu văn bản, tên tệp gửi kèm hoặc đường dẫn.")),
			optional(ReasonColumn, "Lý do chưa đạt", 33, text(LongText, 500, "Lý do chưa đạt",
				"Vì sao chưa đạt, còn thiếu gì.")),
			optional(NoteColumn, "Ghi chú", 29, text(LongText, 500, "Ghi chú",
				"Nguồn số liệu, kiến nghị (nếu có).")),
			locked(CheckColumn, "Kiểm tra", 29, Check),
			keyColumn(),
		},
	}
}

func productSheet() Sheet {
	part := func(key, header string) Column {
		return optional(key, header, 15, choice(PartList, header, "Chọn tình trạng của phần hồ sơ này trong danh sách."))
	}
	return Sheet{
		Key: ProductSheet, Name: "Sản phẩm OCOP", Title: "SẢN PHẨM ĐĂNG KÝ THAM GIA CHƯƠNG TRÌNH OCOP",
		Prefix: "sp:", Open: "sp:new:", Frozen: 4, Lines: 2,
		Columns: []Column{
			locked(OrderColumn, "TT", 9, Code),
			locked(CodeColumn, "Nhiệm vụ", 15, Code),
			locked(PlanColumn, "Năm đăng ký", 13, Code),
			asked(ProductColumn, "Tên sản phẩm", 36, text(LongText, 300, "Tên sản phẩm",
				"Ghi tên sản phẩm đã đăng ký. Công văn nêu tên thì tên đã được điền sẵn; sai thì sửa lại.")),
			optional(GroupColumn, "Nhóm sản phẩm", 22, choice(GroupList, "Nhóm sản phẩm", "Chọn một trong 6 nhóm sản phẩm OCOP.")),
			optional(OwnerColumn, "Chủ thể", 26, text(LongText, 300, "Chủ thể",
				"Tên hợp tác xã, doanh nghiệp, tổ hợp tác hoặc hộ kinh doanh.")),
			optional(OwnerKindColumn, "Loại hình chủ thể", 20, choice(OwnerKindList, "Loại hình chủ thể", "Chọn trong danh sách.")),
			optional(AddressColumn, "Địa chỉ, điện thoại", 22, text(LongText, 300, "Địa chỉ, điện thoại", "Thôn, bản; số điện thoại của chủ thể.")),
			optional(PurposeColumn, "Đăng ký", 16, choice(PurposeList, "Đăng ký", "Đánh giá mới, nâng hạng hay đánh giá lại (hết hạn).")),
			optional(StarsColumn, "Hạng phấn đấu", 14, choice(StarsList, "Hạng phấn đấu", "Chọn hạng sao phấn đấu trong danh sách.")),
			part(FormPartColumn, "Phiếu đăng ký"),
			part(PlanPartColumn, "Phương án kinh doanh"),
			part(LegalPartColumn, "Giấy tờ pháp lý"),
			part(StoryPartColumn, "Câu chuyện, giới thiệu"),
			part(SamplePartColumn, "Sản phẩm mẫu"),
			optional(ScoreColumn, "Điểm", 13, score()),
			optional(DecisionColumn, "Số quyết định công nhận", 20, text(Text, 100, "Số quyết định", "Ví dụ 123/QĐ-UBND. Chưa công nhận thì để trống.")),
			optional(DecidedOnColumn, "Ngày quyết định", 23, day("Ngày quyết định", "Gõ ngày/tháng/năm, ví dụ 05/08/2022. Chưa công nhận thì để trống.")),
			locked(ExpiryColumn, "Hết hạn", 23, Check),
			optional(NoteColumn, "Ghi chú", 20, text(LongText, 500, "Ghi chú",
				"Hồ sơ còn thiếu gì, khó khăn, kiến nghị.")),
			locked(CheckColumn, "Kiểm tra", 17, Check),
			keyColumn(),
		},
	}
}

// signSheet is the page a leader signs: who made the sheet and when, and room
// for signature and seal. Its rows are few and always the same.
func signSheet() Sheet {
	return Sheet{
		Key: SignSheet, Name: "Xác nhận", Title: "XÁC NHẬN PHIẾU THEO DÕI", Prefix: "xn:", Lines: 1, Portrait: true,
		Columns: []Column{
			locked(LabelColumn, "Nội dung", 66, LongText),
			{Key: ValueColumn, Header: "Đơn vị điền", Width: 118, Input: true, Rule: Rule{Kind: LongText, MaxLength: 2000}}, // of each row its own: signRows
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
