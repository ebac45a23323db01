package generator

import (
	"errors"
	"fmt"
	"path"
	"runtime"
	"slices"

	"congvan/generator/compose"
	"congvan/input"
)

// plan is a job thought through: every file that will be made, in the order of
// the manifest.
type plan struct {
	job   Job // with Units, Jobs and Now filled in
	kinds []Kind
	steps []step
}

// step is the work for one unit, done by one goroutine.
type step struct {
	unit  int
	files []planned
}

// planned is one file of a unit. Its path lies inside OutDir, with slashes.
type planned struct {
	unit int
	kind Kind
	path string
}

func newPlan(job Job) (*plan, error) {
	if job.Campaign == nil {
		return nil, errors.New("no campaign")
	}
	if err := fillIn(&job); err != nil {
		return nil, err
	}
	p := &plan{job: job, kinds: kindsOf(job.Campaign)}
	if job.later() != "" {
		p.kinds = slices.DeleteFunc(slices.Clone(p.kinds), func(k Kind) bool { return k == PDF })
	}
	if job.Only != "" {
		if !slices.Contains(p.kinds, job.Only) {
			return nil, NoSheetsError{}
		}
		p.kinds = []Kind{job.Only}
	}
	for _, unit := range job.Units {
		p.steps = append(p.steps, step{unit: unit, files: filesOf(job, unit, p.kinds)})
	}
	return p, p.checkPaths()
}

// fillIn replaces the job's zero values by what they stand for.
func fillIn(job *Job) error {
	if job.Only != "" && !slices.Contains(Kinds, job.Only) {
		return fmt.Errorf("no kind of file is called %q", job.Only)
	}
	if job.Period == (input.Period{}) {
		job.Period = job.Campaign.FirstPeriod()
	}
	if job.Jobs < 1 {
		job.Jobs = runtime.NumCPU()
	}
	if job.Now.IsZero() {
		job.Now = job.Campaign.Dispatch.Date.Time()
	}
	units, err := unitsAsked(job)
	job.Units = units
	return err
}

// NoUnit stands for the unit where a campaign has no distribution list: one
// document is made, for whomever it is addressed to.
const NoUnit = compose.NoUnit

// later is the ID of a period whose sheets go out after the dispatch, ""
// for the campaign's first.
func (j Job) later() string {
	if j.Period == j.Campaign.FirstPeriod() {
		return ""
	}
	return j.Period.ID
}

// everyUnit lists the indexes of all units, or NoUnit alone.
func everyUnit(c *input.Campaign) []int {
	if len(c.Units) == 0 {
		return []int{NoUnit}
	}
	units := make([]int, len(c.Units))
	for i := range units {
		units[i] = i
	}
	return units
}

// unitsAsked lists the units in the order of the distribution list, each once.
func unitsAsked(job *Job) ([]int, error) {
	all := len(job.Campaign.Units)
	units := slices.Clone(job.Units)
	if len(units) == 0 || all == 0 && slices.Equal(units, []int{NoUnit}) {
		return everyUnit(job.Campaign), nil
	}
	slices.Sort(units)
	units = slices.Compact(units)
	if len(units) > 0 && (units[0] < 0 || units[len(units)-1] >= all) {
		return nil, fmt.Errorf("units %v asked for, there are %d", units, all)
	}
	return units, nil
}

// kindsOf lists the kinds of file a campaign has: one without tasks has
// nothing to track.
func kindsOf(c *input.Campaign) []Kind {
	if len(c.Units) == 0 || len(c.Sections) == 0 {
		return []Kind{PDF}
	}
	return Kinds
}

// NoSheetsError says that only tracking sheets were asked for, of a campaign
// that has none.
type NoSheetsError struct{}

// Error says it for programmers.
func (NoSheetsError) Error() string { return "the campaign has no tasks to track, so no sheets" }

// filesOf names a unit's files of some kinds. A document for no unit lies in
// the folder itself, named after the campaign.
func filesOf(job Job, unit int, kinds []Kind) []planned {
	c := job.Campaign
	if unit == NoUnit {
		return []planned{{unit: unit, kind: PDF, path: PDF.fileName(c.ID, c.Dispatch.Type, "")}}
	}
	stem := c.Units[unit].FileName()
	var files []planned
	for _, kind := range kinds {
		name := kind.fileName(stem, c.Dispatch.Type, job.later())
		files = append(files, planned{unit: unit, kind: kind, path: path.Join(stem, name)})
	}
	return files
}

// checkPaths refuses two units whose files bear one name: the later would
// silently replace the earlier. Validation tells the office; this is for
// whoever forgot to validate.
func (p *plan) checkPaths() error {
	seen := map[string]bool{}
	for _, s := range p.steps {
		for _, f := range s.files {
			if seen[f.path] {
				return fmt.Errorf("two units share the file %s", f.path)
			}
			seen[f.path] = true
		}
	}
	return nil
}
