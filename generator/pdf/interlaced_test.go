package pdf

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
	"testing"
)

// chunk is a part of a PNG with its checksum.
func chunk(kind string, data []byte) []byte {
	out := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	out = append(append(out, kind...), data...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[4:]))
}

// interlaced makes the PNG of half in seven passes (PNG, 8.2), which Go's
// encoder does not.
func interlaced(t *testing.T) []byte {
	t.Helper()
	var rows bytes.Buffer
	for _, pass := range [][4]int{{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}} {
		for y := pass[1]; y < 40; y += pass[3] {
			rows.WriteByte(0)
			for x := pass[0]; x < 40; x += pass[2] {
				if x < 20 {
					rows.Write([]byte{200, 0, 0, 255})
				} else {
					rows.Write([]byte{0, 0, 0, 0})
				}
			}
		}
	}
	var packed bytes.Buffer
	w := zlib.NewWriter(&packed)
	if _, err := w.Write(rows.Bytes()); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	header := []byte{0, 0, 0, 40, 0, 0, 0, 40, 8, 6, 0, 0, 1}
	return bytes.Join([][]byte{[]byte("\x89PNG\r\n\x1a\n"), chunk("IHDR", header), chunk("IDAT", packed.Bytes()), chunk("IEND", nil)}, nil)
}

// huge says of a PNG that it has sixteen milliard pixels.
func huge(good []byte) []byte {
	header := bytes.Clone(good[16:29])
	binary.BigEndian.PutUint32(header, 40_000)
	binary.BigEndian.PutUint32(header[4:], 40_000)
	return bytes.Join([][]byte{good[:8], chunk("IHDR", header), good[33:]}, nil)
}

// cmyk is a JPEG of one block of 8 by 8 in four inks, each at half strength,
// made of the tables of a grey one, since Go's encoder has no such colours. An
// APP14 segment of Adobe's says that they are inks (transform 0).
func cmyk(grey []byte) []byte {
	sof := bytes.Index(grey, []byte{0xFF, 0xC0})
	sos := bytes.Index(grey, []byte{0xFF, 0xDA})
	tables := bytes.Join([][]byte{grey[2:sof], grey[sof+2+11 : sos]}, nil)
	adobe := append([]byte{0xFF, 0xEE, 0, 14}, "Adobe\x00\x64\x00\x00\x00\x00\x00"...)
	frame := []byte{0xFF, 0xC0, 0, 20, 8, 0, 8, 0, 8, 4, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11, 0}
	scan := []byte{0xFF, 0xDA, 0, 14, 4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 63, 0}
	blocks := []byte{0x28, 0xA2, 0x8A} // four times: no difference, end of block
	return bytes.Join([][]byte{{0xFF, 0xD8}, adobe, tables, frame, scan, blocks, {0xFF, 0xD9}}, nil)
}
