package collect_test

import (
	"strings"
	"testing"

	"congvan/generator/collect"
)

// Whatever the bytes, reading ends without a panic and says what it found.
func FuzzRead(f *testing.F) {
	raw := filled(f, phinhSang).bytes()
	f.Add(raw)
	f.Add(raw[:len(raw)/2])
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, raw []byte) { sane(t, reader().Read(collect.File{Name: "a.xlsx", Raw: raw})) })
}

// A part of a sound workbook that is anything at all.
func FuzzPart(f *testing.F) {
	all := parts(f, filled(f, agency).bytes()) // the smallest
	for i, p := range all {
		if strings.HasSuffix(p.name, ".xml") && len(p.text) < 1<<15 {
			f.Add(i, p.text)
		}
	}
	f.Fuzz(func(t *testing.T, at int, text string) {
		changed := append([]part(nil), all...)
		changed[int(uint(at)%uint(len(changed)))].text = text
		sane(t, reader().Read(collect.File{Name: "a.xlsx", Raw: packed(t, changed)}))
	})
}

// sane is what holds of every reading.
func sane(t *testing.T, r collect.Reading) {
	t.Helper()
	if len(r.SHA256) != 64 || r.Refused != nil && len(r.Answers)+len(r.Findings) > 0 {
		t.Errorf("%+v", r.Refused)
	}
	if r.Refused == nil && (r.Identity.Unit == "" || len(r.Answers) == 0 || len(r.Identity.By) == 0) {
		t.Errorf("%+v", r.Identity)
	}
	for _, a := range r.Answers {
		if a.State == collect.Taken || a.State == collect.Doubted {
			continue
		}
		if a.Value != (collect.Value{}) {
			t.Errorf("%s %s: %s with a value", a.Key, a.Column, a.State)
		}
	}
	for _, f := range r.Findings {
		if f.Message.VI == "" || f.Hint.EN == "" {
			t.Errorf("%+v", f)
		}
	}
}
