package main

import (
	"github.com/spf13/cobra"
)

// translateCompletion has cobra add its completion command now and puts its
// words into the user's language.
func translateCompletion(c *console, root *cobra.Command) {
	root.InitDefaultCompletionCmd()
	for _, cmd := range root.Commands() {
		if cmd.Name() != "completion" {
			continue
		}
		cmd.Short = c.say(text{"In mã gợi ý lệnh cho shell (phím Tab)", "Print the completion script for a shell (Tab key)"})
		cmd.Long = cmd.Short + "."
		cmd.Args = c.noCommand
		cmd.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
		for _, shell := range cmd.Commands() {
			translateShell(c, shell)
		}
	}
}

func translateShell(c *console, shell *cobra.Command) {
	shell.Short = c.say(text{"Mã gợi ý lệnh cho %[1]s", "Completion script for %[1]s"}, shell.Name())
	shell.Long = c.say(text{
		"In mã gợi ý lệnh cho %[1]s. Để dùng ngay trong cửa sổ đang mở:\n\n  %[2]s",
		"Prints the completion script for %[1]s. To use it in the open window:\n\n  %[2]s",
	}, shell.Name(), sourcing[shell.Name()])
	shell.Args = arguments(0, 0)
	if flag := shell.Flags().Lookup("no-descriptions"); flag != nil {
		flag.Usage = c.say(text{"chỉ gợi ý tên, không kèm giải thích", "names only, without descriptions"})
	}
}

// sourcing is how each shell reads the script.
var sourcing = map[string]string{
	"bash":       "source <(congvan completion bash)",
	"zsh":        "source <(congvan completion zsh)",
	"fish":       "congvan completion fish | source",
	"powershell": "congvan completion powershell | Out-String | Invoke-Expression",
}

// completeCampaigns offers folders and workbooks for the one argument of a
// command.
func completeCampaigns(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return nil, cobra.ShellCompDirectiveDefault // the shell offers folders and files alike
}

// completeFolders offers folders for the one argument of a command.
func completeFolders(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return nil, cobra.ShellCompDirectiveFilterDirs
}
