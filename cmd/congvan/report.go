package main

import (
	"context"
	"errors"
	"path/filepath"

	"congvan/generator"

	"github.com/spf13/cobra"
)

func newReport(c *console) *cobra.Command {
	o := &letterOptions{}
	cmd := &cobra.Command{
		Use:   c.say(text{"report ĐỢT", "report CAMPAIGN"}),
		Short: c.say(text{"Lập tệp tổng hợp và báo cáo của một kỳ", "Make the consolidated workbook and the report of a period"}),
		Long: c.say(text{
			`Từ các phiếu đã thu (congvan collect), lập tệp tổng hợp Excel và báo cáo PDF đúng thể
thức: tình hình gửi phiếu, kết quả tiêu chí, nhiệm vụ, OCOP, khó khăn và kiến nghị. Mỗi
số liệu của báo cáo có nguồn trong tệp tổng hợp (phụ lục). Đơn vị chưa gửi không tính
vào bình quân. Chạy lại lúc nào cũng được; cùng dữ liệu thì cho đúng cùng các tệp.`,
			`From the sheets that came back (congvan collect), makes the consolidated workbook
and the official report as PDF: how units returned, criteria, tasks, OCOP,
difficulties and requests. Every figure of the report has its place in the workbook
(annex). Units that sent nothing are in no average. Run it at any time; the same data
gives the same files.`,
		}),
		Example: `  congvan report dot-2022 --period 2022-Q4
  congvan report dot-2022.xlsx --number 45 --date 10/01/2023 --out bao-cao`,
		Args:              arguments(1, 1),
		ValidArgsFunction: completeCampaigns,
		RunE: func(cmd *cobra.Command, args []string) error {
			return runReport(cmd.Context(), c, cmd, o, args)
		},
	}
	o.AddFlags(c, cmd, text{
		"thư mục ghi kết quả (mặc định: bao-cao-KỲ cạnh đợt)",
		"folder to write to (default: bao-cao-PERIOD beside the campaign)",
	})
	return cmd
}

// runReport has the workbook and the report made and says where they are and
// what they rest on.
func runReport(ctx context.Context, c *console, cmd *cobra.Command, o *letterOptions, args []string) (err error) {
	r, err := o.open(ctx, c, cmd, args, reportFolder, false)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, r.returns.close()) }()
	job := generator.PeriodJob{Figures: r.figures, OutDir: r.out, Letter: r.letter, Fonts: r.family, Tool: toolVersion()}
	files := job.Files()
	if err := overInput(cmd, r.found.inputs, filepath.Join(r.out, files.Workbook), filepath.Join(r.out, files.Report)); err != nil {
		return err
	}
	if files, err = generator.ReportPeriod(ctx, job); err != nil {
		return notRun(err)
	}
	c.standing(r.figures)
	c.print(text{"tệp tổng hợp: %[1]s", "workbook: %[1]s"}, filepath.Join(r.out, files.Workbook))
	c.print(text{"báo cáo: %[1]s, %[2]d trang", "report: %[1]s, pages: %[2]d"}, filepath.Join(r.out, files.Report), files.Pages)
	return nil
}
