package load

import (
	"congvan/input"
	"congvan/input/sheet"
	"congvan/templates"
)

// status reads the sheet Hiện trạng: who registered for which year, and the
// products that tasks are about.
func (b *book) status() {
	t := b.tables[templates.BookStatus]
	if t == nil {
		return
	}
	for _, row := range t.rows {
		product := b.holds(t, row, templates.BookTaskColumn, templates.BookProductColumn, "product_year")
		if product && b.tables[templates.BookTasks] != nil {
			b.product(t, row)
		}
		if !product || b.holds(t, row, templates.BookYearColumn, "criteria") {
			b.registration(t, row)
		}
	}
}

func (b *book) holds(t *table, row sheet.Row, keys ...string) bool {
	for _, key := range keys {
		if t.has(key) && !t.cell(row, key).Blank() {
			return true
		}
	}
	return false
}

func (b *book) registration(t *table, row sheet.Row) {
	p := b.plan()
	r := input.Registration{}
	path := input.Index("criteria.registered", len(p.Registered))
	b.c.Places[path] = row.Where
	b.fill.row(&r, path, t, row, "product_year", templates.BookProductColumn)
	p.Registered = append(p.Registered, r)
}

// product reads a row about a product: of every unit it names, one.
func (b *book) product(t *table, row sheet.Row) {
	cell := t.cell(row, templates.BookTaskColumn)
	code, ok := b.fill.text(cell, "criteria.registered")
	if !ok {
		return
	}
	task, path := b.taskNamed(code)
	switch {
	case code == "":
		b.problems.Add(cell.Where, input.MissingField, t.column(templates.BookTaskColumn).Header,
			input.Phrase{VI: "mã nhiệm vụ nói về sản phẩm", EN: "code of the task about the product"})
		return
	case task == nil:
		b.problems.Add(cell.Where, input.UnknownTarget, shortText(code), input.DidYouMean(input.Nearest(code, b.targets())))
		return
	}
	var named struct {
		Units []string `yaml:"units"`
	}
	units := t.cell(row, templates.BookUnitsColumn)
	aside := &filler{c: b.c, places: input.Places{}, unread: b.fill.unread, problems: b.fill.problems}
	aside.field(&named, path+".products", spec{path: "units", list: true}, units)
	if len(named.Units) == 0 {
		named.Units = []string{""}
	}
	for _, unit := range named.Units {
		product := input.Product{Unit: unit}
		at := input.Index(path+".products", len(task.Products))
		b.c.Places[at] = row.Where
		b.c.Places[at+".unit"] = units.Where
		b.fill.field(&product, at, spec{path: "name"}, t.cell(row, templates.BookProductColumn))
		b.fill.field(&product, at, spec{path: "year"}, t.cell(row, "product_year"))
		task.Products = append(task.Products, product)
	}
}
