package input

import "testing"

// Spellings that any reader takes for one name are one; others are not.
func TestLooseKey(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		same bool
	}{
		{"Toả Tình", "Tỏa Tình", true},
		{"Hoà Bình", "Hòa Bình", true},
		{"Thuý", "Thúy", true},
		{"Uỷ ban", "Ủy ban", true},
		{"Lý Sơn", "Lí Sơn", true},
		{"Mỹ Lộc", "Mĩ Lộc", true},
		{"Quý", "Quí", true},
		{"QUÀI  CANG", "Quài\u00a0Cang", true},
		{"Quài\u200b Cang", "Quài Cang", true},
		{"Qua\u0300i Cang", "Quài Cang", true},
		{"Tài chính - Kế hoạch", "Tài chính – Kế hoạch", true},
		{"Bản-Mé", "Bản Mé", true},
		{"Tênh Phong", "Tênh Phông", false},
		{"Thuý", "Thúi", false},
		{"Tay", "Tai", false},
		{"Quài Tở", "Quài Tơ", false},
		{"Đông", "Dong", false},
	} {
		if got := looseKey(tt.a) == looseKey(tt.b); got != tt.same {
			t.Errorf("%q and %q the same: %t (%q, %q)", tt.a, tt.b, got, looseKey(tt.a), looseKey(tt.b))
		}
	}
	if plainKey("Quài Nưa") != plainKey("quai nua") || plainKey("Đông") != plainKey("dong") {
		t.Error("diacritics count where they must not")
	}
}

func spelt() *Campaign {
	return &Campaign{Units: []Unit{
		{Code: "03253", Name: "Tuần Giáo", Kind: "thị trấn"},
		{Code: "03289", Name: "Quài Cang", Kind: "xã"},
		{Code: "03280", Name: "Tỏa Tình", Kind: "xã"},
		{Code: "03304", Name: "Tênh Phông", Kind: "xã", Aliases: []string{"Tênh Phong"}},
		{Code: "A1", Name: "Hoà Bình", Kind: "xã"},
		{Code: "A2", Name: "Hóa Bình", Kind: "phường"},
		{Code: "NN", Name: "Phòng Nông nghiệp", Kind: AgencyKind, Aliases: []string{"Văn phòng Điều phối"}},
	}}
}

// A unit is found by whatever an office calls it, the kind of match says how
// far the name is from the official one.
func TestWaysOfNaming(t *testing.T) {
	c := spelt()
	for name, want := range map[string]Match{
		"xã Quài Cang":                 {Kind: MatchName, Unit: 1},
		"UBND xã Quài Cang":            {Kind: MatchName, Unit: 1},
		"Ủy ban nhân dân xã Quài Cang": {Kind: MatchName, Unit: 1},
		"Uỷ ban nhân dân xã Quài Cang": {Kind: MatchName, Unit: 1},
		"UBND Quài Cang":               {Kind: MatchName, Unit: 1},
		"X. Quài Cang":                 {Kind: MatchName, Unit: 1},
		"X.Quài Cang":                  {Kind: MatchName, Unit: 1},
		"QUÀI CANG":                    {Kind: MatchName, Unit: 1},
		"Quài-Cang":                    {Kind: MatchName, Unit: 1},
		"TT Tuần Giáo":                 {Kind: MatchName, Unit: 0},
		"TT. Tuần Giáo":                {Kind: MatchName, Unit: 0},
		"xã Tuần Giáo":                 {Kind: MatchNone, Near: "Tuần Giáo"},
		"UBND huyện Tuần Giáo":         {Kind: MatchNone},
		"Toả Tình":                     {Kind: MatchName, Unit: 2},
		"xã Toả Tình":                  {Kind: MatchName, Unit: 2},
		"Toa Tinh":                     {Kind: MatchPlain, Unit: 2},
		"xa Quai Cang":                 {Kind: MatchPlain, Unit: 1},
		"UBND xa Quai Cang":            {Kind: MatchPlain, Unit: 1},
		"3289":                         {Kind: MatchPlain, Unit: 1},
		"Tênh Phong":                   {Kind: MatchAlias, Unit: 3},
		"xã Quài Cong":                 {Kind: MatchNone, Near: "Quài Cang"},
		"Hòa Bình":                     {Kind: MatchName, Unit: 4},
		"hoa binh":                     {Kind: MatchSeveral},
		"phuong Hoa Binh":              {Kind: MatchPlain, Unit: 5},
		"xã Quai Cang":                 {Kind: MatchPlain, Unit: 1},
		"Quải Cang":                    {Kind: MatchNone, Near: "Quài Cang"},
		"Hoá Bính":                     {Kind: MatchNone},
		"văn phòng điều phối":          {Kind: MatchAlias, Unit: 6},
		"Phong Nong nghiep":            {Kind: MatchPlain, Unit: 6},
		"tuần giáo quài cang":          {Kind: MatchNone},
		"":                             {Kind: MatchNone},
		" ":                            {Kind: MatchNone},
		"xã":                           {Kind: MatchNone},
	} {
		if got := c.FindUnit(name); got.Kind != want.Kind || (want.Kind != MatchSeveral && got.Unit != want.Unit) || (want.Near != "" && got.Near != want.Near) {
			t.Errorf("%q: %+v, want %+v", name, got, want)
		}
	}
}

// "Ta Ma" is no tỉnh called "a Ma".
func TestKindNeedsABlank(t *testing.T) {
	c := &Campaign{Units: []Unit{{Code: "1", Name: "A Ma", Kind: "tỉnh"}}}
	if m := c.FindUnit("Ta Ma"); m.Kind != MatchNone {
		t.Errorf("%+v", m)
	}
}

// A folder takes official names alone, a workbook other names too, each with
// a word about it.
func TestLenientAudience(t *testing.T) {
	for _, tt := range []struct {
		lenient bool
		want    []Code
		units   int
	}{
		{false, []Code{AliasOnly, UnknownUnit}, 1},
		{true, []Code{NameTaken, NameTaken}, 3},
	} {
		c := spelt()
		c.Lenient = tt.lenient
		a := Audience{Units: []string{"03253", "Tênh Phong", "Quai Cang"}}
		v := &validator{c: c, listRead: true}
		if known := v.audience(a, ""); known != tt.lenient {
			t.Errorf("lenient %t: known %t", tt.lenient, known)
		}
		for i, p := range v.problems {
			if p.Code != tt.want[i] {
				t.Errorf("lenient %t: %v", tt.lenient, v.problems)
			}
		}
		if got := c.Resolve(a); len(got) != tt.units {
			t.Errorf("lenient %t: %v", tt.lenient, got)
		}
	}
}

func FuzzFindUnit(f *testing.F) {
	for _, name := range []string{"UBND xã Toả Tình", "3289", "X.", "\u0300", "Uỷ ban nhân dân "} {
		f.Add(name)
	}
	c := spelt()
	f.Fuzz(func(t *testing.T, name string) {
		m := c.FindUnit(name)
		if c.Takes(m) && (m.Unit < 0 || m.Unit >= len(c.Units)) {
			t.Errorf("%q: %+v", name, m)
		}
	})
}
