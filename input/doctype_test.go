package input

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The 29 types with their abbreviations are those of annex III, I.
func TestDocumentTypes(t *testing.T) {
	const decree = "Nghị quyết NQ · Quyết định QĐ · Chỉ thị CT · Quy chế QC · Quy định QyĐ · Thông cáo TC · Thông báo TB · Hướng dẫn HD · " +
		"Chương trình CTr · Kế hoạch KH · Phương án PA · Đề án ĐA · Dự án DA · Báo cáo BC · Biên bản BB · Tờ trình TTr · Hợp đồng HĐ · Công văn  · " +
		"Công điện CĐ · Bản ghi nhớ BGN · Bản thỏa thuận BTT · Giấy ủy quyền GUQ · Giấy mời GM · Giấy giới thiệu GGT · Giấy nghỉ phép GNP · " +
		"Phiếu gửi PG · Phiếu chuyển PC · Phiếu báo PB · Thư công "
	var got []string
	for _, kind := range DocumentTypes() {
		got = append(got, kind.Name+" "+kind.Abbreviation)
	}
	if diff := cmp.Diff(strings.Split(decree, " · "), got); diff != "" {
		t.Error(diff)
	}
}

// The number of a named type bears its abbreviation and the body, that of a
// công văn the body and who drafted it; the case of codes is kept (II.3).
func TestSymbol(t *testing.T) {
	for code, want := range map[string]string{
		"quyet-dinh": "/QĐ-UBND", "quy-dinh": "/QyĐ-UBND", "to-trinh": "/TTr-UBND", OfficialLetter: "/UBND-NN",
	} {
		c := Campaign{Issuer: Issuer{Code: "UBND"}, Dispatch: Dispatch{Type: code, DraftingUnit: "NN"}}
		if got := c.Symbol(); got != want {
			t.Errorf("%s: %s, want %s", code, got, want)
		}
	}
}
