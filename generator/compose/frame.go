package compose

import (
	"strconv"
	"strings"

	"congvan/generator/doc"
	"congvan/input"
)

// The types whose page differs from the others in more than what
// [input.DocumentType] says.
const (
	invitation = "giay-moi"       // whom it invites stands in the text (model 1.7)
	telegram   = "cong-dien"      // "... điện:" in place of Kính gửi (model 1.6)
	leavePaper = "giay-nghi-phep" // room for whoever confirms the leave (model 1.10)
)

// untitled are the types whose models print no subject; theirs is for the
// register.
var untitled = map[string]bool{"giay-gioi-thieu": true, leavePaper: true, "phieu-gui": true, "phieu-chuyen": true}

// readFrame makes what the format prescribes around the body, the same for
// every unit.
func (comp *Composer) readFrame() input.Problems {
	c := comp.campaign
	comp.frame = doc.Document{
		Info:       comp.info(),
		SizeSet:    c.Settings.SizeSet,
		Fit:        c.Settings.Fit,
		Letterhead: comp.letterhead(),
		Marks:      marks(c.Dispatch.Marks),
		Addressees: comp.printed(addressees(c)),
		Recipients: recipients(c),
		Drafter:    drafter(c.Dispatch),
		Address:    c.Issuer.Address,
	}
	if comp.kind.Code == telegram {
		comp.frame.Addressing = Plain(c.Dispatch.Particulars.Sender) + " điện"
	}
	return comp.sign()
}

func (comp *Composer) letterhead() doc.Letterhead {
	c := comp.campaign
	l := doc.Letterhead{Parent: c.Issuer.Parent, Issuer: c.Issuer.Name}
	if !comp.kind.Unnumbered {
		l.Number = append(doc.Text("Số: "), number(c)...)
	}
	if !comp.kind.Undated {
		l.PlaceDate = c.Issuer.Place + ", " + c.Dispatch.Date.Long()
	}
	if comp.kind.Head == input.LetterHead {
		l.Subject = doc.Text("V/v " + c.Dispatch.Subject)
		return l
	}
	l.Title = strings.ToUpper(comp.kind.Name)
	if c.Dispatch.Subject != "" && !untitled[comp.kind.Code] {
		l.Subject = doc.Text(capitalised(c.Dispatch.Subject))
	}
	if comp.kind.Head == input.DecisionHead {
		l.Authority = comp.decides()
	}
	return l
}

// decides is who issues a decision: the body, or its head (models 1.1, 1.2).
func (comp *Composer) decides() string {
	c := comp.campaign
	if c.Dispatch.Authority != "" {
		return strings.ToUpper(c.Dispatch.Authority)
	}
	return strings.ToUpper(strings.Join(c.Issuer.Name, " "))
}

func (comp *Composer) info() doc.Info {
	c := comp.campaign
	title := comp.kind.Name
	switch subject := c.Dispatch.Subject; {
	case subject == "":
	case comp.kind.Head == input.LetterHead:
		title += " V/v " + subject
	default:
		title += " " + subject
	}
	return doc.Info{
		Title:    title,
		Author:   strings.Join(c.Issuer.Name, " "),
		Subject:  c.Dispatch.Subject,
		Language: "vi-VN",
	}
}

// number is the dispatch's number and symbol.
func number(c *input.Campaign) []doc.Span { return Number(c.Dispatch.Number, c.Symbol()) }

// Number is a number with its symbol. Without a number, room is left to write
// it in; numbers under 10 get a leading zero (Decree 30/2020, annex I, II.3).
func Number(number, symbol string) []doc.Span {
	switch len(number) {
	case 0:
		return []doc.Span{{Room: doc.NumberRoom}, {Text: symbol}}
	case 1:
		number = "0" + number
	}
	return doc.Text(number + symbol)
}

func addressees(c *input.Campaign) []string {
	names := make([]string, len(c.Dispatch.Addressees))
	for i, a := range c.Dispatch.Addressees {
		names[i] = a.Text
	}
	return names
}

// printed are the addressees that stand above the body; a giấy mời names them
// in its text.
func (comp *Composer) printed(names []string) []string {
	if comp.kind.Code == invitation || len(names) == 0 {
		return nil
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
	if c.Dispatch.Archive == "" {
		if n := len(lines); n > 0 {
			lines[n-1] = strings.TrimSuffix(lines[n-1], ";") + "."
		}
		return lines
	}
	archive := "Lưu: " + c.Dispatch.Archive
	if c.Dispatch.Copies > 0 {
		archive += " (" + strconv.Itoa(c.Dispatch.Copies) + ")"
	}
	return append(lines, archive+".")
}

// drafter is box 12: who drafted the document and how many copies go out
// (annex I, II.12).
func drafter(d input.Dispatch) string {
	if d.Drafter == "" || d.Issued == 0 {
		return d.Drafter
	}
	return d.Drafter + ".(" + strconv.Itoa(d.Issued) + ")"
}

// The words of the stamps (annex I, II.10 and II.11).
var (
	urgencies    = map[input.Urgency]string{input.Flash: "HỎA TỐC", input.VeryUrgent: "THƯỢNG KHẨN", input.Urgent: "KHẨN"}
	secrecies    = map[input.Secrecy]string{input.Confidential: "MẬT", input.Secret: "TỐI MẬT", input.TopSecret: "TUYỆT MẬT"}
	circulations = map[input.Circulation]string{input.ReturnAfterReading: "XEM XONG TRẢ LẠI", input.Internal: "LƯU HÀNH NỘI BỘ"}
)

func marks(m input.Marks) doc.Marks {
	return doc.Marks{Urgency: urgencies[m.Urgency], Secrecy: secrecies[m.Secrecy], Circulation: circulations[m.Circulation]}
}
