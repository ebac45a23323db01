package input

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Province, region, year, region and year: the narrower goes before the
// wider, in whatever order they stand; a figure keeps its own decision.
func TestOverridePrecedence(t *testing.T) {
	set := &CriteriaSet{Criteria: []Criterion{{Number: "1", Indicators: []Indicator{{Code: "1.1", Name: "Đường", Kind: KindPercent}}}}}
	province := Override{Code: "1.1", Target: "10", Name: "Đường xã", Decision: "tỉnh", Verified: true}
	region := Override{Code: "1.1", Target: "20", Region: "bac", Decision: "vùng"}
	year := Override{Code: "1.1", Target: "30", Year: 2022, Decision: "năm"}
	both := Override{Code: "1.1", Target: "40", Region: "bac", Year: 2022, Decision: "cả hai"}
	wording := Override{Code: "1.1", Name: "Đường thôn", Region: "bac", Year: 2022, Decision: "lời văn"}
	for _, tt := range []struct {
		overrides []Override
		region    string
		want      [3]string
	}{
		{nil, "bac", [3]string{"Đường", "", ""}},
		{[]Override{province}, "bac", [3]string{"Đường xã", "10", "tỉnh"}},
		{[]Override{province, region}, "bac", [3]string{"Đường xã", "20", "vùng"}},
		{[]Override{province, region}, "nam", [3]string{"Đường xã", "10", "tỉnh"}},
		{[]Override{province, region, year}, "bac", [3]string{"Đường xã", "30", "năm"}},
		{[]Override{province, region, year, both}, "bac", [3]string{"Đường xã", "40", "cả hai"}},
		{[]Override{province, region, year, both}, "nam", [3]string{"Đường xã", "30", "năm"}},
		{[]Override{province, wording}, "bac", [3]string{"Đường thôn", "10", "tỉnh"}},
		{[]Override{wording}, "bac", [3]string{"Đường thôn", "", "lời văn"}},
	} {
		for range 2 { // as written, and the other way round
			p := &CriteriaPlan{Set: set, Year: 2022, Overrides: tt.overrides}
			th := p.Thresholds(Unit{Region: tt.region})[0]
			got := [3]string{th.Name, "", th.Decision}
			if th.Goal != nil {
				got[1] = th.Goal.Text
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%v in %s (-want +got):\n%s", tt.overrides, tt.region, diff)
			}
			slices.Reverse(tt.overrides)
		}
	}
}
