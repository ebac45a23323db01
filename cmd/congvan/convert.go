package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"congvan/generator/xlsx"
	"congvan/input"
	"congvan/input/load"
	"congvan/input/save"

	"github.com/spf13/cobra"
)

func newConvert(c *console) *cobra.Command {
	return &cobra.Command{
		Use:   c.say(text{"convert ĐỢT ĐÍCH", "convert CAMPAIGN TARGET"}),
		Short: c.say(text{"Chuyển đợt từ thư mục sang tệp Excel hoặc ngược lại", "Turn a campaign's folder into an Excel file, or back"}),
		Long: c.say(text{
			`Ghi cùng một đợt ở dạng kia: từ thư mục thành một tệp Excel khi ĐÍCH có đuôi
.xlsx, từ tệp Excel thành thư mục khi không. Không mất gì: chương trình đọc lại
và so sánh trước khi ghi. Đợt gốc giữ nguyên; không ghi đè tệp nào.`,
			`Writes the same campaign in the other form: a folder as one Excel file where
TARGET ends in .xlsx, an Excel file as a folder where it does not. Nothing is
lost: the result is read back and compared before it is written. The original
stays; nothing is overwritten.`,
		}),
		Example: `  congvan convert dot-2022 dot-2022.xlsx
  congvan convert dot-2022.xlsx dot-moi`,
		Args: arguments(2, 2),
		RunE: func(cmd *cobra.Command, args []string) error { return runConvert(c, cmd, args[0], args[1]) },
	}
}

// runConvert reads a campaign, makes its other form, and writes that once it
// is known to say the same.
func runConvert(c *console, cmd *cobra.Command, from, to string) error {
	found, err := readCampaign(cmd, []string{from})
	if err != nil {
		return err
	}
	toWorkbook := isWorkbookName(to)
	if toWorkbook == (found.workbook != nil) {
		return sameForm(cmd, toWorkbook)
	}
	c.printProblems(c.err, found.problems, found.checkShows())
	if found.problems.HasErrors() {
		return c.unfit(found.problems)
	}
	if toWorkbook {
		return c.toWorkbook(found, to)
	}
	return c.toFolder(found, to)
}

func isWorkbookName(path string) bool { return strings.EqualFold(filepath.Ext(path), ".xlsx") }

func sameForm(cmd *cobra.Command, workbook bool) error {
	if workbook {
		return wrongUsage(cmd, text{
			"đợt đã là một tệp Excel; đích phải là một thư mục, tên không có đuôi .xlsx",
			"the campaign is an Excel file already; the target must be a folder, without .xlsx",
		})
	}
	return wrongUsage(cmd, text{
		"đợt đã là một thư mục; đích phải là một tệp có đuôi .xlsx",
		"the campaign is a folder already; the target must be a file ending in .xlsx",
	})
}

// toWorkbook writes a folder's campaign as a workbook.
func (c *console) toWorkbook(found opened, to string) error {
	if err := refuseWorkbook(to); err != nil {
		return err
	}
	var b bytes.Buffer
	if err := xlsx.WriteCampaign(&b, found.campaign, xlsx.Options{Version: toolVersion()}); err != nil {
		return &failure{code: exitError, message: text{"đợt không ghi được vào tệp Excel", "an Excel file cannot hold the campaign"}, cause: err}
	}
	beside, err := save.Beside(found.campaign)
	if err != nil {
		return err
	}
	missing, err := notBeside(filepath.Dir(to), beside, found.inputs)
	if err != nil {
		return err
	}
	files, err := inMemory(beside)
	if err != nil {
		return err
	}
	again, problems, err := load.BookIn(files, b.Bytes(), filepath.Base(to))
	if err != nil {
		return notRead(err)
	}
	if err := unchanged(found.campaign, again, problems); err != nil {
		return err
	}
	if err := writeFolder(filepath.Dir(to), append(missing, save.File{Name: filepath.Base(to), Content: b.Bytes()})); err != nil {
		return &failure{code: exitError, message: text{"không ghi được tệp, chưa ghi gì", "cannot write the file, nothing was written"}, cause: err}
	}
	c.print(text{"Đã ghi đợt thành tệp Excel: %[1]s", "The campaign is in the Excel file %[1]s"}, to)
	if len(missing) > 0 {
		c.print(text{"Tệp phụ lục và hình để bên cạnh, chuyển đi thì chuyển cùng:", "Annexes and pictures lie beside it; move them together:"})
		for _, f := range missing {
			fmt.Fprintln(c.out, "  "+filepath.Join(filepath.Dir(to), filepath.FromSlash(f.Name)))
		}
	}
	c.next(to, to)
	return nil
}

// notBeside leaves out the files that lie in a folder already: those the
// campaign was read from, and equal ones. One with other contents is not
// written over.
func notBeside(dir string, files []save.File, inputs []string) ([]save.File, error) {
	var missing, others []save.File
	for _, f := range files {
		path := filepath.Join(dir, filepath.FromSlash(f.Name))
		content, err := os.ReadFile(path)
		switch {
		case slices.ContainsFunc(inputs, func(in string) bool { return sameFile(in, path) }):
		case err != nil:
			missing = append(missing, f)
		case !bytes.Equal(content, f.Content):
			others = append(others, f)
		}
	}
	if err := refuseExisting(dir, others); err != nil {
		return nil, err
	}
	return missing, refuseExisting(dir, missing)
}

// toFolder writes a workbook's campaign as a folder.
func (c *console) toFolder(found opened, to string) error {
	campaign := save.Official(found.campaign)
	files, err := save.Folder(campaign)
	if err != nil {
		return err
	}
	if err := refuseExisting(to, files); err != nil {
		return err
	}
	kept, err := inMemory(files)
	if err != nil {
		return err
	}
	again, problems, err := load.Campaign(kept, to)
	if err != nil {
		return notRead(err)
	}
	if err := unchanged(campaign, again, problems); err != nil {
		return err
	}
	if err := writeFolder(to, files); err != nil {
		return &failure{code: exitError, message: text{"không ghi được thư mục, chưa ghi tệp nào", "cannot write the folder, nothing was written"}, cause: err}
	}
	c.print(text{"Đã ghi đợt thành thư mục %[1]s:", "The campaign is in the folder %[1]s:"}, to)
	for _, f := range files {
		fmt.Fprintln(c.out, "  "+f.Name)
	}
	c.next(filepath.Join(to, load.MainFile), to)
	return nil
}

// inMemory is a folder that is not written yet.
func inMemory(files []save.File) (fs.FS, error) {
	var b bytes.Buffer
	packed := zip.NewWriter(&b)
	for _, f := range files {
		w, err := packed.Create(f.Name)
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(f.Content); err != nil {
			return nil, err
		}
	}
	if err := packed.Close(); err != nil {
		return nil, err
	}
	return zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
}

// next says what to do with a campaign that has been written.
func (c *console) next(edited, campaign string) {
	c.print(text{
		"Việc tiếp theo:\n  1. sửa %[2]s\n  2. congvan check %[1]s\n  3. congvan generate %[1]s",
		"Next:\n  1. edit %[2]s\n  2. congvan check %[1]s\n  3. congvan generate %[1]s",
	}, quoted(campaign), edited)
}

// unchanged refuses a conversion that would lose something: a name with the
// mark that parts names in a cell, say.
func unchanged(before, after *input.Campaign, problems input.Problems) error {
	path := save.Difference(before, after)
	if path == "" && !problems.HasErrors() {
		return nil
	}
	for _, p := range problems {
		if path == "" && p.Level == input.Error {
			path = p.Where.String() + " [" + string(p.Code) + "]"
		}
	}
	return &failure{
		code:    exitError,
		message: text{"dạng kia không giữ được nguyên vẹn mục «%[1]s», chưa ghi gì", "the other form cannot keep “%[1]s” as it is, nothing was written"},
		args:    []any{path},
		hint:    text{"sửa mục đó cho đơn giản hơn: tên không có dấu «;», không có ký tự lạ, rồi chuyển lại", "make it simpler: no “;” inside names, no odd characters, then convert again"},
	}
}

// refuseWorkbook refuses to write over a file.
func refuseWorkbook(path string) error {
	if _, err := os.Lstat(path); err != nil {
		return nil
	}
	return &failure{
		code:    exitError,
		message: text{"đã có tệp %[1]s, chưa ghi gì", "%[1]s exists already, nothing was written"},
		args:    []any{path},
		hint:    text{"chọn tên khác", "choose another name"},
	}
}
