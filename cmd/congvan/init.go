package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"congvan/input/load"
	"congvan/templates"

	"github.com/spf13/cobra"
)

func newInit(c *console) *cobra.Command {
	return &cobra.Command{
		Use:   c.say(text{"init THƯ-MỤC", "init DIR"}),
		Short: c.say(text{"Tạo thư mục đợt mới từ đợt mẫu", "Create a campaign's folder from the sample"}),
		Long: c.say(text{
			`Ghi đợt mẫu thành các tệp để sửa thành đợt của mình. Không ghi đè tệp nào: nếu
thư mục đã có một trong các tệp đó thì dừng và không ghi gì.`,
			`Writes the sample campaign as files to be edited into one's own. Overwrites
nothing: if the folder has one of the files already, nothing is written.`,
		}),
		Args:              arguments(1, 1),
		ValidArgsFunction: completeFolders,
		RunE:              func(_ *cobra.Command, args []string) error { return runInit(c, args[0]) },
	}
}

// runInit writes the sample and says what to do next.
func runInit(c *console, dir string) error {
	files, err := sampleFiles()
	if err != nil {
		return err
	}
	if err := refuseExisting(dir, files); err != nil {
		return err
	}
	if err := writeSample(dir, files); err != nil {
		return &failure{code: exitError, message: text{"không tạo được đợt, chưa ghi tệp nào", "cannot create the campaign, nothing was written"}, cause: err}
	}
	c.print(text{"Đã tạo đợt mẫu trong %[1]s:", "The sample campaign is in %[1]s:"}, dir)
	for _, name := range files {
		fmt.Fprintln(c.out, "  "+name)
	}
	c.print(text{
		"Việc tiếp theo:\n  1. sửa %[2]s và các tệp đi kèm\n  2. congvan check %[1]s\n  3. congvan generate %[1]s",
		"Next:\n  1. edit %[2]s and the files it names\n  2. congvan check %[1]s\n  3. congvan generate %[1]s",
	}, quoted(dir), filepath.Join(dir, load.MainFile))
	return nil
}

// sampleFiles names the files of the sample, sorted, with slashes.
func sampleFiles() ([]string, error) {
	var names []string
	err := fs.WalkDir(templates.SampleCampaign(), ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			names = append(names, name)
		}
		return err
	})
	return names, err
}

// refuseExisting lists every file that would be overwritten.
func refuseExisting(dir string, names []string) error {
	var there []string
	for _, name := range names {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if _, err := os.Lstat(path); err == nil {
			there = append(there, path)
		}
	}
	if len(there) == 0 {
		return nil
	}
	return &failure{
		code:    exitError,
		message: text{"thư mục đã có các tệp này, chưa ghi gì:\n%[1]s", "these files exist already, nothing was written:\n%[1]s"},
		args:    []any{"  " + strings.Join(there, "\n  ")},
		hint:    text{"chọn thư mục khác", "choose another folder"},
	}
}

// writeSample writes all files or none: what was written before a failure is
// taken away again, folders included.
func writeSample(dir string, names []string) (err error) {
	var written []string
	defer func() {
		if err != nil {
			removeAll(written)
		}
	}()
	for _, name := range names {
		content, err := fs.ReadFile(templates.SampleCampaign(), name)
		if err != nil {
			return err
		}
		path := filepath.Join(dir, filepath.FromSlash(name))
		folders, err := makeFolders(filepath.Dir(path))
		written = append(written, folders...)
		if err != nil {
			return err
		}
		if err := writeNew(path, content, &written); err != nil {
			return err
		}
	}
	return nil
}

// writeNew writes a file that must not exist and notes that it now does.
func writeNew(path string, content []byte, written *[]string) error {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
	if err != nil {
		return err
	}
	*written = append(*written, path)
	_, err = file.Write(content)
	return errors.Join(err, file.Close())
}

// makeFolders creates a folder and those around it, and lists the new ones,
// outermost first.
func makeFolders(dir string) (made []string, err error) {
	if info, err := os.Stat(dir); err == nil && info.IsDir() {
		return nil, nil
	}
	if parent := filepath.Dir(dir); parent != dir {
		if made, err = makeFolders(parent); err != nil {
			return made, err
		}
	}
	if err := os.Mkdir(dir, 0o777); err != nil {
		return made, err
	}
	return append(made, dir), nil
}

// removeAll takes away what was made, last first; folders go only if empty.
func removeAll(made []string) {
	for i := len(made) - 1; i >= 0; i-- {
		_ = os.Remove(made[i])
	}
}
