package templates

import (
	"embed"
	"fmt"
)

//go:embed dispatch/*.md.tmpl
var dispatch embed.FS

// Dispatch is the built-in body model of a document type, with the name that
// messages about it use.
func Dispatch(typeCode string) (name, text string, err error) {
	name = "dispatch/" + typeCode + ".md.tmpl"
	content, err := dispatch.ReadFile(name)
	if err != nil {
		return name, "", fmt.Errorf("no body model for type %s: %w", typeCode, err)
	}
	return name, string(content), nil
}
