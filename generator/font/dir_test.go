package font

import (
	"bytes"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"congvan/generator/geom"
)

// install writes the faces of Liberation Serif under other names.
func install(t *testing.T, names [4]string) string {
	t.Helper()
	serif, err := Serif()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for i, name := range names {
		if err := os.WriteFile(filepath.Join(dir, name), serif.TTF(Face(i)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

var windowsNames = [4]string{"times.ttf", "TimesBd.TTF", "timesi.ttf", "timesbi.ttf"}

// A family from a folder measures as the same family from memory does, and
// knows its own name.
func TestDir(t *testing.T) {
	serif, _ := Serif()
	for _, names := range [][4]string{windowsNames, {"LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf", "LiberationSerif-Italic.ttf", "LiberationSerif-BoldItalic.ttf"}} {
		family, err := Dir(install(t, names))
		if err != nil {
			t.Fatal(err)
		}
		if family.Name != "Liberation Serif" || family.PostScript(BoldItalic) != "LiberationSerif-BoldItalic" {
			t.Errorf("named %q and %q", family.Name, family.PostScript(BoldItalic))
		}
		const text = "Độc lập - Tự do - Hạnh phúc"
		for _, face := range Faces {
			if got, want := family.Width(face, geom.Pt(13), text), serif.Width(face, geom.Pt(13), text); got != want {
				t.Errorf("%s is %s wide, want %s", face, got, want)
			}
		}
	}
}

// table finds a table in a font file.
func table(t *testing.T, ttf []byte, name string) []byte {
	t.Helper()
	tables, cut := tablesOf(ttf)
	if cut != "" || tables[name] == nil {
		t.Fatalf("no table %s", name)
	}
	return tables[name]
}

// Every way a folder can be of no use is said with the file and the reason.
func TestDirFaults(t *testing.T) {
	without := func(name string) func(*testing.T, string) {
		return func(t *testing.T, dir string) { remove(t, filepath.Join(dir, name)) }
	}
	change := func(edit func(*testing.T, []byte) []byte) func(*testing.T, string) {
		return func(t *testing.T, dir string) {
			path := filepath.Join(dir, "timesi.ttf")
			ttf, err := os.ReadFile(path)
			if err == nil {
				err = os.WriteFile(path, edit(t, ttf), 0o600)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	fsType := func(value uint16) func(*testing.T, string) {
		return change(func(t *testing.T, ttf []byte) []byte {
			binary.BigEndian.PutUint16(table(t, ttf, "OS/2")[8:], value)
			return ttf
		})
	}
	begin := func(mark string) func(*testing.T, string) {
		return change(func(_ *testing.T, ttf []byte) []byte { copy(ttf, mark); return ttf })
	}
	tests := map[string]struct {
		harm   func(*testing.T, string)
		file   string
		kind   Fault
		detail string
	}{
		"missing":       {without("TimesBd.TTF"), "timesbd.ttf", Missing, ""},
		"cff":           {begin("OTTO"), "timesi.ttf", NotTrueType, "CFF"},
		"collection":    {begin("ttcf"), "timesi.ttf", NotTrueType, "Collection"},
		"text":          {begin("xxxx"), "timesi.ttf", NotTrueType, ""},
		"empty":         {change(func(*testing.T, []byte) []byte { return nil }), "timesi.ttf", NotTrueType, ""},
		"half":          {change(func(_ *testing.T, ttf []byte) []byte { return ttf[:len(ttf)/2] }), "timesi.ttf", Damaged, ""},
		"no directory":  {change(func(_ *testing.T, ttf []byte) []byte { return ttf[:40] }), "timesi.ttf", Damaged, "directory"},
		"restricted":    {fsType(2), "timesi.ttf", NoEmbedding, ""},
		"no subsetting": {fsType(0x108), "timesi.ttf", NoEmbedding, ""},
		"bitmaps only":  {fsType(0x208), "timesi.ttf", NoEmbedding, ""},
		"no post": {change(func(_ *testing.T, ttf []byte) []byte {
			return bytes.Replace(ttf, []byte("post"), []byte("pxst"), 1)
		}), "timesi.ttf", Damaged, "post"},
		"no Vietnamese": {change(withoutLetters), "timesi.ttf", NoVietnamese, "ạ"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			dir := install(t, windowsNames)
			tt.harm(t, dir)
			_, err := Dir(dir)
			var got *DirError
			if !errors.As(err, &got) {
				t.Fatalf("the error is %v", err)
			}
			if got.Dir != dir || got.File != tt.file || got.Kind != tt.kind || !strings.Contains(got.Detail, tt.detail) {
				t.Errorf("got %+v", got)
			}
		})
	}
	t.Run("no folder", func(t *testing.T) {
		_, err := Dir(filepath.Join(t.TempDir(), "không có"))
		var got *DirError
		if !errors.As(err, &got) || got.Kind != NoDir {
			t.Errorf("the error is %v", err)
		}
	})
}

func remove(t *testing.T, path string) {
	t.Helper()
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
}

// withoutLetters takes the letters of Latin Extended Additional, the
// Vietnamese ones with two marks or a dot, out of a font's table of characters.
func withoutLetters(t *testing.T, ttf []byte) []byte {
	cmap := table(t, ttf, "cmap")
	for i := range int(binary.BigEndian.Uint16(cmap[2:])) {
		sub := cmap[binary.BigEndian.Uint32(cmap[4+8*i+4:]):]
		if binary.BigEndian.Uint16(sub) != 4 {
			continue
		}
		segments := int(binary.BigEndian.Uint16(sub[6:])) / 2
		for s := range segments {
			end, start := sub[14+2*s:], sub[16+2*segments+2*s:]
			if first := binary.BigEndian.Uint16(start); first >= 0x1E00 && first < 0x1F00 {
				// Glyph 0 for the whole segment.
				binary.BigEndian.PutUint16(sub[16+4*segments+2*s:], -first)
				binary.BigEndian.PutUint16(sub[16+6*segments+2*s:], 0)
				binary.BigEndian.PutUint16(end, first)
			}
		}
	}
	return ttf
}

// Windows' folder is taken where all four files are there, nowhere else.
func TestSystemDir(t *testing.T) {
	dir := install(t, windowsNames)
	windows := filepath.Join(t.TempDir(), "Windows")
	if err := os.MkdirAll(windows, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(dir, filepath.Join(windows, "Fonts")); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ system, root, want string }{
		{"windows", windows, filepath.Join(windows, "Fonts")},
		{"windows", t.TempDir(), ""},
		{"windows", "", ""},
		{"linux", windows, ""},
	} {
		if got := systemDir(tt.system, tt.root); got != tt.want {
			t.Errorf("on %s with %s: %q, want %q", tt.system, tt.root, got, tt.want)
		}
	}
}

// A font whose header is not to be trusted is refused or measured, without a
// panic.
func FuzzNew(f *testing.F) {
	serif, err := Serif()
	if err != nil {
		f.Fatal(err)
	}
	ttf := serif.TTF(Regular)
	for i := range int(binary.BigEndian.Uint16(ttf[4:])) { // the start of every table, where its figures stand
		offset := binary.BigEndian.Uint32(ttf[12+16*i+8:])
		f.Add(offset, make([]byte, 36))
		f.Add(offset+18, []byte{0, 0}) // in head, the units of an em
		f.Add(offset+4, bytes.Repeat([]byte{0xFF}, 32))
	}
	f.Add(uint32(4), []byte{0xFF, 0xFF})
	f.Add(uint32(12), []byte("xxxx"))
	f.Add(uint32(300), []byte{0, 0, 0, 0, 0, 0, 0, 0})
	f.Fuzz(func(t *testing.T, at uint32, change []byte) {
		var files [4][]byte
		for i := range files {
			files[i] = serif.TTF(Face(i))
		}
		files[Regular] = bytes.Clone(files[Regular])
		copy(files[Regular][int(at)%len(files[Regular]):], change)
		if inspect(files[Regular]) != nil {
			return
		}
		family, err := New("thử", files)
		if err != nil {
			return
		}
		family.Width(Regular, geom.Pt(14), "Ủy ban nhân dân")
		family.LineHeight(Regular, geom.Pt(14))
		family.lacks(Regular)
	})
}
