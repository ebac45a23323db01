package typeset

import (
	"math"
	"strings"
	"testing"

	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
)

// letter is a dispatch with every box of the page, its body as long as asked.
func letter2022(paragraphs int) doc.Document {
	d := doc.Document{
		SizeSet: 12,
		Letterhead: doc.Letterhead{
			Parent:    []string{"TỈNH ĐIỆN BIÊN"},
			Issuer:    []string{"ỦY BAN NHÂN DÂN", "HUYỆN TUẦN GIÁO"},
			Number:    []doc.Span{{Text: "Số: "}, {Room: doc.NumberRoom}, {Text: "/UBND-NN"}},
			PlaceDate: "Tuần Giáo, ngày 26 tháng 7 năm 2022",
			Subject:   doc.Text("V/v tập trung, tăng cường tổ chức triển khai thực hiện Chương trình mục tiêu quốc gia"),
		},
		Addressees: []string{"Các cơ quan, đơn vị", "UBND các xã, thị trấn"},
		Recipients: []string{"Như trên;", "Lưu: VT, NN."},
		Signature:  doc.Signature{Authority: []string{"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"}, Name: "Phạm Thị Tuyền"},
		Address:    "Khối Tân Giang, thị trấn Tuần Giáo",
	}
	for range paragraphs {
		d.Body = append(d.Body, doc.Paragraph{Spans: doc.Text(sentence)})
	}
	return d
}

// find is the first Text on the page that starts so.
func find(t *testing.T, p Page, start string) Text {
	t.Helper()
	for _, text := range p.Texts {
		if strings.HasPrefix(text.String, start) {
			return text
		}
	}
	t.Fatalf("nothing on page %d starts with %q", p.Number, start)
	return Text{}
}

func near(t *testing.T, what string, got geom.Length, mm float64) {
	t.Helper()
	if math.Abs(got.Mm()-mm) > 0.5 {
		t.Errorf("%s is %s mm, want %.1f", what, got, mm)
	}
}

// The boxes of the decree's page, measured on placed items: format.md
// sections 1 and 2, to half a millimetre.
func TestBoxes(t *testing.T) {
	pages := Set(letter2022(1), serif(t))
	p := pages[0]
	middle := func(text Text) geom.Length { return text.X + text.Width/2 }

	nation, mottoLine := find(t, p, nationalName), find(t, p, motto)
	t.Run("paper is A4", func(t *testing.T) {
		near(t, "width", p.Width, 210)
		near(t, "height", p.Height, 297)
	})
	t.Run("box 1", func(t *testing.T) {
		near(t, "Quốc hiệu at 12 pt", nation.Width, 88.3)
		near(t, "Tiêu ngữ at 13 pt", mottoLine.Width, 56.1)
		near(t, "middle of Tiêu ngữ", middle(mottoLine), middle(nation).Mm())
		if nation.Face != font.Bold || mottoLine.Face != font.Bold {
			t.Error("box 1 is not bold")
		}
		near(t, "top of the letters", nation.Y-serif(t).Ascent(font.Bold, nation.Size), 20)
	})
	t.Run("rule under the Tiêu ngữ is as long as it", func(t *testing.T) {
		r := ruleBelow(t, p, mottoLine)
		near(t, "length", r.X2-r.X1, mottoLine.Width.Mm())
		near(t, "start", r.X1, mottoLine.X.Mm())
	})
	issuer := find(t, p, "HUYỆN TUẦN GIÁO")
	t.Run("box 2", func(t *testing.T) {
		if parent := find(t, p, "TỈNH ĐIỆN BIÊN"); parent.Face != font.Regular || parent.Y >= issuer.Y {
			t.Error("the parent body is not upright above the issuing body")
		}
		r := ruleBelow(t, p, issuer)
		if share := float64(r.X2-r.X1) / float64(issuer.Width); share < 1.0/3 || share > 0.5 {
			t.Errorf("the rule under the issuer is %.2f of its line, want 1/3 to 1/2", share)
		}
		near(t, "middle of the rule", (r.X1+r.X2)/2, middle(issuer).Mm())
	})
	t.Run("boxes 3 and 4 share a baseline", func(t *testing.T) {
		number, date := find(t, p, "Số:"), find(t, p, "Tuần Giáo, ngày")
		if number.Y != date.Y {
			t.Errorf("baselines %s and %s", number.Y, date.Y)
		}
		if number.Size != 13*geom.Point || date.Size != 13*geom.Point || date.Face != font.Italic {
			t.Error("number and date are not 13 pt, the date in italics")
		}
		near(t, "middle of the date", middle(date), middle(nation).Mm())
		symbol := find(t, p, "/UBND-NN")
		near(t, "room for the number", symbol.X-number.X-number.Width, 14)
	})
	t.Run("box 5b stands 6 pt below box 3", func(t *testing.T) {
		number, subject := find(t, p, "Số:"), find(t, p, "V/v")
		gap := subject.Y - serif(t).Ascent(font.Regular, subject.Size) - number.Y - serif(t).Descent(font.Regular, number.Size)
		if got := gap.Pt(); got < 5 || got > 8 {
			t.Errorf("the subject's letters start %.1f pt below the number's, want 6 and half a line gap", got)
		}
		if subject.X+subject.Width > marginLeft+letterheadLeft {
			t.Error("the subject leaves its column")
		}
	})
	t.Run("box 9a: dashes under the colon", func(t *testing.T) {
		label, dash := find(t, p, "Kính gửi:"), find(t, p, "- Các cơ quan")
		near(t, "start of Kính gửi", label.X, 30+35)
		colon := label.X + serif(t).Width(font.Regular, label.Size, "Kính gửi")
		near(t, "dash", dash.X, colon.Mm())
		if last := find(t, p, "- UBND các xã"); last.X != dash.X || !strings.HasSuffix(last.String, ".") {
			t.Errorf("the last addressee is %q at %s", last.String, last.X)
		}
	})
	t.Run("body", func(t *testing.T) {
		first := find(t, p, "Để thúc đẩy")
		near(t, "first line indent", first.X, 30+12.7)
		near(t, "right edge", first.X+first.Width, 210-15)
		if first.Size != 14*geom.Point {
			t.Errorf("body of %.1f pt", first.Size.Pt())
		}
	})
	t.Run("boxes 7 and 9b", func(t *testing.T) {
		authority, signer := find(t, p, "TM."), find(t, p, "Phạm Thị Tuyền")
		recipients := find(t, p, "Nơi nhận:")
		if authority.Y != recipients.Y {
			t.Errorf("Nơi nhận at %s is not level with the authority at %s", recipients.Y, authority.Y)
		}
		near(t, "Nơi nhận", recipients.X, 30)
		near(t, "middle of the signer", middle(signer), middle(authority).Mm())
		last := find(t, p, "PHÓ CHỦ TỊCH")
		room := signer.Y - serif(t).Ascent(font.Bold, signer.Size) - last.Y - serif(t).Descent(font.Bold, last.Size)
		if mm := room.Mm(); mm < 25 || mm > 30 {
			t.Errorf("room for the signature is %.1f mm, want 25 to 30", mm)
		}
		if recipients.Face != font.BoldItalic || find(t, p, "- Như trên").Size != 11*geom.Point {
			t.Error("Nơi nhận is not bold italic over lines of 11 pt")
		}
	})
	t.Run("box 13 stands at the foot under a full rule", func(t *testing.T) {
		address := find(t, p, "Khối Tân Giang")
		if bottom := address.Y + serif(t).Descent(font.Regular, address.Size); bottom > pageHeight-marginBottom {
			t.Error("the address leaves the text area")
		}
		full := false
		for _, r := range p.Rules {
			full = full || r.X2-r.X1 == textWidth && r.Y1 < address.Y && r.Y1 > address.Y-10*geom.Millimetre
		}
		if !full {
			t.Error("no rule as wide as the text above the address")
		}
	})
}

// ruleBelow is the rule right under a line.
func ruleBelow(t *testing.T, p Page, text Text) Rule {
	t.Helper()
	for _, r := range p.Rules {
		if !r.vertical() && r.Y1 > text.Y && r.Y1 < text.Y+3*geom.Millimetre && r.X1 >= text.X-geom.Millimetre && r.X2 <= text.X+text.Width+geom.Millimetre {
			return r
		}
	}
	t.Fatalf("no rule under %q", text.String)
	return Rule{}
}

// The sizes of the two sets are never mixed.
func TestSizeSets(t *testing.T) {
	for set, want := range map[int][4]float64{12: {12, 13, 13, 12}, 13: {13, 14, 14, 13}} {
		d := letter2022(1)
		d.SizeSet = set
		p := Set(d, serif(t))[0]
		got := [4]float64{
			find(t, p, nationalName).Size.Pt(), find(t, p, motto).Size.Pt(),
			find(t, p, "Tuần Giáo, ngày").Size.Pt(), find(t, p, "V/v").Size.Pt(),
		}
		if got != want {
			t.Errorf("set %d has sizes %v, want %v", set, got, want)
		}
	}
}

// Page numbers: not on a first page, in the top margin of the others, each
// annex for itself.
func TestPageNumbers(t *testing.T) {
	d := letter2022(20)
	d.Annexes = []doc.Annex{{Label: "Phụ lục", Title: "T", Enclosed: doc.Text("(K)"), Body: letter2022(20).Body}}
	annex := false
	for _, p := range Set(d, serif(t)) {
		annex = annex || p.Part == 1
		last := p.Texts[len(p.Texts)-1]
		if p.Number == 1 {
			if last.Y < marginTop {
				t.Errorf("part %d shows a number on its first page", p.Part)
			}
			continue
		}
		if last.String != strings.TrimSpace(last.String) || last.Y > marginTop || last.Size != 14*geom.Point || last.Face != font.Regular {
			t.Errorf("page %d of part %d is numbered by %+v", p.Number, p.Part, last)
		}
		near(t, "middle of the number", last.X+last.Width/2, 30+165.0/2)
	}
	if !annex {
		t.Error("no annex was set")
	}
}
