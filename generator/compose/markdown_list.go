package compose

import (
	"bytes"
	"regexp"
	"strconv"

	"congvan/generator/doc"

	"github.com/yuin/goldmark/ast"
)

// list makes an item of the first paragraph of every entry; what else an
// entry holds follows as blocks of its own.
func (w *walker) list(l *ast.List, at level) {
	inside := level{depth: at.depth + 1, ordered: at.ordered, clauses: at.clauses && l.IsOrdered()}
	if l.IsOrdered() {
		inside.ordered++
	}
	number := l.Start - 1
	for entry := l.FirstChild(); entry != nil; entry = entry.NextSibling() {
		if entry.FirstChild() == nil {
			continue
		}
		marker := "-"
		if l.IsOrdered() {
			number = w.number(entry, l.Start, number+1)
			marker = listMarker(number, l.Marker, at.ordered)
		}
		w.entry(entry, doc.Item{Marker: marker, Depth: at.depth, Clause: inside.clauses}, inside)
	}
}

// listMarker numbers the entries of a list; those of a list inside of it have
// letters (khoản 1., điểm a): annex I, II.6).
func listMarker(number int, after byte, ordered int) string {
	if ordered == 1 {
		return letter(number) + ")"
	}
	return strconv.Itoa(number) + string(after)
}

func (w *walker) entry(entry ast.Node, item doc.Item, inside level) {
	first, faults := len(w.blocks), len(w.faults)
	w.children(entry, inside)
	if len(w.faults) > faults || len(w.blocks) == first {
		return
	}
	p, ok := w.blocks[first].(doc.Paragraph)
	if !ok || p.Align != doc.Left { // "- # a", "- 1. a": the outer mark would be lost
		w.faults = append(w.faults, Fault{
			refusal("dấu đầu dòng không có chữ đi kèm", item.Marker+" "+w.excerpt(entry.FirstChild())), w.lineOf(entry),
		})
		return
	}
	item.Spans = p.Spans
	w.blocks[first] = item
}

// writtenNumber is a number at the end of what stands before an entry's text.
var writtenNumber = regexp.MustCompile(`([0-9]{1,9})[.)][ \t]*$`)

// number is that of an entry of a numbered list. Markdown counts anew, but a
// clerk who pastes "1., 2., 4." means them; only where every entry repeats the
// first number, as a loop of a template writes it, it is counted.
func (w *walker) number(entry ast.Node, start, counted int) int {
	lines := entry.FirstChild().Lines()
	if lines == nil || lines.Len() == 0 {
		return counted
	}
	before := w.source[:lines.At(0).Start]
	m := writtenNumber.FindSubmatch(before[bytes.LastIndexByte(before, '\n')+1:])
	if m == nil {
		return counted
	}
	if n, _ := strconv.Atoi(string(m[1])); n != start {
		return n
	}
	return counted
}
