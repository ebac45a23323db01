package sheet

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// style is what a cell's format says about its value.
type style struct {
	font    string
	date    bool // day or month
	month   bool // a date without its day
	percent bool
}

// readStyles reads the formats that cells refer to by number.
func readStyles(p *parts, name string) ([]style, error) {
	t, err := p.open(name)
	if t == nil || err != nil {
		return nil, err
	}
	defer t.close.Close()
	s := &styleReader{codes: map[int]string{}}
	if err := t.each(s.begin); err != nil {
		return nil, err
	}
	return s.styles, nil
}

// styleReader walks styles.xml, whose lists come in a fixed order: number
// formats, fonts, then the formats that name both.
type styleReader struct {
	list   string
	codes  map[int]string
	fonts  []string
	styles []style
}

func (s *styleReader) begin(e xml.StartElement) error {
	switch e.Name.Local {
	case "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs":
		s.list = e.Name.Local
	case "numFmt":
		if id, err := strconv.Atoi(attribute(e, "numFmtId")); err == nil && s.list == "numFmts" && len(s.codes) < maxStyles {
			s.codes[id] = attribute(e, "formatCode")
		}
	case "font":
		if s.list == "fonts" && len(s.fonts) < maxStyles {
			s.fonts = append(s.fonts, "")
		}
	case "name":
		if s.list == "fonts" && len(s.fonts) > 0 {
			s.fonts[len(s.fonts)-1] = attribute(e, "val")
		}
	case "xf":
		if s.list == "cellXfs" && len(s.styles) < maxStyles {
			s.styles = append(s.styles, s.style(e))
		}
	}
	return nil
}

func (s *styleReader) style(e xml.StartElement) style {
	format, _ := strconv.Atoi(attribute(e, "numFmtId"))
	font, _ := strconv.Atoi(attribute(e, "fontId"))
	code, custom := s.codes[format]
	if !custom {
		code = builtInFormats[format]
	}
	one := styleOf(code)
	if font >= 0 && font < len(s.fonts) {
		one.font = s.fonts[font]
	}
	return one
}

// builtInFormats are those that a file need not spell out; the numbers 27 to
// 36 and 50 to 58 are dates in the writings of East Asia.
var builtInFormats = func() map[int]string {
	all := map[int]string{
		9: "0%", 10: "0.00%", 14: "m/d/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 22: "m/d/yyyy h:mm",
	}
	for _, span := range [][2]int{{27, 36}, {50, 58}} {
		for n := span[0]; n <= span[1]; n++ {
			all[n] = "yyyy/m/d"
		}
	}
	return all
}()

// styleOf reads a format's code: 0.0%, dd/mm/yyyy, [$-42A]d mmmm yyyy.
func styleOf(code string) style {
	code, _, _ = strings.Cut(bareFormat(code), ";")
	day, year := strings.Contains(code, "d"), strings.Contains(code, "y")
	time := strings.ContainsAny(code, "hs")
	month := strings.Contains(code, "m") && (!time || day || year)
	return style{
		date:    day || year || month,
		month:   !day && (month || year),
		percent: strings.Contains(code, "%"),
	}
}

// bareFormat is a code in small letters, without what it only prints: text in
// quotes, characters behind \ or _ or *, what stands in brackets, "General".
func bareFormat(code string) string {
	var b strings.Builder
	rs := []rune(strings.ToLower(code))
	for i := 0; i < len(rs); i++ {
		switch rs[i] {
		case '\\', '_', '*':
			i++
		case '"':
			i = indexFrom(rs, i+1, '"')
		case '[':
			i = indexFrom(rs, i+1, ']')
		default:
			b.WriteRune(rs[i])
		}
	}
	return strings.NewReplacer("general", "", "am/pm", "").Replace(b.String())
}

func indexFrom(rs []rune, from int, end rune) int {
	for i := from; i < len(rs); i++ {
		if rs[i] == end {
			return i
		}
	}
	return len(rs)
}
