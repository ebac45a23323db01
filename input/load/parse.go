package load

import (
	"errors"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"congvan/input"
)

// The parser calls itself for every level and for every field of a mapping,
// and takes the square of the time for blank lines, so what it is given has
// bounds; no campaign comes near them.
const (
	maxLines  = 20_000
	maxTokens = 100_000
	maxFlow   = 20  // levels of [ ] and { }
	maxIndent = 200 // column of a dash, each level being at least one further in
	maxTold   = 20  // problems of one kind told before we stop
)

// parse reads YAML into its tree. Not ok means that problems were told.
func (f *folder) parse(file string, raw []byte) (body ast.Node, ok bool) {
	text, problems := input.ReadText(file, raw)
	if problems != nil {
		f.problems = append(f.problems, problems...)
		return nil, false
	}
	parsed, told := parseText(file, text)
	if told != nil {
		f.problems = append(f.problems, told...)
		return nil, false
	}
	for _, d := range parsed.Docs {
		switch {
		case d.Body == nil:
		case body != nil:
			f.problems.Add(input.Where{File: file, Line: lineOf(d)}, input.BadSyntax, input.Phrase{
				VI: "tệp có hai tài liệu (dòng ---), chỉ được một",
				EN: "the file has two documents (a line ---), there must be one",
			})
			return nil, false
		default:
			body = d.Body
		}
	}
	return body, true
}

// parseText runs the YAML library. A panic of it, which odd input has caused
// before, is a problem of the file that caused it.
func parseText(file, text string) (parsed *ast.File, told input.Problems) {
	defer func() {
		if r := recover(); r != nil {
			told.Add(input.Where{File: file}, input.BadSyntax, unreadable)
		}
	}()
	if strings.Count(text, "\n") > maxLines {
		told.Add(input.Where{File: file}, input.BadSyntax, tooMuch)
		return nil, told
	}
	tokens := lexer.Tokenize(softTabs(text))
	if told = refused(file, tokens); told != nil {
		return nil, told
	}
	// Fields given twice are told as ours, with their place.
	parsed, err := parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		where, cause := explain(file, err)
		told.Add(where, input.BadSyntax, cause)
	}
	return parsed, told
}

// softTabs makes the tabs within lines spaces, as [input.Clean] would later:
// the library takes the square of the time for them. Those that indent stay,
// to be refused.
func softTabs(text string) string {
	if !strings.Contains(text, "\t") {
		return text
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		rest := strings.TrimLeft(line, " \t")
		lines[i] = line[:len(line)-len(rest)] + strings.ReplaceAll(rest, "\t", " ")
	}
	return strings.Join(lines, "\n")
}

var (
	unreadable = input.Phrase{VI: "cấu trúc tệp không đọc được", EN: "the structure cannot be read"}
	tooMuch    = input.Phrase{VI: "tệp có quá nhiều mục", EN: "the file has too many fields"}
)

// refused looks for what a campaign has no use for before it is parsed:
// anchors, aliases, merges, tags (a clerk who starts a text with * or & did
// not mean them, and they can make a small file endless), and nesting beyond
// any sense.
func refused(file string, tokens token.Tokens) input.Problems {
	var told input.Problems
	if len(tokens) > maxTokens {
		told.Add(input.Where{File: file}, input.BadSyntax, tooMuch)
		return told
	}
	flow := 0
	for _, t := range tokens {
		cause, bad := refusedKinds[t.Type]
		switch t.Type {
		case token.MappingStartType, token.SequenceStartType:
			flow++
		case token.MappingEndType, token.SequenceEndType:
			flow--
		}
		if flow > maxFlow || (t.Type == token.SequenceEntryType && t.Position.Column > maxIndent) {
			cause, bad = input.Phrase{VI: "lồng quá nhiều cấp", EN: "nested too deeply"}, true
		}
		if bad {
			told.Add(place(file, t), input.BadSyntax, cause)
		}
		if t.Type == token.InvalidType || len(told) >= maxTold || flow > maxFlow {
			break
		}
	}
	return told
}

var startsWithMark = input.Phrase{
	VI: "câu bắt đầu bằng dấu * & hoặc ! phải đặt trong dấu nháy",
	EN: "a text that starts with * & or ! must be quoted (anchors, aliases and tags are not used here)",
}

var refusedKinds = map[token.Type]input.Phrase{
	token.AnchorType:     startsWithMark,
	token.AliasType:      startsWithMark,
	token.TagType:        startsWithMark,
	token.MergeKeyType:   {VI: "không dùng được <<", EN: "<< is not used here"},
	token.MappingKeyType: {VI: "câu bắt đầu bằng dấu ? phải đặt trong dấu nháy", EN: "a text that starts with ? must be quoted"},
	token.DirectiveType:  {VI: "câu bắt đầu bằng dấu % phải đặt trong dấu nháy", EN: "a text that starts with % must be quoted (directives are not used here)"},
}

// explain says where and why YAML cannot be read, in one line.
func explain(file string, err error) (input.Where, input.Phrase) {
	var syntax yaml.Error
	if !errors.As(err, &syntax) {
		return input.Where{File: file}, unreadable
	}
	return place(file, syntax.GetToken()), cause(syntax.GetMessage())
}

// place is where a token stands.
func place(file string, t *token.Token) input.Where {
	w := input.Where{File: file}
	if t != nil && t.Position != nil {
		w.Line, w.Column = max(1, t.Position.Line), max(1, t.Position.Column)
	}
	return w
}

func lineOf(d *ast.DocumentNode) int {
	if d.Start != nil && d.Start.Position != nil {
		return d.Start.Position.Line
	}
	return 0
}
