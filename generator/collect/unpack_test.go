package collect_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"

	"congvan/generator/collect"

	"github.com/google/go-cmp/cmp"
)

// unpacked are the names given, and what is told.
func unpacked(f collect.File) (names, told []string) {
	names, told = []string{}, []string{}
	files, findings := collect.Unpack(f)
	for _, one := range files {
		names = append(names, one.Name)
	}
	for _, one := range findings {
		told = append(told, fmt.Sprintf("%s %s %s", level(one.Level), one.Code, one.Where.File))
	}
	return names, told
}

func TestUnpack(t *testing.T) {
	book := string(filled(t, phinhSang).bytes())
	inner := string(packed(t, []part{{"b.xlsx", book}, {"__MACOSX/._b.xlsx", "x"}, {".DS_Store", "x"}}))
	deep := inner
	for range 3 {
		deep = string(packed(t, []part{{"z.zip", deep}}))
	}
	locked := packed(t, []part{{"khoa.xlsx", book}})
	lockEntries(locked)
	for _, c := range []struct {
		name        string
		file        collect.File
		files, told []string
	}{
		{"a workbook", collect.File{Name: "a.xlsx", Raw: []byte(book)}, []string{"a.xlsx"}, []string{}},
		{"a workbook called .zip", collect.File{Name: "a.zip", Raw: []byte(book)}, []string{"a.zip"}, []string{}},
		{"an archive called .xlsx", collect.File{Name: "a.xlsx", Raw: []byte(inner)}, []string{"a.xlsx/b.xlsx"},
			[]string{"N archive-skipped a.xlsx/__MACOSX/._b.xlsx", "N archive-skipped a.xlsx/.DS_Store"}},
		{"archives in archives", collect.File{Name: "thu.zip", Raw: packed(t, []part{{"xã 1/", ""}, {"xã 1/a.xlsx", book}, {"x.zip", inner}})},
			[]string{"thu.zip/xã 1/a.xlsx", "thu.zip/x.zip/b.xlsx"},
			[]string{"N archive-skipped thu.zip/x.zip/__MACOSX/._b.xlsx", "N archive-skipped thu.zip/x.zip/.DS_Store"}},
		{"too deep", collect.File{Name: "thu.zip", Raw: []byte(deep)}, []string{}, []string{"E archive-too-large thu.zip/z.zip/z.zip/z.zip"}},
		{"temporary and empty", collect.File{Name: "thu.zip", Raw: packed(t, []part{{"~$a.xlsx", "x"}, {"c.xlsx", ""}})}, []string{},
			[]string{"N archive-skipped thu.zip/~$a.xlsx", "N archive-skipped thu.zip/c.xlsx"}},
		{"a temporary file", collect.File{Name: "x/~$a.xlsx", Raw: []byte("x")}, []string{}, []string{"N archive-skipped x/~$a.xlsx"}},
		{"names that lead out", collect.File{Name: "thu.zip", Raw: packed(t, []part{{"../../etc/a.xlsx", "x"}, {`c:\b\c.xlsx`, "x"}, {"/d.xlsx", "x"}})},
			[]string{"thu.zip/etc/a.xlsx", "thu.zip/c:/b/c.xlsx", "thu.zip/d.xlsx"}, []string{}},
		{"names in the code page of DOS", collect.File{Name: "thu.zip", Raw: packed(t, []part{{"x\x83.xlsx", "x"}})}, []string{"thu.zip/xâ.xlsx"}, []string{}},
		{"other archives", collect.File{Name: "thu.rar", Raw: []byte("Rar!\x1a\x07\x00...")}, []string{}, []string{"E archive-kind thu.rar"}},
		{"another archive inside", collect.File{Name: "thu.zip", Raw: packed(t, []part{{"a.7z", "7z\xbc\xaf\x27\x1c"}})}, []string{}, []string{"E archive-kind thu.zip/a.7z"}},
		{"damaged", collect.File{Name: "thu.zip", Raw: []byte(inner)[:2000]}, []string{}, []string{"E archive-damaged thu.zip"}},
		{"with a password", collect.File{Name: "thu.zip", Raw: locked}, []string{}, []string{"E archive-locked thu.zip/khoa.xlsx"}},
		{"another document", collect.File{Name: "a.docx", Raw: packed(t, []part{{"[Content_Types].xml", "x"}})}, []string{"a.docx"}, []string{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			names, told := unpacked(c.file)
			if diff := cmp.Diff(c.files, names); diff != "" {
				t.Errorf("files (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(c.told, told); diff != "" {
				t.Errorf("told (-want +got):\n%s", diff)
			}
		})
	}
}

// lockEntries marks the entries of an archive as encrypted.
func lockEntries(raw []byte) {
	for _, header := range []struct {
		mark string
		flag int
	}{{"PK\x03\x04", 6}, {"PK\x01\x02", 8}} {
		find := bytes.LastIndex // a workbook inside has entries of its own
		if header.flag == 6 {
			find = bytes.Index
		}
		raw[find(raw, []byte(header.mark))+header.flag] |= 1
	}
}

// An archive made to fill the memory is told, not unpacked.
func TestUnpackBomb(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create("a.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	zeros := make([]byte, 1<<20)
	for range 65 {
		if _, err := w.Write(zeros); err != nil {
			t.Fatal(err)
		}
	}
	for i := range 5100 {
		if _, err := z.Create(fmt.Sprint(i, ".xlsx")); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	names, told := unpacked(collect.File{Name: "thu.zip", Raw: b.Bytes()})
	if len(names) > 0 || told[0] != "E archive-too-large thu.zip/a.xlsx" || told[len(told)-1] != "E archive-too-large thu.zip" {
		t.Errorf("%v %v", names, told[:1])
	}
}

// Whatever the bytes: no panic, names that stay inside, nothing beyond what
// the archive holds.
func FuzzUnpack(f *testing.F) {
	inner := packed(f, []part{{"b.xlsx", "x"}})
	f.Add("a.zip", packed(f, []part{{"../a.xlsx", "x"}, {`b\c.xlsx`, "y"}, {"c.zip", string(inner)}}))
	f.Add("a.xlsx", inner)
	f.Add("a.zip", []byte("PK\x05\x06"))
	f.Fuzz(func(t *testing.T, name string, raw []byte) {
		files, findings := collect.Unpack(collect.File{Name: name, Raw: raw})
		for _, one := range files {
			if rest, inside := strings.CutPrefix(one.Name, name+"/"); inside && (strings.Contains("/"+rest+"/", "/../") || strings.HasPrefix(rest, "/")) {
				t.Errorf("%q", one.Name)
			}
		}
		for _, one := range findings {
			if one.Message.VI == "" || strings.Contains(one.Message.VI, "%!") && !strings.Contains(name+string(raw), "%!") {
				t.Errorf("%+v", one)
			}
		}
	})
}
