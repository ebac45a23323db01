package collect_test

import (
	"testing"

	"congvan/generator/collect"
	"congvan/templates"
)

// A sound return is taken whole, with nothing to say.
func TestSoundReturn(t *testing.T) {
	for _, unit := range []int{phinhSang, quaiCang, agency} {
		r := read(t, filled(t, unit).bytes())
		if r.Refused != nil {
			t.Fatalf("refused: %s", r.Refused.Message.VI)
		}
		for _, f := range r.Findings {
			t.Errorf("%s %s %s!%s: %s", fixture().Units[unit].Code, f.Code, f.Where.Sheet, f.Where.Cell, f.Message.VI)
		}
		i := issuedForm(unit)
		for key := range good(i) {
			if a, ok := r.Find(key.Row, key.Column); !ok || a.State != collect.Taken {
				t.Errorf("%v: %+v", key, a)
			}
		}
		if filled, asked := r.Completeness(i); filled != asked || asked == 0 {
			t.Errorf("%d of %d", filled, asked)
		}
		if r.Identity.Unit != fixture().Units[unit].Code || r.Identity.By[0] != collect.ByStamp {
			t.Errorf("%+v", r.Identity)
		}
		if got := collect.Previous(r)["nv:NV-01"]; got != templates.Done {
			t.Errorf("previous: %q", got)
		}
	}
}
