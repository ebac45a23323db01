package main

import (
	"fmt"
	"io"

	"congvan/input"
)

// maxTold is how many problems of a kind are printed unless all are asked for.
const maxTold = 20

// problemList prints problems as people can bear them.
type problemList struct {
	all  bool // every problem, however many of a kind there are
	more text // how to see the rest of a kind
	args []any
}

// printProblems writes every problem as FILE:LINE:COLUMN: level: message
// [code], its hint below it; the kinds together, as [input.Problems.Grouped]
// arranges them.
func (c *console) printProblems(w io.Writer, problems input.Problems, list problemList) {
	for _, group := range problems.Grouped() {
		shown := group
		if !list.all && len(group) > maxTold {
			shown = group[:maxTold]
		}
		c.printGroup(w, shown)
		if rest := len(group) - len(shown); rest > 0 {
			kind := text{"lỗi", "errors"}
			if group[0].Level == input.Warning {
				kind = text{"cảnh báo", "warnings"}
			}
			fmt.Fprintln(w, c.say(text{"và %[1]d %[2]s cùng loại nữa (%[3]s)", "and %[1]d more %[2]s of this kind (%[3]s)"},
				rest, c.say(kind), c.say(list.more, list.args...)))
		}
	}
}

// printGroup prints problems of one kind. What to do is said once where it is
// the same for all that follow each other.
func (c *console) printGroup(w io.Writer, group input.Problems) {
	for i, p := range group {
		where := p.Where.String()
		if where != "" {
			where += ": "
		}
		fmt.Fprintf(w, "%s%s: %s [%s]\n", where, c.level(p.Level), p.Message(c.lang), p.Code)
		hint := p.Hint(c.lang)
		if i+1 < len(group) && group[i+1].Hint(c.lang) == hint {
			continue
		}
		if hint != "" {
			fmt.Fprintf(w, "    → %s\n", hint)
		}
	}
}

func (c *console) level(l input.Level) string {
	if l == input.Warning {
		return c.say(text{"cảnh báo", "warning"})
	}
	return c.say(text{"lỗi", "error"})
}

// counted is "3 lỗi, 2 cảnh báo".
func (c *console) counted(problems input.Problems) string {
	return c.say(text{"%[1]d lỗi, %[2]d cảnh báo", "errors: %[1]d, warnings: %[2]d"},
		problems.Count(input.Error), problems.Count(input.Warning))
}

// refuse tells the problems of a campaign with errors and fails; without
// errors it does nothing.
func (c *console) refuse(found opened) error {
	if !found.problems.HasErrors() {
		return nil
	}
	c.printProblems(c.err, found.problems, found.checkShows())
	return c.unfit(found.problems)
}

// unfit is the failure of a campaign that has mistakes.
func (c *console) unfit(problems input.Problems) error {
	return &failure{
		code: exitProblems,
		message: text{
			"dữ liệu của đợt chưa đúng (%[1]s), chưa ghi tệp nào",
			"the campaign has mistakes (%[1]s), nothing was written",
		},
		args: []any{c.counted(problems)},
		hint: text{"sửa các lỗi đã nêu rồi chạy lại", "correct the errors above and run again"},
	}
}
