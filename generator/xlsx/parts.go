package xlsx

import (
	"archive/zip"
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"io/fs"
	"regexp"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// cachedCell is what a formula shows until a program calculates it.
type cachedCell struct {
	at    string
	shown any // string, int or float64
}

// finishParts is the zip writer that excelize writes through. It adds to the
// sheets the two things excelize has no call for: the shown results of
// formulas, and row heights that grow again when more is typed; and it puts in
// order what excelize does not.
func (b *book) finishParts(w io.Writer) excelize.ZipWriter {
	cached := map[string][]cachedCell{}
	for i, sheet := range b.file.GetSheetList() {
		cells := slices.Clone(b.cached[sheet])
		slices.SortStableFunc(cells, inReadingOrder)
		cached[fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1)] = cells
	}
	return &partWriter{zip: zip.NewWriter(w), cached: cached}
}

func inReadingOrder(a, b cachedCell) int {
	columnA, rowA, _ := excelize.CellNameToCoordinates(a.at) // we named them
	columnB, rowB, _ := excelize.CellNameToCoordinates(b.at)
	return cmp.Or(cmp.Compare(rowA, rowB), cmp.Compare(columnA, columnB))
}

type partWriter struct {
	zip    *zip.Writer
	cached map[string][]cachedCell
	name   string        // of the part in hand
	part   *bytes.Buffer // nil: none
}

// Create begins a part; sheets are held back until the next begins.
func (p *partWriter) Create(name string) (io.Writer, error) {
	if err := p.flush(); err != nil {
		return nil, err
	}
	if strings.HasPrefix(name, "xl/worksheets/") || name == contentTypes {
		p.name, p.part = name, &bytes.Buffer{}
		return p.part, nil
	}
	return p.zip.Create(name)
}

func (p *partWriter) flush() error {
	if p.part == nil {
		return nil
	}
	w, err := p.zip.Create(p.name)
	if err != nil {
		return err
	}
	part := p.part.Bytes()
	p.part = nil
	if p.name == contentTypes {
		part = sortedDefaults(part)
	} else if part, err = withResults(growing(part), p.cached[p.name]); err != nil {
		return fmt.Errorf("%s: %w", p.name, err)
	}
	_, err = w.Write(part)
	return err
}

const contentTypes = "[Content_Types].xml"

var defaultType = regexp.MustCompile(`<Default [^>]*></Default>`)

// sortedDefaults puts the types of file names in order: with a chart or a note
// excelize 2.11.1 lists those of pictures as a map gives them.
func sortedDefaults(part []byte) []byte {
	types := defaultType.FindAll(part, -1)
	slices.SortFunc(types, bytes.Compare)
	return defaultType.ReplaceAllFunc(part, func([]byte) []byte {
		first := types[0]
		types = types[1:]
		return first
	})
}

// AddFS is part of the interface; excelize does not call it here.
func (p *partWriter) AddFS(fsys fs.FS) error { return p.zip.AddFS(fsys) }

// Close writes what is still in hand.
func (p *partWriter) Close() error {
	if err := p.flush(); err != nil {
		return err
	}
	return p.zip.Close()
}

// growing keeps the row heights but lets programs change them: a height said
// to be custom stays as it is, and hides what a unit types beyond it.
func growing(part []byte) []byte {
	part = bytes.Replace(part, []byte(`<sheetPr filterMode="true">`), []byte(`<sheetPr>`), 1) // no row is filtered out
	return bytes.ReplaceAll(part, []byte(` customHeight="true"`), nil)
}

// withResults gives formulas, in the order they stand, their shown results.
func withResults(part []byte, cells []cachedCell) ([]byte, error) {
	var out bytes.Buffer
	for _, c := range cells {
		start := bytes.Index(part, []byte(`<c r="`+c.at+`"`))
		if start < 0 {
			return nil, fmt.Errorf("formula of %s not found", c.at)
		}
		length := bytes.Index(part[start:], []byte("</c>"))
		if length < 0 {
			return nil, fmt.Errorf("formula of %s has no end", c.at)
		}
		out.Write(part[:start])
		out.Write(withResult(part[start:start+length], c.shown))
		part = part[start+length:]
	}
	out.Write(part)
	return out.Bytes(), nil
}

func withResult(cell []byte, shown any) []byte {
	text, isText := shown.(string)
	if !isText {
		text = fmt.Sprint(shown)
		cell = bytes.Replace(cell, []byte(` t="str"`), nil, 1)
	}
	var v bytes.Buffer
	v.Write(cell)
	v.WriteString("<v>")
	_ = xml.EscapeText(&v, []byte(text)) // a Buffer does not fail
	v.WriteString("</v>")
	return v.Bytes()
}
