package compose

import (
	"reflect"
	"strconv"
	"strings"
	"text/template"

	"congvan/input"
)

// body is what a body template sees. Every string is Markdown that is safe to
// stand at the start of a line; docs/input.md documents the fields.
type body struct {
	Unit     *unitData // nil in common mode
	Subject  string
	Date     string
	Bases    []string
	Opening  string
	Closing  string
	Sections []sectionData
}

type unitData struct{ Code, Name, FullName string }

type sectionData struct {
	Number     string // "" where the body has one section only
	Title      string
	Paragraphs []string
}

// functions are the functions of body templates.
var functions = template.FuncMap{"last": last}

// last tells whether i is the index of the last element of a list.
func last(i int, list any) bool { return i == reflect.ValueOf(list).Len()-1 }

// data collects what the template sees: everything in common mode, for one
// unit only the sections and tasks that bind it.
func (comp *Composer) data(unit *int) body {
	c := comp.campaign
	b := body{
		Subject: inline(c.Dispatch.Subject),
		Date:    c.Dispatch.Date.String(),
		Opening: inline(c.Dispatch.Opening),
		Closing: inline(c.Dispatch.Closing),
	}
	if unit != nil {
		b.address(c.Dispatch.Individual, c.Units[*unit])
	}
	for _, basis := range c.Dispatch.Bases {
		b.Bases = append(b.Bases, inline(basis))
	}
	b.Sections = comp.sections(unit)
	return b
}

// address turns the texts to one unit.
func (b *body) address(w input.Wording, u input.Unit) {
	b.Unit = &unitData{Escape(u.Code), Escape(u.Name), Escape(u.FullName())}
	for text, own := range map[*string]string{&b.Opening: w.Opening, &b.Closing: w.Closing} {
		if own != "" {
			*text = inline(strings.ReplaceAll(own, input.UnitSlot, b.Unit.FullName))
		}
	}
}

func (comp *Composer) sections(unit *int) []sectionData {
	var all []sectionData
	for si, s := range comp.campaign.Sections {
		if paragraphs := comp.paragraphs(si, unit); len(paragraphs) > 0 {
			all = append(all, sectionData{Title: inline(s.Title), Paragraphs: paragraphs})
		}
	}
	if len(all) > 1 {
		for i := range all {
			all[i].Number = strconv.Itoa(i + 1)
		}
	}
	return all
}

// paragraphs joins the texts of a section's tasks, paragraph by paragraph.
// In an individual text the tasks are worded as the unit's own.
func (comp *Composer) paragraphs(section int, unit *int) []string {
	texts := make([][]string, len(comp.campaign.Sections[section].Paragraphs))
	for _, a := range comp.assignments {
		switch {
		case a.Section != section:
		case unit == nil:
			texts[a.Paragraph] = append(texts[a.Paragraph], a.Task.Text)
		case a.Binds(*unit):
			texts[a.Paragraph] = append(texts[a.Paragraph], a.Task.UnitContent())
		}
	}
	var paragraphs []string
	for _, t := range texts {
		if len(t) > 0 {
			paragraphs = append(paragraphs, inline(strings.Join(t, " ")))
		}
	}
	return paragraphs
}
