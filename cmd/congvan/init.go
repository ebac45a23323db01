package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"congvan/generator/xlsx"
	"congvan/input/load"
	"congvan/input/save"
	"congvan/templates"

	"github.com/spf13/cobra"
)

// initOptions are the flags of init.
type initOptions struct {
	excel, sample bool
	kind          *choice // of document; empty: the sample campaign
}

func newInit(c *console) *cobra.Command {
	o := &initOptions{kind: newChoice("", typeCodes()...)}
	cmd := &cobra.Command{
		Use:   c.say(text{"init ĐÍCH", "init TARGET"}),
		Short: c.say(text{"Tạo đợt mới: thư mục từ đợt mẫu, hoặc tệp Excel để điền", "Create a campaign: a folder from the sample, or an Excel file to fill in"}),
		Long: c.say(text{
			`Không có --excel: ghi đợt mẫu thành các tệp của thư mục ĐÍCH để sửa thành đợt của
mình. Có --excel: ghi tệp ĐÍCH (.xlsx) còn trống, có hướng dẫn, ví dụ và danh sách
chọn; thêm --sample thì tệp chứa đợt mẫu. Có --type: bắt đầu từ ví dụ của một loại
văn bản (xem congvan types), thành thư mục hoặc, với --excel, thành tệp Excel. Không
ghi đè tệp nào.`,
			`Without --excel: writes the sample campaign as files of the folder TARGET, to be
edited into one's own. With --excel: writes the file TARGET (.xlsx), empty, with a
guide, examples and dropdowns; with --sample it holds the sample campaign. With
--type: starts from the example of a type of document (see congvan types), as a
folder or, with --excel, as an Excel file. Overwrites nothing.`,
		}),
		Example: `  congvan init dot-moi
  congvan init --type bao-cao bao-cao-quy-4
  congvan init --excel dot-moi.xlsx
  congvan init --excel --sample dot-mau.xlsx`,
		Args:              arguments(1, 1),
		ValidArgsFunction: completeCampaigns,
		RunE:              func(cmd *cobra.Command, args []string) error { return runInit(c, cmd, o, args[0]) },
	}
	cmd.Flags().BoolVar(&o.excel, "excel", false, c.say(text{"ghi một tệp Excel thay cho thư mục", "write an Excel file instead of a folder"}))
	cmd.Flags().Var(o.kind, "type", c.say(text{"loại văn bản, theo mã: bao-cao, quyet-dinh, ...", "type of document by its code: bao-cao, quyet-dinh, ..."}))
	mustComplete(cmd, "type", typeCodes()...)
	cmd.Flags().BoolVar(&o.sample, "sample", false, c.say(text{"với --excel: tệp chứa đợt mẫu", "with --excel: the file holds the sample campaign"}))
	return cmd
}

// runInit writes the new campaign and says what to do next.
func runInit(c *console, cmd *cobra.Command, o *initOptions, to string) error {
	switch {
	case o.excel && !isWorkbookName(to):
		return wrongUsage(cmd, text{
			"--excel ghi tệp Excel: tên phải có đuôi .xlsx, không phải «%[1]s»",
			"--excel writes an Excel file: its name must end in .xlsx, unlike “%[1]s”",
		}, to)
	case !o.excel && isWorkbookName(to):
		return wrongUsage(cmd, text{
			"«%[1]s» là tên tệp Excel: thêm --excel, hoặc ghi tên một thư mục",
			"“%[1]s” names an Excel file: add --excel, or name a folder",
		}, to)
	case o.excel:
		return initWorkbook(c, o, to)
	}
	return initFolder(c, o, to)
}

// start is the campaign that is handed out: the sample, or the example of a type.
func (o *initOptions) start() (fs.FS, error) {
	if o.kind.value == "" {
		return templates.SampleCampaign(), nil
	}
	return templates.Example(o.kind.value)
}

// initWorkbook writes the workbook to fill in, or a campaign as one, with the
// files beside it that it names.
func initWorkbook(c *console, o *initOptions, to string) error {
	if err := refuseWorkbook(to); err != nil {
		return err
	}
	if !o.sample && o.kind.value == "" {
		var b bytes.Buffer
		if err := xlsx.WriteEmptyCampaign(&b, xlsx.Options{Version: toolVersion()}); err != nil {
			return err
		}
		if err := putFile(to, b.Bytes()); err != nil {
			return err
		}
		c.print(text{"Đã tạo tệp Excel: %[1]s", "The Excel file is %[1]s"}, to)
		c.next(to, to)
		return nil
	}
	start, err := o.start()
	if err != nil {
		return err
	}
	campaign, problems, err := load.Campaign(start, "sample")
	if err != nil {
		return notRead(err)
	}
	return c.toWorkbook(opened{campaign: campaign, problems: problems}, to)
}

// initFolder writes the campaign to start from as a folder.
func initFolder(c *console, o *initOptions, dir string) error {
	start, err := o.start()
	if err != nil {
		return err
	}
	files, err := filesIn(start)
	if err != nil {
		return err
	}
	if err := refuseExisting(dir, files); err != nil {
		return err
	}
	if err := writeFolder(dir, files); err != nil {
		return &failure{code: exitError, message: text{"không tạo được đợt, chưa ghi tệp nào", "cannot create the campaign, nothing was written"}, cause: err}
	}
	c.print(text{"Đã tạo đợt mẫu trong %[1]s:", "The sample campaign is in %[1]s:"}, dir)
	for _, f := range files {
		fmt.Fprintln(c.out, "  "+f.Name)
	}
	c.print(text{
		"Việc tiếp theo:\n  1. sửa %[2]s và các tệp đi kèm\n  2. congvan check %[1]s\n  3. congvan generate %[1]s",
		"Next:\n  1. edit %[2]s and the files it names\n  2. congvan check %[1]s\n  3. congvan generate %[1]s",
	}, quoted(dir), filepath.Join(dir, load.MainFile))
	return nil
}

// filesIn are the files of a campaign to start from, sorted by name, with the
// schema that editors check campaign.yaml against.
func filesIn(start fs.FS) ([]save.File, error) {
	var files []save.File
	err := fs.WalkDir(start, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := fs.ReadFile(start, name)
		files = append(files, save.File{Name: name, Content: content})
		return err
	})
	return files, err
}

// refuseExisting lists every file that would be overwritten.
func refuseExisting(dir string, files []save.File) error {
	var there []string
	for _, f := range files {
		path := filepath.Join(dir, filepath.FromSlash(f.Name))
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

// writeFolder writes all files or none: what was written before a failure is
// taken away again, folders included.
func writeFolder(dir string, files []save.File) (err error) {
	var written []string
	defer func() {
		if err != nil {
			removeAll(written)
		}
	}()
	for _, f := range files {
		path := filepath.Join(dir, filepath.FromSlash(f.Name))
		folders, err := makeFolders(filepath.Dir(path))
		written = append(written, folders...)
		if err != nil {
			return err
		}
		if err := writeNew(path, f.Content, &written); err != nil {
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
