package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const (
	module   = "congvan"
	anything = "*"
)

// layers is who may import whom, of our own packages. A package that is not
// here fails the test: adding one is a decision about the design.
var layers = map[string][]string{
	"input":                 nil,
	"input/sheet":           {"input"},
	"input/load":            {"input", "input/sheet", "templates"},
	"input/save":            {"input", "templates"},
	"templates":             {"input"},
	"generator/geom":        nil,
	"generator/font":        {"generator/geom"},
	"generator/doc":         nil,
	"generator/compose":     {"generator/doc", "generator/consolidate", "generator/collect", "templates", "input"},
	"generator/typeset":     {"generator/doc", "generator/font", "generator/geom"},
	"generator/pdf":         {"generator/typeset", "generator/doc", "generator/font", "generator/geom"},
	"generator/xlsx":        {"templates", "input", "generator/font", "generator/geom", "generator/collect", "generator/consolidate"},
	"generator/collect":     {"templates", "input", "input/sheet"},
	"generator/consolidate": {"generator/collect", "templates", "input"},
	"generator/pdfium":      {"generator/geom"},
	"generator/lint":        {"generator/pdfium", "generator/geom", "input"},
	"generator/register":    {"input"},
	"generator/programs":    {"generator/font"},
	"generator": {
		"input", "input/sheet", "templates",
		"generator/geom", "generator/font", "generator/doc", "generator/compose",
		"generator/typeset", "generator/pdf", "generator/xlsx", "generator/collect",
		"generator/pdfium", "generator/lint", "generator/consolidate",
	},
	"cmd/internal/web": {"generator", "generator/register", "input", "input/load"},
	"cmd/congvan":      {anything},
}

// alone is what only some packages may import, with everything below it.
var alone = map[string][]string{
	"embed":                       {"templates", "generator/register", "cmd/internal/web"},
	"text/template":               {"generator/compose"},
	"html/template":               {"cmd/internal/web"},
	"github.com/yuin/goldmark":    {"generator/compose"},
	"github.com/goccy/go-yaml":    {"input/load"},
	"github.com/go-pdf/fpdf":      {"generator/pdf"},
	"codeberg.org/go-pdf/fpdf":    {"generator/pdf"},
	"github.com/xuri/excelize/v2": {"generator/xlsx"},
	"github.com/klippa-app":       {"generator/pdfium"},
	"github.com/tetratelabs":      {"generator/pdfium"},
	"github.com/go-fonts":         {"generator/font"},
	"golang.org/x/image":          {"generator/font"},
	"database/sql":                {"generator/register"},
	"modernc.org":                 {"generator/register"},
	"net/http":                    {"cmd/internal/web"},
	"os":                          {"generator", "generator/font", "generator/programs", "generator/pdfium", "generator/register", "generator/pdfium", "cmd/internal/web", "cmd/congvan"},
	"flag":                        nil,
	"github.com/spf13/cobra":      {"cmd/congvan"},
	"github.com/spf13/pflag":      {"cmd/congvan"},
	"github.com/schollz":          {"cmd/congvan"},
	"golang.org/x/term":           {"cmd/congvan"},
	"log":                         {"cmd/internal/web"},
}

// uses is which functions only some packages may name: the clock and the exit
// belong to the command.
var uses = map[string][]string{
	"os.Exit":    {"cmd/congvan"},
	"log.Fatal":  nil,
	"time.Now":   {"cmd/congvan"},
	"time.Since": nil,
	"time.Until": nil,
}

// never is what a package must not import at all.
var never = map[string][]string{
	"generator/typeset": {"time", "io/fs"},
	"generator/doc":     {"time", "io/fs"},
	"input":             {"io/fs"},
}

func TestLayers(t *testing.T) {
	root := filepath.Join("..", "..")
	found := 0
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "testdata" || strings.HasPrefix(d.Name(), ".") && len(d.Name()) > 2):
			return filepath.SkipDir
		case d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		found++
		checkFile(t, root, name)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if found < 50 {
		t.Errorf("only %d files were found: the walk goes wrong", found)
	}
}

func checkFile(t *testing.T, root, name string) {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	relative, err := filepath.Rel(root, name)
	if err != nil {
		t.Fatal(err)
	}
	relative = filepath.ToSlash(relative)
	pkg := path.Dir(relative)
	allowed, known := layers[pkg]
	if !known {
		t.Errorf("%s: package %s is not in the table of layers", relative, pkg)
		return
	}
	for _, spec := range file.Imports {
		if fault := importFault(pkg, allowed, unquoted(spec)); fault != "" {
			t.Errorf("%s: %s", relative, fault)
		}
	}
	for _, used := range qualified(file) {
		if users, limited := uses[used]; limited && !slices.Contains(users, pkg) {
			t.Errorf("%s: uses %s", relative, used)
		}
	}
}

// importFault says why a package may not import another, "" if it may.
func importFault(pkg string, allowed []string, imported string) string {
	own, ours := strings.CutPrefix(imported, module+"/")
	if ours && !slices.Contains(allowed, own) && !slices.Contains(allowed, anything) {
		return "may not import " + own
	}
	if slices.Contains(never[pkg], imported) {
		return "must not know " + imported
	}
	for limited, users := range alone {
		within := imported == limited || strings.HasPrefix(imported, limited+"/")
		if within && !slices.Contains(users, pkg) {
			return "may not import " + imported + ", only " + strings.Join(users, " and ") + " may"
		}
	}
	return ""
}

// qualified lists what a file names as package.Name. Imports are not renamed
// to hide here: a package called time is time.
func qualified(file *ast.File) []string {
	var names []string
	ast.Inspect(file, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := s.X.(*ast.Ident); ok {
				names = append(names, x.Name+"."+s.Sel.Name)
			}
		}
		return true
	})
	return names
}

func unquoted(spec *ast.ImportSpec) string {
	s, _ := strconv.Unquote(spec.Path.Value)
	return s
}

// The table itself is held to its rules: a fault planted is a fault found.
func TestLayerFaults(t *testing.T) {
	for _, test := range []struct {
		pkg, imported string
		fault         bool
	}{
		{"input", "congvan/templates", true},
		{"input", "golang.org/x/text/unicode/norm", false},
		{"templates", "congvan/input", false},
		{"generator", "congvan/generator/register", true},
		{"generator", "congvan/input/load", true},
		{"generator/compose", "congvan/generator/geom", true},
		{"generator/compose", "text/template/parse", false},
		{"generator/typeset", "text/template", true},
		{"generator/typeset", "time", true},
		{"generator/typeset", "os", true},
		{"generator/xlsx", "github.com/go-pdf/fpdf", true},
		{"cmd/congvan", "congvan/input/load", false},
		{"cmd/congvan", "net/http", true},
	} {
		if got := importFault(test.pkg, layers[test.pkg], test.imported); (got != "") != test.fault {
			t.Errorf("%s imports %s: %q", test.pkg, test.imported, got)
		}
	}
}
