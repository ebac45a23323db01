package compose

import (
	"fmt"
	"strings"

	"congvan/generator/consolidate"
	"congvan/templates"
)

// ReminderMessage is a reminder as a message: at most MostMessage characters.
func ReminderMessage(k consolidate.Consolidation, q Request, o LetterOptions) string {
	c, u := k.Campaign, k.Campaign.Units[q.Unit]
	sheet := fmt.Sprintf("phiếu theo dõi %s%s của %s",
		templates.SheetCode(c.ID, k.Period.ID, u.Code), inPeriod(k.Period), shortened(u.FullName(), 80))
	begin := shortened(c.Issuer.Short, 60) + ": " + q.state(sheet) + q.dueWords(k, o) + "."
	var lines []string
	for i, m := range mends(q.Errors) {
		if i == messageLines {
			lines = append(lines, "…")
			break
		}
		lines = append(lines, "- "+m.place()+": "+whyAndHow(m.first, 120))
	}
	if len(q.Overdue) > 0 {
		lines = append(lines, fmt.Sprintf("- %s nhiệm vụ quá hạn: %s.", counted(len(q.Overdue)), overdueWords(q.Overdue)))
	}
	return message(begin, lines, fmt.Sprintf("Đề nghị %s chậm nhất ngày %s.", q.asked(), answerBy(k.Period, o)))
}

// state is how the sheet stands.
func (q Request) state(sheet string) string {
	switch {
	case !q.Standing.Came:
		return "chưa nhận được " + sheet
	case q.unready():
		return sheet + ": " + strings.ReplaceAll(q.unreadyWords(), "**", "")
	}
	return "đã nhận đủ " + sheet
}

// dueWords says how the due date stands to a unit that sent nothing.
func (q Request) dueWords(k consolidate.Consolidation, o LetterOptions) string {
	if q.Standing.Came || k.Period.Due.IsZero() {
		return ""
	}
	switch days := daysBetween(k.Period.Due, o.Today); {
	case days > 0:
		return fmt.Sprintf(" (hạn %s, quá hạn %d ngày)", k.Period.Due, days)
	case days < 0:
		return fmt.Sprintf(" (hạn %s, còn %d ngày)", k.Period.Due, -days)
	}
	return fmt.Sprintf(" (hạn %s, là hôm nay)", k.Period.Due)
}

// overdueWords names tasks with their days.
func overdueWords(tasks []consolidate.TaskFact) string {
	var names []string
	for _, t := range tasks {
		names = append(names, fmt.Sprintf("%s (%d ngày)", t.Task.Code, t.Overdue))
	}
	return strings.Join(names, ", ")
}
