package save

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"congvan/input"
)

// Beside lists the files that lie beside a campaign in either of its forms, by
// the names it calls them: the files of annexes, and pictures.
func Beside(c *input.Campaign) ([]File, error) {
	own := *c
	own.Annexes = slices.Clone(c.Annexes)
	return besides(&own, map[string]bool{})
}

// besides is Beside in a folder where some names are taken: an annex or a
// picture of a signature then gets another one, in c.
func besides(c *input.Campaign, taken map[string]bool) ([]File, error) {
	b := &beside{taken: taken, names: map[string]string{}}
	for _, name := range slices.Sorted(maps.Keys(c.Pictures)) {
		if err := b.shown(name, c.Pictures[name]); err != nil {
			return nil, err
		}
	}
	for i := range c.Annexes {
		if a := &c.Annexes[i]; a.File != "" {
			a.File = b.add(a.File, fmt.Sprintf("phu-luc-%d%s", i+1, strings.ToLower(path.Ext(a.File))), annexFile(a.Text))
		}
	}
	for i, p := range signaturePictures(c) {
		if p.File != "" && p.Content != nil {
			p.File = b.add(p.File, fmt.Sprintf("hinh-%d%s", i+1, strings.ToLower(path.Ext(p.File))), p.Content)
		}
	}
	return b.files, nil
}

// annexFile is the text of an annex as a file, whose last line ends too.
func annexFile(text string) []byte { return []byte(strings.TrimRight(text, "\n") + "\n") }

// beside gathers files, each once.
type beside struct {
	taken map[string]bool
	names map[string]string // the name a file had -> the one it has
	files []File
}

// add gives a file its name: its own, or another where that is taken.
func (b *beside) add(name, other string, content []byte) string {
	clean := insideName(name)
	if kept, known := b.names[clean]; known {
		return kept
	}
	kept := fileName(name, other, b.taken)
	b.names[clean] = kept
	b.files = append(b.files, File{kept, content})
	return kept
}

// shown adds a picture of a text, which calls it by its name.
func (b *beside) shown(name string, content []byte) error {
	clean := insideName(name)
	if _, known := b.names[clean]; known {
		return nil
	}
	if b.taken[strings.ToLower(clean)] {
		return fmt.Errorf("the picture %s has the name of another file of the campaign", name)
	}
	b.taken[strings.ToLower(clean)] = true
	b.names[clean] = clean
	b.files = append(b.files, File{clean, content})
	return nil
}

func insideName(name string) string { return path.Clean(strings.ReplaceAll(name, `\`, "/")) }

// pictureAt is a picture of a signature and its path.
type pictureAt struct {
	path string
	*input.Picture
}

func signaturePictures(c *input.Campaign) []pictureAt {
	return []pictureAt{
		{"signature.image", &c.Signature.Image}, {"signature.seal", &c.Signature.Seal},
		{"second_signature.image", &c.OtherSignature.Image}, {"second_signature.seal", &c.OtherSignature.Seal},
	}
}
