package generator

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"time"

	"congvan/generator/compose"
	"congvan/generator/consolidate"
	"congvan/generator/font"
	"congvan/generator/xlsx"
	"congvan/input"
)

// PeriodJob is what to report of a period.
type PeriodJob struct {
	Figures consolidate.Consolidation
	OutDir  string // created where it is missing
	Letter  compose.LetterOptions
	Fonts   *font.Family // nil: font.Serif
	Tool    string       // version of congvan
}

// PeriodFiles are the files of a period's report, inside OutDir.
type PeriodFiles struct {
	Workbook string // the consolidated figures
	Report   string // the official report
	Pages    int    // of the report with its annex
}

// ReportPeriod writes the consolidated workbook of a period and the official
// report of the same figures.
func ReportPeriod(ctx context.Context, job PeriodJob) (PeriodFiles, error) {
	family, err := Job{Fonts: job.Fonts}.family()
	if err != nil {
		return PeriodFiles{}, err
	}
	files := job.Files()
	var book bytes.Buffer
	o := xlsx.Options{Now: job.now(), Version: job.Tool, Fonts: family, Plain: compose.Plain, Period: job.Figures.Period}
	if err := xlsx.WriteConsolidated(&book, job.Figures, o); err != nil {
		return files, fmt.Errorf("consolidating: %w", err)
	}
	if ctx.Err() != nil {
		return files, ctx.Err()
	}
	d, err := compose.Report(job.Figures, job.Letter)
	if err != nil {
		return files, err
	}
	content, pages, err := asLetter(d, family, job.now(), job.Tool)
	if err != nil {
		return files, err
	}
	files.Pages = pages
	if err := openFolder(job.OutDir); err != nil {
		return files, err
	}
	if err := writeFile(filepath.Join(job.OutDir, files.Workbook), book.Bytes()); err != nil {
		return files, err
	}
	return files, writeFile(filepath.Join(job.OutDir, files.Report), content)
}

// Files names the files of a job.
func (j PeriodJob) Files() PeriodFiles {
	period := input.Slug(j.Figures.Period.ID)
	return PeriodFiles{Workbook: "tong-hop-" + period + ".xlsx", Report: "bao-cao-" + period + ".pdf"}
}

// now is the instant written into the files.
func (j PeriodJob) now() time.Time { return j.Letter.Today.Time() }
