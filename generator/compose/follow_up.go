package compose

import (
	"fmt"
	"strings"
	"text/template"

	"congvan/generator/doc"
	"congvan/input"
	"congvan/templates"
)

// LetterOptions are what a document about returned sheets depends on beside
// the figures in it.
type LetterOptions struct {
	Today  input.Date // the day it is made
	Date   input.Date // the day it bears; zero: Today
	Due    input.Date // by when units answer; zero: three working days after its date
	Number string     // empty: room is left to write it in
	Rows   int        // most rows of findings in a letter; 0: MostRows, below 0: none
}

// MostRows is how many findings a letter names at most.
const MostRows = 20

// answerDays is how many working days units have where no day is given.
const answerDays = 3

func (o LetterOptions) date() input.Date {
	if o.Date.IsZero() {
		return o.Today
	}
	return o.Date
}

// due is the last day to answer. Holidays are not known, weekends are.
func (o LetterOptions) due() input.Date {
	if !o.Due.IsZero() {
		return o.Due
	}
	day := o.date()
	for n := 0; n < answerDays; {
		day = day.AddDays(1)
		if weekday := day.Time().Weekday(); weekday != 0 && weekday != 6 {
			n++
		}
	}
	return day
}

// followUp is a document about returned sheets before it is composed: an
// ordinary campaign is made of it, so that its format is that of every other
// document.
type followUp struct {
	kind       string // input.DocumentType.Code
	subject    string
	addressees []string
	recipients []input.Recipient
	model      string // templates.Returns
	data       any    // of the model; its strings are Markdown
	tables     map[string]doc.Table
	annexes    []doc.Annex
}

// document composes it in the name of the campaign's issuer. Neither a
// scanned signature nor a seal is taken over: it is another document, to be
// signed anew.
func (l followUp) document(c *input.Campaign, o LetterOptions) (doc.Document, error) {
	body, err := l.body()
	if err != nil {
		return doc.Document{}, fmt.Errorf("composing %s: %w", l.model, err)
	}
	own := &input.Campaign{ID: c.ID, Issuer: c.Issuer, Settings: input.Settings{SizeSet: c.Settings.SizeSet, Fit: true}}
	own.Signature = input.Signature{Authority: c.Signature.Authority, Name: c.Signature.Name}
	own.Dispatch = input.Dispatch{
		Type: l.kind, Number: o.Number, DraftingUnit: c.Dispatch.DraftingUnit, Date: o.date(), Subject: l.subject,
		Body: body, Recipients: l.recipients, Archive: c.Dispatch.Archive, Drafter: c.Dispatch.Drafter,
	}
	for _, a := range l.addressees {
		own.Dispatch.Addressees = append(own.Dispatch.Addressees, input.Addressee{Text: a})
	}
	own.SetDefaults()
	comp, problems := New(own)
	if comp == nil {
		return doc.Document{}, fmt.Errorf("composing %s: %s", l.model, problems[0].Message(input.English))
	}
	d, err := comp.Document(NoUnit)
	if err != nil {
		return doc.Document{}, err
	}
	d.Body = l.withTables(d.Body)
	for _, a := range l.annexes {
		a.Enclosed = comp.enclosed("Kèm theo")
		d.Annexes = append(d.Annexes, a)
	}
	comp.label(d.Annexes)
	return d, nil
}

// body runs the model.
func (l followUp) body() (string, error) {
	model, err := template.New(l.model).Option("missingkey=error").Funcs(functions).Parse(templates.Returns(l.model))
	if err != nil {
		return "", err
	}
	var text bodyText
	err = model.Execute(&text, l.data)
	return text.String(), err
}

// withTables puts the tables in the place of the lines that name them. They
// never pass through Markdown: what units typed stays as they typed it.
func (l followUp) withTables(blocks []doc.Block) []doc.Block {
	placed := make([]doc.Block, len(blocks))
	for i, b := range blocks {
		placed[i] = b
		p, ok := b.(doc.Paragraph)
		if !ok {
			continue
		}
		name, ok := strings.CutPrefix(strings.TrimSuffix(doc.Plain(p.Spans), "⟧"), "⟦")
		if t, known := l.tables[name]; ok && known {
			placed[i] = t
		}
	}
	return placed
}
