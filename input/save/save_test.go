package save_test

import (
	"bytes"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"congvan/input"
	"congvan/input/load"
	"congvan/input/save"
	"congvan/templates"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
)

func loaded(t testing.TB, fsys fs.FS) (*input.Campaign, input.Problems) {
	t.Helper()
	c, problems, err := load.Campaign(fsys, "test")
	if err != nil {
		t.Fatal(err)
	}
	return c, problems
}

func folder(t testing.TB, c *input.Campaign) fstest.MapFS {
	t.Helper()
	files, err := save.Folder(c)
	if err != nil {
		t.Fatal(err)
	}
	all := fstest.MapFS{}
	for _, f := range files {
		all[f.Name] = &fstest.MapFile{Data: f.Content}
	}
	return all
}

// A campaign saved and loaded is the same campaign, with the same problems,
// and saved again it is the same bytes.
func TestFolderRoundTrip(t *testing.T) {
	for name, fsys := range map[string]fs.FS{
		"sample":    templates.SampleCampaign(),
		"small":     os.DirFS("../load/testdata/small"),
		"own files": ownFiles(),
	} {
		t.Run(name, func(t *testing.T) {
			first, problems := loaded(t, fsys)
			files := folder(t, first)
			second, again := loaded(t, files)
			if again.HasErrors() && !problems.HasErrors() {
				t.Errorf("new problems: %v\n%s", again, files["campaign.yaml"].Data)
			}
			if diff := save.Difference(first, second); diff != "" {
				t.Errorf("differs in %s:\n%s", diff, files["campaign.yaml"].Data)
			}
			twice := folder(t, second)
			for file := range files {
				if diff := cmp.Diff(string(files[file].Data), string(twice[file].Data)); diff != "" {
					t.Errorf("%s changes when saved again:\n%s", file, diff)
				}
			}
		})
	}
}

// ownFiles is the sample with a body template and a set of its own.
func ownFiles() fs.FS {
	all := fstest.MapFS{}
	sample := templates.SampleCampaign()
	names, _ := fs.Glob(sample, "*")
	for _, name := range names {
		content, _ := fs.ReadFile(sample, name)
		all[name] = &fstest.MapFile{Data: content}
	}
	set, _ := fs.ReadFile(templates.Criteria, "criteria/xa-ntm-2021-2025.yaml")
	body, _, _ := strings.Cut(string(mustBody()), "\x00")
	all["bo/rieng.yaml"] = &fstest.MapFile{Data: set}
	all["mau.md.tmpl"] = &fstest.MapFile{Data: []byte(body)}
	main := strings.Replace(string(all["campaign.yaml"].Data), "set: xa-ntm-2021-2025", "set_file: bo/rieng.yaml", 1)
	all["campaign.yaml"] = &fstest.MapFile{Data: []byte(main + "\nbody_file: mau.md.tmpl\n")}
	return all
}

func mustBody() []byte {
	_, text, err := templates.Dispatch(input.OfficialLetter)
	if err != nil {
		panic(err)
	}
	return []byte(text)
}

// Files beside a campaign come along, under their names where those are free;
// what a text calls a picture, it goes on calling it.
func TestFolderFilesBeside(t *testing.T) {
	c := &input.Campaign{ID: "x", Units: []input.Unit{{Code: "a", Name: "A"}}}
	c.Annexes = []input.Annex{{Title: "A", File: "Units.csv", Text: "a,b\n"}, {Title: "B", File: "b.md", Text: "B"}, {Title: "C", File: "./b.md", Text: "B"}}
	c.Dispatch.Body = "![](hinh/a.png) ![](b.png)"
	c.Pictures = map[string][]byte{"hinh/a.png": []byte("A"), "b.png": []byte("B")}
	c.Signature.Image = input.Picture{File: "b.png", Content: []byte("B")}
	c.Signature.Seal = input.Picture{File: "../dau.png", Content: []byte("D"), Width: 36}
	files, err := save.Folder(c)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range files {
		names = append(names, f.Name+" "+string(f.Content[:1]))
	}
	want := []string{"campaign.yaml #", "units.csv \xef", "b.png B", "hinh/a.png A", "phu-luc-1.csv a", "b.md B", "hinh-2.png D", "campaign.schema.json {"}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Error(diff)
	}
	if c.Annexes[0].File != "Units.csv" || c.Signature.Seal.File != "../dau.png" {
		t.Error("the campaign itself was changed")
	}
	c.Pictures = map[string][]byte{"units.csv": nil}
	if _, err := save.Folder(c); err == nil {
		t.Error("a picture replaced the list of units")
	}
}

// What a folder is made of, and the names its own files keep.
func TestFolderFiles(t *testing.T) {
	c, _ := loaded(t, ownFiles())
	files, err := save.Folder(c)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range files {
		names = append(names, f.Name)
	}
	want := []string{"campaign.yaml", "units.csv", "mau.md.tmpl", "bo/rieng.yaml", "campaign.schema.json"}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Error(diff)
	}
	if !bytes.HasPrefix(files[0].Content, []byte("# yaml-language-server: $schema=campaign.schema.json\n")) {
		t.Error("the first line does not name the schema")
	}
	c.BodyFile, c.Criteria.SetFile = "Mẫu nội dung", "../campaign.yaml"
	names = nil
	files, _ = save.Folder(c)
	for _, f := range files {
		names = append(names, f.Name)
	}
	want = []string{"campaign.yaml", "units.csv", "mau-noi-dung.md.tmpl", "bo-tieu-chi.yaml", "campaign.schema.json"}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Error(diff)
	}
}

// Units that no list in CSV can hold stand in campaign.yaml.
func TestUnitsInline(t *testing.T) {
	c, _ := loaded(t, templates.SampleCampaign())
	c.Units[3].Aliases = []string{"Mùn; Chung"}
	files := folder(t, c)
	if _, there := files["units.csv"]; there {
		t.Error("units.csv was written")
	}
	again, _ := loaded(t, files)
	if diff := save.Difference(c, again); diff != "" {
		t.Errorf("differs in %s", diff)
	}
}

// Difference finds what a conversion could lose.
func TestDifference(t *testing.T) {
	for path, change := range map[string]func(*input.Campaign){
		"":                  func(c *input.Campaign) { c.UnitFiles, c.BodyText = nil, "\n" },
		"signature.name":    func(c *input.Campaign) { c.Signature.Name += "." },
		"units[2]":          func(c *input.Campaign) { c.Units = c.Units[:2] },
		"units[1].valid_to": func(c *input.Campaign) { c.Units[1].ValidTo.Day-- },
		"sections[1].paragraphs[0].tasks[0].deadline.year":    func(c *input.Campaign) { c.Sections[1].Paragraphs[0].Tasks[0].Deadline.Year.First-- },
		"sections[1].paragraphs[1].tasks[1].products[0].unit": func(c *input.Campaign) { c.Sections[1].Paragraphs[1].Tasks[1].Products[0].Unit = "X" },
		"criteria.set_file":               func(c *input.Campaign) { c.Criteria.SetFile = "x.yaml" },
		"body_file":                       func(c *input.Campaign) { c.BodyText = "x" },
		"dispatch.body":                   func(c *input.Campaign) { c.Dispatch.Body = "x" },
		"annexes[0]":                      func(c *input.Campaign) { c.Annexes = []input.Annex{{Title: "x"}} },
		"signature.seal.file":             func(c *input.Campaign) { c.Signature.Seal = input.Picture{File: "a.png", Content: []byte("x")} },
		"pictures":                        func(c *input.Campaign) { c.Pictures = map[string][]byte{"a.png": nil} },
		"dispatch.particulars.parties[0]": func(c *input.Campaign) { c.Dispatch.Particulars.Parties = []input.Party{{}} },
		"criteria.set_file.criteria[0].indicators[0].targets.tdmnpb": func(c *input.Campaign) {
			delete(c.Criteria.Set.Criteria[0].Indicators[0].Targets, "tdmnpb")
		},
	} {
		a, _ := loaded(t, templates.SampleCampaign())
		b, _ := loaded(t, templates.SampleCampaign())
		change(b)
		if got := save.Difference(a, b); got != path {
			t.Errorf("differs in %q, want %q", got, path)
		}
	}
}

var odd = []string{
	"03289", "1.10", "1e9", "0x10", "true", "Yes", "null", "~", "", "no", "=", "<<", "2022-07-26", "12:30", ".inf", "-5", "- x", "-", "---", "...",
	"# không", "a # b", "a: b", "a:", ":", "'", "\"", "'nháy'", `"kép"`, `\`, `a\nb`, "[a]", "{a: b}", "a, b", "* sao", "**đậm**", "&a", "!b", "@c", "%d", "`e`", "|", ">-", "? x",
	"hai  dấu cách", "không\u00a0ngắt", "\u00a0đầu", "…", "Toả", "🙂", "a\u200bb", "x;y", "UBND xã: Quài Cang - \"Tở\"", "100%", "{unit}", "'a' : 'b' #c",
	strings.Repeat("Rà soát, điều chỉnh: - # mục tiêu ", 12) + "x", strings.Repeat("một ", 40) + "- hai", strings.Repeat("dài", 100),
	strings.Repeat("a ", 57) + "> b: c", strings.Repeat("từ ", 45) + "kết:", "# " + strings.Repeat("dài lắm ", 30) + "x", "- " + strings.Repeat("dài lắm ", 30) + "x",
	"# Một\n\n1. a\n   b\n", "\n\n  thụt\nkhông", "a\n\n\nb  \nc", "    mã\n---\n...\n# x\n- y: z", "| a | b |\n|---|---|\n", "\tx\ty\n\t\n", "a\u2028b\nc", "a\r\nb\rc", "x\n ", "\n\n", "%\n&\n*\n!", "x\n\u0300\x00", "\x0e\u0300\n\x0e\u0301",
	strings.Repeat("hai  dấu ", 30) + "x", strings.Repeat("ả", 300), "a" + strings.Repeat(" \u00a0", 100) + "b",
}

// Every text comes back, in every kind of place a campaign has for texts.
func TestOddTexts(t *testing.T) {
	for _, s := range odd {
		texts(t, s)
	}
}

func FuzzTexts(f *testing.F) {
	for _, s := range odd {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if utf8.ValidString(s) && len(s) < 10_000 {
			texts(t, s)
		}
	})
}

// texts puts a text into every kind of place.
func texts(t *testing.T, s string) {
	lines := input.CleanLines(strings.ReplaceAll(s, "\ufeff", ""))
	s = input.Clean(norm.NFC.String(strings.ReplaceAll(strings.ReplaceAll(s, "\r", "\n"), "\ufeff", "")))
	c := &input.Campaign{ID: s, Issuer: input.Issuer{Name: []string{"a", s}, Parent: []string{s}}}
	c.Dispatch.Subject, c.Dispatch.Bases = s, []string{s, "b", s}
	c.Dispatch.Recipients = []input.Recipient{{Text: "x", Note: s, Audience: input.Audience{Units: []string{"a", s}}}}
	c.Sections = []input.Section{{Title: s, Paragraphs: []input.Paragraph{{Tasks: []input.Task{{Code: "NV-1", Text: s}, {Text: s, Criteria: []string{s}}}}}}}
	c.Units = []input.Unit{{Code: "a", Name: s}}
	c.Criteria = &input.CriteriaPlan{SetFile: "s.yaml", Set: &input.CriteriaSet{Criteria: []input.Criterion{{Indicators: []input.Indicator{{Name: s}}}}}}
	if s != "" {
		c.Criteria.Set.Criteria[0].Indicators[0].Targets = input.GoalSet{"chung": input.NewGoal(s)}
	}
	c.Dispatch.Body = lines
	c.Annexes = []input.Annex{{Title: s, Body: lines, Widths: []int{1, 20}}, {Body: "x\n" + lines + "\ny"}, {Title: "z", Body: input.CleanLines(" " + lines)}}
	c.OtherSignature = input.Signature{Authority: []string{s}, Name: s}
	c.Dispatch.Authority, c.Dispatch.Drafter, c.Dispatch.Issued = s, s, len(s)
	c.Dispatch.Marks = input.Marks{Urgency: input.Flash, Secrecy: input.Secrecy(s)}
	p := &c.Dispatch.Particulars
	p.Time, p.Present, p.From = s, []string{s, "a"}, input.Date{Year: 2022, Month: 7, Day: 26}
	p.Parties = []input.Party{{Name: s, TaxCode: "0560"}, {Representative: s}}
	c.Periods = []input.Period{{ID: s, Name: s, Due: input.Date{Year: 2022, Month: 12, Day: 20}}, {ID: "2022", Name: s}}
	c.Settings.GroupBounds = []int{19, len(s), 0}
	c.SetDefaults()
	files := folder(t, c)
	again, problems := loaded(t, files)
	for _, p := range problems {
		switch p.Code {
		case input.BadSyntax, input.WrongType, input.UnknownKey, input.DuplicateKey, input.BadCSV:
			t.Fatalf("%q: %v %s\n%s", s, p.Where, p.Message(input.English), files["campaign.yaml"].Data)
		}
	}
	if diff := save.Difference(c, again); diff != "" {
		t.Fatalf("%q: differs in %s\n%s\n%s", s, diff, files["campaign.yaml"].Data, files["s.yaml"].Data)
	}
}

// What a workbook takes for a unit's name, a folder does not; it gets the
// official name, and the campaign it was made of keeps its own.
func TestOfficial(t *testing.T) {
	c, _ := loaded(t, templates.SampleCampaign())
	task := &c.Sections[1].Paragraphs[1].Tasks[1]
	task.Audience.Units = []string{"Phinh Sang", "Toả Tình", "03304", "xã Quài Nưa", "không có"}
	task.Products[1].Unit = "Tênh Phong"
	c.Lenient = true
	got := save.Official(c)
	task = &got.Sections[1].Paragraphs[1].Tasks[1]
	if diff := cmp.Diff([]string{"Phình Sáng", "Tỏa Tình", "03304", "xã Quài Nưa", "không có"}, task.Audience.Units); diff != "" {
		t.Error(diff)
	}
	if task.Products[1].Unit != "Tênh Phông" || c.Sections[1].Paragraphs[1].Tasks[1].Products[1].Unit != "Tênh Phong" {
		t.Errorf("product of %q", task.Products[1].Unit)
	}
	c.Lenient = false
	if diff := save.Difference(c, save.Official(c)); diff != "" {
		t.Errorf("a strict campaign changes in %s", diff)
	}
}
