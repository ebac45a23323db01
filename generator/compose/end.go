package compose

import (
	"strings"

	"congvan/generator/doc"
)

// endMark closes the text of every model of the decree, main text and annexes
// (annex III).
const endMark = "./."

// closed is a text with its end mark: after its last words, or on a line of
// its own below a table or a figure.
func closed(blocks []doc.Block) []doc.Block {
	blocks = untrailed(blocks)
	if len(blocks) == 0 {
		return blocks
	}
	switch last := blocks[len(blocks)-1].(type) {
	case doc.Paragraph:
		last.Spans = ended(last.Spans)
		return replaceLast(blocks, last)
	case doc.Item:
		last.Spans = ended(last.Spans)
		return replaceLast(blocks, last)
	case doc.Quote:
		last.Blocks = closed(last.Blocks)
		return replaceLast(blocks, last)
	}
	return append(blocks, doc.Paragraph{Spans: doc.Text(endMark), Align: doc.Right})
}

// untrailed is a text without the page breaks at its end: nothing but the
// signature would stand on the new page.
func untrailed(blocks []doc.Block) []doc.Block {
	for len(blocks) > 0 {
		switch blocks[len(blocks)-1].(type) {
		case doc.PageBreak, doc.Turn:
			blocks = blocks[:len(blocks)-1]
		default:
			return blocks
		}
	}
	return blocks
}

func replaceLast(blocks []doc.Block, last doc.Block) []doc.Block {
	return append(blocks[:len(blocks)-1:len(blocks)-1], last)
}

// ended puts the mark in place of the full stop.
func ended(spans []doc.Span) []doc.Span {
	if strings.HasSuffix(strings.TrimSpace(doc.Plain(spans)), endMark) {
		return spans
	}
	own := append([]doc.Span(nil), spans...)
	last := &own[len(own)-1]
	switch {
	case last.Note != nil || last.Style != doc.Roman:
		last.Text = strings.TrimSuffix(last.Text, ".")
		return append(own, doc.Span{Text: endMark})
	default:
		last.Text = strings.TrimRight(strings.TrimRight(last.Text, " "), ".;") + endMark
		return own
	}
}

// ending is the end mark for texts of Markdown, in templates.
func ending(markdown string) string {
	markdown = strings.TrimRight(markdown, " \n")
	if strings.HasSuffix(markdown, endMark) {
		return markdown
	}
	return strings.TrimSuffix(markdown, ".") + endMark
}
