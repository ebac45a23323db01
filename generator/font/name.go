package font

import (
	"strings"

	"golang.org/x/image/font/sfnt"
)

// postScriptName is the face's name by its own name table, cut to the
// characters that PDF allows in a name without escapes.
func postScriptName(parsed *sfnt.Font, buffer *sfnt.Buffer) string {
	name, err := parsed.Name(buffer, sfnt.NameIDPostScript)
	if err != nil || name == "" {
		name, _ = parsed.Name(buffer, sfnt.NameIDFull)
	}
	name = strings.Map(func(r rune) rune {
		if r <= ' ' || r > '~' || strings.ContainsRune("()<>[]{}/%#", r) {
			return -1
		}
		return r
	}, name)
	if name == "" {
		return "Unnamed"
	}
	return name
}

// familyName is the name of the family the face belongs to.
func (f *face) familyName() string {
	f.mu.Lock()
	defer f.mu.Unlock()
	name, err := f.parsed.Name(&f.buffer, sfnt.NameIDFamily)
	if err != nil || name == "" {
		return f.postScript
	}
	return name
}
