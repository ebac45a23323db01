package input

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Every code that is declared has its sentences, and no others have.
func TestEveryCodeHasMessages(t *testing.T) {
	names, err := filepath.Glob("messages*.go")
	if err != nil {
		t.Fatal(err)
	}
	var declared []Code
	for _, name := range names {
		declared = append(declared, declaredCodes(t, name)...)
	}
	slices.Sort(declared)
	if diff := cmp.Diff(declared, Codes()); diff != "" {
		t.Errorf("codes (-declared +with messages):\n%s", diff)
	}
}

func declaredCodes(t *testing.T, name string) []Code {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var declared []Code
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if typ, ok := spec.Type.(*ast.Ident); ok && typ.Name == "Code" {
			value, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			declared = append(declared, Code(value))
		}
		return true
	})
	return declared
}

var verb = regexp.MustCompile(`%\[[0-9]+\][a-z]`)

// Both languages say the same: each sentence takes the same arguments.
func TestMessagesAreBilingual(t *testing.T) {
	verbs := func(s string) []string {
		found := verb.FindAllString(s, -1)
		slices.Sort(found)
		return slices.Compact(found)
	}
	for code, m := range messages {
		for name, s := range map[string]bilingual{"message": m.message, "hint": m.hint} {
			if s.vi == "" || s.en == "" {
				t.Errorf("%s has no %s in one language", code, name)
			}
			if diff := cmp.Diff(verbs(s.vi), verbs(s.en)); diff != "" {
				t.Errorf("arguments in the %s of %s (-vi +en):\n%s", name, code, diff)
			}
			if left := verb.ReplaceAllString(s.vi+s.en, ""); strings.Contains(left, "%") {
				t.Errorf("%s of %s: a %% that is no numbered verb", name, code)
			}
		}
	}
}

func TestProblemSaysPhrasesInItsLanguage(t *testing.T) {
	p := Problem{Code: UnknownUnit, Args: []any{"Quài Tơ", DidYouMean("Quài Tở")}}
	got := []string{p.Hint(Vietnamese), p.Hint(English), Problem{Code: DuplicateKey, Args: []any{"id"}}.Hint(English)}
	want := []string{
		"sửa tên, hoặc thêm đơn vị vào danh sách (có phải «Quài Tở» không?)",
		"correct the name, or add the unit to the list (did you mean “Quài Tở”?)",
		"keep one",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
