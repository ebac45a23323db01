package pdf

import (
	"bytes"
	"crypto/sha256"
	"slices"
	"strings"

	"congvan/generator/font"
	"congvan/generator/typeset"
)

// fpdf cuts every font down to the letters used but names it like a whole
// one, "utf8" and the family. PDF 32000-1, 9.6.4 wants a tag of six capitals
// before the name of a subset: viewers and mergers tell two subsets of one
// font apart by it. So each face goes to fpdf under an alias as long as the
// proper name, and the names are exchanged in the finished file, where no
// offset moves.
const aliasLength = 40

// alias is the family name fpdf knows a face by.
func alias(face font.Face) string {
	name := "congvanface" + strings.ToLower(face.String())
	return name + strings.Repeat("x", aliasLength-len("utf8")-len(name))
}

// nameSubsets gives the fonts of a finished file their proper names. A name
// that is too long for its room is cut, a shorter one is followed by spaces,
// which a PDF reads over.
func nameSubsets(file []byte, pages []typeset.Page, family *font.Family) []byte {
	for _, face := range font.Faces {
		used := usedText(pages, face)
		if used == "" {
			continue
		}
		name := tag(used) + "+" + family.PostScript(face)
		name = (name + strings.Repeat(" ", aliasLength))[:aliasLength]
		file = bytes.ReplaceAll(file, []byte("/utf8"+alias(face)), []byte("/"+name))
	}
	return file
}

// usedText is everything set in a face.
func usedText(pages []typeset.Page, face font.Face) string {
	var b strings.Builder
	for _, p := range pages {
		for _, t := range slices.Concat(p.Texts, p.Under) {
			if t.Face == face {
				b.WriteString(t.String)
			}
		}
	}
	return b.String()
}

// tag makes six capitals of what a subset was cut for.
func tag(used string) string {
	sum := sha256.Sum256([]byte(used))
	letters := make([]byte, 6)
	for i := range letters {
		letters[i] = 'A' + sum[i]%26
	}
	return string(letters)
}
