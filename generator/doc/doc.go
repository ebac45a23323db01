// Package doc is the document as a tree: what stands on the page and in which
// part, with no size, place or font. compose makes it, typeset sets it. It
// imports nothing of congvan and decides nothing.
package doc

// Document is one dispatch with its annexes, in the parts of Decree 30/2020
// (box numbers: docs/format.md).
type Document struct {
	Info       Info
	SizeSet    int // 12 or 13: which of the decree's two sets of sizes
	Letterhead Letterhead
	Addressees []string // box 9a, without marks; one stands on the line of "Kính gửi:"
	Body       []Block  // box 6
	Recipients []string // box 9b, complete lines with their marks
	Signature  Signature
	Address    string // box 13: the line at the foot of page 1, "" for none
	Annexes    []Annex
}

// Info describes the file to viewers and archives.
type Info struct {
	Title, Author, Subject, Language string
}

// Letterhead is everything above the addressees: boxes 1 to 5.
type Letterhead struct {
	Parent    []string // box 2: the parent body's lines, none for a UBND
	Issuer    []string // box 2: the issuing body's lines
	Number    []Span   // box 3
	PlaceDate string   // box 4
	Subject   []Span   // box 5b, with its "V/v"
}

// Signature is boxes 7a and 7b.
type Signature struct {
	Authority []string
	Name      string
}

// Annex is a phụ lục: it starts a page and counts its own pages.
type Annex struct {
	Label    string // Phụ lục, or Phụ lục I
	Title    string
	Enclosed []Span // (Kèm theo ...)
	Body     []Block
}

// Style is a set of type styles.
type Style uint8

// The styles; they may be combined.
const (
	Roman Style = 0
	Bold  Style = 1 << iota
	Italic
)

// Span is text in one style, or room left to write something in by hand.
type Span struct {
	Text  string
	Style Style
	Room  Room // not NoRoom: Text is empty
}

// Room is what a blank on the page is for; it decides the blank's width.
type Room uint8

// The rooms.
const (
	NoRoom     Room = iota
	NumberRoom      // a number to be given when the dispatch is issued
)

// Block is a part of a body that stands on lines of its own: [Paragraph],
// [Heading], [Item] or [Table].
type Block interface{ block() }

// Paragraph is running text.
type Paragraph struct{ Spans []Span }

// Heading is a line that belongs to what follows it. Level 1 is the highest.
type Heading struct {
	Level int
	Spans []Span
}

// Item is a paragraph after a dash or a number. Depth counts from 0.
type Item struct {
	Marker string
	Depth  int
	Spans  []Span
}

// Table has columns and rows; its head is repeated on every page.
type Table struct {
	Columns []Column
	Rows    []Row
}

// Column is a column of a table.
type Column struct {
	Title string
	Share int // width relative to the other columns
	Align Align
}

// Align is how the text of a column stands.
type Align uint8

// The alignments.
const (
	Left Align = iota
	Center
)

// Row is a row of a table: a cell for each column, or one cell over all of
// them that heads the rows below.
type Row struct {
	Cells [][]Span
	Group bool
}

func (Paragraph) block() {}
func (Heading) block()   {}
func (Item) block()      {}
func (Table) block()     {}

// Text makes spans of plain text.
func Text(s string) []Span { return []Span{{Text: s}} }
