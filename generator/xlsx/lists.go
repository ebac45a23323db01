package xlsx

import "congvan/templates"

// lists writes the choice lists, a column each, on their hidden sheet.
func (b *book) lists() {
	sheet := templates.ListSheet
	var widths []float64
	for range b.form.Lists {
		widths = append(widths, 55)
	}
	b.widths(sheet, widths)
	longest := 0
	for i, l := range b.form.Lists {
		longest = max(longest, len(l.Items))
		b.text(sheet, cell(i, 1), l.Title, header)
		for j, item := range l.Items {
			b.text(sheet, cell(i, 2+j), item, lockedText)
		}
		b.name(l.Name, sheet, absolute(i, 2, 1+len(l.Items)))
	}
	b.close(sheet, len(widths)-1, 1+longest)
}
