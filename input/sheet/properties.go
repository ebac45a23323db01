package sheet

import (
	"encoding/xml"
	"errors"
	"strings"
)

// Properties are what a workbook says about itself beside its sheets. Empty
// where it does not say so.
type Properties struct {
	Title      string
	Identifier string
	Keywords   string
	Modified   string            // as stored, RFC 3339
	Program    string            // that saved it, with its version: LibreOffice/7.4
	Custom     map[string]string // those an office defines, by name, as text
}

// readProperties reads the three parts that hold them. One that is damaged
// says nothing: a workbook can do without.
func (b *bookReader) readProperties() (Properties, error) {
	p := Properties{Custom: map[string]string{}}
	links, err := b.links("")
	for _, kind := range []string{"core-properties", "extended-properties", "custom-properties"} {
		if errors.Is(err, ErrTooLarge) {
			return p, err
		}
		r := &propertyReader{into: &p, custom: kind == "custom-properties"}
		err = b.parts.walk(links.ofType(kind), r.begin, r.end)
	}
	if errors.Is(err, ErrTooLarge) {
		return p, err
	}
	return p, nil
}

// propertyReader walks one of the parts.
type propertyReader struct {
	into   *Properties
	custom bool
	name   string // of the custom property being read
}

func (r *propertyReader) begin(e xml.StartElement) error {
	if e.Name.Local == "property" {
		r.name = attribute(e, "name")
	}
	return nil
}

func (r *propertyReader) end(element, text string) {
	text = strings.TrimSpace(text)
	switch {
	case text == "" || len(text) > maxFooter:
	case r.custom:
		if r.name != "" && len(r.into.Custom) < maxNames {
			r.into.Custom[r.name] = text
			r.name = ""
		}
	case element == "title":
		r.into.Title = text
	case element == "identifier":
		r.into.Identifier = text
	case element == "keywords":
		r.into.Keywords = text
	case element == "modified":
		r.into.Modified = text
	case element == "Application":
		r.into.Program = text
	}
}
