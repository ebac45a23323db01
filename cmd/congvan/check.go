package main

import (
	"github.com/spf13/cobra"
)

func newCheck(c *console) *cobra.Command {
	return &cobra.Command{
		Use:   c.say(text{"check [ĐỢT]", "check [CAMPAIGN]"}),
		Short: c.say(text{"Kiểm tra dữ liệu, in bảng giao nhiệm vụ", "Check the data, print who gets which task"}),
		Long: c.say(text{
			`Kiểm tra dữ liệu của đợt: in mọi lỗi và cảnh báo kèm vị trí và cách sửa, rồi in
bảng giao nhiệm vụ cho từng đơn vị. Không ghi tệp nào.`,
			`Checks a campaign's data: prints every error and warning with its place and what
to do, then who gets which task. Writes nothing.`,
		}),
		Args:              arguments(0, 1),
		ValidArgsFunction: completeFolders,
		RunE:              func(cmd *cobra.Command, args []string) error { return runCheck(c, cmd, args) },
	}
}

// runCheck prints what is wrong and, where nothing is, the assignments.
func runCheck(c *console, cmd *cobra.Command, args []string) error {
	found, err := openCampaign(cmd, args)
	if err != nil {
		return err
	}
	c.printProblems(c.out, found.problems)
	if found.problems.HasErrors() {
		return c.unfit(found.problems)
	}
	if len(found.problems) > 0 {
		c.print(text{"", ""})
	}
	c.printMatrix(found.campaign)
	c.print(text{"Kiểm tra xong: %[1]s.", "Checked: %[1]s."}, c.counted(found.problems))
	return nil
}
