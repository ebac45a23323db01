package typeset

import (
	"strings"
	"testing"
	"unicode"

	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
)

func serif(t testing.TB) *font.Family {
	t.Helper()
	family, err := font.Serif()
	if err != nil {
		t.Fatal(err)
	}
	return family
}

// broken sets text in a measure and gives its lines as text.
func broken(t testing.TB, text string, m measure) []string {
	t.Helper()
	family := serif(t)
	words, lines := breakLines(family, bodySize, wordsOf(family, bodySize, font.Regular, doc.Text(text)), m)
	var out []string
	for _, l := range lines {
		var b strings.Builder
		for i := l.from; i < l.to; i++ {
			b.WriteString(words[i].text())
			if i+1 < l.to && words[i].after.width > 0 {
				b.WriteByte(' ')
			}
		}
		out = append(out, b.String())
	}
	return out
}

const sentence = "Để thúc đẩy thực hiện hoàn thành mục tiêu, nhiệm vụ của Chương trình MTQG xây dựng nông thôn mới; " +
	"Chương trình mỗi xã một sản phẩm (OCOP) huyện Tuần Giáo năm 2022 và đến năm 2025; UBND huyện yêu cầu các cơ quan, " +
	"đơn vị thành viên Ban Chỉ đạo các Chương trình mục tiêu quốc gia huyện, UBND các xã, thị trấn tập trung thực hiện một số nội dung như sau:"

// What belongs together is never torn apart, at whatever width.
func TestTies(t *testing.T) {
	tests := []struct{ text, together string }{
		{"theo Kế hoạch số 1986/KH-UBND của Ủy ban nhân dân tỉnh Điện Biên", "số 1986/KH-UBND"},
		{"đã ban hành ngày 29/6/2022 của Ủy ban nhân dân tỉnh Điện Biên", "ngày 29/6/2022"},
		{"tỷ lệ hộ nghèo phải giảm còn 13 % trong năm nay theo kế hoạch", "13 %"},
		{"thu nhập bình quân đạt 39 triệu đồng một người một năm trở lên", "39 triệu"},
		{"thực hiện khoản 2 Điều 15 của Nghị định này trong toàn huyện", "Điều 15"},
		{"phát triển kinh tế - xã hội của huyện trong giai đoạn mới này", "tế -"},
		{"các tiêu chí khó , quan trọng như thu nhập , hộ nghèo , y tế", "khó ,"},
		{"đề nghị các đơn vị ( gồm cả cơ quan ) thực hiện cho đúng hạn", "( gồm"},
		{"tại mục\u00a0IV của văn bản này có nêu rõ các việc phải làm ngay", "mục IV"},
	}
	for _, tt := range tests {
		for width := 60.0; width < 120; width += 1.5 {
			lines := broken(t, tt.text, measure{width: geom.Mm(width), mode: justified})
			if !strings.Contains(strings.Join(lines, "\n"), tt.together) {
				t.Errorf("at %v mm %q is torn apart: %q", width, tt.together, lines)
				break
			}
		}
	}
}

// A date in words stays whole, but where a line would gape for it: then it
// parts after the day or after the month, never between a word and its number.
func TestDateParts(t *testing.T) {
	const text = "họp tại huyện lỵ vào ngày 26 tháng 7 năm 2022 lúc tám giờ sáng"
	whole, parted := 0, 0
	for width := 60.0; width < 120; width += 1.5 {
		lines := broken(t, text, measure{width: geom.Mm(width), mode: justified})
		all := strings.Join(lines, "\n")
		for _, pair := range []string{"ngày 26", "tháng 7", "năm 2022"} {
			if !strings.Contains(all, pair) {
				t.Fatalf("at %v mm %q is torn apart: %q", width, pair, lines)
			}
		}
		if strings.Contains(all, "ngày 26 tháng 7 năm 2022") {
			whole++
		} else {
			parted++
		}
	}
	if whole == 0 || parted == 0 {
		t.Errorf("the date is whole at %d widths, parted at %d", whole, parted)
	}
	const gaping = "Bản ghi nhớ này có hiệu lực kể từ ngày ký đến hết ngày 31 tháng 12 năm 2028, không ràng buộc nghĩa vụ tài chính giữa hai bên."
	first := broken(t, gaping, measure{width: textWidth, indent: firstLineIndent, mode: justified})[0]
	if !strings.HasSuffix(first, "ngày 31") && !strings.HasSuffix(first, "tháng 12") {
		t.Errorf("the first line gapes: %q", first)
	}
}

// The lines of a title end where a reader pauses, where that leaves them of
// like length; never are there more of them.
func TestTitleLines(t *testing.T) {
	tests := []struct{ text, first string }{
		{"Về việc ban hành Quy chế công tác văn thư của Ủy ban nhân dân xã Tuần Giáo", "Về việc ban hành Quy chế công tác văn thư"},
		{"Phát triển vùng trồng cây mắc ca, cà phê xã Tuần Giáo giai đoạn 2026 - 2030", "Phát triển vùng trồng cây mắc ca,"},
		{"HỘI ĐỒNG NHÂN DÂN XÃ TUẦN GIÁO KHÓA II, KỲ HỌP THỨ 2", "HỘI ĐỒNG NHÂN DÂN XÃ TUẦN GIÁO"},
		{"Thông qua", "Thông qua"},
	}
	for _, tt := range tests {
		m := measure{width: geom.Mm(115), mode: centered}
		plain := broken(t, tt.text, m)
		m.title = true
		got := broken(t, tt.text, m)
		if got[0] != tt.first || len(got) != len(plain) {
			t.Errorf("%q, want %q first, on %d lines", got, tt.first, len(plain))
		}
	}
}

// A tie gives way where the measure is narrower than what it holds together.
func TestTiesGiveWay(t *testing.T) {
	lines := broken(t, "ngày 26 tháng 7 năm 2022", measure{width: geom.Mm(25), mode: ragged})
	if len(lines) < 2 {
		t.Errorf("a date of 57 mm stands in 25 mm on %d line: %q", len(lines), lines)
	}
}

// A word wider than the measure is cut between letters; none is lost.
func TestLongWord(t *testing.T) {
	word := strings.Repeat("Nghiêng", 30)
	lines := broken(t, "xem "+word+" nhé", measure{width: geom.Mm(60), mode: justified})
	if got := strings.Join(lines, ""); strings.ReplaceAll(got, " ", "") != "xem"+word+"nhé" {
		t.Errorf("letters were lost or added: %q", got)
	}
	if len(lines) < 5 {
		t.Errorf("got %d lines, want the word cut over several", len(lines))
	}
}

// A word that must be cut fills its lines and the one before it, and no line
// starts with the mark that closes it.
func TestLongWordFillsLines(t *testing.T) {
	family := serif(t)
	word := strings.Repeat("Nghiêng", 40) + ";"
	for width := 60.0; width < 170; width += 1.3 {
		m := measure{width: geom.Mm(width), indent: firstLineIndent, mode: justified}
		words, lines := breakLines(family, bodySize, wordsOf(family, bodySize, font.Regular, doc.Text("- Từ "+word+" dài ghê gớm")), m)
		for i, l := range lines {
			set := l.indent + l.width + l.extra*geom.Length(spacesIn(words, l))
			if i < len(lines)-2 && m.width-set > geom.Mm(15) {
				t.Errorf("at %v mm line %d lacks %s mm", width, i+1, m.width-set)
			}
			if words[l.from].text() == ";" {
				t.Errorf("at %v mm line %d starts with the closing mark", width, i+1)
			}
		}
	}
}

// Justified lines end exactly at the margin, none gapes, the last one is not
// stretched.
func TestJustified(t *testing.T) {
	family := serif(t)
	for width := 80.0; width <= 170; width += 0.7 {
		m := measure{width: geom.Mm(width), indent: firstLineIndent, mode: justified}
		words, lines := breakLines(family, bodySize, wordsOf(family, bodySize, font.Regular, doc.Text(sentence)), m)
		space := family.Width(font.Regular, bodySize, " ")
		for i, l := range lines {
			set := l.indent + l.width + l.extra*geom.Length(spacesIn(words, l))
			if i == len(lines)-1 {
				if l.extra > 0 {
					t.Errorf("at %v mm the last line is stretched by %s mm a space", width, l.extra)
				}
				continue
			}
			slack, most := m.width-set, 2*space*geom.Length(spacesIn(words, l))
			if ragged := l.extra == 0 && slack > most; ragged && width < 120 {
				continue // no good line exists in so narrow a measure
			}
			if slack < 0 || slack > 100*geom.EMU {
				t.Errorf("at %v mm line %d ends %s mm off the margin", width, i, slack)
			}
			if l.extra > 2*space {
				t.Errorf("at %v mm line %d gapes: %s mm added to spaces of %s mm", width, i, l.extra, space)
			}
		}
	}
}

func spacesIn(words []word, l line) int {
	n := 0
	for i := l.from; i+1 < l.to; i++ {
		if words[i].after.width > 0 {
			n++
		}
	}
	return n
}

// Choosing all breaks at once leaves no line worse than taking each line as
// full as it gets.
func TestTotalFitBeatsFirstFit(t *testing.T) {
	family := serif(t)
	for width := 80.0; width <= 165; width += 5 {
		m := measure{width: geom.Mm(width), mode: justified}
		words := wordsOf(family, bodySize, font.Regular, doc.Text(sentence))
		words, lines := breakLines(family, bodySize, words, m)
		worst := geom.Length(0)
		for _, l := range lines {
			worst = max(worst, l.extra)
		}
		if first := worstOfFirstFit(words, m); worst > first {
			t.Errorf("at %v mm the widest added space is %s mm, first-fit has %s mm", width, worst, first)
		}
	}
}

// worstOfFirstFit fills each line with as many words as fit.
func worstOfFirstFit(words []word, m measure) geom.Length {
	p := paragraph{words: words, measure: m}
	p.sum()
	worst := geom.Length(0)
	for i := 0; i < len(words); {
		j := i + 1
		for k := j + 1; k <= len(words) && p.natural(i, k) <= m.width; k++ {
			if k == len(words) || !words[k-1].after.tied {
				j = k
			}
		}
		if n, _ := p.inner(i, j); n > 0 && j < len(words) {
			worst = max(worst, (m.width-p.natural(i, j))/geom.Length(n))
		}
		i = j
	}
	return worst
}

// Whatever the text and the measure: no panic, no letter lost or moved, no
// line too wide, no combining mark torn from its letter.
func FuzzBreakLines(f *testing.F) {
	f.Add(sentence, 165.0, 12.7, uint8(0))
	f.Add("số 12 ngày 3 tháng 4 năm 2022 , ( a ) - b", 30.0, 5.0, uint8(1))
	f.Add("https://example.vn/"+strings.Repeat("a", 400), 40.0, -10.0, uint8(2))
	f.Add("a\u0301\u0323\u00a0b\u00a0\u00a0c \t\n d", 5.0, 0.0, uint8(0))
	f.Fuzz(func(t *testing.T, text string, width, indent float64, how uint8) {
		if len(text) > 4000 || width != width || width < 3 || width > 400 || indent != indent || indent < -width || indent > width-3 {
			t.Skip()
		}
		m := measure{width: geom.Mm(width), indent: geom.Mm(indent), mode: mode(how % 3)}
		family := serif(t)
		words, lines := breakLines(family, bodySize, wordsOf(family, bodySize, font.Regular, doc.Text(text)), m)
		var got strings.Builder
		next := 0
		for i, l := range lines {
			if l.from != next || l.to <= l.from {
				t.Fatalf("line %d holds words %d to %d, want it to start at %d", i, l.from, l.to, next)
			}
			next = l.to
			for _, w := range words[l.from:l.to] {
				got.WriteString(w.text())
			}
			room := m.width
			if i == 0 {
				room -= m.indent
			}
			if set := l.width + l.extra*geom.Length(spacesIn(words, l)); set > room && letters(words[l.from:l.to]) > 1 {
				t.Fatalf("line %d is %s mm wide in %s mm", i, set, room)
			}
		}
		if next != len(words) {
			t.Fatalf("%d of %d words are set", next, len(words))
		}
		want := strings.Map(func(r rune) rune {
			if unicode.IsSpace(r) {
				return -1
			}
			return r
		}, text)
		if got.String() != want && strings.ToValidUTF8(text, "") == text {
			t.Fatalf("set %q, want %q", got.String(), want)
		}
	})
}

// letters counts the letters of words, a letter with its marks as one.
func letters(words []word) int {
	n := 0
	for _, w := range words {
		for s := w.text(); s != ""; n++ {
			s = s[letter(s):]
		}
	}
	return n
}
