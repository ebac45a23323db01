package lint

import (
	"maps"
	"slices"

	"congvan/input"
)

// Rule is the stable code of a rule of the format.
type Rule string

// The rules; what each allows is in the catalogue below.
const (
	NoDispatch Rule = "no-dispatch"
	Scan       Rule = "scan"

	Paper            Rule = "paper"
	MarginLeft       Rule = "margin-left"
	MarginRight      Rule = "margin-right"
	MarginTop        Rule = "margin-top"
	MarginBottom     Rule = "margin-bottom"
	FontFamily       Rule = "font"
	Colour           Rule = "colour"
	PageNumberFirst  Rule = "page-number-first"
	PageNumberNone   Rule = "page-number-missing"
	PageNumberPlace  Rule = "page-number-place"
	PageNumberStyle  Rule = "page-number-style"
	PageNumberOrder  Rule = "page-number-order"
	SizeSet          Rule = "size-set"
	NationWords      Rule = "nation-words"
	NationStyle      Rule = "nation-style"
	NationSize       Rule = "nation-size"
	NationPlace      Rule = "nation-place"
	MottoWords       Rule = "motto-words"
	MottoStyle       Rule = "motto-style"
	MottoSize        Rule = "motto-size"
	MottoCentred     Rule = "motto-centred"
	MottoRule        Rule = "motto-rule"
	MottoRuleLength  Rule = "motto-rule-length"
	IssuerMissing    Rule = "issuer-missing"
	IssuerStyle      Rule = "issuer-style"
	IssuerSize       Rule = "issuer-size"
	IssuerCentred    Rule = "issuer-centred"
	IssuerRule       Rule = "issuer-rule"
	IssuerRuleLength Rule = "issuer-rule-length"
	NumberMissing    Rule = "number-missing"
	NumberForm       Rule = "number-form"
	NumberPadding    Rule = "number-padding"
	NumberYear       Rule = "number-year"
	NumberCode       Rule = "number-code"
	NumberStyle      Rule = "number-style"
	NumberSize       Rule = "number-size"
	NumberCentred    Rule = "number-centred"
	DateMissing      Rule = "date-missing"
	DateForm         Rule = "date-form"
	DatePadding      Rule = "date-padding"
	DateStyle        Rule = "date-style"
	DateSize         Rule = "date-size"
	DateLevel        Rule = "date-level"
	DateCentred      Rule = "date-centred"
	SubjectMissing   Rule = "subject-missing"
	SubjectForm      Rule = "subject-form"
	SubjectStyle     Rule = "subject-style"
	SubjectSize      Rule = "subject-size"
	SubjectCentred   Rule = "subject-centred"
	TitleStyle       Rule = "title-style"
	TitleSize        Rule = "title-size"
	TitleCentred     Rule = "title-centred"
	TitleAbout       Rule = "title-subject"
	TitleRule        Rule = "title-rule"
	TitleRuleLength  Rule = "title-rule-length"
	UrgencyStyle     Rule = "urgency-style"
	UrgencySize      Rule = "urgency-size"
	StampColour      Rule = "stamp-colour"
	CirculationPlace Rule = "circulation-place"
	CirculationStyle Rule = "circulation-style"
	AddresseeColon   Rule = "addressee-colon"
	AddresseeStyle   Rule = "addressee-style"
	AddresseeSize    Rule = "addressee-size"
	AddresseeMark    Rule = "addressee-mark"
	AddresseeDash    Rule = "addressee-dash"
	BasisStyle       Rule = "basis-style"
	BasisMark        Rule = "basis-mark"
	BodySize         Rule = "body-size"
	BodyJustified    Rule = "body-justified"
	BodyIndent       Rule = "body-indent"
	BodyGap          Rule = "body-gap"
	BodySpacing      Rule = "body-spacing"
	BodyEnd          Rule = "body-end"
	RecipientsNone   Rule = "recipients-missing"
	RecipientsHead   Rule = "recipients-head"
	RecipientsSize   Rule = "recipients-size"
	RecipientsStyle  Rule = "recipients-style"
	RecipientsDash   Rule = "recipients-dash"
	RecipientsMark   Rule = "recipients-mark"
	RecipientsLast   Rule = "recipients-last"
	SignatureNone    Rule = "signature-missing"
	SignatureStyle   Rule = "signature-style"
	SignatureSize    Rule = "signature-size"
	SignaturePlace   Rule = "signature-place"
	SignatureLevel   Rule = "signature-level"
	SignerStyle      Rule = "signer-style"
	SignerSize       Rule = "signer-size"
	SignerCentred    Rule = "signer-centred"
	SignerTitle      Rule = "signer-title"
	AnnexLabel       Rule = "annex-label"
	AnnexNumber      Rule = "annex-number"
	AnnexTitle       Rule = "annex-title"
	AnnexEnclosed    Rule = "annex-enclosed"
	AnnexEnd         Rule = "annex-end"
	Order            Rule = "order"
	DeadlineEarly    Rule = "deadline-early"
	CitationDate     Rule = "citation-date"
)

// Rules lists every code there is, in alphabetical order.
func Rules() []Rule { return slices.Sorted(maps.Keys(catalogue)) }

// entry is what a rule is about.
type entry struct {
	box           string
	what, allowed input.Phrase
	clause        string
}

// The clauses. Annex I is the format, annex III the abbreviations.
const (
	general  = "phụ lục I, phần I"
	wordRule = "Nghị định 30/2020/NĐ-CP, điều 8"
)

func annexI(clause string) string { return "phụ lục I, mục " + clause }

func says(vi, en string) input.Phrase { return input.Phrase{VI: vi, EN: en} }

// catalogue holds, for every rule, the box, what is measured, what is allowed
// and where that is written.
var catalogue = map[Rule]entry{
	NoDispatch: {"page", says("số dòng Quốc hiệu trên trang đầu", "lines with the Quốc hiệu on the first page"), says("có Quốc hiệu; tệp này có vẻ không phải văn bản hành chính", "one; this does not seem to be an official document"), annexI("II.1")},
	Scan:       {"page", says("chữ trên trang", "text on the page"), says("trang có chữ; bản chụp thì không đo được", "text; a scan cannot be measured"), general},

	Paper:        {"page", says("khổ giấy", "paper"), says("A4, 210 x 297 mm", "A4, 210 x 297 mm"), annexI("I.1")},
	MarginLeft:   {"margin", says("lề trái", "left margin"), says("30–35 mm", "30–35 mm"), annexI("I.2")},
	MarginRight:  {"margin", says("lề phải", "right margin"), says("15–20 mm", "15–20 mm"), annexI("I.2")},
	MarginTop:    {"margin", says("lề trên", "top margin"), says("20–25 mm", "20–25 mm"), annexI("I.2")},
	MarginBottom: {"margin", says("lề dưới", "bottom margin"), says("từ 20 mm", "20 mm or more"), annexI("I.2")},
	FontFamily:   {"text", says("phông chữ", "font"), says("Times New Roman (hoặc phông cùng cỡ như Liberation Serif)", "Times New Roman (or one of its metrics, such as Liberation Serif)"), annexI("I.3")},
	Colour:       {"text", says("màu chữ", "colour of text"), says("đen", "black"), annexI("I.3")},

	PageNumberFirst: {"page", says("số trang ở trang đầu", "page number on the first page"), says("không hiển thị", "none shown"), annexI("I.7")},
	PageNumberNone:  {"page", says("số trang", "page number"), says("có, ở giữa lề trên, từ trang thứ hai", "one, centred in the top margin, from the second page on"), annexI("I.7")},
	PageNumberPlace: {"page", says("chỗ của số trang", "place of the page number"), says("giữa theo chiều ngang, trong lề trên", "centred, in the top margin"), annexI("I.7")},
	PageNumberStyle: {"page", says("kiểu số trang", "style of the page number"), says("số Ả Rập, cỡ 13–14, kiểu đứng", "Arabic, 13–14 pt, upright"), annexI("I.7")},
	PageNumberOrder: {"page", says("thứ tự số trang", "order of page numbers"), says("liên tục; mỗi phụ lục đánh số riêng từ 1", "consecutive; each annex counts its own"), annexI("I.7")},
	SizeSet:         {"1", says("bộ cỡ chữ Quốc hiệu + Tiêu ngữ + ngày tháng", "sizes of Quốc hiệu + Tiêu ngữ + date"), says("12 + 13 + 13 hoặc 13 + 14 + 14", "12 + 13 + 13 or 13 + 14 + 14"), "phụ lục I, phần V, ghi chú"},

	NationWords:     {"1", says("Quốc hiệu", "Quốc hiệu"), says("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, trên một dòng", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM on one line"), annexI("II.1")},
	NationStyle:     {"1", says("kiểu chữ Quốc hiệu", "style of the Quốc hiệu"), says("in hoa, đứng, đậm", "capitals, upright, bold"), annexI("II.1")},
	NationSize:      {"1", says("cỡ chữ Quốc hiệu", "size of the Quốc hiệu"), says("12–13 pt", "12–13 pt"), annexI("II.1")},
	NationPlace:     {"1", says("chỗ của Quốc hiệu", "place of the Quốc hiệu"), says("phía trên, bên phải trang đầu", "top right of the first page"), annexI("II.1")},
	MottoWords:      {"1", says("Tiêu ngữ", "Tiêu ngữ"), says("Độc lập - Tự do - Hạnh phúc, gạch nối có cách chữ", "Độc lập - Tự do - Hạnh phúc, with spaced hyphens"), annexI("II.1")},
	MottoStyle:      {"1", says("kiểu chữ Tiêu ngữ", "style of the Tiêu ngữ"), says("in thường, đứng, đậm", "small letters, upright, bold"), annexI("II.1")},
	MottoSize:       {"1", says("cỡ chữ Tiêu ngữ", "size of the Tiêu ngữ"), says("13–14 pt", "13–14 pt"), annexI("II.1")},
	MottoCentred:    {"1", says("Tiêu ngữ lệch so với Quốc hiệu", "Tiêu ngữ off the middle of the Quốc hiệu"), says("canh giữa dưới Quốc hiệu", "centred under it"), annexI("II.1")},
	MottoRule:       {"1", says("đường kẻ dưới Tiêu ngữ", "rule below the Tiêu ngữ"), says("nét liền, dài bằng dòng chữ", "solid, as long as the text"), annexI("II.1")},
	MottoRuleLength: {"1", says("đường kẻ dưới Tiêu ngữ so với dòng chữ", "rule below the Tiêu ngữ against its text"), says("dài bằng dòng chữ", "as long as the text"), annexI("II.1")},

	IssuerMissing:    {"2", says("tên cơ quan ban hành", "issuing body"), says("có, phía trên bên trái", "named at the top left"), annexI("II.2")},
	IssuerStyle:      {"2", says("kiểu chữ tên cơ quan", "style of the bodies' names"), says("in hoa, đứng; cơ quan ban hành đậm", "capitals, upright; the issuing body bold"), annexI("II.2")},
	IssuerSize:       {"2", says("cỡ chữ tên cơ quan", "size of the bodies' names"), says("12–13 pt", "12–13 pt"), annexI("II.2")},
	IssuerCentred:    {"2", says("dòng tên cơ quan lệch", "line of the bodies' names off the middle"), says("canh giữa dưới nhau", "centred under one another"), annexI("II.2")},
	IssuerRule:       {"2", says("đường kẻ dưới tên cơ quan", "rule below the issuing body"), says("nét liền, dài 1/3 đến 1/2 dòng chữ", "solid, 1/3 to 1/2 of the line"), annexI("II.2")},
	IssuerRuleLength: {"2", says("đường kẻ dưới tên cơ quan so với dòng chữ", "rule below the issuing body against its line"), says("33–50 %", "33–50 %"), annexI("II.2")},

	NumberMissing: {"3", says("số, ký hiệu", "number"), says("có, bắt đầu bằng «Số:»", "there, beginning with “Số:”"), annexI("II.3")},
	NumberForm:    {"3", says("cách ghi số, ký hiệu", "form of the number"), says("như «Số: 05/UBND-NN»: dấu hai chấm, gạch chéo, gạch nối, không cách chữ", "like “Số: 05/UBND-NN”: colon, slash, hyphen, no spaces"), annexI("II.3")},
	NumberPadding: {"3", says("số dưới 10", "number under 10"), says("thêm số 0 phía trước", "with a leading 0"), annexI("II.3")},
	NumberYear:    {"3", says("năm trong số, ký hiệu", "year in the number"), says("không ghi năm", "no year"), annexI("II.3")},
	NumberCode:    {"3", says("chữ viết tắt tên loại trong ký hiệu", "code of the type in the number"), says("đúng với tên loại", "that of the title"), "phụ lục III, mục I"},
	NumberStyle:   {"3", says("kiểu chữ số, ký hiệu", "style of the number"), says("đứng, không đậm", "regular"), annexI("II.3")},
	NumberSize:    {"3", says("cỡ chữ số, ký hiệu", "size of the number"), says("13 pt", "13 pt"), annexI("II.3")},
	NumberCentred: {"3", says("số, ký hiệu lệch so với tên cơ quan", "number off the middle of the issuing body"), says("canh giữa dưới tên cơ quan", "centred under it"), annexI("II.3")},

	DateMissing: {"4", says("địa danh và thời gian", "place and date"), says("có, dưới Tiêu ngữ", "there, below the Tiêu ngữ"), annexI("II.4")},
	DateForm:    {"4", says("cách ghi địa danh và thời gian", "form of place and date"), says("như «Tuần Giáo, ngày 05 tháng 8 năm 2022»", "like “Tuần Giáo, ngày 05 tháng 8 năm 2022”"), annexI("II.4")},
	DatePadding: {"4", says("số 0 trong ngày, tháng", "zeros of day and month"), says("ngày dưới 10 và tháng 1, 2 thêm số 0; tháng 3–9 không thêm", "days under 10 and months 1, 2 padded; months 3–9 bare"), annexI("II.4")},
	DateStyle:   {"4", says("kiểu chữ địa danh và thời gian", "style of place and date"), says("in thường, nghiêng", "small letters, italic"), annexI("II.4")},
	DateSize:    {"4", says("cỡ chữ địa danh và thời gian", "size of place and date"), says("13–14 pt", "13–14 pt"), annexI("II.4")},
	DateLevel:   {"4", says("dòng ngày tháng lệch so với dòng số", "date off the line of the number"), says("cùng một dòng", "on one line with it"), annexI("II.4")},
	DateCentred: {"4", says("địa danh và thời gian lệch so với Quốc hiệu", "place and date off the middle of the Quốc hiệu"), says("canh giữa dưới Quốc hiệu và Tiêu ngữ", "centred under it"), annexI("II.4")},

	SubjectMissing: {"5b", says("trích yếu", "subject"), says("có: công văn ghi V/v ..., văn bản khác ghi tên loại và trích yếu", "there: V/v ... of a letter, title and subject of others"), annexI("II.5")},
	SubjectForm:    {"5b", says("cách ghi trích yếu", "form of the subject"), says("bắt đầu bằng «V/v »", "beginning with “V/v ”"), annexI("II.5")},
	SubjectStyle:   {"5b", says("kiểu chữ trích yếu", "style of the subject"), says("in thường, đứng, không đậm", "small letters, regular"), annexI("II.5")},
	SubjectSize:    {"5b", says("cỡ chữ trích yếu", "size of the subject"), says("12–13 pt", "12–13 pt"), annexI("II.5")},
	SubjectCentred: {"5b", says("trích yếu lệch so với số, ký hiệu", "subject off the middle of the number"), says("canh giữa dưới số, ký hiệu", "centred under it"), annexI("II.5")},
	TitleStyle:     {"5a", says("kiểu chữ tên loại", "style of the title"), says("in hoa, đứng, đậm", "capitals, upright, bold"), annexI("II.5")},
	TitleSize:      {"5a", says("cỡ chữ tên loại và trích yếu", "size of title and subject"), says("13–14 pt", "13–14 pt"), annexI("II.5")},
	TitleCentred:   {"5a", says("tên loại, trích yếu lệch khỏi giữa", "title or subject off the middle"), says("canh giữa theo chiều ngang", "centred"), annexI("II.5")},
	TitleAbout:     {"5a", says("kiểu chữ trích yếu", "style of the subject"), says("in thường, đứng, đậm", "small letters, upright, bold"), annexI("II.5")},
	TitleRule:      {"5a", says("đường kẻ dưới trích yếu", "rule below the subject"), says("nét liền, dài 1/3 đến 1/2 dòng chữ", "solid, 1/3 to 1/2 of the line"), annexI("II.5")},
	TitleRuleLength: {"5a", says("đường kẻ dưới trích yếu so với dòng chữ", "rule below the subject against its line"),
		says("33–50 %", "33–50 %"), annexI("II.5")},

	UrgencyStyle:     {"10b", says("kiểu chữ dấu độ khẩn", "style of the urgency"), says("in hoa, đứng, đậm, cỡ 13–14", "capitals, upright, bold, 13–14 pt"), annexI("III.2")},
	UrgencySize:      {"10b", says("khung dấu độ khẩn", "frame of the urgency"), says("HỎA TỐC 30 x 8, THƯỢNG KHẨN 40 x 8, KHẨN 20 x 8 mm", "HỎA TỐC 30 x 8, THƯỢNG KHẨN 40 x 8, KHẨN 20 x 8 mm"), annexI("III.2")},
	StampColour:      {"10", says("màu dấu độ khẩn, độ mật", "colour of the stamp"), says("đỏ", "red"), annexI("III.2")},
	CirculationPlace: {"11", says("chỗ của dấu phạm vi lưu hành", "place of the circulation mark"), says("phía trên Quốc hiệu, có khung", "above the Quốc hiệu, framed"), annexI("III.3")},
	CirculationStyle: {"11", says("kiểu chữ dấu phạm vi lưu hành", "style of the circulation mark"), says("in hoa, đứng, đậm, cỡ 13–14", "capitals, upright, bold, 13–14 pt"), annexI("III.3")},

	AddresseeColon: {"9a", says("«Kính gửi»", "“Kính gửi”"), says("có dấu hai chấm", "followed by a colon"), annexI("II.9")},
	AddresseeStyle: {"9a", says("kiểu chữ nơi nhận phía trên", "style of the addressees"), says("đứng, không đậm", "regular"), annexI("II.9")},
	AddresseeSize:  {"9a", says("cỡ chữ nơi nhận phía trên", "size of the addressees"), says("13–14 pt", "13–14 pt"), annexI("II.9")},
	AddresseeMark:  {"9a", says("dấu cuối dòng nơi nhận", "end of an addressee"), says("dấu chấm phẩy, dòng cuối dấu chấm", "a semicolon; of the last a full stop"), annexI("II.9")},
	AddresseeDash:  {"9a", says("gạch đầu dòng lệch so với dấu hai chấm", "dash off the colon"), says("thẳng dưới dấu hai chấm", "straight under it"), annexI("II.9")},

	BasisStyle:    {"6", says("kiểu chữ căn cứ", "style of a basis"), says("in thường, nghiêng", "small letters, italic"), annexI("II.6")},
	BasisMark:     {"6", says("dấu cuối căn cứ", "end of a basis"), says("dấu chấm phẩy, căn cứ cuối dấu chấm", "a semicolon; of the last a full stop"), annexI("II.6")},
	BodySize:      {"6", says("cỡ chữ nội dung", "size of the body"), says("13–14 pt", "13–14 pt"), annexI("II.6")},
	BodyJustified: {"6", says("dòng chạm cả hai lề", "lines that reach both margins"), says("canh đều hai lề", "justified"), annexI("II.6")},
	BodyIndent:    {"6", says("lùi đầu dòng", "first-line indent"), says("10 hoặc 12,7 mm", "10 or 12.7 mm"), annexI("II.6")},
	BodyGap:       {"6", says("khoảng cách giữa các đoạn", "gap between paragraphs"), says("từ 6 pt", "6 pt or more"), annexI("II.6")},
	BodySpacing:   {"6", says("giãn dòng", "line spacing"), says("1–1,5 dòng", "1–1.5 lines"), annexI("II.6")},
	BodyEnd:       {"6", says("dấu kết thúc nội dung", "end of the text"), says("«./.»", "“./.”"), "phụ lục III, mục II"},

	RecipientsNone:  {"9b", says("Nơi nhận", "Nơi nhận"), says("có, phía dưới bên trái", "there, at the lower left"), annexI("II.9")},
	RecipientsHead:  {"9b", says("dòng «Nơi nhận:»", "the line “Nơi nhận:”"), says("in thường, nghiêng, đậm, cỡ 12, có dấu hai chấm", "small letters, bold italic, 12 pt, with a colon"), annexI("II.9")},
	RecipientsSize:  {"9b", says("cỡ chữ danh sách nơi nhận", "size of the recipients"), says("11 pt", "11 pt"), annexI("II.9")},
	RecipientsStyle: {"9b", says("kiểu chữ danh sách nơi nhận", "style of the recipients"), says("in thường, đứng, không đậm", "small letters, regular"), annexI("II.9")},
	RecipientsDash:  {"9b", says("đầu dòng nơi nhận", "beginning of a recipient"), says("gạch đầu dòng «- »", "a dash “- ”"), annexI("II.9")},
	RecipientsMark:  {"9b", says("dấu cuối dòng nơi nhận", "end of a recipient"), says("dấu chấm phẩy, dòng cuối dấu chấm", "a semicolon; of the last a full stop"), annexI("II.9")},
	RecipientsLast:  {"9b", says("dòng cuối của Nơi nhận", "last line of Nơi nhận"), says("«- Lưu: ...»", "“- Lưu: ...”"), annexI("II.9")},

	SignatureNone:  {"7a", says("quyền hạn, chức vụ người ký", "authority of the signer"), says("có, ngang dòng Nơi nhận, bên phải", "there, level with Nơi nhận, on the right"), annexI("II.7")},
	SignatureStyle: {"7a", says("kiểu chữ quyền hạn, chức vụ", "style of the authority"), says("in hoa, đứng, đậm", "capitals, upright, bold"), annexI("II.7")},
	SignatureSize:  {"7a", says("cỡ chữ quyền hạn, chức vụ", "size of the authority"), says("13–14 pt", "13–14 pt"), annexI("II.7")},
	SignaturePlace: {"7a", says("giữa khối chữ ký, tính từ mép trái", "middle of the signature, from the left edge"), says("nửa phải của trang", "in the right half"), annexI("II.7")},
	SignatureLevel: {"7a", says("chức vụ lệch so với dòng Nơi nhận", "authority off the line of Nơi nhận"), says("ngang nhau", "level"), annexI("II.7")},
	SignerStyle:    {"7b", says("kiểu chữ họ tên người ký", "style of the signer's name"), says("in thường, đứng, đậm", "small letters, upright, bold"), annexI("II.7")},
	SignerSize:     {"7b", says("cỡ chữ họ tên người ký", "size of the signer's name"), says("13–14 pt", "13–14 pt"), annexI("II.7")},
	SignerCentred:  {"7b", says("họ tên lệch so với chức vụ", "name off the middle of the authority"), says("canh giữa dưới chức vụ", "centred under it"), annexI("II.7")},
	SignerTitle:    {"7b", says("học hàm, học vị trước họ tên", "academic title before the name"), says("không ghi", "none"), annexI("II.7")},

	AnnexLabel:    {"annex", says("dòng «Phụ lục»", "the line “Phụ lục”"), says("in thường, đứng, đậm, cỡ 14, canh giữa", "small letters, bold, 14 pt, centred"), annexI("III.1")},
	AnnexNumber:   {"annex", says("số thứ tự phụ lục", "number of the annex"), says("số La Mã khi có từ hai phụ lục", "Roman from two annexes on"), annexI("III.1")},
	AnnexTitle:    {"annex", says("tên phụ lục", "title of the annex"), says("in hoa, đứng, đậm, cỡ 13–14, canh giữa", "capitals, bold, 13–14 pt, centred"), annexI("III.1")},
	AnnexEnclosed: {"annex", says("dòng «(Kèm theo ...)»", "the line “(Kèm theo ...)”"), says("in thường, nghiêng, cỡ 13–14, canh giữa", "small letters, italic, 13–14 pt, centred"), annexI("III.1")},
	AnnexEnd:      {"annex", says("dấu kết thúc phụ lục", "end of the annex"), says("«./.»", "“./.”"), "phụ lục III, mục II"},
	Order:         {"page", says("thứ tự các thành phần", "order of the parts"), says("như sơ đồ bố trí", "as in the decree's plan"), "phụ lục I, phần IV"},

	DeadlineEarly: {"6", says("thời hạn", "deadline"), says("không trước ngày của văn bản", "not before the document's own date"), wordRule},
	CitationDate:  {"6", says("viện dẫn lần đầu", "first citation"), says("có ngày tháng năm ban hành", "with the date of issue"), annexI("II.6")},
}
