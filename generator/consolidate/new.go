package consolidate

import (
	"strings"
	"time"

	"congvan/generator/collect"
	"congvan/input"
	"congvan/templates"
)

// New makes the figures. Everything is computed from the answers; nothing a
// workbook totals is believed.
func New(in Input) Consolidation {
	w := &work{in: in, assignments: in.Campaign.Assignments()}
	w.k = Consolidation{Campaign: in.Campaign, Period: in.Period, Today: in.Today}
	w.prepare()
	for unit := range in.Campaign.Units {
		w.unit(unit)
	}
	w.totals()
	w.averages()
	return w.k
}

// work is one consolidation in the making.
type work struct {
	in          Input
	assignments []input.Assignment
	k           Consolidation
}

func (w *work) prepare() {
	c := w.in.Campaign
	if before, ok := c.PeriodBefore(w.in.Period.ID); ok && len(w.in.Before) > 0 {
		w.k.Before = &before
	}
	if c.Criteria == nil || c.Criteria.Set == nil {
		return
	}
	for _, one := range c.Criteria.Set.Criteria {
		w.k.Criteria = append(w.k.Criteria, CriterionTotal{Criterion: one, Counts: map[State]int{}, Claimed: map[State]int{}})
	}
	w.k.Groups = groups(c.Settings.GroupBounds, len(w.k.Criteria))
}

// unit adds everything about one unit.
func (w *work) unit(unit int) {
	c := w.in.Campaign
	r, came := w.in.Returns[unit]
	issued := templates.Issue(c, unit, templates.IssueOptions{Period: w.in.Period})
	s := Standing{
		Unit: unit, Return: r, Came: came, Judged: c.Judges(unit), Commune: territorial(c.Units[unit]),
		Group: -1, Reminded: w.in.Reminded[unit],
	}
	s.InTime, s.DaysLate = w.timely(r, came)
	s.Filled, s.Asked = r.Reading.Completeness(issued)
	if s.Judged {
		s.Registered = c.RegisteredYear(unit, "")
		w.criteria(&s)
	}
	all := index(r.Reading)
	w.tasks(&s, all)
	if came {
		s.Errors, s.Warnings = r.Reading.Count(input.Error), r.Reading.Count(input.Warning)
		w.k.Products = append(w.k.Products, unitProducts(issued, all)...)
		w.k.Remarks = append(w.k.Remarks, unitRemarks(issued, all)...)
		for _, f := range r.Reading.Findings {
			w.k.Findings = append(w.k.Findings, UnitFinding{unit, f})
		}
	}
	w.k.Standings = append(w.k.Standings, s)
}

// office is the zone of every office of this state.
var office = time.FixedZone("+07", 7*60*60)

// timely tells whether a unit sent a readable sheet by the due day, which
// counts whole, and how many days after it did, or has not until today.
func (w *work) timely(r Return, came bool) (inTime bool, daysLate int) {
	day := w.in.Today
	if came {
		first := r.First
		if first.IsZero() {
			first = r.Received
		}
		day = input.DateOf(first.In(office))
	}
	late := daysBetween(w.in.Period.Due, day)
	return came && late == 0, late
}

// criteria judges the unit in this period, and counts the one before.
func (w *work) criteria(s *Standing) {
	before, hadBefore := w.in.Before[s.Unit]
	if hadBefore && !w.likewise(before.Reading) {
		hadBefore, w.k.Unlike = false, append(w.k.Unlike, s.Unit)
	}
	if hadBefore {
		met := count(judgeUnit(w.in.Campaign, s.Unit, before, nil).recomputed, Met)
		s.MetBefore = &met
		if s.Commune {
			w.k.Groups[groupOf(w.k.Groups, met)].Before++
		}
	}
	if !s.Came {
		return
	}
	var earlier answers
	if hadBefore {
		earlier = index(before.Reading)
	}
	j := judgeUnit(w.in.Campaign, s.Unit, s.Return, earlier)
	w.k.Facts = append(w.k.Facts, j.facts...)
	s.Claimed, s.Recomputed = j.claimed, j.recomputed
	s.MetClaimed, s.Met = count(j.claimed, Met), count(j.recomputed, Met)
	if s.Commune {
		s.Group = groupOf(w.k.Groups, s.Met)
		w.k.Groups[s.Group].Units = append(w.k.Groups[s.Group].Units, s.Unit)
	}
}

// likewise tells whether a sheet of the period before asked for the criteria of
// this one: numbers of criteria met out of different sets are not compared.
func (w *work) likewise(before collect.Reading) bool {
	asked := map[string]bool{}
	for _, a := range before.Answers {
		if strings.HasPrefix(a.Key, templates.IndicatorKey("")) {
			asked[a.Key] = true
		}
	}
	n := 0
	for _, criterion := range w.in.Campaign.Criteria.Set.Criteria {
		for _, i := range criterion.Indicators {
			if !asked[templates.IndicatorKey(i.Code)] {
				return false
			}
			n++
		}
	}
	return n == len(asked)
}

func (w *work) tasks(s *Standing, all answers) {
	for _, f := range unitTasks(w.in, w.assignments, s.Unit, all, s.Came) {
		w.k.Tasks = append(w.k.Tasks, f)
		switch {
		case f.Done:
			s.Done++
		case s.Came && f.Status != templates.NotOurs:
			s.Open++
		}
		if f.Overdue > 0 {
			s.Overdue++
		}
	}
}

// totals counts the states of every criterion over the units that came.
func (w *work) totals() {
	for _, s := range w.k.Standings {
		for i, state := range s.Recomputed {
			w.k.Criteria[i].Counts[state]++
			w.k.Criteria[i].Claimed[s.Claimed[i]]++
		}
	}
	for _, f := range w.k.Facts {
		if !f.Threshold.Verified && (f.Judged == input.VerdictMet || f.Judged == input.VerdictMiss) {
			w.k.Criteria[f.Criterion].Unverified = true
		}
	}
}

// averages divides by the communes that came: one that did not is missing,
// not at nought.
func (w *work) averages() {
	a, before, communesBefore := &w.k.Average, 0, 0
	for _, s := range w.k.Standings {
		switch {
		case !s.Judged || !s.Commune:
			continue
		case s.Came:
			a.Sum += s.Met
			a.Communes++
		default:
			a.Missing++
		}
		if s.MetBefore != nil {
			before += *s.MetBefore
			communesBefore++
		}
	}
	a.Value, a.Before = average(a.Sum, a.Communes), average(before, communesBefore)
}

// Shares are how the returning itself went.
type Shares struct {
	Asked    int // units that must return
	Came     int
	InTime   int
	Complete int // nothing left to ask for
	FirstOK  int // nothing to ask for in their first version, the one that counts
}

// Shares counts them.
func (k Consolidation) Shares() Shares {
	s := Shares{Asked: len(k.Standings)}
	for _, one := range k.Standings {
		if !one.Came {
			continue
		}
		s.Came++
		if one.InTime {
			s.InTime++
		}
		if one.Complete() {
			s.Complete++
			if one.Version == 1 {
				s.FirstOK++
			}
		}
	}
	return s
}
