package generator

import (
	"fmt"
	"strings"

	"congvan/generator/compose"
	"congvan/generator/font"
	"congvan/generator/typeset"
	"congvan/input"
)

// Check finds what only making the documents can show: characters the font
// lacks, templates that fail, Markdown the format has no place for. The
// campaign must have passed validation. A nil family is font.Serif.
func Check(c *input.Campaign, family *font.Family) input.Problems {
	composer, problems := compose.New(c)
	family, err := Job{Fonts: family}.family()
	if err != nil {
		return problems // making the files will say so
	}
	problems = append(problems, glyphs(family, c)...)
	if composer != nil {
		problems = append(problems, wideTables(c, composer, family)...)
	}
	problems.Sort()
	return problems
}

// wideTables warns of tables whose words have to be cut, at the line of the
// text that has the word. The texts are the same for all units.
func wideTables(c *input.Campaign, composer *compose.Composer, family *font.Family) input.Problems {
	document, err := composer.Document(everyUnit(c)[0])
	if err != nil {
		return nil // making the files will say so
	}
	var problems input.Problems
	for _, cut := range typeset.CutWords(document, family) {
		if path, text := partText(c, cut.Part); path != "" {
			problems.Warn(c.InText(path, lineWith(text, cut.Word), 0), input.WideTable, cut.Word)
		}
	}
	return problems
}

// partText is the text that a part of a document is made of: the body, or an
// annex for everybody; "" for a unit's own annex.
func partText(c *input.Campaign, part int) (path, text string) {
	switch {
	case part == 0:
		return "dispatch.body", c.Dispatch.Body
	case part > len(c.Annexes):
		return "", ""
	}
	path = input.Index("annexes", part-1)
	if a := c.Annexes[part-1]; a.File == "" {
		return path + ".body", a.Body
	}
	return path + ".file", c.Annexes[part-1].Text
}

// lineWith is the number of the first line that has the word, from 1; 0 where
// none has it as it stands on the page.
func lineWith(text, word string) int {
	for i, line := range strings.Split(text, "\n") {
		if strings.Contains(line, word) {
			return i + 1
		}
	}
	return 0
}

// CheckTexts finds, in a campaign that has errors, what of Check needs nothing
// but the texts, so that the office hears of it in the same run. Where a place
// has a problem already, nothing is added to it.
func CheckTexts(c *input.Campaign, family *font.Family, told input.Problems) input.Problems {
	family, err := Job{Fonts: family}.family()
	if err != nil {
		return nil
	}
	seen := map[string]bool{}
	place := func(w input.Where) string { return fmt.Sprint(w.File, w.Line, w.Sheet, w.Cell) }
	for _, p := range told {
		seen[place(p.Where)] = true
	}
	var problems input.Problems
	for _, p := range append(compose.Texts(c), glyphs(family, c)...) {
		if !seen[place(p.Where)] {
			problems = append(problems, p)
		}
	}
	return problems
}

// glyphs checks every text against the fonts.
func glyphs(family *font.Family, c *input.Campaign) input.Problems {
	problems := missingGlyphs(family, c, c.Places, c)
	if c.Criteria != nil && c.Criteria.Set != nil {
		problems = append(problems, missingGlyphs(family, c.Criteria.Set, c.Criteria.Set.Places, c)...)
	}
	return append(problems, bodyGlyphs(family, c)...)
}

// missingGlyphs names every text that holds a character which could not be
// printed: nothing is ever drawn as a box.
func missingGlyphs(family *font.Family, root any, places input.Places, c *input.Campaign) input.Problems {
	var problems input.Problems
	input.EachText(root, func(path, text string) {
		for i, line := range strings.Split(text, "\n") {
			if char, missing := lacking(family, line); missing {
				problems.Add(lineOf(places, path, i+1), input.MissingGlyph, c.FieldName(path), char)
			}
		}
	})
	return problems
}

// lineOf places a line of a text, where the text has lines.
func lineOf(places input.Places, path string, line int) input.Where {
	where, known := places[input.Index(path, line)]
	if !known {
		return places.Of(path)
	}
	where.Column = 0
	return where
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
		if r == '\t' || r == '\r' || r == '\n' {
			continue // white space of a text of several lines
		}
		for _, face := range font.Faces {
			if !family.Covers(face, r) {
				return fmt.Sprintf("«%c» (U+%04X)", r, r), true
			}
		}
	}
	return "", false
}
