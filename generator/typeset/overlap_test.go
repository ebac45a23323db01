package typeset

import (
	"fmt"
	"strings"
	"testing"

	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
)

// place is what an item covers.
type place struct {
	what           string
	x1, y1, x2, y2 geom.Length
}

// touch lets neighbours meet.
const touch = geom.Millimetre / 10

func (a place) overlaps(b place) bool {
	return a.x1+touch < b.x2 && b.x1+touch < a.x2 && a.y1+touch < b.y2 && b.y1+touch < a.y2
}

// textPlace is what the letters of a text may cover.
func textPlace(family *font.Family, t Text) place {
	return place{t.String, t.X, t.Y - family.Ascent(t.Face, t.Size), t.X + t.Width, t.Y + family.Descent(t.Face, t.Size)}
}

// places are those of all the items of a page that may not meet: the texts, the
// strokes of the rules, the pictures. The mark of a draft lies below them all.
func places(family *font.Family, p Page) (texts, rules, pictures []place) {
	for _, t := range p.Texts {
		texts = append(texts, textPlace(family, t))
	}
	for _, r := range p.Rules {
		half := r.Thickness / 2
		rules = append(rules, place{"rule", r.X1 - half, r.Y1 - half, r.X2 + half, r.Y2 + half})
	}
	for _, im := range p.Images {
		pictures = append(pictures, place{im.Picture.Name, im.X, im.Y, im.X + im.Width, im.Y + im.Height})
	}
	return texts, rules, pictures
}

// audit finds texts that overlap each other, a rule or a picture, and whatever
// is nearer to the edge of the sheet than a printer prints.
func audit(family *font.Family, p Page) []string {
	const edge = 4 * geom.Millimetre
	var faults []string
	texts, rules, pictures := places(family, p)
	for i, a := range texts {
		for _, others := range [][]place{texts[i+1:], rules, pictures} {
			for _, b := range others {
				if a.overlaps(b) {
					faults = append(faults, fmt.Sprintf("page %d: %q and %q overlap", p.Number, a.what, b.what))
				}
			}
		}
	}
	for _, all := range [][]place{texts, rules, pictures} {
		for _, a := range all {
			if a.x1 < edge-touch || a.y1 < edge-touch || a.x2 > p.Width-edge+touch || a.y2 > p.Height-edge+touch {
				faults = append(faults, fmt.Sprintf("page %d: %q leaves the page", p.Number, a.what))
			}
		}
	}
	return faults
}

// option changes a document; its name is for messages.
type option struct {
	name string
	set  func(*doc.Document)
}

// long is a name that needs several lines in every column.
const long = "BAN CHỈ ĐẠO CÁC CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA VÀ BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG CÁC CÔNG TRÌNH GIAO THÔNG"

var frames = [][]option{
	{
		{"công văn", func(*doc.Document) {}},
		{"title", titled},
		{"decision", func(d *doc.Document) { titled(d); d.Letterhead.Authority = "ỦY BAN NHÂN DÂN HUYỆN TUẦN GIÁO" }},
		{"no date", func(d *doc.Document) { titled(d); d.Letterhead.PlaceDate = "" }},
		{"no number", func(d *doc.Document) { titled(d); d.Letterhead.Number = nil }},
		{"neither", func(d *doc.Document) { titled(d); d.Letterhead.Number, d.Letterhead.PlaceDate = nil, "" }},
		{"long công văn", func(d *doc.Document) { lengthen(d) }},
		{"long decision", func(d *doc.Document) { titled(d); lengthen(d); d.Letterhead.Authority = long }},
	},
	{
		{"no stamps", func(*doc.Document) {}},
		{"secret", func(d *doc.Document) { d.Marks.Secrecy = "TUYỆT MẬT" }},
		{"urgent", func(d *doc.Document) { d.Marks.Urgency = "THƯỢNG KHẨN" }},
		{"all marks", func(d *doc.Document) {
			d.Marks = doc.Marks{Secrecy: "MẬT", Urgency: "HỎA TỐC HẸN GIỜ", Circulation: "LƯU HÀNH NỘI BỘ", Draft: true,
				Copy: "SAO Y; ỦY BAN NHÂN DÂN HUYỆN TUẦN GIÁO VÀ HỘI ĐỒNG NHÂN DÂN HUYỆN TUẦN GIÁO, TỈNH ĐIỆN BIÊN; thời gian ký: 26/7/2022 10:00:00 +07:00"}
		}},
	},
	{
		{"one signature", func(*doc.Document) {}},
		{"signed and sealed", func(d *doc.Document) { d.Signature.Image, d.Signature.Seal = handwriting(50, 20), seal(36) }},
		{"two", func(d *doc.Document) { second(d) }},
		{"two long", func(d *doc.Document) {
			second(d)
			d.Second.Authority, d.Signature.Note = []string{long}, "(Chữ ký của người có thẩm quyền, dấu của cơ quan, tổ chức, nếu có)"
			d.Second.Image, d.Signature.Image = handwriting(200, 90), handwriting(30, 40)
		}},
		{"long authority", func(d *doc.Document) {
			d.Signature.Authority = []string{"TM. " + long, "KT. " + long}
			d.Signature.Note, d.Signature.Name = "(Ký, ghi rõ họ tên)", "Nguyễn Phúc Bảo Ngọc Hoàng Thị Thanh Xuân Trang"
		}},
	},
	{
		{"recipients", func(d *doc.Document) { d.Drafter = "PL.(300)" }},
		{"nobody", func(d *doc.Document) { d.Recipients = nil }},
		{"many", func(d *doc.Document) {
			for i := range 14 {
				d.Recipients = append(d.Recipients, fmt.Sprintf("Phòng số %d, %s;", i, strings.ToLower(long)))
			}
		}},
	},
	{
		{"kính gửi", func(*doc.Document) {}},
		{"one", func(d *doc.Document) { d.Addressees = d.Addressees[:1] }},
		{"điện", func(d *doc.Document) { d.Addressing = "CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN TUẦN GIÁO điện" }},
		{"long điện", func(d *doc.Document) { d.Addressing, d.SizeSet = long+" điện:", 13 }},
	},
}

func titled(d *doc.Document) {
	d.Letterhead.Title, d.Letterhead.Subject = "KẾ HOẠCH", doc.Text("Triển khai Chương trình mục tiêu quốc gia xây dựng nông thôn mới năm 2022 trên địa bàn huyện")
}

func lengthen(d *doc.Document) {
	d.Letterhead.Parent, d.Letterhead.Issuer = []string{long}, []string{long, long}
	d.Letterhead.Subject = doc.Text(long + " " + long)
	d.Letterhead.PlaceDate = strings.ToLower(long) + ", ngày 26 tháng 7 năm 2022"
}

func second(d *doc.Document) {
	d.Second = &doc.Signature{Authority: []string{"THƯ KÝ"}, Name: "Trần Thị B"}
}

func handwriting(width, height float64) *doc.Picture {
	return &doc.Picture{Name: "chữ ký.png", Format: "png", Width: width, Height: height}
}

func seal(mm float64) *doc.Picture {
	return &doc.Picture{Name: "dấu.png", Format: "png", Width: mm, Height: mm}
}

// each runs over every choice of one option from each list.
func each(lists [][]option, names []string, chosen []option, run func(name string, chosen []option)) {
	if len(lists) == 0 {
		run(strings.Join(names, ", "), chosen)
		return
	}
	for _, o := range lists[0] {
		each(lists[1:], append(names, o.name), append(chosen, o), run)
	}
}

// Whatever heads, stamps, addressees and signatures meet, and however long the
// names are, nothing overlaps and nothing leaves the page.
func TestNothingOverlaps(t *testing.T) {
	if testing.Short() {
		t.Skip("many documents")
	}
	family, count := serif(t), 0
	each(frames, nil, nil, func(name string, chosen []option) {
		d := letter2022(2)
		for _, o := range chosen {
			o.set(&d)
		}
		for _, p := range Set(d, family) {
			for _, fault := range audit(family, p) {
				if count++; count < 20 {
					t.Errorf("%s: %s", name, fault)
				}
			}
		}
	})
}

// The audit sees what it is for.
func TestAudit(t *testing.T) {
	family := serif(t)
	text := func(x, y int, s string) Text {
		return Text{X: geom.Length(x) * geom.Millimetre, Y: geom.Length(y) * geom.Millimetre, Size: 14 * geom.Point,
			String: s, Width: family.Width(font.Regular, 14*geom.Point, s)}
	}
	clear := Page{Width: pageWidth, Height: pageHeight, Texts: []Text{text(30, 30, "một"), text(30, 36, "hai")}}
	if faults := audit(family, clear); len(faults) > 0 {
		t.Errorf("found %v where there is nothing", faults)
	}
	for name, harm := range map[string]func(*Page){
		"texts": func(p *Page) { p.Texts = append(p.Texts, text(33, 31, "ba")) },
		"rule": func(p *Page) {
			p.Rules = []Rule{{X1: 0, X2: pageWidth / 2, Y1: 29 * geom.Millimetre, Y2: 29 * geom.Millimetre, Thickness: geom.Point}}
		},
		"picture": func(p *Page) {
			p.Images = []Image{{X: 31 * geom.Millimetre, Y: 28 * geom.Millimetre, Width: geom.Point * 20, Height: geom.Point * 20, Picture: seal(1)}}
		},
		"edge": func(p *Page) { p.Texts = append(p.Texts, text(207, 100, "bốn")) },
		"foot": func(p *Page) { p.Texts = append(p.Texts, text(100, 296, "năm")) },
	} {
		p := clear
		p.Texts = append([]Text(nil), clear.Texts...)
		harm(&p)
		if len(audit(family, p)) == 0 {
			t.Errorf("%s: nothing found", name)
		}
	}
}
