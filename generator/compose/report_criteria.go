package compose

import (
	"fmt"
	"slices"

	"congvan/generator/consolidate"
)

// criteriaPart is what came of the criteria.
type criteriaPart struct {
	None       bool // no judged unit returned
	Average    string
	Compared   string
	Groups     bool
	Judged     string // judged units that returned
	Disagree   string // indicators where the claim contradicts the figure
	Unverified string
}

func (r *report) criteria() *criteriaPart {
	if len(r.k.Criteria) == 0 {
		return nil
	}
	judged := r.judged()
	part := &criteriaPart{None: len(judged) == 0, Judged: counted(len(judged)), Groups: len(r.k.Groups) > 0 && r.k.Average.Communes > 0}
	if part.None {
		return part
	}
	part.Average, part.Compared = r.average(), r.compared()
	n := 0
	for _, f := range r.k.Facts {
		if f.Disagree {
			n++
		}
	}
	part.Disagree = someCounted(n)
	if n > 0 {
		r.from("Số chỉ tiêu tự đánh giá khác với kết quả tính lại", whole(n), sheetReview, "chỉ tiêu có mức phải đạt, số liệu đọc được")
	}
	r.tables["communes"], r.tables["groups"], r.tables["criteria"] = r.communeTable(), r.groupTable(), r.criterionTable()
	r.from("Số tiêu chí đạt của từng xã", "bảng", sheetSummary, "số tiêu chí có mọi chỉ tiêu đạt, tính lại từ số liệu")
	if part.Groups {
		r.from("Số xã theo nhóm", "bảng", sheetSummary, "theo số tiêu chí đạt; chỉ tính xã đã gửi")
	}
	r.from("Kết quả từng tiêu chí", "bảng", sheetSummary, "đếm theo cột tiêu chí của các đơn vị đã gửi")
	if slices.Contains(r.unverified(), true) {
		part.Unverified = "(\\*) Nội dung hoặc mức phải đạt của tiêu chí chưa được đối chiếu với văn bản ban hành bộ tiêu chí."
	}
	return part
}

// judged are the standings of units that are judged and returned.
func (r *report) judged() []consolidate.Standing {
	var all []consolidate.Standing
	for _, s := range r.k.Standings {
		if s.Judged && s.Came && len(s.Recomputed) > 0 {
			all = append(all, s)
		}
	}
	return all
}

// average says the average with what it was divided by.
func (r *report) average() string {
	a := r.k.Average
	if !a.Value.Valid {
		return "Chưa có xã nào gửi số liệu nên không tính bình quân."
	}
	value := decimals(a.Value.Decimal, 2)
	r.from("Bình quân số tiêu chí đạt một xã", value, sheetSummary, fmt.Sprintf("%s tiêu chí chia cho %d xã đã gửi", whole(a.Sum), a.Communes))
	text := fmt.Sprintf("%d xã đã gửi số liệu đạt cộng %s tiêu chí, bình quân **%s tiêu chí/xã** (%s/%d)", a.Communes, whole(a.Sum), value, whole(a.Sum), a.Communes)
	if a.Missing > 0 {
		text += fmt.Sprintf("; %s xã chưa gửi không tính vào bình quân", counted(a.Missing))
	}
	return text + "."
}

// compared compares with the period before, or says why it does not.
func (r *report) compared() string {
	if r.k.Before == nil {
		if before, ok := r.c.PeriodBefore(r.k.Period.ID); ok {
			return Escape("Không so sánh với" + inPeriod(before) + " vì kỳ đó chưa thu phiếu.")
		}
		return "Không so sánh với kỳ trước vì đây là kỳ báo cáo đầu tiên của đợt."
	}
	more, fewer, same := 0, 0, 0
	for _, s := range r.judged() {
		switch change, known := changeOf(s); {
		case !known || !s.Commune:
		case change > 0:
			more++
		case change < 0:
			fewer++
		default:
			same++
		}
	}
	r.from("So sánh với kỳ trước: số xã tăng, giảm, giữ nguyên", fmt.Sprintf("%d, %d, %d", more, fewer, same), sheetSummary, "xã có số liệu ở cả hai kỳ")
	text := fmt.Sprintf("So với%s: %s xã tăng, %s xã giảm, %s xã giữ nguyên số tiêu chí đạt", inPeriod(*r.k.Before), counted(more), counted(fewer), counted(same))
	if both := more + fewer + same; both < r.k.Average.Communes {
		text += fmt.Sprintf(" (%d/%d xã có số liệu ở cả hai kỳ)", both, r.k.Average.Communes)
	}
	if a := r.k.Average; a.Value.Valid && a.Before.Valid {
		text += fmt.Sprintf("; bình quân kỳ trước %s tiêu chí/xã, tính trên các xã đã gửi ở kỳ đó", decimals(a.Before.Decimal, 2))
		r.from("Bình quân kỳ trước", decimals(a.Before.Decimal, 2), sheetSummary, "xã đã gửi ở kỳ trước")
	}
	return Escape(text + ".")
}

// changeOf is by how many criteria a unit changed; not known where one of the
// periods lacks it.
func changeOf(s consolidate.Standing) (change int, known bool) {
	if s.MetBefore == nil || !s.Came {
		return 0, false
	}
	return s.Met - *s.MetBefore, true
}
