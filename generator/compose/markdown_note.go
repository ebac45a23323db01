package compose

import (
	"bytes"
	"regexp"
	"slices"

	"congvan/generator/doc"
	"congvan/input"

	"github.com/yuin/goldmark/ast"
	tables "github.com/yuin/goldmark/extension/ast"
)

// What is wrong with a footnote.
var (
	noteTwice  = input.Phrase{VI: "được đánh dấu hai lần; mỗi chú thích dùng một lần", EN: "is referred to twice; use a note once"}
	noteLost   = input.Phrase{VI: "không được đánh dấu ở chỗ nào trong văn bản", EN: "is referred to nowhere"}
	noteNone   = input.Phrase{VI: "không có nội dung; thêm dòng như «[^1]: nội dung»", EN: "has no text; add a line like “[^1]: text”"}
	noteShape  = input.Phrase{VI: "phải là một đoạn văn, không có đánh dấu bên trong", EN: "must be one paragraph, with no mark in it"}
	noteNumber = regexp.MustCompile(`\[\^[^\]\[]*\]`)
)

func (w *walker) collectNotes(root ast.Node) {
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		if list, ok := n.(*tables.FootnoteList); ok {
			for f := list.FirstChild(); f != nil; f = f.NextSibling() {
				w.notes = append(w.notes, f.(*tables.Footnote))
			}
			continue
		}
		if n.Type() == ast.TypeBlock {
			w.collectNotes(n)
		}
	}
}

// note reads the text of a footnote where its mark stands.
func (w *walker) note(mark *tables.FootnoteLink) []doc.Span {
	for _, f := range w.notes {
		if f.Index != mark.Index {
			continue
		}
		name := "[^" + string(f.Ref) + "]"
		if slices.Contains(w.told, f) {
			w.fault(mark, input.BadNote, noteTwice, name)
			return nil
		}
		w.told = append(w.told, f)
		return w.noteText(f, name)
	}
	w.fault(mark, input.BadNote, noteNone, "[^]")
	return nil
}

func (w *walker) noteText(f *tables.Footnote, name string) []doc.Span {
	p, ok := f.FirstChild().(*ast.Paragraph)
	if f.FirstChild() == nil {
		w.fault(f, input.BadNote, noteNone, name)
		return nil
	}
	if !ok || f.ChildCount() != 1 || w.hasNote(p) || p.ChildCount() == 1 && p.FirstChild().Kind() == ast.KindImage {
		w.fault(f, input.BadNote, noteShape, name)
		return nil
	}
	return w.spans(p)
}

func (w *walker) notesUntold() {
	for _, f := range w.notes {
		if !slices.Contains(w.told, f) {
			w.fault(f, input.BadNote, noteLost, "[^"+string(f.Ref)+"]")
		}
	}
}

// marksOfNoNote tells of [^1] that stayed text, since there is no such note.
func (w *walker) marksOfNoNote(n ast.Node) {
	if n.Type() != ast.TypeBlock || n.Lines() == nil {
		return
	}
	source := n.Lines().Value(w.source)
	for _, at := range noteNumber.FindAllIndex(source, -1) {
		mark := string(source[at[0]:at[1]])
		known := slices.ContainsFunc(w.notes, func(f *tables.Footnote) bool { return "[^"+string(f.Ref)+"]" == mark })
		if !known && (at[0] == 0 || source[at[0]-1] != '\\') {
			line := w.lineOf(n) + bytes.Count(source[:at[0]], []byte("\n"))
			w.faults = append(w.faults, Fault{input.Fault{Code: input.BadNote, Args: []any{noteNone, mark}}, line})
		}
	}
}
