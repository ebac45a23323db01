package collect

import (
	"strings"

	"congvan/input"
	"congvan/templates"
)

// admit lets a sheet in that is of the period being collected. One of another
// period is named with it.
func (g *reading) admit() bool {
	id := &g.out.Identity
	if id.Period == "" && len(g.campaign.Periods) <= 1 {
		id.Period = g.campaign.FirstPeriod().ID // there is no other
	}
	switch {
	case id.Period == "":
		return g.refuse(input.ReturnPeriodUnknown, g.options.Period.Title())
	case !strings.EqualFold(id.Period, g.options.Period.ID):
		return g.refuse(input.ReturnOtherPeriod, g.periodTitle(id.Period), id.Period, g.options.Period.Title())
	}
	id.Period = g.options.Period.ID
	if id.Code == "" {
		id.Code = g.form.issued.Code
	}
	if id.Version != "" && id.Version != templates.FormVersion {
		g.tell(input.Note, input.ReturnFormerVersion, spot{found: id.Version}, id.Version, templates.FormVersion)
	}
	g.issued = map[templates.CellKey]string{}
	for _, s := range g.stamps {
		for key, c := range s.cells {
			g.issued[key] = c.sheet + "!" + c.cell
		}
	}
	return true
}

func (g *reading) periodTitle(id string) string {
	if p, known := g.campaign.PeriodByID(id); known {
		return p.Title()
	}
	return id
}
