package templates

import (
	"embed"
	"fmt"
)

//go:embed dispatch/*.tmpl
var dispatch embed.FS

// PartsName is what messages call the parts that all body models share.
const PartsName = "dispatch/parts.tmpl"

// Parts are the definitions that all body models share: bases, sections, ...
func Parts() string {
	content, err := dispatch.ReadFile(PartsName)
	if err != nil {
		panic(err) // embedded
	}
	return string(content)
}

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
