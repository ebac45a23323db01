package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// noCommand takes what follows the program's name and is no command.
func (c *console) noCommand(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return unknownCommand(cmd, args[0])
	}
	return nil
}

func unknownCommand(root *cobra.Command, name string) error {
	e := wrongUsage(root, text{"không có lệnh «%[1]s»", "there is no command “%[1]s”"}, name)
	if near := root.SuggestionsFor(name); len(near) > 0 {
		e.hint = text{"có phải «%[1]s» không?", "did you mean “%[1]s”?"}
		e.hintArgs = []any{root.Name() + " " + strings.Join(near, "», «"+root.Name()+" ")}
	}
	return e
}

// arguments allows from least to most of them.
func arguments(least, most int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) < least:
			return wrongUsage(cmd, text{"lệnh này cần thêm: %[1]s", "this command needs: %[1]s"}, argumentNames(cmd))
		case len(args) > most && most == 0:
			return wrongUsage(cmd, text{"không hiểu «%[1]s»: lệnh này không cần gì thêm", "“%[1]s” is not understood: the command takes nothing more"}, args[0])
		case len(args) > most:
			return wrongUsage(cmd, text{
				"thừa «%[1]s»: lệnh này chỉ nhận %[2]s",
				"“%[1]s” is too much: the command takes %[2]s only",
			}, strings.Join(args[most:], " "), argumentNames(cmd))
		}
		return nil
	}
}

// argumentNames is what follows the command's name in its usage line.
func argumentNames(cmd *cobra.Command) string {
	_, names, _ := strings.Cut(cmd.Use, " ")
	if inner := strings.TrimSuffix(strings.TrimPrefix(names, "["), "]"); !strings.ContainsAny(inner, "[]") {
		return inner
	}
	return names
}

// choice is a flag that takes one of a few words.
type choice struct {
	value   string
	allowed []string
}

func newChoice(value string, allowed ...string) *choice {
	return &choice{value: value, allowed: allowed}
}

// String is the word chosen.
func (c *choice) String() string { return c.value }

// Type is how pflag calls the kind of value.
func (c *choice) Type() string { return "string" }

// Set takes the word from the command line.
func (c *choice) Set(word string) error {
	if !slices.Contains(c.allowed, word) {
		return reasonText{text{"chọn một trong: %[1]s", "choose one of: %[1]s"}, []any{strings.Join(c.allowed, ", ")}}
	}
	c.value = word
	return nil
}

// mustComplete offers words to the shell; only a misspelt flag name fails.
func mustComplete(cmd *cobra.Command, flag string, words ...string) {
	must(cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp)))
}

// must stops on a flag name misspelt in this program.
func must(err error) {
	if err != nil {
		panic(err)
	}
}
