package input

import (
	"slices"
	"strings"
)

// Validate judges a campaign by every rule that needs neither fonts nor
// templates, and gives all that is wrong, sorted. It changes nothing; the
// defaults must be set before ([Campaign.SetDefaults]).
//
// What could not be read (Campaign.Unread) is not judged, and neither is what
// would only follow from it: one mistake, one problem.
func Validate(c *Campaign) Problems {
	v := &validator{c: c, reporter: reporter{places: c.Places, unread: c.Unread, names: c.FieldNames}}
	v.assignments = c.Assignments()
	v.listRead = len(c.Units) > 0 && !v.listUnread() && !v.ofAnotherYear()

	v.characters(c)
	v.lineCharacters()
	v.required()
	v.content()
	v.dispatch()
	v.lengths()
	v.marks()
	v.particulars()
	v.annexes()
	v.pictures()
	v.units()
	v.sections()
	v.tasks()
	v.unitsWithoutTask()
	v.addressing()
	v.mentions()
	v.criteria()
	v.periods()

	v.problems.Sort()
	return v.problems
}

// validator is one run over one campaign.
type validator struct {
	reporter
	c           *Campaign
	assignments []Assignment
	listRead    bool // the distribution list is complete, names can be looked up in it
	otherYear   bool // the distribution list is of another year, which was told; no name is looked up in it
	badAudience bool // some audience of a section or task names nobody we know
}

// listUnread tells whether a unit, or something by which units are found,
// could not be read.
func (v *validator) listUnread() bool {
	return v.anyUnread("unit", "unit_files", "units", "code", "name", "kind", "aliases", "groups")
}

// audiencesUnread tells whether it cannot be known whom all tasks bind.
func (v *validator) audiencesUnread() bool {
	return v.anyUnread("sections", "sections", "paragraphs", "tasks", "audience", "groups", "units", "except")
}

// anyUnread tells whether a path that starts so and ends in one of the fields
// could not be read.
func (v *validator) anyUnread(start string, fields ...string) bool {
	return slices.ContainsFunc(v.unread, func(path string) bool {
		return strings.HasPrefix(path, start) && slices.Contains(fields, lastField(path))
	})
}

// reporter adds problems by the path of the value they are about.
type reporter struct {
	places   Places
	unread   []string
	names    map[string]string // as Campaign.FieldNames
	problems Problems
}

func (r *reporter) add(path string, code Code, args ...any) {
	if !r.isUnread(path) {
		r.problems.Add(r.places.Of(path), code, args...)
	}
}

func (r *reporter) warn(path string, code Code, args ...any) {
	if !r.isUnread(path) {
		r.problems.Warn(r.places.Of(path), code, args...)
	}
}

func (r *reporter) fieldName(path string) string { return fieldNameIn(r.names, path) }

// isUnread tells whether the value at the path, something in it or something
// around it could not be read.
func (r *reporter) isUnread(path string) bool {
	for _, u := range r.unread {
		if within(path, u) || within(u, path) {
			return true
		}
	}
	return false
}

// within tells whether path is outer or inside of it; "" is around all.
func within(path, outer string) bool {
	rest, ok := strings.CutPrefix(path, outer)
	return ok && (outer == "" || rest == "" || rest[0] == '.' || rest[0] == '[')
}
