package main

import (
	"strings"

	"congvan/input"

	"github.com/spf13/cobra"
)

// pickUnits finds the units named by --unit. An alias, or a name without
// diacritics, is understood, with a remark; every name that is no unit is told.
func pickUnits(c *console, cmd *cobra.Command, campaign *input.Campaign, names []string) ([]int, error) {
	var units []int
	var unknown []string
	for _, name := range names {
		match := campaign.FindUnit(name)
		switch match.Kind {
		case input.MatchCode, input.MatchName:
			units = append(units, match.Unit)
		case input.MatchAlias, input.MatchPlain:
			c.noteTaken(name, campaign.Units[match.Unit], match.Kind)
			units = append(units, match.Unit)
		case input.MatchSeveral:
			return nil, wrongUsage(cmd, text{"nhiều đơn vị cùng tên «%[1]s»; hãy ghi mã", "several units are called “%[1]s”; give the code"}, name)
		default:
			unknown = append(unknown, "«"+name+"»"+input.DidYouMean(match.Near).In(c.lang))
		}
	}
	if len(unknown) > 0 || len(units) == 0 {
		return nil, noSuchUnit(cmd, unknown)
	}
	return units, nil
}

// noteTaken says which unit was taken for a name that is not its own.
func (c *console) noteTaken(name string, u input.Unit, kind input.MatchKind) {
	if kind == input.MatchAlias {
		c.note(text{"lưu ý: «%[1]s» là tên gọi khác của %[2]s (%[3]s)", "note: “%[1]s” is an alias of %[2]s (%[3]s)"}, name, u.Name, u.Code)
		return
	}
	c.note(text{"lưu ý: «%[1]s» được hiểu là %[2]s (%[3]s)", "note: “%[1]s” is taken as %[2]s (%[3]s)"}, name, u.Name, u.Code)
}

func noSuchUnit(cmd *cobra.Command, unknown []string) error {
	if len(unknown) == 0 {
		return wrongUsage(cmd, text{"--unit cần mã hoặc tên một đơn vị", "--unit needs the code or name of a unit"})
	}
	f := wrongUsage(cmd, text{"không có đơn vị %[1]s", "there is no unit %[1]s"}, strings.Join(unknown, ", "))
	f.hintArgs = nil
	f.hint = text{"danh sách đơn vị: congvan check", "the units are listed by: congvan check"}
	return f
}

// completeUnits offers the units of the campaign on the command line.
func completeUnits(cmd *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	found, err := readCampaign(cmd, args)
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var offers []string
	for _, u := range found.campaign.Units {
		offers = append(offers, cobra.CompletionWithDesc(u.Code, u.Name))
	}
	return offers, cobra.ShellCompDirectiveNoFileComp
}
