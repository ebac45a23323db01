package xlsx

import "fmt"

// The names of the cells of the summary that count the whole sheet.
const (
	askedName  = "TW_BatBuoc"
	filledName = "TW_DaDien"
	metName    = "TW_TieuChiDat"
)

// whole counts the cells of all tables that must be filled in, and those that
// are.
func (b *book) whole() (filled, asked tally) {
	var haves, wants []tally
	for _, t := range b.tables {
		haves, wants = append(haves, b.filled(t)), append(wants, b.asked(t))
	}
	return sum(haves...), sum(wants...)
}

// wholeFormula says how complete the sheet is, from the summary's cells.
func (b *book) wholeFormula() (formula, shown string) {
	filled, asked := b.whole()
	return fmt.Sprintf(`"Phiếu đã điền "&%[1]s&"/"&%[2]s&" ô bắt buộc ("&INT(100*%[1]s/%[2]s)&" %%)"`, filledName, askedName),
		fmt.Sprintf("Phiếu đã điền %d/%d ô bắt buộc (%d %%)", filled.now, asked.now, 100*filled.now/max(1, asked.now))
}

// tableProgress says over a table how complete it and the whole sheet are.
func (b *book) tableProgress(t *table) {
	filled, asked := b.filled(t), b.asked(t)
	formula, shown := b.wholeFormula()
	b.formula(t.sheet.Name, cell(0, progressRow),
		fmt.Sprintf(`"Trang này đã điền "&%s&"/"&%s&" ô bắt buộc · "&%s`, filled.formula, asked.formula, formula),
		fmt.Sprintf("Trang này đã điền %d/%d ô bắt buộc · %s", filled.now, asked.now, shown), progress)
}

// progressLine says on a sheet without inputs how complete the sheet is.
func (b *book) progressLine(sheet string) {
	formula, shown := b.wholeFormula()
	b.formula(sheet, cell(0, progressRow), formula, shown, progress)
}
