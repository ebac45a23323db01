package load

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"

	"congvan/input"
)

// maxFileMB is the largest file that is read; the biggest campaign of a
// province is far below.
const maxFileMB = 4

// maxPictureMB is the largest picture: a scanned seal at 600 dpi is below 1 MB,
// a photograph of a telephone below 8.
const maxPictureMB = 8

// folder reads the files of a campaign and remembers each with its hash.
type folder struct {
	fsys     fs.FS
	root     string
	files    []input.InputFile
	problems input.Problems
}

// read gives the contents of a file that the campaign names at a place. Not
// ok without an error means that a problem was told.
func (f *folder) read(name string, named input.Where) (raw []byte, ok bool, err error) {
	return f.readUpTo(maxFileMB, name, named)
}

// readUpTo is read with a limit of its own.
func (f *folder) readUpTo(mb int, name string, named input.Where) (raw []byte, ok bool, err error) {
	if f.fsys == nil { // a workbook that came without its folder
		f.problems.Add(named, input.FileUnreachable, name)
		return nil, false, nil
	}
	clean, inside := insidePath(name)
	if !inside {
		f.problems.Add(named, input.FileOutside, name)
		return nil, false, nil
	}
	raw, err = f.bytes(clean, mb)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		f.problems.Add(named, input.FileMissing, name, input.DidYouMean(f.nearest(clean)))
		return nil, false, nil
	case err != nil:
		return nil, false, fmt.Errorf("reading %s of %s: %w", clean, f.root, err)
	case len(raw) > mb<<20:
		f.problems.Add(named, input.FileTooLarge, name, mb)
		return nil, false, nil
	}
	f.remember(clean, raw)
	return raw, true, nil
}

// insidePath is a name as package fs wants it. Backslashes are Windows'; a
// colon would be a drive.
func insidePath(name string) (clean string, inside bool) {
	name = strings.ReplaceAll(name, `\`, "/")
	clean = path.Clean(name)
	return clean, fs.ValidPath(clean) && clean != "." && !strings.ContainsAny(name, ":\x00")
}

// bytes reads one byte more than the limit at most.
func (f *folder) bytes(name string, mb int) ([]byte, error) {
	file, err := f.fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	if info, err := file.Stat(); err == nil && info.IsDir() {
		return nil, fs.ErrNotExist
	}
	return io.ReadAll(io.LimitReader(file, int64(mb)<<20+1))
}

// nearest is the file beside the missing one that was most likely meant.
func (f *folder) nearest(name string) string {
	dir := path.Dir(name)
	entries, err := fs.ReadDir(f.fsys, dir)
	if err != nil {
		return ""
	}
	var names []string
	for _, e := range entries {
		if !e.IsDir() {
			names = append(names, path.Join(dir, e.Name()))
		}
	}
	return input.Nearest(name, names)
}

func (f *folder) remember(name string, raw []byte) {
	for _, file := range f.files {
		if file.Name == name {
			return
		}
	}
	sum := sha256.Sum256(raw)
	f.files = append(f.files, input.InputFile{Name: name, SHA256: hex.EncodeToString(sum[:])})
}
