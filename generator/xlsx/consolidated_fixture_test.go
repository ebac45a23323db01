package xlsx

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"congvan/generator/collect"
	"congvan/generator/consolidate"
	"congvan/input"
	"congvan/templates"

	"github.com/shopspring/decimal"
)

// planted is what the units of a made-up period answered, for computing the
// figures again without our code; the JSON that check_consolidated.py reads.
type planted struct {
	Units      []plantedUnit                       `json:"units"`
	Criteria   []plantedCriterion                  `json:"criteria"`
	Thresholds map[string]map[string]plantedGoal   `json:"thresholds"`
	Answers    map[string]map[string]plantedAnswer `json:"answers"`
	Before     map[string]map[string]plantedAnswer `json:"before"`
	Bounds     []int                               `json:"bounds"`
}

type plantedUnit struct {
	Code   string `json:"code"`
	Name   string `json:"name"`
	Kind   string `json:"kind"`
	Region string `json:"region"`
}

type plantedCriterion struct {
	Number     string   `json:"number"`
	Indicators []string `json:"indicators"`
}

type plantedGoal struct {
	Direction string `json:"direction"`
	Goal      string `json:"goal"`
}

type plantedAnswer struct {
	Value string `json:"value"`
	Claim string `json:"claim"`
}

// province is a campaign with many communes and the criteria of the fixture's
// kinds, enough of them for all groups.
func province(units, criteria int) *input.Campaign {
	c := fixture()
	c.Units, c.Settings.GroupBounds = nil, nil
	c.Sections[0].Paragraphs[0].Tasks[3].Products = nil // of other units
	kinds := []string{"xã", "xã", "xã", "xã", "xã", "xã", "xã", "xã", "xã", "thị trấn"}
	for i := range units {
		u := input.Unit{Code: fmt.Sprintf("%05d", 3000+i), Name: fmt.Sprintf("Nậm Mức %d", i+1), Kind: kinds[i%len(kinds)], Groups: []string{"xa"}, Region: []string{"r1", "r2"}[i%2]}
		c.Units = append(c.Units, u)
	}
	c.Units = append(c.Units, input.Unit{Code: "NN", Name: "Phòng Nông nghiệp và Phát triển nông thôn", Kind: input.AgencyKind, Groups: []string{"co-quan"}})
	c.Periods = []input.Period{{ID: "2022-Q3", Due: day(2022, 10, 5)}, {ID: "2022-Q4", Due: day(2022, 12, 20)}}
	set := &input.CriteriaSet{ID: "bo", Title: "Bộ tiêu chí thử", Decision: "318/QĐ-TTg"}
	for n := range criteria {
		criterion := input.Criterion{Number: fmt.Sprint(n + 1), Name: fmt.Sprintf("Tiêu chí số %d về hạ tầng", n+1)}
		for k := range 3 {
			criterion.Indicators = append(criterion.Indicators, madeIndicator(n, k))
		}
		set.Criteria = append(set.Criteria, criterion)
	}
	c.Criteria = &input.CriteriaPlan{Audience: input.Audience{Groups: []string{"xa"}}, Year: 2022, Set: set,
		Registered: []input.Registration{{Audience: input.Audience{Groups: []string{"xa"}}, Year: input.YearSpan{First: 2023, Last: 2025}}}}
	return c
}

func madeIndicator(n, k int) input.Indicator {
	i := input.Indicator{Code: fmt.Sprintf("%d.%d", n+1, k+1), Name: fmt.Sprintf("Tỷ lệ hộ gia đình thực hiện nội dung %d của tiêu chí %d theo quy định", k+1, n+1), Verified: n%3 != 0}
	goals := func(a, b string) map[string]input.Goal {
		return map[string]input.Goal{"r1": input.NewGoal(a), "r2": input.NewGoal(b)}
	}
	switch (n + k) % 5 {
	case 0:
		i.Kind, i.Unit, i.Direction, i.Targets = input.KindPercent, "%", ">=", goals("60.5", "50")
	case 1:
		i.Kind, i.Unit, i.Direction, i.Targets = input.KindNumber, "hộ", "<=", goals("1300", "1250.75")
	case 2:
		i.Kind, i.Targets = input.KindBool, goals("Đạt", "Đạt")
	case 3:
		i.Kind, i.Targets = input.KindBool, goals("Không", "Không")
	default:
		i.Kind, i.Unit, i.Direction, i.SetByProvince = input.KindMoney, "triệu đồng/người/năm", ">=", true
	}
	return i
}

// plant makes up what the units of a campaign return for its last period and
// the one before.
func plant(c *input.Campaign, seed uint64) (consolidate.Input, planted) {
	random := rand.New(rand.NewPCG(seed, 5))
	p := planted{Thresholds: map[string]map[string]plantedGoal{}, Answers: map[string]map[string]plantedAnswer{}, Before: map[string]map[string]plantedAnswer{}, Bounds: []int{19, 15, 10, 5}}
	for _, u := range c.Units {
		p.Units = append(p.Units, plantedUnit{u.Code, u.Name, u.Kind, u.Region})
	}
	for _, criterion := range c.Criteria.Set.Criteria {
		one := plantedCriterion{Number: criterion.Number}
		for _, i := range criterion.Indicators {
			one.Indicators = append(one.Indicators, i.Code)
			p.Thresholds[i.Code] = map[string]plantedGoal{}
			for region, g := range i.Targets {
				p.Thresholds[i.Code][region] = plantedGoal{i.Direction, g.Text}
			}
		}
		p.Criteria = append(p.Criteria, one)
	}
	in := consolidate.Input{Campaign: c, Period: c.Periods[1], Today: day(2022, 12, 26), Returns: map[int]consolidate.Return{}, Before: map[int]consolidate.Return{}, Reminded: map[int]int{1: 2}}
	for unit, u := range c.Units {
		if random.IntN(8) == 0 {
			continue // sent nothing
		}
		in.Returns[unit], p.Answers[u.Code] = madeReturn(c, unit, random, 12)
		if random.IntN(6) != 0 {
			in.Before[unit], p.Before[u.Code] = madeReturn(c, unit, random, 10)
		}
	}
	return in, p
}

// madeReturn is a return in which, of twenty indicators, so many are as good as
// their threshold asks.
func madeReturn(c *input.Campaign, unit int, random *rand.Rand, good int) (consolidate.Return, map[string]plantedAnswer) {
	issued := templates.Issue(c, unit, templates.IssueOptions{Period: c.Periods[1]})
	u, said := c.Units[unit], map[string]plantedAnswer{}
	received := time.Date(2022, 12, 15+random.IntN(8), 9+random.IntN(14), random.IntN(60), 0, 0, time.UTC)
	r := consolidate.Return{Version: 1 + random.IntN(2), Versions: 2, Received: received, First: received}
	r.Reading.File = u.FileName() + ".xlsx"
	good += random.IntN(9)
	answer := func(key, column, sheet string, row, at int, text string, state collect.State) {
		a := collect.Answer{Key: key, Column: column, State: state, Typed: text, Where: input.Where{File: r.Reading.File, Sheet: sheet, Cell: cell(at, row)}}
		if text == "" {
			a.State = collect.Blank
		}
		if a.HasValue() {
			a.Value.Text = text
			if d, err := decimal.NewFromString(text); err == nil {
				a.Value = collect.Value{Number: decimal.NewNullDecimal(d)}
			}
			var on input.Date
			if on.UnmarshalText([]byte(text)) == nil {
				a.Value = collect.Value{Date: on}
			}
		}
		r.Reading.Answers = append(r.Reading.Answers, a)
	}
	pick := func(all ...string) string { return all[random.IntN(len(all))] }
	for _, t := range issued.Tables {
		for i, row := range t.Rows {
			for j, column := range t.Sheet.Columns {
				if _, asked := row.Rule(column); !asked {
					continue
				}
				text, state := "", collect.Taken
				switch t.Sheet.Key + "/" + column.Key {
				case "nv/status":
					text = pick(templates.Done, templates.Done, templates.DoneLate, templates.InProgress, templates.Blocked, templates.NotStarted, "", templates.NotOurs)
				case "nv/done_on":
					text = pick("", "02/08/2022", "10/11/2022")
				case "nv/reason":
					text = pick("", "", "Đường vào bản sạt lở, <vật liệu> không chở lên được & phải chờ nước rút; kiến nghị huyện bố trí máy xúc trong tháng tới để thông đường cho nhân dân.")
				case "sp/product":
					text = pick("", "", "", "Mật ong rừng")
				case "sp/decided_on":
					text = pick("", "", "", "15/08/2019", "31/10/2022")
				case "sp/score":
					text = pick("", "", "72.5")
				case "xn/value":
					if row.Key == templates.RequestsKey {
						text = pick("", "Bố trí vốn sớm.")
					}
				}
				if t.Sheet.Key == templates.CriteriaSheet && column.Key == templates.ResultColumn {
					answers := madeAnswer(row.Key, c, u, random, good)
					code := row.Key[len(templates.IndicatorKey("")):]
					said[code] = answers
					text = answers.Value
					if random.IntN(60) == 0 {
						state, said[code] = collect.Refused, plantedAnswer{Claim: answers.Claim}
					}
				}
				if t.Sheet.Key == templates.CriteriaSheet && column.Key == templates.AssessmentColumn {
					text = said[row.Key[len(templates.IndicatorKey("")):]].Claim
				}
				answer(row.Key, column.Key, t.Sheet.Name, 7+i, j, text, state)
			}
		}
	}
	if random.IntN(3) == 0 {
		r.Reading.Findings = append(r.Reading.Findings, collect.Finding{Code: input.ReturnClaim, Level: input.Warning},
			collect.Finding{Level: input.Error, Code: "x", Header: "Kết quả kỳ này", Row: "Chỉ tiêu 2.1", Found: "1.285", Message: input.Phrase{VI: "1.285 chưa rõ là 1285 hay 1,285"}, Hint: input.Phrase{VI: "Gõ lại 1285 hoặc 1,285."}, Where: input.Where{File: r.Reading.File, Sheet: "Tiêu chí", Cell: "F9"}})
	}
	return r, said
}

func madeAnswer(key string, c *input.Campaign, u input.Unit, random *rand.Rand, good int) plantedAnswer {
	thresholds := c.Criteria.Thresholds(u)
	i := slices.IndexFunc(thresholds, func(t input.Threshold) bool { return templates.IndicatorKey(t.Code) == key })
	isGood := random.IntN(20) < good
	a := plantedAnswer{Claim: templates.Met}
	if !isGood {
		a.Claim = []string{templates.NotMet, templates.BasicallyMet, templates.NotMet, "", templates.NotAssessed}[random.IntN(5)]
	}
	figure := func(good, bad string) string {
		if isGood {
			return good
		}
		return bad
	}
	switch ind := thresholds[i].Indicator; {
	case ind.SetByProvince:
		a.Value = figure("1285.5", "12")
	case ind.Kind == input.KindPercent:
		a.Value = figure([]string{"60.5", "95", "100"}[random.IntN(3)], []string{"49.99", "0", "12.25"}[random.IntN(3)])
	case ind.Kind == input.KindNumber:
		a.Value = figure([]string{"1250.75", "0"}[random.IntN(2)], "1300.01")
	case thresholds[i].Goal.Text == templates.No:
		a.Value = figure(templates.No, templates.Yes)
	default:
		a.Value = figure(templates.Met, templates.NotMet)
	}
	switch random.IntN(30) {
	case 0:
		a.Value = ""
	case 1:
		a.Value, a.Claim = "", templates.NotApplicable
	case 2:
		a.Claim = templates.Met // whatever the figure says
	case 3:
		a.Claim = templates.NotApplicable
	}
	return a
}

func consolidated(t testing.TB, k consolidate.Consolidation) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := WriteConsolidated(&b, k, testOptions); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
