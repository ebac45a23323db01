// Package collect reads returned tracking workbooks: which campaign and unit
// each belongs to, and what the unit answered, by the keys of templates.Form.
//
// It finds rows by the hidden key column and columns by their headers, never
// by position, takes what is clear and asks back what is not. It never changes
// what the unit wrote, and decides nothing by it: where a claim contradicts a
// figure it says so, and what an answer is worth is decided by those who ask
// for it. It knows no database, and where files come from.
package collect
