package sheet_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"congvan/input"
	"congvan/input/sheet"
)

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func written(t testing.TB, f *excelize.File) []byte {
	t.Helper()
	var b bytes.Buffer
	must(t, f.Write(&b))
	return b.Bytes()
}

// archive makes a zip of names and contents, in turn.
func archive(t testing.TB, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		must(t, err)
		_, err = io.WriteString(w, parts[i+1])
		must(t, err)
	}
	must(t, z.Close())
	return b.Bytes()
}

// oneSheet is a workbook of one sheet, its parts written by hand.
func oneSheet(t testing.TB, properties, rows string, more ...string) []byte {
	t.Helper()
	return archive(t, append([]string{
		"xl/workbook.xml", `<workbook xmlns:r="r">` + properties + `<sheets><sheet name="a" r:id="1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="1" Type="x/worksheet" Target="worksheets/s.xml"/>` +
			`<Relationship Id="2" Type="x/styles" Target="/xl/styles.xml"/><Relationship Id="3" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
		"xl/worksheets/s.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>",
	}, more...)...)
}

func show(c sheet.Cell) string {
	s := fmt.Sprintf("%s %d %q", c.Where.Cell, c.Kind, c.Text)
	if !c.Day.IsZero() {
		s += " " + c.Day.String()
	}
	if c.MonthOnly {
		s += " month"
	}
	if c.Percent {
		s += " percent"
	}
	if c.Formula > 0 {
		s += fmt.Sprint(" formula ", int(c.Formula))
	}
	return s
}

func cellsOf(t *testing.T, raw []byte) []string {
	t.Helper()
	w, err := sheet.ReadWorkbook("x.xlsx", raw)
	must(t, err)
	var all []string
	for _, r := range w.Sheets[0].Rows {
		for _, c := range r.Cells {
			if !c.Blank() {
				all = append(all, show(c))
			}
		}
	}
	return all
}

// Every way of storing a value, as programs do it.
func TestStoredValues(t *testing.T) {
	const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-42A]dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="&quot;ngày&quot; 0.0"/><numFmt numFmtId="166" formatCode="mm/yyyy"/></numFmts>
		<cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="46"/></cellXfs></styleSheet>`
	const texts = `<sst><si><t>một</t></si><si><r><t>hai </t></r><r><rPr><b/></rPr><t>phần</t></r><rPh><t>x</t></rPh></si></sst>`
	const rows = `<row r="2"><c r="A2" t="s"><v>0</v></c><c t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t>ba</t></is></c><c t="str"><f>A2</f><v>bốn</v></c><c><f>1</f></c></row>
		<row><c s="1"><v>44778</v></c><c s="2"><v>0.95</v></c><c s="3"><v>44778.5</v></c><c s="4"><v>5</v></c><c s="5"><v>44835</v></c><c s="6"><v>0.5</v></c></row>
		<row r="5"><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c t="d"><v>2022-08-05T00:00:00</v></c><c t="s"><v>99</v></c><c s="77"><v>0.28999999999999998</v></c><c s="1"><v>60</v></c><c/></row>
		<row r="4"><c r="A4" t="str"><v>_x0041_</v></c></row>`
	got := cellsOf(t, oneSheet(t, "", rows, "xl/styles.xml", styles, "xl/sharedStrings.xml", texts))
	want := []string{
		`A2 0 "một"`, `B2 0 "hai phần"`, `D2 0 "ba"`, `E2 0 "bốn" formula 1`, `F2 0 "" formula 2`,
		`A3 2 "44778" 05/08/2022`, `B3 1 "0.95" percent`, `C3 2 "44778.5" 05/08/2022`, `D3 1 "5"`, `E3 2 "44835" 01/10/2022 month`, `F3 1 "0.5"`,
		`A4 0 "A"`,
		`A5 3 "TRUE"`, `B5 4 "#REF!"`, `C5 2 "44778" 05/08/2022`, `E5 1 "0.28999999999999998"`, `F5 2 "60"`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A workbook from a Macintosh counts days from 1904.
func TestDays1904(t *testing.T) {
	const styles = `<styleSheet><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>`
	raw := oneSheet(t, `<workbookPr date1904="1"/>`, `<row><c s="1"><v>43316</v></c><c t="d"><v>2022-08-05</v></c></row>`, "xl/styles.xml", styles)
	if diff := cmp.Diff([]string{`A1 2 "43316" 05/08/2022`, `B1 2 "43316" 05/08/2022`}, cellsOf(t, raw)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// The library that writes our workbooks reads the same values.
func TestReadsLikeExcelize(t *testing.T) {
	f := excelize.NewFile()
	for at, v := range map[string]any{
		"A1": "chữ", "C1": 12.5, "B2": "hai\ndòng", "D2": true, "A5": 0.1, "B5": " trống ", "C5": "<&\">", "Z9": 1e10, "A9": "_x0041_",
	} {
		must(t, f.SetCellValue("Sheet1", at, v))
	}
	must(t, f.SetCellRichText("Sheet1", "B9", []excelize.RichTextRun{{Text: "đậm ", Font: &excelize.Font{Bold: true}}, {Text: "thường"}}))
	raw := written(t, f)
	w, err := sheet.ReadWorkbook("x.xlsx", raw)
	must(t, err)
	want, err := f.GetRows("Sheet1", excelize.Options{RawCellValue: true})
	must(t, err)
	for i, row := range want {
		for j, text := range row {
			at, _ := excelize.CoordinatesToCellName(j+1, i+1)
			if got := textAt(w.Sheets[0], at); got != text && at != "D2" {
				t.Errorf("%s: %q, excelize %q", at, got, text)
			}
		}
	}
}

func textAt(s sheet.WorkbookSheet, at string) string {
	column, row, _ := sheet.ParseCellName(at)
	for _, r := range s.Rows {
		if r.Number == row {
			return r.Cell(column).Text
		}
	}
	return ""
}

func TestParseCellName(t *testing.T) {
	for name, want := range map[string]string{
		"A1": "0,1", "B7": "1,7", "Z1": "25,1", "AA10": "26,10", "XFD1048576": "16383,1048576", "b7": "1,7",
		"XFE1": "", "A0": "", "A1048577": "", "A": "", "1": "", "": "", "A+1": "", "AAAAA1": "", "Á1": "",
	} {
		column, row, ok := sheet.ParseCellName(name)
		got := ""
		if ok {
			got = fmt.Sprintf("%d,%d", column, row)
		}
		if got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

// What a program wrote in other places and cases is found.
func TestOddParts(t *testing.T) {
	raw := archive(t,
		"_rels/.rels", `<Relationships><Relationship Id="a" Type="y/officeDocument" Target="/XL/Book.xml"/></Relationships>`,
		`xl\book.xml`, `<x:workbook xmlns:x="x" xmlns:r="r"><x:sheets><x:sheet name="Đơn vị" r:id="1"/><x:sheet name="biểu đồ" r:id="2"/></x:sheets></x:workbook>`,
		"xl/_rels/book.xml.rels", `<Relationships><Relationship Id="1" Type="y/worksheet" Target="Sheets\S1.xml"/><Relationship Id="2" Type="y/chartsheet" Target="c.xml"/></Relationships>`,
		"xl/sheets/s1.xml", `<x:worksheet xmlns:x="x"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Mã</x:t></x:is></x:c></x:row></x:sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></x:worksheet>`)
	w, err := sheet.ReadWorkbook("x.xlsx", raw)
	must(t, err)
	if len(w.Sheets) != 1 || w.Sheets[0].Name != "Đơn vị" || textAt(w.Sheets[0], "A1") != "Mã" || len(w.Sheets[0].Merges) != 1 {
		t.Errorf("%+v", w)
	}
}

// Workbooks made to exhaust memory or time are answered with a few tens of
// megabytes; how long it takes is logged.
func TestBombs(t *testing.T) {
	wide := `<row r="%d"><c r="IV%[1]d"><v>1</v></c></row>`
	var rows strings.Builder
	for i := range 20000 {
		fmt.Fprintf(&rows, wide, i+1)
	}
	for name, raw := range map[string][]byte{
		"row at 1,048,576":    oneSheet(t, "", `<row r="1048576"><c r="A1048576"><v>1</v></c></row>`),
		"60 MB of blanks":     archive(t, "xl/workbook.xml", "<workbook>"+strings.Repeat(" ", 60<<20)),
		"10 MB of blanks":     oneSheet(t, "", strings.Repeat(" ", 10<<20)),
		"wide rows":           oneSheet(t, "", rows.String()),
		"millions of texts":   oneSheet(t, "", "", "xl/sharedStrings.xml", "<sst>"+strings.Repeat("<si/>", 1<<20)),
		"millions of cells":   oneSheet(t, "", "<row>"+strings.Repeat("<c/>", 1200000)+"</row>"),
		"row number too high": oneSheet(t, "", `<row r="2147483647"><c r="A2147483647"><v>1</v></c></row>`),
		"negative numbers":    oneSheet(t, "", `<row r="-1"><c r="A-1" s="-5" t="s"><v>-7</v></c></row>`),
		"many parts":          archive(t, strings.Split(strings.TrimSuffix(strings.Repeat("a,b,", 6000), ","), ",")...),
	} {
		t.Run(name, func(t *testing.T) {
			var err error
			took, mb := peak(func() { _, err = sheet.ReadWorkbook("x.xlsx", raw) })
			t.Logf("%v, %d MB, file %d KB: %v", took, mb, len(raw)>>10, err)
			if mb > 128 { // garbage not yet taken away counts, so twice what is used
				t.Errorf("%d MB", mb)
			}
		})
	}
}

// peak runs something and gives how long it took and how many megabytes the
// heap grew by at most, garbage not yet taken away counted.
func peak(do func()) (took time.Duration, mb uint64) {
	runtime.GC()
	var now runtime.MemStats
	runtime.ReadMemStats(&now)
	before, most := now.HeapAlloc, now.HeapAlloc
	done := make(chan time.Duration)
	go func() {
		start := time.Now()
		do()
		done <- time.Since(start)
	}()
	for {
		select {
		case took = <-done:
			return took, (most - before) >> 20
		case <-time.After(5 * time.Millisecond):
			runtime.ReadMemStats(&now)
			most = max(most, now.HeapAlloc)
		}
	}
}

// Refusals are errors of one of two kinds.
func TestRefusals(t *testing.T) {
	_, err := sheet.ReadWorkbook("x.xlsx", nil)
	r, ok := sheet.AsRefusal(err)
	if !ok || r.Code != input.WorkbookEmpty || !errors.Is(err, sheet.ErrNotWorkbook) || errors.Is(err, sheet.ErrTooLarge) {
		t.Error(err)
	}
	_, err = sheet.ReadWorkbook("x.xlsx", make([]byte, sheet.MaxWorkbookBytes+1))
	if !errors.Is(err, sheet.ErrTooLarge) {
		t.Error(err)
	}
}

// Whatever the bytes, reading ends with a workbook or a refusal.
func FuzzWorkbook(f *testing.F) {
	f.Add(written(f, excelize.NewFile()))
	f.Add(oneSheet(f, "", `<row><c t="s"><v>0</v></c></row>`))
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		w, err := sheet.ReadSheets("x.xlsx", raw)
		if _, ok := sheet.AsRefusal(err); err != nil && !ok {
			t.Errorf("%T: %v", err, err)
		}
		for _, s := range w.Sheets {
			for _, r := range s.Rows {
				if r.Number < 1 || r.Number > sheet.MaxRows || len(r.Cells) > sheet.MaxColumns || r.Where.Cell == "" {
					t.Errorf("row %+v", r)
				}
			}
		}
	})
}

// Some programs write the value of a formula they did not compute as an empty
// one. An empty text is a result, and such a cell is blank.
func TestFormulaWithoutValue(t *testing.T) {
	for cell, want := range map[string][]string{
		`<c><f>1+1</f><v></v></c>`: {`A1 0 "" formula 2`}, `<c t="n"><f>1+1</f><v/></c>`: {`A1 0 "" formula 2`},
		`<c t="str"><f>A2</f><v></v></c>`: nil, `<c><f>1+1</f><v>2</v></c>`: {`A1 1 "2" formula 1`},
	} {
		if diff := cmp.Diff(want, cellsOf(t, oneSheet(t, "", "<row>"+cell+"</row>"))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", cell, diff)
		}
	}
}
