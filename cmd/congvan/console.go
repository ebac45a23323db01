package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"congvan/input"

	"golang.org/x/term"
)

// text is a sentence in both languages. Its verbs take their arguments by
// number, so that each language may order them freely.
type text struct{ vi, en string }

// in is the sentence in a language.
func (t text) in(l input.Lang) string {
	if l == input.English {
		return t.en
	}
	return t.vi
}

// console is where a command speaks: its streams, its language, its watch.
type console struct {
	in       io.Reader
	out, err *stream
	lang     input.Lang
	now      func() time.Time
}

func newConsole(args []string, stdin io.Reader, stdout, stderr io.Writer, now func() time.Time) *console {
	return &console{
		in: stdin, out: &stream{to: stdout}, err: &stream{to: stderr},
		lang: language(args, os.Getenv("CONGVAN_LANG")),
		now:  now,
	}
}

// say is the sentence in the user's language.
func (c *console) say(t text, args ...any) string {
	if len(args) == 0 {
		return t.in(c.lang)
	}
	return fmt.Sprintf(t.in(c.lang), args...)
}

// print writes a line to the output.
func (c *console) print(t text, args ...any) { fmt.Fprintln(c.out, c.say(t, args...)) }

// note writes a line beside the output: what is going on, not the result.
func (c *console) note(t text, args ...any) { fmt.Fprintln(c.err, c.say(t, args...)) }

// onTerminal tells whether notes are read by a person as they come.
func (c *console) onTerminal() bool {
	file, ok := c.err.to.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

// stream remembers that writing failed, so that a full disk or a closed pipe
// is told once, at the end, and not asked about at every line.
type stream struct {
	to     io.Writer
	failed error
}

// Write passes on what it gets until that fails.
func (s *stream) Write(p []byte) (int, error) {
	if s.failed != nil {
		return 0, s.failed
	}
	n, err := s.to.Write(p)
	s.failed = err
	return n, err
}

// language finds the language before the command line is parsed, since help
// and complaints about the command line need it. --lang goes before the
// environment; what cannot be read means Vietnamese, and cobra complains.
func language(args []string, environment string) input.Lang {
	name := environment
	for i, arg := range args {
		if arg == "--" {
			break
		}
		if value, ok := strings.CutPrefix(arg, "--lang="); ok {
			name = value
		} else if arg == "--lang" && i+1 < len(args) {
			name = args[i+1]
		}
	}
	if strings.HasPrefix(strings.ToLower(name), "en") {
		return input.English
	}
	return input.Vietnamese
}
