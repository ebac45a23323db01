package main

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"

	"congvan/generator"
	"congvan/generator/compose"
	"congvan/generator/doc"
	"congvan/generator/pdf"
	"congvan/generator/typeset"
	"congvan/input"

	"github.com/spf13/cobra"
)

// copyOptions are the flags of copy.
type copyOptions struct {
	kind       *choice
	campaign   string
	number     string
	date, time string
	pages      string
	electronic bool
	recipients []string
	out        string
	fonts      fontFlag
}

// copyForm is a form of copy (Decree 30/2020, article 25): its word on the
// page and its code in the number.
type copyForm struct{ word, code string }

var copyForms = map[string]copyForm{
	"sao-y":     {"SAO Y", "SY"},
	"trich-sao": {"TRÍCH SAO", "TrS"},
	"sao-luc":   {"SAO LỤC", "SL"},
}

func newCopy(c *console) *cobra.Command {
	o := &copyOptions{kind: newChoice("", "sao-y", "trich-sao", "sao-luc")}
	cmd := &cobra.Command{
		Use:   c.say(text{"copy TỆP.pdf", "copy FILE.pdf"}),
		Short: c.say(text{"Làm bản sao y, trích sao, sao lục của một văn bản PDF", "Make a certified copy of a PDF, in full or in part"}),
		Long: c.say(text{
			`Làm bản sao của TỆP.pdf theo Điều 25-27 Nghị định 30/2020/NĐ-CP. Các trang của bản
gốc giữ nguyên; phần ghi của bản sao (hình thức sao, cơ quan sao, số, ký hiệu, ngày,
người ký, nơi nhận) in ngay dưới lời văn của trang cuối, hết chỗ thì in ở trang riêng.
Có --electronic: chỉ ghi dòng ở góc trên bên phải trang đầu, cho bản sao điện tử.
Cơ quan sao, người ký và nơi nhận lấy từ --campaign. TỆP.pdf không bị sửa.`,
			`Copies FILE.pdf after articles 25-27 of Decree 30/2020/NĐ-CP. The original's pages
stay as they are; the block of the copy (form, body, number, date, signer, recipients)
stands right below the text of the last page, or on a page of its own where there is
no room. With --electronic only the caption at the top right of page 1 is written.
Who copies and who signs is taken from --campaign. FILE.pdf is not changed.`,
		}),
		Example: `  congvan copy --kind sao-y --campaign dot-2022 --number 12 --date 15/8/2022 cong-van.pdf
  congvan copy --kind trich-sao --pages 1,3-4 --campaign dot-2022 cong-van.pdf
  congvan copy --kind sao-y --electronic --campaign dot-2022 cong-van.pdf`,
		Args: arguments(1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runCopy(cmd.Context(), c, cmd, o, args[0])
		},
	}
	o.AddFlags(c, cmd)
	return cmd
}

// AddFlags declares the flags.
func (o *copyOptions) AddFlags(c *console, cmd *cobra.Command) {
	f := cmd.Flags()
	f.Var(o.kind, "kind", c.say(text{"hình thức sao: sao-y, trich-sao hoặc sao-luc", "form of copy: sao-y, trich-sao or sao-luc"}))
	f.StringVar(&o.campaign, "campaign", "", c.say(text{"đợt (thư mục hoặc tệp Excel) có tên cơ quan sao và người ký", "campaign (folder or Excel file) that names who copies and who signs"}))
	f.StringVar(&o.number, "number", "", c.say(text{"số của bản sao; không ghi thì chừa chỗ", "number of the copy; without it room is left"}))
	f.StringVar(&o.date, "date", "", c.say(text{"ngày sao, ví dụ 15/8/2022 (mặc định: hôm nay)", "date of the copy, e.g. 2022-08-15 (default: today)"}))
	f.StringVar(&o.time, "time", "", c.say(text{
		"thời điểm sao điện tử, ví dụ 2022-08-15T09:30:00+07:00 (mặc định: bây giờ)",
		"time of an electronic copy, e.g. 2022-08-15T09:30:00+07:00 (default: now)",
	}))
	f.StringVar(&o.pages, "pages", "", c.say(text{"các trang của trích sao, ví dụ 1,3-4", "pages of an extract, e.g. 1,3-4"}))
	f.BoolVar(&o.electronic, "electronic", false, c.say(text{"bản sao điện tử: ghi một dòng ở góc trang đầu", "an electronic copy: a caption in the corner of page 1"}))
	f.StringSliceVar(&o.recipients, "recipient", nil, c.say(text{"nơi nhận bản sao; ghi nhiều lần (mặc định: của đợt)", "who gets the copy; may be repeated (default: the campaign's)"}))
	f.StringVarP(&o.out, "out", "o", "", c.say(text{"tệp bản sao (mặc định: TỆP-sao-y.pdf, ...)", "the copy (default: FILE-sao-y.pdf, ...)"}))
	o.fonts.AddFlags(c, cmd)
	mustComplete(cmd, "kind", o.kind.allowed...)
	must(cmd.MarkFlagFilename("out", "pdf"))
}

// runCopy reads the original and the office, and writes the copy.
func runCopy(ctx context.Context, c *console, cmd *cobra.Command, o *copyOptions, from string) error {
	pages, err := o.check(cmd, from)
	if err != nil {
		return err
	}
	family, err := o.fonts.family()
	if err != nil {
		return err
	}
	original, err := os.ReadFile(from)
	if err != nil {
		return &failure{code: exitError, message: text{"không đọc được bản gốc", "cannot read the original"}, cause: err}
	}
	office, err := o.office(c, cmd)
	if err != nil {
		return err
	}
	job := generator.CopyJob{Original: original, Pages: pages, Fonts: family}
	if err := o.fill(c, cmd, office, &job); err != nil {
		return err
	}
	copied, err := generator.MakeCopy(ctx, job)
	if err != nil {
		return &failure{code: exitError, message: text{"không sao được %[1]s", "cannot copy %[1]s"}, args: []any{from}, hint: usablePDF, cause: err}
	}
	if err := putFile(o.out, copied); err != nil {
		return err
	}
	c.print(text{"Bản sao: %[1]s", "The copy is %[1]s"}, o.out)
	return nil
}

// check reads the flags that need no file.
func (o *copyOptions) check(cmd *cobra.Command, from string) (pages []int, err error) {
	switch {
	case o.kind.value == "":
		return nil, wrongUsage(cmd, text{"cần --kind: sao-y, trich-sao hoặc sao-luc", "--kind is needed: sao-y, trich-sao or sao-luc"})
	case o.campaign == "":
		return nil, wrongUsage(cmd, text{
			"cần --campaign: đợt có tên cơ quan sao và người ký; tạo bằng congvan init",
			"--campaign is needed: it names who copies and who signs; congvan init makes one",
		})
	case o.kind.value != "trich-sao" && o.pages != "":
		return nil, wrongUsage(cmd, text{"--pages chỉ dùng cho trích sao: sao y và sao lục sao toàn bộ văn bản", "--pages is for extracts: sao y and sao lục copy the whole document"})
	case o.kind.value == "trich-sao" && o.pages == "":
		return nil, wrongUsage(cmd, text{"trích sao cần --pages, ví dụ --pages 1,3-4", "an extract needs --pages, e.g. --pages 1,3-4"})
	}
	if o.out == "" {
		o.out = strings.TrimSuffix(from, filepath.Ext(from)) + "-" + o.kind.value + ".pdf"
	}
	if sameFile(from, o.out) {
		return nil, wrongUsage(cmd, text{"bản sao không ghi đè lên bản gốc", "the copy is not written over the original"})
	}
	if o.number != "" && !copyNumber.MatchString(o.number) {
		return nil, wrongUsage(cmd, text{"«%[1]s» của --number không phải số; ghi 12", "“%[1]s” of --number is no number; write 12"}, o.number)
	}
	return pageList(cmd, o.pages)
}

// copyNumber is what stands before the slash: the code is added.
var copyNumber = regexp.MustCompile(`^\d{1,6}\p{L}?$`)

// pageList reads "1,3-4" as pages counted from 0.
func pageList(cmd *cobra.Command, list string) ([]int, error) {
	var pages []int
	for part := range strings.SplitSeq(list, ",") {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		first, last, isRange := strings.Cut(part, "-")
		from, err := strconv.Atoi(strings.TrimSpace(first))
		to := from
		if isRange && err == nil {
			to, err = strconv.Atoi(strings.TrimSpace(last))
		}
		if err != nil || from < 1 || to < from || to-from > 10_000 {
			return nil, wrongUsage(cmd, text{"không hiểu trang «%[1]s»; ghi 1,3-4", "pages “%[1]s” are not understood; write 1,3-4"}, part)
		}
		for i := from; i <= to; i++ {
			pages = append(pages, i-1)
		}
	}
	if list != "" && len(pages) == 0 { // no page is not every page
		return nil, wrongUsage(cmd, text{"không hiểu trang «%[1]s»; ghi 1,3-4", "pages “%[1]s” are not understood; write 1,3-4"}, list)
	}
	return pages, nil
}

// office reads the campaign that names who copies.
func (o *copyOptions) office(c *console, cmd *cobra.Command) (*input.Campaign, error) {
	found, err := readCampaign(cmd, []string{o.campaign})
	if err != nil {
		return nil, err
	}
	return found.campaign, c.refuse(found)
}

// fill says on the job what the copy shows.
func (o *copyOptions) fill(c *console, cmd *cobra.Command, office *input.Campaign, job *generator.CopyJob) error {
	at := c.now()
	var err error
	if o.time != "" {
		if at, err = time.Parse(time.RFC3339, o.time); err != nil {
			return wrongUsage(cmd, text{"«%[1]s» của --time không phải thời điểm; ghi 2022-08-15T09:30:00+07:00", "“%[1]s” of --time is no time; write 2022-08-15T09:30:00+07:00"}, o.time)
		}
	}
	at = at.In(hanoi)
	day := input.Date{Year: at.Year(), Month: int(at.Month()), Day: at.Day()}
	if o.date != "" {
		if err := day.UnmarshalText([]byte(o.date)); err != nil {
			return wrongUsage(cmd, text{"«%[1]s» của --date không phải ngày; ghi 15/8/2022", "“%[1]s” of --date is no date; write 2022-08-15"}, o.date)
		}
	}
	form := copyForms[o.kind.value]
	job.Info = pdf.Info{Title: form.word, Author: office.Issuer.Short, Language: "vi-VN", Creator: "congvan " + toolVersion(), Date: day.Time()}
	if o.electronic {
		job.Caption = form.word + "; " + office.Issuer.Short + "; " + at.Format("02/01/2006 15:04:05 -07:00")
		return nil
	}
	job.Block = o.block(form, office, day)
	return nil
}

// hanoi is the time that offices in Vietnam go by, on machines without a
// database of time zones too.
var hanoi = time.FixedZone("+07", 7*60*60)

// block is what a copy on paper shows.
func (o *copyOptions) block(form copyForm, office *input.Campaign, day input.Date) *typeset.Copy {
	number := append(doc.Text("Số: "), compose.Number(o.number, "/"+form.code+"-"+office.Issuer.Code)...)
	recipients := o.recipients
	if len(recipients) == 0 {
		for _, r := range office.Dispatch.Recipients {
			recipients = append(recipients, r.Text)
		}
	}
	lines := make([]string, 0, len(recipients)+1)
	for _, r := range recipients {
		lines = append(lines, strings.TrimRight(r, ";. ")+";")
	}
	return &typeset.Copy{
		SizeSet: office.Settings.SizeSet, Parent: office.Issuer.Parent, Issuer: office.Issuer.Name,
		Form: form.word, Number: number, PlaceDate: office.Issuer.Place + ", " + day.Long(),
		Recipients: append(lines, "Lưu: "+office.Dispatch.Archive+"."),
		Signature:  doc.Signature{Authority: office.Signature.Authority, Name: office.Signature.Name},
	}
}
