package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"congvan/generator/lint"
	"congvan/generator/pdfium"
	"congvan/input"

	"github.com/spf13/cobra"
)

// lintOptions are the flags of lint.
type lintOptions struct{ json bool }

func newLint(c *console) *cobra.Command {
	o := &lintOptions{}
	cmd := &cobra.Command{
		Use:   c.say(text{"lint TỆP.pdf...", "lint FILE.pdf..."}),
		Short: c.say(text{"Đo văn bản PDF theo thể thức của Nghị định 30/2020", "Measure PDFs against the format of Decree 30/2020"}),
		Long: c.say(text{
			`Đọc các tệp PDF, của congvan hay xuất từ Word, LibreOffice, và báo mỗi chỗ không đúng
thể thức: trang, thành phần, số đo được, mức cho phép, điều khoản. Mã thoát 3 khi có
chỗ không đúng. Danh sách quy tắc: docs/lint.md.`,
			`Reads PDFs, congvan's or those exported by Word or LibreOffice, and tells every
departure from the official format: page, component, measured value, allowed range,
clause. Ends with 3 if there is one. The rules are listed in docs/lint.md.`,
		}),
		Example: `  congvan lint cong-van.pdf
  congvan lint out/*/*.pdf
  congvan lint --json cong-van.pdf`,
		Args: arguments(1, 1_000_000),
		RunE: func(cmd *cobra.Command, args []string) error { return runLint(cmd.Context(), c, o, args) },
	}
	cmd.Flags().BoolVar(&o.json, "json", false, c.say(text{"in kết quả dạng JSON cho chương trình khác", "print the result as JSON, for programs"}))
	return cmd
}

// lintSchema names the form of what lint --json prints.
const lintSchema = "congvan-lint/1"

// lintResult is what lint --json prints. Lists are never null.
type lintResult struct {
	Schema string     `json:"schema"`
	Files  []fileJSON `json:"files"`
}

type fileJSON struct {
	File       string          `json:"file"`
	Error      string          `json:"error,omitempty"` // why it could not be read
	Type       string          `json:"type"`            // code of the document type, "" where not recognised
	Pages      int             `json:"pages"`
	Departures []departureJSON `json:"departures"`
}

type departureJSON struct {
	Page     int     `json:"page"` // from 1; 0: the whole file
	Box      string  `json:"box"`
	Rule     string  `json:"rule"`
	X        float64 `json:"x_mm"`
	Y        float64 `json:"y_mm"`
	Measured string  `json:"measured"`
	Allowed  string  `json:"allowed"`
	Clause   string  `json:"clause"`
	Excerpt  string  `json:"excerpt,omitempty"`
	Message  string  `json:"message"` // in the language of --lang
}

// runLint measures every file; one that cannot be read hinders no other.
func runLint(ctx context.Context, c *console, o *lintOptions, files []string) error {
	result := lintResult{Schema: lintSchema, Files: []fileJSON{}}
	departures, unread := 0, 0
	for _, name := range files {
		report, err := lintFile(ctx, name)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		one := fileJSON{File: name, Type: report.Type, Pages: report.Pages, Departures: departuresJSON(report.Departures, c.lang)}
		if err != nil {
			one.Error = c.reason(err)
			unread++
		}
		departures += len(report.Departures)
		result.Files = append(result.Files, one)
		if !o.json {
			c.printLint(one)
		}
	}
	if o.json {
		e := json.NewEncoder(c.out)
		e.SetEscapeHTML(false)
		e.SetIndent("", "  ")
		if err := e.Encode(result); err != nil {
			return err
		}
	}
	return lintFailure(len(files), departures, unread)
}

func lintFile(ctx context.Context, name string) (lint.Report, error) {
	raw, err := os.ReadFile(name)
	if err != nil {
		return lint.Report{}, err
	}
	return lintBytes(ctx, raw)
}

func lintBytes(ctx context.Context, raw []byte) (lint.Report, error) {
	file, err := pdfium.Open(ctx, raw)
	if err != nil {
		return lint.Report{}, err
	}
	defer file.Close()
	return lint.Check(file)
}

// usablePDF is what to do about a file that cannot be read.
var usablePDF = text{
	"cần tệp PDF không có mật khẩu; từ Word: Lưu thành, chọn PDF",
	"a PDF without a password is needed; from Word: Save As, PDF",
}

func lintFailure(files, departures, unread int) error {
	switch {
	case unread > 0:
		return &failure{code: exitError, message: text{"không đọc được %[1]d/%[2]d tệp", "%[1]d of %[2]d files could not be read"}, args: []any{unread, files}, hint: usablePDF}
	case departures > 0:
		return &failure{
			code:    exitProblems,
			message: text{"%[1]d chỗ không đúng thể thức trong %[2]d tệp", "departures from the format: %[1]d in files: %[2]d"},
			args:    []any{departures, files},
		}
	}
	return nil
}

func departuresJSON(departures []lint.Departure, l input.Lang) []departureJSON {
	all := make([]departureJSON, 0, len(departures))
	for _, d := range departures {
		all = append(all, departureJSON{
			Page: d.Page, Box: d.Box, Rule: string(d.Rule), X: tenth(d.X.Mm()), Y: tenth(d.Y.Mm()),
			Measured: d.Measured.In(l), Allowed: d.Allowed.In(l), Clause: d.Clause, Excerpt: d.Excerpt, Message: d.Message(l),
		})
	}
	return all
}

// tenth rounds to a tenth of a millimetre.
func tenth(mm float64) float64 { return float64(int(mm*10+0.5)) / 10 }

func (c *console) printLint(f fileJSON) {
	switch {
	case strings.HasPrefix(f.Error, f.File+": "): // the system names the file itself
		c.note(text{"%[1]s", "%[1]s"}, f.Error)
	case f.Error != "":
		c.note(text{"%[1]s: %[2]s", "%[1]s: %[2]s"}, f.File, f.Error)
	case len(f.Departures) == 0:
		c.print(text{"%[1]s: đúng thể thức (%[2]d trang)", "%[1]s: obeys the format (pages: %[2]d)"}, f.File, f.Pages)
	}
	for _, d := range f.Departures {
		where := f.File
		if d.Page > 0 {
			where = c.say(text{"%[1]s, trang %[2]d", "%[1]s, page %[2]d"}, f.File, d.Page)
		}
		fmt.Fprintf(c.out, "%s: %s [%s]\n", where, d.Message, d.Rule)
	}
}
