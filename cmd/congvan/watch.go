package main

import (
	"context"
	"errors"
	"os"
	"time"

	"congvan/generator/register"

	"github.com/spf13/cobra"
)

// watchEvery is how often a watched folder is looked at.
const watchEvery = 2 * time.Second

// watcher takes in what arrives in a folder.
type watcher struct {
	c        *console
	cmd      *cobra.Command
	options  collectOptions
	args     []string // the campaign
	folder   string
	own      []string             // paths in it that are ours
	last     map[string]fileState // as the poll before saw it
	finished map[string]fileState // as it was when it was taken
	told     map[string]bool      // what was said to be left out
	made     map[string]string    // see generator.SendBackJob
}

// fileState tells whether a file is still being written.
type fileState struct {
	size     int64
	modified time.Time
}

// runWatch shows the period, then every change of it, until ctx ends: that is
// how watching is meant to end, and no failure.
func runWatch(ctx context.Context, c *console, cmd *cobra.Command, o *statusOptions, args []string) error {
	if info, err := os.Stat(o.watch); err != nil || !info.IsDir() {
		return wrongUsage(cmd, text{"không có thư mục «%[1]s» để theo dõi", "there is no folder “%[1]s” to watch"}, o.watch)
	}
	w := &watcher{
		c: c, cmd: cmd, options: collectOptions{periodOptions: o.periodOptions, fonts: o.fonts}, args: args, folder: o.watch,
		last: map[string]fileState{}, finished: map[string]fileState{}, told: map[string]bool{}, made: map[string]string{},
	}
	err := w.take(ctx, nil)
	c.note(text{"đang theo dõi %[1]s; bấm Ctrl-C để dừng", "watching %[1]s; Ctrl-C stops"}, o.watch)
	ticks := time.NewTicker(watchEvery)
	defer ticks.Stop()
	for err == nil {
		err = w.poll(ctx)
		select {
		case <-ctx.Done():
			err = ctx.Err()
		case <-ticks.C:
		}
	}
	if ctx.Err() != nil && errors.Is(err, context.Canceled) {
		return nil
	}
	return err
}

// poll looks once, and takes in what is ready.
func (w *watcher) poll(ctx context.Context) error {
	ready, left := w.look()
	w.tellLeft(left)
	if len(ready) == 0 {
		return nil
	}
	return w.take(ctx, ready)
}

// look gives the files that have not changed since the last time and were not
// taken as they are.
func (w *watcher) look() (ready []returnedFile, left []skipped) {
	found := findReturned([]string{w.folder}, w.own)
	now := map[string]fileState{}
	for _, f := range found.files {
		info, err := os.Stat(f.path)
		if err != nil {
			continue // gone again
		}
		state := fileState{info.Size(), info.ModTime()}
		if w.last[f.path] == state && w.finished[f.path] != state {
			ready = append(ready, f)
			w.finished[f.path] = state
		}
		now[f.path] = state
	}
	w.last = now
	return ready, found.notes
}

// tellLeft tells once of what is left out.
func (w *watcher) tellLeft(notes []skipped) {
	for _, n := range notes {
		if !w.told[n.name] {
			w.told[n.name] = true
			w.c.printSkipped([]skipped{n})
		}
	}
}

// take does what collect does, with the campaign as it is by now, and prints
// the table where anything changed.
func (w *watcher) take(ctx context.Context, files []returnedFile) error {
	k, done, err := w.options.open(ctx, w.c, w.cmd, w.args)
	if err != nil {
		return err
	}
	w.own, k.made = k.own, w.made
	changed := files == nil
	err = k.take(ctx, files, func(a arrived) {
		if known := a.err == nil && a.archive == nil && !a.kept.New && a.kept.State != register.Refused; !known {
			changed = true
			k.tell(a)
		}
	})
	if err == nil && changed {
		figures, report, made := k.sendBack(ctx)
		err = made
		if err == nil {
			w.c.printStatus(figures)
			k.tellFailures(report)
			w.c.print(text{"phần gửi trả: %[1]s", "what goes back: %[1]s"}, k.out)
		}
	}
	return errors.Join(err, done())
}
