package sheet

import (
	"strings"
	"testing"
	"unicode"
)

// The alphabet in the two old encodings, written out from their tables as
// xvnkb and others have them: small letters, then capitals.
const (
	unicodeSmall = "a á à ả ã ạ ă ắ ằ ẳ ẵ ặ â ấ ầ ẩ ẫ ậ đ e é è ẻ ẽ ẹ ê ế ề ể ễ ệ i í ì ỉ ĩ ị o ó ò ỏ õ ọ ô ố ồ ổ ỗ ộ ơ ớ ờ ở ỡ ợ u ú ù ủ ũ ụ ư ứ ừ ử ữ ự y ý ỳ ỷ ỹ ỵ"
	tcvn3Small   = "a ¸ µ ¶ · ¹ ¨ ¾ » ¼ ½ Æ © Ê Ç È É Ë ® e Ð Ì Î Ï Ñ ª Õ Ò Ó Ô Ö i Ý × Ø Ü Þ o ã ß á â ä « è å æ ç é ¬ í ê ë ì î u ó ï ñ ò ô \u00ad ø õ ö ÷ ù y ý ú û ü þ"
	vniSmall     = "a aù aø aû aõ aï aê aé aè aú aü aë aâ aá aà aå aã aä ñ e eù eø eû eõ eï eâ eá eà eå eã eä i í ì æ ó ò o où oø oû oõ oï oâ oá oà oå oã oä ô ôù ôø ôû ôõ ôï u uù uø uû uõ uï ö öù öø öû öõ öï y yù yø yû yõ î"
)

func TestLegacyAlphabet(t *testing.T) {
	letters := strings.Fields(unicodeSmall)
	if len(letters) != 73 {
		t.Fatal(len(letters))
	}
	for _, tt := range []struct {
		font, codes string
		upper       bool
	}{
		{".VnTime", tcvn3Small, false},
		{".VnArial Narrow", tcvn3Small, false},
		{".VnTimeH", tcvn3Small, true},
		{"VNI-Times", vniSmall, false},
		{"vni-helve", strings.ToUpper(vniSmall), true},
	} {
		codes := strings.Fields(tt.codes)
		if len(codes) != len(letters) {
			t.Fatalf("%s: %d codes", tt.font, len(codes))
		}
		for i, code := range codes {
			want := letters[i]
			if tt.upper {
				want = strings.ToUpper(want)
			}
			if got, _ := fromLegacy(code, tt.font); got != want {
				t.Errorf("%s: %q is %s, want %s", tt.font, code, got, want)
			}
		}
	}
}

// The capitals that TCVN3 has of its own.
func TestTCVN3Capitals(t *testing.T) {
	if got, _ := fromLegacy("¡¢§£¤¥¦", ".VnTime"); got != "ĂÂĐÊÔƠƯ" {
		t.Error(got)
	}
}

// Both tables are one to one: no letter is lost on the way.
func TestLegacyTablesAreOneToOne(t *testing.T) {
	for name, decode := range map[string]func(string) (string, bool){"TCVN3": fromTCVN3, "VNI": fromVNI} {
		codes := map[string]string{"TCVN3": tcvn3Small, "VNI": vniSmall}[name]
		seen := map[string]string{}
		for _, code := range strings.Fields(codes) {
			letter, ok := decode(code)
			if !ok || seen[letter] != "" {
				t.Errorf("%s: %q is %q, like %q", name, code, letter, seen[letter])
			}
			seen[letter] = code
		}
	}
}

func TestLegacyTexts(t *testing.T) {
	for _, tt := range []struct {
		text, font, want string
		changed          bool
	}{
		{"Céng hßa x· héi chñ nghÜa ViÖt Nam", ".VnTime", "Cộng hòa xã hội chủ nghĩa Việt Nam", true},
		{"Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "VNI-Times", "Cộng hòa xã hội chủ nghĩa Việt Nam", true},
		{"COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "VNI-Times", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", true},
		{"Döông Vaên Ñöùc, 12/5", "VNI-Times", "Dương Văn Đức, 12/5", true},
		{"uû ban", ".VnTimeH", "UỶ BAN", true},
		{"xa", ".VnTimeH", "XA", true},
		{"xa", ".VnTime", "xa", false},
		{"Quài Tở", ".VnTime", "Quài Tở", false},
		{"Quài Tở", "VNI-Times", "Quài Tở", false},
		{"là", "VNI-Times", "là", false},
		{"Quµi Cang", "Times New Roman", "Quµi Cang", false},
		{"Quµi Cang", "", "Quµi Cang", false},
		{"", ".VnTime", "", false},
	} {
		if got, changed := fromLegacy(tt.text, tt.font); got != tt.want || changed != tt.changed {
			t.Errorf("%q in %s: %q, %t", tt.text, tt.font, got, changed)
		}
	}
}

// Whatever the text, what comes out is text, and ASCII stays.
func FuzzLegacy(f *testing.F) {
	for _, s := range []string{tcvn3Small, vniSmall, unicodeSmall, "abc 123"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, font := range []string{".VnTime", ".VnTimeH", "VNI-Times"} {
			got, _ := fromLegacy(s, font)
			ascii := strings.IndexFunc(s, func(r rune) bool { return r > unicode.MaxASCII }) < 0
			if ascii && !strings.EqualFold(got, s) {
				t.Errorf("%q in %s became %q", s, font, got)
			}
		}
	})
}
