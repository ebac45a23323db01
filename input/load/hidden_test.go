package load_test

import "testing"

// A character that nobody sees is refused in every file of a campaign: in the
// office's own template and set of criteria as in the campaign itself.
func TestHiddenCharacters(t *testing.T) {
	tests := []struct {
		name    string
		changes []change
		want    string
	}{
		{"template", []change{
			{campaign, "id: nho", "id: nho\nbody_file: mau.md.tmpl"},
			{"mau.md.tmpl", "", "a\n\tb\nc\u200bd\n\ae\n"},
		}, "bad-text mau.md.tmpl:3\nbad-text mau.md.tmpl:4"},
		{"set of criteria", []change{
			{"bo.yaml", "name: Giao thông", "name: Giao\u200bthông"},
		}, "bad-text bo.yaml:15:11"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			files := small(t)
			for _, c := range tt.changes {
				c.apply(t, files)
			}
			if _, problems := read(t, files); found(problems) != tt.want {
				t.Errorf("got\n%s\nwant\n%s", found(problems), tt.want)
			}
		})
	}
}
