package compose

import (
	"cmp"
	"fmt"
	"slices"

	"congvan/generator/consolidate"
	"congvan/generator/doc"
	"congvan/input"
	"congvan/templates"
)

// tasksPart is how the tasks stand: counts of tasks of units.
type tasksPart struct {
	None                                                    bool
	Tasks, Given, Done, DoneShare, Doing, NotBegun, Unknown string
	NotOurs, Overdue                                        string // "" for none
}

// taskCount is how one task, or all of them, stands over the units it binds.
type taskCount struct {
	given, done, doing, notBegun, unknown, notOurs int
	behind                                         []consolidate.TaskFact // overdue, the longest first
}

func (n *taskCount) add(f consolidate.TaskFact) {
	n.given++
	switch {
	case f.Done:
		n.done++
	case !f.Came || f.Status == "":
		n.unknown++
	case f.Status == templates.NotOurs:
		n.notOurs++
	case f.Status == templates.InProgress:
		n.doing++
	default:
		n.notBegun++
	}
	if f.Overdue > 0 && !f.Done {
		n.behind = append(n.behind, f)
	}
}

func (r *report) tasks() *tasksPart {
	var all taskCount
	counts := map[*input.Task]*taskCount{}
	for _, f := range r.k.Tasks {
		if counts[f.Task] == nil {
			counts[f.Task] = &taskCount{}
		}
		counts[f.Task].add(f)
		all.add(f)
	}
	part := &tasksPart{
		None: all.given == 0, Tasks: counted(len(counts)), Given: counted(all.given), Done: counted(all.done), DoneShare: share(all.done, all.given),
		Doing: counted(all.doing), NotBegun: counted(all.notBegun), Unknown: counted(all.unknown),
		NotOurs: someCounted(all.notOurs), Overdue: someCounted(len(all.behind)),
	}
	if part.None {
		return part
	}
	r.from("Số lượt nhiệm vụ giao, hoàn thành", fmt.Sprintf("%s, %s", whole(all.given), whole(all.done)), sheetTasks, "mỗi lượt là một nhiệm vụ của một đơn vị")
	r.from("Đang thực hiện; chưa thực hiện hoặc vướng mắc; chưa có báo cáo", fmt.Sprintf("%s; %s; %s", whole(all.doing), whole(all.notBegun), whole(all.unknown)), sheetTaskList, "theo trạng thái đơn vị điền")
	r.from("Số lượt nhiệm vụ quá hạn", whole(len(all.behind)), sheetTasks, "chưa hoàn thành sau hạn cuối")
	r.tables["tasks"] = r.taskTable(counts)
	return part
}

// taskTable lists the tasks in the order of the dispatch.
func (r *report) taskTable(counts map[*input.Task]*taskCount) doc.Table {
	t := doc.Table{Columns: []doc.Column{
		{Title: "Mã", Share: 18, Align: doc.Center},
		{Title: "Nhiệm vụ", Share: 57},
		{Title: "Thời hạn", Share: 24, Align: doc.Center},
		{Title: "Hoàn thành", Share: 45},
		{Title: "Quá hạn", Share: 14, Align: doc.Right},
		{Title: "Đơn vị quá hạn (số ngày)", Share: 46},
	}}
	for _, a := range r.c.Assignments() {
		n := counts[a.Task]
		if n == nil {
			continue
		}
		made := row(a.Task.Code, gist(Plain(a.Task.UnitContent()), 140), cmp.Or(a.Task.Deadline.String(), input.NoDeadline), "",
			whole(len(n.behind)), r.behind(n.behind))
		made.Cells[3] = barred(n.done, n.given)
		t.Rows = append(t.Rows, made)
	}
	return t
}

// mostBehind is how many units a cell names.
const mostBehind = 5

// behind names the units that are behind with a task, the longest first.
func (r *report) behind(facts []consolidate.TaskFact) string {
	facts = slices.Clone(facts)
	slices.SortStableFunc(facts, func(a, b consolidate.TaskFact) int { return cmp.Compare(b.Overdue, a.Overdue) })
	var names []string
	for _, f := range facts {
		names = append(names, fmt.Sprintf("%s (%s)", r.name(f.Unit), whole(f.Overdue)))
	}
	return named(names, mostBehind)
}
