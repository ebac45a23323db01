package load_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"congvan/input"
)

// utf16 is how old Office files name their streams.
func utf16(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteRune(r)
		b.WriteByte(0)
	}
	return b.String()
}

const ole = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

// archive makes a zip of names and contents, in turn.
func archive(t testing.TB, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, parts[i+1]); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// notBooks are files that are no workbook, and what is said of them.
var notBooks = []struct {
	name string
	make func(t testing.TB) []byte
	want input.Code
}{
	{"empty", func(testing.TB) []byte { return nil }, input.WorkbookEmpty},
	{"blanks", func(testing.TB) []byte { return []byte("\r\n \n") }, input.WorkbookEmpty},
	{"xls", func(testing.TB) []byte { return []byte(ole + utf16("Workbook")) }, input.WorkbookIsXLS},
	{"xls of Excel 5", func(testing.TB) []byte { return []byte(ole + utf16("Book")) }, input.WorkbookIsXLS},
	{"password", func(t testing.TB) []byte {
		var b bytes.Buffer
		if err := goodBook(t).Write(&b, excelize.Options{Password: "mat-khau"}); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}, input.WorkbookLocked},
	{"old Word", func(testing.TB) []byte { return []byte(ole + utf16("WordDocument")) }, input.WorkbookNone},
	{"ods", func(t testing.TB) []byte {
		return archive(t, "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<a/>")
	}, input.WorkbookIsODS},
	{"xlsb", func(t testing.TB) []byte { return archive(t, "xl/workbook.bin", "\x83") }, input.WorkbookIsXLSB},
	{"docx", func(t testing.TB) []byte { return archive(t, "word/document.xml", "<a/>") }, input.WorkbookNone},
	{"zip of nothing", func(t testing.TB) []byte { return archive(t) }, input.WorkbookNone},
	{"csv", func(testing.TB) []byte { return []byte("\ufeffMã;Tên đơn vị\n03289;Quài Cang\n") }, input.WorkbookIsCSV},
	{"pdf", func(testing.TB) []byte { return []byte("%PDF-1.7\n") }, input.WorkbookIsPDF},
	{"web page", func(testing.TB) []byte { return []byte("<HTML><table><tr><td>Mã</td></tr></table>") }, input.WorkbookIsPage},
	{"XML of Excel 2003", func(testing.TB) []byte { return []byte("<?xml version=\"1.0\"?><Workbook/>") }, input.WorkbookIsPage},
	{"picture", func(testing.TB) []byte { return []byte("\x89PNG\r\n\x1a\n\x00\x00") }, input.WorkbookNone},
	{"cut off", func(t testing.TB) []byte { raw := bytesOf(t, goodBook(t)); return raw[:len(raw)*2/3] }, input.WorkbookDamaged},
	{"XML cut off", func(t testing.TB) []byte {
		return archive(t, "xl/workbook.xml", "<workbook><sheets><sheet name=\"Đơn vị\"")
	}, input.WorkbookDamaged},
	{"sheet that is no XML", func(t testing.TB) []byte {
		return archive(t, "xl/workbook.xml", `<workbook xmlns:r="r"><sheets><sheet name="a" r:id="1"/></sheets></workbook>`,
			"xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="1" Type="x/worksheet" Target="worksheets/s.xml"/></Relationships>`,
			"xl/worksheets/s.xml", "<worksheet><sheetData><row></sheetData></worksheet>")
	}, input.WorkbookDamaged},
	{"nested without end", func(t testing.TB) []byte {
		return archive(t, "xl/workbook.xml", strings.Repeat("<workbook>", 10000))
	}, input.WorkbookDamaged},
	{"too large a file", func(testing.TB) []byte { return make([]byte, 21<<20) }, input.WorkbookTooLarge},
	{"zip bomb", func(t testing.TB) []byte {
		return archive(t, "xl/workbook.xml", "<workbook>"+strings.Repeat(" ", 60<<20))
	}, input.WorkbookTooLarge},
}

// What is no workbook is told by what it is, and nothing else is told.
func TestNotBooks(t *testing.T) {
	for _, tt := range notBooks {
		t.Run(tt.name, func(t *testing.T) {
			_, problems := readBook(t, tt.make(t))
			if got := found(problems); got != string(tt.want)+" x.xlsx" {
				t.Errorf("got %s, want %s", got, tt.want)
			}
			sentences(t, problems)
		})
	}
}
