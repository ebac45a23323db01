package generator

import "congvan/input"

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
// type of document, and STEM-theo-doi.xlsx, with the period where it is not
// the one that goes out with the dispatch.
func (k Kind) fileName(stem, documentType, laterPeriod string) string {
	if k != XLSX {
		return stem + "-" + documentType + ".pdf"
	}
	if laterPeriod != "" {
		laterPeriod = "-" + input.Slug(laterPeriod)
	}
	return stem + "-theo-doi" + laterPeriod + ".xlsx"
}
