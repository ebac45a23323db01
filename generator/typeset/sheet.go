package typeset

import "congvan/generator/geom"

// sheet is a page of one orientation. The margins are the same for both: I.2
// gives them for a page as it is read, and a landscape page that keeps 30 mm at
// its left has them where its reader looks for the edge of the text. (Silent on
// turning; the narrowest legal margins leave wide tables the most room.)
type sheet struct{ width, height geom.Length }

var (
	portrait  = sheet{pageWidth, pageHeight}
	landscape = sheet{pageHeight, pageWidth}
)

func sheetOf(turned bool) sheet {
	if turned {
		return landscape
	}
	return portrait
}

func (sh sheet) textWidth() geom.Length  { return sh.width - marginLeft - marginRight }
func (sh sheet) textHeight() geom.Length { return sh.height - marginTop - marginBottom }

// column is where blocks are set: its left edge, from the left margin, and its
// width.
type column struct{ left, width geom.Length }

// column is the text's width, set in from both sides.
func (sh sheet) column(inset geom.Length) column {
	return column{inset, sh.textWidth() - 2*inset}
}

// lastSheet is the one that strips end on which begin on the first.
func lastSheet(strips []strip, first sheet) sheet {
	for i := range strips {
		if strips[i].fresh != nil {
			first = *strips[i].fresh
		}
	}
	return first
}
