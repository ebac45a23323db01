package generator

import (
	"context"

	"congvan/generator/lint"
	"congvan/generator/typeset"
)

// Report is what a run did.
type Report struct {
	Asked    int       // units asked for
	Made     int       // of these, units that have all their files
	Failed   int       // units with a file that could not be made
	Skipped  int       // units left undone, in whole or part, by an interruption
	Files    []File    // written, in the order of the manifest
	Failures []Failure // in the same order
}

// File is one file that was written.
type File struct {
	Unit       int // index into Campaign.Units
	Kind       Kind
	Path       string // inside OutDir, with slashes
	Size       int64
	SHA256     string             // lower-case hex
	Pages      int                // 0: the kind has no pages
	Tightening typeset.Tightening // how it was set tighter to save a page
	Departures []lint.Departure   // from the official format, where the job asks for them
}

// Failure is one file that could not be made.
type Failure struct {
	Unit int
	Kind Kind
	Path string
	Err  error
}

func newReport(p *plan, results [][]result) Report {
	r := Report{Asked: len(p.steps)}
	for i := range p.steps {
		r.count(results[i])
	}
	return r
}

// count adds the results of one unit.
func (r *Report) count(unit []result) {
	made, failed := 0, 0
	for _, one := range unit {
		switch {
		case one.made:
			made++
			r.Files = append(r.Files, one.file)
		case one.err != nil:
			failed++
			f := one.file
			r.Failures = append(r.Failures, Failure{Unit: f.Unit, Kind: f.Kind, Path: f.Path, Err: one.err})
		}
	}
	switch {
	case failed > 0:
		r.Failed++
	case made < len(unit):
		r.Skipped++
	default:
		r.Made++
	}
}

// stopped is ctx's error if it kept anything from being made.
func (r Report) stopped(ctx context.Context) error {
	if r.Skipped > 0 {
		return ctx.Err()
	}
	return nil
}
