package input

import "slices"

// RegionCriteria is how the thresholds of one region stand in a campaign.
type RegionCriteria struct {
	Region     string
	Units      []int       // that are judged by them
	Total      int         // indicators of the set
	Overridden []Threshold // changed by an override, in the set's order
	Unverified []string    // codes of indicators nobody checked
	Unknown    []string    // codes of indicators without a threshold
}

// CriteriaByRegion sums up the thresholds for every region that has a unit
// which is judged, in alphabetical order.
func (c *Campaign) CriteriaByRegion() []RegionCriteria {
	if c.Criteria == nil || c.Criteria.Set == nil {
		return nil
	}
	var all []RegionCriteria
	for _, i := range c.Resolve(c.Criteria.Audience) {
		region := c.Criteria.RegionOf(c.Units[i])
		at := slices.IndexFunc(all, func(r RegionCriteria) bool { return r.Region == region })
		if at < 0 {
			at = len(all)
			all = append(all, c.Criteria.inRegion(region))
		}
		all[at].Units = append(all[at].Units, i)
	}
	slices.SortFunc(all, func(a, b RegionCriteria) int {
		if a.Region < b.Region {
			return -1
		}
		return 1
	})
	return all
}

func (p *CriteriaPlan) inRegion(region string) RegionCriteria {
	r := RegionCriteria{Region: region}
	for _, t := range p.Thresholds(Unit{Region: region}) {
		r.Total++
		if len(p.overridesOf(t.Code, region)) > 0 {
			r.Overridden = append(r.Overridden, t)
		}
		if !t.Verified {
			r.Unverified = append(r.Unverified, t.Code)
		}
		if t.Goal == nil {
			r.Unknown = append(r.Unknown, t.Code)
		}
	}
	return r
}
