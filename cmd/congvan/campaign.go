package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"congvan/generator"
	"congvan/input"
	"congvan/input/load"
	"congvan/templates"

	"github.com/spf13/cobra"
)

// opened is a campaign as it was found.
type opened struct {
	campaign *input.Campaign // incomplete where the problems hold an error
	problems input.Problems  // all there are, in order
	name     string          // how to call it on the command line, "" for the sample
}

// openCampaign reads the campaign that a command was given, or the sample.
func openCampaign(cmd *cobra.Command, args []string) (opened, error) {
	var o opened
	files, root, err := templates.SampleCampaign(), "sample", error(nil)
	if len(args) > 0 {
		o.name, root = args[0], args[0]
		files, err = campaignFolder(cmd, args[0])
	}
	if err != nil {
		return o, err
	}
	o.campaign, o.problems, err = load.Campaign(files, root)
	if err != nil {
		return o, &failure{
			code:    exitError,
			message: text{"không đọc được đợt", "cannot read the campaign"},
			cause:   err,
		}
	}
	if !o.problems.HasErrors() {
		o.problems = append(o.problems, generator.Check(o.campaign)...)
		o.problems.Sort()
	}
	return o, nil
}

// campaignFolder opens the folder named on the command line. Naming the
// campaign.yaml inside it is understood too. No file outside of the folder can
// be reached through it, not even by a symbolic link.
func campaignFolder(cmd *cobra.Command, path string) (fs.FS, error) {
	info, err := os.Stat(path)
	if err == nil && !info.IsDir() && filepath.Base(path) == load.MainFile {
		path = filepath.Dir(path)
		info, err = os.Stat(path)
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, wrongUsage(cmd, text{"không có thư mục «%[1]s»", "there is no folder “%[1]s”"}, path)
	case err == nil && !info.IsDir():
		return nil, wrongUsage(cmd, text{
			"«%[1]s» là một tệp; cần thư mục của đợt",
			"“%[1]s” is a file; the campaign's folder is needed",
		}, path)
	}
	root, err := os.OpenRoot(path)
	if err != nil {
		return nil, &failure{
			code:    exitError,
			message: text{"không mở được thư mục của đợt", "cannot open the campaign's folder"},
			cause:   err,
		}
	}
	return root.FS(), nil // open until the process ends: it is read once
}
