package main

import (
	"regexp"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// version is set when a release is built: -ldflags "-X main.version=1.2.0".
var version string

// unreleased is the version of anything that is no release. The manifest holds
// the version, so it must not differ between go run, go build and go test.
const unreleased = "dev"

func newVersion(c *console) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: c.say(text{"In phiên bản", "Print the version"}),
		Args:  arguments(0, 0),
		RunE: func(*cobra.Command, []string) error {
			c.print(text{"congvan %[1]s (%[2]s, %[3]s/%[4]s)", "congvan %[1]s (%[2]s, %[3]s/%[4]s)"},
				toolVersion(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
			return nil
		},
	}
}

// toolVersion is the release this is, or "dev". Go's own pseudo-versions are
// not used: they change with every commit and are missing under go run.
func toolVersion() string {
	if version != "" {
		return version
	}
	info, ok := debug.ReadBuildInfo()
	if ok && release.MatchString(info.Main.Version) {
		return info.Main.Version
	}
	return unreleased
}

var release = regexp.MustCompile(`^v\d+\.\d+\.\d+$`)
