package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// usage prints how a command is called: what cobra's own template prints, in
// the user's language.
func (c *console) usage(cmd *cobra.Command) error {
	w := cmd.OutOrStderr()
	fmt.Fprintln(w, c.say(text{"Cách dùng:", "Usage:"}))
	fmt.Fprintln(w, "  "+c.useLine(cmd))
	if cmd.HasExample() {
		fmt.Fprintf(w, "\n%s\n%s\n", c.say(text{"Ví dụ:", "Examples:"}), strings.TrimRight(cmd.Example, "\n"))
	}
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(w, "\n%s\n", c.say(text{"Các lệnh:", "Commands:"}))
		listCommands(w, cmd)
	}
	c.listFlags(w, text{"Tùy chọn:", "Flags:"}, cmd.LocalNonPersistentFlags())
	c.listFlags(w, text{"Tùy chọn chung:", "Global flags:"}, globalFlags(cmd))
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(w, "\n%s\n", c.say(text{
			"Gõ «%[1]s LỆNH --help» để xem cách dùng một lệnh.",
			"Type “%[1]s COMMAND --help” for more about a command.",
		}, cmd.CommandPath()))
	}
	return nil
}

func (c *console) useLine(cmd *cobra.Command) string {
	if cmd.HasAvailableSubCommands() {
		return cmd.CommandPath() + c.say(text{" LỆNH [TÙY CHỌN]", " COMMAND [FLAGS]"})
	}
	line := cmd.CommandPath()
	if _, arguments, ok := strings.Cut(cmd.Use, " "); ok {
		line += " " + arguments
	}
	return line + c.say(text{" [TÙY CHỌN]", " [FLAGS]"})
}

// globalFlags are those every command has, whichever command declares them.
func globalFlags(cmd *cobra.Command) *pflag.FlagSet {
	if cmd.HasParent() {
		return cmd.InheritedFlags()
	}
	return cmd.PersistentFlags()
}

func listCommands(w io.Writer, cmd *cobra.Command) {
	width := 0
	for _, sub := range cmd.Commands() {
		width = max(width, utf8.RuneCountInString(sub.Name()))
	}
	for _, sub := range cmd.Commands() {
		if sub.IsAvailableCommand() {
			fmt.Fprintf(w, "  %-*s  %s\n", width, sub.Name(), sub.Short)
		}
	}
}

// flagValues is how help calls the value of a flag.
var flagValues = map[string]text{
	"out":      {"THƯ-MỤC", "DIR"},
	"unit":     {"ĐƠN-VỊ", "UNIT"},
	"only":     {"LOẠI", "KIND"},
	"jobs":     {"N", "N"},
	"now":      {"NGÀY-GIỜ", "TIME"},
	"lang":     {"TIẾNG", "LANG"},
	"xlsx":     {"TỆP", "FILE"},
	"mark":     {"TỆP", "FILE"},
	"type":     {"MÃ", "CODE"},
	"font-dir": {"THƯ-MỤC", "DIR"},
}

// listFlags does not leave it to pflag, which takes a Vietnamese letter for
// two or three columns.
func (c *console) listFlags(w io.Writer, title text, flags *pflag.FlagSet) {
	if !flags.HasAvailableFlags() {
		return
	}
	fmt.Fprintf(w, "\n%s\n", c.say(title))
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		name := "    --" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", --" + f.Name
		}
		if value, ok := flagValues[f.Name]; ok {
			name += " " + c.say(value)
		}
		space := strings.Repeat(" ", max(1, flagWidth-utf8.RuneCountInString(name)))
		fmt.Fprintf(w, "  %s%s%s%s\n", name, space, f.Usage, c.defaultOf(f))
	})
}

// flagWidth is the column of the explanations: the longest flag and two spaces.
const flagWidth = len("    --no-descriptions  ")

func (c *console) defaultOf(f *pflag.Flag) string {
	switch f.DefValue {
	case "", "0", "false", "[]":
		return ""
	}
	return c.say(text{" (mặc định: %[1]s)", " (default: %[1]s)"}, f.DefValue)
}

// newHelp is "congvan help COMMAND", the same as "congvan COMMAND --help".
func newHelp(c *console) *cobra.Command {
	return &cobra.Command{
		Use:   c.say(text{"help [LỆNH]", "help [COMMAND]"}),
		Short: c.say(text{"In cách dùng một lệnh", "Print how a command is used"}),
		RunE: func(cmd *cobra.Command, args []string) error {
			about, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return unknownCommand(cmd.Root(), strings.Join(args, " "))
			}
			return about.Help()
		},
	}
}
