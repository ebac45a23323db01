package collect

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"congvan/input"
	"congvan/templates"
)

// identify decides whose sheet it is: what the strongest carrier says, where
// no other contradicts it. It never guesses between two units.
func (g *reading) identify() bool {
	claims := g.claims()
	g.fillIdentity(claims)
	if other := g.otherCampaign(claims); other != "" {
		return g.refuse(input.ReturnOtherCampaign, other, g.campaign.ID)
	}
	if v := g.out.Identity.Version; !knownVersion(v) {
		return g.refuse(input.ReturnVersion, v, templates.FormVersion)
	}
	if code := g.stamped(templates.StampUnitCode); code != "" && g.unitByCode(code) == unknownUnit {
		return g.refuse(input.ReturnUnitUnknown, g.stamped(templates.StampUnitName), code)
	}
	g.unit = g.strongestUnit(claims)
	if g.unit == unknownUnit {
		return g.refuse(input.ReturnUnknown)
	}
	if a, b, contradict := g.contradiction(claims); contradict {
		return g.refuse(input.ReturnContradiction, a, b)
	}
	g.agree(claims)
	return true
}

func knownVersion(v string) bool {
	return v == "" || v == templates.FormVersion || slices.Contains(templates.FormerVersions, v)
}

// fillIdentity keeps what the file says of itself, also of one that is
// refused: the stamp, or its copy in the document's properties.
func (g *reading) fillIdentity(claims []claim) {
	id, v := &g.out.Identity, g.stamped
	id.Version, id.Digest, id.Code = v(templates.StampFormVersion), v(templates.StampDigest), v(templates.StampCode)
	id.Campaign = cmp.Or(v(templates.StampCampaign), g.campaign.ID)
	id.Issue = 1
	if n, err := strconv.Atoi(v(templates.StampIssue)); err == nil && n > 0 {
		id.Issue = n
	}
	for _, c := range claims {
		if id.Period == "" && c.by != ByFileName {
			id.Period = c.period
		}
	}
}

// stamped is a value of the stamp, or of its copy in the properties.
func (g *reading) stamped(key string) string {
	if len(g.stamps) > 0 {
		return g.stamps[0].values[key]
	}
	return g.book.Properties.Custom[templates.PropertyPrefix+key]
}

// otherCampaign is the campaign that the strongest carrier names, where it is
// another; a sheet code that is none of ours tells of one without a name.
func (g *reading) otherCampaign(claims []claim) string {
	for _, c := range claims {
		switch {
		case c.campaign == g.campaign.ID:
			return ""
		case c.campaign != "":
			return c.campaign
		case c.by == ByCode && c.unit == unknownUnit:
			return fmt.Sprintf("mã phiếu %s", c.says)
		}
	}
	return ""
}

// strongestUnit is what the strongest carrier says that knows a unit. Key
// columns must fit it whole, and a file name is not enough.
func (g *reading) strongestUnit(claims []claim) int {
	_, whole := g.unitsOfKeys()
	for _, c := range claims {
		if c.unit == unknownUnit || c.by == ByFileName || c.by == ByKeys && !whole {
			continue
		}
		return c.unit
	}
	return unknownUnit
}

// contradiction gives two carriers that name different units or periods, in
// words. Rows of another unit among the unit's own are told where they stand;
// only when most are, the sheet is not the unit's.
func (g *reading) contradiction(claims []claim) (a, b string, found bool) {
	var unit, period *claim
	for i := range claims {
		c := &claims[i]
		if c.by == ByFileName || c.by == ByKeys && g.mostKeysFit(g.unit) {
			continue
		}
		if c.unit != unknownUnit {
			if unit == nil {
				unit = c
			}
			if c.unit != unit.unit {
				return unit.words(), c.words(), true
			}
		}
		if c.period != "" {
			if period == nil {
				period = c
			}
			if !strings.EqualFold(c.period, period.period) {
				return period.periodWords(), c.periodWords(), true
			}
		}
	}
	return "", "", false
}

func (c claim) words() string { return fmt.Sprintf("%s (%s)", c.says, carrierNames[c.by].VI) }

func (c claim) periodWords() string {
	return fmt.Sprintf("kỳ %s (%s)", c.period, carrierNames[c.by].VI)
}

// carrierNames are the carriers in words.
var carrierNames = map[Carrier]input.Phrase{
	ByStamp:      {VI: "trang nhận dạng ẩn", EN: "the hidden sheet of identity"},
	ByCode:       {VI: "mã phiếu in trên trang", EN: "the printed sheet code"},
	ByKeys:       {VI: "khóa của các dòng", EN: "the keys of the rows"},
	ByName:       {VI: "tên đơn vị, kỳ ở đầu trang", EN: "unit and period in the titles"},
	ByFooter:     {VI: "chân trang in", EN: "the foot of the printed page"},
	ByProperties: {VI: "thuộc tính của tệp", EN: "the document's properties"},
	ByNames:      {VI: "tên vùng", EN: "the defined names"},
	ByFileName:   {VI: "tên tệp", EN: "the file's name"},
}

func (g *reading) mostKeysFit(unit int) bool {
	fit, total := 0, 0
	for _, t := range g.tabs {
		for _, r := range t.rows {
			if owners := g.owners[r.key]; len(owners) > 0 {
				total++
				if slices.Contains(owners, unit) {
					fit++
				}
			}
		}
	}
	return 2*fit >= total
}

// agree lists the carriers that say so, and says by which the sheet was known
// where the hidden sheet is gone.
func (g *reading) agree(claims []claim) {
	id, unit := &g.out.Identity, g.campaign.Units[g.unit]
	id.Unit = unit.Code
	g.form = g.forms[g.unit]
	fits, _ := g.unitsOfKeys()
	add := func(by Carrier) {
		if !slices.Contains(id.By, by) {
			id.By = append(id.By, by)
		}
	}
	witnesses, file := 0, unknownUnit
	for _, c := range claims {
		switch {
		case c.by == ByFileName:
			file = c.unit
		case c.unit == g.unit && !slices.Contains(id.By, c.by):
			add(c.by)
			witnesses++
		}
	}
	if slices.Contains(fits, g.unit) {
		add(ByKeys)
	}
	if file == g.unit {
		add(ByFileName)
	}
	slices.SortFunc(id.By, func(a, b Carrier) int { return slices.Index(byStrength, a) - slices.Index(byStrength, b) })
	g.tellFallback(witnesses)
	if file != unknownUnit && file != g.unit {
		g.tell(input.Note, input.ReturnFileName, spot{found: g.out.File}, g.campaign.Units[file].FullName(), unit.FullName())
	}
}

var byStrength = []Carrier{ByStamp, ByCode, ByKeys, ByName, ByFooter, ByProperties, ByNames, ByFileName}

func (g *reading) tellFallback(witnesses int) {
	by := g.out.Identity.By
	if by[0] == ByStamp {
		return
	}
	var vi, en []string
	for _, one := range by {
		vi, en = append(vi, carrierNames[one].VI), append(en, carrierNames[one].EN)
	}
	level := input.Note
	if witnesses < 2 {
		level = input.Warning
	}
	g.tell(level, input.ReturnFallback, spot{}, g.campaign.Units[g.unit].FullName(),
		input.Phrase{VI: strings.Join(vi, ", "), EN: strings.Join(en, ", ")})
}
