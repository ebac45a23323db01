package xlsx

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"congvan/generator/collect"
	"congvan/generator/consolidate"
	"congvan/input"

	"github.com/google/go-cmp/cmp"
)

// findings are those of the returned sheet, of an agency's and of a file of
// nobody.
func findings() []consolidate.UnitFinding {
	all := []consolidate.UnitFinding{
		{Unit: NoUnit, Finding: collect.Finding{Code: "file", Level: input.Error, Where: input.Where{File: "anh.jpg"}, Message: input.Phrase{VI: "Tệp không phải bảng tính."}}},
		{Unit: agency, Finding: collect.Finding{Code: "other", Level: input.Note, Where: input.Where{File: "pnn.xlsx", Sheet: "Nhiệm vụ", Cell: "H7"},
			Found: "=1+\x00\uFFFE", Message: input.Phrase{VI: "Công thức."}}},
	}
	for _, f := range returned().Findings {
		all = append(all, consolidate.UnitFinding{Unit: commune, Finding: f})
	}
	return all
}

func TestFindings(t *testing.T) {
	var b, again bytes.Buffer
	for _, w := range []*bytes.Buffer{&b, &again} {
		if err := WriteFindings(w, fixture(), testOptions.Period, findings(), testOptions); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(b.Bytes(), again.Bytes()) {
		t.Error("two runs, two workbooks")
	}
	if name := os.Getenv("CONGVAN_KEEP"); name != "" {
		write(t, name, b.Bytes())
	}
	f := reopened(t, b.Bytes())
	rows, err := f.GetRows(findingsSheet)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range rows[findingsHeader-1:] {
		got = append(got, strings.Join(r[:min(7, len(r))], "|"))
	}
	want := []string{
		"Đơn vị|Tệp|Sheet|Ô|Mức|Nội dung|Thấy",
		"xã Phình Sáng|phieu.xlsx|Sheet của xã|H9|Lỗi|Nhiệm vụ NV-02, cột Trạng thái|sắp \"xong\"",
		"xã Phình Sáng|phieu.xlsx|Sheet của xã|H9|Cần xem|Nhiệm vụ NV-01, cột Ngày hoàn thành|03/08/2022",
		"xã Phình Sáng|phieu.xlsx|Sheet của xã|H9|Lỗi|Chỉ tiêu 9.2, cột Kết quả kỳ này|1.285",
		"xã Phình Sáng|phieu.xlsx|Sheet của xã|H9|Lỗi|Chỉ tiêu 9.1, cột Kết quả kỳ này|",
		"xã Phình Sáng|phieu.xlsx|Sheet của xã|H9|Cần xem|Chỉ tiêu 17.10, cột Nội dung chỉ tiêu|Tỷ lệ hộ",
		"xã Phình Sáng|phieu.xlsx|Sheet của xã|H9|Lỗi|Cả tệp|",
		"xã Phình Sáng|phieu.xlsx|Sheet của xã|H9|Lưu ý|Chỉ tiêu 17.10, cột Kết quả kỳ này|95,5 %",
		"Phòng Nông nghiệp|pnn.xlsx|Nhiệm vụ|H7|Lưu ý|Cả tệp|=1+ \uFFFD",
		"(chưa rõ đơn vị)|anh.jpg|||Lỗi|Cả tệp|",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	counts, err := f.GetRows(countsSheet)
	if err != nil {
		t.Fatal(err)
	}
	all := ""
	for _, r := range counts {
		all += strings.Join(r, "|") + "\n"
	}
	for _, line := range []string{"xã Phình Sáng|4|2|1|7\n", "Phòng Nông nghiệp|0|0|1|1\n", "(chưa rõ đơn vị)|1|0|0|1\n", "không có trong danh sách.|4|2|1|7\n", "5 lỗi phải sửa, 2 chỗ cần xem, 2 lưu ý"} {
		if !strings.Contains(all, line) {
			t.Errorf("no %q in\n%s", line, all)
		}
	}
}

// Nothing found is a table all the same.
func TestNoFindings(t *testing.T) {
	var b bytes.Buffer
	if err := WriteFindings(&b, fixture(), testOptions.Period, nil, testOptions); err != nil {
		t.Fatal(err)
	}
	if got, _ := reopened(t, b.Bytes()).GetCellValue(findingsSheet, "A3"); !strings.HasPrefix(got, "0 lỗi") {
		t.Errorf("%q", got)
	}
}
