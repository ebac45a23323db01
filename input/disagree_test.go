package input

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What a text says of communes is held against the audience, unless it only
// speaks of them.
func TestDisagreements(t *testing.T) {
	all := Audience{Groups: []string{"xa"}}
	named := func(names ...string) Audience { return Audience{Units: names} }
	for _, tt := range []struct {
		text               string
		audience           Audience
		notBound, notNamed []int
	}{
		{"Đối với các xã: Quài Cang, Quài Tở rà soát", named("Quài Cang", "Quài Tở"), nil, nil},
		{"Đối với các xã: Quài Cang, Quài Tở, Quài Nưa rà soát", named("Quài Cang", "Quài Tở"), []int{2}, nil},
		{"Đối với các xã: Quài Cang, Quài Tở rà soát", named("Quài Cang", "Quài Tở", "Quài Nưa"), nil, []int{2}},
		{"Các xã: Quài Cang, Quài Tở rà soát", all, nil, []int{2}},
		{"Xã Quài Tở rà soát", all, nil, []int{0, 2}},
		{"UBND xã Quài Tở rà soát", named("Quài Cang"), []int{1}, []int{0}},

		{"Các xã rà soát", named("Quài Cang"), nil, nil},
		{"UBND các xã, thị trấn rà soát", all, nil, nil},
		{"Rà soát các tiêu chí, đặc biệt là xã Quài Tở", all, nil, nil},
		{"Rà soát các tiêu chí, nhất là xã Quài Tở", named("Quài Cang", "Quài Tở"), nil, nil},
		{"Các xã, trừ xã Quài Tở, rà soát", named("Quài Cang", "Quài Nưa"), nil, nil},
		{"Phối hợp với UBND xã Quài Tở rà soát", named("Quài Cang"), nil, nil},
		{"Làm đường từ xã Quài Cang đến xã Quài Tở", named("Quài Cang"), nil, nil},
		{"Học tập kinh nghiệm như xã Quài Tở", named("Quài Cang"), nil, nil},
		{"Hướng dẫn các xã Quài Cang, Quài Tở", named("NN"), nil, nil},
		{"Đối với các xã: Quài Cang, Mường Lai rà soát", named("Quài Cang", "Quài Tở"), nil, nil}, // told as a name of nobody
	} {
		c := &Campaign{
			Units: []Unit{
				{Code: "1", Name: "Quài Cang", Kind: "xã", Groups: []string{"xa"}}, {Code: "2", Name: "Quài Tở", Kind: "xã", Groups: []string{"xa"}},
				{Code: "3", Name: "Quài Nưa", Kind: "xã", Groups: []string{"xa"}}, {Code: "NN", Name: "Phòng Nông nghiệp", Kind: AgencyKind},
			},
			Sections: []Section{{Audience: all, Paragraphs: []Paragraph{{Tasks: []Task{{Code: "NV-01", Text: tt.text, Audience: tt.audience}}}}}},
		}
		if tt.audience.Groups != nil {
			c.Sections[0].Paragraphs[0].Tasks[0].Audience = Audience{}
		}
		var want []Disagreement
		if tt.notBound != nil || tt.notNamed != nil {
			want = []Disagreement{{Task: "NV-01", Path: "sections[0].paragraphs[0].tasks[0].text", NotBound: tt.notBound, NotNamed: tt.notNamed}}
		}
		if diff := cmp.Diff(want, c.Disagreements()); diff != "" {
			t.Errorf("%q for %v (-want +got):\n%s", tt.text, tt.audience, diff)
		}
	}
}
