// Package templates holds what the documents say and which columns a sheet
// has: the body models, the national sets of criteria, the reference campaign
// and the [Form]. It holds no logic of pages or workbooks.
package templates

import "embed"

// Criteria has the national sets of criteria, criteria/ID.yaml.
//
//go:embed criteria/*.yaml
var Criteria embed.FS
