package sheet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Before Unicode, Vietnamese was written with fonts that draw Vietnamese
// letters where others have French ones or signs. A workbook stores what
// others would see; only the font's name tells what is meant. Two such ways
// are in use: TCVN3 (TCVN 5712:1993, the fonts .VnTime, .VnArial, ...) and VNI
// (VNI-Times, ...). No Go library with both is kept up, so the tables are ours.

// fromLegacy makes a text written in a font of an old encoding Unicode; not
// changed where the font is none or the text is Unicode already, as when
// somebody typed with a modern keyboard into an old cell.
func fromLegacy(text, font string) (unicode string, changed bool) {
	var ok bool
	switch name := strings.ToLower(strings.TrimSpace(font)); {
	case text == "":
	case strings.HasPrefix(name, ".vn"):
		unicode, ok = fromTCVN3(text)
		if ok && strings.HasSuffix(strings.TrimSpace(font), "H") {
			unicode = strings.ToUpper(unicode) // .VnTimeH draws small letters as capitals
		}
	case strings.HasPrefix(name, "vni-"), strings.HasPrefix(name, "vni "):
		unicode, ok = fromVNI(text)
	}
	if !ok {
		return text, false
	}
	return unicode, unicode != text
}

// vietnamese lists the letters with marks, those of one base after the other:
// sắc, huyền, hỏi, ngã, nặng after the base itself.
const vietnamese = "áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵ"

// tcvn3 maps a code to its letter. Capitals exist only without tone marks.
var tcvn3 = pairs(
	"¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉË®ÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00adøõö÷ùýúûüþ"+"¡¢§£¤¥¦",
	vietnamese+"ĂÂĐÊÔƠƯ")

func pairs(codes, letters string) map[rune]rune {
	all, to := map[rune]rune{}, []rune(letters)
	for i, code := range []rune(codes) {
		all[code] = to[i]
	}
	return all
}

// fromTCVN3 reads one code after the other. Signs that fonts share (the no-
// break space) pass; any other character beyond ASCII says that the text is
// Unicode.
func fromTCVN3(text string) (string, bool) {
	var b strings.Builder
	for _, r := range text {
		letter, ok := tcvn3[r]
		switch {
		case ok:
			b.WriteRune(letter)
		case r < utf8.RuneSelf || shared(r):
			b.WriteRune(r)
		default:
			return "", false
		}
	}
	return b.String(), true
}

// shared tells characters that mean the same in every font: the no-break
// space, and the dashes and quotes of Windows.
func shared(r rune) bool {
	return r == '\u00a0' || (r >= '\u2010' && r <= '\u2026') || r == '\u200b' || r == '\ufeff'
}

// vniTones are the marks a VNI font draws over the letter before: over a, e,
// o, u, y and over ô and ö, which are its ơ and ư.
var (
	vniTones = map[rune]int{'ù': 1, 'ø': 2, 'û': 3, 'õ': 4, 'ï': 5}
	// The hat of â or the bow of ă, with a tone drawn in one.
	vniHats  = pairs("âáàåãäêéèúüë", "âấầẩẫậăắằẳẵặ")
	vniAlone = pairs("íìæóòôöîñ", "íìỉĩịơưỵđ")
	toned    = map[rune]string{
		'a': "aáàảãạ", 'e': "eéèẻẽẹ", 'o': "oóòỏõọ", 'u': "uúùủũụ", 'y': "yýỳỷỹ",
		'ơ': "ơớờởỡợ", 'ư': "ưứừửữự",
	}
	hatted = map[rune]map[rune]rune{
		'e': pairs("âấầẩẫậ", "êếềểễệ"),
		'o': pairs("âấầẩẫậ", "ôốồổỗộ"),
		'a': pairs("âấầẩẫậăắằẳẵặ", "âấầẩẫậăắằẳẵặ"),
	}
)

// fromVNI reads letters with the mark that may follow. A mark that follows no
// letter it can stand over says that the text is Unicode.
func fromVNI(text string) (string, bool) {
	var b strings.Builder
	rs := []rune(text)
	for i := 0; i < len(rs); i++ {
		first := rs[i]
		letter, known := vniLetter(unicode.ToLower(first))
		if !known {
			return "", false
		}
		if i+1 < len(rs) {
			if marked, ok := withMark(letter, unicode.ToLower(rs[i+1])); ok {
				letter = marked
				i++
			}
		}
		if unicode.IsUpper(first) {
			letter = unicode.ToUpper(letter)
		}
		b.WriteRune(letter)
	}
	return b.String(), true
}

// vniLetter is what a code means that follows no letter.
func vniLetter(code rune) (letter rune, known bool) {
	if letter, known = vniAlone[code]; known {
		return letter, true
	}
	return code, code < utf8.RuneSelf || shared(code)
}

// withMark is a letter under the mark that a code draws.
func withMark(letter, code rune) (marked rune, ok bool) {
	if tone := vniTones[code]; tone > 0 {
		if row := []rune(toned[letter]); tone < len(row) {
			return row[tone], true
		}
	}
	hat, found := vniHats[code]
	if !found {
		return 0, false
	}
	marked, ok = hatted[letter][hat]
	return marked, ok
}
