package input

import "strings"

// Disagreement is a task whose text names other communes than it binds.
type Disagreement struct {
	Task     string // its code
	Path     string // of the text, for Places
	NotBound []int  // units the text asks, which the task does not bind
	NotNamed []int  // units the task binds, which the list in the text leaves out
}

// mentions compares the communes that the texts of tasks name with the list,
// and with the units the tasks bind.
func (v *validator) mentions() {
	if !v.listRead {
		return
	}
	for _, a := range v.assignments {
		told := map[string]bool{}
		for _, field := range []struct{ path, text string }{{".text", a.Task.Text}, {".content", a.Task.Content}} {
			for _, name := range communeNames(field.text) {
				if !told[name] {
					told[name] = true
					v.mention(a.Path+field.path, a.Task.Code, name)
				}
			}
		}
	}
	if v.badAudience || v.audiencesUnread() {
		return
	}
	for _, d := range v.c.Disagreements() {
		if len(d.NotBound) > 0 {
			v.warn(d.Path, TextNotAssigned, d.Task, v.c.unitNames(d.NotBound))
		}
		if len(d.NotNamed) > 0 {
			v.warn(d.Path, AssignedNotNamed, d.Task, v.c.unitNames(d.NotNamed))
		}
	}
}

func (v *validator) mention(path, task, name string) {
	match, name := v.c.longestUnit(name)
	switch match.Kind {
	case MatchNone:
		v.warn(path, TextNamesNobody, task, name, DidYouMean(match.Near))
	case MatchAlias, MatchPlain:
		u := v.c.Units[match.Unit]
		v.warn(path, TextNamesAlias, task, name, u.Name, u.Code)
	}
}

// longestUnit finds the unit that a name begins with: in "xã Quài Tở Điện
// Biên" the province follows without a comma. It answers the part that is the
// unit's name, or all of it where no part is.
func (c *Campaign) longestUnit(name string) (Match, string) {
	syllables := strings.Fields(name)
	for n := len(syllables); n > 1; n-- {
		part := strings.Join(syllables[:n], " ")
		if m := c.FindUnit(part); m.Kind != MatchNone {
			return m, part
		}
	}
	return c.FindUnit(name), name
}

// Disagreements lists the tasks whose texts name other communes than they
// bind. A text that names none, or asks nothing of those it names ("phối hợp
// với xã ..."), agrees with any audience, and so does a task of agencies
// alone, which may well speak of communes.
func (c *Campaign) Disagreements() []Disagreement {
	var all []Disagreement
	for _, a := range c.Assignments() {
		if d, differs := c.disagreement(a); differs {
			all = append(all, d)
		}
	}
	return all
}

func (c *Campaign) disagreement(a Assignment) (d Disagreement, differs bool) {
	d = Disagreement{Task: a.Task.Code, Path: a.Path + ".text"}
	bound := c.communesOf(a)
	if len(bound) == 0 {
		return d, false
	}
	named, opens, clear := c.asked(a.Task)
	for i := range c.Units {
		if named[i] && !a.Binds(i) {
			d.NotBound = append(d.NotBound, i)
		}
	}
	// With an audience by name, the clerk has written the same list twice.
	// Otherwise the text must begin by naming for whom it is: one that goes on
	// with "đặc biệt là xã ..." only stresses some.
	byName := len(a.Task.Audience.Units) > 0 && len(a.Task.Audience.Groups) == 0
	if clear && (opens || (byName && len(named) > 1)) {
		for _, i := range bound {
			if !named[i] {
				d.NotNamed = append(d.NotNamed, i)
			}
		}
	}
	return d, len(d.NotBound)+len(d.NotNamed) > 0
}

// asked gives the units that a task's text names as those who must do it, and
// whether it begins by naming them. Not clear: a name among them fits none or
// several, which is told by itself.
func (c *Campaign) asked(t *Task) (named map[int]bool, opens, clear bool) {
	named, clear = map[int]bool{}, true
	for _, m := range communeMentions(t.Text) {
		if m.beside {
			continue
		}
		for _, name := range m.names {
			match, _ := c.longestUnit(name)
			if match.Kind == MatchNone || match.Kind == MatchSeveral {
				clear = false
				continue
			}
			named[match.Unit], opens = true, opens || m.opens
		}
	}
	return named, opens, clear
}

// communesOf lists the units that a task binds and that a text can name after
// "xã", "thị trấn" or "phường".
func (c *Campaign) communesOf(a Assignment) []int {
	var communes []int
	for _, i := range a.Units {
		if !c.Units[i].IsAgency() {
			communes = append(communes, i)
		}
	}
	return communes
}

// unitNames names units in a message; of many only the first.
func (c *Campaign) unitNames(units []int) Phrase {
	const most = 5
	var names []string
	for _, i := range units[:min(most, len(units))] {
		names = append(names, c.Units[i].Territory())
	}
	text := strings.Join(names, ", ")
	if rest := len(units) - most; rest > 0 {
		return andMore(text, rest)
	}
	return Phrase{text, text}
}
