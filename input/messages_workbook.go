package input

import "maps"

// The codes of problems that only tables and workbooks have.
const (
	WorkbookEmpty    Code = "workbook-empty"     // a file without any bytes
	WorkbookIsXLS    Code = "workbook-xls"       // Excel 97-2003
	WorkbookIsXLSB   Code = "workbook-xlsb"      // Excel's binary workbook
	WorkbookIsODS    Code = "workbook-ods"       // OpenDocument
	WorkbookIsCSV    Code = "workbook-csv"       // text with separators
	WorkbookIsPDF    Code = "workbook-pdf"       // PDF
	WorkbookIsPage   Code = "workbook-page"      // a web page or XML under the name of a workbook
	WorkbookLocked   Code = "workbook-locked"    // encrypted with a password
	WorkbookNone     Code = "workbook-none"      // something else
	WorkbookDamaged  Code = "workbook-damaged"   // cut off, or its XML is broken
	WorkbookTooLarge Code = "workbook-too-large" // beyond the limits of package sheet
	MissingSheet     Code = "missing-sheet"      // no sheet has the table
	DuplicateSheet   Code = "duplicate-sheet"    // two sheets have the table
	UnusedSheet      Code = "unused-sheet"       // warning: a sheet that is no table of ours
	UnusedCell       Code = "unused-cell"        // warning: a value where this row has no use for one
	UnknownLabel     Code = "unknown-label"      // no field has this label
	UnknownTarget    Code = "unknown-target"     // no section or task of that number or code
	AudienceTwice    Code = "audience-twice"     // two audiences for one task that differ
	TitleTwice       Code = "title-twice"        // two titles for one section
	CellError        Code = "cell-error"         // #REF!
	FormulaEmpty     Code = "formula-empty"      // a formula saved without its value
	BadFigure        Code = "bad-figure"         // not a number
	AmbiguousNumber  Code = "ambiguous-number"   // 1.285: a thousand or one and a bit
	BadDeadline      Code = "bad-deadline"       // words that are no deadline
	DateSwapped      Code = "date-swapped"       // month before day
	BadYes           Code = "bad-yes"            // neither yes nor no
	CodeIsDate       Code = "code-is-date"       // Excel made a date of a code
	CodeLostZero     Code = "code-lost-zero"     // Excel dropped the zero in front
	AmbiguousCode    Code = "ambiguous-code"     // 17.1 typed as a number may be 17.10
	LegacyFont       Code = "legacy-font"        // warning: text in TCVN3 or VNI was converted
)

func init() {
	maps.Copy(messages, workbookMessages)
	maps.Copy(stages, workbookStages)
}

// workbookStages holds the codes that are not about values.
var workbookStages = map[Code]Stage{
	WorkbookEmpty: StageFile, WorkbookIsXLS: StageFile, WorkbookIsXLSB: StageFile, WorkbookIsODS: StageFile,
	WorkbookIsCSV: StageFile, WorkbookIsPDF: StageFile, WorkbookIsPage: StageFile, WorkbookLocked: StageFile,
	WorkbookNone: StageFile, WorkbookDamaged: StageFile, WorkbookTooLarge: StageFile,
	MissingSheet: StageLayout, DuplicateSheet: StageLayout, UnusedSheet: StageLayout, LegacyFont: StageLayout,
}

var workbookMessages = map[Code]struct{ message, hint bilingual }{
	WorkbookEmpty: {
		bilingual{"tệp trống", "the file is empty"},
		bilingual{"chép lại tệp từ nơi gửi (việc chép trước có thể bị ngắt)", "copy it again from where it came (copying may have been cut off)"},
	},
	WorkbookIsXLS: {
		bilingual{"đây là tệp Excel kiểu cũ (.xls, Excel 97-2003)", "this is an old Excel file (.xls, Excel 97-2003)"},
		bilingual{"mở bằng Excel, chọn File, Save As, kiểu Excel Workbook (*.xlsx)", "open it in Excel, File, Save As, Excel Workbook (*.xlsx)"},
	},
	WorkbookIsXLSB: {
		bilingual{"đây là tệp Excel nhị phân (.xlsb)", "this is a binary Excel workbook (.xlsb)"},
		bilingual{"mở bằng Excel, chọn File, Save As, kiểu Excel Workbook (*.xlsx)", "open it in Excel, File, Save As, Excel Workbook (*.xlsx)"},
	},
	WorkbookIsODS: {
		bilingual{"đây là bảng tính OpenDocument (.ods)", "this is an OpenDocument spreadsheet (.ods)"},
		bilingual{"mở bằng LibreOffice, chọn Lưu thành (Save As), kiểu Excel 2007-365 (.xlsx)", "open it in LibreOffice, Save As, Excel 2007-365 (.xlsx)"},
	},
	WorkbookIsCSV: {
		bilingual{"đây là tệp CSV, không phải tệp Excel", "this is a CSV file, not a workbook"},
		bilingual{"mở bằng Excel rồi lưu thành Excel Workbook (*.xlsx); danh sách đơn vị, nhiệm vụ dạng CSV thì đặt trong thư mục của đợt", "open it in Excel and save it as Excel Workbook (*.xlsx); CSV lists of units and tasks belong into a campaign's folder"},
	},
	WorkbookIsPDF: {
		bilingual{"đây là tệp PDF, không phải tệp Excel", "this is a PDF, not a workbook"},
		bilingual{"chọn lại tệp .xlsx đã dùng để tạo tệp PDF này", "choose the .xlsx this PDF was made from"},
	},
	WorkbookIsPage: {
		bilingual{"đây là trang web hoặc XML mang tên tệp Excel", "this is a web page or XML under the name of a workbook"},
		bilingual{"mở bằng Excel, chọn File, Save As, kiểu Excel Workbook (*.xlsx)", "open it in Excel, File, Save As, Excel Workbook (*.xlsx)"},
	},
	WorkbookLocked: {
		bilingual{"tệp Excel đặt mật khẩu mở", "the workbook is protected with a password"},
		bilingual{"mở bằng Excel, chọn File, Info, Protect Workbook, Encrypt with Password, xóa mật khẩu rồi lưu", "open it in Excel, File, Info, Protect Workbook, Encrypt with Password, clear the password and save"},
	},
	WorkbookNone: {
		bilingual{"đây không phải tệp Excel", "this is not a workbook"},
		bilingual{"chọn lại tệp .xlsx; tệp mẫu tạo bằng lệnh congvan init --excel", "choose an .xlsx file; congvan init --excel makes an empty one"},
	},
	WorkbookDamaged: {
		bilingual{"tệp Excel bị hỏng hoặc thiếu phần cuối", "the workbook is damaged or cut off"},
		bilingual{"chép lại tệp; nếu Excel còn mở được thì mở rồi lưu lại thành .xlsx", "copy it again; if Excel can open it, open it and save it as .xlsx"},
	},
	WorkbookTooLarge: {
		bilingual{"tệp Excel quá lớn: %[1]s", "the workbook is too large: %[1]s"},
		bilingual{"xóa các trang tính, dòng, cột, hình không dùng (chọn các dòng trống dưới bảng, Delete) rồi lưu lại", "delete sheets, rows, columns and pictures that are not needed (select the rows below the table, Delete) and save"},
	},
	MissingSheet: {
		bilingual{"không có trang tính «%[1]s»", "there is no sheet “%[1]s”"},
		bilingual{"thêm trang này với các cột: %[2]s; các trang hiện có: %[3]s", "add it, with the columns: %[2]s; sheets found: %[3]s"},
	},
	DuplicateSheet: {
		bilingual{"hai trang «%[1]s» và «%[2]s» cùng là bảng %[3]s", "sheets “%[1]s” and “%[2]s” both have the table %[3]s"},
		bilingual{"giữ một trang; xóa trang kia, hoặc chuyển sang tệp khác", "keep one; delete the other, or move it to another file"},
	},
	UnusedSheet: {
		bilingual{"trang «%[1]s» không được dùng", "sheet “%[1]s” is not used"},
		bilingual{"bỏ qua trang này; nếu là bảng của đợt thì sửa tên cột cho đúng (%[2]s)", "left out; if it is a table of the campaign, correct its headers (%[2]s)"},
	},
	UnusedCell: {
		bilingual{"ô này ghi «%[1]s» nhưng dòng «%[2]s» không dùng cột %[3]s", "the cell holds “%[1]s”, but the row “%[2]s” has no use for column %[3]s"},
		bilingual{"bỏ qua ô này; chuyển giá trị sang đúng dòng hoặc xóa đi", "left out; move it to the right row, or delete it"},
	},
	UnknownLabel: {
		bilingual{"không có mục nào tên «%[1]s»", "no field is called “%[1]s”"},
		bilingual{"ghi đúng tên mục ở cột đầu như tệp mẫu%[2]s", "write the field's name as in the model%[2]s"},
	},
	UnknownTarget: {
		bilingual{"không có phần hay nhiệm vụ nào là «%[1]s»", "there is no section or task “%[1]s”"},
		bilingual{"ghi Phần và số của phần (Phần 1), hoặc mã nhiệm vụ ở trang Nhiệm vụ%[2]s", "write Phần and the section's number (Phần 1), or a task's code%[2]s"},
	},
	AudienceTwice: {
		bilingual{"%[1]s được giao khác nhau ở đây và ở %[2]s", "%[1]s is assigned differently here and at %[2]s"},
		bilingual{"chỉ ghi ở một nơi", "keep one of the two"},
	},
	TitleTwice: {
		bilingual{"phần %[1]s có hai tên: «%[2]s» ở đây và một tên khác ở %[3]s", "section %[1]s has two titles: “%[2]s” here and another at %[3]s"},
		bilingual{"giữ một tên, hoặc đánh số phần khác", "keep one, or give the section another number"},
	},
	CellError: {
		bilingual{"ô có lỗi %[1]s", "the cell holds the error %[1]s"},
		bilingual{"sửa công thức, hoặc gõ thẳng giá trị vào ô", "correct the formula, or type the value"},
	},
	FormulaEmpty: {
		bilingual{"ô có công thức nhưng tệp không lưu kết quả", "the cell has a formula, but the file holds no result of it"},
		bilingual{"mở bằng Excel rồi lưu lại, hoặc gõ thẳng giá trị vào ô", "open it in Excel and save it, or type the value"},
	},
	BadFigure: {
		bilingual{"«%[1]s» không phải số", "“%[1]s” is not a number"},
		bilingual{"ghi số với dấu phẩy thập phân, ví dụ 8,5", "write a number with a decimal comma, e.g. 8,5"},
	},
	AmbiguousNumber: {
		bilingual{"«%[1]s» có thể là %[2]s hoặc %[3]s", "“%[1]s” may be %[2]s or %[3]s"},
		bilingual{"ghi %[2]s (không dấu chấm), hoặc %[3]s (dấu phẩy thập phân)", "write %[2]s (no point), or %[3]s (decimal comma)"},
	},
	BadDeadline: {
		bilingual{"không hiểu thời hạn «%[1]s»", "“%[1]s” is no deadline known here"},
		bilingual{"ghi: Trước ngày 01/10/2022; ngày 01/10/2022; tháng 10/2022; năm 2023; năm 2022-2023%[2]s", "write: Trước ngày 01/10/2022; ngày 01/10/2022; tháng 10/2022; năm 2023; năm 2022-2023%[2]s"},
	},
	DateSwapped: {
		bilingual{"«%[1]s» không phải ngày có thật; tháng có vẻ ghi trước ngày", "“%[1]s” is not a real date; the month seems to stand before the day"},
		bilingual{"ghi ngày trước tháng: có phải %[2]s không?", "write the day first: is it %[2]s?"},
	},
	BadYes: {
		bilingual{"«%[1]s» không phải có hay không", "“%[1]s” is neither yes nor no"},
		bilingual{"có thì ghi x, không thì để trống", "write x for yes, leave it empty for no"},
	},
	CodeIsDate: {
		bilingual{"mã ở ô này đã bị Excel đổi thành ngày %[1]s", "Excel made the date %[1]s of the code in this cell"},
		bilingual{"định dạng ô là Text (Văn bản) rồi gõ lại mã, ví dụ 1.1", "format the cell as Text and type the code again, e.g. 1.1"},
	},
	CodeLostZero: {
		bilingual{"mã «%[1]s» có thể mất số 0 ở đầu (%[2]s)", "code “%[1]s” may have lost its leading zero (%[2]s)"},
		bilingual{"định dạng ô là Text (Văn bản) rồi gõ đủ mã %[2]s; nếu mã đúng là %[1]s thì cũng gõ lại ở dạng Text", "format the cell as Text and type %[2]s; if the code is indeed %[1]s, type it again as Text too"},
	},
	AmbiguousCode: {
		bilingual{"mã ở ô này là số nên %[1]s và %[2]s không phân biệt được", "the code in this cell is a number, which may be %[1]s or %[2]s"},
		bilingual{"định dạng ô là Text (Văn bản) rồi gõ lại đúng mã", "format the cell as Text and type the code again"},
	},
	LegacyFont: {
		bilingual{"trang này có chữ theo phông cũ %[1]s, đã đổi sang Unicode, ví dụ «%[2]s» thành «%[3]s»", "the sheet has text in the old font %[1]s, made Unicode, e.g. “%[2]s” to “%[3]s”"},
		bilingual{"kiểm tra lại các tên; nên đổi phông và bảng mã trong tệp (Unikey, Chuyển mã)", "check the names; better convert the file itself (Unikey, Chuyển mã)"},
	},
}
