package main

import (
	"bytes"
	"context"
	"image/png"
	"strconv"
	"strings"

	"congvan/generator/pdfium"

	"github.com/rogpeppe/go-internal/testscript"
)

// shows FILE PAGE TEXT...: the page of the PDF, from 1, has lines
// that hold these texts, in any order. With ! it has none of them.
func shows(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) < 3 {
		ts.Fatalf("usage: shows file page text...")
	}
	page, err := strconv.Atoi(args[1])
	ts.Check(err)
	text := pageText(ts, args[0], page-1)
	for _, want := range args[2:] {
		if strings.Contains(text, want) == neg {
			ts.Fatalf("%s, page %d: %q; the page reads\n%s", args[0], page, want, text)
		}
	}
}

func pageText(ts *testscript.TestScript, name string, i int) string {
	file, err := pdfium.Open(context.Background(), []byte(ts.ReadFile(name)))
	ts.Check(err)
	defer file.Close()
	page, err := file.Page(i)
	ts.Check(err)
	var b strings.Builder
	for k, r := range page.Runs {
		if k > 0 && page.Runs[k-1].Y != r.Y {
			b.WriteByte('\n')
		}
		b.WriteString(r.Text)
	}
	return b.String()
}

// isPNG FILE WIDTH HEIGHT: an image of that size.
func isPNG(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: png file width height")
	}
	got, err := png.DecodeConfig(bytes.NewReader([]byte(ts.ReadFile(args[0]))))
	ts.Check(err)
	if strconv.Itoa(got.Width) != args[1] || strconv.Itoa(got.Height) != args[2] {
		ts.Fatalf("%s is %d x %d", args[0], got.Width, got.Height)
	}
}
