package save

import (
	"reflect"

	"congvan/input"
)

// Official is a copy of a campaign that calls every unit as a folder must: a
// workbook takes aliases and names without diacritics too, which become the
// official name, or the code where two units bear that name.
func Official(c *input.Campaign) *input.Campaign {
	rename := func(name string) string {
		m := c.FindUnit(name)
		if !c.Takes(m) || m.Kind == input.MatchCode || m.Kind == input.MatchName {
			return name
		}
		u := c.Units[m.Unit]
		if again := c.FindUnit(u.Name); again.Kind == input.MatchName && again.Unit == m.Unit {
			return u.Name
		}
		return u.Code
	}
	own := renamed(reflect.ValueOf(*c), rename).Interface().(input.Campaign)
	return &own
}

// renamed copies a value down to its entries, with every unit in an audience
// and of a product called anew. Maps are shared: none has names of units.
func renamed(v reflect.Value, rename func(string) string) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	out.Set(v)
	switch x := out.Addr().Interface().(type) {
	case *input.Audience:
		x.Units, x.Except = each(x.Units, rename), each(x.Except, rename)
		return out
	case *input.Product:
		x.Unit = rename(x.Unit)
		return out
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			out.Set(reflect.New(v.Type().Elem()))
			out.Elem().Set(renamed(v.Elem(), rename))
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 { // a picture
			return out
		}
		if !v.IsNil() {
			out.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		}
		for i := range v.Len() {
			out.Index(i).Set(renamed(v.Index(i), rename))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if out.Field(i).CanSet() {
				out.Field(i).Set(renamed(v.Field(i), rename))
			}
		}
	}
	return out
}

func each(names []string, rename func(string) string) []string {
	if names == nil {
		return nil
	}
	all := make([]string, len(names))
	for i, name := range names {
		all[i] = rename(name)
	}
	return all
}
