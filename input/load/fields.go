package load

import (
	"encoding"
	"reflect"

	"github.com/goccy/go-yaml/ast"

	"congvan/input"
)

// field is one field of a struct as YAML calls it.
type field struct {
	name    string
	index   int
	scalar  bool // one value: no list and no group of fields
	special func(d *decoder, n ast.Node, path string, dst reflect.Value)
}

// fields are those of one struct, in its order.
type fields []field

// fieldsOf reads the yaml tags of a struct.
func fieldsOf(t reflect.Type) fields {
	var all fields
	for i := range t.NumField() {
		tag := t.Field(i).Tag.Get("yaml")
		if tag == "" || tag == "-" {
			continue
		}
		all = append(all, field{name: tag, index: i, scalar: isScalarType(t.Field(i).Type)})
	}
	if t == reflect.TypeFor[input.Indicator]() {
		all = append(all, field{name: "targets", special: (*decoder).targets})
	}
	return all
}

var textUnmarshaler = reflect.TypeFor[encoding.TextUnmarshaler]()

func isScalarType(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Slice, reflect.Pointer, reflect.Map:
		return false
	case reflect.Struct:
		return reflect.PointerTo(t).Implements(textUnmarshaler)
	}
	return true
}

func (f fields) find(name string) (field, bool) {
	for _, one := range f {
		if one.name == name {
			return one, true
		}
	}
	return field{}, false
}

func (f fields) names() []string {
	names := make([]string, len(f))
	for i, one := range f {
		names[i] = one.name
	}
	return names
}
