package font

import (
	"encoding/binary"
	"slices"
	"strings"
)

// vietnamese are the letters and marks that every dispatch may need.
const vietnamese = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz" +
	"AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆFGHIÌỈĨÍỊJKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVWXYỲỶỸÝỴZ" +
	"0123456789 .,;:!?()/-–“”…%"

// shownLetters is how many missing letters are named.
const shownLetters = 10

// lacks names the first Vietnamese letters that a face has no glyph for.
func (fam *Family) lacks(face Face) string {
	var missing []string
	for _, r := range vietnamese {
		if !fam.Covers(face, r) && len(missing) < shownLetters {
			missing = append(missing, string(r))
		}
	}
	return strings.Join(missing, " ")
}

// neededTables are those that a TrueType font is read by, here and where it is
// embedded.
var neededTables = []string{"OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"}

// The marks at the start of a font file.
const (
	trueType      = 0x00010000
	trueTypeApple = 0x74727565 // "true"
	openTypeCFF   = 0x4F54544F // "OTTO"
	collection    = 0x74746366 // "ttcf"
)

// inspect finds what makes a font file useless before any of it is measured,
// nil if there is nothing. It may change the file's bytes: fpdf reads name
// tables of format 0 only and complains of format 1 on the standard output,
// though it differs by an appendix that nobody needs.
func inspect(ttf []byte) *DirError {
	if len(ttf) < 12 {
		return &DirError{Kind: NotTrueType}
	}
	switch binary.BigEndian.Uint32(ttf) {
	case openTypeCFF:
		return &DirError{Kind: NotTrueType, Detail: "OpenType CFF"}
	case collection:
		return &DirError{Kind: NotTrueType, Detail: "TrueType Collection"}
	case trueType, trueTypeApple:
	default:
		return &DirError{Kind: NotTrueType}
	}
	tables, cut := tablesOf(ttf)
	if cut != "" {
		return &DirError{Kind: Damaged, Detail: cut}
	}
	for _, name := range neededTables {
		if len(tables[name]) < 10 && !(name == "maxp" && len(tables[name]) >= 6) {
			return &DirError{Kind: Damaged, Detail: name}
		}
	}
	if name := tables["name"]; name[0] == 0 && name[1] == 1 {
		name[1] = 0
	}
	if kept := binary.BigEndian.Uint16(tables["OS/2"][8:]); restricted(kept) {
		return &DirError{Kind: NoEmbedding}
	}
	return nil
}

// restricted reads OS/2 fsType: 2 alone among the low bits forbids embedding,
// 0x100 cutting a font down to what is used, 0x200 its outlines.
func restricted(fsType uint16) bool { return fsType&0x000F == 2 || fsType&0x0300 != 0 }

// tablesOf gives the tables of a font by name, or the name of the first that
// the file is too short for.
func tablesOf(ttf []byte) (tables map[string][]byte, cut string) {
	tables = map[string][]byte{}
	count := int(binary.BigEndian.Uint16(ttf[4:]))
	for i := range count {
		at := 12 + 16*i
		if at+16 > len(ttf) {
			return nil, "table directory"
		}
		record := ttf[at : at+16]
		offset, length := int64(binary.BigEndian.Uint32(record[8:])), int64(binary.BigEndian.Uint32(record[12:]))
		name := string(record[:4])
		if offset+length > int64(len(ttf)) {
			if slices.Contains(neededTables, name) {
				return nil, name
			}
			continue
		}
		tables[name] = ttf[offset : offset+length]
	}
	return tables, ""
}
