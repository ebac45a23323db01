package generator

import (
	"context"
	"fmt"
	"time"

	"congvan/generator/font"
	"congvan/input"
)

// Job is what to make. Campaign must have passed validation and [Check].
type Job struct {
	Campaign *input.Campaign
	OutDir   string                           // created where it is missing
	Units    []int                            // indexes into Campaign.Units; empty: all, or [NoUnit] where there are none
	Only     Kind                             // empty: every kind
	Jobs     int                              // units made at a time; below 1: one for each processor
	Draft    bool                             // DỰ THẢO across every page
	Lint     bool                             // every PDF is measured against the format, see File.Departures
	Fonts    *font.Family                     // what pages are set in; nil: font.Serif
	Period   input.Period                     // of the sheets; zero: the campaign's first. Of a later one only sheets are made
	Previous func(unit int) map[string]string // templates.IssueOptions.Previous of a unit; nil: nothing was collected
	Now      time.Time                        // the instant written into files; zero: the dispatch's date
	Tool     string                           // version of congvan, for the manifest
	Progress func(Event)                      // told after every unit, by the goroutine that called Run; may be nil

	makers map[Kind]maker // tests put their own in; nil: the real ones
}

// Event is what Progress is told: a unit is finished, well or not.
type Event struct {
	Unit        int // index into Campaign.Units
	Done, Total int // units finished so far, and asked for
	Failed      bool
}

// Run makes the files of a job and records them in the manifest. The files and
// the manifest are the same for any number of Jobs and on every run.
//
// A unit that cannot be made stops no other: Report.Failures says why. When ctx
// ends, no new unit is started, what was made is recorded, and Run returns the
// report together with ctx's error. Any other error means that the output
// folder or the manifest could not be written, or that nothing could be begun.
func Run(ctx context.Context, job Job) (Report, error) {
	plan, err := newPlan(job)
	if err != nil {
		return Report{}, fmt.Errorf("planning: %w", err)
	}
	by, err := makers(plan.job)
	if err != nil {
		return Report{}, fmt.Errorf("preparing: %w", err)
	}
	if err := openFolder(plan.job.OutDir); err != nil {
		return Report{}, err
	}
	results := produce(ctx, plan, by)
	report := newReport(plan, results)
	if err := record(plan, report.Files); err != nil {
		return report, err
	}
	return report, report.stopped(ctx)
}
