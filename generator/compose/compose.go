// Package compose turns a campaign and one of its units into a document tree:
// it runs the body template, reads the Markdown that comes out and adds the
// parts that the format prescribes. It knows nothing of sizes and places.
package compose

import (
	"errors"
	"fmt"
	"slices"
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
	kind        input.DocumentType
	assignments []input.Assignment
	model       *template.Template
	modelName   string
	frame       doc.Document // what the format prescribes around the body
	common      []doc.Block  // the body in common mode, the same for all
	annexes     []doc.Annex  // those for everybody
}

// New parses the body template. The problems are those of the template and of
// the Markdown in the campaign's texts; with errors among them the Composer is
// nil.
func New(c *input.Campaign) (*Composer, input.Problems) {
	comp := &Composer{campaign: c, assignments: c.Assignments()}
	comp.kind, _ = input.DocumentTypeByCode(c.Dispatch.Type)
	problems := comp.checkMarkdown()
	problems = append(problems, comp.readFrame()...)
	problems = append(problems, comp.readAnnexes()...)
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
	parts, err := template.New(templates.PartsName).Option("missingkey=error").Funcs(functions).Parse(templates.Parts())
	if err != nil {
		return err
	}
	comp.model, err = parts.New(name).Parse(text)
	return err
}

// tryBodies composes every body that differs, so that a template that fails
// is a problem before anything is written.
func (comp *Composer) tryBodies() input.Problems {
	c := comp.campaign
	if c.Settings.Text != input.IndividualText || len(c.Units) == 0 {
		blocks, problems := comp.body(nil)
		comp.common = blocks
		return problems
	}
	for i := range c.Units {
		if _, problems := comp.body(&i); problems.HasErrors() {
			return problems // the others would say the same
		}
	}
	return nil
}

// NoUnit asks [Composer.Document] for a document that goes to no unit of a
// distribution list.
const NoUnit = -1

// Document composes the dispatch for one unit, with its annex; or for
// [NoUnit], with the common text and the common annexes alone.
func (comp *Composer) Document(unit int) (doc.Document, error) {
	d := comp.frame
	d.Body, d.Annexes = comp.common, slices.Clone(comp.annexes)
	if unit != NoUnit && comp.campaign.Settings.Text == input.IndividualText {
		blocks, problems := comp.body(&unit)
		if problems.HasErrors() {
			return doc.Document{}, fmt.Errorf("composing the body: %s", problems[0].Message(input.English))
		}
		d.Body = blocks
		d.Addressees = comp.printed([]string{comp.campaign.Units[unit].FullName()})
	}
	if unit != NoUnit && len(comp.assignments) > 0 {
		d.Annexes = append(d.Annexes, comp.annex(unit))
	}
	comp.label(d.Annexes)
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
	own := comp.campaign.BodyFile != ""
	blocks, faults := Text{
		Markdown: text.String(), Structure: comp.kind.Structure, Counted: !own, Pictures: comp.campaign.Pictures,
	}.Blocks()
	var problems input.Problems
	for _, f := range faults {
		problems.Add(comp.placeOf(f), f.Code, f.Args...)
	}
	if len(blocks) == 0 && len(faults) == 0 {
		problems.Add(comp.campaign.InBody(input.Where{File: comp.modelName}), input.BadTemplate, comp.modelName, noText)
	}
	if !own {
		blocks = closed(blocks)
	}
	return blocks, problems
}

var noText = input.Phrase{VI: "mẫu không tạo ra chữ nào", EN: "it makes no text"}

// placeOf finds the line of the office's template that a fault shows. What
// came out of the data stands on none; it was checked where it was written.
func (comp *Composer) placeOf(f Fault) input.Where {
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
