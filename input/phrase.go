package input

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
