package typeset

import (
	"congvan/generator/doc"
	"congvan/generator/font"
)

// foot sets Nơi nhận (box 9b) and the signature (boxes 7a to 7c) side by side,
// both from one line on. A list of recipients longer than the signature goes
// on below it.
func (s *setter) foot(recipients []string, signature doc.Signature) []strip {
	lines := s.recipients(recipients)
	right := s.signature(signature)
	alignTops(lines, &right)

	// Nơi nhận comes first, so that copied text reads in the decree's order.
	first := strip{gap: footGap, keep: true}
	for len(lines) > 0 && (first.height == 0 || first.height+lines[0].height <= right.height) {
		first.beside(lines[0].shifted(0, first.height))
		lines = lines[1:]
	}
	first.beside(right)
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

func (s *setter) recipients(list []string) []strip {
	if len(list) == 0 {
		return nil
	}
	lines := s.paragraph(doc.Text("Nơi nhận:"), style{
		size: recipientHeadSize, face: font.BoldItalic, spacing: s.single(recipientHeadSize),
		measure: measure{width: footLeft, mode: ragged},
	})
	dash := s.family.Width(font.Regular, recipientSize, "- ")
	for _, r := range list {
		lines = append(lines, s.hanging("-\u00a0"+r, recipientSize, 0, dash, footLeft, s.single(recipientSize))...)
	}
	return lines
}

func (s *setter) signature(signature doc.Signature) strip {
	var lines []strip
	for _, a := range signature.Authority {
		lines = append(lines, s.centred(doc.Text(a), signatureLineSize, font.Bold, footLeft, footRight))
	}
	if signature.Name != "" {
		name := s.centred(doc.Text(signature.Name), signatureNameSize, font.Bold, footLeft, footRight)
		name.gap = signatureRoom
		lines = append(lines, name)
	}
	return stack(lines)
}

// accompany makes at least two lines of the body go with the signature to its
// page: it walks up from the foot and forbids page breaks until it has them.
// The foot is the last strip that is neither body nor a later line of Nơi nhận.
func accompany(strips []strip) {
	last := -1
	for i := range strips {
		if strips[i].body {
			last = i
		}
	}
	company := 0
	for i := last; i >= 0 && strips[i].body && company < footBodyLines; i-- {
		company++
		if company < footBodyLines {
			strips[i].keep = true
		}
	}
}

// address sets box 13, a line at the foot of the first page under a rule as
// wide as the text. Its height counts the room that stays free above the rule.
func (s *setter) address(text string) strip {
	if text == "" {
		return strip{}
	}
	block := s.centred(doc.Text(text), addressSize, font.Regular, 0, textWidth)
	block = block.shifted(0, 2*ruleGap)
	block.rules = append(block.rules, Rule{X2: textWidth, Thickness: ruleThickness})
	return block.shifted(0, addressGap)
}

func (s *setter) placeAddress(page *Page, address strip) {
	texts, rules := address.moved(marginLeft, pageHeight-marginBottom-address.height)
	page.Texts, page.Rules = append(page.Texts, texts...), append(page.Rules, rules...)
}
