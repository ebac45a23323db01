package generator

import (
	"context"
	"fmt"
	"path/filepath"
	"sync"

	"congvan/generator/lint"
	"congvan/generator/pdfium"
)

// result is what became of one planned file: made, failed (err) or, when the
// run was interrupted before it, neither.
type result struct {
	file File
	made bool
	err  error
}

// produce makes and writes every planned file, Jobs units at a time. Results
// stand at the index of their step, whichever was finished first.
func produce(ctx context.Context, p *plan, by map[Kind]maker) [][]result {
	results := newResults(p)
	next, done := feed(ctx, len(p.steps)), make(chan int)
	var workers sync.WaitGroup
	for range min(p.job.Jobs, len(p.steps)) {
		workers.Go(func() {
			for i := range next {
				if p.unit(ctx, by, p.steps[i], results[i]) {
					done <- i
				}
			}
		})
	}
	go func() {
		workers.Wait()
		close(done)
	}()
	p.follow(done, results)
	return results
}

func newResults(p *plan) [][]result {
	results := make([][]result, len(p.steps))
	for i, s := range p.steps {
		results[i] = make([]result, len(s.files))
		for j, f := range s.files {
			results[i][j].file = File{Unit: f.unit, Kind: f.kind, Path: f.path}
		}
	}
	return results
}

// feed hands out the steps in order until there are no more or ctx ends.
func feed(ctx context.Context, steps int) <-chan int {
	next := make(chan int)
	go func() {
		defer close(next)
		for i := range steps {
			if ctx.Err() != nil {
				return
			}
			select {
			case next <- i:
			case <-ctx.Done():
				return
			}
		}
	}()
	return next
}

// follow tells Progress of every finished unit, on the caller's goroutine, so
// that it needs no lock and its panics are the caller's.
func (p *plan) follow(done <-chan int, results [][]result) {
	count := 0
	for i := range done {
		count++
		if p.job.Progress != nil {
			p.job.Progress(Event{
				Unit: p.steps[i].unit, Done: count, Total: len(p.steps),
				Failed: anyFailed(results[i]),
			})
		}
	}
}

func anyFailed(results []result) bool {
	for _, r := range results {
		if r.err != nil {
			return true
		}
	}
	return false
}

// unit makes the files of one unit. One that fails does not withhold the
// other: each is of use without it. It tells whether the unit was finished.
func (p *plan) unit(ctx context.Context, by map[Kind]maker, s step, results []result) bool {
	for j := range s.files {
		if ctx.Err() != nil {
			return false
		}
		err := p.file(ctx, by[s.files[j].kind], &results[j].file)
		if err != nil && ctx.Err() != nil {
			return false // interrupted, which is nobody's fault
		}
		results[j].made, results[j].err = err == nil, err
	}
	return true
}

// file makes one file and writes it. A panic while doing so is that file's
// error: the other units can still be made.
func (p *plan) file(ctx context.Context, produce maker, f *File) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = PanicError{Value: r}
		}
	}()
	m, err := produce(ctx, f.Unit)
	if err != nil {
		return err
	}
	if p.job.Lint && f.Kind == PDF {
		if f.Departures, err = departures(ctx, m.content); err != nil {
			return err
		}
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	f.Size, f.SHA256, f.Pages, f.Tightening = int64(len(m.content)), digest(m.content), m.pages, m.tightening
	return writeFile(filepath.Join(p.job.OutDir, filepath.FromSlash(f.Path)), m.content)
}

// departures measures a finished PDF as a stranger would: from its bytes.
func departures(ctx context.Context, content []byte) ([]lint.Departure, error) {
	file, err := pdfium.Open(ctx, content)
	if err != nil {
		return nil, fmt.Errorf("measuring: %w", err)
	}
	defer file.Close()
	report, err := lint.Check(file)
	if err != nil {
		return nil, fmt.Errorf("measuring: %w", err)
	}
	return report.Departures, nil
}

// PanicError is a fault of congvan's own, met while making one file.
type PanicError struct{ Value any }

// Error says what happened, without the stack.
func (e PanicError) Error() string { return fmt.Sprint("internal error: ", e.Value) }
