package generator

import (
	"fmt"
	"strings"

	"congvan/generator/compose"
	"congvan/generator/font"
	"congvan/input"
)

// Check finds what only making the documents can show: characters the font
// lacks, templates that fail, Markdown the format has no place for. The
// campaign must have passed validation.
func Check(c *input.Campaign) input.Problems {
	_, problems := compose.New(c)
	family, err := font.Serif()
	if err != nil {
		return problems // making the files will say so
	}
	problems = append(problems, missingGlyphs(family, c, c.Places, c)...)
	if c.Criteria != nil && c.Criteria.Set != nil {
		problems = append(problems, missingGlyphs(family, c.Criteria.Set, c.Criteria.Set.Places, c)...)
	}
	problems = append(problems, bodyGlyphs(family, c)...)
	problems.Sort()
	return problems
}

// missingGlyphs names every text that holds a character which could not be
// printed: nothing is ever drawn as a box.
func missingGlyphs(family *font.Family, root any, places input.Places, c *input.Campaign) input.Problems {
	var problems input.Problems
	input.EachText(root, func(path, text string) {
		if char, missing := lacking(family, text); missing {
			problems.Add(places.Of(path), input.MissingGlyph, c.FieldName(path), char)
		}
	})
	return problems
}

// bodyGlyphs checks the office's own body template, line by line.
func bodyGlyphs(family *font.Family, c *input.Campaign) input.Problems {
	var problems input.Problems
	for i, line := range strings.Split(c.BodyText, "\n") {
		if char, missing := lacking(family, line); missing {
			problems.Add(c.InBody(input.Where{File: c.BodyFile, Line: i + 1}), input.MissingGlyph, "body_file", char)
		}
	}
	return problems
}

// lacking shows the first character that a face of the family lacks; a text
// may be set in any of them.
func lacking(family *font.Family, text string) (char string, missing bool) {
	for _, r := range text {
		if r == '\t' || r == '\r' {
			continue // white space of a template
		}
		for _, face := range font.Faces {
			if !family.Covers(face, r) {
				return fmt.Sprintf("«%c» (U+%04X)", r, r), true
			}
		}
	}
	return "", false
}
