package xlsx

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"congvan/generator/programs"
	"congvan/templates"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// identified says what of a workbook's identity a file still has.
type identified struct {
	Stamp, Keys, Text, Footer, Identifier, Keywords, Properties, Names, Locks, Lists, Previous bool
}

var whole = identified{true, true, true, true, true, true, true, true, true, true, true}

// identify looks for each carrier by itself.
func identify(t *testing.T, raw []byte) identified {
	t.Helper()
	f, code := reopened(t, raw), templates.SheetCode("ntm-2022", "2022-Q3", "03259")
	stamp := stampOf(t, f)
	found := identified{
		Stamp: stamp["form"] == templates.FormName && stamp["code"] == code && stamp["unit_code"] == "03259" && stamp["period"] == "2022-Q3" &&
			stamp["issue"] == "1" && len(stamp["digest"]) == 32 && stamp["campaign"] == "ntm-2022",
		Keys: true, Text: true, Footer: true, Lists: true,
	}
	found.Locks = unlocked(t, f, "Nhiệm vụ", "H7") && !unlocked(t, f, "Nhiệm vụ", "C7") && !unlocked(t, f, "Nhiệm vụ", "AA50")
	visible, err := f.GetColVisible("Nhiệm vụ", "G")
	found.Previous = err == nil && !visible
	for sheet, key := range map[string]string{"Nhiệm vụ": "nv:NV-03", "Tiêu chí": "ct:17.10", "Sản phẩm OCOP": "sp:new:08", "Xác nhận": "xn:kien_nghi"} {
		found.Keys = found.Keys && holds(t, f, sheet, templates.KeyHeader) && holds(t, f, sheet, key)
	}
	for _, sheet := range f.GetSheetList()[:6] {
		found.Text = found.Text && holds(t, f, sheet, "Mã phiếu: "+code) &&
			(holds(t, f, sheet, "Kỳ báo cáo: Quý III năm 2022 (2022-Q3) · chốt số liệu: 30/09/2022 · hạn gửi: 05/10/2022") ||
				holds(t, f, sheet, "Kỳ báo cáo: Quý III năm 2022 (2022-Q3) · hạn gửi: 05/10/2022")) // where it is narrow
		h, err := f.GetHeaderFooter(sheet)
		found.Footer = found.Footer && err == nil && h != nil && strings.Contains(h.OddFooter, "Mã phiếu "+code) && strings.Contains(h.OddFooter, "UBND xã Phình Sáng")
	}
	if p, err := f.GetDocProps(); err == nil {
		found.Identifier, found.Keywords = p.Identifier == "ntm-2022/03259/2022-Q3/"+code, strings.Contains(p.Keywords, code)
	}
	if custom, err := f.GetCustomProps(); err == nil {
		for _, c := range custom {
			found.Properties = found.Properties || c.Name == "congvan_code" && c.Value == code
		}
	}
	found.Names = named(t, f, templates.CodeName) == code && named(t, f, templates.UnitName) == "03259" && named(t, f, templates.PeriodName) == "2022-Q3"
	for sheet, least := range map[string]int{"Nhiệm vụ": 7, "Tiêu chí": 8, "Sản phẩm OCOP": 12} {
		rules, err := f.GetDataValidations(sheet)
		found.Lists = found.Lists && err == nil && len(rules) >= least
	}
	return found
}

func holds(t *testing.T, f *excelize.File, sheet, text string) bool {
	t.Helper()
	found, err := f.SearchSheet(sheet, text)
	return err == nil && len(found) > 0
}

// named gives what stands in the cell of a defined name.
func named(t *testing.T, f *excelize.File, name string) string {
	t.Helper()
	for _, n := range f.GetDefinedName() {
		if n.Name == name {
			sheet, cell, _ := strings.Cut(n.RefersTo, "!")
			first, _, _ := strings.Cut(strings.ReplaceAll(cell, "$", ""), ":")
			value, _ := f.GetCellValue(strings.Trim(sheet, "'"), first)
			return value
		}
	}
	return ""
}

func TestIssuedCarriers(t *testing.T) {
	if diff := cmp.Diff(whole, identify(t, written(t, fixture(), commune))); diff != "" {
		t.Error(diff)
	}
}

// Whoever saves the sheet again, everything it is known by is still there.
func TestSurvivesSaving(t *testing.T) {
	raw := written(t, fixture(), commune)
	for name, test := range map[string]struct {
		saved func() []byte
		lost  func(*identified)
	}{
		"LibreOffice": {func() []byte { return programs.SavedByLibreOffice(t, raw, "xlsx") }, func(*identified) {}},
		"LibreOffice by way of ods": {func() []byte {
			ods := filepath.Join(t.TempDir(), "sheet.ods")
			write(t, ods, programs.SavedByLibreOffice(t, raw, "ods"))
			back, err := os.ReadFile(programs.LibreOffice(t, "xlsx", ods)[0])
			if err != nil {
				t.Fatal(err)
			}
			return back
		}, func(*identified) {}},
		"openpyxl": {func() []byte { return programs.SavedByOpenpyxl(t, raw) }, func(i *identified) {
			i.Properties = identify(t, programs.SavedByOpenpyxl(t, raw)).Properties // kept from 3.1 on
		}},
	} {
		t.Run(name, func(t *testing.T) {
			want := whole
			test.lost(&want)
			if diff := cmp.Diff(want, identify(t, test.saved())); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// A footer holds 255 characters, and & twice where one is meant.
func TestFooterOfALongName(t *testing.T) {
	c := fixture()
	c.Units[commune].Name = strings.Repeat("Mường & Mùn ", 30)
	f := reopened(t, written(t, c, commune))
	for _, sheet := range f.GetSheetList()[:6] {
		h, err := f.GetHeaderFooter(sheet)
		if err != nil || len([]rune(h.OddFooter)) > 255 || strings.Contains(strings.ReplaceAll(h.OddFooter, "&&", ""), "& ") ||
			!strings.Contains(h.OddFooter, templates.SheetCode("ntm-2022", "2022-Q3", "03259")) {
			t.Errorf("%s: %+v (%v)", sheet, h, err)
		}
	}
}

// Every name a formula uses is there: a program shows #NAME? for one that is
// not, and excelize does not notice.
func TestFormulasKnowTheirNames(t *testing.T) {
	for unit := range fixture().Units {
		f := reopened(t, written(t, fixture(), unit))
		names := map[string]bool{}
		for _, n := range f.GetDefinedName() {
			names[n.Name] = true
		}
		used := 0
		for _, sheet := range f.GetSheetList() {
			for _, at := range allCells(t, f, sheet) {
				formula, err := f.GetCellFormula(sheet, at)
				if err != nil {
					t.Fatal(err)
				}
				for _, name := range namesIn(formula) {
					used++
					if !names[name] {
						t.Errorf("%s!%s: no name %s", sheet, at, name)
					}
				}
			}
		}
		if used < 20 {
			t.Errorf("only %d names were found in formulas", used)
		}
	}
}

// namesIn are the defined names of a formula: ours alone have an underscore.
func namesIn(formula string) []string {
	var all []string
	for i, part := range strings.Split(formula, `"`) {
		if i%2 == 1 {
			continue // a text
		}
		for _, word := range strings.FieldsFunc(part, func(r rune) bool { return strings.ContainsRune("(),&+-*/=<>:! ", r) }) {
			if strings.Contains(word, "_") {
				all = append(all, word)
			}
		}
	}
	return all
}

// Last period's result stands beside the new one, locked; without any the
// column is there, and hidden.
func TestPreviousColumn(t *testing.T) {
	o := testOptions
	o.Previous = map[string]string{"nv:NV-01": "Đang thực hiện, 40 %", "ct:17.10": "93,5"}
	raw := writtenWith(t, fixture(), commune, o)
	f := reopened(t, raw)
	for at, want := range map[string]string{"Nhiệm vụ!G6": "Kỳ trước", "Nhiệm vụ!G7": "Đang thực hiện, 40 %", "Tiêu chí!E16": "93,5"} {
		sheet, place, _ := strings.Cut(at, "!")
		got, err := f.GetCellValue(sheet, place)
		visible, err2 := f.GetColVisible(sheet, place[:1])
		if got != want || err != nil || err2 != nil || !visible || unlocked(t, f, sheet, place) {
			t.Errorf("%s: %q, visible %v (%v, %v)", at, got, visible, err, err2)
		}
	}
	if stampOf(t, f)["digest"] != stampOf(t, reopened(t, written(t, fixture(), commune)))["digest"] {
		t.Error("the period before is part of the digest")
	}
}

// Charts say what they show, in letters that can be read.
func TestCharts(t *testing.T) {
	raw := written(t, fixture(), commune)
	drawing, chart := part(t, raw, "xl/drawings/drawing1.xml"), part(t, raw, "xl/charts/chart1.xml")
	if n := strings.Count(drawing, `descr="Biểu đồ`); n != 2 {
		t.Errorf("%d charts with alt texts", n)
	}
	coloured := 0
	for _, letters := range strings.Split(chart, "<a:defRPr")[1:] {
		if ink, _, ok := strings.Cut(letters, "</a:solidFill>"); ok {
			coloured++
			if !strings.Contains(ink, `srgbClr val="262626"`) {
				t.Errorf("letters of %s", ink)
			}
		}
	}
	if coloured < 3 {
		t.Errorf("%d letters have a colour", coloured)
	}
	// The end of a chart lies beyond the cell it begins in: Excel cuts an offset
	// at the edge of its cell.
	if strings.Contains(between(t, drawing, "<xdr:to>", "</xdr:to>"), "<xdr:col>3</xdr:col>") {
		t.Errorf("the chart ends where it begins: %s", between(t, drawing, "<xdr:to>", "</xdr:to>"))
	}
}
