package compose

import (
	"fmt"
	"strings"

	"congvan/generator/collect"
	"congvan/generator/consolidate"
	"congvan/generator/doc"
	"congvan/input"
	"congvan/templates"
)

// Request is what one unit is asked for in a reminder.
type Request struct {
	Unit     int
	Standing consolidate.Standing
	Errors   []collect.Finding      // of the sheet that came
	Overdue  []consolidate.TaskFact // tasks, in the order of the dispatch
}

// Requests are the units that something is asked of, in the order of the
// distribution list: those that sent no sheet or one that is not complete, and
// those with tasks overdue. With early, before the due date, only those that
// sent no sheet.
func Requests(k consolidate.Consolidation, early bool) []Request {
	overdue := map[int][]consolidate.TaskFact{}
	for _, t := range k.Tasks {
		if t.Overdue > 0 && !t.Done {
			overdue[t.Unit] = append(overdue[t.Unit], t)
		}
	}
	var all []Request
	for _, s := range k.Standings {
		q := Request{Unit: s.Unit, Standing: s}
		switch {
		case early && s.Came:
			continue
		case early:
		default:
			q.Overdue = overdue[s.Unit]
		}
		if s.Complete() && len(q.Overdue) == 0 {
			continue
		}
		for _, f := range toMend(s.Reading) {
			if s.Came && f.Level == input.Error {
				q.Errors = append(q.Errors, f)
			}
		}
		all = append(all, q)
	}
	return all
}

// unready tells whether a sheet came that is not complete.
func (q Request) unready() bool { return q.Standing.Came && !q.Standing.Complete() }

// reminder is what the model of the reminder sees: Markdown.
type reminder struct {
	Cited, Issuer, Unit, Period, Code, Contact string
	Today, Due, Answer                         string // Due: of the period, "" for none; Answer: by when to answer
	Late, Left                                 string // days past the due date, or left until it; "" where it is neither
	LastDay                                    bool   // it is today
	Came, Mend                                 bool
	Unready                                    string
	Overdue, Reminded                          string // counts, "" for none
	Asked                                      string
}

// Reminder composes the letter that reminds a unit of what is asked of it.
func Reminder(k consolidate.Consolidation, q Request, o LetterOptions) (doc.Document, error) {
	c, u := k.Campaign, k.Campaign.Units[q.Unit]
	data := reminder{
		Cited: cited(c, true), Issuer: Escape(c.Issuer.Short), Unit: Escape(u.FullName()), Period: escapedAfterSpace(inPeriod(k.Period)),
		Code: templates.SheetCode(c.ID, k.Period.ID, u.Code), Contact: Escape(c.Settings.ContactForTracking),
		Today: o.Today.Long(), Answer: answerBy(k.Period, o).Long(),
		Came: q.Standing.Came, Mend: len(q.Errors) > 0, Unready: q.unreadyWords(),
		Overdue: someCounted(len(q.Overdue)), Reminded: someCounted(q.Standing.Reminded), Asked: q.asked(),
	}
	if due := k.Period.Due; !due.IsZero() {
		data.Due = strings.TrimPrefix(due.Long(), "ngày ")
		days := daysBetween(due, o.Today)
		data.Late, data.Left, data.LastDay = someCounted(days), someCounted(-days), days == 0
	}
	return followUp{
		kind: input.OfficialLetter, subject: q.subject(k.Period), addressees: []string{u.FullName()}, recipients: sameAddressees,
		model: templates.RemindModel, data: data,
		tables: map[string]doc.Table{"mend": mendTable(q.Errors), "overdue": overdueTable(q.Overdue)},
	}.document(c, o)
}

// answerBy is the last day to answer: the due date while it is to come.
func answerBy(p input.Period, o LetterOptions) input.Date {
	if o.Due.IsZero() && !p.Due.IsZero() && !p.Due.Before(o.date()) {
		return p.Due
	}
	return o.due()
}

// daysBetween counts the days from a day to a later one.
func daysBetween(from, to input.Date) int { return int(to.Time().Sub(from.Time()).Hours() / 24) }

// someCounted is a count, "" for none.
func someCounted(n int) string {
	if n <= 0 {
		return ""
	}
	return counted(n)
}

// escapedAfterSpace escapes a text that begins with the space before it.
func escapedAfterSpace(text string) string {
	if text == "" {
		return ""
	}
	return " " + Escape(text)
}

// subject is what the letter is about, without "V/v".
func (q Request) subject(p input.Period) string {
	const overdue = "thực hiện nhiệm vụ quá hạn"
	sheet := "gửi phiếu theo dõi" + inPeriod(p)
	if q.Standing.Came {
		sheet = "hoàn thiện phiếu theo dõi" + inPeriod(p)
	}
	switch {
	case len(q.Overdue) == 0:
		return "đôn đốc " + sheet
	case q.Standing.Complete():
		return "đôn đốc " + overdue
	}
	return "đôn đốc " + sheet + " và " + overdue
}

// asked is what the unit is to do.
func (q Request) asked() string {
	var parts []string
	switch {
	case !q.Standing.Came:
		parts = append(parts, "gửi phiếu theo dõi nói trên")
	case q.unready():
		parts = append(parts, "hoàn thiện và gửi lại phiếu theo dõi")
	}
	if len(q.Overdue) > 0 {
		parts = append(parts, "khẩn trương thực hiện các nhiệm vụ quá hạn, báo cáo kết quả, nguyên nhân chậm tại phiếu theo dõi")
	}
	return strings.Join(parts, "; ")
}

// unreadyWords says what the sheet that came lacks; "" for nothing.
func (q Request) unreadyWords() string {
	if !q.unready() {
		return ""
	}
	text := fmt.Sprintf("phiếu mới có %d/%d ô bắt buộc", q.Standing.Filled, q.Standing.Asked)
	if q.Standing.Filled == q.Standing.Asked {
		text = "phiếu đã điền đủ các ô bắt buộc"
	}
	if n := len(q.Errors); n > 0 {
		text += fmt.Sprintf(", còn **%s điểm phải bổ sung, sửa**", counted(n))
	}
	return text
}

func overdueTable(tasks []consolidate.TaskFact) doc.Table {
	t := doc.Table{Columns: []doc.Column{
		{Title: "TT", Share: 9, Align: doc.Center},
		{Title: "Mã", Share: 17, Align: doc.Center},
		{Title: "Nội dung nhiệm vụ", Share: 76},
		{Title: "Thời hạn", Share: 28, Align: doc.Center},
		{Title: "Quá hạn (ngày)", Share: 16, Align: doc.Center},
		{Title: "Trạng thái", Share: 22},
	}}
	for i, f := range tasks {
		absent := "Chưa điền"
		if !f.Came {
			absent = "Chưa báo cáo"
		}
		content, _ := Inline(f.Task.UnitContent()) // the campaign was checked
		t.Rows = append(t.Rows, doc.Row{Cells: [][]doc.Span{
			doc.Text(fmt.Sprint(i + 1)), doc.Text(f.Task.Code), content,
			said(f.Task.Deadline.String(), input.NoDeadline), doc.Text(fmt.Sprint(f.Overdue)), said(f.Status, absent),
		}})
	}
	return t
}
