package input

import (
	"testing"
)

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"  a  b ":          "a  b",
		"a \n\n\t b":       "a b",
		"a\r\nb\n":         "a b",
		"\u00a0a\u00a0b":   "\u00a0a\u00a0b",
		"Qua\u0300i":       "Quài",
		"\n":               "",
		"a\u200bb":         "a\u200bb", // for Validate to report
		"câu\n  dài  thêm": "câu dài  thêm",
	} {
		if got := Clean(in); got != want {
			t.Errorf("Clean(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestControlCharacter(t *testing.T) {
	for in, want := range map[string]string{
		"Quài Tở, 5 m²…": "", "a\u00a0b": "", "a\x00": "U+0000", "a\u200b": "U+200B", "\ufeffa": "U+FEFF", "a\u2028": "U+2028", "a\x7f": "U+007F",
	} {
		if got, found := controlCharacter(in); got != want || found != (want != "") {
			t.Errorf("controlCharacter(%q) = %q, %t", in, got, found)
		}
	}
}

func TestFieldName(t *testing.T) {
	for path, want := range map[string]string{
		"dispatch.date":                           "dispatch.date",
		"dispatch.bases[1]":                       "dispatch.bases",
		"sections[0].paragraphs[1].tasks[2].code": "code",
		"criteria.overrides[0].target":            "target",
		"units[3]":                                "units",
		"":                                        "",
	} {
		if got := FieldName(path); got != want {
			t.Errorf("FieldName(%q) = %q, want %q", path, got, want)
		}
	}
}
