package input

import "slices"

// Unit is one entry of the distribution list: a commune or an agency.
type Unit struct {
	Code      string   `yaml:"code"`       // mã đơn vị (03289) or the agency's own code (NN)
	Name      string   `yaml:"name"`       // without the kind: Quài Cang
	Kind      string   `yaml:"kind"`       // xã, thị trấn, phường, or cơ quan for an agency
	Aliases   []string `yaml:"aliases"`    // other spellings in use: Toả Tình
	Groups    []string `yaml:"groups"`     // groups of the distribution list it belongs to
	Region    string   `yaml:"region"`     // region of the criteria; empty: the campaign's
	ValidFrom Date     `yaml:"valid_from"` // first day the unit held this code; zero: unknown
	ValidTo   Date     `yaml:"valid_to"`   // last day; zero: still valid
	Successor string   `yaml:"successor"`  // code of the unit it became part of after ValidTo; empty: not known
}

// AgencyKind is the kind of a unit that is an office, not a territory.
const AgencyKind = "cơ quan"

// IsAgency tells an office (phòng, ban, hội) from a commune or township.
func (u Unit) IsAgency() bool { return u.Kind == AgencyKind }

// FullName is the unit as a letter names it: "UBND xã Quài Cang", or the
// agency's own name.
func (u Unit) FullName() string {
	if u.IsAgency() {
		return u.Name
	}
	return "UBND " + u.Kind + " " + u.Name
}

// Territory is the unit as a place: "xã Quài Cang"; an agency's own name.
func (u Unit) Territory() string {
	if u.IsAgency() {
		return u.Name
	}
	return u.Kind + " " + u.Name
}

// FileName is the folder and file stem of the unit, ASCII: 03289-quai-cang.
// An agency's code is already readable, so its name is cut to keep paths short.
func (u Unit) FileName() string {
	return Slug(u.Code) + "-" + cutSlug(Slug(u.Name), maxNameSlug)
}

// maxNameSlug keeps a whole path well under Windows' 260 characters.
const maxNameSlug = 48

// ValidOn tells whether the unit held its code on that day. Codes are reused
// (the Pú Nhung of 2025 bears the code of the old Rạng Đông).
func (u Unit) ValidOn(d Date) bool {
	if !u.ValidFrom.IsZero() && d.Before(u.ValidFrom) {
		return false
	}
	return u.ValidTo.IsZero() || !u.ValidTo.Before(d)
}

// HasGroup tells whether the unit belongs to the group.
func (u Unit) HasGroup(group string) bool { return slices.Contains(u.Groups, group) }
