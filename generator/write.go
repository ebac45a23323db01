package generator

import "path/filepath"

// WriteFile puts content at path, whole or not at all, as the files of a
// [Job] are written: beside its place, on to the disk, then renamed. Missing
// folders are created.
func WriteFile(path string, content []byte) error { return writeFile(path, content) }

// Paths lists the files that Run would write for a job, the manifest last.
// None where the job cannot be planned; Run says why.
func Paths(job Job) []string {
	p, err := newPlan(job)
	if err != nil {
		return nil
	}
	var all []string
	for _, s := range p.steps {
		for _, f := range s.files {
			all = append(all, filepath.Join(job.OutDir, filepath.FromSlash(f.path)))
		}
	}
	return append(all, filepath.Join(job.OutDir, ManifestName))
}
