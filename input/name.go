package input

import (
	"slices"
	"strings"
)

// MatchKind says by what a name was found among the units.
type MatchKind int

// How a name can match.
const (
	MatchNone MatchKind = iota
	MatchCode
	MatchName    // the official name, however its tones are placed, with or without its kind and UBND
	MatchAlias   // one of the aliases the list gives
	MatchPlain   // only without diacritics, or a code without its zeros: it fits one unit alone
	MatchSeveral // two units bear the name; only the code can tell them apart
)

// Match is the outcome of looking a name up in the distribution list.
type Match struct {
	Kind MatchKind
	Unit int    // index into Campaign.Units; meaningless for MatchNone and MatchSeveral
	Near string // for MatchNone: the most similar unit name, or ""
}

// FindUnit looks a unit up by its code, its name (with or without its kind
// and "UBND"), or one of its aliases. The nearest spelling goes first: an
// alias the list gives letter by letter goes before a name that differs in the
// place of a tone, and anything goes before a name without diacritics.
func (c *Campaign) FindUnit(name string) Match {
	if m, found := c.findExactly(name); found {
		return m
	}
	for _, way := range ways {
		if m := c.findBy(way, name); m.Kind != MatchNone {
			return m
		}
	}
	return Match{Near: c.nearestUnit(name)}
}

// Takes tells whether a name found so may stand in the campaign's data: code
// and official name always, an alias or a name without diacritics only in a
// lenient campaign, where it is told as a warning.
func (c *Campaign) Takes(m Match) bool {
	switch m.Kind {
	case MatchCode, MatchName:
		return true
	case MatchAlias, MatchPlain:
		return c.Lenient
	}
	return false
}

// findExactly compares without making keys, which nearly all names of a
// campaign need no more than.
func (c *Campaign) findExactly(name string) (m Match, found bool) {
	code := strings.TrimSpace(name)
	for i := range c.Units {
		switch u := &c.Units[i]; {
		case u.Code != "" && strings.EqualFold(u.Code, code):
			return Match{Kind: MatchCode, Unit: i}, true
		case u.Name == name && m.Kind == MatchName:
			m = Match{Kind: MatchSeveral}
		case u.Name == name && m.Kind == MatchNone:
			m = Match{Kind: MatchName, Unit: i}
		}
	}
	return m, m.Kind != MatchNone
}

// way is one way of comparing names: it prepares a name and answers whether it
// fits a unit.
type way struct {
	kind MatchKind
	fits func(name string) func(u *Unit) bool
}

// ways go from the strictest to the loosest; the first that finds a unit ends
// the search.
var ways = []way{
	{MatchName, named(exactKey)},
	{MatchAlias, called(exactKey)},
	{MatchName, named(looseKey)},
	{MatchAlias, called(looseKey)},
	{MatchPlain, plain},
	{MatchPlain, withoutZeros},
}

func named(key spelling) func(string) func(*Unit) bool {
	return func(name string) func(*Unit) bool {
		want := key(name)
		return func(u *Unit) bool { return u.isNamed(key, want) }
	}
}

func called(key spelling) func(string) func(*Unit) bool {
	return func(name string) func(*Unit) bool {
		want := key(name)
		return func(u *Unit) bool { return u.hasAlias(key, want) }
	}
}

// plain compares without diacritics what was typed without: "Quai Cang", "xã
// Quai Cang". A word with diacritics must be the unit's, so that Quài Tơ is
// asked back and not taken for Quài Tở.
func plain(name string) func(*Unit) bool {
	want := plainKey(name)
	var marked []string
	for _, w := range strings.Fields(looseKey(name)) {
		if Fold(w) != w {
			marked = append(marked, w)
		}
	}
	return func(u *Unit) bool {
		if !u.isNamed(plainKey, want) && !u.hasAlias(plainKey, want) {
			return false
		}
		own := strings.Fields(looseKey(strings.Join(append(append([]string{u.Territory()}, councils...), u.Aliases...), " ")))
		return !slices.ContainsFunc(marked, func(w string) bool { return !slices.Contains(own, w) })
	}
}

// withoutZeros compares codes that a spreadsheet took for numbers.
func withoutZeros(name string) func(*Unit) bool {
	want := codeKey(name)
	return func(u *Unit) bool { return want != "" && codeKey(u.Code) == want }
}

func (c *Campaign) findBy(w way, name string) Match {
	m, fits := Match{}, w.fits(name)
	for i := range c.Units {
		switch {
		case !fits(&c.Units[i]):
		case m.Kind != MatchNone:
			return Match{Kind: MatchSeveral}
		default:
			m = Match{Kind: w.kind, Unit: i}
		}
	}
	return m
}

// isNamed tells whether a name, spelt in some way, is the unit's: bare, or
// after its kind or the kind's abbreviation, or with UBND before either.
func (u *Unit) isNamed(key spelling, want string) bool {
	name := key(u.Name)
	if u.IsAgency() {
		return want == name
	}
	for _, council := range councils {
		if rest, ok := strings.CutPrefix(want, key(council)+" "); ok {
			want = rest
			break
		}
	}
	if want == name {
		return true
	}
	rest, ok := strings.CutSuffix(want, name)
	return ok && saysKind(rest, u.Kind, key)
}

func (u *Unit) hasAlias(key spelling, want string) bool {
	for _, a := range u.Aliases {
		if key(a) == want {
			return true
		}
	}
	return false
}

// saysKind tells whether what stands before a name is the unit's kind: "xã ",
// "X. ", "TT.".
func saysKind(before, kind string, key spelling) bool {
	trimmed := strings.TrimRight(before, " ")
	if trimmed == before && !strings.HasSuffix(before, ".") {
		return false // Ta Ma is no "T" before a Ma
	}
	for _, word := range append([]string{kind}, kindShort[kind]...) {
		if trimmed == key(word) {
			return true
		}
	}
	return false
}

// nearestUnit offers the name most like one that was not found, whatever kind
// stands before it.
func (c *Campaign) nearestUnit(name string) string {
	var names []string
	for i := range c.Units {
		names = append(names, c.Units[i].Name)
	}
	if near := Nearest(name, names); near != "" {
		return near
	}
	return Nearest(bareName(name), names)
}
