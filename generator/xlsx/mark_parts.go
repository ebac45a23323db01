package xlsx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"regexp"
)

var override = regexp.MustCompile(`<(?:\w+:)?Override\b[^>]*\bPartName="/([^"]*)"[^>]*?(?:/>|></(?:\w+:)?Override>)`)

// contentTypes forgets the parts that go and follows those renamed.
func (s *stripper) contentTypes() {
	const name = "[Content_Types].xml"
	s.changed[name] = override.ReplaceAllFunc(s.read(name), func(one []byte) []byte {
		part := string(override.FindSubmatch(one)[1])
		if s.dropped[part] {
			return nil
		}
		if to, ok := s.renamed[part]; ok {
			return bytes.Replace(one, []byte(`"/`+part+`"`), []byte(`"/`+to+`"`), 1)
		}
		return one
	})
}

func (s *stripper) fail(err error) bool {
	if s.err == nil {
		s.err = err
	}
	return s.err != nil
}

func (s *stripper) read(name string) []byte {
	file := s.files[name]
	if file == nil {
		return nil
	}
	r, err := file.Open()
	if s.fail(err) {
		return nil
	}
	defer r.Close()
	content, err := io.ReadAll(io.LimitReader(r, markUnzipXML+1))
	if err == nil && len(content) > markUnzipXML {
		err = fmt.Errorf("%s is too large", name)
	}
	s.fail(err)
	return content
}

// write copies the workbook, unchanged parts as they are packed.
func (s *stripper) write(in *zip.Reader) ([]byte, error) {
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for _, f := range in.File {
		name := f.Name
		if to, ok := s.renamed[name]; ok {
			name = to
		}
		content, changed := s.changed[f.Name]
		switch {
		case s.dropped[f.Name]:
		case changed:
			w, err := out.Create(name)
			if err == nil {
				_, err = w.Write(content)
			}
			if err != nil {
				return nil, err
			}
		default:
			if err := copyPart(out, f, name); err != nil {
				return nil, err
			}
		}
	}
	err := out.Close() // before the bytes are taken
	return b.Bytes(), err
}

func copyPart(out *zip.Writer, f *zip.File, name string) error {
	header := f.FileHeader
	header.Name = name
	from, err := f.OpenRaw()
	if err != nil {
		return err
	}
	to, err := out.CreateRaw(&header)
	if err != nil {
		return err
	}
	_, err = io.Copy(to, from)
	return err
}
