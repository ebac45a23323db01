package compose

import (
	"fmt"
	"strings"
	"time"

	"congvan/generator/consolidate"
	"congvan/generator/doc"
	"congvan/input"
)

// returnsPart is how units returned.
type returnsPart struct {
	None                                                                bool
	Asked, Came, CameShare, InTime, Late, Missing, Complete, Incomplete string
	Due                                                                 string // "" for none
	Listed                                                              bool
	ListedWhy                                                           string
}

func (r *report) returns() *returnsPart {
	var late, missing, incomplete, complete, inTime int
	for _, s := range r.k.Standings {
		switch {
		case !s.Came:
			missing++
			continue
		case !s.InTime:
			late++
		default:
			inTime++
		}
		if s.Complete() {
			complete++
		} else {
			incomplete++
		}
	}
	asked := len(r.k.Standings)
	came := asked - missing
	part := &returnsPart{
		None: came == 0, Asked: whole(asked), Came: whole(came), CameShare: share(came, asked),
		InTime: orNone(inTime), Late: orNone(late), Missing: orNone(missing), Complete: orNone(complete), Incomplete: orNone(incomplete),
		Due: longDate(r.k.Period.Due), Listed: late+missing+incomplete > 0 && came > 0,
		ListedWhy: listedWhy(missing, late, incomplete),
	}
	r.from("Số đơn vị đã gửi phiếu", fmt.Sprintf("%d/%d", came, asked), sheetReturns, "đơn vị có phiếu đọc được trên số đơn vị được giao phiếu")
	if part.Due != "" {
		r.from("Số đơn vị gửi đúng hạn, gửi muộn", fmt.Sprintf("%d, %d", inTime, late), sheetReturns, "theo ngày nhận phiếu đọc được đầu tiên")
	}
	r.from("Số phiếu đầy đủ, còn phải hoàn thiện", fmt.Sprintf("%d, %d", complete, incomplete), sheetReturns, "đủ ô bắt buộc và không còn lỗi")
	r.tables["returns"] = r.returnsTable()
	return part
}

// orNone is a number before what it counts: 05 đơn vị, không có đơn vị.
func orNone(n int) string {
	if n == 0 {
		return "không có"
	}
	return counted(n)
}

// listedWhy says which units the table lists.
func listedWhy(missing, late, incomplete int) string {
	var why []string
	for _, one := range []struct {
		n    int
		says string
	}{{missing, "chưa gửi"}, {late, "gửi muộn"}, {incomplete, "phải hoàn thiện phiếu"}} {
		if one.n > 0 {
			why = append(why, one.says)
		}
	}
	if n := len(why); n > 1 {
		return strings.Join(why[:n-1], ", ") + " hoặc " + why[n-1]
	}
	return strings.Join(why, "")
}

// returnsTable lists the units that sent nothing, sent late or have to mend
// their sheet, those without a sheet first.
func (r *report) returnsTable() doc.Table {
	t := doc.Table{Columns: []doc.Column{
		{Title: "TT", Share: 9, Align: doc.Center},
		{Title: "Đơn vị", Share: 48},
		{Title: "Tình trạng", Share: 46},
		{Title: "Ngày nhận", Share: 25, Align: doc.Center},
		{Title: "Số ngày chậm", Share: 16, Align: doc.Right},
		{Title: "Ô đã điền", Share: 20, Align: doc.Center},
		{Title: "Đã đôn đốc", Share: 16, Align: doc.Right},
	}}
	for _, came := range []bool{false, true} {
		for _, s := range r.k.Standings {
			if s.Came != came || s.Came && s.InTime && s.Complete() {
				continue
			}
			t.Rows = append(t.Rows, row(fmt.Sprint(len(t.Rows)+1), r.name(s.Unit), standingWords(s),
				dayOf(s.First), r.daysLate(s), filledWords(s), timesWords(s.Reminded)))
		}
	}
	return t
}

func standingWords(s consolidate.Standing) string {
	var words []string
	switch {
	case !s.Came:
		return "Chưa gửi"
	case !s.InTime:
		words = append(words, "gửi muộn")
	}
	switch {
	case s.Complete():
	case s.Errors == 0:
		words = append(words, "phải hoàn thiện")
	default:
		words = append(words, fmt.Sprintf("phải hoàn thiện (%s điểm)", counted(s.Errors)))
	}
	return capitalised(strings.Join(words, "; "))
}

func (r *report) daysLate(s consolidate.Standing) string {
	if r.k.Period.Due.IsZero() || s.DaysLate <= 0 {
		return ""
	}
	return whole(s.DaysLate)
}

func filledWords(s consolidate.Standing) string {
	if !s.Came {
		return ""
	}
	return fmt.Sprintf("%d/%d", s.Filled, s.Asked)
}

func timesWords(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%d lần", n)
}

// vietnam is the zone of what offices read and write.
var vietnam = time.FixedZone("", 7*60*60)

// dayOf is the day of an instant; "" for none.
func dayOf(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return input.DateOf(t.In(vietnam)).String()
}
