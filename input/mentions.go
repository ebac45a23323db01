package input

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// mentions compares the communes that the texts of tasks name with the list.
func (v *validator) mentions() {
	if !v.listRead {
		return
	}
	for _, a := range v.assignments {
		told := map[string]bool{}
		for _, field := range []struct{ path, text string }{{".text", a.Task.Text}, {".content", a.Task.Content}} {
			for _, name := range communeNames(field.text) {
				if !told[name] {
					told[name] = true
					v.mention(a.Path+field.path, a.Task.Code, name)
				}
			}
		}
	}
}

func (v *validator) mention(path, task, name string) {
	match, name := v.longestUnit(name)
	switch match.Kind {
	case MatchNone:
		v.warn(path, TextNamesNobody, task, name, DidYouMean(match.Near))
	case MatchAlias:
		u := v.c.Units[match.Unit]
		v.warn(path, TextNamesAlias, task, name, u.Name, u.Code)
	}
}

// longestUnit finds the unit that a name begins with: in "xã Quài Tở Điện
// Biên" the province follows without a comma. It answers the part that is the
// unit's name, or all of it where no part is.
func (v *validator) longestUnit(name string) (Match, string) {
	syllables := strings.Fields(name)
	for n := len(syllables); n > 1; n-- {
		part := strings.Join(syllables[:n], " ")
		if m := v.c.FindUnit(part); m.Kind != MatchNone {
			return m, part
		}
	}
	return v.c.FindUnit(name), name
}

// maxSyllables is the longest name of a commune that is read as one.
const maxSyllables = 4

// communeNames lists the names that follow "xã", "thị trấn" or "phường" in a
// text, alone or as a list: "các xã: Quài Cang, Quài Tở và Quài Nưa".
func communeNames(text string) []string {
	var names []string
	words := splitWords(text)
	for i := range words {
		if !isCommuneWord(words, i) {
			continue
		}
		rest, listed := words[i+1:], false
		if len(rest) > 0 && (rest[0] == ":" || rest[0] == "(") {
			rest, listed = rest[1:], true
		}
		names = append(names, nameList(rest, listed)...)
	}
	return names
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
