package load_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// brokenSingle are single documents with a mistake each; the changes are of
// the report in beside_test.go.
var brokenSingle = []struct {
	name    string
	changes []change
	want    string
}{
	{"nothing wrong", nil, ``},
	{"neither text nor tasks", []change{
		{campaign, report[strings.Index(report, "  body: |"):strings.Index(report, "  recipients:")], ""},
	}, `
		missing-field campaign.yaml:10:1
	`},
	{"an invitation without its particulars", []change{
		{campaign, "type: bao-cao", "type: giay-moi"},
	}, `
		missing-field campaign.yaml:10:1
		missing-field campaign.yaml:10:1
		missing-field campaign.yaml:10:1
		missing-field campaign.yaml:10:1
	`},
	{"an invitation that says all but the hour, and what it does not print", []change{
		{campaign, "  type: bao-cao\n", "  type: giay-moi\n  particulars:\n    event: Hội nghị\n    chair: Chủ tịch\n    venue: Hội trường\n    time:\n    secretary: Bà B\n"},
	}, `
		missing-field campaign.yaml:16:5
		not-printed? campaign.yaml:17:16
	`},
	{"a type that is none, one like it", []change{
		{campaign, "type: bao-cao", "type: bao-cáo"},
	}, `
		bad-choice campaign.yaml:11:9
	`},
	{"a letter without Kính gửi", []change{
		{campaign, "type: bao-cao", "type: cong-van"},
	}, `
		missing-field campaign.yaml:10:1
	`},
	{"minutes with one signature", []change{
		{campaign, "type: bao-cao", "type: bien-ban\n  particulars: {time: '8:00', end_time: '9:00', venue: UBND, present: [Ông A], chair: Ông A, secretary: Bà B}"},
	}, `
		missing-field campaign.yaml:1:1
		missing-field campaign.yaml:1:1
	`},
	{"two signatures where one signs", []change{
		{campaign, "signature:", "second_signature:\n  authority: [THƯ KÝ]\n  name: B\nsignature:"},
	}, `
		not-printed? campaign.yaml:7:1
	`},
	{"a report that decides", []change{
		{campaign, "  type: bao-cao", "  type: bao-cao\n  authority: CHỦ TỊCH ỦY BAN NHÂN DÂN"},
	}, `
		not-printed? campaign.yaml:12:14
	`},
	{"a contract with one side, without its name", []change{
		{campaign, "  type: bao-cao", "  type: hop-dong\n  particulars:\n    parties:\n      - representative: Ông A"},
		{campaign, "signature:", "second_signature:\n  authority: [BÊN A]\n  name: B\nsignature:"},
	}, `
		missing-field campaign.yaml:16:5
		missing-field campaign.yaml:17:9
	`},
	{"stamps that are none", []change{
		{campaign, "  type: bao-cao", "  type: bao-cao\n  marks:\n    urgency: hoả tôc nhé\n    secrecy: mật mã\n    circulation: nội bộ"},
	}, `
		bad-choice campaign.yaml:13:14
		bad-choice campaign.yaml:14:14
		bad-choice campaign.yaml:15:18
	`},
	{"fewer than no copies", []change{
		{campaign, "  type: bao-cao", "  type: bao-cao\n  issued: -1\n  copies: -1"},
	}, `
		out-of-range campaign.yaml:12:11
		bad-number campaign.yaml:13:11
	`},
	{"a seal wider than the page, a width of nothing", []change{
		{campaign, "  name: Nguyễn Văn A", "  name: Nguyễn Văn A\n  seal: {file: dau.png, width: 151}\n  image:\n    width: 20"},
		{"dau.png", "", string([]byte("x"))},
	}, `
		bad-picture campaign.yaml:10:16
		out-of-range campaign.yaml:10:32
		missing-field campaign.yaml:11:3
	`},
	{"leave that ends before it begins", []change{
		{campaign, "  type: bao-cao", "  type: giay-nghi-phep\n  particulars: {request_date: 20/7/2026, person: Bà B, position: Văn thư, destination: Hà Nội, from: 5/8/2026, until: 1/8/2026}"},
	}, `
		dates-reversed campaign.yaml:12:119
	`},
	{"leave that is over", []change{
		{campaign, "  type: bao-cao", "  type: giay-nghi-phep\n  particulars: {request_date: 20/7/2026, person: Bà B, position: Văn thư, destination: Hà Nội, from: 1/7/2026, until: 1/7/2026}"},
	}, `
		until-past? campaign.yaml:12:119
	`},
	{"a decision without Như Điều", []change{
		{campaign, "type: bao-cao", "type: quyet-dinh"},
	}, `
		recipients-refer? campaign.yaml:25:3
	`},
	{"a report to somebody without Như trên", []change{
		{campaign, "  recipients:", "  addressees: [{text: UBND tỉnh}]\n  recipients:"},
	}, `
		recipients-refer? campaign.yaml:26:3
	`},
	{"names longer than systems take", []change{
		{campaign, "  name: Nguyễn Văn A", "  name: " + strings.TrimSpace(strings.Repeat("Nguyễn ", 8))},
		{campaign, "[CHỦ TỊCH]", "[" + strings.Repeat("CHỦ TỊCH ", 12) + "]"},
		{campaign, "XÃ TUẦN GIÁO", strings.Repeat("XÃ TUẦN GIÁO ", 16)},
		{campaign, "code: UBND", "code: UBND-CUA-CA-XA-TUAN-GIAO-NUA"},
	}, `
		too-long? campaign.yaml:3:3
		too-long? campaign.yaml:6:9
		too-long? campaign.yaml:8:3
		too-long? campaign.yaml:9:9
	`},
	{"annexes without title, without text, with two texts, of a type that has no articles", []change{
		{campaign, "  archive: VT\n", "  archive: VT\nannexes:\n  - body: A\n  - title: B\n  - {title: C, body: x, file: c.md}\n  - {title: D, body: x, type: bao-cao}\n"},
		{"c.md", "", "y"},
	}, `
		missing-field campaign.yaml:29:5
		missing-field campaign.yaml:30:5
		body-and-file campaign.yaml:31:31
		bad-choice campaign.yaml:32:31
	`},
	{"widths of nothing, and of no columns", []change{
		{campaign, "  archive: VT\n", "  archive: VT\nannexes:\n  - {title: C, file: c.csv, widths: [1, 0]}\n  - {title: D, body: x, widths: [1]}\n"},
		{"c.csv", "", "a,b\n"},
	}, `
		out-of-range campaign.yaml:29:41
		widths-unused? campaign.yaml:30:25
	`},
	{"an annex of another kind", []change{
		{campaign, "  archive: VT\n", "  archive: VT\nannexes:\n  - {title: C, file: c.docx}\n"},
	}, `
		bad-annex-file campaign.yaml:29:22
	`},
	{"individual texts and criteria for nobody", []change{
		{campaign, "  archive: VT\n", "  archive: VT\ncriteria: {set: xa-ntm-2021-2025, audience: {groups: [xa]}, region: tdmnpb, year: 2025}\nsettings: {text: individual}\n"},
	}, `
		needs-units campaign.yaml:28:1
		set-not-in-force campaign.yaml:28:17
		needs-units campaign.yaml:29:18
	`},
	{"a body that ends with its mark, and one with a sign nobody sees", []change{
		{campaign, "    | 1  | A  |", "    | 1  | A  |\n\n    Hết\u200b rồi./."},
	}, `
		bad-text campaign.yaml:26
		ends-with-mark? campaign.yaml:26
	`},
	{"a control character in an annex's file", []change{
		{campaign, "  archive: VT\n", "  archive: VT\nannexes:\n  - {title: C, file: c.md}\n"},
		{"c.md", "", "Một\n\nHai\u200b.\n"},
	}, `
		bad-text c.md:3
	`},
	{"units that are asked nothing", []change{
		{campaign, report[strings.Index(report, "  body: |"):strings.Index(report, "  recipients:")], ""},
		{campaign, "  archive: VT\n", "  archive: VT\nunits: [{code: NN, name: Phòng A, kind: cơ quan}]\n"},
	}, `
		no-tasks campaign.yaml:1:1
	`},
}

// Every mistake of a single document is told at its place, and nothing else.
func TestBrokenSingleDocuments(t *testing.T) {
	for _, tt := range brokenSingle {
		t.Run(tt.name, func(t *testing.T) {
			files := reportFiles("")
			for _, c := range tt.changes {
				c.apply(t, files)
			}
			_, problems := read(t, files)
			want := strings.ReplaceAll(strings.TrimSpace(tt.want), "\t", "")
			if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(found(problems), "\n")); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
			complete(t, problems)
		})
	}
}

// The stamps are understood in words too.
func TestMarksInWords(t *testing.T) {
	files := reportFiles("")
	edit(t, files, campaign, "  type: bao-cao", "  type: bao-cao\n  marks: {urgency: HỎA TỐC, secrecy: Tối mật, circulation: lưu hành nội bộ}")
	c, problems := read(t, files)
	if m := c.Dispatch.Marks; m.Urgency != "hoa-toc" || m.Secrecy != "toi-mat" || m.Circulation != "luu-hanh-noi-bo" || len(problems) > 0 {
		t.Errorf("%+v, problems %s", m, found(problems))
	}
	if m := c.Dispatch.Marks; m.Urgency.Word()+m.Secrecy.Word()+m.Circulation.Word() != "Hỏa tốcTối mậtLưu hành nội bộ" {
		t.Error("words of the stamps")
	}
}

// Units without tasks all get the document.
func TestUnitsWithoutTasks(t *testing.T) {
	files := reportFiles("units: [{code: NN, name: Phòng A, kind: cơ quan}]\n")
	if _, problems := read(t, files); len(problems) > 0 {
		t.Error(found(problems))
	}
}
