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

type listedSheet struct{ name, id string }

// sheetList reads the names of the sheets in their order.
func (b *bookReader) sheetList(part string) ([]listedSheet, error) {
	t, err := b.parts.open(part)
	if err != nil {
		return nil, err
	}
	if t == nil || strings.HasSuffix(part, ".bin") {
		return nil, b.noWorkbook()
	}
	defer t.close.Close()
	var all []listedSheet
	root := ""
	err = t.each(func(e xml.StartElement) error {
		if root == "" {
			root = e.Name.Local
		}
		switch e.Name.Local {
		case "workbookPr":
			v := attribute(e, "date1904")
			b.from1904 = v == "1" || v == "true"
		case "sheet":
			all = append(all, listedSheet{unescaped(attribute(e, "name")), attribute(e, "id")})
		}
		if len(all) > MaxSheets {
			return tooLarge(sheetCount)
		}
		return nil
	})
	if err == nil && root != "workbook" {
		return nil, b.noWorkbook()
	}
	return all, err
}
