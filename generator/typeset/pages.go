package typeset

import (
	"slices"
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
		strips = divideRow(strips, start, capacity)
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

// firstOver finds the first strip that no longer fits on the page that starts
// with strips[start], and how much room is left for it.
func firstOver(strips []strip, start int, capacity geom.Length) (end int, left geom.Length) {
	left = capacity
	if start < len(strips) && strips[start].head != nil {
		left -= strips[start].head.height
	}
	for end = start; end < len(strips); end++ {
		if end > start {
			left -= strips[end].gap
		}
		if strips[end].height > left {
			break
		}
		left -= strips[end].height
	}
	return end, left
}

// divideRow divides the row of a table at which the page is full, where going
// over whole it would leave too much of the page empty.
func divideRow(strips []strip, start int, capacity geom.Length) []strip {
	end, left := firstOver(strips, start, capacity)
	if end == len(strips) || strips[end].row == nil || left < rowLeavesEmpty {
		return strips
	}
	above, below, ok := strips[end].divided(left)
	if !ok {
		return strips
	}
	return slices.Replace(strips, end, end+1, above, below)
}

// pageEnd finds where the page that starts with strips[start] ends.
func pageEnd(strips []strip, start int, capacity geom.Length) int {
	end, _ := firstOver(strips, start, capacity)
	if end == len(strips) {
		return end
	}
	for cut := end; cut > start; cut-- {
		if !strips[cut].keep {
			return cut
		}
	}
	// Everything holds together and is more than a page: break it where it is
	// full. A strip higher than a page overhangs; rows of tables are divided before.
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
