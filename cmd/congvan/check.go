package main

import (
	"bytes"
	"fmt"

	"congvan/generator/compose"
	"congvan/generator/xlsx"
	"congvan/input"

	"github.com/spf13/cobra"
)

// checkOptions are the flags of check.
type checkOptions struct {
	xlsx  string // workbook for the matrix; "": none
	mark  string // marked copy of the campaign workbook; "": none
	json  bool
	all   bool
	fonts fontFlag
}

func newCheck(c *console) *cobra.Command {
	o := &checkOptions{}
	cmd := &cobra.Command{
		Use:   c.say(text{"check [ĐỢT]", "check [CAMPAIGN]"}),
		Short: c.say(text{"Kiểm tra dữ liệu, in bảng giao nhiệm vụ", "Check the data, print who gets which task"}),
		Long: c.say(text{
			`Kiểm tra dữ liệu của đợt, một tệp Excel hoặc một thư mục: in mọi lỗi và cảnh báo
kèm vị trí và cách sửa, rồi in bảng giao nhiệm vụ cho từng đơn vị. Không ghi tệp
nào ngoài các tệp ghi ở --xlsx và --mark.`,
			`Checks a campaign's data, an Excel file or a folder: prints every error and
warning with its place and what to do, then who gets which task. Writes nothing
but the files named by --xlsx and --mark.`,
		}),
		Example: `  congvan check dot-2022.xlsx
  congvan check dot-2022.xlsx --mark dot-2022-loi.xlsx
  congvan check dot-2022 --xlsx bang-giao.xlsx`,
		Args:              arguments(0, 1),
		ValidArgsFunction: completeCampaigns,
		RunE:              func(cmd *cobra.Command, args []string) error { return runCheck(c, cmd, o, args) },
	}
	o.AddFlags(c, cmd)
	return cmd
}

// AddFlags declares the flags.
func (o *checkOptions) AddFlags(c *console, cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&o.xlsx, "xlsx", "", c.say(text{"ghi bảng giao nhiệm vụ vào tệp Excel này", "write who gets which task to this Excel file"}))
	f.StringVar(&o.mark, "mark", "", c.say(text{
		"ghi một bản sao của tệp Excel, ô sai được tô màu và ghi chú",
		"write a copy of the Excel file with the wrong cells coloured and noted",
	}))
	f.BoolVar(&o.json, "json", false, c.say(text{"in kết quả dạng JSON cho chương trình khác", "print the result as JSON, for programs"}))
	f.BoolVar(&o.all, "all", false, c.say(text{"in đủ mọi lỗi, không chỉ 20 lỗi mỗi loại", "print all problems, not only 20 of a kind"}))
	o.fonts.AddFlags(c, cmd)
	must(cmd.MarkFlagFilename("xlsx", "xlsx"))
	must(cmd.MarkFlagFilename("mark", "xlsx"))
}

// runCheck prints what is wrong and who gets which task, and writes the files
// that were asked for.
func runCheck(c *console, cmd *cobra.Command, o *checkOptions, args []string) error {
	if err := o.check(cmd); err != nil {
		return err
	}
	family, err := o.fonts.family()
	if err != nil {
		return err
	}
	found, err := openCampaign(cmd, args, family)
	if err != nil {
		return err
	}
	if err := o.fits(cmd, found); err != nil {
		return err
	}
	if o.json {
		err = c.printJSON(found)
	} else {
		c.printFound(found, o.all)
	}
	if err != nil {
		return err
	}
	if err := o.write(c, found); err != nil {
		return err
	}
	if found.problems.HasErrors() {
		return c.notFit(found, o)
	}
	return nil
}

// check reads what the flags hold before anything is opened.
func (o *checkOptions) check(cmd *cobra.Command) error {
	if err := workbookName(cmd, "xlsx", o.xlsx); err != nil {
		return err
	}
	return workbookName(cmd, "mark", o.mark)
}

// fits holds the flags against the campaign.
func (o *checkOptions) fits(cmd *cobra.Command, found opened) error {
	if o.mark != "" && found.workbook == nil {
		return wrongUsage(cmd, text{
			"--mark chỉ dùng khi đợt là một tệp Excel",
			"--mark is only for a campaign that is an Excel file",
		})
	}
	if o.mark != "" && o.mark == o.xlsx {
		return wrongUsage(cmd, text{"--mark và --xlsx cùng ghi một tệp", "--mark and --xlsx would write one file"})
	}
	return overInput(cmd, found.inputs, o.xlsx, o.mark)
}

// printFound prints the problems and, where it stands, the matrix.
func (c *console) printFound(found opened, all bool) {
	c.printProblems(c.out, found.problems, problemList{all: all, more: text{"--all để xem hết", "--all shows them"}})
	if !matrixStands(found) {
		return
	}
	if len(found.problems) > 0 {
		c.print(text{"", ""})
	}
	if len(found.campaign.Units) > 0 { // a document by itself gives nobody a task
		c.printMatrix(found.campaign)
	}
	if !found.problems.HasErrors() {
		c.print(text{"Kiểm tra xong: %[1]s.", "Checked: %[1]s."}, c.counted(found.problems))
	}
}

// matrixStands tells whether the table of tasks is the one that would be
// carried out: with an error it is not, unless the error is one that the table
// is there to show.
func matrixStands(found opened) bool {
	for _, p := range found.problems {
		if p.Level == input.Error && p.Code != input.UnitWithoutTask && p.Code != input.TaskWithoutUnit {
			return false
		}
	}
	return true
}

// write writes the files that were asked for and says so.
func (o *checkOptions) write(c *console, found opened) error {
	if o.mark != "" {
		marked, err := xlsx.Mark(found.workbook, found.problems, c.lang)
		if err != nil {
			return &failure{code: exitError, message: text{"không đánh dấu được tệp Excel", "cannot mark the Excel file"}, cause: err}
		}
		if err := putFile(o.mark, marked); err != nil {
			return err
		}
		c.note(text{"đã ghi bản đánh dấu: %[1]s", "marked copy: %[1]s"}, o.mark)
	}
	if o.xlsx == "" {
		return nil
	}
	if !matrixStands(found) {
		c.note(text{
			"chưa ghi %[1]s: dữ liệu còn lỗi, bảng giao nhiệm vụ chưa đúng",
			"%[1]s was not written: with these errors the table would be wrong",
		}, o.xlsx)
		return nil
	}
	var table bytes.Buffer
	options := xlsx.Options{Now: found.campaign.Dispatch.Date.Time(), Version: toolVersion(), Plain: compose.Plain}
	if err := xlsx.WriteMatrix(&table, found.campaign, options); err != nil {
		return fmt.Errorf("writing the matrix: %w", err)
	}
	if err := putFile(o.xlsx, table.Bytes()); err != nil {
		return err
	}
	c.note(text{"đã ghi bảng giao nhiệm vụ: %[1]s", "table of tasks: %[1]s"}, o.xlsx)
	return nil
}

// notFit is the failure of a campaign with mistakes, with the way to the
// marked copy where one was written.
func (c *console) notFit(found opened, o *checkOptions) error {
	if o.mark == "" {
		return c.unfit(found.problems)
	}
	return &failure{
		code:     exitProblems,
		message:  text{"dữ liệu của đợt chưa đúng (%[1]s)", "the campaign has mistakes (%[1]s)"},
		args:     []any{c.counted(found.problems)},
		hint:     text{"mở %[1]s để xem các ô sai; sửa ở tệp gốc %[2]s rồi chạy lại", "see the wrong cells in %[1]s; correct them in the original %[2]s and run again"},
		hintArgs: []any{o.mark, found.name},
	}
}
