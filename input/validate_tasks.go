package input

import (
	"slices"
	"strings"
)

// sections judges the parts of the body.
func (v *validator) sections() {
	for i := range v.c.Sections {
		s, path := &v.c.Sections[i], Index("sections", i)
		v.needs(need{path + ".title", s.Title == "", Phrase{"tên của phần, in đậm sau số thứ tự", "title of the section, bold after its number"}})
		if !v.audience(s.Audience, path+".audience") {
			v.badAudience = true
		}
	}
}

// tasks judges every task.
func (v *validator) tasks() {
	codes := map[string]int{}
	for i, a := range v.assignments {
		t, path := a.Task, a.Path
		v.needs(
			need{path + ".code", t.Code == "", Phrase{"mã nhiệm vụ, ví dụ NV-01; giữ nguyên suốt đợt", "code of the task, e.g. NV-01; it never changes"}},
			need{path + ".text", t.Text == "", Phrase{"câu văn của nhiệm vụ trong văn bản", "the sentence of the dispatch"}},
		)
		v.code(path+".code", t.Code, maxCode)
		if first, taken := seen(codes, strings.ToLower(t.Code), i); taken && t.Code != "" {
			v.add(path+".code", DuplicateCode, t.Code, v.places.Of(v.assignments[first].Path+".code").String())
		}
		v.bound(a)
		v.deadline(a)
		v.products(a)
		v.taskCriteria(t, path)
	}
}

// bound reports a task that binds nobody, unless a name in its audience is
// the reason and was reported.
func (v *validator) bound(a Assignment) {
	var known bool
	if a.Task.Audience.IsZero() {
		path := Index("sections", a.Section) + ".audience"
		known = !v.isUnread(path) && v.knows(v.c.Sections[a.Section].Audience)
	} else if known = v.audience(a.Task.Audience, a.Path+".audience"); !known {
		v.badAudience = true
	}
	if len(a.Units) == 0 && known && v.listRead {
		v.add(a.Path+".audience", TaskWithoutUnit, a.Task.Code)
	}
}

func (v *validator) deadline(a Assignment) {
	d, path := a.Task.Deadline, a.Path+".deadline"
	_, given := v.places[path]
	if n := d.said(); n > 1 || (n == 0 && given) {
		v.add(path, DeadlineUnclear, a.Task.Code)
		return
	}
	date := v.c.Dispatch.Date
	if d.IsZero() || date.IsZero() {
		return
	}
	if last := d.LastDay(v.c.Settings.BeforeIncludesDay); last.Before(date) {
		v.add(path, DeadlineEarly, a.Task.Code, d.String(), date.String())
	}
}

func (v *validator) products(a Assignment) {
	for i, p := range a.Task.Products {
		path := Index(a.Path+".products", i)
		v.needs(
			need{path + ".unit", p.Unit == "", Phrase{"mã hoặc tên đơn vị có sản phẩm", "code or name of the product's unit"}},
			need{path + ".year", p.Year == 0, Phrase{"năm đăng ký sản phẩm", "year of registration"}},
		)
		v.year(path+".year", p.Year)
		if p.Unit == "" || !v.unit(p.Unit, path+".unit") || !v.listRead || len(a.Units) == 0 {
			continue
		}
		if m := v.c.FindUnit(p.Unit); !a.Binds(m.Unit) {
			v.add(path+".unit", ProductNotBound, p.Unit, a.Task.Code)
		}
	}
}

// audience judges the names in an audience and tells whether all are known.
func (v *validator) audience(a Audience, path string) bool {
	known := true
	for i, g := range a.Groups {
		known = v.group(g, Index(path+".groups", i)) && known
	}
	for i, name := range a.Units {
		known = v.unit(name, Index(path+".units", i)) && known
	}
	for i, name := range a.Except {
		known = v.unit(name, Index(path+".except", i)) && known
	}
	return known
}

func (v *validator) group(name, path string) bool {
	if !v.listRead {
		return true
	}
	groups := v.c.groups()
	if slices.Contains(groups, name) {
		return true
	}
	v.add(path, UnknownGroup, name, strings.Join(groups, ", "))
	return false
}

// unit judges a name that must be a unit's code or official name; a lenient
// campaign takes others too and says which unit was taken.
func (v *validator) unit(name, path string) bool {
	if !v.listRead {
		return true
	}
	m := v.c.FindUnit(name)
	if v.c.Takes(m) {
		if m.Kind == MatchAlias || m.Kind == MatchPlain {
			v.warn(path, NameTaken, name, v.c.Units[m.Unit].Territory(), v.c.Units[m.Unit].Code)
		}
		return true
	}
	switch m.Kind {
	case MatchAlias:
		v.add(path, AliasOnly, name, v.c.Units[m.Unit].Name, v.c.Units[m.Unit].Code)
	case MatchSeveral:
		v.add(path, SeveralUnits, name)
	case MatchPlain:
		v.add(path, UnknownUnit, name, DidYouMean(v.c.Units[m.Unit].Name))
	default:
		v.add(path, UnknownUnit, name, DidYouMean(m.Near))
	}
	return false
}

// knows is audience without reporting, for one that was reported elsewhere.
func (v *validator) knows(a Audience) bool {
	quiet := &validator{c: v.c, listRead: v.listRead}
	return quiet.audience(a, "")
}

// groups lists the groups units belong to, in alphabetical order.
func (c *Campaign) groups() []string {
	var all []string
	for _, u := range c.Units {
		all = append(all, u.Groups...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}
