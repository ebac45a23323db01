// Package collect reads returned tracking workbooks: which campaign and unit
// each belongs to, and what the unit answered, by the keys of templates.Form.
//
// It finds rows by the hidden key column and columns by their headers, never
// by position, and judges nothing: what an answer is worth is decided by those
// who ask for it.
package collect
