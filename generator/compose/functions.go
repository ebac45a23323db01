package compose

import (
	"reflect"
	"strings"
	"text/template"
)

// functions are the functions of body templates; docs/input.md documents them.
var functions = template.FuncMap{
	"last":     last,
	"upper":    strings.ToUpper,
	"capital":  capitalised,
	"roman":    roman,
	"letter":   letter,
	"next":     func(i int) int { return i + 1 },
	"entry":    entry,
	"sentence": sentence,
	"ending":   ending,
}

// last tells whether i is the index of the last element of a list.
func last(i int, list any) bool { return i == reflect.ValueOf(list).Len()-1 }

// entry is an entry of a list with its mark: a semicolon, and a full stop for
// the last.
func entry(i int, list []string) string {
	if last(i, list) {
		return sentence(list[i])
	}
	return strings.TrimRight(list[i], ".;, ") + ";"
}

// sentence ends a text with one full stop.
func sentence(text string) string {
	text = strings.TrimSuffix(text, endMark)
	if strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, "...") {
		return text
	}
	return strings.TrimRight(text, ".;, ") + "."
}
