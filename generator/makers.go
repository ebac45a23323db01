package generator

import (
	"bytes"
	"context"
	"fmt"

	"congvan/generator/compose"
	"congvan/generator/font"
	"congvan/generator/pdf"
	"congvan/generator/typeset"
	"congvan/generator/xlsx"
	"congvan/input"
)

// maker makes the content of one unit's file of one kind; unit is an index
// into Campaign.Units. Pages is 0 for a kind that has none. Makers are called
// by several goroutines at once; what they share they must only read.
type maker func(ctx context.Context, unit int) (content []byte, pages int, err error)

// makers gives the maker of every kind, with what all units share (fonts,
// parsed templates) prepared once. Job.Now is set.
func makers(job Job) (map[Kind]maker, error) {
	if job.makers != nil {
		return job.makers, nil
	}
	family, err := font.Serif()
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

// letters makes the dispatch of a unit: composed, typeset, drawn.
type letters struct {
	composer *compose.Composer
	family   *font.Family
	job      Job
}

func (l letters) make(_ context.Context, unit int) ([]byte, int, error) {
	document, err := l.composer.Document(unit)
	if err != nil {
		return nil, 0, err
	}
	pages := typeset.Set(document, l.family)
	var content bytes.Buffer
	err = pdf.Write(&content, pages, pdf.Info{
		Title:    document.Info.Title,
		Author:   document.Info.Author,
		Subject:  document.Info.Subject,
		Language: document.Info.Language,
		Creator:  "congvan " + l.job.Tool,
		Date:     l.job.Now,
	}, l.family)
	return content.Bytes(), len(pages), err
}

// sheets makes the tracking workbook of a unit.
type sheets struct {
	family *font.Family
	job    Job
}

func (s sheets) make(_ context.Context, unit int) ([]byte, int, error) {
	var content bytes.Buffer
	err := xlsx.Write(&content, s.job.Campaign, unit, xlsx.Options{
		Now: s.job.Now, Version: s.job.Tool, Fonts: s.family, Plain: compose.Plain,
	})
	return content.Bytes(), 0, err
}
