package templates

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"congvan/input"

	"golang.org/x/text/unicode/norm"
)

// CellKey names a cell of a unit's form, wherever it may stand: by the key of
// its row and the key of its column.
type CellKey struct{ Row, Column string }

// IssueOptions are what a form depends on beside the campaign and the unit.
type IssueOptions struct {
	Period input.Period // zero: the campaign's first

	// Previous is what the unit answered in the period before, as shown in
	// PreviousColumn, by the key of the row; nil: nothing was collected.
	Previous map[string]string

	// Plain gives the text of inline Markdown without its marks; nil: tasks are
	// shown as they are written.
	Plain func(markdown string) string
}

// Issued is the form as one unit gets it for one period: every row, what is
// printed in it and what its inputs accept. Writer and reader both build it
// from the campaign, so that neither can expect what the other never wrote.
type Issued struct {
	Form   Form
	Unit   int // index into Campaign.Units
	Period input.Period
	Code   string // SheetCode
	Tables []IssuedTable
}

// IssuedTable is a sheet of the form with its rows.
type IssuedTable struct {
	Sheet Sheet
	Rows  []Row
	Notes []string // printed under the table
}

// Row is one row of a table.
type Row struct {
	Key    string
	Kind   RowKind
	Values map[string]Value // by column: what is printed, and inputs that are filled in already
	Rules  map[string]Rule  // inputs of this row that differ from their column
	Closed map[string]bool  // input columns that this row does not ask
	Must   map[string]bool  // inputs required in this row, though not in their column
}

// RowKind tells rows with inputs from others.
type RowKind int

// The kinds of rows.
const (
	Entry    RowKind = iota // a task, indicator, product or a line of the signature sheet: has inputs
	Heading                 // a criterion
	Overflow                // the rest of a text too long for one row
)

// Value is a text or, where Date is set, a day.
type Value struct {
	Text string
	Date input.Date
}

// Rule is what the row's input in that column accepts; ok is false where the
// cell is no input.
func (r Row) Rule(c Column) (rule Rule, ok bool) {
	if !c.Input || r.Kind != Entry || r.Closed[c.Key] {
		return Rule{}, false
	}
	if own, differs := r.Rules[c.Key]; differs {
		return own, true
	}
	return c.Rule, true
}

// Required tells whether the row's input in that column counts when asking
// how complete the sheet is.
func (r Row) Required(s Sheet, c Column) bool {
	if _, input := r.Rule(c); !input || !strings.HasPrefix(r.Key, s.Prefix) {
		return false
	}
	return c.Required || r.Must[c.Key]
}

// Issue builds the form of the unit at that index of Campaign.Units.
func Issue(c *input.Campaign, unit int, o IssueOptions) Issued {
	if o.Plain == nil {
		o.Plain = func(markdown string) string { return markdown }
	}
	if o.Period == (input.Period{}) {
		o.Period = c.FirstPeriod()
	}
	f := &issuing{c: c, unit: unit, o: o}
	issued := Issued{
		Form: Tracking(), Unit: unit, Period: o.Period,
		Code: SheetCode(c.ID, o.Period.ID, c.Units[unit].Code),
	}
	add := func(key string, rows []Row, notes ...string) {
		sheet, _ := issued.Form.Sheet(key)
		issued.Tables = append(issued.Tables, IssuedTable{Sheet: sheet, Rows: rows, Notes: notes})
	}
	tasks := input.TasksOf(c.Assignments(), unit)
	add(TaskSheet, f.taskRows(tasks))
	judged := c.Judges(unit)
	if judged {
		add(CriteriaSheet, f.criteriaRows(), f.criteriaNotes()...)
	}
	if rows := f.productRows(tasks, judged); len(rows) > 0 {
		add(ProductSheet, rows)
	}
	add(SignSheet, signRows())
	return issued
}

// Table finds a table by the key of its sheet.
func (i Issued) Table(key string) (IssuedTable, bool) {
	at := slices.IndexFunc(i.Tables, func(t IssuedTable) bool { return t.Sheet.Key == key })
	if at < 0 {
		return IssuedTable{}, false
	}
	return i.Tables[at], true
}

// Row finds a row by its key.
func (i Issued) Row(key string) (t IssuedTable, r Row, ok bool) {
	for _, t := range i.Tables {
		for _, r := range t.Rows {
			if r.Key == key {
				return t, r, true
			}
		}
	}
	return IssuedTable{}, Row{}, false
}

// Locked is every printed text that a unit must not change, by its cell. The
// period before is not among them: it follows from what was collected, not
// from the campaign, and corrections change it after the sheets are out.
func (i Issued) Locked() map[CellKey]string {
	all := map[CellKey]string{}
	for _, t := range i.Tables {
		for _, r := range t.Rows {
			for _, c := range t.Sheet.Columns {
				if _, input := r.Rule(c); input || r.Key == "" || c.Kind == Check || c.Kind == Key || c.Key == PreviousColumn {
					continue
				}
				if text := r.Values[c.Key].String(); text != "" {
					all[CellKey{r.Key, c.Key}] = text
				}
			}
		}
	}
	return all
}

// String is the value as a sheet shows it.
func (v Value) String() string {
	if !v.Date.IsZero() {
		return v.Date.String()
	}
	return v.Text
}

// Digest is the first half of the SHA-256 of locked texts, in hexadecimal.
// Spaces and the way letters are composed do not matter to it. It shows that
// nothing changed by accident; it is no signature.
func Digest(locked map[CellKey]string) string {
	keys := slices.SortedFunc(maps.Keys(locked), func(a, b CellKey) int {
		return cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(a.Column, b.Column))
	})
	h := sha256.New()
	for _, k := range keys {
		fmt.Fprintf(h, "%s\x00%s\x00%s\x00", k.Row, k.Column, PlainText(locked[k]))
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// PlainText is a text as [Digest] and whoever compares cells sees it: NFC,
// single spaces.
func PlainText(s string) string {
	return strings.Join(strings.Fields(unseen.Replace(norm.NFC.String(s))), " ")
}

// unseen are characters without width.
var unseen = strings.NewReplacer("\u200b", "", "\ufeff", "")

// issuing is one form in the making.
type issuing struct {
	c    *input.Campaign
	unit int
	o    IssueOptions
}

func words(s string) Value { return Value{Text: s} }

func (f *issuing) previous(key string) Value { return words(f.o.Previous[key]) }

// taskRows are the tasks that bind the unit, in the dispatch's order.
func (f *issuing) taskRows(tasks []input.Assignment) []Row {
	var rows []Row
	for i, a := range tasks {
		key := TaskKey(a.Task.Code)
		rows = append(rows, Row{
			Key: key,
			Values: map[string]Value{
				OrderColumn:       words(strconv.Itoa(i + 1)),
				CodeColumn:        words(a.Task.Code),
				ContentColumn:     words(f.o.Plain(a.Task.UnitContent())),
				DeadlineColumn:    words(cmp.Or(a.Task.Deadline.String(), input.NoDeadline)),
				LastDayColumn:     {Date: a.Task.Deadline.LastDay(f.c.Settings.BeforeIncludesDay)},
				DeliverableColumn: words(a.Task.Deliverable),
				PreviousColumn:    f.previous(key),
			},
		})
	}
	return rows
}

// criteriaRows are the indicators under a heading row for each criterion.
func (f *issuing) criteriaRows() []Row {
	thresholds := f.c.Criteria.Thresholds(f.c.Units[f.unit])
	var rows []Row
	for _, criterion := range f.c.Criteria.Set.Criteria {
		registered := f.c.RegisteredYear(f.unit, criterion.Number)
		rows = append(rows, criterionRow(criterion, registered.String()))
		for _, t := range thresholds[:len(criterion.Indicators)] {
			rows = append(rows, f.indicatorRow(t, registered))
			if t.Indicator.SubValue != nil {
				rows = append(rows, f.subValueRow(t.Indicator))
			}
		}
		thresholds = thresholds[len(criterion.Indicators):]
	}
	return rows
}

func criterionRow(c input.Criterion, registered string) Row {
	return Row{
		Key: CriterionKey(c.Number), Kind: Heading,
		Values: map[string]Value{
			CodeColumn:    words(c.Number),
			ContentColumn: words(fmt.Sprintf("Tiêu chí %s. %s", c.Number, c.Name)),
			YearColumn:    words(registered),
		},
	}
}

// UnverifiedMark stands behind a threshold nobody compared with the decision.
const UnverifiedMark = " (*)"

// indicatorRow has the year the dispatch names filled in already.
func (f *issuing) indicatorRow(t input.Threshold, registered input.YearSpan) Row {
	required := t.Text()
	if t.Decision != "" { // what the figure rests on, as in the annex
		required += " (" + t.Decision + ")"
	}
	if !t.Verified {
		required += UnverifiedMark
	}
	year := ""
	if !registered.IsZero() {
		year = strconv.Itoa(registered.Last)
	}
	key := IndicatorKey(t.Code)
	return Row{
		Key: key,
		Values: map[string]Value{
			CodeColumn:      words(t.Code),
			ContentColumn:   words(t.Name),
			UnitColumn:      words(unitOf(t.Indicator)),
			ThresholdColumn: words(required),
			PreviousColumn:  f.previous(key),
			YearColumn:      words(year),
		},
		Rules: map[string]Rule{ResultColumn: ResultRule(t)},
	}
}

// subValueRow asks the second figure inside an indicator ("trong đó"); it is
// neither required nor judged.
func (f *issuing) subValueRow(i *input.Indicator) Row {
	key := SubValueKey(i.Code)
	return Row{
		Key: key,
		Values: map[string]Value{
			ContentColumn:  words("– " + i.SubValue.Name),
			UnitColumn:     words(unitOf(i)),
			PreviousColumn: f.previous(key),
		},
		Rules:  map[string]Rule{ResultColumn: SubValueRule(i)},
		Closed: map[string]bool{AssessmentColumn: true, YearColumn: true, EvidenceColumn: true, ReasonColumn: true},
	}
}

// unitOf is the unit of measure; the threshold of a state ("Đạt") is none.
func unitOf(i *input.Indicator) string {
	if i.Kind == input.KindBool {
		return ""
	}
	return i.Unit
}

// criteriaNotes explain the marks of the thresholds.
func (f *issuing) criteriaNotes() []string {
	set := f.c.Criteria.Set
	decision := "Quyết định " + set.Decision
	if !set.Issued.IsZero() {
		decision += " ngày " + set.Issued.String()
	}
	notes := []string{"Ghi chú: kết quả và tự đánh giá do đơn vị chịu trách nhiệm; kết quả kỳ trước để trống trong kỳ đầu tiên."}
	unverified, unknown := false, false
	for _, t := range f.c.Criteria.Thresholds(f.c.Units[f.unit]) {
		unverified = unverified || !t.Verified
		unknown = unknown || t.Goal == nil
	}
	if unverified {
		notes = append(notes, "(*) Nội dung, mức phải đạt chưa đối chiếu với "+decision+"; đề nghị xem văn bản gốc trước khi sử dụng.")
	}
	if unknown {
		notes = append(notes, "Chỉ tiêu ghi “Do UBND tỉnh quy định” hoặc “Chưa có số liệu”: chưa biết mức phải đạt, không dùng để tự động kết luận đạt hay chưa đạt; đơn vị vẫn điền kết quả.")
	}
	return notes
}

// productRows are the products the tasks name for the unit; a name that the
// dispatch gives is filled in already and may be corrected. A judged unit, or
// one with products, gets open rows for more.
func (f *issuing) productRows(tasks []input.Assignment, judged bool) []Row {
	var rows []Row
	add := func(key, task, year, name string) {
		rows = append(rows, Row{Key: key, Values: map[string]Value{
			OrderColumn: words(strconv.Itoa(len(rows) + 1)), CodeColumn: words(task), PlanColumn: words(year), ProductColumn: words(name),
		}})
	}
	for _, a := range tasks {
		n := 0
		for _, p := range a.Task.Products {
			if m := f.c.FindUnit(p.Unit); !f.c.Takes(m) || m.Unit != f.unit {
				continue
			}
			n++
			year := ""
			if p.Year != 0 {
				year = strconv.Itoa(p.Year)
			}
			add(ProductKey(a.Task.Code, n), a.Task.Code, year, p.Name)
		}
	}
	if !judged && len(rows) == 0 {
		return nil
	}
	for n := range OpenProducts {
		add(OpenProductKey(n+1), "", "", "")
	}
	return rows
}

// signRows are the lines of the signature sheet.
func signRows() []Row {
	line := func(key, label string, must bool, rule Rule) Row {
		r := Row{Key: key, Values: map[string]Value{LabelColumn: words(label)}, Rules: map[string]Rule{ValueColumn: rule}}
		if must {
			r.Must = map[string]bool{ValueColumn: true}
		}
		return r
	}
	return []Row{
		line(PreparerKey, "Người lập phiếu", true, text(Text, 100, "Người lập", "Họ và tên người điền phiếu này.")),
		line(PhoneKey, "Điện thoại người lập", true, text(Text, 50, "Điện thoại", "Số điện thoại để hỏi lại khi cần.")),
		line(LeaderKey, "Người duyệt", true, text(Text, 100, "Người duyệt", "Họ và tên lãnh đạo duyệt phiếu.")),
		line(PositionKey, "Chức vụ người duyệt", false, text(Text, 100, "Chức vụ", "Ví dụ: Chủ tịch UBND xã.")),
		line(SignedOnKey, "Ngày duyệt", true, day("Ngày duyệt", "Gõ ngày/tháng/năm, ví dụ 05/08/2022.")),
		line(NothingKey, "Không phát sinh số liệu trong kỳ", false, choice(YesNoList, "Không phát sinh", "Chọn Có nếu trong kỳ không có gì thay đổi so với kỳ trước.")),
		line(ChangesKey, "Nội dung sửa so với lần gửi trước", false, text(LongText, 1000, "Nội dung sửa", "Gửi lần đầu thì để trống.")),
		line(RequestsKey, "Kiến nghị", false, text(LongText, 2000, "Kiến nghị", "Kiến nghị, đề xuất với cơ quan cấp trên (nếu có).")),
	}
}
