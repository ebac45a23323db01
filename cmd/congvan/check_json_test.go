package main

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"strings"
	"testing"
	"time"
)

// The example in docs/input.md has the fields of the schema and no others.
func TestJSONIsDocumented(t *testing.T) {
	raw, err := os.ReadFile("../../docs/input.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(raw), "```json\n")
	example, _, _ := strings.Cut(rest, "```")
	d := json.NewDecoder(strings.NewReader(example))
	d.DisallowUnknownFields()
	var result checkResult
	if err := d.Decode(&result); err != nil {
		t.Fatalf("the example: %v", err)
	}
	if result.Schema != checkSchema || len(result.Problems) == 0 || result.Matrix == nil || len(result.Matrix.Units) == 0 {
		t.Errorf("the example shows too little: %+v", result)
	}
}

// What check --json prints can be read again, its lists are never null, and it
// is the same on every run.
func TestJSONOfTheSample(t *testing.T) {
	var first, second bytes.Buffer
	for _, out := range []*bytes.Buffer{&first, &second} {
		if code := run(t.Context(), []string{"check", "--json"}, nil, out, io.Discard, time.Now); code != exitDone {
			t.Fatalf("exit code %d", code)
		}
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("two runs print two things")
	}
	if strings.Contains(first.String(), "null") {
		t.Error("something is null")
	}
	var result checkResult
	if err := json.Unmarshal(first.Bytes(), &result); err != nil {
		t.Fatal(err)
	}
	if m := result.Matrix; len(m.Units) != 39 || len(m.Tasks) != 11 || m.Assignments != 114 || m.Judged != 18 {
		t.Errorf("%d units, %d tasks, %d, %d", len(m.Units), len(m.Tasks), m.Assignments, m.Judged)
	}
}
