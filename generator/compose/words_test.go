package compose

import (
	"strings"
	"testing"
	"unicode/utf8"

	"congvan/input"

	"github.com/shopspring/decimal"
)

// Figures stand as offices write them.
func TestFigures(t *testing.T) {
	for got, want := range map[string]string{
		whole(0): "0", whole(999): "999", whole(1234): "1.234", whole(-1234567): "–1.234.567",
		counted(3): "03", counted(12): "12", counted(1200): "1.200",
		signed(2): "+2", signed(-2): "–2", share(36, 39): "92,3%", share(1, 1): "100%", share(1, 0): "0%",
		decimals(decimal.RequireFromString("12.345"), 2): "12,35", decimals(decimal.RequireFromString("-0.5"), 2): "–0,50",
	} {
		if got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

// Texts are cut at words and never longer than asked; the spaces that tie
// words stay.
func TestShortened(t *testing.T) {
	for _, tt := range []struct {
		text string
		most int
		want string
	}{
		{"một hai", 7, "một hai"}, {"một hai ba", 8, "một hai…"}, {"một hai, ba bốn", 10, "một hai…"},
		{"mộthaibabốn", 5, "mộth…"}, {"ô\u00a0H12  x", 20, "ô\u00a0H12 x"}, {"", 3, ""}, {"a", 0, "…"},
	} {
		if got := shortened(tt.text, tt.most); got != tt.want || utf8.RuneCountInString(got) > max(1, tt.most) {
			t.Errorf("%q at most %d: %q, want %q", tt.text, tt.most, got, tt.want)
		}
	}
	if got := gist("Rà soát các tiêu chí, xây dựng kế hoạch chi tiết hằng năm", 35); got != "Rà soát các tiêu chí…" {
		t.Error(got)
	}
}

// Inside a sentence a title begins with a small letter, an abbreviation stays.
func TestLowered(t *testing.T) {
	for text, want := range map[string]string{"Quý IV": "quý IV", "OCOP đợt 1": "OCOP đợt 1", "Đợt 1": "đợt 1", "": ""} {
		if got := lowered(text); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if got := inPeriod(input.OneOff); got != "" {
		t.Errorf("sheets that come back once: %q", got)
	}
}

// Cells below each other are told as a range, others one by one.
func TestCellList(t *testing.T) {
	for cells, want := range map[string]string{
		"H7 H8 H9 H12": "H7-H9, H12", "H7 H8": "H7, H8", "H7 J8 J9 J10": "H7, J8-J10", "H9 H8": "H9, H8", "AA9 AA10 AA11": "AA9-AA11",
	} {
		if got := cellList(strings.Fields(cells)); got != want {
			t.Errorf("%s: got %s, want %s", cells, got, want)
		}
	}
}

// The last day to answer is working days away, or what was given.
func TestDue(t *testing.T) {
	day := func(d int) input.Date { return input.Date{Year: 2023, Month: 1, Day: d} }
	for _, tt := range []struct {
		o    LetterOptions
		want input.Date
	}{
		{LetterOptions{Today: day(6)}, day(11)}, // from a Friday
		{LetterOptions{Today: day(2)}, day(5)},
		{LetterOptions{Today: day(2), Date: day(7)}, day(11)}, // from a Saturday
		{LetterOptions{Today: day(2), Due: day(20)}, day(20)},
	} {
		if got := tt.o.due(); got != tt.want {
			t.Errorf("%+v: %s, want %s", tt.o, got, tt.want)
		}
	}
}

// However long the lines, a message keeps within its length and keeps its
// beginning and its end.
func FuzzMessage(f *testing.F) {
	f.Add("bắt đầu", "một hai ba", "", "kết thúc", 50)
	f.Fuzz(func(t *testing.T, begin, one, two, end string, times int) {
		if !utf8.ValidString(begin+one+two+end) || utf8.RuneCountInString(begin)+utf8.RuneCountInString(end) > MostMessage-10 {
			t.Skip()
		}
		got := message(begin, []string{strings.Repeat(one, max(0, min(times, 200))), two}, end)
		if n := utf8.RuneCountInString(got); n > MostMessage || !strings.HasPrefix(got, begin) || !strings.HasSuffix(got, end) {
			t.Errorf("%d characters: %q", n, got)
		}
	})
}
