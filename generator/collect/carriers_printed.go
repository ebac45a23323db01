package collect

import (
	"regexp"
	"strings"

	"congvan/input"
	"congvan/input/sheet"
	"congvan/templates"
)

// titleRows is how many rows a title may stand in.
const titleRows = 6

// topRows is how many rows of a sheet that are not blank are looked through
// for the printed code and title.
const topRows = 12

// above are the first rows of a sheet, of a table those over its header: what
// a unit writes into it is no title.
func (g *reading) above(at, most int) []sheet.Row {
	rows := g.book.Sheets[at].Rows
	rows = rows[:min(most, len(rows))]
	for _, t := range g.tabs {
		if t.index != at || t.header.Number == 0 {
			continue
		}
		for n, r := range rows {
			if r.Number >= t.header.Number {
				return rows[:n]
			}
		}
	}
	return rows
}

// printedClaims are those of the rows above the tables: the sheet code on any
// sheet, and the unit's name and the period in titles.
func (g *reading) printedClaims() []claim {
	var codes, names []claim
	for i := range g.book.Sheets {
		s := &g.book.Sheets[i]
		if g.isStamp(s.Name) {
			continue
		}
		for _, r := range g.above(i, topRows) {
			for _, c := range r.Cells {
				if c.Kind == sheet.Text && c.Text != "" && len(c.Text) < 1000 {
					codes = append(codes, g.printedCode(ByCode, c.Text)...)
				}
			}
		}
		names = append(names, g.titleClaims(g.above(i, titleRows))...)
	}
	return append(append(codes, g.keyClaims()...), names...)
}

var printedCodeForm = regexp.MustCompile(`(?i)m[aã]\s+phi[eế]u[\s:.]*([0-9a-z][0-9a-z \-]{6,14}[0-9a-z])`)

// printedCode finds a code behind the words "Mã phiếu".
func (g *reading) printedCode(by Carrier, text string) []claim {
	m := printedCodeForm.FindStringSubmatch(templates.PlainText(text))
	if m == nil {
		return nil
	}
	return g.codeClaims(by, m[1])
}

var printedPeriod = regexp.MustCompile(`\(([0-9A-Za-z][0-9A-Za-z_-]{2,24})\)`)

// titleClaims are those of a sheet's first rows: "PHIẾU ... – UBND xã Quài
// Cang" and "Kỳ báo cáo: Quý III năm 2022 (2022-Q3)".
func (g *reading) titleClaims(rows []sheet.Row) []claim {
	one := claim{by: ByName, unit: unknownUnit}
	for _, r := range rows {
		for _, c := range r.Cells {
			if c.Kind != sheet.Text || c.Text == "" || len(c.Text) > 600 {
				continue
			}
			if at := g.unitInTitle(c.Text); at != unknownUnit && one.unit == unknownUnit {
				one.unit, one.says = at, g.campaign.Units[at].FullName()
			}
			if m := printedPeriod.FindStringSubmatch(c.Text); m != nil && one.period == "" {
				if p, known := g.campaign.PeriodByID(m[1]); known {
					one.period = p.ID
				}
			}
		}
	}
	if one.unit == unknownUnit && one.period == "" {
		return nil
	}
	return []claim{one}
}

// unitInTitle is the unit behind the last dash of a title that begins as ours
// do.
func (g *reading) unitInTitle(text string) int {
	if !strings.Contains(text, "–") && !strings.Contains(text, " - ") {
		return unknownUnit
	}
	head, name := lastDash(templates.PlainText(text))
	if len([]rune(head)) < 5 {
		return unknownUnit
	}
	return g.unitByName(name)
}

func lastDash(text string) (before, after string) {
	for _, dash := range []string{" – ", " - ", "–"} {
		if i := strings.LastIndex(text, dash); i >= 0 {
			return text[:i], text[i+len(dash):]
		}
	}
	return text, ""
}

var footerCodes = regexp.MustCompile(`&(?:"[^"]*"|[0-9]+|[A-Za-z&])`)

// footerClaims are those of the foot of the printed page.
func (g *reading) footerClaims() []claim {
	var all []claim
	seen := map[string]bool{}
	for i := range g.book.Sheets {
		footer := g.book.Sheets[i].Footer
		if footer == "" || g.isStamp(g.book.Sheets[i].Name) {
			continue
		}
		plain := footerCodes.ReplaceAllStringFunc(footer, func(code string) string {
			if code == "&&" {
				return "&"
			}
			return " · "
		})
		one := claim{by: ByFooter, unit: unknownUnit}
		for _, piece := range strings.Split(plain, "·") {
			if at := g.unitByFullName(piece); at != unknownUnit && one.unit == unknownUnit {
				one.unit, one.says = at, g.campaign.Units[at].FullName()
			}
			if codes := g.printedCode(ByFooter, piece); !seen[piece] {
				all = append(all, codes...)
			}
			seen[piece] = true
		}
		if one.unit != unknownUnit {
			all = append(all, one)
		}
	}
	return all
}

// unitByFullName takes only the name as printed: a footer has other words.
func (g *reading) unitByFullName(name string) int {
	if at, known := g.units[nameKey(name)]; known {
		return int(at)
	}
	return unknownUnit
}

func (g *reading) isStamp(name string) bool {
	for _, s := range g.stamps {
		if s.sheet == name {
			return true
		}
	}
	return false
}

// keyClaims is the claim of the key columns, where the keys fit one unit alone.
func (g *reading) keyClaims() []claim {
	fits, _ := g.unitsOfKeys()
	if len(fits) != 1 {
		return nil
	}
	return []claim{{by: ByKeys, unit: fits[0], says: g.campaign.Units[fits[0]].FullName()}}
}

// unitsOfKeys are the units that the most keys of the file fit; all tells
// whether every key does. Communes with the same tasks have the same keys.
func (g *reading) unitsOfKeys() (fits unitSet, all bool) {
	hits, total := make([]int, len(g.forms)), 0
	for _, t := range g.tabs {
		for _, r := range t.rows {
			if owners := g.owners[r.key]; r.key != "" && len(owners) > 0 {
				total++
				for _, unit := range owners {
					hits[unit]++
				}
			}
		}
	}
	most := 0
	for unit, n := range hits {
		switch {
		case n == 0 || n < most:
		case n > most:
			most, fits = n, unitSet{unit}
		default:
			fits = append(fits, unit)
		}
	}
	return fits, most == total
}

// periodsOf are the IDs of every period the campaign may collect: those it
// declares, or those of the calendar around its dispatch.
func periodsOf(c *input.Campaign, now input.Period) []string {
	ids := []string{now.ID}
	for _, p := range c.Periods {
		ids = append(ids, p.ID)
	}
	ids = append(ids, input.OneOff.ID)
	if len(c.Periods) > 0 {
		return ids
	}
	return append(ids, calendar(c.Dispatch.Date.Year)...)
}
