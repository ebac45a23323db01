package lint

import (
	"os"
	"strings"
	"testing"
)

// docs/lint.md lists every rule with what the catalogue says of it.
func TestDocs(t *testing.T) {
	content, err := os.ReadFile("../../docs/lint.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range Rules() {
		e := catalogue[r]
		row := "| `" + string(r) + "` | " + e.box + " | " + e.what.EN + " | " + e.allowed.EN + " | " + e.clause + " |"
		if !strings.Contains(string(content), row) {
			t.Errorf("docs/lint.md lacks\n%s", row)
		}
		for _, text := range []string{e.what.VI, e.allowed.VI, e.clause, e.box} {
			if text == "" {
				t.Errorf("%s: an empty text in the catalogue", r)
			}
		}
	}
}
