package main

import (
	"context"
	"errors"

	"congvan/generator"

	"github.com/spf13/cobra"
)

// choose sets the period of the sheets. Those of a later period show what was
// collected for the one before.
func (o *generateOptions) choose(ctx context.Context, c *console, cmd *cobra.Command, found opened, job *generator.Job) error {
	if !cmd.Flags().Changed("period") {
		return nil
	}
	period, err := choosePeriod(found.campaign, o.period)
	if err != nil {
		return err
	}
	if job.Only == generator.PDF && period != found.campaign.FirstPeriod() {
		return wrongUsage(cmd, text{"kỳ %[1]s chỉ có phiếu Excel; bỏ --only pdf", "%[1]s has Excel sheets only; leave out --only pdf"}, period.ID)
	}
	job.Period = period
	former, ok := found.campaign.PeriodBefore(period.ID)
	if !ok || found.name == "" && o.store == "" {
		return nil
	}
	r, err := openReturns(ctx, found, o.store, false)
	if err != nil {
		return err
	}
	before, err := r.used(ctx, former)
	if err := errors.Join(err, r.close()); err != nil {
		return err
	}
	job.Previous = previousOf(before)
	if len(before) == 0 {
		c.note(text{
			"chưa thu phiếu nào của kỳ trước (%[1]s): cột kết quả kỳ trước để trống",
			"nothing was collected for the period before (%[1]s): the column of its results stays empty",
		}, former.ID)
		return nil
	}
	c.note(text{
		"kết quả kỳ trước (%[1]s) lấy từ %[2]d/%[3]d phiếu đã thu",
		"results of the period before (%[1]s) are from %[2]d of %[3]d sheets",
	}, former.ID, len(before), len(found.campaign.Units))
	return nil
}
