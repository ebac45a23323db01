package compose

import (
	"congvan/generator/consolidate"
	"congvan/generator/doc"
	"congvan/input"
	"congvan/templates"
)

// report is the report of a period in the making: the figures, and what the
// model sees of them.
type report struct {
	k       consolidate.Consolidation
	c       *input.Campaign
	tables  map[string]doc.Table
	sources []source
}

// reported is what the model of the report sees: Markdown.
type reported struct {
	Cited, Issuer, Period, Subject string
	CutOff, Today                  string
	Returns                        *returnsPart
	Criteria                       *criteriaPart // nil: the campaign judges none
	Tasks                          *tasksPart
	Products                       *productsPart // nil: nobody was asked for any
	Remarks                        *remarksPart  // nil: there are none
	Next                           []string
}

// Report composes the report of a period. It says nothing that does not follow
// from the figures, and its annex says for each where in the consolidated
// workbook it stands.
func Report(k consolidate.Consolidation, o LetterOptions) (doc.Document, error) {
	r := &report{k: k, c: k.Campaign, tables: map[string]doc.Table{}}
	subject := r.subject()
	data := reported{
		Cited: cited(r.c, true), Issuer: Escape(r.c.Issuer.Short), Period: escapedAfterSpace(inPeriod(k.Period)), Subject: Escape(subject),
		Today: o.Today.Long(), CutOff: longDate(k.Period.LastDay()),
		Returns: r.returns(), Criteria: r.criteria(), Tasks: r.tasks(), Products: r.products(), Remarks: r.remarks(),
	}
	data.Next = r.next()
	return followUp{
		kind: "bao-cao", subject: subject, recipients: reportRecipients(r.c),
		model: templates.ReportModel, data: data, tables: r.tables, annexes: []doc.Annex{r.sourceAnnex()},
	}.document(r.c, o)
}

// subject is what the report is about.
func (r *report) subject() string {
	subject := "kết quả thực hiện nhiệm vụ được giao"
	if len(r.k.Criteria) > 0 {
		subject = "kết quả thực hiện nhiệm vụ và tiêu chí"
	}
	return subject + inPeriod(r.k.Period)
}

// reportRecipients are those who get the dispatch for their information, not
// the units it binds; the office's file comes last of itself.
func reportRecipients(c *input.Campaign) []input.Recipient {
	var all []input.Recipient
	for _, one := range c.Dispatch.Recipients {
		if one.Audience.IsZero() && (one.Outside || one.Note != "") {
			all = append(all, input.Recipient{Text: one.Text, Note: one.Note})
		}
	}
	return all
}

func (r *report) name(unit int) string { return r.c.Units[unit].Territory() }

func (r *report) names(units []int) []string {
	all := make([]string, len(units))
	for i, u := range units {
		all[i] = r.name(u)
	}
	return all
}
