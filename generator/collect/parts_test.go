package collect_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"
)

// part is a file inside a workbook.
type part struct{ name, text string }

// parts unpacks a workbook.
func parts(t testing.TB, raw []byte) []part {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	var all []part
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, part{f.Name, string(text)})
	}
	return all
}

// packed is the opposite of parts.
func packed(t testing.TB, all []part) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range all {
		w, err := z.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Store})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, p.text); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// edited is a workbook whose parts were changed one by one.
func edited(t testing.TB, raw []byte, edit func(name, text string) string) []byte {
	t.Helper()
	all := parts(t, raw)
	for i, p := range all {
		all[i].text = edit(p.name, p.text)
	}
	return packed(t, all)
}

// replaced changes a text wherever it stands in the workbook; it must stand
// somewhere.
func replaced(t testing.TB, raw []byte, old, text string) []byte {
	t.Helper()
	n := 0
	out := edited(t, raw, func(_, part string) string {
		n += strings.Count(part, old)
		return strings.ReplaceAll(part, old, text)
	})
	if n == 0 {
		t.Fatalf("%q stands nowhere", old)
	}
	return out
}
