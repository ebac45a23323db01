package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"congvan/generator"
	"congvan/generator/font"
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
	workbook []byte          // the file itself, where the campaign is a workbook
	inputs   []string        // paths of the files it was read from
}

// openCampaign reads the campaign that a command was given, a folder or a
// workbook, or the sample.
// Its texts are checked against the fonts that pages will be set in.
func openCampaign(cmd *cobra.Command, args []string, family *font.Family) (opened, error) {
	o, err := readCampaign(cmd, args)
	if err != nil {
		return o, err
	}
	if o.problems.HasErrors() {
		o.problems = append(o.problems, generator.CheckTexts(o.campaign, family, o.problems)...)
	} else {
		o.problems = append(o.problems, generator.Check(o.campaign, family)...)
	}
	o.problems.Sort()
	return o, nil
}

func readCampaign(cmd *cobra.Command, args []string) (opened, error) {
	if len(args) == 0 {
		return readFolder(templates.SampleCampaign(), "sample", opened{})
	}
	o := opened{name: args[0]}
	path, isFolder, err := campaignPath(cmd, args[0])
	switch {
	case err != nil:
		return o, err
	case !isFolder:
		return readWorkbook(path, o)
	}
	root, err := os.OpenRoot(path)
	if err != nil {
		return o, notRead(err)
	}
	defer root.Close()
	o, err = readFolder(root.FS(), path, o)
	if err == nil {
		for _, f := range o.campaign.InputFiles {
			o.inputs = append(o.inputs, filepath.Join(path, filepath.FromSlash(f.Name)))
		}
	}
	return o, err
}

// readFolder reads a folder's campaign. No file outside of a folder opened by
// os.OpenRoot can be reached through it, not even by a symbolic link.
func readFolder(files fs.FS, root string, o opened) (opened, error) {
	var err error
	o.campaign, o.problems, err = load.Campaign(files, root)
	if err != nil {
		return o, notRead(err)
	}
	return o, nil
}

func notRead(err error) error {
	return &failure{
		code:    exitError,
		message: text{"không đọc được đợt", "cannot read the campaign"},
		cause:   err,
	}
}

// campaignPath finds out what was named on the command line: a folder, a
// campaign.yaml inside of one, or a file, which the loader takes for a workbook
// and says so where it is none.
func campaignPath(cmd *cobra.Command, path string) (found string, isFolder bool, err error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", false, wrongUsage(cmd, text{
			"không có thư mục hay tệp «%[1]s»",
			"there is no folder or file “%[1]s”",
		}, path)
	case err != nil:
		return "", false, notRead(err)
	case info.IsDir():
		return path, true, nil
	case filepath.Base(path) == load.MainFile:
		return filepath.Dir(path), true, nil
	}
	return path, false, nil
}
