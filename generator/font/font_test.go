package font

import (
	"math"
	"testing"

	"congvan/generator/geom"
)

// The widths that format.md section 1 gives for the fixed lines of box 1.
func TestWidth(t *testing.T) {
	serif, err := Serif()
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		text string
		pt   float64
		mm   float64
	}{
		{"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, 88.3},
		{"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, 95.7},
		{"Độc lập - Tự do - Hạnh phúc", 13, 56.1},
		{"Độc lập - Tự do - Hạnh phúc", 14, 60.5},
	}
	for _, tt := range tests {
		got := serif.Width(Bold, geom.Pt(tt.pt), tt.text).Mm()
		if math.Abs(got-tt.mm) > 0.1 {
			t.Errorf("%s at %v pt is %.2f mm wide, want %.1f", tt.text, tt.pt, got, tt.mm)
		}
	}
}

// Every Vietnamese letter exists in every face; pictures do not.
func TestCovers(t *testing.T) {
	serif, err := Serif()
	if err != nil {
		t.Fatal(err)
	}
	const letters = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ" +
		"AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬEÈẺẼÉẸÊỀỂỄẾỆIÌỈĨÍỊOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢUÙỦŨÚỤƯỪỬỮỨỰYỲỶỸÝỴĐ0123456789≥≤²–“”…"
	for _, face := range Faces {
		for _, r := range letters {
			if !serif.Covers(face, r) {
				t.Errorf("face %s lacks %c", face, r)
			}
		}
		for _, r := range "😀\u4e2d" {
			if serif.Covers(face, r) {
				t.Errorf("face %s claims to have %U", face, r)
			}
		}
	}
}

func TestLineHeight(t *testing.T) {
	serif, err := Serif()
	if err != nil {
		t.Fatal(err)
	}
	got := serif.LineHeight(Regular, geom.Pt(100)).Pt()
	if math.Abs(got-114.9) > 0.2 {
		t.Errorf("single spacing of 100 pt is %.2f pt, want 114.9 as Times New Roman in Word", got)
	}
}
