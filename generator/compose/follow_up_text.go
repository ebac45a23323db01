package compose

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"congvan/generator/doc"
	"congvan/input"
)

// sameAddressees is the first line of Nơi nhận of a letter.
var sameAddressees = []input.Recipient{{Text: "Như trên"}}

// cited is the dispatch that a document carries out, as Markdown.
func cited(c *input.Campaign, withSubject bool) string {
	kind, _ := input.DocumentTypeByCode(c.Dispatch.Type)
	text := kind.Name
	if c.Dispatch.Number != "" {
		text += " số " + strings.TrimSpace(doc.Plain(number(c)))
	}
	text += " " + c.Dispatch.Date.Long() + " của " + c.Issuer.Short
	if subject := c.Dispatch.Subject; subject != "" && withSubject {
		text += " về " + lowered(subject)
	}
	return Escape(text)
}

// inPeriod is " kỳ báo cáo quý IV năm 2022", "" of sheets that come back once.
func inPeriod(p input.Period) string {
	if p.ID == input.OneOff.ID {
		return ""
	}
	return " kỳ báo cáo " + shortened(lowered(p.Title()), 60)
}

// lowered is a text as it stands inside a sentence: a first letter that is a
// capital for no other reason is made small.
func lowered(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return ""
	}
	second, _ := utf8.DecodeRuneInString(text[size:])
	if unicode.IsUpper(second) {
		return text
	}
	return string(unicode.ToLower(first)) + text[size:]
}

// counted is a count as offices write it: with two digits at least, so that
// none can be put before it.
func counted(n int) string {
	if n == 0 {
		return "0"
	}
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return whole(n)
}

// breaks tells the spaces where a line may break.
func breaks(r rune) bool { return unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f' }

// gist is a text of at most so many characters that ends with a clause where
// one ends in its second half.
func gist(text string, most int) string {
	cut := shortened(text, most)
	if cut == text || !strings.HasSuffix(cut, "…") {
		return cut
	}
	if at := strings.LastIndexAny(cut, ",;:."); at > len(cut)/2 {
		return cut[:at] + "…"
	}
	return cut
}

// shortened cuts a text of one line to at most so many characters, at the end
// of a word where there is one.
func shortened(text string, most int) string {
	text = strings.Join(strings.FieldsFunc(text, breaks), " ")
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	runes := []rune(text)
	n := max(0, most-1)
	kept := string(runes[:n])
	if at := strings.LastIndexByte(kept, ' '); at > len(kept)/2 && runes[n] != ' ' {
		kept = kept[:at]
	}
	return strings.TrimRight(kept, " ,;:.–-") + "…"
}
