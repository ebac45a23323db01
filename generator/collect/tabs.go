package collect

import (
	"strings"
	"sync"
	"unicode"

	"congvan/input"
	"congvan/input/sheet"
	"congvan/templates"
)

// tab is a sheet of the file that is one of our tables, whatever it is called.
type tab struct {
	sheet   *sheet.WorkbookSheet
	index   int              // in the workbook
	form    *templates.Sheet // the table it is
	header  sheet.Row        // zero: gone
	columns map[string][]int // where each column of the form stands; twice where somebody copied it
	keyAt   int              // the key column, -1: gone
	rows    []tabRow
	doubted map[string]bool // columns whose headers may have changed places
}

// tabRow is a row under the header.
type tabRow struct {
	sheet.Row
	key string // as the key column has it; later also as the row's text says
}

// headerKey makes headers comparable: case, blanks, diacritics and signs do
// not matter.
func headerKey(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_' {
			return r
		}
		return -1
	}, input.Fold(s))
}

// headerSearch is how many rows are looked through for the header.
const headerSearch = 40

// headers are, for every table of the form, its columns by their headers.
var headers = sync.OnceValue(func() []map[string]string {
	var all []map[string]string
	for _, s := range templates.Tracking().Sheets {
		one := map[string]string{}
		for _, c := range s.Columns {
			one[headerKey(c.Header)] = c.Key
		}
		all = append(all, one)
	}
	return all
})

// findTabs recognises the tables by their headers, or by the keys in them
// where the header row is gone.
func (g *reading) findTabs() {
	form := templates.Tracking()
	for i := range g.book.Sheets {
		s := &g.book.Sheets[i]
		if g.isStamp(s.Name) {
			continue
		}
		t := tabByHeaders(s, form)
		if t == nil {
			t = g.tabByKeys(s, form)
		}
		if t == nil {
			continue
		}
		t.index = i
		if t.keyAt < 0 {
			t.findKeyColumn(g)
		}
		g.tabs = append(g.tabs, t)
	}
}

// tabByHeaders takes the row that has the most headers of one table.
func tabByHeaders(s *sheet.WorkbookSheet, form templates.Form) *tab {
	best, bestScore, under := (*tab)(nil), 0, 0
	for n, r := range s.Rows[:min(headerSearch, len(s.Rows))] {
		keys := headerKeys(r)
		for at := range form.Sheets {
			one := &form.Sheets[at]
			if score := scoreOf(headers()[at], keys); score > bestScore && score >= enough(one) {
				best, bestScore, under = headerOf(one, headers()[at], r, keys), score, n+1
			}
		}
	}
	if best != nil {
		best.sheet = s
		best.addRows(s.Rows[under:])
	}
	return best
}

// enough is how many headers make a row the header of a table.
func enough(s *templates.Sheet) int { return min(4, max(2, len(s.Columns)-1)) }

// headerKeys are the keys of a row's texts; what is long is no header.
func headerKeys(r sheet.Row) []string {
	const longest = 120
	keys := make([]string, len(r.Cells))
	for i, c := range r.Cells {
		if c.Kind == sheet.Text && c.Text != "" && len(c.Text) <= longest {
			keys[i] = headerKey(c.Text)
		}
	}
	return keys
}

// scoreOf counts the different headers of a table in a row.
func scoreOf(columns map[string]string, keys []string) int {
	seen := map[string]bool{}
	for _, key := range keys {
		if _, known := columns[key]; known {
			seen[key] = true
		}
	}
	return len(seen)
}

func headerOf(s *templates.Sheet, columns map[string]string, r sheet.Row, keys []string) *tab {
	t := &tab{form: s, header: r, columns: map[string][]int{}, doubted: map[string]bool{}, keyAt: -1}
	for at, key := range keys {
		if column, known := columns[key]; known {
			t.columns[column] = append(t.columns[column], at)
		}
	}
	if at := t.columns[templates.KeyColumn]; len(at) > 0 {
		t.keyAt = at[0]
	}
	return t
}

func (t *tab) addRows(rows []sheet.Row) {
	for _, r := range rows {
		one := tabRow{Row: r}
		if t.keyAt >= 0 {
			one.key = rowKey(r.Cell(t.keyAt).Text)
		}
		t.rows = append(t.rows, one)
	}
}

// rowKey is a key as it was issued, without what pasting adds.
func rowKey(text string) string { return strings.ReplaceAll(templates.PlainText(text), " ", "") }

// tabByKeys recognises a table without a header row by its keys.
func (g *reading) tabByKeys(s *sheet.WorkbookSheet, form templates.Form) *tab {
	for at := range form.Sheets {
		t := &tab{sheet: s, form: &form.Sheets[at], columns: map[string][]int{}, doubted: map[string]bool{}, keyAt: -1}
		t.addRows(s.Rows)
		if t.findKeyColumn(g); t.keyAt >= 0 {
			return t
		}
	}
	return nil
}

// longestKey is more than any key of a row has bytes.
const longestKey = 200

// findKeyColumn looks for a column of keys under another header.
func (t *tab) findKeyColumn(g *reading) {
	counts := map[int]int{}
	for _, r := range t.rows {
		for at, c := range r.Cells {
			if !strings.Contains(c.Text, ":") || len(c.Text) > longestKey {
				continue
			}
			if key := rowKey(c.Text); strings.HasPrefix(key, t.form.Prefix) && len(g.owners[key]) > 0 {
				counts[at]++
			}
		}
	}
	for at, n := range counts {
		if n >= 2 && (t.keyAt < 0 || n > counts[t.keyAt] || n == counts[t.keyAt] && at < t.keyAt) {
			t.keyAt = at
		}
	}
	if t.keyAt < 0 {
		return
	}
	t.columns[templates.KeyColumn] = []int{t.keyAt}
	for i := range t.rows {
		t.rows[i].key = rowKey(t.rows[i].Cell(t.keyAt).Text)
	}
}

// place is where an input stands in the file.
type place struct {
	tab    *tab
	row    int // of tab.rows
	column int
}

func (p place) cell() sheet.Cell { return p.tab.rows[p.row].Cell(p.column) }

// headerPlace is the header's cell over a column; the sheet alone where the
// header row is gone.
func (t *tab) headerPlace(column int) input.Where {
	if t.header.Number == 0 {
		return t.place()
	}
	return t.header.Cell(column).Where
}

// place is the sheet.
func (t *tab) place() input.Where { return input.Where{Sheet: t.sheet.Name} }
