package main

import (
	"encoding/json"

	"congvan/input"
)

// checkSchema names the form of what check --json prints; it changes when a
// field is taken away or comes to mean something else. docs/input.md describes
// the fields.
const checkSchema = "congvan-check/1"

// checkResult is what check --json prints. Lists are never null.
type checkResult struct {
	Schema   string        `json:"schema"`
	Campaign string        `json:"campaign"` // its id; "" where it could not be read
	Errors   int           `json:"errors"`
	Warnings int           `json:"warnings"`
	Problems []problemJSON `json:"problems"` // in the order in which check prints them, all of them
	Matrix   *matrixJSON   `json:"matrix"`   // null where errors leave it open
}

type problemJSON struct {
	Code  string `json:"code"`
	Level string `json:"level"` // error or warning
	input.Where
	Message string `json:"message"` // in the language of --lang
	Hint    string `json:"hint"`
}

type matrixJSON struct {
	Tasks            []taskJSON         `json:"tasks"`
	Units            []unitJSON         `json:"units"`
	UnitsWithoutTask []string           `json:"units_without_task"` // codes
	TasksWithoutUnit []string           `json:"tasks_without_unit"` // codes
	Disagreements    []disagreementJSON `json:"disagreements"`
	Assignments      int                `json:"assignments"`
	Judged           int                `json:"judged"`
}

type taskJSON struct {
	Code     string   `json:"code"`
	Section  int      `json:"section"`  // from 1
	Deadline string   `json:"deadline"` // in words, "" for none
	Criteria []string `json:"criteria"` // numbers
	Units    []string `json:"units"`    // codes
}

type unitJSON struct {
	Code       string            `json:"code"`
	Name       string            `json:"name"`
	Kind       string            `json:"kind"`
	Tasks      []string          `json:"tasks"` // codes
	Judged     bool              `json:"judged"`
	Region     string            `json:"region,omitempty"`
	Registered string            `json:"registered,omitempty"`          // year for all criteria
	Criteria   map[string]string `json:"registered_criteria,omitempty"` // year of those with their own
}

type disagreementJSON struct {
	Task     string   `json:"task"`
	NotBound []string `json:"not_bound"` // codes of units the text asks, which the task does not bind
	NotNamed []string `json:"not_named"` // codes of units the task binds, which the text leaves out
}

// printJSON prints what was found for programs.
func (c *console) printJSON(found opened) error {
	result := checkResult{
		Schema:   checkSchema,
		Campaign: found.campaign.ID,
		Errors:   found.problems.Count(input.Error),
		Warnings: found.problems.Count(input.Warning),
		Problems: []problemJSON{},
	}
	for _, group := range found.problems.Grouped() {
		for _, p := range group {
			level := "error"
			if p.Level == input.Warning {
				level = "warning"
			}
			result.Problems = append(result.Problems, problemJSON{string(p.Code), level, p.Where, p.Message(c.lang), p.Hint(c.lang)})
		}
	}
	if matrixStands(found) {
		result.Matrix = matrixAsJSON(found.campaign.Matrix())
	}
	e := json.NewEncoder(c.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(result)
}

func matrixAsJSON(m input.Matrix) *matrixJSON {
	j := &matrixJSON{
		Tasks: []taskJSON{}, Units: []unitJSON{},
		UnitsWithoutTask: []string{}, TasksWithoutUnit: []string{}, Disagreements: []disagreementJSON{},
		Assignments: m.Assigned(), Judged: m.Judged(),
	}
	for _, t := range m.Tasks {
		j.Tasks = append(j.Tasks, taskJSON{
			Code: t.Task.Code, Section: t.Section + 1, Deadline: t.Task.Deadline.String(),
			Criteria: append([]string{}, t.Task.Criteria...), Units: unitCodes(m, t.Units),
		})
	}
	for _, u := range m.Units {
		j.Units = append(j.Units, unitAsJSON(m, u))
	}
	for _, u := range m.Idle() {
		j.UnitsWithoutTask = append(j.UnitsWithoutTask, u.Unit.Code)
	}
	for _, t := range m.Unbound() {
		j.TasksWithoutUnit = append(j.TasksWithoutUnit, t.Task.Code)
	}
	for _, d := range m.Disagreements {
		j.Disagreements = append(j.Disagreements, disagreementJSON{d.Task, unitCodes(m, d.NotBound), unitCodes(m, d.NotNamed)})
	}
	return j
}

func unitAsJSON(m input.Matrix, u input.MatrixUnit) unitJSON {
	j := unitJSON{
		Code: u.Unit.Code, Name: u.Unit.Name, Kind: u.Unit.Kind, Tasks: []string{},
		Judged: u.Judged, Region: u.Region, Registered: u.Registered.String(),
	}
	for _, t := range u.Tasks {
		j.Tasks = append(j.Tasks, m.Tasks[t].Task.Code)
	}
	for _, apart := range u.RegisteredApart {
		if j.Criteria == nil {
			j.Criteria = map[string]string{}
		}
		j.Criteria[apart.Criterion] = apart.Year.String()
	}
	return j
}

func unitCodes(m input.Matrix, units []int) []string {
	codes := []string{}
	for _, i := range units {
		codes = append(codes, m.Units[i].Unit.Code)
	}
	return codes
}
