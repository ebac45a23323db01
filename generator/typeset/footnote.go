package typeset

import (
	"slices"
	"strconv"

	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
)

// The marks of footnotes are small and raised digits; copied text has them as
// digits.
func markSize(size geom.Length) geom.Length { return size.Scale(markPercent, 100) }
func markRise(size geom.Length) geom.Length { return size.Scale(markRisePercent, 100) }

// numbering counts the footnotes of a part in the order of reading. The number
// becomes the text of the span that bears the mark.
type numbering int

func (n *numbering) spans(spans []doc.Span) []doc.Span {
	if !slices.ContainsFunc(spans, func(s doc.Span) bool { return s.Note != nil }) {
		return spans
	}
	spans = slices.Clone(spans)
	for i := range spans {
		if spans[i].Note != nil {
			*n++
			spans[i].Text = strconv.Itoa(int(*n))
		}
	}
	return spans
}

func (n *numbering) block(b doc.Block) doc.Block {
	switch b := b.(type) {
	case doc.Paragraph:
		b.Spans = n.spans(b.Spans)
		return b
	case doc.Heading:
		b.Spans = n.spans(b.Spans)
		return b
	case doc.Item:
		b.Spans = n.spans(b.Spans)
		return b
	case doc.Figure:
		b.Caption = n.spans(b.Caption)
		return b
	case doc.Table:
		b.Rows = slices.Clone(b.Rows)
		for i := range b.Rows {
			b.Rows[i].Cells = n.cells(b.Rows[i].Cells)
		}
		return b
	}
	return b
}

func (n *numbering) cells(cells [][]doc.Span) [][]doc.Span {
	before, numbered := *n, slices.Clone(cells)
	for i := range numbered {
		numbered[i] = n.spans(numbered[i])
	}
	if *n == before {
		return cells
	}
	return numbered
}

// notes sets the footnotes whose marks stand among the words.
func (s *setter) notes(words []word) []strip {
	var strips []strip
	for _, w := range words {
		for _, f := range w.fragments {
			if f.note != nil {
				strips = append(strips, s.note(f.text, f.note)...)
			}
		}
	}
	return strips
}

// note sets one footnote over the width of the page: its mark, then its text.
func (s *setter) note(number string, text []doc.Span) []strip {
	b := &wordBuilder{family: s.family, size: noteSize}
	b.mark(font.Regular, number, nil)
	b.space(font.Regular, true)
	b.spans(font.Regular, flat(text))
	tie(b.words)
	return s.lines(b.words, style{
		size: noteSize, spacing: s.single(noteSize),
		measure: measure{width: s.sheet.textWidth(), mode: justified},
	})
}

// flat is the text of a footnote: a footnote to a footnote stands in brackets.
func flat(spans []doc.Span) []doc.Span {
	var out []doc.Span
	for _, s := range spans {
		if s.Note == nil {
			out = append(out, s)
			continue
		}
		out = append(append(append(out, doc.Span{Text: " ("}), flat(s.Note)...), doc.Span{Text: ")"})
	}
	return out
}

// notesHeight is the room that footnotes of that height take at the foot of a
// page, with the rule above them.
func notesHeight(lines geom.Length) geom.Length {
	if lines == 0 {
		return 0
	}
	return noteGap + lines
}

// placeNotes puts footnotes at the foot of the page's text, below a short
// rule.
func placeNotes(page *Page, notes []strip, bottom geom.Length) {
	if len(notes) == 0 {
		return
	}
	block := stack(notes)
	y := bottom - block.height
	texts, _ := block.moved(marginLeft, y)
	page.Texts = append(page.Texts, texts...)
	page.Rules = append(page.Rules, Rule{
		X1: marginLeft, X2: marginLeft + noteRule, Y1: y - noteRuleGap, Y2: y - noteRuleGap, Thickness: tableRule,
	})
}
