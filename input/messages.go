package input

import (
	"maps"
	"slices"
)

// The codes of problems. Each has its sentences in messages below.
const (
	FileMissing       Code = "file-missing"       // a file the campaign names is not there
	FileOutside       Code = "file-outside"       // a name that leaves the campaign's folder
	FileTooLarge      Code = "file-too-large"     // beyond the loader's limit
	FileUnreachable   Code = "file-unreachable"   // a file named in a workbook that came without its folder
	BadAnnexFile      Code = "bad-annex-file"     // an annex that is neither .md nor .csv
	BadPicture        Code = "bad-picture"        // no PNG or JPEG, damaged, or too many points
	BodyAndFile       Code = "body-and-file"      // an annex with a text and a file
	OutOfRange        Code = "out-of-range"       // a number too small or too large
	NotPrinted        Code = "not-printed"        // warning: a field the document's type does not print
	WidthsUnused      Code = "widths-unused"      // warning: widths of columns for an annex that is no CSV
	UntilPast         Code = "until-past"         // warning: the last day is before the document's date
	RecipientsRefer   Code = "recipients-refer"   // warning: Nơi nhận without Như trên or Như Điều
	TooLong           Code = "too-long"           // warning: longer than document systems take
	NeedsUnits        Code = "needs-units"        // what only makes sense with a distribution list
	BadEncoding       Code = "bad-encoding"       // not UTF-8
	BadSyntax         Code = "bad-syntax"         // YAML that cannot be read
	DuplicateKey      Code = "duplicate-key"      // a field given twice
	UnknownKey        Code = "unknown-key"        // a field congvan does not know
	WrongType         Code = "wrong-type"         // a list where a text is expected, ...
	MissingField      Code = "missing-field"      // a field that must be given
	BadText           Code = "bad-text"           // control characters
	BadDate           Code = "bad-date"           // no such day
	BadMonth          Code = "bad-month"          // no such month
	BadYear           Code = "bad-year"           // no year or span of years
	BadNumber         Code = "bad-number"         // not a whole number
	BadChoice         Code = "bad-choice"         // not one of the values allowed
	BadCode           Code = "bad-code"           // a code unfit for files and sheets
	BadDispatchNo     Code = "bad-dispatch-no"    // number of the dispatch is no number
	BadCSV            Code = "bad-csv"            // a CSV row that cannot be read
	MissingColumn     Code = "missing-column"     // a CSV without a column
	UnknownColumn     Code = "unknown-column"     // a CSV column that is not used
	DuplicateCode     Code = "duplicate-code"     // two units or tasks with one code
	DuplicateFile     Code = "duplicate-file"     // two units whose files would bear one name
	NoUnits           Code = "no-units"           // an empty distribution list
	NoTasks           Code = "no-tasks"           // no task at all
	TaskWithoutUnit   Code = "task-without-unit"  // an audience that names nobody
	UnitWithoutTask   Code = "unit-without-task"  // a unit that is asked nothing
	UnknownUnit       Code = "unknown-unit"       // a name that is no unit
	AliasOnly         Code = "alias-only"         // a name that is only an alias
	NameTaken         Code = "name-taken"         // warning: an alias or a name without diacritics, taken in a workbook
	SeveralUnits      Code = "several-units"      // a name that two units bear
	UnknownGroup      Code = "unknown-group"      // a group no unit belongs to
	UnitNotValid      Code = "unit-not-valid"     // code not held on the dispatch's date
	UnitsOutOfDate    Code = "units-out-of-date"  // most of the list did not hold then: another year's list
	DatesReversed     Code = "dates-reversed"     // valid to before valid from
	DeadlineEarly     Code = "deadline-early"     // before the dispatch's date
	DeadlineUnclear   Code = "deadline-unclear"   // two deadlines in one, or none
	UnknownSet        Code = "unknown-set"        // no such set of criteria
	UnknownCriterion  Code = "unknown-criterion"  // not in the set
	UnknownIndicator  Code = "unknown-indicator"  // not in the set
	UnknownRegion     Code = "unknown-region"     // not in the set
	SetNotInForce     Code = "set-not-in-force"   // issued later than the dispatch, or superseded
	NoCriteria        Code = "no-criteria"        // criteria named but no plan
	BadDirection      Code = "bad-direction"      // not >=, <=, ==
	BadTarget         Code = "bad-target"         // a word where a figure is needed
	ProductNotBound   Code = "product-not-bound"  // product of a unit the task does not bind
	BadMarkdown       Code = "bad-markdown"       // Markdown the format has no place for
	BadTemplate       Code = "bad-template"       // a body template that fails
	MissingGlyph      Code = "missing-glyph"      // a character the font lacks
	NotOnList         Code = "not-on-list"        // warning: addressed but no unit
	NotAddressed      Code = "not-addressed"      // warning: a unit neither in Kính gửi nor in Nơi nhận
	TextNamesNobody   Code = "text-names-nobody"  // warning: a commune in a text that is no unit
	TextNamesAlias    Code = "text-names-alias"   // warning: a commune in a text by its alias
	TextNotAssigned   Code = "text-not-assigned"  // warning: a commune a text asks, which the task does not bind
	AssignedNotNamed  Code = "assigned-not-named" // warning: a commune the task binds, which the text's list leaves out
	Unverified        Code = "unverified"         // warning: thresholds nobody checked
	ThresholdUnknown  Code = "threshold-unknown"  // warning: thresholds that are not known
	OverrideNoBasis   Code = "override-no-basis"  // warning: an override without its decision
	DuplicateOverride Code = "duplicate-override" // two overrides of one indicator for the same region and year
	SubjectLong       Code = "subject-long"       // warning: over 500 characters
	EndsWithMark      Code = "ends-with-mark"     // warning: closing mark that the model adds itself
)

// Codes lists every code there is, in alphabetical order.
func Codes() []Code { return slices.Sorted(maps.Keys(messages)) }

type bilingual struct{ vi, en string }

// messages holds, for every code, what is wrong and what to do. The verbs take
// the problem's arguments by number, so both languages may order them freely.
var messages = map[Code]struct{ message, hint bilingual }{
	FileMissing: {
		bilingual{"không tìm thấy tệp «%[1]s»", "file “%[1]s” not found"},
		bilingual{"đặt tệp vào thư mục của đợt, hoặc sửa lại tên%[2]s", "put it into the campaign's folder, or correct the name%[2]s"},
	},
	FileOutside: {
		bilingual{"tên tệp «%[1]s» chỉ ra ngoài thư mục của đợt", "file name “%[1]s” leads outside the campaign's folder"},
		bilingual{"chép tệp vào thư mục của đợt và ghi tên tương đối, ví dụ units.csv", "copy the file into the folder and give a relative name, such as units.csv"},
	},
	FileTooLarge: {
		bilingual{"tệp «%[1]s» lớn quá %[2]d MB", "file “%[1]s” is over %[2]d MB"},
		bilingual{"kiểm tra lại: có thể đây không phải tệp cần dùng", "check whether this is the right file"},
	},
	FileUnreachable: {
		bilingual{"tệp «%[1]s» ghi trong tệp Excel không đọc được", "file “%[1]s”, named in the workbook, cannot be read"},
		bilingual{"để tệp cùng thư mục với tệp Excel rồi chạy congvan trên tệp Excel trong thư mục đó; tệp kèm theo chỉ đọc được khi nằm bên cạnh tệp Excel", "keep it in the workbook's folder and run congvan on the workbook there; files can only be read beside the workbook"},
	},
	BadAnnexFile: {
		bilingual{"tệp phụ lục «%[1]s» không phải tệp .md hay .csv", "the annex file “%[1]s” is neither .md nor .csv"},
		bilingual{"văn bản thì lưu thành tệp .md (Markdown, UTF-8), bảng thì lưu thành tệp .csv (UTF-8)", "save texts as .md (Markdown, UTF-8) and tables as .csv (UTF-8)"},
	},
	BadPicture: {
		bilingual{"hình «%[1]s» không dùng được: %[2]s", "picture “%[1]s” cannot be used: %[2]s"},
		bilingual{"lưu lại thành PNG (chữ ký, con dấu: nền trong suốt) hoặc JPEG", "save it again as PNG (signature and seal: transparent) or JPEG"},
	},
	BodyAndFile: {
		bilingual{"phụ lục có cả nội dung và tệp «%[1]s»", "the annex has both a text and the file “%[1]s”"},
		bilingual{"giữ lại một", "keep one"},
	},
	OutOfRange: {
		bilingual{"mục «%[1]s» không nhận số %[2]d", "field “%[1]s” does not take %[2]d"},
		bilingual{"ghi số từ %[3]d đến %[4]d", "write a number from %[3]d to %[4]d"},
	},
	NotPrinted: {
		bilingual{"mục «%[1]s» không được in: %[2]s không có phần này", "field “%[1]s” will not be printed: a %[2]s has no such part"},
		bilingual{"xóa mục này, hoặc xem lại loại văn bản", "delete it, or check the document's type"},
	},
	WidthsUnused: {
		bilingual{"độ rộng cột của phụ lục «%[1]s» không được dùng: phụ lục không phải tệp .csv", "the column widths of annex “%[1]s” are not used: it is no .csv"},
		bilingual{"bảng trong Markdown ghi độ rộng ở dòng trước bảng, ví dụ {rộng: 1 4 2}", "a table in Markdown has its widths on the line before it, e.g. {rộng: 1 4 2}"},
	},
	UntilPast: {
		bilingual{"ngày cuối %[1]s trước ngày của văn bản (%[2]s)", "the last day %[1]s is before the document's date (%[2]s)"},
		bilingual{"sửa ngày cuối, hoặc ngày của văn bản", "correct the last day, or the document's date"},
	},
	RecipientsRefer: {
		bilingual{"Nơi nhận chưa có dòng «%[1]s»", "Nơi nhận lacks the line “%[1]s”"},
		bilingual{"ghi dòng này ở đầu Nơi nhận như mẫu của Nghị định 30", "write it first in Nơi nhận, as the decree's model has it"},
	},
	TooLong: {
		bilingual{"mục «%[1]s» dài %[2]d ký tự, quá %[3]d", "field “%[1]s” has %[2]d characters, over %[3]d"},
		bilingual{"rút gọn: hệ thống quản lý văn bản chỉ nhận %[3]d ký tự", "shorten it: document systems take %[3]d"},
	},
	NeedsUnits: {
		bilingual{"mục «%[1]s» cần danh sách đơn vị, mà danh sách trống", "field “%[1]s” needs a distribution list, which is empty"},
		bilingual{"ghi các đơn vị nhận văn bản, hoặc bỏ mục này", "list the units, or drop the field"},
	},
	BadEncoding: {
		bilingual{"tệp không ở dạng UTF-8", "the file is not UTF-8"},
		bilingual{"mở bằng Notepad, chọn Lưu thành (Save As), mục Encoding chọn UTF-8", "open it in Notepad, Save As, Encoding: UTF-8"},
	},
	BadSyntax: {
		bilingual{"không đọc được YAML: %[1]s", "YAML cannot be read: %[1]s"},
		bilingual{"xem dấu cách đầu dòng, dấu hai chấm và dấu nháy ở dòng này và dòng trên", "look at the indent, colon and quotes of this line and the one above"},
	},
	DuplicateKey: {
		bilingual{"mục «%[1]s» ghi hai lần", "field “%[1]s” is given twice"},
		bilingual{"giữ lại một", "keep one"},
	},
	UnknownKey: {
		bilingual{"không có mục nào tên «%[1]s»", "no field is called “%[1]s”"},
		bilingual{"các mục dùng được ở đây: %[2]s%[3]s", "fields known here: %[2]s%[3]s"},
	},
	WrongType: {
		bilingual{"mục «%[1]s» phải là %[2]s", "field “%[1]s” must be %[2]s"},
		bilingual{"xem mục này trong docs/input.md hoặc trong đợt mẫu (congvan init)", "see this field in docs/input.md or in the sample (congvan init)"},
	},
	MissingField: {
		bilingual{"thiếu mục «%[1]s»", "field “%[1]s” is missing"},
		bilingual{"thêm mục này; ý nghĩa của nó: %[2]s", "add it; it means: %[2]s"},
	},
	BadText: {
		bilingual{"mục «%[1]s» có ký tự điều khiển %[2]s", "field “%[1]s” holds the control character %[2]s"},
		bilingual{"xóa ký tự đó (thường do chép từ chương trình khác)", "delete it (it usually comes from pasting)"},
	},
	BadDate: {
		bilingual{"«%[1]s» không phải ngày có thật", "“%[1]s” is not a real date"},
		bilingual{"ghi ngày/tháng/năm, ví dụ 26/7/2022, hoặc 2022-07-26", "write day/month/year, e.g. 26/7/2022, or 2022-07-26"},
	},
	BadMonth: {
		bilingual{"«%[1]s» không phải tháng", "“%[1]s” is not a month"},
		bilingual{"ghi tháng/năm, ví dụ 10/2022", "write month/year, e.g. 10/2022"},
	},
	BadYear: {
		bilingual{"«%[1]s» không phải năm", "“%[1]s” is not a year"},
		bilingual{"ghi 2023, hoặc 2022-2023", "write 2023, or 2022-2023"},
	},
	BadNumber: {
		bilingual{"«%[1]s» không phải số nguyên", "“%[1]s” is not a whole number"},
		bilingual{"chỉ gõ chữ số", "digits only"},
	},
	BadChoice: {
		bilingual{"mục «%[1]s» không nhận giá trị «%[2]s»", "field “%[1]s” does not take “%[2]s”"},
		bilingual{"chọn một trong: %[3]s%[4]s", "choose one of: %[3]s%[4]s"},
	},
	BadCode: {
		bilingual{"mã «%[1]s» không dùng được", "code “%[1]s” cannot be used"},
		bilingual{"mã chỉ gồm chữ không dấu, chữ số, gạch nối và dấu chấm, nhiều nhất %[2]d ký tự, ví dụ 03289, NN, NV-01; không dùng các tên Windows giữ riêng như CON, NUL, COM1", "letters without accents, digits, hyphens and dots, at most %[2]d characters, e.g. 03289, NN, NV-01; not the names Windows keeps for itself, such as CON, NUL, COM1"},
	},
	BadDispatchNo: {
		bilingual{"số văn bản «%[1]s» không hợp lệ", "dispatch number “%[1]s” is not valid"},
		bilingual{"chỉ ghi phần số, ví dụ 05; ký hiệu /%[2]s do chương trình ghép; chưa có số thì để trống", "only the number, e.g. 05; the symbol /%[2]s is added; leave it empty while there is none"},
	},
	BadCSV: {
		bilingual{"không đọc được dòng CSV: %[1]s", "CSV row cannot be read: %[1]s"},
		bilingual{"kiểm tra dấu nháy kép và số cột của dòng", "check the double quotes and the number of columns"},
	},
	MissingColumn: {
		bilingual{"bảng thiếu cột «%[1]s»", "column “%[1]s” is missing"},
		bilingual{"thêm cột vào dòng đầu; có các cột: %[2]s", "add it to the first row; columns found: %[2]s"},
	},
	UnknownColumn: {
		bilingual{"cột «%[1]s» không được dùng", "column “%[1]s” is not used"},
		bilingual{"bỏ qua cột này; các cột dùng được: %[2]s", "left out; columns that are used: %[2]s"},
	},
	DuplicateCode: {
		bilingual{"mã «%[1]s» đã dùng ở %[2]s", "code “%[1]s” is already used at %[2]s"},
		bilingual{"đặt mã khác cho một trong hai", "give one of the two another code"},
	},
	DuplicateFile: {
		bilingual{"«%[1]s» và «%[2]s» sẽ ghi cùng một tệp %[3]s", "“%[1]s” and “%[2]s” would be written to one file %[3]s"},
		bilingual{"đổi mã của một trong hai đơn vị", "change the code of one of them"},
	},
	NoUnits: {
		bilingual{"danh sách đơn vị trống", "the distribution list is empty"},
		bilingual{"ghi các đơn vị vào tệp CSV (unit_files) hoặc mục units", "list the units in a CSV file (unit_files) or under units"},
	},
	NoTasks: {
		bilingual{"chưa có nhiệm vụ nào", "there is no task"},
		bilingual{"ghi các nhiệm vụ dưới sections, paragraphs, tasks", "write the tasks under sections, paragraphs, tasks"},
	},
	TaskWithoutUnit: {
		bilingual{"nhiệm vụ %[1]s không giao cho đơn vị nào", "task %[1]s binds no unit"},
		bilingual{"sửa audience của nhiệm vụ hoặc của phần chứa nó", "correct the audience of the task or of its section"},
	},
	UnitWithoutTask: {
		bilingual{"đơn vị %[1]s (%[2]s) không được giao nhiệm vụ nào", "unit %[1]s (%[2]s) has no task"},
		bilingual{"giao nhiệm vụ, hoặc bỏ đơn vị khỏi danh sách", "give it a task, or take it off the list"},
	},
	UnknownUnit: {
		bilingual{"không có đơn vị nào tên hoặc mã «%[1]s»", "no unit has the name or code “%[1]s”"},
		bilingual{"sửa tên, hoặc thêm đơn vị vào danh sách%[2]s", "correct the name, or add the unit to the list%[2]s"},
	},
	AliasOnly: {
		bilingual{"«%[1]s» chỉ là tên gọi khác của %[2]s (%[3]s)", "“%[1]s” is only an alias of %[2]s (%[3]s)"},
		bilingual{"ghi tên chính thức %[2]s hoặc mã %[3]s", "write the official name %[2]s or the code %[3]s"},
	},
	NameTaken: {
		bilingual{"«%[1]s» được hiểu là %[2]s (%[3]s)", "“%[1]s” is taken as %[2]s (%[3]s)"},
		bilingual{"đúng thì không cần sửa; nên ghi tên chính thức hoặc mã %[3]s", "if that is right leave it; better write the official name or the code %[3]s"},
	},
	SeveralUnits: {
		bilingual{"tên «%[1]s» trùng với nhiều đơn vị", "the name “%[1]s” fits several units"},
		bilingual{"ghi mã của đơn vị thay cho tên", "write the unit's code"},
	},
	UnknownGroup: {
		bilingual{"không đơn vị nào thuộc nhóm «%[1]s»", "no unit belongs to the group “%[1]s”"},
		bilingual{"các nhóm hiện có: %[2]s", "groups there are: %[2]s"},
	},
	UnitNotValid: {
		bilingual{"đơn vị %[1]s (%[2]s) không mang mã này vào ngày %[3]s (hiệu lực %[4]s)", "unit %[1]s (%[2]s) did not hold this code on %[3]s (valid %[4]s)"},
		bilingual{"dùng danh sách đơn vị của đúng thời điểm ban hành văn bản%[5]s", "use the list of units of the dispatch's time%[5]s"},
	},
	UnitsOutOfDate: {
		bilingual{"danh sách đơn vị của năm khác: %[1]d/%[2]d đơn vị không mang mã của mình vào ngày %[3]s (ví dụ %[4]s: hiệu lực %[5]s)", "a list of units of another year: %[1]d of %[2]d units did not hold their codes on %[3]s (e.g. %[4]s: valid %[5]s)"},
		bilingual{"dùng danh sách đơn vị của đúng thời điểm, hoặc sửa ngày của văn bản", "use the list of units of that time, or correct the dispatch's date"},
	},
	DatesReversed: {
		bilingual{"ngày cuối %[1]s trước ngày đầu %[2]s", "the last day %[1]s is before the first day %[2]s"},
		bilingual{"sửa một trong hai ngày", "correct one of the two"},
	},
	DeadlineEarly: {
		bilingual{"thời hạn của %[1]s (%[2]s) trước ngày văn bản (%[3]s)", "the deadline of %[1]s (%[2]s) is before the dispatch's date (%[3]s)"},
		bilingual{"sửa thời hạn, hoặc ngày của văn bản", "correct the deadline, or the dispatch's date"},
	},
	DeadlineUnclear: {
		bilingual{"thời hạn của %[1]s phải ghi đúng một cách", "the deadline of %[1]s must be given in exactly one way"},
		bilingual{"giữ đúng một trong before, on, month, year; không có thời hạn thì bỏ mục deadline", "keep exactly one of before, on, month, year; where there is no deadline drop the field"},
	},
	UnknownSet: {
		bilingual{"không có bộ tiêu chí «%[1]s»", "there is no set of criteria “%[1]s”"},
		bilingual{"các bộ có sẵn: %[2]s; hoặc dùng set_file để chỉ tệp riêng", "built-in sets: %[2]s; or name your own file with set_file"},
	},
	UnknownCriterion: {
		bilingual{"bộ tiêu chí không có tiêu chí số «%[1]s»", "the set has no criterion “%[1]s”"},
		bilingual{"các tiêu chí: %[2]s", "criteria: %[2]s"},
	},
	UnknownIndicator: {
		bilingual{"bộ tiêu chí không có chỉ tiêu «%[1]s»", "the set has no indicator “%[1]s”"},
		bilingual{"mã chỉ tiêu có dạng 2.1; 17.1 và 17.10 là hai chỉ tiêu khác nhau", "an indicator's code looks like 2.1; 17.1 and 17.10 are different indicators"},
	},
	UnknownRegion: {
		bilingual{"bộ tiêu chí không có vùng «%[1]s»", "the set has no region “%[1]s”"},
		bilingual{"các vùng: %[2]s", "regions: %[2]s"},
	},
	SetNotInForce: {
		bilingual{"bộ tiêu chí %[1]s (hiệu lực %[2]s) không áp dụng được vào ngày %[3]s", "set %[1]s (in force %[2]s) does not hold on %[3]s"},
		bilingual{"chọn bộ tiêu chí có hiệu lực vào ngày của văn bản", "choose the set in force on the dispatch's date"},
	},
	NoCriteria: {
		bilingual{"nhiệm vụ %[1]s gắn với tiêu chí nhưng đợt này không chọn bộ tiêu chí", "task %[1]s names criteria but the campaign has no set"},
		bilingual{"thêm mục criteria, hoặc bỏ danh sách tiêu chí của nhiệm vụ", "add the field criteria, or drop the task's list"},
	},
	BadDirection: {
		bilingual{"chiều so sánh «%[1]s» của chỉ tiêu %[2]s không hợp lệ", "direction “%[1]s” of indicator %[2]s is not valid"},
		bilingual{"dùng một trong: >=, <=, ==", "use one of: >=, <=, =="},
	},
	BadTarget: {
		bilingual{"mức phải đạt «%[1]s» của chỉ tiêu %[2]s không phải là số", "threshold “%[1]s” of indicator %[2]s is not a figure"},
		bilingual{"ghi số với dấu chấm thập phân, ví dụ 16.5; chưa có thì ghi null", "write a figure with a decimal point, e.g. 16.5; null while it is not known"},
	},
	ProductNotBound: {
		bilingual{"sản phẩm của %[1]s nằm trong nhiệm vụ %[2]s, nhưng nhiệm vụ không giao cho đơn vị đó", "a product of %[1]s stands in task %[2]s, which does not bind that unit"},
		bilingual{"sửa đơn vị của sản phẩm, hoặc audience của nhiệm vụ", "correct the product's unit, or the task's audience"},
	},
	BadMarkdown: {
		bilingual{"thể thức văn bản không có chỗ cho %[1]s: «%[2]s»", "the official format has no place for %[1]s: “%[2]s”"},
		bilingual{"chỉ dùng chữ thường, **đậm**, *nghiêng*; ghi ký tự đặc biệt với dấu \\ phía trước", "use plain text, **bold**, *italic*; put \\ before a special character"},
	},
	BadTemplate: {
		bilingual{"mẫu nội dung %[1]s có lỗi: %[2]s", "body template %[1]s fails: %[2]s"},
		bilingual{"sửa mẫu; các mục dùng được có trong docs/input.md", "correct the template; what it may use is in docs/input.md"},
	},
	MissingGlyph: {
		bilingual{"mục «%[1]s» có ký tự %[2]s mà phông chữ không có", "field “%[1]s” holds the character %[2]s, which the font lacks"},
		bilingual{"thay ký tự đó bằng chữ thường (biểu tượng, hình vẽ không in được)", "replace it by plain text (symbols and pictures cannot be printed)"},
	},
	NotOnList: {
		bilingual{"%[2]s có «%[1]s» nhưng danh sách đơn vị không có", "%[2]s names “%[1]s”, which is not on the distribution list"},
		bilingual{"ghi audience cho dòng này, thêm đơn vị vào danh sách, hoặc ghi outside: true", "give the line an audience, add the unit, or write outside: true"},
	},
	NotAddressed: {
		bilingual{"đơn vị %[1]s (%[2]s) có trong danh sách nhưng không có trong Kính gửi hay Nơi nhận", "unit %[1]s (%[2]s) is on the list but neither in Kính gửi nor in Nơi nhận"},
		bilingual{"thêm đơn vị vào audience của một dòng Kính gửi, hoặc bỏ khỏi danh sách", "add it to the audience of a line of Kính gửi, or take it off the list"},
	},
	TextNamesNobody: {
		bilingual{"lời văn của %[1]s nhắc đến «%[2]s», không phải đơn vị nào trong danh sách", "the text of %[1]s names “%[2]s”, which is no unit of the list"},
		bilingual{"kiểm tra lại tên%[3]s", "check the name%[3]s"},
	},
	TextNamesAlias: {
		bilingual{"lời văn của %[1]s gọi %[3]s (%[4]s) là «%[2]s»", "the text of %[1]s calls %[3]s (%[4]s) “%[2]s”"},
		bilingual{"nên dùng tên chính thức %[3]s", "better use the official name %[3]s"},
	},
	TextNotAssigned: {
		bilingual{"lời văn của %[1]s nêu %[2]s nhưng nhiệm vụ không giao cho đơn vị đó", "the text of %[1]s names %[2]s, which the task does not bind"},
		bilingual{"thêm vào phân công của nhiệm vụ, hoặc bỏ khỏi lời văn", "add it to the task's audience, or take it out of the text"},
	},
	AssignedNotNamed: {
		bilingual{"lời văn của %[1]s kể tên các đơn vị nhưng thiếu %[2]s, có trong phân công", "the text of %[1]s lists units by name without %[2]s, which the task binds"},
		bilingual{"thêm tên vào lời văn, hoặc bỏ khỏi phân công; nhiệm vụ không ghi phân công riêng thì theo phần chứa nó", "add the name to the text, or take it out of the audience; a task without an audience has its section's"},
	},
	Unverified: {
		bilingual{"%[1]d/%[2]d chỉ tiêu của bộ %[3]s chưa được đối chiếu với quyết định; văn bản và phiếu ghi dấu (*)", "%[1]d of %[2]d indicators of set %[3]s were not checked against the decision; marked (*) on pages and sheets"},
		bilingual{"đối chiếu rồi ghi vào overrides với verified: true", "check them, then list them under overrides with verified: true"},
	},
	ThresholdUnknown: {
		bilingual{"%[1]d chỉ tiêu chưa có mức phải đạt cho vùng %[2]s, năm %[3]d: %[4]s", "%[1]d indicators have no threshold for region %[2]s, year %[3]d: %[4]s"},
		bilingual{"bổ sung mức của tỉnh trong overrides; chương trình không tự đánh giá các chỉ tiêu này", "add the province's figures under overrides; these indicators are never judged automatically"},
	},
	OverrideNoBasis: {
		bilingual{"chỉ tiêu %[1]s được sửa mà không ghi căn cứ", "indicator %[1]s is overridden without its basis"},
		bilingual{"ghi số quyết định vào mục decision", "give the decision in the field decision"},
	},
	DuplicateOverride: {
		bilingual{"chỉ tiêu %[1]s đã được sửa cho cùng vùng và năm ở %[2]s", "indicator %[1]s is already overridden for the same region and year at %[2]s"},
		bilingual{"giữ lại một, hoặc ghi vùng, năm khác nhau", "keep one, or give them different regions or years"},
	},
	SubjectLong: {
		bilingual{"trích yếu dài %[1]d ký tự, quá %[2]d", "the subject has %[1]d characters, over %[2]d"},
		bilingual{"rút gọn trích yếu: hệ thống quản lý văn bản chỉ nhận %[2]d ký tự", "shorten it: document systems take %[2]d"},
	},
	EndsWithMark: {
		bilingual{"mục «%[1]s» đã có dấu «%[2]s» ở cuối", "field “%[1]s” already ends with “%[2]s”"},
		bilingual{"bỏ dấu đó: mẫu tự thêm dấu kết thúc", "drop it: the model adds the closing mark"},
	},
}
