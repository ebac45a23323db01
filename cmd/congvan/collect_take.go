package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path"
	"runtime"
	"sync"
	"time"

	"congvan/generator/collect"
	"congvan/generator/compose"
	"congvan/generator/font"
	"congvan/generator/register"
	"congvan/input"
)

// collector takes returned files into the store and makes what goes back.
type collector struct {
	c        *console
	returns  *returns
	period   input.Period
	received time.Time
	today    input.Date // of letters, and until which days are counted
	reader   *collect.Reader
	taken    map[string]bool // digests of returns kept before, which need not be read again
	out      string          // folder for what goes back
	family   *font.Family
	own      []string          // paths that are ours
	made     map[string]string // see generator.SendBackJob
	refused  int               // files that are no return
	unread   int               // files that the system did not let us read
}

func newCollector(ctx context.Context, c *console, r *returns, period input.Period, received time.Time, today input.Date) (*collector, error) {
	before, err := r.before(ctx, period)
	if err != nil {
		return nil, err
	}
	history, err := r.history(ctx, period)
	if err != nil {
		return nil, err
	}
	k := &collector{c: c, returns: r, period: period, received: received, today: today, taken: map[string]bool{}}
	for _, kept := range history {
		k.taken[kept.SHA256] = kept.State != register.Refused
	}
	k.reader = collect.NewReader(r.campaign, collect.Options{
		Period: period, Today: input.DateOf(received), Plain: compose.Plain,
		Before: func(unit int) (collect.Reading, bool) {
			one, ok := before[unit]
			return one.Reading, ok
		},
	})
	return k, nil
}

// arrived is one file, or one of an archive, and what became of it.
type arrived struct {
	file    collect.File
	digest  string
	reading collect.Reading  // not of a file taken before
	kept    register.Kept    // not of a finding
	archive *collect.Finding // what an archive holds and could not be opened
	err     error            // of the system
	unit    int              // index, -1 of a refused one
}

// take reads files, several at a time, and keeps them one by one in their
// order: what was told to be kept is kept, whatever happens next.
func (k *collector) take(ctx context.Context, files []returnedFile, tell func(arrived)) error {
	batch := 2 * runtime.NumCPU() // bounds what is in memory
	for begin := 0; begin < len(files); begin += batch {
		read := k.read(files[begin:min(begin+batch, len(files))])
		for _, several := range read {
			for _, one := range several {
				if err := ctx.Err(); err != nil {
					return err
				}
				if err := k.keep(ctx, &one); err != nil {
					return err
				}
				tell(one)
			}
		}
	}
	return nil
}

// read reads files at the same time; their order stays.
func (k *collector) read(files []returnedFile) [][]arrived {
	all := make([][]arrived, len(files))
	var workers sync.WaitGroup
	for i, f := range files {
		workers.Go(func() {
			defer func() {
				if r := recover(); r != nil {
					all[i] = []arrived{{file: collect.File{Name: f.name}, err: fault(r)}}
				}
			}()
			all[i] = k.open(f)
		})
	}
	workers.Wait()
	return all
}

// open gives what a file says, or each file in an archive.
func (k *collector) open(f returnedFile) []arrived {
	raw, err := os.ReadFile(f.path)
	if err != nil {
		return []arrived{{file: collect.File{Name: f.name}, err: err}}
	}
	whole := collect.File{Name: f.name, Raw: raw}
	files, findings := collect.Unpack(whole)
	var all []arrived
	if len(files) == 0 && len(findings) > 0 { // an archive that does not open is kept as any refused file
		refused := collect.Reading{File: f.name, SHA256: whole.Digest(), Refused: &findings[0]}
		return []arrived{{file: whole, digest: refused.SHA256, reading: refused}}
	}
	for _, one := range files {
		if systemFile(path.Base(one.Name)) {
			continue
		}
		a := arrived{file: one, digest: one.Digest()}
		if !k.taken[a.digest] {
			a.reading = k.reader.Read(one)
		}
		all = append(all, a)
	}
	for _, finding := range findings {
		all = append(all, arrived{file: collect.File{Name: cmp.Or(finding.Where.File, f.name)}, archive: &finding})
	}
	return all
}

// keep stores one file. Only a fault of the store ends the run.
func (k *collector) keep(ctx context.Context, a *arrived) error {
	if a.err != nil {
		k.unread++
	}
	if a.archive != nil && a.archive.Level == input.Error {
		k.refused++
	}
	if a.err != nil || a.archive != nil {
		return nil
	}
	kept := register.Arrival{
		Round: k.returns.round(k.period), Received: k.received, Name: a.file.Name,
		SHA256: a.digest, Bytes: a.file.Raw, Issue: a.reading.Identity.Issue, Modified: modified(a.reading),
	}
	if !k.taken[a.digest] {
		k.settle(a)
		if a.reading.Refused == nil {
			kept.Unit = a.reading.Identity.Unit
		} else {
			kept.Reason = a.reading.Refused.Message.VI
		}
	}
	var err error
	if kept.Reading, err = json.Marshal(a.reading); err != nil {
		return fmt.Errorf("keeping %s: %w", a.file.Name, err)
	}
	if a.kept, err = k.returns.store.Keep(ctx, kept); err != nil {
		return k.returns.failed(err)
	}
	if a.kept.State == register.Refused {
		k.refused++
	} else {
		k.taken[a.digest] = true
	}
	a.unit = -1
	if unit, ok := k.returns.unit(a.kept.Unit); ok {
		a.unit = unit
	}
	return nil
}

// settle sees to it that a reading without a unit of the campaign is a refusal
// that says so.
func (k *collector) settle(a *arrived) {
	if _, ok := k.returns.unit(a.reading.Identity.Unit); ok || a.reading.Refused != nil {
		return
	}
	a.reading.Refused = &collect.Finding{
		Code: input.UnknownUnit, Where: input.Where{File: a.file.Name}, Found: a.reading.Identity.Unit,
		Message: input.Phrase{VI: "không rõ là phiếu của đơn vị nào", EN: "it is not known whose sheet this is"},
		Hint:    input.Phrase{VI: "hỏi lại nơi gửi, đề nghị điền vào phiếu đã gửi kèm công văn", EN: "ask the sender to fill in the sheet sent with the dispatch"},
	}
}

// modified is when the document says it was saved; zero: it does not.
func modified(r collect.Reading) time.Time {
	t, err := time.Parse(time.RFC3339, r.Modified)
	if err != nil {
		return time.Time{}
	}
	return t
}
