package input

import "slices"

// Section is one numbered part of the body, addressed to an audience.
type Section struct {
	Title      string      `yaml:"title"`      // inline Markdown, printed bold after its number
	Audience   Audience    `yaml:"audience"`   // default audience of its tasks
	Paragraphs []Paragraph `yaml:"paragraphs"` // printed with dashes when there are several
}

// Paragraph is one printed paragraph: the texts of its tasks, one after the other.
type Paragraph struct {
	Tasks []Task `yaml:"tasks"`
}

// Task (nhiệm vụ) is one thing somebody must do by some date.
type Task struct {
	Code        string    `yaml:"code"`        // stable: NV-01
	Text        string    `yaml:"text"`        // the sentence of the dispatch, inline Markdown
	Content     string    `yaml:"content"`     // the same without saying who, for annex and sheet; empty: Text
	Audience    Audience  `yaml:"audience"`    // empty: the section's
	Deadline    Deadline  `yaml:"deadline"`    // zero: the dispatch names none
	Deliverable string    `yaml:"deliverable"` // sản phẩm: what must be handed in
	Criteria    []string  `yaml:"criteria"`    // numbers of the criteria it serves
	Products    []Product `yaml:"products"`    // OCOP products it is about
}

// UnitContent is the task as the unit's annex and sheet show it, inline Markdown.
func (t Task) UnitContent() string {
	if t.Content != "" {
		return t.Content
	}
	return t.Text
}

// Product is a product registered for the one-commune-one-product programme
// (OCOP) of a year.
type Product struct {
	Unit string `yaml:"unit"` // code or name of the unit
	Name string `yaml:"name"` // empty: the dispatch does not name it, the unit fills it in
	Year int    `yaml:"year"` // year of registration
}

// Audience names units of the distribution list: the members of Groups and
// the named Units, less those in Except.
type Audience struct {
	Groups []string `yaml:"groups"`
	Units  []string `yaml:"units"`
	Except []string `yaml:"except"`
}

// IsZero tells whether nothing was said, so that a default holds.
func (a Audience) IsZero() bool {
	return len(a.Groups) == 0 && len(a.Units) == 0 && len(a.Except) == 0
}

// Assignment is one task with the units it binds, as indexes into Campaign.Units.
type Assignment struct {
	Section, Paragraph int
	Task               *Task
	Path               string // of the task, for Places
	Units              []int  // ascending, each once
}

// Assignments lists every task in the order of the dispatch with its units.
// Names that are no unit are left out here; Validate reports them.
func (c *Campaign) Assignments() []Assignment {
	var all []Assignment
	for si := range c.Sections {
		section := &c.Sections[si]
		for pi := range section.Paragraphs {
			tasks := section.Paragraphs[pi].Tasks
			for ti := range tasks {
				audience := tasks[ti].Audience
				if audience.IsZero() {
					audience = section.Audience
				}
				all = append(all, Assignment{
					Section: si, Paragraph: pi, Task: &tasks[ti],
					Path:  taskPath(si, pi, ti),
					Units: c.Resolve(audience),
				})
			}
		}
	}
	return all
}

// Binds tells whether the assignment concerns the unit at that index.
func (a Assignment) Binds(unit int) bool {
	return slices.Contains(a.Units, unit)
}

// Resolve gives the indexes of the units an audience names, ascending.
func (c *Campaign) Resolve(a Audience) []int {
	in := make([]bool, len(c.Units))
	for _, g := range a.Groups {
		for i := range c.Units {
			in[i] = in[i] || c.Units[i].HasGroup(g)
		}
	}
	mark := func(names []string, to bool) {
		for _, name := range names {
			if m := c.FindUnit(name); c.Takes(m) {
				in[m.Unit] = to
			}
		}
	}
	mark(a.Units, true)
	mark(a.Except, false)
	var units []int
	for i, yes := range in {
		if yes {
			units = append(units, i)
		}
	}
	return units
}

// TasksOf lists the assignments that bind the unit, in the dispatch's order.
func TasksOf(all []Assignment, unit int) []Assignment {
	var own []Assignment
	for _, a := range all {
		if a.Binds(unit) {
			own = append(own, a)
		}
	}
	return own
}
