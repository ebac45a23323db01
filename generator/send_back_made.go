package generator

import (
	"encoding/json"
	"os"
	"path/filepath"

	"congvan/input"
)

// basis is what all files of a job depend on.
type basis struct {
	Input      string // InputHash
	Period     input.Period
	Today, Due input.Date
	Previous   map[string]string // of the unit
	From       any               // of the part
}

// stands tells whether a part was made before from the same, and the file is
// still what was written then.
func (s *sending) stands(p *part) bool {
	if s.job.Made == nil {
		return false
	}
	b := basis{InputHash(s.job.Campaign.InputFiles), s.job.Period, s.job.Today, s.job.Due, s.sheetOptions(p.unit).Previous, p.from}
	from, err := json.Marshal(b)
	if err != nil {
		return false
	}
	p.key = digest(from)
	content, err := os.ReadFile(filepath.Join(s.job.OutDir, filepath.FromSlash(p.path)))
	if there := digest(content); err == nil && s.job.Made[p.path] == p.key+there {
		p.digest = there
		return true
	}
	return false
}

// remember keeps for the next job of this process what was made from what.
func (s *sending) remember() {
	for _, p := range s.parts {
		if s.job.Made != nil && p.digest != "" {
			s.job.Made[p.path] = p.key + p.digest
		}
	}
}
