package generator

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"congvan/input"
)

// ManifestName is the manifest's name in the output folder.
const ManifestName = "manifest.json"

// Manifest says what stands in the output folder and what it was made from.
// Nothing in it depends on when or where it was made.
type Manifest struct {
	Tool         string  `json:"tool_version"`
	Input        string  `json:"input_sha256"` // see InputHash
	Campaign     string  `json:"campaign"`
	DispatchDate string  `json:"dispatch_date"` // 2022-07-26
	Stamp        string  `json:"stamp"`         // the instant written into files, RFC 3339
	Files        []Entry `json:"files"`         // by unit in the order of the list, then by kind
}

// Entry is one file of the manifest.
type Entry struct {
	Unit   string `json:"unit,omitempty"` // code; none where the campaign has no units
	Name   string `json:"name,omitempty"`
	Kind   Kind   `json:"kind"`
	Path   string `json:"path"` // inside the folder, with slashes
	Size   int64  `json:"size"`
	SHA256 string `json:"sha256"`
	Pages  int    `json:"pages,omitempty"`
}

// InputHash is one hash for all the files a campaign was read from: the
// SHA-256 of what sha256sum prints for them, sorted by name.
func InputHash(files []input.InputFile) string {
	lines := make([]string, len(files))
	sorted := slices.SortedFunc(slices.Values(files), func(a, b input.InputFile) int {
		return strings.Compare(a.Name, b.Name)
	})
	for i, f := range sorted {
		lines[i] = f.SHA256 + "  " + f.Name + "\n"
	}
	return digest([]byte(strings.Join(lines, "")))
}

// record writes the manifest, after every file it lists.
//
// A run may make only part of the files: some units, one kind, some failed, or
// it was interrupted. Then an entry of the manifest already there is kept as
// long as it is still true and belongs to the same whole: same tool, input,
// campaign and stamp, and the file stands there with the same content. Entries
// of another input are dropped, their files are left alone. A run that made
// nothing leaves the manifest as it was.
func record(p *plan, made []File) error {
	if len(made) == 0 {
		return nil
	}
	m := newManifest(p.job)
	kept := keepable(p.job.OutDir, m)
	for _, file := range made {
		kept[file.Path] = entry(p.job.Campaign, file)
	}
	for _, unit := range everyUnit(p.job.Campaign) {
		for _, path := range everyPath(p.job, unit) {
			if e, ok := kept[path]; ok {
				m.Files = append(m.Files, e)
			}
		}
	}
	content, err := m.encode()
	if err == nil {
		err = writeFile(filepath.Join(p.job.OutDir, ManifestName), content)
	}
	if err != nil {
		return fmt.Errorf("recording in %s: %w", ManifestName, err)
	}
	return nil
}

// everyPath is every file a unit may have: those of the first period, then the
// sheets of the later ones in the campaign's order.
func everyPath(job Job, unit int) []string {
	var paths []string
	for _, period := range append([]input.Period{job.Campaign.FirstPeriod(), job.Period}, job.Campaign.Periods...) {
		job.Period = period
		for _, f := range filesOf(job, unit, Kinds) {
			if !slices.Contains(paths, f.path) {
				paths = append(paths, f.path)
			}
		}
	}
	return paths
}

func newManifest(job Job) Manifest {
	return Manifest{
		Tool:         job.Tool,
		Input:        InputHash(job.Campaign.InputFiles),
		Campaign:     job.Campaign.ID,
		DispatchDate: job.Campaign.Dispatch.Date.Time().Format(time.DateOnly),
		Stamp:        job.Now.Format(time.RFC3339Nano),
		Files:        []Entry{},
	}
}

func entry(c *input.Campaign, f File) Entry {
	e := Entry{Kind: f.Kind, Path: f.Path, Size: f.Size, SHA256: f.SHA256, Pages: f.Pages}
	if f.Unit != NoUnit {
		e.Unit, e.Name = c.Units[f.Unit].Code, c.Units[f.Unit].Name
	}
	return e
}

func (m Manifest) encode() ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(m)
	return b.Bytes(), err
}

// sameWhole tells whether files of both manifests belong together.
func (m Manifest) sameWhole(other Manifest) bool {
	return m.Tool == other.Tool && m.Input == other.Input && m.Campaign == other.Campaign &&
		m.DispatchDate == other.DispatchDate && m.Stamp == other.Stamp
}

// keepable lists by path the entries of the old manifest that may stay in the
// new one. A manifest that is missing or cannot be read has none.
func keepable(dir string, now Manifest) map[string]Entry {
	kept := map[string]Entry{}
	var old Manifest
	content, err := os.ReadFile(filepath.Join(dir, ManifestName))
	if err != nil || json.Unmarshal(content, &old) != nil || !old.sameWhole(now) {
		return kept
	}
	for _, e := range old.Files {
		if filepath.IsLocal(filepath.FromSlash(e.Path)) && e.stillTrue(dir) {
			kept[e.Path] = e
		}
	}
	return kept
}

func (e Entry) stillTrue(dir string) bool {
	file, err := os.Open(filepath.Join(dir, filepath.FromSlash(e.Path)))
	if err != nil {
		return false
	}
	defer file.Close()
	hash := sha256.New()
	size, err := io.Copy(hash, file)
	return err == nil && size == e.Size && hex.EncodeToString(hash.Sum(nil)) == e.SHA256
}
