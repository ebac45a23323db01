package collect_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"congvan/generator/collect"
	"congvan/generator/xlsx"
	"congvan/input"
	"congvan/templates"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"
)

var (
	identifier = regexp.MustCompile(`<dc:identifier>.*?</dc:identifier>`)
	keywords   = regexp.MustCompile(`<cp:keywords>.*?</cp:keywords>`)
	customName = regexp.MustCompile(`congvan_`)
	footer     = regexp.MustCompile(`(?s)<headerFooter.*?</headerFooter>`)
	twNames    = regexp.MustCompile(`<definedName name="TW_(MaPhieu|Ky|DonVi)"[^>]*>.*?</definedName>`)
)

// strips take one carrier of identity away.
var strips = []struct {
	by collect.Carrier
	do func(t testing.TB, raw []byte) []byte
}{
	{collect.ByStamp, func(t testing.TB, raw []byte) []byte {
		b := open(t, raw)
		b.must(b.DeleteSheet(templates.StampSheet))
		return b.bytes()
	}},
	{collect.ByCode, func(t testing.TB, raw []byte) []byte {
		return printed(t, raw, func(text string) bool { return strings.HasPrefix(text, templates.CodeLabel) })
	}},
	{collect.ByName, func(t testing.TB, raw []byte) []byte {
		return printed(t, raw, func(text string) bool {
			return strings.Contains(text, "– ") || strings.HasPrefix(text, templates.PeriodLabel)
		})
	}},
	{collect.ByFooter, func(t testing.TB, raw []byte) []byte {
		return edited(t, raw, func(_, text string) string { return footer.ReplaceAllString(text, "") })
	}},
	{collect.ByProperties, func(t testing.TB, raw []byte) []byte {
		return edited(t, raw, func(name, text string) string {
			if !strings.HasPrefix(name, "docProps/") {
				return text
			}
			return customName.ReplaceAllString(keywords.ReplaceAllString(identifier.ReplaceAllString(text, ""), ""), "x_")
		})
	}},
	{collect.ByNames, func(t testing.TB, raw []byte) []byte {
		return edited(t, raw, func(_, text string) string { return twNames.ReplaceAllString(text, "") })
	}},
}

// printed blanks the cells over the tables that hold such a text.
func printed(t testing.TB, raw []byte, which func(string) bool) []byte {
	t.Helper()
	b, n := openAny(t, raw), 0
	for _, s := range b.GetSheetList() {
		rows, err := b.GetRows(s)
		b.must(err)
		for i, r := range rows[:min(5, len(rows))] {
			for j, text := range r {
				if which(text) && s != templates.StampSheet {
					at, _ := excelize.CoordinatesToCellName(j+1, i+1)
					b.must(b.SetCellValue(s, at, nil))
					n++
				}
			}
		}
	}
	if n == 0 {
		t.Fatal("nothing to blank")
	}
	return b.bytes()
}

// openAny opens a workbook that may have no stamp.
func openAny(t testing.TB, raw []byte) *book {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return &book{File: f, t: t}
}

// Whatever carriers are gone, the sheet is known as long as one is left that
// names unit and period; one that is left alone is a warning.
func TestCarriersStripped(t *testing.T) {
	for set := range 1 << len(strips) {
		var name []string
		for i, s := range strips {
			if set&(1<<i) != 0 {
				name = append(name, string(s.by))
			}
		}
		t.Run(strings.Join(name, "+"), func(t *testing.T) {
			t.Parallel()
			stripped(t, set)
		})
	}
}

func stripped(t *testing.T, set int) {
	raw := filled(t, quaiCang).bytes()
	var left []collect.Carrier
	for i, s := range strips {
		if set&(1<<i) != 0 {
			raw = s.do(t, raw)
		} else if s.by != collect.ByNames || set&1 == 0 { // the names point into the stamp
			left = append(left, s.by)
		}
	}
	r := read(t, raw)
	if len(left) == 0 {
		if r.Refused == nil || r.Refused.Code != input.ReturnUnknown {
			t.Errorf("%+v", r.Refused)
		}
		return
	}
	if r.Refused != nil {
		t.Fatal(r.Refused.Message.VI)
	}
	id := r.Identity
	if id.Unit != "03289" || id.Period != "2022-Q3" || id.Campaign != "ntm-2022" {
		t.Errorf("%+v", id)
	}
	want := slices.Clone(left)
	want = append(want, collect.ByKeys)
	slices.Sort(want)
	slices.Sort(id.By)
	if diff := cmp.Diff(want, id.By); diff != "" {
		t.Errorf("by (-want +got):\n%s", diff)
	}
	told := []string{}
	switch {
	case slices.Contains(left, collect.ByStamp):
	case len(left) == 1:
		told = append(told, "W return-fallback")
	default:
		told = append(told, "N return-fallback")
	}
	if diff := cmp.Diff(told, findings(r)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// stamped changes a value of the stamp.
func stamped(t testing.TB, unit int, key, value string) []byte {
	t.Helper()
	b := filled(t, unit)
	rows, err := b.GetRows(templates.StampSheet)
	b.must(err)
	for i, r := range rows {
		if len(r) > 0 && r[0] == key {
			b.put(templates.StampSheet, fmt.Sprint("B", i+1), value)
			return b.bytes()
		}
	}
	t.Fatalf("no %s", key)
	return nil
}

// Files that are not taken, and why.
func TestRefusals(t *testing.T) {
	other := fixture()
	other.ID = "ocop-2022"
	campaign := &bytes.Buffer{}
	if err := xlsx.WriteCampaign(campaign, fixture(), xlsx.Options{}); err != nil {
		t.Fatal(err)
	}
	foreign := excelize.NewFile()
	book := openAny(t, must(foreign.WriteToBuffer()).Bytes())
	book.put("Sheet1", "A1", "Danh sách")
	sheet := filled(t, phinhSang)
	ole := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 600)
	wide := func(s string) string { return strings.Join(strings.Split(s, ""), "\x00") + "\x00" }
	for _, c := range []struct {
		name string
		raw  []byte
		want input.Code
	}{
		{"empty", nil, input.WorkbookEmpty},
		{"xls", []byte(ole + wide("Workbook")), input.WorkbookIsXLS},
		{"password", []byte(ole + wide("EncryptedPackage")), input.WorkbookLocked},
		{"csv", []byte("a;b\n1;2\n"), input.WorkbookIsCSV},
		{"pdf", []byte("%PDF-1.7\n"), input.WorkbookIsPDF},
		{"page", []byte("<html><table></table></html>"), input.WorkbookIsPage},
		{"ods", packed(t, []part{{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}}), input.WorkbookIsODS},
		{"xlsb", packed(t, []part{{"xl/workbook.bin", "x"}}), input.WorkbookIsXLSB},
		{"archive of nothing", packed(t, []part{{"a.txt", "x"}}), input.WorkbookNone},
		{"picture", []byte("\x89PNG\r\n\x1a\n\x00"), input.WorkbookNone},
		{"cut off", sheet.bytes()[:5000], input.WorkbookDamaged},
		{"too large", append(sheet.bytes(), make([]byte, 21<<20)...), input.WorkbookTooLarge},
		{"a campaign", campaign.Bytes(), input.ReturnCampaignBook},
		{"another workbook", book.bytes(), input.ReturnNotOurs},
		{"nothing filled in", issuedBytes(t, fixture(), phinhSang, quarter), input.ReturnNothing},
		{"another campaign", issuedBytes(t, other, phinhSang, quarter), input.ReturnOtherCampaign},
		{"another campaign without its stamp", strips[0].do(t, issuedBytes(t, other, phinhSang, quarter)), input.ReturnOtherCampaign},
		{"another period", issuedBytes(t, fixture(), phinhSang, input.Period{ID: "2022-Q4"}), input.ReturnOtherPeriod},
		{"another period without its stamp", strips[0].do(t, issuedBytes(t, fixture(), phinhSang, input.Period{ID: "2022-Q4"})), input.ReturnOtherPeriod},
		{"a newer form", stamped(t, phinhSang, templates.StampFormVersion, "9"), input.ReturnVersion},
		{"a unit that is not on the list", stamped(t, phinhSang, templates.StampUnitCode, "99999"), input.ReturnUnitUnknown},
		{"a stamp of another unit", stamped(t, phinhSang, templates.StampUnitCode, "03289"), input.ReturnContradiction},
		{"a code of another unit", stamped(t, phinhSang, templates.StampCode, templates.SheetCode("ntm-2022", "2022-Q3", "03289")), input.ReturnContradiction},
		{"a code of another period", stamped(t, phinhSang, templates.StampCode, templates.SheetCode("ntm-2022", "2022-Q4", "03259")), input.ReturnContradiction},
		{"a sheet of another unit's", withSheetOf(t, phinhSang, quaiCang), input.ReturnContradiction},
		{"a title of another unit", retitled(t, phinhSang, "PHIẾU THEO DÕI – UBND xã Quài Cang"), input.ReturnContradiction},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := read(t, c.raw)
			if r.Refused == nil || r.Refused.Code != c.want {
				t.Fatalf("%+v", r.Refused)
			}
			if len(r.Answers) > 0 || len(r.Findings) > 0 || r.SHA256 == "" {
				t.Errorf("%+v", r)
			}
			for _, s := range []string{r.Refused.Message.VI, r.Refused.Hint.VI, r.Refused.Message.EN, r.Refused.Hint.EN} {
				if s == "" || strings.Contains(s, "%!") {
					t.Error(s)
				}
			}
		})
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// withSheetOf is a return with the criteria of another unit's pasted over.
func withSheetOf(t testing.TB, unit, other int) []byte {
	t.Helper()
	to, from := filled(t, unit), filled(t, other)
	rows, err := from.GetRows(ct)
	to.must(err)
	for i, r := range rows {
		for j := range r {
			at, _ := excelize.CoordinatesToCellName(j+1, i+1)
			if !to.computes(ct, at) {
				to.put(ct, at, from.stored(ct, at))
			}
		}
	}
	return to.bytes()
}

func retitled(t testing.TB, unit int, title string) []byte {
	t.Helper()
	b := filled(t, unit)
	b.put(nv, "A1", title)
	return b.bytes()
}

// A file's name says nothing against its content, and nothing alone.
func TestFileName(t *testing.T) {
	name := "2022-Q3_03289_Quai-Cang_" + templates.SheetCode("ntm-2022", "2022-Q3", "03289") + " (1).xlsx"
	r := reader().Read(collect.File{Name: "thu/" + name, Raw: filled(t, phinhSang).bytes()})
	if diff := cmp.Diff([]string{"N return-file-name"}, findings(r)); diff != "" || r.Identity.Unit != "03259" {
		t.Errorf("%s: (-want +got):\n%s", r.Identity.Unit, diff)
	}
	r = reader().Read(collect.File{Name: name, Raw: filled(t, quaiCang).bytes()})
	if !slices.Contains(r.Identity.By, collect.ByFileName) || len(r.Findings) > 0 {
		t.Errorf("%v %v", r.Identity.By, findings(r))
	}
}

// Sheets of the first form knew no periods and fewer columns.
func TestFormerVersion(t *testing.T) {
	b := openAny(t, stamped(t, phinhSang, templates.StampFormVersion, "1"))
	r := read(t, b.bytes())
	if diff := cmp.Diff([]string{"N return-former-version"}, findings(r)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	stamp, err := b.GetRows(templates.StampSheet)
	b.must(err)
	for i, r := range stamp {
		if len(r) == 4 && (r[2] == xn || r[1] == templates.EvidenceColumn) {
			b.put(templates.StampSheet, fmt.Sprint("A", i+1), nil)
		}
	}
	b.must(b.DeleteSheet(xn))
	b.must(b.RemoveCol(nv, filled(t, phinhSang).column("nv:NV-01", templates.EvidenceColumn)))
	if diff := cmp.Diff([]string{"N return-former-version", "N return-table-gone"}, findings(read(t, b.bytes()))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	late := collect.NewReader(fixture(), collect.Options{Period: input.Period{ID: "2022-Q4"}, Today: day(2022, 10, 5), Plain: plain})
	if r := late.Read(collect.File{Raw: b.bytes()}); r.Refused == nil || r.Refused.Code != input.ReturnOtherPeriod {
		t.Errorf("%+v", r.Refused)
	}
}

// Where the campaign changed after the sheets went out, that is one thing to
// say, and values are taken all the same.
func TestCampaignChanged(t *testing.T) {
	c := fixture()
	tasks := c.Sections[0].Paragraphs[0].Tasks
	tasks[0].Deliverable, tasks[2].Text = "Kế hoạch và danh sách", "Tuyên truyền."
	r := collect.NewReader(c, options).Read(collect.File{Raw: filled(t, phinhSang).bytes()})
	if diff := cmp.Diff([]string{"N return-campaign-changed"}, findings(r)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	tasks[1].Code = "NV-22"
	r = collect.NewReader(c, options).Read(collect.File{Raw: filled(t, phinhSang).bytes()})
	want := []string{"N return-campaign-changed", "W return-row-new Nhiệm vụ", "W return-row-dropped Nhiệm vụ!A8"}
	if diff := cmp.Diff(want, findings(r)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A figure ten times that of the period before lost its comma.
func TestJump(t *testing.T) {
	b := filled(t, phinhSang)
	b.set("ct:9.2", "result", 27.4)
	before := read(t, b.bytes())
	o := options
	o.Before = func(unit int) (collect.Reading, bool) { return before, unit == phinhSang }
	b.set("ct:9.2", "result", 274)
	r := collect.NewReader(fixture(), o).Read(collect.File{Raw: b.bytes()})
	if diff := cmp.Diff([]string{b.places("W return-jump {ct:9.2 result}")}, findings(r)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// An error that Excel stores in an input is told as one.
func TestCellError(t *testing.T) {
	b := filled(t, phinhSang)
	b.set("ct:9.2", "result", 7777)
	raw := edited(t, b.bytes(), func(_, text string) string {
		return regexp.MustCompile(`(<c r="`+b.cell("ct:9.2", "result")+`"[^>]*)><v>7777</v>`).ReplaceAllString(text, `$1 t="e"><v>#REF!</v>`)
	})
	if diff := cmp.Diff([]string{b.places("E cell-error {ct:9.2 result}")}, findings(read(t, raw))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Days of a workbook that counts from 1904, and where they stood when issued.
func TestReadingRemembers(t *testing.T) {
	b := filled(t, phinhSang)
	yes := true
	b.must(b.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes}))
	at := b.at[templates.CellKey{Row: "nv:NV-01", Column: "done_on"}]
	b.must(b.SetCellValue(at[0], at[1], time.Date(2022, 8, 3, 0, 0, 0, 0, time.UTC)))
	b.put(at[0], at[1], 44776-1462)
	r := read(t, b.bytes())
	a, _ := r.Find("nv:NV-01", "done_on")
	if a.Value.Date != day(2022, 8, 3) || a.Issued != at[0]+"!"+at[1] || a.Typed != "03/08/2022" {
		t.Errorf("%+v", a)
	}
}

// A sheet of which only the unit can be told is not guessed into a period.
func TestPeriodUnknown(t *testing.T) {
	raw := filled(t, phinhSang).bytes()
	for _, s := range strips {
		if s.by != collect.ByName {
			raw = s.do(t, raw)
		}
	}
	raw = printed(t, raw, func(text string) bool { return strings.HasPrefix(text, templates.PeriodLabel) })
	if r := read(t, raw); r.Refused == nil || r.Refused.Code != input.ReturnPeriodUnknown {
		t.Errorf("%+v %+v", r.Refused, r.Identity)
	}
	only := fixture()
	only.Periods = only.Periods[:1]
	if r := collect.NewReader(only, options).Read(collect.File{Raw: raw}); r.Refused != nil || r.Identity.Period != "2022-Q3" {
		t.Errorf("%+v %+v", r.Refused, r.Identity)
	}
}

// The copy of the stamp in the properties serves where the sheet is gone.
func TestStampInProperties(t *testing.T) {
	raw := filled(t, phinhSang).bytes()
	want, got := read(t, raw).Identity, read(t, strips[0].do(t, raw)).Identity
	want.By, got.By = nil, nil
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A reading can be kept as JSON.
func TestReadingAsJSON(t *testing.T) {
	b := filled(t, phinhSang)
	b.set("ct:17.1", "result", "95%")
	b.set("ct:9.2", "result", "-")
	r := read(t, b.bytes())
	var back collect.Reading
	if err := json.Unmarshal(must(json.Marshal(r)), &back); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(r, back, cmp.Comparer(decimal.Decimal.Equal)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
