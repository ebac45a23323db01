package compose

import (
	"bytes"
	"encoding/binary"
	"image"
	_ "image/jpeg" // the pictures a page can bear
	_ "image/png"
	"strconv"

	"congvan/generator/doc"
	"congvan/input"

	"github.com/yuin/goldmark/ast"
)

// What is wrong with a picture.
var (
	pictureMissing = input.Phrase{VI: "không có trong thư mục của đợt", EN: "is not in the campaign's folder"}
	pictureKind    = input.Phrase{VI: "không phải tệp PNG hoặc JPEG đọc được", EN: "is no PNG or JPEG file that can be read"}
	pictureWidth   = input.Phrase{VI: "có bề rộng không phải số nguyên milimét vừa trang giấy, ví dụ \"80\"", EN: "has a width that is no number of millimetres, e.g. \"80\""}
	pictureSize    = input.Phrase{VI: "không ghi độ phân giải nên không rõ kích thước; ghi thêm width (mm)", EN: "does not say its resolution; write its width (mm)"}
)

const (
	mmPerInch  = 25.4
	screenDots = 96.0 // per inch: what screens and Word take where a file does not say
	widest     = 257  // mm of text on a page in landscape, 297 less the smallest margins (annex I, I.4)
)

// figure makes a block of a picture that stands alone in its paragraph.
func (w *walker) figure(n *ast.Image) {
	name := string(n.Destination)
	content, ok := w.text.Pictures[name]
	if !ok {
		w.badPicture(n, name, pictureMissing)
		return
	}
	width := 0
	if title := string(n.Title); title != "" {
		var err error
		if width, err = strconv.Atoi(title); err != nil || width < 1 || width > widest {
			w.badPicture(n, name, pictureWidth)
			return
		}
	}
	p, wrong := picture(name, content, width, screenDots)
	if wrong != nil {
		w.badPicture(n, name, *wrong)
		return
	}
	w.blocks = append(w.blocks, doc.Figure{Picture: p, Caption: w.spans(n)})
}

func (w *walker) badPicture(n *ast.Image, name string, reason input.Phrase) {
	w.faults = append(w.faults, Fault{input.Fault{Code: input.BadPicture, Args: []any{name, reason}}, w.lineOf(n.Parent())})
}

// picture reads a file. Its size is what width asks for, else what the file's
// resolution says, else what dots per inch make of it; with none of them it is
// a mistake.
func picture(name string, content []byte, width int, dots float64) (doc.Picture, *input.Phrase) {
	config, format, err := image.DecodeConfig(bytes.NewReader(content))
	if err != nil || config.Width < 1 || config.Height < 1 || format != "png" && format != "jpeg" {
		return doc.Picture{}, &pictureKind
	}
	p := doc.Picture{Name: name, Format: format, Data: content}
	x, y := resolution(format, content)
	switch {
	case width > 0:
		if x <= 0 || y <= 0 {
			x, y = 1, 1
		}
		p.Width = float64(width)
		p.Height = p.Width * (float64(config.Height) / y) / (float64(config.Width) / x)
		return p, nil
	case x <= 0 || y <= 0:
		x, y = dots, dots
	}
	if x <= 0 {
		return doc.Picture{}, &pictureSize
	}
	p.Width, p.Height = float64(config.Width)/x*mmPerInch, float64(config.Height)/y*mmPerInch
	return p, nil
}

// resolution is in dots per inch, as the file says; 0 where it does not.
func resolution(format string, content []byte) (x, y float64) {
	if format == "png" {
		return pngResolution(content)
	}
	return jpegResolution(content)
}

// pngResolution reads the chunk pHYs, in dots per metre (PNG, 11.3.4.3).
func pngResolution(content []byte) (x, y float64) {
	const signature, frame = 8, 12 // bytes: length, type and CRC of a chunk
	for at := signature; at+frame <= len(content); {
		length := int(binary.BigEndian.Uint32(content[at:]))
		if length > len(content)-at-frame {
			return 0, 0
		}
		data := content[at+8 : at+8+length]
		switch kind := string(content[at+4 : at+8]); {
		case kind == "pHYs" && length == 9 && data[8] == 1:
			const inch = mmPerInch / 1000
			return float64(binary.BigEndian.Uint32(data)) * inch, float64(binary.BigEndian.Uint32(data[4:])) * inch
		case kind == "IDAT":
			return 0, 0
		}
		at += frame + length
	}
	return 0, 0
}

// jpegResolution reads the density of the JFIF header (JFIF 1.02): 1 for dots
// per inch, 2 per centimetre.
func jpegResolution(content []byte) (x, y float64) {
	const header = 18
	at := bytes.Index(content[:min(len(content), 64)], []byte("JFIF\x00"))
	if at < 0 || at+header-6 > len(content) {
		return 0, 0
	}
	unit := content[at+7]
	x, y = float64(binary.BigEndian.Uint16(content[at+8:])), float64(binary.BigEndian.Uint16(content[at+10:]))
	switch unit {
	case 1:
		return x, y
	case 2:
		return x * mmPerInch / 10, y * mmPerInch / 10
	}
	return 0, 0
}
