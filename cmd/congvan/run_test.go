package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// Ctrl-C while units are made: the command says what is done, leaves no half
// file, and the same command run again completes.
func TestInterrupt(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	ctx, cancel := context.WithCancel(t.Context())
	said := &watched{on: "đã xử lý", do: cancel}
	var stdout bytes.Buffer
	args := []string{"generate", "testdata/minimal", "--out", out, "--jobs", "1"}
	if code := run(ctx, args, nil, &stdout, said, time.Now); code != exitInterrupted {
		t.Fatalf("exit code %d\n%s", code, said)
	}
	if !strings.Contains(said.String(), "lỗi: đã dừng theo yêu cầu: xong ") ||
		!strings.Contains(said.String(), "gợi ý: chạy lại đúng lệnh này") {
		t.Errorf("said %s", said)
	}
	files := listed(t, out)
	if len(files) < 3 || len(files) > 5 { // one unit or two of three, and the manifest
		t.Errorf("%d files after the interruption", len(files))
	}
	if code := run(t.Context(), args, nil, &stdout, io.Discard, time.Now); code != exitDone {
		t.Fatalf("exit code %d", code)
	}
	if files := listed(t, out); len(files) != 7 {
		t.Errorf("%d files in the end", len(files))
	}
}

// An interruption before the first unit writes no file at all.
func TestInterruptAtOnce(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var stderr bytes.Buffer
	if code := run(ctx, []string{"generate", "testdata/minimal", "--out", out}, nil, io.Discard, &stderr, time.Now); code != exitInterrupted {
		t.Errorf("exit code %d\n%s", code, &stderr)
	}
	if files := listed(t, out); len(files) != 0 {
		t.Errorf("files: %v", files)
	}
}

// A panic never reaches the user as a stack.
func TestPanic(t *testing.T) {
	var stderr bytes.Buffer
	clock := func() time.Time { panic("the clock is broken") }
	if code := run(t.Context(), []string{"generate"}, nil, io.Discard, &stderr, clock); code != exitError {
		t.Errorf("exit code %d", code)
	}
	want := "lỗi: chương trình gặp lỗi bên trong: the clock is broken\n" +
		"gợi ý: đây là lỗi của congvan: báo cho người phát triển kèm dòng trên\n"
	if got := stderr.String(); got != want {
		t.Errorf("said %s", got)
	}
}

// Output that cannot be written is an error, not silence.
func TestFullDisk(t *testing.T) {
	var stderr bytes.Buffer
	if code := run(t.Context(), []string{"check"}, nil, full{}, &stderr, time.Now); code != exitError {
		t.Errorf("exit code %d", code)
	}
	if got := stderr.String(); got != "lỗi: không in được kết quả: no room\n" {
		t.Errorf("said %s", got)
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no room") }

// watched does something when a text is written.
type watched struct {
	bytes.Buffer
	on string
	do func()
}

func (w *watched) Write(p []byte) (int, error) {
	if bytes.Contains(p, []byte(w.on)) {
		w.do()
	}
	return w.Buffer.Write(p)
}

// listed names the files below a folder and finds fault with temporary ones.
func listed(t *testing.T, dir string) []string {
	t.Helper()
	var names []string
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			names = append(names, name)
			if strings.HasSuffix(name, ".tmp") {
				t.Errorf("%s was left behind", name)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}
