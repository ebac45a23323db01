package input

import "fmt"

// Phrase is a piece of a message that reads differently in each language. A
// [Problem] whose Args hold one shows it in the language of the message.
type Phrase struct{ VI, EN string }

// In is the phrase in a language.
func (p Phrase) In(l Lang) string {
	if l == English {
		return p.EN
	}
	return p.VI
}

// DidYouMean is the end of a hint that offers the most similar name; with
// none to offer it is empty.
func DidYouMean(near string) Phrase {
	if near == "" {
		return Phrase{}
	}
	return Phrase{" (có phải «" + near + "» không?)", " (did you mean “" + near + "”?)"}
}

// andMore ends a list that is cut short.
func andMore(text string, rest int) Phrase {
	return Phrase{
		VI: fmt.Sprintf("%s và %d đơn vị khác", text, rest),
		EN: fmt.Sprintf("%s and %d more", text, rest),
	}
}
