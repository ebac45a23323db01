package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/gob"
	"encoding/hex"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"io"

	"congvan/generator/typeset"

	"github.com/go-pdf/fpdf"
)

// maxPixels is more than any scanner makes of a page (A4 at 600 dpi has 35
// million); a picture of more would fill the memory when it is unpacked.
const maxPixels = 50_000_000

// PictureError is a picture that cannot be read.
type PictureError struct {
	Name string // of its file
	Err  error
}

// Error names the picture.
func (e *PictureError) Error() string { return fmt.Sprintf("reading picture %s: %v", e.Name, e.Err) }

// Unwrap gives the cause.
func (e *PictureError) Unwrap() error { return e.Err }

// embed hands fpdf every picture of the pages once, in the order of the pages.
func embed(f *fpdf.Fpdf, pages []typeset.Page) error {
	known := map[string]bool{}
	for _, p := range pages {
		for _, im := range p.Images {
			name := pictureName(im)
			if known[name] {
				continue
			}
			if err := embedOne(f, im, name, len(known)); err != nil {
				return &PictureError{Name: im.Picture.Name, Err: err}
			}
			known[name] = true
		}
	}
	return nil
}

// pictureName is the name fpdf knows a picture by: its content, so that one
// used on many pages is in the file once.
func pictureName(im typeset.Image) string {
	sum := sha256.Sum256(im.Picture.Data)
	return im.Picture.Format + hex.EncodeToString(sum[:])
}

func embedOne(f *fpdf.Fpdf, im typeset.Image, name string, order int) error {
	data, format, err := readable(im.Picture.Format, im.Picture.Data)
	if err != nil {
		return err
	}
	info := f.RegisterImageOptionsReader(name, fpdf.ImageOptions{ImageType: format}, bytes.NewReader(data))
	if err := f.Error(); err != nil {
		return err
	}
	return sortable(info, order)
}

// readable gives a picture in a form that fpdf reads right: a JPEG in grey or
// YCbCr as it is, anything else as a PNG of 8 bits that is not interlaced.
// fpdf does not look into the data, so it is all unpacked here once.
func readable(format string, data []byte) (out []byte, outFormat string, err error) {
	config, err := pictureConfig(format, data)
	if err != nil {
		return nil, "", err
	}
	if int64(config.Width)*int64(config.Height) > maxPixels {
		return nil, "", fmt.Errorf("%d × %d pixels are too many", config.Width, config.Height)
	}
	picture, err := decode(format, data)
	if err != nil {
		return nil, "", err
	}
	if format == "jpeg" && (config.ColorModel == color.YCbCrModel || config.ColorModel == color.GrayModel) {
		return data, "jpg", nil
	}
	bounds := image.Rect(0, 0, config.Width, config.Height)
	flat := image.NewNRGBA(bounds)
	draw.Draw(flat, bounds, picture, picture.Bounds().Min, draw.Src)
	var buffer bytes.Buffer
	err = png.Encode(&buffer, flat)
	return buffer.Bytes(), "png", err
}

func pictureConfig(format string, data []byte) (image.Config, error) {
	if read := configReaders[format]; read != nil {
		return read(bytes.NewReader(data))
	}
	return image.Config{}, errors.New("neither PNG nor JPEG")
}

var configReaders = map[string]func(io.Reader) (image.Config, error){
	"png": png.DecodeConfig, "jpeg": jpeg.DecodeConfig,
}

func decode(format string, data []byte) (image.Image, error) {
	if format == "jpeg" {
		return jpeg.Decode(bytes.NewReader(data))
	}
	return png.Decode(bytes.NewReader(data))
}

// sortable makes fpdf write pictures in the order we gave them: it sorts them
// by width only, and those of one width come in the order of a map, other in
// every run. So the width gets a fraction, which is cut off when it is written.
func sortable(info *fpdf.ImageInfoType, order int) error {
	encoded, err := info.GobEncode()
	if err != nil {
		return err
	}
	var (
		data, mask, palette         []byte
		object, bits                int
		width, height, scale, dpi   float64
		colours, filter, parameters string
		transparent                 []int
	)
	fields := []any{&data, &mask, &object, &width, &height, &colours, &palette, &bits, &filter, &parameters, &transparent, &scale, &dpi}
	decoder := gob.NewDecoder(bytes.NewReader(encoded))
	for _, field := range fields {
		if err := decoder.Decode(field); err != nil {
			return err
		}
	}
	width += float64(order) / 1e6
	var out bytes.Buffer
	encoder := gob.NewEncoder(&out)
	for _, field := range fields {
		if err := encoder.Encode(field); err != nil {
			return err
		}
	}
	return info.GobDecode(out.Bytes())
}
