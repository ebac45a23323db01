package main

import (
	"context"
	"errors"

	"congvan/generator/consolidate"
	"congvan/input"

	"github.com/spf13/cobra"
)

// statusOptions are the flags of status.
type statusOptions struct {
	periodOptions
	watch string
	json  bool
	fonts fontFlag
}

func newStatus(c *console) *cobra.Command {
	o := &statusOptions{}
	cmd := &cobra.Command{
		Use:   c.say(text{"status ĐỢT", "status CAMPAIGN"}),
		Short: c.say(text{"Xem đơn vị nào đã nộp, còn thiếu, chậm", "Show which units returned, are incomplete or late"}),
		Long: c.say(text{
			`In bảng tình hình nộp của kỳ: mỗi đơn vị một dòng, lấy từ kho phiếu đã thu.
Có --watch: theo dõi một thư mục, tệp nào mới đến thì thu ngay như congvan collect rồi
in lại bảng, đến khi bấm Ctrl-C.`,
			`Prints how the period stands, a line for every unit, from the store of returns.
With --watch a folder is watched: what arrives is taken in as congvan collect does and
the table printed again, until Ctrl-C.`,
		}),
		Example: `  congvan status dot-2022 --period 2022-Q4
  congvan status dot-2022 --period 2022-Q4 --watch thu-ve
  congvan status dot-2022 --json`,
		Args:              arguments(1, 1),
		ValidArgsFunction: completeCampaigns,
		RunE: func(cmd *cobra.Command, args []string) error {
			return runStatus(cmd.Context(), c, cmd, o, args)
		},
	}
	o.AddFlags(c, cmd)
	return cmd
}

// AddFlags declares the flags.
func (o *statusOptions) AddFlags(c *console, cmd *cobra.Command) {
	o.periodOptions.AddFlags(c, cmd)
	f := cmd.Flags()
	f.StringVar(&o.watch, "watch", "", c.say(text{"theo dõi thư mục này, thu tệp mới đến", "watch this folder and take in what arrives"}))
	f.BoolVar(&o.json, "json", false, c.say(text{"in dạng JSON cho chương trình khác đọc", "print JSON for other programs"}))
	o.fonts.AddFlags(c, cmd)
	must(cmd.MarkFlagDirname("watch"))
}

// runStatus shows the period as the store has it, and goes on where a folder
// is watched.
func runStatus(ctx context.Context, c *console, cmd *cobra.Command, o *statusOptions, args []string) error {
	if o.json && o.watch != "" {
		return wrongUsage(cmd, text{"--json không đi cùng --watch", "--json does not go with --watch"})
	}
	if o.watch != "" {
		return runWatch(ctx, c, cmd, o, args)
	}
	today, err := o.day(c, cmd)
	if err != nil {
		return err
	}
	family, err := o.fonts.family()
	if err != nil {
		return err
	}
	found, period, err := o.open(c, cmd, args, family)
	if err != nil {
		return err
	}
	r, err := openReturns(ctx, found, o.store, false)
	if err != nil {
		return err
	}
	return errors.Join(o.show(ctx, c, r, period, today), r.close())
}

// show prints the figures of the period.
func (o *statusOptions) show(ctx context.Context, c *console, r *returns, period input.Period, today input.Date) error {
	in, err := r.input(ctx, period, today)
	if err != nil {
		return err
	}
	k := consolidate.New(in)
	if o.json {
		return c.printStatusJSON(k)
	}
	if !r.exists() {
		c.note(text{"chưa thu phiếu nào (chưa có %[1]s)", "nothing was collected yet (there is no %[1]s)"}, r.path)
	}
	c.printStatus(k)
	return nil
}
