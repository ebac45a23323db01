package typeset

import (
	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
)

// ending is what closes a document: boxes 7 to 9b and 12.
type ending struct {
	recipients []string
	drafter    string
	signature  doc.Signature
	second     *doc.Signature
}

func endingOf(d doc.Document) ending {
	return ending{d.Recipients, d.Drafter, d.Signature, d.Second}
}

// foot sets Nơi nhận (box 9b) and the signature (boxes 7a to 7c) side by side,
// both from one line on. A list of recipients longer than the signature goes
// on below it; all of it stands below two signatures.
func (s *setter) foot(e ending, width geom.Length) []strip {
	split := footLeft.Scale(int64(width), int64(textWidth))
	lines := s.recipients(e.recipients, e.drafter, split)
	first := strip{gap: footGap, keep: true}
	if e.second != nil {
		first.beside(s.signatures(*e.second, e.signature, width))
		if len(lines) > 0 {
			lines[0].gap = recipientsBelow
		}
	} else {
		right := s.signing(e.signature, split, width-split).block()
		alignTops(lines, &right)
		// Nơi nhận comes first, so that copied text reads in the decree's order.
		// The line beside the foot of the name is one of it: what is left goes
		// on below at its usual distance.
		for len(lines) > 0 && (first.height == 0 || first.height < right.height) {
			first.under(lines[0], 0)
			lines = lines[1:]
		}
		first.beside(right)
	}
	for i := range lines {
		lines[i].keep = len(lines) <= maxKeptRecipients
	}
	return append([]strip{first}, lines...)
}

// maxKeptRecipients lines of Nơi nhận below the signature are held on its
// page; a longer list may go over to the next.
const maxKeptRecipients = 20

// alignTops gives the heading of the left column the baseline of the first
// line of the authority: they are level (II.9b).
func alignTops(lines []strip, signature *strip) {
	if len(lines) == 0 || len(signature.texts) == 0 {
		return
	}
	if d := signature.texts[0].Y - lines[0].texts[0].Y; d > 0 {
		lines[0] = lines[0].shifted(0, d)
	}
}

// recipients sets box 9b, and box 12 as its last line.
func (s *setter) recipients(list []string, drafter string, width geom.Length) []strip {
	var lines []strip
	if len(list) > 0 {
		lines = s.paragraph(doc.Text("Nơi nhận:"), style{
			size: recipientHeadSize, face: font.BoldItalic, spacing: s.single(recipientHeadSize),
			measure: measure{width: width, mode: ragged},
		})
	}
	dash := s.family.Width(font.Regular, recipientSize, "- ")
	for _, r := range list {
		lines = append(lines, s.hanging("-\u00a0"+r, recipientSize, 0, dash, width, s.single(recipientSize))...)
	}
	if drafter != "" {
		lines = append(lines, s.hanging(drafter, recipientSize, 0, 0, width, s.single(recipientSize))...)
	}
	return lines
}

// address sets box 13, a line at the foot of the first page under a rule as
// wide as the text. Its height counts the room that stays free above the rule.
func (s *setter) address(text string, width geom.Length) strip {
	if text == "" {
		return strip{}
	}
	block := s.centred(doc.Text(text), addressSize, font.Regular, 0, width)
	block = block.shifted(0, 2*ruleGap)
	block.rules = append(block.rules, Rule{X2: width, Thickness: ruleThickness})
	return block.shifted(0, addressGap)
}

func (s *setter) placeAddress(page *Page, address strip) {
	texts, rules := address.moved(marginLeft, page.Height-marginBottom-address.height)
	page.Texts, page.Rules = append(page.Texts, texts...), append(page.Rules, rules...)
}
