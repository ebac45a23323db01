package load

import (
	"encoding"
	"reflect"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"
	"golang.org/x/text/unicode/norm"

	"congvan/input"
)

// decoder walks a YAML tree and the Go value it fills side by side, telling
// everything that does not fit instead of stopping at the first.
type decoder struct {
	file     string
	places   input.Places
	unread   *[]string
	problems *input.Problems
}

// document fills the struct that dst points to.
func (d *decoder) document(root ast.Node, dst any) {
	d.places[""] = input.Where{File: d.file, Line: 1, Column: 1}
	if root == nil || isNull(root) {
		return
	}
	d.value(root, "", reflect.ValueOf(dst).Elem())
}

// fail tells a problem with the value at a path, which then counts as unread.
func (d *decoder) fail(where input.Where, path string, code input.Code, args ...any) {
	d.problems.Add(where, code, args...)
	*d.unread = append(*d.unread, path)
}

// wrongType tells that the value at a path is of another kind than expected.
func (d *decoder) wrongType(n ast.Node, path string, expected input.Phrase) {
	name := input.FieldName(path)
	if path == "" {
		name = d.file
	}
	d.fail(d.placeOf(n), path, input.WrongType, name, expected)
}

// value fills dst from a node that is not null.
func (d *decoder) value(n ast.Node, path string, dst reflect.Value) {
	if _, known := d.places[path]; !known {
		d.places[path] = d.placeOf(n)
	}
	if t, ok := dst.Addr().Interface().(encoding.TextUnmarshaler); ok {
		d.text(n, path, t)
		return
	}
	switch dst.Kind() {
	case reflect.Pointer:
		dst.Set(reflect.New(dst.Type().Elem()))
		d.value(n, path, dst.Elem())
	case reflect.Struct:
		d.mapping(n, path, dst)
	case reflect.Slice:
		d.sequence(n, path, dst)
	default:
		d.scalar(n, path, dst)
	}
}

// sequence fills a list. Entries that are empty are no entries.
func (d *decoder) sequence(n ast.Node, path string, dst reflect.Value) {
	list, ok := n.(*ast.SequenceNode)
	if !ok {
		d.wrongType(n, path, expectedList)
		return
	}
	for _, entry := range list.Values {
		if entry == nil || isNull(entry) {
			continue
		}
		i := dst.Len()
		dst.Set(reflect.Append(dst, reflect.Zero(dst.Type().Elem())))
		d.value(entry, input.Index(path, i), dst.Index(i))
	}
}

// mapping fills a struct, field by field in the file's order.
func (d *decoder) mapping(n ast.Node, path string, dst reflect.Value) {
	entries, ok := n.(ast.MapNode)
	if !ok {
		d.wrongType(n, path, expectedMapping)
		return
	}
	known, given := fieldsOf(dst.Type()), map[string]bool{}
	for it := entries.MapRange(); it.Next(); {
		key := it.Key()
		name := keyName(key)
		at, where := input.Field(path, name), d.placeOf(key)
		field, ok := known.find(name)
		switch {
		case !ok:
			d.unknownKey(where, path, name, known)
			continue
		case given[name]:
			d.problems.Add(where, input.DuplicateKey, name)
			continue
		}
		given[name] = true
		d.field(it.Value(), where, at, field, dst)
	}
}

// field fills one field of a struct. An empty value is no value; its key
// stays the place where one was expected.
func (d *decoder) field(n ast.Node, key input.Where, path string, f field, dst reflect.Value) {
	if n == nil || isNull(n) {
		if f.scalar {
			d.places[path] = key
		}
		return
	}
	if !isScalar(n) {
		d.places[path] = key
	}
	if f.special != nil {
		f.special(d, n, path, dst)
		return
	}
	d.value(n, path, dst.Field(f.index))
}

// unknownKey offers the field that was most likely meant; what is missing
// there is then no second problem.
func (d *decoder) unknownKey(where input.Where, path, name string, known fields) {
	near := input.Nearest(name, known.names())
	d.problems.Add(where, input.UnknownKey, name, strings.Join(known.names(), ", "), input.DidYouMean(near))
	if near != "" {
		*d.unread = append(*d.unread, input.Field(path, near))
	}
}

func keyName(key ast.MapKeyNode) string {
	if t := key.GetToken(); t != nil {
		return norm.NFC.String(strings.TrimSpace(t.Value))
	}
	return ""
}

// placeOf is where a node begins for a reader: a mapping at its first key, a
// block text at its mark.
func (d *decoder) placeOf(n ast.Node) input.Where {
	switch n := n.(type) {
	case *ast.MappingNode:
		if !n.IsFlowStyle && len(n.Values) > 0 {
			return d.placeOf(n.Values[0].Key)
		}
	case *ast.MappingValueNode:
		return d.placeOf(n.Key)
	case *ast.SequenceNode:
		return place(d.file, n.Start)
	case *ast.LiteralNode:
		return place(d.file, n.Start)
	}
	return place(d.file, tokenOf(n))
}

func tokenOf(n ast.Node) *token.Token {
	if n == nil {
		return nil
	}
	return n.GetToken()
}
