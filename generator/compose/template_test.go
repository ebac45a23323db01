package compose

import (
	"testing"

	"congvan/input"
)

// What the format has no place for is told with its line of the template, and
// a template that makes nothing is not an empty dispatch.
func TestFaultsOfOwnBody(t *testing.T) {
	tests := []struct {
		name, template string
		code           input.Code
		line           int
	}{
		{"link", "a\n\nxem [đây](http://a.vn)", input.BadMarkdown, 3},
		{"table", "a\n\n| b | c |\n|---|---|---|\n", input.BadTable, 3},
		{"rule", "a\n\n---\n\nb", input.BadMarkdown, 3},
		{"entity", "a\n\nb &zwj; c", input.BadMarkdown, 3},
		{"long code", "a\n\nxem `trích dẫn dài hơn sáu mươi chữ để dòng hiện ra trong thông báo phải bị cắt bớt`", input.BadMarkdown, 3},
		{"no text", "\n  \n", input.BadTemplate, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := &input.Campaign{BodyFile: "mau.md.tmpl", BodyText: tt.template}
			c.SetDefaults()
			_, problems := New(c)
			if len(problems) != 1 || problems[0].Code != tt.code {
				t.Fatalf("got %v, want one %s", problems, tt.code)
			}
			if w := problems[0].Where; w.File != "mau.md.tmpl" || w.Line != tt.line {
				t.Errorf("at %s, want line %d", w, tt.line)
			}
		})
	}
}
