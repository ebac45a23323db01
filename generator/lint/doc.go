// Package lint measures finished pages against the official format of Decree
// 30/2020/NĐ-CP, annexes I to III, as format.md restates it. It takes any PDF,
// ours or a stranger's: the parts of a dispatch ("boxes", by their numbers in
// the decree) are recognised by their words and their place, never by how the
// file was made. What it cannot recognise it does not judge: a false alarm
// costs more trust than a departure that is overlooked.
//
// The rules with what they allow and their clauses are in catalogue.go;
// docs/lint.md lists them.
package lint
