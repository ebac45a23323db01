package load_test

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"congvan/input"
	"congvan/templates"
)

func sample(t *testing.T) (*input.Campaign, input.Problems) {
	t.Helper()
	return read(t, templates.SampleCampaign())
}

// The sample has no errors, and warns of what is true only.
func TestSampleProblems(t *testing.T) {
	_, problems := sample(t)
	var got []string
	for _, p := range problems {
		if p.Level == input.Error {
			t.Errorf("%s: %s", p.Where, p.Message(input.Vietnamese))
		}
		got = append(got, string(p.Code))
	}
	want := []string{"text-names-alias", "text-names-alias", "unverified", "threshold-unknown"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("warnings (-want +got):\n%s", diff)
	}
}

func TestSampleUnits(t *testing.T) {
	c, _ := sample(t)
	count := map[string]int{}
	for _, u := range c.Units {
		count[u.Kind]++
		for _, g := range u.Groups {
			count["group "+g]++
		}
	}
	want := map[string]int{
		"xã": 18, "thị trấn": 1, "cơ quan": 20,
		"group xa": 18, "group thi-tran": 1, "group xa-thi-tran": 19, "group bcd": 20,
	}
	if diff := cmp.Diff(want, count); diff != "" {
		t.Errorf("units (-want +got):\n%s", diff)
	}
	var files []string
	for _, f := range c.InputFiles {
		if len(f.SHA256) != 64 {
			t.Errorf("hash of %s: %q", f.Name, f.SHA256)
		}
		files = append(files, f.Name)
	}
	if diff := cmp.Diff([]string{"campaign.yaml", "communes.csv", "agencies.csv"}, files); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
}

// Every task of the dispatch binds exactly those whom the dispatch names.
func TestSampleAudiences(t *testing.T) {
	const (
		communes = "Tuần Giáo, Phình Sáng, Rạng Đông, Mùn Chung, Nà Tòng, Ta Ma, Mường Mùn, Pú Xi, Pú Nhung, Quài Nưa, " +
			"Mường Thín, Tỏa Tình, Nà Sáy, Mường Khong, Quài Cang, Quài Tở, Chiềng Sinh, Chiềng Đông, Tênh Phông"
		ocop = "Phình Sáng, Tỏa Tình, Tênh Phông"
		nn   = "Phòng Nông nghiệp và Phát triển nông thôn"
	)
	c, _ := sample(t)
	var agencies []string
	for _, u := range c.Units[19:] {
		agencies = append(agencies, u.Name)
	}
	bcd := strings.Join(agencies, ", ")
	want := [][3]string{
		{"NV-01", bcd, ""},
		{"NV-02", bcd, ""},
		{"NV-03", communes, "Năm 2022"},
		{"NV-04", communes, ""},
		{"NV-05", "Quài Nưa, Quài Cang, Quài Tở", "Năm 2023"},
		{"NV-06", "Rạng Đông, Mùn Chung, Mường Mùn, Pú Nhung, Chiềng Sinh, Chiềng Đông", "Năm 2022-2023"},
		{"NV-07", communes, ""},
		{"NV-08", ocop, "Trước ngày 01/10/2022"},
		{"NV-09", ocop, "Trong tháng 10/2022"},
		{"NV-10", nn, "Trước ngày 01/10/2022"},
		{"NV-11", nn, "Trước ngày 05/08/2022"},
	}
	var got [][3]string
	for _, a := range c.Assignments() {
		var names []string
		for _, u := range a.Units {
			names = append(names, c.Units[u].Name)
		}
		got = append(got, [3]string{a.Task.Code, strings.Join(names, ", "), a.Task.Deadline.String()})
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("tasks (-want +got):\n%s", diff)
	}
}

func TestSampleRegistrations(t *testing.T) {
	c, _ := sample(t)
	years := map[string]int{}
	for i := range c.Units {
		if y := c.RegisteredYear(i, "10").String(); y != "" {
			years[y]++
		}
		if c.Judges(i) != (c.Units[i].Kind == "xã") {
			t.Errorf("%s judged: %t", c.Units[i].Name, c.Judges(i))
		}
	}
	if diff := cmp.Diff(map[string]int{"2023": 3, "2022-2023": 6}, years); diff != "" {
		t.Errorf("registered (-want +got):\n%s", diff)
	}
}

// The data hold the reference dispatch word for word, from V/v to the name of
// who signed.
func TestSampleIsTheDispatch(t *testing.T) {
	want, err := os.ReadFile("testdata/dispatch-2022.txt")
	if err != nil {
		t.Fatal(err)
	}
	c, _ := sample(t)
	if diff := cmp.Diff(strings.Split(strings.TrimSpace(string(want)), "\n"), dispatchLines(c)); diff != "" {
		t.Errorf("dispatch (-want +got):\n%s", diff)
	}
}

// dispatchLines is the text of the dispatch, a paragraph a line, without
// bold and italics.
func dispatchLines(c *input.Campaign) []string {
	d := c.Dispatch
	lines := []string{"V/v " + d.Subject, "Kính gửi:"}
	for i, a := range d.Addressees {
		lines = append(lines, "- "+a.Text+ending(i, len(d.Addressees)))
	}
	for i, b := range d.Bases {
		lines = append(lines, b+ending(i, len(d.Bases)))
	}
	lines = append(lines, d.Opening)
	for i, s := range c.Sections {
		lines = append(lines, strconv.Itoa(i+1)+". "+s.Title)
		dash := ""
		if len(s.Paragraphs) > 1 {
			dash = "- "
		}
		for _, p := range s.Paragraphs {
			var texts []string
			for _, t := range p.Tasks {
				texts = append(texts, t.Text)
			}
			lines = append(lines, dash+strings.ReplaceAll(strings.Join(texts, " "), "**", ""))
		}
	}
	lines = append(lines, d.Closing+"./.", "Nơi nhận:")
	for _, r := range d.Recipients {
		if r.Note != "" {
			r.Text += " (" + r.Note + ")"
		}
		lines = append(lines, "- "+r.Text+";")
	}
	lines = append(lines, "- Lưu: "+d.Archive+".")
	return append(append(lines, c.Signature.Authority...), c.Signature.Name)
}

func ending(i, n int) string {
	if i == n-1 {
		return "."
	}
	return ";"
}
