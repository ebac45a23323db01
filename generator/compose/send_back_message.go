package compose

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"congvan/generator/collect"
	"congvan/input"
	"congvan/templates"
)

// MostMessage is how many characters a message to a unit has at most.
const MostMessage = 600

// messageLines is how many findings a message names.
const messageLines = 3

// SendBackMessage is what to tell a unit of its returned sheet in a message:
// an acknowledgement, or what to mend. At most MostMessage characters.
func SendBackMessage(c *input.Campaign, p input.Period, unit int, r collect.Reading, o LetterOptions) string {
	sheet := fmt.Sprintf("phiếu theo dõi %s%s của %s",
		templates.SheetCode(c.ID, p.ID, c.Units[unit].Code), inPeriod(p), shortened(c.Units[unit].FullName(), 80))
	findings := toMend(r)
	switch {
	case r.Refused != nil:
		frame := []string{
			fmt.Sprintf("%s đã nhận tệp «%s» cho %s nhưng chưa dùng được.", shortened(c.Issuer.Short, 60), shortened(r.File, 60), sheet),
			fmt.Sprintf("Đề nghị gửi lại chậm nhất ngày %s.", o.due()),
		}
		return message(frame[0], []string{whyAndHow(*r.Refused, MostMessage)}, frame[1])
	case len(findings) == 0:
		return shortened(acknowledged(c, p, unit, r, o, sheet), MostMessage)
	}
	var lines []string
	for i, f := range findings[:min(len(findings), messageLines)] {
		lines = append(lines, fmt.Sprintf("%d) %s", i+1, inOneLine(f)))
	}
	end := fmt.Sprintf("Đề nghị sửa trên tệp phiếu sửa gửi kèm và gửi lại chậm nhất ngày %s.", o.due())
	if rest := len(findings) - len(lines); rest > 0 {
		end = fmt.Sprintf("Và %d điểm khác trong tệp phiếu sửa.\n", rest) + end
	}
	return message(fmt.Sprintf("%s: %s còn %s.", shortened(c.Issuer.Short, 60), sheet, mendCounts(r, "")), lines, end)
}

// acknowledged says that a sheet came and that nothing is asked of it.
func acknowledged(c *input.Campaign, p input.Period, unit int, r collect.Reading, o LetterOptions, sheet string) string {
	text := fmt.Sprintf("%s đã nhận %s (ngày %s)", shortened(c.Issuer.Short, 60), sheet, o.Today)
	switch have, asked := completeness(c, p, unit, r); {
	case asked == 0:
	case have == asked:
		text += fmt.Sprintf(": đủ %d/%d ô bắt buộc", have, asked)
	default:
		text += fmt.Sprintf(": mới có %d/%d ô bắt buộc", have, asked)
	}
	return text + ". Không có điểm phải sửa."
}

// inOneLine is a finding with its place.
func inOneLine(f collect.Finding) string {
	text := whyAndHow(f, MostMessage)
	for _, before := range []string{aboutFinding(f), strings.ReplaceAll(placeOfFinding(f), "\u00a0", " ")} {
		if before != "" {
			text = before + ": " + text
		}
	}
	return text
}

// message joins lines between a beginning and an end and shortens them, the
// longest most, until all fit.
func message(begin string, lines []string, end string) string {
	room := MostMessage - utf8.RuneCountInString(begin) - utf8.RuneCountInString(end) - len(lines) - 1
	for i, l := range lines {
		// What shorter lines leave is for those after them.
		lines[i] = shortened(l, max(0, room/(len(lines)-i)))
		room -= utf8.RuneCountInString(lines[i])
	}
	return strings.Join(slices.Concat([]string{begin}, lines, []string{end}), "\n")
}
