package generator

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// The lists, in the folders of what goes back and of reminders, of the files
// in them that are ours.
const (
	SentBackName = "tra-lai.json"
	RemindedName = "don-doc.json"
)

// madeFiles is such a list.
type madeFiles struct {
	Files []madeFile `json:"files"`
}

// madeFile is one file of the list. Without a digest it was about to be
// written when the run ended.
type madeFile struct {
	Path   string `json:"path"` // inside the folder, with slashes
	SHA256 string `json:"sha256"`
}

// readMade reads a list; a folder without one holds nothing of ours, and
// neither does one whose list somebody else wrote.
func readMade(dir, name string) (madeFiles, error) {
	var list madeFiles
	content, err := os.ReadFile(filepath.Join(dir, name))
	if errors.Is(err, fs.ErrNotExist) {
		return list, nil
	}
	if err == nil && json.Unmarshal(content, &list) != nil {
		return madeFiles{}, nil
	}
	return list, err
}

func writeMade(dir, name string, list madeFiles) error {
	if list.Files == nil {
		list.Files = []madeFile{}
	}
	content, err := json.MarshalIndent(list, "", "  ")
	if err == nil {
		err = writeFile(filepath.Join(dir, name), append(content, '\n'))
	}
	if err != nil {
		return fmt.Errorf("recording in %s: %w", name, err)
	}
	return nil
}

// with adds files that are about to be written. What stands there of an
// earlier run may be replaced by the time this one ends.
func (l madeFiles) with(paths []string) madeFiles {
	all := madeFiles{Files: slices.DeleteFunc(slices.Clone(l.Files), func(f madeFile) bool { return slices.Contains(paths, f.Path) })}
	for _, path := range paths {
		all.Files = append(all.Files, madeFile{Path: path})
	}
	return all
}

func (l madeFiles) holds(path string) bool {
	return slices.ContainsFunc(l.Files, func(f madeFile) bool { return f.Path == path })
}

// removeStale removes the files of the list that are not in the new one and
// stand there as they were written, and folders left empty by that.
func (l madeFiles) removeStale(dir string, now madeFiles) (removed []string, err error) {
	for _, f := range l.Files {
		if now.holds(f.Path) || !filepath.IsLocal(filepath.FromSlash(f.Path)) {
			continue
		}
		name := filepath.Join(dir, filepath.FromSlash(f.Path))
		content, err := os.ReadFile(name)
		if err != nil || f.SHA256 != "" && digest(content) != f.SHA256 {
			continue // gone, or somebody's work by now
		}
		if err := os.Remove(name); err != nil {
			return removed, err
		}
		removed = append(removed, f.Path)
		if folder := filepath.Dir(name); folder != filepath.Clean(dir) {
			_ = os.Remove(folder) // refused where something else is in it
		}
	}
	return removed, nil
}

// digest is the SHA-256 of a file's content, in lower-case hex.
func digest(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}
