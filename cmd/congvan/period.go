package main

import (
	"strings"

	"congvan/input"

	"github.com/spf13/cobra"
)

// choosePeriod finds the period that --period names. Without the flag it is
// the only one there is.
func choosePeriod(c *input.Campaign, flag string) (input.Period, error) {
	if flag != "" {
		if p, ok := c.PeriodByID(flag); ok {
			if _, standard := input.StandardPeriod(p.ID); standard && len(c.Periods) == 0 {
				p.ID = strings.ToUpper(p.ID) // it names folders
			}
			return p, nil
		}
		return input.Period{}, unknownPeriod(c, flag)
	}
	if len(c.Periods) > 1 {
		return input.Period{}, &failure{
			code:     exitUsage,
			message:  text{"đợt có nhiều kỳ báo cáo; hãy ghi --period", "the campaign has several periods; name one with --period"},
			hint:     text{"các kỳ của đợt: %[1]s", "its periods: %[1]s"},
			hintArgs: []any{periodIDs(c)},
		}
	}
	return c.FirstPeriod(), nil
}

func unknownPeriod(c *input.Campaign, flag string) error {
	f := &failure{
		code:    exitUsage,
		message: text{"đợt không có kỳ báo cáo «%[1]s»", "the campaign has no period “%[1]s”"},
		args:    []any{flag},
	}
	if len(c.Periods) == 0 {
		f.hint = text{
			"đợt không khai báo kỳ nào; kỳ thường dùng ghi như 2022-12, 2022-Q4, 2022-6T, 2022; kỳ khác thêm vào campaign.yaml, mục periods",
			"the campaign declares none; usual ones are written 2022-12, 2022-Q4, 2022-6T, 2022; add others to campaign.yaml, under periods",
		}
		if c.Lenient { // a workbook
			f.hint = text{
				"đợt không khai báo kỳ nào; kỳ thường dùng ghi như 2022-12, 2022-Q4, 2022-6T, 2022; kỳ khác thêm vào sheet «Kỳ báo cáo» của tệp Excel",
				"the campaign declares none; usual ones are written 2022-12, 2022-Q4, 2022-6T, 2022; add others to the sheet “Kỳ báo cáo” of the workbook",
			}
		}
		return f
	}
	if c.Lenient { // a workbook
		f.hint = text{
			"các kỳ của đợt: %[1]s; thêm kỳ vào sheet «Kỳ báo cáo» của tệp Excel",
			"its periods: %[1]s; add one to the sheet “Kỳ báo cáo” of the workbook",
		}
		f.hintArgs = []any{periodIDs(c)}
		return f
	}
	f.hint = text{
		"các kỳ của đợt: %[1]s; thêm kỳ vào campaign.yaml, mục periods: - {id: %[2]s, due: %[3]s}",
		"its periods: %[1]s; add one to campaign.yaml, under periods: - {id: %[2]s, due: %[3]s}",
	}
	due := "dd/mm/yyyy"
	if standard, ok := input.StandardPeriod(flag); ok {
		due = standard.CutOff.AddDays(5).String()
	}
	f.hintArgs = []any{periodIDs(c), flag, due}
	return f
}

// periodIDs lists the periods of a campaign in its order.
func periodIDs(c *input.Campaign) string {
	ids := make([]string, len(c.Periods))
	for i, p := range c.Periods {
		ids[i] = p.ID
	}
	return strings.Join(ids, ", ")
}

// completePeriods offers the periods of the campaign on the command line.
func completePeriods(cmd *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	found, err := readCampaign(cmd, args)
	if err != nil || found.campaign == nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var offers []string
	for _, p := range found.campaign.Periods {
		offers = append(offers, cobra.CompletionWithDesc(p.ID, p.Title()))
	}
	return offers, cobra.ShellCompDirectiveNoFileComp
}
