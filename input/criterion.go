package input

import (
	"regexp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"
)

// CriteriaSet is a national set of criteria (bộ tiêu chí).
type CriteriaSet struct {
	ID           string          `yaml:"id"`
	Title        string          `yaml:"title"`
	Decision     string          `yaml:"decision"` // 318/QĐ-TTg
	Issued       Date            `yaml:"issued"`
	SupersededBy *Superseding    `yaml:"superseded_by"`
	Regions      []Region        `yaml:"regions"`
	Groups       []CriteriaGroup `yaml:"groups"`
	Criteria     []Criterion     `yaml:"criteria"`
	Places       Places          `yaml:"-"` // of the set's own file
	Unread       []string        `yaml:"-"` // as in [Campaign]
}

// Superseding is the decision that replaces a set, and from when.
type Superseding struct {
	Decision    string `yaml:"decision"`
	InForceFrom Date   `yaml:"in_force_from"`
}

// Region is a region (vùng) with thresholds of its own.
type Region struct {
	Code string `yaml:"code"`
	Name string `yaml:"name"`
}

// CriteriaGroup is a group of criteria (nhóm), by their numbers.
type CriteriaGroup struct {
	Code     string   `yaml:"code"`
	Name     string   `yaml:"name"`
	Criteria []string `yaml:"criteria"`
}

// Criterion (tiêu chí) is met when all its indicators are.
type Criterion struct {
	Number     string      `yaml:"num"` // text: 1 ... 19
	Name       string      `yaml:"name"`
	Group      string      `yaml:"group"`
	Indicators []Indicator `yaml:"indicators"`
}

// Indicator (chỉ tiêu) is one figure or state that is judged.
type Indicator struct {
	Code                 string          `yaml:"code"` // text: 17.1 is not 17.10
	Name                 string          `yaml:"name"`
	Kind                 IndicatorKind   `yaml:"kind"`
	Unit                 string          `yaml:"unit"`      // đơn vị tính
	Direction            string          `yaml:"direction"` // ">=", "<=" or "==": data, never guessed
	ByYear               bool            `yaml:"by_year"`
	SubValue             *SubValue       `yaml:"sub_value"`
	Targets              map[string]Goal `yaml:"-"`               // region -> threshold; absent: unknown
	YearTargets          map[int]GoalSet `yaml:"-"`               // with ByYear: year -> region -> threshold
	SetByProvince        bool            `yaml:"set_by_province"` // the province sets the threshold
	NotApplicableAllowed bool            `yaml:"not_applicable_allowed"`
	Verified             bool            `yaml:"verified"` // checked against the decision's annex
}

// SubValue is a second figure inside an indicator ("trong đó ...").
type SubValue struct {
	Name      string `yaml:"name"`
	Direction string `yaml:"direction"`
}

// GoalSet maps region codes to thresholds.
type GoalSet map[string]Goal

// Goal is a threshold as the decision writes it: a figure or a word (Đạt).
type Goal struct {
	Text   string              // "Đạt", or the figure with a decimal point
	Number decimal.NullDecimal // valid where Text is a figure
}

// NewGoal reads a threshold. Powers of ten (1e9) are words, not figures: no
// decision writes them, and they can be longer than any memory.
func NewGoal(text string) Goal {
	g := Goal{Text: strings.TrimSpace(text)}
	if !plainFigure.MatchString(g.Text) {
		return g
	}
	if d, err := decimal.NewFromString(g.Text); err == nil {
		g.Number = decimal.NewNullDecimal(d)
	}
	return g
}

var plainFigure = regexp.MustCompile(`^-?[0-9]{1,15}(\.[0-9]{1,15})?$`)

// IndicatorKind is what an indicator's result is.
type IndicatorKind string

// The kinds of indicators.
const (
	KindBool    IndicatorKind = "bool"
	KindPercent IndicatorKind = "percent"
	KindNumber  IndicatorKind = "number"
	KindMoney   IndicatorKind = "money"
)

// CriteriaPlan is what the campaign does with a set: who is judged, by which
// region and year, with which wordings, and who registered for which year.
type CriteriaPlan struct {
	SetID      string         `yaml:"set"`      // a built-in set
	SetFile    string         `yaml:"set_file"` // or the office's own, beside campaign.yaml
	Audience   Audience       `yaml:"audience"`
	Region     string         `yaml:"region"`
	Year       int            `yaml:"year"`
	Overrides  []Override     `yaml:"overrides"`
	Registered []Registration `yaml:"registered"`
	Set        *CriteriaSet   `yaml:"-"`
}

// Override replaces the wording or the threshold of one indicator in this
// campaign. Empty fields leave what they name as it is. Of several for one
// indicator the narrower goes before the wider, in whatever order they stand:
// the province's (no region, no year), a region's, a year's, a region's of a
// year.
type Override struct {
	Code     string `yaml:"code"`
	Name     string `yaml:"name"`
	Target   string `yaml:"target"`
	Region   string `yaml:"region"`   // only units of this region
	Year     int    `yaml:"year"`     // only campaigns of this year
	Decision string `yaml:"decision"` // what the override rests on, e.g. 1234/QĐ-UBND
	Verified bool   `yaml:"verified"` // the office checked wording and threshold
}

// Registration says in which year (năm đăng ký) units mean to meet the
// standard, for all criteria or for some.
type Registration struct {
	Audience Audience `yaml:"audience"`
	Year     YearSpan `yaml:"year"`
	Criteria []string `yaml:"criteria"` // numbers; empty: all
}

// Threshold is what a unit must reach in one indicator, as the office shows it.
type Threshold struct {
	Code      string
	Name      string // wording, overridden where the campaign says so
	Indicator *Indicator
	Goal      *Goal  // nil: not known; such an indicator is never judged
	Verified  bool   // wording and threshold were checked by somebody
	Decision  string // of the override, "" for the set's own
}

// Thresholds gives every indicator of the set for one unit, in the set's
// order, with the threshold of its region and the campaign's year. A region
// the set gives no figure for has none: the national figure ("chung") is not
// taken in its place, since regions differ from it.
func (p *CriteriaPlan) Thresholds(u Unit) []Threshold {
	region := p.RegionOf(u)
	var all []Threshold
	for ci := range p.Set.Criteria {
		indicators := p.Set.Criteria[ci].Indicators
		for ii := range indicators {
			all = append(all, p.threshold(&indicators[ii], region))
		}
	}
	return all
}

// RegionOf is the region whose thresholds hold for a unit: its own, or the
// campaign's.
func (p *CriteriaPlan) RegionOf(u Unit) string {
	if u.Region != "" {
		return u.Region
	}
	return p.Region
}

func (p *CriteriaPlan) threshold(i *Indicator, region string) Threshold {
	t := Threshold{Code: i.Code, Name: i.Name, Indicator: i, Verified: i.Verified}
	goals := GoalSet(i.Targets)
	if i.ByYear {
		goals = i.YearTargets[p.Year]
	}
	if g, ok := goals[region]; ok {
		t.Goal = &g
	}
	for _, o := range p.overridesOf(i.Code, region) {
		o.change(&t)
	}
	return t
}

// Text is the threshold as a page shows it: "≥ 80%", "≤ 13%", "≥ 39 triệu
// đồng/người/năm", "Đạt"; where it is not known, who sets it.
func (t Threshold) Text() string {
	switch {
	case t.Goal == nil && t.Indicator.SetByProvince:
		return "Do UBND tỉnh quy định"
	case t.Goal == nil:
		return "Chưa có số liệu"
	case !t.Goal.Number.Valid:
		return t.Goal.Text
	}
	sign := map[string]string{">=": "≥ ", "<=": "≤ "}[t.Indicator.Direction]
	unit := t.Indicator.Unit
	if unit != "%" && unit != "" {
		unit = " " + unit
	}
	return sign + Comma(t.Goal.Number.Decimal) + unit
}

// Comma writes a figure with the Vietnamese decimal comma.
func Comma(d decimal.Decimal) string { return strings.Replace(d.String(), ".", ",", 1) }

// RegisteredYear is the year the unit registered for a criterion; a
// registration for that criterion goes before one for all. Zero: none.
func (c *Campaign) RegisteredYear(unit int, criterion string) YearSpan {
	var general YearSpan
	if c.Criteria == nil {
		return general
	}
	for _, r := range c.Criteria.Registered {
		if !slices.Contains(c.Resolve(r.Audience), unit) {
			continue
		}
		if len(r.Criteria) == 0 {
			general = r.Year
		} else if slices.Contains(r.Criteria, criterion) {
			return r.Year
		}
	}
	return general
}

// Judges tells whether the unit fills in the criteria.
func (c *Campaign) Judges(unit int) bool {
	return c.Criteria != nil && c.Criteria.Set != nil && slices.Contains(c.Resolve(c.Criteria.Audience), unit)
}
