package main

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"time"

	"congvan/generator"
)

// conclude tells what a run did and gives the failure that fits.
func (c *console) conclude(job generator.Job, r generator.Report, err error, took time.Duration) error {
	stopped := errors.Is(err, context.Canceled)
	if err == nil || stopped || len(r.Files) > 0 {
		c.summary(job, r, took)
	}
	c.tightened(job, r)
	departures, measured := c.printDepartures(job, r)
	c.printFailures(job, r)
	switch {
	case stopped:
		return &failure{
			code:    exitInterrupted,
			message: text{"đã dừng theo yêu cầu: xong %[1]d/%[2]d đơn vị", "interrupted: %[1]d of %[2]d units are done"},
			args:    []any{r.Made, r.Asked},
			hint:    text{"chạy lại đúng lệnh này để làm đủ", "run the same command again to complete"},
		}
	case err != nil:
		return notRun(err)
	case r.Failed > 0:
		return incomplete(r)
	case departures > 0:
		return lintFailure(measured, departures, 0)
	}
	return nil
}

// printDepartures tells where finished pages depart from the format, if that
// was asked for, and how many documents were measured.
func (c *console) printDepartures(job generator.Job, r generator.Report) (departures, measured int) {
	for _, f := range r.Files {
		if !job.Lint || f.Kind != generator.PDF {
			continue
		}
		measured++
		departures += len(f.Departures)
		if len(f.Departures) > 0 {
			c.printLint(fileJSON{File: job.OutDir + "/" + f.Path, Pages: f.Pages, Departures: departuresJSON(f.Departures, c.lang)})
		}
	}
	if departures == 0 && measured > 0 {
		c.print(text{"thể thức: mọi văn bản đều đúng", "format: every document obeys it"})
	}
	return departures, measured
}

// tightened tells which documents were set tighter to save a page.
func (c *console) tightened(job generator.Job, r generator.Report) {
	for _, f := range r.Files {
		if t := f.Tightening; t.Saved() {
			c.note(text{
				"dàn chặt hơn để bớt trang: %[1]s, %[2]d còn %[3]d trang (giãn dòng %[4]d%%, cỡ chữ %[5]g)",
				"set tighter to save a page: %[1]s, pages: %[2]d to %[3]d (line spacing %[4]d%%, size %[5]g)",
			}, job.OutDir+"/"+f.Path, t.Before, t.After, t.Spacing, t.Size.Pt())
		}
	}
}

// summary is the line that says what was made.
func (c *console) summary(job generator.Job, r generator.Report, took time.Duration) {
	if len(job.Campaign.Units) == 0 {
		for _, f := range r.Files {
			c.print(text{"văn bản: %[1]s, %[2]d trang (%[3]s)", "document: %[1]s, pages: %[2]d (%[3]s)"},
				filepath.Join(job.OutDir, filepath.FromSlash(f.Path)), f.Pages, c.seconds(took))
		}
		return
	}
	c.print(text{
		"%[1]d/%[2]d đơn vị, %[3]d tệp trong %[4]s (%[5]s)",
		"units: %[1]d/%[2]d, files: %[3]d in %[4]s (%[5]s)",
	}, r.Made, r.Asked, len(r.Files), job.OutDir, c.seconds(took))
}

// notRun is a run that could not begin, or could not be recorded.
func notRun(err error) error {
	if errors.As(err, new(generator.NoSheetsError)) {
		return &failure{
			code:    exitUsage,
			message: text{"đợt không có nhiệm vụ để theo dõi nên không có phiếu Excel; bỏ --only xlsx", "the campaign has no tasks to track, so no Excel sheets; leave out --only xlsx"},
		}
	}
	message := text{"không soạn được", "cannot make the documents"}
	if errors.As(err, new(*fs.PathError)) {
		message = text{"không ghi được kết quả", "cannot write the output"}
	}
	return &failure{code: exitError, message: message, cause: err}
}

// incomplete is a run in which some units, or all, could not be made.
func incomplete(r generator.Report) error {
	f := &failure{
		code:    exitIncomplete,
		message: text{"%[1]d/%[2]d đơn vị chưa làm được", "%[1]d of %[2]d units could not be made"},
		args:    []any{r.Failed, r.Asked},
		hint:    text{"khắc phục theo lý do đã nêu rồi chạy lại", "put right what is said above and run again"},
	}
	if r.Made > 0 {
		f.hint = text{
			"các đơn vị khác đã xong; khắc phục theo lý do đã nêu rồi chạy lại",
			"the other units are done; put right what is said above and run again",
		}
	}
	return f
}

func (c *console) printFailures(job generator.Job, r generator.Report) {
	for _, f := range r.Failures {
		if f.Unit == generator.NoUnit {
			c.note(text{"không làm được %[1]s: %[2]s", "no %[1]s: %[2]s"}, f.Path, c.reason(f.Err))
			continue
		}
		u := job.Campaign.Units[f.Unit]
		c.note(text{"không làm được %[1]s của %[2]s %[3]s: %[4]s", "no %[1]s for %[2]s %[3]s: %[4]s"},
			f.Kind, u.Code, u.Name, c.reason(f.Err))
	}
}
