package templates

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the tables of docs/input.md and docs/form.md anew")

const (
	docFile  = "../docs/input.md"
	docBegin = "<!-- workbook tables: go test ./templates -update -->\n"
	docEnd   = "<!-- end of workbook tables -->\n"
)

// docs/input.md shows every sheet and column of the campaign workbook as the
// form has them.
func TestWorkbookIsDocumented(t *testing.T) {
	raw, err := os.ReadFile(docFile)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(raw), docBegin)
	got, after, ok2 := strings.Cut(rest, docEnd)
	if !ok || !ok2 {
		t.Fatalf("%s lacks the marks of the tables", docFile)
	}
	want := bookTables(CampaignBook())
	for line := range strings.Lines(want) {
		if strings.Contains(line, noExample) {
			t.Errorf("docExamples lacks one for %s", line)
		}
	}
	if *update {
		if err := os.WriteFile(docFile, []byte(before+docBegin+want+docEnd+after), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("go test ./templates -update brings %s up to date (-form +docs):\n%s", docFile, diff)
	}
}

// bookTables is the form of the workbook in Markdown.
func bookTables(b Book) string {
	var out strings.Builder
	for _, s := range b.Sheets {
		fmt.Fprintf(&out, "\n### Sheet %s\n\n%s\n\n", s.Name, s.Guide)
		out.WriteString("| column | also understood | field | what stands in it | example |\n|---|---|---|---|---|\n")
		for _, c := range s.Columns {
			tableRow(&out, required(c), strings.Join(c.Synonyms, ", "), code(c.Path),
				sentences(c.Note, several(c), choices(c.Choices)), example(c.Example, s.Key+"."+c.Key))
		}
		if len(s.Labels) > 0 {
			labelTable(&out, s.Labels)
		}
	}
	out.WriteString("\n")
	return out.String()
}

func labelTable(out *strings.Builder, labels []BookLabel) {
	out.WriteString("\n| Mục | also understood | field | what stands in Nội dung | example |\n|---|---|---|---|---|\n")
	for _, l := range labels {
		rows := ""
		if l.List {
			rows = "một dòng mỗi mục"
		}
		tableRow(out, l.Label, strings.Join(l.Synonyms, ", "), code(l.Path), sentences(l.Guide, rows, choices(l.Choices)), example(l.Example, l.Path))
	}
}

func tableRow(out *strings.Builder, cells ...string) {
	if example := cells[len(cells)-1]; example == "" {
		cells[len(cells)-1] = noExample
	}
	for i, c := range cells {
		cells[i] = strings.NewReplacer("|", `\|`, "*", `\*`, "\n", " ", "<", "&lt;").Replace(c)
	}
	fmt.Fprintf(out, "| %s |\n", strings.Join(cells, " | "))
}

// noExample fails the test: every sheet and column is shown with one.
const noExample = "(no example)"

func required(c BookColumn) string {
	if c.Required {
		return c.Header + " (bắt buộc)"
	}
	return c.Header
}

func code(path string) string {
	if path == "" {
		return ""
	}
	return "`" + path + "`"
}

func several(c BookColumn) string {
	if c.List && !strings.Contains(c.Note, "cách nhau") {
		return "nhiều giá trị cách nhau bằng dấu ;"
	}
	return ""
}

func choices(key string) string {
	list, ok := BookListOf(key)
	if !ok || key == "yes" {
		return ""
	}
	var words []string
	for _, c := range list.Choices {
		words = append(words, c.Word)
	}
	return "chọn: " + strings.Join(words, ", ")
}

// example is the form's own, or one that stands in the docs only: the empty
// workbook leaves optional columns empty.
func example(own, key string) string {
	if own != "" {
		return own
	}
	return docExamples[key]
}

var docExamples = map[string]string{
	"issuer.parent": "UBND TỈNH ĐIỆN BIÊN", "issuer.address": "Khối Tân Giang, thị trấn Tuần Giáo", "dispatch.number": "05",
	"dispatch.individual.opening": "UBND huyện yêu cầu {unit} thực hiện:", "dispatch.individual.closing": "Yêu cầu {unit} báo cáo đúng hạn",
	"dispatch.copies": "2", "settings.before_includes_day": "x", "criteria.audience": "(Nhóm) xa",
	"set.id": "xa-dien-bien-2022", "set.title": "Bộ tiêu chí xã nông thôn mới tỉnh Điện Biên", "set.decision": "000/QĐ-UBND",
	"set.issued": "15/6/2022", "set.superseded_by.decision": "51/2025/QĐ-TTg", "set.superseded_by.in_force_from": "15/02/2026",

	"document.label": "Nơi nhận", "document.content": "TT Huyện ủy", "document.note": "b/c", "document.outside": "x",
	"document.except": "Tuần Giáo", "tasks.except": "Tuần Giáo", "assignments.except": "Tuần Giáo", "status.except": "Tuần Giáo",
	"units.region": "tdmnpb", "units.valid_from": "01/07/2025", "units.successor": "03253",
	"tasks.content": "Rà soát, xây dựng kế hoạch năm 2022.",
	"criteria.name": "Tỷ lệ đường xã được nhựa hóa", "criteria.region": "tdmnpb", "criteria.year": "2022", "criteria.verified": "x",
	"status.criteria": "10; 11", "status.task": "NV-08", "status.product": "Mật ong", "status.product_year": "2022",
	"set.group": "I. Quy hoạch", "set.name": "Có quy hoạch chung xây dựng xã được phê duyệt", "set.kind": "đạt hoặc không", "set.unit": "%",
	"set.direction": ">=", "set.year": "2022", "set.targets": "80", "set.sub_name": "trong đó: hộ nghèo", "set.sub_direction": "<=",
	"set.set_by_province": "x", "set.by_year": "x", "set.not_applicable_allowed": "x", "set.verified": "x",
	"body.content": "{{.Opening}}", "text.content": "# Kết quả thực hiện",
	"annexes.type": "Quy chế", "annexes.body": "Kết quả 6 tháng như sau:", "annexes.landscape": "x", "settings.fit": "x",
	"dispatch.marks.urgency": "Hỏa tốc", "dispatch.marks.secrecy": "Mật", "dispatch.marks.circulation": "Lưu hành nội bộ",
}

// sentences joins what is there.
func sentences(parts ...string) string {
	var all []string
	for _, p := range parts {
		if p != "" && !strings.Contains(strings.Join(all, ""), p) {
			all = append(all, p)
		}
	}
	return strings.Join(all, "; ")
}
