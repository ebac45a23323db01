package sheet_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"congvan/input/sheet"
)

// What a workbook says beside its values.
func TestAboutTheWorkbook(t *testing.T) {
	f := excelize.NewFile()
	must(t, f.SetCellStr("Sheet1", "B3", "x"))
	must(t, f.SetRowVisible("Sheet1", 3, false))
	must(t, f.SetColVisible("Sheet1", "C:D", false))
	must(t, f.SetHeaderFooter("Sheet1", &excelize.HeaderFooterOptions{OddFooter: "&LUBND xã A && B&RTrang &P"}))
	must(t, f.AddComment("Sheet1", excelize.Comment{Cell: "B3", Author: "Lò Văn A", Text: "số tạm"}))
	must(t, f.SetDefinedName(&excelize.DefinedName{Name: "TW_Ky", RefersTo: "'Sheet1'!$B$3"}))
	must(t, f.SetDocProps(&excelize.DocProperties{Title: "Phiếu", Identifier: "a/b", Keywords: "k", Modified: "2022-09-01T08:00:00Z"}))
	must(t, f.SetAppProps(&excelize.AppProperties{Application: "congvan"}))
	must(t, f.SetCustomProps(excelize.CustomProperty{Name: "congvan_unit_code", Value: "03259"}))
	_, err := f.NewSheet("_tw")
	must(t, err)
	must(t, f.SetSheetVisible("_tw", false, true))
	yes := true
	must(t, f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes}))

	w, err := sheet.ReadWorkbook("x.xlsx", written(t, f))
	must(t, err)
	first := w.Sheets[0]
	if diff := cmp.Diff(sheet.Properties{
		Title: "Phiếu", Identifier: "a/b", Keywords: "k", Modified: "2022-09-01T08:00:00Z", Program: "congvan",
		Custom: map[string]string{"congvan_unit_code": "03259"},
	}, w.Properties); diff != "" {
		t.Errorf("properties (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]sheet.Name{{Name: "TW_Ky", RefersTo: "'Sheet1'!$B$3"}}, w.Names); diff != "" {
		t.Errorf("names (-want +got):\n%s", diff)
	}
	if first.Footer != "&LUBND xã A && B&RTrang &P" || first.Hidden || !w.Sheets[1].Hidden || !first.Rows[0].Hidden {
		t.Errorf("%+v", first)
	}
	if diff := cmp.Diff([][2]int{{2, 3}}, first.Shut); diff != "" {
		t.Errorf("columns (-want +got):\n%s", diff)
	}
	if n := first.Notes; len(n) != 1 || n[0].Where.Cell != "B3" || n[0].Where.Sheet != "Sheet1" || n[0].Author != "Lò Văn A" || n[0].Text != "số tạm" {
		t.Errorf("%+v", n)
	}
	if day := w.DayOf("43316"); day.String() != "05/08/2022" {
		t.Error(day)
	}
}

// Damage to what a workbook can do without costs nothing else.
func TestAboutDamaged(t *testing.T) {
	raw := oneSheet(t, "", `<row><c t="inlineStr"><is><t>a</t></is></c></row>`,
		"_rels/.rels", `<Relationships><Relationship Id="1" Type="x/officeDocument" Target="xl/workbook.xml"/><Relationship Id="2" Type="x/core-properties" Target="docProps/core.xml"/></Relationships>`,
		"docProps/core.xml", "<a><title>b",
		"xl/worksheets/_rels/s.xml.rels", `<Relationships><Relationship Id="1" Type="x/comments" Target="../comments1.xml"/></Relationships>`,
		"xl/comments1.xml", "<comments><commentList><comment ref='A1'><text><t>x</t>")
	w, err := sheet.ReadWorkbook("x.xlsx", raw)
	must(t, err)
	if len(w.Sheets) != 1 || len(w.Sheets[0].Rows) != 1 || w.Properties.Title != "" {
		t.Errorf("%+v", w)
	}
}
