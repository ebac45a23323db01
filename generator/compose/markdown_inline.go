package compose

import (
	"bytes"
	"strings"

	"congvan/generator/doc"

	"github.com/yuin/goldmark/ast"
	tables "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

// spans reads the inline content of a block.
func (w *walker) spans(n ast.Node) []doc.Span {
	w.marksOfNoNote(n)
	b := &spanBuilder{}
	w.inlines(n, doc.Roman, b)
	return b.done()
}

func (w *walker) inlines(n ast.Node, style doc.Style, b *spanBuilder) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			b.add(w.unescape(c.Segment.Value(w.source), c), style)
			if c.SoftLineBreak() || c.HardLineBreak() {
				b.add(" ", style)
			}
		case *ast.String:
			b.add(w.unescape(c.Value, c), style)
		case *ast.Emphasis:
			w.inlines(c, style|emphasis(c.Level), b)
		case *tables.FootnoteLink:
			b.note(w.note(c))
		default:
			w.refuse(c)
		}
	}
}

func emphasis(level int) doc.Style {
	if level > 1 {
		return doc.Bold
	}
	return doc.Italic
}

// unescape resolves backslashes. A character written as HTML (&nbsp; or
// &#8203;) is refused like all HTML: it might be one that nobody sees or that
// the font lacks, and the checks for those read the source.
func (w *walker) unescape(source []byte, n ast.Node) string {
	var b strings.Builder
	for i := 0; i < len(source); {
		rest := source[i:]
		switch entity := entityOf(rest); {
		case rest[0] == '\\' && len(rest) > 1 && util.IsPunct(rest[1]):
			b.WriteByte(rest[1])
			i += 2
		case entity != nil:
			w.faults = append(w.faults, Fault{refusal(refused[ast.KindRawHTML], string(entity)), w.lineOf(n)})
			i += len(entity)
		default:
			b.WriteByte(rest[0])
			i++
		}
	}
	return b.String()
}

// entityOf is the HTML entity that a text starts with; nil for none.
func entityOf(text []byte) []byte {
	n := bytes.IndexByte(text, ';') + 1
	if text[0] != '&' || n == 0 {
		return nil
	}
	if resolved := util.ResolveNumericReferences(util.ResolveEntityNames(text[:n])); bytes.Equal(resolved, text[:n]) {
		return nil
	}
	return text[:n]
}

// spanBuilder joins text of one style and makes one space of several.
type spanBuilder struct {
	spans []doc.Span
	space bool // the text so far ends with a space, or is empty
}

func (b *spanBuilder) add(text string, style doc.Style) {
	if len(b.spans) == 0 {
		b.space = true
	}
	var out strings.Builder
	for _, r := range text {
		plain := r == ' ' || r == '\t' || r == '\n' || r == '\r'
		if plain && b.space {
			continue
		}
		if plain {
			r = ' '
		}
		b.space = plain
		out.WriteRune(r)
	}
	if out.Len() == 0 {
		return
	}
	if n := len(b.spans); n > 0 && b.spans[n-1].Style == style && b.spans[n-1].Note == nil {
		b.spans[n-1].Text += out.String()
		return
	}
	b.spans = append(b.spans, doc.Span{Text: out.String(), Style: style})
}

// note puts the mark of a footnote close to the word before it.
func (b *spanBuilder) note(text []doc.Span) {
	if len(text) > 0 {
		b.spans = append(b.done(), doc.Span{Note: text})
		b.space = false
	}
}

// done drops the space at the end.
func (b *spanBuilder) done() []doc.Span {
	for n := len(b.spans); n > 0; n = len(b.spans) {
		last := &b.spans[n-1]
		last.Text = strings.TrimRight(last.Text, " ")
		if last.Text != "" || last.Note != nil {
			break
		}
		b.spans = b.spans[:n-1]
	}
	return b.spans
}
