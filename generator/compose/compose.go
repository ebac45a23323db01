// Package compose turns a campaign and one of its units into a document tree:
// it runs the body template, reads the Markdown that comes out and adds the
// parts that the format prescribes. It knows nothing of sizes and places.
package compose

import (
	"errors"
	"fmt"
	"strings"
	"text/template"

	"congvan/generator/doc"
	"congvan/input"
	"congvan/templates"
)

// Composer composes the documents of one campaign. It is safe for use by many
// goroutines.
type Composer struct {
	campaign    *input.Campaign
	assignments []input.Assignment
	model       *template.Template
	modelName   string
	common      []doc.Block // the body in common mode, the same for all
}

// New parses the body template. The problems are those of the template and of
// the Markdown in the campaign's texts; with errors among them the Composer is
// nil.
func New(c *input.Campaign) (*Composer, input.Problems) {
	comp := &Composer{campaign: c, assignments: c.Assignments()}
	problems := checkMarkdown(c)
	if err := comp.parse(); err != nil {
		problems = append(problems, comp.templateProblem(err))
	}
	if problems.HasErrors() {
		return nil, problems
	}
	problems = append(problems, comp.tryBodies()...)
	if problems.HasErrors() {
		return nil, problems
	}
	return comp, problems
}

func (comp *Composer) parse() error {
	name, text := comp.campaign.BodyFile, comp.campaign.BodyText
	if name == "" {
		var err error
		if name, text, err = templates.Dispatch(comp.campaign.Dispatch.Type); err != nil {
			return err
		}
	}
	comp.modelName = name
	model, err := template.New(name).Option("missingkey=error").Funcs(functions).Parse(text)
	comp.model = model
	return err
}

// tryBodies composes every body that differs, so that a template that fails
// is a problem before anything is written.
func (comp *Composer) tryBodies() input.Problems {
	if comp.campaign.Settings.Text == input.CommonText {
		blocks, problems := comp.body(nil)
		comp.common = blocks
		return problems
	}
	for i := range comp.campaign.Units {
		if _, problems := comp.body(&i); problems.HasErrors() {
			return problems // the others would say the same
		}
	}
	return nil
}

// Document composes the dispatch for one unit, with its annex.
func (comp *Composer) Document(unit int) (doc.Document, error) {
	body := comp.common
	if comp.campaign.Settings.Text == input.IndividualText {
		blocks, problems := comp.body(&unit)
		if problems.HasErrors() {
			return doc.Document{}, fmt.Errorf("composing the body: %s", problems[0].Message(input.English))
		}
		body = blocks
	}
	d := comp.frame()
	d.Addressees = comp.addressees(unit)
	d.Body = body
	d.Annexes = []doc.Annex{comp.annex(unit)}
	return d, nil
}

// bodyText collects what a template writes, up to maxBody: a loop that runs
// away must not take the machine with it.
type bodyText struct{ strings.Builder }

const maxBody = 4 << 20 // bytes; a body of a thousand pages

var errBodyTooLong = errors.New("body too long")

func (b *bodyText) Write(p []byte) (int, error) {
	if b.Len()+len(p) > maxBody {
		return 0, errBodyTooLong
	}
	return b.Builder.Write(p)
}

// body runs the template, for all or for one unit, and reads its Markdown.
func (comp *Composer) body(unit *int) ([]doc.Block, input.Problems) {
	var text bodyText
	if err := comp.model.Execute(&text, comp.data(unit)); err != nil {
		return nil, input.Problems{comp.templateProblem(err)}
	}
	blocks, faults := Blocks(text.String())
	var problems input.Problems
	for _, f := range faults {
		problems.Add(comp.placeOf(f), f.Code, f.Args...)
	}
	if len(blocks) == 0 && len(faults) == 0 {
		problems.Add(comp.campaign.InBody(input.Where{File: comp.modelName}), input.BadTemplate, comp.modelName, noText)
	}
	return blocks, problems
}

var noText = input.Phrase{VI: "mẫu không tạo ra chữ nào", EN: "it makes no text"}

// placeOf finds the line of the office's template that a fault shows. What
// came out of the data stands on none; it was checked where it was written.
func (comp *Composer) placeOf(f input.Fault) input.Where {
	where := input.Where{File: comp.modelName}
	excerpt, _ := f.Args[len(f.Args)-1].(string)
	excerpt = strings.TrimSuffix(excerpt, "…")
	for i, line := range strings.Split(comp.campaign.BodyText, "\n") {
		if excerpt != "" && strings.Contains(line, excerpt) {
			where.Line = i + 1
			break
		}
	}
	return comp.campaign.InBody(where)
}
