package generator

import (
	"context"
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"time"

	"congvan/generator/collect"
	"congvan/generator/consolidate"
	"congvan/generator/font"
	"congvan/input"
)

// SendBackJob is what goes back to the units of a campaign after their sheets
// of a period were read.
type SendBackJob struct {
	Campaign *input.Campaign
	Period   input.Period
	OutDir   string                    // created where it is missing
	Answered map[int]collect.Reading   // by unit: what it is answered, the return that counts or, where it has none, a refused file
	Found    []consolidate.UnitFinding // of the clerk's table; Unit is NoUnit where nobody knows whose file it is
	Previous func(unit int) map[string]string
	Today    input.Date // of letters and files
	Due      input.Date // by when units answer; zero: some working days later
	Jobs     int        // units made at a time; below 1: one for each processor
	Fonts    *font.Family
	Tool     string // version of congvan

	// Made remembers, between the jobs of one process, from what each file was
	// made: one that is still true and stands there unchanged is not made again.
	// SendBack adds to it. nil: nothing is remembered.
	Made map[string]string
}

// SendBackReport is what was written.
type SendBackReport struct {
	Files    []string // inside OutDir, with slashes: by unit in the order of the list, then the clerk's
	Asked    []int    // units that something is asked back from
	Thanked  []int    // units whose sheet is in order
	Removed  []string // of an earlier run, for units whose sheet is in order now
	Failures []Failure
}

// SendBack writes, for every unit with something to mend, its correction
// sheet, a letter of one page and a short message; for every other unit that
// sent a sheet an acknowledgement; and for the clerk the table of all findings
// as a workbook and as CSV.
//
// The folder keeps a list of the files in it that SendBack wrote. Those that
// no unit needs any more are removed, unless somebody changed them; nothing
// else in the folder is touched. The same job gives the same files.
func SendBack(ctx context.Context, job SendBackJob) (SendBackReport, error) {
	s, err := newSending(job)
	if err != nil {
		return SendBackReport{}, fmt.Errorf("preparing: %w", err)
	}
	if err := openFolder(job.OutDir); err != nil {
		return SendBackReport{}, err
	}
	former, err := readMade(job.OutDir, SentBackName)
	if err != nil {
		return SendBackReport{}, err
	}
	if err := writeMade(job.OutDir, SentBackName, former.with(s.paths())); err != nil {
		return SendBackReport{}, err
	}
	s.make(ctx)
	s.remember()
	report := s.report()
	if ctx.Err() != nil {
		return report, ctx.Err()
	}
	now := s.sentBack(former)
	report.Removed, err = former.removeStale(job.OutDir, now)
	if err != nil {
		return report, err
	}
	return report, writeMade(job.OutDir, SentBackName, now)
}

// sending is a job in the making.
type sending struct {
	job    SendBackJob
	family *font.Family
	now    time.Time // written into files
	units  []int     // answered, in the order of the list
	parts  []part    // every file, in the order of the report
}

// part is one file that goes back, and what became of it.
type part struct {
	unit   int
	path   string // inside OutDir, with slashes
	from   any    // what it is made from, beside what the whole job has in common
	make   func() ([]byte, error)
	key    string // digest of from; see SendBackJob.Made
	digest string // of what was written; "": it was not
	err    error
}

func newSending(job SendBackJob) (*sending, error) {
	family, err := Job{Fonts: job.Fonts}.family()
	if err != nil {
		return nil, err
	}
	s := &sending{job: job, family: family, now: job.Today.Time()}
	for unit := range job.Campaign.Units {
		if _, ok := job.Answered[unit]; ok {
			s.units = append(s.units, unit)
			s.parts = append(s.parts, s.partsOf(unit)...)
		}
	}
	s.parts = append(s.parts, s.tables()...)
	return s, nil
}

// paths lists the files that will be there.
func (s *sending) paths() []string {
	paths := make([]string, len(s.parts))
	for i, p := range s.parts {
		paths[i] = p.path
	}
	return paths
}

// make makes and writes every part, several at a time, until ctx ends.
func (s *sending) make(ctx context.Context) {
	jobs := s.job.Jobs
	if jobs < 1 {
		jobs = runtime.NumCPU()
	}
	next := feed(ctx, len(s.parts))
	var workers sync.WaitGroup
	for range min(jobs, len(s.parts)) {
		workers.Go(func() {
			for i := range next {
				if p := &s.parts[i]; !s.stands(p) {
					p.write(s.job.OutDir)
				}
			}
		})
	}
	workers.Wait()
}

// write makes one part. A panic while doing so is that part's error.
func (p *part) write(dir string) {
	defer func() {
		if r := recover(); r != nil {
			p.err = PanicError{Value: r}
		}
	}()
	content, err := p.make()
	if err == nil {
		err = writeFile(filepath.Join(dir, filepath.FromSlash(p.path)), content)
	}
	if p.err = err; err == nil {
		p.digest = digest(content)
	}
}

func (s *sending) report() SendBackReport {
	var r SendBackReport
	for _, p := range s.parts {
		switch {
		case p.err != nil:
			r.Failures = append(r.Failures, Failure{Unit: p.unit, Path: p.path, Err: p.err})
		case p.digest != "":
			r.Files = append(r.Files, p.path)
		}
	}
	for _, unit := range s.units {
		if toMend(s.job.Answered[unit]) {
			r.Asked = append(r.Asked, unit)
		} else {
			r.Thanked = append(r.Thanked, unit)
		}
	}
	return r
}

// sentBack is the list of what the folder holds now: what was written, and
// what an earlier run wrote in the place of a part that failed now.
func (s *sending) sentBack(former madeFiles) madeFiles {
	var now madeFiles
	for _, p := range s.parts {
		if p.digest != "" {
			now.Files = append(now.Files, madeFile{p.path, p.digest})
		} else if i := slices.IndexFunc(former.Files, func(f madeFile) bool { return f.Path == p.path }); i >= 0 {
			now.Files = append(now.Files, former.Files[i])
		}
	}
	return now
}
