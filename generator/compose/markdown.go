package compose

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"

	"congvan/generator/doc"
	"congvan/input"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// reader parses the Markdown of bodies and texts. Left out on purpose are
// setext headings (a line of dashes under a text would make it a heading) and
// link definitions (they would vanish from the text).
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
		util.Prioritized(parser.NewParagraphParser(), 1000),
	),
	parser.WithInlineParsers(parser.DefaultInlineParsers()...),
)

// Blocks reads the Markdown of a body. The faults are whatever the format has
// no place for; nothing is dropped without one.
func Blocks(markdown string) ([]doc.Block, []input.Fault) {
	w := &walker{source: []byte(markdown)}
	root := reader.Parse(text.NewReader(w.source))
	w.children(root, 0)
	return w.blocks, w.faults
}

// Inline reads the Markdown of one line of text: styles only. A text that
// would begin a list or a heading is taken as it stands.
func Inline(markdown string) ([]doc.Span, []input.Fault) {
	blocks, faults := Blocks(inline(markdown))
	if len(faults) > 0 || len(blocks) == 0 {
		return nil, faults
	}
	if p, ok := blocks[0].(doc.Paragraph); ok && len(blocks) == 1 {
		return p.Spans, nil
	}
	return nil, []input.Fault{refusal("một khối riêng", markdown)}
}

// Plain is the text of inline Markdown without its marks, for places that show
// no styles.
func Plain(markdown string) string {
	spans, _ := Inline(markdown) // New has refused whatever it cannot read
	return doc.Plain(spans)
}

type walker struct {
	source []byte
	blocks []doc.Block
	faults []input.Fault
}

func (w *walker) children(n ast.Node, depth int) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.block(c, depth)
	}
}

func (w *walker) block(n ast.Node, depth int) {
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		w.paragraph(n)
	case *ast.Heading:
		w.blocks = append(w.blocks, doc.Heading{Level: n.Level, Spans: w.spans(n)})
	case *ast.List:
		w.list(n, depth)
	case *ast.CodeBlock:
		w.indented(n)
	default:
		w.refuse(n)
	}
}

// tableRule is the line under the head of a Markdown table: |---|:--:|.
var tableRule = regexp.MustCompile(`(?m)^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$`)

// paragraph makes a paragraph of running text. A table is none, although the
// reader knows no tables: its bars would run together.
func (w *walker) paragraph(n ast.Node) {
	lines := n.Lines()
	if lines.Len() > 1 && tableRule.Match(lines.Value(w.source)) {
		w.faults = append(w.faults, refusal("bảng", w.excerpt(n)))
		return
	}
	if spans := w.spans(n); len(spans) > 0 {
		w.blocks = append(w.blocks, doc.Paragraph{Spans: spans})
	}
}

// indented reads what Markdown takes for code because it is indented: in a
// template that is only the indent of a loop, and the text counts as any other.
func (w *walker) indented(n *ast.CodeBlock) {
	var b strings.Builder
	for i := 0; i < n.Lines().Len(); i++ {
		line := n.Lines().At(i)
		b.WriteString(strings.TrimLeft(string(line.Value(w.source)), " \t"))
	}
	blocks, faults := Blocks(b.String())
	w.blocks, w.faults = append(w.blocks, blocks...), append(w.faults, faults...)
}

// list makes an item of the first paragraph of every entry; what else an
// entry holds follows as blocks of its own.
func (w *walker) list(l *ast.List, depth int) {
	number := l.Start - 1
	for entry := l.FirstChild(); entry != nil; entry = entry.NextSibling() {
		if entry.FirstChild() == nil {
			continue
		}
		marker := "-"
		if l.IsOrdered() {
			number = w.number(entry, l.Start, number+1)
			marker = strconv.Itoa(number) + string(l.Marker)
		}
		w.entry(entry, marker, depth)
	}
}

func (w *walker) entry(entry ast.Node, marker string, depth int) {
	first, faults := len(w.blocks), len(w.faults)
	w.children(entry, depth+1)
	if len(w.faults) > faults || len(w.blocks) == first {
		return
	}
	p, ok := w.blocks[first].(doc.Paragraph)
	if !ok { // "- # a", "- 1. a": the outer mark would be lost
		w.faults = append(w.faults, refusal("dấu đầu dòng không có chữ đi kèm", marker+" "+w.excerpt(entry.FirstChild())))
		return
	}
	w.blocks[first] = doc.Item{Marker: marker, Depth: depth, Spans: p.Spans}
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

// spans reads the inline content of a block.
func (w *walker) spans(n ast.Node) []doc.Span {
	b := &spanBuilder{}
	w.inlines(n, doc.Roman, b)
	return b.done()
}

func (w *walker) inlines(n ast.Node, style doc.Style, b *spanBuilder) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			b.add(w.unescape(c.Segment.Value(w.source)), style)
			if c.SoftLineBreak() || c.HardLineBreak() {
				b.add(" ", style)
			}
		case *ast.String:
			b.add(w.unescape(c.Value), style)
		case *ast.Emphasis:
			w.inlines(c, style|emphasis(c.Level), b)
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
func (w *walker) unescape(source []byte) string {
	var b strings.Builder
	for i := 0; i < len(source); {
		rest := source[i:]
		switch entity := entityOf(rest); {
		case rest[0] == '\\' && len(rest) > 1 && util.IsPunct(rest[1]):
			b.WriteByte(rest[1])
			i += 2
		case entity != nil:
			w.faults = append(w.faults, refusal(refused[ast.KindRawHTML], string(entity)))
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
	if n := len(b.spans); n > 0 && b.spans[n-1].Style == style {
		b.spans[n-1].Text += out.String()
		return
	}
	b.spans = append(b.spans, doc.Span{Text: out.String(), Style: style})
}

// done drops the space at the end.
func (b *spanBuilder) done() []doc.Span {
	for n := len(b.spans); n > 0; n = len(b.spans) {
		last := &b.spans[n-1]
		last.Text = strings.TrimRight(last.Text, " ")
		if last.Text != "" {
			break
		}
		b.spans = b.spans[:n-1]
	}
	return b.spans
}

// names of what the format has no place for, in Vietnamese.
var refused = map[ast.NodeKind]string{
	ast.KindThematicBreak:   "đường kẻ ngang",
	ast.KindFencedCodeBlock: "khối mã",
	ast.KindBlockquote:      "khối trích dẫn",
	ast.KindHTMLBlock:       "mã HTML",
	ast.KindRawHTML:         "mã HTML",
	ast.KindCodeSpan:        "chữ mã (`...`)",
	ast.KindLink:            "liên kết",
	ast.KindAutoLink:        "liên kết",
	ast.KindImage:           "hình ảnh",
}

func (w *walker) refuse(n ast.Node) {
	name, known := refused[n.Kind()]
	if !known {
		name = n.Kind().String()
	}
	w.faults = append(w.faults, refusal(name, w.excerpt(n)))
}

func refusal(name, excerpt string) input.Fault {
	const most = 60
	if r := []rune(excerpt); len(r) > most {
		excerpt = string(r[:most]) + "…"
	}
	return input.Fault{Code: input.BadMarkdown, Args: []any{name, strings.TrimSpace(excerpt)}}
}

// excerpt is the source of a node, as far as goldmark tells it.
func (w *walker) excerpt(n ast.Node) string {
	if n.Kind() == ast.KindThematicBreak { // goldmark keeps no text of it
		return "---"
	}
	if n.Type() == ast.TypeBlock {
		lines := n.Lines()
		if lines.Len() > 0 {
			line := lines.At(0)
			return string(line.Value(w.source))
		}
	}
	if raw, ok := n.(*ast.RawHTML); ok && raw.Segments.Len() > 0 {
		segment := raw.Segments.At(0)
		return string(segment.Value(w.source))
	}
	if link, ok := n.(*ast.AutoLink); ok {
		return string(link.URL(w.source))
	}
	var b strings.Builder
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if t, ok := n.(*ast.Text); ok && entering {
			b.Write(t.Segment.Value(w.source))
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}
