// Package doc is the document as a tree: what stands on the page and in which
// part, with no size, place or font. compose makes it, typeset sets it. It
// imports nothing of congvan and decides nothing.
package doc

// Document is one dispatch with its annexes, in the parts of Decree 30/2020
// (box numbers: docs/format.md).
type Document struct {
	Info       Info
	SizeSet    int  // 12 or 13: which of the decree's two sets of sizes
	Fit        bool // a last page with little on it may be saved by setting tighter
	Letterhead Letterhead
	Marks      Marks
	Addressing string   // box 9a: "Kính gửi", or who wires "điện"; "": Kính gửi
	Addressees []string // box 9a, without marks; one stands on the line of "Kính gửi:"
	Body       []Block  // box 6
	Recipients []string // box 9b, complete lines with their marks
	Drafter    string   // box 12: "PL.(300)" below Nơi nhận, "" for none
	Signature  Signature
	Second     *Signature // the left one of two signatures; Nơi nhận then stands below
	Address    string     // box 13: the line at the foot of page 1, "" for none
	Annexes    []Annex
}

// Info describes the file to viewers and archives.
type Info struct {
	Title, Author, Subject, Language string
}

// Letterhead is everything above the addressees: boxes 1 to 5. What a type
// does not have is empty.
type Letterhead struct {
	Parent    []string // box 2: the parent body's lines, none for a UBND
	Issuer    []string // box 2: the issuing body's lines
	Number    []Span   // box 3
	PlaceDate string   // box 4
	Title     string   // box 5a: the name of the type, in capitals; "": a công văn
	Subject   []Span   // box 5b with its "V/v", or below Title
	Authority string   // of a decision: who decides, in capitals, below the subject
}

// Marks are stamps, as printed: "HỎA TỐC".
type Marks struct {
	Urgency     string // box 10b
	Secrecy     string // box 10a
	Circulation string // box 11
	Draft       bool   // DỰ THẢO across every page
	Copy        string // box 14: the caption of an electronic copy
}

// Signature is boxes 7a and 7b, and what is laid over the room between them.
type Signature struct {
	Authority []string
	Name      string
	Note      string   // below the authority, in italics: (Ký, ghi rõ họ tên)
	Image     *Picture // the signature, nil to sign by hand
	Seal      *Picture // box 8, over the left third of the signature
}

// Picture is a PNG or JPEG with the size it has on the page.
type Picture struct {
	Name          string  // of the file, for messages
	Format        string  // "png" or "jpeg"
	Data          []byte  // the file
	Width, Height float64 // mm
}

// Annex is a phụ lục, or a document issued with the dispatch: it starts a page
// and counts its own pages.
type Annex struct {
	Letterhead *Letterhead // of a document issued with the dispatch; nil: a phụ lục
	Label      string      // Phụ lục, Phụ lục I or QUY CHẾ
	Title      string
	Enclosed   []Span // (Kèm theo ...)
	Body       []Block
	Landscape  bool
	Signature  *Signature // of a document issued with the dispatch
}

// Style is a set of type styles.
type Style uint8

// The styles; they may be combined.
const (
	Roman Style = 0
	Bold  Style = 1 << iota
	Italic
)

// Span is text in one style, room left to write something in by hand, the mark
// of a footnote, or a bar.
type Span struct {
	Text  string
	Style Style
	Room  Room   // not NoRoom: Text is empty
	Note  []Span // the footnote whose mark stands here: Text is empty
	Bar   *Bar   // not nil: Text is empty
}

// Bar is a share as a bar in the cell of a table, filled from the left: Part
// of Whole. A Whole of 0 leaves it empty. The figure it shows stands beside it
// as text: a bar alone says nothing to who cannot see it.
type Bar struct{ Part, Whole int }

// Room is what a blank on the page is for; it decides the blank's width.
type Room uint8

// The rooms.
const (
	NoRoom     Room = iota
	NumberRoom      // a number to be given when the dispatch is issued
)

// Block is a part of a body that stands on lines of its own: [Paragraph],
// [Heading], [Item], [Table], [Quote], [Figure], [PageBreak] or [Turn].
type Block interface{ block() }

// Paragraph is running text.
type Paragraph struct {
	Spans []Span
	Align Align // Left: justified; Center of a line like "QUYẾT ĐỊNH:"
	Keep  bool  // it belongs to what follows
}

// Heading is a line that belongs to what follows it.
type Heading struct {
	Rank  Rank
	Label string // Chương I, Điều 1., I., a); "": no label
	Spans []Span // the title
}

// Rank is what a heading heads (annex I, II.6).
type Rank uint8

// The ranks. Part to Article are those of a text with articles, Roman to
// Letter of one without.
const (
	Part          Rank = iota // Phần I, title on the next line: centred, bold, the title in capitals
	Chapter                   // Chương I, likewise
	Section                   // Mục 1, likewise
	Subsection                // Tiểu mục 1, likewise
	Article                   // Điều 1. title: bold, indented
	Clause                    // 1. title of a khoản: bold, indented
	RomanHeading              // I. TITLE: bold capitals
	NumberHeading             // 1. Title: bold
	LetterHeading             // a) Title: bold italic
)

// Item is a paragraph after a dash, a number or a letter. Depth counts from 0.
// A Clause item is a khoản or điểm: set like a paragraph, without the indent
// of a list.
type Item struct {
	Marker string
	Depth  int
	Clause bool
	Spans  []Span
}

// Quote is text of somebody else's, set in from both sides.
type Quote struct{ Blocks []Block }

// Figure is a picture in the middle of the line with its caption below.
type Figure struct {
	Picture Picture
	Caption []Span
}

// PageBreak begins a new page.
type PageBreak struct{}

// Turn begins a new page of the other orientation.
type Turn struct{ Landscape bool }

// Table has columns and rows; its head is repeated on every page.
type Table struct {
	Columns []Column
	Rows    []Row
}

// Column is a column of a table. Neighbours of one Group stand under one cell
// of the head that names it.
type Column struct {
	Group string
	Title string
	Share int // width relative to the other columns; all 0: by content
	Align Align
}

// Align is how text stands between its edges.
type Align uint8

// The alignments. Of a paragraph Left, the zero, is justified running text.
const (
	Left Align = iota
	Center
	Right
)

// Row is a row of a table: a cell for each column, or one cell over all of
// them that heads the rows below.
type Row struct {
	Cells [][]Span
	Group bool
	Bold  bool // a sum
}

func (Paragraph) block() {}
func (Heading) block()   {}
func (Item) block()      {}
func (Quote) block()     {}
func (Figure) block()    {}
func (PageBreak) block() {}
func (Turn) block()      {}
func (Table) block()     {}

// Text makes spans of plain text.
func Text(s string) []Span { return []Span{{Text: s}} }
