package input

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// MatchKind says by what a name was found among the units.
type MatchKind int

// How a name can match.
const (
	MatchNone MatchKind = iota
	MatchCode
	MatchName
	MatchAlias
	MatchSeveral // two units bear the name; only the code can tell them apart
)

// Match is the outcome of looking a name up in the distribution list.
type Match struct {
	Kind MatchKind
	Unit int    // index into Campaign.Units; meaningless for MatchNone and MatchSeveral
	Near string // for MatchNone: the most similar unit name, or ""
}

// FindUnit looks a unit up by its code, its name (with or without its kind
// and "UBND"), or one of its aliases.
func (c *Campaign) FindUnit(name string) Match {
	want := nameKey(name)
	match := Match{}
	for i := range c.Units {
		u := &c.Units[i]
		switch {
		case u.Code != "" && strings.EqualFold(u.Code, strings.TrimSpace(name)):
			return Match{Kind: MatchCode, Unit: i}
		case nameKey(u.Name) == want || nameKey(u.FullName()) == want || nameKey(u.Territory()) == want:
			match = better(match, Match{Kind: MatchName, Unit: i})
		case hasAlias(u, want):
			match = better(match, Match{Kind: MatchAlias, Unit: i})
		}
	}
	if match.Kind == MatchNone {
		match.Near = c.nearestUnit(name)
	}
	return match
}

// better keeps a name over an alias, and tells two equal finds apart.
func better(old, found Match) Match {
	switch {
	case old.Kind == MatchNone, old.Kind == MatchAlias && found.Kind == MatchName:
		return found
	case old.Kind == found.Kind:
		return Match{Kind: MatchSeveral}
	}
	return old
}

func hasAlias(u *Unit, want string) bool {
	for _, a := range u.Aliases {
		if nameKey(a) == want {
			return true
		}
	}
	return false
}

// nameKey makes two spellings equal that differ in case, spaces or Unicode
// composition. Diacritics count: Toả and Tỏa are told apart, the clerk is
// asked to use the official one.
func nameKey(s string) string {
	return strings.Join(strings.Fields(strings.ToLower(norm.NFC.String(s))), " ")
}

func (c *Campaign) nearestUnit(name string) string {
	var names []string
	for i := range c.Units {
		names = append(names, c.Units[i].Name)
	}
	return Nearest(name, names)
}

// Nearest is the candidate most like s by letters without diacritics, or ""
// where none is near enough to be meant.
func Nearest(s string, candidates []string) string {
	want, best, bestCost := []rune(Fold(s)), "", 1<<30
	for _, c := range candidates {
		have := []rune(Fold(c))
		cost := distance(want, have)
		if limit := max(1, min(len(want), len(have))/3); cost <= limit && cost < bestCost {
			best, bestCost = c, cost
		}
	}
	return best
}

// distance counts the letters to insert, delete or replace (Levenshtein).
func distance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j, y := range b {
			cost := diagonal
			if x != y {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}

// Fold is s in lower-case ASCII-like letters: diacritics gone, đ as d.
func Fold(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(s)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r == 'đ':
			b.WriteByte('d')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// Slug is s as a file name part: ASCII letters and digits, single hyphens.
func Slug(s string) string {
	var b strings.Builder
	for _, r := range Fold(s) {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return strings.Trim(b.String(), "-")
}

// cutSlug shortens a slug at a hyphen.
func cutSlug(slug string, limit int) string {
	if len(slug) <= limit {
		return slug
	}
	if cut := strings.LastIndexByte(slug[:limit+1], '-'); cut > 0 {
		return slug[:cut]
	}
	return slug[:limit]
}
