package collect_test

import (
	"archive/zip"
	"bytes"
	"io"
	"testing"

	"congvan/generator/collect"
	"congvan/input/sheet"
	"congvan/templates"
)

// FuzzWorkbook: whatever comes back, reading it does not panic.
func FuzzWorkbook(f *testing.F) {
	f.Add(issued(f))
	f.Add([]byte("PK\x03\x04"))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, raw []byte) { readAll(raw) })
}

// FuzzWorkbookPart does the same inside a sound zip, where more is reached.
func FuzzWorkbookPart(f *testing.F) {
	raw := issued(f)
	parts := []string{"xl/worksheets/sheet1.xml", "xl/worksheets/sheet6.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"}
	for i, name := range parts {
		f.Add(uint8(i), partOf(f, raw, name))
	}
	f.Fuzz(func(t *testing.T, which uint8, content []byte) {
		readAll(withPart(t, raw, parts[int(which)%len(parts)], content))
	})
}

func readAll(raw []byte) {
	w, err := sheet.ReadWorkbook("fuzz.xlsx", raw)
	if err != nil {
		return
	}
	for _, a := range collect.Read(templates.Tracking(), w).Answers {
		a.Number()
		a.Date()
	}
}

func partOf(t testing.TB, raw []byte, name string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	r, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// withPart is the workbook with the content of one part replaced.
func withPart(t testing.TB, raw []byte, name string, content []byte) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, file := range z.File {
		if file.Name != name {
			err = w.Copy(file)
		} else if part, e := w.Create(name); e == nil {
			_, err = part.Write(content)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
