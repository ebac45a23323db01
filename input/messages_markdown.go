package input

import "maps"

// The codes of problems in the Markdown of texts, besides [BadMarkdown].
const (
	BadDirective Code = "bad-directive" // a line in braces that is no directive, or stands in the wrong place
	BadTable     Code = "bad-table"     // a table whose rows do not fit its columns
	WideTable    Code = "wide-table"    // a table with more columns than the page has room for
	BadNote      Code = "bad-footnote"  // a footnote without its mark, or a mark without its note
)

func init() { maps.Copy(messages, markdownMessages) }

var markdownMessages = map[Code]struct{ message, hint bilingual }{
	BadDirective: {
		bilingual{"chỉ dẫn «%[2]s» %[1]s", "the directive “%[2]s” %[1]s"},
		bilingual{"các chỉ dẫn: {rộng: 1 4 2}, {trang ngang}, {trang dọc}, {sang trang}, {giữa}, {phải}, {không số}; chữ thường trong ngoặc nhọn thì viết \\{...\\}",
			"the directives: {widths: 1 4 2}, {landscape}, {portrait}, {pagebreak}, {center}, {right}, {unnumbered}; write \\{...\\} for text in braces"},
	},
	BadTable: {
		bilingual{"bảng ở «%[2]s» %[1]s", "the table at “%[2]s” %[1]s"},
		bilingual{"mỗi dòng của bảng: | ô | ô | ô |; dòng thứ hai: |---|---|---|", "each row of a table: | cell | cell | cell |; the second: |---|---|---|"},
	},
	WideTable: {
		bilingual{"bảng có quá nhiều cột so với khổ giấy: «%[1]s» bị cắt thành hai dòng", "the table has too many columns for the page: “%[1]s” is cut into two lines"},
		bilingual{"đặt bảng trên trang ngang ({trang ngang} trước bảng; phụ lục: landscape), hoặc bớt cột", "put the table on a landscape page ({landscape} before it; an annex: landscape), or have fewer columns"},
	},
	BadNote: {
		bilingual{"chú thích %[2]s %[1]s", "the footnote %[2]s %[1]s"},
		bilingual{"ghi [^1] sau chữ cần chú thích, và một dòng riêng «[^1]: nội dung chú thích»", "write [^1] after the word and a line of its own “[^1]: text of the note”"},
	},
}
