package xlsx

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"congvan/input"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

func matrixOf(t testing.TB, c *input.Campaign) *excelize.File {
	t.Helper()
	var b, again bytes.Buffer
	for _, w := range []*bytes.Buffer{&b, &again} {
		if err := WriteMatrix(w, c, testOptions); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(b.Bytes(), again.Bytes()) {
		t.Error("two runs, two workbooks")
	}
	return reopened(t, b.Bytes())
}

// Who gets what, the counts, and what does not fit together.
func TestMatrix(t *testing.T) {
	c := fixture()
	c.Units = append(c.Units, input.Unit{Code: "NV", Name: "Phòng Nội vụ", Kind: input.AgencyKind})
	tasks := &c.Sections[0].Paragraphs[0].Tasks
	*tasks = append(*tasks, input.Task{Code: "NV-09", Text: "Không ai làm.", Audience: input.Audience{Groups: []string{"trống"}}})
	f := matrixOf(t, c)
	rows, err := f.GetRows(matrixSheet)
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{
		{"Mã", "Đơn vị", "NV-01", "NV-02", "NV-03", "NV-08", "NV-09", "Tiêu chí", "Vùng", "Năm đăng ký đạt", "Số nhiệm vụ"},
		{"03259", "xã Phình Sáng", "x", "x", "x", "x", "", "x", "tdmnpb", "2023", "4"},
		{"NN", "Phòng Nông nghiệp", "x", "x", "x", "", "", "", "", "", "3"},
		{"NV", "Phòng Nội vụ", "", "", "", "", "", "", "", "", "0"},
		{"", "Số đơn vị", "2", "2", "2", "1", "0", "1", "", "", "7"},
	}
	if diff := cmp.Diff(want, rows[matrixHeader-1:matrixHeader+4]); diff != "" {
		t.Error(diff)
	}
	all := fmt.Sprint(rows[matrixHeader+4:])
	for _, words := range []string{"– NV Phòng Nội vụ", "– NV-09", "Tên xã trong lời văn"} {
		if !strings.Contains(all, words) {
			t.Errorf("%q is not listed: %s", words, all)
		}
	}
	texts, _ := f.GetRows(textsSheet)
	if got := texts[3]; got[2] != "Gửi kế hoạch trước ngày 05/08/2022, theo mẫu *1." || got[3] != "Trước ngày 05/08/2022" || got[7] != "xã Phình Sáng, Phòng Nông nghiệp" {
		t.Errorf("texts: %q", got)
	}
}

// Many tasks turn their codes upright, and the table stays one page wide.
func TestMatrixWide(t *testing.T) {
	c := fixture()
	tasks := &c.Sections[0].Paragraphs[0].Tasks
	for i := range 40 {
		*tasks = append(*tasks, input.Task{Code: fmt.Sprintf("NV-%d", 10+i), Text: "Việc."})
	}
	f := matrixOf(t, c)
	id, _ := f.GetCellStyle(matrixSheet, "C4")
	style, err := f.GetStyle(id)
	if err != nil || style.Alignment.TextRotation != 90 {
		t.Errorf("header: %+v (%v)", style, err)
	}
	layout, err := f.GetPageLayout(matrixSheet)
	if err != nil || *layout.FitToWidth != 1 || *layout.Orientation != "landscape" || *layout.Size != paperA4 {
		t.Errorf("paper: %+v (%v)", layout, err)
	}
	panes, err := f.GetPanes(matrixSheet)
	if err != nil || !panes.Freeze || panes.XSplit != 2 || panes.YSplit != matrixHeader {
		t.Errorf("panes: %+v (%v)", panes, err)
	}
}
