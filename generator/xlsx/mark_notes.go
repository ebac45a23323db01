package xlsx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"path"
	"regexp"
	"strings"
)

// withoutNotes takes the notes of a workbook away, to be written anew by
// excelize. It adds to them only where the drawings behind them are as it
// writes them itself: LibreOffice's have other names inside, openpyxl's other
// prefixes, and both come out broken. Sheets whose drawing holds more than
// notes (buttons), or whose notes are discussions, stay as they are and get no
// new notes; closed has their names.
//
// Drawings that stay get names that excelize never gives, since it counts
// notes and not drawings and would write into them.
func withoutNotes(original []byte) (raw []byte, closed map[string]bool, err error) {
	in, err := zip.NewReader(bytes.NewReader(original), int64(len(original)))
	if err != nil {
		return nil, nil, err
	}
	s := &stripper{files: map[string]*zip.File{}, changed: map[string][]byte{}, dropped: map[string]bool{}, renamed: map[string]string{}, closed: map[string]bool{}}
	for _, f := range in.File {
		s.files[f.Name] = f
	}
	names := s.sheetNames()
	for _, f := range in.File {
		if dir, base := path.Split(f.Name); dir == "xl/worksheets/_rels/" {
			part := "xl/worksheets/" + strings.TrimSuffix(base, ".rels")
			s.sheet(names[part], part, f.Name)
		}
	}
	s.contentTypes()
	if s.err != nil {
		return nil, nil, s.err
	}
	raw, err = s.write(in)
	return raw, s.closed, err
}

// stripper is one workbook losing its notes.
type stripper struct {
	files   map[string]*zip.File
	changed map[string][]byte // parts with new contents
	dropped map[string]bool
	renamed map[string]string
	closed  map[string]bool
	err     error
}

// relations are the links of a part to others.
type relations struct {
	XMLName xml.Name   `xml:"http://schemas.openxmlformats.org/package/2006/relationships Relationships"`
	All     []relation `xml:"Relationship"`
}

type relation struct {
	ID     string `xml:"Id,attr"`
	Type   string `xml:"Type,attr"`
	Target string `xml:"Target,attr"`
	Mode   string `xml:"TargetMode,attr,omitempty"`
}

// part is the name of the part that a sheet's link leads to.
func (r relation) part() string { return r.from("xl/worksheets") }

func (r relation) from(folder string) string {
	if strings.HasPrefix(r.Target, "/") {
		return strings.TrimPrefix(r.Target, "/")
	}
	return path.Join(folder, r.Target)
}

func (r relation) is(kind string) bool { return strings.HasSuffix(r.Type, "/"+kind) }

var (
	legacyDrawing = regexp.MustCompile(`<(?:\w+:)?legacyDrawing\b[^>]*?(?:/>|></(?:\w+:)?legacyDrawing>)`)
	drawingID     = regexp.MustCompile(`\bid="([^"]*)"`)
	objectType    = regexp.MustCompile(`ObjectType="([^"]*)"`)
)

// sheetNames tells the sheets by their parts.
func (s *stripper) sheetNames() map[string]string {
	var links relations
	var workbook struct {
		Sheets []struct {
			Name string `xml:"name,attr"`
			ID   string `xml:"id,attr"`
		} `xml:"sheets>sheet"`
	}
	if s.fail(xml.Unmarshal(s.read("xl/_rels/workbook.xml.rels"), &links)) || s.fail(xml.Unmarshal(s.read("xl/workbook.xml"), &workbook)) {
		return nil
	}
	parts, names := map[string]string{}, map[string]string{}
	for _, r := range links.All {
		parts[r.ID] = r.from("xl")
	}
	for _, sheet := range workbook.Sheets {
		names[parts[sheet.ID]] = sheet.Name
	}
	return names
}

// sheet decides what becomes of the notes of one sheet.
func (s *stripper) sheet(name, sheet, links string) {
	var all relations
	if s.fail(xml.Unmarshal(s.read(links), &all)) {
		return
	}
	body := s.read(sheet)
	drawing := ""
	if m := drawingID.FindSubmatch(legacyDrawing.Find(body)); m != nil {
		drawing = string(m[1])
	}
	keep := s.holdsMore(all, drawing)
	var left []relation
	for _, r := range all.All {
		notes := r.is("comments") || r.is("vmlDrawing") && r.ID == drawing
		switch {
		case notes && !keep:
			s.dropped[r.part()] = true
			s.dropped[linksOf(r.part())] = true
			continue
		case notes || r.is("vmlDrawing"):
			r.Target = "/" + s.aside(r.part())
		}
		left = append(left, r)
	}
	if keep {
		s.closed[name] = true
	} else if drawing != "" {
		s.changed[sheet] = legacyDrawing.ReplaceAll(body, nil)
	}
	content, err := xml.Marshal(relations{All: left})
	s.fail(err)
	s.changed[links] = append([]byte(xml.Header), content...)
}

// holdsMore tells a sheet whose notes cannot be taken out by themselves.
func (s *stripper) holdsMore(all relations, drawing string) bool {
	for _, r := range all.All {
		if r.is("threadedComment") {
			return true
		}
		if r.is("vmlDrawing") && r.ID == drawing {
			for _, m := range objectType.FindAllSubmatch(s.read(r.part()), -1) {
				if string(m[1]) != "Note" {
					return true
				}
			}
		}
	}
	return false
}

// aside renames a part that stays.
func (s *stripper) aside(part string) string {
	if name, ok := s.renamed[part]; ok {
		return name
	}
	name := fmt.Sprintf("xl/drawings/kept%d%s", len(s.renamed)+1, path.Ext(part))
	s.renamed[part] = name
	if links := linksOf(part); s.files[links] != nil {
		s.renamed[links] = linksOf(name)
	}
	return name
}

func linksOf(part string) string {
	dir, base := path.Split(part)
	return dir + "_rels/" + base + ".rels"
}
