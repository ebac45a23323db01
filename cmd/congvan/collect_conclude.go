package main

import (
	"context"
	"errors"
	"strings"

	"congvan/generator"
	"congvan/generator/collect"
	"congvan/generator/consolidate"
	"congvan/generator/register"
	"congvan/input"
)

// conclude makes what goes back of all that the store holds for the period,
// tells how the period stands, and gives the failure that fits.
func (k *collector) conclude(ctx context.Context) error {
	figures, report, err := k.sendBack(ctx)
	switch {
	case errors.Is(err, context.Canceled) || errors.As(err, new(*failure)):
		return err
	case err != nil:
		return notRun(err)
	}
	k.c.standing(figures)
	k.c.print(text{"phần gửi trả: %[1]s (%[2]d tệp)", "what goes back: %[1]s (files: %[2]d)"}, k.out, len(report.Files))
	k.tellFailures(report)
	return k.outcome(report)
}

func (k *collector) tellFailures(report generator.SendBackReport) {
	for _, f := range report.Failures {
		k.c.note(text{"không làm được %[1]s: %[2]s", "no %[1]s: %[2]s"}, f.Path, k.c.reason(f.Err))
	}
}

// outcome is the failure that fits what was found: the system's faults first.
func (k *collector) outcome(report generator.SendBackReport) error {
	switch {
	case k.unread > 0:
		return &failure{
			code:    exitError,
			message: text{"%[1]d tệp hoặc thư mục không đọc được, các tệp khác đã lưu", "files or folders that could not be read: %[1]d; all others are kept"},
			args:    []any{k.unread},
			hint:    text{"xem lý do ở trên, mở quyền đọc hoặc chép lại tệp rồi chạy lại", "see above why; allow reading or copy them anew, then run again"},
		}
	case len(report.Failures) > 0:
		return &failure{
			code:    exitIncomplete,
			message: text{"%[1]d tệp gửi trả chưa làm được, phiếu thu về đã lưu", "files to send back that could not be made: %[1]d; the returns are kept"},
			args:    []any{len(report.Failures)},
			hint:    text{"khắc phục theo lý do đã nêu rồi chạy lại", "put right what is said above and run again"},
		}
	case len(report.Asked)+k.refused > 0:
		return &failure{
			code: exitProblems,
			message: text{
				"%[1]d đơn vị phải sửa hoặc xem lại phiếu, %[2]d tệp không nhận; mọi tệp đọc được đã lưu",
				"units with something to mend or look at: %[1]d, files refused: %[2]d; all are kept",
			},
			args:     []any{len(report.Asked), k.refused},
			hint:     text{"gửi cho từng đơn vị thư mục của nó trong %[1]s", "send each unit its folder in %[1]s"},
			hintArgs: []any{k.out},
		}
	}
	return nil
}

// sendBack makes what goes back, from the store alone.
func (k *collector) sendBack(ctx context.Context) (consolidate.Consolidation, generator.SendBackReport, error) {
	in, err := k.returns.input(ctx, k.period, k.today)
	if err != nil {
		return consolidate.Consolidation{}, generator.SendBackReport{}, err
	}
	figures := consolidate.New(in)
	job := generator.SendBackJob{
		Campaign: k.returns.campaign, Period: k.period, OutDir: k.out, Today: k.today,
		Answered: map[int]collect.Reading{}, Found: figures.Findings,
		Previous: previousOf(in.Before), Fonts: k.family, Tool: toolVersion(), Made: k.made,
	}
	if k.today.Before(k.period.Due) {
		job.Due = k.period.Due
	}
	for unit, one := range in.Returns {
		job.Answered[unit] = one.Reading
	}
	if err := k.addRefused(ctx, &job); err != nil {
		return figures, generator.SendBackReport{}, err
	}
	report, err := generator.SendBack(ctx, job)
	return figures, report, err
}

// addRefused has units answered that sent nothing but files that were refused,
// and tells the clerk of every such file.
func (k *collector) addRefused(ctx context.Context, job *generator.SendBackJob) error {
	history, err := k.returns.history(ctx, k.period)
	if err != nil {
		return err
	}
	taken := map[int]bool{}
	for unit := range job.Answered {
		taken[unit] = true
	}
	for _, kept := range history {
		if kept.State != register.Refused {
			continue
		}
		reading, err := k.returns.reading(k.period, kept)
		if err != nil {
			return err
		}
		if reading.Refused == nil {
			continue
		}
		unit, known := k.returns.unit(reading.Identity.Unit)
		if known && taken[unit] { // a right one came beside it
			continue
		}
		if known {
			job.Answered[unit] = reading
		} else {
			unit = generator.NoUnit
		}
		job.Found = append(job.Found, consolidate.UnitFinding{Unit: unit, Finding: *reading.Refused})
	}
	return nil
}

// previousOf gives what units answered in the period before, as sheets show
// it; nil where nothing was collected.
func previousOf(before map[int]consolidate.Return) func(unit int) map[string]string {
	if len(before) == 0 {
		return nil
	}
	return func(unit int) map[string]string {
		one, ok := before[unit]
		if !ok {
			return nil
		}
		return collect.Previous(one.Reading)
	}
}

// mostNames is how many units a line names; status shows all.
const mostNames = 12

// names lists units in one line.
func (c *console) names(campaign *input.Campaign, units []int) string {
	var all []string
	for _, unit := range units[:min(len(units), mostNames)] {
		all = append(all, campaign.Units[unit].Name)
	}
	list := strings.Join(all, ", ")
	if rest := len(units) - len(all); rest > 0 {
		list += c.say(text{" và %[1]d đơn vị khác (xem congvan status)", " and %[1]d more (see congvan status)"}, rest)
	}
	return list
}
