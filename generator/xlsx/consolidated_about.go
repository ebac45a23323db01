package xlsx

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"congvan/generator/collect"
	"congvan/generator/consolidate"
	"congvan/input"
)

// about writes what the workbook was made of, and what is not in it.
func (b *consolidatedBook) about() {
	b.span(aboutSheet, []float64{30, 100})
	b.opening(aboutSheet, "THÔNG TIN VỀ BẢNG TỔNG HỢP", "Mọi số trong tệp là giá trị đã tính sẵn; công thức chỉ dùng ở cột và dòng Kiểm tra.")
	for i, h := range []string{"Mục", "Nội dung"} {
		b.enter(aboutSheet, cell(i, longHeader), h, headLook)
	}
	label, text := leftLook, leftLook
	label.bold, label.down, text.down = true, "top", "top"
	at := longHeader
	for _, line := range b.aboutLines() {
		at++
		b.enter(aboutSheet, cell(0, at), line[0], label)
		shown := b.enter(aboutSheet, cell(1, at), line[1], text)
		b.fit(aboutSheet, at, max(b.linesOf(line[0], 28), b.linesOf(shown, 100)))
	}
	b.sheetPaper(aboutSheet, "landscape", "A6A6A6", longHeader)
	b.keep(aboutSheet, 0, longHeader)
	b.check(b.file.SetSheetDimension(aboutSheet, "A1:"+cell(1, at)))
}

func (b *consolidatedBook) aboutLines() [][2]string {
	p, c := b.k.Period, b.campaign
	lines := [][2]string{
		{"Đợt", c.ID}, {"Văn bản", b.attachedTo()},
		{"Kỳ báo cáo", p.Title() + " (" + p.ID + ")"},
		{"Chốt số liệu", dayWord(p.LastDay())}, {"Hạn gửi", dayWord(p.Due)}, {"Tính đến ngày", dayWord(b.k.Today)},
		{"Lập lúc", b.options.Now.In(officeZone).Format("02/01/2006 15:04")}, {"Phiên bản congvan", b.options.Version},
		{"Kỳ trước để so sánh", b.beforeWord()},
	}
	if c.Criteria != nil && c.Criteria.Set != nil {
		set := c.Criteria.Set
		lines = append(lines,
			[2]string{"Bộ tiêu chí", strings.TrimPrefix(set.Title+", Quyết định "+set.Decision, ", ") + fmt.Sprintf(", năm %d", c.Criteria.Year)},
			[2]string{"Mức phải đạt chưa đối chiếu (*)", listOf(b.codes(func(f consolidate.Fact) bool { return f.Threshold.Goal != nil && !f.Threshold.Verified }))},
			[2]string{"Chưa biết mức phải đạt: theo tự đánh giá", listOf(b.codes(func(f consolidate.Fact) bool { return f.Threshold.Goal == nil }))},
		)
	}
	lines = append(lines, b.rules()...)
	return append(lines, b.leftOut()...)
}

func dayWord(d input.Date) string {
	if d.IsZero() {
		return "không ấn định"
	}
	return d.String()
}

func (b *consolidatedBook) beforeWord() string {
	if b.k.Before == nil {
		return "không có"
	}
	return b.k.Before.Title()
}

func listOf(all []string) string {
	if len(all) == 0 {
		return "không có"
	}
	return strings.Join(all, ", ")
}

// codes lists the indicators with some such fact, in the order of the set.
func (b *consolidatedBook) codes(such func(consolidate.Fact) bool) []string {
	has := map[string]bool{}
	for _, f := range b.k.Facts {
		if !f.Sub && such(f) {
			has[f.Threshold.Code] = true
		}
	}
	var all []string
	for _, criterion := range b.k.Criteria {
		for _, i := range criterion.Criterion.Indicators {
			if has[i.Code] {
				all = append(all, i.Code)
			}
		}
	}
	return all
}

// rules say how the figures follow from the answers.
func (b *consolidatedBook) rules() [][2]string {
	return [][2]string{
		{"Chỉ tiêu (tính lại)", "So kết quả với mức phải đạt; chưa biết mức thì theo tự đánh giá; tự đánh giá “Không áp dụng” thì không áp dụng. Có mức mà không có kết quả, hoặc kết quả bị hỏi lại: chưa đánh giá."},
		{"Tiêu chí", "Đạt khi mọi chỉ tiêu đạt (chỉ tiêu không áp dụng không tính). Thiếu một chỉ tiêu: chưa đánh giá. Có chỉ tiêu chưa đạt: chưa đạt. Cơ bản đạt chỉ khi đơn vị tự đánh giá như vậy."},
		{"Nhóm và bình quân", "Chỉ tính các xã đã gửi phiếu; thị trấn, phường và cơ quan không tính. Bình quân lấy hai chữ số thập phân."},
		{"Quá hạn", "Nhiệm vụ chưa xong sau ngày cuối của thời hạn, tính đến ngày lập; đơn vị chưa gửi phiếu thì chưa biết."},
	}
}

// leftOut lists what is in no figure, and why.
func (b *consolidatedBook) leftOut() [][2]string {
	var missing []int
	for _, s := range b.k.Standings {
		if !s.Came {
			missing = append(missing, s.Unit)
		}
	}
	lines := [][2]string{{"Không có trong số liệu: đơn vị chưa gửi", cmp.Or(b.namesOf(missing), "không có")}}
	if len(b.k.Unlike) > 0 {
		lines = append(lines, [2]string{"Không so sánh với kỳ trước", b.unlikeNote()})
	}
	var refused []string
	for _, f := range b.k.Facts {
		if f.Answer.State == collect.Refused || f.Answer.State == collect.Gone {
			refused = append(refused, b.unit(f.Unit).Territory())
		}
	}
	names := slices.Compact(slices.Clone(refused)) // facts stand unit by unit
	text := "không có"
	if len(refused) > 0 {
		text = fmt.Sprintf("%d kết quả, của: %s", len(refused), strings.Join(names, ", "))
	}
	return append(lines, [2]string{"Kết quả chỉ tiêu bị hỏi lại hoặc mất ô, không có giá trị", text})
}
