package generator

import (
	"archive/zip"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"time"
)

// Bundle is everything of a reporting period in one archive.
type Bundle struct {
	Campaign string // ID
	Period   string // ID
	Stamp    time.Time
	Files    []BundleFile
}

// BundleFile is a file to put into a bundle. Its content is asked for when it
// is written, and then forgotten.
type BundleFile struct {
	Path    string // inside the archive, with slashes
	Unit    string // code; "": of no unit
	Name    string // under which it came; "": we made it
	Content func() ([]byte, error)
}

// bundleManifest lists what is in a bundle.
type bundleManifest struct {
	Campaign string        `json:"campaign"`
	Period   string        `json:"period"`
	Files    []bundleEntry `json:"files"`
}

type bundleEntry struct {
	Path   string `json:"path"`
	Unit   string `json:"unit,omitempty"`
	Name   string `json:"name,omitempty"` // under which it came
	Size   int    `json:"size"`
	SHA256 string `json:"sha256"`
}

// WriteBundle writes a bundle as a .zip file, whole or not at all, with a
// manifest at its end. The same bundle gives the same bytes.
func WriteBundle(name string, b Bundle) error {
	files := slices.SortedFunc(slices.Values(b.Files), func(a, b BundleFile) int { return cmp.Compare(a.Path, b.Path) })
	return writeBy(name, func(w io.Writer) error {
		archive := zip.NewWriter(w)
		manifest := bundleManifest{Campaign: b.Campaign, Period: b.Period, Files: []bundleEntry{}}
		for _, f := range files {
			content, err := f.Content()
			if err == nil {
				err = b.add(archive, f.Path, content)
			}
			if err != nil {
				return fmt.Errorf("bundling %s: %w", f.Path, err)
			}
			manifest.Files = append(manifest.Files, bundleEntry{f.Path, f.Unit, f.Name, len(content), digest(content)})
		}
		list, err := json.MarshalIndent(manifest, "", "  ")
		if err == nil {
			err = b.add(archive, ManifestName, append(list, '\n'))
		}
		if err != nil {
			return fmt.Errorf("recording in %s: %w", ManifestName, err)
		}
		return archive.Close()
	})
}

// add writes one file with the time of the whole. What is compressed already
// is stored as it is.
func (b Bundle) add(archive *zip.Writer, name string, content []byte) error {
	method := zip.Deflate
	if slices.Contains([]string{".xlsx", ".xlsm", ".zip", ".png"}, strings.ToLower(path.Ext(name))) {
		method = zip.Store
	}
	w, err := archive.CreateHeader(&zip.FileHeader{Name: name, Method: method, Modified: b.Stamp})
	if err == nil {
		_, err = w.Write(content)
	}
	return err
}
