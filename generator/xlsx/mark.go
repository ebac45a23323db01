package xlsx

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"congvan/input"
	"congvan/templates"

	"github.com/xuri/excelize/v2"
)

// The most that a clerk's workbook may unpack to, in all and for one part;
// the reader of campaigns takes no more.
const (
	markUnzip    = 256 << 20
	markUnzipXML = 64 << 20
)

// Mark copies a clerk's workbook and shows in the copy what is wrong: each
// wrong cell is coloured, keeping everything else of its style, and carries
// the message and the hint as a note, below a note it had. A sheet in front
// lists all problems with links to their cells. All else stays as it was.
func Mark(original []byte, problems input.Problems, lang input.Lang) (marked []byte, err error) {
	defer func() { // the file is anybody's, and the library has met worse
		if r := recover(); r != nil {
			marked, err = nil, fmt.Errorf("marking a workbook: %v", r)
		}
	}()
	notes, err := notesOf(original)
	if err != nil {
		return nil, fmt.Errorf("marking a workbook: %w", err)
	}
	raw, closed, err := withoutNotes(original)
	if err != nil {
		return nil, fmt.Errorf("marking a workbook: %w", err)
	}
	file, err := openClerks(raw)
	if err != nil {
		return nil, fmt.Errorf("marking a workbook: %w", err)
	}
	defer file.Close()
	m := newMarker(file, problems, lang)
	m.notes, m.closed = notes, closed
	m.cells()
	m.annotate()
	m.list()
	if m.err != nil {
		return nil, fmt.Errorf("marking a workbook: %w", m.err)
	}
	var b bytes.Buffer
	if err := file.Write(&b); err != nil {
		return nil, fmt.Errorf("marking a workbook: %w", err)
	}
	return b.Bytes(), nil
}

func openClerks(raw []byte) (*excelize.File, error) {
	return excelize.OpenReader(bytes.NewReader(raw), excelize.Options{UnzipSizeLimit: markUnzip, UnzipXMLSizeLimit: markUnzipXML})
}

// place is a cell of a sheet.
type place struct{ sheet, cell string }

// marker is a workbook being marked.
type marker struct {
	*draft
	problems input.Problems
	lang     input.Lang
	tinted   map[tint]int                  // styles made, by what they are made of
	notes    map[string][]excelize.Comment // those there were, by sheet
	closed   map[string]bool               // sheets that take no notes
	found    map[place]input.Problems
	order    []place // of the wrong cells
}

// tint is a cell's own style with the colour of a level.
type tint struct {
	style int
	level input.Level
}

func newMarker(file *excelize.File, problems input.Problems, lang input.Lang) *marker {
	m := &marker{
		draft:    &draft{book: &book{file: file, campaign: &input.Campaign{}}, made: map[look]int{}, tabs: file.GetSheetList()},
		problems: problems, lang: lang, tinted: map[tint]int{}, found: map[place]input.Problems{},
	}
	m.useFonts()
	return m
}

// inCell tells whether a problem stands in a cell that there is.
func (m *marker) inCell(p input.Problem) bool {
	_, _, err := excelize.CellNameToCoordinates(p.Where.Cell)
	return err == nil && slices.Contains(m.tabs, p.Where.Sheet)
}

// cells marks every wrong cell, once, in the order of the problems.
func (m *marker) cells() {
	for _, p := range m.problems {
		if !m.inCell(p) {
			continue
		}
		at := place{p.Where.Sheet, p.Where.Cell}
		if m.found[at] == nil {
			m.order = append(m.order, at)
		}
		m.found[at] = append(m.found[at], p)
	}
	for _, at := range m.order {
		level := input.Warning
		if m.found[at].HasErrors() {
			level = input.Error
		}
		m.colour(at.sheet, at.cell, level)
	}
}

// colour changes the fill of a cell and nothing else of its style, which may
// have parts that excelize has no word for.
func (m *marker) colour(sheet, at string, level input.Level) {
	own, err := m.file.GetCellStyle(sheet, at)
	m.check(err)
	id, ok := m.tinted[tint{own, level}]
	if !ok {
		fill := m.styleOf(look{fill: levelFill(level)})
		xfs := m.file.Styles.CellXfs
		copied := xfs.Xf[own]
		copied.FillID, copied.ApplyFill = xfs.Xf[fill].FillID, new(true)
		id = len(xfs.Xf)
		xfs.Xf = append(xfs.Xf, copied)
		xfs.Count = len(xfs.Xf)
		m.tinted[tint{own, level}] = id
	}
	m.check(m.file.SetCellStyle(sheet, at, at, id))
}

func levelFill(level input.Level) string {
	if level == input.Warning {
		return nearFill
	}
	return notMetFill
}

// said is a problem in words: what is wrong and what to do.
func (m *marker) said(p input.Problem) string {
	text := m.level(p) + ": " + p.Message(m.lang)
	if hint := p.Hint(m.lang); hint != "" {
		text += "\n→ " + hint
	}
	return printable(text)
}

func (m *marker) level(p input.Problem) string {
	names := [2][2]string{{"Lỗi", "Error"}, {"Cảnh báo", "Warning"}}
	name := names[0]
	if p.Level == input.Warning {
		name = names[1]
	}
	return m.in(name[0], name[1])
}

// in is a word in the language of the messages.
func (m *marker) in(vi, en string) string { return input.Phrase{VI: vi, EN: en}.In(m.lang) }

// freeName is a name for the list that no sheet has yet.
func (m *marker) freeName() string {
	name := templates.BookFaultsName
	for n := 2; slices.ContainsFunc(m.tabs, func(s string) bool { return strings.EqualFold(s, name) }); n++ {
		name = fmt.Sprintf("%s (%d)", templates.BookFaultsName, n)
	}
	return name
}
