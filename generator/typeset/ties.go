package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// beforeNumber are the words that stay on one line with the number after
// them: "số 1986/KH-UBND", "ngày 29/6/2022", "Điều 5".
var beforeNumber = wordSet("số ngày tháng năm quý kỳ điều khoản điểm mục tiểu phần chương phụ_lục biểu mẫu tr. trang giờ")

// afterNumber are the units that stay with the number before them.
var afterNumber = wordSet("% mm cm m km m² m2 ha kg g tấn tạ đồng nghìn triệu tỷ tỉ người hộ xã thôn bản tiêu sao điểm giờ phút ngày tháng năm lần bản tờ trang")

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[strings.ReplaceAll(w, "_", " ")] = true
	}
	return set
}

// tie forbids line breaks where a reader would stumble: between "số" and its
// number, inside a date, between a number and its unit, before a closing mark
// or a dash, after an opening bracket.
func tie(words []word) {
	for i := 0; i+1 < len(words); i++ {
		a, b := words[i].text(), words[i+1].text()
		if a == "" || b == "" {
			continue
		}
		switch {
		case insideDate(words, i):
			words[i].after.tied, words[i].after.dated = true, true
		case opensLine(a) || closes(b) || numbered(a, b):
			words[i].after.tied = true
		}
	}
}

// closes tells whether a word may not start a line: it begins with a closing
// mark, or is a dash that belongs to what stands before it.
func closes(w string) bool {
	if strings.Trim(w, "-–—+=&*/") == "" {
		return true
	}
	r, _ := utf8.DecodeRuneInString(w)
	return strings.ContainsRune(".,;:!?%)]}»”’…", r)
}

// opensLine tells whether a word may not end a line: nothing but opening marks.
func opensLine(w string) bool {
	return strings.Trim(w, "([{«“‘\"'") == ""
}

func numbered(a, b string) bool {
	key := strings.ToLower(strings.TrimLeft(a, "([\"“«"))
	if beforeNumber[key] && startsWithDigit(b) {
		return true
	}
	return endsWithDigit(a) && afterNumber[strings.ToLower(strings.TrimRight(b, ".,;:)]”»"))]
}

// insideDate holds "ngày 26 tháng 7 năm 2022" together: the break after a
// number is forbidden between "ngày N" and "tháng", "tháng N" and "năm".
func insideDate(words []word, i int) bool {
	if i == 0 {
		return false
	}
	before, here, next := lower(words[i-1]), words[i].text(), lower(words[i+1])
	if !allDigits(here) {
		return false
	}
	return before == "ngày" && next == "tháng" || before == "tháng" && next == "năm"
}

// parted unties what only a date held together, as "ngày 31" from "tháng 12";
// it tells whether anything was.
func parted(words []word) bool {
	any := false
	for i := range words {
		if words[i].after.tied && words[i].after.dated {
			words[i].after.tied, any = false, true
		}
	}
	return any
}

// phraseStarts are the words before which a reader of a title pauses.
var phraseStarts = wordSet("và của về tại trên trong cho theo đối để nhằm giai khóa kỳ thuộc")

// pauses tells whether a line may well end before words[j]: after a mark or
// before a word that begins a phrase.
func pauses(words []word, j int) bool {
	before, next := words[j-1].text(), strings.ToLower(words[j].text())
	return strings.ContainsAny(before[max(0, len(before)-1):], ",;:)") || phraseStarts[next]
}

func lower(w word) string { return strings.ToLower(strings.TrimLeft(w.text(), "([\"“«")) }

func startsWithDigit(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "([\"“«"))
	return unicode.IsDigit(r)
}

func endsWithDigit(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsDigit(r)
}

func allDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}
