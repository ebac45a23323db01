package input

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// nationwide is the key of the figure for the whole country in a list of
// thresholds; it is no region.
const nationwide = "chung"

var (
	directions     = []string{">=", "<=", "=="}
	indicatorKinds = []string{string(KindBool), string(KindPercent), string(KindNumber), string(KindMoney)}
)

// numeric tells whether results of the kind are figures.
func (k IndicatorKind) numeric() bool {
	return k == KindPercent || k == KindNumber || k == KindMoney
}

// set judges a set of criteria by itself, at the places of its own file.
func (v *validator) set(s *CriteriaSet) {
	sv := &setValidator{s: s, reporter: reporter{places: s.Places, unread: s.Unread, names: v.names}}
	sv.characters(s)
	sv.head()
	sv.criteria()
	v.problems = append(v.problems, sv.problems...)
}

// setValidator is one run over one set.
type setValidator struct {
	reporter
	s *CriteriaSet
}

func (v *setValidator) head() {
	v.needs(
		need{"id", v.s.ID == "", Phrase{"mã của bộ tiêu chí, ví dụ xa-ntm-2021-2025", "id of the set, e.g. xa-ntm-2021-2025"}},
		need{"title", v.s.Title == "", Phrase{"tên bộ tiêu chí", "name of the set"}},
		need{"decision", v.s.Decision == "", Phrase{"quyết định ban hành bộ tiêu chí", "decision that issued the set"}},
		need{"issued", v.s.Issued.IsZero(), Phrase{"ngày ban hành bộ tiêu chí", "date of that decision"}},
		need{"criteria", len(v.s.Criteria) == 0, Phrase{"các tiêu chí", "the criteria"}},
	)
	for i, g := range v.s.Groups {
		for j, number := range g.Criteria {
			if v.s.Criterion(number) == nil {
				v.add(Index(Index("groups", i)+".criteria", j), UnknownCriterion, number, strings.Join(v.s.numbers(), ", "))
			}
		}
	}
}

func (v *setValidator) criteria() {
	numbers, codes := map[string]int{}, map[string]string{}
	for i := range v.s.Criteria {
		c, path := &v.s.Criteria[i], Index("criteria", i)
		v.needs(
			need{path + ".num", c.Number == "", Phrase{"số của tiêu chí", "number of the criterion"}},
			need{path + ".name", c.Name == "", Phrase{"tên tiêu chí", "name of the criterion"}},
			need{path + ".indicators", len(c.Indicators) == 0, Phrase{"các chỉ tiêu của tiêu chí", "indicators of the criterion"}},
		)
		if first, taken := seen(numbers, c.Number, i); taken && c.Number != "" {
			v.add(path+".num", DuplicateCode, c.Number, v.places.Of(Index("criteria", first)+".num").String())
		}
		for j := range c.Indicators {
			at := Index(path+".indicators", j)
			v.indicator(&c.Indicators[j], at)
			code := c.Indicators[j].Code
			if first, taken := codes[code]; taken && code != "" {
				v.add(at+".code", DuplicateCode, code, v.places.Of(first).String())
			}
			codes[code] = at + ".code"
		}
	}
}

func (v *setValidator) indicator(i *Indicator, path string) {
	v.needs(
		need{path + ".code", i.Code == "", Phrase{"mã chỉ tiêu, trong dấu nháy, ví dụ '2.1'", "code of the indicator in quotes, e.g. '2.1'"}},
		need{path + ".name", i.Name == "", Phrase{"nội dung chỉ tiêu", "wording of the indicator"}},
		need{path + ".kind", i.Kind == "", Phrase{"loại: " + strings.Join(indicatorKinds, ", "), "kind: " + strings.Join(indicatorKinds, ", ")}},
		need{path + ".direction", i.Direction == "", Phrase{"chiều so sánh: >=, <= hoặc ==", "direction: >=, <= or =="}},
	)
	v.choice(path+".kind", string(i.Kind), indicatorKinds)
	v.direction(path+".direction", i.Direction, i.Code)
	if i.SubValue != nil {
		v.direction(path+".sub_value.direction", i.SubValue.Direction, i.Code)
	}
	v.goals(i, path+".targets", i.Targets)
	for _, year := range slices.Sorted(maps.Keys(i.YearTargets)) {
		v.goals(i, Field(path+".targets", strconv.Itoa(year)), i.YearTargets[year])
	}
}

func (v *setValidator) direction(path, direction, code string) {
	if direction != "" && !slices.Contains(directions, direction) {
		v.add(path, BadDirection, direction, code)
	}
}

func (v *setValidator) goals(i *Indicator, path string, goals GoalSet) {
	for _, region := range slices.Sorted(maps.Keys(goals)) {
		at := Field(path, region)
		if region != nationwide {
			v.region(v.s, at, region)
		}
		if i.Kind.numeric() && !goals[region].Number.Valid {
			v.add(at, BadTarget, goals[region].Text, i.Code)
		}
	}
}

// Criterion finds a criterion by its number, nil where there is none.
func (s *CriteriaSet) Criterion(number string) *Criterion {
	for i := range s.Criteria {
		if s.Criteria[i].Number == number {
			return &s.Criteria[i]
		}
	}
	return nil
}

// Indicator finds an indicator by its code, nil where there is none.
func (s *CriteriaSet) Indicator(code string) *Indicator {
	for i := range s.Criteria {
		for j := range s.Criteria[i].Indicators {
			if s.Criteria[i].Indicators[j].Code == code {
				return &s.Criteria[i].Indicators[j]
			}
		}
	}
	return nil
}

func (s *CriteriaSet) numbers() []string {
	var all []string
	for _, c := range s.Criteria {
		all = append(all, c.Number)
	}
	return all
}

func (s *CriteriaSet) regionCodes() []string {
	var all []string
	for _, r := range s.Regions {
		all = append(all, r.Code)
	}
	return all
}
