package xlsx

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"congvan/generator/programs"

	"github.com/google/go-cmp/cmp"
)

// LibreOffice computes every formula as the sheet means it, after the unit
// has filled it in and LibreOffice has saved it.
func TestLibreOfficeComputes(t *testing.T) {
	f := reopened(t, written(t, fixture(), commune))
	for at, value := range map[string]any{
		"Nhiệm vụ!H7": "Hoàn thành chậm", "Nhiệm vụ!H8": "Đang thực hiện", "Nhiệm vụ!I8": 40,
		"Tiêu chí!F8": "Đạt", "Tiêu chí!G8": "Đạt", "Tiêu chí!G9": "Không áp dụng",
		"Tiêu chí!F11": "Không", "Tiêu chí!G11": "Đạt", "Tiêu chí!F12": 38.5, "Tiêu chí!G12": "Cơ bản đạt",
		"Tiêu chí!F14": 95.5, "Tiêu chí!G14": "Chưa đạt", "Sản phẩm OCOP!D7": "Mật ong",
		"Tiêu chí!F16": 100.5, "Tiêu chí!G16": "Đạt",
		"Sản phẩm OCOP!R7": time.Date(2022, 2, 28, 0, 0, 0, 0, time.UTC), "Sản phẩm OCOP!T9": "hồ sơ thiếu tên", "Sản phẩm OCOP!D10": "Gạo nếp",
		"Xác nhận!B14": "Lò Văn An", "Xác nhận!B16": "Quàng Thị Hoa", "Xác nhận!B19": "Không",
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
		// Of the open products one has a name, another asks for it.
		"Nhiệm vụ!A5": "Trang này đã điền 2/4 ô bắt buộc · Phiếu đã điền 19/24 ô bắt buộc (79 %)", "Nhiệm vụ!O7": "Đã xong", "Nhiệm vụ!O9": "Chưa điền",
		"Tiêu chí!A5": "Trang này đã điền 12/12 ô bắt buộc · Phiếu đã điền 19/24 ô bắt buộc (79 %)", "Tiêu chí!L8": "Đủ", "Tiêu chí!L9": "Đủ", "Tiêu chí!L16": "Xem lại đánh giá",
		"Sản phẩm OCOP!A5": "Trang này đã điền 3/4 ô bắt buộc · Phiếu đã điền 19/24 ô bắt buộc (79 %)",
		"Sản phẩm OCOP!S7": "28/02/2025", "Sản phẩm OCOP!U8": "Đủ", "Sản phẩm OCOP!U9": "Thiếu tên", "Sản phẩm OCOP!U10": "Đủ", "Sản phẩm OCOP!U11": "",
		"Tổng hợp!A5": "Phiếu đã điền 19/24 ô bắt buộc (79 %)", "Tổng hợp!B11": "24", "Tổng hợp!C11": "19",
		"Xác nhận!A5":  "Trang này đã điền 2/4 ô bắt buộc · Phiếu đã điền 19/24 ô bắt buộc (79 %)",
		"Xác nhận!B10": "1/4, quá hạn chưa xong: 2", "Xác nhận!B11": "1/3", "Xác nhận!A34": "Lò Văn An", "Xác nhận!B34": "Quàng Thị Hoa",
		// Of the four tasks one is done late, one under way; the third has no
		// deadline and the other two are long past theirs.
		"Tổng hợp!B14": "4", "Tổng hợp!B15": "1", "Tổng hợp!B16": "2", "Tổng hợp!B18": "1", "Tổng hợp!B20": "1", "Tổng hợp!B23": "2",
		"Tổng hợp!B26": "1", "Tổng hợp!B27": "1", "Tổng hợp!B28": "1", "Tổng hợp!B29": "0",
		"Tổng hợp!B33": "6", "Tổng hợp!B34": "5", "Tổng hợp!B35": "3", "Tổng hợp!B36": "0",
		"Tổng hợp!E39": "Đạt", "Tổng hợp!E40": "Cơ bản đạt", "Tổng hợp!E41": "Chưa đạt",
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

// A correction tells which cells were mended, while they are.
func TestCorrectionFollows(t *testing.T) {
	f := reopened(t, corrected(t))
	if err := f.SetCellValue("Tiêu chí", "F12", 1285); err != nil {
		t.Fatal(err)
	}
	if err := f.SetCellStr("Tiêu chí", "F11", "Không"); err != nil {
		t.Fatal(err)
	}
	if err := f.UpdateLinkedValue(); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	back := reopened(t, programs.SavedByLibreOffice(t, b.Bytes(), "xlsx"))
	for at, want := range map[string]string{"A5": "Đã sửa 3/6 chỗ", "H7": "Còn", "H8": "Xem lại", "H9": "Đã sửa", "H10": "Đã sửa", "H11": "Đã sửa", "H12": "–"} {
		if got, err := back.GetCellValue("Cần sửa", at); err != nil || got != want {
			t.Errorf("%s: %q, want %q (%v)", at, got, want, err)
		}
	}
	if linked, to, err := back.GetCellHyperLink("Cần sửa", "C9"); err != nil || !linked || !strings.Contains(to, "F12") {
		t.Errorf("link %v to %q (%v)", linked, to, err)
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
	if len(pages) != 6 {
		t.Errorf("%d pages, want one for each visible sheet", len(pages))
	}
	all := strings.Join(strings.Fields(string(out)), "")
	for _, words := range []string{"Gửi kế hoạch", "Tình hình", "Kiểm tra", "chưa đối chiếu", "Chè Shan tuyết", "THỦ TRƯỞNG ĐƠN VỊ", "Mã phiếu", "Quý III năm 2022", "30/09/2022", "Trang 6/6"} {
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
print(n["E7"].value.isoformat(), n["E7"].number_format, n["C7"].font.name, n["C7"].protection.locked, n["H7"].protection.locked)
`

func TestOpenpyxlReads(t *testing.T) {
	python := programs.Python(t, "openpyxl")
	file := filepath.Join(t.TempDir(), "sheet.xlsx")
	write(t, file, written(t, fixture(), commune))
	out, err := exec.Command(python, "-c", openpyxlScript, file).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	want := `Nhiệm vụ visible True True True D7 landscape 9
Tiêu chí visible True True True C7 landscape 9
Sản phẩm OCOP visible True True True E7 landscape 9
Xác nhận visible True True False None portrait 9
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
