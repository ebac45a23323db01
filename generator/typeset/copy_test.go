package typeset

import (
	"testing"

	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
)

func copy2022() Copy {
	return Copy{
		SizeSet: 12, Parent: []string{"TỈNH ĐIỆN BIÊN"}, Issuer: []string{"ỦY BAN NHÂN DÂN", "HUYỆN TUẦN GIÁO"},
		Form: "SAO Y", Number: doc.Text("Số: 05/SY-UBND"), PlaceDate: "Tuần Giáo, ngày 05 tháng 8 năm 2022",
		Recipients: []string{"Các phòng, ban;", "Lưu: VT."},
		Signature:  doc.Signature{Authority: []string{"TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"}, Name: "Nguyễn Văn A"},
	}
}

// A block of a copy under an original whose text ends at 150 mm.
func TestCopyBlock(t *testing.T) {
	family := serif(t)
	p, own := CopyBlock(copy2022(), Room{Width: pageWidth, Height: pageHeight, Top: 150 * geom.Millimetre, Bottom: 277 * geom.Millimetre}, family)
	if own {
		t.Fatal("it takes a page of its own")
	}
	full := p.Rules[0]
	near(t, "length of the rule", full.X2-full.X1, 165)
	near(t, "start of the rule", full.X1, 30)
	near(t, "height of the rule", full.Y1, 150+2.1)
	issuer, form := find(t, p, "TỈNH ĐIỆN BIÊN"), find(t, p, "SAO Y")
	if form.Face != font.Bold || form.Size != 14*geom.Point || form.X < marginLeft+letterheadLeft {
		t.Errorf("the form of the copy is %+v", form)
	}
	near(t, "the form level with the first line at the left", form.Y, issuer.Y.Mm())
	number, date := find(t, p, "Số: 05/SY-UBND"), find(t, p, "Tuần Giáo, ngày")
	if number.Y != date.Y || date.Face != font.Italic {
		t.Errorf("number and date stand at %s and %s", number.Y, date.Y)
	}
	near(t, "middle of the date", middleOf(date), middleOf(form).Mm())
	last := find(t, p, "HUYỆN TUẦN GIÁO")
	r := ruleBelow(t, p, last)
	if share := float64(r.X2-r.X1) / float64(last.Width); share < 1.0/3 || share > 0.5 {
		t.Errorf("the rule under the issuer is %.2f of its line", share)
	}
	if recipients, authority := find(t, p, "Nơi nhận:"), find(t, p, "TL. CHỦ TỊCH"); recipients.Y != authority.Y {
		t.Error("Nơi nhận is not level with the authority")
	}
	for _, fault := range audit(family, p) {
		t.Error(fault)
	}
	for _, text := range p.Texts {
		if text.Y < 150*geom.Millimetre || text.Y > 277*geom.Millimetre {
			t.Errorf("%q leaves the room", text.String)
		}
	}
}

// The block takes a page of its own as soon as it does not fit, and never
// leaves the room that it claims to fit.
func TestCopyBlockRoom(t *testing.T) {
	family, before := serif(t), false
	for top := 20; top < 290; top++ {
		room := Room{Width: pageWidth, Height: pageHeight, Top: geom.Length(top) * geom.Millimetre, Bottom: 277 * geom.Millimetre}
		p, own := CopyBlock(copy2022(), room, family)
		if before && !own {
			t.Errorf("it fits under %d mm but not under less", top)
		}
		before = own
		limit := room.Bottom
		if own {
			near(t, "start of a page of its own", p.Rules[0].Y1, 20)
			limit = pageHeight - marginBottom
		}
		if low := lowest(p); low > limit {
			t.Errorf("under %d mm it reaches down to %s", top, low)
		}
	}
	if !before {
		t.Error("it fits no room at all")
	}
	wide := Room{Width: pageHeight, Height: pageWidth, Top: 40 * geom.Millimetre, Bottom: 190 * geom.Millimetre}
	p, own := CopyBlock(copy2022(), wide, family)
	if own || p.Width != wide.Width || p.Height != wide.Height {
		t.Error("on a landscape page it is no overlay")
	}
	near(t, "length of the rule on a landscape page", p.Rules[0].X2-p.Rules[0].X1, 297-45)
	if p, own = CopyBlock(copy2022(), Room{Width: pageHeight, Height: pageWidth}, family); !own || p.Width != pageWidth {
		t.Error("without room it is no upright page of its own")
	}
}

func TestCopyCaption(t *testing.T) {
	for _, width := range []geom.Length{pageWidth, pageHeight} {
		p := CopyCaption("SAO Y; UBND HUYỆN TUẦN GIÁO; 26/7/2022 10:00:00 +07:00", width, pageHeight+pageWidth-width, serif(t))
		text := p.Texts[0]
		near(t, "right edge", text.X+text.Width, width.Mm()-15)
		if len(p.Texts) != 1 || len(p.Rules) != 0 || text.Size != 10*geom.Point || p.Width != width {
			t.Errorf("the page is %+v", p)
		}
	}
}
