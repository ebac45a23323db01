package input

import "slices"

// overridesOf lists the overrides that hold for an indicator in a region and
// the plan's year, the widest first: each changes what those before it said.
func (p *CriteriaPlan) overridesOf(code, region string) []Override {
	var all []Override
	for _, o := range p.Overrides {
		if o.Code == code && (o.Region == "" || o.Region == region) && (o.Year == 0 || o.Year == p.Year) {
			all = append(all, o)
		}
	}
	slices.SortStableFunc(all, func(a, b Override) int { return a.narrowness() - b.narrowness() })
	return all
}

// narrowness orders overrides: province, region, year, region and year.
func (o Override) narrowness() int {
	n := 0
	if o.Region != "" {
		n++
	}
	if o.Year != 0 {
		n += 2
	}
	return n
}

// change puts into a threshold what the override gives. The decision printed
// beside a figure is the one that set it: an override of the wording alone
// does not take its place.
func (o Override) change(t *Threshold) {
	if o.Name != "" {
		t.Name = o.Name
	}
	if o.Target != "" {
		g := NewGoal(o.Target)
		t.Goal = &g
	}
	if o.Target != "" || t.Decision == "" {
		t.Decision = o.Decision
	}
	t.Verified = o.Verified
}

// overrideKey is what no two overrides may share.
type overrideKey struct {
	code, region string
	year         int
}

// duplicateOverrides finds overrides of one indicator for the same region and
// year: nothing could say which of them holds.
func (v *validator) duplicateOverrides() {
	first := map[overrideKey]string{}
	for i, o := range v.c.Criteria.Overrides {
		path, key := Index("criteria.overrides", i), overrideKey{o.Code, o.Region, o.Year}
		if o.Code == "" || v.isUnread(path) {
			continue
		}
		if before, taken := first[key]; taken {
			v.add(path+".code", DuplicateOverride, o.Code, v.places.Of(before+".code").String())
			continue
		}
		first[key] = path
	}
}
