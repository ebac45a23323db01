// Package consolidate makes the figures of a reporting period out of what the
// units returned: states of criteria on both bases, totals, groups, averages,
// tasks, products, who is missing or late. It knows no workbook, page or
// database: those who write it ask here, so that all of them say the same.
package consolidate

import (
	"time"

	"congvan/generator/collect"
	"congvan/input"

	"github.com/shopspring/decimal"
)

// Return is what is held of a unit for a period: the version that counts.
type Return struct {
	Reading  collect.Reading
	Version  int       // 1: the unit's first
	Received time.Time // of this version
	First    time.Time // of the first version that could be read
	Versions int       // how many came
}

// Input is everything the figures follow from.
type Input struct {
	Campaign *input.Campaign
	Period   input.Period
	Today    input.Date
	Returns  map[int]Return // by index into Campaign.Units
	Before   map[int]Return // of the period before; empty: none was collected
	Reminded map[int]int    // how often each unit was reminded
}

// Consolidation is the result. Slices over units stand in the order of the
// distribution list and have an entry for every unit.
type Consolidation struct {
	Campaign *input.Campaign
	Period   input.Period
	Before   *input.Period // that Standing.MetBefore is of; nil: nothing to compare with
	Unlike   []int         // units whose sheet of the period before had other criteria: not compared
	Today    input.Date

	Standings []Standing
	Criteria  []CriterionTotal // in the order of the set; none without criteria
	Groups    []Group          // of communes by criteria met, the best first
	Average   Average
	Facts     []Fact // indicators in long form: units in order, then the set's order
	Tasks     []TaskFact
	Products  []ProductFact
	Remarks   []Remark
	Findings  []UnitFinding
}

// State is the state of a criterion or indicator, spelt as the choice list
// templates.AssessmentList spells it: Đạt, Cơ bản đạt, Chưa đạt, Chưa đánh
// giá, Không áp dụng; "" of an indicator: nothing is known.
type State string

// Standing is one unit.
type Standing struct {
	Unit int
	Return
	Came       bool // a readable sheet came
	Judged     bool // fills in criteria
	Commune    bool // counts in the average and the groups: an xã, no township, ward or agency
	InTime     bool // the first readable version came by Period.Due; true without a due date
	DaysLate   int  // calendar days after Period.Due, of the first readable version or, where none came, until Today
	Filled     int  // required inputs with a value
	Asked      int
	Errors     int // findings of the version that counts
	Warnings   int
	Reminded   int
	Claimed    []State // by criterion, of the unit's own assessments; nil: not judged or not come
	Recomputed []State // by criterion, from thresholds where they are known, else as claimed
	MetClaimed int
	Met        int // of Recomputed; the one that is reported
	MetBefore  *int
	Group      int // index into Consolidation.Groups, -1: none
	Registered input.YearSpan
	Done       int // tasks
	Overdue    int
	Open       int // tasks not done, those overdue included
}

// Complete tells whether nothing is left to ask the unit for.
func (s Standing) Complete() bool { return s.Came && s.Filled == s.Asked && s.Errors == 0 }

// CriterionTotal counts the judged units that came, by state.
type CriterionTotal struct {
	Criterion input.Criterion
	Counts    map[State]int // of Standing.Recomputed
	Claimed   map[State]int // of Standing.Claimed

	// Unverified: some judgement rests on a threshold that nobody compared with
	// the decision. Wherever it is shown, templates.UnverifiedMark goes along.
	Unverified bool
}

// Group is a group of communes: those with at least Least criteria met and
// fewer than the group before.
type Group struct {
	Name   string // 19, 15-18, ..., dưới 5
	Least  int
	Units  []int
	Before int // how many communes were in it the period before
}

// Average is criteria met per commune.
type Average struct {
	Sum, Communes int                 // communes that came
	Missing       int                 // communes that did not and are in no figure
	Value         decimal.NullDecimal // two decimals; not valid without communes
	Before        decimal.NullDecimal
}

// Fact is one indicator of one unit.
type Fact struct {
	Unit      int
	Criterion int // index
	Threshold input.Threshold
	Sub       bool           // the second figure inside the indicator: never judged
	Answer    collect.Answer // result
	Claim     State          // what the unit says; "" nothing
	Judged    input.Verdict  // by the threshold
	State     State          // of Judged, or of Claim where the threshold is not known; "" where a known one has no figure to judge
	ByClaim   bool           // State rests on the claim
	Disagree  bool           // the claim contradicts the figure
	Before    *collect.Answer
	Source    string // file
	Version   int
}

// TaskFact is one task of one unit.
type TaskFact struct {
	Unit                           int
	Task                           *input.Task
	LastDay                        input.Date
	Came                           bool
	Status                         string // as in templates.StatusList; "": not filled in
	Progress                       decimal.NullDecimal
	DoneOn                         input.Date
	Result, Evidence, Reason, Note string
	Done                           bool
	Overdue                        int         // days past LastDay while not done
	Late                           int         // days past LastDay when done
	Where                          input.Where // of the status
}

// ProductFact is one row of the OCOP list with something in it, by the
// columns of templates.ProductSheet.
type ProductFact struct {
	Unit   int
	Key    string
	Values map[string]collect.Value
	Text   map[string]string // as shown
	Expiry input.Date
	Where  input.Where
}

// Remark is a text that somebody should read: a difficulty or a request.
type Remark struct {
	Unit  int
	About string // Tiêu chí 17, NV-03, Kiến nghị
	Text  string
	Where input.Where
}

// UnitFinding is a finding with its unit.
type UnitFinding struct {
	Unit int
	collect.Finding
}
