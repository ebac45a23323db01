package xlsx

import (
	"slices"
	"strings"
	"testing"

	"congvan/input"
	"congvan/templates"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

func TestTaskRow(t *testing.T) {
	f := reopened(t, written(t, fixture(), commune))
	got := map[string]string{}
	for _, c := range []string{"A", "B", "C", "D", "E", "F", "P"} {
		got[c], _ = f.GetCellValue("Nhiệm vụ", c+"7")
	}
	want := map[string]string{
		"A": "1", "B": "NV-01", "C": "Gửi kế hoạch trước ngày 05/08/2022, theo mẫu *1.", "D": "Trước ngày 05/08/2022",
		"E": "04/08/2022", "F": "Kế hoạch", "P": "nv:NV-01",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestCriteriaRows(t *testing.T) {
	f := reopened(t, written(t, fixture(), commune))
	rows, err := f.GetRows("Tiêu chí")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range rows[firstRow-1:] {
		if len(r) > 12 {
			got = append(got, r[0]+"|"+r[3]+"|"+r[7]+"|"+r[12])
		}
	}
	want := []string{
		"1||2023|tc:1", "1.1|Đạt|2023|ct:1.1", "1.2|Đạt (*)|2023|ct:1.2",
		"9||2023|tc:9", "9.1|Không (*)|2023|ct:9.1", "9.2|Do UBND tỉnh quy định (*)|2023|ct:9.2",
		"17||2023|tc:17", "17.1|Chưa có số liệu (*)|2023|ct:17.1", "|||cp:17.1", "17.10|≤ 100% (*)|2023|ct:17.10",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	notes := ""
	for _, r := range rows[firstRow-1+len(want):] {
		notes += strings.Join(r, "") + "\n"
	}
	if !strings.Contains(notes, "(*)") || !strings.Contains(notes, "chưa đối chiếu với Quyết định 318/QĐ-TTg ngày 08/03/2022") {
		t.Errorf("notes: %s", notes)
	}
}

// A year is a whole number, and written as one where the dispatch names it.
func TestYearValidation(t *testing.T) {
	f := reopened(t, written(t, fixture(), commune))
	validations, err := f.GetDataValidations("Tiêu chí")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, v := range validations {
		if strings.HasPrefix(v.Sqref, "H") {
			found++
			if v.Type != "whole" || v.Formula1 != "2010" || v.Formula2 != "2045" {
				t.Errorf("%+v", v)
			}
		}
	}
	if kind, err := f.GetCellType("Tiêu chí", "H8"); found != 1 || err != nil || kind != excelize.CellTypeUnset {
		t.Errorf("%d rules, year of type %v (%v)", found, kind, err)
	}
}

// Every input refuses what it cannot be, and says so; nothing else has a rule.
func TestValidationsCoverInputs(t *testing.T) {
	for unit := range fixture().Units {
		f := reopened(t, written(t, fixture(), unit))
		inputs := stampedInputs(t, f)
		for _, sheet := range f.GetSheetList() {
			validations, err := f.GetDataValidations(sheet)
			if err != nil {
				t.Fatal(err)
			}
			for _, v := range validations {
				if !v.ShowErrorMessage || !v.ShowInputMessage || v.Type == "" || v.Formula1 == "" {
					t.Errorf("%s %s: %+v", sheet, v.Sqref, v)
				}
				for _, at := range spelled(t, v.Sqref) {
					if _, input := inputs[sheet+"!"+at]; !input {
						t.Errorf("%s!%s has a rule twice or is no input", sheet, at)
					}
					delete(inputs, sheet+"!"+at)
				}
			}
		}
		if len(inputs) > 0 {
			t.Errorf("inputs without a rule: %v", inputs)
		}
	}
}

// spelled lists the cells of a sqref.
func spelled(t *testing.T, sqref string) []string {
	t.Helper()
	var all []string
	for _, ref := range strings.Fields(sqref) {
		from, to, span := strings.Cut(ref, ":")
		if !span {
			to = from
		}
		c, first, err := excelize.CellNameToCoordinates(from)
		_, last, err2 := excelize.CellNameToCoordinates(to)
		if err != nil || err2 != nil {
			t.Fatal(ref, err, err2)
		}
		for r := first; r <= last; r++ {
			all = append(all, cell(c-1, r))
		}
	}
	return all
}

func TestResultValidations(t *testing.T) {
	f := reopened(t, written(t, fixture(), commune))
	validations, err := f.GetDataValidations("Tiêu chí")
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, v := range validations {
		for _, at := range spelled(t, v.Sqref) {
			if at[0] == 'F' {
				key, _ := f.GetCellValue("Tiêu chí", "M"+at[1:])
				got[key] = strings.Join([]string{v.Type, v.Formula1, v.Formula2}, " ")
			}
		}
	}
	want := map[string]string{
		"ct:1.1": "list DM_Dat ", "ct:1.2": "list DM_DatKhongApDung ", "ct:9.1": "list DM_CoKhong ", "ct:9.2": "decimal 0 1000000000000000",
		"ct:17.1": "decimal 0 100", "cp:17.1": "decimal 0 100", "ct:17.10": "decimal 0 100",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestConditionalFormats(t *testing.T) {
	f := reopened(t, written(t, fixture(), commune))
	for sheet, cells := range map[string]string{"Nhiệm vụ": "A7:O10", "Tiêu chí": "G7:G16", "Sản phẩm OCOP": "U7:U16"} {
		formats, err := f.GetConditionalFormats(sheet)
		if err != nil || len(formats[cells]) < 2 {
			t.Errorf("%s: no formats on %s: %v (%v)", sheet, cells, formats, err)
		}
	}
}

// A text higher than Excel's highest row goes on below; no word is lost.
func TestLongTextGoesOnBelow(t *testing.T) {
	c := fixture()
	text := strings.TrimSpace(strings.Repeat("Căn cứ chức năng, nhiệm vụ được giao,\nchủ động tham mưu ban hành các văn bản. ", 600))
	c.Sections[0].Paragraphs[0].Tasks[0].Text = text
	f := reopened(t, written(t, c, commune))
	rows, err := f.GetRows("Nhiệm vụ")
	if err != nil {
		t.Fatal(err)
	}
	var joined strings.Builder
	for i, r := range rows[firstRow-1:] {
		if i > 0 && r[1] != "" {
			break
		}
		joined.WriteString(r[2])
		if h, err := f.GetRowHeight("Nhiệm vụ", firstRow+i); err != nil || h > 409 {
			t.Errorf("row %d is %v points high (%v)", firstRow+i, h, err)
		}
	}
	if joined.String() != text {
		t.Errorf("%d bytes became %d", len(text), joined.Len())
	}
}

// Texts meant to break XML, formulas, footers or limits come back as they are.
func TestHostileTexts(t *testing.T) {
	texts := []string{
		`=1+1`, `+84`, `@SUM(A1)`, `<a href="x">&amp;'</a>`, "dòng 1\ndòng 2", "_x0041_x0042_ và _x000D_", " đầu và cuối ",
		strings.Repeat("x", 40000), strings.Repeat("\u0301", 40000), "\U0001F600 ứ", "]]>", "&P&N &\"Arial\"",
	}
	for _, text := range texts {
		c := fixture()
		c.Units[commune].Name, c.ID, c.Dispatch.Subject = text, cut(text, 50), text
		c.Sections[0].Paragraphs[0].Tasks[0].Content = strings.ReplaceAll(text, "_", "\\_")
		c.Sections[0].Paragraphs[0].Tasks[0].Deliverable = text
		c.Criteria.Set.Criteria[0].Indicators[0].Name = text
		c.Criteria.Set.Criteria[2].Indicators[0].Unit = text
		f := reopened(t, written(t, c, commune))
		got, err := f.GetCellValue("Nhiệm vụ", "C7")
		if err != nil || !strings.HasPrefix(text, got) || (len(text) < 500 && got != text) {
			t.Errorf("%.40q came back as %.40q (%v)", text, got, err)
		}
		if formula, _ := f.GetCellFormula("Nhiệm vụ", "C7"); formula != "" {
			t.Errorf("%q became a formula", text)
		}
		for _, sheet := range f.GetSheetList() {
			if h, err := f.GetHeaderFooter(sheet); err != nil || h != nil && len([]rune(h.OddFooter)) > 255 {
				t.Errorf("%s: footer %v (%v)", sheet, h, err)
			}
		}
	}
}

func TestControlCharacters(t *testing.T) {
	c := fixture()
	c.Sections[0].Paragraphs[0].Tasks[0].Text = "a\x00b\x0bc\td\xffe"
	f := reopened(t, written(t, c, commune))
	if got, _ := f.GetCellValue("Nhiệm vụ", "C7"); got != "a b c d\uFFFDe" {
		t.Errorf("%q", got)
	}
}

// Printed, no table is set smaller than can be read; what the unit compares
// with, last period's column, is there.
func TestTablesCanBeReadOnPaper(t *testing.T) {
	const across, textPoints = 297 - 2*sideMargin, 12
	for key, least := range map[string]float64{templates.TaskSheet: 9, templates.CriteriaSheet: 9, templates.ProductSheet: 8.5} {
		sheet, _ := templates.Tracking().Sheet(key)
		planned := &table{sheet: sheet}
		if points := min(1, across/planned.width()) * textPoints; points < least {
			t.Errorf("%s prints at %.2f points: %v mm wide", sheet.Name, points, planned.width())
		}
	}
}

// What is locked is digested whole, however the rows are cut.
func TestDigestOfALongText(t *testing.T) {
	c := fixture()
	c.Sections[0].Paragraphs[0].Tasks[0].Text = strings.Repeat("Căn cứ chức năng, nhiệm vụ được giao. ", 600)
	want := templates.Digest(templates.Issue(c, commune, templates.IssueOptions{Period: testOptions.Period, Plain: testOptions.Plain}).Locked())
	if got := stampOf(t, reopened(t, written(t, c, commune)))["digest"]; got != want {
		t.Errorf("digest %s, want %s", got, want)
	}
}

// A campaign without anything for the unit still gives a workbook that opens.
func TestEmptyCampaign(t *testing.T) {
	c := &input.Campaign{Units: []input.Unit{{Code: "X"}}}
	f := reopened(t, written(t, c, 0))
	if !slices.Contains(f.GetSheetList(), templates.GuideSheet) {
		t.Error("no guide")
	}
	if err := Write(nil, c, 1, testOptions); err == nil {
		t.Error("a unit that is not there was written")
	}
}

// Row heights are what Excel shows at first, but grow when more is typed.
func TestRowsGrow(t *testing.T) {
	sheet := part(t, written(t, fixture(), commune), "xl/worksheets/sheet1.xml")
	if strings.Contains(sheet, "customHeight") || !strings.Contains(sheet, ` ht="47.25"`) {
		t.Error("row heights are fixed or missing")
	}
}
