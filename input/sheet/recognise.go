package sheet

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"unicode/utf8"

	"congvan/input"
)

var (
	markZip = []byte("PK")
	markOLE = []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
	markPDF = []byte("%PDF")
)

// recognise says what a file is that is no archive, by what it begins with.
func recognise(raw []byte) *Refusal {
	switch {
	case len(bytes.TrimSpace(raw)) == 0:
		return refuse(input.WorkbookEmpty)
	case bytes.HasPrefix(raw, markOLE):
		return recogniseOLE(raw)
	case bytes.HasPrefix(raw, markPDF):
		return refuse(input.WorkbookIsPDF)
	case bytes.HasPrefix(raw, markZip):
		return refuse(input.WorkbookDamaged)
	}
	return recogniseText(raw)
}

// recogniseOLE tells the files of old Office programs apart by the names of
// the streams in them, which are written in UTF-16.
func recogniseOLE(raw []byte) *Refusal {
	switch {
	case bytes.Contains(raw, utf16Name("EncryptedPackage")):
		return refuse(input.WorkbookLocked)
	case bytes.Contains(raw, utf16Name("Workbook")), bytes.Contains(raw, utf16Name("Book")):
		return refuse(input.WorkbookIsXLS)
	}
	return refuse(input.WorkbookNone)
}

func utf16Name(s string) []byte {
	b := make([]byte, 0, 2*len(s))
	for i := range len(s) {
		b = append(b, s[i], 0)
	}
	return b
}

// recogniseText looks at files that hold letters: pages and tables exported by
// web sites under the name of a workbook.
func recogniseText(raw []byte) *Refusal {
	head := raw[:min(len(raw), 4096)]
	for len(head) > 0 && !utf8.Valid(head) && len(raw) > len(head) && !utf8.RuneStart(raw[len(head)]) {
		head = head[:len(head)-1] // the cut went through a letter
	}
	text := strings.TrimPrefix(string(head), "\ufeff")
	lower := strings.ToLower(strings.TrimSpace(text))
	switch {
	case strings.HasPrefix(lower, "<") && (strings.Contains(lower, "<html") || strings.Contains(lower, "<table") || strings.Contains(lower, "<?xml")):
		return refuse(input.WorkbookIsPage)
	case !utf8.ValidString(text) || strings.ContainsRune(text, 0):
		return refuse(input.WorkbookNone)
	case looksLikeCSV(text):
		return refuse(input.WorkbookIsCSV)
	}
	return refuse(input.WorkbookNone)
}

// looksLikeCSV tells a table from a letter: its first two lines have equally
// many of a separator.
func looksLikeCSV(text string) bool {
	first, rest, _ := strings.Cut(strings.TrimSpace(text), "\n")
	second, _, _ := strings.Cut(rest, "\n")
	for _, separator := range []string{",", ";", "\t"} {
		n := strings.Count(first, separator)
		if n > 0 && (second == "" || strings.Count(second, separator) == n) && !strings.HasPrefix(first, "{") {
			return true
		}
	}
	return false
}

// recogniseZip says what an archive without a workbook is.
func recogniseZip(files []*zip.File) *Refusal {
	for _, f := range files {
		switch name := partName(f.Name); {
		case f.Flags&1 != 0:
			return refuse(input.WorkbookLocked)
		case name == "mimetype" && strings.HasPrefix(firstBytes(f), "application/vnd.oasis.opendocument.spreadsheet"):
			return refuse(input.WorkbookIsODS)
		case strings.HasSuffix(name, "workbook.bin"):
			return refuse(input.WorkbookIsXLSB)
		}
	}
	return refuse(input.WorkbookNone)
}

// firstBytes is enough of a file to read its mimetype.
func firstBytes(f *zip.File) string {
	r, err := f.Open()
	if err != nil {
		return ""
	}
	defer r.Close()
	b, _ := io.ReadAll(io.LimitReader(r, 100))
	return string(b)
}
