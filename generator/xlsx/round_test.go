package xlsx

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"congvan/generator/collect"
	"congvan/input"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"
)

func read(t *testing.T, raw []byte) collect.Reading {
	t.Helper()
	r := collect.NewReader(fixture(), collect.Options{Period: testOptions.Period, Today: day(2022, 10, 1), Plain: testOptions.Plain})
	return r.Read(collect.File{Name: "phieu.xlsx", Raw: raw})
}

// filled is the commune's sheet with answers clear, odd and wrong.
func filled(t *testing.T) []byte {
	t.Helper()
	f := reopened(t, written(t, fixture(), commune))
	for at, value := range map[[2]string]any{
		{"Nhiệm vụ", "H7"}: "hoan thanh", {"Nhiệm vụ", "J7"}: day(2022, 8, 3).Time(), {"Nhiệm vụ", "K7"}: " Đã gửi\nkế hoạch ",
		{"Nhiệm vụ", "H8"}: "sắp xong", {"Nhiệm vụ", "I8"}: "40 %", {"Nhiệm vụ", "J8"}: "hôm qua", {"Nhiệm vụ", "H9"}: "Vướng mắc",
		{"Tiêu chí", "F8"}: "Đạt", {"Tiêu chí", "G8"}: "Đ", {"Tiêu chí", "F12"}: "1.285", {"Tiêu chí", "F14"}: "95,5", {"Tiêu chí", "F15"}: 12.25,
		{"Tiêu chí", "G14"}: "Chưa đạt", {"Tiêu chí", "F16"}: 120, {"Tiêu chí", "H16"}: "hai nghìn", {"Tiêu chí", "H9"}: nil,
		{"Sản phẩm OCOP", "D9"}: "Mật ong", {"Sản phẩm OCOP", "E9"}: "Thực phẩm", {"Sản phẩm OCOP", "P9"}: "72,5", {"Sản phẩm OCOP", "R9"}: "31/8/2022",
		{"Xác nhận", "B14"}: "Lò Văn An", {"Xác nhận", "B15"}: "0912345678", {"Xác nhận", "B18"}: "15.9.2022",
	} {
		if err := f.SetCellValue(at[0], at[1], value); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// A correction sent back as it came reads as what it was made of: every answer
// is the same, and so is what is asked back.
func TestUntouchedCorrectionReadsTheSame(t *testing.T) {
	first := read(t, filled(t))
	if first.Refused != nil || first.Count(input.Error) < 4 {
		t.Fatalf("%+v, %d errors", first.Refused, first.Count(input.Error))
	}
	var b bytes.Buffer
	if err := WriteCorrection(&b, fixture(), first, testOptions); err != nil {
		t.Fatal(err)
	}
	second := read(t, b.Bytes())
	if second.Refused != nil || second.Identity.Issue != 2 || second.Identity.Code != first.Identity.Code {
		t.Fatalf("%+v: %+v", second.Refused, second.Identity)
	}
	type outcome struct {
		Key, Column string
		State       collect.State
		Value       collect.Value
	}
	outcomes := func(r collect.Reading) (all []outcome) {
		for _, a := range r.Answers {
			all = append(all, outcome{a.Key, a.Column, a.State, a.Value})
		}
		return all
	}
	same := cmp.Comparer(func(a, b decimal.NullDecimal) bool { return a.Valid == b.Valid && a.Decimal.Equal(b.Decimal) })
	if diff := cmp.Diff(outcomes(first), outcomes(second), same); diff != "" {
		t.Error(diff)
	}
	type fault struct {
		Code        input.Code
		Level       input.Level
		Key, Column string
	}
	faults := func(r collect.Reading) (all []fault) {
		for _, f := range asksBack(r) {
			all = append(all, fault{f.Code, f.Level, f.Key, f.Column})
		}
		return all
	}
	if diff := cmp.Diff(faults(first), faults(second)); diff != "" {
		t.Error(diff)
	}
}

// The reader knows a sheet as issued by every carrier there is, and says that
// nothing was filled in.
func TestIssuedSheetIsKnown(t *testing.T) {
	want := []collect.Carrier{
		collect.ByStamp, collect.ByCode, collect.ByKeys, collect.ByName, collect.ByFooter, collect.ByProperties, collect.ByNames,
	}
	for unit, u := range fixture().Units {
		r := read(t, written(t, fixture(), unit))
		if r.Refused == nil || r.Refused.Code != "return-nothing" || r.Identity.Unit != u.Code {
			t.Errorf("%+v: %+v", r.Refused, r.Identity)
		}
		if diff := cmp.Diff(want, r.Identity.By); diff != "" {
			t.Error(diff)
		}
	}
}

// What stands in a row that may be another's does not come back as that row's:
// the correction asks for it anew, and says what was found.
func TestCorrectionAsksMixedRowsAnew(t *testing.T) {
	f := reopened(t, filled(t))
	words, _ := f.GetCellValue("Tiêu chí", "B16")
	if err := f.SetCellValue("Tiêu chí", "B14", words); err != nil {
		t.Fatal(err)
	}
	var sent, b bytes.Buffer
	if err := f.Write(&sent); err != nil {
		t.Fatal(err)
	}
	first := read(t, sent.Bytes())
	if err := WriteCorrection(&b, fixture(), first, testOptions); err != nil {
		t.Fatal(err)
	}
	was, _ := first.Find("ct:17.1", "result")
	is, _ := read(t, b.Bytes()).Find("ct:17.1", "result")
	if was.State != collect.Refused || was.Typed != "95,5" || !was.Withheld || is.State != collect.Blank {
		t.Errorf("%+v came back as %+v", was, is)
	}
	book := reopened(t, b.Bytes())
	notes, err := book.GetComments("Tiêu chí")
	if err != nil || !slices.ContainsFunc(notes, func(c excelize.Comment) bool { return c.Cell == "F14" }) {
		t.Errorf("%v: no note at F14", err)
	}
	list, _ := book.GetRows("Cần sửa")
	if !strings.Contains(fmt.Sprint(list), "95,5; Chưa đạt") {
		t.Errorf("the list does not say what was found: %v", list)
	}
}
