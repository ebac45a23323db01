package lint

import (
	"regexp"
	"strings"

	"congvan/input"
)

func (c *checker) checkWords() {
	date := c.documentDate()
	cited := map[string]bool{}
	for _, p := range c.paragraphs() {
		text := p.text()
		for _, early := range earlyDeadlines(text, date) {
			if c.kind.Code == reportType {
				break // it tells of what was due
			}
			c.report(DeadlineEarly, p.holding(early), says(early+", văn bản ngày "+date.String(), early+" in a document of "+date.String()))
		}
		for _, bare := range bareCitations(text, cited) {
			c.report(CitationDate, p.holding(bare), same(bare))
		}
	}
	if !date.IsZero() && c.kind.Code != reportType && !c.presses() {
		c.checkCells(date)
	}
}

// reportType is the type of documents that tell what was done of what was due.
const reportType = "bao-cao"

// presses tells a letter about what is overdue (V/v đôn đốc) or sends a sheet
// back (V/v hoàn thiện phiếu): its table lists old deadlines, and dates as they
// were filled in; the new deadline stands in the text.
func (c *checker) presses() bool {
	for _, l := range c.head.about {
		if about := input.Fold(l.text); strings.Contains(about, "don doc") || strings.Contains(about, "hoan thien phieu") {
			return true
		}
	}
	return false
}

// holding is the line of a paragraph where words stand, its first line where
// they run over the end.
func (p paragraph) holding(words string) line {
	for _, l := range p.lines {
		if strings.Contains(l.text, words) {
			return l
		}
	}
	for _, l := range p.lines {
		if fields := strings.Fields(words); len(fields) > 0 && strings.Contains(l.text, fields[len(fields)-1]) {
			return l
		}
	}
	return p.lines[0]
}

// checkCells looks for deadlines in tables, line by line of each cell and the
// line with the one below it.
func (c *checker) checkCells(date input.Date) {
	for _, s := range c.sheets {
		for i, row := range s.rows {
			for _, l := range row {
				if !s.inTable(l) {
					continue
				}
				text := l.text
				if next, ok := under(l, s.rows[i+1:]); ok {
					text += " " + next.text
				}
				for _, early := range earlyDeadlines("xong "+text, date) {
					if strings.HasPrefix(input.Fold(early), "truoc") && !strings.Contains(l.text, early[:5]) {
						continue
					}
					c.report(DeadlineEarly, l, says(early+", văn bản ngày "+date.String(), early+" in a document of "+date.String()))
				}
			}
		}
	}
}

// under is the line below in the same column.
func under(l line, rows [][]line) (line, bool) {
	for _, row := range rows {
		for _, m := range row {
			if m.y-l.y > 2*l.size() {
				return line{}, false
			}
			if m.x < l.right && m.right > l.x {
				return m, true
			}
		}
	}
	return line{}, false
}

var (
	// Words that make a date a deadline. "Trước ngày" alone may tell of the past.
	deadlineWords = regexp.MustCompile(`(?i)(trước(?: hết)?(?: ngày)?|chậm nhất[^.;\d]{0,25}|đến hết(?: ngày)?|xong(?: trước)?(?: ngày)?)\s+(?:ngày\s+)?(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})`)
	dayNumbers    = regexp.MustCompile(`\d+`)
	askingWords   = regexp.MustCompile(`(?i)báo cáo|gửi|hoàn thành|xong|thực hiện|nộp|đăng ký|trình|tổng hợp|thời hạn|triển khai|yêu cầu|đề nghị|phải`)
	pastWords     = regexp.MustCompile(`(?i)(ban hành|có hiệu lực|phát sinh|ký kết|được ký|đã [^.;]{0,40}|sinh|thành lập|được cấp|tính từ|kể từ[^.;]{0,40})\s*$`)
)

// earlyDeadlines are the deadlines in a text that are over on the date of the
// document.
func earlyDeadlines(text string, document input.Date) []string {
	if document.IsZero() {
		return nil
	}
	var early []string
	for _, m := range deadlineWords.FindAllStringSubmatchIndex(text, -1) {
		numbers := dayNumbers.FindAllString(text[m[4]:m[5]], -1)
		date := dateOf(numbers[0], numbers[1], numbers[2])
		before := sentenceBefore(text[:m[0]])
		if date.IsZero() || !date.Before(document) || pastWords.MatchString(before) || !isDeadline(text[m[2]:m[3]], before) {
			continue
		}
		early = append(early, text[m[0]:m[1]])
	}
	return early
}

// isDeadline tells words that set a deadline by themselves, or in a sentence
// that asks for something.
func isDeadline(words, before string) bool {
	plain := input.Fold(words)
	return strings.HasPrefix(plain, "cham nhat") || strings.HasPrefix(plain, "xong") || askingWords.MatchString(before)
}

func sentenceBefore(text string) string {
	if i := strings.LastIndexAny(text, ".;"); i >= 0 {
		return text[i+1:]
	}
	return text
}

var (
	citation = regexp.MustCompile(`((?i:Nghị quyết|Quyết định|Nghị định|Thông tư(?: liên tịch)?|Chỉ thị|Kế hoạch|Công văn|Báo cáo|Thông báo|Hướng dẫn|Chương trình|Tờ trình|Công điện|Phương án|Đề án))\s+số:?\s*(\d+[A-Za-z]?/[\p{L}\d/.&-]+)`)
	citeDate = regexp.MustCompile(`(?i)ngày\s*\d{1,2}|ngày\s*[.…_]|ngày\s+tháng`)
)

// citedIn is how far behind a number its date may stand: the issuer may come first.
const citedIn = 160

// bareCitations are the documents a text cites for the first time without a
// date; cited remembers those that have been seen.
func bareCitations(text string, cited map[string]bool) []string {
	var bare []string
	found := citation.FindAllStringSubmatchIndex(text, -1)
	for i, m := range found {
		number := strings.TrimRight(text[m[4]:m[5]], ".-/")
		if cited[number] {
			continue
		}
		cited[number] = true
		end := len(text)
		if i+1 < len(found) {
			end = found[i+1][0]
		}
		after := text[m[4]:end]
		if len(after) > citedIn {
			after = after[:citedIn]
		}
		if cut := strings.IndexByte(after, ';'); cut >= 0 {
			after = after[:cut]
		}
		after = deadlineWords.ReplaceAllString(after, "") // "..., xong trước ngày ..." dates the work
		if !citeDate.MatchString(after) {
			bare = append(bare, text[m[0]:m[4]]+number)
		}
	}
	return bare
}
