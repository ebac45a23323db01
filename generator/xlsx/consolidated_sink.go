package xlsx

import (
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"
)

// rowSink takes the rows of a sheet from the top.
type rowSink interface {
	row(at int, cells []excelize.Cell, height float64)
	end(table *excelize.Table) error // nil: no table
}

func (b *consolidatedBook) sink(p listPage) rowSink {
	if !p.streamed {
		return &cellSink{b, p.sheet}
	}
	w, err := b.file.NewStreamWriter(p.sheet)
	b.check(err)
	return &streamSink{b: b, w: w}
}

// cellSink sets cells one by one; more can be written to the sheet later.
type cellSink struct {
	b     *consolidatedBook
	sheet string
}

func (s *cellSink) row(at int, cells []excelize.Cell, height float64) {
	for i, c := range cells {
		place := cell(i, at)
		s.b.check(s.b.file.SetCellStyle(s.sheet, place, place, c.StyleID))
		s.b.hold(s.sheet, place, c.Value)
	}
	s.b.height(s.sheet, at, height)
}

func (s *cellSink) end(table *excelize.Table) error {
	if table == nil {
		return nil
	}
	return s.b.file.AddTable(s.sheet, table)
}

// streamSink writes rows away at once: a list of some ten thousand rows would
// fill the memory otherwise.
type streamSink struct {
	b      *consolidatedBook
	w      *excelize.StreamWriter
	values []any
}

func (s *streamSink) row(at int, cells []excelize.Cell, height float64) {
	if s.b.err != nil {
		return
	}
	s.values = s.values[:0]
	for i := range cells {
		s.values = append(s.values, &cells[i])
	}
	s.b.check(s.w.SetRow(cell(0, at), s.values, excelize.RowOpts{Height: height}))
}

func (s *streamSink) end(table *excelize.Table) error {
	if s.b.err != nil {
		return nil // reported already
	}
	if table != nil {
		if err := s.w.AddTable(table); err != nil {
			return fmt.Errorf("table %s: %w", table.Name, err)
		}
	}
	return s.w.Flush()
}

// finishStreamed writes the workbook as [draft.finish] does, but the sheet that
// was written row by row goes straight into the file: it has no formulas to
// show the results of, and held back it would fill the memory.
func (b *consolidatedBook) finishStreamed(w io.Writer, what, title string) error {
	b.describe(title)
	if b.err != nil {
		return fmt.Errorf("writing %s: %w", what, b.err)
	}
	b.file.SetZipWriter(func(w io.Writer) excelize.ZipWriter {
		return &streamedParts{partWriter: b.finishParts(w).(*partWriter), whole: b.streamedPart()}
	})
	if err := b.file.Write(w); err != nil {
		return fmt.Errorf("writing %s: %w", what, err)
	}
	return nil
}

// streamedPart is the name of that sheet in the file.
func (b *consolidatedBook) streamedPart() string {
	index, err := b.file.GetSheetIndex(factsSheet)
	b.check(err)
	return fmt.Sprintf("xl/worksheets/sheet%d.xml", index+1)
}

type streamedParts struct {
	*partWriter
	whole string
}

// Create begins a part.
func (p *streamedParts) Create(name string) (io.Writer, error) {
	if name != p.whole {
		return p.partWriter.Create(name)
	}
	if err := p.flush(); err != nil {
		return nil, err
	}
	return p.zip.Create(name)
}
