package input

// Matrix is who gets what (bảng giao nhiệm vụ): every task with the units it
// binds, every unit with its tasks and its criteria, and where the two or the
// words of the dispatch do not fit together.
type Matrix struct {
	Tasks         []MatrixTask   // in the order of the dispatch
	Units         []MatrixUnit   // in the order of the distribution list
	Disagreements []Disagreement // tasks whose texts name other communes than they bind
}

// MatrixTask is a task and the units it binds.
type MatrixTask struct {
	Task    *Task
	Section int   // from 0
	Units   []int // indexes into Matrix.Units, ascending; none: nobody does the task
}

// MatrixUnit is a unit, its tasks and what it is judged by.
type MatrixUnit struct {
	Unit            Unit
	Tasks           []int           // indexes into Matrix.Tasks, ascending; none: the unit is asked nothing
	Judged          bool            // fills in the criteria
	Region          string          // of its thresholds; empty: not judged
	Registered      YearSpan        // year registered for all criteria
	RegisteredApart []CriterionYear // criteria with a year of their own, in the set's order
}

// CriterionYear is the year registered for one criterion.
type CriterionYear struct {
	Criterion string
	Year      YearSpan
}

// Matrix makes the table of a campaign that has been read.
func (c *Campaign) Matrix() Matrix {
	m := Matrix{Units: make([]MatrixUnit, len(c.Units)), Disagreements: c.Disagreements()}
	for i, u := range c.Units {
		m.Units[i] = MatrixUnit{Unit: u}
	}
	for t, a := range c.Assignments() {
		m.Tasks = append(m.Tasks, MatrixTask{Task: a.Task, Section: a.Section, Units: a.Units})
		for _, u := range a.Units {
			m.Units[u].Tasks = append(m.Units[u].Tasks, t)
		}
	}
	c.judge(m.Units)
	return m
}

// judge fills in what the units are judged by.
func (c *Campaign) judge(units []MatrixUnit) {
	if c.Criteria == nil {
		return
	}
	for _, i := range c.Resolve(c.Criteria.Audience) {
		u := &units[i]
		u.Judged, u.Region = true, c.Criteria.RegionOf(u.Unit)
		u.Registered = c.RegisteredYear(i, "")
		if c.Criteria.Set == nil {
			continue
		}
		for _, number := range c.Criteria.Set.numbers() {
			if year := c.RegisteredYear(i, number); year != u.Registered {
				u.RegisteredApart = append(u.RegisteredApart, CriterionYear{number, year})
			}
		}
	}
}

// Idle lists the units that no task binds.
func (m Matrix) Idle() []MatrixUnit {
	var idle []MatrixUnit
	for _, u := range m.Units {
		if len(u.Tasks) == 0 {
			idle = append(idle, u)
		}
	}
	return idle
}

// Unbound lists the tasks that bind no unit.
func (m Matrix) Unbound() []MatrixTask {
	var unbound []MatrixTask
	for _, t := range m.Tasks {
		if len(t.Units) == 0 {
			unbound = append(unbound, t)
		}
	}
	return unbound
}

// Judged counts the units that fill in the criteria.
func (m Matrix) Judged() int {
	n := 0
	for _, u := range m.Units {
		if u.Judged {
			n++
		}
	}
	return n
}

// Assigned counts how often a task was given to a unit.
func (m Matrix) Assigned() int {
	n := 0
	for _, t := range m.Tasks {
		n += len(t.Units)
	}
	return n
}
