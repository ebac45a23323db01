package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// The exit codes. Help and the READMEs list them.
const (
	exitDone        = 0
	exitError       = 1   // the system's fault, or ours
	exitUsage       = 2   // the command line cannot be understood
	exitProblems    = 3   // the campaign has mistakes, nothing was written; or a page departs from the format
	exitIncomplete  = 4   // some units could not be made
	exitInterrupted = 130 // Ctrl-C
)

// failure is an error that knows its exit code and how to say itself. Its
// cause is shown after the message.
type failure struct {
	code     int
	message  text
	args     []any
	hint     text // empty: none
	hintArgs []any
	cause    error
}

// Error is for other programmers; users read the message in their language.
func (f *failure) Error() string { return fmt.Sprintf(f.message.en, f.args...) }

// Unwrap gives the cause.
func (f *failure) Unwrap() error { return f.cause }

// wrongUsage is a command line that cannot be understood.
func wrongUsage(cmd *cobra.Command, message text, args ...any) *failure {
	return &failure{
		code: exitUsage, message: message, args: args,
		hint:     text{"xem cách dùng: %[1]s --help", "for usage see: %[1]s --help"},
		hintArgs: []any{cmd.CommandPath()},
	}
}

// wrongFlag turns what pflag says of the flags into our words.
func wrongFlag(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	var malformed *pflag.InvalidSyntaxError
	switch {
	case errors.As(err, &unknown):
		return unknownFlag(cmd, unknown)
	case errors.As(err, &bare):
		return wrongUsage(cmd, text{"--%[1]s cần một giá trị đi sau", "--%[1]s needs a value"}, bare.GetFlag().Name)
	case errors.As(err, &invalid):
		f := wrongUsage(cmd, text{"giá trị «%[1]s» của --%[2]s không hợp lệ", "“%[1]s” is no value of --%[2]s"}, invalid.GetValue(), invalid.GetFlag().Name)
		if errors.As(err, new(reasonText)) { // others say it in English, of Go's types
			f.cause = errors.Unwrap(err)
		}
		return f
	case errors.As(err, &malformed):
		return wrongUsage(cmd, text{"không hiểu «%[1]s»", "“%[1]s” is not understood"}, malformed.GetSpecifiedFlag())
	}
	return wrongUsage(cmd, text{"không hiểu dòng lệnh: %[1]v", "the command line is not understood: %[1]v"}, err)
}

func unknownFlag(cmd *cobra.Command, e *pflag.NotExistError) error {
	name := "--" + e.GetSpecifiedName()
	if letters := e.GetSpecifiedShortnames(); letters != "" {
		name = "-" + letters
	}
	return wrongUsage(cmd, text{"không có tùy chọn «%[1]s»", "there is no flag “%[1]s”"}, name)
}

// fault is a panic: a mistake of ours that no user should have to read.
func fault(value any) error {
	return &failure{
		code:    exitError,
		message: text{"chương trình gặp lỗi bên trong: %[1]v", "internal error: %[1]v"},
		args:    []any{value},
		hint:    text{"đây là lỗi của congvan: báo cho người phát triển kèm dòng trên", "this is a mistake in congvan: please report the line above"},
	}
}

// exit says what went wrong, if anything, and gives the exit code. Nothing
// else prints errors.
func (c *console) exit(err error) int {
	var f *failure
	switch {
	case err == nil && c.out.failed != nil:
		err = &failure{code: exitError, message: text{"không in được kết quả", "cannot print the result"}, cause: c.out.failed}
	case err == nil:
		return exitDone
	case errors.Is(err, context.Canceled) && !errors.As(err, &f):
		err = &failure{code: exitInterrupted, message: text{"đã dừng theo yêu cầu", "interrupted"}}
	}
	if !errors.As(err, &f) {
		f = &failure{code: exitError, message: text{"%[1]s", "%[1]s"}, args: []any{c.reason(err)}}
	}
	message := c.say(f.message, f.args...)
	if f.cause != nil {
		message += ": " + c.reason(f.cause)
	}
	fmt.Fprintf(c.err, "%s: %s\n", c.say(text{"lỗi", "error"}), message)
	if f.hint != (text{}) {
		fmt.Fprintf(c.err, "%s: %s\n", c.say(text{"gợi ý", "hint"}), c.say(f.hint, f.hintArgs...))
	}
	return f.code
}
