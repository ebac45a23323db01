package typeset

import (
	"testing"

	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
)

// framesAround are the frames that a text stands in, the outer first, by their
// horizontal rules.
func framesAround(p Page, text Text) []place {
	var found []place
	for _, top := range p.Rules {
		for _, bottom := range p.Rules {
			if top.vertical() || bottom.vertical() || top.X1 != bottom.X1 || top.X2 != bottom.X2 {
				continue
			}
			if top.Y1 < text.Y && bottom.Y1 > text.Y && top.X1 < text.X && top.X2 > text.X+text.Width && bottom.Y1-top.Y1 < 10*geom.Millimetre {
				found = append(found, place{"", top.X1, top.Y1, top.X2, bottom.Y1})
			}
		}
	}
	if len(found) == 2 && found[0].x1 > found[1].x1 {
		found[0], found[1] = found[1], found[0]
	}
	return found
}

// closed tells whether both sides of a frame are drawn.
func closed(p Page, a place) bool {
	sides := 0
	for _, r := range p.Rules {
		if r.vertical() && r.Y1 <= a.y1 && r.Y2 >= a.y2 && (r.X1 == a.x1 || r.X1 == a.x2) {
			sides++
		}
	}
	return sides == 2
}

// Boxes 10a and 10b: the stamps' sizes, one frame or two, red bold capitals of
// 13 pt in the middle, at the left under the number and whatever stands there.
func TestStamps(t *testing.T) {
	for _, tt := range []struct {
		mark   doc.Marks
		text   string
		mm     float64
		frames int
	}{
		{doc.Marks{Urgency: "HỎA TỐC"}, "HỎA TỐC", 30, 1},
		{doc.Marks{Urgency: "THƯỢNG KHẨN"}, "THƯỢNG KHẨN", 40, 1},
		{doc.Marks{Urgency: "KHẨN"}, "KHẨN", 20, 1},
		{doc.Marks{Secrecy: "MẬT"}, "MẬT", 20, 2},
		{doc.Marks{Secrecy: "TỐI MẬT"}, "TỐI MẬT", 30, 2},
		{doc.Marks{Secrecy: "TUYỆT MẬT"}, "TUYỆT MẬT", 40, 2},
	} {
		for _, d := range []doc.Document{letter2022(1), decision()} {
			d.Marks = tt.mark
			p := Set(d, serif(t))[0]
			text := find(t, p, tt.text)
			frames := framesAround(p, text)
			if len(frames) != tt.frames || !closed(p, frames[0]) {
				t.Fatalf("%s stands in %d frames, want %d closed ones", tt.text, len(frames), tt.frames)
			}
			outer := frames[0]
			near(t, "width of "+tt.text, outer.x2-outer.x1, tt.mm)
			near(t, "height of "+tt.text, outer.y2-outer.y1, 8)
			near(t, "left edge of "+tt.text, outer.x1, 30)
			near(t, "middle of "+tt.text, middleOf(text), ((outer.x1 + outer.x2) / 2).Mm())
			if tt.frames == 2 {
				near(t, "distance of the frames", frames[1].x1-outer.x1, 1)
				near(t, "distance of the frames", outer.y2-frames[1].y2, 1)
			}
			if text.Color != Red || text.Face != font.Bold || text.Size != 13*geom.Point {
				t.Errorf("%s is %+v", tt.text, text)
			}
			if number := find(t, p, "Số:"); outer.y1 < number.Y {
				t.Errorf("%s stands above the number", tt.text)
			}
			if d.Letterhead.Title != "" && outer.y2 > find(t, p, d.Letterhead.Title).Y-4*geom.Millimetre {
				t.Errorf("%s reaches into the title", tt.text)
			}
		}
	}
}

// The stamp of secrecy stands above that of urgency; a công văn has both under V/v.
func TestStampsInOrder(t *testing.T) {
	d := letter2022(1)
	d.Marks = doc.Marks{Secrecy: "MẬT", Urgency: "KHẨN"}
	p := Set(d, serif(t))[0]
	subject, secret, urgent := find(t, p, "Chương trình"), find(t, p, "MẬT"), find(t, p, "KHẨN")
	if !(subject.Y < secret.Y && secret.Y < urgent.Y && urgent.Y < find(t, p, "Kính gửi").Y) {
		t.Error("V/v, secrecy, urgency and Kính gửi are out of order")
	}
	for _, r := range p.Rules {
		if r.Color == Red && (r.Y1 < subject.Y || r.Y2 > find(t, p, "Kính gửi").Y) {
			t.Error("red ink elsewhere")
		}
	}
}

// Box 11: in the top margin above box 1, framed, clear of box 1 and of the edge.
func TestCirculation(t *testing.T) {
	d := letter2022(9)
	d.Marks.Circulation = "XEM XONG TRẢ LẠI"
	pages := Set(d, serif(t))
	text := find(t, pages[0], "XEM XONG")
	frames := framesAround(pages[0], text)
	if len(frames) != 1 || !closed(pages[0], frames[0]) {
		t.Fatalf("it stands in %d frames", len(frames))
	}
	near(t, "middle", middleOf(text), middleOf(find(t, pages[0], nationalName)).Mm())
	if frames[0].y1 < 5*geom.Millimetre || frames[0].y2 > marginTop-geom.Millimetre {
		t.Errorf("the frame reaches from %s to %s mm", frames[0].y1, frames[0].y2)
	}
	if text.Color != Black || text.Face != font.Bold || text.Size != 13*geom.Point {
		t.Errorf("it is %+v", text)
	}
	for _, later := range pages[1:] {
		for _, text := range later.Texts {
			if text.String == d.Marks.Circulation {
				t.Error("it stands on a later page too")
			}
		}
	}
}

// Box 14: 10 pt, upright, flush with the right margin at the top of page 1.
func TestCaptionOfCopy(t *testing.T) {
	d := letter2022(1)
	d.Marks.Copy = "SAO Y; UBND HUYỆN TUẦN GIÁO; 26/7/2022 10:00:00 +07:00"
	text := find(t, Set(d, serif(t))[0], "SAO Y")
	near(t, "right edge", text.X+text.Width, 210-15)
	if text.Size != 10*geom.Point || text.Face != font.Regular || text.Y > 10*geom.Millimetre || text.Y < 5*geom.Millimetre {
		t.Errorf("it is %+v", text)
	}
}

// The mark of a draft is on every page of either orientation, below everything,
// grey, in the middle, and none of it beyond the edge.
func TestDraft(t *testing.T) {
	d := letter2022(12)
	d.Annexes = []doc.Annex{{Label: "Phụ lục", Title: "T", Enclosed: doc.Text("(K)"), Body: letter2022(12).Body, Landscape: true}}
	for _, p := range Set(d, serif(t)) {
		if len(p.Under) != 0 {
			t.Fatal("a mark without a draft")
		}
	}
	d.Marks.Draft = true
	for _, p := range Set(d, serif(t)) {
		if len(p.Under) != 1 {
			t.Fatalf("page %d of part %d has %d marks", p.Number, p.Part, len(p.Under))
		}
		mark := p.Under[0]
		if mark.String != "DỰ THẢO" || mark.Color != Grey || mark.Angle != 45 || mark.Size < 72*geom.Point {
			t.Errorf("the mark is %+v", mark)
		}
		// Turned by 45 degrees, along and up are the same fraction of both axes.
		half := (mark.Width / 2).Scale(7071, 10000)
		up := (draftCap / 2).Scale(7071, 10000)
		near(t, "middle across", mark.X+half-up, (p.Width / 2).Mm())
		near(t, "middle down", mark.Y-half-up, (p.Height / 2).Mm())
		if reach := half + 2*up; reach > min(p.Width, p.Height)/2 {
			t.Errorf("the mark reaches %s mm from the middle of a page of %s x %s", reach, p.Width, p.Height)
		}
	}
}
