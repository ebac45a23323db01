package compose

import (
	"bytes"
	"strings"

	"congvan/generator/doc"
	"congvan/input"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	tables "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// reader parses the Markdown of bodies and texts. Left out on purpose are
// setext headings (a line of dashes under a text would make it a heading) and
// link definitions (they would vanish from the text), and the pass of the
// footnotes that drops those nobody refers to.
var reader = parser.NewParser(
	parser.WithBlockParsers(
		util.Prioritized(parser.NewThematicBreakParser(), 200),
		util.Prioritized(parser.NewListParser(), 300),
		util.Prioritized(parser.NewListItemParser(), 400),
		util.Prioritized(parser.NewCodeBlockParser(), 500),
		util.Prioritized(parser.NewATXHeadingParser(), 600),
		util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
		util.Prioritized(parser.NewBlockquoteParser(), 800),
		util.Prioritized(parser.NewHTMLBlockParser(), 900),
		util.Prioritized(extension.NewFootnoteBlockParser(), 999),
		util.Prioritized(parser.NewParagraphParser(), 1000),
	),
	parser.WithInlineParsers(append(parser.DefaultInlineParsers(), util.Prioritized(extension.NewFootnoteParser(), 101))...),
	parser.WithParagraphTransformers(
		util.Prioritized(splitter{}, 100),
		util.Prioritized(tableReader, 200),
	),
)

var tableReader = extension.NewTableParagraphTransformer()

// Text is Markdown with what it needs to be read as a part of a document.
type Text struct {
	Markdown  string
	Structure input.Structure   // what its headings are called
	Counted   bool              // headings without a number are given one
	Pictures  map[string][]byte // files of pictures by name
}

// Fault is a fault with its line in the text, from 1.
type Fault struct {
	input.Fault
	Line int
}

// Blocks reads a text. The faults are whatever the format has no place for;
// nothing is dropped without one.
func (t Text) Blocks() ([]doc.Block, []Fault) {
	w := &walker{text: t, source: []byte(t.Markdown), line: 1, count: &counters{}, counted: t.Counted}
	w.read()
	return w.blocks, w.faults
}

// Inline reads the Markdown of one line of text: styles only. A text that
// would begin a list or a heading is taken as it stands.
func Inline(markdown string) ([]doc.Span, []Fault) {
	blocks, faults := Text{Markdown: inline(markdown)}.Blocks()
	if len(faults) > 0 || len(blocks) == 0 {
		return nil, faults
	}
	if p, ok := blocks[0].(doc.Paragraph); ok && len(blocks) == 1 {
		return p.Spans, nil
	}
	return nil, []Fault{{refusal("một khối riêng", markdown), 1}}
}

// Plain is the text of inline Markdown without its marks, for places that show
// no styles.
func Plain(markdown string) string {
	spans, _ := Inline(markdown) // New has refused whatever it cannot read
	return doc.Plain(spans)
}

type walker struct {
	text    Text
	source  []byte
	line    int       // of the first line of source
	count   *counters // of headings, through the whole text
	counted bool      // headings are given numbers; a directive may change it
	notes   []*tables.Footnote
	told    []*tables.Footnote // notes that some mark refers to
	said    directives         // for the next block
	taken   ast.Node           // a paragraph that became the title of the heading above it
	blocks  []doc.Block
	faults  []Fault
}

func (w *walker) read() {
	root := reader.Parse(text.NewReader(w.source))
	w.collectNotes(root)
	w.children(root, level{clauses: w.text.Structure == input.ByArticles})
	w.notesUntold()
}

// level is how deep in lists a block stands.
type level struct {
	depth   int  // lists around it
	ordered int  // numbered ones of them
	clauses bool // no dashed ones among them, in a text with articles
}

func (w *walker) children(n ast.Node, at level) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c != w.taken {
			w.block(c, at)
		}
	}
	w.unused(w.said.take())
}

func (w *walker) block(n ast.Node, at level) {
	if d, ok := n.(*directive); ok {
		w.directive(d)
		return
	}
	said := w.said.take()
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		w.paragraph(n, &said)
	case *ast.Heading:
		w.heading(n, &said)
	case *ast.List:
		w.list(n, at)
	case *ast.CodeBlock:
		w.indented(n, &said)
	case *ast.Blockquote:
		w.quote(n)
	case *tables.Table:
		w.table(n, &said)
	case *tables.FootnoteList: // read where its marks stand
	default:
		w.refuse(n)
	}
	w.unused(said)
}

// paragraph makes a paragraph of running text, or a figure of a picture that
// stands alone. A table that is none for the reader is no text either: its
// bars would run together.
func (w *walker) paragraph(n ast.Node, said *directives) {
	lines := n.Lines()
	if lines.Len() > 1 && tableRule.Match(lines.Value(w.source)) {
		w.fault(n, input.BadTable, tableUneven, w.excerpt(n))
		return
	}
	if picture, ok := n.FirstChild().(*ast.Image); ok && n.ChildCount() == 1 {
		w.figure(picture)
		return
	}
	if spans := w.spans(n); len(spans) > 0 {
		align := said.align()
		keep := align == doc.Center && strings.HasSuffix(doc.Plain(spans), ":") // QUYẾT ĐỊNH:
		w.blocks = append(w.blocks, doc.Paragraph{Spans: spans, Align: align, Keep: keep})
	}
}

// quote sets the blocks of a quotation in.
func (w *walker) quote(n *ast.Blockquote) {
	outer := w.blocks
	w.blocks = nil
	w.children(n, level{})
	if inner := w.blocks; len(inner) > 0 {
		outer = append(outer, doc.Quote{Blocks: inner})
	}
	w.blocks = outer
}

// indented reads what Markdown takes for code because it is indented: in a
// template that is only the indent of a loop, and the text counts as any other.
func (w *walker) indented(n *ast.CodeBlock, said *directives) {
	var b strings.Builder
	for i := 0; i < n.Lines().Len(); i++ {
		line := n.Lines().At(i)
		b.WriteString(strings.TrimLeft(string(line.Value(w.source)), " \t"))
	}
	inner := &walker{text: w.text, source: []byte(b.String()), line: w.lineOf(n), count: w.count, counted: w.counted, said: said.take()}
	inner.read()
	w.counted = inner.counted
	w.blocks, w.faults = append(w.blocks, inner.blocks...), append(w.faults, inner.faults...)
}

// lineOf is the line of a node. What has no lines of its own stands where its
// text does, or after what is before it, or in its parent.
func (w *walker) lineOf(n ast.Node) int {
	for ; n != nil; n = around(n) {
		if at := startOf(n); at >= 0 {
			return w.line + bytes.Count(w.source[:min(at, len(w.source))], []byte("\n"))
		}
	}
	return w.line
}

func around(n ast.Node) ast.Node {
	if before := n.PreviousSibling(); before != nil {
		return before
	}
	return n.Parent()
}

// startOf is where a node begins in the source; -1 where it does not say.
func startOf(n ast.Node) int {
	switch n := n.(type) {
	case *ast.Text:
		return n.Segment.Start
	case *ast.RawHTML:
		if n.Segments.Len() > 0 {
			return n.Segments.At(0).Start
		}
	case *directive:
		return n.at.Start
	}
	if n.Type() == ast.TypeBlock && n.Lines() != nil && n.Lines().Len() > 0 {
		return n.Lines().At(0).Start
	}
	if n.Kind() == ast.KindThematicBreak {
		return n.Pos()
	}
	if first := n.FirstChild(); first != nil {
		return startOf(first)
	}
	return -1
}
