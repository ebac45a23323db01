package input

// Particulars (nội dung riêng của loại văn bản) are what the models of some
// types print besides the text: the hour of a meeting, who is introduced to
// whom. Which type asks for which is in [DocumentType.Asks]. Texts are inline
// Markdown.
type Particulars struct {
	Sender      string   `yaml:"sender"`       // công điện: who wires, before "điện:"
	Salutation  string   `yaml:"salutation"`   // thư công: how it addresses its readers
	Event       string   `yaml:"event"`        // giấy mời: Tới dự
	Time        string   `yaml:"time"`         // giấy mời: Thời gian; biên bản: Thời gian bắt đầu
	EndTime     string   `yaml:"end_time"`     // biên bản: when it ended
	Venue       string   `yaml:"venue"`        // Địa điểm
	Chair       string   `yaml:"chair"`        // Chủ trì
	Secretary   string   `yaml:"secretary"`    // biên bản: Thư ký
	Present     []string `yaml:"present"`      // biên bản: Thành phần tham dự, a line each
	Absent      []string `yaml:"absent"`       // biên bản: Vắng mặt, a line each
	Person      string   `yaml:"person"`       // ông (bà) ...: introduced, authorised, on leave
	Position    string   `yaml:"position"`     // his or her Chức vụ
	Destination string   `yaml:"destination"`  // giấy giới thiệu: Được cử đến; giấy nghỉ phép: where
	Purpose     string   `yaml:"purpose"`      // Về việc; giấy ủy quyền: what for; phiếu chuyển: what is asked
	RequestDate Date     `yaml:"request_date"` // giấy nghỉ phép: day of the application
	From        Date     `yaml:"from"`         // first day of validity or leave
	Until       Date     `yaml:"until"`        // last day of validity or leave
	Documents   []string `yaml:"documents"`    // phiếu gửi, phiếu chuyển: what goes with it, a line each
	Parties     []Party  `yaml:"parties"`      // hợp đồng, bản ghi nhớ, bản thỏa thuận: bên A, bên B
}

// Party is a side of a contract (bên A, bên B).
type Party struct {
	Name           string `yaml:"name"`           // tên cơ quan, tổ chức
	Address        string `yaml:"address"`        // địa chỉ
	Phone          string `yaml:"phone"`          // điện thoại
	Account        string `yaml:"account"`        // số tài khoản, with the bank
	TaxCode        string `yaml:"tax_code"`       // mã số thuế
	Representative string `yaml:"representative"` // đại diện: ông (bà) ...
	Position       string `yaml:"position"`       // chức vụ of the representative
}

// Picture is a PNG or JPEG file beside the campaign.
type Picture struct {
	File    string `yaml:"file"`  // path inside the campaign
	Width   int    `yaml:"width"` // on the page, mm; 0: by the resolution written in the file
	Content []byte `yaml:"-"`     // contents of File
}

// Annex (phụ lục) goes with the dispatch to everybody, before the unit's own.
// Its text is Markdown in Body or in File; a File in CSV is one table. An
// annex with a Type is no phụ lục but a document issued with this one: a quy
// chế or quy định with its decision.
type Annex struct {
	Type      string `yaml:"type"`      // "", quy-che or quy-dinh, ...
	Title     string `yaml:"title"`     // tên phụ lục, or trích yếu of the document issued with this
	Body      string `yaml:"body"`      // Markdown
	File      string `yaml:"file"`      // .md or .csv beside the campaign, in place of Body
	Text      string `yaml:"-"`         // contents of File
	Landscape bool   `yaml:"landscape"` // khổ ngang
	Widths    []int  `yaml:"widths"`    // of a CSV's columns, relative; empty: by content
}

// Marks are the stamps of urgency, secrecy and circulation, boxes 10 and 11.
type Marks struct {
	Urgency     Urgency     `yaml:"urgency"`     // độ khẩn
	Secrecy     Secrecy     `yaml:"secrecy"`     // độ mật
	Circulation Circulation `yaml:"circulation"` // phạm vi lưu hành
}

// Urgency is a mức độ khẩn (annex I, II.10b).
type Urgency string

// The urgencies; "" is none.
const (
	Flash      Urgency = "hoa-toc"
	VeryUrgent Urgency = "thuong-khan"
	Urgent     Urgency = "khan"
)

// Secrecy is a mức độ mật (Law on State Secrets, article 8).
type Secrecy string

// The secrecies; "" is none.
const (
	Confidential Secrecy = "mat"
	Secret       Secrecy = "toi-mat"
	TopSecret    Secrecy = "tuyet-mat"
)

// Circulation is a limit of who may see or keep a document (annex I, II.11).
type Circulation string

// The circulations; "" is none.
const (
	ReturnAfterReading Circulation = "xem-xong-tra-lai"
	Internal           Circulation = "luu-hanh-noi-bo"
)
