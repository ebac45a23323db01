package typeset

import (
	"fmt"
	"testing"

	"congvan/generator/geom"
)

// The signature stands in the middle of its room at its own size; the seal, at
// its real size, over its left third and above it; both clear of the texts.
func TestSignatureAndSeal(t *testing.T) {
	d := letter2022(1)
	d.Signature.Image, d.Signature.Seal = handwriting(45, 18), seal(36)
	p := Set(d, serif(t))[0]
	if len(p.Images) != 2 || p.Images[0].Picture != d.Signature.Image || p.Images[1].Picture != d.Signature.Seal {
		t.Fatalf("the pictures are %v, want the seal over the signature", p.Images)
	}
	signature, stamp := p.Images[0], p.Images[1]
	authority, name := find(t, p, "PHÓ CHỦ TỊCH"), find(t, p, "Phạm Thị Tuyền")
	near(t, "width of the signature", signature.Width, 45)
	near(t, "height of the signature", signature.Height, 18)
	near(t, "middle of the signature", signature.X+signature.Width/2, middleOf(name).Mm())
	near(t, "width of the seal", stamp.Width, 36)
	near(t, "height of the seal", stamp.Height, 36)
	near(t, "right edge of the seal", stamp.X+stamp.Width, (signature.X + signature.Width/3).Mm())
	near(t, "middle of the seal", stamp.Y+stamp.Height/2, (signature.Y + signature.Height/2).Mm())
	family := serif(t)
	top, bottom := authority.Y+family.Descent(authority.Face, authority.Size), name.Y-family.Ascent(name.Face, name.Size)
	if stamp.Y < top || stamp.Y+stamp.Height > bottom {
		t.Errorf("the seal from %s to %s mm is not between %s and %s", stamp.Y, stamp.Y+stamp.Height, top, bottom)
	}
	near(t, "height of the middle", signature.Y+signature.Height/2, ((top + bottom) / 2).Mm())
}

// A picture moves nothing while it fits the room; a high one makes the room
// grow; only beyond that is it made smaller, without changing its shape.
func TestSignatureRoom(t *testing.T) {
	room := func(height float64) (geom.Length, Image) {
		d := letter2022(1)
		d.Signature.Image = handwriting(30, height)
		p := Set(d, serif(t))[0]
		return find(t, p, "Phạm Thị Tuyền").Y - find(t, p, "PHÓ CHỦ TỊCH").Y, p.Images[0]
	}
	plain, _ := room(10)
	for _, tt := range []struct{ height, grows, shown, width float64 }{
		{28, 0, 28, 30}, {34, 6, 34, 30}, {40, 12, 40, 30}, {80, 12, 40, 15},
	} {
		got, image := room(tt.height)
		near(t, "growth of the room", got-plain, tt.grows)
		near(t, "height", image.Height, tt.shown)
		near(t, "width", image.Width, tt.width)
	}
}

// A seal without a picture of the signature leaves room to sign at its right,
// as over the left third of a signature of usual length.
func TestSealAlone(t *testing.T) {
	d := letter2022(1)
	d.Signature.Seal = seal(36)
	p := Set(d, serif(t))[0]
	middle := middleOf(find(t, p, "Phạm Thị Tuyền"))
	near(t, "right edge of the seal", p.Images[0].X+p.Images[0].Width, (middle - handSignature/2 + handSignature/3).Mm())
}

// Pictures go with their signatures, also with two of them.
func TestTwoSigned(t *testing.T) {
	d := letter2022(1)
	second(&d)
	d.Second.Image, d.Signature.Image = handwriting(40, 15), handwriting(30, 36)
	p := Set(d, serif(t))[0]
	if len(p.Images) != 2 {
		t.Fatalf("%d pictures", len(p.Images))
	}
	near(t, "middle of the left one", p.Images[0].X+p.Images[0].Width/2, 30+165.0/4)
	near(t, "height of their middles", p.Images[0].Y+p.Images[0].Height/2, (p.Images[1].Y + p.Images[1].Height/2).Mm())
	near(t, "middle of the right one", p.Images[1].X+p.Images[1].Width/2, 30+3*165.0/4)
	if find(t, p, "Trần Thị B").Y != find(t, p, "Phạm Thị Tuyền").Y {
		t.Error("the names are not level")
	}
}

// Nơi nhận goes on below the name at the distance of its lines, however many
// there are.
func TestRecipientsGoOnEvenly(t *testing.T) {
	for authority := 1; authority < 4; authority++ {
		d := letter2022(0)
		d.Signature.Authority = d.Signature.Authority[:0:0]
		for range authority {
			d.Signature.Authority = append(d.Signature.Authority, "CHỦ TỊCH")
		}
		d.Recipients = nil
		for i := range 15 {
			d.Recipients = append(d.Recipients, fmt.Sprintf("Nơi %d;", i+10))
		}
		p := Set(d, serif(t))
		last := p[len(p)-1]
		step := find(t, last, "- Nơi 12").Y - find(t, last, "- Nơi 11").Y
		for i := 2; i < 15; i++ {
			if d := find(t, last, fmt.Sprintf("- Nơi %d", i+10)).Y - find(t, last, fmt.Sprintf("- Nơi %d", i+9)).Y; d != step {
				t.Errorf("%d lines of authority: %.2f mm above line %d, %.2f mm above the others", authority, d.Mm(), i, step.Mm())
			}
		}
	}
}
