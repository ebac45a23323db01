package xlsx

import (
	"cmp"
	"fmt"

	"congvan/generator/consolidate"
	"congvan/generator/font"
	"congvan/input"
	"congvan/templates"
)

const tasksFixed = 2

const taskLegend = "Xong · Chậm n: xong sau hạn n ngày · Quá n: chưa xong, quá hạn n ngày · Đang, Chưa, Vướng: chưa xong, chưa quá hạn · KTN: không thuộc trách nhiệm · ?: chưa gửi phiếu · ô trống: không được giao."

// taskWord is how a task of a unit stands, short enough for the matrix.
func taskWord(f consolidate.TaskFact) string {
	switch {
	case !f.Came:
		return "?"
	case f.Status == templates.NotOurs:
		return "KTN"
	case f.Done && f.Late > 0:
		return fmt.Sprintf("Chậm %d", f.Late)
	case f.Status == templates.DoneLate:
		return "Chậm"
	case f.Done:
		return "Xong"
	case f.Overdue > 0:
		return fmt.Sprintf("Quá %d", f.Overdue)
	}
	switch f.Status {
	case templates.InProgress:
		return "Đang"
	case templates.Blocked:
		return "Vướng"
	case templates.NotStarted:
		return "Chưa"
	}
	return "chưa điền"
}

func taskFill(f consolidate.TaskFact) string {
	switch {
	case !f.Came || f.Status == templates.NotOurs:
		return checkFill
	case f.Overdue > 0:
		return overdueFill
	case f.Done && (f.Late > 0 || f.Status == templates.DoneLate):
		return nearFill
	case f.Done:
		return metFill
	}
	return ""
}

// taskMatrix writes how every task stands with every unit.
func (b *consolidatedBook) taskMatrix() {
	b.opening(workSheet, "TÌNH HÌNH THỰC HIỆN NHIỆM VỤ", taskLegend)
	tasks, facts := b.tasks()
	if len(tasks) == 0 {
		b.enter(workSheet, cell(0, longHeader), "Đợt này không giao nhiệm vụ.", look{italic: true})
		b.sheetPaper(workSheet, "landscape", "7F6000", 0)
		return
	}
	b.taskHead(tasks)
	for i, s := range b.k.Standings {
		b.taskRow(longFirst+i, s, tasks, facts)
	}
	at := longFirst + len(b.k.Standings)
	b.taskFoot(at, tasks, facts)
	b.sheetPaper(workSheet, "landscape", "7F6000", longHeader)
	b.keep(workSheet, tasksFixed, longHeader)
	b.check(b.file.SetSheetDimension(workSheet, "A1:"+cell(tasksFixed+len(tasks)+2, at+2)))
}

type taskOf struct {
	task string
	unit int
}

// tasks lists the tasks that bind somebody, in the dispatch's order, and finds
// each with each unit.
func (b *consolidatedBook) tasks() ([]*input.Task, map[taskOf]consolidate.TaskFact) {
	facts := map[taskOf]consolidate.TaskFact{}
	bound := map[string]bool{}
	for _, f := range b.k.Tasks {
		facts[taskOf{f.Task.Code, f.Unit}] = f
		bound[f.Task.Code] = true
	}
	var tasks []*input.Task
	for _, a := range b.campaign.Assignments() {
		if bound[a.Task.Code] {
			tasks = append(tasks, a.Task)
		}
	}
	return tasks, facts
}

func (b *consolidatedBook) taskHead(tasks []*input.Task) {
	widths := []float64{9, 30}
	for range tasks {
		widths = append(widths, 10)
	}
	b.span(workSheet, append(widths, 8, 8, 9))
	b.enter(workSheet, cell(0, longHeader), "Mã", headLook)
	b.enter(workSheet, cell(1, longHeader), "Đơn vị", headLook)
	most := 1
	for i, t := range tasks {
		header := t.Code + "\n"
		if day := t.Deadline.LastDay(b.campaign.Settings.BeforeIncludesDay); day.IsZero() {
			header += "không hạn"
		} else {
			header += "hạn " + day.String()
		}
		b.enter(workSheet, cell(tasksFixed+i, longHeader), header, headLook)
		most = max(most, b.linesIn(header, font.Bold, 10))
	}
	for i, h := range []string{"Xong", "Chưa xong", "Quá hạn"} {
		b.enter(workSheet, cell(tasksFixed+len(tasks)+i, longHeader), h, headLook)
	}
	b.height(workSheet, longHeader, points(max(most, 2))+4)
}

func (b *consolidatedBook) taskRow(at int, s consolidate.Standing, tasks []*input.Task, facts map[taskOf]consolidate.TaskFact) {
	code := centred12
	code.asText = true
	b.enter(workSheet, cell(0, at), b.unit(s.Unit).Code, code)
	name := b.enter(workSheet, cell(1, at), b.unit(s.Unit).Territory(), leftLook)
	for i, t := range tasks {
		l, word := centred12, ""
		if f, bound := facts[taskOf{t.Code, s.Unit}]; bound {
			l.fill, word = taskFill(f), taskWord(f)
		}
		b.enter(workSheet, cell(tasksFixed+i, at), word, l)
	}
	sums := []any{nil, nil, nil}
	if s.Came {
		sums = []any{s.Done, s.Open, s.Overdue}
	}
	for i, v := range sums {
		b.enter(workSheet, cell(tasksFixed+len(tasks)+i, at), v, centred12)
	}
	b.fit(workSheet, at, b.linesOf(name, 30))
}

// taskFoot counts, by task, the units that are done, are not, and are late.
func (b *consolidatedBook) taskFoot(at int, tasks []*input.Task, facts map[taskOf]consolidate.TaskFact) {
	counts := []struct {
		label string
		of    func(consolidate.TaskFact) bool
	}{
		{"Số đơn vị đã xong", func(f consolidate.TaskFact) bool { return f.Done }},
		{"Số đơn vị chưa xong", func(f consolidate.TaskFact) bool { return f.Came && !f.Done && f.Status != templates.NotOurs }},
		{"Trong đó quá hạn", func(f consolidate.TaskFact) bool { return f.Overdue > 0 }},
	}
	left := footLook
	left.across = "left"
	for row, c := range counts {
		b.joined(workSheet, cell(0, at+row), cell(1, at+row), c.label, left)
		sum := 0
		for i, t := range tasks {
			n := 0
			for unit := range b.campaign.Units {
				if f, bound := facts[taskOf{t.Code, unit}]; bound && c.of(f) {
					n++
				}
			}
			b.enter(workSheet, cell(tasksFixed+i, at+row), n, footLook)
			sum += n
		}
		for i := range counts {
			var v any
			if i == row {
				v = sum
			}
			b.enter(workSheet, cell(tasksFixed+len(tasks)+i, at+row), v, footLook)
		}
	}
}

// taskList writes the tasks in long form.
func (b *consolidatedBook) taskList() {
	type column = longColumn[consolidate.TaskFact]
	text := func(of func(f consolidate.TaskFact) string) func(consolidate.TaskFact) any {
		return func(f consolidate.TaskFact) any { return of(f) }
	}
	days := func(n int) any {
		if n == 0 {
			return nil
		}
		return n
	}
	columns := []column{
		{header: "Đơn vị", width: 18, align: "left", of: text(func(f consolidate.TaskFact) string { return b.unit(f.Unit).Territory() })},
		{header: "Mã ĐV", width: 9, align: "center", of: text(func(f consolidate.TaskFact) string { return b.unit(f.Unit).Code })},
		{header: "Nhiệm vụ", width: 10, align: "center", of: text(func(f consolidate.TaskFact) string { return f.Task.Code })},
		{header: "Nội dung", width: 46, align: "left", of: text(func(f consolidate.TaskFact) string { return b.options.Plain(f.Task.UnitContent()) })},
		{header: "Thời hạn", width: 14, align: "left", of: text(func(f consolidate.TaskFact) string {
			return cmp.Or(f.Task.Deadline.String(), input.NoDeadline)
		})},
		{header: "Hạn cuối", width: 12, align: "center", of: func(f consolidate.TaskFact) any { return f.LastDay }},
		{header: "Trạng thái", width: 12, align: "center", of: func(f consolidate.TaskFact) any { return taskStatus(f) }, fill: taskFill},
		{header: "Tiến độ (%)", width: 9, align: "center", of: func(f consolidate.TaskFact) any { return f.Progress }},
		{header: "Ngày hoàn thành", width: 12, align: "center", of: func(f consolidate.TaskFact) any { return f.DoneOn }},
		{header: "Quá hạn (ngày)", width: 9, align: "center", of: func(f consolidate.TaskFact) any { return days(f.Overdue) }},
		{header: "Xong chậm (ngày)", width: 9, align: "center", of: func(f consolidate.TaskFact) any { return days(f.Late) }},
		{header: "Kết quả", width: 26, align: "left", of: text(func(f consolidate.TaskFact) string { return f.Result })},
		{header: "Minh chứng", width: 16, align: "left", of: text(func(f consolidate.TaskFact) string { return f.Evidence })},
		{header: "Lý do, khó khăn", width: 20, align: "left", of: text(func(f consolidate.TaskFact) string { return f.Reason })},
		{header: "Ghi chú", width: 16, align: "left", of: text(func(f consolidate.TaskFact) string { return f.Note })},
		{header: "Nguồn", width: 20, align: "left", of: text(func(f consolidate.TaskFact) string { return f.Where.String() })},
	}
	list(b, listPage{
		sheet: worksSheet, title: "NHIỆM VỤ CỦA TỪNG ĐƠN VỊ", table: "NhiemVu", tab: "7F6000", frozen: 3, size: 10,
		legend: "Mỗi dòng một nhiệm vụ của một đơn vị; số ngày quá hạn tính đến ngày lập.", none: "Không có nhiệm vụ.",
	}, columns, b.k.Tasks)
}

func taskStatus(f consolidate.TaskFact) string {
	if !f.Came {
		return "Chưa gửi phiếu"
	}
	return cmp.Or(f.Status, "Chưa điền")
}
