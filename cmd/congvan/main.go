// Command congvan makes official dispatches (công văn) and tracking sheets for
// every unit of a distribution list.
//
// It only handles words, flags, files and exit codes: package load reads a
// campaign, package input judges it, package generator makes the files. One
// file holds one command; exit.go alone prints errors.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the process at once
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr, time.Now))
}

// run is the whole program: it obeys args and gives the exit code. Time is
// asked of now alone, and only to say how long something took.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer, now func() time.Time) (code int) {
	c := newConsole(args, stdin, stdout, stderr, now)
	defer func() {
		if r := recover(); r != nil {
			code = c.exit(fault(r))
		}
	}()
	root := newRoot(c)
	root.SetArgs(append([]string{}, args...)) // never nil: cobra would read os.Args
	return c.exit(root.ExecuteContext(ctx))
}
