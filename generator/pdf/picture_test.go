package pdf

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
	"congvan/generator/typeset"
)

// placed is a page with pictures of 40 mm under each other.
func placed(pictures ...*doc.Picture) typeset.Page {
	p := typeset.Page{Width: 210 * geom.Millimetre, Height: 297 * geom.Millimetre}
	for i, picture := range pictures {
		p.Images = append(p.Images, typeset.Image{
			X: 50 * geom.Millimetre, Y: geom.Length(20+50*i) * geom.Millimetre,
			Width: 40 * geom.Millimetre, Height: 40 * geom.Millimetre, Picture: picture,
		})
	}
	return p
}

func written(t *testing.T, pages ...typeset.Page) []byte {
	t.Helper()
	family, err := font.Serif()
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := Write(&out, pages, info, family); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// half is a square, its left half of one colour and its right half clear.
func half(ink color.Color) *image.NRGBA {
	im := image.NewNRGBA(image.Rect(0, 0, 40, 40))
	for y := range 40 {
		for x := range 20 {
			im.Set(x, y, ink)
		}
	}
	return im
}

func asPNG(t *testing.T, im image.Image) *doc.Picture {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, im); err != nil {
		t.Fatal(err)
	}
	return &doc.Picture{Name: "dấu.png", Format: "png", Data: b.Bytes()}
}

func asJPEG(t *testing.T, im image.Image) *doc.Picture {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, im, nil); err != nil {
		t.Fatal(err)
	}
	return &doc.Picture{Name: "ảnh.jpg", Format: "jpeg", Data: b.Bytes()}
}

// pixel is the colour of a place on a page, in millimetres, as poppler sees it.
func pixel(t *testing.T, file string, page, x, y string) [3]uint8 {
	t.Helper()
	stem := filepath.Join(t.TempDir(), "p")
	output(t, "pdftoppm", "-png", "-r", "25.4", "-singlefile", "-f", page, "-x", x, "-y", y, "-W", "1", "-H", "1", file, stem)
	data, err := os.ReadFile(stem + ".png")
	if err != nil {
		t.Fatal(err)
	}
	im, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	r, g, b, _ := im.At(0, 0).RGBA()
	return [3]uint8{uint8(r >> 8), uint8(g >> 8), uint8(b >> 8)}
}

func like(a, b [3]uint8) bool {
	for i := range a {
		if max(a[i], b[i])-min(a[i], b[i]) > 12 {
			return false
		}
	}
	return true
}

// Pictures of every kind come out in their colours at their places, what is
// clear shows what lies below, and the last lies on top.
func TestPictures(t *testing.T) {
	red, white := [3]uint8{200, 0, 0}, [3]uint8{255, 255, 255}
	ink := color.NRGBA{200, 0, 0, 255}
	deep := image.NewNRGBA64(image.Rect(0, 0, 40, 40))
	flat := image.NewPaletted(image.Rect(0, 0, 40, 40), color.Palette{color.Transparent, ink})
	opaque := image.NewRGBA(image.Rect(0, 0, 40, 40))
	for y := range 40 {
		for x := range 40 {
			opaque.Set(x, y, color.White)
			if x < 20 {
				deep.Set(x, y, ink)
				flat.SetColorIndex(x, y, 1)
				opaque.Set(x, y, ink)
			}
		}
	}
	for name, picture := range map[string]*doc.Picture{
		"8 bit with alpha":  asPNG(t, half(ink)),
		"16 bit with alpha": asPNG(t, deep),
		"palette":           asPNG(t, flat),
		"opaque":            asPNG(t, opaque),
		"jpeg":              asJPEG(t, opaque),
		"interlaced":        {Name: "x", Format: "png", Data: interlaced(t)},
	} {
		t.Run(name, func(t *testing.T) {
			file := inFile(t, written(t, placed(picture)))
			if got := pixel(t, file, "1", "55", "40"); !like(got, red) {
				t.Errorf("the left half is %v, want %v", got, red)
			}
			if got := pixel(t, file, "1", "85", "40"); !like(got, white) {
				t.Errorf("the right half is %v, want %v", got, white)
			}
			if got := pixel(t, file, "1", "95", "40"); !like(got, white) {
				t.Errorf("beside it is %v", got)
			}
			output(t, "qpdf", "--check", file)
		})
	}
	t.Run("jpeg in four inks", func(t *testing.T) {
		even := image.NewGray(image.Rect(0, 0, 8, 8))
		for i := range even.Pix {
			even.Pix[i] = 128
		}
		picture := &doc.Picture{Name: "mực.jpg", Format: "jpeg", Data: cmyk(asJPEG(t, even).Data)}
		file := inFile(t, written(t, placed(picture)))
		if got := pixel(t, file, "1", "70", "40"); !like(got, [3]uint8{64, 64, 64}) {
			t.Errorf("half of every ink is %v", got)
		}
	})
	t.Run("the last lies on top, and what is clear is clear", func(t *testing.T) {
		p := placed(asPNG(t, half(color.NRGBA{0, 0, 200, 255})), asPNG(t, half(ink)))
		p.Images[1].X, p.Images[1].Y = p.Images[0].X-10*geom.Millimetre, p.Images[0].Y
		file := inFile(t, written(t, p))
		if got := pixel(t, file, "1", "55", "40"); !like(got, red) {
			t.Errorf("where they overlap is %v, want %v", got, red)
		}
		if got := pixel(t, file, "1", "65", "40"); !like(got, [3]uint8{0, 0, 200}) {
			t.Errorf("under the clear half is %v", got)
		}
	})
}

// A picture is in the file once, on however many pages it stands, and the
// same pages give the same bytes though fpdf sorts pictures by width alone.
func TestPictureOnce(t *testing.T) {
	a, b := asPNG(t, half(color.NRGBA{200, 0, 0, 255})), asPNG(t, half(color.NRGBA{0, 0, 200, 255}))
	c := asPNG(t, half(color.NRGBA{0, 200, 0, 255}))
	pages := []typeset.Page{placed(a, b), placed(b, c, a), placed(a)}
	want := written(t, pages...)
	for range 20 {
		if !bytes.Equal(want, written(t, pages...)) {
			t.Fatal("two runs differ")
		}
	}
	if n := bytes.Count(want, []byte("/Subtype /Image")); n != 6 { // three pictures with their masks
		t.Errorf("%d pictures and masks are in the file, want 6", n)
	}
}

// A picture that cannot be read is an error that names it.
func TestBrokenPictures(t *testing.T) {
	good := asPNG(t, half(color.Black)).Data
	wrongSum := bytes.Clone(good)
	wrongSum[len(wrongSum)/2]++
	photo := asJPEG(t, image.NewGray(image.Rect(0, 0, 400, 400))).Data
	for name, tt := range map[string]struct {
		format string
		data   []byte
	}{
		"empty":           {"png", nil},
		"half":            {"png", good[:len(good)/2]},
		"wrong checksum":  {"png", wrongSum},
		"header alone":    {"png", good[:33]},
		"no PNG":          {"png", []byte("không phải ảnh")},
		"JPEG called PNG": {"png", photo},
		"half a JPEG":     {"jpeg", photo[:len(photo)/2]},
		"no JPEG":         {"jpeg", []byte{0xFF, 0xD8}},
		"a GIF":           {"gif", []byte("GIF89a")},
		"a bomb":          {"png", huge(good)},
	} {
		t.Run(name, func(t *testing.T) {
			family, _ := font.Serif()
			err := Write(&bytes.Buffer{}, []typeset.Page{placed(&doc.Picture{Name: "chữ ký.png", Format: tt.format, Data: tt.data})}, info, family)
			var got *PictureError
			if !errors.As(err, &got) || got.Name != "chữ ký.png" || !strings.Contains(err.Error(), "chữ ký.png") {
				t.Errorf("the error is %v", err)
			}
		})
	}
}
