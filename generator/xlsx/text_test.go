package xlsx

import (
	"strings"
	"testing"

	"congvan/generator/font"
)

func TestCut(t *testing.T) {
	for _, test := range []struct {
		text string
		most int
		want string
	}{
		{"ngắn", 10, "ngắn"}, {"ngày", 4, "ngày"}, {"ngày mai", 5, "ngày…"}, {"\U0001F600\U0001F600", 3, "\U0001F600…"},
	} {
		if got := cut(test.text, test.most); got != test.want {
			t.Errorf("%q to %d: %q, want %q", test.text, test.most, got, test.want)
		}
	}
}

func TestSentence(t *testing.T) {
	for text, want := range map[string]string{"": "", "ô để trống": "Ô để trống.", "đã đủ chưa?": "Đã đủ chưa?", "«x» lạ.": "«x» lạ."} {
		if got := sentence(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// FuzzLines: no character is lost and only a single letter may be too wide.
func FuzzLines(f *testing.F) {
	b, err := newBook(fixture(), commune, testOptions)
	if err != nil {
		f.Fatal(err)
	}
	for _, s := range []string{"", " ", "\n", "một hai  ba", strings.Repeat("W", 300), " đầu\n\ncuối ", "a-b/c"} {
		f.Add(s, 10.0)
	}
	f.Fuzz(func(t *testing.T, text string, mm float64) {
		if mm < 3 || mm > 300 || len(text) > 5000 {
			return
		}
		text = printable(text)
		lines := b.lines(text, font.Regular, mm)
		if at := after(text, lines); at != len(text) {
			t.Fatalf("%q: lines %q end at %d", text, lines, at)
		}
		for i := range lines {
			head := text[:after(text, lines[:i])]
			if !strings.HasPrefix(text[len(head):], lines[i]) {
				t.Fatalf("%q: line %d is %q, which is not there", text, i, lines[i])
			}
		}
	})
}
