package compose

import (
	"cmp"
	"fmt"
	"slices"

	"congvan/generator/consolidate"
	"congvan/generator/doc"
)

// communeTable lists the judged units by criteria met, the most first; those
// that sent nothing last. What is no commune stands apart: it counts in no
// group.
func (r *report) communeTable() doc.Table {
	t := doc.Table{Columns: []doc.Column{
		{Title: "TT", Share: 9, Align: doc.Center},
		{Title: "Đơn vị", Share: 46},
		{Title: "Số tiêu chí đạt", Share: 46},
		{Title: "Kỳ trước", Share: 18, Align: doc.Right},
		{Title: "Tăng, giảm", Share: 18, Align: doc.Right},
		{Title: "Nhóm", Share: 22, Align: doc.Center},
	}}
	var communes, others []consolidate.Standing
	for _, s := range r.k.Standings {
		switch {
		case !s.Judged:
		case s.Commune:
			communes = append(communes, s)
		default:
			others = append(others, s)
		}
	}
	byMet := func(a, b consolidate.Standing) int {
		if a.Came != b.Came {
			return map[bool]int{true: -1, false: 1}[a.Came]
		}
		return cmp.Compare(b.Met, a.Met)
	}
	slices.SortStableFunc(communes, byMet)
	for _, s := range communes {
		t.Rows = append(t.Rows, r.communeRow(len(t.Rows)+1, s))
	}
	if len(others) > 0 {
		t.Rows = append(t.Rows, doc.Row{Group: true, Cells: [][]doc.Span{doc.Text("Đơn vị khác, không tính vào bình quân và phân nhóm xã")}})
		for i, s := range others {
			t.Rows = append(t.Rows, r.communeRow(i+1, s))
		}
	}
	return t
}

func (r *report) communeRow(number int, s consolidate.Standing) doc.Row {
	before, change, group := "", "", ""
	if s.MetBefore != nil {
		before = whole(*s.MetBefore)
	}
	if by, known := changeOf(s); known {
		change = signed(by)
	}
	if s.Group >= 0 && s.Group < len(r.k.Groups) {
		group = r.k.Groups[s.Group].Name
	}
	made := row(fmt.Sprint(number), r.name(s.Unit), "Chưa gửi", before, change, group)
	if s.Came {
		made.Cells[2] = barred(s.Met, len(r.k.Criteria))
	}
	return made
}

func (r *report) groupTable() doc.Table {
	t := doc.Table{Columns: []doc.Column{
		{Title: "Nhóm (số tiêu chí đạt)", Share: 30},
		{Title: "Số xã", Share: 44},
		{Title: "Kỳ trước", Share: 18, Align: doc.Right},
		{Title: "Các xã", Share: 80},
	}}
	for _, g := range r.k.Groups {
		before := ""
		if r.k.Before != nil {
			before = whole(g.Before)
		}
		made := row(capitalised(g.Name), "", before, named(r.names(g.Units), 30))
		made.Cells[1] = barred(len(g.Units), r.k.Average.Communes)
		t.Rows = append(t.Rows, made)
	}
	return t
}

// criterionTable lists the criteria, those met by the fewest first.
func (r *report) criterionTable() doc.Table {
	t := doc.Table{Columns: []doc.Column{
		{Title: "Tiêu chí", Share: 60},
		{Title: "Đạt", Share: 46},
		{Title: "Cơ bản đạt", Share: 16, Align: doc.Right},
		{Title: "Chưa đạt", Share: 16, Align: doc.Right},
		{Title: "Chưa đánh giá", Share: 18, Align: doc.Right},
		{Title: "Không áp dụng", Share: 18, Align: doc.Right},
	}}
	judged, unverified := len(r.judged()), r.unverified()
	for _, i := range r.hardest() {
		total := r.k.Criteria[i]
		name := total.Criterion.Number + ". " + total.Criterion.Name
		if unverified[i] {
			name += unverifiedMark
		}
		n := func(s consolidate.State) string { return whole(total.Counts[s]) }
		made := row(name, "", n(consolidate.BasicallyMet), n(consolidate.NotMet), n(consolidate.NotAssessed), n(consolidate.NotApplicable))
		made.Cells[1] = barred(total.Counts[consolidate.Met], judged)
		t.Rows = append(t.Rows, made)
	}
	return t
}

// hardest are the indexes of the criteria, those met by the fewest first.
func (r *report) hardest() []int {
	order := make([]int, len(r.k.Criteria))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(r.k.Criteria[a].Counts[consolidate.Met], r.k.Criteria[b].Counts[consolidate.Met])
	})
	return order
}

// unverified tells of every criterion whether it has an indicator that nobody
// checked against the decision, for any judged unit.
func (r *report) unverified() []bool {
	open := make([]bool, len(r.k.Criteria))
	for _, s := range r.k.Standings {
		if !s.Judged {
			continue
		}
		thresholds := r.c.Criteria.Thresholds(r.c.Units[s.Unit])
		for i := range r.k.Criteria {
			n := len(r.k.Criteria[i].Criterion.Indicators)
			for _, t := range thresholds[:n] {
				open[i] = open[i] || !t.Verified
			}
			thresholds = thresholds[n:]
		}
	}
	return open
}
