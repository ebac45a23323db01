package typeset

import (
	"strconv"

	"congvan/generator/font"
	"congvan/generator/geom"
)

// fill places strips under each other on a page and gives the height they
// take.
func fill(page *Page, strips []strip) geom.Length {
	y := marginTop
	put := func(st *strip) {
		texts, rules := st.moved(marginLeft, y)
		page.Texts, page.Rules = append(page.Texts, texts...), append(page.Rules, rules...)
		page.Fills = append(page.Fills, st.movedFills(marginLeft, y)...)
		page.Images = append(page.Images, st.movedImages(marginLeft, y)...)
		y += st.height
	}
	for i := range strips {
		if i == 0 && strips[i].head != nil {
			put(strips[i].head)
		}
		if i > 0 {
			y += strips[i].gap
		}
		put(&strips[i])
	}
	return y - marginTop
}

// pageNumber stands in the middle of the text's width, as a word processor
// centres a header.
func (m *makeup) pageNumber(n int) Text {
	text := strconv.Itoa(n)
	width := m.family.Width(font.Regular, pageNumberSize, text)
	return Text{
		X: marginLeft + (m.sheet.textWidth()-width)/2, Y: pageNumberBaseline,
		Face: font.Regular, Size: pageNumberSize, String: text, Width: width,
	}
}
