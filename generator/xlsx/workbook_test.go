package xlsx

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"congvan/templates"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

func TestSheets(t *testing.T) {
	for _, test := range []struct {
		unit int
		want []string
	}{
		{commune, []string{"Nhiệm vụ", "Tiêu chí", "Sản phẩm OCOP", "Xác nhận", "Tổng hợp", "Hướng dẫn", "Danh mục", "_tw"}},
		{agency, []string{"Nhiệm vụ", "Xác nhận", "Tổng hợp", "Hướng dẫn", "Danh mục", "_tw"}},
	} {
		f := reopened(t, written(t, fixture(), test.unit))
		if diff := cmp.Diff(test.want, f.GetSheetList()); diff != "" {
			t.Error(diff)
		}
		if f.GetActiveSheetIndex() != 0 {
			t.Error("the first sheet must open")
		}
		for _, name := range test.want {
			visible, err := f.GetSheetVisible(name)
			if want := name != "Danh mục" && name != "_tw"; err != nil || visible != want {
				t.Errorf("%s: visible %v, want %v (%v)", name, visible, want, err)
			}
		}
	}
}

func TestSameInputSameBytes(t *testing.T) {
	first := written(t, fixture(), commune)
	for range 5 {
		if !bytes.Equal(first, written(t, fixture(), commune)) {
			t.Fatal("two runs differ")
		}
	}
}

// Locked is what was issued, unlocked is what is asked: nothing else.
func TestLocks(t *testing.T) {
	for unit := range fixture().Units {
		f := reopened(t, written(t, fixture(), unit))
		inputs := stampedInputs(t, f)
		seen := 0
		for _, sheet := range f.GetSheetList() {
			protected, err := f.GetSheetProtection(sheet)
			if err != nil || !protected.FormatColumns || !protected.FormatRows || !protected.AutoFilter || protected.InsertRows {
				t.Errorf("%s: protection %+v (%v)", sheet, protected, err)
			}
			for _, at := range allCells(t, f, sheet) {
				_, input := inputs[sheet+"!"+at]
				if input {
					seen++
				}
				if open := unlocked(t, f, sheet, at); open != input {
					t.Errorf("%s!%s: unlocked %v, want %v", sheet, at, open, input)
				}
			}
		}
		if seen != len(inputs) {
			t.Errorf("saw %d inputs of %d", seen, len(inputs))
		}
	}
}

func unlocked(t *testing.T, f *excelize.File, sheet, at string) bool {
	t.Helper()
	id, err := f.GetCellStyle(sheet, at)
	if err != nil {
		t.Fatal(err)
	}
	style, err := f.GetStyle(id)
	if err != nil {
		t.Fatal(err)
	}
	return style.Protection != nil && !style.Protection.Locked
}

// Text pasted from Word takes the style Normal, which must not lock the cell.
func TestNormalStyleIsUnlocked(t *testing.T) {
	styles := part(t, written(t, fixture(), commune), "xl/styles.xml")
	normal := between(t, styles, "<cellStyleXfs", "</cellStyleXfs>")
	if !strings.Contains(normal, `locked="0"`) && !strings.Contains(normal, `locked="false"`) {
		t.Errorf("style Normal: %s", normal)
	}
	bare := between(t, between(t, styles, "<cellXfs", "</cellXfs>"), "<xf", "</xf>")
	if !strings.Contains(bare, `locked="1"`) && !strings.Contains(bare, `locked="true"`) {
		t.Errorf("cells without style: %s", bare)
	}
}

func TestDefinedNames(t *testing.T) {
	f := reopened(t, written(t, fixture(), commune))
	found := map[string]bool{}
	for _, n := range f.GetDefinedName() {
		found[n.Name] = true
		sheet, _, ok := strings.Cut(strings.TrimPrefix(n.RefersTo, "'"), "'!")
		if i, err := f.GetSheetIndex(sheet); !ok || err != nil || i < 0 || strings.Contains(n.RefersTo, "#REF") {
			t.Errorf("%s refers to %s", n.Name, n.RefersTo)
		}
	}
	for _, want := range []string{"nv_key", "nv_status", "nv_last_day", "ct_result", "ct_assessment", "sp_product", "sp_check", "xn_value", "TW_MaPhieu", "TW_Ky", "TW_DonVi", "TW_BatBuoc", "TW_DaDien", "TW_TieuChiDat",
		"DM_TrangThai", "DM_DanhGia", "_xlnm.Print_Titles", "_xlnm.Print_Area"} {
		if !found[want] {
			t.Errorf("no name %s", want)
		}
	}
}

// The stamp says which campaign, unit and form a returned file is of.
func TestStamp(t *testing.T) {
	f := reopened(t, written(t, fixture(), commune))
	got := stampOf(t, f)
	want := map[string]string{
		"form": "congvan-theo-doi", "form_version": templates.FormVersion, "campaign": "ntm-2022",
		"unit_code": "03259", "unit_name": "UBND xã Phình Sáng", "issued": "2022-07-26", "dispatch": "/UBND-NN",
		"criteria_set": "xa-ntm-2021-2025", "criteria_year": "2022", "rows": "234", "tool": "congvan test",
		"period": "2022-Q3", "code": templates.SheetCode("ntm-2022", "2022-Q3", "03259"), "issue": "1",
		"digest": templates.Digest(templates.Issue(fixture(), commune, templates.IssueOptions{Period: testOptions.Period, Plain: testOptions.Plain}).Locked()),
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestProperties(t *testing.T) {
	f := reopened(t, written(t, fixture(), commune))
	p, err := f.GetDocProps()
	if err != nil {
		t.Fatal(err)
	}
	code := templates.SheetCode("ntm-2022", "2022-Q3", "03259")
	if p.Identifier != "ntm-2022/03259/2022-Q3/"+code || !strings.Contains(p.Keywords, code) {
		t.Errorf("identifier %q, keywords %q", p.Identifier, p.Keywords)
	}
	custom, err := f.GetCustomProps()
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]any{}
	for _, c := range custom {
		got[c.Name] = c.Value
	}
	want := map[string]any{
		"congvan_campaign": "ntm-2022", "congvan_unit_code": "03259", "congvan_period": "2022-Q3", "congvan_code": code,
		"congvan_form_version": templates.FormVersion, "congvan_issue": "1", "congvan_digest": stampOf(t, f)["digest"],
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if p.Language != "vi-VN" || p.Created != "2022-09-01T08:00:00Z" || p.Modified != p.Created || p.Creator != "UBND huyện Tuần Giáo" {
		t.Errorf("%+v", p)
	}
}

// Formulas show something before any program calculates them: Excel's
// Protected View and telephones never do.
func TestFormulasShowResults(t *testing.T) {
	f := reopened(t, written(t, fixture(), commune))
	for at, want := range map[string]string{
		"Nhiệm vụ!A5": "Trang này đã điền 0/4 ô bắt buộc · Phiếu đã điền 1/22 ô bắt buộc (4 %)", "Nhiệm vụ!O7": "Quá hạn 28 ngày", "Nhiệm vụ!O8": "Chưa điền",
		"Sản phẩm OCOP!A5": "Trang này đã điền 1/2 ô bắt buộc · Phiếu đã điền 1/22 ô bắt buộc (4 %)", "Tổng hợp!A5": "Phiếu đã điền 1/22 ô bắt buộc (4 %)",
		"Sản phẩm OCOP!U7": "Thiếu tên", "Sản phẩm OCOP!U8": "Đủ", "Sản phẩm OCOP!U9": "", "Sản phẩm OCOP!S7": "",
		"Xác nhận!A5": "Trang này đã điền 0/4 ô bắt buộc · Phiếu đã điền 1/22 ô bắt buộc (4 %)", "Xác nhận!B10": "0/4, quá hạn chưa xong: 1", "Xác nhận!B11": "0/3",
		"Tổng hợp!B14": "4", "Tổng hợp!B16": "1", "Tổng hợp!C16": "25%", "Tổng hợp!B11": "22", "Tổng hợp!C11": "1",
	} {
		sheet, cell, _ := strings.Cut(at, "!")
		got, err := f.GetCellValue(sheet, cell)
		formula, _ := f.GetCellFormula(sheet, cell)
		if err != nil || got != want || formula == "" {
			t.Errorf("%s: %q by %q, want %q (%v)", at, got, formula, want, err)
		}
	}
}

func part(t *testing.T, raw []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	r, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	content, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func between(t *testing.T, s, from, to string) string {
	t.Helper()
	_, s, ok := strings.Cut(s, from)
	s, _, ok2 := strings.Cut(s, to)
	if !ok || !ok2 {
		t.Fatalf("no %s ... %s", from, to)
	}
	return s
}

func BenchmarkWrite(b *testing.B) {
	c := fixture()
	for b.Loop() {
		if err := Write(io.Discard, c, commune, testOptions); err != nil {
			b.Fatal(err)
		}
	}
}
