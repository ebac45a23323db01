package save

import (
	"bytes"
	"maps"
	"path"
	"reflect"
	"slices"
	"strings"

	"congvan/input"
)

// Difference is the path of the first value in which two campaigns differ; ""
// where they say the same. What they were read from is left out of it: the
// names of files, places, and the blank lines at the end of a body template.
func Difference(a, b *input.Campaign) string {
	if path := differs(reflect.ValueOf(a), reflect.ValueOf(b), ""); path != "" {
		return path
	}
	if strings.TrimRight(a.BodyText, "\n") != strings.TrimRight(b.BodyText, "\n") {
		return "body_file"
	}
	if path := besidesDiffer(a, b); path != "" {
		return path
	}
	if own(a) != own(b) {
		return "criteria.set_file"
	}
	if a.Criteria == nil || b.Criteria == nil {
		return ""
	}
	return differs(reflect.ValueOf(a.Criteria.Set), reflect.ValueOf(b.Criteria.Set), "criteria.set_file")
}

func own(c *input.Campaign) bool { return c.Criteria != nil && c.Criteria.SetFile != "" }

// unlike are the fields that tell where something was read, not what.
var unlike = map[string]bool{
	"unit_files": true, "task_files": true, "body_file": true, "set_file": true, "file": true, "": true, "-": true,
}

// besidesDiffer compares what stands in the files beside two campaigns that
// otherwise are the same: annexes and pictures.
func besidesDiffer(a, b *input.Campaign) string {
	for i := range a.Annexes {
		x, y := a.Annexes[i], b.Annexes[i]
		if (x.File == "") != (y.File == "") || !strings.EqualFold(path.Ext(x.File), path.Ext(y.File)) || x.Text != y.Text {
			return input.Index("annexes", i) + ".file"
		}
	}
	others := signaturePictures(b)
	for i, p := range signaturePictures(a) {
		if q := others[i]; (p.File == "") != (q.File == "") || !bytes.Equal(p.Content, q.Content) {
			return p.path + ".file"
		}
	}
	if !maps.EqualFunc(a.Pictures, b.Pictures, bytes.Equal) {
		return "pictures"
	}
	return ""
}

func differs(a, b reflect.Value, path string) string {
	a, b = pointed(a), pointed(b)
	switch a.Kind() {
	case reflect.Slice:
		for i := range max(a.Len(), b.Len()) {
			at := input.Index(path, i)
			if i >= a.Len() || i >= b.Len() {
				return at
			}
			if found := differs(a.Index(i), b.Index(i), at); found != "" {
				return found
			}
		}
		return ""
	case reflect.Struct:
		if g, ok := a.Interface().(input.Goal); ok {
			return unless(g.Text == b.Interface().(input.Goal).Text, path)
		}
		return fieldsDiffer(a, b, path)
	}
	return unless(a.Interface() == b.Interface(), path)
}

func fieldsDiffer(a, b reflect.Value, path string) string {
	plain := true // without fields for YAML: a day, a year
	for i := range a.NumField() {
		name := a.Type().Field(i).Tag.Get("yaml")
		plain = plain && name == ""
		if unlike[name] {
			continue
		}
		if found := differs(a.Field(i), b.Field(i), input.Field(path, name)); found != "" {
			return found
		}
	}
	if plain {
		return unless(a.Interface() == b.Interface(), path)
	}
	if x, ok := a.Interface().(input.Indicator); ok {
		return goalsDiffer(x, b.Interface().(input.Indicator), input.Field(path, "targets"))
	}
	return ""
}

// goalsDiffer takes a year without thresholds for one that is not given.
func goalsDiffer(a, b input.Indicator, path string) string {
	all := func(i input.Indicator) map[string]string {
		texts := map[string]string{}
		for region, g := range i.Targets {
			texts[region] = g.Text
		}
		for year, goals := range i.YearTargets {
			for region, g := range goals {
				texts[input.Index(region, year)] = g.Text
			}
		}
		return texts
	}
	x, y := all(a), all(b)
	for _, key := range slices.Sorted(maps.Keys(x)) {
		if other, ok := y[key]; !ok || other != x[key] {
			return input.Field(path, key)
		}
	}
	return unless(len(x) == len(y), path)
}

func unless(same bool, path string) string {
	if same {
		return ""
	}
	return path
}

// pointed takes a nil pointer for the zero value it would point to.
func pointed(v reflect.Value) reflect.Value {
	if v.Kind() != reflect.Pointer {
		return v
	}
	if v.IsNil() {
		return reflect.Zero(v.Type().Elem())
	}
	return v.Elem()
}
