package typeset

import "congvan/generator/geom"

// The figures of the official format. "I.2" and the like are clauses of annex
// I to Decree 30/2020/NĐ-CP; "silent" marks a choice of ours where the decree
// says nothing, with its reason. docs/format.md lists them with their tests.
const (
	// Paper and margins, I.1 and I.2: A4; top and bottom 20-25, left 30-35,
	// right 15-20 mm. The narrowest legal ones, as offices print.
	pageWidth    = 210 * geom.Millimetre
	pageHeight   = 297 * geom.Millimetre
	marginTop    = 20 * geom.Millimetre
	marginBottom = 20 * geom.Millimetre
	marginLeft   = 30 * geom.Millimetre
	marginRight  = 15 * geom.Millimetre
	textWidth    = pageWidth - marginLeft - marginRight
	textHeight   = pageHeight - marginTop - marginBottom

	// Page number, I.7: Arabic, 13-14 pt upright, centred in the top margin,
	// not on page 1. Silent on its height: the middle of the margin, a little low.
	pageNumberSize     = 14 * geom.Point
	pageNumberBaseline = 13 * geom.Millimetre

	// Letterhead: the decree's model has columns of 67.9 and 95.3 mm; ours take
	// the rest of the line in the same proportion, so that box 1 fits at 13 pt (95.7 mm).
	letterheadLeft  = 68 * geom.Millimetre
	letterheadRight = textWidth - letterheadLeft
	letterheadInset = 1 * geom.Millimetre // kept free at both sides of the left column

	// II.1: the rule under the Tiêu ngữ is as long as its text. II.2: the rule
	// under the issuing body is 1/3 to 1/2 of the line: 0.4 of it.
	issuerRuleNumerator, issuerRuleDenominator = 2, 5
	ruleThickness                              = geom.Point * 3 / 4   // silent: visible in a copy of a copy
	ruleGap                                    = 2 * geom.Point       // silent: clear of the dots below ạ, ệ
	numberGap                                  = 6 * geom.Point       // silent: between the rules and box 3
	subjectGap                                 = 6 * geom.Point       // II.5b: V/v 6 pt below box 3
	numberRoom                                 = 14 * geom.Millimetre // silent: three digits by hand

	// Sizes that do not move with the size set.
	bodySize          = 14 * geom.Point // II.6: 13-14
	bodySmaller       = 13 * geom.Point // II.6: for fine setting
	recipientHeadSize = 12 * geom.Point // II.9b: bold italic
	recipientSize     = 11 * geom.Point // II.9b
	addressSize       = 11 * geom.Point // II.13: 11-12
	addressGap        = 6 * geom.Point  // silent: above its rule, so that a full page does not touch it
	annexLabelSize    = 14 * geom.Point // III.1: bold
	annexTitleSize    = 14 * geom.Point // III.1: 13-14 bold capitals
	annexEnclosedSize = 14 * geom.Point // III.1: 13-14 italic

	// Body, II.6: first line 1 or 1.27 cm; gap at least 6 pt; spacing single to 1.5.
	firstLineIndent = geom.Millimetre * 127 / 10
	paragraphGap    = 6 * geom.Point
	lineSpacing     = 110                 // percent of single: the tightest that reads well at 14 pt
	depthIndent     = 5 * geom.Millimetre // silent: each level of a list
	maxDepth        = 4                   // silent: levels that are told apart; a deeper one would leave no line to read
	chapterGap      = 12 * geom.Point     // silent: above Phần, Chương and Mục, twice that of a paragraph
	quoteInset      = firstLineIndent     // silent: a quotation starts, and ends, where a first line does
	maxQuotes       = 2                   // silent: quotations within quotations that are set in further
	figureGap       = 6 * geom.Point      // silent: above a picture and between it and its caption

	// Fine setting: II.6 allows single spacing and 13 pt. A last page with no
	// more lines of the body than fitLines is worth saving: two, or the three of
	// a paragraph that cannot be divided.
	fitLines = 3

	// Footnotes: silent. 10 pt as Word has them; marks two thirds of their line's
	// size, raised by a third, so that they clear the line above.
	noteSize        = 10 * geom.Point
	noteGap         = 12 * geom.Point // between the text and the notes, with the rule in it
	noteRuleGap     = 4 * geom.Point  // between the rule and the first note
	noteRule        = 50 * geom.Millimetre
	markPercent     = 66
	markRisePercent = 33

	// Addressees, II.9a: the decree's model starts 35 mm from the text edge;
	// dashes stand under the colon.
	addresseesIndent = 35 * geom.Millimetre
	addresseesGap    = 14 * geom.Point // silent: above and below, one line of air

	// Foot, II.7 and II.9b: the model's columns are 61.9 and 102.5 mm; we share
	// the line out in that proportion. Signature room: the models leave 25-30 mm.
	footLeft      = 62 * geom.Millimetre
	footRight     = textWidth - footLeft
	footGap       = 12 * geom.Point
	signatureRoom = 28 * geom.Millimetre
	footBodyLines = 2 // at least so many lines of the body stand on the page of the signature

	// Page breaks: silent; the printers' rule of two lines.
	widowLines = 2

	// Tables: silent. 12 pt, one step down, as the decree's own annexes; 11 or 10
	// pt where words would have to be cut otherwise: below that nobody reads a copy.
	tableSize     = 12 * geom.Point
	tableSmaller  = 11 * geom.Point
	tableSmallest = 10 * geom.Point
	// A word, or words that are tied, may claim so much of the table's width: what
	// is longer is cut, else one address would squeeze all the other columns.
	longestWord = 3 // a third

	// A row goes over to the next page whole unless that left a
	// quarter of the page empty. A head higher than a third of the page is not
	// repeated, since little room would be left for rows.
	rowLeavesEmpty = 4 // the part of the page: a quarter
	headRepeats    = 3 // a third
	cellPadX       = geom.Millimetre * 3 / 2
	cellPadY       = geom.Millimetre * 4 / 5
	tableRule      = geom.Point / 2
	tableGap       = 6 * geom.Point
	barWidth       = 20 * geom.Millimetre
	barGap         = geom.Millimetre * 3 / 2 // to the figure
	barFrame       = geom.Point / 4
	annexGap       = 6 * geom.Point  // between the lines that head an annex
	annexTableGap  = 10 * geom.Point // below them
)

// sizeSet holds the sizes that move together (I.5 and the note of annex I,
// V): 12 + 13 + 13 or 13 + 14 + 14, never mixed.
type sizeSet struct {
	national geom.Length // Quốc hiệu, parent, issuer
	motto    geom.Length // Tiêu ngữ
	date     geom.Length // place and date
	number   geom.Length // box 3: 13 in both
	subject  geom.Length // V/v: 12-13
	body     geom.Length // box 6, and boxes 7a, 7b and 9a, which are of its size
}

func sizesOf(set int) sizeSet {
	if set == 13 {
		return sizeSet{13 * geom.Point, 14 * geom.Point, 14 * geom.Point, 13 * geom.Point, 13 * geom.Point, bodySize}
	}
	return sizeSet{12 * geom.Point, 13 * geom.Point, 13 * geom.Point, 13 * geom.Point, 12 * geom.Point, bodySize}
}
