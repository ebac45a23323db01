package main

import (
	"strings"
	"time"

	"congvan/generator"

	"github.com/schollz/progressbar/v3"
)

// progress shows how far a run is: a bar on a terminal, else a line for every
// tenth, the same on every run.
type progress struct {
	c   *console
	bar *progressbar.ProgressBar // nil: lines
}

func newProgress(c *console, job generator.Job) *progress {
	p := &progress{c: c}
	if !c.onTerminal() {
		return p
	}
	total := len(job.Units)
	if total == 0 {
		total = max(1, len(job.Campaign.Units))
	}
	p.bar = progressbar.NewOptions(total,
		progressbar.OptionSetWriter(c.err),
		progressbar.OptionSetDescription(c.say(text{"Đang soạn", "Making"})),
		progressbar.OptionShowCount(),
		progressbar.OptionShowIts(),
		progressbar.OptionSetItsString(c.say(text{"đơn vị", "units"})),
		progressbar.OptionSetPredictTime(true),
		progressbar.OptionThrottle(50*time.Millisecond),
		progressbar.OptionSetWidth(24),
		progressbar.OptionSetRenderBlankState(true),
		progressbar.OptionClearOnFinish(),
	)
	return p
}

// unit is told of every unit that is finished.
func (p *progress) unit(e generator.Event) {
	if p.bar != nil {
		_ = p.bar.Set(e.Done)
		return
	}
	if e.Unit == generator.NoUnit {
		return // one document: the summary says it
	}
	if before := (e.Done - 1) * 10 / e.Total; before != e.Done*10/e.Total {
		p.c.note(text{"đã xử lý %[1]d/%[2]d đơn vị", "%[1]d of %[2]d units done"}, e.Done, e.Total)
	}
}

// end gives the line of the bar back, even where the run stopped before 100%.
func (p *progress) end() {
	if p.bar != nil {
		_ = p.bar.Clear()
		_ = p.bar.Exit()
	}
}

// seconds is a duration as the office writes it: 1,4 giây.
func (c *console) seconds(d time.Duration) string {
	s := c.say(text{"%.1f giây", "%.1f s"}, d.Seconds())
	return strings.Replace(s, ".", c.say(text{",", "."}), 1)
}

// quoted puts a path with spaces into quotes, so that it can be pasted.
func quoted(path string) string {
	if strings.ContainsAny(path, " \t") {
		return `"` + path + `"`
	}
	return path
}
