package pdf

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/programs"
	"congvan/generator/typeset"
)

const letters = "aàảãáạăằẳẵắặâầẩẫấậđeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ " +
	"AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬĐEÈẺẼÉẸÊỀỂỄẾỆIÌỈĨÍỊOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢUÙỦŨÚỤƯỪỬỮỨỰYỲỶỸÝỴ"

var info = Info{
	Title: "Công văn V/v thử", Author: "ỦY BAN NHÂN DÂN", Subject: "thử", Language: "vi-VN",
	Creator: "congvan test", Date: time.Date(2022, 7, 26, 0, 0, 0, 0, time.UTC),
}

// write draws paragraphs in the given styles.
func write(t *testing.T, text string, styles ...doc.Style) []byte {
	t.Helper()
	family, err := font.Serif()
	if err != nil {
		t.Fatal(err)
	}
	var d doc.Document
	for _, s := range styles {
		d.Body = append(d.Body, doc.Paragraph{Spans: []doc.Span{{Text: text, Style: s}}})
	}
	var out bytes.Buffer
	if err := Write(&out, typeset.Set(d, family), info, family); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestSameBytes(t *testing.T) {
	want := write(t, letters, doc.Roman, doc.Bold, doc.Italic)
	for range 5 {
		if !bytes.Equal(want, write(t, letters, doc.Roman, doc.Bold, doc.Italic)) {
			t.Fatal("two runs differ")
		}
	}
}

// inFile writes the PDF where another program can read it.
func inFile(t *testing.T, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// output runs an outside program, or skips the test with its name.
func output(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(programs.Find(t, name), args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

// Text copies out as it was, in every face.
func TestCopiesOut(t *testing.T) {
	file := inFile(t, write(t, letters, doc.Roman, doc.Bold, doc.Italic, doc.Bold|doc.Italic))
	got := strings.Join(strings.Fields(output(t, "pdftotext", "-raw", file, "-")), " ")
	if n := strings.Count(strings.ReplaceAll(got, " ", ""), strings.ReplaceAll(letters, " ", "")); n != 4 {
		t.Errorf("the letters come out whole %d times, want 4:\n%s", n, got)
	}
}

// The spaces of a stretched line come out as one space each.
func TestSpacesCopyOut(t *testing.T) {
	text := strings.TrimSpace(strings.Repeat("Ủy ban nhân dân huyện yêu cầu các cơ quan, đơn vị thực hiện. ", 12))
	got := output(t, "pdftotext", "-raw", inFile(t, write(t, text, doc.Roman)), "-")
	if joined := strings.ReplaceAll(strings.TrimSpace(got), "\n", " "); joined != nationAnd(text) {
		t.Errorf("got %q", joined)
	}
}

// nationAnd is a text under the fixed lines that every letterhead has.
func nationAnd(text string) string {
	return "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc " + text
}

// Fonts are embedded, cut down and named as subsets; only the used ones are there.
func TestFonts(t *testing.T) {
	file := inFile(t, write(t, letters, doc.Italic))
	lines := strings.Split(strings.TrimSpace(output(t, "pdffonts", file)), "\n")[2:]
	if len(lines) != 2 { // the letterhead is bold
		t.Errorf("%d fonts, want bold and italic:\n%s", len(lines), strings.Join(lines, "\n"))
	}
	for _, l := range lines {
		if !strings.Contains(l, "+LiberationSerif") || strings.Count(l, "yes") != 3 {
			t.Errorf("not embedded, cut down and readable: %s", l)
		}
	}
}

func TestInfo(t *testing.T) {
	file := inFile(t, write(t, letters, doc.Roman))
	got := output(t, "pdfinfo", "-isodates", file)
	for _, want := range []string{info.Title, info.Author, info.Creator, "2022-07-26T00:00:00", "(A4)"} {
		if !strings.Contains(got, want) {
			t.Errorf("pdfinfo does not show %q:\n%s", want, got)
		}
	}
	output(t, "qpdf", "--check", file)
	if !bytes.Contains(write(t, letters, doc.Roman), []byte("vi-VN")) {
		t.Error("the catalogue does not name the language")
	}
}
