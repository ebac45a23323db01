package input

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxSyllables is the longest name of a commune that is read as one.
const maxSyllables = 4

// mention is one place of a text that names communes: "xã Quài Tở", or a
// list, "các xã: Quài Cang, Quài Tở và Quài Nưa".
type mention struct {
	names  []string
	opens  bool // the text begins with it: it says for whom the text is
	beside bool // communes the text speaks of without asking them: "phối hợp với xã ..."
}

// communeMentions finds the names that follow "xã", "thị trấn" or "phường" in
// a text.
func communeMentions(text string) []mention {
	var all []mention
	words := splitWords(text)
	for i := range words {
		if !isCommuneWord(words, i) {
			continue
		}
		rest, listed := words[i+1:], false
		if len(rest) > 0 && (rest[0] == ":" || rest[0] == "(") {
			rest, listed = rest[1:], true
		}
		if names := nameList(rest, listed); len(names) > 0 {
			before := leadingWords(words[:i])
			all = append(all, mention{names: names, opens: opening(before), beside: aside(before)})
		}
	}
	return all
}

// communeNames lists the names of all mentions.
func communeNames(text string) []string {
	var names []string
	for _, m := range communeMentions(text) {
		names = append(names, m.names...)
	}
	return names
}

// linkWords may stand between what leads to a name and "xã": they say nothing
// of how the commune is meant.
var linkWords = []string{"các", "những", "hai", "ba", "bốn", "năm", "ubnd", "đảng", "ủy", "uỷ", "thị", "xã", "trấn", "(", ":"}

// leadingWords are the words before "xã" that tell how it is meant, in small
// letters.
func leadingWords(words []string) []string {
	before := strings.Fields(strings.ToLower(strings.Join(words, " ")))
	for len(before) > 0 && slices.Contains(linkWords, before[len(before)-1]) {
		before = before[:len(before)-1]
	}
	return before
}

// opening tells that nothing but "Đối với" stands before: the text begins by
// saying for whom it is.
func opening(before []string) bool {
	return len(before) == 0 || slices.Equal(before, []string{"đối", "với"}) || slices.Equal(before, []string{"yêu", "cầu"})
}

// asideWords lead to communes that are not asked to do the task.
var asideWords = []string{"trừ", "ngoài", "như", "giáp", "từ", "đến", "sang", "về", "cùng", "tại", "ở", "bàn", "gồm", "thuộc"}

// aside tells communes a text speaks of from those it speaks to: "phối hợp
// với xã ...", but not "đối với xã ...".
func aside(before []string) bool {
	if len(before) == 0 {
		return false
	}
	last := before[len(before)-1]
	if last == "với" {
		return len(before) < 2 || before[len(before)-2] != "đối"
	}
	return slices.Contains(asideWords, last)
}

// isCommuneWord tells "xã", but not that of "hợp tác xã" or "thị xã".
func isCommuneWord(words []string, i int) bool {
	before := ""
	if i > 0 {
		before = strings.ToLower(words[i-1])
	}
	switch strings.ToLower(words[i]) {
	case "xã":
		return before != "tác" && before != "thị"
	case "trấn":
		return before == "thị"
	case "phường":
		return true
	}
	return false
}

// nameList reads names up to the first word that is none. After a colon a
// single capital may also begin a sentence ("các xã: Căn cứ ..."): one
// syllable followed by a small word is no name there.
func nameList(words []string, listed bool) []string {
	var names []string
	for {
		n := 0
		for n < len(words) && n < maxSyllables && isNameSyllable(words[n]) {
			n++
		}
		if n == 0 || opensOther(words) || (listed && n == 1 && n < len(words) && isSmallWord(words[n])) {
			return names
		}
		names, words = append(names, strings.Join(words[:n], " ")), words[n:]
		joined := 0
		for joined < len(words) && slices.Contains([]string{",", ";", "và"}, words[joined]) {
			joined++
		}
		if joined == 0 {
			return names
		}
		words = words[joined:]
	}
}

// isNameSyllable tells Quài from xã, NTM and 2022: one capital, then small
// letters.
func isNameSyllable(w string) bool {
	first, size := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(first) && w[size:] == strings.ToLower(w[size:]) && !strings.ContainsFunc(w, unicode.IsDigit)
}

func isSmallWord(w string) bool {
	first, _ := utf8.DecodeRuneInString(w)
	return unicode.IsLower(first) && w != "và"
}

// otherWords open names that are no communes: the list of communes ends there.
var otherWords = []string{
	"nông thôn", "phòng", "ban", "hội", "sở", "ủy ban", "uỷ ban", "văn phòng", "trung tâm", "mặt trận", "công an",
	"chương trình", "kế hoạch", "quyết định", "nghị quyết", "thông báo", "huyện", "tỉnh", "thành phố", "đảng", "nhà nước", "chính phủ",
}

func opensOther(words []string) bool {
	start := strings.ToLower(strings.Join(words[:min(2, len(words))], " ")) + " "
	return slices.ContainsFunc(otherWords, func(w string) bool { return strings.HasPrefix(start, w+" ") })
}

// splitWords cuts a text into words and single marks, without the stars of
// Markdown.
func splitWords(text string) []string {
	var words []string
	var word strings.Builder
	flush := func() {
		if word.Len() > 0 {
			words = append(words, word.String())
			word.Reset()
		}
	}
	for _, r := range text {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.Is(unicode.Mn, r):
			word.WriteRune(r)
		case r == '*':
		case unicode.IsSpace(r):
			flush()
		default:
			flush()
			words = append(words, string(r))
		}
	}
	flush()
	return words
}
