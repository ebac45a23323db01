package generator_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"congvan/generator"
	"congvan/generator/collect"
	"congvan/generator/compose"
	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/lint"
	"congvan/generator/pdfium"
	"congvan/generator/typeset"
	"congvan/input"
	"congvan/templates"
)

var quarter = input.Period{ID: "2022-Q4", Due: input.Date{Year: 2023, Month: 1, Day: 5}}

var letterDay = compose.LetterOptions{Today: input.Date{Year: 2023, Month: 1, Day: 6}} // a Friday

// returned is a reading with so many errors, warnings and notes.
func returned(errs, warnings, notes int) collect.Reading {
	r := collect.Reading{File: "phieu/Quài Cang.xlsx"}
	levels := []struct {
		level input.Level
		n     int
	}{{input.Warning, warnings}, {input.Error, errs}, {input.Note, notes}}
	row := 7
	for _, l := range levels {
		for range l.n {
			r.Findings = append(r.Findings, collect.Finding{
				Level: l.level, Where: input.Where{Sheet: "Tiêu chí", Cell: fmt.Sprintf("H%d", row)},
				Row: fmt.Sprintf("Chỉ tiêu %d.%d", row/3, row%3+1), Header: "Kết quả kỳ này", Found: "khoảng 60 😀",
				Message: input.Phrase{VI: "«khoảng 60» không phải số"},
				Hint:    input.Phrase{VI: "chỉ gõ số, ví dụ 60 hoặc 60,5; không gõ chữ, không gõ dấu %"},
			})
			row++
		}
	}
	return r
}

// onPages is the text of pages in reading order, without line breaks; a mark
// after bold words is a run of its own.
func onPages(pages []typeset.Page) string {
	var words []string
	for _, p := range pages {
		for _, t := range p.Texts {
			words = append(words, strings.Fields(t.String)...)
		}
	}
	return strings.NewReplacer(" . ", ". ", " ,", ",", " )", ")", " ;", ";").Replace(strings.Join(words, " ") + " ")
}

// A letter has one page whatever there is to say, and what it leaves out it
// counts.
func TestSendBackLetterHasOnePage(t *testing.T) {
	c := sample(t)
	unit := c.FindUnit("03289").Unit
	code := templates.SheetCode(c.ID, quarter.ID, "03289")
	for _, tt := range []struct{ errors, warnings int }{{1, 0}, {0, 1}, {3, 2}, {40, 0}, {60, 60}} {
		t.Run(fmt.Sprint(tt), func(t *testing.T) {
			r := returned(tt.errors, tt.warnings, 2)
			pages, err := generator.SendBackLetter(c, quarter, unit, r, letterDay, nil)
			if err != nil {
				t.Fatal(err)
			}
			text := onPages(pages)
			named := strings.Count(text, "không phải số. Chỉ")
			all := tt.errors + tt.warnings
			if len(pages) != 1 || named == 0 || named > all || named > compose.MostRows {
				t.Errorf("%d pages, %d of %d findings named", len(pages), named, all)
			}
			if rest := fmt.Sprintf("Và %02d điểm khác trong tệp phiếu sửa", all-named); (all > named) != strings.Contains(text, rest) {
				t.Errorf("%d left out, but the letter says\n%s", all-named, text)
			}
			for _, want := range []string{code, "UBND xã Quài Cang", "quý IV năm 2022", "ngày 11 tháng 01 năm 2023"} {
				if !strings.Contains(text, want) {
					t.Errorf("no %q in\n%s", want, text)
				}
			}
			if all > 40 && named < 5 {
				t.Errorf("only %d findings on the page", named)
			}
			passesLint(t, "send-back", func() ([]byte, error) {
				return generator.SendBackPDF(c, quarter, unit, r, letterDay, nil, "test")
			})
		})
	}
}

// passesLint measures a PDF against the format, and keeps it where the
// environment asks for a look at it.
func passesLint(t *testing.T, name string, make func() ([]byte, error)) {
	t.Helper()
	content, err := make()
	if err != nil {
		t.Fatal(err)
	}
	if dir := os.Getenv("CONGVAN_KEEP"); dir != "" {
		if err := os.WriteFile(filepath.Join(dir, strings.ReplaceAll(name+"-"+t.Name(), "/", "-")+".pdf"), content, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	file, err := pdfium.Open(context.Background(), content)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	report, err := lint.Check(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range report.Departures {
		t.Errorf("departs from the format: %+v", d)
	}
}

// A file that is not taken goes back with the reason, a sheet with nothing to
// mend does not go back.
func TestSendBackLetterOfARefusedFile(t *testing.T) {
	c := sample(t)
	r := collect.Reading{File: "a*b_c.xls", Refused: &collect.Finding{
		Message: input.Phrase{VI: "tệp định dạng cũ .xls"}, Hint: input.Phrase{VI: "mở tệp, chọn Lưu thành kiểu Excel Workbook (.xlsx) rồi gửi lại"},
	}}
	pages, err := generator.SendBackLetter(c, input.OneOff, 0, r, letterDay, nil)
	if err != nil {
		t.Fatal(err)
	}
	if text := onPages(pages); !strings.Contains(text, "«a*b_c.xls»") || !strings.Contains(text, "Tệp định dạng cũ .xls. Mở tệp") || strings.Contains(text, "kỳ báo cáo") {
		t.Error(text)
	}
	if _, err := generator.SendBackLetter(c, quarter, 0, returned(0, 0, 3), letterDay, nil); !errors.Is(err, compose.ErrNothingToMend) {
		t.Errorf("notes alone: %v", err)
	}
}

// A message says what matters within its length.
func TestSendBackMessage(t *testing.T) {
	c := sample(t)
	code := templates.SheetCode(c.ID, quarter.ID, c.Units[0].Code)
	long := returned(9, 9, 0)
	for i := range long.Findings {
		long.Findings[i].Message.VI = strings.Repeat("một câu rất dài ", 30)
	}
	huge := c.Units[0]
	huge.Name = strings.Repeat("Tên rất dài ", 40)
	for _, tt := range []struct {
		name   string
		r      collect.Reading
		unit   input.Unit
		want   []string
		absent string
	}{
		{"mend", returned(2, 1, 0), c.Units[0], []string{"02 điểm phải sửa và 01 điểm cần xem lại", "1) Tiêu chí, ô H8: ", "3) Tiêu chí, ô H7: ", "11/01/2023"}, "điểm khác"},
		{"long", long, c.Units[0], []string{"09 điểm phải sửa", "…\n2) ", "Và 15 điểm khác"}, "4) "},
		{"long name", long, huge, []string{"09 điểm phải sửa", "…", "Và 15 điểm khác"}, "4) "},
		{"accepted", returned(0, 0, 4), c.Units[0], []string{"đã nhận", "06/01/2023", "Không có điểm phải sửa"}, "1) "},
		{"refused", collect.Reading{File: "x.pdf", Refused: &collect.Finding{Message: input.Phrase{VI: "không phải phiếu"}}}, c.Units[0], []string{"«x.pdf»", "Không phải phiếu.", "gửi lại"}, "1) "},
	} {
		t.Run(tt.name, func(t *testing.T) {
			own := *c
			own.Units = []input.Unit{tt.unit}
			text := compose.SendBackMessage(&own, quarter, 0, tt.r, letterDay)
			if n := utf8.RuneCountInString(text); n > compose.MostMessage {
				t.Errorf("%d characters", n)
			}
			for _, want := range append(tt.want, code) {
				if !strings.Contains(text, want) {
					t.Errorf("no %q in\n%s", want, text)
				}
			}
			if strings.Contains(text, tt.absent) {
				t.Errorf("%q in\n%s", tt.absent, text)
			}
			t.Log("\n" + text)
		})
	}
}

func setPages(t *testing.T, d doc.Document) []typeset.Page {
	t.Helper()
	family, err := font.Serif()
	if err != nil {
		t.Fatal(err)
	}
	return typeset.Set(d, family)
}
