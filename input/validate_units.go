package input

import "strings"

// unitKinds are the kinds a unit can have; the name in a letter is made of it.
var unitKinds = []string{"xã", "phường", "thị trấn", "đặc khu", "huyện", "quận", "thị xã", "thành phố", "tỉnh", AgencyKind}

// units judges the distribution list.
func (v *validator) units() {
	codes, files := map[string]int{}, map[string]int{}
	for i := range v.c.Units {
		u, path := &v.c.Units[i], Index("units", i)
		v.needs(
			need{path + ".code", u.Code == "", Phrase{"mã đơn vị, ví dụ 03289 hoặc NN", "code of the unit, e.g. 03289 or NN"}},
			need{path + ".name", u.Name == "", Phrase{"tên đơn vị, không kèm chữ xã, thị trấn", "name of the unit, without its kind"}},
			need{path + ".kind", u.Kind == "", Phrase{"loại: " + strings.Join(unitKinds, ", "), "kind: " + strings.Join(unitKinds, ", ")}},
		)
		v.code(path+".code", u.Code, maxCode)
		v.code(path+".successor", u.Successor, maxCode)
		v.choice(path+".kind", u.Kind, unitKinds)
		v.validity(u, path)
		v.sameUnit(i, codes, files)
	}
}

// sameUnit finds a unit whose code or whose files an earlier one has.
func (v *validator) sameUnit(i int, codes, files map[string]int) {
	u := v.c.Units[i]
	if u.Code == "" {
		return
	}
	if first, taken := seen(codes, strings.ToLower(u.Code), i); taken {
		v.add(Index("units", i)+".code", DuplicateCode, u.Code, v.places.Of(Index("units", first)+".code").String())
		return
	}
	if first, taken := seen(files, u.FileName(), i); taken {
		v.add(Index("units", i)+".code", DuplicateFile, v.c.Units[first].Code, u.Code, u.FileName())
	}
}

// seen records that i has the key, unless an earlier one has it.
func seen(by map[string]int, key string, i int) (first int, taken bool) {
	if first, taken = by[key]; !taken {
		by[key] = i
	}
	return first, taken
}

// validity judges when the unit held its code. A list that is out of date as
// a whole is told once, by ofAnotherYear.
func (v *validator) validity(u *Unit, path string) {
	date := v.c.Dispatch.Date
	switch {
	case !u.ValidFrom.IsZero() && !u.ValidTo.IsZero() && u.ValidTo.Before(u.ValidFrom):
		v.add(path+".valid_to", DatesReversed, u.ValidTo.String(), u.ValidFrom.String())
	case !date.IsZero() && !u.ValidOn(date) && !v.otherYear:
		v.add(path+validityField(u, date), UnitNotValid, u.Name, u.Code, date.String(), span(u.ValidFrom, u.ValidTo), v.successor(u, date))
	}
}

// validityField is the bound that the date lies beyond.
func validityField(u *Unit, date Date) string {
	if !u.ValidFrom.IsZero() && date.Before(u.ValidFrom) {
		return ".valid_from"
	}
	return ".valid_to"
}

// successor names the unit that one has become part of, where that is known
// and the date is a later one.
func (v *validator) successor(u *Unit, date Date) Phrase {
	if u.Successor == "" || u.ValidTo.IsZero() || !u.ValidTo.Before(date) {
		return Phrase{}
	}
	return Phrase{"; từ đó thuộc đơn vị mã " + u.Successor, "; since then part of the unit " + u.Successor}
}

// ofAnotherYear tells, and reports once, that most of the units which say when
// they held their codes did not hold them on the dispatch's date.
func (v *validator) ofAnotherYear() bool {
	date := v.c.Dispatch.Date
	if date.IsZero() || v.isUnread("dispatch.date") {
		return false
	}
	var wrong []int
	dated := 0
	for i, u := range v.c.Units {
		if !u.ValidFrom.IsZero() || !u.ValidTo.IsZero() {
			dated++
		}
		if !u.ValidOn(date) {
			wrong = append(wrong, i)
		}
	}
	if len(wrong) < fewUnits || len(wrong)*2 <= dated {
		return false
	}
	v.otherYear = true
	u := &v.c.Units[wrong[0]]
	v.add(Index("units", wrong[0])+validityField(u, date), UnitsOutOfDate,
		len(wrong), dated, date.String(), u.Territory(), span(u.ValidFrom, u.ValidTo))
	return true
}

// fewUnits is how many units out of date are told one by one.
const fewUnits = 3

// span is a time of validity in any language; an open end is "…".
func span(from, to Date) string {
	text := func(d Date) string {
		if d.IsZero() {
			return "…"
		}
		return d.String()
	}
	return text(from) + " – " + text(to)
}

// unitsWithoutTask reports units that are asked nothing. An audience that
// names nobody we know would leave some so: first it must be put right.
func (v *validator) unitsWithoutTask() {
	if len(v.assignments) == 0 || v.badAudience || !v.listRead || v.audiencesUnread() {
		return
	}
	bound := make([]bool, len(v.c.Units))
	for _, a := range v.assignments {
		for _, u := range a.Units {
			bound[u] = true
		}
	}
	for i, yes := range bound {
		if !yes {
			v.add(Index("units", i)+".code", UnitWithoutTask, v.c.Units[i].Name, v.c.Units[i].Code)
		}
	}
}
