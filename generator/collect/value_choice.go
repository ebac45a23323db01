package collect

import (
	"slices"
	"strings"

	"congvan/input"
	"congvan/input/sheet"
	"congvan/templates"
)

// choice reads an item of a list, spelt as people spell it.
func (v valueReader) choice() outcome {
	text := templates.PlainText(cellText(v.cell))
	if v.cell.Kind == sheet.Day || v.cell.Percent {
		return v.notInList(text)
	}
	if slices.Contains(v.list, text) {
		return taken(Value{Text: text}, "")
	}
	if item, ok := v.sameWords(text); ok {
		return taken(Value{Text: item}, "khác kiểu chữ").noted(input.ReturnReadAs, shown(text), item)
	}
	if item, ok := synonyms[v.rule.List][choiceKey(text)]; ok {
		return taken(Value{Text: item}, "cách ghi quen dùng").noted(input.ReturnReadAs, shown(text), item)
	}
	if item, ok := v.withoutMarks(text); ok {
		return taken(Value{Text: item}, "thiếu dấu").noted(input.ReturnReadAs, shown(text), item)
	}
	return v.notInList(text)
}

func (v valueReader) notInList(text string) outcome {
	return refused(input.ReturnNotInList, shown(text), strings.Join(v.list, ", "), input.DidYouMean(input.Nearest(text, v.list)))
}

// sameWords finds the item that differs in case and signs alone.
func (v valueReader) sameWords(text string) (item string, ok bool) {
	return v.only(func(item string) bool { return strings.EqualFold(trimmed(text), item) })
}

// withoutMarks finds the item that differs in diacritics; with the wrong ones
// the word must be no other word of the list either.
func (v valueReader) withoutMarks(text string) (item string, ok bool) {
	key := choiceKey(text)
	return v.only(func(item string) bool { return choiceKey(item) == key })
}

func (v valueReader) only(fits func(item string) bool) (item string, ok bool) {
	for _, one := range v.list {
		if !fits(one) {
			continue
		}
		if ok {
			return "", false
		}
		item, ok = one, true
	}
	return item, ok
}

func trimmed(text string) string { return strings.Trim(templates.PlainText(text), " .,;:!") }

// choiceKey is a text in small letters without diacritics and signs at its
// ends.
func choiceKey(text string) string { return input.Fold(trimmed(text)) }
