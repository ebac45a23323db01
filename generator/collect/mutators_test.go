package collect_test

import (
	"slices"
	"strings"

	"congvan/templates"
)

// sheetPart is which part a sheet is.
func (m *mutator) sheetPart(name string) int {
	at := slices.Index(openAny(m.t, m.raw).GetSheetList(), name)
	want := "xl/worksheets/sheet" + string(rune('1'+at)) + ".xml"
	i := slices.IndexFunc(m.parts, func(p part) bool { return p.name == want })
	if at < 0 || at > 8 || i < 0 {
		m.t.Fatalf("no part of %s", name)
	}
	return i
}

func (m *mutator) anyTable() string {
	return []string{nv, ct, sp, xn}[m.rand.IntN(4)]
}

// with changes the grid of a sheet.
func (m *mutator) with(name string, change func(g *grid)) []byte {
	m.table = name
	at := m.sheets[name]
	g := parseGrid(m.t, m.parts[at].text)
	change(g)
	changed := slices.Clone(m.parts)
	changed[at].text = g.String()
	return packed(m.t, changed)
}

// header is the row with the headers.
func (m *mutator) header(g *grid) *gridRow {
	i := slices.IndexFunc(g.rows, func(r gridRow) bool { return r.number == m.heads[m.table] })
	return &g.rows[i]
}

func pick[T any](m *mutator, all []T) T { return all[m.rand.IntN(len(all))] }

// entry is what is written into cells.
func (m *mutator) entry() string {
	return pick(m, []string{
		"", "0", "-", "x", "Đạt", "Chưa đạt", "không", "95%", "1.285", "8,5", "0.95", "120", "-1", "44778", "5/8/2022", "13/8/2022", "#REF!",
		"ct:11", "ct:17.1", "nv:NV-01", "nv:NV-04", "sp:new:01", templates.KeyHeader, "Kết quả kỳ này", "Tự đánh giá", "17.1", "17.10", "NV-02",
		"UBND xã Quài Cang", "PHIẾU – UBND xã Quài Cang", "Mã phiếu: " + templates.SheetCode("ntm-2022", "2022-Q3", "03289"),
		"Kỳ báo cáo: Quý IV năm 2022 (2022-Q4)", "35% (12%)", strings.Repeat("dài ", 200), "=1+1", "\u200b", "NULL", "2022-Q4", "03289", "unit_code",
	})
}

func (m *mutator) anyRow(g *grid) *gridRow {
	for {
		if r := &g.rows[m.rand.IntN(len(g.rows))]; len(r.cells) > 0 {
			return r
		}
	}
}

func (m *mutator) anyCell() []byte {
	return m.with(m.anyTable(), func(g *grid) { anyCellOf(m, m.anyRow(g)).write(m.entry()) })
}

func anyCellOf(m *mutator, r *gridRow) *gridCell { return &r.cells[m.rand.IntN(len(r.cells))] }

// keyed rows are those under the header that have a key.
func (m *mutator) keyed(g *grid) []int {
	var all []int
	head := m.header(g)
	last := head.cells[len(head.cells)-1].column
	for i, r := range g.rows {
		if r.number > head.number && len(r.cells) > 0 && r.cells[len(r.cells)-1].column >= last {
			all = append(all, i)
		}
	}
	if len(all) < 2 {
		m.t.Fatal("no rows with keys")
	}
	return all
}

func (m *mutator) keyCell(g *grid, row int) *gridCell {
	head := m.header(g)
	return g.at(g.rows[row].number, head.cells[len(head.cells)-1].column)
}

// anyKey puts another row's key, or something else, in place of a key.
func (m *mutator) anyKey() []byte {
	return m.with(m.anyTable(), func(g *grid) {
		rows := m.keyed(g)
		from, to := m.keyCell(g, pick(m, rows)), m.keyCell(g, pick(m, rows))
		if m.rand.IntN(3) == 0 {
			to.write(m.entry())
			return
		}
		to.attrs, to.inner = from.attrs, from.inner
	})
}

// anyHeader puts another header, or something else, in place of a header.
func (m *mutator) anyHeader() []byte {
	return m.with(m.anyTable(), func(g *grid) {
		head := m.header(g)
		from, to := anyCellOf(m, head), anyCellOf(m, head)
		if m.rand.IntN(3) == 0 {
			to.write(m.entry())
			return
		}
		to.attrs, to.inner = from.attrs, from.inner
	})
}

func (m *mutator) swapHeaders() []byte {
	return m.with(m.anyTable(), func(g *grid) {
		head := m.header(g)
		a, b := anyCellOf(m, head), anyCellOf(m, head)
		a.attrs, b.attrs = b.attrs, a.attrs
		a.inner, b.inner = b.inner, a.inner
	})
}

func (m *mutator) anyStamp() []byte {
	return m.with(templates.StampSheet, func(g *grid) {
		r := &g.rows[m.rand.IntN(min(16, len(g.rows)))]
		if len(r.cells) > 0 {
			anyCellOf(m, r).write(m.entry())
		}
	})
}

func (m *mutator) swapRows() []byte {
	return m.with(m.anyTable(), func(g *grid) {
		rows := m.keyed(g)
		a, b := &g.rows[pick(m, rows)], &g.rows[pick(m, rows)]
		a.number, b.number = b.number, a.number
	})
}

// swapWithoutKeys sorts the visible columns and leaves the keys where they are.
func (m *mutator) swapWithoutKeys() []byte {
	return m.with(m.anyTable(), func(g *grid) {
		rows := m.keyed(g)
		a, b := pick(m, rows), pick(m, rows)
		x, y := *m.keyCell(g, a), *m.keyCell(g, b)
		g.rows[a].number, g.rows[b].number = g.rows[b].number, g.rows[a].number
		*m.keyCell(g, a), *m.keyCell(g, b) = y, x
	})
}

func (m *mutator) insertRow() []byte {
	return m.with(m.anyTable(), func(g *grid) { g.shift(m.anyRow(g).number, 1+m.rand.IntN(3)) })
}

func (m *mutator) deleteRow() []byte {
	return m.with(m.anyTable(), func(g *grid) {
		n := m.anyRow(g).number
		g.rows = slices.DeleteFunc(g.rows, func(r gridRow) bool { return r.number == n })
		g.shift(n, -1)
	})
}

// copyRow copies a row with its key to the end, sometimes over another.
func (m *mutator) copyRow() []byte {
	return m.with(m.anyTable(), func(g *grid) {
		rows := m.keyed(g)
		from, to := g.rows[pick(m, rows)], pick(m, rows)
		from.cells = slices.Clone(from.cells)
		if m.rand.IntN(2) == 0 {
			from.number = g.rows[len(g.rows)-1].number + 2
			g.rows = append(g.rows, from)
			return
		}
		from.number = g.rows[to].number
		g.rows[to] = from
	})
}

func (m *mutator) deleteColumn() []byte {
	return m.with(m.anyTable(), func(g *grid) {
		n := anyCellOf(m, m.header(g)).column
		g.drop(func(_, column int) bool { return column == n })
		g.shiftColumns(n, -1)
	})
}

func (m *mutator) swapColumns() []byte {
	return m.with(m.anyTable(), func(g *grid) {
		head := m.header(g)
		a, b := anyCellOf(m, head).column, anyCellOf(m, head).column
		for i := range g.rows {
			for j := range g.rows[i].cells {
				switch c := &g.rows[i].cells[j]; c.column {
				case a:
					c.column = b
				case b:
					c.column = a
				}
			}
			slices.SortFunc(g.rows[i].cells, func(x, y gridCell) int { return x.column - y.column })
		}
	})
}

// moveCell cuts a cell and pastes it over another.
func (m *mutator) moveCell() []byte {
	return m.with(m.anyTable(), func(g *grid) {
		from, to := anyCellOf(m, m.anyRow(g)), anyCellOf(m, m.anyRow(g))
		to.attrs, to.inner = from.attrs, from.inner
		if m.rand.IntN(2) == 0 {
			from.inner = ""
		}
	})
}

func (m *mutator) anyStyle() []byte {
	return m.with(m.anyTable(), func(g *grid) {
		from, to := anyCellOf(m, m.anyRow(g)), anyCellOf(m, m.anyRow(g))
		to.attrs = styleAttr.ReplaceAllString(to.attrs, "") + styleAttr.FindString(from.attrs)
	})
}

// spoilt changes, drops, doubles or inserts some bytes.
func (m *mutator) spoilt(text string) string {
	b := []byte(text)
	for range 1 + m.rand.IntN(4) {
		if len(b) < 2 {
			return string(b)
		}
		at := m.rand.IntN(len(b))
		switch m.rand.IntN(4) {
		case 0:
			b[at] = pick(m, []byte(`0123456789<>"/ abcEs`))
		case 1:
			b = slices.Delete(b, at, min(len(b), at+1+m.rand.IntN(8)))
		case 2:
			b = slices.Insert(b, at, pick(m, []byte(`0123456789<>"/ abcEs`)))
		case 3:
			end := min(len(b), at+1+m.rand.IntN(60))
			b = slices.Insert(b, end, slices.Clone(b[at:end])...)
		}
	}
	return string(b)
}

func (m *mutator) anyBytes() []byte {
	changed := slices.Clone(m.parts)
	at := m.rand.IntN(len(changed))
	changed[at].text = m.spoilt(changed[at].text)
	return packed(m.t, changed)
}

// textBytes changes the texts that cells share, whose digits and keys matter.
func (m *mutator) textBytes() []byte {
	changed := slices.Clone(m.parts)
	at := slices.IndexFunc(changed, func(p part) bool { return p.name == "xl/sharedStrings.xml" })
	changed[at].text = m.spoilt(changed[at].text)
	return packed(m.t, changed)
}

// otherPart puts a part of another unit's return in place of the unit's.
func (m *mutator) otherPart() []byte {
	changed := slices.Clone(m.parts)
	at := m.rand.IntN(len(changed))
	for _, p := range m.other {
		if p.name == changed[at].name {
			changed[at].text = p.text
		}
	}
	return packed(m.t, changed)
}

// swapParts exchanges the names of two parts.
func (m *mutator) swapParts() []byte {
	changed := slices.Clone(m.parts)
	a, b := m.rand.IntN(len(changed)), m.rand.IntN(len(changed))
	changed[a].name, changed[b].name = changed[b].name, changed[a].name
	return packed(m.t, changed)
}

func (m *mutator) dropPart() []byte {
	changed := slices.Clone(m.parts)
	at := m.rand.IntN(len(changed))
	return packed(m.t, slices.Delete(changed, at, at+1))
}

// archiveBytes spoils the archive itself, or cuts it off.
func (m *mutator) archiveBytes() []byte {
	if m.rand.IntN(4) == 0 {
		return m.raw[:m.rand.IntN(len(m.raw))]
	}
	return []byte(m.spoilt(string(m.raw)))
}
