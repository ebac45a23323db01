package main

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// returnedFile is a file that came back, as it was found.
type returnedFile struct {
	name string // as the clerk knows it, with slashes: thu-ve/xa/phieu.xlsx
	path string
	size int64
}

// maxReturned is the size from which on a file is not even opened. A filled-in
// sheet has a few hundred kilobytes, a district's sheets in one archive less
// than this.
const maxReturned = 256 << 20

// finder looks for returned files.
type finder struct {
	skip  []string // paths of files and folders of our own
	been  []string // folders by their real path, so that no link leads round in circles
	files []returnedFile
	notes []skipped
}

// skipped is a file or folder that is not read, and why.
type skipped struct {
	name string
	why  text
	err  error // of the system; nil: it is as it should be
}

// findReturned lists the files in folders, at any depth and whatever their
// names, and those named themselves, in a stable order.
func findReturned(args, skip []string) *finder {
	f := &finder{skip: skip}
	for _, arg := range args {
		name := filepath.Base(arg)
		if absolute, err := filepath.Abs(arg); err == nil {
			name = filepath.Base(absolute) // of ".", and the same from wherever the command runs
		}
		f.look(filepath.ToSlash(name), arg)
	}
	slices.SortStableFunc(f.files, func(a, b returnedFile) int { return cmp.Compare(a.name, b.name) })
	f.files = slices.CompactFunc(f.files, func(a, b returnedFile) bool { return a.path == b.path })
	slices.SortStableFunc(f.notes, func(a, b skipped) int { return cmp.Compare(a.name, b.name) })
	return f
}

// look takes what stands at a path. Links are followed.
func (f *finder) look(name, at string) {
	info, err := os.Stat(at)
	switch {
	case err != nil && isDeadLink(at):
		f.leave(name, text{"lối tắt hỏng hoặc vòng lại chính nó; bỏ qua", "a broken or circular link; left out"}, nil)
	case err != nil:
		f.leave(name, text{"không đọc được", "cannot be read"}, err)
	case f.ours(at):
	case info.IsDir():
		f.folder(name, at)
	case !info.Mode().IsRegular():
		f.leave(name, text{"không phải tệp thường; bỏ qua", "not an ordinary file; left out"}, nil)
	case info.Size() > maxReturned:
		f.leave(name, text{
			"quá lớn nên không phải phiếu; bỏ qua, tách nhỏ nếu là tệp nén",
			"too large for a sheet; left out, split it if it is an archive",
		}, nil)
	case !systemFile(path.Base(name)):
		f.files = append(f.files, returnedFile{name, at, info.Size()})
	}
}

func (f *finder) folder(name, at string) {
	if real, err := filepath.EvalSymlinks(at); err == nil {
		if absolute, err := filepath.Abs(real); err == nil {
			real = absolute
		}
		if slices.Contains(f.been, real) {
			f.leave(name, text{"thư mục đã đọc qua lối khác; bỏ qua", "this folder was read by another way; left out"}, nil)
			return
		}
		f.been = append(f.been, real)
	}
	entries, err := os.ReadDir(at) // sorted by name
	if err != nil {
		f.leave(name, text{"không đọc được", "cannot be read"}, err)
	}
	for _, e := range entries {
		f.look(path.Join(name, e.Name()), filepath.Join(at, e.Name()))
	}
}

func (f *finder) leave(name string, why text, err error) {
	f.notes = append(f.notes, skipped{name, why, err})
}

// ours tells whether a path is one of our own files or folders.
func (f *finder) ours(at string) bool {
	return slices.ContainsFunc(f.skip, func(own string) bool { return sameFile(own, at) })
}

// isDeadLink tells whether a path is a link that leads nowhere.
func isDeadLink(at string) bool {
	info, err := os.Lstat(at)
	return err == nil && info.Mode()&fs.ModeSymlink != 0 && !errors.Is(err, fs.ErrPermission)
}

// systemFile tells files that programs leave beside those of people: locks of
// open workbooks, thumbnails, what a Mac adds to archives, our own unfinished
// ones.
func systemFile(name string) bool {
	for _, prefix := range []string{"~$", ".~lock.", "._", ".congvan-"} {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return slices.Contains([]string{".ds_store", "thumbs.db", "desktop.ini"}, strings.ToLower(name))
}
