package input

import "reflect"

// EachText visits every text of a [Campaign] or [CriteriaSet] by its path in
// Places, in the order of the fields. Root is a pointer.
func EachText(root any, visit func(path, text string)) {
	eachString(reflect.ValueOf(root).Elem(), "", visit)
}
