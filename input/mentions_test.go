package input

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCommuneNames(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"Đối với các xã: Quài Cang, Quài Tở, Quài Nưa rà soát", []string{"Quài Cang", "Quài Tở", "Quài Nưa"}},
		{"(xã Phình Sáng, Toả Tình, Tênh Phong) đề nghị", []string{"Phình Sáng", "Toả Tình", "Tênh Phong"}},
		{"các xã (Pú Xi, Pú Nhung)", []string{"Pú Xi", "Pú Nhung"}},
		{"xã Quài Tở và xã Quài Nưa", []string{"Quài Tở", "Quài Nưa"}},
		{"các xã Quài Tở, Quài Nưa và Quài Cang báo cáo", []string{"Quài Tở", "Quài Nưa", "Quài Cang"}},
		{"các xã **Quài Tở**, *Quài Nưa*", []string{"Quài Tở", "Quài Nưa"}},
		{"Thị trấn Tuần Giáo, phường Mường Thanh", []string{"Tuần Giáo", "Mường Thanh"}},
		{"xã\u00a0Ta\u00a0Ma", []string{"Ta Ma"}},
		{"xã Mo rà soát", []string{"Mo"}},
		{"Xã Quài Tở. Các phòng", []string{"Quài Tở"}},

		{"UBND các xã, thị trấn tập trung thực hiện", nil},
		{"xã nông thôn mới và xã Nông thôn mới nâng cao", nil},
		{"xã đạt chuẩn NTM, xã NTM kiểu mẫu", nil},
		{"chương trình Mỗi xã một sản phẩm", nil},
		{"Hợp tác xã Mường Ảng, thị xã Mường Lay", nil},
		{"yêu cầu các xã: Căn cứ kế hoạch được giao", nil},
		{"các xã, Phòng Nông nghiệp và Phát triển nông thôn", nil},
		{"xã Quài Tở và Phòng Nông nghiệp", []string{"Quài Tở"}},
		{"xã hội", nil},
		{"xã", nil},
		{"xã (", nil},
		{"", nil},
	} {
		if diff := cmp.Diff(tt.want, communeNames(tt.text)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, diff)
		}
	}
}

// The longest part of a name that is a unit is what the text meant.
func TestMentionFollowedByAnotherName(t *testing.T) {
	c := &Campaign{Units: []Unit{{Code: "1", Name: "Quài Tở", Kind: "xã"}}}
	if m, name := c.longestUnit("Quài Tở Điện Biên"); m.Kind != MatchName || name != "Quài Tở" {
		t.Errorf("got %v %q", m, name)
	}
}

func FuzzCommuneNames(f *testing.F) {
	f.Add("Đối với các xã: Quài Cang, Quài Tở và xã (")
	f.Fuzz(func(t *testing.T, text string) {
		for _, name := range communeNames(text) {
			if name == "" {
				t.Error("an empty name")
			}
		}
	})
}
