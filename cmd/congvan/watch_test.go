package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A watched folder: what arrives is taken in once it has stopped growing, the
// table is printed again, and Ctrl-C ends it well.
func TestWatch(t *testing.T) {
	dir := t.TempDir()
	campaign, out, inbox := filepath.Join(dir, "dot"), filepath.Join(dir, "out"), filepath.Join(dir, "ve")
	if err := os.CopyFS(campaign, os.DirFS("testdata/minimal")); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(inbox, 0o777); err != nil {
		t.Fatal(err)
	}
	var told bytes.Buffer
	if code := run(t.Context(), []string{"generate", campaign, "--out", out, "--only", "xlsx"}, nil, &told, &told, time.Now); code != exitDone {
		t.Fatalf("generate: exit code %d\n%s", code, &told)
	}
	sheet, err := os.ReadFile(filepath.Join(out, "03295-quai-to", "03295-quai-to-theo-doi.xlsx"))
	if err != nil {
		t.Fatal(err)
	}

	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	watching := &watched{on: "đang theo dõi", do: func() { // by then nothing is there
		if err := os.WriteFile(filepath.Join(inbox, "phieu.xlsx"), sheet, 0o666); err != nil {
			t.Error(err)
		}
	}}
	table := &watched{on: "phieu.xlsx: không nhận", do: cancel} // nothing was filled in
	code := run(ctx, []string{"status", campaign, "--watch", inbox}, nil, table, watching, time.Now)
	if code != exitDone {
		t.Errorf("exit code %d\n%s", code, watching)
	}
	if got := strings.Count(table.String(), "Đã nộp 0/3"); got != 1 {
		t.Errorf("the table was printed %d times before the end\n%s", got, table)
	}
	if watching.String() != "đang theo dõi "+inbox+"; bấm Ctrl-C để dừng\n" {
		t.Errorf("said %s", watching)
	}
	if context.Cause(ctx) != context.Canceled {
		t.Error("nothing was taken in within a minute")
	}

	told.Reset()
	if code := run(t.Context(), []string{"status", campaign, "--json"}, nil, &told, &told, time.Now); code != exitDone {
		t.Errorf("status: exit code %d", code)
	}
	listed(t, dir)
}

// A file is taken in only when two polls see it alike, and again only when it
// has changed.
func TestWatchStable(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "phieu.xlsx")
	w := &watcher{folder: dir, last: map[string]fileState{}, finished: map[string]fileState{}, told: map[string]bool{}}
	poll := func(content string) int {
		t.Helper()
		if content != "" {
			if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		ready, _ := w.look()
		return len(ready)
	}
	for i, step := range []struct {
		content string // "": as it was
		ready   int
	}{{"a", 0}, {"ab", 0}, {"", 1}, {"", 0}, {"abc", 0}, {"abcd", 0}, {"", 1}, {"", 0}} {
		if got := poll(step.content); got != step.ready {
			t.Errorf("step %d: %d ready, want %d", i, got, step.ready)
		}
	}
}
