package compose

import (
	"strings"

	"congvan/generator/doc"
	"congvan/input"
)

// readAnnexes makes the annexes for everybody.
func (comp *Composer) readAnnexes() input.Problems {
	var problems input.Problems
	for i, a := range comp.campaign.Annexes {
		made, wrong := comp.commonAnnex(a, input.Index("annexes", i))
		comp.annexes = append(comp.annexes, made)
		problems = append(problems, wrong...)
	}
	return problems
}

// commonAnnex makes an annex of its text or table. One with a type is a
// document issued with the decision (model 1.3): it has the head of a
// document, without number and date, and is signed like the decision.
func (comp *Composer) commonAnnex(a input.Annex, path string) (doc.Annex, input.Problems) {
	kind, issued := input.DocumentTypeByCode(a.Type)
	made := doc.Annex{Title: strings.ToUpper(a.Title), Landscape: a.Landscape, Enclosed: comp.enclosed("Kèm theo")}
	if issued {
		made.Label, made.Title = strings.ToUpper(kind.Name), capitalised(a.Title)
		made.Letterhead = &doc.Letterhead{Parent: comp.campaign.Issuer.Parent, Issuer: comp.campaign.Issuer.Name}
		made.Enclosed = comp.enclosed("Ban hành kèm theo")
		made.Signature = &comp.frame.Signature
	}
	body, problems := comp.annexBody(a, kind.Structure, path)
	made.Body = closed(body)
	if len(made.Body) == 0 && len(problems) == 0 {
		problems.Add(comp.campaign.Places.Of(path), input.BadMarkdown, "phụ lục trống", a.Title)
	}
	return made, problems
}

func (comp *Composer) annexBody(a input.Annex, structure input.Structure, path string) ([]doc.Block, input.Problems) {
	switch {
	case a.File == "":
		return comp.read(Text{Markdown: a.Body, Structure: structure, Counted: true}, path+".body")
	case strings.HasSuffix(strings.ToLower(a.File), ".csv"):
		return comp.annexTable(a, path)
	}
	return comp.read(Text{Markdown: a.Text, Structure: structure, Counted: true}, path+".file")
}

// label numbers the annexes: Roman from two on, one alone bears no number. A
// document issued with the dispatch is no annex (annex I, III.1).
func (comp *Composer) label(annexes []doc.Annex) {
	var own []*doc.Annex
	for i := range annexes {
		if annexes[i].Letterhead == nil {
			own = append(own, &annexes[i])
		}
	}
	for i, a := range own {
		a.Label = "Phụ lục"
		if len(own) > 1 {
			a.Label += " " + roman(i+1)
		}
	}
}

// enclosed is the line "(Kèm theo ...)"; the number keeps its room while there
// is none (annex I, III.1).
func (comp *Composer) enclosed(how string) []doc.Span {
	c := comp.campaign
	spans := doc.Text("(" + how + " " + comp.kind.Name + " số ")
	if comp.kind.Unnumbered {
		spans = doc.Text("(" + how + " " + comp.kind.Name)
	} else {
		spans = append(spans, number(c)...)
	}
	return append(spans, doc.Text(" "+c.Dispatch.Date.Long()+" của "+c.Issuer.Short+")")...)
}
