package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"congvan/generator"
	"congvan/generator/register"
	"congvan/input"

	"github.com/spf13/cobra"
)

// exportOptions are the flags of export.
type exportOptions struct {
	periodOptions
	zip string
}

func newExport(c *console) *cobra.Command {
	o := &exportOptions{}
	cmd := &cobra.Command{
		Use:   c.say(text{"export ĐỢT", "export CAMPAIGN"}),
		Short: c.say(text{"Gói mọi tệp của một kỳ vào một tệp .zip", "Put everything of a period into one .zip file"}),
		Long: c.say(text{
			`Gói vào một tệp .zip: phiếu đang dùng của từng đơn vị đúng như khi nhận, phần đã gửi
trả, bảng tổng hợp, báo cáo và văn bản đôn đốc của kỳ nếu đã làm, và manifest.json ghi
tên, cỡ, mã SHA-256 của từng tệp. Cùng dữ liệu thì cho đúng cùng một tệp.`,
			`Puts into one .zip file: the sheet in use of every unit exactly as it came, what went
back, the consolidated workbook, the report and the reminders of the period where they
were made, and manifest.json with name, size and SHA-256 of every file. The same data
gives the same file.`,
		}),
		Example:           `  congvan export dot-2022 --period 2022-Q4 --zip quy-4.zip`,
		Args:              arguments(1, 1),
		ValidArgsFunction: completeCampaigns,
		RunE: func(cmd *cobra.Command, args []string) error {
			return runExport(cmd.Context(), c, cmd, o, args)
		},
	}
	o.AddFlags(c, cmd)
	return cmd
}

// AddFlags declares the flags.
func (o *exportOptions) AddFlags(c *console, cmd *cobra.Command) {
	o.periodOptions.AddFlags(c, cmd)
	cmd.Flags().StringVar(&o.zip, "zip", "", c.say(text{"tệp .zip sẽ ghi", ".zip file to write"}))
	must(cmd.Flags().MarkHidden("today")) // nothing in the archive depends on it
	must(cmd.MarkFlagFilename("zip", "zip"))
}

// runExport gathers the files of the period and writes the archive.
func runExport(ctx context.Context, c *console, cmd *cobra.Command, o *exportOptions, args []string) error {
	if !strings.EqualFold(filepath.Ext(o.zip), ".zip") {
		return wrongUsage(cmd, text{"cần --zip TỆP với tên có đuôi .zip", "--zip FILE is needed, with a name that ends in .zip"})
	}
	family, err := (&fontFlag{}).family()
	if err != nil {
		return err
	}
	found, period, err := o.open(c, cmd, args, family)
	if err != nil {
		return err
	}
	r, err := openReturns(ctx, found, o.store, false)
	if err != nil {
		return err
	}
	return errors.Join(o.export(ctx, c, found, r, period), r.close())
}

func (o *exportOptions) export(ctx context.Context, c *console, found opened, r *returns, period input.Period) error {
	bundle := generator.Bundle{Campaign: found.campaign.ID, Period: period.ID, Stamp: found.campaign.Dispatch.Date.Time()}
	var err error
	if bundle.Files, err = returnedFiles(ctx, r, period); err != nil {
		return err
	}
	if len(bundle.Files) == 0 {
		return &failure{
			code:    exitProblems,
			message: text{"kỳ %[1]s chưa thu được phiếu nào, chưa ghi tệp", "nothing was returned for %[1]s, no file was written"},
			args:    []any{period.ID},
			hint:    text{"thu phiếu trước: congvan collect %[1]s THƯ-MỤC --period %[2]s", "collect first: congvan collect %[1]s FOLDER --period %[2]s"}, hintArgs: []any{quoted(found.name), period.ID},
		}
	}
	for _, part := range bundleParts {
		files, err := part.files(found, period)
		if err != nil {
			return err
		}
		if len(files) == 0 {
			c.note(part.absent, quoted(found.name), period.ID)
		}
		bundle.Files = append(bundle.Files, files...)
	}
	if err := generator.WriteBundle(o.zip, bundle); err != nil {
		if errors.As(err, new(*failure)) {
			return err
		}
		return &failure{code: exitError, message: text{"không ghi được %[1]s", "cannot write %[1]s"}, args: []any{o.zip}, cause: err}
	}
	c.print(text{"%[1]s: %[2]d tệp", "%[1]s: files: %[2]d"}, o.zip, len(bundle.Files))
	return nil
}

// returnedFiles are the sheets in use, as they came.
func returnedFiles(ctx context.Context, r *returns, period input.Period) ([]generator.BundleFile, error) {
	history, err := r.history(ctx, period)
	if err != nil {
		return nil, err
	}
	var files []generator.BundleFile
	for _, kept := range history {
		unit, ok := r.unit(kept.Unit)
		if !ok || kept.State != register.Used {
			continue
		}
		u := r.campaign.Units[unit]
		name := fmt.Sprintf("%s-phieu-nop-lan-%d%s", u.FileName(), kept.Version, workbookExtension(kept.Name))
		files = append(files, generator.BundleFile{
			Path: path.Join(u.FileName(), name), Unit: u.Code, Name: kept.Name,
			Content: func() ([]byte, error) {
				content, err := r.store.Bytes(ctx, kept.SHA256)
				return content, r.failed(err)
			},
		})
	}
	return files, nil
}

// workbookExtension is the ending of a returned file's name where a program
// would open it; what came under another name is a workbook all the same.
func workbookExtension(name string) string {
	if strings.EqualFold(path.Ext(name), ".xlsm") {
		return ".xlsm"
	}
	return ".xlsx"
}

// bundlePart is what some other command made of the period.
type bundlePart struct {
	folder string // beside the campaign, before the period
	at     string // in the archive
	absent text
}

var bundleParts = []bundlePart{
	{sentBackFolder, "", text{"chưa có phần gửi trả: congvan collect %[1]s --period %[2]s", "nothing went back yet: congvan collect %[1]s --period %[2]s"}},
	{reportFolder, reportFolder, text{"chưa có báo cáo: congvan report %[1]s --period %[2]s", "there is no report yet: congvan report %[1]s --period %[2]s"}},
	{remindFolder, remindFolder, text{"chưa có văn bản đôn đốc: congvan remind %[1]s --period %[2]s", "there are no reminders yet: congvan remind %[1]s --period %[2]s"}},
}

// files are those in the folder, by the units whose folders they lie in.
func (p bundlePart) files(found opened, period input.Period) ([]generator.BundleFile, error) {
	folder, err := found.folder(p.folder, period)
	if err != nil {
		return nil, err
	}
	codes := map[string]string{}
	for _, u := range found.campaign.Units {
		codes[u.FileName()] = u.Code
	}
	var files []generator.BundleFile
	err = fs.WalkDir(os.DirFS(folder), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() || systemFile(d.Name()) || slices.Contains([]string{generator.SentBackName, generator.RemindedName}, d.Name()) {
			return err
		}
		first, _, _ := strings.Cut(name, "/")
		files = append(files, generator.BundleFile{
			Path: path.Join(p.at, name), Unit: codes[first],
			Content: func() ([]byte, error) { return os.ReadFile(filepath.Join(folder, filepath.FromSlash(name))) },
		})
		return nil
	})
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return files, notGathered(err)
}

func notGathered(err error) error {
	if err == nil {
		return nil
	}
	return &failure{code: exitError, message: text{"không đọc được các tệp của kỳ", "cannot read the files of the period"}, cause: err}
}
