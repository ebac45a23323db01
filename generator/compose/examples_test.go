package compose_test

import (
	"strings"
	"testing"

	"congvan/generator/compose"
	"congvan/generator/doc"
	"congvan/input"
	"congvan/input/load"
	"congvan/templates"
)

// example composes the example of a type and shows it as text.
func example(t *testing.T, code string) (doc.Document, string) {
	t.Helper()
	fsys, err := templates.Example(code)
	if err != nil {
		t.Fatal(err)
	}
	c, problems, err := load.Campaign(fsys, code)
	if err != nil {
		t.Fatal(err)
	}
	comp, wrong := compose.New(c)
	for _, p := range append(problems, wrong...) {
		t.Errorf("%s: %s", p.Where, p.Message(input.Vietnamese))
	}
	if comp == nil {
		t.FailNow()
	}
	unit := compose.NoUnit
	if len(c.Units) > 0 {
		unit = 0
	}
	d, err := comp.Document(unit)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := doc.Dump(&b, d); err != nil {
		t.Fatal(err)
	}
	return d, b.String()
}

// Every type has an example without a problem, which says what it is and ends
// as the decree's models do.
func TestExamples(t *testing.T) {
	for _, kind := range input.DocumentTypes() {
		t.Run(kind.Code, func(t *testing.T) {
			d, text := example(t, kind.Code)
			if want := strings.ToUpper(kind.Name); kind.Head != input.LetterHead && d.Letterhead.Title != want {
				t.Errorf("title %q, want %q", d.Letterhead.Title, want)
			}
			if (d.Letterhead.Authority != "") != (kind.Head == input.DecisionHead) {
				t.Errorf("authority %q", d.Letterhead.Authority)
			}
			if (d.Letterhead.PlaceDate == "") != kind.Undated || (d.Letterhead.Number == nil) != kind.Unnumbered {
				t.Errorf("date %q, number %v", d.Letterhead.PlaceDate, d.Letterhead.Number)
			}
			if (d.Second != nil) != (kind.TwoSigners || kind.Code == "giay-nghi-phep") {
				t.Errorf("second signature %v", d.Second)
			}
			if got, want := strings.Count(text, "./."), 1+len(d.Annexes); got != want {
				t.Errorf("%d end marks, want %d:\n%s", got, want, text)
			}
		})
	}
}

// Parts that make a document the one it is, in their order.
func TestExamplesSay(t *testing.T) {
	tests := map[string][]string{
		"nghi-quyet": {"title NGHỊ QUYẾT", "decides HỘI ĐỒNG NHÂN DÂN XÃ TUẦN GIÁO KHÓA II, KỲ HỌP THỨ 2", "paragraph *Căn cứ Luật Tổ chức",
			"paragraph centred **QUYẾT NGHỊ:**", "**Điều 1.**", "clause 0 1. ", "clause 1 a) ", "annex Phụ lục |", "(Kèm theo Nghị quyết số 12/NQ-HĐND ngày 15 tháng 7 năm 2026"},
		"quyet-dinh": {"decides ỦY BAN NHÂN DÂN XÃ TUẦN GIÁO", "paragraph centred **QUYẾT ĐỊNH:**", "**Điều 3.**", "recipient Như Điều 3;", "recipient Lưu: VT, VP (2).",
			"annex QUY CHẾ | Công tác văn thư của Ủy ban nhân dân xã Tuần Giáo | (Ban hành kèm theo Quyết định số 215/QĐ-UBND", "chapter Chương I | QUY ĐỊNH CHUNG",
			"article Điều 1. | Phạm vi", "section Mục 1 |", "section Mục 2 |", "chapter Chương III |", "article Điều 7. |", "signer Lò Văn Thành"},
		"bien-ban":        {"title BIÊN BẢN", "Thời gian bắt đầu: 14 giờ", "Thành phần tham dự:", "Vắng mặt:", "Chủ trì: Bà", "Thư ký: Bà", "number 1. |", "Cuộc họp kết thúc vào 16 giờ", "authority CHỦ TỌA", "second authority THƯ KÝ"},
		"hop-dong":        {"**BÊN A: ỦY BAN NHÂN DÂN XÃ TUẦN GIÁO**", "**BÊN B: CÔNG TY", "các điều khoản sau:", "article Điều 1. |", "article Điều 5. |", "second authority ĐẠI DIỆN BÊN A"},
		"cong-dien":       {"urgency HỎA TỐC", "addressing Chủ tịch Ủy ban nhân dân xã Tuần Giáo điện", "addressee Trưởng các phòng"},
		"giay-moi":        {"trân trọng kính mời:", "item 0 - Thường trực Đảng ủy xã;", "Tới dự: hội nghị", "Chủ trì: bà", "Thời gian: 08 giờ", "Địa điểm: Hội trường", "address khối"},
		"giay-gioi-thieu": {"trân trọng giới thiệu:", "Ông (bà): Vì Thị Nga.", "Được cử đến: Sở Nội vụ", "Về việc: nộp lưu", "có giá trị đến hết ngày 15 tháng 5 năm 2026./."},
		"giay-nghi-phep":  {"Xét Đơn đề nghị nghỉ phép ngày 06 tháng 7 năm 2026 của ông (bà) Cà Văn Dũng", "Nghỉ phép từ ngày 20 tháng 7", "second authority XÁC NHẬN"},
		"phieu-gui":       {"item 0 1. ", "item 0 3. ", "gửi lại Phiếu này"},
		"thu-cong":        {"title THƯ CÔNG", "paragraph centred ***Thưa các thầy giáo, cô giáo!***", "quote"},
		"de-an":           {"[note: ", "annex Phụ lục I |", "landscape", "Mắc ca (ha) > Năm 2026:2r", "sum  | Tổng cộng | 420", "annex Phụ lục II |", "sum  | Tổng cộng | 18.500"},
		"phuong-an":       {"circulation LƯU HÀNH NỘI BỘ", "figure so-do.png png 120.0x66.7 mm", "caption Sơ đồ"},
		"bao-cao":         {"addressee Ủy ban nhân dân tỉnh Điện Biên", "roman I. | KẾT QUẢ", "number 1. | Kinh tế", "Năm 2026 > Kế hoạch:2r", "group Nông nghiệp", "roman II. |", "recipient Như trên;"},
		"ke-hoach":        {"drafter NTH.(45)", "annex Phụ lục |"},
	}
	for code, parts := range tests {
		t.Run(code, func(t *testing.T) {
			_, text := example(t, code)
			at := 0
			for _, p := range parts {
				i := strings.Index(text[at:], p)
				if i < 0 {
					t.Fatalf("%q is missing or out of order in\n%s", p, text)
				}
				at += i
			}
		})
	}
}
