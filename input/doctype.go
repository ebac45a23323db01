package input

// DocumentType is one of the 29 types of administrative documents of Decree
// 30/2020/NĐ-CP, article 7, with what sets it apart on the page (annex III).
type DocumentType struct {
	Code         string    // in campaign.yaml and in file names: cong-van
	Name         string    // Công văn
	Abbreviation string    // in the number (annex III, I); a công văn and a thư công have none
	Head         Head      // what stands between the letterhead and the text
	Structure    Structure // what the headings of its text are
	Asks         []Ask     // the fields of Particulars its model prints
	Undated      bool      // no place and date under the Tiêu ngữ: biên bản
	Unnumbered   bool      // no number: thư công
	Complete     bool      // its particulars are text enough, no body is asked for: giấy mời, ...
	TwoSigners   bool      // second_signature is asked for: biên bản, hợp đồng, ...
}

// Head is how a document says what it is, box 5 of the page.
type Head uint8

// The heads.
const (
	LetterHead   Head = iota // box 5b: V/v under the number
	TitleHead                // box 5a: name of the type and subject, centred
	DecisionHead             // box 5a, then the line of the authority that decides, in capitals
)

// Structure is what the headings in a type's text are called (annex I, II.6).
type Structure uint8

// The structures.
const (
	ByNumbers  Structure = iota // I., 1., a)
	ByArticles                  // Phần, Chương, Mục, Tiểu mục, Điều; then khoản 1. and điểm a)
)

// Ask is a field of [Particulars] by its name in YAML.
type Ask struct {
	Field    string
	Required bool
}

// OfficialLetter is the code of the công văn among document types.
const OfficialLetter = "cong-van"

// documentTypes are the 29 types in the order of article 7.
var documentTypes = []DocumentType{
	{Code: "nghi-quyet", Name: "Nghị quyết", Abbreviation: "NQ", Head: DecisionHead, Structure: ByArticles},
	{Code: "quyet-dinh", Name: "Quyết định", Abbreviation: "QĐ", Head: DecisionHead, Structure: ByArticles},
	{Code: "chi-thi", Name: "Chỉ thị", Abbreviation: "CT", Head: TitleHead},
	{Code: "quy-che", Name: "Quy chế", Abbreviation: "QC", Head: TitleHead, Structure: ByArticles},
	{Code: "quy-dinh", Name: "Quy định", Abbreviation: "QyĐ", Head: TitleHead, Structure: ByArticles},
	{Code: "thong-cao", Name: "Thông cáo", Abbreviation: "TC", Head: TitleHead},
	{Code: "thong-bao", Name: "Thông báo", Abbreviation: "TB", Head: TitleHead},
	{Code: "huong-dan", Name: "Hướng dẫn", Abbreviation: "HD", Head: TitleHead},
	{Code: "chuong-trinh", Name: "Chương trình", Abbreviation: "CTr", Head: TitleHead},
	{Code: "ke-hoach", Name: "Kế hoạch", Abbreviation: "KH", Head: TitleHead},
	{Code: "phuong-an", Name: "Phương án", Abbreviation: "PA", Head: TitleHead},
	{Code: "de-an", Name: "Đề án", Abbreviation: "ĐA", Head: TitleHead},
	{Code: "du-an", Name: "Dự án", Abbreviation: "DA", Head: TitleHead},
	{Code: "bao-cao", Name: "Báo cáo", Abbreviation: "BC", Head: TitleHead},
	{Code: "bien-ban", Name: "Biên bản", Abbreviation: "BB", Head: TitleHead, Undated: true, TwoSigners: true,
		Asks: []Ask{{"time", true}, {"venue", true}, {"present", true}, {"absent", false}, {"chair", true}, {"secretary", true}, {"end_time", true}}},
	{Code: "to-trinh", Name: "Tờ trình", Abbreviation: "TTr", Head: TitleHead},
	{Code: "hop-dong", Name: "Hợp đồng", Abbreviation: "HĐ", Head: TitleHead, Structure: ByArticles, TwoSigners: true,
		Asks: []Ask{{"parties", true}}},
	{Code: OfficialLetter, Name: "Công văn", Head: LetterHead},
	{Code: "cong-dien", Name: "Công điện", Abbreviation: "CĐ", Head: TitleHead, Asks: []Ask{{"sender", true}}},
	{Code: "ban-ghi-nho", Name: "Bản ghi nhớ", Abbreviation: "BGN", Head: TitleHead, TwoSigners: true,
		Asks: []Ask{{"parties", true}}},
	{Code: "ban-thoa-thuan", Name: "Bản thỏa thuận", Abbreviation: "BTT", Head: TitleHead, Structure: ByArticles, TwoSigners: true,
		Asks: []Ask{{"parties", true}}},
	{Code: "giay-uy-quyen", Name: "Giấy ủy quyền", Abbreviation: "GUQ", Head: TitleHead, Complete: true,
		Asks: []Ask{{"person", true}, {"position", true}, {"purpose", true}, {"from", false}, {"until", true}}},
	{Code: "giay-moi", Name: "Giấy mời", Abbreviation: "GM", Head: TitleHead, Complete: true,
		Asks: []Ask{{"event", true}, {"chair", true}, {"time", true}, {"venue", true}}},
	{Code: "giay-gioi-thieu", Name: "Giấy giới thiệu", Abbreviation: "GGT", Head: TitleHead, Complete: true,
		Asks: []Ask{{"person", true}, {"position", true}, {"destination", true}, {"purpose", true}, {"until", true}}},
	{Code: "giay-nghi-phep", Name: "Giấy nghỉ phép", Abbreviation: "GNP", Head: TitleHead, Complete: true,
		Asks: []Ask{{"request_date", true}, {"person", true}, {"position", true}, {"from", true}, {"until", true}, {"destination", true}}},
	{Code: "phieu-gui", Name: "Phiếu gửi", Abbreviation: "PG", Head: TitleHead, Complete: true, Asks: []Ask{{"documents", true}}},
	{Code: "phieu-chuyen", Name: "Phiếu chuyển", Abbreviation: "PC", Head: TitleHead, Complete: true, Asks: []Ask{{"documents", true}, {"purpose", true}}},
	{Code: "phieu-bao", Name: "Phiếu báo", Abbreviation: "PB", Head: TitleHead},
	{Code: "thu-cong", Name: "Thư công", Head: TitleHead, Unnumbered: true, Asks: []Ask{{"salutation", true}}},
}

// DocumentTypes lists the 29 types in the order of the decree.
func DocumentTypes() []DocumentType {
	return append([]DocumentType(nil), documentTypes...)
}

// DocumentTypeByCode finds a type; ok is false where there is none of that code.
func DocumentTypeByCode(code string) (t DocumentType, ok bool) {
	for _, t := range documentTypes {
		if t.Code == code {
			return t, true
		}
	}
	return DocumentType{}, false
}

func documentTypeCodes() []string {
	codes := make([]string, len(documentTypes))
	for i, t := range documentTypes {
		codes[i] = t.Code
	}
	return codes
}

// Symbol is the part of the number after the slot: "/UBND-NN" of a công văn,
// "/QĐ-UBND" of a type with an abbreviation (annex I, II.3).
func (c *Campaign) Symbol() string {
	t, _ := DocumentTypeByCode(c.Dispatch.Type)
	if t.Abbreviation != "" {
		return "/" + t.Abbreviation + "-" + c.Issuer.Code
	}
	s := "/" + c.Issuer.Code
	if c.Dispatch.DraftingUnit != "" {
		s += "-" + c.Dispatch.DraftingUnit
	}
	return s
}
