package compose

import (
	"slices"
	"strconv"
	"strings"

	"congvan/generator/doc"
	"congvan/input"
)

// body is what a body template sees. Every string but Body is Markdown of one
// line that is safe to stand at the start of a line; docs/input.md documents
// the fields.
type body struct {
	Unit        *unitData // nil in common mode
	Type        string    // Kế hoạch
	Number      string    // 05/KH-UBND; with room in front while there is none
	Subject     string
	Date        string // 05/08/2026
	LongDate    string // ngày 05 tháng 8 năm 2026
	Issuer      issuerData
	Addressees  []string
	Authority   string // of a decision: who decides, in capitals
	Bases       []string
	Opening     string
	Body        string // the text proper: blocks of Markdown
	Headed      string // mark of its topmost numbered headings, "#"; "" for none and in an office's own model
	Closing     string
	Sections    []sectionData
	Particulars particularsData
}

type unitData struct{ Code, Name, FullName string }

type issuerData struct{ Parent, Name, Short, Place, Code, Address string }

type sectionData struct {
	Number     string // "" where the body has one section only
	Title      string
	Paragraphs []string
}

// data collects what the template sees: everything in common mode, for one
// unit only the sections and tasks that bind it.
func (comp *Composer) data(unit *int) body {
	c := comp.campaign
	b := body{
		Type:        comp.kind.Name,
		Number:      Escape(strings.TrimSpace(doc.Plain(number(c)))),
		Subject:     inline(c.Dispatch.Subject),
		Date:        c.Dispatch.Date.String(),
		LongDate:    longDate(c.Dispatch.Date),
		Issuer:      comp.issuer(),
		Addressees:  escaped(addressees(c)),
		Authority:   Escape(comp.decides()),
		Bases:       inlines(c.Dispatch.Bases),
		Opening:     inline(c.Dispatch.Opening),
		Body:        comp.ownBody(),
		Headed:      comp.headed(),
		Closing:     inline(c.Dispatch.Closing),
		Particulars: particulars(c.Dispatch.Particulars),
	}
	if unit != nil {
		b.address(c.Dispatch.Individual, c.Units[*unit])
	}
	b.Sections = comp.sections(unit)
	return b
}

// ownBody is dispatch.body. Its headings are counted in an office's own model
// too, whose own are not.
func (comp *Composer) ownBody() string {
	text := strings.TrimSpace(dashed(comp.campaign.Dispatch.Body))
	if text != "" && comp.campaign.BodyFile != "" {
		text = "{đánh số}\n\n" + text + "\n\n{không đánh số}"
	}
	return text
}

// headed is the mark of the topmost headings that dispatch.body counts: the
// sections after it are on a level with them.
func (comp *Composer) headed() string {
	if comp.campaign.BodyFile != "" || comp.kind.Structure != input.ByNumbers {
		return ""
	}
	blocks, _ := comp.read(Text{Markdown: comp.campaign.Dispatch.Body, Structure: comp.kind.Structure, Counted: true}, "dispatch.body")
	levels := ranks[input.ByNumbers]
	top := len(levels)
	for _, b := range blocks {
		if h, ok := b.(doc.Heading); ok && h.Label != "" {
			top = min(top, slices.Index(levels, h.Rank))
		}
	}
	if top == len(levels) {
		return ""
	}
	return strings.Repeat("#", top+1)
}

func (comp *Composer) issuer() issuerData {
	i := comp.campaign.Issuer
	return issuerData{
		Parent: Escape(strings.Join(i.Parent, " ")), Name: Escape(strings.Join(i.Name, " ")),
		Short: Escape(i.Short), Place: Escape(i.Place), Code: Escape(i.Code), Address: Escape(i.Address),
	}
}

// address turns the texts to one unit.
func (b *body) address(w input.Wording, u input.Unit) {
	b.Unit = &unitData{Escape(u.Code), Escape(u.Name), Escape(u.FullName())}
	b.Addressees = []string{b.Unit.FullName}
	for text, own := range map[*string]string{&b.Opening: w.Opening, &b.Closing: w.Closing} {
		if own != "" {
			*text = inline(strings.ReplaceAll(own, input.UnitSlot, b.Unit.FullName))
		}
	}
}

func inlines(texts []string) []string {
	var all []string
	for _, t := range texts {
		all = append(all, inline(t))
	}
	return all
}

func escaped(texts []string) []string {
	var all []string
	for _, t := range texts {
		all = append(all, Escape(t))
	}
	return all
}

func longDate(d input.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.Long()
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
