package sheet

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// run is a piece of a cell's text in one font; "" is the cell's own.
type run struct{ text, font string }

// readTexts reads the texts that cells refer to by number.
func readTexts(p *parts, name string) ([][]run, error) {
	t, err := p.open(name)
	if t == nil || err != nil {
		return nil, err
	}
	defer t.close.Close()
	var all [][]run
	var text textReader
	for {
		token, err := t.next()
		if token == nil || err != nil {
			return all, err
		}
		switch e := token.(type) {
		case xml.StartElement:
			if e.Name.Local == "si" {
				text = textReader{}
			}
			text.begin(e)
		case xml.CharData:
			text.chars(e)
		case xml.EndElement:
			text.end(e)
			if e.Name.Local != "si" {
				continue
			}
			if all = append(all, text.runs); len(all) > MaxTexts {
				return nil, tooLarge(textCount)
			}
		}
	}
}

// textReader takes the runs of one text: <t>, or <r> with its font and <t>.
// What stands in <rPh> is how Japanese is read, and no text of the cell.
type textReader struct {
	runs     []run
	font     string
	reading  bool
	phonetic bool
	buffer   []byte
}

func (t *textReader) begin(e xml.StartElement) {
	switch e.Name.Local {
	case "rPh":
		t.phonetic = true
	case "r":
		t.font = ""
	case "rFont":
		t.font = attribute(e, "val")
	case "t":
		t.reading, t.buffer = !t.phonetic, t.buffer[:0]
	}
}

func (t *textReader) chars(c xml.CharData) {
	if t.reading {
		t.buffer = append(t.buffer, c...)
	}
}

func (t *textReader) end(e xml.EndElement) {
	switch e.Name.Local {
	case "rPh":
		t.phonetic = false
	case "t":
		if t.reading {
			t.runs = append(t.runs, run{unescaped(string(t.buffer)), t.font})
		}
		t.reading = false
	}
}

// unescaped undoes how a workbook writes characters that XML has no place for:
// _x000D_.
func unescaped(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var b strings.Builder
	for {
		before, after, found := strings.Cut(s, "_x")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		if r, ok := escapedRune(after); ok {
			b.WriteRune(r)
			s = after[5:]
			continue
		}
		b.WriteString("_x")
		s = after
	}
}

func escapedRune(s string) (rune, bool) {
	if len(s) < 5 || s[4] != '_' {
		return 0, false
	}
	n, err := strconv.ParseUint(s[:4], 16, 16)
	return rune(n), err == nil
}
