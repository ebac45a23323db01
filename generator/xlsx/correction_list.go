package xlsx

import (
	"cmp"
	"fmt"
	"strings"

	"congvan/generator/collect"
	"congvan/generator/font"
	"congvan/input"
	"congvan/templates"

	"github.com/xuri/excelize/v2"
)

// The columns of the list of corrections, with their widths in millimetres.
// None is the key column: reading passes over the sheet.
var (
	faultHeaders = []string{"TT", "Sheet", "Ô", "Nội dung", "Đã nhập", "Vì sao", "Cách sửa", "Đã sửa?"}
	faultWidths  = []float64{10, 26, 15, 48, 36, 60, 60, 22}
)

// What the last column says. A doubt may turn out right as it is.
const (
	mendedWord = "Đã sửa"
	openWord   = "Còn"
	doubtWord  = "Xem lại"
)

// faults writes the first sheet of a correction: every cell to correct, with a
// link to it, and whether that was done.
func (b *book) faults(r collect.Reading) {
	sheet, found := templates.CorrectionSheet, asksBack(r)
	b.widths(sheet, faultWidths)
	b.banner(sheet, "NHỮNG CHỖ CẦN SỬA", faultWidths)
	b.text(sheet, cell(0, noticeRow), "Bấm vào ô ở cột Ô để tới chỗ cần sửa; sửa xong, lưu và gửi lại chính tệp này. “"+openWord+"”: phải sửa. “"+
		doubtWord+"”: kiểm tra, nếu đúng thì để nguyên.", notice)
	for i, h := range faultHeaders {
		b.text(sheet, cell(i, headerRow), h, header)
	}
	b.height(sheet, headerRow, points(1)+6)
	at, mended := headerRow, 0
	for i, f := range found {
		at++
		if b.fault(sheet, at, i+1, f) == mendedWord {
			mended++
		}
	}
	state := cell(len(faultHeaders)-1, firstRow) + ":" + cell(len(faultHeaders)-1, max(at, firstRow))
	b.formula(sheet, cell(0, progressRow), fmt.Sprintf(`"Đã sửa "&COUNTIF(%s,"%s")&"/%d chỗ"`, state, mendedWord, len(found)),
		fmt.Sprintf("Đã sửa %d/%d chỗ", mended, len(found)), progress)
	b.paint(sheet, state, isWord(state, mendedWord, done), isWord(state, openWord, missing), isWord(state, doubtWord, near))
	b.faultPage(sheet, max(at, firstRow))
}

func isWord(cells, word string, look condition) when {
	first, _, _ := strings.Cut(cells, ":")
	return when{fmt.Sprintf(`%s="%s"`, first, word), look}
}

// fault writes a row of the list and gives what its last cell shows.
func (b *book) fault(sheet string, at, number int, f collect.Finding) (state string) {
	key := templates.CellKey{Row: f.Key, Column: f.Column}
	tab, target, open, known := b.find(key)
	look := listedDoubt
	if f.Level == input.Error {
		look = listedWrong
	}
	what, why, how := faultOf(f), sentence(f.Message.VI), howTo(f)
	b.text(sheet, cell(0, at), fmt.Sprint(number), listedCentre)
	b.text(sheet, cell(1, at), cmp.Or(tab, f.Where.Sheet), listed)
	b.text(sheet, cell(2, at), cmp.Or(target, "–"), listedCentre)
	b.text(sheet, cell(3, at), what, listed)
	b.text(sheet, cell(5, at), why, listed)
	b.text(sheet, cell(6, at), how, listed)
	entered := f.Found
	switch {
	case known && open:
		entered = b.entered(sheet, cell(4, at), b.carried[key], look)
	default:
		b.text(sheet, cell(4, at), entered, look)
	}
	if known {
		b.style(sheet, cell(2, at), listedLink)
		b.check(b.file.SetCellHyperLink(sheet, cell(2, at), quoted(tab)+"!"+target, "Location"))
	}
	state = b.mendedState(sheet, at, known, open, f)
	lines := 1
	for i, text := range []string{3: what, 4: entered, 5: why, 6: how} {
		lines = max(lines, len(b.lines(text, font.Regular, faultWidths[i])))
	}
	b.height(sheet, at, min(points(lines)+4, maxRowPoint))
	return state
}

// entered writes what the unit had entered, as its cell holds it, so that both
// compare.
func (b *book) entered(sheet, at string, a collect.Answer, look styleName) string {
	v := answered(a)
	switch {
	case a.Withheld:
		b.text(sheet, at, a.Typed, look)
		return a.Typed
	case v.Number.Valid || v.Text != "":
		b.answer(sheet, at, a, look)
	case !v.Date.IsZero():
		b.answer(sheet, at, a, look+listedWrongDate-listedWrong)
	default:
		b.text(sheet, at, "(để trống)", look)
	}
	return shown(v).String()
}

// mendedState writes whether the cell still holds what was entered. What the
// form itself has put right again needs nothing.
func (b *book) mendedState(sheet string, at int, known, open bool, f collect.Finding) string {
	place, word := cell(len(faultHeaders)-1, at), doubtWord
	if f.Level == input.Error {
		word = openWord
	}
	key := templates.CellKey{Row: f.Key, Column: f.Column}
	switch {
	case known && open:
		tab, target, _, _ := b.find(key)
		target = quoted(tab) + "!" + target
		same := fmt.Sprintf("EXACT(%s,%s)", target, cell(4, at))
		if shown(answered(b.carried[key])).String() == "" {
			same = target + `=""`
		}
		b.formula(sheet, place, fmt.Sprintf(`IF(%s,"%s","%s")`, same, word, mendedWord), word, listedCentre)
		return word
	case known:
		word = mendedWord // a locked cell: printed anew
	default:
		word = "–"
	}
	b.text(sheet, place, word, listedCentre)
	return word
}

// faultOf says which cell a finding is about, in words.
func faultOf(f collect.Finding) string {
	switch {
	case f.Row != "" && f.Header != "":
		return f.Row + ", cột " + f.Header
	case f.Row != "":
		return f.Row
	case f.Header != "":
		return "Cột " + f.Header
	}
	return "Cả tệp"
}

func (b *book) faultPage(sheet string, last int) {
	b.page(sheet, "landscape", "C00000", asTallAsNeeded)
	b.check(b.file.SetPanes(sheet, &excelize.Panes{
		Freeze: true, YSplit: headerRow, TopLeftCell: cell(0, firstRow), ActivePane: "bottomLeft",
		Selection: []excelize.Selection{{SQRef: cell(2, firstRow), ActiveCell: cell(2, firstRow), Pane: "bottomLeft"}},
	}))
	b.local("_xlnm.Print_Titles", sheet, fmt.Sprintf("$%d:$%d", headerRow, headerRow))
	b.local("_xlnm.Print_Area", sheet, absoluteArea(len(faultHeaders)-1, last))
	b.close(sheet, len(faultHeaders)-1, last)
}
