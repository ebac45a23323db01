package load

import (
	"bytes"
	"encoding/csv"
	"path"
	"strings"

	"congvan/input"
	"congvan/input/sheet"
)

// annexes reads the files of annexes: Markdown as it is, a table as CSV with
// commas, whatever separated its cells, each row as long as the first.
func (l *loader) annexes() error {
	for i := range l.c.Annexes {
		a, at := &l.c.Annexes[i], input.Index("annexes", i)+".file"
		if a.File == "" {
			continue
		}
		kind := strings.ToLower(path.Ext(a.File))
		if kind != ".md" && kind != ".csv" {
			l.problems.Add(l.c.Places.Of(at), input.BadAnnexFile, a.File)
			continue
		}
		raw, ok, err := l.read(a.File, l.c.Places.Of(at))
		if err != nil {
			return err
		}
		if !ok {
			continue
		}
		if kind == ".md" {
			a.Text = l.annexText(a.File, at, raw)
		} else {
			a.Text = l.annexTable(a.File, at, raw)
		}
	}
	return nil
}

// annexText reads Markdown; every line gets its place.
func (l *loader) annexText(file, at string, raw []byte) string {
	text, problems := input.ReadText(file, raw)
	l.problems = append(l.problems, problems...)
	text = input.CleanLines(text)
	for i := range strings.Split(text, "\n") {
		l.c.Places[input.Index(at, i+1)] = input.Where{File: file, Line: i + 1, Column: 1}
	}
	return text
}

// annexTable reads a table; every row of it, the first being that of the
// columns, gets its place.
func (l *loader) annexTable(file, at string, raw []byte) string {
	t, problems := sheet.ReadCSV(file, raw)
	l.problems = append(l.problems, problems...)
	if t.Columns == nil {
		return ""
	}
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	rows := append([]sheet.Row{{Where: t.Columns[0].Where, Cells: t.Columns}}, t.Rows...)
	for i, row := range rows {
		l.c.Places[input.Index(at, i+1)] = row.Where
		texts := make([]string, len(t.Columns))
		for j := range texts {
			texts[j] = row.Cell(j).Text
		}
		_ = w.Write(texts) // into memory
	}
	w.Flush()
	return b.String()
}
