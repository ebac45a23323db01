package xlsx_test

import (
	"bytes"
	"image"
	"image/png"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"congvan/generator/programs"
	"congvan/generator/xlsx"
	"congvan/input"
	"congvan/input/load"
	"congvan/input/save"
	"congvan/templates"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// campaigns are those that go through the workbook and back.
func campaigns(t testing.TB) map[string]*input.Campaign {
	t.Helper()
	all := map[string]*input.Campaign{}
	folders := map[string]fs.FS{
		"sample": templates.SampleCampaign(), "small": os.DirFS("../../input/load/testdata/small"), "full": full(t),
		"single": single(t, singleDocument), "contract": single(t, contract),
	}
	const examples = "../../templates/examples"
	names, err := fs.Glob(os.DirFS(examples), "*/"+load.MainFile)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		folders[path.Dir(name)] = os.DirFS(examples + "/" + path.Dir(name))
	}
	for name, fsys := range folders {
		c, _, err := load.Campaign(fsys, name)
		if err != nil {
			t.Fatal(err)
		}
		all[name] = c
	}
	return all
}

// singleDocument is a document to nobody in particular with a value in every
// field that one may have.
const singleDocument = `id: bb-2026
issuer: {name: [ỦY BAN NHÂN DÂN, XÃ TUẦN GIÁO], short: UBND xã Tuần Giáo, place: Tuần Giáo, code: UBND}
signature:
  authority: [CHỦ TỌA]
  name: Nguyễn Văn A
  image: {file: hinh/chu-ky.png, width: 40}
  seal: {file: dau.png}
second_signature:
  authority: [THƯ KÝ]
  name: Lò Thị B
  image: {file: chu-ky-2.png}
  seal: {file: dau.png, width: 36}
dispatch:
  type: bien-ban
  date: 26/7/2026
  subject: họp giao ban
  authority: CHỦ TỊCH
  body: |2

      # Thứ nhất: "tốt" | không

    1. Một;  hai
       ba.
    (ví dụ) không phải ví dụ
    03289

    ![Sơ đồ](<so do.png> "80")
  recipients: [{text: Như trên}]
  archive: VT
  drafter: PL
  issued: 300
  marks: {urgency: Hỏa tốc, secrecy: mat, circulation: luu-hanh-noi-bo}
  particulars:
    sender: CHỦ TỊCH
    salutation: Kính gửi
    event: Hội nghị
    time: 8 giờ
    end_time: 9 giờ
    venue: Hội trường
    chair: Ông A
    secretary: Bà B
    present: [Ông A, "Bà B; Ông C"]
    absent: [Ông D]
    person: Ông E
    position: Chuyên viên
    destination: Hà Nội
    purpose: họp
    request_date: 20/7/2026
    from: 27/7/2026
    until: 28/7/2026
    documents: [Báo cáo số 1, Kế hoạch số 2]
annexes:
  - {title: Danh sách, file: danh-sach.csv, landscape: true, widths: [1, 4, 2]}
  - title: Quy chế
    type: quy-che
    body: |

      # Chương I

      ## Điều 1. Phạm vi
      (ví dụ) một dòng
  - {title: Thuyết minh, file: phu-luc/thuyet-minh.md}
  - {title: Một dòng, body: Một dòng.}
settings: {fit: true, size_set: 13}
`

const contract = `id: hd-2026
issuer: {name: [VĂN PHÒNG], short: Văn phòng, place: Tuần Giáo, code: VP}
signature: {authority: [ĐẠI DIỆN BÊN B], name: C}
second_signature: {authority: [ĐẠI DIỆN BÊN A], name: D}
dispatch:
  type: hop-dong
  date: 26/7/2026
  subject: thuê xe
  body: "# Điều 1. Nội dung\n\n1. Một."
  particulars:
    parties:
      - {name: VĂN PHÒNG, address: Khối 1, phone: '0215', account: "8900201 tại Agribank; Tuần Giáo", tax_code: "0560", representative: Ông D, position: Chánh Văn phòng}
      - {name: CÔNG TY, representative: Bà C}
`

// single is a folder with a document and all the files it may name.
func single(t testing.TB, main string) fs.FS {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 3, 2))); err != nil {
		t.Fatal(err)
	}
	all := fstest.MapFS{"campaign.yaml": {Data: []byte(main)}}
	for _, name := range []string{"hinh/chu-ky.png", "dau.png", "chu-ky-2.png", "so do.png"} {
		all[name] = &fstest.MapFile{Data: append(b.Bytes(), name...)} // what follows a PNG is nobody's business
	}
	all["danh-sach.csv"] = &fstest.MapFile{Data: []byte("TT;Xã > Tên;Xã > Loại\n1;\"A; B\";x\n2;C\n")}
	all["phu-luc/thuyet-minh.md"] = &fstest.MapFile{Data: []byte("# Một\n\n\tHai ![](<so do.png>)\n")}
	return all
}

// full is the sample with a value in every field: a set and a body of its own,
// overrides, codes that look like numbers.
func full(t testing.TB) fs.FS {
	t.Helper()
	all := fstest.MapFS{}
	sample := templates.SampleCampaign()
	names, _ := fs.Glob(sample, "*")
	for _, name := range names {
		content, _ := fs.ReadFile(sample, name)
		all[name] = &fstest.MapFile{Data: content}
	}
	set, _ := fs.ReadFile(templates.Criteria, "criteria/xa-ntm-2021-2025.yaml")
	_, body, err := templates.Dispatch(input.OfficialLetter)
	if err != nil {
		t.Fatal(err)
	}
	main := string(all["campaign.yaml"].Data)
	for old, new := range map[string]string{
		"set: xa-ntm-2021-2025":             "set_file: bo.yaml",
		"\ncriteria:\n":                     "\nbody_file: mau.md.tmpl\n\ncriteria:\n" + overrides,
		"  place: Tuần Giáo ":               "  parent: [TỈNH ĐIỆN BIÊN]\n  address: Khối 1, thị trấn Tuần Giáo\n  place: Tuần Giáo ",
		"  archive: VT, NN ":                "  copies: 2\n  archive: VT, NN ",
		"number: \"\"":                      "number: 05a",
		"before_includes_day: false":        "before_includes_day: true",
		"group_bounds: [19, 15, 10, 5]":     "group_bounds: [19, 15, 10, 0]",
		"  - {id: 2022-CN, name: Năm 2022,": "  - {id: 2022}\n  - {id: dot-1, name: \"Đợt: 1\",",
		"- {text: Như trên}":                "- {text: Như trên, audience: {groups: [bcd], except: [NN]}}",
		"- {unit: Phình Sáng, year: 2022}":  "- {unit: Phình Sáng, year: 2022, name: Chè Shan tuyết}",
	} {
		if !strings.Contains(main, old) {
			t.Fatalf("the sample has no %q", old)
		}
		main = strings.Replace(main, old, new, 1)
	}
	all["campaign.yaml"] = &fstest.MapFile{Data: []byte(main)}
	all["bo.yaml"] = &fstest.MapFile{Data: set}
	all["mau.md.tmpl"] = &fstest.MapFile{Data: []byte(body + "\n    {{/* dòng thụt vào */}}\n\n")}
	return all
}

const overrides = `  overrides:
    - {code: "2.1", target: "80", decision: 000/QĐ-UBND, verified: true}
    - {code: "17.10", name: "Tỷ lệ hộ: mới", target: "98.50", region: tdmnpb, year: 2022, decision: 1/QĐ-UBND}
    - {code: "10.1", target: "1.285", decision: 2/QĐ-UBND}
    - {code: "1.1", target: Đạt}
`

func book(t testing.TB, c *input.Campaign) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := xlsx.WriteCampaign(&b, c, xlsx.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func read(t testing.TB, raw []byte) (*input.Campaign, input.Problems) {
	t.Helper()
	return readBeside(t, nil, raw)
}

// readBeside reads a workbook beside the files that a campaign names.
func readBeside(t testing.TB, files []save.File, raw []byte) (*input.Campaign, input.Problems) {
	t.Helper()
	c, problems, err := load.BookIn(inFolder(files), raw, "đợt.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	return c, problems
}

func inFolder(files []save.File) fstest.MapFS {
	folder := fstest.MapFS{}
	for _, f := range files {
		folder[f.Name] = &fstest.MapFile{Data: f.Content}
	}
	return folder
}

func told(problems input.Problems) string {
	var b strings.Builder
	for _, p := range problems {
		b.WriteString(p.Where.String() + ": " + p.Message(input.Vietnamese) + " [" + string(p.Code) + "]\n")
	}
	return b.String()
}

// A campaign written as a workbook is read back as the same campaign, with the
// problems it had; as a folder again it is the same once more, and both
// directions twice are the same bytes.
func TestCampaignRoundTrip(t *testing.T) {
	for name, c := range campaigns(t) {
		t.Run(name, func(t *testing.T) {
			raw := book(t, c)
			beside, err := save.Beside(c)
			if err != nil {
				t.Fatal(err)
			}
			again, problems := readBeside(t, beside, raw)
			if diff := save.Difference(c, again); diff != "" {
				t.Errorf("differs in %s\n%s", diff, told(problems))
			}
			if diff := cmp.Diff(codes(input.Validate(c)), codes(problems)); diff != "" {
				t.Errorf("other problems: %s\n%s", diff, told(problems))
			}
			if !bytes.Equal(raw, book(t, c)) || !bytes.Equal(raw, book(t, again)) {
				t.Error("written again the workbook has other bytes")
			}
			files, err := save.Folder(again)
			if err != nil {
				t.Fatal(err)
			}
			back, problems, err := load.Campaign(inFolder(files), "folder")
			if err != nil {
				t.Fatal(err)
			}
			if diff := save.Difference(c, back); diff != "" {
				t.Errorf("as a folder differs in %s\n%s", diff, told(problems))
			}
			if !bytes.Equal(raw, book(t, back)) {
				t.Error("after the folder the workbook has other bytes")
			}
		})
	}
}

func codes(problems input.Problems) map[input.Code]int {
	all := map[input.Code]int{}
	for _, p := range problems {
		all[p.Code]++
	}
	return all
}

// The empty workbook is an empty campaign: its examples and guides are not
// read, and nothing in it is told to be odd; only what is missing is.
func TestEmptyCampaign(t *testing.T) {
	var b, b2 bytes.Buffer
	for _, w := range []*bytes.Buffer{&b, &b2} {
		if err := xlsx.WriteEmptyCampaign(w, xlsx.Options{}); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(b.Bytes(), b2.Bytes()) {
		t.Error("two runs, two workbooks")
	}
	c, problems := read(t, b.Bytes())
	want := &input.Campaign{}
	want.SetDefaults()
	if diff := save.Difference(want, c); diff != "" {
		t.Errorf("differs in %s", diff)
	}
	for _, p := range problems {
		if p.Code != input.MissingField && p.Code != input.NoUnits && p.Code != input.NoTasks {
			t.Errorf("told: %s", told(input.Problems{p}))
		}
	}
}

// Every row that is made ready has the formats, choices and notes of its table.
func TestReadyRows(t *testing.T) {
	var b bytes.Buffer
	if err := xlsx.WriteEmptyCampaign(&b, xlsx.Options{}); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, s := range templates.CampaignBook().Sheets {
		notes, err := f.GetComments(s.Name)
		if err != nil || len(notes) < len(s.Columns) {
			t.Errorf("%s: %d notes on %d headers (%v)", s.Name, len(notes), len(s.Columns), err)
		}
		panes, err := f.GetPanes(s.Name)
		if err != nil || !panes.Freeze || panes.YSplit != 3 {
			t.Errorf("%s: the header is not frozen", s.Name)
		}
		layout, err := f.GetPageLayout(s.Name)
		if err != nil || *layout.Size != 9 || *layout.Orientation != "landscape" {
			t.Errorf("%s: paper %+v", s.Name, layout)
		}
	}
	for _, at := range []string{"Đơn vị!C4", "Đơn vị!C305", "Đơn vị!E200", "Đơn vị!H305", "Phân công!B300", "Phân công!C300", "Hiện trạng!F300", "Bộ tiêu chí!F305"} {
		sheet, cell, _ := strings.Cut(at, "!")
		if !ruled(t, f, sheet, cell) {
			t.Errorf("%s has no choices", at)
		}
	}
	for at, format := range map[string]string{"Đơn vị!A4": "@", "Đơn vị!A305": "@", "Đơn vị!H305": "dd/mm/yyyy", "Tiêu chí!A300": "@", "Nhiệm vụ!D305": "@"} {
		sheet, cell, _ := strings.Cut(at, "!")
		id, _ := f.GetCellStyle(sheet, cell)
		style, err := f.GetStyle(id)
		if err != nil {
			t.Fatal(err)
		}
		got := "@"
		if style.NumFmt != 49 {
			got = ""
		}
		if style.CustomNumFmt != nil {
			got = *style.CustomNumFmt
		}
		if got != format || style.Font.Family != "Times New Roman" || !style.Alignment.WrapText {
			t.Errorf("%s: format %q, %+v", at, got, style.Font)
		}
	}
}

// ruled tells whether a validation covers a cell.
func ruled(t *testing.T, f *excelize.File, sheet, cell string) bool {
	t.Helper()
	rules, err := f.GetDataValidations(sheet)
	if err != nil {
		t.Fatal(err)
	}
	column, row, _ := excelize.CellNameToCoordinates(cell)
	for _, r := range rules {
		for _, ref := range strings.Fields(r.Sqref) {
			from, to, both := strings.Cut(ref, ":")
			if !both {
				to = from
			}
			c1, r1, _ := excelize.CellNameToCoordinates(from)
			c2, r2, _ := excelize.CellNameToCoordinates(to)
			if c1 <= column && column <= c2 && r1 <= row && row <= r2 {
				return true
			}
		}
	}
	return false
}

// The words of every choice are values that the rules take.
func TestChoicesAreValues(t *testing.T) {
	for _, l := range templates.BookLists() {
		for _, choice := range l.Choices {
			if value, ok := l.Value(strings.ToUpper(choice.Word)); !ok || value != choice.Value {
				t.Errorf("%s: %q is read as %q", l.Key, choice.Word, value)
			}
		}
	}
	for key, set := range map[string]func(c *input.Campaign, value string){
		"kinds":        func(c *input.Campaign, v string) { c.Units[0].Kind = v },
		"types":        func(c *input.Campaign, v string) { c.Dispatch.Type = v },
		"urgencies":    func(c *input.Campaign, v string) { c.Dispatch.Marks.Urgency = input.Urgency(v) },
		"secrecies":    func(c *input.Campaign, v string) { c.Dispatch.Marks.Secrecy = input.Secrecy(v) },
		"circulations": func(c *input.Campaign, v string) { c.Dispatch.Marks.Circulation = input.Circulation(v) },
		"annex_types":  func(c *input.Campaign, v string) { c.Annexes = []input.Annex{{Type: v, Title: "A", Body: "A"}} },
	} {
		c := campaigns(t)["sample"]
		list, ok := templates.BookListOf(key)
		if !ok || len(list.Choices) == 0 {
			t.Errorf("no list %s", key)
		}
		for _, choice := range list.Choices {
			if set(c, choice.Value); codes(input.Validate(c))[input.BadChoice] > 0 {
				t.Errorf("%s: %q is none", key, choice.Value)
			}
		}
	}
}

// A text that a cell cannot hold whole is an error, not a shorter text.
func TestTooLong(t *testing.T) {
	c := campaigns(t)["sample"]
	c.Dispatch.Closing = strings.Repeat("ờ", 32768)
	if err := xlsx.WriteCampaign(&bytes.Buffer{}, c, xlsx.Options{}); err == nil || !strings.Contains(err.Error(), "Văn bản!B") {
		t.Errorf("got %v", err)
	}
}

// Saved again by LibreOffice and by openpyxl it is still the same campaign.
func TestCampaignSavedAgain(t *testing.T) {
	c := campaigns(t)["full"]
	for program, again := range savedAgain(t, book(t, c)) {
		got, problems := read(t, again)
		if diff := save.Difference(c, got); diff != "" {
			t.Errorf("saved by %s differs in %s\n%s", program, diff, told(problems))
		}
	}
}

func savedAgain(t *testing.T, raw []byte) map[string][]byte {
	t.Helper()
	return map[string][]byte{"openpyxl": programs.SavedByOpenpyxl(t, raw), "LibreOffice": programs.SavedByLibreOffice(t, raw, "xlsx")}
}
