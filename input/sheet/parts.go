package sheet

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"maps"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"

	"congvan/input"
)

// parts are the files inside of a workbook.
type parts struct {
	ctx    context.Context
	byName map[string]*zip.File
	left   int64 // bytes that may still be unpacked
	begun  int   // elements of XML so far
}

// openParts opens the archive. It unpacks nothing.
func openParts(ctx context.Context, raw []byte) (*parts, error) {
	if len(raw) > MaxWorkbookBytes {
		return nil, tooLarge(fileSize)
	}
	// Every entry of the directory begins so; the library would make a struct
	// of each before it could be counted.
	if bytes.Count(raw, []byte("PK\x01\x02")) > MaxParts {
		return nil, tooLarge(partCount)
	}
	archive, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, recognise(raw)
	}
	p := &parts{ctx: ctx, byName: map[string]*zip.File{}, left: MaxUnpackedBytes}
	for _, f := range archive.File {
		if name := partName(f.Name); p.byName[name] == nil {
			p.byName[name] = f
		}
	}
	return p, nil
}

// What a workbook can be too large in.
var (
	fileSize   = input.Phrase{VI: "tệp lớn quá 20 MB", EN: "the file is over 20 MB"}
	partCount  = input.Phrase{VI: "tệp có quá nhiều phần bên trong", EN: "the file holds too many parts"}
	unpacked   = input.Phrase{VI: "nội dung giải nén ra quá lớn", EN: "its contents unpack to too much"}
	sheetCount = input.Phrase{VI: "có quá 64 trang tính", EN: "there are over 64 sheets"}
	cellCount  = input.Phrase{VI: "có quá nhiều ô", EN: "there are too many cells"}
	textCount  = input.Phrase{VI: "có quá nhiều chữ", EN: "there are too many texts"}
	rowCount   = input.Phrase{VI: "có dữ liệu ở dưới dòng 20000", EN: "there is a value below row 20000"}
	colCount   = input.Phrase{VI: "có dữ liệu ở bên phải cột IV (cột thứ 256)", EN: "there is a value right of column IV (the 256th)"}
	readTime   = input.Phrase{VI: "đọc quá lâu", EN: "reading takes too long"}
)

// partName makes names comparable: some programs write them with backslashes
// or in other cases than they refer to them.
func partName(name string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "/"))
}

// resolve is the name of a part that another one refers to.
func resolve(from, target string) string {
	if strings.HasPrefix(target, "/") {
		return partName(target)
	}
	return partName(path.Join(path.Dir(from), strings.ReplaceAll(target, `\`, "/")))
}

// open begins to read a part; nil where there is none.
func (p *parts) open(name string) (*tokens, error) {
	f := p.byName[partName(name)]
	if f == nil {
		return nil, nil
	}
	if f.Flags&1 != 0 {
		return nil, refuse(input.WorkbookLocked)
	}
	if f.UncompressedSize64 > uint64(p.left) {
		return nil, tooLarge(unpacked)
	}
	// The library refuses a part that is longer than its header says.
	p.left -= int64(f.UncompressedSize64)
	r, err := f.Open()
	if err != nil {
		return nil, refuse(input.WorkbookDamaged)
	}
	clean := transform.NewReader(&shortTokens{r: r}, transform.Chain(runes.ReplaceIllFormed(), runes.Map(legal)))
	return &tokens{parts: p, close: r, decoder: xml.NewDecoder(clean)}, nil
}

// legal replaces what XML must not hold, so that one bad character in a cell
// is told as that and does not cost the whole workbook.
func legal(r rune) rune {
	if (r < ' ' && r != '\t' && r != '\n' && r != '\r') || r == '\ufffe' || r == '\uffff' {
		return '\ufffd'
	}
	return r
}

// shortTokens refuses XML with a tag or a text longer than any program writes:
// the decoder keeps a whole one in memory, several times over while it grows.
type shortTokens struct {
	r      io.Reader
	length int
}

func (s *shortTokens) Read(b []byte) (int, error) {
	n, err := s.r.Read(b)
	if i := bytes.LastIndexByte(b[:n], '<'); i >= 0 {
		s.length = n - i
	} else {
		s.length += n
	}
	if s.length > maxToken {
		return 0, errLongToken
	}
	return n, err
}

// tokens reads the XML of a part.
type tokens struct {
	parts   *parts
	close   io.Closer
	decoder *xml.Decoder
	depth   int
}

// next gives the next token; nil at the end.
func (t *tokens) next() (xml.Token, error) {
	token, err := t.decoder.Token()
	switch token.(type) {
	case xml.StartElement:
		t.depth++
		if t.parts.begun++; t.parts.begun > maxElements {
			return nil, tooLarge(cellCount)
		}
		if t.parts.begun%1024 == 0 && t.parts.ctx.Err() != nil {
			return nil, tooLarge(readTime)
		}
	case xml.EndElement:
		t.depth--
	}
	switch {
	case errors.Is(err, io.EOF) && t.depth == 0:
		return nil, nil
	case errors.Is(err, errLongToken):
		return nil, tooLarge(unpacked)
	case err != nil || t.depth > maxDepth:
		return nil, refuse(input.WorkbookDamaged)
	}
	return token, nil
}

// each calls for every element that begins, until the part ends.
func (t *tokens) each(begin func(e xml.StartElement) error) error {
	for {
		token, err := t.next()
		if token == nil || err != nil {
			return err
		}
		if e, ok := token.(xml.StartElement); ok {
			if err := begin(e); err != nil {
				return err
			}
		}
	}
}

// texts calls for every element that begins, and for every one that ends with
// the text in it, until the part ends. Text of elements inside is left out.
func (t *tokens) texts(begin func(xml.StartElement) error, end func(element, text string)) error {
	var text []byte
	for {
		token, err := t.next()
		if token == nil || err != nil {
			return err
		}
		switch e := token.(type) {
		case xml.StartElement:
			text = text[:0]
			err = begin(e)
		case xml.CharData:
			text = append(text, e...)
		case xml.EndElement:
			end(e.Name.Local, string(text))
			text = text[:0]
		}
		if err != nil {
			return err
		}
	}
}

// walk reads a part as texts does; nothing where there is none.
func (p *parts) walk(name string, begin func(xml.StartElement) error, end func(element, text string)) error {
	t, err := p.open(name)
	if t == nil || err != nil {
		return err
	}
	defer t.close.Close()
	return t.texts(begin, end)
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// list gives the parts by name, in alphabetical order.
func (p *parts) list() []*zip.File {
	var all []*zip.File
	for _, name := range slices.Sorted(maps.Keys(p.byName)) {
		all = append(all, p.byName[name])
	}
	return all
}
