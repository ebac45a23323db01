package input

import (
	"slices"
	"strings"
	"testing"
)

// What to do in a workbook is said in both languages, with arguments the
// message has, and only of codes there are.
func TestWorkbookHints(t *testing.T) {
	for code, h := range workbookHints {
		if !slices.Contains(Codes(), code) {
			t.Errorf("%s is no code", code)
		}
		vi, en := verb.FindAllString(h.vi, -1), verb.FindAllString(h.en, -1)
		if h.vi == "" || h.en == "" || !slices.Equal(vi, en) {
			t.Errorf("%s: %v and %v", code, vi, en)
		}
		m := messages[code]
		for _, v := range vi {
			if !strings.Contains(m.message.vi+m.hint.vi, v) {
				t.Errorf("%s: no argument %s", code, v)
			}
		}
	}
}

// A workbook's clerk is told of labels and headers, never of YAML.
func TestFieldNames(t *testing.T) {
	c := &Campaign{FieldNames: map[string]string{
		"dispatch.subject": "Trích yếu", "units[].kind": "Loại", "issuer.name": "Tên cơ quan ban hành",
	}}
	for path, want := range map[string]string{
		"dispatch.subject": "Trích yếu", "units[12].kind": "Loại", "issuer.name[1]": "Tên cơ quan ban hành", "units[1].name": "name",
	} {
		if got := c.FieldName(path); got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
	p := Problem{Code: NoUnits, Where: Where{File: "a.xlsx", Sheet: "Đơn vị", Cell: "A4"}}
	if hint := p.Hint(Vietnamese); !strings.Contains(hint, "sheet Đơn vị") {
		t.Error(hint)
	}
}
