package input

// workbookHints say what to do in the words of the campaign workbook, where
// those of messages name the fields of campaign.yaml. They take the same
// arguments.
var workbookHints = map[Code]bilingual{
	MissingField: {
		"ghi vào ô này: %[2]s", "fill in this cell: %[2]s",
	},
	MissingColumn: {
		"thêm cột vào dòng tiêu đề của bảng; hiện có các cột: %[2]s", "add it to the header of the table; columns found: %[2]s",
	},
	NoUnits: {
		"ghi các đơn vị vào sheet Đơn vị, mỗi đơn vị một dòng", "list the units on the sheet Đơn vị, a row each",
	},
	NoTasks: {
		"ghi các nhiệm vụ vào sheet Nhiệm vụ, mỗi nhiệm vụ một dòng", "list the tasks on the sheet Nhiệm vụ, a row each",
	},
	TaskWithoutUnit: {
		"ghi nhóm hoặc đơn vị ở sheet Phân công, cho nhiệm vụ hoặc cho phần chứa nó", "give a group or units on the sheet Phân công, to the task or to its section",
	},
	NeedsUnits: {
		"ghi các đơn vị vào sheet Đơn vị, hoặc xóa ô này", "list the units on the sheet Đơn vị, or clear this cell",
	},
	DeadlineUnclear: {
		"ghi đúng một thời hạn, ví dụ: Trước ngày 01/10/2022; tháng 10/2022; năm 2023", "write exactly one deadline, e.g. Trước ngày 01/10/2022; tháng 10/2022; năm 2023",
	},
	UnknownSet: {
		"các bộ có sẵn: %[2]s; bộ riêng thì ghi ở sheet Bộ tiêu chí và để trống ô này", "built-in sets: %[2]s; a set of your own stands on the sheet Bộ tiêu chí, and this cell is empty",
	},
	NoCriteria: {
		"chọn Bộ tiêu chí ở sheet Văn bản, hoặc xóa cột Tiêu chí của nhiệm vụ", "choose Bộ tiêu chí on the sheet Văn bản, or clear the task's column Tiêu chí",
	},
	BadTarget: {
		"ghi số, ví dụ 16,5; chưa có thì để trống", "write a figure, e.g. 16,5; leave it empty while it is not known",
	},
	ProductNotBound: {
		"sửa đơn vị của sản phẩm ở sheet Hiện trạng, hoặc phân công của nhiệm vụ", "correct the product's unit on the sheet Hiện trạng, or the task's audience",
	},
	NotOnList: {
		"ghi Nhóm hoặc Đơn vị cho dòng này, thêm đơn vị vào sheet Đơn vị, hoặc ghi x ở cột Ngoài danh sách", "give the row a Nhóm or Đơn vị, add the unit to the sheet Đơn vị, or write x under Ngoài danh sách",
	},
	NotAddressed: {
		"thêm vào cột Nhóm hoặc Đơn vị của một dòng Kính gửi, hoặc bỏ khỏi sheet Đơn vị", "add it to Nhóm or Đơn vị of a row Kính gửi, or take it off the sheet Đơn vị",
	},
	Unverified: {
		"đối chiếu rồi ghi mã chỉ tiêu vào sheet Tiêu chí, cột Đã đối chiếu ghi x", "check them, then list their codes on the sheet Tiêu chí with x under Đã đối chiếu",
	},
	ThresholdUnknown: {
		"bổ sung mức của tỉnh ở sheet Tiêu chí; chương trình không tự đánh giá các chỉ tiêu này", "add the province's figures on the sheet Tiêu chí; these indicators are never judged automatically",
	},
	OverrideNoBasis: {
		"ghi số quyết định vào cột Quyết định", "give the decision in the column Quyết định",
	},
	PeriodReserved: {
		"đặt mã khác; đợt chỉ báo cáo một lần thì để trống sheet Kỳ báo cáo", "choose another; a campaign that reports once leaves the sheet Kỳ báo cáo empty",
	},
	PeriodNoDue: {
		"ghi ngày vào cột Hạn gửi, ví dụ 20/12/2022", "give the day in the column Hạn gửi, e.g. 20/12/2022",
	},
	PeriodDueEarly: {
		"sửa cột Hạn gửi, hoặc cột Chốt số liệu", "correct the column Hạn gửi, or the column Chốt số liệu",
	},
	PeriodOrder: {
		"xếp các dòng theo cột Chốt số liệu: dòng trên là kỳ được so sánh", "order the rows by the column Chốt số liệu: each is compared with the one above",
	},
	BadGroupBounds: {
		"ghi số tiêu chí ít nhất của từng nhóm xã, từ lớn đến nhỏ, ví dụ 19; 15; 10; 5", "list the least criteria met of each group, from large to small, e.g. 19; 15; 10; 5",
	},
}
