// Package load reads a campaign from a folder (or the embedded sample): its
// campaign.yaml, the unit lists and the other files that names. It turns
// files into an [input.Campaign] and remembers where every value stood; what
// the values mean and must obey is package input's.
package load

import (
	"io/fs"

	"congvan/input"
)

// MainFile is the file every campaign has.
const MainFile = "campaign.yaml"

// Campaign reads and validates the campaign in a folder; root is what the
// user calls that folder, for errors. Places name files as they are called
// inside of it.
//
// Everything that is wrong with the office's files is among the problems, all
// of it at once, sorted. The error is the system's: a file that is there and
// cannot be read. The campaign is never nil without an error, but where the
// problems hold an [input.Error] it is incomplete: for showing only.
func Campaign(fsys fs.FS, root string) (*input.Campaign, input.Problems, error) {
	l := &loader{folder: folder{fsys: fsys, root: root}, c: &input.Campaign{Places: input.Places{}}}
	for _, step := range []func() error{l.main, l.units, l.tasks, l.body, l.set, l.annexes, l.pictures} {
		if err := step(); err != nil {
			return nil, nil, err
		}
	}
	l.c.InputFiles = l.files
	if l.parsed {
		l.c.SetDefaults()
		l.problems = append(l.problems, input.Validate(l.c)...)
	}
	l.problems.Sort()
	return l.c, l.problems, nil
}

// loader is one reading of one campaign.
type loader struct {
	folder
	c      *input.Campaign
	parsed bool // campaign.yaml was YAML
}

// main reads campaign.yaml.
func (l *loader) main() error {
	raw, ok, err := l.read(MainFile, input.Where{File: MainFile})
	if !ok {
		return err
	}
	root, ok := l.parse(MainFile, raw)
	if !ok {
		return nil
	}
	l.parsed = true
	d := &decoder{file: MainFile, places: l.c.Places, unread: &l.c.Unread, problems: &l.problems}
	d.document(root, l.c)
	return nil
}

// body reads the office's own template.
func (l *loader) body() error {
	if l.c.BodyFile == "" {
		return nil
	}
	raw, ok, err := l.read(l.c.BodyFile, l.c.Places.Of("body_file"))
	if !ok {
		return err
	}
	text, problems := input.ReadText(l.c.BodyFile, raw)
	l.c.BodyText = text
	l.problems = append(l.problems, problems...)
	return nil
}
