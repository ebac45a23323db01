package doc

import (
	"fmt"
	"io"
	"strings"
)

// Dump writes the tree as text, a line a part, for tests and for comparing
// two versions of a document.
func Dump(w io.Writer, d Document) error {
	p := &printer{w: w}
	p.line("info title=%q author=%q subject=%q language=%s", d.Info.Title, d.Info.Author, d.Info.Subject, d.Info.Language)
	p.line("sizes %d", d.SizeSet)
	p.lines("parent", d.Letterhead.Parent)
	p.lines("issuer", d.Letterhead.Issuer)
	p.line("number %s", Markup(d.Letterhead.Number))
	p.line("date %s", d.Letterhead.PlaceDate)
	p.line("subject %s", Markup(d.Letterhead.Subject))
	p.lines("addressee", d.Addressees)
	p.blocks(d.Body)
	p.lines("recipient", d.Recipients)
	p.lines("authority", d.Signature.Authority)
	p.line("signer %s", d.Signature.Name)
	if d.Address != "" {
		p.line("address %s", d.Address)
	}
	for _, a := range d.Annexes {
		p.line("annex %s | %s | %s", a.Label, a.Title, Markup(a.Enclosed))
		p.blocks(a.Body)
	}
	return p.err
}

type printer struct {
	w   io.Writer
	err error
}

func (p *printer) line(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format+"\n", args...)
	}
}

func (p *printer) lines(name string, texts []string) {
	for _, t := range texts {
		p.line("%s %s", name, t)
	}
}

func (p *printer) blocks(blocks []Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case Paragraph:
			p.line("paragraph %s", Markup(b.Spans))
		case Heading:
			p.line("heading %d %s", b.Level, Markup(b.Spans))
		case Item:
			p.line("item %d %s %s", b.Depth, b.Marker, Markup(b.Spans))
		case Table:
			p.table(b)
		}
	}
}

func (p *printer) table(t Table) {
	var head []string
	for _, c := range t.Columns {
		head = append(head, fmt.Sprintf("%s:%d", c.Title, c.Share))
	}
	p.line("table %s", strings.Join(head, " | "))
	for _, r := range t.Rows {
		var cells []string
		for _, c := range r.Cells {
			cells = append(cells, Markup(c))
		}
		name := "row"
		if r.Group {
			name = "group"
		}
		p.line("  %s %s", name, strings.Join(cells, " | "))
	}
}

// Markup shows spans with their styles: **bold**, *italic*, a room as [...].
func Markup(spans []Span) string {
	var b strings.Builder
	for _, s := range spans {
		mark := map[Style]string{Bold: "**", Italic: "*", Bold | Italic: "***"}[s.Style]
		text := s.Text
		if s.Room != NoRoom {
			text = "[...]"
		}
		b.WriteString(mark + text + mark)
	}
	return b.String()
}

// Plain is the text of spans without styles; a room is a run of spaces.
func Plain(spans []Span) string {
	var b strings.Builder
	for _, s := range spans {
		if s.Room != NoRoom {
			b.WriteString("      ")
			continue
		}
		b.WriteString(s.Text)
	}
	return b.String()
}
