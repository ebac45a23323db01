package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"congvan/input"
	"congvan/templates"

	"github.com/xuri/excelize/v2"
)

// The three times at which files of a period come.
const (
	inTime = iota
	again  // still in time, after the others were taken in
	late
	batches
)

// yearDelivery is what one unit sends in a period, and what must become of it.
type yearDelivery struct {
	t      *testing.T
	book   *yearBook
	damage string
	files  [batches][]yearFile
	used   int // the version that counts; 0: nothing came that can be read
	came   int // versions
	late   bool
}

// yearFile is a file as a unit sends it. With refused it must be kept and
// not taken, and the reason must be that.
type yearFile struct {
	name    string
	raw     []byte
	refused input.Code
}

// send puts a file into a batch.
func (d *yearDelivery) send(batch int, name string, raw []byte, refused input.Code) {
	d.files[batch] = append(d.files[batch], yearFile{name, raw, refused})
}

// name is a file name that says nothing of the unit, in one of the places in
// which clerks keep what they were sent.
func (d *yearDelivery) name(ending string) string {
	n := d.book.issued.Unit
	return fmt.Sprintf([]string{
		"phiếu %02d%s", "zalo/tháng này/Phiếu theo dõi (%d) - Copy%s", "thu.zip/ve/phieu-%d%s", "Tải về/một.zip/trong/hai.zip/%02d%s", "%02d IN%s",
	}[n%5], n, ending)
}

// deliver gives the files of a unit.
func deliver(b *yearBook, damage yearDamage) *yearDelivery {
	d := &yearDelivery{t: b.t, book: b, damage: damage.name, used: 1, came: 1}
	if damage.do != nil {
		damage.do(b)
	}
	if damage.delivery != nil {
		damage.delivery(d)
		return d
	}
	d.send(inTime, d.name(".xlsx"), b.bytes(), "")
	return d
}

// instead has a unit send something that is no return.
func instead(name, ending string, refused input.Code, raw func(b *yearBook) []byte) yearDamage {
	return yearDamage{name: name, delivery: func(d *yearDelivery) {
		d.used, d.came = 0, 0
		d.send(inTime, d.name(ending), raw(d.book), refused)
	}}
}

// neighbour is another unit.
func (b *yearBook) neighbour() input.Unit {
	return b.campaign.Units[(b.issued.Unit+1)%len(b.campaign.Units)]
}

// stamped is a return whose stamp says something else.
func (b *yearBook) stamped(key, value string) []byte {
	b.t.Helper()
	rows, err := b.GetRows(templates.StampSheet)
	b.must(err)
	for i, r := range rows {
		if len(r) > 0 && r[0] == key {
			b.must(b.SetCellValue(templates.StampSheet, fmt.Sprint("B", i+1), value))
			return b.bytes()
		}
	}
	b.t.Fatalf("no %s in the stamp", key)
	return nil
}

// savedAt is a return as a program saved it that minute.
func (b *yearBook) savedAt(at time.Time) []byte {
	b.t.Helper()
	b.must(b.SetDocProps(&excelize.DocProperties{Modified: at.Format(time.RFC3339), Created: "2022-07-26T00:00:00Z"}))
	var out bytes.Buffer
	b.must(b.Write(&out))
	return out.Bytes()
}

// officeFile is the format of Office before 2007, with the stream that says what a
// file is.
func officeFile(stream string) []byte {
	return []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 600) + strings.Join(strings.Split(stream, ""), "\x00") + "\x00")
}

// yearDeliveries is done to files.
var yearDeliveries = []yearDamage{
	{name: "nothing sent", delivery: func(d *yearDelivery) { d.used, d.came = 0, 0 }},
	{name: "sent late", delivery: func(d *yearDelivery) {
		d.late = true
		d.send(late, d.name(".xlsx"), d.book.bytes(), "")
	}},
	{name: "sent twice", delivery: func(d *yearDelivery) {
		raw := d.book.bytes()
		d.send(inTime, d.name(".xlsx"), raw, "")
		d.send(inTime, "lần nữa/"+path.Base(d.name(".xlsx")), raw, "")
	}},
	{name: "sent again, corrected", delivery: func(d *yearDelivery) {
		first := d.book
		first.write(templates.PositionKey, templates.ValueColumn, "Quyền Chủ tịch")
		d.send(inTime, d.name(".xlsx"), first.savedAt(time.Date(2022, 9, 1, 8, 0, 0, 0, time.UTC)), "")
		first.write(templates.PositionKey, templates.ValueColumn, first.truth[templates.CellKey{Row: templates.PositionKey, Column: templates.ValueColumn}])
		d.send(again, "sửa/"+path.Base(d.name(".xlsx")), first.savedAt(time.Date(2022, 9, 2, 8, 0, 0, 0, time.UTC)), "")
		d.used, d.came = 2, 2
	}},
	{name: "an older file after a newer one", delivery: func(d *yearDelivery) {
		d.send(inTime, d.name(".xlsx"), d.book.savedAt(time.Date(2022, 9, 2, 8, 0, 0, 0, time.UTC)), "")
		d.book.write(templates.PositionKey, templates.ValueColumn, "Chủ tịch cũ")
		d.send(again, "cũ/"+path.Base(d.name(".xlsx")), d.book.savedAt(time.Date(2022, 9, 1, 8, 0, 0, 0, time.UTC)), "")
		d.used, d.came = 1, 2
	}},
	{name: "the file name of another unit", delivery: func(d *yearDelivery) {
		d.send(inTime, "nhầm/"+d.book.neighbour().Code+"-theo-doi.xlsx", d.book.bytes(), "")
	}},
	{name: "the sheet code of another unit in the file name", delivery: func(d *yearDelivery) {
		code := templates.SheetCode(d.book.campaign.ID, d.book.issued.Period.ID, d.book.neighbour().Code)
		d.book.told = append(d.book.told, "N return-file-name")
		d.send(inTime, "nhầm/"+code+".xlsx", d.book.bytes(), "")
	}},
	instead("an .xls", ".xls", input.WorkbookIsXLS, func(b *yearBook) []byte { return append(officeFile("Workbook"), b.issued.Code...) }),
	instead("a password", ".xlsx", input.WorkbookLocked, func(b *yearBook) []byte {
		var out bytes.Buffer
		b.must(b.Write(&out, excelize.Options{Password: "123456"}))
		return out.Bytes()
	}),
	instead("a CSV", ".csv", input.WorkbookIsCSV, func(b *yearBook) []byte {
		return []byte("Mã;Kết quả\nNV-01;Hoàn thành " + b.issued.Code + "\n")
	}),
	instead("a PDF", ".pdf", input.WorkbookIsPDF, func(b *yearBook) []byte { return []byte("%PDF-1.7\n%" + b.issued.Code) }),
	instead("a file cut off", ".xlsx", input.WorkbookDamaged, func(b *yearBook) []byte { return b.bytes()[:9000] }),
	instead("another campaign's", ".xlsx", input.ReturnOtherCampaign, func(b *yearBook) []byte {
		return b.stamped(templates.StampCampaign, "ocop-2021")
	}),
	instead("another form's", ".xlsx", input.ReturnVersion, func(b *yearBook) []byte {
		return b.stamped(templates.StampFormVersion, "99")
	}),
	instead("a stamp of another unit", ".xlsx", input.ReturnContradiction, func(b *yearBook) []byte {
		return b.stamped(templates.StampUnitCode, b.neighbour().Code)
	}),
	instead("another workbook", ".xlsx", input.ReturnNotOurs, func(b *yearBook) []byte {
		f := excelize.NewFile()
		b.must(f.SetCellValue("Sheet1", "A1", "Danh sách "+b.issued.Code))
		out, err := f.WriteToBuffer()
		b.must(err)
		return out.Bytes()
	}),
}

// put writes a batch of files below a folder. A name that leads through
// archives puts the file into them.
func putBatch(t *testing.T, dir string, files []yearFile) {
	t.Helper()
	archives := map[string][]yearFile{}
	for _, f := range files {
		outer, inner, zipped := strings.Cut(f.name, ".zip/")
		if zipped {
			archives[outer+".zip"] = append(archives[outer+".zip"], yearFile{name: inner, raw: f.raw})
			continue
		}
		at := filepath.Join(dir, filepath.FromSlash(f.name))
		if err := os.MkdirAll(filepath.Dir(at), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(at, f.raw, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for name, inside := range archives {
		putBatch(t, dir, []yearFile{{name: name, raw: yearArchive(t, inside)}})
	}
}

// yearArchive is an archive of files, and of archives of files.
func yearArchive(t *testing.T, files []yearFile) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	inner := map[string][]yearFile{}
	for _, f := range files {
		name, rest, zipped := strings.Cut(f.name, ".zip/")
		if zipped {
			inner[name+".zip"] = append(inner[name+".zip"], yearFile{name: rest, raw: f.raw})
			continue
		}
		addTo(t, z, f.name, f.raw)
	}
	for name, files := range inner {
		addTo(t, z, name, yearArchive(t, files))
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func addTo(t *testing.T, z *zip.Writer, name string, raw []byte) {
	t.Helper()
	w, err := z.Create(name)
	if err == nil {
		_, err = w.Write(raw)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// repacked is a workbook whose parts were changed one by one.
func repacked(t *testing.T, raw []byte, change func(part string) string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		addTo(t, w, f.Name, []byte(change(string(part))))
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
