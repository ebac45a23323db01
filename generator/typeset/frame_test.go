package typeset

import (
	"strings"
	"testing"

	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
)

// pageMiddle is that of the text's width, where titles are centred.
const pageMiddle = 30 + 165.0/2

func middleOf(text Text) geom.Length { return text.X + text.Width/2 }

// decision is a dispatch with a title and somebody who decides.
func decision() doc.Document {
	d := letter2022(1)
	d.Letterhead.Title = "QUYẾT ĐỊNH"
	d.Letterhead.Subject = doc.Text("Về việc phê duyệt Kế hoạch triển khai Chương trình mục tiêu quốc gia xây dựng nông thôn mới năm 2022 trên địa bàn huyện")
	d.Letterhead.Authority = "ỦY BAN NHÂN DÂN HUYỆN TUẦN GIÁO"
	return d
}

// Box 5a: type and subject in the middle of the page under the letterhead, a
// rule of 1/3 to 1/2 of the last line, then who decides.
func TestTitle(t *testing.T) {
	p := Set(decision(), serif(t))[0]
	title, first, last := find(t, p, "QUYẾT ĐỊNH"), find(t, p, "Về việc"), find(t, p, "quốc gia xây dựng")
	authority := find(t, p, "ỦY BAN NHÂN DÂN HUYỆN TUẦN GIÁO")
	for _, text := range []Text{title, first, last, authority} {
		near(t, "middle of "+text.String, middleOf(text), pageMiddle)
		if text.Face != font.Bold || text.Size != 14*geom.Point {
			t.Errorf("%q is not bold of 14 pt", text.String)
		}
	}
	if number := find(t, p, "Số:"); !(number.Y < title.Y && title.Y < first.Y && first.Y < last.Y && last.Y < authority.Y && authority.Y < find(t, p, "Kính gửi").Y) {
		t.Error("number, title, subject, authority and addressees are out of order")
	}
	if share := float64(min(first.Width, last.Width)) / float64(max(first.Width, last.Width)); share < 0.6 {
		t.Errorf("the lines of the subject are of unlike lengths: %s and %s", first.Width, last.Width)
	}
	r := ruleBelow(t, p, last)
	if share := float64(r.X2-r.X1) / float64(last.Width); share < 1.0/3 || share > 0.5 {
		t.Errorf("the rule is %.2f of the last line, want 1/3 to 1/2", share)
	}
	near(t, "middle of the rule", (r.X1+r.X2)/2, pageMiddle)
}

// What a type does not have leaves no hole, and the date keeps its column.
func TestPartsLeftOut(t *testing.T) {
	full := Set(decision(), serif(t))[0]
	d := decision()
	d.Letterhead.Number = nil // thư công
	p := Set(d, serif(t))[0]
	if a, b := find(t, full, "Tuần Giáo, ngày"), find(t, p, "Tuần Giáo, ngày"); a != b {
		t.Errorf("without a number the date moves from %s, %s to %s, %s", a.X, a.Y, b.X, b.Y)
	}
	d = decision()
	d.Letterhead.PlaceDate = "" // biên bản
	p = Set(d, serif(t))[0]
	if a, b := find(t, full, "Số:"), find(t, p, "Số:"); a != b {
		t.Error("without a date the number moves")
	}
	d.Letterhead.Number = nil
	p = Set(d, serif(t))[0]
	lift := find(t, full, "QUYẾT ĐỊNH").Y - find(t, p, "QUYẾT ĐỊNH").Y
	if lift < 6*geom.Millimetre || lift > 9*geom.Millimetre {
		t.Errorf("without number and date the title stands %s mm higher, want a line and its gap", lift)
	}
}

// Box 9a with the long label of a công điện: one line if it can be, the
// addressees below with their dashes where those under Kính gửi are.
func TestLongLabel(t *testing.T) {
	kindly := find(t, Set(letter2022(1), serif(t))[0], "- Các cơ quan")
	for _, names := range [][]string{{"Các cơ quan, đơn vị"}, {"Các cơ quan, đơn vị", "UBND các xã"}} {
		d := letter2022(1)
		d.Addressing, d.Addressees = "CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN TUẦN GIÁO điện", names
		p := Set(d, serif(t))[0]
		label, dash := find(t, p, "CHỦ TỊCH"), find(t, p, "- Các cơ quan")
		if !strings.HasSuffix(label.String, " điện:") {
			t.Errorf("the label is %q", label.String)
		}
		if dash.Y <= label.Y || dash.X != kindly.X {
			t.Errorf("the addressees stand at %s, %s under %s, want at %s", dash.X, dash.Y, label.Y, kindly.X)
		}
	}
}

// Box 12 closes Nơi nhận without a dash.
func TestDrafter(t *testing.T) {
	d := letter2022(1)
	d.Drafter = "PL.(300)"
	p := Set(d, serif(t))[0]
	drafter, last := find(t, p, "PL.(300)"), find(t, p, "- Lưu")
	near(t, "left edge", drafter.X, 30)
	if drafter.Y <= last.Y || drafter.Size != 11*geom.Point || drafter.Face != font.Regular {
		t.Errorf("the drafter's mark is %+v", drafter)
	}
}

// Without recipients the signature stands where it stood.
func TestNoRecipients(t *testing.T) {
	d := letter2022(1)
	with := find(t, Set(d, serif(t))[0], "TM.")
	d.Recipients = nil
	p := Set(d, serif(t))[0]
	if without := find(t, p, "TM."); without != with {
		t.Errorf("the signature moves from %s to %s", with.Y, without.Y)
	}
	for _, text := range p.Texts {
		if strings.HasPrefix(text.String, "Nơi nhận") {
			t.Error("Nơi nhận without anybody")
		}
	}
}

// Two signatures: authorities level, names level however many lines stand
// above them, each in the middle of its half; Nơi nhận below both.
func TestTwoSignatures(t *testing.T) {
	d := letter2022(1)
	d.Signature.Note = "(Chữ ký, dấu của cơ quan, tổ chức)"
	d.Second = &doc.Signature{Authority: []string{"THƯ KÝ"}, Note: "(Ký, ghi rõ họ tên)", Name: "Trần Thị B"}
	p := Set(d, serif(t))[0]
	left, right := find(t, p, "THƯ KÝ"), find(t, p, "TM. ỦY BAN")
	leftName, rightName := find(t, p, "Trần Thị B"), find(t, p, "Phạm Thị Tuyền")
	if left.Y != right.Y || leftName.Y != rightName.Y {
		t.Errorf("authorities at %s and %s, names at %s and %s", left.Y, right.Y, leftName.Y, rightName.Y)
	}
	for _, text := range []Text{left, leftName, find(t, p, "(Ký, ghi")} {
		near(t, "middle of "+text.String, middleOf(text), 30+165.0/4)
	}
	for _, text := range []Text{right, rightName, find(t, p, "(Chữ ký,")} {
		near(t, "middle of "+text.String, middleOf(text), 30+3*165.0/4)
	}
	note := find(t, p, "(Chữ ký,")
	if note.Face != font.Italic || note.Y <= find(t, p, "PHÓ CHỦ TỊCH").Y {
		t.Error("the note is not in italics below the authority")
	}
	if room := rightName.Y - note.Y; room < signatureRoom {
		t.Errorf("%s mm are left to sign in", room)
	}
	recipients := find(t, p, "Nơi nhận:")
	near(t, "Nơi nhận", recipients.X, 30)
	if recipients.Y <= leftName.Y {
		t.Error("Nơi nhận does not stand below the signatures")
	}
}

// A document issued with the dispatch has a letterhead of its own without
// number and date, a title with its rule, and a signature.
func TestIssuedWith(t *testing.T) {
	d := decision()
	d.Annexes = []doc.Annex{{
		Letterhead: &doc.Letterhead{Issuer: d.Letterhead.Issuer}, Label: "QUY CHẾ", Title: "Tổ chức và hoạt động",
		Enclosed: doc.Text("(Kèm theo Quyết định số 05/QĐ-UBND)"), Body: letter2022(2).Body,
		Signature: &doc.Signature{Authority: []string{"CHỦ TỊCH"}, Name: "Nguyễn Văn A"},
	}}
	pages := Set(d, serif(t))
	p := pages[len(pages)-1]
	nation, label, title := find(t, p, nationalName), find(t, p, "QUY CHẾ"), find(t, p, "Tổ chức và")
	enclosed, body, signer := find(t, p, "(Kèm theo"), find(t, p, "Để thúc đẩy"), find(t, p, "Nguyễn Văn A")
	if !(nation.Y < label.Y && label.Y < title.Y && title.Y < enclosed.Y && enclosed.Y < body.Y && body.Y < signer.Y) {
		t.Error("the parts are out of order")
	}
	near(t, "middle of the label", middleOf(label), pageMiddle)
	near(t, "middle of the title", middleOf(title), pageMiddle)
	r := ruleBelow(t, p, title)
	if share := float64(r.X2-r.X1) / float64(title.Width); share < 1.0/3 || share > 0.5 {
		t.Errorf("the rule is %.2f of the title", share)
	}
	if label.Face != font.Bold || title.Face != font.Bold || enclosed.Face != font.Italic {
		t.Error("label and title are not bold, or what it is enclosed with not italic")
	}
	for _, text := range p.Texts {
		if strings.HasPrefix(text.String, "Số:") || strings.HasPrefix(text.String, "Nơi nhận") {
			t.Errorf("it has %q", text.String)
		}
	}
	if signer.X < marginLeft+footLeft {
		t.Error("the signature is not at the right")
	}
}

// A document issued with the dispatch on landscape pages takes their width.
func TestIssuedWithLandscape(t *testing.T) {
	d := decision()
	d.Marks.Draft = true
	d.Annexes = []doc.Annex{{
		Letterhead: &doc.Letterhead{Issuer: d.Letterhead.Issuer}, Label: "QUY CHẾ", Title: "Tổ chức và hoạt động",
		Body: letter2022(2).Body, Landscape: true, Signature: &doc.Signature{Authority: []string{"CHỦ TỊCH"}, Name: "Nguyễn Văn A"},
	}}
	pages := Set(d, serif(t))
	p := pages[len(pages)-1]
	if p.Width != pageHeight || p.Height != pageWidth {
		t.Fatalf("the page is %s x %s", p.Width, p.Height)
	}
	near(t, "middle of the label", middleOf(find(t, p, "QUY CHẾ")), 30+252.0/2)
	near(t, "middle of the signer", middleOf(find(t, p, "Nguyễn Văn A")), 30+252*(62+103.0/2)/165)
	for _, fault := range audit(serif(t), p) {
		t.Error(fault)
	}
}
