package load_test

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"congvan/input"
)

// report is a single document to nobody in particular.
const report = `id: bc-2026
issuer:
  name: [ỦY BAN NHÂN DÂN, XÃ TUẦN GIÁO]
  short: UBND xã Tuần Giáo
  place: Tuần Giáo
  code: UBND
signature:
  authority: [CHỦ TỊCH]
  name: Nguyễn Văn A
dispatch:
  type: bao-cao
  date: 26/7/2026
  subject: kết quả thực hiện nhiệm vụ
  body: |

    # Kết quả

    1. Thứ nhất: "tốt";
       thụt vào.

    ---
    | TT | Xã |
    |----|----|
    | 1  | A  |
  recipients:
    - {text: UBND tỉnh, note: b/c}
  archive: VT
`

func reportFiles(more string) fstest.MapFS {
	return fstest.MapFS{"campaign.yaml": {Data: []byte(report + more)}}
}

// dots is a PNG of so many points.
func dots(t testing.TB, width, height int) []byte {
	t.Helper()
	picture := image.NewNRGBA(image.Rect(0, 0, width, height))
	picture.Set(0, 0, color.NRGBA{R: 255, A: 128})
	var b bytes.Buffer
	if err := png.Encode(&b, picture); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// A document to nobody in particular needs no units, no tasks, no Kính gửi.
func TestSingleDocument(t *testing.T) {
	c, problems := read(t, reportFiles(""))
	if len(problems) > 0 {
		t.Fatal(found(problems))
	}
	want := "\n# Kết quả\n\n1. Thứ nhất: \"tốt\";\n   thụt vào.\n\n---\n| TT | Xã |\n|----|----|\n| 1  | A  |"
	if diff := cmp.Diff(want, c.Dispatch.Body); diff != "" {
		t.Error(diff)
	}
	for line, want := range map[int]string{1: "campaign.yaml:15:5", 2: "campaign.yaml:16:5", 10: "campaign.yaml:24:5", 99: "campaign.yaml:14:9"} {
		if got := c.InText("dispatch.body", line, 1).String(); got != want {
			t.Errorf("line %d: %s, want %s", line, got, want)
		}
	}
	if got := c.InText("dispatch.body", 4, 4).String(); got != "campaign.yaml:18:8" {
		t.Error(got)
	}
}

// A text of several lines may be written in any way YAML has.
func TestBodyStyles(t *testing.T) {
	for name, tt := range map[string]struct{ written, want string }{
		"plain":         {"body: Một đoạn.", "Một đoạn."},
		"quoted":        {`body: "Một.\n\nHai.\n"`, "Một.\n\nHai."},
		"folded":        {"body: >\n    Một\n    dòng.\n\n    Hai.\n", "Một dòng.\nHai."},
		"kept ends":     {"body: |+\n    Một.\n\n\n", "Một."},
		"composed, tab": {"body: |\n    Mô\u0323t\tHai.", "Một Hai."},
	} {
		t.Run(name, func(t *testing.T) {
			start, end := strings.Index(report, "body: |"), strings.Index(report, "  recipients:")
			files := fstest.MapFS{"campaign.yaml": {Data: []byte(report[:start] + tt.written + "\n" + report[end:])}}
			c, problems := read(t, files)
			if c.Dispatch.Body != tt.want || len(problems) > 0 {
				t.Errorf("%q, want %q; problems %s", c.Dispatch.Body, tt.want, found(problems))
			}
		})
	}
}

const besides = `annexes:
  - title: Danh sách
    file: phu-luc/danh-sach.csv
  - title: Thuyết minh
    file: thuyet-minh.md
  - title: Bản đồ
    body: |
      Xem:

      ![Bản đồ](<ban do.png> "80")
`

// The files of annexes and pictures are read, and remembered.
func TestFilesBeside(t *testing.T) {
	files := reportFiles(besides)
	edit(t, files, "campaign.yaml", "  name: Nguyễn Văn A\n", "  name: Nguyễn Văn A\n  image: {file: chu-ky.png}\n  seal: {file: dau.png, width: 36}\n")
	files["phu-luc/danh-sach.csv"] = &fstest.MapFile{Data: []byte("\ufeffTT;Tên;Ghi chú\r\n1;\"A; B\"\r\n\r\n2;\"C, \"\"D\"\"\";x\r\n")}
	files["thuyet-minh.md"] = &fstest.MapFile{Data: []byte("# Một\r\n\r\n\tHai ![](so-do.png) và ![](so-do.png)\r\n")}
	for _, name := range []string{"ban do.png", "so-do.png", "chu-ky.png", "dau.png"} {
		files[name] = &fstest.MapFile{Data: dots(t, 3, 2)}
	}
	c, problems := read(t, files)
	if len(problems) > 0 {
		t.Fatal(found(problems))
	}
	if want := "TT,Tên,Ghi chú\n1,A; B,\n2,\"C, \"\"D\"\"\",x\n"; c.Annexes[0].Text != want {
		t.Errorf("%q, want %q", c.Annexes[0].Text, want)
	}
	if want := "# Một\n\n    Hai ![](so-do.png) và ![](so-do.png)"; c.Annexes[1].Text != want {
		t.Errorf("%q, want %q", c.Annexes[1].Text, want)
	}
	if got := c.InText("annexes[0].file", 3, 0).String(); got != "phu-luc/danh-sach.csv:4" {
		t.Error(got)
	}
	if got := c.InText("annexes[1].file", 3, 2).String(); got != "thuyet-minh.md:3:2" {
		t.Error(got)
	}
	if len(c.Signature.Image.Content) == 0 || len(c.Signature.Seal.Content) == 0 || c.Signature.Seal.Width != 36 {
		t.Error("the signature's pictures were not read")
	}
	if len(c.Pictures) != 2 || c.Pictures["ban do.png"] == nil || c.Pictures["so-do.png"] == nil {
		t.Errorf("pictures %v", len(c.Pictures))
	}
	var names []string
	for _, f := range c.InputFiles {
		names = append(names, f.Name)
	}
	want := []string{"campaign.yaml", "phu-luc/danh-sach.csv", "thuyet-minh.md", "chu-ky.png", "dau.png", "ban do.png", "so-do.png"}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Error(diff)
	}
}

// What cannot be put on a page is told where it is named, once.
func TestFilesBesideUnfit(t *testing.T) {
	huge := dots(t, 1, 1)
	copy(huge[16:24], []byte{0, 0, 0x20, 0, 0, 0, 0x20, 0}) // 8192 × 8192
	wrong := bytes.Clone(huge)
	binary.BigEndian.PutUint32(huge[29:], crc32.ChecksumIEEE(huge[12:29]))
	for name, tt := range map[string]struct {
		more string
		data []byte
		want string
	}{
		"missing":         {"annexes:\n  - {title: A, body: 'x ![](a.png) ![](a.png)'}\n", nil, "file-missing campaign.yaml:29:22"},
		"no picture":      {"annexes:\n  - title: A\n    body: |\n      x\n      ![](a.png)\n", []byte("GIF89a"), "bad-picture campaign.yaml:32:7"},
		"cut off":         {"annexes:\n  - {title: A, body: 'x ![](a.png)'}\n", dots(t, 3, 3)[:20], "bad-picture campaign.yaml:29:22"},
		"on the net":      {"annexes:\n  - {title: A, body: 'x ![](http://a.vn/a.png)'}\n", nil, "file-outside campaign.yaml:29:22"},
		"too large":       {"annexes:\n  - {title: A, body: 'x ![](a.png)'}\n", make([]byte, 8<<20+1), "file-too-large campaign.yaml:29:22"},
		"half a file":     {"annexes:\n  - {title: A, body: 'x ![](a.png)'}\n", dots(t, 30, 30)[:60], "bad-picture campaign.yaml:29:22"},
		"wrong checksum":  {"annexes:\n  - {title: A, body: 'x ![](a.png)'}\n", wrong, "bad-picture campaign.yaml:29:22"},
		"too many points": {"annexes:\n  - {title: A, body: 'x ![](a.png)'}\n", huge, "bad-picture campaign.yaml:29:22"},
		"seal missing":    {"second_signature:\n  seal: {file: a.png}\n", nil, "file-missing campaign.yaml:29:16"},
		"annex a PDF":     {"annexes:\n  - {title: A, file: a.pdf}\n", nil, "bad-annex-file campaign.yaml:29:22"},
		"annex missing":   {"annexes:\n  - {title: A, file: a.md}\n", nil, "file-missing campaign.yaml:29:22"},
		"annex in TCVN3":  {"annexes:\n  - {title: A, file: a.md}\n", []byte("C\xe9ng"), "bad-encoding a.md:1:2"},
	} {
		t.Run(name, func(t *testing.T) {
			files := reportFiles(tt.more)
			if tt.data != nil {
				files["a.png"] = &fstest.MapFile{Data: tt.data}
				files["a.md"] = &fstest.MapFile{Data: tt.data}
			}
			_, problems := read(t, files)
			if got := found(onlyOf(problems, "file", "picture", "encoding")); got != tt.want {
				t.Errorf("%s, want %s (all: %s)", got, tt.want, found(problems))
			}
			if name == "too many points" && !strings.Contains(problems[0].Message(input.English), "40 million") {
				t.Error(problems[0].Message(input.English))
			}
		})
	}
}

// onlyOf keeps the problems whose code holds one of the words.
func onlyOf(problems input.Problems, words ...string) input.Problems {
	var kept input.Problems
	for _, p := range problems {
		for _, w := range words {
			if strings.Contains(string(p.Code), w) {
				kept = append(kept, p)
				break
			}
		}
	}
	return kept
}
