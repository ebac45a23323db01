package compose

import (
	"regexp"
	"strconv"
	"strings"

	"congvan/generator/doc"
	"congvan/input"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// directive is a line in braces that says how the next block is set, or that
// a page begins: {giữa}, {rộng: 1 4 2}, {trang ngang}.
type directive struct {
	ast.BaseBlock
	at    text.Segment
	words string
}

var kindDirective = ast.NewNodeKind("Directive")

// Kind is for goldmark.
func (d *directive) Kind() ast.NodeKind { return kindDirective }

// Dump is for goldmark.
func (d *directive) Dump(source []byte, level int) { ast.DumpHelper(d, source, level, nil, nil) }

// splitter takes a paragraph apart: at directives, and before lines that begin
// a Điều or a điểm, which a clerk types one under the other.
type splitter struct{}

var (
	directiveLine = regexp.MustCompile(`^[ \t]*\{([^{}]*)\}[ \t]*\r?\n?$`)
	pointLine     = regexp.MustCompile(`^[ \t]*(?:[a-zđ]\)|(?:\*\*)?Điều [0-9]+[a-zđ]?\.)(?:\*\*)?[ \t]`)
)

// Transform is for goldmark: the last part stays in node.
func (splitter) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	source, parent := reader.Source(), node.Parent()
	lines := node.Lines()
	part := text.NewSegments()
	end := func() {
		if part.Len() == 0 {
			return
		}
		p := ast.NewParagraph()
		p.SetLines(part)
		parent.InsertBefore(parent, node, p)
		tableReader.Transform(p, reader, pc)
		part = text.NewSegments()
	}
	split := false
	for i := 0; i < lines.Len(); i++ {
		line := lines.At(i)
		content := line.Value(source)
		m := directiveLine.FindSubmatch(content)
		if m != nil || i > 0 && pointLine.Match(content) {
			end()
			split = true
		}
		if m != nil {
			parent.InsertBefore(parent, node, &directive{at: line, words: string(m[1])})
		} else {
			part.Append(line)
		}
	}
	switch {
	case part.Len() == 0:
		parent.RemoveChild(parent, node)
	case split:
		node.SetLines(part)
	}
}

// effect is what a directive does to the next block.
type effect int

const (
	aligns effect = iota
	widens
	unnumbers
)

// directives are what has been said of the next block and not yet followed.
type directives []saying

type saying struct {
	effect effect
	from   *directive
	to     doc.Align
	widths []int
}

func (d *directives) take() directives {
	taken := *d
	*d = nil
	return taken
}

// follow takes out the last saying of one effect.
func (d *directives) follow(e effect) (last saying, said bool) {
	var others directives
	for _, s := range *d {
		if s.effect == e {
			last, said = s, true
		} else {
			others = append(others, s)
		}
	}
	*d = others
	return last, said
}

func (d *directives) align() doc.Align {
	s, _ := d.follow(aligns)
	return s.to
}

func (d *directives) unnumbered() bool {
	_, said := d.follow(unnumbers)
	return said
}

// unused tells of directives that the next block had no use for.
func (w *walker) unused(left directives) {
	for _, s := range left {
		w.fault(s.from, input.BadDirective, map[effect]input.Phrase{
			aligns:    {VI: "phải đứng trước một đoạn văn", EN: "must stand before a paragraph"},
			widens:    {VI: "phải đứng trước một bảng", EN: "must stand before a table"},
			unnumbers: {VI: "phải đứng trước một đề mục", EN: "must stand before a heading"},
		}[s.effect], "{"+s.from.words+"}")
	}
}

// The directives, in both languages.
var (
	turnWords   = map[string]bool{"trang ngang": true, "landscape": true, "trang dọc": false, "portrait": false}
	alignWords  = map[string]doc.Align{"giữa": doc.Center, "center": doc.Center, "phải": doc.Right, "right": doc.Right}
	countWords  = map[string]bool{"đánh số": true, "numbered": true, "không đánh số": false, "not numbered": false}
	breakWords  = map[string]bool{"sang trang": true, "pagebreak": true}
	singleWords = map[string]bool{"không số": true, "unnumbered": true}
	widthWords  = map[string]bool{"rộng": true, "widths": true}
)

// directive follows a line in braces, or keeps it for the next block.
func (w *walker) directive(d *directive) {
	words := strings.ToLower(strings.Join(strings.Fields(d.words), " "))
	name, values, _ := strings.Cut(words, ":")
	landscape, turns := turnWords[words]
	align, aligned := alignWords[words]
	count, counts := countWords[words]
	switch {
	case turns:
		w.unused(w.said.take())
		w.blocks = append(w.blocks, doc.Turn{Landscape: landscape})
	case breakWords[words]:
		w.unused(w.said.take())
		w.blocks = append(w.blocks, doc.PageBreak{})
	case aligned:
		w.said = append(w.said, saying{effect: aligns, from: d, to: align})
	case singleWords[words]:
		w.said = append(w.said, saying{effect: unnumbers, from: d})
	case counts:
		w.counted = count
	case widthWords[strings.TrimSpace(name)]:
		w.widths(d, values)
	default:
		w.fault(d, input.BadDirective, input.Phrase{VI: "không có trong các chỉ dẫn", EN: "is none that congvan knows"}, "{"+d.words+"}")
	}
}

// widths reads the shares of the columns of the next table.
func (w *walker) widths(d *directive, values string) {
	const most = 1000 // a share beyond is a slip of the hand
	var widths []int
	for _, v := range strings.FieldsFunc(values, func(r rune) bool { return r == ' ' || r == ',' || r == ';' }) {
		n, err := strconv.Atoi(v)
		if err != nil || n < 1 || n > most {
			w.fault(d, input.BadDirective, input.Phrase{VI: "cần các số nguyên dương, mỗi cột một số", EN: "wants whole numbers above 0, one a column"}, "{"+d.words+"}")
			return
		}
		widths = append(widths, n)
	}
	w.said = append(w.said, saying{effect: widens, from: d, widths: widths})
}
