package input

// Campaign is one dispatch (công văn) with everything needed to make it and to
// follow it up: who issues it, to whom, which tasks and which criteria.
type Campaign struct {
	ID             string            `yaml:"id"`               // short ASCII name of the campaign, stamped into every sheet
	Issuer         Issuer            `yaml:"issuer"`           // cơ quan ban hành
	Signature      Signature         `yaml:"signature"`        // quyền hạn, chức vụ, họ tên người ký
	OtherSignature Signature         `yaml:"second_signature"` // the left one of two: thư ký of a biên bản, bên A of a hợp đồng
	Dispatch       Dispatch          `yaml:"dispatch"`         // the document itself
	Annexes        []Annex           `yaml:"annexes"`          // phụ lục for everybody, and what is issued with a decision
	UnitFiles      []string          `yaml:"unit_files"`       // CSV files of units, beside campaign.yaml
	Units          []Unit            `yaml:"units"`            // the distribution list, those of UnitFiles first
	Sections       []Section         `yaml:"sections"`         // the numbered parts of the body, those of TaskFiles last
	TaskFiles      []string          `yaml:"task_files"`       // CSV files of tasks, beside campaign.yaml
	Criteria       *CriteriaPlan     `yaml:"criteria"`         // nil: the campaign judges no criteria
	Periods        []Period          `yaml:"periods"`          // kỳ báo cáo, in order; none: the sheets come back once
	Settings       Settings          `yaml:"settings"`         // choices that the decree leaves to the office
	BodyFile       string            `yaml:"body_file"`        // the office's own template; empty: the built-in model of the type
	BodyText       string            `yaml:"-"`                // contents of BodyFile
	Pictures       map[string][]byte `yaml:"-"`                // files that Markdown shows, by the name it gives them: ![](so-do.png)
	InputFiles     []InputFile       `yaml:"-"`                // every file read, in the order read
	Places         Places            `yaml:"-"`                // where each value stood
	Unread         []string          `yaml:"-"`                // paths whose value could not be read; no rule judges them
	FieldNames     map[string]string `yaml:"-"`                // what the office calls a field, by its path with [] for entries; nil: as YAML does
	Lenient        bool              `yaml:"-"`                // aliases and names without diacritics are taken, with a warning: a workbook
}

// InputFile is one file the campaign was read from.
type InputFile struct {
	Name   string // path inside the campaign, with slashes
	SHA256 string // lower-case hex
}

// Issuer is the issuing body (cơ quan, tổ chức ban hành), box 2 of the page.
type Issuer struct {
	Parent  []string `yaml:"parent"`  // cơ quan chủ quản, a line each; a UBND has none
	Name    []string `yaml:"name"`    // tên cơ quan, a line each, e.g. ỦY BAN NHÂN DÂN / HUYỆN TUẦN GIÁO
	Short   string   `yaml:"short"`   // how the text calls it: UBND huyện Tuần Giáo
	Place   string   `yaml:"place"`   // địa danh before the date: Tuần Giáo
	Code    string   `yaml:"code"`    // chữ viết tắt in the number: UBND
	Address string   `yaml:"address"` // optional line at the foot of page 1 (box 13)
}

// Signature is who signs and in which authority, boxes 7a and 7b.
type Signature struct {
	Authority []string `yaml:"authority"` // stacked: TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH
	Name      string   `yaml:"name"`      // họ và tên, no academic title
	Image     Picture  `yaml:"image"`     // the signature itself, blue on nothing
	Seal      Picture  `yaml:"seal"`      // con dấu, red on nothing, at its real size (box 8)
}

// Dispatch is the document: its type, number, date, subject and fixed texts.
// Bases, Opening and Closing are inline Markdown.
type Dispatch struct {
	Type         string      `yaml:"type"`          // cong-van
	Number       string      `yaml:"number"`        // số; empty: room is left to write it in
	DraftingUnit string      `yaml:"drafting_unit"` // đơn vị soạn thảo, in the number: NN
	Date         Date        `yaml:"date"`          // ngày ban hành
	Subject      string      `yaml:"subject"`       // trích yếu, without "V/v"
	Bases        []string    `yaml:"bases"`         // căn cứ, one each, without closing punctuation
	Opening      string      `yaml:"opening"`       // the paragraph before the sections
	Closing      string      `yaml:"closing"`       // the paragraph after them, without "./."
	Individual   Wording     `yaml:"individual"`    // what reads differently in a text for one unit
	Addressees   []Addressee `yaml:"addressees"`    // Kính gửi
	Recipients   []Recipient `yaml:"recipients"`    // Nơi nhận, without the line "Lưu:"
	Archive      string      `yaml:"archive"`       // after "Lưu:", e.g. "VT, NN"
	Copies       int         `yaml:"copies"`        // số lượng bản lưu, printed "(2)"; 0: not printed
	Authority    string      `yaml:"authority"`     // of a decision: who decides, under the subject; empty: the issuing body
	Body         string      `yaml:"body"`          // the text proper, Markdown, after Opening and before the sections
	Particulars  Particulars `yaml:"particulars"`   // what the model of the type asks for besides
	Marks        Marks       `yaml:"marks"`         // độ khẩn, độ mật, phạm vi lưu hành
	Drafter      string      `yaml:"drafter"`       // ký hiệu người soạn thảo, box 12: PL
	Issued       int         `yaml:"issued"`        // số lượng bản phát hành, printed ".(300)" after Drafter; 0: not printed
}

// Wording replaces Opening and Closing in individual mode, where the common
// ones would name everybody. UnitSlot in them becomes the unit's full name.
type Wording struct {
	Opening string `yaml:"opening"` // empty: the common one
	Closing string `yaml:"closing"` // empty: the common one
}

// UnitSlot stands for the unit's full name in a [Wording].
const UnitSlot = "{unit}"

// Addressee is one line of Kính gửi. Audience says which units of the
// distribution list it stands for; without one it must name a unit itself.
type Addressee struct {
	Text     string   `yaml:"text"`
	Audience Audience `yaml:"audience"`
}

// Recipient is one line of Nơi nhận.
type Recipient struct {
	Text     string   `yaml:"text"`
	Note     string   `yaml:"note"`     // b/c, p/h, ...: printed in brackets
	Audience Audience `yaml:"audience"` // the units it stands for
	Outside  bool     `yaml:"outside"`  // gets the dispatch but is on purpose not on the distribution list
}

// Settings are the choices that the decree or the law leaves to the office.
type Settings struct {
	Text               TextMode `yaml:"text"`                 // common or individual
	SizeSet            int      `yaml:"size_set"`             // 12 (12+13+13) or 13 (13+14+14), format.md section 1
	BeforeIncludesDay  bool     `yaml:"before_includes_day"`  // "trước ngày 05/08" still allows the 5th
	ContactForTracking string   `yaml:"contact_for_tracking"` // whom a commune may ask about its sheet
	GroupBounds        []int    `yaml:"group_bounds"`         // least criteria met of each group of communes, falling; empty: 19, 15, 10, 5
	Fit                bool     `yaml:"fit"`                  // set tighter, within the decree, where that saves a last page with little on it
}

// TextMode says whether all units get one text or each its own.
type TextMode string

// The text modes.
const (
	CommonText     TextMode = "common"     // one text for all: the legal practice, the default
	IndividualText TextMode = "individual" // addressed to the unit alone, only the sections that concern it
)

// DefaultSizeSet is the decree's sample: Quốc hiệu 12, Tiêu ngữ and date 13.
const DefaultSizeSet = 12

// sizeSets are the sets of type sizes that the decree's sample allows.
var sizeSets = []int{DefaultSizeSet, 13}

// SetDefaults fills the settings the office left out.
func (c *Campaign) SetDefaults() {
	if c.Settings.Text == "" {
		c.Settings.Text = CommonText
	}
	if c.Settings.SizeSet == 0 {
		c.Settings.SizeSet = DefaultSizeSet
	}
	if c.Dispatch.Type == "" {
		c.Dispatch.Type = OfficialLetter
	}
}
