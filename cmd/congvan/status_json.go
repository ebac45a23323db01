package main

import (
	"encoding/json"
	"time"

	"congvan/generator/consolidate"
	"congvan/input"
)

// statusJSON is what status --json prints. Fields are added to it, never
// renamed or taken away.
type statusJSON struct {
	Period string           `json:"period"`
	Title  string           `json:"title"`
	Due    *input.Date      `json:"due,omitempty"`
	Today  input.Date       `json:"today"`
	Totals statusTotals     `json:"totals"`
	Units  []unitStatusJSON `json:"units"` // in the order of the distribution list
}

// unitStatusJSON is one unit.
type unitStatusJSON struct {
	Code     string     `json:"code"`
	Name     string     `json:"name"`
	Returned bool       `json:"returned"`
	Complete bool       `json:"complete"`
	InTime   bool       `json:"in_time"`
	DaysLate int        `json:"days_late"`
	Version  int        `json:"version,omitempty"`  // in use
	Versions int        `json:"versions,omitempty"` // how many came
	Received *time.Time `json:"received,omitempty"`
	File     string     `json:"file,omitempty"`
	Filled   int        `json:"filled"` // required cells with a value
	Asked    int        `json:"asked"`
	Errors   int        `json:"errors"`
	Warnings int        `json:"warnings"`
	Done     int        `json:"tasks_done"`
	Tasks    int        `json:"tasks"`
	Overdue  int        `json:"tasks_overdue"`
	Met      *int       `json:"criteria_met,omitempty"`
	Reminded int        `json:"reminded"`
}

func (c *console) printStatusJSON(k consolidate.Consolidation) error {
	s := statusJSON{Period: k.Period.ID, Title: k.Period.Title(), Today: k.Today, Totals: totals(k), Units: []unitStatusJSON{}}
	if !k.Period.Due.IsZero() {
		s.Due = &k.Period.Due
	}
	for _, one := range k.Standings {
		s.Units = append(s.Units, unitStatus(k, one))
	}
	e := json.NewEncoder(c.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(s)
}

func unitStatus(k consolidate.Consolidation, s consolidate.Standing) unitStatusJSON {
	u := k.Campaign.Units[s.Unit]
	j := unitStatusJSON{
		Code: u.Code, Name: u.Name, Returned: s.Came, Complete: s.Complete(), InTime: s.Came && s.InTime, DaysLate: s.DaysLate,
		Version: s.Version, Versions: s.Versions, File: s.Reading.File, Filled: s.Filled, Asked: s.Asked,
		Errors: s.Errors, Warnings: s.Warnings, Done: s.Done, Tasks: s.Done + s.Open, Overdue: s.Overdue, Reminded: s.Reminded,
	}
	if s.Came {
		j.Received = &s.Received
	}
	if s.Came && s.Judged {
		j.Met = &s.Met
	}
	return j
}
