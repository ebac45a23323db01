package main

import (
	"context"
	"errors"
	"fmt"

	"congvan/generator"
	"congvan/generator/compose"
	"congvan/input"

	"github.com/spf13/cobra"
)

// remindOptions are the flags of remind.
type remindOptions struct {
	letterOptions
	daysBefore int
}

func newRemind(c *console) *cobra.Command {
	o := &remindOptions{}
	cmd := &cobra.Command{
		Use:   c.say(text{"remind ĐỢT", "remind CAMPAIGN"}),
		Short: c.say(text{"Soạn công văn đôn đốc đúng những đơn vị còn thiếu", "Make reminders to exactly the units that owe something"}),
		Long: c.say(text{
			`Soạn công văn đôn đốc (PDF) và tin nhắn ngắn cho từng đơn vị chưa gửi phiếu, phiếu
còn thiếu hoặc sai, hoặc có nhiệm vụ quá hạn; mỗi đơn vị một danh sách riêng và mã
phiếu của mình. Đơn vị đã đủ không bị nêu tên. Lần đôn đốc được ghi vào kho; công văn
sau nhắc lại số lần đã đôn đốc. Văn bản của đơn vị nay đã đủ, soạn ở lần chạy trước,
được xóa khỏi thư mục.
Có --days-before N: chỉ nhắc đơn vị chưa gửi, trong N ngày trước hạn gửi.`,
			`Makes a reminder (PDF) and a short message for every unit that sent no sheet, whose
sheet lacks something, or that has tasks overdue; each with its own list and sheet
code. No other unit is named. The store keeps that a unit was reminded, and the next
letter says how often. What an earlier run made for a unit that has since answered is
removed from the folder.
With --days-before N: only units that sent nothing, within N days before the due date.`,
		}),
		Example: `  congvan remind dot-2022 --period 2022-Q4
  congvan remind dot-2022 --period 2022-Q4 --days-before 3
  congvan remind dot-2022.xlsx --number 1520 --date 06/01/2023 --out don-doc`,
		Args:              arguments(1, 1),
		ValidArgsFunction: completeCampaigns,
		RunE: func(cmd *cobra.Command, args []string) error {
			return runRemind(cmd.Context(), c, cmd, o, args)
		},
	}
	o.letterOptions.AddFlags(c, cmd, text{
		"thư mục ghi kết quả (mặc định: don-doc-KỲ cạnh đợt)",
		"folder to write to (default: don-doc-PERIOD beside the campaign)",
	})
	cmd.Flags().IntVar(&o.daysBefore, "days-before", 0, c.say(text{
		"nhắc trước hạn: chỉ đơn vị chưa gửi, từ N ngày trước hạn gửi",
		"remind before the due date: only units that sent nothing, from N days before it",
	}))
	mustComplete(cmd, "days-before")
	return cmd
}

// The kinds of reminders that the store tells apart.
const (
	reminderLetter = "don-doc"
	reminderEarly  = "truoc-han"
)

// runRemind has the reminders made, keeps that they were, and tells whom.
func runRemind(ctx context.Context, c *console, cmd *cobra.Command, o *remindOptions, args []string) (err error) {
	if cmd.Flags().Changed("days-before") && o.daysBefore < 1 {
		return wrongUsage(cmd, text{"--days-before phải từ 1 trở lên", "--days-before must be 1 or more"})
	}
	r, err := o.open(ctx, c, cmd, args, remindFolder, true)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, r.returns.close()) }()
	if err := r.notOf(ctx, r.letter.Today); err != nil {
		return err
	}
	made, err := generator.Remind(ctx, generator.RemindJob{
		Figures: r.figures, OutDir: r.out, DaysBefore: o.daysBefore, Letter: r.letter, Fonts: r.family, Tool: toolVersion(),
	})
	var none generator.NoReminderError
	switch {
	case errors.As(err, &none):
		return c.noReminder(cmd, none, o.daysBefore)
	case err != nil:
		return notRun(err)
	}
	if len(made) > 0 {
		if err := r.returns.reminded(ctx, r.figures.Period, unitsOf(made), r.letter.Today, o.kind()); err != nil {
			return err
		}
	}
	c.printReminders(r, made, o.daysBefore > 0)
	return nil
}

// notOf takes the reminders of a day out of the count of earlier ones.
func (r *round) notOf(ctx context.Context, day input.Date) error {
	counts, err := r.returns.store.RemindedOn(ctx, r.returns.round(r.figures.Period), day)
	if err != nil {
		return r.returns.failed(err)
	}
	for i := range r.figures.Standings {
		s := &r.figures.Standings[i]
		s.Reminded -= counts[r.found.campaign.Units[s.Unit].Code]
	}
	return nil
}

func (o *remindOptions) kind() string {
	if o.daysBefore > 0 {
		return reminderEarly
	}
	return reminderLetter
}

func unitsOf(made []generator.Reminder) []int {
	units := make([]int, len(made))
	for i, m := range made {
		units[i] = m.Unit
	}
	return units
}

// noReminder says why this is no day for a reminder before the due date. A
// day too early is no mistake: the command may be run every day.
func (c *console) noReminder(cmd *cobra.Command, none generator.NoReminderError, days int) error {
	switch {
	case none.Due.IsZero():
		return wrongUsage(cmd, text{
			"kỳ báo cáo không có hạn gửi; khai báo kỳ với hạn gửi trong dữ liệu của đợt (periods, due; sheet «Kỳ báo cáo»), hoặc bỏ --days-before",
			"the period has no due date; declare it with one in the campaign (periods, due; sheet “Kỳ báo cáo”), or leave out --days-before",
		})
	case none.Due.Before(none.Today):
		c.print(text{
			"hạn gửi %[1]s đã qua, không nhắc trước hạn nữa; bỏ --days-before để đôn đốc",
			"the due date %[1]s has passed; leave out --days-before to send reminders",
		}, none.Due)
	default:
		c.print(text{
			"chưa đến ngày nhắc: hạn gửi %[1]s, nhắc trước %[2]d ngày là từ %[3]s",
			"too early: due on %[1]s, %[2]d days before is from %[3]s",
		}, none.Due, days, none.From)
	}
	return nil
}

// printReminders tells who is reminded of what, and how many are not.
func (c *console) printReminders(r round, made []generator.Reminder, early bool) {
	rest := len(r.figures.Standings) - len(made)
	passed := text{"đôn đốc %[1]d đơn vị, bỏ qua %[2]d đơn vị vì đã đủ", "reminded: %[1]d, nothing to ask of: %[2]d"}
	if early {
		passed = text{"nhắc %[1]d đơn vị, bỏ qua %[2]d đơn vị vì đã gửi", "reminded: %[1]d, returned already: %[2]d"}
	}
	if len(made) > 0 {
		rows := [][]string{{
			c.say(text{"Mã", "Code"}), c.say(text{"Đơn vị", "Unit"}), c.say(text{"Phiếu", "Sheet"}),
			c.say(text{"Phải sửa", "To mend"}), c.say(text{"NV quá hạn", "Overdue"}), c.say(text{"Lần", "No."}), c.say(text{"Trang", "Pages"}),
		}}
		for _, m := range made {
			u := r.found.campaign.Units[m.Unit]
			rows = append(rows, []string{
				u.Code, cut(u.FullName(), 40), c.sheetState(m.Request), fmt.Sprint(len(m.Errors)), fmt.Sprint(len(m.Overdue)),
				fmt.Sprint(m.Standing.Reminded + 1), fmt.Sprint(m.Pages),
			})
		}
		printTable(c.out, rows)
	}
	c.print(passed, len(made), rest)
	if len(made) > 0 {
		c.print(text{"công văn và tin nhắn trong %[1]s", "letters and messages in %[1]s"}, r.out)
	}
}

// sheetState is how a unit's sheet stands, in a word or two.
func (c *console) sheetState(q compose.Request) string {
	if !q.Standing.Came {
		return c.say(text{"chưa gửi", "none"})
	}
	return fmt.Sprintf("%d/%d", q.Standing.Filled, q.Standing.Asked)
}
