package input

import (
	"regexp"
	"strings"
)

// periodID is what a period may be called: its ID stands in the names of
// folders and files, and in a sheet's mark.
var periodID = regexp.MustCompile(`^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$`)

// periods judges the periods of the campaign and the bounds of its groups.
func (v *validator) periods() {
	ids := map[string]int{}
	for i, p := range v.c.Periods {
		path := Index("periods", i)
		v.period(p, path)
		if first, taken := seen(ids, strings.ToLower(p.ID), i); taken && p.ID != "" {
			v.add(path+".id", DuplicateCode, p.ID, v.places.Of(Index("periods", first)+".id").String())
		}
	}
	v.periodOrder()
	v.groupBounds()
}

// period judges one by itself. What an ID of the calendar says need not be
// said again; any other period must tell its name and its last day.
func (v *validator) period(p Period, path string) {
	_, standard := StandardPeriod(p.ID)
	v.needs(
		need{path + ".id", p.ID == "", Phrase{"mã kỳ, ví dụ 2022-12, 2022-Q4, 2022-6T, 2022-CN", "ID of the period, e.g. 2022-12, 2022-Q4, 2022-6T, 2022-CN"}},
		need{path + ".name", p.ID != "" && !standard && p.Name == "", Phrase{"tên kỳ in ở phiếu và báo cáo", "name of the period on sheets and reports"}},
		need{path + ".cut_off", p.ID != "" && !standard && p.CutOff.IsZero(), Phrase{"ngày chốt số liệu, ví dụ 14/12/2022", "the last day the figures tell of, e.g. 14/12/2022"}},
	)
	switch {
	case p.ID == "":
	case strings.EqualFold(p.ID, OneOff.ID):
		v.add(path+".id", PeriodReserved, p.ID)
	case len(p.ID) > maxCode || !periodID.MatchString(p.ID) || reservedName.MatchString(p.ID):
		v.add(path+".id", BadPeriodID, p.ID, maxCode)
	}
	v.due(p, path)
}

// due judges the last day a sheet comes in time.
func (v *validator) due(p Period, path string) {
	last := p.LastDay()
	switch {
	case p.ID == "":
	case p.Due.IsZero():
		v.warn(path+".due", PeriodNoDue, p.Title())
	case !last.IsZero() && p.Due.Before(last) && !v.isUnread(path+".cut_off"):
		v.warn(path+".due", PeriodDueEarly, p.Due.String(), last.String())
	}
}

// periodOrder warns of a period listed after one that ends later:
// a sheet shows what was reported before, and before is what stands above.
func (v *validator) periodOrder() {
	if v.anyUnread("periods", "periods", "id", "cut_off") {
		return
	}
	for i := 1; i < len(v.c.Periods); i++ {
		before, p := v.c.Periods[i-1], v.c.Periods[i]
		a, b := before.LastDay(), p.LastDay()
		if !a.IsZero() && !b.IsZero() && b.Before(a) {
			v.warn(Index("periods", i)+".id", PeriodOrder, p.Title(), b.String(), before.Title(), a.String())
		}
	}
}

// groupBounds judges the least criteria met of each group of communes: each
// lower than the one before, none above the criteria there are.
func (v *validator) groupBounds() {
	bounds, most := v.c.Settings.GroupBounds, 0
	if v.c.Criteria != nil && v.c.Criteria.Set != nil {
		most = len(v.c.Criteria.Set.Criteria)
	}
	for i, n := range bounds {
		path := Index("settings.group_bounds", i)
		switch {
		case n < 1:
			v.add(path, BadGroupBounds, n, Phrase{"phải từ 1 trở lên", "must be 1 or more"})
		case i > 0 && n >= bounds[i-1]:
			v.add(path, BadGroupBounds, n, Phrase{"phải nhỏ hơn mức đứng trước", "must be less than the one before"})
		case most > 0 && n > most:
			v.add(path, BadGroupBounds, n, Phrase{"lớn hơn số tiêu chí của bộ", "is more than the set has criteria"})
		}
	}
}
