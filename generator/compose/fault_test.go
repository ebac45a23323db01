package compose

import (
	"testing"

	"congvan/input"
)

// The usual mistakes in a template are told in Vietnamese, with their line.
func TestTemplateProblems(t *testing.T) {
	tests := []struct {
		name, template string
		line           int
		want           string
	}{
		{"unknown field", "a\n{{.KhongCo}}", 2, "không có mục «.KhongCo»"},
		{"no unit in common mode", "{{.Unit.Name}}", 1, "mục chứa «.Name» không có giá trị ở chế độ này; đặt trong {{with}}"},
		{"unknown function", "a\n\n{{in .Opening}}", 3, "không có hàm «in»"},
		{"variable", "{{$x}}", 1, "biến «$x» chưa được đặt"},
		{"missing end", "{{if .Opening}}\na", 2, "thiếu {{end}} ở cuối"},
		{"end too many", "{{end}}", 1, "thừa {{end}}"},
		{"unclosed", "{{.Opening", 1, "dấu {{ mở mà không có dấu }} đóng, hoặc dấu nháy không đóng"},
		{"no list", "{{range .Opening}}{{end}}", 1, "{{range}} dùng với một mục không phải danh sách"},
		{"index", "{{index .Bases 9}}", 1, "hàm «index» nhận giá trị không hợp lệ"},
		{"runaway loop", "{{range 999999999}}dòng {{end}}", 0, "mẫu tạo ra quá nhiều chữ; xem lại vòng lặp"},
		{"last of no list", "{{last 1 1}}", 1, "hàm «last» nhận giá trị không hợp lệ"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := &input.Campaign{BodyFile: "mau.md.tmpl", BodyText: tt.template}
			c.SetDefaults()
			_, problems := New(c)
			if len(problems) != 1 || problems[0].Code != input.BadTemplate {
				t.Fatalf("got %v, want one %s", problems, input.BadTemplate)
			}
			p := problems[0]
			if p.Where.File != "mau.md.tmpl" || p.Where.Line != tt.line {
				t.Errorf("at %s, want line %d", p.Where, tt.line)
			}
			if got := p.Args[1].(input.Phrase).VI; got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
