package compose

import (
	"bytes"
	"regexp"
	"strings"

	"congvan/generator/doc"
	"congvan/input"

	"github.com/yuin/goldmark/ast"
	tables "github.com/yuin/goldmark/extension/ast"
)

// tableRule is the line under the head of a Markdown table: |---|:--:|.
var tableRule = regexp.MustCompile(`(?m)^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$`)

// What is wrong with a table.
var (
	tableUneven = input.Phrase{VI: "không đọc được: số ô của dòng tiêu đề và của dòng |---|---| phải bằng nhau", EN: "cannot be read: its head and the line |---|---| must have as many cells"}
	rowUneven   = input.Phrase{VI: "có số ô khác số cột (muốn ghi dấu | thì viết \\|; sau bảng để một dòng trống)", EN: "does not have a cell for each column (write \\| for a bar; leave a blank line below a table)"}
	widthsOther = input.Phrase{VI: "có số lượng khác số cột của bảng", EN: "does not have a width for each column of the table"}
)

var alignments = map[tables.Alignment]doc.Align{tables.AlignCenter: doc.Center, tables.AlignRight: doc.Right}

func (w *walker) table(n *tables.Table, said *directives) {
	t := doc.Table{}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		if head, ok := row.(*tables.TableHeader); ok {
			if w.cellsWritten(head) != len(n.Alignments) {
				w.fault(head.FirstChild(), input.BadTable, tableUneven, w.lineOfCells(head))
				return
			}
			t.Columns = w.columns(head, n.Alignments)
			continue
		}
		if r, ok := w.row(row, len(t.Columns)); ok {
			t.Rows = append(t.Rows, r)
		}
	}
	if s, ok := said.follow(widens); ok {
		w.share(t.Columns, s)
	}
	w.blocks = append(w.blocks, t)
}

func (w *walker) share(columns []doc.Column, s saying) {
	if len(s.widths) != len(columns) {
		w.fault(s.from, input.BadDirective, widthsOther, "{"+s.from.words+"}")
		return
	}
	for i := range columns {
		columns[i].Share = s.widths[i]
	}
}

// columns reads the head. A title "Nhóm > Tên" stands under a cell that it
// shares with its neighbours of that group.
func (w *walker) columns(head *tables.TableHeader, aligned []tables.Alignment) []doc.Column {
	var columns []doc.Column
	for cell := head.FirstChild(); cell != nil; cell = cell.NextSibling() {
		c := doc.Column{Title: doc.Plain(w.spans(cell)), Align: alignments[aligned[len(columns)]]}
		if w.hasNote(cell) {
			w.fault(cell, input.BadTable, input.Phrase{VI: "có dấu chú thích trong tiêu đề cột", EN: "has a footnote in the title of a column"}, w.excerpt(cell))
		}
		if at := groupMark(cellSource(cell, w.source)); at >= 0 {
			c.Group, c.Title = w.grouped(cell, at)
		}
		columns = append(columns, c)
	}
	return columns
}

func (w *walker) hasNote(cell ast.Node) (has bool) {
	for c := cell.FirstChild(); c != nil; c = c.NextSibling() {
		has = has || c.Kind() == tables.KindFootnoteLink
	}
	return has
}

func cellSource(cell ast.Node, source []byte) string {
	if cell.Lines().Len() == 0 {
		return ""
	}
	segment := cell.Lines().At(0)
	return string(segment.Value(source))
}

// groupMark finds the " > " between a group and a title; \> is a greater-than.
func groupMark(title string) int {
	at := strings.Index(title, " > ")
	if at <= 0 || strings.TrimSpace(title[at+2:]) == "" {
		return -1
	}
	return at
}

func (w *walker) grouped(cell ast.Node, at int) (group, title string) {
	source := cellSource(cell, w.source)
	return Plain(source[:at]), Plain(source[at+len(" > "):])
}

// row reads a row. One bold cell alone heads the rows below; a row all bold is
// a sum.
func (w *walker) row(n ast.Node, columns int) (doc.Row, bool) {
	var cells [][]doc.Span
	filled, bold := 0, true
	for cell := n.FirstChild(); cell != nil; cell = cell.NextSibling() {
		spans := w.spans(cell)
		if len(spans) > 0 {
			filled++
			bold = bold && allBold(spans)
		}
		cells = append(cells, spans)
	}
	bold = bold && filled > 0
	group := bold && filled == 1 && len(cells[0]) > 0 && columns > 1
	if written := w.cellsWritten(n); written != columns && !(group && written == 1) {
		w.fault(n.FirstChild(), input.BadTable, rowUneven, w.lineOfCells(n))
		return doc.Row{}, false
	}
	if bold {
		for _, c := range cells {
			lighten(c)
		}
	}
	if group {
		return doc.Row{Group: true, Cells: cells[:1]}, true
	}
	return doc.Row{Cells: cells, Bold: bold}, true
}

func allBold(spans []doc.Span) bool {
	for _, s := range spans {
		if s.Style&doc.Bold == 0 && s.Note == nil {
			return false
		}
	}
	return true
}

// lighten leaves the bold to the row.
func lighten(spans []doc.Span) {
	for i := range spans {
		spans[i].Style &^= doc.Bold
	}
}

// lineOfCells is the source of a row.
func (w *walker) lineOfCells(row ast.Node) string {
	at := startOf(row)
	if at < 0 || at > len(w.source) {
		return ""
	}
	from := bytes.LastIndexByte(w.source[:at], '\n') + 1
	line, _, _ := bytes.Cut(w.source[from:], []byte("\n"))
	return string(line)
}

// cellsWritten counts the cells of a row in the source: goldmark leaves out
// those beyond the last column and adds those that lack.
func (w *walker) cellsWritten(row ast.Node) int {
	line := strings.TrimSpace(w.lineOfCells(row))
	line = strings.TrimPrefix(line, "|")
	n := 1
	for i := 0; i < len(line); i++ {
		if line[i] == '|' && (i == 0 || line[i-1] != '\\') && i < len(line)-1 {
			n++
		}
	}
	return n
}
