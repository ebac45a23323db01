package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"congvan/generator/font"
	"congvan/input"

	"github.com/spf13/cobra"
)

// periodOptions are the flags of every command about the returns of a period.
type periodOptions struct {
	period string
	store  string
	today  string
}

// AddFlags declares the flags.
func (o *periodOptions) AddFlags(c *console, cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVarP(&o.period, "period", "p", "", c.say(text{
		"kỳ báo cáo, ví dụ 2022-Q4; đợt chỉ có một kỳ thì không cần ghi",
		"reporting period, e.g. 2022-Q4; not needed where the campaign has only one",
	}))
	f.StringVar(&o.store, "store", "", c.say(text{
		"tệp kho lưu phiếu thu về (mặc định: campaign.db cạnh đợt)",
		"file of the store of returns (default: campaign.db beside the campaign)",
	}))
	f.StringVar(&o.today, "today", "", c.say(text{
		"coi như hôm nay là ngày này khi tính số ngày chậm và ghi ngày văn bản, ví dụ 05/10/2022",
		"take this day for today when counting days late and dating letters, e.g. 2022-10-05",
	}))
	must(cmd.RegisterFlagCompletionFunc("period", completePeriods))
	mustComplete(cmd, "today")
}

// day is what counts as today.
func (o *periodOptions) day(c *console, cmd *cobra.Command) (input.Date, error) {
	if !cmd.Flags().Changed("today") {
		return input.DateOf(c.now().In(vietnam)), nil
	}
	var day input.Date
	if err := day.UnmarshalText([]byte(o.today)); err != nil || day.IsZero() {
		return day, wrongUsage(cmd, text{
			"«%[1]s» của --today không phải ngày; ghi như 05/10/2022",
			"“%[1]s” of --today is no day; write it as 2022-10-05",
		}, o.today)
	}
	return day, nil
}

// collectOptions are the flags of collect.
type collectOptions struct {
	periodOptions
	out      string
	received string
	fonts    fontFlag
}

func newCollect(c *console) *cobra.Command {
	o := &collectOptions{}
	cmd := &cobra.Command{
		Use:   c.say(text{"collect ĐỢT [THƯ-MỤC|TỆP...]", "collect CAMPAIGN [FOLDER|FILE...]"}),
		Short: c.say(text{"Thu phiếu các đơn vị gửi về, kiểm từng ô, soạn phần gửi trả", "Take in returned sheets, check every cell, make what goes back"}),
		Long: c.say(text{
			`Đọc mọi tệp trong THƯ-MỤC (kể cả thư mục con và tệp nén .zip), nhận ra từng phiếu
dù tên tệp là gì, lưu vào kho campaign.db cạnh đợt rồi kiểm từng ô. Với mỗi đơn vị
có chỗ phải sửa: phiếu sửa (Excel), thông báo một trang (PDF) và tin nhắn ngắn; đơn
vị đã đúng: tin nhắn xác nhận. Bảng loi-va-canh-bao liệt kê mọi lỗi cho người thu.
Tệp gửi lại thay tệp trước, cả hai vẫn lưu. Chạy lại không làm thay đổi gì. Không ghi
THƯ-MỤC thì soạn lại phần gửi trả từ kho.
Mã thoát 3: có phiếu phải sửa, phải xem lại hoặc tệp không nhận; tệp đọc được vẫn đã lưu.`,
			`Reads every file in FOLDER (folders in it and .zip archives too), knows each sheet
whatever its name, keeps it in the store campaign.db beside the campaign and checks
every cell. For each unit with something to mend: a correction sheet (Excel), a
letter of one page (PDF) and a short message; for the others an acknowledgement. The
table loi-va-canh-bao lists all findings for the clerk. A sheet sent again replaces
the former, both are kept. Running it again changes nothing. Without FOLDER what goes
back is made again from the store.
Exit code 3: sheets have to be mended or looked at, or files were refused; all is kept.`,
		}),
		Example: `  congvan collect dot-2022 thu-ve --period 2022-Q4
  congvan collect dot-2022.xlsx "C:\Zalo\phieu.zip" --received "04/10/2022 14:05"
  congvan collect dot-2022 --period 2022-Q4`,
		Args:              arguments(1, 10_000),
		ValidArgsFunction: completeAnything,
		RunE: func(cmd *cobra.Command, args []string) error {
			return runCollect(cmd.Context(), c, cmd, o, args)
		},
	}
	o.AddFlags(c, cmd)
	return cmd
}

// completeAnything offers folders and files for every argument.
func completeAnything(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveDefault
}

// AddFlags declares the flags.
func (o *collectOptions) AddFlags(c *console, cmd *cobra.Command) {
	o.periodOptions.AddFlags(c, cmd)
	f := cmd.Flags()
	f.StringVarP(&o.out, "out", "o", "", c.say(text{
		"thư mục ghi phần gửi trả (mặc định: tra-lai-KỲ cạnh đợt)",
		"folder for what goes back (default: tra-lai-PERIOD beside the campaign)",
	}))
	f.StringVar(&o.received, "received", "", c.say(text{
		`lúc nhận các tệp này, ví dụ "04/10/2022 14:05" (mặc định: bây giờ)`,
		`when these files were received, e.g. "2022-10-04 14:05" (default: now)`,
	}))
	o.fonts.AddFlags(c, cmd)
	must(cmd.MarkFlagDirname("out"))
	mustComplete(cmd, "received")
}

// runCollect takes the files in and makes what goes back.
func runCollect(ctx context.Context, c *console, cmd *cobra.Command, o *collectOptions, args []string) error {
	k, done, err := o.open(ctx, c, cmd, args)
	if err != nil {
		return err
	}
	found := findReturned(args[1:], k.own)
	k.unread = c.printSkipped(found.notes)
	err = k.take(ctx, found.files, k.tell)
	if err == nil {
		err = k.conclude(ctx)
	}
	return errors.Join(err, done())
}

// open prepares for taking files in.
func (o *collectOptions) open(ctx context.Context, c *console, cmd *cobra.Command, args []string) (*collector, func() error, error) {
	received, err := o.instant(c, cmd)
	if err != nil {
		return nil, nil, err
	}
	today, err := o.day(c, cmd)
	if err != nil {
		return nil, nil, err
	}
	family, err := o.fonts.family()
	if err != nil {
		return nil, nil, err
	}
	found, period, err := o.periodOptions.open(c, cmd, args[:1], family)
	if err != nil {
		return nil, nil, err
	}
	out := o.out
	if out == "" {
		if out, err = found.folder(sentBackFolder, period); err != nil {
			return nil, nil, err
		}
	}
	if err := checkSources(cmd, args[1:], out); err != nil {
		return nil, nil, err
	}
	r, err := openReturns(ctx, found, o.store, true)
	if err != nil {
		return nil, nil, err
	}
	k, err := newCollector(ctx, c, r, period, received, today)
	if err != nil {
		return nil, nil, errors.Join(err, r.close())
	}
	k.out, k.family, k.own = out, family, found.own(r.path, out)
	return k, r.close, nil
}

// checkSources refuses folders and files that are not there, and the folder
// that is written to.
func checkSources(cmd *cobra.Command, sources []string, out string) error {
	for _, source := range sources {
		if _, err := os.Stat(source); errors.Is(err, fs.ErrNotExist) {
			return wrongUsage(cmd, text{"không có thư mục hay tệp «%[1]s»", "there is no folder or file “%[1]s”"}, source)
		}
		if sameFile(source, out) {
			return wrongUsage(cmd, text{"--out trùng với thư mục phiếu thu về: %[1]s", "--out is the folder of the returned sheets: %[1]s"}, source)
		}
	}
	return nil
}

// open reads the campaign and finds the period.
func (o *periodOptions) open(c *console, cmd *cobra.Command, args []string, family *font.Family) (opened, input.Period, error) {
	found, err := openCampaign(cmd, args, family)
	if err != nil {
		return found, input.Period{}, err
	}
	if err := c.refuse(found); err != nil {
		return found, input.Period{}, err
	}
	if len(found.campaign.Units) == 0 || len(found.campaign.Sections) == 0 {
		return found, input.Period{}, &failure{
			code:    exitUsage,
			message: text{"đợt không có đơn vị hoặc nhiệm vụ nên không có phiếu để thu", "the campaign has no units or no tasks, so there are no sheets to come back"},
		}
	}
	period, err := choosePeriod(found.campaign, o.period)
	return found, period, err
}

// schemaName is the file of congvan init that editors read beside campaign.yaml.
const schemaName = "campaign.schema.json"

// own lists the files and folders of ours that may lie among returned sheets:
// nothing in them came back.
func (o opened) own(store, out string) []string {
	own := append([]string{store, store + "-journal", out}, o.inputs...)
	if o.workbook != nil {
		own = append(own, o.name)
	} else {
		own = append(own, filepath.Join(o.name, schemaName))
	}
	for _, p := range append([]input.Period{input.OneOff}, o.campaign.Periods...) {
		for _, kind := range []string{sentBackFolder, reportFolder, remindFolder} {
			if folder, err := o.folder(kind, p); err == nil {
				own = append(own, folder)
			}
		}
	}
	return own
}

// receivedForms are the ways of writing --received; those with seconds are as
// programs show the time of a message.
var receivedForms = []string{
	"2006-01-02 15:04", "2006-01-02 15:04:05", "2006-01-02T15:04", "2/1/2006 15:04", "2/1/2006 15:04:05", "2/1/2006 15h04",
	"15:04 2/1/2006", "15:04:05 2/1/2006", "15h04 2/1/2006",
}

// instant is when the files were received.
func (o *collectOptions) instant(c *console, cmd *cobra.Command) (time.Time, error) {
	now := c.now().In(vietnam)
	if o.received == "" && !cmd.Flags().Changed("received") {
		return now.Truncate(time.Second), nil
	}
	received, ok := readReceived(o.received)
	switch {
	case !ok:
		return now, wrongUsage(cmd, text{
			"«%[1]s» của --received không phải ngày giờ; ghi như \"04/10/2022 14:05\"",
			"“%[1]s” of --received is no time; write it as \"2022-10-04 14:05\"",
		}, o.received)
	case received.After(now):
		return now, wrongUsage(cmd, text{
			"--received ở tương lai: %[1]s",
			"--received lies in the future: %[1]s",
		}, o.received)
	}
	return received, nil
}

// readReceived reads a day and time of Vietnam, or a day alone.
func readReceived(s string) (time.Time, bool) {
	for _, form := range receivedForms {
		if t, err := time.ParseInLocation(form, s, vietnam); err == nil {
			return t, true
		}
	}
	t, err := time.Parse(time.RFC3339, s)
	if err == nil {
		return t.In(vietnam), true // shown beside a due date of Vietnam
	}
	var day input.Date
	if day.UnmarshalText([]byte(s)) != nil || day.IsZero() {
		return t, false
	}
	return time.Date(day.Year, time.Month(day.Month), day.Day, 0, 0, 0, 0, vietnam), true
}
