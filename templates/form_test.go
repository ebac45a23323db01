package templates

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf16"

	"congvan/input"
)

// Excel repairs workbooks whose windows say more than it allows.
func TestMessagesFitExcel(t *testing.T) {
	for _, r := range allRules() {
		for what, m := range map[string]struct {
			text string
			most int
		}{
			"prompt title": {r.Prompt.Title, MaxMessageTitle},
			"prompt":       {r.Prompt.Text, MaxPromptText},
			"error title":  {r.Error.Title, MaxMessageTitle},
			"error":        {r.Error.Text, MaxErrorText},
		} {
			if n := len(utf16.Encode([]rune(m.text))); n == 0 || n > m.most {
				t.Errorf("%s of %d characters, want 1 to %d: %q", what, n, m.most, m.text)
			}
		}
	}
}

// allRules gathers the rules of all input columns and of every kind of
// indicator, with the longest unit of measure that matters.
func allRules() []Rule {
	var rules []Rule
	for _, s := range Tracking().Sheets {
		for _, c := range s.Columns {
			if c.Input && !(s.Key == CriteriaSheet && c.Key == ResultColumn) && s.Key != SignSheet { // these two: each row its own
				rules = append(rules, c.Rule)
			}
		}
	}
	for _, r := range signRows() {
		rules = append(rules, r.Rules[ValueColumn])
	}
	for _, kind := range []input.IndicatorKind{input.KindBool, input.KindPercent, input.KindNumber, input.KindMoney} {
		for _, exempt := range []bool{false, true} {
			i := &input.Indicator{Kind: kind, Unit: strings.Repeat("đồng/", 100), NotApplicableAllowed: exempt}
			none := input.NewGoal(No)
			rules = append(rules, ResultRule(input.Threshold{Indicator: i}), SubValueRule(i),
				ResultRule(input.Threshold{Indicator: i, Goal: &none}))
		}
	}
	return rules
}

func TestFormIsConsistent(t *testing.T) {
	form := Tracking()
	ascii := regexp.MustCompile(`^[A-Za-z][A-Za-z_]*$`)
	for _, s := range form.Sheets {
		headers, keys := map[string]bool{}, map[string]bool{}
		if len([]rune(s.Name)) > 31 || strings.ContainsAny(s.Name, `:\/?*[]'`) {
			t.Errorf("sheet name %q", s.Name)
		}
		for _, c := range s.Columns {
			if header := input.Fold(c.Header); headers[header] || keys[c.Key] {
				t.Errorf("%s: column %q twice", s.Name, c.Header)
			} else {
				headers[header], keys[c.Key] = true, true
			}
			if !ascii.MatchString(s.RangeName(c.Key)) || c.Width <= 0 {
				t.Errorf("%s: column %+v", s.Name, c)
			}
			if _, ok := form.List(c.List); c.Kind == Choice && !ok {
				t.Errorf("%s: no list %q", s.Name, c.List)
			}
		}
		if last := s.Columns[len(s.Columns)-1]; last.Kind != Key {
			t.Errorf("%s: the last column is %q, want the key", s.Name, last.Key)
		}
	}
	for _, l := range form.Lists {
		if !ascii.MatchString(l.Name) || len(l.Items) == 0 {
			t.Errorf("list %+v", l)
		}
	}
}

func TestResultRule(t *testing.T) {
	none, met := input.NewGoal(No), input.NewGoal(Met)
	for name, test := range map[string]struct {
		indicator input.Indicator
		goal      *input.Goal
		kind      Kind
		list      string
	}{
		"met or not":        {input.Indicator{Kind: input.KindBool}, &met, Choice, MetList},
		"not known":         {input.Indicator{Kind: input.KindBool}, nil, Choice, MetList},
		"may not apply":     {input.Indicator{Kind: input.KindBool, NotApplicableAllowed: true}, &met, Choice, MetOrNAList},
		"none must be left": {input.Indicator{Kind: input.KindBool}, &none, Choice, YesNoList},
		"percent":           {input.Indicator{Kind: input.KindPercent}, nil, Percent, ""},
		"money":             {input.Indicator{Kind: input.KindMoney}, nil, Number, ""},
	} {
		t.Run(name, func(t *testing.T) {
			r := ResultRule(input.Threshold{Indicator: &test.indicator, Goal: test.goal})
			if r.Kind != test.kind || r.List != test.list {
				t.Errorf("got %s %q, want %s %q", r.Kind, r.List, test.kind, test.list)
			}
		})
	}
}
