package xlsx

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"congvan/generator/collect"
	"congvan/input"
	"congvan/templates"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"
)

func figureValue(s string) collect.Value {
	return collect.Value{Number: decimal.NullDecimal{Decimal: decimal.RequireFromString(s), Valid: true}}
}

// returned is what a commune sent back: some right, some wrong.
func returned() collect.Reading {
	at := func(sheet, cell string) input.Where { return input.Where{File: "phieu.xlsx", Sheet: sheet, Cell: cell} }
	answer := func(key, column string, state collect.State, kind templates.Kind, typed string, v collect.Value) collect.Answer {
		return collect.Answer{Key: key, Column: column, State: state, Kind: kind, Typed: typed, Value: v}
	}
	say := func(level input.Level, key, column, row, header, found, vi, hint string) collect.Finding {
		return collect.Finding{Code: "test", Level: level, Where: at("Sheet của xã", "H9"), Key: key, Column: column, Row: row, Header: header,
			Found: found, Message: input.Phrase{VI: vi}, Hint: input.Phrase{VI: hint}}
	}
	return collect.Reading{
		File: "phieu.xlsx", Identity: collect.Identity{Campaign: "ntm-2022", Unit: "03259", Period: "2022-Q3", Issue: 1},
		Answers: []collect.Answer{
			answer("nv:NV-01", templates.StatusColumn, collect.Taken, templates.Choice, "hoan thanh", collect.Value{Text: templates.Done}),
			answer("nv:NV-01", templates.DoneOnColumn, collect.Doubted, templates.Date, "03/08/2022", collect.Value{Date: day(2022, 8, 3)}),
			answer("nv:NV-02", templates.StatusColumn, collect.Refused, templates.Choice, "sắp \"xong\"", collect.Value{}),
			answer("nv:NV-02", templates.ResultColumn, collect.Taken, templates.LongText, " Đã gửi\nkế hoạch ", collect.Value{Text: "Đã gửi kế hoạch"}),
			answer("ct:17.10", templates.ResultColumn, collect.Doubted, templates.Percent, "95,5 %", figureValue("95.5")),
			answer("ct:17.10", templates.AssessmentColumn, collect.Taken, templates.Choice, "Đạt", collect.Value{Text: templates.Met}),
			answer("ct:17.10", templates.YearColumn, collect.Blank, templates.Year, "", collect.Value{}),
			answer("ct:9.2", templates.ResultColumn, collect.Refused, templates.Number, "1.285", collect.Value{}),
			answer("ct:9.2", templates.AssessmentColumn, collect.Gone, templates.Choice, "", collect.Value{}),
			answer("ct:1.1", templates.YearColumn, collect.Taken, templates.Year, "2024", figureValue("2024")),
			answer("sp:NV-08:2", templates.DecidedOnColumn, collect.Taken, templates.Date, "31/8/2020", collect.Value{Date: day(2020, 8, 31)}),
			answer(templates.PhoneKey, templates.ValueColumn, collect.Taken, templates.Text, "0912345678", collect.Value{Text: "0912345678"}),
		},
		Findings: []collect.Finding{
			say(input.Error, "nv:NV-02", templates.StatusColumn, "Nhiệm vụ NV-02", "Trạng thái", "sắp \"xong\"", "«sắp \"xong\"» không có trong danh sách.", "Chọn một mục trong danh sách."),
			say(input.Warning, "nv:NV-01", templates.DoneOnColumn, "Nhiệm vụ NV-01", "Ngày hoàn thành", "03/08/2022", "Có thể ngày và tháng đổi chỗ.", "Kiểm tra lại ngày."),
			say(input.Error, "ct:9.2", templates.ResultColumn, "Chỉ tiêu 9.2", "Kết quả kỳ này", "1.285", "1.285 chưa rõ là 1285 hay 1,285.", "Gõ lại 1285 hoặc 1,285."),
			say(input.Error, "ct:9.1", templates.ResultColumn, "Chỉ tiêu 9.1", "Kết quả kỳ này", "", "Ô để trống.", ""),
			say(input.Warning, "ct:17.10", templates.ContentColumn, "Chỉ tiêu 17.10", "Nội dung chỉ tiêu", "Tỷ lệ hộ", "Nội dung đã khóa bị sửa.", "Không phải làm gì."),
			say(input.Error, "", "", "", "", "", "Sheet “Xác nhận” không còn trong tệp.", "Dùng phiếu này."),
			say(input.Note, "ct:17.10", templates.ResultColumn, "Chỉ tiêu 17.10", "Kết quả kỳ này", "95,5 %", "Hiểu là 95,5.", ""),
		},
	}
}

func corrected(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := WriteCorrection(&b, fixture(), returned(), testOptions); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// A correction carries what the unit wrote: figures and days as such, words as
// they stood, and nothing where nothing was.
func TestCorrectionCarriesAnswers(t *testing.T) {
	f := reopened(t, corrected(t))
	for at, want := range map[string]string{
		"Nhiệm vụ!H7": "Hoàn thành", "Nhiệm vụ!J7": "44776", "Nhiệm vụ!H8": "sắp \"xong\"", "Nhiệm vụ!K8": " Đã gửi\nkế hoạch ",
		"Tiêu chí!F16": "95.5", "Tiêu chí!G16": "Đạt", "Tiêu chí!H16": "", "Tiêu chí!F12": "1.285", "Tiêu chí!H12": "2023", "Tiêu chí!H8": "2024",
		"Sản phẩm OCOP!D8": "Chè Shan tuyết", "Sản phẩm OCOP!R8": "44074", "Sản phẩm OCOP!S8": "45169", "Xác nhận!B15": "0912345678",
	} {
		sheet, at, _ := strings.Cut(at, "!")
		got, err := f.GetCellValue(sheet, at, excelize.Options{RawCellValue: true})
		if err != nil || got != want {
			t.Errorf("%s!%s: %q, want %q (%v)", sheet, at, got, want, err)
		}
	}
	for at, want := range map[string]excelize.CellType{"F16": excelize.CellTypeUnset, "F12": excelize.CellTypeSharedString, "H8": excelize.CellTypeUnset} {
		if got, err := f.GetCellType("Tiêu chí", at); err != nil || got != want {
			t.Errorf("%s has type %v, want %v (%v)", at, got, want, err)
		}
	}
	stamp := stampOf(t, f)
	if stamp["issue"] != "2" || stamp["code"] != templates.SheetCode("ntm-2022", "2022-Q3", "03259") {
		t.Errorf("stamp %v", stamp)
	}
}

// Locks, lists and keys are whole again: but for what is filled in and the list
// of corrections, the sheets are those that were issued.
func TestCorrectionIsTheForm(t *testing.T) {
	issued, again := reopened(t, written(t, fixture(), commune)), reopened(t, corrected(t))
	want := append([]string{templates.CorrectionSheet}, issued.GetSheetList()...)
	if diff := cmp.Diff(want, again.GetSheetList()); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(stampedInputs(t, issued), stampedInputs(t, again)); diff != "" {
		t.Error(diff)
	}
	inputs := stampedInputs(t, again)
	for _, sheet := range again.GetSheetList() {
		for _, at := range allCells(t, again, sheet) {
			if _, input := inputs[sheet+"!"+at]; unlocked(t, again, sheet, at) != input {
				t.Errorf("%s!%s: unlocked %v", sheet, at, !input)
			}
		}
		if sheet == templates.CorrectionSheet {
			continue
		}
		before, err := issued.GetDataValidations(sheet)
		after, err2 := again.GetDataValidations(sheet)
		if diff := cmp.Diff(before, after); diff != "" || err != nil || err2 != nil {
			t.Errorf("%s: %s (%v, %v)", sheet, diff, err, err2)
		}
	}
}

// The first sheet lists every cell to correct, with a link to where it stands
// in this workbook.
func TestCorrectionList(t *testing.T) {
	f := reopened(t, corrected(t))
	rows, err := f.GetRows(templates.CorrectionSheet)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for i, r := range rows[headerRow:] {
		_, link, err := f.GetCellHyperLink(templates.CorrectionSheet, cell(2, firstRow+i))
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, strings.Join([]string{r[1], r[2], link, r[3], r[4], r[7]}, "|"))
	}
	want := []string{
		"Nhiệm vụ|H8|'Nhiệm vụ'!H8|Nhiệm vụ NV-02, cột Trạng thái|sắp \"xong\"|Còn",
		"Nhiệm vụ|J7|'Nhiệm vụ'!J7|Nhiệm vụ NV-01, cột Ngày hoàn thành|03/08/2022|Xem lại",
		"Tiêu chí|F12|'Tiêu chí'!F12|Chỉ tiêu 9.2, cột Kết quả kỳ này|1.285|Còn",
		"Tiêu chí|F11|'Tiêu chí'!F11|Chỉ tiêu 9.1, cột Kết quả kỳ này|(để trống)|Còn",
		"Tiêu chí|B16|'Tiêu chí'!B16|Chỉ tiêu 17.10, cột Nội dung chỉ tiêu|Tỷ lệ hộ|Đã sửa",
		"Sheet của xã|–||Cả tệp||–",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got, _ := f.GetCellValue(templates.CorrectionSheet, "A5"); got != "Đã sửa 1/6 chỗ" {
		t.Errorf("progress %q", got)
	}
}

// The cells to correct are coloured by how grave it is, and say why in a note.
func TestCorrectionMarks(t *testing.T) {
	f := reopened(t, corrected(t))
	notes := map[string]string{}
	for _, sheet := range []string{"Nhiệm vụ", "Tiêu chí"} {
		comments, err := f.GetComments(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range comments {
			text := c.Text
			for _, p := range c.Paragraph {
				text += p.Text
			}
			notes[sheet+"!"+c.Cell] = text
		}
	}
	for at, test := range map[string]struct{ fill, note string }{
		"Nhiệm vụ!H8":  {overdueFill, "không có trong danh sách"},
		"Nhiệm vụ!J7":  {nearFill, "Kiểm tra lại ngày."},
		"Tiêu chí!F12": {overdueFill, "Gõ lại 1285"},
		"Tiêu chí!F11": {overdueFill, "Ô để trống."},
		"Tiêu chí!F16": {inputFill, ""},
	} {
		sheet, place, _ := strings.Cut(at, "!")
		id, _ := f.GetCellStyle(sheet, place)
		style, err := f.GetStyle(id)
		if err != nil || len(style.Fill.Color) != 1 || style.Fill.Color[0] != test.fill {
			t.Errorf("%s is filled %v, want %s (%v)", at, style.Fill.Color, test.fill, err)
		}
		if note, noted := notes[at]; noted != (test.note != "") || !strings.Contains(note, test.note) {
			t.Errorf("%s: note %q, want %q", at, note, test.note)
		}
	}
}

func TestCorrectionSameBytes(t *testing.T) {
	first := corrected(t)
	for range 8 {
		if !bytes.Equal(first, corrected(t)) {
			t.Fatal("two runs differ")
		}
	}
	if name := os.Getenv("CONGVAN_KEEP"); name != "" {
		write(t, name, first)
	}
}

func TestCorrectionOfNobody(t *testing.T) {
	r := returned()
	r.Identity.Unit = "khác"
	if err := WriteCorrection(nil, fixture(), r, testOptions); err == nil || !strings.Contains(err.Error(), "khác") {
		t.Errorf("%v", err)
	}
}
