package load_test

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"congvan/input"
	"congvan/templates"
)

// What is typed in the ways of an office means what it says.
func TestBookValues(t *testing.T) {
	for _, tt := range []struct {
		name string
		do   func(e sheetEditor)
		got  func(c *input.Campaign) string
		want string
	}{
		{"percent format", func(e sheetEditor) { e.shown("Tiêu chí!C4", 0.805, "0.0%") }, target, "80.5"},
		{"percent sign", func(e sheetEditor) { e.set("Tiêu chí!C4", "95 %") }, target, "95"},
		{"figure of a program", func(e sheetEditor) { e.set("Tiêu chí!C4", 0.29) }, target, "0.29"},
		{"decimal comma, all digits kept", func(e sheetEditor) { e.set("Tiêu chí!C4", "80,50") }, target, "80.50"},
		{"thousands", func(e sheetEditor) { e.set("Tiêu chí!C4", "1.135,42") }, target, "1135.42"},
		{"number for a code", func(e sheetEditor) { e.set("Văn bản!B12", 5) }, func(c *input.Campaign) string { return c.Dispatch.Number }, "5"},
		{"date of two digits", func(e sheetEditor) { e.set("Văn bản!B14", "5.8.22") }, date, "05/08/2022"},
		{"date with its time", func(e sheetEditor) { e.shown("Văn bản!B14", 44778.75, "dd/mm/yyyy hh:mm") }, date, "05/08/2022"},
		{"deadline on a day", func(e sheetEditor) { e.shown("Nhiệm vụ!G4", 44778, "d/m/yyyy") }, deadline, "Ngày 05/08/2022"},
		{"deadline that Excel made the first of a month", func(e sheetEditor) { e.shown("Nhiệm vụ!G4", 44835, "mm/yyyy") }, deadline, "Trong tháng 10/2022"},
		{"deadline in capitals", func(e sheetEditor) { e.set("Nhiệm vụ!G4", "TRƯỚC 1/10/2022") }, deadline, "Trước ngày 01/10/2022"},
		{"no deadline", func(e sheetEditor) { e.set("Nhiệm vụ!G4", nil) }, deadline, ""},
		{"TCVN3", func(e sheetEditor) { e.inFont("Đơn vị!B4", "Quµi Cang", ".VnTime") }, unitName, "Quài Cang"},
		{"VNI", func(e sheetEditor) { e.inFont("Đơn vị!B4", "Quaøi Cang", "VNI-Times") }, unitName, "Quài Cang"},
		{"blanks and characters without width", func(e sheetEditor) { e.set("Đơn vị!B4", "\u00a0Qua\u0300i\u200b \n Cang\ufeff ") }, unitName, "Quài Cang"},
		{"no-break blank inside stays", func(e sheetEditor) { e.set("Văn bản!B15", "số\u00a05") }, func(c *input.Campaign) string { return c.Dispatch.Subject }, "số\u00a05"},
		{"kind in capitals", func(e sheetEditor) { e.set("Đơn vị!C4", "XÃ") }, func(c *input.Campaign) string { return c.Units[0].Kind }, "xã"},
		{"units parted by commas", func(e sheetEditor) { e.set("Phân công!C5", "Quài Tở, Tỏa Tình") }, func(c *input.Campaign) string {
			return c.Sections[0].Paragraphs[0].Tasks[1].Audience.Units[1]
		}, "Tỏa Tình"},
		{"section with no tasks", func(e sheetEditor) { e.row("Nhiệm vụ!A7", "3", "Phần trống") }, func(c *input.Campaign) string { return c.Sections[2].Title }, "Phần trống"},
		{"paragraphs by their numbers", func(e sheetEditor) { e.set("Nhiệm vụ!C4", "2") }, func(c *input.Campaign) string {
			return c.Sections[0].Paragraphs[0].Tasks[0].Code
		}, "NV-02"},
		{"template with a blank line", func(e sheetEditor) {
			e.set("Mẫu nội dung!A4", "# {{.Subject}}")
			e.set("Mẫu nội dung!A6", "  (ví dụ) hai")
		}, func(c *input.Campaign) string { return c.BodyFile + "|" + c.BodyText }, templates.BookBodyFile + "|# {{.Subject}}\n\n  (ví dụ) hai\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := goodBook(t)
			tt.do(sheetEditor{t, f})
			c, problems := readBook(t, bytesOf(t, f))
			if got := tt.got(c); got != tt.want || problems.HasErrors() {
				t.Errorf("%q, want %q; problems: %s", got, tt.want, found(problems))
			}
		})
	}
}

func target(c *input.Campaign) string   { return c.Criteria.Overrides[0].Target }
func date(c *input.Campaign) string     { return c.Dispatch.Date.String() }
func unitName(c *input.Campaign) string { return c.Units[0].Name }
func deadline(c *input.Campaign) string {
	return c.Sections[0].Paragraphs[0].Tasks[0].Deadline.String()
}

// Lists in CSV may have the workbook's headers, in any order and case.
func TestCSVWithHeadersOfTheWorkbook(t *testing.T) {
	files := small(t)
	want, _ := read(t, files)
	edit(t, files, units, "code,name,kind,aliases,groups,region,valid_from,valid_to", "MÃ ĐƠN VỊ,Tên,\"Loại (xã, ...)\",Bí danh,Nhóm,Vùng,Từ ngày,Hết hiệu lực")
	got, problems := read(t, files)
	if diff := cmp.Diff(want, got, sameCampaign); diff != "" {
		t.Errorf("(-names of fields +headers):\n%s\n%s", diff, found(problems))
	}
}

// Tasks in a CSV are sections behind those of campaign.yaml, told at line and
// column.
func TestTaskFiles(t *testing.T) {
	files := small(t)
	edit(t, files, campaign, "unit_files:", "task_files: [nv.csv]\nunit_files:")
	files["nv.csv"] = fileOf("Mã nhiệm vụ;Phần;Tên phần;Lời văn;Hạn;Đơn vị\nNV-10;1;Thêm;Nộp hồ sơ;trước 1/10/2022;Quài Tở\nNV-11;1;;Gửi báo cáo;mai;NN\n")
	c, problems := read(t, files)
	if got, want := found(problems), "bad-deadline nv.csv:3:22"; got != want {
		t.Errorf("problems %s, want %s", got, want)
	}
	s := c.Sections[len(c.Sections)-1]
	if len(c.Sections) != 3 || s.Title != "Thêm" || len(s.Paragraphs) != 2 || s.Paragraphs[0].Tasks[0].Deadline.String() != "Trước ngày 01/10/2022" {
		t.Errorf("%+v", s)
	}
	if got := c.Places.Of("sections[2].paragraphs[1].tasks[0].text").String(); got != "nv.csv:3:10" {
		t.Errorf("text at %s", got)
	}
}

// No two columns of a table, and no two labels, answer to one name.
func TestFormNamesAreDistinct(t *testing.T) {
	for _, s := range templates.CampaignBook().Sheets {
		seen := map[string]string{}
		for _, c := range s.Columns {
			if other, taken := seen[input.Slug(c.Header)]; taken {
				t.Errorf("%s: %s and %s", s.Name, c.Header, other)
			}
			seen[input.Slug(c.Header)] = c.Header
		}
		labels := map[string]string{}
		for _, l := range s.Labels {
			for _, name := range append([]string{l.Label}, l.Synonyms...) {
				if other, taken := labels[input.Slug(name)]; taken {
					t.Errorf("%s: %s and %s", s.Name, l.Label, other)
				}
				labels[input.Slug(name)] = l.Label
			}
		}
	}
}

func fileOf(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
