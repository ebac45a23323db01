package main

import (
	"context"
	"errors"

	"congvan/generator/compose"
	"congvan/generator/consolidate"
	"congvan/generator/font"
	"congvan/input"

	"github.com/spf13/cobra"
)

// letterOptions are the flags of the commands that make documents about the
// returns of a period.
type letterOptions struct {
	periodOptions
	out    string
	number string
	date   string
	fonts  fontFlag
}

// AddFlags declares the flags.
func (o *letterOptions) AddFlags(c *console, cmd *cobra.Command, out text) {
	o.periodOptions.AddFlags(c, cmd)
	f := cmd.Flags()
	f.StringVarP(&o.out, "out", "o", "", c.say(out))
	f.StringVar(&o.number, "number", "", c.say(text{
		"số của văn bản; không ghi thì chừa chỗ để ghi tay",
		"number of the document; without it room is left to write it in",
	}))
	f.StringVar(&o.date, "date", "", c.say(text{
		"ngày của văn bản, ví dụ 26/7/2022 (mặc định: hôm nay)",
		"date of the document, e.g. 2022-07-26 (default: today)",
	}))
	o.fonts.AddFlags(c, cmd)
	must(cmd.MarkFlagDirname("out"))
	mustComplete(cmd, "number")
	mustComplete(cmd, "date")
}

// round is a period of a campaign, ready to write about.
type round struct {
	found   opened
	family  *font.Family
	returns *returns
	figures consolidate.Consolidation
	letter  compose.LetterOptions
	out     string
}

// open reads the campaign and what came back in the period. The caller closes
// the returns.
func (o *letterOptions) open(ctx context.Context, c *console, cmd *cobra.Command, args []string, folder string, create bool) (round, error) {
	letter, err := o.letter(c, cmd)
	if err != nil {
		return round{}, err
	}
	r := round{letter: letter, out: o.out}
	if r.family, err = o.fonts.family(); err != nil {
		return r, err
	}
	var period input.Period
	if r.found, period, err = o.periodOptions.open(c, cmd, args, r.family); err != nil {
		return r, err
	}
	if r.out == "" {
		if r.out, err = r.found.folder(folder, period); err != nil {
			return r, err
		}
	}
	if r.returns, err = openReturns(ctx, r.found, o.store, create); err != nil {
		return r, err
	}
	in, err := r.returns.input(ctx, period, letter.Today)
	if err != nil {
		return r, errors.Join(err, r.returns.close())
	}
	r.figures = consolidate.New(in)
	return r, nil
}

// letter reads the flags that say how a document is dated and numbered.
func (o *letterOptions) letter(c *console, cmd *cobra.Command) (compose.LetterOptions, error) {
	today, err := o.day(c, cmd)
	if err != nil {
		return compose.LetterOptions{}, err
	}
	letter := compose.LetterOptions{Today: today, Number: o.number}
	if o.date != "" {
		if err := letter.Date.UnmarshalText([]byte(o.date)); err != nil {
			return letter, wrongUsage(cmd, text{
				"«%[1]s» của --date không phải ngày; ghi như 26/7/2022",
				"“%[1]s” of --date is no day; write it as 2022-07-26",
			}, o.date)
		}
	}
	if letter.Date.IsZero() || !letter.Date.Before(today) {
		return letter, nil
	}
	if cmd.Flags().Changed("today") {
		return letter, wrongUsage(cmd, text{
			"--date %[1]s trước ngày tính số liệu %[2]s; ghi --today không sau ngày của văn bản",
			"--date %[1]s is before the day %[2]s that is counted to; give a --today not after the document's date",
		}, letter.Date, today)
	}
	letter.Today = letter.Date // a document tells nothing of days after its own
	return letter, nil
}
