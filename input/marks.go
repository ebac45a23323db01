package input

import "strings"

// mark is one of the stamps of a kind: its value and the word on the stamp, in
// small letters.
type mark struct{ value, word string }

// The stamps there are, the most urgent and the most secret first.
var (
	urgencies    = []mark{{string(Flash), "Hỏa tốc"}, {string(VeryUrgent), "Thượng khẩn"}, {string(Urgent), "Khẩn"}}
	secrecies    = []mark{{string(TopSecret), "Tuyệt mật"}, {string(Secret), "Tối mật"}, {string(Confidential), "Mật"}}
	circulations = []mark{{string(ReturnAfterReading), "Xem xong trả lại"}, {string(Internal), "Lưu hành nội bộ"}}
)

// Urgencies lists the urgencies there are.
func Urgencies() []Urgency { return []Urgency{Flash, VeryUrgent, Urgent} }

// Secrecies lists the secrecies there are.
func Secrecies() []Secrecy { return []Secrecy{TopSecret, Secret, Confidential} }

// Circulations lists the circulations there are.
func Circulations() []Circulation { return []Circulation{ReturnAfterReading, Internal} }

// Word is the urgency as the stamp says it, in small letters: Hỏa tốc.
func (u Urgency) Word() string { return wordOf(urgencies, string(u)) }

// Word is the secrecy as the stamp says it, in small letters: Tối mật.
func (s Secrecy) Word() string { return wordOf(secrecies, string(s)) }

// Word is the circulation as the stamp says it, in small letters.
func (c Circulation) Word() string { return wordOf(circulations, string(c)) }

// UnmarshalText takes the value or the words: hoa-toc, Hỏa tốc, HOẢ TỐC. What
// is neither stays as it is, for the rules to judge.
func (u *Urgency) UnmarshalText(raw []byte) error {
	*u = Urgency(valueOf(urgencies, string(raw)))
	return nil
}

// UnmarshalText takes the value or the words: toi-mat, Tối mật.
func (s *Secrecy) UnmarshalText(raw []byte) error {
	*s = Secrecy(valueOf(secrecies, string(raw)))
	return nil
}

// UnmarshalText takes the value or the words: luu-hanh-noi-bo, Lưu hành nội bộ.
func (c *Circulation) UnmarshalText(raw []byte) error {
	*c = Circulation(valueOf(circulations, string(raw)))
	return nil
}

func wordOf(marks []mark, value string) string {
	for _, m := range marks {
		if m.value == value {
			return m.word
		}
	}
	return value
}

func valueOf(marks []mark, text string) string {
	for _, m := range marks {
		if Slug(text) == m.value {
			return m.value
		}
	}
	return text
}

// marks judges the stamps.
func (v *validator) marks() {
	m := v.c.Dispatch.Marks
	v.mark("dispatch.marks.urgency", string(m.Urgency), urgencies)
	v.mark("dispatch.marks.secrecy", string(m.Secrecy), secrecies)
	v.mark("dispatch.marks.circulation", string(m.Circulation), circulations)
}

func (v *validator) mark(path, value string, marks []mark) {
	var values, words []string
	for _, m := range marks {
		values, words = append(values, m.value), append(words, m.word)
		if m.value == value {
			return
		}
	}
	if value != "" {
		v.add(path, BadChoice, v.fieldName(path), value, strings.Join(values, ", "), DidYouMean(Nearest(value, words)))
	}
}
