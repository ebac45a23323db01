package load_test

import (
	"bytes"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/xuri/excelize/v2"

	"congvan/input"
	"congvan/input/load"
	"congvan/templates"
)

// The sheets of the campaign workbook, as the tests call them.
const (
	vb = "Văn bản"
	dv = "Đơn vị"
	nv = "Nhiệm vụ"
	pc = "Phân công"
	tc = "Tiêu chí"
	ht = "Hiện trạng"
	bo = "Bộ tiêu chí"
	mn = "Mẫu nội dung"
	kb = "Kỳ báo cáo"
)

var issued = time.Date(2022, 7, 26, 0, 0, 0, 0, time.UTC)

// goodRows are the rows under the headers of each sheet: the campaign of
// testdata/small. The first is row 4; columns as the form has them, but for
// the three regions of Bộ tiêu chí.
var goodRows = map[string][][]any{
	vb: {
		{"Mã đợt", "nho"},                                    // 4
		{"Tên cơ quan ban hành", "ỦY BAN NHÂN DÂN"},          // 5
		{"Tên cơ quan ban hành", "HUYỆN TUẦN GIÁO"},          // 6
		{"Tên gọi trong lời văn", "UBND huyện Tuần Giáo"},    // 7
		{"Địa danh", "Tuần Giáo"},                            // 8
		{"Chữ viết tắt cơ quan", "UBND"},                     // 9
		{"Quyền hạn, chức vụ người ký", "CHỦ TỊCH"},          // 10
		{"Người ký", "Nguyễn Văn A"},                         // 11
		{"Số văn bản", "05"},                                 // 12
		{"Đơn vị soạn thảo", "NN"},                           // 13
		{"Ngày ban hành", issued},                            // 14
		{"Trích yếu", "thực hiện chương trình"},              // 15
		{"Căn cứ", "Thực hiện Kế hoạch số 1"},                // 16
		{"Đoạn mở đầu", "Yêu cầu thực hiện"},                 // 17
		{"Đoạn kết", "Yêu cầu báo cáo"},                      // 18
		{"Kính gửi", "UBND các xã", nil, nil, "xa"},          // 19
		{"Kính gửi", "Phòng Nông nghiệp"},                    // 20
		{"Nơi nhận", "Như trên"},                             // 21
		{"Lưu", "VT, NN"},                                    // 22
		{"Bộ cỡ chữ", "13"},                                  // 23
		{"\"Trước ngày\" gồm cả ngày đó", "x"},               // 24
		{"Đối tượng đánh giá tiêu chí", nil, nil, nil, "xa"}, // 25
		{"Vùng", "bac"},                                      // 26
		{"Năm áp dụng mức", "2022"},                          // 27
		{"Mã bộ tiêu chí riêng", "nho"},                      // 28
		{"Tên bộ tiêu chí riêng", "Bộ tiêu chí"},             // 29
		{"Quyết định ban hành bộ riêng", "1/QĐ-TTg"},         // 30
		{"Ngày ban hành bộ riêng", "8/3/2022"},               // 31
		{"Bộ riêng được thay bằng quyết định", "2/QĐ-TTg"},   // 32
		{"Bộ riêng hết áp dụng từ", "15/02/2026"},            // 33
		{"Mức phân nhóm xã", "1"},                            // 34
	},
	dv: {
		{"03289", "Quài Cang", "xã", nil, "xa"},
		{"03295", "Quài Tở", "xã", nil, "xa; ocop", nil, nil, "30/06/2025"},
		{"03280", "Tỏa Tình", "xã", "Toả Tình; Tỏa Tinh", "xa; ocop", "nam", "01/01/2010"},
		{"NN", "Phòng Nông nghiệp", "cơ quan"},
	},
	nv: {
		{"1", "Các xã", "1", "NV-01", "Rà soát các tiêu chí", nil, "Trước ngày 05/08/2022", nil, "2"},
		{"1", nil, "1", "NV-02", "Các xã Quài Tở, Tỏa Tình nộp hồ sơ", nil, "Năm 2023"},
		{"2", "Phòng Nông nghiệp", "1", "NV-03", "Tổng hợp", nil, "Trong tháng 10/2022"},
	},
	pc: {
		{"Phần 1", "xa"},
		{"NV-02", nil, "03295; Tỏa Tình"},
		{"Phần 2", nil, "NN"},
	},
	tc: {{"2.10", nil, "80,5", nil, nil, "12/QĐ-UBND", "x"}},
	ht: {
		{nil, "Quài Tở", nil, "2022-2023", "2"},
		{nil, "Quài Tở", nil, nil, nil, "NV-02", nil, "2022"},
	},
	bo: {
		{"2", "Giao thông", "I. Hạ tầng", "2.1", "Đường", "phần trăm", "%", ">=", nil, nil, "70", "80", "70,5", nil, nil, nil, nil, "x"},
		{"2", "Giao thông", "I. Hạ tầng", "2.10", "Thu nhập", "tiền", nil, ">=", "x", "2022", nil, "39", "40", nil, nil, nil, nil, "x"},
	},
	mn: nil,
	kb: {
		{"2022-Q3", nil, nil, "5/10/2022"},
		{"dot-2", "Đợt hai", "14/12/2022", "20/12/2022"},
	},
}

// goodHeaders are the headers of a sheet of the form.
func goodHeaders(s templates.BookSheet) []any {
	var all []any
	for _, c := range s.Columns {
		if c.Key == templates.BookSetTargets {
			all = append(all, "Mức chung", "Mức bac: Bắc", "Mức nam: Nam")
			continue
		}
		all = append(all, c.Header)
	}
	return all
}

// goodBook is a workbook without any problem.
func goodBook(t testing.TB) *excelize.File {
	t.Helper()
	f := excelize.NewFile()
	for _, s := range templates.CampaignBook().Sheets {
		if _, err := f.NewSheet(s.Name); err != nil {
			t.Fatal(err)
		}
		rows := append([][]any{{s.Title}, {s.Guide}, goodHeaders(s)}, goodRows[s.Name]...)
		for i, row := range rows {
			at, _ := excelize.CoordinatesToCellName(1, i+1)
			if err := f.SetSheetRow(s.Name, at, &row); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := f.DeleteSheet("Sheet1"); err != nil {
		t.Fatal(err)
	}
	format := "dd/mm/yyyy"
	style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format})
	if err != nil {
		t.Fatal(err)
	}
	if err := f.SetCellStyle(vb, "B14", "B14", style); err != nil {
		t.Fatal(err)
	}
	return f
}

func bytesOf(t testing.TB, f *excelize.File) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func readBook(t testing.TB, raw []byte) (*input.Campaign, input.Problems) {
	t.Helper()
	c, problems, err := load.Book(raw, "x.xlsx")
	if err != nil || c == nil {
		t.Fatal(c, err)
	}
	return c, problems
}

// sameCampaign leaves out what a folder and a workbook need not share.
var sameCampaign = cmp.Options{
	cmpopts.IgnoreFields(input.Campaign{}, "Places", "Unread", "InputFiles", "UnitFiles", "TaskFiles", "BodyFile", "Lenient", "FieldNames"),
	cmpopts.IgnoreFields(input.CriteriaPlan{}, "SetFile"),
	cmpopts.IgnoreFields(input.CriteriaSet{}, "Places", "Unread"),
	cmpopts.EquateEmpty(),
}

// A workbook and a folder that say the same are the same campaign.
func TestBookIsTheFolder(t *testing.T) {
	want, _ := read(t, small(t))
	i := len(want.Units) - 1 // the folder has the agency in campaign.yaml, after the file
	if want.Units[i].Code != "NN" {
		t.Fatal(want.Units[i].Code)
	}
	c, problems := readBook(t, bytesOf(t, goodBook(t)))
	if len(problems) > 0 {
		t.Errorf("problems:\n%s", found(problems))
	}
	if diff := cmp.Diff(want, c, sameCampaign); diff != "" {
		t.Errorf("(-folder +workbook):\n%s", diff)
	}
	if len(c.InputFiles) != 1 || c.InputFiles[0].Name != "x.xlsx" || len(c.InputFiles[0].SHA256) != 64 {
		t.Errorf("files %v", c.InputFiles)
	}
}

// Every text of a campaign has its own cell.
func TestBookPlaces(t *testing.T) {
	c, _ := readBook(t, bytesOf(t, goodBook(t)))
	for path, want := range map[string]string{
		"id": "Văn bản!B4", "issuer.name[1]": "Văn bản!B6", "dispatch.date": "Văn bản!B14", "issuer.parent": "Văn bản!A3",
		"dispatch.addressees[0].audience.groups[0]": "Văn bản!E19", "criteria.audience.groups[0]": "Văn bản!E25",
		"units[1].valid_to": "Đơn vị!H5", "units[1].region": "Đơn vị!F5",
		"sections[1].title": "Nhiệm vụ!B6", "sections[0].paragraphs[0].tasks[1].text": "Nhiệm vụ!E5",
		"sections[0].audience": "Phân công!A4", "sections[0].paragraphs[0].tasks[1].audience.units[1]": "Phân công!C5",
		"sections[0].paragraphs[0].tasks[1].products[0].year": "Hiện trạng!H5",
		"criteria.overrides[0].target":                        "Tiêu chí!C4", "criteria.registered[0].year": "Hiện trạng!D4",
	} {
		if got := strings.TrimPrefix(c.Places.Of(path).String(), "x.xlsx, "); got != want {
			t.Errorf("%s at %s, want %s", path, got, want)
		}
	}
	set := c.Criteria.Set
	if got := set.Places.Of("criteria[0].indicators[1].targets.2022.bac").String(); got != "x.xlsx, Bộ tiêu chí!L5" {
		t.Errorf("threshold at %s", got)
	}
	input.EachText(c, func(path, text string) {
		if text != "" && c.Places.Of(path).Sheet == "" && !strings.HasSuffix(path, "_file") && !strings.HasPrefix(path, "settings.text") && path != "dispatch.type" {
			t.Errorf("%s has no cell", path)
		}
	})
}

// Every path of the form leads to a field.
func TestFormPaths(t *testing.T) {
	c := &input.Campaign{Criteria: &input.CriteriaPlan{}}
	for _, s := range templates.CampaignBook().Sheets {
		for _, l := range s.Labels {
			root := reflect.ValueOf(c).Elem()
			if rest, ok := strings.CutPrefix(l.Path, "set."); ok {
				root, l.Path = reflect.ValueOf(&input.CriteriaSet{SupersededBy: &input.Superseding{}}).Elem(), rest
			}
			if !hasPath(root, l.Path) {
				t.Errorf("%s: no field %s", l.Label, l.Path)
			}
		}
	}
}

func hasPath(v reflect.Value, path string) bool {
	name, rest, deeper := strings.Cut(path, ".")
	if v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	for i := range v.NumField() {
		if v.Type().Field(i).Tag.Get("yaml") == name {
			return !deeper || hasPath(v.Field(i), rest)
		}
	}
	return false
}
