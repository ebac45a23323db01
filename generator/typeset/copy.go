package typeset

import (
	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
)

// Copy is what a copy on paper adds to the original (annex I, part V, and
// annex III, 3.1): who copies, in which form, under which number.
type Copy struct {
	SizeSet    int        // 12 or 13, as [doc.Document.SizeSet]
	Parent     []string   // the parent body of who copies, none for a UBND
	Issuer     []string   // who copies
	Form       string     // SAO Y, TRÍCH SAO or SAO LỤC
	Number     []doc.Span // "Số: 05/SY-UBND", with room in place of a number to come
	PlaceDate  string     // where and when it was copied
	Recipients []string   // complete lines with their marks
	Signature  doc.Signature
}

// Room is a sheet and what is free on it, measured from its top.
type Room struct {
	Width, Height geom.Length // of the sheet
	Top, Bottom   geom.Length // where the free part begins and ends; both 0: nothing is free
}

// CopyBlock sets the block of a copy on paper. Where it fits the room it
// stands there right under the original's text, and the page is an overlay for
// that sheet: it has the sheet's size and nothing but the block on it. Where
// it does not fit, own is true and the page, upright A4, is a sheet to follow
// the original.
func CopyBlock(c Copy, room Room, family *font.Family) (page Page, own bool) {
	s := &setter{family: family, sizes: sizesOf(c.SizeSet)}
	if page, fits := s.copyPage(c, room); fits {
		return page, false
	}
	page, _ = s.copyPage(c, Room{Width: pageWidth, Height: pageHeight, Top: marginTop - copyGap, Bottom: pageHeight - marginBottom})
	return page, true
}

func (s *setter) copyPage(c Copy, room Room) (page Page, fits bool) {
	page = Page{Width: room.Width, Height: room.Height, Number: 1}
	block := s.copyBlock(c, room.Width-marginLeft-marginRight)
	y := room.Top + copyGap
	page.Texts, page.Rules = block.moved(marginLeft, y)
	page.Images = block.movedImages(marginLeft, y)
	return page, y+block.height <= room.Bottom
}

// copyBlock is the block from its rule on.
func (s *setter) copyBlock(c Copy, width geom.Length) strip {
	split := letterheadLeft.Scale(int64(width), int64(textWidth))
	who := doc.Letterhead{Parent: c.Parent, Issuer: c.Issuer, Number: c.Number, PlaceDate: c.PlaceDate}
	head := s.issuer(who, split)
	form := s.centred(doc.Text(c.Form), copyFormSize, font.Bold, split, width-split)
	alignBaselines(&head, &form)
	head.beside(form)
	s.numberAndDate(&head, who, split, width)
	head.gap = copyRuleGap

	rule := strip{height: ruleThickness, rules: []Rule{{X2: width, Thickness: ruleThickness}}}
	foot := s.foot(ending{recipients: c.Recipients, signature: c.Signature}, width)
	return stack(append([]strip{rule, head}, foot...))
}

// CopyCaption sets box 14, the caption of an electronic copy, as an overlay
// for the first page of an original of that size. The text is complete: form
// of the copy, who copies, and when (d/m/yyyy hh:mm:ss +07:00), divided by
// semicolons.
func CopyCaption(text string, width, height geom.Length, family *font.Family) Page {
	s := &setter{family: family}
	page := Page{Width: width, Height: height, Number: 1}
	page.begin(s.copyCaption(text, width))
	return page
}
