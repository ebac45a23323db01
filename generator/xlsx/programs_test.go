package xlsx

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"congvan/generator/programs"

	"github.com/google/go-cmp/cmp"
)

// LibreOffice computes every formula as the sheet means it, after the unit
// has filled it in and LibreOffice has saved it.
func TestLibreOfficeComputes(t *testing.T) {
	f := reopened(t, written(t, fixture(), commune))
	for at, value := range map[string]any{
		"Nhiệm vụ!G6": "Hoàn thành chậm", "Nhiệm vụ!G7": "Đang thực hiện", "Nhiệm vụ!H7": 40,
		"Tiêu chí!G7": "Đạt", "Tiêu chí!H7": "Đạt", "Tiêu chí!H8": "Không áp dụng",
		"Tiêu chí!G10": "Không", "Tiêu chí!H10": "Đạt", "Tiêu chí!G11": 38.5, "Tiêu chí!H11": "Cơ bản đạt",
		"Tiêu chí!G13": 95.5, "Tiêu chí!H13": "Chưa đạt", "Sản phẩm OCOP!D6": "Mật ong",
	} {
		sheet, at, _ := strings.Cut(at, "!")
		if err := f.SetCellValue(sheet, at, value); err != nil {
			t.Fatal(err)
		}
	}
	// LibreOffice trusts the numbers it finds; drop those from before.
	if err := f.UpdateLinkedValue(); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	back := reopened(t, programs.SavedByLibreOffice(t, b.Bytes(), "xlsx"))
	got, want := map[string]string{}, map[string]string{
		"Nhiệm vụ!A4": "Đã điền 2/4 ô bắt buộc", "Nhiệm vụ!M6": "Đã xong", "Nhiệm vụ!M8": "Chưa điền",
		"Tiêu chí!A4": "Đã điền 10/12 ô bắt buộc", "Tiêu chí!J7": "Đủ", "Tiêu chí!J8": "Đủ", "Tiêu chí!J15": "Thiếu kết quả",
		"Sản phẩm OCOP!A4": "Đã điền 2/2 ô bắt buộc",
		"Tổng hợp!A4":      "Phiếu đã điền 14/18 ô bắt buộc",
		// Of the four tasks one is done late, one under way; the third has no
		// deadline and the other two are long past theirs.
		"Tổng hợp!B7": "4", "Tổng hợp!B8": "1", "Tổng hợp!B9": "1", "Tổng hợp!B10": "1", "Tổng hợp!B14": "2", "Tổng hợp!B15": "2",
		"Tổng hợp!B18": "6", "Tổng hợp!B19": "4", "Tổng hợp!B20": "2", "Tổng hợp!B28": "1",
		"Tổng hợp!E31": "Đạt", "Tổng hợp!E32": "Cơ bản đạt", "Tổng hợp!E33": "Chưa đánh giá",
	}
	for at := range want {
		sheet, cell, _ := strings.Cut(at, "!")
		got[at], _ = back.GetCellValue(sheet, cell)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if v, err := back.GetDataValidations("Tiêu chí"); err != nil || len(v) < 6 {
		t.Errorf("%d validations after saving (%v)", len(v), err)
	}
}

// Printed by LibreOffice, the tables are a page wide and no word is missing.
func TestLibreOfficePrints(t *testing.T) {
	pdftotext := programs.Find(t, "pdftotext")
	dir := t.TempDir()
	pdf := filepath.Join(dir, "sheet.pdf")
	if err := os.WriteFile(pdf, programs.SavedByLibreOffice(t, written(t, fixture(), commune), "pdf"), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(pdftotext, "-layout", pdf, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	pages := strings.Split(strings.TrimSuffix(string(out), "\f"), "\f")
	if len(pages) != 5 {
		t.Errorf("%d pages, want one for each visible sheet", len(pages))
	}
	all := strings.Join(strings.Fields(string(out)), "")
	for _, words := range []string{"Gửi kế hoạch", "Tình hình", "Kiểm tra", "chưa đối chiếu", "Chè Shan tuyết", "Trang 5/5"} {
		if !strings.Contains(all, strings.ReplaceAll(words, " ", "")) {
			t.Errorf("%q is not printed", words)
		}
	}
}

func TestMain(m *testing.M) {
	code := m.Run()
	programs.Clean()
	os.Exit(code)
}

func write(t *testing.T, file string, content []byte) {
	t.Helper()
	if err := os.WriteFile(file, content, 0o600); err != nil {
		t.Fatal(err)
	}
}

// openpyxlScript tells what another reader sees.
const openpyxlScript = `
import sys, openpyxl
w = openpyxl.load_workbook(sys.argv[1])
for s in w:
    rules = sum(len(s[str(r)]) if ":" in str(r) else 1 for v in s.data_validations.dataValidation for r in v.sqref.ranges)
    print(s.title, s.sheet_state, s.protection.sheet, rules > 0, len(s.conditional_formatting) > 0, s.freeze_panes, s.page_setup.orientation, s.page_setup.paperSize)
n = w["Nhiệm vụ"]
print(n["E6"].value.isoformat(), n["E6"].number_format, n["C6"].font.name, n["C6"].protection.locked, n["G6"].protection.locked)
`

func TestOpenpyxlReads(t *testing.T) {
	python := programs.Python(t, "openpyxl")
	file := filepath.Join(t.TempDir(), "sheet.xlsx")
	write(t, file, written(t, fixture(), commune))
	out, err := exec.Command(python, "-c", openpyxlScript, file).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	want := `Nhiệm vụ visible True True True D6 landscape 9
Tiêu chí visible True True True C6 landscape 9
Sản phẩm OCOP visible True True True D6 landscape 9
Tổng hợp visible True False True None portrait 9
Hướng dẫn visible True False False None portrait 9
Danh mục hidden True False False None None None
_tw veryHidden True False False None None None
2022-08-04T00:00:00 dd/mm/yyyy Times New Roman True False
`
	if diff := cmp.Diff(want, string(out)); diff != "" {
		t.Error(diff)
	}
}
