package input

import (
	"slices"
	"strings"
)

// criteria judges what the campaign does with a set of criteria. A set that
// could not be found is the loader's problem; what needs it is left out here.
func (v *validator) criteria() {
	p := v.c.Criteria
	if p == nil {
		return
	}
	v.needs(
		need{"criteria.set", p.SetID == "" && p.SetFile == "", Phrase{"mã bộ tiêu chí có sẵn, hoặc set_file để chỉ tệp riêng", "id of a built-in set, or set_file for your own"}},
		need{"criteria.audience", p.Audience.IsZero(), Phrase{"các đơn vị được đánh giá theo bộ tiêu chí", "the units that are judged"}},
		need{"criteria.year", p.Year == 0, Phrase{"năm đánh giá", "year that is judged"}},
	)
	v.year("criteria.year", p.Year)
	known := v.audience(p.Audience, "criteria.audience")
	for i, r := range p.Registered {
		v.registration(r, Index("criteria.registered", i))
	}
	if p.Set == nil {
		return
	}
	v.set(p.Set)
	v.inForce(p.Set)
	v.regions()
	for i, o := range p.Overrides {
		v.override(o, Index("criteria.overrides", i))
	}
	v.duplicateOverrides()
	if known && v.listRead && len(p.Set.Unread) == 0 {
		v.thresholds()
	}
}

func (v *validator) registration(r Registration, path string) {
	v.needs(
		need{path + ".audience", r.Audience.IsZero(), Phrase{"các đơn vị đăng ký", "the units that register"}},
		need{path + ".year", r.Year.IsZero(), Phrase{"năm đăng ký đạt, 2023 hoặc 2022-2023", "the year registered for, 2023 or 2022-2023"}},
	)
	v.audience(r.Audience, path+".audience")
	for i, number := range r.Criteria {
		v.criterion(number, Index(path+".criteria", i))
	}
}

// taskCriteria judges the criteria a task says it serves.
func (v *validator) taskCriteria(t *Task, path string) {
	if len(t.Criteria) > 0 && v.c.Criteria == nil && !v.isUnread("criteria") {
		v.add(path+".criteria", NoCriteria, t.Code)
		return
	}
	for i, number := range t.Criteria {
		v.criterion(number, Index(path+".criteria", i))
	}
}

func (v *validator) criterion(number, path string) {
	if v.c.Criteria == nil || v.c.Criteria.Set == nil || v.c.Criteria.Set.Criterion(number) != nil {
		return
	}
	v.add(path, UnknownCriterion, number, strings.Join(v.c.Criteria.Set.numbers(), ", "))
}

// inForce compares the set's time with the dispatch's date.
func (v *validator) inForce(s *CriteriaSet) {
	date, last := v.c.Dispatch.Date, Date{}
	if date.IsZero() {
		return
	}
	if s.SupersededBy != nil && !s.SupersededBy.InForceFrom.IsZero() {
		last = s.SupersededBy.InForceFrom.AddDays(-1)
	}
	if date.Before(s.Issued) || (!last.IsZero() && last.Before(date)) {
		field := "criteria.set"
		if v.c.Criteria.SetFile != "" {
			field = "criteria.set_file"
		}
		v.add(field, SetNotInForce, s.ID, span(s.Issued, last), date.String())
	}
}

// regions judges the region of the plan and of each unit.
func (v *validator) regions() {
	p := v.c.Criteria
	v.region(p.Set, "criteria.region", p.Region)
	lacking := false
	for i, u := range v.c.Units {
		v.region(p.Set, Index("units", i)+".region", u.Region)
		lacking = lacking || (u.Region == "" && v.c.Judges(i))
	}
	v.needs(need{"criteria.region", p.Region == "" && lacking, Phrase{"vùng của các đơn vị trong bộ tiêu chí: " + strings.Join(p.Set.regionCodes(), ", "), "region of the units in the set: " + strings.Join(p.Set.regionCodes(), ", ")}})
}

func (r *reporter) region(s *CriteriaSet, path, code string) {
	if codes := s.regionCodes(); code != "" && !slices.Contains(codes, code) {
		r.add(path, UnknownRegion, code, strings.Join(codes, ", "))
	}
}

func (v *validator) override(o Override, path string) {
	v.needs(need{path + ".code", o.Code == "", Phrase{"mã chỉ tiêu được sửa, ví dụ '2.1'", "code of the indicator, e.g. '2.1'"}})
	v.region(v.c.Criteria.Set, path+".region", o.Region)
	v.year(path+".year", o.Year)
	if o.Code == "" {
		return
	}
	indicator := v.c.Criteria.Set.Indicator(o.Code)
	if indicator == nil {
		v.add(path+".code", UnknownIndicator, o.Code)
		return
	}
	if o.Target != "" && indicator.Kind.numeric() && !NewGoal(o.Target).Number.Valid {
		v.add(path+".target", BadTarget, o.Target, o.Code)
	}
	if o.Decision == "" {
		v.warn(path, OverrideNoBasis, o.Code)
	}
}

// thresholds sums up what nobody checked and, for each region that is judged,
// what nobody knows.
func (v *validator) thresholds() {
	p := v.c.Criteria
	unverified, total := 0, 0
	for n, region := range v.judgedRegions() {
		if !slices.Contains(p.Set.regionCodes(), region) { // told already, as missing or as unknown
			continue
		}
		var unknown []string
		for _, t := range p.Thresholds(Unit{Region: region}) {
			if n == 0 {
				total++
			}
			if n == 0 && !t.Verified {
				unverified++
			}
			if t.Goal == nil {
				unknown = append(unknown, t.Code)
			}
		}
		if len(unknown) > 0 {
			v.warn("criteria.region", ThresholdUnknown, len(unknown), region, p.Year, strings.Join(unknown, ", "))
		}
	}
	if unverified > 0 {
		v.warn("criteria", Unverified, unverified, total, p.Set.ID)
	}
}

// judgedRegions lists the regions of the units that are judged, in
// alphabetical order.
func (v *validator) judgedRegions() []string {
	var all []string
	for _, i := range v.c.Resolve(v.c.Criteria.Audience) {
		region := v.c.Units[i].Region
		if region == "" {
			region = v.c.Criteria.Region
		}
		all = append(all, region)
	}
	slices.Sort(all)
	return slices.Compact(all)
}
