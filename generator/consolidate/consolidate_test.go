package consolidate_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"congvan/generator/consolidate"
	"congvan/input"
	"congvan/templates"

	"github.com/google/go-cmp/cmp"
)

func at(d, m, hour, minute int) time.Time {
	return time.Date(2022, time.Month(m), d, hour, minute, 0, 0, time.FixedZone("", 7*3600))
}

// good is a commune with everything met on both bases.
func good() map[string]string {
	return map[string]string{
		"ct:1.1/result": "Đạt", "ct:1.1/assessment": "Đạt",
		"ct:2.1/result": "80", "ct:2.1/assessment": "Đạt", "ct:2.2/result": "5", "ct:2.2/assessment": "Đạt", "cp:2.2/result": "4",
		"ct:3.1/result": "13", "ct:3.1/assessment": "Đạt", "ct:3.2/result": "Không", "ct:3.2/assessment": "Đạt",
		"nv:NV-01/status": "Hoàn thành", "nv:NV-01/done_on": "3/12/2022",
	}
}

func with(base map[string]string, cells ...string) map[string]string {
	for i := 0; i < len(cells); i += 2 {
		if cells[i+1] == "" {
			delete(base, cells[i])
		} else {
			base[cells[i]] = cells[i+1]
		}
	}
	return base
}

func figures(returns, before map[int]consolidate.Return) consolidate.Consolidation {
	c := campaign()
	return consolidate.New(consolidate.Input{Campaign: c, Period: c.Periods[1], Today: day(25, 12), Returns: returns, Before: before})
}

// The state of criteria 1, 2 and 3, as claimed and as computed.
func TestStates(t *testing.T) {
	const d, cb, c, cdg, kad = consolidate.Met, consolidate.BasicallyMet, consolidate.NotMet, consolidate.NotAssessed, consolidate.NotApplicable
	type states = []consolidate.State
	for _, test := range []struct {
		name                string
		cells               map[string]string
		claimed, recomputed states
	}{
		{"all met", good(), states{d, d, d}, states{d, d, d}},
		{"a claim that the figure contradicts", with(good(), "ct:2.1/result", "79.9"), states{d, d, d}, states{d, c, d}},
		{"a figure better than the claim", with(good(), "ct:2.1/assessment", "Chưa đạt"), states{d, c, d}, states{d, d, d}},
		{"poverty is met when low", with(good(), "ct:3.1/result", "13.01"), states{d, d, d}, states{d, d, c}},
		{"a word against its goal", with(good(), "ct:3.2/result", "Có"), states{d, d, d}, states{d, d, c}},
		{"an unknown threshold judges nothing", with(good(), "ct:2.2/result", "0"), states{d, d, d}, states{d, d, d}},
		{"there the claim counts", with(good(), "ct:2.2/assessment", "Cơ bản đạt"), states{d, cb, d}, states{d, cb, d}},
		{"no claim on an unknown threshold", with(good(), "ct:2.2/assessment", ""), states{d, cdg, d}, states{d, cdg, d}},
		{"no claim where the figure speaks", with(good(), "ct:2.1/assessment", ""), states{d, cdg, d}, states{d, d, d}},
		{"no figure for a known threshold: a claim does not stand in", with(good(), "ct:2.1/result", ""), states{d, d, d}, states{d, cdg, d}},
		{"asked back: no value", with(good(), "ct:2.1/result", "?1.285"), states{d, d, d}, states{d, cdg, d}},
		{"asked back, no claim", with(good(), "ct:2.1/result", "?1.285", "ct:2.1/assessment", ""), states{d, cdg, d}, states{d, cdg, d}},
		{"nought is a figure", with(good(), "ct:2.1/result", "0"), states{d, d, d}, states{d, c, d}},
		{"one that does not apply", with(good(), "ct:2.1/assessment", "Không áp dụng", "ct:2.1/result", ""), states{d, d, d}, states{d, d, d}},
		{"none applies", with(good(), "ct:1.1/assessment", "Không áp dụng"), states{kad, d, d}, states{kad, d, d}},
		{"not assessed", with(good(), "ct:1.1/assessment", "Chưa đánh giá", "ct:1.1/result", ""), states{cdg, d, d}, states{cdg, d, d}},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := figures(map[int]consolidate.Return{0: said(at(20, 12, 8, 0), test.cells)}, nil).Standings[0]
			if diff := cmp.Diff(test.claimed, s.Claimed); diff != "" {
				t.Error("claimed", diff)
			}
			if diff := cmp.Diff(test.recomputed, s.Recomputed); diff != "" {
				t.Error("computed", diff)
			}
		})
	}
}

// One period by hand: commune 1 has 3, commune 2 has 1, commune 3 sent
// nothing, the township has 3 and counts in neither group nor average.
func TestFigures(t *testing.T) {
	k := figures(map[int]consolidate.Return{
		0: said(at(20, 12, 23, 59), good()),
		1: said(at(21, 12, 0, 1), with(good(), "ct:2.1/result", "10", "ct:3.1/result", "50", "nv:NV-01/status", "Đang thực hiện", "nv:NV-01/done_on", "")),
		3: said(at(1, 12, 9, 0), good()),
	}, map[int]consolidate.Return{0: said(at(1, 10, 9, 0), with(good(), "ct:1.1/result", "Chưa đạt"))})

	type row struct {
		came, inTime                  bool
		late, met, claimed, group     int
		done, open, overdue, lateTask int
	}
	var got []row
	for i, s := range k.Standings {
		r := row{came: s.Came, inTime: s.InTime, late: s.DaysLate, met: s.Met, claimed: s.MetClaimed, group: s.Group, done: s.Done, open: s.Open, overdue: s.Overdue}
		for _, f := range k.Tasks {
			if f.Unit == i {
				r.lateTask += f.Late
			}
		}
		got = append(got, r)
	}
	want := []row{
		{true, true, 0, 3, 3, 0, 1, 0, 0, 2},
		{true, false, 1, 1, 3, 2, 0, 1, 1, 0},
		{false, false, 5, 0, 0, -1, 0, 0, 0, 0},
		{true, true, 0, 3, 3, -1, 1, 0, 0, 2},
		{false, false, 5, 0, 0, -1, 0, 0, 0, 0},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(row{})); diff != "" {
		t.Error(diff)
	}
	if b := k.Standings[0].MetBefore; b == nil || *b != 2 || k.Before == nil || k.Before.ID != "2022-Q3" {
		t.Errorf("before: %v, %v", b, k.Before)
	}
	var groups []string
	for _, g := range k.Groups {
		groups = append(groups, fmt.Sprint(g.Name, g.Units, g.Before))
	}
	if diff := cmp.Diff([]string{"3[0] 0", "2[] 1", "dưới 2[1] 0"}, groups); diff != "" {
		t.Error(diff)
	}
	if a := k.Average; a.Sum != 4 || a.Communes != 2 || a.Missing != 1 || a.Value.Decimal.String() != "2" || a.Before.Decimal.String() != "2" {
		t.Errorf("average %+v", a)
	}
	if n := k.Criteria[1].Counts; n[consolidate.Met] != 2 || n[consolidate.NotMet] != 1 || len(n) != 2 {
		t.Errorf("criterion 2: %v", n)
	}
	if s := k.Shares(); s.Asked != 5 || s.Came != 3 || s.InTime != 2 {
		t.Errorf("%+v", s)
	}
	disagree := 0
	for _, f := range k.Facts {
		if f.Disagree {
			disagree++
		}
		if f.Sub && (f.State != "" || f.Answer.Value.String() != "4") {
			t.Errorf("the second figure: %+v", f)
		}
	}
	if len(k.Facts) != 3*6 || disagree != 2 {
		t.Errorf("%d facts, %d against their figure", len(k.Facts), disagree)
	}
}

// 1.005 is not 1.00: half a hundredth goes upwards.
func TestAverageRounds(t *testing.T) {
	returns := map[int]consolidate.Return{}
	c := campaign()
	c.Units = nil
	for i := range 200 {
		c.Units = append(c.Units, input.Unit{Code: fmt.Sprint(1000 + i), Name: fmt.Sprint("Xã ", i), Kind: "xã", Groups: []string{"xa"}})
		cells := with(good(), "ct:2.1/result", "1", "ct:3.1/result", "99") // one criterion met
		if i == 0 {
			cells = with(good(), "ct:2.1/result", "1") // two
		}
		returns[i] = said(at(1, 12, 8, 0), cells)
	}
	k := consolidate.New(consolidate.Input{Campaign: c, Period: c.Periods[1], Today: day(25, 12), Returns: returns})
	if got := k.Average.Value.Decimal.StringFixed(2); got != "1.01" || k.Average.Sum != 201 {
		t.Errorf("%s of %d", got, k.Average.Sum)
	}
}

func TestGroupNames(t *testing.T) {
	c := campaign()
	for len(c.Criteria.Set.Criteria) < 19 {
		c.Criteria.Set.Criteria = append(c.Criteria.Set.Criteria, input.Criterion{Number: fmt.Sprint(len(c.Criteria.Set.Criteria) + 1)})
	}
	names := func(bounds ...int) (all []string) {
		c.Settings.GroupBounds = bounds
		for _, g := range consolidate.New(consolidate.Input{Campaign: c, Period: c.Periods[0]}).Groups {
			all = append(all, g.Name)
		}
		return all
	}
	if got := names(); !slices.Equal(got, []string{"19", "15-18", "10-14", "5-9", "dưới 5"}) {
		t.Errorf("%q", got)
	}
	set := c.Criteria.Set
	whole := set.Criteria
	for n, want := range map[int][]string{3: {"3", "dưới 3"}, 5: {"5", "dưới 5"}, 16: {"16", "15", "10-14", "5-9", "dưới 5"}} {
		set.Criteria = whole[:n]
		if got := names(); !slices.Equal(got, want) {
			t.Errorf("%d criteria: %q", n, got)
		}
	}
	set.Criteria = whole
	if got := names(18, 17, 5); !slices.Equal(got, []string{"18-19", "17", "5-16", "dưới 5"}) {
		t.Errorf("%q", got)
	}
}

// A product's certificate, and what the office should read.
func TestProductsAndRemarks(t *testing.T) {
	k := figures(map[int]consolidate.Return{0: said(at(20, 12, 8, 0), with(good(),
		"sp:new:02/product", "Mật ong", "sp:new:02/score", "72.5", "sp:new:02/decided_on", "31/8/2022",
		"ct:3.1/reason", "Đường xấu", "xn:kien_nghi/value", "Thêm vốn", "xn:nguoi_lap/value", "Lò Thị A"))}, nil)
	if len(k.Products) != 1 || k.Products[0].Expiry != (input.Date{Year: 2025, Month: 8, Day: 31}) || k.Products[0].Text[templates.ScoreColumn] != "72,5" {
		t.Errorf("%+v", k.Products)
	}
	var remarks []string
	for _, r := range k.Remarks {
		remarks = append(remarks, r.About+": "+r.Text)
	}
	if diff := cmp.Diff([]string{"Chỉ tiêu 3.1: Đường xấu", "Kiến nghị: Thêm vốn"}, remarks); diff != "" {
		t.Error(diff)
	}
}

// The end of a certificate is what the sheet's own formula shows.
func TestExpiry(t *testing.T) {
	for decided, want := range map[string]input.Date{
		"29/2/2024": {Year: 2027, Month: 2, Day: 28}, "28/2/2021": {Year: 2024, Month: 2, Day: 28}, "1/12/2022": {Year: 2025, Month: 12, Day: 1},
	} {
		k := figures(map[int]consolidate.Return{0: said(at(20, 12, 8, 0), with(good(), "sp:new:01/product", "Gạo", "sp:new:01/decided_on", decided))}, nil)
		if len(k.Products) != 1 || k.Products[0].Expiry != want {
			t.Errorf("%s: %+v", decided, k.Products)
		}
	}
}

// Sheets of other criteria are not compared, and that is said.
func TestOtherCriteriaBefore(t *testing.T) {
	now := map[int]consolidate.Return{0: said(at(20, 12, 8, 0), good())}
	for name, cells := range map[string]map[string]string{
		"one less": with(good(), "ct:3.2/result", "", "ct:3.2/assessment", ""), "one more": with(good(), "ct:4.1/result", "Đạt"),
	} {
		k := figures(now, map[int]consolidate.Return{0: said(at(1, 10, 9, 0), cells)})
		if k.Standings[0].MetBefore != nil || !slices.Equal(k.Unlike, []int{0}) || k.Average.Before.Valid {
			t.Errorf("%s: %v, %v", name, k.Standings[0].MetBefore, k.Unlike)
		}
	}
}

// A claim that the figure contradicts, either way, and no other.
func TestDisagree(t *testing.T) {
	for _, test := range []struct {
		figure, claim string
		want          bool
	}{
		{"79", "Đạt", true}, {"79", "Chưa đạt", false}, {"79", "Cơ bản đạt", false}, {"79", "Không áp dụng", true}, {"79", "Chưa đánh giá", false}, {"79", "", false},
		{"80", "Đạt", false}, {"80", "Chưa đạt", true}, {"80", "Cơ bản đạt", true}, {"80", "Không áp dụng", false}, {"", "Đạt", false}, {"?1.285", "Đạt", false},
	} {
		k := figures(map[int]consolidate.Return{0: said(at(20, 12, 8, 0), with(good(), "ct:2.1/result", test.figure, "ct:2.1/assessment", test.claim))}, nil)
		for _, f := range k.Facts {
			if f.Threshold.Code == "2.1" && f.Disagree != test.want {
				t.Errorf("%q claimed %q: %v", test.figure, test.claim, f.Disagree)
			}
		}
	}
}

// Without criteria, without returns, without units: no figure, no panic.
func TestNothing(t *testing.T) {
	c := campaign()
	c.Criteria = nil
	if k := consolidate.New(consolidate.Input{Campaign: c, Period: input.OneOff}); k.Average.Value.Valid || len(k.Groups) != 0 || len(k.Standings) != 5 {
		t.Errorf("%+v", k)
	}
	if k := consolidate.New(consolidate.Input{Campaign: &input.Campaign{}, Period: input.OneOff}); len(k.Standings) != 0 {
		t.Errorf("%+v", k)
	}
	if k := figures(nil, nil); k.Average.Value.Valid || k.Average.Missing != 3 || len(k.Facts) != 0 {
		t.Errorf("%+v", k.Average)
	}
}

// Whatever comes back, the states of a unit add up to its criteria, the groups
// part the communes that came, and the facts give the matrix again.
func TestSumsHold(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 22))
	pick := func(all ...string) string { return all[random.IntN(len(all))] }
	for range 300 {
		returns := map[int]consolidate.Return{}
		for unit := range 4 {
			if random.IntN(4) == 0 {
				continue
			}
			cells := good()
			for _, code := range []string{"1.1", "2.1", "2.2", "3.1", "3.2"} {
				with(cells, "ct:"+code+"/assessment", pick("", "Đạt", "Cơ bản đạt", "Chưa đạt", "Chưa đánh giá", "Không áp dụng"))
				with(cells, "ct:"+code+"/result", pick("", "0", "12", "100", "Đạt", "Không", "?x"))
			}
			returns[unit] = said(at(20, 12, 8, 0), cells)
		}
		k := figures(returns, nil)
		grouped, communes := 0, 0
		for _, g := range k.Groups {
			grouped += len(g.Units)
		}
		for unit, s := range k.Standings {
			if !s.Came {
				continue
			}
			if s.Commune {
				communes++
			}
			for i, state := range s.Recomputed {
				if !slices.Contains(consolidate.States, state) {
					t.Fatalf("state %q", state)
				}
				met := true
				for _, f := range k.Facts {
					if f.Unit == unit && f.Criterion == i && !f.Sub {
						met = met && (f.State == consolidate.Met || f.State == consolidate.NotApplicable)
					}
				}
				if (state == consolidate.Met || state == consolidate.NotApplicable) != met {
					t.Fatalf("unit %d criterion %d is %s, its facts say %v", unit, i, state, met)
				}
			}
		}
		if grouped != communes || k.Average.Communes != communes {
			t.Fatalf("%d grouped, %d in the average, %d communes", grouped, k.Average.Communes, communes)
		}
		for i, c := range k.Criteria {
			sum := 0
			for _, n := range c.Counts {
				sum += n
			}
			if sum != len(returns) {
				t.Fatalf("criterion %d counts %d of %d", i, sum, len(returns))
			}
		}
	}
}
