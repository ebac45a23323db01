package load

import (
	"bytes"
	"image"
	_ "image/jpeg" // the two kinds of pictures that a page takes
	_ "image/png"
	"regexp"
	"strings"

	"congvan/input"
)

// maxPoints limits what a picture unpacks to: 40 megapixels are an A3 page
// scanned at 450 dpi.
const maxPoints = 40_000_000

// markdownPicture finds ![caption](file.png "80") and ![](<so do.png>).
var markdownPicture = regexp.MustCompile(`!\[[^\]\n]*\]\([ \t]*(?:<([^>\n]*)>|([^()\s<>]+))(?:[ \t]+["'(][^\n]*?["')])?[ \t]*\)`)

// pictures reads the pictures the campaign names, and those its Markdown
// shows.
func (l *loader) pictures() error {
	for _, p := range []struct {
		path    string
		picture *input.Picture
	}{
		{"signature.image", &l.c.Signature.Image}, {"signature.seal", &l.c.Signature.Seal},
		{"second_signature.image", &l.c.OtherSignature.Image}, {"second_signature.seal", &l.c.OtherSignature.Seal},
	} {
		if p.picture.File == "" {
			continue
		}
		raw, err := l.picture(p.picture.File, l.c.Places.Of(p.path+".file"))
		if err != nil {
			return err
		}
		p.picture.Content = raw
	}
	for _, m := range l.mentionedPictures() {
		if _, known := l.c.Pictures[m.name]; known {
			continue
		}
		raw, err := l.picture(m.name, m.where)
		if err != nil {
			return err
		}
		if l.c.Pictures == nil {
			l.c.Pictures = map[string][]byte{}
		}
		l.c.Pictures[m.name] = raw // nil where a problem was told: once for all who show it
	}
	for name, raw := range l.c.Pictures {
		if raw == nil {
			delete(l.c.Pictures, name)
		}
	}
	return nil
}

// picture reads one picture; nil without an error: a problem was told.
func (l *loader) picture(name string, named input.Where) ([]byte, error) {
	raw, ok, err := l.readUpTo(maxPictureMB, name, named)
	if !ok {
		return nil, err
	}
	if reason, bad := unfit(raw); bad {
		l.problems.Add(named, input.BadPicture, name, reason)
		return nil, nil
	}
	return raw, nil
}

// unfit says why a file cannot be put on a page as a picture. What it is,
// its contents tell and not its name.
func unfit(raw []byte) (reason input.Phrase, bad bool) {
	config, kind, err := image.DecodeConfig(bytes.NewReader(raw))
	switch {
	case err != nil || kind != "png" && kind != "jpeg":
		return input.Phrase{VI: "không phải hình PNG hay JPEG, hoặc tệp hỏng", EN: "no PNG or JPEG, or damaged"}, true
	case config.Width <= 0 || config.Height <= 0:
		return input.Phrase{VI: "hình trống", EN: "it is empty"}, true
	case config.Width > maxPoints/config.Height:
		return input.Phrase{VI: "quá 40 triệu điểm ảnh", EN: "over 40 million points"}, true
	}
	if _, _, err := image.Decode(bytes.NewReader(raw)); err != nil { // its head is whole, its points are not
		return input.Phrase{VI: "tệp hỏng hoặc chép chưa hết", EN: "it is damaged or cut off"}, true
	}
	return input.Phrase{}, false
}

// mentioned is a picture that a text shows.
type mentioned struct {
	name  string
	where input.Where
}

// mentionedPictures looks through every text of the campaign and of the
// Markdown files beside it, in their order.
func (l *loader) mentionedPictures() []mentioned {
	var all []mentioned
	look := func(text string, place func(line int) input.Where) {
		if !strings.Contains(text, "![") {
			return
		}
		for i, line := range strings.Split(text, "\n") {
			for _, found := range markdownPicture.FindAllStringSubmatch(line, -1) {
				if name := found[1] + found[2]; name != "" {
					all = append(all, mentioned{name, place(i + 1)})
				}
			}
		}
	}
	input.EachText(l.c, func(path, text string) {
		look(text, func(line int) input.Where { return l.c.InText(path, line, 1) })
	})
	for i, a := range l.c.Annexes {
		if !strings.HasSuffix(strings.ToLower(a.File), ".csv") {
			path := input.Index("annexes", i) + ".file"
			look(a.Text, func(line int) input.Where { return l.c.InText(path, line, 1) })
		}
	}
	look(l.c.BodyText, func(line int) input.Where {
		return l.c.InBody(input.Where{File: l.c.BodyFile, Line: line, Column: 1})
	})
	return all
}
