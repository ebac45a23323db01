package generator

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
)

// openFolder makes sure of the output folder before any work is done: it
// exists, is a folder, and can be written to.
func openFolder(dir string) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return fmt.Errorf("creating the output folder: %w", err)
	}
	probe, err := temporary(dir)
	if err != nil {
		return fmt.Errorf("opening the output folder: %w", writing(dir, err))
	}
	return errors.Join(probe.Close(), os.Remove(probe.Name()))
}

// writeFile puts content at path as [writeBy] does.
func writeFile(path string, content []byte) error {
	return writeBy(path, func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	})
}

// writeBy puts at path what write writes, whole or not at all: into a
// temporary file beside it, on to the disk, then renamed. Whatever stood there
// stays until then, and stays if anything fails. Missing folders are created.
func writeBy(path string, write func(io.Writer) error) error {
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return fmt.Errorf("creating the folder: %w", err)
	}
	file, err := temporary(dir)
	if err != nil {
		return writing(path, err)
	}
	if err := fill(file, write); err != nil {
		return errors.Join(writing(path, err), os.Remove(file.Name()))
	}
	if err := os.Rename(file.Name(), path); err != nil {
		return errors.Join(writing(path, err), os.Remove(file.Name()))
	}
	syncFolder(dir)
	return nil
}

// writing puts the name the user knows in the place of the temporary one.
func writing(path string, err error) error {
	var onFile *fs.PathError
	var onRename *os.LinkError
	switch {
	case errors.As(err, &onFile):
		err = onFile.Err
	case errors.As(err, &onRename):
		err = onRename.Err
	}
	return &fs.PathError{Op: "writing", Path: path, Err: err}
}

// fill writes to the disk and closes the file in any case.
func fill(file *os.File, write func(io.Writer) error) error {
	err := write(file)
	if err == nil {
		err = file.Sync()
	}
	return errors.Join(err, file.Close())
}

// The affixes mark files that were never finished, should the power fail.
const temporaryPrefix, temporarySuffix = ".congvan-", ".tmp"

// temporary opens a new file in the folder. os.CreateTemp would hide it from
// the rest of the office: its files are readable by their owner alone.
func temporary(dir string) (*os.File, error) {
	for range 1000 {
		name := temporaryPrefix + strconv.FormatUint(rand.Uint64(), 36) + temporarySuffix
		file, err := os.OpenFile(filepath.Join(dir, name), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
		if !errors.Is(err, fs.ErrExist) {
			return file, err
		}
	}
	return nil, fs.ErrExist
}

// syncFolder makes a rename last through a power cut where the system can; not
// all can, so it is tried and no more.
func syncFolder(dir string) {
	if folder, err := os.Open(dir); err == nil {
		_ = folder.Sync()
		_ = folder.Close()
	}
}
