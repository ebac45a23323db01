package templates

import (
	"embed"
	"fmt"
)

//go:embed returns/*.tmpl
var returns embed.FS

// The body models of the documents about what units returned.
const (
	SendBackModel = "returns/send-back.md.tmpl" // the letter that a sheet goes back with
	RemindModel   = "returns/remind.md.tmpl"    // the reminder to one unit
	ReportModel   = "returns/report.md.tmpl"    // the report of a period
)

// Returns is a body model of a document about what units returned. It panics
// where there is none: the names are the constants above.
func Returns(name string) string {
	content, err := returns.ReadFile(name)
	if err != nil {
		panic(fmt.Errorf("embedded model: %w", err))
	}
	return string(content)
}
