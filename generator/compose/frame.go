package compose

import (
	"strconv"
	"strings"

	"congvan/generator/doc"
	"congvan/input"
)

// frame is what the format prescribes around the body, the same for every unit.
func (comp *Composer) frame() doc.Document {
	c := comp.campaign
	return doc.Document{
		Info:    comp.info(),
		SizeSet: c.Settings.SizeSet,
		Letterhead: doc.Letterhead{
			Parent:    c.Issuer.Parent,
			Issuer:    c.Issuer.Name,
			Number:    append(doc.Text("Số: "), number(c)...),
			PlaceDate: c.Issuer.Place + ", " + c.Dispatch.Date.Long(),
			Subject:   append(doc.Text("V/v "), doc.Text(c.Dispatch.Subject)...),
		},
		Recipients: recipients(c),
		Signature:  doc.Signature{Authority: c.Signature.Authority, Name: c.Signature.Name},
		Address:    c.Issuer.Address,
	}
}

func (comp *Composer) info() doc.Info {
	c := comp.campaign
	kind, _ := input.DocumentTypeByCode(c.Dispatch.Type)
	return doc.Info{
		Title:    kind.Name + " V/v " + c.Dispatch.Subject,
		Author:   strings.Join(c.Issuer.Name, " "),
		Subject:  c.Dispatch.Subject,
		Language: "vi-VN",
	}
}

// number is the dispatch's number and symbol. Without a number, room is left
// to write it in; numbers under 10 get a leading zero (Decree 30/2020, annex
// I, II.3).
func number(c *input.Campaign) []doc.Span {
	if c.Dispatch.Number == "" {
		return []doc.Span{{Room: doc.NumberRoom}, {Text: c.Symbol()}}
	}
	n := c.Dispatch.Number
	if len(n) == 1 {
		n = "0" + n
	}
	return doc.Text(n + c.Symbol())
}

// addressees are the lines of Kính gửi: the campaign's, or the unit alone.
func (comp *Composer) addressees(unit int) []string {
	c := comp.campaign
	if c.Settings.Text == input.IndividualText {
		return []string{c.Units[unit].FullName()}
	}
	names := make([]string, len(c.Dispatch.Addressees))
	for i, a := range c.Dispatch.Addressees {
		names[i] = a.Text
	}
	return names
}

// recipients are the lines of Nơi nhận with their marks, "Lưu:" last.
func recipients(c *input.Campaign) []string {
	var lines []string
	for _, r := range c.Dispatch.Recipients {
		line := r.Text
		if r.Note != "" {
			line += " (" + r.Note + ")"
		}
		lines = append(lines, line+";")
	}
	archive := "Lưu: " + c.Dispatch.Archive
	if c.Dispatch.Copies > 0 {
		archive += " (" + strconv.Itoa(c.Dispatch.Copies) + ")"
	}
	return append(lines, archive+".")
}
