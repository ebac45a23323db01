package collect

import (
	"path"
	"regexp"
	"strings"

	"congvan/input"
	"congvan/templates"
)

// claim is what one carrier says. Empty fields and unknownUnit: it does not
// say.
type claim struct {
	by       Carrier
	says     string // in words, for a message
	campaign string
	unit     int
	period   string
}

// claims asks every carrier, the strongest first.
func (g *reading) claims() []claim {
	var all []claim
	for _, s := range g.stamps {
		all = append(all, g.stampClaims(s)...)
	}
	all = append(all, g.printedClaims()...)
	all = append(all, g.footerClaims()...)
	all = append(all, g.propertyClaims()...)
	all = append(all, g.nameClaims()...)
	return append(all, g.fileNameClaims()...)
}

// stampClaims are what a stamp says, and what its own code and name say: they
// must agree, or somebody changed one of them.
func (g *reading) stampClaims(s stamp) []claim {
	v := s.values
	period := v[templates.StampPeriod]
	if v[templates.StampFormVersion] == firstVersion {
		period = g.campaign.FirstPeriod().ID // it had none
	}
	return g.recordClaims(ByStamp, v[templates.StampCampaign], v[templates.StampUnitCode], v[templates.StampUnitName], period, v[templates.StampCode])
}

// firstVersion of the form knew no periods.
const firstVersion = "1"

// recordClaims are those of a carrier that has the parts of the identity each
// by itself.
func (g *reading) recordClaims(by Carrier, campaign, unit, name, period, code string) []claim {
	all := []claim{{by: by, says: unitWords(name, unit), campaign: campaign, unit: g.unitByCode(unit), period: period}}
	if at := g.unitByName(name); at != unknownUnit {
		all = append(all, claim{by: by, says: name, unit: at})
	}
	return append(all, g.codeClaims(by, code)...)
}

// unitWords is a unit by what is known of it: name, code, or both.
func unitWords(name, code string) string {
	if name == "" || code == "" {
		return name + code
	}
	return name + ", mã " + code
}

// codeClaims are those of a sheet code in a text.
func (g *reading) codeClaims(by Carrier, text string) []claim {
	code, ok := templates.ReadSheetCode(text)
	if !ok {
		return nil
	}
	of, known := g.codes[code]
	if !known {
		return []claim{{by: by, says: code, unit: unknownUnit}}
	}
	return []claim{{by: by, says: g.campaign.Units[of.unit].FullName() + ", mã phiếu " + code, campaign: g.campaign.ID, unit: of.unit, period: of.period}}
}

func (g *reading) unitByCode(code string) int {
	if code == "" {
		return unknownUnit
	}
	switch m := g.campaign.FindUnit(code); {
	case m.Kind == input.MatchCode, m.Kind == input.MatchPlain && strings.Trim(code, "0123456789") == "":
		return m.Unit
	}
	return unknownUnit
}

func (g *reading) unitByName(name string) int {
	if name = strings.TrimSpace(name); name == "" {
		return unknownUnit
	}
	if at, known := g.units[nameKey(name)]; known {
		return int(at)
	}
	switch m := g.campaign.FindUnit(name); m.Kind {
	case input.MatchName, input.MatchAlias, input.MatchPlain:
		return m.Unit
	}
	return unknownUnit
}

// unitName is the index of a unit under the name that sheets print.
type unitName int

// unitNames are the names as printed, which nearly every file has letter by
// letter; those that two units bear are in none.
func unitNames(c *input.Campaign) map[string]unitName {
	all := map[string]unitName{}
	for i, u := range c.Units {
		key := nameKey(u.FullName())
		if _, twice := all[key]; twice {
			delete(all, key)
			continue
		}
		all[key] = unitName(i)
	}
	return all
}

func nameKey(name string) string { return strings.ToLower(templates.PlainText(name)) }

// propertyClaims reads what the document's properties hold: the identifier
// CAMPAIGN/UNIT/PERIOD/CODE, and the stamp under names of its own.
func (g *reading) propertyClaims() []claim {
	p := g.book.Properties
	var all []claim
	if parts := strings.Split(p.Identifier, "/"); len(parts) >= 2 && parts[0] == g.campaign.ID {
		parts = append(parts, "", "")
		all = append(all, g.recordClaims(ByProperties, parts[0], parts[1], "", parts[2], parts[3])...)
	}
	if unit := p.Custom[templates.PropertyPrefix+templates.StampUnitCode]; unit != "" {
		v := func(key string) string { return p.Custom[templates.PropertyPrefix+key] }
		all = append(all, g.recordClaims(ByProperties, v(templates.StampCampaign), unit, v(templates.StampUnitName), v(templates.StampPeriod), v(templates.StampCode))...)
	}
	return all
}

// nameClaims reads the defined names of the stamp, which are found where the
// sheet was renamed.
func (g *reading) nameClaims() []claim {
	values := map[string]string{}
	for _, n := range g.book.Names {
		for _, known := range []string{templates.CodeName, templates.PeriodName, templates.UnitName} {
			if strings.EqualFold(n.Name, known) {
				values[known] = g.valueOfName(n.RefersTo)
			}
		}
	}
	if len(values) == 0 {
		return nil
	}
	unit := values[templates.UnitName]
	return g.recordClaims(ByNames, "", unit, unit, values[templates.PeriodName], values[templates.CodeName])
}

// valueOfName is the constant a name holds, or what stands in its cell.
func (g *reading) valueOfName(refersTo string) string {
	text := strings.TrimPrefix(strings.TrimSpace(refersTo), "=")
	if constant, ok := strings.CutPrefix(text, `"`); ok {
		return strings.ReplaceAll(strings.TrimSuffix(constant, `"`), `""`, `"`)
	}
	area, ok := areaOfName(text)
	if !ok {
		return ""
	}
	for i := range g.book.Sheets {
		if s := &g.book.Sheets[i]; s.Name == area.sheet {
			return cellOf(s, area.firstColumn, area.firstRow).Text
		}
	}
	return ""
}

var fileNameParts = regexp.MustCompile(`[_. ()]+`)

// fileNameClaims reads the name the file went out under; anybody renames
// files, so it is never believed alone.
func (g *reading) fileNameClaims() []claim {
	for _, part := range fileNameParts.Split(path.Base(g.out.File), -1) {
		if len(part) != templates.CodeLength {
			continue
		}
		if all := g.codeClaims(ByFileName, part); len(all) > 0 && all[0].unit != unknownUnit {
			return all
		}
	}
	return nil
}
