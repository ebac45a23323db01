package main

import (
	"context"
	"time"

	"congvan/generator"
	"congvan/input"

	"github.com/spf13/cobra"
)

// generateOptions are the flags of generate.
type generateOptions struct {
	out     string
	units   []string
	only    *choice
	jobs    int
	draft   bool
	lint    bool
	period  string
	store   string
	fonts   fontFlag
	now     string
	verbose bool
}

func newGenerate(c *console) *cobra.Command {
	o := &generateOptions{only: newChoice("", string(generator.PDF), string(generator.XLSX))}
	cmd := &cobra.Command{
		Use:   c.say(text{"generate [ĐỢT]", "generate [CAMPAIGN]"}),
		Short: c.say(text{"Soạn công văn và phiếu theo dõi cho từng đơn vị", "Make the dispatch and the tracking sheet of every unit"}),
		Long: c.say(text{
			`Soạn cho từng đơn vị một công văn PDF kèm phụ lục và một phiếu theo dõi Excel.
ĐỢT là một tệp Excel hoặc một thư mục; không ghi thì dùng đợt mẫu có sẵn. Mỗi đơn vị một thư
mục; manifest.json liệt kê mọi tệp. Cùng dữ liệu thì cho đúng cùng các tệp.
Có --period của kỳ sau: chỉ làm phiếu của kỳ ấy, ghi sẵn kết quả kỳ trước đã thu về.`,
			`Makes for every unit a dispatch in PDF with its annex and a tracking sheet in
Excel. CAMPAIGN is an Excel file or a folder; without it the built-in sample is
used. Every unit gets a folder; manifest.json lists all files. The same data gives the same files.
With --period of a later period only its sheets are made, with the results collected before.`,
		}),
		Example: `  congvan generate
  congvan generate dot-2022.xlsx
  congvan generate dot-2022 --out ket-qua
  congvan generate dot-2022 --unit 03289 --unit "Quài Tở" --only pdf
  congvan generate dot-2022 --period 2022-Q4`,
		Args:              arguments(0, 1),
		ValidArgsFunction: completeCampaigns,
		RunE: func(cmd *cobra.Command, args []string) error {
			return runGenerate(cmd.Context(), c, cmd, o, args)
		},
	}
	o.AddFlags(c, cmd)
	return cmd
}

// AddFlags declares the flags.
func (o *generateOptions) AddFlags(c *console, cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVarP(&o.out, "out", "o", "out", c.say(text{"thư mục ghi kết quả", "folder to write to"}))
	f.StringSliceVarP(&o.units, "unit", "u", nil, c.say(text{
		"chỉ làm đơn vị này, theo mã hoặc tên; ghi nhiều lần hoặc cách nhau bằng dấu phẩy",
		"only this unit, by code or name; may be repeated, or separated by commas",
	}))
	f.Var(o.only, "only", c.say(text{"chỉ làm một loại tệp: pdf hoặc xlsx", "only one kind of file: pdf or xlsx"}))
	f.IntVarP(&o.jobs, "jobs", "j", 0, c.say(text{
		"số đơn vị làm cùng lúc (mặc định: số nhân của máy)",
		"units made at a time (default: the number of processors)",
	}))
	f.StringVar(&o.now, "now", "", c.say(text{
		"thời điểm ghi bên trong tệp, ví dụ 26/7/2022 hoặc 2022-07-26T08:00:00+07:00 (mặc định: ngày của văn bản)",
		"the instant written into files, e.g. 2022-07-26 or 2022-07-26T08:00:00+07:00 (default: the dispatch's date)",
	}))
	f.BoolVar(&o.draft, "draft", false, c.say(text{"in chữ DỰ THẢO mờ trên mọi trang", "print DỰ THẢO (draft) across every page"}))
	f.BoolVar(&o.lint, "lint", false, c.say(text{"đo từng văn bản theo thể thức sau khi soạn, như congvan lint", "measure every document against the format, as congvan lint does"}))
	f.StringVarP(&o.period, "period", "p", "", c.say(text{
		"kỳ báo cáo của phiếu, ví dụ 2022-Q4 (mặc định: kỳ đầu, gửi cùng văn bản)",
		"reporting period of the sheets, e.g. 2022-Q4 (default: the first, which goes out with the dispatch)",
	}))
	f.StringVar(&o.store, "store", "", c.say(text{
		"tệp kho lưu phiếu thu về (mặc định: campaign.db cạnh đợt)",
		"file of the store of returns (default: campaign.db beside the campaign)",
	}))
	must(cmd.RegisterFlagCompletionFunc("period", completePeriods))
	o.fonts.AddFlags(c, cmd)
	f.BoolVarP(&o.verbose, "verbose", "v", false, c.say(text{"in đầy đủ các cảnh báo", "print all warnings"}))
	mustComplete(cmd, "only", o.only.allowed...)
	mustComplete(cmd, "now")
	mustComplete(cmd, "jobs")
	must(cmd.MarkFlagDirname("out"))
	must(cmd.RegisterFlagCompletionFunc("unit", completeUnits))
}

// runGenerate reads the campaign, has the files made, and tells what was done.
func runGenerate(ctx context.Context, c *console, cmd *cobra.Command, o *generateOptions, args []string) error {
	begun := c.now()
	job := generator.Job{OutDir: o.out, Only: generator.Kind(o.only.value), Jobs: o.jobs, Draft: o.draft, Lint: o.lint, Tool: toolVersion()}
	if err := o.check(cmd, &job); err != nil {
		return err
	}
	family, err := o.fonts.family()
	if err != nil {
		return err
	}
	job.Fonts = family
	found, err := openCampaign(cmd, args, family)
	if err != nil {
		return err
	}
	if err := c.refuse(found); err != nil {
		return err
	}
	job.Campaign = found.campaign
	if err := o.choose(ctx, c, cmd, found, &job); err != nil {
		return err
	}
	if cmd.Flags().Changed("unit") {
		if job.Units, err = pickUnits(c, cmd, found.campaign, o.units); err != nil {
			return err
		}
	}
	if err := overInput(cmd, found.inputs, generator.Paths(job)...); err != nil {
		return err
	}
	o.warn(c, found)
	show := newProgress(c, job)
	job.Progress = show.unit
	report, err := generator.Run(ctx, job)
	show.end()
	return c.conclude(job, report, err, c.now().Sub(begun))
}

// check reads what the flags hold before anything is opened.
func (o *generateOptions) check(cmd *cobra.Command, job *generator.Job) error {
	if cmd.Flags().Changed("jobs") && o.jobs < 1 {
		return wrongUsage(cmd, text{"--jobs phải từ 1 trở lên", "--jobs must be 1 or more"})
	}
	if o.out == "" {
		return wrongUsage(cmd, text{"--out cần tên một thư mục", "--out needs the name of a folder"})
	}
	if !cmd.Flags().Changed("now") {
		return nil
	}
	var err error
	if job.Now, err = instant(o.now); err != nil {
		return wrongUsage(cmd, text{
			"«%[1]s» của --now không phải ngày giờ; ghi 26/7/2022 hoặc 2022-07-26T08:00:00+07:00",
			"“%[1]s” of --now is no time; write 2022-07-26 or 2022-07-26T08:00:00+07:00",
		}, o.now)
	}
	return nil
}

// instant reads a date, as midnight UTC, or a time of RFC 3339.
func instant(s string) (time.Time, error) {
	var day input.Date
	if err := day.UnmarshalText([]byte(s)); err == nil {
		return day.Time(), nil
	}
	return time.Parse(time.RFC3339, s)
}

// warn tells the warnings: how many, or each with --verbose.
func (o *generateOptions) warn(c *console, found opened) {
	n := found.problems.Count(input.Warning)
	if o.verbose {
		c.printProblems(c.err, found.problems, problemList{all: true})
	} else if n > 0 {
		c.note(text{
			"cảnh báo: %[1]d điều cần xem lại; chi tiết: %[2]s",
			"warnings: %[1]d; for details: %[2]s",
		}, n, found.checkCommand())
	}
}

// checkCommand is the command that tells all of a campaign's problems.
func (o opened) checkCommand() string {
	if o.name == "" {
		return "congvan check"
	}
	return "congvan check " + quoted(o.name)
}

// checkShows prints problems as check does, which shows the rest of them.
func (o opened) checkShows() problemList {
	return problemList{
		more: text{"%[1]s --all để xem hết", "%[1]s --all shows them"},
		args: []any{o.checkCommand()},
	}
}
