package save

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"

	"congvan/input"
)

// campaignFile is campaign.yaml.
func campaignFile(c *input.Campaign) []byte {
	w := &writer{comments: campaignComments}
	w.line(0, "# yaml-language-server: $schema="+schemaFile)
	w.mapping(reflect.ValueOf(c).Elem(), "", 0)
	return []byte(w.String())
}

// setFile is a set of criteria as a file of its own.
func setFile(s *input.CriteriaSet) []byte {
	w := &writer{comments: setComments}
	w.mapping(reflect.ValueOf(s).Elem(), "", 0)
	return []byte(w.String())
}

// writer writes YAML as a person would: fields in the order of the structs,
// what says nothing left out, long texts as blocks, short lists in one line.
type writer struct {
	strings.Builder
	comments map[string]string // by path, without the numbers of entries
}

// wide is how far a line goes.
const wide = 116

const indent = 2

func (w *writer) line(depth int, text string) {
	w.WriteString(strings.Repeat(" ", depth*indent) + text + "\n")
}

// entry is a field that has something in it.
type entry struct {
	name  string
	value reflect.Value
}

// entries lists the fields of a struct that are written.
func entries(v reflect.Value) []entry {
	var all []entry
	for i := range v.NumField() {
		name := v.Type().Field(i).Tag.Get("yaml")
		if name != "" && name != "-" && !blank(v.Field(i)) {
			all = append(all, entry{name, v.Field(i)})
		}
	}
	if i, ok := v.Addr().Interface().(*input.Indicator); ok && (len(i.Targets) > 0 || len(i.YearTargets) > 0) {
		all = append(all, entry{"targets", v})
	}
	return all
}

// blank tells a value that need not be written to be read back.
func blank(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Pointer:
		return v.IsNil()
	case reflect.Slice:
		return v.Len() == 0
	}
	return v.IsZero() || v.Kind() == reflect.Struct && !isText(v) && len(entries(v)) == 0
}

// isText tells a struct that is written as a text: a day, a year.
func isText(v reflect.Value) bool {
	_, ok := v.Addr().Interface().(interface{ UnmarshalText([]byte) error })
	return ok
}

// mapping writes a struct's fields, one below the other.
func (w *writer) mapping(v reflect.Value, path string, depth int) {
	for _, e := range entries(v) {
		at := input.Field(path, e.name)
		w.comment(at, depth)
		w.field(e, at, depth)
	}
}

// comment writes the heading of a field.
func (w *writer) comment(path string, depth int) {
	text, ok := w.comments[path]
	if !ok {
		return
	}
	if depth == 0 && w.Len() > 0 {
		w.WriteString("\n")
	}
	for _, l := range strings.Split(text, "\n") {
		w.line(depth, "# "+l)
	}
}

// field writes "name: value", in one line if it is short, else below.
func (w *writer) field(e entry, path string, depth int) {
	if e.name == "targets" && e.value.Type() == reflect.TypeFor[input.Indicator]() {
		w.targets(e.value.Addr().Interface().(*input.Indicator), depth)
		return
	}
	name := e.name + ":"
	v := indirect(e.value)
	if v.Kind() == reflect.String && input.KeepsLines(path) && blockable(v.String()) {
		w.block(name, v.String(), depth)
		return
	}
	if flow, ok := ownLine(v); ok && len(name)+1+utf8.RuneCountInString(flow)+depth*indent <= wide {
		w.line(depth, name+" "+flow)
		return
	}
	switch {
	case v.Kind() == reflect.String:
		w.text(name, v.String(), depth)
	case v.Kind() == reflect.Slice:
		w.line(depth, name)
		w.list(v, path, depth+1)
	default:
		w.line(depth, name)
		w.mapping(v, path, depth+1)
	}
}

func indirect(v reflect.Value) reflect.Value {
	if v.Kind() == reflect.Pointer {
		return v.Elem()
	}
	return v
}

// text writes a long text folded, if folding gives it back, else quoted.
func (w *writer) text(lead, s string, depth int) {
	if !foldable(s) {
		w.line(depth, lead+" "+quote(s))
		return
	}
	w.line(depth, lead+" >-")
	for _, l := range fold(s, wide-(depth+1)*indent) {
		w.line(depth+1, l)
	}
}

// block writes a text of several lines as it is. One that begins with a blank
// must say how far it is indented.
func (w *writer) block(lead, s string, depth int) {
	mark := " |-"
	if strings.HasPrefix(strings.TrimLeft(s, "\n"), " ") {
		mark = " |" + strconv.Itoa(indent) + "-"
	}
	w.line(depth, lead+mark)
	for _, l := range strings.Split(s, "\n") {
		if l == "" {
			w.WriteString("\n")
			continue
		}
		w.line(depth+1, l)
	}
}

// list writes the entries of a list, each behind its dash.
func (w *writer) list(v reflect.Value, path string, depth int) {
	for i := range v.Len() {
		one := indirect(v.Index(i))
		if flow, ok := ownLine(one); ok && utf8.RuneCountInString(flow)+(depth+1)*indent <= wide {
			w.line(depth, "- "+flow)
			continue
		}
		if one.Kind() == reflect.String {
			w.text("-", one.String(), depth)
			continue
		}
		// The first field stands on the line of the dash.
		inner := &writer{}
		inner.mapping(one, input.Index(path, i), depth+1)
		lines := inner.String()
		w.WriteString(strings.Repeat(" ", depth*indent) + "- " + lines[(depth+1)*indent:])
	}
}

// flowing are the structs that are written in one line if they are short.
var flowing = map[reflect.Type]bool{
	reflect.TypeFor[input.Audience](): true, reflect.TypeFor[input.Deadline](): true, reflect.TypeFor[input.Product](): true,
	reflect.TypeFor[input.Recipient](): true, reflect.TypeFor[input.Region](): true, reflect.TypeFor[input.CriteriaGroup](): true,
	reflect.TypeFor[input.Override](): true, reflect.TypeFor[input.SubValue](): true,
	reflect.TypeFor[input.Picture](): true, reflect.TypeFor[input.Marks](): true,
	reflect.TypeFor[input.Period](): true,
}

// inLine writes a value without line breaks: scalars, lists of scalars, small
// structs.
func inLine(v reflect.Value) (string, bool) {
	v = indirect(v)
	switch v.Kind() {
	case reflect.String:
		return scalar(v.String()), true
	case reflect.Int:
		return strconv.FormatInt(v.Int(), 10), true
	case reflect.Bool:
		return strconv.FormatBool(v.Bool()), true
	case reflect.Slice:
		return flowList(v)
	}
	if isText(v) {
		return fmt.Sprint(v.Interface()), true
	}
	if all := entries(v); flowing[v.Type()] || len(all) == 0 {
		return flowMapping(all)
	}
	return "", false
}

// ownLine is inLine for a value that has the rest of its line to itself.
func ownLine(v reflect.Value) (string, bool) {
	if v.Kind() == reflect.String {
		return blockScalar(v.String()), true
	}
	return inLine(v)
}

func flowList(v reflect.Value) (string, bool) {
	var parts []string
	for i := range v.Len() {
		switch one := v.Index(i); one.Kind() {
		case reflect.String:
			parts = append(parts, scalar(one.String()))
		case reflect.Int:
			parts = append(parts, strconv.FormatInt(one.Int(), 10))
		default:
			return "", false
		}
	}
	return "[" + strings.Join(parts, ", ") + "]", true
}

func flowMapping(all []entry) (string, bool) {
	var parts []string
	for _, e := range all {
		value, ok := inLine(e.value)
		if !ok {
			return "", false
		}
		parts = append(parts, e.name+": "+value)
	}
	return "{" + strings.Join(parts, ", ") + "}", true
}
