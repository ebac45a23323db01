package generator

// Kind is a kind of file that every unit gets.
type Kind string

// The kinds.
const (
	PDF  Kind = "pdf"  // the dispatch with the unit's annex
	XLSX Kind = "xlsx" // the tracking sheet
)

// Kinds lists every kind, in the order of the manifest.
var Kinds = []Kind{PDF, XLSX}

// fileName is the name of a unit's file: STEM-cong-van.pdf, named after the
// type of document, and STEM-theo-doi.xlsx.
func (k Kind) fileName(stem, documentType string) string {
	if k == XLSX {
		return stem + "-theo-doi.xlsx"
	}
	return stem + "-" + documentType + ".pdf"
}
