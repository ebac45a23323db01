package templates

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"congvan/input"

	"github.com/google/go-cmp/cmp"
)

const (
	formDocFile  = "../docs/form.md"
	formDocBegin = "<!-- form tables: go test ./templates -update -->\n"
	formDocEnd   = "<!-- end of form tables -->\n"
)

// docs/form.md shows every sheet, column and list as the form has them.
func TestFormIsDocumented(t *testing.T) {
	raw, err := os.ReadFile(formDocFile)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(raw), formDocBegin)
	got, after, ok2 := strings.Cut(rest, formDocEnd)
	if !ok || !ok2 {
		t.Fatalf("%s lacks the marks of the tables", formDocFile)
	}
	want := formTables(Tracking())
	if *update {
		if err := os.WriteFile(formDocFile, []byte(before+formDocBegin+want+formDocEnd+after), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("go test ./templates -update brings %s up to date (-form +docs):\n%s", formDocFile, diff)
	}
}

// formTables is the form in Markdown.
func formTables(f Form) string {
	var out strings.Builder
	for _, s := range f.Sheets {
		fmt.Fprintf(&out, "\n### Sheet %s (`%s`)\n\nKeys of rows: %s.\n\n", s.Name, s.Key, keysOf(s))
		out.WriteString("| header | column | name | kind | asked | what it takes |\n|---|---|---|---|---|---|\n")
		for _, c := range s.Columns {
			tableRow(&out, c.Header, code(c.Key), code(rangeName(s, c)), string(c.Kind), demand(s, c), takes(f, s, c))
		}
	}
	out.WriteString("\n### Rows of " + signName(f) + "\n\n| key | line | kind | asked | what it takes |\n|---|---|---|---|---|\n")
	for _, r := range signRows() {
		rule := r.Rules[ValueColumn]
		must := "may be blank"
		if r.Must[ValueColumn] {
			must = "required"
		}
		tableRow(&out, code(r.Key), r.Values[LabelColumn].Text, string(rule.Kind), must, accepts(f, rule))
	}
	out.WriteString("\n### Lists\n\n| name | list | items |\n|---|---|---|\n")
	for _, l := range f.Lists {
		tableRow(&out, code(l.Name), l.Title, strings.Join(l.Items, " · "))
	}
	out.WriteString("\n")
	return out.String()
}

// signName is the tab of the signature sheet.
func signName(f Form) string {
	s, _ := f.Sheet(SignSheet)
	return s.Name
}

func keysOf(s Sheet) string {
	keys := code(s.Prefix + "...")
	for _, p := range s.Extra {
		keys += ", " + code(p+"...") + " (may be blank)"
	}
	if s.Open != "" {
		keys += ", of which " + code(s.Open+"...") + " may stay blank as a whole"
	}
	return keys
}

func rangeName(s Sheet, c Column) string {
	if c.Input || c.Kind == Key || c.Kind == Date || c.Kind == Check {
		return s.RangeName(c.Key)
	}
	return ""
}

func demand(s Sheet, c Column) string {
	switch {
	case c.Kind == Key:
		return "locked, hidden"
	case !c.Input:
		return "locked"
	case s.Key == SignSheet:
		return "by row"
	case c.Required && c.Unless.Column != "":
		excuse := s.Columns[s.Column(c.Unless.Column)]
		return fmt.Sprintf("required, unless %s is %s", excuse.Header, c.Unless.Value)
	case c.Required:
		return "required"
	}
	return "may be blank"
}

func takes(f Form, s Sheet, c Column) string {
	switch {
	case c.Kind == Check:
		return "a formula; never read"
	case c.Key == PreviousColumn:
		return "what was collected for the period before; the column is hidden where nothing was"
	case c.Kind == Key:
		return "the key of the row"
	case !c.Input:
		return "printed"
	case s.Key == CriteriaSheet && c.Key == ResultColumn:
		return "by the indicator's kind, see below"
	case s.Key == SignSheet:
		return "by row, see below"
	}
	return accepts(f, c.Rule)
}

// accepts says what a rule accepts.
func accepts(f Form, r Rule) string {
	switch r.Kind {
	case Choice:
		l, _ := f.List(r.List)
		return "one of " + code(l.Name)
	case Date:
		return "a day from 1 January of the year before the dispatch to 31 December ten years after"
	case Number, Percent, Year:
		s := fmt.Sprintf("a number from %g", *r.Min)
		if r.Max != nil {
			s += fmt.Sprintf(" to %g", *r.Max)
		}
		if r.Kind == Year {
			s = strings.Replace(s, "number", "whole number", 1)
		}
		return s
	}
	return fmt.Sprintf("a text of at most %d characters", r.MaxLength)
}

// The example of the docs is a real code.
func TestDocumentedCode(t *testing.T) {
	raw, err := os.ReadFile(formDocFile)
	if err != nil {
		t.Fatal(err)
	}
	want := SheetCode("tuan-giao-ntm-2022", "2022-Q4", "03289")
	if !strings.Contains(string(raw), want) {
		t.Errorf("%s does not show %s, the code of its example", formDocFile, want)
	}
	if got, ok := ReadSheetCode(input.Fold("mã phiếu: " + want[:4] + "-" + want[4:])); !ok || got != want {
		t.Errorf("%s is read as %q", want, got)
	}
}
