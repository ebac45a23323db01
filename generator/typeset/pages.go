package typeset

import (
	"strconv"

	"congvan/generator/font"
	"congvan/generator/geom"
)

// breakPages fills pages with strips from top to bottom. A page ends before
// the last strip that may start a page and still lets everything above it fit;
// foot is the height kept free at the foot of the first page.
func (s *setter) breakPages(part int, strips []strip, foot geom.Length) []Page {
	var pages []Page
	for start := 0; start < len(strips) || len(pages) == 0; {
		capacity := textHeight
		if len(pages) == 0 {
			capacity -= foot
		}
		end := pageEnd(strips, start, capacity)
		page := Page{Width: pageWidth, Height: pageHeight, Part: part, Number: len(pages) + 1}
		fill(&page, strips[start:end])
		if page.Number > 1 {
			page.Texts = append(page.Texts, s.pageNumber(page.Number))
		}
		pages = append(pages, page)
		start = end
	}
	return pages
}

// pageEnd finds where the page that starts with strips[start] ends.
func pageEnd(strips []strip, start int, capacity geom.Length) int {
	height, end := geom.Length(0), start
	if start < len(strips) && strips[start].head != nil {
		height = strips[start].head.height
	}
	for ; end < len(strips); end++ {
		gap := strips[end].gap
		if end == start {
			gap = 0
		}
		height += gap + strips[end].height
		if height > capacity {
			break
		}
	}
	if end == len(strips) {
		return end
	}
	for cut := end; cut > start; cut-- {
		if !strips[cut].keep {
			return cut
		}
	}
	// Everything holds together and is more than a page: break it where it is
	// full. A strip higher than a page overhangs; tables never make one.
	return max(end, start+1)
}

func fill(page *Page, strips []strip) {
	y := marginTop
	put := func(st *strip) {
		texts, rules := st.moved(marginLeft, y)
		page.Texts, page.Rules = append(page.Texts, texts...), append(page.Rules, rules...)
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
	page.Rules = joinRules(page.Rules)
}

// pageNumber stands in the middle of the text's width, as a word processor
// centres a header.
func (s *setter) pageNumber(n int) Text {
	text := strconv.Itoa(n)
	width := s.family.Width(font.Regular, pageNumberSize, text)
	return Text{
		X: marginLeft + (textWidth-width)/2, Y: pageNumberBaseline,
		Face: font.Regular, Size: pageNumberSize, String: text, Width: width,
	}
}
