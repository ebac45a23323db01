package xlsx

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"congvan/input"
)

// bookValue is what a cell of the campaign's workbook holds: a text, a day or
// a figure.
type bookValue struct {
	text   string
	day    input.Date
	figure *float64
}

func (v bookValue) isZero() bool { return v == bookValue{} }

// listSeparator stands between several values in a cell.
const listSeparator = "; "

// field finds the value at a path below a struct by the names its fields have
// in YAML. Not ok: there is no such field, or nothing around it.
func field(v reflect.Value, path string) (found reflect.Value, ok bool) {
	name, rest, deeper := strings.Cut(path, ".")
	if v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return v, false
		}
		v = v.Elem()
	}
	if v.Kind() != reflect.Struct {
		return v, false
	}
	for i := range v.NumField() {
		if v.Type().Field(i).Tag.Get("yaml") != name {
			continue
		}
		if deeper {
			return field(v.Field(i), rest)
		}
		return v.Field(i), true
	}
	return v, false
}

// inCell is a value as a cell shows it.
func inCell(v reflect.Value) bookValue {
	switch x := v.Interface().(type) {
	case input.Date:
		return bookValue{day: x}
	case fmt.Stringer:
		return bookValue{text: x.String()}
	case []int:
		var texts []string
		for _, n := range x {
			texts = append(texts, strconv.Itoa(n))
		}
		return bookValue{text: strings.Join(texts, listSeparator)}
	case []string:
		return bookValue{text: strings.Join(x, listSeparator)}
	}
	switch v.Kind() {
	case reflect.Bool:
		if v.Bool() {
			return bookValue{text: "true"}
		}
	case reflect.Int:
		if v.Int() != 0 {
			return bookValue{text: strconv.FormatInt(v.Int(), 10)}
		}
	case reflect.String:
		return bookValue{text: v.String()}
	}
	return bookValue{}
}

// goalValue writes a threshold. A figure with a fraction is a number, since
// 1.285 as a text reads in two ways; one that a number would not give back as
// it was written (80.0) has the decimal comma.
func goalValue(text string) bookValue {
	if !strings.Contains(text, ".") || !input.NewGoal(text).Number.Valid {
		return bookValue{text: text}
	}
	if f, err := strconv.ParseFloat(text, 64); err == nil && strconv.FormatFloat(f, 'f', -1, 64) == text {
		return bookValue{figure: &f}
	}
	return bookValue{text: strings.Replace(text, ".", ",", 1)}
}
