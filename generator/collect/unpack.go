package collect

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
	"unicode/utf8"

	"congvan/input"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// What an archive may weigh: some hundred sheets with their enclosures.
const (
	maxArchiveDepth   = 3
	maxArchiveFiles   = 5000
	maxArchiveEntry   = 64 << 20
	maxArchiveContent = 512 << 20 // of all files that are given
)

// Unpack gives the files in an archive (.zip), within limits, those in
// archives inside it too; a file that is no archive, or is a workbook, is
// given as it is. The findings say what could not be opened. Names keep their
// folders but never lead out of the archive: nothing is written to disk.
func Unpack(f File) ([]File, []Finding) {
	u := &unpacking{left: maxArchiveContent}
	u.file(f, 0)
	return u.files, u.findings
}

// unpacking is one archive with all that is in it.
type unpacking struct {
	files    []File
	findings []Finding
	entries  int
	left     int64
}

func (u *unpacking) tell(level input.Level, code input.Code, name string, args ...any) {
	u.findings = append(u.findings, newFinding(level, code, input.Where{File: name}, args...))
}

// file gives a file, or what is in it where it is an archive.
func (u *unpacking) file(f File, depth int) {
	base := path.Base(f.Name)
	switch kind := archiveKind(f); {
	case strings.HasPrefix(base, "~$"):
		u.skip(f.Name, temporary)
	case kind == otherArchive:
		u.tell(input.Error, input.ArchiveKind, f.Name, base)
	case kind == plainFile:
		u.files = append(u.files, f)
	case depth == maxArchiveDepth:
		u.tell(input.Error, input.ArchiveTooLarge, f.Name, base, tooDeep)
	default:
		u.archive(f, depth)
	}
}

var (
	temporary = input.Phrase{VI: "tệp tạm của Excel", EN: "a temporary file of Excel"}
	emptyFile = input.Phrase{VI: "tệp trống", EN: "an empty file"}
	ofMac     = input.Phrase{VI: "tệp phụ của máy Mac", EN: "a companion file of a Macintosh"}
	tooDeep   = input.Phrase{VI: "tệp nén lồng nhau quá nhiều lớp", EN: "archives nested too deep"}
	tooMany   = input.Phrase{VI: "tệp nén có quá nhiều tệp", EN: "too many files in the archive"}
	tooMuch   = input.Phrase{VI: "giải nén ra quá lớn", EN: "it unpacks to too much"}
)

func (u *unpacking) skip(name string, why input.Phrase) {
	u.tell(input.Note, input.ArchiveSkipped, name, path.Base(name), why)
}

type kindOfFile int

const (
	plainFile kindOfFile = iota
	zipArchive
	otherArchive
)

// archiveKind tells archives by their first bytes. A workbook is an archive
// too and stays whole.
func archiveKind(f File) kindOfFile {
	switch {
	case bytes.HasPrefix(f.Raw, []byte("Rar!\x1a\x07")), bytes.HasPrefix(f.Raw, []byte("7z\xbc\xaf\x27\x1c")), bytes.HasPrefix(f.Raw, []byte("\x1f\x8b")):
		return otherArchive
	case !bytes.HasPrefix(f.Raw, []byte("PK")):
		return plainFile
	}
	named := strings.EqualFold(path.Ext(f.Name), ".zip")
	office, sheets := inArchive(f.Raw)
	if !office && (named || sheets) {
		return zipArchive
	}
	return plainFile
}

// inArchive tells a document of an office program, which is an archive too,
// and an archive with workbooks, which somebody may have called .xlsx.
func inArchive(raw []byte) (office, sheets bool) {
	z, err := openZip(raw)
	if err != nil {
		return false, false
	}
	for _, f := range z.File {
		switch name := strings.ToLower(strings.ReplaceAll(f.Name, `\`, "/")); {
		case name == "[content_types].xml", name == "mimetype", name == "xl/workbook.xml":
			return true, false
		case path.Ext(name) == ".xlsx":
			sheets = true
		}
	}
	return false, sheets
}

// openZip opens an archive; names that lead out of it are no error, since
// nothing is written.
func openZip(raw []byte) (*zip.Reader, error) {
	if bytes.Count(raw, []byte("PK\x01\x02")) > 4*maxArchiveFiles {
		return nil, errTooMany
	}
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if errors.Is(err, zip.ErrInsecurePath) {
		err = nil
	}
	return z, err
}

var errTooMany = errors.New("too many files in the archive")

func (u *unpacking) archive(f File, depth int) {
	z, err := openZip(f.Raw)
	switch {
	case errors.Is(err, errTooMany):
		u.tell(input.Error, input.ArchiveTooLarge, f.Name, path.Base(f.Name), tooMany)
		return
	case err != nil:
		u.tell(input.Error, input.ArchiveDamaged, f.Name, path.Base(f.Name))
		return
	}
	for _, e := range z.File {
		if u.entries++; u.entries > maxArchiveFiles {
			u.tell(input.Error, input.ArchiveTooLarge, f.Name, path.Base(f.Name), tooMany)
			return
		}
		u.entry(f.Name, e, depth)
	}
}

// entry gives one file of an archive.
func (u *unpacking) entry(archive string, e *zip.File, depth int) {
	inside := entryName(e)
	name := archive + "/" + inside
	switch {
	case strings.HasSuffix(e.Name, "/") || strings.HasSuffix(e.Name, `\`):
		return // a folder
	case strings.HasPrefix(inside, "__MACOSX/") || strings.HasPrefix(path.Base(inside), "._") || path.Base(inside) == ".DS_Store":
		u.skip(name, ofMac)
		return
	case strings.HasPrefix(path.Base(inside), "~$"):
		u.skip(name, temporary)
		return
	case e.Flags&1 != 0:
		u.tell(input.Error, input.ArchiveLocked, name, inside)
		return
	case e.UncompressedSize64 > maxArchiveEntry || int64(e.UncompressedSize64) > u.left:
		u.tell(input.Error, input.ArchiveTooLarge, name, inside, tooMuch)
		return
	}
	raw, err := content(e)
	switch {
	case err != nil:
		u.tell(input.Error, input.ArchiveDamaged, name, inside)
		return
	case len(raw) == 0:
		u.skip(name, emptyFile)
		return
	}
	u.left -= int64(len(raw))
	u.file(File{Name: name, Raw: raw}, depth+1)
}

func content(e *zip.File) ([]byte, error) {
	r, err := e.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	raw, err := io.ReadAll(io.LimitReader(r, int64(e.UncompressedSize64)+1))
	if err == nil && uint64(len(raw)) != e.UncompressedSize64 {
		err = fmt.Errorf("%d bytes where the directory says %d", len(raw), e.UncompressedSize64)
	}
	return raw, err
}

// entryName is the name of a file inside an archive, as safe words: programs
// here write them in UTF-8 without saying so, or in the code page of DOS.
func entryName(e *zip.File) string {
	name := e.Name
	if !utf8.ValidString(name) {
		if decoded, err := charmap.CodePage437.NewDecoder().String(name); err == nil {
			name = decoded
		}
	}
	name = strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return '_'
		}
		return r
	}, strings.ReplaceAll(norm.NFC.String(name), `\`, "/"))
	return strings.TrimPrefix(path.Clean("/"+name), "/")
}
