package sheet_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"congvan/input"
	"congvan/input/sheet"
)

// dump shows a table as "line:column text" cells, a row a line.
func dump(t sheet.Table) string {
	var b strings.Builder
	rows := append([]sheet.Row{{Cells: t.Columns}}, t.Rows...)
	for _, row := range rows {
		var cells []string
		for _, c := range row.Cells {
			at := strings.TrimPrefix(c.Where.String(), "x.csv:")
			cells = append(cells, at+" "+c.Text)
		}
		b.WriteString(strings.Join(cells, " | ") + "\n")
	}
	return b.String()
}

func TestReadCSV(t *testing.T) {
	for _, tt := range []struct{ name, csv, want string }{
		{"plain", "a,b\n1,2\n", "1:1 a | 1:3 b\n2:1 1 | 2:3 2\n"},
		{"byte order mark", "\ufeffa,b\n1,2\n", "1:1 a | 1:3 b\n2:1 1 | 2:3 2\n"},
		{"windows lines", "a,b\r\n1,2\r\n", "1:1 a | 1:3 b\n2:1 1 | 2:3 2\n"},
		{"as many semicolons as commas", "a;b,c\n1;2,3\n", "1:1 a;b | 1:5 c\n2:1 1;2 | 2:5 3\n"},
		{"more semicolons than commas", "a;b;c,d\n1;2;3\n", "1:1 a | 1:3 b | 1:5 c,d\n2:1 1 | 2:3 2 | 2:5 3\n"},
		{"quotes", "a,b\n\"x,y\",\"nói \"\"vâng\"\"\"\n", "1:1 a | 1:3 b\n2:1 x,y | 2:7 nói \"vâng\"\n"},
		{"columns count characters", "mã,tên,loại\nQuài Tở,Toả,xã\n", "1:1 mã | 1:4 tên | 1:8 loại\n2:1 Quài Tở | 2:9 Toả | 2:13 xã\n"},
		{"line break in a cell", "a,b\n\"x\ny\",2\n3,4\n", "1:1 a | 1:3 b\n2:1 x y | 3:4 2\n4:1 3 | 4:3 4\n"},
		{"blank rows", "a,b\n\n , \n1,2\n,\n", "1:1 a | 1:3 b\n4:1 1 | 4:3 2\n"},
		{"empty cells at the end", "a,b\n1,2,,,\n", "1:1 a | 1:3 b\n2:1 1 | 2:3 2\n"},
		{"blanks around", "a, b\n 1 ,  2 \n", "1:1 a | 1:4 b\n2:2 1 | 2:7 2\n"},
		{"short row", "a,b\n1\n", "1:1 a | 1:3 b\n2:1 1\n"},
		{"nothing", "", "\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			table, problems := sheet.ReadCSV("x.csv", []byte(tt.csv))
			if len(problems) > 0 {
				t.Fatalf("problems: %v", problems)
			}
			if diff := cmp.Diff(tt.want, dump(table)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// A row that cannot be read is told with its place; the others are kept.
func TestReadCSVProblems(t *testing.T) {
	for _, tt := range []struct {
		name, csv string
		code      input.Code
		where     string
		rows      int
	}{
		{"quote inside", "a,b\n1,x\"y\n3,4\n", input.BadCSV, "x.csv:2:4", 1},
		{"quote not closed", "a,b\n1,2\n\"3,4\n", input.BadCSV, "x.csv:3:1", 1},
		{"too many cells", "a,b\n1,2,3\n4,5\n", input.BadCSV, "x.csv:2:5", 1},
		{"not UTF-8", "a,b\n1,\xc3\n", input.BadEncoding, "x.csv:2:3", 0},
		{"UTF-16", "\xff\xfea\x00", input.BadEncoding, "x.csv:1:1", 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			table, problems := sheet.ReadCSV("x.csv", []byte(tt.csv))
			if len(problems) != 1 || problems[0].Code != tt.code || problems[0].Where.String() != tt.where {
				t.Errorf("problems %v, want %s at %s", problems, tt.code, tt.where)
			}
			if len(table.Rows) != tt.rows {
				t.Errorf("%d rows, want %d", len(table.Rows), tt.rows)
			}
		})
	}
}

func TestShortRowCell(t *testing.T) {
	table, _ := sheet.ReadCSV("x.csv", []byte("a,b\n1\n"))
	if c := table.Rows[0].Cell(1); c.Text != "" || c.Where.String() != "x.csv:2:1" {
		t.Errorf("got %+v", c)
	}
}

// Whatever the bytes, every cell has a place and fits under a column.
func FuzzCSV(f *testing.F) {
	for _, s := range []string{
		"a,b\n1,2\n", "\ufeffmã;tên\n\"03289\";Quài Cang\n", "a,b\n\"x\ny\",2\n", "a\n\"", "\"a\"b,c\n", "a,b\n1,2,3\n", "\r\r\n;,\n",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		table, problems := sheet.ReadCSV("x.csv", raw)
		for _, p := range problems {
			if p.Where.File != "x.csv" || p.Where.Line < 1 || p.Where.Column < 1 {
				t.Errorf("%s at %+v", p.Code, p.Where)
			}
		}
		for _, row := range table.Rows {
			if len(row.Cells) == 0 || len(row.Cells) > len(table.Columns) {
				t.Errorf("%d cells under %d columns", len(row.Cells), len(table.Columns))
			}
			for _, c := range row.Cells {
				if c.Where.Line < 1 || c.Where.Column < 1 || !utf8.ValidString(c.Text) {
					t.Errorf("cell %+v", c)
				}
			}
		}
	})
}
