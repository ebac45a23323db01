package collect

import (
	"cmp"
	"slices"

	"congvan/input"
	"congvan/input/sheet"
	"congvan/templates"
)

// spot is what a finding is about. All but where may be missing.
type spot struct {
	where         input.Where
	key, column   string
	header        string
	found, expect string
}

// tell adds a finding.
func (g *reading) tell(level input.Level, code input.Code, at spot, args ...any) {
	g.found = append(g.found, g.finding(level, code, at, args...))
}

func (g *reading) finding(level input.Level, code input.Code, at spot, args ...any) Finding {
	f := newFinding(level, code, at.where, args...)
	f.Key, f.Column, f.Header, f.Found, f.Expected = at.key, at.column, at.header, shown(at.found), at.expect
	f.Issued = g.issued[templates.CellKey{Row: at.key, Column: at.column}]
	if g.form != nil {
		f.Row = g.form.rowName(at.key)
	}
	if f.Where.File == "" {
		f.Where.File = g.out.File
	}
	return f
}

func newFinding(level input.Level, code input.Code, where input.Where, args ...any) Finding {
	p := input.Problem{Code: code, Level: level, Where: where, Args: args}
	return Finding{
		Code: code, Level: level, Where: where,
		Message: input.Phrase{VI: p.Message(input.Vietnamese), EN: p.Message(input.English)},
		Hint:    input.Phrase{VI: p.ReturnHint(input.Vietnamese), EN: p.ReturnHint(input.English)},
	}
}

// refuse ends the reading of the file.
func (g *reading) refuse(code input.Code, args ...any) (goOn bool) {
	f := g.finding(input.Error, code, spot{}, args...)
	g.out.Refused = &f
	return false
}

// conclude puts what was found in order. A file that is refused has no
// answers.
func (g *reading) conclude() Reading {
	if g.out.Refused != nil {
		g.out.Answers, g.out.Findings = nil, nil
		return g.out
	}
	order := map[string]int{"": -1}
	for i, s := range g.book.Sheets {
		if _, twice := order[s.Name]; !twice {
			order[s.Name] = i
		}
	}
	slices.SortStableFunc(g.found, func(a, b Finding) int {
		columnA, rowA, _ := sheet.ParseCellName(a.Where.Cell)
		columnB, rowB, _ := sheet.ParseCellName(b.Where.Cell)
		return cmp.Or(
			cmp.Compare(order[a.Where.Sheet], order[b.Where.Sheet]),
			cmp.Compare(rowA, rowB), cmp.Compare(columnA, columnB), cmp.Compare(a.Level, b.Level),
		)
	})
	g.out.Findings = gravest(g.found)
	return g.out
}

// gravest keeps one finding of a cell: the first, in the order of conclude.
func gravest(all []Finding) []Finding {
	seen := map[input.Where]bool{}
	kept := all[:0]
	for _, f := range all {
		if f.Where.Cell != "" && seen[f.Where] {
			continue
		}
		seen[f.Where] = true
		kept = append(kept, f)
	}
	return kept
}
