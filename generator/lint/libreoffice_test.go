package lint_test

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"congvan/generator/lint"
	"congvan/generator/programs"
)

// office turns flat ODT files into PDFs with LibreOffice, in a profile and
// with fonts of its own: the machine's may lack Vietnamese letters.
func office(t *testing.T, letters map[string]string) map[string][]byte {
	t.Helper()
	dir := t.TempDir()
	names := slices.Sorted(maps.Keys(letters))
	var files []string
	for _, name := range names {
		path := filepath.Join(dir, name+".fodt")
		if err := os.WriteFile(path, []byte(letters[name]), 0o600); err != nil {
			t.Fatal(err)
		}
		files = append(files, path)
	}
	made := map[string][]byte{}
	for i, pdf := range programs.LibreOffice(t, "pdf", files...) {
		content, err := os.ReadFile(pdf)
		if err != nil {
			t.Fatal(err)
		}
		made[names[i]] = content
	}
	return made
}

// A letter written in LibreOffice to the decree's own measures is clean: margins
// of 20, 20, 30 and 15 mm, a head of 67.9 + 95.3 mm, a foot of 61.9 + 102.5 mm; each
// change to it is found.
func TestLibreOffice(t *testing.T) {
	source, err := os.ReadFile("testdata/letter.fodt")
	if err != nil {
		t.Fatal(err)
	}
	good := string(source)
	wrong := []struct {
		want     lint.Rule
		old, new string
	}{
		{lint.MarginLeft, `fo:margin-left="30mm"`, `fo:margin-left="20mm"`},
		{lint.MarginRight, `fo:margin-right="15mm"`, `fo:margin-right="10mm"`},
		{lint.SizeSet, `<!--nation--><style:text-properties fo:font-size="12pt"`, `<!--nation--><style:text-properties fo:font-size="13pt"`},
		{lint.DatePadding, "tháng 8 năm", "tháng 08 năm"},
		{lint.BodyEnd, "./.", "."},
		{lint.NumberForm, "Số: 05/UBND-NN", "Số: 05/ UBND - NN"},
		{lint.BodyJustified, `fo:text-align="justify"`, `fo:text-align="left"`},
		{lint.BodySize, `<!--body--><style:text-properties fo:font-size="14pt"`, `<!--body--><style:text-properties fo:font-size="12pt"`},
		{lint.BodyIndent, `fo:text-indent="12.7mm"`, `fo:text-indent="5mm"`},
		{lint.BodyGap, `fo:margin-top="6pt"`, `fo:margin-top="1pt"`},
		{lint.BodySpacing, `fo:line-height="110%"`, `fo:line-height="180%"`},
		{lint.RecipientsLast, "- Lưu: VT, NN.", "- Phòng Nội vụ."},
		{lint.AddresseeColon, "Kính gửi:", "Kính gửi"},
		{lint.PageNumberNone, "<text:page-number/>", ""},
		{lint.Colour, `<!--body--><style:text-properties`, `<!--body--><style:text-properties fo:color="#0000ff"`},
	}
	right := map[string][2]string{ // as offices do it, and lawful
		"underlined":  {`<!--motto--><style:text-properties`, `<!--motto--><style:text-properties style:text-underline-style="solid"`},
		"condensed":   {`<!--body--><style:text-properties`, `<!--body--><style:text-properties fo:letter-spacing="-0.1mm"`},
		"bold run-in": {`<text:p text:style-name="Body">Các đơn vị`, `<text:p text:style-name="Body"><text:span text:style-name="Strong">Báo cáo:</text:span> các đơn vị`},
		"short":       {running, ""},
	}
	letters := map[string]string{"good": good}
	for name, r := range right {
		if letters[name] = strings.ReplaceAll(good, r[0], r[1]); letters[name] == good {
			t.Fatalf("testdata/letter.fodt does not hold %q", r[0])
		}
	}
	letters["underlined"] = strings.Replace(letters["underlined"], `svg:x2="56.1mm"`, `svg:x2="0.1mm"`, 1)
	for _, w := range wrong {
		bad := strings.ReplaceAll(good, w.old, w.new)
		if bad == good {
			t.Fatalf("testdata/letter.fodt does not hold %q", w.old)
		}
		letters[string(w.want)] = bad
	}
	made := office(t, letters)
	if r := measured(t, made["good"]); !r.Clean() || r.Type != "cong-van" {
		t.Errorf("type %q, departures of a right letter:\n%s", r.Type, told(r))
	}
	for name := range right {
		if r := measured(t, made[name]); !r.Clean() {
			t.Errorf("%s: departures of a right letter:\n%s", name, told(r))
		}
	}
	for _, w := range wrong {
		if r := measured(t, made[string(w.want)]); !slices.Contains(rules(r), w.want) {
			t.Errorf("%s not found; departures:\n%s", w.want, told(r))
		}
	}
}
