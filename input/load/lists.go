package load

import (
	"slices"
	"strings"

	"congvan/input"
	"congvan/input/sheet"
)

// list fills a list from a cell with several values, parted by ; or | or line
// breaks; parts are added to what is there.
func (f *filler) list(dst *[]string, path string, s spec, cell sheet.Cell, text string) {
	if !s.list { // a row is an entry
		f.entry(dst, path, cell, text)
		return
	}
	parts := []string{text}
	if cell.Kind == sheet.Text {
		parts = strings.FieldsFunc(cell.Text, func(r rune) bool { return strings.ContainsRune(";|\n\r", r) })
	}
	for _, part := range parts {
		for _, one := range f.atCommas(path, cleanText(part)) {
			f.entry(dst, path, cell, one)
		}
	}
}

func (f *filler) entry(dst *[]string, path string, cell sheet.Cell, text string) {
	if text != "" {
		f.places[input.Index(path, len(*dst))] = cell.Where
		*dst = append(*dst, text)
	}
}

// numbers fills a list of whole numbers, parted by anything that is no digit of
// them: 1; 4; 2 or 1, 4, 2.
func (f *filler) numbers(dst *[]int, path string, cell sheet.Cell, text string) error {
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(";|,: ", r) }) {
		n, err := wholeNumber(part)
		if err != nil {
			return err
		}
		f.places[input.Index(path, len(*dst))] = cell.Where
		*dst = append(*dst, n)
	}
	return nil
}

// atCommas parts names at commas where that makes names of them: the form asks
// for semicolons, but a name may hold a comma, and people write both.
func (f *filler) atCommas(path, text string) []string {
	if !strings.Contains(text, ",") {
		return []string{text}
	}
	var known func(string) bool
	switch {
	case strings.HasSuffix(path, ".criteria"):
		known = func(string) bool { return true }
	case strings.HasSuffix(path, ".groups"):
		known = f.isGroup
	case strings.HasSuffix(path, ".units"), strings.HasSuffix(path, ".except"):
		known = func(s string) bool { return f.c.FindUnit(s).Kind != input.MatchNone }
	default:
		return []string{text}
	}
	var parts []string
	for part := range strings.SplitSeq(text, ",") {
		if part = strings.TrimSpace(part); part != "" {
			parts = append(parts, part)
		}
	}
	if !strings.HasSuffix(path, ".criteria") && known(text) || !slices.ContainsFunc(parts, known) {
		return []string{text}
	}
	return parts
}

func (f *filler) isGroup(name string) bool {
	return slices.ContainsFunc(f.c.Units, func(u input.Unit) bool { return u.HasGroup(name) })
}
