package compose

import (
	"strings"

	"congvan/input"

	"github.com/yuin/goldmark/ast"
)

// names of what the format has no place for, in Vietnamese.
var refused = map[ast.NodeKind]string{
	ast.KindThematicBreak:   "đường kẻ ngang",
	ast.KindFencedCodeBlock: "khối mã",
	ast.KindHTMLBlock:       "mã HTML",
	ast.KindRawHTML:         "mã HTML",
	ast.KindCodeSpan:        "chữ mã (`...`)",
	ast.KindLink:            "liên kết",
	ast.KindAutoLink:        "liên kết",
	ast.KindImage:           "hình ảnh giữa dòng chữ",
}

func (w *walker) refuse(n ast.Node) {
	name, known := refused[n.Kind()]
	if !known {
		name = n.Kind().String()
	}
	w.faults = append(w.faults, Fault{refusal(name, w.excerpt(n)), w.lineOf(n)})
}

// fault tells what is wrong with a node; the excerpt shows it.
func (w *walker) fault(n ast.Node, code input.Code, reason input.Phrase, excerpt string) {
	w.faults = append(w.faults, Fault{input.Fault{Code: code, Args: []any{reason, short(excerpt)}}, w.lineOf(n)})
}

func refusal(name, excerpt string) input.Fault {
	return input.Fault{Code: input.BadMarkdown, Args: []any{name, short(excerpt)}}
}

// short is what a message shows of a text.
func short(excerpt string) string {
	const most = 60
	if r := []rune(excerpt); len(r) > most {
		excerpt = string(r[:most]) + "…"
	}
	return strings.TrimSpace(excerpt)
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
