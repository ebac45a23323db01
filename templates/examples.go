package templates

import (
	"embed"
	"fmt"
	"io/fs"
)

// Examples has an example campaign of every document type, examples/TYPE/.
//
//go:embed examples
var Examples embed.FS

// Example is the folder of the example campaign of a document type.
func Example(typeCode string) (fs.FS, error) {
	dir := "examples/" + typeCode
	if !fs.ValidPath(dir) {
		return nil, fmt.Errorf("no example for type %q: %w", typeCode, fs.ErrInvalid)
	}
	if _, err := fs.Stat(Examples, dir+"/campaign.yaml"); err != nil {
		return nil, fmt.Errorf("no example for type %q: %w", typeCode, err)
	}
	return fs.Sub(Examples, dir)
}
