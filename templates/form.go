package templates

import (
	"slices"
	"strings"

	"congvan/input"
)

// FormVersion changes whenever a returned sheet of the former version could
// no longer be read by this one: a column gone, a key spelt differently.
const FormVersion = "2"

// FormerVersions are those whose sheets can still be read: keys and headers are
// the same, only columns and the period are missing.
var FormerVersions = []string{"1"}

// Form is what the tracking workbook (phiếu theo dõi) looks like: the one
// contract between generator/xlsx, which writes it, and generator/collect,
// which reads it back. Rows are found by their key and columns by their
// header, so neither may rely on an order.
type Form struct {
	Version string
	Sheets  []Sheet // the tables a unit fills in, in the order of the workbook
	Lists   []List
}

// Sheet is one table of the form: a header row and a row for every task,
// indicator or product.
type Sheet struct {
	Key      string   // stable, ASCII; begins defined names: nv
	Name     string   // of the sheet's tab, at most 31 characters
	Title    string   // cell A1
	Prefix   string   // of the keys of the rows that must be filled in: "nv:"
	Extra    []string // prefixes of keys of rows that may be filled in
	Open     string   // prefix, within Prefix, of keys of rows that may stay empty: in them nothing is required while all is blank
	Frozen   int      // columns that stay when scrolling sideways
	Portrait bool     // printed upright
	Lines    int      // least height of a row in lines: room to write
	Columns  []Column
}

// Column is one column of a table. Columns that are no input are locked.
type Column struct {
	Key      string  // stable, ASCII; the reader answers under it
	Header   string  // Vietnamese, unique within the sheet
	Width    float64 // millimetres on the sheet at 100 %
	Input    bool    // the unit writes here
	Required bool    // counts when asking how complete the sheet is
	Unless   Excuse  // when a required cell may stay blank after all
	Rule
}

// Excuse is another column of the row with a value that frees a cell from
// being filled in; zero: nothing does.
type Excuse struct{ Column, Value string }

// Kind is what a cell may hold.
type Kind string

// The kinds of cells.
const (
	Code     Kind = "code"    // short text, centred, never read as a number: 17.10
	Text     Kind = "text"    // short text
	LongText Kind = "long"    // wrapped text of any length
	Number   Kind = "number"  // a figure, decimals allowed
	Percent  Kind = "percent" // 0 to 100, without the sign
	Year     Kind = "year"    // a year, four digits
	Date     Kind = "date"    // a day
	Choice   Kind = "choice"  // one item of a list
	Check    Kind = "check"   // a formula that says how the row stands
	Key      Kind = "key"     // the hidden key of the row
)

// Rule is what a cell accepts and what it says about it.
type Rule struct {
	Kind      Kind
	List      string   // Choice: key of the list
	Min, Max  *float64 // Number and Percent: bounds, nil: none
	MaxLength int      // Text and LongText: most characters, 0: as Excel allows
	Prompt    Message  // shown while the cell is selected
	Error     Message  // shown when a value is refused
}

// Message is what Excel shows in a small window. Excel repairs (that is,
// damages) workbooks with longer ones.
type Message struct{ Title, Text string }

// The lengths that Excel accepts, in UTF-16 units (MS-OI29500, 2.1.661 ff.).
const (
	MaxMessageTitle = 32
	MaxPromptText   = 255
	MaxErrorText    = 224
)

// List is a choice list, kept on the hidden sheet and named so that the
// dropdowns find it.
type List struct {
	Key   string // also what a Rule calls it
	Name  string // defined name, ASCII
	Title string // header over the list
	Items []string
}

// The sheets beside the tables.
const (
	SummarySheet = "Tổng hợp"
	GuideSheet   = "Hướng dẫn"
	ListSheet    = "Danh mục" // hidden
	StampSheet   = "_tw"      // very hidden; LibreOffice makes it plainly hidden

	CorrectionSheet = "Cần sửa" // first of a correction workbook; no table
)

// KeyColumn is the key and KeyHeader the header of the hidden key column,
// the last of every table.
const (
	KeyColumn = "key"
	KeyHeader = "tw_khoa"
)

// The keys of the stamp, column A of StampSheet; column B holds their values,
// all as text, since programs rewrite numbers and dates.
const (
	StampForm        = "form"          // always FormName
	StampFormVersion = "form_version"  // FormVersion
	StampCampaign    = "campaign"      // Campaign.ID
	StampUnitCode    = "unit_code"     // Unit.Code
	StampUnitName    = "unit_name"     // Unit.FullName
	StampIssued      = "issued"        // date of the dispatch, 2022-07-26; empty: none yet
	StampDispatch    = "dispatch"      // number and symbol: 05/UBND-NN
	StampCriteria    = "criteria_set"  // CriteriaSet.ID; empty: the unit is not judged
	StampYear        = "criteria_year" // year of the thresholds
	StampPeriod      = "period"        // Period.ID
	StampCode        = "code"          // SheetCode
	StampIssue       = "issue"         // 1, and one more with every correction sheet
	StampDigest      = "digest"        // Issued.Digest: of the locked content
	StampRows        = "rows"          // how many input cells the map below lists
	StampTool        = "tool"          // congvan and its version
)

// The names of the cells of the stamp that say whose sheet it is: they are
// found when the sheet _tw was renamed.
const (
	CodeName   = "TW_MaPhieu"
	PeriodName = "TW_Ky"
	UnitName   = "TW_DonVi" // its code
)

// PropertyPrefix begins the custom properties of the document, which repeat
// the stamp's values under its keys: congvan_unit_code.
const PropertyPrefix = "congvan_"

// StampedProperties are the keys of the stamp that are repeated so.
var StampedProperties = []string{StampCampaign, StampUnitCode, StampPeriod, StampCode, StampFormVersion, StampDigest, StampIssue}

// What opens the cells over every table that show the code and the period, and
// the code in the footer: "Mã phiếu: K7QM2XA4", "Kỳ báo cáo: Quý III năm 2022
// (2022-Q3) · chốt số liệu: ...".
const (
	CodeLabel   = "Mã phiếu"
	PeriodLabel = "Kỳ báo cáo"
)

// FormName tells a tracking workbook from any other with a sheet _tw.
const FormName = "congvan-theo-doi"

// StampMap is the header of the map under the stamp: where each input cell
// stood when the workbook was issued.
var StampMap = []string{"key", "column", "sheet", "cell"}

// Sheet finds a table by its key.
func (f Form) Sheet(key string) (Sheet, bool) {
	i := slices.IndexFunc(f.Sheets, func(s Sheet) bool { return s.Key == key })
	if i < 0 {
		return Sheet{}, false
	}
	return f.Sheets[i], true
}

// List finds a choice list by its key.
func (f Form) List(key string) (List, bool) {
	i := slices.IndexFunc(f.Lists, func(l List) bool { return l.Key == key })
	if i < 0 {
		return List{}, false
	}
	return f.Lists[i], true
}

// Column finds the index of a column by its key, -1 where there is none.
func (s Sheet) Column(key string) int {
	return slices.IndexFunc(s.Columns, func(c Column) bool { return c.Key == key })
}

// Asks tells whether the row with that key has inputs: headings do not.
func (s Sheet) Asks(key string) bool {
	for _, prefix := range append([]string{s.Prefix}, s.Extra...) {
		if strings.HasPrefix(key, prefix) {
			return true
		}
	}
	return false
}

// Opens tells whether the row with that key may stay empty as a whole.
func (s Sheet) Opens(key string) bool { return s.Open != "" && strings.HasPrefix(key, s.Open) }

// RangeName is the defined name of a column's cells: nv_status.
func (s Sheet) RangeName(column string) string { return s.Key + "_" + column }

// FirstDay and LastDay bound the dates a unit may enter: wide enough for work
// begun before the dispatch, narrow enough to refuse a mistyped year.
func FirstDay(issued input.Date) input.Date {
	return input.Date{Year: boundYear(issued) - 1, Month: 1, Day: 1}
}

// LastDay is the counterpart of FirstDay.
func LastDay(issued input.Date) input.Date {
	return input.Date{Year: boundYear(issued) + 10, Month: 12, Day: 31}
}

func boundYear(issued input.Date) int {
	if issued.IsZero() {
		return 2020
	}
	return issued.Year
}
