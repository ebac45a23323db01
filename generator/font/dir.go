package font

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// DirError says why the fonts of a folder cannot be used.
type DirError struct {
	Dir    string
	File   string // name of the file, "" where it is the folder itself
	Kind   Fault
	Detail string // of Letters: the first letters that are missing; of others the cause, "" where there is none to tell
}

// Fault is what is wrong with a font.
type Fault string

// The faults.
const (
	NoDir        Fault = "no-dir"        // the folder cannot be read
	Missing      Fault = "missing"       // one of the four files is not there
	Unreadable   Fault = "unreadable"    // a file that cannot be opened, or is far too large
	NotTrueType  Fault = "not-true-type" // OpenType with CFF outlines, a collection (TTC), or no font at all
	Damaged      Fault = "damaged"       // a TrueType font that cannot be read
	NoEmbedding  Fault = "no-embedding"  // its maker forbids to embed it in documents, or only parts of it (OS/2 fsType)
	NoVietnamese Fault = "letters"       // Vietnamese letters are missing
)

// Error is for logs; cmd says it in two languages.
func (e *DirError) Error() string {
	text := fmt.Sprintf("font folder %s: %s", e.Dir, e.Kind)
	if e.File != "" {
		text += " " + e.File
	}
	if e.Detail != "" {
		text += ": " + e.Detail
	}
	return text
}

// fileSets are the names the four faces have, in lower case and in the order
// of Faces: on Windows, on a Mac, in packages of Linux, and those of
// Liberation.
var fileSets = [][4]string{
	{"times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"},
	{"times new roman.ttf", "times new roman bold.ttf", "times new roman italic.ttf", "times new roman bold italic.ttf"},
	{"times_new_roman.ttf", "times_new_roman_bold.ttf", "times_new_roman_italic.ttf", "times_new_roman_bold_italic.ttf"},
	{"liberationserif-regular.ttf", "liberationserif-bold.ttf", "liberationserif-italic.ttf", "liberationserif-bolditalic.ttf"},
}

// maxFontFile is ten times what Times New Roman has.
const maxFontFile = 16 << 20

// Dir reads an office's own family from a folder. Whatever is wrong comes as
// a *DirError.
func Dir(dir string) (*Family, error) {
	names, err := facesIn(dir)
	if err != nil {
		return nil, err
	}
	var files [4][]byte
	for i, name := range names {
		files[i], err = readFont(filepath.Join(dir, name))
		if err == nil {
			continue
		}
		if fault, ok := err.(*DirError); ok {
			fault.Dir, fault.File = dir, name
			return nil, fault
		}
		return nil, &DirError{Dir: dir, File: name, Kind: Unreadable, Detail: err.Error()}
	}
	return familyOf(dir, names, files)
}

// familyOf makes a family of four files that have been looked at.
func familyOf(dir string, names [4]string, files [4][]byte) (*Family, error) {
	family := &Family{}
	for i, ttf := range files {
		f, err := newFace(ttf)
		if err != nil {
			return nil, &DirError{Dir: dir, File: names[i], Kind: Damaged, Detail: err.Error()}
		}
		family.faces[i] = f
		if letters := family.lacks(Face(i)); letters != "" {
			return nil, &DirError{Dir: dir, File: names[i], Kind: NoVietnamese, Detail: letters}
		}
	}
	family.Name = family.faces[Regular].familyName()
	return family, nil
}

// facesIn finds the four files of a family in a folder. Where no family is
// complete, it tells what the one with the most files lacks.
func facesIn(dir string) (names [4]string, err error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return names, &DirError{Dir: dir, Kind: NoDir, Detail: err.Error()}
	}
	there := map[string]string{}
	for _, e := range entries {
		there[strings.ToLower(e.Name())] = e.Name()
	}
	lacking, most := "", -1
	for _, set := range fileSets {
		found, missing := 0, ""
		for i, name := range set {
			if names[i] = there[name]; names[i] != "" {
				found++
			} else if missing == "" {
				missing = name
			}
		}
		if found == len(set) {
			return names, nil
		}
		if found > most {
			lacking, most = missing, found
		}
	}
	return names, &DirError{Dir: dir, File: lacking, Kind: Missing}
}

func readFont(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() || info.Size() > maxFontFile {
		return nil, &DirError{Kind: Unreadable}
	}
	ttf, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	if fault := inspect(ttf); fault != nil {
		return nil, fault
	}
	return ttf, nil
}

// SystemDir is where Windows keeps Times New Roman, "" on other systems or
// where the four files are not there.
func SystemDir() string { return systemDir(runtime.GOOS, os.Getenv("WINDIR")) }

func systemDir(system, windows string) string {
	if system != "windows" || windows == "" {
		return ""
	}
	dir := filepath.Join(windows, "Fonts")
	if _, err := facesIn(dir); err != nil {
		return ""
	}
	return dir
}
