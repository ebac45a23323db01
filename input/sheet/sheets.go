package sheet

import (
	"encoding/xml"
	"strings"
)

// mainPart is the part that lists the sheets.
func (b *bookReader) mainPart() string {
	links, err := b.links("")
	if name := links.ofType("officeDocument"); err == nil && name != "" {
		return name
	}
	return "xl/workbook.xml"
}

type link struct{ kind, part string }

// links are what a part refers to, by id.
type links map[string]link

func (l links) ofType(kind string) string {
	for _, one := range l {
		if one.kind == kind { // there is at most one of those asked for
			return one.part
		}
	}
	return ""
}

// links reads the file beside a part that says what it refers to.
func (b *bookReader) links(part string) (links, error) {
	dir, file := "", part
	if cut := strings.LastIndexByte(part, '/'); cut >= 0 {
		dir, file = part[:cut+1], part[cut+1:]
	}
	t, err := b.parts.open(dir + "_rels/" + file + ".rels")
	if t == nil || err != nil {
		return nil, err
	}
	defer t.close.Close()
	all := links{}
	err = t.each(func(e xml.StartElement) error {
		if e.Name.Local == "Relationship" && len(all) < MaxParts {
			kind := attribute(e, "Type")
			all[attribute(e, "Id")] = link{kind[strings.LastIndexByte(kind, '/')+1:], resolve(part, attribute(e, "Target"))}
		}
		return nil
	})
	return all, err
}

type listedSheet struct {
	name, id string
	hidden   bool
}

// sheetList reads the names of the sheets in their order, and the defined
// names on the way.
func (b *bookReader) sheetList(part string) ([]listedSheet, error) {
	t, err := b.parts.open(part)
	if err != nil {
		return nil, err
	}
	if t == nil || strings.HasSuffix(part, ".bin") {
		return nil, b.noWorkbook()
	}
	defer t.close.Close()
	l := &listReader{book: b}
	if err := t.texts(l.begin, l.end); err != nil {
		return nil, err
	}
	if l.root != "workbook" {
		return nil, b.noWorkbook()
	}
	return l.all, nil
}

// listReader walks the part that lists the sheets.
type listReader struct {
	book *bookReader
	root string
	all  []listedSheet
	name string // of the defined name being read
}

func (l *listReader) begin(e xml.StartElement) error {
	if l.root == "" {
		l.root = e.Name.Local
	}
	switch e.Name.Local {
	case "workbookPr":
		l.book.from1904 = truth(attribute(e, "date1904"))
	case "sheet":
		state := attribute(e, "state")
		l.all = append(l.all, listedSheet{unescaped(attribute(e, "name")), attribute(e, "id"), state == "hidden" || state == "veryHidden"})
	case "definedName":
		l.name = attribute(e, "name")
	}
	if len(l.all) > MaxSheets {
		return tooLarge(sheetCount)
	}
	return nil
}

func (l *listReader) end(element, text string) {
	if element == "definedName" && len(l.book.names) < maxNames {
		l.book.names = append(l.book.names, Name{l.name, text})
	}
}
