package main

import (
	"fmt"
	"io"

	"congvan/input"
)

// printProblems writes every problem as FILE:LINE:COLUMN: level: message
// [code], its hint below it.
func (c *console) printProblems(w io.Writer, problems input.Problems) {
	for _, p := range problems {
		where := p.Where.String()
		if where != "" {
			where += ": "
		}
		fmt.Fprintf(w, "%s%s: %s [%s]\n", where, c.level(p.Level), p.Message(c.lang), p.Code)
		if hint := p.Hint(c.lang); hint != "" {
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
