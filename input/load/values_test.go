package load_test

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"congvan/input"
	"congvan/input/load"
)

// Codes are the text that was written, whatever number YAML sees in it.
func TestCodesAreText(t *testing.T) {
	c, problems := read(t, small(t))
	if len(problems) != 0 {
		t.Fatal(found(problems))
	}
	got := []string{
		c.Dispatch.Number, c.Units[0].Code, c.Sections[0].Paragraphs[0].Tasks[1].Audience.Units[0],
		c.Criteria.Overrides[0].Code, c.Criteria.Overrides[0].Target, c.Criteria.Set.Criteria[0].Indicators[1].Code,
	}
	want := []string{"05", "03289", "03295", "2.10", "80.5", "2.10"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestScalars(t *testing.T) {
	for _, tt := range []struct{ name, yaml, want string }{
		{"plain", "a b", "a b"},
		{"blanks around", "'  a b  '", "a b"},
		{"number", "1_000", "1_000"},
		{"hexadecimal", "0x1F", "0x1F"},
		{"word that YAML reads as a truth", "true", "true"},
		{"not a number", ".nan", ".nan"},
		{"quoted null", `"null"`, "null"},
		{"folded", ">-\n    a\n    b", "a b"},
		{"literal is one paragraph", "|\n    a\n      b\n\n    c\n", "a b c"},
		{"plain over two lines", "a\n    b", "a b"},
		{"decomposed", "\"To\u0309a Ti\u0300nh\"", "Tỏa Tình"},
		{"no-break space stays", "số\u00a05", "số\u00a05"},
		{"tab inside", "\"a\tb\"", "a b"},
		{"comment behind", "a # b", "a"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			files := small(t)
			edit(t, files, "campaign.yaml", "opening: Yêu cầu thực hiện", "opening: "+tt.yaml)
			c, problems := read(t, files)
			if len(problems) > 0 || c.Dispatch.Opening != tt.want {
				t.Errorf("got %q, want %q; %s", c.Dispatch.Opening, tt.want, found(problems))
			}
		})
	}
}

// Empty values are as good as none.
func TestNullIsAbsent(t *testing.T) {
	for _, null := range []string{"", "~", "null", "Null"} {
		files := small(t)
		edit(t, files, "campaign.yaml", "deadline:\n              before: 05/08/2022", "deadline: "+null)
		edit(t, files, "campaign.yaml", "number: 05", "number: "+null)
		edit(t, files, "campaign.yaml", "[CHỦ TỊCH]", "[CHỦ TỊCH, "+null+"]")
		c, problems := read(t, files)
		if len(problems) > 0 || c.Dispatch.Number != "" || len(c.Signature.Authority) != 1 {
			t.Errorf("%q: number %q, authority %q, %s", null, c.Dispatch.Number, c.Signature.Authority, found(problems))
		}
	}
}

func TestPlaces(t *testing.T) {
	c, _ := read(t, small(t))
	for path, want := range map[string]string{
		"":                                   "campaign.yaml:1:1",
		"id":                                 "campaign.yaml:1:5",
		"issuer":                             "campaign.yaml:2:1",
		"issuer.name":                        "campaign.yaml:3:3",
		"issuer.name[1]":                     "campaign.yaml:3:27", // columns count characters, not bytes
		"issuer.parent":                      "campaign.yaml:2:1",  // absent: where it belongs
		"dispatch.addressees[1].text":        "campaign.yaml:23:13",
		"units[0].code":                      "units.csv:2:1",
		"units[2].region":                    "units.csv:4:45",
		"units[3]":                           "campaign.yaml:30:5", // after those of the file
		"units[3].name":                      "campaign.yaml:31:11",
		"sections[0].paragraphs[0].tasks[0]": "campaign.yaml:39:13",
		"sections[0].paragraphs[0].tasks[1]": "campaign.yaml:44:13",
		"criteria.overrides[0].target":       "campaign.yaml:70:15",
		"criteria.registered[0].audience.units[0]": "campaign.yaml:75:17",
	} {
		if got := c.Places.Of(path).String(); got != want {
			t.Errorf("place of %q is %s, want %s", path, got, want)
		}
	}
	if got := c.Criteria.Set.Places.Of("criteria[0].indicators[1].targets.2022.nam").String(); got != "bo.yaml:32:32" {
		t.Errorf("place of a threshold is %s", got)
	}
}

func TestTargets(t *testing.T) {
	c, _ := read(t, small(t))
	indicators := c.Criteria.Set.Criteria[0].Indicators
	got := []string{
		indicators[0].Targets["nam"].Text, indicators[1].YearTargets[2022]["bac"].Text,
		c.Criteria.Thresholds(input.Unit{})[0].Text(), c.Criteria.Thresholds(input.Unit{Region: "nam"})[0].Text(),
	}
	if diff := cmp.Diff([]string{"70.5", "39", "≥ 80%", "≥ 70,5%"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if _, known := indicators[1].YearTargets[2021]; known {
		t.Error("an empty year has thresholds")
	}
}

// Lines end as they may, a byte order mark does no harm, and the hash is that
// of the bytes.
func TestLineEndingsAndMarks(t *testing.T) {
	plain, _ := read(t, small(t))
	for name, turn := range map[string]func(string) string{
		"windows":  func(s string) string { return "\ufeff" + strings.ReplaceAll(s, "\n", "\r\n") },
		"old mac":  func(s string) string { return strings.ReplaceAll(s, "\n", "\r") },
		"no final": func(s string) string { return strings.TrimRight(s, "\n") },
	} {
		files := small(t)
		for _, file := range files {
			file.Data = []byte(turn(string(file.Data)))
		}
		c, problems := read(t, files)
		if len(problems) > 0 {
			t.Errorf("%s: %s", name, found(problems))
		}
		if c.InputFiles[0].SHA256 == plain.InputFiles[0].SHA256 {
			t.Errorf("%s: the hash is not of the bytes", name)
		}
		if diff := cmp.Diff(plain.Places, c.Places); diff != "" {
			t.Errorf("%s: places (-want +got):\n%s", name, diff)
		}
	}
}

func TestSemicolonCSV(t *testing.T) {
	files := small(t)
	files["units.csv"] = &fstest.MapFile{Data: []byte(
		"code;name;kind;aliases;groups\n03289;Quài Cang;xã;;xa\n03295;Quài Tở;xã;;\"xa;ocop\"\n03280;Tỏa Tình;xã;Toả Tình|Tỏa Tinh;xa|ocop\n")}
	c, problems := read(t, files)
	if len(problems) > 0 {
		t.Fatal(found(problems))
	}
	want := [][]string{{"xa"}, {"xa", "ocop"}, {"xa", "ocop"}, nil}
	var got [][]string
	for _, u := range c.Units {
		got = append(got, u.Groups)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("groups (-want +got):\n%s", diff)
	}
}

func TestNamesInsideTheFolder(t *testing.T) {
	files := small(t)
	files["sub/don-vi.csv"] = files["units.csv"]
	for _, name := range []string{"./units.csv", "sub/don-vi.csv", `sub\don-vi.csv`, "sub/../units.csv"} {
		edit(t, files, "campaign.yaml", "  - units.csv", "  - "+name)
		if _, problems := read(t, files); len(problems) > 0 {
			t.Errorf("%s: %s", name, found(problems))
		}
		edit(t, files, "campaign.yaml", "  - "+name, "  - units.csv")
	}
}

func TestBodyFile(t *testing.T) {
	files := small(t)
	edit(t, files, "campaign.yaml", "id: nho", "id: nho\nbody_file: mau.md.tmpl")
	edit(t, files, "campaign.yaml", "  opening: Yêu cầu thực hiện\n", "")
	files["mau.md.tmpl"] = &fstest.MapFile{Data: []byte("\ufeffxin chào\r\n")}
	c, problems := read(t, files)
	if len(problems) > 0 || c.BodyText != "xin chào\n" {
		t.Errorf("body %q, %s", c.BodyText, found(problems))
	}
}

// A file that is there and cannot be read is the system's error, not the
// office's.
func TestSystemErrors(t *testing.T) {
	_, _, err := load.Campaign(failing{}, "/đợt")
	if !errors.Is(err, fs.ErrPermission) || !strings.Contains(err.Error(), "/đợt") {
		t.Errorf("got %v", err)
	}
}

type failing struct{}

func (failing) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
}

func TestBuiltInSets(t *testing.T) {
	ids, err := load.BuiltInSets()
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"xa-ntm-2021-2025"}, ids); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestSyntaxIsExplained(t *testing.T) {
	for _, tt := range []struct{ yaml, want string }{
		{"a: b: c", "dấu hai chấm"},
		{"a: 'x", "dấu nháy mở"},
		{"\ta: 1", "Tab"},
		{"a:\n\t- b", "Tab"},
		{"a: - b", "gạch đầu dòng"},
		{"a: x\n- b", "tên mục: giá trị"},
		{"a:b\nc: d", "thiếu dấu hai chấm"},
		{"a: [1", "dấu ["},
		{"a: ]", "dấu ]"},
		{"a: {b", "dấu {"},
		{"a: @x", "dấu @"},
		{"a: %x", "dấu %"},
		{"a: \"\\q\"", "dấu \\"},
		{"a: **b** c", "bắt đầu bằng dấu *"},
		{"a: !x b", "bắt đầu bằng dấu *"},
		{"a:\n  - b\n c: d", "thụt vào"},
		{"? a\n: b", "dấu ?"},
	} {
		_, problems := read(t, fstest.MapFS{"campaign.yaml": {Data: []byte(tt.yaml)}})
		if len(problems) == 0 || problems[0].Code != input.BadSyntax {
			t.Errorf("%q: %s", tt.yaml, found(problems))
			continue
		}
		if got := problems[0].Message(input.Vietnamese); !strings.Contains(got, tt.want) || strings.Contains(got, "\n") {
			t.Errorf("%q: %s, want %q in it", tt.yaml, got, tt.want)
		}
	}
}

// Files made to exhaust us are refused, quickly.
func TestHostileFiles(t *testing.T) {
	var keys strings.Builder
	for i := range 60_000 {
		keys.WriteString("k" + strings.Repeat("x", i%7) + ":\n")
	}
	for name, yaml := range map[string]string{
		"laughs":   "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
		"brackets": strings.Repeat("[", 1<<16),
		"braces":   strings.Repeat("{a: ", 1<<14),
		"dashes":   strings.Repeat("- ", 1<<14),
		"keys":     keys.String(),
		"blanks":   "a: |" + strings.Repeat("\n", 1<<20),
	} {
		_, problems := read(t, fstest.MapFS{"campaign.yaml": {Data: []byte(yaml)}})
		if len(problems) == 0 || problems[0].Code != input.BadSyntax {
			t.Errorf("%s: %.300s", name, found(problems))
		}
	}
}
