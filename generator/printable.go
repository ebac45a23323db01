package generator

import (
	"strings"

	"congvan/generator/doc"
	"congvan/generator/font"
)

// unprintable stands on a page for a character that the font lacks.
const unprintable = "?"

// printable is a document whose tables hold nothing that the font cannot
// draw. What units typed into a sheet was never checked against the font, as
// the campaign's texts are, and must not keep a letter from being made.
func printable(d doc.Document, family *font.Family) doc.Document {
	d.Body = printableBlocks(d.Body, family)
	annexes := make([]doc.Annex, len(d.Annexes))
	for i, a := range d.Annexes {
		a.Body = printableBlocks(a.Body, family)
		annexes[i] = a
	}
	d.Annexes = annexes
	return d
}

func printableBlocks(blocks []doc.Block, family *font.Family) []doc.Block {
	all := make([]doc.Block, len(blocks))
	for i, b := range blocks {
		switch b := b.(type) {
		case doc.Paragraph:
			b.Spans = printableSpans(b.Spans, family)
			all[i] = b
		case doc.Item:
			b.Spans = printableSpans(b.Spans, family)
			all[i] = b
		case doc.Table:
			all[i] = printableTable(b, family)
		default:
			all[i] = b
		}
	}
	return all
}

func printableTable(t doc.Table, family *font.Family) doc.Table {
	rows := make([]doc.Row, len(t.Rows))
	for i, r := range t.Rows {
		rows[i] = r
		rows[i].Cells = make([][]doc.Span, len(r.Cells))
		for j, cell := range r.Cells {
			rows[i].Cells[j] = printableSpans(cell, family)
		}
	}
	t.Rows = rows
	return t
}

func printableSpans(spans []doc.Span, family *font.Family) []doc.Span {
	all := make([]doc.Span, len(spans))
	for i, s := range spans {
		s.Text = printableText(s.Text, family)
		all[i] = s
	}
	return all
}

// printableText replaces every run of characters that some face lacks: a text
// may be set in any of them.
func printableText(text string, family *font.Family) string {
	if _, missing := lacking(family, text); !missing {
		return text
	}
	var b strings.Builder
	replaced := false
	for _, r := range text {
		_, missing := lacking(family, string(r))
		switch {
		case !missing:
			b.WriteRune(r)
		case !replaced:
			b.WriteString(unprintable)
		}
		replaced = missing
	}
	return b.String()
}
