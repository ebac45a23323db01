package load_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"congvan/input"
)

// change is one text of a file replaced by another; an empty old one replaces
// the whole file, "-" as the new one removes it.
type change struct{ file, old, new string }

func (c change) apply(t testing.TB, files fstest.MapFS) {
	switch {
	case c.new == "-":
		delete(files, c.file)
	case c.old == "":
		files[c.file] = &fstest.MapFile{Data: []byte(c.new)}
	default:
		edit(t, files, c.file, c.old, c.new)
	}
}

// Every mistake is told at its place, and nothing else is.
func TestBrokenCampaigns(t *testing.T) {
	for _, tt := range append(broken, brokenPeriods...) {
		t.Run(tt.name, func(t *testing.T) {
			files := small(t)
			for _, c := range tt.changes {
				c.apply(t, files)
			}
			_, problems := read(t, files)
			want := strings.ReplaceAll(strings.TrimSpace(tt.want), "\t", "")
			if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(found(problems), "\n")); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
			complete(t, problems)
		})
	}
}

// complete holds the sentences of problems against their arguments.
func complete(t *testing.T, problems input.Problems) {
	t.Helper()
	for _, p := range problems {
		for _, l := range []input.Lang{input.Vietnamese, input.English} {
			if s := p.Message(l) + p.Hint(l); strings.Contains(s, "%!") {
				t.Errorf("%s in %s: %s", p.Code, l, s)
			}
		}
	}
}

// elsewhere are the problems that need fonts, templates or Markdown,
// or a workbook to show (TestBookBeside).
var elsewhere = []input.Code{
	input.BadMarkdown, input.BadTemplate, input.MissingGlyph, input.NameTaken, input.FileUnreachable,
	"bad-directive", "bad-table", "bad-footnote", "wide-table",
}

// Every code there is has a broken campaign that shows it.
func TestEveryCodeIsProduced(t *testing.T) {
	produced := shownByBooks()
	for _, tt := range slices.Concat(broken, brokenSingle, brokenPeriods) {
		for line := range strings.Lines(tt.want) {
			code, _, _ := strings.Cut(strings.TrimSpace(line), " ")
			produced[strings.TrimSuffix(code, "?")] = true
		}
	}
	for _, code := range input.Codes() {
		if !produced[string(code)] && !ofReturns(code) && !slices.Contains(elsewhere, code) {
			t.Errorf("no broken campaign shows %s", code)
		}
	}
}

// ofReturns tells the problems of returned sheets and of the archives they
// come in, which the tests of generator/collect show.
func ofReturns(code input.Code) bool {
	return strings.HasPrefix(string(code), "return-") || strings.HasPrefix(string(code), "archive-")
}
