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
	p.letterhead(d.Letterhead)
	p.marks(d.Marks)
	p.text("addressing", d.Addressing)
	p.lines("addressee", d.Addressees)
	p.blocks(d.Body)
	p.lines("recipient", d.Recipients)
	p.text("drafter", d.Drafter)
	p.signature("", &d.Signature)
	p.signature("second ", d.Second)
	p.text("address", d.Address)
	for _, a := range d.Annexes {
		p.annex(a)
	}
	return p.err
}

func (p *printer) letterhead(l Letterhead) {
	p.lines("parent", l.Parent)
	p.lines("issuer", l.Issuer)
	p.text("number", Markup(l.Number))
	p.text("date", l.PlaceDate)
	p.text("title", l.Title)
	p.text("subject", Markup(l.Subject))
	p.text("decides", l.Authority)
}

func (p *printer) marks(m Marks) {
	p.text("urgency", m.Urgency)
	p.text("secrecy", m.Secrecy)
	p.text("circulation", m.Circulation)
	p.text("copy", m.Copy)
	if m.Draft {
		p.line("draft")
	}
}

func (p *printer) signature(which string, s *Signature) {
	if s == nil {
		return
	}
	p.lines(which+"authority", s.Authority)
	p.text(which+"note", s.Note)
	p.text(which+"signer", s.Name)
	p.picture(which+"signed", s.Image)
	p.picture(which+"seal", s.Seal)
}

func (p *printer) picture(name string, pic *Picture) {
	if pic != nil {
		p.line("%s %s %s %.1fx%.1f mm", name, pic.Name, pic.Format, pic.Width, pic.Height)
	}
}

func (p *printer) annex(a Annex) {
	p.line("annex %s | %s | %s", a.Label, a.Title, Markup(a.Enclosed))
	if a.Landscape {
		p.line("landscape")
	}
	if a.Letterhead != nil {
		p.letterhead(*a.Letterhead)
	}
	p.blocks(a.Body)
	p.signature("", a.Signature)
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

// text writes a part that may be missing.
func (p *printer) text(name, text string) {
	if text != "" {
		p.line("%s %s", name, text)
	}
}

func (p *printer) blocks(blocks []Block) {
	for _, b := range blocks {
		p.block(b)
	}
}

func (p *printer) block(b Block) {
	switch b := b.(type) {
	case Paragraph:
		p.line("paragraph%s %s", [...]string{"", " centred", " right"}[b.Align], Markup(b.Spans))
	case Heading:
		p.line("%s %s| %s", b.Rank, b.Label+" ", Markup(b.Spans))
	case Item:
		name := "item"
		if b.Clause {
			name = "clause"
		}
		p.line("%s %d %s %s", name, b.Depth, b.Marker, Markup(b.Spans))
	case Table:
		p.table(b)
	case Quote:
		p.line("quote")
		p.blocks(b.Blocks)
		p.line("end of quote")
	case Figure:
		p.picture("figure", &b.Picture)
		p.text("caption", Markup(b.Caption))
	case PageBreak:
		p.line("new page")
	case Turn:
		p.line("turn landscape=%v", b.Landscape)
	}
}

// String names the rank for dumps.
func (r Rank) String() string {
	return [...]string{"part", "chapter", "section", "subsection", "article", "clause heading", "roman", "number", "letter"}[r]
}

func (p *printer) table(t Table) {
	var head []string
	for _, c := range t.Columns {
		title := c.Title
		if c.Group != "" {
			title = c.Group + " > " + title
		}
		head = append(head, fmt.Sprintf("%s:%d%s", title, c.Share, [...]string{"", "c", "r"}[c.Align]))
	}
	p.line("table %s", strings.Join(head, " | "))
	for _, r := range t.Rows {
		var cells []string
		for _, c := range r.Cells {
			cells = append(cells, Markup(c))
		}
		name := "row"
		switch {
		case r.Group:
			name = "group"
		case r.Bold:
			name = "sum"
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
		switch {
		case s.Room != NoRoom:
			text = "[...]"
		case s.Note != nil:
			text = "[note: " + Markup(s.Note) + "]"
		case s.Bar != nil:
			text = fmt.Sprintf("[bar %d/%d]", s.Bar.Part, s.Bar.Whole)
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
