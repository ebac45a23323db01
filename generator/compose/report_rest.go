package compose

import (
	"fmt"
	"slices"
	"strings"

	"congvan/generator/consolidate"
	"congvan/generator/doc"
	"congvan/input"
	"congvan/templates"
)

// productsPart is what came of OCOP products.
type productsPart struct {
	None                bool
	Count, Units        string
	Recognised, Expired string // "" for none
}

// products is the part about OCOP, nil where no sheet asks for any.
func (r *report) products() *productsPart {
	if len(r.k.Products) == 0 && len(r.k.Criteria) == 0 {
		return nil
	}
	units := map[int]bool{}
	recognised, expired := 0, 0
	for _, p := range r.k.Products {
		units[p.Unit] = true
		if p.Text[templates.DecisionColumn] != "" {
			recognised++
		}
		if !p.Expiry.IsZero() && p.Expiry.Before(r.k.Today) {
			expired++
		}
	}
	if n := len(r.k.Products); n > 0 {
		r.from("Số sản phẩm OCOP", whole(n), sheetProducts, "dòng có nội dung trong phiếu của đơn vị")
	}
	r.tables["products"] = r.productTable()
	return &productsPart{
		None: len(r.k.Products) == 0, Count: counted(len(r.k.Products)), Units: counted(len(units)),
		Recognised: someCounted(recognised), Expired: someCounted(expired),
	}
}

func (r *report) productTable() doc.Table {
	t := doc.Table{Columns: []doc.Column{
		{Title: "TT", Share: 9, Align: doc.Center},
		{Title: "Sản phẩm", Share: 42},
		{Title: "Đơn vị", Share: 32},
		{Title: "Chủ thể", Share: 34},
		{Title: "Đăng ký", Share: 22},
		{Title: "Hạng phấn đấu", Share: 18, Align: doc.Center},
		{Title: "Hết hạn", Share: 24, Align: doc.Center},
	}}
	for i, p := range r.k.Products {
		expiry := ""
		if !p.Expiry.IsZero() {
			expiry = p.Expiry.String()
		}
		t.Rows = append(t.Rows, row(fmt.Sprint(i+1), shortened(p.Text[templates.ProductColumn], 120), r.name(p.Unit),
			shortened(p.Text[templates.OwnerColumn], 100), p.Text[templates.PurposeColumn], p.Text[templates.StarsColumn], expiry))
	}
	return t
}

// remarksPart is what units wrote of difficulties and requests.
type remarksPart struct {
	Count, Units string
	Shortened    bool // some stand in the report with their beginning only
}

// longestRemark is how much of a remark the report shows, in characters.
const longestRemark = 400

func (r *report) remarks() *remarksPart {
	if len(r.k.Remarks) == 0 {
		return nil
	}
	units, cut := map[int]bool{}, false
	for _, one := range r.k.Remarks {
		units[one.Unit] = true
		cut = cut || shortened(one.Text, longestRemark) != shortened(one.Text, len(one.Text))
	}
	r.from("Số ý kiến khó khăn, kiến nghị", whole(len(r.k.Remarks)), sheetRemarks, "ô lý do, khó khăn, kiến nghị có nội dung")
	r.tables["remarks"] = r.remarkTable()
	return &remarksPart{counted(len(r.k.Remarks)), counted(len(units)), cut}
}

// remarkTable lists the remarks by what they are about, in the order in which
// the subjects first come up.
func (r *report) remarkTable() doc.Table {
	t := doc.Table{Columns: []doc.Column{{Title: "Đơn vị", Share: 45}, {Title: "Nội dung", Share: 120}}}
	var subjects []string
	by := map[string][]consolidate.Remark{}
	for _, one := range r.k.Remarks {
		if len(by[one.About]) == 0 {
			subjects = append(subjects, one.About)
		}
		by[one.About] = append(by[one.About], one)
	}
	for _, about := range subjects {
		t.Rows = append(t.Rows, doc.Row{Group: true, Cells: [][]doc.Span{said(about, "Chung")}})
		for _, one := range by[about] {
			t.Rows = append(t.Rows, row(r.name(one.Unit), shortened(one.Text, longestRemark)))
		}
	}
	return t
}

// mostNamed is how many units a sentence names.
const mostNamed = 10

// next is what is left to do, as it follows from the figures. Every entry is
// Markdown.
func (r *report) next() []string {
	var missing, incomplete []int
	for _, s := range r.k.Standings {
		switch {
		case !s.Came:
			missing = append(missing, s.Unit)
		case !s.Complete():
			incomplete = append(incomplete, s.Unit)
		}
	}
	var all []string
	add := func(text string) { all = append(all, Escape(text)) }
	if len(missing) > 0 {
		add(fmt.Sprintf("Đôn đốc %s đơn vị chưa gửi phiếu theo dõi: %s;", counted(len(missing)), named(r.names(missing), mostNamed)))
	}
	if len(incomplete) > 0 {
		add(fmt.Sprintf("Yêu cầu %s đơn vị hoàn thiện phiếu đã gửi: %s;", counted(len(incomplete)), named(r.names(incomplete), mostNamed)))
	}
	if behind, tasks := r.overdueUnits(); len(behind) > 0 {
		add(fmt.Sprintf("Yêu cầu %s đơn vị có nhiệm vụ quá hạn (%s nhiệm vụ) báo cáo nguyên nhân và thời gian hoàn thành;", counted(len(behind)), counted(tasks)))
	}
	if text := r.hardestWords(); text != "" {
		add(text)
	}
	if n := len(r.k.Remarks); n > 0 {
		add(fmt.Sprintf("Xem xét, trả lời %s ý kiến khó khăn, kiến nghị của các đơn vị;", counted(n)))
	}
	if n := len(all); n > 0 {
		all[n-1] = sentence(all[n-1])
	}
	return all
}

// overdueUnits are the units with overdue tasks, and how many tasks these are.
func (r *report) overdueUnits() (units []int, tasks int) {
	seen := map[*input.Task]bool{}
	for _, f := range r.k.Tasks {
		if f.Done || f.Overdue <= 0 {
			continue
		}
		if !slices.Contains(units, f.Unit) {
			units = append(units, f.Unit)
		}
		seen[f.Task] = true
	}
	return units, len(seen)
}

// mostHardest is how many criteria the report names as the hardest.
const mostHardest = 3

// hardestWords names the criteria that the fewest units meet, where not all
// meet them, and counts those that would be as hard as the last one named.
func (r *report) hardestWords() string {
	judged := len(r.judged())
	var names []string
	last, more := 0, 0
	for _, i := range r.hardest() {
		total := r.k.Criteria[i]
		met := total.Counts[consolidate.Met]
		switch {
		case met >= judged:
		case len(names) < mostHardest:
			last = met
			names = append(names, fmt.Sprintf("tiêu chí %s %s (%d/%d)", total.Criterion.Number, total.Criterion.Name, met, judged))
		case met == last:
			more++
		}
	}
	if len(names) == 0 {
		return ""
	}
	text := "Chỉ đạo thực hiện các tiêu chí có ít đơn vị đạt nhất: " + strings.Join(names, ", ")
	if more > 0 {
		text += fmt.Sprintf(" và %s tiêu chí khác cùng mức %d/%d", counted(more), last, judged)
	}
	return text + ";"
}
