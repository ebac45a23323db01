package xlsx

import (
	"strings"

	"congvan/input"

	"github.com/xuri/excelize/v2"
)

// notesOf reads the notes of a workbook, by sheet.
func notesOf(raw []byte) (map[string][]excelize.Comment, error) {
	file, err := openClerks(raw)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	all := map[string][]excelize.Comment{}
	for _, sheet := range file.GetSheetList() {
		notes, err := file.GetComments(sheet)
		if err != nil {
			return nil, err
		}
		all[sheet] = notes
	}
	return all, nil
}

// annotate writes the notes of every sheet: those there were, with what is
// wrong below them, then those of the other wrong cells.
func (m *marker) annotate() {
	noted := map[place]bool{}
	for _, sheet := range m.tabs {
		if m.closed[sheet] {
			continue
		}
		for _, n := range m.notes[sheet] {
			at := place{sheet, n.Cell}
			noted[at] = true
			m.note(sheet, n, m.found[at])
		}
	}
	for _, at := range m.order {
		if !noted[at] && !m.closed[at.sheet] {
			m.note(at.sheet, excelize.Comment{Author: "congvan", Cell: at.cell}, m.found[at])
		}
	}
}

// note writes a note that says what it said, and what is wrong below it.
func (m *marker) note(sheet string, n excelize.Comment, problems input.Problems) {
	if n.Text != "" {
		n.Paragraph, n.Text = append([]excelize.RichTextRun{{Text: n.Text}}, n.Paragraph...), ""
	}
	text := ""
	for _, run := range n.Paragraph {
		text += run.Text
	}
	for _, p := range problems {
		one := m.said(p)
		if strings.Contains(text, one) { // a marked copy marked again
			continue
		}
		if text != "" {
			one = "\n\n" + one
		}
		one = cut(one, max(0, maxNote-len([]rune(text))))
		text += one
		n.Paragraph = append(n.Paragraph, excelize.RichTextRun{Text: one, Font: &excelize.Font{Family: fontName, Size: 11}})
	}
	n.Width, n.Height = noteSize(text)
	m.check(m.file.AddComment(sheet, n))
}

// maxNote is how many characters excelize lets a note have, less the mark of
// a cut.
const maxNote = excelize.TotalCellChars - 500

// noteSize is how large a note must be to be read whole, in pixels.
func noteSize(text string) (width, height uint) {
	const perLine, lineHeight, most = 38, 18, 600
	lines := 1
	for _, line := range strings.Split(text, "\n") {
		lines += 1 + len([]rune(line))/perLine
	}
	return 260, uint(min(lines*lineHeight, most))
}
