package input

import "strings"

// characters looks for control characters in every string of a campaign or a
// set of criteria. In a text of several lines each stands at its own line.
func (r *reporter) characters(root any) {
	EachText(root, func(path, s string) {
		if KeepsLines(path) {
			return
		}
		if name, found := controlCharacter(s); found {
			r.add(path, BadText, r.fieldName(path), name)
		}
	})
}

// lineCharacters looks for them in the texts of several lines, and in the
// files beside the campaign, where a tab may indent a line.
func (v *validator) lineCharacters() {
	c := v.c
	v.linesOf("dispatch.body", "dispatch.body", c.Dispatch.Body)
	for i, a := range c.Annexes {
		path := Index("annexes", i)
		v.linesOf(path+".body", path+".body", a.Body)
		v.linesOf(path+".file", path+".file", a.Text)
	}
	for i, line := range strings.Split(c.BodyText, "\n") {
		if name, found := controlCharacter(strings.ReplaceAll(line, "\t", " ")); found {
			v.problems.Add(c.InBody(Where{File: c.BodyFile, Line: i + 1}), BadText, "body_file", name)
		}
	}
}

func (v *validator) linesOf(path, field, text string) {
	for i, line := range strings.Split(text, "\n") {
		if name, found := controlCharacter(line); found && !v.isUnread(path) {
			v.problems.Add(v.c.InText(path, i+1, 0), BadText, v.fieldName(field), name)
		}
	}
}
