package lint_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
	"congvan/generator/lint"
	"congvan/generator/pdf"
	"congvan/generator/pdfium"
	"congvan/generator/typeset"
	"congvan/input"
)

const running = "Ủy ban nhân dân huyện yêu cầu các cơ quan, đơn vị, Ủy ban nhân dân các xã tập trung chỉ đạo, tổ chức thực hiện các nhiệm vụ được giao, bảo đảm tiến độ, chất lượng; kịp thời báo cáo những khó khăn, vướng mắc về Ủy ban nhân dân huyện để xem xét, giải quyết theo quy định."

// letter is a công văn of three pages: two of its own and an annex.
func letter() doc.Document {
	d := doc.Document{
		SizeSet: 12,
		Letterhead: doc.Letterhead{
			Issuer: []string{"ỦY BAN NHÂN DÂN", "HUYỆN TUẦN GIÁO"}, Number: doc.Text("Số: 05/UBND-NN"),
			PlaceDate: "Tuần Giáo, ngày 05 tháng 8 năm 2022", Subject: doc.Text("V/v thực hiện các tiêu chí nông thôn mới năm 2022"),
		},
		Addressees: []string{"Các cơ quan, đơn vị", "Ủy ban nhân dân các xã"},
		Recipients: []string{"Như trên;", "Thường trực Huyện ủy;", "Lưu: VT, NN."},
		Signature:  doc.Signature{Authority: []string{"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"}, Name: "Nguyễn Văn An"},
		Annexes: []doc.Annex{{Label: "Phụ lục", Title: "DANH MỤC NHIỆM VỤ", Enclosed: doc.Text("(Kèm theo Công văn số 05/UBND-NN ngày 05 tháng 8 năm 2022)"),
			Body: []doc.Block{doc.Paragraph{Spans: doc.Text(running + "./.")}}}},
	}
	d.Body = append(d.Body, doc.Paragraph{Spans: doc.Text("Thực hiện Kế hoạch số 1986/KH-UBND ngày 21 tháng 6 năm 2022 của Ủy ban nhân dân tỉnh về xây dựng nông thôn mới, Ủy ban nhân dân huyện yêu cầu như sau:")})
	for range 8 {
		d.Body = append(d.Body, doc.Paragraph{Spans: doc.Text(running)})
	}
	d.Body = append(d.Body, doc.Paragraph{Spans: doc.Text("Các đơn vị báo cáo kết quả trước ngày 01/10/2022 theo Kế hoạch số 1986/KH-UBND để tổng hợp./.")})
	return d
}

// decision is a quyết định; its title and subject are put by titled.
func decision() doc.Document {
	d := letter()
	d.Annexes, d.Addressees = nil, nil
	d.Letterhead.Number, d.Letterhead.Subject = doc.Text("Số: 05/QĐ-UBND"), nil
	head := []doc.Block{
		doc.Paragraph{Spans: []doc.Span{{Text: "QUYẾT ĐỊNH", Style: doc.Bold}}},
		doc.Paragraph{Spans: []doc.Span{{Text: "Về việc ban hành quy chế làm việc của Ban Chỉ đạo", Style: doc.Bold}}},
		doc.Paragraph{Spans: []doc.Span{{Text: "Căn cứ Luật Tổ chức chính quyền địa phương;", Style: doc.Italic}}},
		doc.Paragraph{Spans: []doc.Span{{Text: "Theo đề nghị của Trưởng phòng Nội vụ.", Style: doc.Italic}}},
	}
	d.Body = append(head, d.Body...)
	return d
}

// titled puts the title of a decision into the middle and a rule below its
// subject, as the decree has it.
func titled(pages []typeset.Page) {
	for _, begins := range []string{"QUYẾT ĐỊNH", "Về việc"} {
		x := item(pages, begins)
		x.X = geom.Mm(112.5) - x.Width/2
		if begins == "Về việc" {
			y := x.Y + geom.Mm(1.5)
			pages[0].Rules = append(pages[0].Rules, typeset.Rule{X1: geom.Mm(112.5) - x.Width/5, X2: geom.Mm(112.5) + x.Width/5, Y1: y, Y2: y, Thickness: geom.Point / 2})
		}
	}
}

// checked sets a document, lets change spoil the pages, and measures the file.
func checked(t *testing.T, d doc.Document, change func([]typeset.Page)) lint.Report {
	t.Helper()
	family, err := font.Serif()
	if err != nil {
		t.Fatal(err)
	}
	pages := typeset.Set(d, family)
	if strings.Contains(d.Letterhead.Number[0].Text, "/QĐ-") {
		titled(pages)
	}
	if change != nil {
		change(pages)
	}
	return measured(t, drawn(t, pages))
}

// written is a document as a file.
func written(t *testing.T, d doc.Document) []byte {
	t.Helper()
	family, err := font.Serif()
	if err != nil {
		t.Fatal(err)
	}
	return drawn(t, typeset.Set(d, family))
}

func drawn(t *testing.T, pages []typeset.Page) []byte {
	t.Helper()
	family, err := font.Serif()
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := pdf.Write(&out, pages, pdf.Info{Language: "vi-VN", Date: time.Date(2022, 8, 5, 0, 0, 0, 0, time.UTC)}, family); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func measured(t *testing.T, raw []byte) lint.Report {
	t.Helper()
	f, err := pdfium.Open(context.Background(), raw)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r, err := lint.Check(f)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func rules(r lint.Report) (list []lint.Rule) {
	for _, d := range r.Departures {
		list = append(list, d.Rule)
	}
	return list
}

func told(r lint.Report) string {
	var b strings.Builder
	for _, d := range r.Departures {
		b.WriteString(string(d.Rule) + ": " + d.Message(input.English) + " «" + d.Excerpt + "»\n")
	}
	return b.String()
}

func TestGoodIsClean(t *testing.T) {
	law := decision()
	law.Letterhead.Number = doc.Text("Số: 05/2022/QĐ-UBND")
	single := letter()
	single.SizeSet, single.Addressees = 13, single.Addressees[:1]
	unissued := letter()
	unissued.Letterhead.Number = append(append(doc.Text("Số: "), doc.Span{Room: doc.NumberRoom}), doc.Span{Text: "/UBND-NN"})
	annexes := twoAnnexes("Phụ lục I", "Phụ lục II")
	withParent := letter()
	withParent.Letterhead.Parent, withParent.Letterhead.Issuer = []string{"UBND HUYỆN TUẦN GIÁO"}, []string{"PHÒNG NÔNG NGHIỆP", "VÀ PHÁT TRIỂN NÔNG THÔN"}
	for _, c := range []struct {
		name string
		d    doc.Document
		kind string
	}{{"letter", letter(), "cong-van"}, {"one addressee, set 13", single, "cong-van"}, {"unissued", unissued, "cong-van"}, {"parent", withParent, "cong-van"}, {"two annexes", annexes, "cong-van"}, {"decision", decision(), "quyet-dinh"}, {"a decision that is law", law, "quyet-dinh"}} {
		t.Run(c.name, func(t *testing.T) {
			if r := checked(t, c.d, nil); !r.Clean() || r.Type != c.kind {
				t.Errorf("type %q, departures:\n%s", r.Type, told(r))
			}
		})
	}
}

// item finds placed text by its beginning.
func item(pages []typeset.Page, begins string) *typeset.Text {
	for i := range pages {
		for j := range pages[i].Texts {
			if strings.HasPrefix(pages[i].Texts[j].String, begins) {
				return &pages[i].Texts[j]
			}
		}
	}
	panic("no text begins " + begins)
}

// spoil changes one text; a new size or face changes its width, about its middle.
func spoil(begins string, change func(*typeset.Text)) func([]typeset.Page) {
	return func(pages []typeset.Page) {
		x := item(pages, begins)
		change(x)
		family, _ := font.Serif()
		width := family.Width(x.Face, x.Size, x.String)
		if x.WordSpace == 0 {
			x.X -= (width - x.Width) / 2
			x.Width = width
		}
	}
}

func size(begins string, pt float64) func([]typeset.Page) {
	return spoil(begins, func(x *typeset.Text) { x.Size = geom.Pt(pt) })
}

func face(begins string, f font.Face) func([]typeset.Page) {
	return spoil(begins, func(x *typeset.Text) { x.Face = f })
}

func words(begins, s string) func([]typeset.Page) {
	return spoil(begins, func(x *typeset.Text) { x.String = s })
}

func move(begins string, x, y float64) func([]typeset.Page) {
	return func(pages []typeset.Page) {
		i := item(pages, begins)
		i.X += geom.Mm(x)
		i.Y += geom.Mm(y)
	}
}

// rule changes the n-th rule of the first page, counted from the top.
func rule(y1, y2 float64, left bool, change func(*typeset.Rule)) func([]typeset.Page) {
	return func(pages []typeset.Page) {
		for i := range pages[0].Rules {
			r := &pages[0].Rules[i]
			if r.Y1 > geom.Mm(y1) && r.Y1 < geom.Mm(y2) && (r.X1 < geom.Mm(98)) == left {
				change(r)
				return
			}
		}
		panic("no such rule")
	}
}

func short(r *typeset.Rule) { r.X2 = r.X1 + (r.X2-r.X1)/2 }
func away(r *typeset.Rule)  { r.Y1, r.Y2 = r.Y1+200*geom.Millimetre, r.Y2+200*geom.Millimetre }

// shift moves everything on all pages.
func shift(x, y float64) func([]typeset.Page) {
	return func(pages []typeset.Page) {
		for i := range pages {
			for j := range pages[i].Texts {
				pages[i].Texts[j].X += geom.Mm(x)
				pages[i].Texts[j].Y += geom.Mm(y)
			}
			for j := range pages[i].Rules {
				r := &pages[i].Rules[j]
				r.X1, r.X2, r.Y1, r.Y2 = r.X1+geom.Mm(x), r.X2+geom.Mm(x), r.Y1+geom.Mm(y), r.Y2+geom.Mm(y)
			}
		}
	}
}

func change(f func(*doc.Document)) doc.Document {
	d := letter()
	f(&d)
	return d
}

// A date in a table is a deadline of an ordinary letter; a letter that sends a
// sheet back shows dates as they were filled in.
func TestDatesInTables(t *testing.T) {
	for subject, want := range map[string]bool{"V/v giao nhiệm vụ": true, "V/v đôn đốc thực hiện nhiệm vụ": false, "V/v hoàn thiện phiếu theo dõi": false} {
		d := change(func(d *doc.Document) {
			d.Letterhead.Subject = doc.Text(subject)
			cell := [][]doc.Span{doc.Text("Ngày xong"), doc.Text("01/6/2022")}
			d.Body[2] = doc.Table{Columns: []doc.Column{{Title: "Nội dung"}, {Title: "Đã nhập"}}, Rows: []doc.Row{{Cells: cell}}}
		})
		if got := slices.Contains(rules(measured(t, written(t, d))), lint.DeadlineEarly); got != want {
			t.Errorf("%s: %t", subject, got)
		}
	}
}

// Every planted departure is found, by its own code.
func TestPlanted(t *testing.T) {
	l, q := letter(), decision()
	for _, c := range []struct {
		want  lint.Rule
		d     doc.Document
		spoil func([]typeset.Page)
	}{
		{lint.Paper, l, func(p []typeset.Page) { p[0].Width, p[0].Height = geom.Mm(215.9), geom.Mm(279.4) }},
		{lint.MarginLeft, l, shift(-5, 0)},
		{lint.MarginLeft, l, shift(8, 0)},
		{lint.MarginRight, l, shift(5, 0)},
		{lint.MarginTop, l, shift(0, -5)},
		{lint.MarginBottom, l, shift(0, 8)},
		{lint.PageNumberFirst, l, func(p []typeset.Page) { p[0].Texts = append(p[0].Texts, p[1].Texts[len(p[1].Texts)-1]) }},
		{lint.PageNumberNone, l, func(p []typeset.Page) { *number(p) = typeset.Text{} }},
		{lint.PageNumberPlace, l, func(p []typeset.Page) { number(p).X += geom.Mm(70) }},
		{lint.PageNumberPlace, l, func(p []typeset.Page) { number(p).Y = geom.Mm(285) }},
		{lint.PageNumberStyle, l, func(p []typeset.Page) { number(p).Size = 11 * geom.Point }},
		{lint.PageNumberStyle, l, func(p []typeset.Page) { number(p).Face = font.Italic }},
		{lint.PageNumberStyle, l, func(p []typeset.Page) { number(p).String = "ii" }},
		{lint.PageNumberOrder, l, func(p []typeset.Page) { number(p).String = "4" }},
		{lint.NationWords, l, words("CỘNG HÒA", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")},
		{lint.NationStyle, l, face("CỘNG HÒA", font.Regular)},
		{lint.NationSize, l, size("CỘNG HÒA", 11)},
		{lint.MottoWords, l, words("Độc lập", "Độc lập – Tự do – Hạnh phúc")},
		{lint.MottoWords, l, words("Độc lập", "Độc lập-Tự do-Hạnh phúc")},
		{lint.MottoStyle, l, face("Độc lập", font.Italic)},
		{lint.MottoSize, l, size("Độc lập", 12)},
		{lint.MottoCentred, l, move("Độc lập", 6, 0)},
		{lint.MottoRule, l, rule(20, 40, false, away)},
		{lint.MottoRuleLength, l, rule(20, 40, false, short)},
		{lint.SizeSet, l, size("Tuần Giáo, ngày", 14)},
		{lint.IssuerStyle, l, face("HUYỆN TUẦN", font.Regular)},
		{lint.IssuerStyle, l, words("HUYỆN TUẦN", "Huyện Tuần Giáo")},
		{lint.IssuerSize, l, size("HUYỆN TUẦN", 14)},
		{lint.IssuerCentred, l, move("ỦY BAN NHÂN DÂN", -6, 0)},
		{lint.IssuerRule, l, rule(20, 45, true, away)},
		{lint.IssuerRuleLength, l, rule(20, 45, true, short)},
		{lint.NumberMissing, l, words("Số: 05", "KH 05/UBND-NN")},
		{lint.NumberForm, l, words("Số: 05", "Số: 05 / UBND - NN")},
		{lint.NumberForm, l, words("Số: 05", "Số 05/UBND-NN")},
		{lint.NumberForm, l, words("Số: 05", "Số: 05/UBND–NN")},
		{lint.NumberPadding, l, words("Số: 05", "Số: 5/UBND-NN")},
		{lint.NumberYear, l, words("Số: 05", "Số: 05/2022/UBND-NN")},
		{lint.NumberForm, q, words("Số: 05", "Số: 05/2022/ QĐ - UBND")},
		{lint.NumberForm, q, words("Số: 05", "Số: 05/QĐ.UBND")},
		{lint.NumberCode, l, words("Số: 05", "Số: 05/BC-UBND")},
		{lint.NumberCode, q, words("Số: 05", "Số: 05/BC-UBND")},
		{lint.NumberStyle, l, face("Số: 05", font.Bold)},
		{lint.NumberSize, l, size("Số: 05", 14)},
		{lint.NumberCentred, l, move("Số: 05", -9, 0)},
		{lint.DateMissing, l, words("Tuần Giáo, ngày", "Tuần Giáo")},
		{lint.DateForm, l, words("Tuần Giáo, ngày", "Tuần Giáo ngày 05 tháng 8 năm 2022")},
		{lint.DatePadding, l, words("Tuần Giáo, ngày", "Tuần Giáo, ngày 05 tháng 08 năm 2022")},
		{lint.DatePadding, l, words("Tuần Giáo, ngày", "Tuần Giáo, ngày 5 tháng 8 năm 2022")},
		{lint.DatePadding, l, words("Tuần Giáo, ngày", "Tuần Giáo, ngày 25 tháng 1 năm 2022")},
		{lint.DateStyle, l, face("Tuần Giáo, ngày", font.Regular)},
		{lint.DateSize, l, size("Tuần Giáo, ngày", 12)},
		{lint.DateLevel, l, move("Tuần Giáo, ngày", 0, 2)},
		{lint.DateCentred, l, move("Tuần Giáo, ngày", 7, 0)},
		{lint.SubjectForm, l, words("V/v thực", "Về việc thực hiện")},
		{lint.SubjectStyle, l, face("V/v", font.Italic)},
		{lint.SubjectSize, l, size("V/v", 11)},
		{lint.TitleStyle, q, face("QUYẾT ĐỊNH", font.Regular)},
		{lint.TitleSize, q, size("QUYẾT ĐỊNH", 16)},
		{lint.TitleCentred, q, move("QUYẾT ĐỊNH", -9, 0)},
		{lint.TitleAbout, q, face("Về việc ban", font.Regular)},
		{lint.TitleRule, q, rule(45, 90, true, away)},
		{lint.TitleRuleLength, q, rule(45, 90, true, short)},
		{lint.AddresseeColon, l, words("Kính gửi", "Kính gửi các đơn vị")},
		{lint.AddresseeStyle, l, face("Kính gửi", font.Bold)},
		{lint.AddresseeSize, l, size("Kính gửi", 12)},
		{lint.AddresseeMark, change(func(d *doc.Document) { d.Addressees = []string{"Các cơ quan,", "Các xã"} }), words("- Các cơ", "- Các cơ quan")},
		{lint.AddresseeDash, l, move("- Các cơ", 8, 0)},
		{lint.BasisStyle, q, face("Căn cứ", font.Regular)},
		{lint.BasisMark, q, words("Căn cứ", "Căn cứ Luật Tổ chức chính quyền địa phương.")},
		{lint.BodySize, l, size("Thực hiện", 12)},
		{lint.BodyEnd, change(func(d *doc.Document) {
			d.Body[len(d.Body)-1] = doc.Paragraph{Spans: doc.Text("Đề nghị các đơn vị thực hiện.")}
		}), nil},
		{lint.DeadlineEarly, change(func(d *doc.Document) {
			d.Body[3] = doc.Paragraph{Spans: doc.Text("Báo cáo kết quả trước ngày 01/6/2022.")}
		}), nil},
		{lint.DeadlineEarly, change(func(d *doc.Document) { // over the end of the only full line
			d.Body = []doc.Block{doc.Paragraph{Spans: doc.Text("Yêu cầu các đơn vị thực hiện Kế hoạch của tỉnh và báo cáo, hoàn thành trước ngày 01/6/2022./.")}}
		}), nil},
		{lint.CitationDate, change(func(d *doc.Document) {
			d.Body[0] = doc.Paragraph{Spans: doc.Text("Thực hiện Kế hoạch số 1986/KH-UBND của tỉnh, yêu cầu:")}
		}), nil},
		{lint.RecipientsNone, l, words("Nơi nhận", "Danh sách")},
		{lint.RecipientsHead, l, face("Nơi nhận", font.Bold)},
		{lint.RecipientsHead, l, size("Nơi nhận", 14)},
		{lint.RecipientsSize, l, size("- Thường", 13)},
		{lint.RecipientsStyle, l, face("- Thường", font.Italic)},
		{lint.RecipientsDash, l, words("- Thường", "Thường trực Huyện ủy;")},
		{lint.RecipientsMark, l, words("- Thường", "- Thường trực Huyện ủy")},
		{lint.RecipientsLast, l, words("- Lưu", "- Như điều 3.")},
		{lint.SignatureStyle, l, face("TM.", font.Regular)},
		{lint.SignatureSize, l, size("TM.", 12)},
		{lint.SignatureLevel, l, move("Nơi nhận", 0, 4)},
		{lint.SignerStyle, l, face("Nguyễn Văn", font.Regular)},
		{lint.SignerSize, l, size("Nguyễn Văn", 12)},
		{lint.SignerCentred, l, move("Nguyễn Văn", 9, 0)},
		{lint.SignerTitle, l, words("Nguyễn Văn", "TS. Nguyễn Văn An")},
		{lint.AnnexLabel, l, face("Phụ lục", font.Regular)},
		{lint.AnnexTitle, l, face("DANH MỤC", font.Regular)},
		{lint.AnnexEnclosed, l, face("(Kèm theo", font.Regular)},
		{lint.AnnexEnd, change(func(d *doc.Document) { d.Annexes[0].Body = []doc.Block{doc.Paragraph{Spans: doc.Text("Hết.")}} }), nil},
		{lint.NationPlace, l, move("CỘNG HÒA", -40, 0)},
		{lint.Order, l, move("Độc lập", 0, 18)},
		{lint.SubjectMissing, change(func(d *doc.Document) { d.Letterhead.Subject = nil }), nil},
		{lint.SubjectCentred, l, move("V/v", -9, 0)},
		{lint.SignaturePlace, l, move("TM.", -30, 0)},
		{lint.AnnexNumber, twoAnnexes("Phụ lục I", "Phụ lục 2"), nil},
		{lint.AnnexNumber, twoAnnexes("Phụ lục", "Phụ lục"), nil},
		{lint.AnnexNumber, twoAnnexes("Phụ lục II", "Phụ lục I"), nil},
		{lint.NoDispatch, l, words("CỘNG HÒA", "THỰC ĐƠN TRONG TUẦN")},
	} {
		t.Run(string(c.want), func(t *testing.T) {
			if r := checked(t, c.d, c.spoil); !slices.Contains(rules(r), c.want) {
				t.Errorf("not found; departures:\n%s", told(r))
			}
		})
	}
}

// twoAnnexes is the letter with two annexes under these labels.
func twoAnnexes(one, two string) doc.Document {
	return change(func(d *doc.Document) {
		second := d.Annexes[0]
		d.Annexes[0].Label, second.Label = one, two
		d.Annexes = append(d.Annexes, second)
	})
}

// Every rule of the catalogue is planted somewhere in this package's tests.
func TestEveryRulePlanted(t *testing.T) {
	files, err := filepath.Glob("*_test.go")
	if err != nil {
		t.Fatal(err)
	}
	var tests strings.Builder
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		tests.Write(text)
	}
	catalogue, err := os.ReadFile("catalogue.go")
	if err != nil {
		t.Fatal(err)
	}
	rules := regexp.MustCompile(`(?m)^\t(\w+) +Rule = "`).FindAllStringSubmatch(string(catalogue), -1)
	if len(rules) < 80 {
		t.Fatalf("%d rules found in catalogue.go", len(rules))
	}
	for _, m := range rules {
		if !regexp.MustCompile(`lint\.` + m[1] + `\b`).MatchString(tests.String()) {
			t.Errorf("%s is planted nowhere", m[1])
		}
	}
}

// number is the page number of the second page.
func number(pages []typeset.Page) *typeset.Text {
	for j := range pages[1].Texts {
		if pages[1].Texts[j].String == "2" {
			return &pages[1].Texts[j]
		}
	}
	panic("no page number")
}
