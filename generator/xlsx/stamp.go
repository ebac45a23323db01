package xlsx

import (
	"slices"
	"strconv"
	"strings"

	"congvan/templates"

	"github.com/xuri/excelize/v2"
)

// stamp writes by what the returned workbook is known again: the key and value
// block, then the map of the input cells. Everything is text, since programs
// rewrite numbers and dates when they save.
func (b *book) stamp() {
	sheet := templates.StampSheet
	b.widths(sheet, []float64{45, 60, 45, 20})
	cells := b.inputCells()
	at := 1
	for _, kv := range b.identity(len(cells)) {
		b.line(sheet, at, kv[:]...)
		if name := map[string]string{
			templates.StampCode: templates.CodeName, templates.StampPeriod: templates.PeriodName, templates.StampUnitCode: templates.UnitName,
		}[kv[0]]; name != "" {
			b.name(name, sheet, absolute(1, at, at))
		}
		at++
	}
	at++
	b.line(sheet, at, templates.StampMap...)
	for _, c := range cells {
		at++
		b.line(sheet, at, c[:]...)
	}
	b.close(sheet, len(templates.StampMap)-1, at)
}

func (b *book) line(sheet string, row int, texts ...string) {
	for i, s := range texts {
		b.text(sheet, cell(i, row), s, stampText)
	}
}

func (b *book) identity(inputs int) [][2]string {
	c, u := b.campaign, b.unit()
	issued := ""
	if d := c.Dispatch.Date; !d.IsZero() {
		issued = d.Time().Format("2006-01-02")
	}
	set, thresholdYear := "", ""
	if c.Judges(b.index) {
		set, thresholdYear = c.Criteria.Set.ID, yearOf(c.Criteria.Year)
	}
	return [][2]string{
		{templates.StampForm, templates.FormName},
		{templates.StampFormVersion, b.form.Version},
		{templates.StampCampaign, c.ID},
		{templates.StampUnitCode, u.Code},
		{templates.StampUnitName, u.FullName()},
		{templates.StampIssued, issued},
		{templates.StampDispatch, c.Dispatch.Number + c.Symbol()},
		{templates.StampCriteria, set},
		{templates.StampYear, thresholdYear},
		{templates.StampPeriod, b.issued.Period.ID},
		{templates.StampCode, b.issued.Code},
		{templates.StampIssue, strconv.Itoa(b.issue)},
		{templates.StampDigest, b.digest},
		{templates.StampRows, strconv.Itoa(inputs)},
		{templates.StampTool, "congvan " + b.options.Version},
	}
}

// inputCells lists every input: key, column, sheet, cell.
func (b *book) inputCells() [][4]string {
	var all [][4]string
	for _, t := range b.tables {
		for i, r := range t.rows {
			for j, c := range t.sheet.Columns {
				if _, input := r.Rule(c); input {
					all = append(all, [4]string{r.Key, c.Key, t.sheet.Name, cell(j, t.first+i)})
				}
			}
		}
	}
	return all
}

// properties fills in the document's properties, with dates that do not
// depend on the machine.
func (b *book) properties() {
	c, now := b.campaign, b.options.Now.UTC().Format("2006-01-02T15:04:05Z")
	b.check(b.file.SetDocProps(&excelize.DocProperties{
		Title:          property("Phiếu theo dõi – " + b.unit().FullName()),
		Subject:        property(c.Dispatch.Subject),
		Creator:        property(c.Issuer.Short),
		LastModifiedBy: property(c.Issuer.Short),
		Identifier:     property(strings.Join([]string{c.ID, b.unit().Code, b.issued.Period.ID, b.issued.Code}, "/")),
		Keywords:       property(templates.FormName + " " + b.form.Version + " " + b.issued.Code),
		Created:        now,
		Modified:       now,
		Language:       "vi-VN",
	}))
	for _, kv := range b.identity(0) { // strings: programs turn numbers into others
		if slices.Contains(templates.StampedProperties, kv[0]) {
			b.check(b.file.SetCustomProps(excelize.CustomProperty{Name: templates.PropertyPrefix + kv[0], Value: property(kv[1])}))
		}
	}
	b.check(b.file.SetAppProps(&excelize.AppProperties{Application: "congvan", AppVersion: "1.0"}))
	yes := true
	b.check(b.file.SetCalcProps(&excelize.CalcPropsOptions{FullCalcOnLoad: &yes}))
	b.check(b.file.ProtectWorkbook(&excelize.WorkbookProtectionOptions{LockStructure: true}))
}

func yearOf(y int) string {
	if y == 0 {
		return ""
	}
	return strconv.Itoa(y)
}
