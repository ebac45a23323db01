package xlsx

import (
	"bytes"
	"encoding/json"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"congvan/generator/programs"
	"congvan/input"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/xuri/excelize/v2"
)

// clerksBook is a workbook with one of everything that must stay.
func clerksBook(t testing.TB) []byte {
	t.Helper()
	f := excelize.NewFile()
	do := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	do(f.SetSheetName("Sheet1", "Đơn vị"))
	for _, name := range []string{"Nhiệm vụ", "Cần sửa", "Tính"} {
		_, err := f.NewSheet(name)
		do(err)
	}
	percent, err := f.NewStyle(&excelize.Style{NumFmt: 10, Font: &excelize.Font{Family: ".VnTime", Size: 13, Italic: true},
		Border: []excelize.Border{{Type: "left", Style: 2, Color: "FF0000"}}, Alignment: &excelize.Alignment{WrapText: true, Indent: 2}})
	do(err)
	do(f.SetCellValue("Đơn vị", "A1", "Mã"))
	do(f.SetCellStr("Đơn vị", "A2", "03289"))
	do(f.SetCellValue("Đơn vị", "B2", 0.95))
	do(f.SetCellStyle("Đơn vị", "B2", "B2", percent))
	do(f.SetColStyle("Đơn vị", "D", percent))
	do(f.MergeCell("Đơn vị", "F1", "G3"))
	do(f.SetCellFormula("Tính", "A1", "SUM('Đơn vị'!B2:B9)"))
	do(f.SetCellHyperLink("Tính", "A2", "https://example.vn", "External"))
	v := excelize.NewDataValidation(true)
	v.SetSqref("C2:C20")
	do(v.SetDropList([]string{"xã", "phường"}))
	do(f.AddDataValidation("Đơn vị", v))
	do(f.AddComment("Đơn vị", excelize.Comment{Cell: "A2", Author: "Chị Hoa", Text: "mã cũ"}))
	do(f.AddComment("Nhiệm vụ", excelize.Comment{Cell: "B7", Author: "Anh Nam", Text: "để nguyên"}))
	do(f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: "'Nhiệm vụ'!$1:$2", Scope: "Nhiệm vụ"}))
	do(f.SetDefinedName(&excelize.DefinedName{Name: "DS", RefersTo: "'Đơn vị'!$A$1:$A$9"}))
	do(f.SetRowHeight("Đơn vị", 2, 40))
	var b bytes.Buffer
	do(f.Write(&b))
	return b.Bytes()
}

func clerksProblems() input.Problems {
	at := func(sheet, cell string) input.Where { return input.Where{File: "a.xlsx", Sheet: sheet, Cell: cell} }
	var p input.Problems
	p.Add(at("Đơn vị", "A2"), input.BadCode, "03289", 20)
	p.Add(at("Đơn vị", "A2"), input.DuplicateCode, "03289", "Đơn vị!A3")
	p.Add(at("Đơn vị", "B2"), input.BadNumber, "0,95")
	p.Warn(at("Đơn vị", "D9"), input.SubjectLong, 600, 500)
	p.Add(at("Nhiệm vụ", ""), input.NoTasks)
	p.Add(at("Không có", "A1"), input.NoUnits)
	p.Add(input.Where{}, input.NoCriteria, "NV-01")
	return p
}

// picture is what a workbook has in each cell that is not marked, and around
// the cells.
func picture(t testing.TB, f *excelize.File, marked map[string]bool) map[string]any {
	t.Helper()
	all := map[string]any{}
	for _, sheet := range f.GetSheetList() {
		for row := 1; row <= 12; row++ {
			for column := range 8 {
				at := cell(column, row)
				value, _ := f.GetCellValue(sheet, at, excelize.Options{RawCellValue: true})
				formula, _ := f.GetCellFormula(sheet, at)
				id, _ := f.GetCellStyle(sheet, at)
				style, err := f.GetStyle(id)
				if err != nil {
					t.Fatal(err)
				}
				if marked[sheet+"!"+at] {
					style.Fill = excelize.Fill{}
				}
				all[sheet+"!"+at] = []any{value, formula, *style}
			}
			height, _ := f.GetRowHeight(sheet, row)
			all[sheet+" row "+rowText(row)] = height
		}
		merged, _ := f.GetMergeCells(sheet)
		rules, _ := f.GetDataValidations(sheet)
		links, _ := f.GetHyperLinkCells(sheet, "")
		all[sheet] = []any{merged, rules, links}
	}
	all["names"] = f.GetDefinedName()
	return all
}

func notesIn(t testing.TB, f *excelize.File) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, sheet := range f.GetSheetList() {
		notes, err := f.GetComments(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range notes {
			text := n.Text
			for _, run := range n.Paragraph {
				text += run.Text
			}
			all[sheet+"!"+n.Cell] = text
		}
	}
	return all
}

const wantNoteA2 = `mã cũ

Lỗi: mã «03289» không dùng được
→ mã chỉ gồm`

// Only the wrong cells change, and of those only the fill and the note.
func TestMark(t *testing.T) {
	for name, saved := range map[string]func(*testing.T, []byte) []byte{
		"excelize": func(_ *testing.T, raw []byte) []byte { return raw }, "LibreOffice": func(t *testing.T, raw []byte) []byte { return programs.SavedByLibreOffice(t, raw, "xlsx") }, "openpyxl": func(t *testing.T, raw []byte) []byte { return programs.SavedByOpenpyxl(t, raw) },
	} {
		t.Run(name, func(t *testing.T) {
			raw := saved(t, clerksBook(t))
			before := reopened(t, raw)
			marked, err := Mark(raw, clerksProblems(), input.Vietnamese)
			if err != nil {
				t.Fatal(err)
			}
			after := reopened(t, marked)
			wrong := map[string]bool{"Đơn vị!A2": true, "Đơn vị!B2": true, "Đơn vị!D9": true}
			want := picture(t, before, wrong)
			got := picture(t, after, wrong)
			for key := range got {
				if strings.HasPrefix(key, "Cần sửa (2)") {
					delete(got, key)
				}
			}
			names := cmpopts.SortSlices(func(a, b excelize.DefinedName) bool { return a.Name+a.Scope < b.Name+b.Scope })
			ours := cmpopts.IgnoreSliceElements(func(n excelize.DefinedName) bool { return n.Scope == "Cần sửa (2)" })
			if diff := cmp.Diff(want, got, names, ours); diff != "" {
				t.Error(diff)
			}
			for at, colour := range map[string]string{"Đơn vị!A2": notMetFill, "Đơn vị!B2": notMetFill, "Đơn vị!D9": nearFill} {
				sheet, at, _ := strings.Cut(at, "!")
				id, _ := after.GetCellStyle(sheet, at)
				// GetStyle misreads colours where a palette of LibreOffice's stands beside them.
				fill := after.Styles.Fills.Fill[*after.Styles.CellXfs.Xf[id].FillID].PatternFill
				if fill.PatternType != "solid" || fill.FgColor.RGB != "FF"+colour {
					t.Errorf("%s has the fill %+v", at, fill)
				}
			}
			notes := notesIn(t, after)
			if !strings.HasPrefix(notes["Đơn vị!A2"], wantNoteA2) || strings.Count(notes["Đơn vị!A2"], "Lỗi: ") != 2 {
				t.Errorf("note of A2: %q", notes["Đơn vị!A2"])
			}
			if notes["Nhiệm vụ!B7"] != "để nguyên" || !strings.HasPrefix(notes["Đơn vị!D9"], "Cảnh báo: ") || len(notes) != 4 {
				t.Errorf("notes: %q", notes)
			}
			checkFaults(t, after)
		})
	}
}

// checkFaults looks at the sheet in front.
func checkFaults(t *testing.T, f *excelize.File) {
	t.Helper()
	list := f.GetSheetList()
	if list[0] != "Cần sửa (2)" || f.GetActiveSheetIndex() != 0 {
		t.Fatalf("sheets: %q", list)
	}
	rows, err := f.GetRows(list[0])
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != listHeader+len(clerksProblems()) || rows[3][2] != "Đơn vị" || rows[3][3] != "A2" || !strings.Contains(rows[9][4], "NV-01") {
		t.Errorf("list of problems: %q", rows)
	}
	if linked, target, _ := f.GetCellHyperLink(list[0], "D4"); !linked || target != "'Đơn vị'!A2" {
		t.Errorf("link of the first: %q", target)
	}
	if linked, _, _ := f.GetCellHyperLink(list[0], "D9"); linked {
		t.Error("a cell that is not there is linked")
	}
}

// A copy marked again says nothing twice.
func TestMarkTwice(t *testing.T) {
	once, err := Mark(clerksBook(t), clerksProblems(), input.Vietnamese)
	if err != nil {
		t.Fatal(err)
	}
	twice, err := Mark(once, clerksProblems(), input.Vietnamese)
	if err != nil {
		t.Fatal(err)
	}
	f := reopened(t, twice)
	if diff := cmp.Diff(notesIn(t, reopened(t, once)), notesIn(t, f)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"Cần sửa (3)", "Cần sửa (2)", "Đơn vị", "Nhiệm vụ", "Cần sửa", "Tính"}, f.GetSheetList()); diff != "" {
		t.Error(diff)
	}
}

// Other programs read the marked copy, notes included.
func TestMarkedOpens(t *testing.T) {
	marked, err := Mark(clerksBook(t), clerksProblems(), input.English)
	if err != nil {
		t.Fatal(err)
	}
	python := programs.Python(t, "openpyxl")
	file := filepath.Join(t.TempDir(), "marked.xlsx")
	write(t, file, marked)
	script := `
import sys, json, openpyxl
w = openpyxl.load_workbook(sys.argv[1])
print(json.dumps([w.sheetnames, w["Đơn vị"]["A2"].comment.text.split("\n")[2], w["Đơn vị"]["B2"].number_format, w["Nhiệm vụ"].print_title_rows, w["Nhiệm vụ"]["B7"].comment.text]))`
	out, err := exec.Command(python, "-c", script, file).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	var got []any
	if err := json.Unmarshal(out, &got); err != nil {
		t.Fatal(err)
	}
	want := []any{[]any{"Cần sửa (2)", "Đơn vị", "Nhiệm vụ", "Cần sửa", "Tính"}, "Error: code “03289” cannot be used", "0.00%", "$1:$2", "để nguyên"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	notes := notesIn(t, reopened(t, programs.SavedByLibreOffice(t, marked, "xlsx")))
	if len(notes) != 4 || !strings.Contains(notes["Đơn vị!A2"], "cannot be used") {
		t.Errorf("notes after LibreOffice: %q", notes)
	}
}

// What is no workbook is an error, never a panic.
func FuzzMark(f *testing.F) {
	f.Add(clerksBook(f))
	f.Add([]byte("PK\x03\x04"))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, raw []byte) {
		_, _ = Mark(raw, clerksProblems(), input.Vietnamese)
	})
}
