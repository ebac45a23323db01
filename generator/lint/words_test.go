package lint

import (
	"slices"
	"testing"

	"congvan/input"
)

func TestEarlyDeadlines(t *testing.T) {
	date := input.Date{Year: 2022, Month: 7, Day: 26}
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Báo cáo kết quả trước ngày 01/6/2022.", []string{"trước ngày 01/6/2022"}},
		{"Báo cáo kết quả trước ngày 01/10/2022.", nil},
		{"Chậm nhất là ngày 20 tháng 7 năm 2022 phải gửi.", []string{"Chậm nhất là ngày 20 tháng 7 năm 2022"}},
		{"Hoàn thành xong trước ngày 15.7.2022", []string{"xong trước ngày 15.7.2022"}},
		{"Theo Kế hoạch số 12/KH-UBND ngày 01/6/2022 của tỉnh", nil},
		{"Các hợp đồng ký kết trước ngày 01/7/2014 vẫn có hiệu lực", nil},
		{"Báo cáo hằng năm trước ngày 15/3", nil},
		{"Báo cáo trước ngày 31/02/2022", nil},
	} {
		if got := earlyDeadlines(c.text, date); !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
	if got := earlyDeadlines("Báo cáo trước ngày 01/6/2022", input.Date{}); got != nil {
		t.Errorf("without a date of its own: %q", got)
	}
}

func TestBareCitations(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Kế hoạch số 1986/KH-UBND của tỉnh; Quyết định số 12/QĐ-UBND ngày 01/6/2022", []string{"Kế hoạch số 1986/KH-UBND"}},
		{"Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020; theo Nghị định số 30/2020/NĐ-CP", nil},
		{"Quyết định số 12/QĐ-UBND của Ủy ban nhân dân tỉnh ngày 01/6/2022", nil},
		{"Luật số 47/2019/QH14", nil},
		{"Kế hoạch số 12/KH-UBND, hoàn thành trước ngày 01/10/2022", []string{"Kế hoạch số 12/KH-UBND"}},
		{"Nghị định số 30/2020/NĐ-CP.", []string{"Nghị định số 30/2020/NĐ-CP"}},
	} {
		if got := bareCitations(c.text, map[string]bool{}); !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

func FuzzWords(f *testing.F) {
	f.Add("Báo cáo trước ngày 01/6/2022; Kế hoạch số 1986/KH-UBND", "Số: 05/UBND-NN", "Tuần Giáo, ngày 05 tháng 8 năm 2022")
	f.Fuzz(func(t *testing.T, text, number, date string) {
		earlyDeadlines(text, input.Date{Year: 2022, Month: 7, Day: 26})
		bareCitations(text, map[string]bool{})
		c := &checker{head: head{number: line{text: number}, date: line{text: date}}}
		c.documentDate()
		rightNumber.MatchString(number)
		typeOf(text)
	})
}
