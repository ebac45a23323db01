package xlsx

import (
	"bytes"
	"encoding/json"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"congvan/generator/consolidate"
	"congvan/generator/programs"
	"congvan/input"
)

// Another program, from the raw answers alone, comes to the same figures; and
// to others as soon as one cell of the workbook is not as it was written.
func TestConsolidatedAgrees(t *testing.T) {
	python := programs.Python(t, "openpyxl")
	in, raw := plant(province(38, 19), 20221231)
	book := consolidated(t, consolidate.New(in))
	dir := t.TempDir()
	answers, err := json.Marshal(raw)
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "raw.json"), answers)
	check := func(name string, content []byte) (string, error) {
		write(t, filepath.Join(dir, name), content)
		out, err := exec.Command(python, "testdata/check_consolidated.py", filepath.Join(dir, name), filepath.Join(dir, "raw.json")).CombinedOutput()
		return string(out), err
	}
	out, err := check("book.xlsx", book)
	if err != nil || !strings.Contains(out, "no difference") {
		t.Fatalf("%v\n%s", err, out)
	}
	t.Log(strings.TrimSpace(out))
	f := reopened(t, book)
	if err := f.SetCellInt(totalSheet, "W8", 3); err != nil {
		t.Fatal(err)
	}
	var changed bytes.Buffer
	if err := f.Write(&changed); err != nil {
		t.Fatal(err)
	}
	if out, err := check("changed.xlsx", changed.Bytes()); err == nil {
		t.Errorf("a wrong figure was not found: %s", out)
	}
}

// The same figures give the same bytes, and every sheet is there and opens.
func TestConsolidatedDeterministic(t *testing.T) {
	in, _ := plant(province(12, 19), 3)
	first := consolidated(t, consolidate.New(in))
	for range 4 {
		if !bytes.Equal(first, consolidated(t, consolidate.New(in))) {
			t.Fatal("two runs differ")
		}
	}
	f := reopened(t, first)
	if got := strings.Join(f.GetSheetList(), "|"); got != "Tổng hợp|Ma trận|Chi tiết|So sánh kỳ|Nhiệm vụ|Nhiệm vụ chi tiết|OCOP|Khó khăn, kiến nghị|Tình hình nộp|Cần xem lại|Biểu đồ|Thông tin" {
		t.Error(got)
	}
}

// What LibreOffice computes in the columns of checks is what stands there.
func TestConsolidatedChecksHold(t *testing.T) {
	in, _ := plant(province(12, 19), 4)
	f := reopened(t, consolidated(t, consolidate.New(in)))
	if err := f.UpdateLinkedValue(); err != nil { // drops the shown results
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	back, kept := reopened(t, programs.SavedByLibreOffice(t, b.Bytes(), "xlsx")), reopened(t, consolidated(t, consolidate.New(in)))
	checks := 0
	for _, at := range allCells(t, kept, totalSheet) {
		if formula, _ := kept.GetCellFormula(totalSheet, at); formula == "" {
			continue
		}
		checks++
		shown, _ := kept.GetCellValue(totalSheet, at)
		got, _ := back.GetCellValue(totalSheet, at)
		if shown != "khớp" || got != "khớp" {
			t.Errorf("%s shows %q, LibreOffice computes %q", at, shown, got)
		}
	}
	if checks < 25 {
		t.Errorf("only %d checks", checks)
	}
}

// Nothing came, no criteria, no tasks, no units, no period before: a workbook
// all the same, which says so.
func TestConsolidatedEmpty(t *testing.T) {
	none := province(3, 19)
	bare := fixture()
	bare.Criteria, bare.Sections = nil, nil
	for name, test := range map[string]struct {
		in    consolidate.Input
		sheet string
		at    string
		want  string
	}{
		"no returns":  {consolidate.Input{Campaign: none, Period: none.Periods[0], Today: day(2022, 12, 1)}, factsSheet, "A6", "Chưa có số liệu tiêu chí."},
		"no criteria": {consolidate.Input{Campaign: bare, Period: input.OneOff}, totalSheet, "A5", "Đợt này không có đơn vị nào đánh giá tiêu chí."},
		"no tasks":    {consolidate.Input{Campaign: bare, Period: input.OneOff}, workSheet, "A5", "Đợt này không giao nhiệm vụ."},
		"no units":    {consolidate.Input{Campaign: &input.Campaign{}, Period: input.OneOff}, returnSheet, "A6", "Đợt này không có đơn vị nào."},
		"no before":   {consolidate.Input{Campaign: none, Period: none.Periods[0]}, compareSheet, "A6", "Không có kỳ trước, hoặc kỳ trước chưa thu phiếu: không so sánh."},
		"no products": {consolidate.Input{Campaign: none, Period: none.Periods[0]}, ocopSheet, "A6", "Chưa có đơn vị nào báo cáo sản phẩm."},
		"no charts":   {consolidate.Input{Campaign: none, Period: none.Periods[0]}, chartSheet, "A5", "Chưa có số liệu tiêu chí để vẽ."},
	} {
		f := reopened(t, consolidated(t, consolidate.New(test.in)))
		if got, _ := f.GetCellValue(test.sheet, test.at); got != test.want {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// Numbers are numbers, days days and codes text, in the long form too; what a
// unit wrote is written as it is and computes nothing.
func TestConsolidatedValues(t *testing.T) {
	c := province(2, 19)
	in, _ := plant(c, 1)
	r, ok := in.Returns[0]
	if !ok {
		t.Fatal("the first unit sent nothing: another seed")
	}
	hostile := "=1+1 <b>&amp; _x0041_\x01 kết"
	for i, a := range r.Reading.Answers {
		switch {
		case a.Key == "ct:1.2" && a.Column == "result":
			r.Reading.Answers[i].Typed, r.Reading.Answers[i].Where.Cell = hostile, "F9"
		case a.Key == "nv:NV-01" && a.Column == "reason":
			r.Reading.Answers[i].State, r.Reading.Answers[i].Value.Text = "taken", hostile
		}
	}
	k := consolidate.New(in)
	f := reopened(t, consolidated(t, k))
	for at, want := range map[string]string{
		// excelize does not decode _x005F_, the escape of an underscore, in rows written away at once.
		factsSheet + "!U7": "=1+1 <b>&amp; _x005F_x0041_  kết", worksSheet + "!N6": "=1+1 <b>&amp; _x0041_  kết",
		factsSheet + "!B6": "03000", factsSheet + "!E7": "1.2", worksSheet + "!F6": "04/08/2022", returnSheet + "!D6": "20/12/2022",
	} {
		sheet, place, _ := strings.Cut(at, "!")
		if got, _ := f.GetCellValue(sheet, place); got != want {
			t.Errorf("%s: %q, want %q", at, got, want)
		}
		if formula, _ := f.GetCellFormula(sheet, place); formula != "" {
			t.Errorf("%s is a formula: %s", at, formula)
		}
	}
	tables, err := f.GetTables(factsSheet)
	if err != nil || len(tables) != 1 || tables[0].Name != "ChiTiet" || tables[0].Range != "A5:"+cell(20, 5+len(k.Facts)) {
		t.Errorf("%+v, %v", tables, err)
	}
}

// A judgement on a threshold nobody compared bears the mark wherever it stands.
func TestConsolidatedMarks(t *testing.T) {
	in, _ := plant(province(10, 19), 2)
	k := consolidate.New(in)
	f := reopened(t, consolidated(t, k))
	for i, c := range k.Criteria {
		for _, at := range []string{totalSheet + "!" + cell(3+i, 6), statesSheet + "!" + cell(2+i, 5)} {
			sheet, place, _ := strings.Cut(at, "!")
			if got, _ := f.GetCellValue(sheet, place); strings.Contains(got, "(*)") != c.Unverified {
				t.Errorf("%s: %q, unverified %v", at, got, c.Unverified)
			}
		}
	}
	for i, fact := range k.Facts {
		rests, _ := f.GetCellValue(factsSheet, cell(11, 6+i))
		judged := fact.Judged == input.VerdictMet || fact.Judged == input.VerdictMiss
		if strings.Contains(rests, "(*)") != (judged && !fact.Threshold.Verified) {
			t.Fatalf("fact %d rests on %q", i, rests)
		}
	}
	raw, err := f.GetCellValue(chartSheet, "A5")
	if err != nil || raw != "Đơn vị" {
		t.Error(raw, err)
	}
}

// A thousand units with 57 indicators each.
func BenchmarkConsolidated(b *testing.B) {
	c := province(1000, 19)
	in, _ := plant(c, 9)
	k := consolidate.New(in)
	b.ReportAllocs()
	for b.Loop() {
		var out bytes.Buffer
		if err := WriteConsolidated(&out, k, testOptions); err != nil {
			b.Fatal(err)
		}
	}
}
