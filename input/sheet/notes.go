package sheet

import (
	"encoding/xml"
	"errors"
	"strconv"
	"strings"

	"congvan/input"
)

// CellNote is a remark that somebody hung on a cell (ghi chú).
type CellNote struct {
	Where  input.Where
	Author string
	Text   string
}

// cellNotes reads the notes of the sheet in that part. Damaged ones end the
// list, not the reading.
func (b *bookReader) cellNotes(part string, place input.Where) ([]CellNote, error) {
	r := &noteReader{place: place}
	links, err := b.links(part)
	if err == nil {
		err = b.parts.walk(links.ofType("comments"), r.begin, r.end)
	}
	if errors.Is(err, ErrTooLarge) {
		return nil, err
	}
	return r.all, nil
}

// noteReader walks the notes: first the list of authors, then each note with
// the number of its own.
type noteReader struct {
	place   input.Where // of the sheet
	authors []string
	note    CellNote
	all     []CellNote
}

func (r *noteReader) begin(e xml.StartElement) error {
	if e.Name.Local != "comment" {
		return nil
	}
	r.note = CellNote{Where: r.place}
	r.note.Where.Cell = attribute(e, "ref")
	if n, err := strconv.Atoi(attribute(e, "authorId")); err == nil && n >= 0 && n < len(r.authors) {
		r.note.Author = r.authors[n]
	}
	return nil
}

func (r *noteReader) end(element, text string) {
	switch element {
	case "author":
		if len(r.authors) < maxNotes {
			r.authors = append(r.authors, text)
		}
	case "t":
		r.note.Text += unescaped(text)
	case "comment":
		r.finish()
	}
}

func (r *noteReader) finish() {
	if r.note.Text = strings.TrimSpace(r.note.Text); r.note.Text == "" || len(r.all) >= maxNotes {
		return
	}
	r.all = append(r.all, r.note)
}
