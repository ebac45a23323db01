package generator

import (
	"bytes"
	"context"
	"fmt"

	"congvan/generator/compose"
	"congvan/generator/font"
	"congvan/generator/typeset"
	"congvan/generator/xlsx"
	"congvan/input"
)

// maker makes one unit's file of one kind; unit is an index into
// Campaign.Units, or NoUnit. Makers are called by several goroutines at once;
// what they share they must only read.
type maker func(ctx context.Context, unit int) (made, error)

// made is the content of a file, and what is worth telling of it.
type made struct {
	content    []byte
	pages      int                // 0 for a kind that has none
	tightening typeset.Tightening // how a letter was set tighter to save a page
}

// makers gives the maker of every kind, with what all units share (fonts,
// parsed templates) prepared once. Job.Now is set.
func makers(job Job) (map[Kind]maker, error) {
	if job.makers != nil {
		return job.makers, nil
	}
	family, err := job.family()
	if err != nil {
		return nil, err
	}
	composer, problems := compose.New(job.Campaign)
	if composer == nil {
		return nil, fmt.Errorf("the campaign has problems that Check reports: %s", problems[0].Message(input.English))
	}
	return map[Kind]maker{
		PDF:  letters{composer, family, job}.make,
		XLSX: sheets{family, job}.make,
	}, nil
}

// family is the font the job's pages are set in.
func (j Job) family() (*font.Family, error) {
	if j.Fonts != nil {
		return j.Fonts, nil
	}
	return font.Serif()
}

// letters makes the dispatch of a unit: composed, typeset, drawn.
type letters struct {
	composer *compose.Composer
	family   *font.Family
	job      Job
}

func (l letters) make(_ context.Context, unit int) (made, error) {
	document, err := l.composer.Document(unit)
	if err != nil {
		return made{}, err
	}
	document.Marks.Draft = l.job.Draft
	pages, tightening := typeset.Fit(document, l.family)
	content, err := asPDF(document, pages, l.family, l.job.Now, l.job.Tool)
	return made{content, len(pages), tightening}, err
}

// sheets makes the tracking workbook of a unit.
type sheets struct {
	family *font.Family
	job    Job
}

func (s sheets) make(_ context.Context, unit int) (made, error) {
	var content bytes.Buffer
	o := xlsx.Options{
		Now: s.job.Now, Version: s.job.Tool, Fonts: s.family, Plain: compose.Plain, Period: s.job.Period,
	}
	if s.job.Previous != nil {
		o.Previous = s.job.Previous(unit)
	}
	err := xlsx.Write(&content, s.job.Campaign, unit, o)
	return made{content: content.Bytes()}, err
}
