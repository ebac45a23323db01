package typeset

import "congvan/generator/geom"

// The figures of what stands around the text, as format.go has those of the
// page and the text.
const (
	// Title, II.5a: name of the type 13-14 bold capitals, its subject 13-14
	// bold, a rule of 1/3 to 1/2 of the last line below: 0.4 as under the issuer.
	titleSize      = 14 * geom.Point
	titleGap       = 16 * geom.Point      // silent: above it, one line of air
	titleLineGap   = 2 * geom.Point       // silent: between the type and its subject
	titleInset     = 10 * geom.Millimetre // silent: kept free at both sides, so that a title is not read as text
	authorityGap   = 14 * geom.Point      // silent: above who decides, one line of air
	titleEnclosed  = 6 * geom.Point       // silent: below the rule, to (Kèm theo ...)
	titleRuleAbove = 2 * geom.Point       // silent: the same air as under the issuer, for the dots below ạ, ệ

	// Addressing, II.9a: a label up to this width (Kính gửi has 19 mm) may have
	// its addressee on its line. Silent on longer ones, as those of a công điện.
	shortLabel = 30 * geom.Millimetre

	// Urgency, II.10b: single frame of 30 x 8, 40 x 8 or 20 x 8 mm, bold
	// capitals of 13-14 pt, red.
	// Secrecy, Circular 24/2020/TT-BCA: 40 x 8, 30 x 8 or 20 x 8 mm, two frames
	// 1 mm apart, bold capitals of 13 pt, red.
	stampSize      = 13 * geom.Point
	stampHeight    = 8 * geom.Millimetre
	stampShort     = 20 * geom.Millimetre
	stampMiddle    = 30 * geom.Millimetre
	stampLong      = 40 * geom.Millimetre
	stampInner     = 1 * geom.Millimetre // from the outer frame of a stamp of secrecy to the inner one
	stampThickness = geom.Point          // silent: the stroke of a rubber stamp
	stampGap       = 6 * geom.Point      // silent: above each
	stampPad       = 2 * geom.Millimetre // silent: beside a wording that has no size of its own

	// Circulation, II.11: single frame, bold capitals of 13-14 pt, in the top
	// margin above box 1. Silent on its measures: it keeps clear of box 1 below
	// and of two lines of box 14 above.
	circulationSize   = 13 * geom.Point
	circulationTop    = geom.Millimetre * 123 / 10
	circulationHeight = geom.Millimetre * 62 / 10
	circulationPad    = 3 * geom.Millimetre

	// Copy, II.14: 10 pt upright at the top right corner of page 1. Silent on
	// the distance: what every printer prints.
	captionSize  = 10 * geom.Point
	captionTop   = 4 * geom.Millimetre
	captionWidth = textWidth

	// Draft: silent. Across the page from corner to corner; the letters of
	// 110 pt fill a page of either orientation without leaving it.
	draftText           = "DỰ THẢO"
	draftSize           = 110 * geom.Point
	draftAngle          = 45
	draftSine, draftOne = 7071, 10000     // sine and cosine of draftAngle, without floats
	draftCap            = 72 * geom.Point // height of its capitals, to centre them

	// Signature, II.7 and II.8: the room grows with a picture up to
	// signatureRoomMost, beyond which the picture of the signature is made
	// smaller; the seal keeps its real size (36 mm at most offices) and covers
	// the left third of the signature.
	signatureNoteSize = 13 * geom.Point // silent: one step below the authority
	signatureRoomMost = 40 * geom.Millimetre
	handSignature     = 40 * geom.Millimetre // silent: how long a signature by hand is, for the seal
	sealShare         = 3                    // the seal covers one part of so many

	// Two signatures: silent; each is centred in its half.
	recipientsBelow = 12 * geom.Point // Nơi nhận under them, as the foot under the text

	// Copy on paper, part V of annex I: a rule as wide as the text under the
	// original, the form of the copy in bold capitals of 13-14 pt.
	copyFormSize = 14 * geom.Point
	copyGap      = 6 * geom.Point // silent: above the rule, clear of the original's last line
	copyRuleGap  = 8 * geom.Point // silent: below it
)
