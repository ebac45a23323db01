package main

import (
	"context"
	"errors"
	"io/fs"
	"time"

	"congvan/generator"
)

// conclude tells what a run did and gives the failure that fits.
func (c *console) conclude(job generator.Job, r generator.Report, err error, took time.Duration) error {
	stopped := errors.Is(err, context.Canceled)
	if err == nil || stopped || len(r.Files) > 0 {
		c.print(text{
			"%[1]d/%[2]d đơn vị, %[3]d tệp trong %[4]s (%[5]s)",
			"units: %[1]d/%[2]d, files: %[3]d in %[4]s (%[5]s)",
		}, r.Made, r.Asked, len(r.Files), job.OutDir, c.seconds(took))
	}
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
	}
	return nil
}

// notRun is a run that could not begin, or could not be recorded.
func notRun(err error) error {
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
		u := job.Campaign.Units[f.Unit]
		c.note(text{"không làm được %[1]s của %[2]s %[3]s: %[4]s", "no %[1]s for %[2]s %[3]s: %[4]s"},
			f.Kind, u.Code, u.Name, c.reason(f.Err))
	}
}
