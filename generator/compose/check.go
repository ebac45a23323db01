package compose

import (
	"congvan/generator/doc"
	"congvan/input"
)

// Texts finds what the format has no place for in the texts of a campaign that
// need not be complete otherwise.
func Texts(c *input.Campaign) input.Problems {
	comp := &Composer{campaign: c, assignments: c.Assignments()}
	comp.kind, _ = input.DocumentTypeByCode(c.Dispatch.Type)
	return append(comp.checkMarkdown(), comp.readAnnexes()...)
}

// checkMarkdown reads every text of a campaign, so that Markdown the format
// has no place for is reported where the clerk wrote it.
func (comp *Composer) checkMarkdown() input.Problems {
	c := comp.campaign
	var problems input.Problems
	check := func(path, markdown string) {
		_, faults := Inline(markdown)
		for _, f := range faults {
			problems.Add(c.Places.Of(path), f.Code, f.Args...)
		}
	}
	check("dispatch.opening", c.Dispatch.Opening)
	check("dispatch.closing", c.Dispatch.Closing)
	check("dispatch.individual.opening", c.Dispatch.Individual.Opening)
	check("dispatch.individual.closing", c.Dispatch.Individual.Closing)
	for i, b := range c.Dispatch.Bases {
		check(input.Index("dispatch.bases", i), b)
	}
	checkParticulars(c.Dispatch.Particulars, "dispatch.particulars", check)
	for i, s := range c.Sections {
		check(input.Index("sections", i)+".title", s.Title)
	}
	for _, a := range c.Assignments() {
		check(a.Path+".text", a.Task.Text)
		check(a.Path+".content", a.Task.Content)
	}
	_, wrong := comp.read(Text{Markdown: c.Dispatch.Body, Structure: comp.kind.Structure, Counted: true}, "dispatch.body")
	return append(problems, wrong...)
}

// read reads a text of several lines; its faults stand in the lines of the
// file that the text came from.
func (comp *Composer) read(t Text, path string) ([]doc.Block, input.Problems) {
	t.Pictures, t.Markdown = comp.campaign.Pictures, dashed(t.Markdown)
	var problems input.Problems
	blocks, faults := t.Blocks()
	for _, f := range faults {
		problems.Add(comp.campaign.InText(path, f.Line, 0), f.Code, f.Args...)
	}
	return blocks, problems
}

func checkParticulars(p input.Particulars, path string, check func(path, markdown string)) {
	one := func(name, text string) { check(input.Field(path, name), text) }
	list := func(name string, texts []string) {
		for i, t := range texts {
			check(input.Index(input.Field(path, name), i), t)
		}
	}
	one("sender", p.Sender)
	one("salutation", p.Salutation)
	one("event", p.Event)
	one("time", p.Time)
	one("end_time", p.EndTime)
	one("venue", p.Venue)
	one("chair", p.Chair)
	one("secretary", p.Secretary)
	list("present", p.Present)
	list("absent", p.Absent)
	one("person", p.Person)
	one("position", p.Position)
	one("destination", p.Destination)
	one("purpose", p.Purpose)
	list("documents", p.Documents)
	for i, party := range p.Parties {
		at := input.Index(input.Field(path, "parties"), i)
		for name, text := range map[string]string{ // sorted with all problems later
			"name": party.Name, "address": party.Address, "phone": party.Phone, "account": party.Account,
			"tax_code": party.TaxCode, "representative": party.Representative, "position": party.Position,
		} {
			check(input.Field(at, name), text)
		}
	}
}
