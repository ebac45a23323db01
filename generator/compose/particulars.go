package compose

import (
	"strings"

	"congvan/input"
)

// particularsData are input.Particulars for templates: dates in words, texts
// that may stand at the start of a line.
type particularsData struct {
	Sender, Salutation, Event, Time, EndTime, Venue, Chair, Secretary string
	Present, Absent                                                   []string
	Person, Position, Destination, Purpose                            string
	RequestDate, From, Until                                          string // ngày 05 tháng 8 năm 2026
	Documents                                                         []string
	Parties                                                           []partyData
}

type partyData struct {
	Letter                                                           string // A, B
	Name, Address, Phone, Account, TaxCode, Representative, Position string
}

func particulars(p input.Particulars) particularsData {
	d := particularsData{
		Sender: inline(p.Sender), Salutation: inline(p.Salutation), Event: inline(p.Event), Time: inline(p.Time),
		EndTime: inline(p.EndTime), Venue: inline(p.Venue), Chair: inline(p.Chair), Secretary: inline(p.Secretary),
		Present: inlines(p.Present), Absent: inlines(p.Absent),
		Person: inline(p.Person), Position: inline(p.Position), Destination: inline(p.Destination), Purpose: inline(p.Purpose),
		RequestDate: longDate(p.RequestDate), From: longDate(p.From), Until: longDate(p.Until),
		Documents: inlines(p.Documents),
	}
	for i, party := range p.Parties {
		d.Parties = append(d.Parties, partyData{
			Letter: strings.ToUpper(letter(i + 1)),
			Name:   inline(party.Name), Address: inline(party.Address), Phone: inline(party.Phone), Account: inline(party.Account),
			TaxCode: inline(party.TaxCode), Representative: inline(party.Representative), Position: inline(party.Position),
		})
	}
	return d
}
